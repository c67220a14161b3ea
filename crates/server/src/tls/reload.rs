//! Takes a new certificate into use: when its files change, when it is due, or when an operator says so.

use std::{fs, sync::Arc, time::Duration, time::SystemTime};

use millstream_runtime as runtime;
use runtime::{WorkError, Worker, blocking, sleep};
use tokio::signal::unix::Signal;
use tracing::info;

use super::{Certificates, Origin, TlsError};

/// Watches the certificate.
pub struct ReloadCertificate {
    certificates: Certificates,
    seen: Seen,
    hangup: Signal,
}

/// What the files looked like: when they were written, and how long they are.
type Seen = Vec<Option<(SystemTime, u64)>>;

const OWN_EVERY: Duration = Duration::from_secs(10);
const LOCAL_EVERY: Duration = Duration::from_secs(12 * 3600);

impl ReloadCertificate {
    /// `hangup` is SIGHUP, the operator's word.
    pub fn new(certificates: Certificates, hangup: Signal) -> Self {
        let seen = look(&certificates);
        Self { certificates, seen, hangup }
    }
}

impl Worker for ReloadCertificate {
    async fn wait(&mut self) {
        let every = match (&self.certificates.origin, &self.certificates.clients) {
            (Origin::Own { .. }, _) | (_, Some(_)) => OWN_EVERY,
            (Origin::Local { .. }, None) => LOCAL_EVERY,
        };
        tokio::select! {
            () = sleep(every) => {}
            Some(()) = self.hangup.recv() => {}
        }
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        let certificates = self.certificates.clone();
        let seen = self.seen.clone();
        let now = blocking(move || certificates.refresh(seen)).await?;
        self.seen = now;
        Ok(())
    }
}

impl Certificates {
    /// Reads the files again if they have changed; the old certificate stays in use where the new one cannot be.
    fn refresh(&self, before: Seen) -> Result<Seen, TlsError> {
        if let Origin::Local { authority, names } = &self.origin {
            authority.ensure(names, self.clock.now(), self.rng.as_ref())?;
        }
        let seen = look(self);
        if seen != before {
            self.current.0.store(Arc::new(self.origin.read()?));
            if let Some(clients) = &self.clients {
                clients.refresh()?;
            }
            info!("certificates replaced");
        }
        Ok(seen)
    }
}

fn look(certificates: &Certificates) -> Seen {
    let (certificate, key) = certificates.origin.files();
    let of_clients = certificates.clients.iter().flat_map(|clients| clients.files());
    let files = [certificate, key].into_iter().chain(of_clients);
    let look = |path| {
        let metadata = fs::metadata(path).ok()?;
        Some((metadata.modified().ok()?, metadata.len()))
    };
    files.map(look).collect()
}
