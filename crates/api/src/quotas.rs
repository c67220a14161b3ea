//! Quotas of a service: numbers that are known by their keys.

/// Declares a struct of quotas, each a `u64` with its value by default, its documentation and the key of its name: found by
/// [`get`](macro@crate::quotas) and changed by `set` under that key, all of them listed as `KEYS`, and `none()` of them.
#[macro_export]
macro_rules! quotas {
    (
        $(#[$of_all:meta])*
        pub struct $Quotas:ident {
            $($(#[$doc:meta])* $key:ident = $default:expr;)*
        }
    ) => {
        $(#[$of_all])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $Quotas {
            $($(#[$doc])* pub $key: u64,)*
        }

        impl Default for $Quotas {
            fn default() -> Self {
                Self { $($key: $default,)* }
            }
        }

        impl $Quotas {
            /// Every key, in the order of the declaration.
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

#[cfg(test)]
mod tests {
    quotas! {
        /// Of a test.
        pub struct Few {
            /// The first.
            first = 3;
            /// The second.
            second = 1 << 4;
        }
    }

    #[test]
    fn quotas_are_known_by_their_keys() {
        let mut few = Few::default();
        assert_eq!(
            (Few::KEYS, few.get("second"), few.get("third")),
            (&["first", "second"][..], Some(16), None)
        );
        assert!(few.set("first", 5) && !few.set("third", 5));
        assert_eq!((few.first, Few::none().second), (5, u64::MAX));
    }
}
