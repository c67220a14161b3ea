//! Pages of list operations: how many entries one answer has, and the tokens that lead on.

use serde::{Serialize, de::DeserializeOwned};

use crate::{error::StreamsError, service::Streams, token::Purpose};

/// How many entries a page has: what the caller asks for, but never more than the operation gives.
pub(crate) fn page_size(wanted: Option<i32>, most: usize) -> usize {
    wanted.and_then(|n| usize::try_from(n).ok()).unwrap_or(most).min(most)
}

impl Streams {
    /// A token that leads on from `place`.
    pub(crate) fn next_token(&self, purpose: Purpose, place: &impl Serialize) -> String {
        let place = serde_json::to_vec(place).expect("places are plain structures");
        self.tokens.seal(purpose, &place, self.now(), self.rng.as_ref())
    }

    /// Where a token leads.
    ///
    /// # Errors
    /// InvalidArgument if it is not one of ours, ExpiredNextToken if it is too old.
    pub(crate) fn open_next_token<P: DeserializeOwned>(
        &self,
        purpose: Purpose,
        token: &str,
    ) -> Result<P, StreamsError> {
        let invalid = || StreamsError::InvalidArgument("The provided NextToken is invalid.".into());
        let (place, made) = self.tokens.open(purpose, token).ok_or_else(invalid)?;
        let seconds = self.config.quotas.next_token_seconds;
        if self.now().since(made).as_secs() >= seconds {
            return Err(StreamsError::ExpiredNextToken(format!(
                "The provided NextToken has expired: tokens are valid for {seconds} seconds."
            )));
        }
        serde_json::from_slice(&place).map_err(|_| invalid())
    }
}

/// NextToken stands for the parameters of the first call; none of them may come with it again.
pub(crate) fn alone(with_token: bool, others: &[(&str, bool)]) -> Result<(), StreamsError> {
    match others.iter().find(|(_, given)| with_token && *given) {
        Some((name, _)) => {
            Err(StreamsError::InvalidArgument(format!("NextToken and {name} cannot be provided together.")))
        }
        None => Ok(()),
    }
}
