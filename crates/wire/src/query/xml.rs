use api::{Encode, WireError, Writer};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;

use super::code_in_query;
use crate::iso8601;

/// Appends XML to a byte vector: members as elements, items as `member`, entries as `entry` with `key` and `value`.
#[derive(Debug)]
pub struct XmlWriter<'a> {
    out: &'a mut Vec<u8>,
    /// Containers that are open, the innermost last.
    open: Vec<Container>,
}

#[derive(Debug)]
enum Container {
    /// With the element of the member whose value comes next.
    Object(&'static str),
    List,
    Map,
}

impl<'a> XmlWriter<'a> {
    /// Appends to `out`.
    pub fn new(out: &'a mut Vec<u8>) -> Self {
        Self { out, open: Vec::new() }
    }

    /// The element around the next value; nothing around the outermost one.
    fn begin_value(&mut self) {
        match self.open.last() {
            None | Some(Container::Object("")) => {}
            Some(Container::Object(name)) => tag(self.out, "<", name),
            Some(Container::List) => tag(self.out, "<", "member"),
            Some(Container::Map) => tag(self.out, "<", "value"),
        }
    }

    fn end_value(&mut self) {
        match self.open.last() {
            None | Some(Container::Object("")) => {}
            Some(Container::Object(name)) => tag(self.out, "</", name),
            Some(Container::List) => tag(self.out, "</", "member"),
            Some(Container::Map) => {
                tag(self.out, "</", "value");
                tag(self.out, "</", "entry");
            }
        }
    }

    fn begin(&mut self, container: Container) {
        self.begin_value();
        self.open.push(container);
    }

    fn end(&mut self) {
        self.open.pop();
        self.end_value();
    }

    fn scalar(&mut self, text: &str) {
        self.begin_value();
        escape(self.out, text);
        self.end_value();
    }
}

fn tag(out: &mut Vec<u8>, open: &str, name: &str) {
    out.extend_from_slice(open.as_bytes());
    out.extend_from_slice(name.as_bytes());
    out.push(b'>');
}

/// Text content. What XML 1.0 cannot carry in any form becomes U+FFFD.
fn escape(out: &mut Vec<u8>, text: &str) {
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        let instead: &[u8] = match byte {
            b'<' => b"&lt;",
            b'>' => b"&gt;",
            b'&' => b"&amp;",
            b'\r' => b"&#13;",
            0..=8 | 0xb | 0xc | 0xe..=0x1f => "\u{fffd}".as_bytes(),
            _ => continue,
        };
        out.extend_from_slice(&text.as_bytes()[plain..at]);
        out.extend_from_slice(instead);
        plain = at + 1;
    }
    out.extend_from_slice(&text.as_bytes()[plain..]);
}

impl Writer for XmlWriter<'_> {
    fn begin_object(&mut self) {
        // Whether it is a structure or a map shows with its first member or key.
        self.begin(Container::Object(""));
    }

    fn end_object(&mut self) {
        self.end();
    }

    fn member(&mut self, name: &'static str) {
        if let Some(last) = self.open.last_mut() {
            *last = Container::Object(name);
        }
    }

    fn key(&mut self, name: &str) {
        if let Some(last) = self.open.last_mut() {
            *last = Container::Map;
        }
        self.out.extend_from_slice(b"<entry><key>");
        escape(self.out, name);
        self.out.extend_from_slice(b"</key>");
    }

    fn begin_list(&mut self, _len: usize) {
        self.begin(Container::List);
    }

    fn end_list(&mut self) {
        self.end();
    }

    fn bool(&mut self, value: bool) {
        self.scalar(if value { "true" } else { "false" });
    }

    fn integer(&mut self, value: i64) {
        self.scalar(itoa::Buffer::new().format(value));
    }

    fn double(&mut self, value: f64) {
        match value {
            _ if value.is_nan() => self.scalar("NaN"),
            _ if value.is_infinite() => self.scalar(if value > 0.0 { "Infinity" } else { "-Infinity" }),
            _ => self.scalar(ryu::Buffer::new().format_finite(value)),
        }
    }

    fn string(&mut self, value: &str) {
        self.scalar(value);
    }

    fn blob(&mut self, value: &[u8]) {
        self.scalar(&base64_simd::STANDARD.encode_to_string(value));
    }

    fn timestamp(&mut self, value: Timestamp) {
        self.scalar(&iso8601::format(value));
    }

    fn reserve(&mut self, bytes: usize) {
        self.out.reserve(bytes);
    }
}

/// The answer of an operation: its output inside `OperationResult`, or no such element where it has none.
pub fn response(operation: &str, namespace: &str, request_id: &str, output: Option<&dyn Encode>) -> Vec<u8> {
    let mut out = Vec::with_capacity(512);
    out.extend_from_slice(format!("<{operation}Response xmlns=\"{namespace}\">").as_bytes());
    if let Some(output) = output {
        out.extend_from_slice(format!("<{operation}Result>").as_bytes());
        output.encode(&mut XmlWriter::new(&mut out));
        out.extend_from_slice(format!("</{operation}Result>").as_bytes());
    }
    out.extend_from_slice(
        format!(
            "<ResponseMetadata><RequestId>{request_id}</RequestId></ResponseMetadata></{operation}Response>"
        )
        .as_bytes(),
    );
    out
}

/// An error's status and body.
pub fn error(error: &WireError, namespace: &str, request_id: &str) -> (u16, Vec<u8>) {
    let (code, status) = code_in_query(error.code());
    let mut out = Vec::with_capacity(256 + error.message().len());
    let fault = if status < 500 { "Sender" } else { "Receiver" };
    out.extend_from_slice(format!("<ErrorResponse xmlns=\"{namespace}\"><Error>").as_bytes());
    let mut writer = XmlWriter { out: &mut out, open: vec![Container::Object("")] };
    for (name, value) in [("Type", fault), ("Code", code), ("Message", error.message())] {
        writer.member(name);
        writer.string(value);
    }
    for (name, value) in error.members() {
        writer.member(name);
        value.encode(&mut writer);
    }
    out.extend_from_slice(format!("</Error><RequestId>{request_id}</RequestId></ErrorResponse>").as_bytes());
    (status, out)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use api::ErrorCode;

    use super::*;

    struct Everything;

    impl Encode for Everything {
        fn encode(&self, writer: &mut dyn Writer) {
            writer.begin_object();
            writer.member("Name");
            writer.string("a<b & \"c\"\r\u{1}");
            writer.member("Count");
            writer.integer(-3);
            writer.member("On");
            writer.bool(true);
            writer.member("At");
            writer.timestamp(Timestamp::from_millis(1_700_000_000_120));
            writer.member("Data");
            writer.blob(b"hi");
            writer.member("Tags");
            vec!["x".to_owned(), "y".to_owned()].encode(writer);
            writer.member("None");
            Vec::<String>::new().encode(writer);
            writer.member("Map");
            BTreeMap::from([("k".to_owned(), vec![1]), ("l".to_owned(), vec![])]).encode(writer);
            writer.member("Inner");
            writer.begin_object();
            writer.member("Ratio");
            writer.double(0.5);
            writer.end_object();
            writer.end_object();
        }
    }

    #[test]
    fn everything_has_its_element() {
        let answer =
            String::from_utf8(response("Get", "https://iam/doc/", "id-1", Some(&Everything))).unwrap();
        assert_eq!(
            answer,
            "<GetResponse xmlns=\"https://iam/doc/\"><GetResult><Name>a&lt;b &amp; \"c\"&#13;\u{fffd}</Name>\
             <Count>-3</Count><On>true</On><At>2023-11-14T22:13:20.120Z</At><Data>aGk=</Data>\
             <Tags><member>x</member><member>y</member></Tags><None></None>\
             <Map><entry><key>k</key><value><member>1</member></value></entry>\
             <entry><key>l</key><value></value></entry></Map><Inner><Ratio>0.5</Ratio></Inner></GetResult>\
             <ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata></GetResponse>"
        );
        let empty = String::from_utf8(response("Put", "n", "i", None)).unwrap();
        assert_eq!(
            empty,
            "<PutResponse xmlns=\"n\"><ResponseMetadata><RequestId>i</RequestId></ResponseMetadata></PutResponse>"
        );
    }

    #[test]
    fn errors_have_the_names_of_query_protocols() {
        let said = |code| {
            let (status, body) = error(&WireError::new(code, "no <such> thing"), "n", "i");
            (status, String::from_utf8(body).unwrap())
        };
        let missing = ErrorCode::with_status("NoSuchEntityException", 404).in_query("NoSuchEntity");
        assert_eq!(
            said(missing),
            (
                404,
                "<ErrorResponse xmlns=\"n\"><Error><Type>Sender</Type><Code>NoSuchEntity</Code>\
                 <Message>no &lt;such&gt; thing</Message></Error><RequestId>i</RequestId></ErrorResponse>"
                    .to_owned()
            )
        );
        let (status, body) = said(ErrorCode::ACCESS_DENIED);
        assert!(status == 403 && body.contains("<Code>AccessDenied</Code>"));
        let (status, body) = said(ErrorCode::INTERNAL_FAILURE);
        assert!(status == 500 && body.contains("<Type>Receiver</Type><Code>InternalFailure</Code>"));
    }
}
