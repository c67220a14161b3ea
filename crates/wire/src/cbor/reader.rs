use base::Timestamp;
use millstream_api::{Kind, Malformed, Members, Reader};
use millstream_base as base;

use super::{
    DEPTH_MAX, Timestamps,
    head::{
        BREAK, BYTES, FALSE, Head, INDEFINITE, LIST, MAP, NEGATIVE, NULL, OTHER, TAG, TEXT, TRUE, UNDEFINED,
        UNSIGNED, half, head,
    },
};
use crate::names::same;
use crate::words::{Wanted, broken, wrong_kind};

/// Pulls values out of a CBOR body.
///
/// Tags are passed over wherever they stand; null and undefined count as absent. It checks the encoding as far as it is
/// pulled; the end of the outermost value checks that nothing follows. An empty body reads as an empty map. No length
/// that a body claims is believed beyond the bytes that are there.
#[derive(Debug)]
pub struct CborReader<'a> {
    input: &'a [u8],
    /// Everything before it has been taken.
    at: usize,
    timestamps: Timestamps,
    /// What is still to come in the innermost container: pairs of a map, items of a list.
    left: Left,
    /// The same of the containers around it.
    outer: Vec<Left>,
    /// The last text that came in chunks.
    scratch: Vec<u8>,
}

/// How much of a container is still to come; `UNTIL_BREAK` where it does not say.
type Left = u64;
const UNTIL_BREAK: Left = u64::MAX;

/// Where a text ended up.
enum Text<'a> {
    Plain(&'a [u8]),
    Scratch,
}

enum Number {
    Integer(i64),
    Float(f64),
}

impl<'a> CborReader<'a> {
    /// Over a whole body.
    pub fn new(body: &'a [u8], timestamps: Timestamps) -> Self {
        let input = if body.is_empty() { &[0xa0][..] } else { body };
        Self { input, at: 0, timestamps, left: 0, outer: Vec::new(), scratch: Vec::new() }
    }

    /// The initial byte of the next value, with tags passed over.
    #[inline]
    fn peek(&mut self) -> Result<u8, Malformed> {
        match self.input.get(self.at) {
            Some(&byte) if byte >> 5 != TAG => Ok(byte),
            _ => self.peek_further(),
        }
    }

    #[inline(never)]
    fn peek_further(&mut self) -> Result<u8, Malformed> {
        loop {
            match self.input.get(self.at) {
                Some(&byte) if byte >> 5 != TAG => return Ok(byte),
                Some(_) => self.at = head(self.input, self.at)?.1,
                None => return Err(broken()),
            }
        }
    }

    /// The head of the next value, with tags passed over; it is not taken.
    #[inline]
    fn head(&mut self) -> Result<(Head, usize), Malformed> {
        self.peek()?;
        head(self.input, self.at)
    }

    fn enter(&mut self, head: Head, end: usize) -> Result<(), Malformed> {
        if self.outer.len() == DEPTH_MAX {
            return Err(broken());
        }
        let left = self.claim(head, end)?;
        self.at = end;
        self.outer.push(self.left);
        self.left = left;
        Ok(())
    }

    /// How many pairs or items a container announces: never more than there are bytes for.
    fn claim(&self, head: Head, end: usize) -> Result<Left, Malformed> {
        if head.info == INDEFINITE {
            return Ok(UNTIL_BREAK);
        }
        let size = if head.major == MAP { 2 } else { 1 };
        if head.argument > ((self.input.len() - end) / size) as u64 {
            Err(broken())
        } else {
            Ok(head.argument)
        }
    }

    fn leave(&mut self) -> Result<(), Malformed> {
        self.left = self.outer.pop().unwrap_or(0);
        if self.outer.is_empty() { self.finish() } else { Ok(()) }
    }

    /// Checks that nothing is left.
    fn finish(&self) -> Result<(), Malformed> {
        if self.at == self.input.len() { Ok(()) } else { Err(broken()) }
    }

    /// Whether a further pair or item comes; at the end the container is left.
    #[inline]
    fn more(&mut self) -> Result<bool, Malformed> {
        if self.left == UNTIL_BREAK {
            if self.input.get(self.at) == Some(&BREAK) {
                self.at += 1;
                self.leave()?;
                return Ok(false);
            }
        } else if self.left == 0 {
            self.leave()?;
            return Ok(false);
        } else {
            self.left -= 1;
        }
        Ok(true)
    }

    /// Takes the text or byte string that comes next, if it is of this major type.
    #[inline]
    fn run(&mut self, major: u8) -> Result<Option<Text<'a>>, Malformed> {
        let (head, end) = self.head()?;
        if head.major != major {
            return Ok(None);
        }
        if head.info == INDEFINITE {
            return self.chunked_text(major, end).map(Some);
        }
        let bytes = slice(self.input, end, head.argument)?;
        self.at = end + bytes.len();
        Ok(Some(Text::Plain(bytes)))
    }

    #[cold]
    fn chunked_text(&mut self, major: u8, start: usize) -> Result<Text<'a>, Malformed> {
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.clear();
        let chunks = self.chunks(major, start, &mut scratch);
        self.scratch = scratch;
        chunks.map(|()| Text::Scratch)
    }

    /// Takes the chunks of a string of indefinite length up to its break, and appends them to `out`.
    fn chunks(&mut self, major: u8, start: usize, out: &mut Vec<u8>) -> Result<(), Malformed> {
        self.at = start;
        while self.input.get(self.at) != Some(&BREAK) {
            let (head, end) = head(self.input, self.at)?;
            if head.major != major || head.info == INDEFINITE {
                return Err(broken());
            }
            let chunk = slice(self.input, end, head.argument)?;
            if major == TEXT {
                str::from_utf8(chunk).map_err(|_| broken())?;
            }
            out.extend_from_slice(chunk);
            self.at = end + chunk.len();
        }
        self.at += 1;
        Ok(())
    }

    /// Takes a member's name, if it is one of these in its shortest form.
    #[inline]
    fn known_name(&mut self, members: Members) -> Option<usize> {
        let (&initial, rest) = self.input.get(self.at..)?.split_first()?;
        let len = usize::from(initial.wrapping_sub(TEXT << 5));
        let name = if len < 24 { rest.get(..len)? } else { return None };
        let is_next = |member: &&str| member.len() == len && same(member.as_bytes(), name);
        let index = members.0.iter().position(is_next)?;
        self.at += 1 + len;
        Some(index)
    }

    /// Takes any member's name; `None` if it is not one of these.
    #[cold]
    fn other_name(&mut self, members: Members) -> Result<Option<usize>, Malformed> {
        let name = match self.text()?.ok_or_else(broken)? {
            Text::Plain(name) => name,
            Text::Scratch => &self.scratch,
        };
        Ok(members.0.iter().position(|member| member.as_bytes() == name))
    }

    #[inline]
    fn text(&mut self) -> Result<Option<Text<'a>>, Malformed> {
        self.run(TEXT)
    }

    fn resolve<'s>(&'s self, text: Text<'s>) -> Result<&'s str, Malformed> {
        let bytes = match text {
            Text::Plain(bytes) => bytes,
            Text::Scratch => &self.scratch,
        };
        str::from_utf8(bytes).map_err(|_| broken())
    }

    fn number(&mut self, wanted: Wanted) -> Result<Number, Malformed> {
        let (head, end) = self.head()?;
        let number = match (head.major, head.info) {
            (UNSIGNED, _) => Number::Integer(i64::try_from(head.argument).unwrap_or(i64::MAX)),
            (NEGATIVE, _) => Number::Integer(i64::try_from(head.argument).map_or(i64::MIN, |n| -1 - n)),
            (OTHER, 25) => Number::Float(half(head.argument as u16)),
            (OTHER, 26) => Number::Float(f64::from(f32::from_bits(head.argument as u32))),
            (OTHER, 27) => Number::Float(f64::from_bits(head.argument)),
            _ => return Err(self.wrong(wanted)),
        };
        self.at = end;
        Ok(number)
    }

    fn truncated(&mut self, wanted: Wanted) -> Result<i64, Malformed> {
        Ok(match self.number(wanted)? {
            Number::Integer(value) => value,
            Number::Float(value) => value as i64,
        })
    }

    /// Why the next value is not what the model wants.
    #[cold]
    fn wrong(&mut self, wanted: Wanted) -> Malformed {
        match self.kind() {
            // A body that is not a map gets no message.
            Ok(found) if self.outer.is_empty() && !matches!(found, Kind::List | Kind::Object) => broken(),
            Ok(found) => wrong_kind(wanted, found),
            Err(error) => error,
        }
    }

    fn begin(&mut self, major: u8, wanted: Wanted) -> Result<(), Malformed> {
        let (head, end) = self.head()?;
        if head.major == major { self.enter(head, end) } else { Err(self.wrong(wanted)) }
    }

    /// Takes a scalar and forgets it, or says what container starts.
    fn skip_one(&mut self) -> Result<Option<Open>, Malformed> {
        let (head, end) = self.head()?;
        match head.major {
            UNSIGNED | NEGATIVE => self.at = end,
            BYTES => {
                self.run(BYTES)?;
            }
            TEXT => {
                if let Some(text) = self.text()? {
                    self.resolve(text)?;
                }
            }
            LIST | MAP => {
                let left = self.claim(head, end)?;
                self.at = end;
                return Ok(Some(Open { left, map: head.major == MAP, value_due: false }));
            }
            _ => {
                // 24 carries simple values from 32 on; the smaller ones have a form of their own. 31 is a stray break.
                if head.info == INDEFINITE || (head.info == 24 && head.argument < 32) {
                    return Err(broken());
                }
                self.at = end;
            }
        }
        Ok(None)
    }
}

/// A container that is being passed over.
struct Open {
    left: Left,
    map: bool,
    /// A key has been taken and its value has not.
    value_due: bool,
}

impl Open {
    /// Whether another data item comes in it.
    fn more(&mut self, next: Option<&u8>) -> Result<bool, Malformed> {
        if self.value_due {
            self.value_due = false;
            return Ok(true);
        }
        let more = if self.left == UNTIL_BREAK {
            *next.ok_or_else(broken)? != BREAK
        } else {
            let more = self.left > 0;
            self.left = self.left.saturating_sub(1);
            more
        };
        self.value_due = more && self.map;
        Ok(more)
    }
}

#[inline]
fn slice(bytes: &[u8], start: usize, len: u64) -> Result<&[u8], Malformed> {
    let rest = &bytes[start..];
    usize::try_from(len).ok().and_then(|len| rest.get(..len)).ok_or_else(broken)
}

impl Reader for CborReader<'_> {
    fn kind(&mut self) -> Result<Kind, Malformed> {
        let byte = self.peek()?;
        Ok(match byte >> 5 {
            UNSIGNED | NEGATIVE => Kind::Number,
            BYTES => Kind::Bytes,
            TEXT => Kind::String,
            LIST => Kind::List,
            MAP => Kind::Object,
            _ => match byte {
                FALSE | TRUE => Kind::Bool,
                NULL | UNDEFINED => Kind::Null,
                0xf9..=0xfb => Kind::Number,
                _ => return Err(broken()),
            },
        })
    }

    fn begin_object(&mut self) -> Result<(), Malformed> {
        self.begin(MAP, Wanted::Structure)
    }

    fn begin_map(&mut self) -> Result<(), Malformed> {
        self.begin(MAP, Wanted::Map)
    }

    fn member(&mut self, members: Members) -> Result<Option<usize>, Malformed> {
        while self.more()? {
            let index = match self.known_name(members) {
                Some(index) => Some(index),
                None => self.other_name(members)?,
            };
            match index {
                Some(_) if matches!(self.peek()?, NULL | UNDEFINED) => self.at += 1,
                Some(index) => return Ok(Some(index)),
                None => self.skip()?,
            }
        }
        Ok(None)
    }

    fn key(&mut self) -> Result<Option<String>, Malformed> {
        if !self.more()? {
            return Ok(None);
        }
        let name = self.text()?.ok_or_else(broken)?;
        Ok(Some(self.resolve(name)?.to_owned()))
    }

    fn begin_list(&mut self) -> Result<(), Malformed> {
        self.begin(LIST, Wanted::List)
    }

    fn item(&mut self) -> Result<bool, Malformed> {
        self.more()
    }

    fn bool(&mut self) -> Result<bool, Malformed> {
        let value = match self.peek()? {
            FALSE => false,
            TRUE => true,
            _ => return Err(self.wrong(Wanted::Boolean)),
        };
        self.at += 1;
        Ok(value)
    }

    fn integer(&mut self) -> Result<i64, Malformed> {
        self.truncated(Wanted::Integer)
    }

    fn long(&mut self) -> Result<i64, Malformed> {
        self.truncated(Wanted::Long)
    }

    fn double(&mut self) -> Result<f64, Malformed> {
        Ok(match self.number(Wanted::Double)? {
            Number::Integer(value) => value as f64,
            Number::Float(value) => value,
        })
    }

    fn str(&mut self) -> Result<&str, Malformed> {
        match self.text()? {
            Some(text) => self.resolve(text),
            None => Err(self.wrong(Wanted::String)),
        }
    }

    fn blob_into(&mut self, out: &mut Vec<u8>) -> Result<usize, Malformed> {
        let (head, end) = self.head()?;
        if head.major != BYTES {
            return Err(self.wrong(Wanted::Blob));
        }
        if head.info == INDEFINITE {
            let before = out.len();
            self.chunks(BYTES, end, out)?;
            return Ok(out.len() - before);
        }
        let bytes = slice(self.input, end, head.argument)?;
        out.extend_from_slice(bytes);
        self.at = end + bytes.len();
        Ok(bytes.len())
    }

    fn timestamp(&mut self) -> Result<Timestamp, Malformed> {
        let number = self.number(Wanted::Timestamp)?;
        Ok(match (self.timestamps, number) {
            (Timestamps::Milliseconds, Number::Integer(ms)) => Timestamp::from_millis(ms),
            (Timestamps::Milliseconds, Number::Float(ms)) => Timestamp::from_millis(ms.round() as i64),
            (Timestamps::Seconds, Number::Integer(seconds)) => {
                Timestamp::from_millis(seconds.saturating_mul(1000))
            }
            (Timestamps::Seconds, Number::Float(seconds)) => Timestamp::from_seconds(seconds),
        })
    }

    fn skip(&mut self) -> Result<(), Malformed> {
        let mut open = Vec::new();
        loop {
            if let Some(container) = self.skip_one()? {
                if self.outer.len() + open.len() == DEPTH_MAX {
                    return Err(broken());
                }
                open.push(container);
            }
            // Whatever has ended is closed; then the next item follows.
            loop {
                let Some(container) = open.last_mut() else {
                    return if self.outer.is_empty() { self.finish() } else { Ok(()) };
                };
                if container.more(self.input.get(self.at))? {
                    break;
                }
                if container.left == UNTIL_BREAK {
                    self.at += 1;
                }
                open.pop();
            }
        }
    }

    fn remaining(&self) -> usize {
        self.input.len() - self.at
    }
}
