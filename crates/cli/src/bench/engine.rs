//! The engine of the load generator: one thread, many connections, one request at a time on each.
//!
//! It shares the machine with the server that it measures, so it does little: bodies are ready, heads are signed once a
//! second, answers are scanned, and there is no task, timer or allocation per request. What to send and what an answer
//! means is the business of a [`Load`].

use std::{io, sync::Arc, time::Duration};

use millstream_base::{Clock, SystemClock, Timestamp};
use mio::{Events, Poll, Token};

use super::{
    connection::{Connection, Progress},
    timer::Timer,
    transport::Address,
};
use crate::client::Error;

/// A request to send: head and body.
pub type Request = (Arc<[u8]>, Arc<[u8]>);

/// When things happened, as durations since the start of the run.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    /// When the request was to be sent. In open loop that may be long before it was.
    pub due: Duration,
    /// When its answer was there.
    pub answered: Duration,
}

/// What a generator sends.
pub trait Load: Send + 'static {
    /// What the connection of this index is to send now; `None` if it has nothing more to send.
    fn next(
        &mut self,
        connection: usize,
        elapsed: Duration,
        now: Timestamp,
    ) -> Result<Option<Request>, Error>;

    /// A request was answered.
    fn answered(&mut self, connection: usize, status: u16, body: &[u8], times: Times) -> Result<(), Error>;

    /// A request was lost with its connection.
    fn lost(&mut self, connection: usize, why: &io::Error);

    /// In open loop, a request that was due when the run ended had not been sent.
    fn unsent(&mut self, due: Duration, ended: Duration);
}

/// When requests are sent.
#[derive(Clone, Copy, Debug)]
pub enum Pace {
    /// Each as soon as the answer before it on the same connection is there.
    Closed,
    /// One every `interval`, whatever becomes of those before it.
    Open {
        /// Between requests.
        interval: Duration,
        /// When the run ends; without it, when the load has nothing more to send, however late that is.
        until: Option<Duration>,
    },
}

/// How long answers may take once nothing more is sent.
const PATIENCE: Duration = Duration::from_secs(30);
/// Connections lost in a row, without an answer between them, that end the run.
const LOSSES_MAX: u32 = 20;
const TIMER: Token = Token(usize::MAX);

/// Runs a load over so many connections until it has nothing more to send. `clock` is the same for all engines of a run.
pub fn run<L: Load>(
    address: &Address,
    connections: usize,
    pace: Pace,
    clock: &SystemClock,
    load: L,
) -> Result<L, Error> {
    let mut engine = Engine {
        poll: Poll::new()?,
        address: address.clone(),
        connections: Vec::with_capacity(connections),
        idle: Vec::with_capacity(connections),
        busy: 0,
        losses: 0,
        pace,
        due: Duration::ZERO,
        started: clock.monotonic(),
        clock,
        load,
    };
    for index in 0..connections {
        let mut connection = Connection::new(address)?;
        connection.transport.register(engine.poll.registry(), Token(index))?;
        engine.connections.push(connection);
        // The last is taken first.
        engine.idle.push(connections - 1 - index);
    }
    engine.run()?;
    Ok(engine.load)
}

struct Engine<'a, L> {
    poll: Poll,
    address: Address,
    connections: Vec<Connection>,
    /// Connections that wait for something to send.
    idle: Vec<usize>,
    /// Connections that wait for an answer.
    busy: usize,
    losses: u32,
    pace: Pace,
    /// In open loop, when the next request is to be sent.
    due: Duration,
    started: Duration,
    clock: &'a SystemClock,
    load: L,
}

impl<L: Load> Engine<'_, L> {
    fn run(&mut self) -> Result<(), Error> {
        let mut timer = Timer::new(self.poll.registry(), TIMER)?;
        let mut events = Events::with_capacity(1024);
        self.send_what_is_due()?;
        let mut quiet_since = self.elapsed();
        while self.busy > 0 || self.is_waiting_for_time() {
            let wait = match self.pace {
                Pace::Open { .. } if self.is_waiting_for_time() => {
                    timer.wake_after(self.due.saturating_sub(self.elapsed()))?
                }
                _ => PATIENCE,
            };
            match self.poll.poll(&mut events, Some(wait)) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                polled => polled?,
            }
            if !events.is_empty() {
                quiet_since = self.elapsed();
            }
            for event in &events {
                match event.token() {
                    TIMER => timer.acknowledge(),
                    Token(index) => self.drive(index)?,
                }
            }
            self.send_what_is_due()?;
            if self.elapsed() - quiet_since >= PATIENCE && self.busy > 0 {
                let what = format!("{} answers did not come within {} s", self.busy, PATIENCE.as_secs());
                return Err(Error::Incomplete(what));
            }
        }
        if let Pace::Open { interval, until: Some(until) } = self.pace {
            while self.due < until {
                self.load.unsent(self.due, self.elapsed());
                self.due += interval;
            }
        }
        Ok(())
    }

    fn elapsed(&self) -> Duration {
        self.clock.monotonic() - self.started
    }

    /// Whether requests will be due that a connection is free for.
    fn is_waiting_for_time(&self) -> bool {
        match self.pace {
            Pace::Closed => false,
            Pace::Open { .. } => !self.is_over(self.elapsed()) && !self.idle.is_empty(),
        }
    }

    /// Whether an open loop has come to its end.
    fn is_over(&self, elapsed: Duration) -> bool {
        matches!(self.pace, Pace::Open { until: Some(until), .. } if self.due >= until || elapsed >= until)
    }

    /// Gives idle connections something to send, as far as the pace allows.
    fn send_what_is_due(&mut self) -> Result<(), Error> {
        while let Some(index) = self.idle.pop() {
            let elapsed = self.elapsed();
            let due = match self.pace {
                Pace::Closed => elapsed,
                Pace::Open { .. } if self.due > elapsed || self.is_over(elapsed) => {
                    self.idle.push(index);
                    break;
                }
                Pace::Open { interval, .. } => {
                    let due = self.due;
                    self.due += interval;
                    due
                }
            };
            if let Some(request) = self.load.next(index, elapsed, self.clock.now())? {
                self.connections[index].begin(request, due);
                self.busy += 1;
                self.drive(index)?;
            }
        }
        Ok(())
    }

    /// Moves a connection on as far as its socket allows.
    fn drive(&mut self, index: usize) -> Result<(), Error> {
        match self.connections[index].drive() {
            Ok(Progress::Waiting) => Ok(()),
            Ok(Progress::Answered) => {
                let answered = self.elapsed();
                let connection = &mut self.connections[index];
                let (status, body) = connection.answer();
                let times = Times { due: connection.due, answered };
                self.load.answered(index, status, body, times)?;
                self.losses = 0;
                self.busy -= 1;
                self.idle.push(index);
                if self.connections[index].finish() { self.reconnect(index) } else { Ok(()) }
            }
            Err(error) => {
                self.losses += 1;
                if self.losses > LOSSES_MAX {
                    return Err(Error::Terminal(io::Error::new(
                        error.kind(),
                        format!("connections break: {error}"),
                    )));
                }
                if self.connections[index].is_busy() {
                    self.load.lost(index, &error);
                    self.busy -= 1;
                    self.idle.push(index);
                }
                self.reconnect(index)
            }
        }
    }

    fn reconnect(&mut self, index: usize) -> Result<(), Error> {
        let registry = self.poll.registry();
        // The socket may be closed already, and then is not registered either.
        let _ = self.connections[index].transport.deregister(registry);
        let mut connection = Connection::new(&self.address)?;
        connection.transport.register(registry, Token(index))?;
        self.connections[index] = connection;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use serde_json::json;

    use super::{
        super::{
            body::{Encoding, Heads, Prepared},
            stats::{Outcome, Stats, Window},
        },
        *,
    };
    use crate::scripted::Script;

    /// Sends the same request so many times.
    struct Same {
        heads: Heads,
        request: Prepared,
        left: u64,
        stats: Stats,
        bodies: Vec<Vec<u8>>,
    }

    impl Load for Same {
        fn next(&mut self, _: usize, _: Duration, now: Timestamp) -> Result<Option<Request>, Error> {
            if self.left == 0 {
                return Ok(None);
            }
            self.left -= 1;
            self.request.request(&self.heads, "PutRecord", now).map(Some)
        }

        fn answered(&mut self, _: usize, status: u16, body: &[u8], times: Times) -> Result<(), Error> {
            assert_eq!(status, 200);
            self.bodies.push(body.to_vec());
            self.stats.answered(times, Outcome { records: 1, ..Outcome::default() });
            Ok(())
        }

        fn lost(&mut self, _: usize, why: &io::Error) {
            self.stats.error(&why.to_string());
        }

        fn unsent(&mut self, due: Duration, ended: Duration) {
            self.stats.unsent(due, ended);
        }
    }

    fn same(server: &Script, times: u64, body: Vec<u8>) -> Same {
        let host = server.address().to_string();
        Same {
            heads: Heads { api: crate::client::Api::KINESIS, signer: None, host, encoding: Encoding::Json },
            request: Prepared::new(body),
            left: times,
            stats: Stats::new(Window { from: Duration::ZERO, until: Duration::MAX }),
            bodies: Vec::new(),
        }
    }

    async fn run_against(server: &Script, connections: usize, pace: Pace, load: Same) -> Same {
        let address = Address { socket: server.address(), tls: None };
        millstream_runtime::blocking(move || run(&address, connections, pace, &SystemClock::new(), load))
            .await
            .unwrap()
    }

    #[tokio::test]
    async fn every_request_is_sent_once_and_every_answer_is_read() {
        // Larger than any socket's buffer, both ways.
        let large = json!({ "Data": "x".repeat(9_000_000) });
        let answer = large.clone();
        let server = Script::start(move |_, call| {
            assert_eq!(call["Data"].as_str().unwrap().len(), 9_000_000);
            (200, answer.clone())
        })
        .await;
        let load = same(&server, 20, large.to_string().into_bytes());
        let load = run_against(&server, 3, Pace::Closed, load).await;
        assert_eq!((server.calls(), load.bodies.len(), load.stats.records), (20, 20, 20));
        assert!(load.bodies.iter().all(|body| body == large.to_string().as_bytes()));
        assert!(load.stats.errors.is_empty(), "{:?}", load.stats.errors);
    }

    #[tokio::test]
    async fn a_stall_shows_in_the_latency_of_all_that_was_due_meanwhile() {
        let stall = Duration::from_millis(300);
        let server = Script::start(move |number, _| {
            if number == 20 {
                let (_sender, receiver) = mpsc::channel::<()>();
                receiver.recv_timeout(stall).unwrap_err();
            }
            (200, json!({}))
        })
        .await;
        let interval = Duration::from_millis(10);
        let pace = Pace::Open { interval, until: Some(interval * 100) };
        let load = run_against(&server, 1, pace, same(&server, u64::MAX, b"{}".to_vec())).await;
        // All hundred count, sent or not; thirty were due in the stall, twenty of them by 100 ms or more before its end.
        assert_eq!(load.stats.latency.count(), 100);
        assert_eq!(load.stats.unsent + server.calls() as u64, 100);
        assert!(load.stats.latency.percentile(0.82) >= Duration::from_millis(90));
    }

    #[tokio::test]
    async fn a_connection_that_the_server_closes_is_made_anew() {
        let server = Script::start(|_, _| (200, json!({}))).await.closing_after_each();
        let load = run_against(&server, 2, Pace::Closed, same(&server, 10, b"{}".to_vec())).await;
        assert_eq!((load.stats.records, server.calls()), (10, 10));
        assert!(load.stats.errors.is_empty(), "{:?}", load.stats.errors);
    }

    #[tokio::test]
    async fn nobody_there_is_an_error_and_no_endless_loop() {
        let server = Script::start(|_, _| (200, json!({}))).await;
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let socket = listener.local_addr().unwrap();
        drop(listener);
        let load = same(&server, u64::MAX, b"{}".to_vec());
        let address = Address { socket, tls: None };
        let result =
            millstream_runtime::blocking(move || run(&address, 2, Pace::Closed, &SystemClock::new(), load))
                .await;
        assert!(result.err().unwrap().to_string().contains("connections break"));
    }
}
