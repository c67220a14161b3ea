//! EBML (RFC 8794): identifiers, sizes and the values of small elements.
//!
//! Everything reads from slices, checks every length before it trusts it, and never panics: the bytes are a stranger's.

use bytes::{BufMut, BytesMut};

/// What is wrong with bytes that should be EBML.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Malformed(pub &'static str);

/// How long an element's content is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// So many bytes.
    Known(u64),
    /// Until an element comes that cannot be a child: how live producers write segments and clusters.
    Unknown,
}

/// The head of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// The identifier, its length marker included.
    pub id: u32,
    /// The size of the content.
    pub size: Size,
    /// How many bytes the head itself takes: 2 to 12.
    pub length: usize,
}

/// The longest head of an element.
pub const HEADER_BYTES_MAX: usize = 12;

/// Reads a head; `None` if more bytes are needed to tell.
pub fn header(bytes: &[u8]) -> Result<Option<Header>, Malformed> {
    let Some(&first) = bytes.first() else { return Ok(None) };
    let id_length = first.leading_zeros() as usize + 1;
    if id_length > 4 {
        return Err(Malformed("an element identifier is longer than four bytes"));
    }
    let Some(id) = bytes.get(..id_length) else { return Ok(None) };
    let id = id.iter().fold(0, |id, &byte| id << 8 | u32::from(byte));
    let Some((size, size_length)) = vint(&bytes[id_length..])? else { return Ok(None) };
    let all_ones = (1u64 << (7 * size_length)) - 1;
    let size = if size == all_ones { Size::Unknown } else { Size::Known(size) };
    Ok(Some(Header { id, size, length: id_length + size_length }))
}

/// Reads a number of variable length without its marker, and says how many bytes it took; `None` if more are needed.
pub fn vint(bytes: &[u8]) -> Result<Option<(u64, usize)>, Malformed> {
    let Some(&first) = bytes.first() else { return Ok(None) };
    let length = first.leading_zeros() as usize + 1;
    if length > 8 {
        return Err(Malformed("a number is longer than eight bytes"));
    }
    let Some(all) = bytes.get(..length) else { return Ok(None) };
    let marker = 0x80u8 >> (length - 1);
    let value = all[1..].iter().fold(u64::from(first & !marker), |value, &byte| value << 8 | u64::from(byte));
    Ok(Some((value, length)))
}

/// Walks over the children of an element that lies in one piece: identifier and content of each.
#[derive(Clone, Debug)]
pub struct Children<'a>(&'a [u8]);

impl<'a> Children<'a> {
    /// Over this content.
    pub fn new(content: &'a [u8]) -> Self {
        Self(content)
    }

    /// The next child; `None` at the end.
    pub fn child(&mut self) -> Result<Option<(u32, &'a [u8])>, Malformed> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let header = header(self.0)?.ok_or(Malformed("an element is cut off"))?;
        let Size::Known(size) = header.size else {
            return Err(Malformed("an element of unknown size stands inside one of known size"));
        };
        let end = usize::try_from(size).ok().and_then(|size| size.checked_add(header.length));
        let end =
            end.filter(|&end| end <= self.0.len()).ok_or(Malformed("a child is longer than its parent"))?;
        let content = &self.0[header.length..end];
        self.0 = &self.0[end..];
        Ok(Some((header.id, content)))
    }
}

/// An unsigned integer: up to eight bytes, none for 0.
pub fn uint(content: &[u8]) -> Result<u64, Malformed> {
    if content.len() > 8 {
        return Err(Malformed("an integer is longer than eight bytes"));
    }
    Ok(content.iter().fold(0, |value, &byte| value << 8 | u64::from(byte)))
}

/// A floating-point number of four or eight bytes, none for 0.
pub fn float(content: &[u8]) -> Result<f64, Malformed> {
    if let Ok(bytes) = <[u8; 4]>::try_from(content) {
        return Ok(f64::from(f32::from_be_bytes(bytes)));
    }
    if let Ok(bytes) = <[u8; 8]>::try_from(content) {
        return Ok(f64::from_be_bytes(bytes));
    }
    if content.is_empty() { Ok(0.0) } else { Err(Malformed("a float has neither four nor eight bytes")) }
}

/// A text, cut at the first NUL that pads it.
pub fn text(content: &[u8]) -> Result<&str, Malformed> {
    let end = content.iter().position(|&byte| byte == 0).unwrap_or(content.len());
    std::str::from_utf8(&content[..end]).map_err(|_| Malformed("a text is not UTF-8"))
}

/// Writes an identifier.
pub fn put_id(out: &mut BytesMut, id: u32) {
    let length = 4 - id.leading_zeros() as usize / 8;
    out.extend_from_slice(&id.to_be_bytes()[4 - length..]);
}

/// Writes a size in the shortest form that is not that of an unknown one.
pub fn put_size(out: &mut BytesMut, size: usize) {
    let size = size as u64;
    let length = (1..8).find(|length| size < (1 << (7 * length)) - 1).unwrap_or(8);
    let marked = size | 1 << (7 * length);
    out.extend_from_slice(&marked.to_be_bytes()[8 - length..]);
}

/// Writes a size that is not known.
pub fn put_unknown_size(out: &mut BytesMut) {
    out.put_u64(0x01ff_ffff_ffff_ffff);
}

/// Writes a whole element.
pub fn put(out: &mut BytesMut, id: u32, content: &[u8]) {
    put_id(out, id);
    put_size(out, content.len());
    out.extend_from_slice(content);
}

/// Writes an element whose content `fill` writes.
pub fn put_master(out: &mut BytesMut, id: u32, fill: impl FnOnce(&mut BytesMut)) {
    let mut content = BytesMut::new();
    fill(&mut content);
    put(out, id, &content);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn heads_are_read_in_every_length() {
        let known = |bytes: &[u8]| header(bytes).unwrap().unwrap();
        assert_eq!(known(&[0xa3, 0x81]), Header { id: 0xa3, size: Size::Known(1), length: 2 });
        assert_eq!(known(&[0x1f, 0x43, 0xb6, 0x75, 0xff]).size, Size::Unknown);
        assert_eq!(
            known(&[0x1f, 0x43, 0xb6, 0x75, 1, 255, 255, 255, 255, 255, 255, 255]).size,
            Size::Unknown
        );
        assert_eq!(known(&[0xec, 0x40, 0x02]), Header { id: 0xec, size: Size::Known(2), length: 3 });
        assert_eq!(header(&[0x1f, 0x43]), Ok(None));
        assert_eq!(header(&[0x1f, 0x43, 0xb6, 0x75, 1, 255]), Ok(None));
        assert!(header(&[0x08, 0, 0, 0, 0]).is_err());
        assert!(header(&[0xa3, 0]).is_err());
    }

    proptest! {
        #[test]
        fn sizes_read_back(size in 0usize..1 << 50) {
            let mut out = BytesMut::new();
            put_id(&mut out, 0xa3);
            put_size(&mut out, size);
            let header = header(&out).unwrap().unwrap();
            prop_assert_eq!((header.size, header.length), (Size::Known(size as u64), out.len()));
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            let _ = header(&bytes);
            let mut children = Children::new(&bytes);
            while let Ok(Some((_, content))) = children.child() {
                let _ = (uint(content), float(content), text(content).is_ok());
            }
        }
    }
}
