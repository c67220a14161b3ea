//! A server of HTTP/1.1 that misbehaves when it is told to.

use std::sync::{Arc, Mutex};

use millstream_runtime::spawn;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use super::Behaviour;

/// A request.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// Method and target.
    pub line: String,
    /// Headers, as they are on the wire.
    pub head: String,
    /// The body.
    pub body: Vec<u8>,
}

/// What a server does with a request that it takes: status, further headers, body.
pub(crate) type Answer = (u16, String, Vec<u8>);

type Handler = Box<dyn Fn(&Request) -> Answer + Send + Sync>;

struct Shared {
    behaviour: Mutex<Behaviour>,
    handle: Handler,
}

/// The server; it ends with the runtime of its test.
#[derive(Clone)]
pub(crate) struct Server {
    shared: Arc<Shared>,
    /// `http://127.0.0.1:PORT`.
    pub url: String,
}

impl Server {
    /// Answers requests with this, when it behaves well.
    pub async fn start(handle: impl Fn(&Request) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let shared = Arc::new(Shared { behaviour: Mutex::new(Behaviour::Well), handle: Box::new(handle) });
        let server = Self { shared: shared.clone(), url };
        drop(spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                drop(spawn(connection(socket, shared.clone())));
            }
        }));
        server
    }

    /// How it behaves from now on.
    pub fn behave(&self, behaviour: Behaviour) {
        *self.shared.behaviour.lock().unwrap() = behaviour;
    }
}

async fn connection(mut socket: TcpStream, shared: Arc<Shared>) {
    let mut bytes = Vec::new();
    while let Some(request) = request(&mut socket, &mut bytes).await {
        let behaviour = *shared.behaviour.lock().unwrap();
        let (status, headers, body) = match behaviour {
            Behaviour::Well => (shared.handle)(&request),
            Behaviour::Fails => (503, String::new(), b"busy".to_vec()),
            Behaviour::Babbles => {
                (200, "content-type: application/json\r\n".into(), b"{\"requestId\":\"x\"}".to_vec())
            }
            Behaviour::Floods => (200, "content-type: application/json\r\n".into(), vec![b' '; 4 << 20]),
            Behaviour::Hangs => std::future::pending().await,
            Behaviour::Breaks => return,
            Behaviour::Gone => return,
            Behaviour::Forgets => {
                (shared.handle)(&request);
                return;
            }
        };
        let length = body.len();
        let head = format!("HTTP/1.1 {status} X\r\n{headers}content-length: {length}\r\n\r\n");
        if socket.write_all(&[head.as_bytes(), &body].concat()).await.is_err() {
            return;
        }
    }
}

async fn request(socket: &mut TcpStream, bytes: &mut Vec<u8>) -> Option<Request> {
    loop {
        if let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&bytes[..at]).into_owned();
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
            });
            let end = at + 4 + length.unwrap_or(0);
            if bytes.len() >= end {
                let body = bytes[at + 4..end].to_vec();
                bytes.drain(..end);
                let line = head.lines().next().unwrap_or_default().to_owned();
                return Some(Request { line, head, body });
            }
        }
        let mut chunk = vec![0; 64 << 10];
        let read = socket.read(&mut chunk).await.ok().filter(|read| *read > 0)?;
        bytes.extend_from_slice(&chunk[..read]);
    }
}
