//! Tables: what is stored of them, and what their keys are.

mod changes;
mod indexes;
mod keys;
mod schema;
mod stored;
mod target;

pub(crate) use changes::{IndexChange, NewIndex, add_index, billing, check_definitions_used, tags};
pub use indexes::{Index, Projected};
pub(crate) use keys::StoredKey;
pub(crate) use schema::definitions;
pub use schema::{KeyKind, KeySchema};
pub use stored::{Billing, Size, Table};
pub(crate) use stored::{INDEX, ITEMS, NEXT_ID, REMOVED, SIZES, TABLES, TOKENS, TokenRecord};
pub(crate) use target::Target;
