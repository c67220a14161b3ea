//! Loopback of a new network namespace, which is down at first.

use std::{io, net::TcpListener};

use rustix::net::{AddressFamily, RecvFlags, SendFlags, SocketType};

use super::RUNTIME_PORT;

/// `RTM_NEWLINK`, `NLM_F_REQUEST | NLM_F_ACK`, `IFF_UP`; the kernel's `linux/rtnetlink.h`, `linux/netlink.h`, `linux/if.h`.
const NEW_LINK: u16 = 16;
const REQUEST_WITH_ANSWER: u16 = 1 | 4;
const UP: u32 = 1;
/// Loopback is the first interface of a namespace.
const LOOPBACK: i32 = 1;

/// Brings loopback up and listens there for the runtime.
pub(super) fn listen() -> io::Result<TcpListener> {
    // Protocol 0 is NETLINK_ROUTE.
    let socket = rustix::net::socket(AddressFamily::NETLINK, SocketType::RAW, None)?;
    rustix::net::send(&socket, &request(), SendFlags::empty())?;
    let mut answer = [0; 1024];
    let (length, _) = rustix::net::recv(&socket, &mut answer, RecvFlags::empty())?;
    // `nlmsgerr`: after the header of 16 bytes the negated errno, 0 for success.
    let code = answer[..length]
        .get(16..20)
        .map(|bytes| i32::from_ne_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]));
    match code {
        Some(0) => TcpListener::bind(("127.0.0.1", RUNTIME_PORT)),
        Some(code) => Err(io::Error::from_raw_os_error(-code)),
        None => Err(io::ErrorKind::InvalidData.into()),
    }
}

/// `nlmsghdr` and `ifinfomsg`, in the machine's byte order.
fn request() -> Vec<u8> {
    let length = 16 + 16_u32;
    let mut message = Vec::with_capacity(length as usize);
    message.extend_from_slice(&length.to_ne_bytes());
    message.extend_from_slice(&NEW_LINK.to_ne_bytes());
    message.extend_from_slice(&REQUEST_WITH_ANSWER.to_ne_bytes());
    message.extend_from_slice(&1_u32.to_ne_bytes()); // sequence
    message.extend_from_slice(&0_u32.to_ne_bytes()); // to the kernel
    message.extend_from_slice(&[0, 0]); // any family, padding
    message.extend_from_slice(&0_u16.to_ne_bytes()); // type
    message.extend_from_slice(&LOOPBACK.to_ne_bytes());
    message.extend_from_slice(&UP.to_ne_bytes());
    message.extend_from_slice(&UP.to_ne_bytes()); // the flags that change
    message
}
