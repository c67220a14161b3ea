//! What happens to keys by itself: those whose time has come are destroyed or rotated.

use std::{sync::Arc, time::Duration};

use base::Arn;
use millstream_base as base;
use millstream_runtime as runtime;
use runtime::{WorkError, Worker, sleep};

use crate::{rotation, service::Kms};

/// How often keys are looked over. A key whose time has come is gone for callers at once, whoever comes by when.
const PERIOD: Duration = Duration::from_secs(60);

/// Destroys and rotates keys that are due.
pub struct KeyWorker {
    kms: Arc<Kms>,
}

impl KeyWorker {
    /// For this service.
    pub fn new(kms: Arc<Kms>) -> Self {
        Self { kms }
    }
}

impl Worker for KeyWorker {
    async fn wait(&mut self) {
        sleep(PERIOD).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        let now = self.kms.now();
        let shown = self.kms.ring.peek().clone();
        let due = |is: &dyn Fn(&crate::key::Key) -> bool| -> Vec<Arn> {
            shown.keys.values().filter(|key| is(key)).map(|key| key.arn.clone()).collect()
        };
        for key in due(&|key| key.is_gone(now)) {
            self.kms.destroy(&key).await?;
        }
        for key in due(&|key| rotation::is_due(key, now)) {
            self.kms.rotate(&key, false).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::testing::Harness;

    const DAY: Duration = Duration::from_secs(24 * 60 * 60);

    #[tokio::test]
    async fn a_key_whose_time_has_come_is_gone_with_all_that_it_sealed() {
        let harness = Harness::new().await;
        let key = harness.key().await;
        harness.ok("CreateAlias", json!({"AliasName": "alias/doomed", "TargetKeyId": key})).await;
        let blob = harness.ok("Encrypt", json!({"KeyId": key, "Plaintext": "AA=="})).await;
        let body = json!({"CiphertextBlob": blob["CiphertextBlob"]});
        for days in [6, 31] {
            let wrong = json!({"KeyId": key, "PendingWindowInDays": days});
            assert_eq!(harness.code("ScheduleKeyDeletion", wrong).await, "ValidationException");
        }
        let schedule = json!({"KeyId": key, "PendingWindowInDays": 7});
        let scheduled = harness.ok("ScheduleKeyDeletion", schedule.clone()).await;
        assert_eq!(scheduled["KeyState"], "PendingDeletion");
        assert_eq!(harness.code("Decrypt", body.clone()).await, "KMSInvalidStateException");
        assert_eq!(harness.code("ScheduleKeyDeletion", schedule.clone()).await, "KMSInvalidStateException");
        harness.ok("CancelKeyDeletion", json!({"KeyId": key})).await;
        assert_eq!(harness.code("Decrypt", body.clone()).await, "DisabledException");
        harness.ok("EnableKey", json!({"KeyId": key})).await;
        harness.ok("Decrypt", body.clone()).await;

        harness.ok("ScheduleKeyDeletion", schedule).await;
        harness.clock.advance(7 * DAY);
        assert_eq!(harness.code("DescribeKey", json!({"KeyId": key})).await, "NotFoundException");
        assert_eq!(harness.code("Decrypt", body.clone()).await, "InvalidCiphertextException");
        KeyWorker::new(harness.kms.clone()).work().await.unwrap();
        let harness = harness.reopened().await;
        assert_eq!(harness.code("Decrypt", body).await, "InvalidCiphertextException");
        assert_eq!(harness.ok("ListKeys", json!({})).await["Keys"], json!([]));
        assert_eq!(harness.ok("ListAliases", json!({})).await["Aliases"], json!([]));
    }

    #[tokio::test]
    async fn keys_rotate_by_themselves_when_their_period_is_over() {
        let harness = Harness::new().await;
        let key = harness.key().await;
        harness.ok("EnableKeyRotation", json!({"KeyId": key, "RotationPeriodInDays": 90})).await;
        let status = harness.ok("GetKeyRotationStatus", json!({"KeyId": key})).await;
        assert_eq!(status["KeyRotationEnabled"], true);
        let mut worker = KeyWorker::new(harness.kms.clone());
        let rotations = async || {
            let listed = harness.ok("ListKeyRotations", json!({"KeyId": key})).await;
            listed["Rotations"].as_array().unwrap().len()
        };
        for (days, so_many) in [(89, 0), (1, 1), (89, 1), (1, 2)] {
            harness.clock.advance(days * DAY);
            worker.work().await.unwrap();
            assert_eq!(rotations().await, so_many, "after {days} days more");
        }
        harness.ok("DisableKeyRotation", json!({"KeyId": key})).await;
        harness.clock.advance(90 * DAY);
        worker.work().await.unwrap();
        assert_eq!(rotations().await, 2);
    }
}
