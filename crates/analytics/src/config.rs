//! What an operator may turn.

use millstream_api as api;

api::quotas! {
    /// How much of everything there may be, with the values that AWS has; each is a key under `[quotas]`.
    ///
    /// Source: the limits page of the developer guide.
    pub struct Limits {
        /// Applications per account and region.
        analytics_applications_per_account = 50;
        /// Outputs of an application.
        analytics_outputs_per_application = 3;
        /// Reference tables of an application.
        analytics_reference_tables_per_application = 1;
        /// Bytes of the object that a reference table is filled from.
        analytics_reference_object_bytes = 1 << 30;
    }
}
