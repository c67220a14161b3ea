//! Points of a block as bytes.
//!
//! `{ offset varint, kind u8, numbers… }`, the offset counted in steps from the point before. A number is a varint of its
//! zigzag, shifted by one, if it is whole and below 2^52, else a byte 1 and the eight bytes of the double.

use super::{
    point::{Point, Values},
    sketch::Sketch,
};

const SAME: u8 = 0;
const UNKNOWN: u8 = 1;
const EXACT: u8 = 2;
const BINS: u8 = 3;
/// Added to the kind where there is one sample.
const ONE: u8 = 4;

/// Points by their place in the block.
pub(super) type Points = Vec<(u32, Point)>;

pub(super) fn encode(points: &[(u32, Point)]) -> Vec<u8> {
    let mut out = Vec::with_capacity(points.len() * 12);
    let mut before = 0;
    for (place, point) in points {
        varint(&mut out, u64::from(place - before));
        before = *place;
        let kind = match &point.values {
            Values::Same => SAME,
            Values::Unknown => UNKNOWN,
            Values::Counted(sketch) => match sketch.as_ref() {
                Sketch::Exact(_) => EXACT,
                Sketch::Bins { .. } => BINS,
            },
        };
        let one = point.count == 1.0;
        out.push(kind | if one { ONE } else { 0 });
        if !one {
            number(&mut out, point.count);
        }
        number(&mut out, point.min);
        if kind == SAME {
            continue;
        }
        number(&mut out, point.sum);
        number(&mut out, point.max);
        let Values::Counted(sketch) = &point.values else { continue };
        match sketch.as_ref() {
            Sketch::Exact(values) => {
                varint(&mut out, values.len() as u64);
                for (value, count) in values {
                    number(&mut out, *value);
                    number(&mut out, *count);
                }
            }
            Sketch::Bins { scale, bins } => {
                out.push(*scale);
                varint(&mut out, bins.len() as u64);
                let mut before = 0;
                for (key, count) in bins {
                    varint(&mut out, zigzag(i64::from(key - before)));
                    before = *key;
                    number(&mut out, *count);
                }
            }
        }
    }
    out
}

/// `None` if these are no points.
pub(super) fn decode(mut bytes: &[u8]) -> Option<Points> {
    let mut points = Vec::new();
    let mut place = 0u32;
    while !bytes.is_empty() {
        place = place.checked_add(u32::try_from(take_varint(&mut bytes)?).ok()?)?;
        let kind = take(&mut bytes)?;
        let count = if kind & ONE == 0 { take_number(&mut bytes)? } else { 1.0 };
        let min = take_number(&mut bytes)?;
        if kind & 3 == SAME {
            points.push((place, Point::of(min, count)));
            continue;
        }
        let (sum, max) = (take_number(&mut bytes)?, take_number(&mut bytes)?);
        let values = match kind & 3 {
            EXACT => {
                let n = take_varint(&mut bytes)?;
                let values = (0..n).map(|_| Some((take_number(&mut bytes)?, take_number(&mut bytes)?)));
                Values::Counted(Box::new(Sketch::Exact(values.collect::<Option<_>>()?)))
            }
            BINS => {
                let scale = take(&mut bytes)?;
                let n = take_varint(&mut bytes)?;
                let mut key = 0i32;
                let bins = (0..n).map(|_| {
                    key = key.checked_add(i32::try_from(unzigzag(take_varint(&mut bytes)?)).ok()?)?;
                    Some((key, take_number(&mut bytes)?))
                });
                Values::Counted(Box::new(Sketch::Bins { scale, bins: bins.collect::<Option<_>>()? }))
            }
            _ => Values::Unknown,
        };
        points.push((place, Point { count, sum, min, max, values }));
    }
    Some(points)
}

fn varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn take(bytes: &mut &[u8]) -> Option<u8> {
    let (first, rest) = bytes.split_first()?;
    *bytes = rest;
    Some(*first)
}

fn take_varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let byte = take(bytes)?;
        value |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

const WHOLE_MAX: f64 = (1u64 << 52) as f64;

fn number(out: &mut Vec<u8>, value: f64) {
    if value.fract() == 0.0 && value.abs() < WHOLE_MAX && !(value == 0.0 && value.is_sign_negative()) {
        varint(out, zigzag(value as i64) << 1);
    } else {
        out.push(1);
        out.extend_from_slice(&value.to_le_bytes());
    }
}

fn take_number(bytes: &mut &[u8]) -> Option<f64> {
    if bytes.first()? & 1 == 0 {
        return Some(unzigzag(take_varint(bytes)? >> 1) as f64);
    }
    let (number, rest) = bytes[1..].split_first_chunk::<8>()?;
    *bytes = rest;
    Some(f64::from_le_bytes(*number))
}

fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)) as u64
}

fn unzigzag(value: u64) -> i64 {
    (value >> 1) as i64 ^ -((value & 1) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_come_back_as_they_were() {
        let mut exact = Point::of(-1.5, 1.0);
        exact.merge(&Point::of(7e300, 3.0));
        let mut bins = Point::of(0.0, 1.0);
        (0..400).for_each(|n| bins.merge(&Point::of(f64::from(n) * 0.37 - 50.0, 1.0)));
        let points = vec![
            (0, Point::of(5.0, 1.0)),
            (1, Point::of(-0.0, 2.0)),
            (60, Point::set(12.0, -3.5, -9.0, 4.0)),
            (61, exact),
            (3599, bins),
        ];
        assert_eq!(decode(&encode(&points)), Some(points));
        assert_eq!(encode(&[(3, Point::of(1000.0, 1.0))]).len(), 4);
    }

    #[test]
    fn what_is_cut_is_no_block() {
        let bytes = encode(&[(60, Point::set(12.0, -3.5, -9.0, 4.0)), (61, Point::of(0.1, 2.0))]);
        for end in 1..bytes.len() {
            let cut = decode(&bytes[..end]);
            assert!(cut.is_none() || cut.unwrap().len() < 2, "{end}");
        }
    }
}
