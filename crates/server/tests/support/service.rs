//! A service of a few operations, each of which shows one thing that the edge must cope with.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use bytes::Bytes;
use futures_util::StreamExt as _;
use millstream_api::{
    Access, Audit, BodyStream, ByteStream, Call, Constraint, Decode, Empty, Encode, ErrorCode, Event,
    EventStream, Handle, Malformed, Members, Operation, OperationSpec, Reader, Reply, Row, Throttle,
    Violations, WireError, Writer,
};
use tokio::sync::{Notify, mpsc};

/// What tests see of the service, and do to it.
#[derive(Default)]
pub struct Tiny {
    /// Lets `Wait` and `Change` go on.
    pub go: Notify,
    /// How many calls of them have begun.
    pub begun: AtomicU32,
    /// How many have ended.
    pub ended: AtomicU32,
    /// Told at every beginning and end.
    pub moved: Notify,
    /// How many event streams are open.
    pub streams: Arc<AtomicU32>,
}

impl Tiny {
    /// Waits until the counter has reached this.
    pub async fn until(&self, counter: &AtomicU32, wanted: u32) {
        loop {
            let moved = self.moved.notified();
            if counter.load(Ordering::SeqCst) >= wanted {
                return;
            }
            moved.await;
        }
    }

    async fn work(&self) {
        self.begun.fetch_add(1, Ordering::SeqCst);
        self.moved.notify_waiters();
        self.go.notified().await;
        self.ended.fetch_add(1, Ordering::SeqCst);
        self.moved.notify_waiters();
    }
}

/// The table.
pub static OPERATIONS: &[Row<Tiny>] = &[
    Row::of::<Echo>(),
    Row::of::<Wait>(),
    Row::of::<Change>(),
    Row::of::<Panic>(),
    Row::of::<Watch>(),
    Row::of::<Rare>(),
    Row::of::<Upload>(),
];

/// `{"Text": "…", "Size": n}`.
#[derive(Default)]
pub struct Input {
    text: String,
    size: usize,
}

impl Decode for Input {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        let mut input = Self::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(Members(&["Text", "Size"]))? {
            match index {
                0 => input.text = reader.string()?,
                _ => input.size = usize::try_from(reader.integer()?).unwrap_or(0),
            }
        }
        if input.text == "bad" {
            violations.broken("bad", "text", Constraint::MinLength(4));
        }
        Ok(input)
    }
}

/// `{"Text": "…", "Who": "…", "Region": "…"}`.
pub struct Output {
    text: String,
    who: String,
    region: String,
}

impl Encode for Output {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        for (name, value) in [("Text", &self.text), ("Who", &self.who), ("Region", &self.region)] {
            writer.member(name);
            writer.string(value);
        }
        writer.end_object();
    }
}

impl From<Output> for Reply {
    fn from(output: Output) -> Self {
        Reply::value(output)
    }
}

macro_rules! operation {
    ($name:ident, $output:ty, $detached:literal, $throttle:expr) => {
        pub struct $name;

        impl Operation for $name {
            const SPEC: OperationSpec = OperationSpec {
                name: stringify!($name),
                action: concat!("tiny:", stringify!($name)),
                audit: Audit::Management { read_only: false },
                throttle: $throttle,
                detached: $detached,
                errors: &[ErrorCode::VALIDATION],
                summary: "For tests.",
            };
            type Input = Input;
            type Output = $output;
        }
    };
}

operation!(Echo, Output, false, Throttle::Service);
operation!(Wait, Empty, false, Throttle::Service);
operation!(Change, Empty, true, Throttle::Service);
operation!(Panic, Empty, false, Throttle::Service);
operation!(Watch, EventStream, false, Throttle::Service);
operation!(Rare, Empty, false, Throttle::PerAccount { key: "rare_per_second", per_second: 2 });

macro_rules! handle {
    ($name:ident, $output:ty, |$tiny:ident, $call:ident| $body:expr) => {
        impl Handle<$name> for Tiny {
            type Error = WireError;

            fn access(&self, _: &Call<Input>) -> Result<Access, WireError> {
                Ok(Access::to_any($name::SPEC.action))
            }

            async fn handle(&self, $call: Call<Input>) -> Result<$output, WireError> {
                let $tiny = self;
                $body
            }
        }
    };
}

handle!(Echo, Output, |_tiny, call| {
    let text = if call.input.size > 0 { "x".repeat(call.input.size) } else { call.input.text };
    Ok(Output {
        text,
        who: call.caller.principal.access_key_id.clone().unwrap_or_default(),
        region: call.caller.region.to_string(),
    })
});
handle!(Wait, Empty, |tiny, _call| {
    tiny.work().await;
    Ok(Empty)
});
handle!(Change, Empty, |tiny, _call| {
    tiny.work().await;
    Ok(Empty)
});
handle!(Panic, Empty, |_tiny, call| {
    assert!(call.input.text == "fine", "this handler panics");
    Ok(Empty)
});
handle!(Rare, Empty, |_tiny, _call| Ok(Empty));

/// An event without members.
struct Tick;

impl Encode for Tick {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

/// One event at once, then, with `Text` "fail", an exception; else silence.
impl Handle<Watch> for Tiny {
    type Error = WireError;

    fn access(&self, _: &Call<Input>) -> Result<Access, WireError> {
        Ok(Access::to_any(Watch::SPEC.action))
    }

    async fn handle(&self, call: Call<Input>) -> Result<EventStream, WireError> {
        let (sender, mut receiver) = mpsc::channel(4);
        let _ = sender.send(Ok(Event { name: "Tick", payload: Box::new(Tick) })).await;
        if call.input.text == "fail" {
            let error = WireError::new(ErrorCode::sender("ResourceInUseException"), "taken over");
            let _ = sender.send(Err(error)).await;
        }
        self.streams.fetch_add(1, Ordering::SeqCst);
        let open = Open(self.streams.clone(), sender);
        Ok(EventStream(Box::pin(futures_util::stream::poll_fn(move |cx| {
            let _ = &open;
            receiver.poll_recv(cx)
        }))))
    }
}

/// Text from the head, and a body as it comes.
pub struct UploadInput {
    text: String,
    body: BodyStream,
}

impl Decode for UploadInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        let (mut text, mut body) = (String::new(), None);
        reader.begin_object()?;
        while let Some(index) = reader.member(Members(&["Text", "Payload"]))? {
            match index {
                0 => text = reader.string()?,
                _ => body = Some(reader.stream()?),
            }
        }
        if text.is_empty() {
            violations.missing("text");
        }
        Ok(Self { text, body: body.ok_or_else(|| Malformed::new("no stream"))? })
    }
}

pub struct Upload;

impl Operation for Upload {
    const SPEC: OperationSpec = OperationSpec {
        name: "Upload",
        action: "tiny:Upload",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: &[],
        summary: "For tests.",
    };
    type Input = UploadInput;
    type Output = Reply;
}

/// Answers every piece of the body at once, in capitals; "cut" cuts the connection.
impl Handle<Upload> for Tiny {
    type Error = WireError;

    fn access(&self, _: &Call<UploadInput>) -> Result<Access, WireError> {
        Ok(Access::to_any("tiny:Upload"))
    }

    async fn handle(&self, call: Call<UploadInput>) -> Result<Reply, WireError> {
        let body = call.input.body.take();
        let head = futures_util::stream::iter([Ok(Bytes::from(call.input.text))]);
        let answers = body.0.map(|piece| {
            let piece = piece?.to_ascii_uppercase();
            if piece == b"CUT" { Err("cut".into()) } else { Ok(Bytes::from(piece)) }
        });
        Ok(Reply::stream("text/plain", ByteStream::new(head.chain(answers))))
    }
}

/// Counts down when the stream is dropped.
struct Open(
    Arc<AtomicU32>,
    #[expect(dead_code, reason = "held so that the stream stays open")]
    mpsc::Sender<Result<Event, WireError>>,
);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}
