//! What an operator may turn.

macro_rules! limits {
    ($($(#[$doc:meta])* $key:ident = $default:expr;)*) => {
        /// How much of everything there may be, with the values that AWS has; each is a key under `[quotas]`.
        ///
        /// Source: the limits page of the developer guide.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Limits {
            $($(#[$doc])* pub $key: u64,)*
        }

        impl Default for Limits {
            fn default() -> Self {
                Self { $($key: $default,)* }
            }
        }

        impl Limits {
            /// Every key, in the order of this file.
            pub const KEYS: &'static [&'static str] = &[$(stringify!($key)),*];

            /// Without any.
            pub fn none() -> Self {
                Self { $($key: u64::MAX,)* }
            }

            /// The value of a key; `None` if there is no such key.
            pub fn get(&self, key: &str) -> Option<u64> {
                match key {
                    $(stringify!($key) => Some(self.$key),)*
                    _ => None,
                }
            }

            /// Sets a key; `false` if there is no such key.
            pub fn set(&mut self, key: &str, value: u64) -> bool {
                match key {
                    $(stringify!($key) => self.$key = value,)*
                    _ => return false,
                }
                true
            }
        }
    };
}

limits! {
    /// Applications per account and region.
    analytics_applications_per_account = 50;
    /// Outputs of an application.
    analytics_outputs_per_application = 3;
    /// Reference tables of an application.
    analytics_reference_tables_per_application = 1;
    /// Snapshots of an application.
    analytics_snapshots_per_application = 1000;
    /// Bytes of the object that a reference table is filled from.
    analytics_reference_object_bytes = 1 << 30;
}
