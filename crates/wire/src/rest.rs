//! REST with JSON: finding an operation by method and path, and reading an input that is spread over path, query, head and
//! body.

use api::{
    BodyStream, Kind, Malformed, Members, Reader,
    rest::{Binding, Payload, Place},
};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;

use crate::{
    iso8601,
    json::JsonReader,
    query::{decode, unescape},
    sigv4::Head,
    words::broken,
};

/// A binding, ready to be compared with requests.
#[derive(Debug)]
pub struct Template {
    binding: &'static Binding,
    segments: Vec<Segment>,
    /// What the query must have, each with its value if one is asked for.
    wanted: Vec<(&'static str, Option<&'static str>)>,
}

#[derive(Debug, PartialEq, Eq)]
enum Segment {
    Literal(&'static str),
    Label(&'static str),
    /// A label that takes what is left.
    Rest(&'static str),
}

impl Template {
    /// Of this binding.
    pub fn new(binding: &'static Binding) -> Self {
        let (path, query) = binding.uri.split_once('?').unwrap_or((binding.uri, ""));
        let segments = segments(path).map(|segment| {
            match segment.strip_prefix('{').and_then(|label| label.strip_suffix('}')) {
                Some(label) => label.strip_suffix('+').map_or(Segment::Label(label), Segment::Rest),
                None => Segment::Literal(segment),
            }
        });
        let wanted = query.split('&').filter(|pair| !pair.is_empty());
        let wanted = wanted.map(|pair| match pair.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (pair, None),
        });
        Self { binding, segments: segments.collect(), wanted: wanted.collect() }
    }

    /// Where the operation is found.
    pub fn binding(&self) -> &'static Binding {
        self.binding
    }

    /// How exactly it says what it wants: the greatest of those that match is meant.
    pub fn precision(&self) -> (usize, usize) {
        let literals = self.segments.iter().filter(|segment| matches!(segment, Segment::Literal(_)));
        (literals.count(), self.wanted.len())
    }

    /// Whether the request is for it. A slash at the end of a path does not matter, one inside a label is escaped.
    pub fn matches(&self, head: &Head<'_>) -> bool {
        head.method == self.binding.method
            && self.labels(head.path).is_some()
            && self.wanted.iter().all(|(name, value)| {
                let mut pairs = pairs(head.query);
                pairs.any(|(known, found)| known == *name && value.is_none_or(|value| value == found))
            })
    }

    /// The labels of a path, still escaped.
    fn labels<'p>(&self, path: &'p str) -> Option<Vec<(&'static str, &'p str)>> {
        let mut labels = Vec::new();
        let mut found = segments(path);
        for segment in &self.segments {
            let text = found.next()?;
            match segment {
                Segment::Literal(literal) if *literal == text => {}
                Segment::Literal(_) => return None,
                Segment::Label(_) if text.is_empty() => return None,
                Segment::Label(name) => labels.push((*name, text)),
                Segment::Rest(name) => {
                    let from = text.as_ptr() as usize - path.as_ptr() as usize;
                    labels.push((*name, &path[from..]));
                    return Some(labels);
                }
            }
        }
        found.next().is_none().then_some(labels)
    }
}

fn segments(path: &str) -> impl Iterator<Item = &str> {
    let path = path.strip_prefix('/').unwrap_or(path);
    let path = path.strip_suffix('/').unwrap_or(path);
    path.split('/')
}

fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

/// Presents a request as one object: first the members outside the body, then those inside. A body cannot name a member
/// that travels elsewhere: what was authorized is what stands in the path.
#[derive(Debug)]
pub struct RestReader<'a> {
    binding: &'static Binding,
    outside: std::vec::IntoIter<(&'static str, Vec<String>)>,
    body: &'a [u8],
    json: JsonReader<'a>,
    at: At,
    /// Containers that are open in the body.
    depth: usize,
    /// The text that was handed out last.
    text: String,
    stream: Option<BodyStream>,
}

/// What comes next.
#[derive(Debug)]
enum At {
    Start,
    /// The outermost members.
    Members,
    /// The value of a member outside the body.
    Outside(Vec<String>),
    /// The items of one, the next one last.
    Items(Vec<String>),
    /// The body as bytes.
    Raw,
    /// Inside the body's outermost object.
    Body,
    /// The body's value, whole.
    Value,
    /// The body as it comes.
    Stream,
    End,
}

impl<'a> RestReader<'a> {
    /// Over a request that the template matches.
    pub fn new(template: &Template, head: &Head<'_>, body: &'a [u8]) -> Result<Self, Malformed> {
        let labels = template.labels(head.path).ok_or_else(broken)?;
        let mut outside = Vec::new();
        for bound in template.binding.inputs {
            let values = match bound.place {
                Place::Label(name) => {
                    let labels = labels.iter().filter(|(label, _)| *label == name);
                    labels.map(|(_, text)| unescape(text)).collect::<Result<_, _>>()?
                }
                Place::Query(name) => {
                    let mut values = Vec::new();
                    for (known, value) in pairs(head.query) {
                        if decode(known)? == name {
                            values.push(decode(value)?.into_owned());
                        }
                    }
                    values
                }
                Place::Header(name) => {
                    let values = head.headers.get_all(name).iter();
                    values.filter_map(|value| Some(value.to_str().ok()?.trim().to_owned())).collect()
                }
            };
            if !values.is_empty() {
                outside.push((bound.member, values));
            }
        }
        Ok(Self {
            binding: template.binding,
            outside: outside.into_iter(),
            body,
            json: JsonReader::new(body),
            at: At::Start,
            depth: 0,
            text: String::new(),
            stream: None,
        })
    }

    /// With a body that has not been read, for a binding that wants it so.
    #[must_use]
    pub fn with_stream(mut self, stream: BodyStream) -> Self {
        self.stream = Some(stream);
        self
    }

    /// Takes the text of a value outside the body; `None` if the next value stands in the body.
    fn outside(&mut self) -> Result<Option<String>, Malformed> {
        let taken = match &mut self.at {
            At::Outside(values) => {
                let text = if values.len() == 1 { values.pop() } else { None };
                self.at = At::Members;
                text
            }
            At::Items(items) => items.pop(),
            At::Body | At::Value => return Ok(None),
            _ => None,
        };
        taken.map(Some).ok_or_else(broken)
    }

    fn parsed<T>(
        &mut self,
        what: &str,
        parse: impl FnOnce(&str) -> Option<T>,
        json: impl FnOnce(&mut JsonReader<'a>) -> Result<T, Malformed>,
    ) -> Result<T, Malformed> {
        let Some(text) = self.outside()? else { return json(&mut self.json) };
        parse(&text).ok_or_else(|| {
            let shown: String = text.chars().take(256).collect();
            Malformed::new(format!("'{shown}' is not {what}"))
        })
    }

    fn enter(
        &mut self,
        begin: impl FnOnce(&mut JsonReader<'a>) -> Result<(), Malformed>,
    ) -> Result<(), Malformed> {
        begin(&mut self.json)?;
        self.depth += 1;
        Ok(())
    }

    /// Goes on to the body after the members outside it; `true` if it has members of its own.
    fn enter_body(&mut self, members: Members) -> Result<Option<usize>, Malformed> {
        let whole = |member: &str| members.0.iter().position(|known| *known == member);
        match self.binding.payload {
            Payload::Members => {
                self.json.begin_object()?;
                self.at = At::Body;
                self.body_member(members)
            }
            Payload::Raw(member) if !self.body.is_empty() => {
                self.at = At::Raw;
                Ok(whole(member))
            }
            Payload::Value(member) if !self.body.is_empty() => {
                self.at = At::Value;
                Ok(whole(member))
            }
            Payload::Stream(member) => {
                self.at = At::Stream;
                Ok(whole(member))
            }
            Payload::None | Payload::Raw(_) | Payload::Value(_) => Ok(None),
        }
    }

    fn body_member(&mut self, members: Members) -> Result<Option<usize>, Malformed> {
        while let Some(index) = self.json.member(members)? {
            if self.binding.inputs.iter().all(|bound| bound.member != members.0[index]) {
                return Ok(Some(index));
            }
            self.json.skip()?;
        }
        self.at = At::End;
        Ok(None)
    }
}

impl Reader for RestReader<'_> {
    fn kind(&mut self) -> Result<Kind, Malformed> {
        match &self.at {
            At::Body | At::Value => self.json.kind(),
            At::Start | At::Members => Ok(Kind::Object),
            At::Outside(_) | At::Items(_) => Ok(Kind::String),
            At::Raw | At::Stream => Ok(Kind::Bytes),
            At::End => Err(broken()),
        }
    }

    fn begin_object(&mut self) -> Result<(), Malformed> {
        match self.at {
            At::Start => {
                self.at = At::Members;
                Ok(())
            }
            At::Body | At::Value => self.enter(JsonReader::begin_object),
            _ => Err(broken()),
        }
    }

    fn begin_map(&mut self) -> Result<(), Malformed> {
        match self.at {
            At::Body | At::Value => self.enter(JsonReader::begin_map),
            _ => Err(broken()),
        }
    }

    fn member(&mut self, members: Members) -> Result<Option<usize>, Malformed> {
        if self.depth > 0 {
            let member = self.json.member(members)?;
            self.depth -= usize::from(member.is_none());
            return Ok(member);
        }
        match self.at {
            At::Members => {
                for (member, values) in self.outside.by_ref() {
                    if let Some(index) = members.0.iter().position(|known| *known == member) {
                        self.at = At::Outside(values);
                        return Ok(Some(index));
                    }
                }
                self.enter_body(members)
            }
            At::Body => self.body_member(members),
            _ => {
                self.at = At::End;
                Ok(None)
            }
        }
    }

    fn key(&mut self) -> Result<Option<String>, Malformed> {
        let key = self.json.key()?;
        self.depth -= usize::from(key.is_none());
        Ok(key)
    }

    fn begin_list(&mut self) -> Result<(), Malformed> {
        match &mut self.at {
            At::Outside(values) => {
                values.reverse();
                self.at = At::Items(std::mem::take(values));
                Ok(())
            }
            At::Body | At::Value => self.enter(JsonReader::begin_list),
            _ => Err(broken()),
        }
    }

    fn item(&mut self) -> Result<bool, Malformed> {
        match &self.at {
            At::Items(items) if items.is_empty() => {
                self.at = At::Members;
                Ok(false)
            }
            At::Items(_) => Ok(true),
            _ => {
                let more = self.json.item()?;
                self.depth -= usize::from(!more);
                Ok(more)
            }
        }
    }

    fn bool(&mut self) -> Result<bool, Malformed> {
        self.parsed("a boolean", |text| text.to_ascii_lowercase().parse().ok(), JsonReader::bool)
    }

    fn integer(&mut self) -> Result<i64, Malformed> {
        self.parsed("an integer", |text| text.parse().ok(), JsonReader::integer)
    }

    fn long(&mut self) -> Result<i64, Malformed> {
        self.parsed("an integer", |text| text.parse().ok(), JsonReader::long)
    }

    fn double(&mut self) -> Result<f64, Malformed> {
        self.parsed("a number", |text| text.parse().ok(), JsonReader::double)
    }

    fn str(&mut self) -> Result<&str, Malformed> {
        match self.at {
            At::Body | At::Value => self.json.str(),
            At::Raw => str::from_utf8(self.body).map_err(|_| broken()),
            _ => {
                self.text = self.outside()?.ok_or_else(broken)?;
                Ok(&self.text)
            }
        }
    }

    fn blob_into(&mut self, out: &mut Vec<u8>) -> Result<usize, Malformed> {
        match self.at {
            At::Raw => {
                out.extend_from_slice(self.body);
                Ok(self.body.len())
            }
            At::Body | At::Value => self.json.blob_into(out),
            _ => Err(broken()),
        }
    }

    fn timestamp(&mut self) -> Result<Timestamp, Malformed> {
        let parse =
            |text: &str| iso8601::parse(text).or_else(|| text.parse().ok().map(Timestamp::from_seconds));
        self.parsed("a date", parse, JsonReader::timestamp)
    }

    fn stream(&mut self) -> Result<BodyStream, Malformed> {
        match self.at {
            At::Stream => self.stream.take().ok_or_else(broken),
            _ => Err(broken()),
        }
    }

    fn skip(&mut self) -> Result<(), Malformed> {
        match self.at {
            At::Stream => Ok(()),
            At::Body | At::Value => self.json.skip(),
            At::Raw => Ok(()),
            _ => self.outside().map(drop),
        }
    }

    fn remaining(&self) -> usize {
        match self.at {
            At::Body | At::Value => self.json.remaining(),
            _ => self.body.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use api::{Decode, Violations, list, rest::Bound};
    use http::HeaderMap;

    use super::*;

    static GET: Binding = Binding {
        operation: "Get",
        method: "GET",
        uri: "/v1/things/{Name}/parts?list=all",
        status: 200,
        inputs: &[
            Bound { member: "Name", place: Place::Label("Name") },
            Bound { member: "Count", place: Place::Query("count") },
            Bound { member: "Keys", place: Place::Query("key") },
            Bound { member: "Kind", place: Place::Header("x-kind") },
        ],
        payload: Payload::Members,
    };
    static RAW: Binding = Binding { payload: Payload::Raw("Data"), uri: "/v1/things/{Name+}", ..GET };
    static VALUE: Binding = Binding { payload: Payload::Value("Inner"), uri: "/v1/x/{Name}", ..GET };

    #[derive(Debug, Default, PartialEq)]
    struct Input {
        name: String,
        count: Option<i64>,
        keys: Vec<String>,
        kind: Option<String>,
        inner: Option<Box<Input>>,
        inners: Vec<Input>,
        data: Vec<u8>,
        on: Option<bool>,
    }

    impl Decode for Input {
        fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
            let mut input = Self::default();
            reader.begin_object()?;
            let members = Members(&["Name", "Count", "Keys", "Kind", "Inner", "Inners", "Data", "On"]);
            while let Some(index) = reader.member(members)? {
                match index {
                    0 => input.name = reader.string()?,
                    1 => input.count = Some(reader.integer()?),
                    2 => input.keys = list(reader, "keys", violations)?,
                    3 => input.kind = Some(reader.string()?),
                    4 => input.inner = Some(Box::decode(reader, violations)?),
                    5 => input.inners = list(reader, "inners", violations)?,
                    6 => input.data = reader.blob()?.0.to_vec(),
                    _ => input.on = Some(reader.bool()?),
                }
            }
            Ok(input)
        }
    }

    fn read(binding: &'static Binding, path: &str, query: &str, body: &str) -> Result<Input, Malformed> {
        let mut headers = HeaderMap::new();
        headers.insert("x-kind", "a kind".parse().unwrap());
        let head = Head { method: "GET", path, query, authority: None, headers: &headers };
        let template = Template::new(binding);
        assert!(template.matches(&head), "{path}?{query}");
        let mut reader = RestReader::new(&template, &head, body.as_bytes())?;
        Input::decode(&mut reader, &mut Violations::new())
    }

    #[test]
    fn an_input_is_gathered_from_everywhere() {
        let body = r#"{"On": true, "Name": "forged", "Inner": {"Name": "i", "Keys": ["x"]}, "Inners": [{"Count": 2}, {}]}"#;
        let input =
            read(&GET, "/v1/things/a%2Fb+c/parts/", "list=all&count=7&key=k%201&key=k+2", body).unwrap();
        let inner = Input { name: "i".to_owned(), keys: vec!["x".to_owned()], ..Input::default() };
        assert_eq!(
            input,
            Input {
                name: "a/b+c".to_owned(),
                count: Some(7),
                keys: vec!["k 1".to_owned(), "k 2".to_owned()],
                kind: Some("a kind".to_owned()),
                inner: Some(Box::new(inner)),
                inners: vec![Input { count: Some(2), ..Input::default() }, Input::default()],
                data: Vec::new(),
                on: Some(true),
            }
        );
        assert_eq!(read(&GET, "/v1/things/a/parts", "list=all", "").unwrap().name, "a");
    }

    #[test]
    fn a_body_may_be_one_member() {
        let input = read(&RAW, "/v1/things/a/b%20c", "", "\u{0}raw").unwrap();
        assert_eq!((input.name.as_str(), input.data.as_slice()), ("a/b c", &b"\0raw"[..]));
        let input = read(&VALUE, "/v1/x/n", "", r#"{"Name": "i"}"#).unwrap();
        assert_eq!((input.name.as_str(), input.inner.unwrap().name.as_str()), ("n", "i"));
        assert_eq!(read(&VALUE, "/v1/x/n", "", "").unwrap().inner, None);
    }

    #[test]
    fn what_does_not_fit_is_malformed() {
        for (query, body) in [
            ("list=all&count=x", ""),
            ("list=all&count=1&count=2", ""),
            ("list=all", "["),
            ("list=all&key=%", ""),
        ] {
            assert!(read(&GET, "/v1/things/a/parts", query, body).is_err(), "{query} {body}");
        }
    }

    #[test]
    fn other_requests_are_not_meant() {
        let headers = HeaderMap::new();
        let template = Template::new(&GET);
        for (method, path, query) in [
            ("POST", "/v1/things/a/parts", "list=all"),
            ("GET", "/v1/things/a/parts", ""),
            ("GET", "/v1/things/a/parts", "list=some"),
            ("GET", "/v1/things//parts", "list=all"),
            ("GET", "/v1/things/a", "list=all"),
            ("GET", "/v1/things/a/parts/more", "list=all"),
            ("GET", "/", "list=all"),
        ] {
            let head = Head { method, path, query, authority: None, headers: &headers };
            assert!(!template.matches(&head), "{method} {path}?{query}");
        }
    }
}
