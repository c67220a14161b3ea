//! Tokens that lead to the next page: a place, as text that nobody has to understand.

use serde::{Serialize, de::DeserializeOwned};

/// A token for a place.
pub(crate) fn token(place: &impl Serialize) -> String {
    let place = serde_json::to_vec(place).expect("places are plain structures");
    base64_simd::URL_SAFE_NO_PAD.encode_to_string(place)
}

/// The place of a token; `None` if it is none.
pub(crate) fn place<P: DeserializeOwned>(token: &str) -> Option<P> {
    serde_json::from_slice(&base64_simd::URL_SAFE_NO_PAD.decode_to_vec(token).ok()?).ok()
}
