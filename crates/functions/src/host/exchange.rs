//! Where calls and the runtime meet: one call at a time.

use bytes::Bytes;
use parking_lot::Mutex;
use tokio::sync::{Notify, oneshot};

/// A call, as the runtime gets it.
#[derive(Clone, Debug)]
pub(crate) struct Invocation {
    /// The id, a UUID.
    pub id: String,
    /// The event, JSON.
    pub payload: Bytes,
    /// When it must be done, in milliseconds since 1970.
    pub deadline_ms: i64,
    /// The function's ARN as the caller named it.
    pub arn: String,
    /// JSON about the client, decoded.
    pub client_context: Option<String>,
    /// The trace that it belongs to.
    pub trace: String,
}

/// What the runtime answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// A result, JSON.
    Result(Bytes),
    /// An error object, JSON.
    Error(Bytes),
    /// A result above the limit.
    TooLarge,
}

#[derive(Default)]
struct State {
    /// Whether the runtime has asked for an event.
    asked: bool,
    waiting: Option<Invocation>,
    running: Option<(String, oneshot::Sender<Answer>)>,
    /// What the runtime said of an initialization that failed.
    init_error: Option<Bytes>,
}

/// See the module.
#[derive(Default)]
pub(super) struct Exchange {
    state: Mutex<State>,
    /// The runtime has asked, or said that it cannot.
    ready: Notify,
    /// A call waits.
    called: Notify,
}

impl Exchange {
    /// Waits until the runtime is there; the error object if it says that it cannot.
    pub async fn ready(&self) -> Result<(), Bytes> {
        loop {
            let told = self.ready.notified();
            {
                let state = self.state.lock();
                if let Some(error) = &state.init_error {
                    return Err(error.clone());
                }
                if state.asked {
                    return Ok(());
                }
            }
            told.await;
        }
    }

    /// Hands over a call; the answer comes from what is returned.
    pub fn call(&self, invocation: Invocation) -> oneshot::Receiver<Answer> {
        let (sender, receiver) = oneshot::channel();
        let mut state = self.state.lock();
        state.running = Some((invocation.id.clone(), sender));
        state.waiting = Some(invocation);
        drop(state);
        self.called.notify_one();
        receiver
    }

    /// The next call, for the runtime.
    pub async fn next(&self) -> Invocation {
        {
            let mut state = self.state.lock();
            state.asked = true;
        }
        self.ready.notify_waiters();
        self.ready.notify_one();
        loop {
            let called = self.called.notified();
            if let Some(invocation) = self.state.lock().waiting.take() {
                return invocation;
            }
            called.await;
        }
    }

    /// The runtime's answer to a call; `false` if that is not the one that runs.
    pub fn answer(&self, id: &str, answer: Answer) -> bool {
        let mut state = self.state.lock();
        match state.running.take_if(|(running, _)| running == id) {
            Some((_, sender)) => {
                let _ = sender.send(answer); // whoever called may have given up
                true
            }
            None => false,
        }
    }

    /// The runtime cannot begin.
    pub fn fail(&self, error: Bytes) {
        self.state.lock().init_error = Some(error);
        self.ready.notify_waiters();
        self.ready.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invocation(id: &str) -> Invocation {
        Invocation {
            id: id.into(),
            payload: Bytes::from_static(b"{}"),
            deadline_ms: 0,
            arn: String::new(),
            client_context: None,
            trace: String::new(),
        }
    }

    #[tokio::test]
    async fn only_the_call_that_runs_is_answered() {
        let exchange = Exchange::default();
        let answer = exchange.call(invocation("a"));
        assert_eq!(exchange.next().await.id, "a");
        exchange.ready().await.unwrap();
        assert!(!exchange.answer("b", Answer::TooLarge));
        assert!(exchange.answer("a", Answer::Result(Bytes::from_static(b"1"))));
        assert!(!exchange.answer("a", Answer::TooLarge), "it is answered once");
        assert_eq!(answer.await.unwrap(), Answer::Result(Bytes::from_static(b"1")));
    }
}
