use base::Timestamp;
use millstream_api::{Kind, Malformed, Members, Reader};
use millstream_base as base;

use super::{
    DEPTH_MAX,
    scan::{Number, number, plain_run},
    text::unescape,
};
use crate::names::same;
use crate::words::{Wanted, broken, not_a_boolean, not_base64, wrong_kind};

/// Pulls values out of a JSON body.
///
/// It checks the grammar as far as it is pulled; the end of the outermost value checks that nothing follows. An empty
/// body reads as `{}`. Duplicate members are all handed out, so that the last one stays.
#[derive(Debug)]
pub struct JsonReader<'a> {
    input: &'a [u8],
    /// Everything before it has been taken.
    at: usize,
    /// How many containers are open.
    depth: u32,
    /// Nothing of the innermost container has been taken yet.
    first: bool,
    /// The last text that had escapes.
    scratch: String,
}

/// Where a text ended up.
enum Text<'a> {
    Plain(&'a [u8]),
    Scratch,
}

impl<'a> JsonReader<'a> {
    /// Over a whole body.
    pub fn new(body: &'a [u8]) -> Self {
        let input = if body.is_empty() { b"{}" } else { body };
        Self { input, at: 0, depth: 0, first: true, scratch: String::new() }
    }

    /// The next byte that is not white space.
    #[inline]
    fn peek(&mut self) -> Result<u8, Malformed> {
        match self.input.get(self.at) {
            Some(&byte) if byte > b' ' => Ok(byte),
            _ => self.peek_further(),
        }
    }

    #[inline(never)]
    fn peek_further(&mut self) -> Result<u8, Malformed> {
        loop {
            match self.input.get(self.at) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(&byte) => return Ok(byte),
                None => return Err(broken()),
            }
        }
    }

    fn enter(&mut self) -> Result<(), Malformed> {
        if self.depth == DEPTH_MAX {
            return Err(broken());
        }
        self.at += 1;
        self.depth += 1;
        self.first = true;
        Ok(())
    }

    fn leave(&mut self) -> Result<(), Malformed> {
        self.at += 1;
        self.depth -= 1;
        self.first = false;
        if self.depth == 0 { self.finish() } else { Ok(()) }
    }

    /// Checks that only white space is left.
    #[inline(never)]
    fn finish(&mut self) -> Result<(), Malformed> {
        match self.peek() {
            Ok(_) => Err(broken()),
            Err(_) => Ok(()),
        }
    }

    /// Moves over the comma before a member or item. `false` at `close`, which is taken.
    #[inline]
    fn more(&mut self, close: u8) -> Result<bool, Malformed> {
        let byte = self.peek()?;
        if byte == close {
            self.leave()?;
            return Ok(false);
        }
        if self.first {
            self.first = false;
        } else if byte == b',' {
            self.at += 1;
        } else {
            return Err(broken());
        }
        Ok(true)
    }

    /// Takes a member's name and the colon.
    fn name(&mut self) -> Result<Text<'a>, Malformed> {
        if self.peek()? != b'"' {
            return Err(broken());
        }
        let name = self.text()?;
        self.colon()?;
        Ok(name)
    }

    /// Takes a member's name and the colon, if it is one of these and has no escapes: no search for its end.
    #[inline]
    fn known_name(&mut self, members: Members) -> Result<Option<usize>, Malformed> {
        if self.peek()? != b'"' {
            return Err(broken());
        }
        let rest = &self.input[self.at + 1..];
        let is_next =
            |name: &&str| rest.get(name.len()) == Some(&b'"') && same(&rest[..name.len()], name.as_bytes());
        let Some(index) = members.0.iter().position(is_next) else { return Ok(None) };
        self.at += members.0[index].len() + 2;
        self.colon().map(|()| Some(index))
    }

    /// Takes any member's name and the colon; `None` if it is not one of these.
    #[cold]
    fn other_name(&mut self, members: Members) -> Result<Option<usize>, Malformed> {
        let name = match self.name()? {
            Text::Plain(name) => name,
            Text::Scratch => self.scratch.as_bytes(),
        };
        Ok(members.0.iter().position(|member| member.as_bytes() == name))
    }

    #[inline]
    fn colon(&mut self) -> Result<(), Malformed> {
        if self.peek()? != b':' {
            return Err(broken());
        }
        self.at += 1;
        Ok(())
    }

    /// Takes the text whose opening quote comes next.
    #[inline]
    fn text(&mut self) -> Result<Text<'a>, Malformed> {
        let start = self.at + 1;
        let end = plain_run(self.input, start);
        if self.input.get(end) == Some(&b'"') {
            self.at = end + 1;
            return Ok(Text::Plain(&self.input[start..end]));
        }
        self.at = unescape(self.input, start, &mut self.scratch)?;
        Ok(Text::Scratch)
    }

    fn resolve<'s>(&'s self, text: Text<'s>) -> Result<&'s str, Malformed> {
        match text {
            Text::Plain(bytes) => str::from_utf8(bytes).map_err(|_| broken()),
            Text::Scratch => Ok(&self.scratch),
        }
    }

    /// Takes `true`, `false` or `null`.
    fn literal(&mut self, literal: &[u8]) -> Result<(), Malformed> {
        if !self.input[self.at..].starts_with(literal) {
            return Err(broken());
        }
        self.at += literal.len();
        Ok(())
    }

    #[inline]
    fn number(&mut self, wanted: Wanted) -> Result<Number, Malformed> {
        match self.peek()? {
            b'-' | b'0'..=b'9' => {
                let (number, end) = number(self.input, self.at)?;
                self.at = end;
                Ok(number)
            }
            _ => Err(self.wrong(wanted)),
        }
    }

    /// Why the next value is not what the model wants.
    #[cold]
    fn wrong(&mut self, wanted: Wanted) -> Malformed {
        match self.kind() {
            // A body that is not an object gets no message.
            Ok(Kind::Bool | Kind::Number | Kind::String) if self.depth == 0 => broken(),
            Ok(found) => wrong_kind(wanted, found),
            Err(error) => error,
        }
    }

    fn begin(&mut self, open: u8, wanted: Wanted) -> Result<(), Malformed> {
        if self.peek()? == open { self.enter() } else { Err(self.wrong(wanted)) }
    }

    /// Base64 with escapes in it (`\/` is customary in some languages), or none at all.
    #[cold]
    fn blob_slowly(&mut self, out: &mut Vec<u8>) -> Result<(), Malformed> {
        let text = self.text()?;
        let text = self.resolve(text)?;
        base64_simd::STANDARD.decode_append(text, out).map_err(|_| not_base64(text))
    }

    /// Takes a scalar and forgets it, or enters a container; `true` if it entered one that is not empty.
    fn skip_one(&mut self, objects: &mut u128) -> Result<bool, Malformed> {
        match self.peek()? {
            b'{' => {
                self.enter()?;
                if self.peek()? == b'}' {
                    self.at += 1;
                    self.depth -= 1;
                    return Ok(false);
                }
                *objects = *objects << 1 | 1;
                self.skip_name()?;
                return Ok(true);
            }
            b'[' => {
                self.enter()?;
                if self.peek()? == b']' {
                    self.at += 1;
                    self.depth -= 1;
                    return Ok(false);
                }
                *objects <<= 1;
                return Ok(true);
            }
            b'"' => {
                let text = self.text()?;
                self.resolve(text)?;
            }
            b't' => self.literal(b"true")?,
            b'f' => self.literal(b"false")?,
            b'n' => self.literal(b"null")?,
            _ => self.at = number(self.input, self.at)?.1,
        }
        Ok(false)
    }

    fn skip_name(&mut self) -> Result<(), Malformed> {
        let name = self.name()?;
        self.resolve(name)?;
        Ok(())
    }
}

impl Reader for JsonReader<'_> {
    fn kind(&mut self) -> Result<Kind, Malformed> {
        Ok(match self.peek()? {
            b'{' => Kind::Object,
            b'[' => Kind::List,
            b'"' => Kind::String,
            b'-' | b'0'..=b'9' => Kind::Number,
            b't' | b'f' => Kind::Bool,
            b'n' => Kind::Null,
            _ => return Err(broken()),
        })
    }

    fn begin_object(&mut self) -> Result<(), Malformed> {
        self.begin(b'{', Wanted::Structure)
    }

    fn begin_map(&mut self) -> Result<(), Malformed> {
        self.begin(b'{', Wanted::Map)
    }

    fn member(&mut self, members: Members) -> Result<Option<usize>, Malformed> {
        while self.more(b'}')? {
            let index = match self.known_name(members)? {
                Some(index) => Some(index),
                None => self.other_name(members)?,
            };
            match index {
                Some(_) if self.peek()? == b'n' => self.literal(b"null")?,
                Some(index) => return Ok(Some(index)),
                None => self.skip()?,
            }
        }
        Ok(None)
    }

    fn key(&mut self) -> Result<Option<String>, Malformed> {
        if !self.more(b'}')? {
            return Ok(None);
        }
        let name = self.name()?;
        Ok(Some(self.resolve(name)?.to_owned()))
    }

    fn begin_list(&mut self) -> Result<(), Malformed> {
        self.begin(b'[', Wanted::List)
    }

    fn item(&mut self) -> Result<bool, Malformed> {
        self.more(b']')
    }

    fn bool(&mut self) -> Result<bool, Malformed> {
        match self.peek()? {
            b't' => self.literal(b"true").map(|()| true),
            b'f' => self.literal(b"false").map(|()| false),
            b'"' => {
                let text = self.str()?;
                // Texts that the service takes for a boolean; recorded in kinesalite's validations/index.js.
                match text.to_ascii_lowercase().as_str() {
                    "true" | "yes" | "1" => Ok(true),
                    "false" | "no" | "0" => Ok(false),
                    _ => Err(not_a_boolean(text)),
                }
            }
            _ => Err(self.wrong(Wanted::Boolean)),
        }
    }

    fn integer(&mut self) -> Result<i64, Malformed> {
        self.number(Wanted::Integer).map(Number::truncated)
    }

    fn long(&mut self) -> Result<i64, Malformed> {
        self.number(Wanted::Long).map(Number::truncated)
    }

    fn double(&mut self) -> Result<f64, Malformed> {
        self.number(Wanted::Double).map(Number::as_f64)
    }

    fn str(&mut self) -> Result<&str, Malformed> {
        if self.peek()? != b'"' {
            return Err(self.wrong(Wanted::String));
        }
        let text = self.text()?;
        self.resolve(text)
    }

    fn blob_into(&mut self, out: &mut Vec<u8>) -> Result<usize, Malformed> {
        if self.peek()? != b'"' {
            return Err(self.wrong(Wanted::Blob));
        }
        let before = out.len();
        let start = self.at + 1;
        let length = memchr::memchr(b'"', &self.input[start..]).ok_or_else(broken)?;
        // A slice that decodes holds no backslash, so the quote found is the closing one.
        if base64_simd::STANDARD.decode_append(&self.input[start..start + length], out).is_ok() {
            self.at = start + length + 1;
        } else {
            self.blob_slowly(out)?;
        }
        Ok(out.len() - before)
    }

    fn timestamp(&mut self) -> Result<Timestamp, Malformed> {
        Ok(match self.number(Wanted::Timestamp)? {
            Number::Integer(seconds) => Timestamp::from_millis(seconds.saturating_mul(1000)),
            Number::Float(seconds) => Timestamp::from_seconds(seconds),
        })
    }

    fn skip(&mut self) -> Result<(), Malformed> {
        let outside = self.depth;
        // One bit for each container entered here, the innermost lowest: whether it is an object.
        let mut objects = 0u128;
        loop {
            if self.skip_one(&mut objects)? {
                continue;
            }
            // A value has ended; so may containers.
            loop {
                if self.depth == outside {
                    self.first = false;
                    return if outside == 0 { self.finish() } else { Ok(()) };
                }
                let in_object = objects & 1 == 1;
                match self.peek()? {
                    b',' => {
                        self.at += 1;
                        if in_object {
                            self.skip_name()?;
                        }
                        break;
                    }
                    b'}' if in_object => {}
                    b']' if !in_object => {}
                    _ => return Err(broken()),
                }
                self.at += 1;
                self.depth -= 1;
                objects >>= 1;
            }
        }
    }

    fn remaining(&self) -> usize {
        self.input.len() - self.at
    }
}
