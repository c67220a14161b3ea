//! Whether a text is a policy document.

use std::sync::Arc;

/// Checks policy documents for services that keep policies of their resources, by the grammar that they will be evaluated by:
/// what passes here compiles there.
pub trait CheckPolicy: Send + Sync + 'static {
    /// Checks the policy of a resource, with principals and resources.
    ///
    /// # Errors
    /// What is wrong, and where in the document.
    fn check_resource_policy(&self, document: &str) -> Result<(), String>;
}

/// A shared [`CheckPolicy`].
pub type SharedCheckPolicy = Arc<dyn CheckPolicy>;
