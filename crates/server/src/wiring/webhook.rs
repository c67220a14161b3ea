//! Notices of alarms as requests to URLs.
//!
//! The body is what subscribers of the service's topics over HTTP get, without a signature: a JSON object whose `Message` is the
//! notice as a text. So receivers that were written for those understand it.

use std::{sync::Arc, time::Duration};

use cloudwatch::{AlarmNotice, NotDone};
use millstream_cloudwatch as cloudwatch;
use millstream_outgoing as outgoing;
use outgoing::{
    ClientError, Outgoing,
    reqwest::{StatusCode, header},
};
use serde_json::{Value, json};

/// How long a receiver may take.
const PATIENCE: Duration = Duration::from_secs(15);
/// The subject of a notice has so many characters at the most.
const SUBJECT_MAX: usize = 100;

/// Sends requests.
pub(super) struct Webhook {
    outgoing: Arc<Outgoing>,
}

impl Webhook {
    /// To where these may go.
    pub fn new(outgoing: Arc<Outgoing>) -> Self {
        Self { outgoing }
    }

    /// Whether a request to the URL can be made, as far as that can be known before its name is resolved.
    pub fn admit(&self, url: &str) -> Result<(), ClientError> {
        self.outgoing.client(url).map(drop)
    }

    /// Sends the notice. The receiver has it if it answers with a status of success.
    pub async fn send(&self, notice: &AlarmNotice) -> Result<(), NotDone> {
        let target =
            self.outgoing.client(&notice.action).map_err(|error| NotDone::Never(error.to_string()))?;
        let request = target
            .client
            .post(target.url)
            .timeout(PATIENCE)
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::USER_AGENT, concat!("millstream/", env!("CARGO_PKG_VERSION")))
            .header("x-amz-sns-message-type", "Notification")
            .header("x-amz-sns-message-id", message_id(notice.id))
            .body(body(notice));
        // The URL is left out: it may hold a secret of the receiver's.
        let status = match request.send().await {
            Ok(answer) => answer.status(),
            Err(error) => return Err(NotDone::Again(chain(&error.without_url()))),
        };
        let refused = format!("the receiver answered {status}");
        match status {
            status if status.is_success() => Ok(()),
            StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS => Err(NotDone::Again(refused)),
            status if status.is_server_error() => Err(NotDone::Again(refused)),
            _ => Err(NotDone::Never(refused)),
        }
    }
}

/// An error with its causes, which say what about an address was refused.
fn chain(error: &dyn std::error::Error) -> String {
    match error.source() {
        Some(source) => format!("{error}: {}", chain(source)),
        None => error.to_string(),
    }
}

/// The same at each attempt, so that receivers tell a repetition.
fn message_id(id: u64) -> String {
    let (high, low) = (id >> 32, id & 0xffff_ffff);
    format!("{high:08x}-{:04x}-4{:03x}-a000-{:012x}", low >> 16, low >> 4 & 0xfff, low & 0xf)
}

fn body(notice: &AlarmNotice) -> String {
    let message: Value = serde_json::from_str(&notice.message).unwrap_or_default();
    let state = message["NewStateValue"].as_str().unwrap_or_default();
    let subject: String = format!("{state}: \"{}\" in {}", notice.alarm, notice.region);
    json!({
        "Type": "Notification",
        "MessageId": message_id(notice.id),
        "TopicArn": message["AlarmArn"],
        "Subject": subject.chars().take(SUBJECT_MAX).collect::<String>(),
        "Message": notice.message,
        "Timestamp": message["StateChangeTime"].as_str().map(|time| time.replace("+0000", "Z")),
    })
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_is_that_of_a_notification() {
        let message = json!({"AlarmName": "late", "NewStateValue": "ALARM", "AlarmArn": "arn:aws:cloudwatch:r:0:alarm:late",
            "StateChangeTime": "2026-01-02T03:04:05.006+0000"});
        let notice = AlarmNotice {
            account: "0".into(),
            region: "eu-west-1".into(),
            alarm: "late".into(),
            action: "https://example.com/".into(),
            message: message.to_string(),
            id: 0x0123_4567_89ab_cdef,
        };
        let body: Value = serde_json::from_str(&body(&notice)).unwrap();
        assert_eq!(body["Subject"], "ALARM: \"late\" in eu-west-1");
        assert_eq!(body["Timestamp"], "2026-01-02T03:04:05.006Z");
        assert_eq!(body["TopicArn"], "arn:aws:cloudwatch:r:0:alarm:late");
        assert_eq!(serde_json::from_str::<Value>(body["Message"].as_str().unwrap()).unwrap(), message);
        assert_eq!(body["MessageId"], "01234567-89ab-4cde-a000-00000000000f");
    }

    #[test]
    fn addresses_that_only_the_server_reaches_are_refused() {
        let webhook = Webhook::new(Outgoing::new(Vec::new(), Vec::new()));
        assert!(webhook.admit("https://hooks.example.com/a").is_ok());
        for url in ["http://127.0.0.1:1/", "http://169.254.169.254/", "http://[::1]/", "https://"] {
            assert!(webhook.admit(url).is_err(), "{url}");
        }
    }
}
