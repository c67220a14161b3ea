//! Numbers as the service has them: decimal, exact, up to 38 significant digits.

use std::{cmp::Ordering, fmt};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// More digits are refused (developer guide, "Naming rules and data types").
const DIGITS_MAX: usize = 38;
/// The exponents of the first digit that a number may have.
const EXPONENTS: std::ops::RangeInclusive<i32> = -130..=125;
/// Exponents are written to keys with this added, so that they are positive.
const EXPONENT_BIAS: i32 = 1 << 14;

/// A decimal number, normalized: equal numbers are equal values, however they were written.
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Number {
    negative: bool,
    /// Of the first digit: 1 in `12.5`. Zero for zero.
    exponent: i32,
    /// Without zeros at either end; none for zero.
    digits: Vec<u8>,
}

/// Why a text is not a number, or a sum has no place among numbers; in the service's words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Not a number at all.
    #[error("The parameter cannot be converted to a numeric value{}{}", if .0.is_empty() { "" } else { ": " }, .0)]
    NotANumber(String),
    /// Too far from zero.
    #[error("Number overflow. Attempting to store a number with magnitude larger than supported range")]
    Overflow,
    /// Too near to zero.
    #[error("Number underflow. Attempting to store a number with magnitude smaller than supported range")]
    Underflow,
    /// Too exact.
    #[error("Attempting to store more than 38 significant digits in a Number")]
    TooManyDigits,
}

impl Number {
    /// Reads `-12.5e3` and the like.
    ///
    /// # Errors
    /// Says what the service says of a text that is no number or of one that it cannot hold.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        let bad = || NumberError::NotANumber(text.to_owned());
        let (negative, rest) = match text.as_bytes().first() {
            Some(b'-') => (true, &text[1..]),
            Some(b'+') => (false, &text[1..]),
            _ => (false, text),
        };
        let (mantissa, power) = match rest.split_once(['e', 'E']) {
            Some((mantissa, power)) => {
                let digits = power.strip_prefix(['+', '-']).unwrap_or(power);
                if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                    return Err(bad());
                }
                // What does not fit here is far beyond what a number may have.
                let power = power.parse().unwrap_or(if power.starts_with('-') { -100_000 } else { 100_000 });
                (mantissa, power)
            }
            None => (rest, 0_i32),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = || whole.bytes().chain(fraction.bytes());
        if all().next().is_none() || !all().all(|byte| byte.is_ascii_digit()) {
            return Err(bad());
        }
        let exponent =
            power.clamp(-100_000, 100_000).saturating_add(i32::try_from(whole.len()).unwrap_or(i32::MAX) - 1);
        Self::normalized(negative, exponent, all().map(|byte| byte - b'0').collect())
    }

    fn normalized(negative: bool, exponent: i32, mut digits: Vec<u8>) -> Result<Self, NumberError> {
        let zeros = digits.iter().take_while(|&&digit| digit == 0).count();
        digits.drain(..zeros);
        while digits.pop_if(|last| *last == 0).is_some() {}
        if digits.is_empty() {
            return Ok(Self::default());
        }
        let exponent = exponent.saturating_sub(i32::try_from(zeros).unwrap_or(i32::MAX));
        if exponent > *EXPONENTS.end() {
            Err(NumberError::Overflow)
        } else if exponent < *EXPONENTS.start() {
            Err(NumberError::Underflow)
        } else if digits.len() > DIGITS_MAX {
            Err(NumberError::TooManyDigits)
        } else {
            Ok(Self { negative, exponent, digits })
        }
    }

    /// The sum, exactly.
    ///
    /// # Errors
    /// If the sum has more digits than a number may have, or lies too far from zero.
    pub fn plus(&self, other: &Self) -> Result<Self, NumberError> {
        let lowest = |number: &Self| number.exponent - i32::try_from(number.digits.len()).unwrap_or(0) + 1;
        let low = lowest(self).min(lowest(other));
        let high = self.exponent.max(other.exponent);
        // The digits of both under each other, the lowest first, with room for a carry.
        let columns = usize::try_from(high - low + 2).unwrap_or(0);
        let mut sum = vec![0_i32; columns];
        for number in [self, other] {
            let sign = if number.negative { -1 } else { 1 };
            for (place, &digit) in number.digits.iter().enumerate() {
                let column = usize::try_from(number.exponent - low).unwrap_or(0) - place;
                sum[column] += sign * i32::from(digit);
            }
        }
        let negative = sum.iter().rev().find(|&&column| column != 0).is_some_and(|&column| column < 0);
        let mut carry = 0;
        let mut digits: Vec<u8> = sum
            .into_iter()
            .map(|column| {
                let value = if negative { -column } else { column } + carry;
                carry = value.div_euclid(10);
                u8::try_from(value.rem_euclid(10)).unwrap_or(0)
            })
            .collect();
        digits.reverse();
        Self::normalized(negative, high + 1, digits)
    }

    /// The same distance on the other side of zero.
    #[must_use]
    pub fn negated(&self) -> Self {
        Self { negative: !self.negative && !self.digits.is_empty(), ..self.clone() }
    }

    /// The difference, exactly.
    ///
    /// # Errors
    /// As [`plus`](Self::plus).
    pub fn minus(&self, other: &Self) -> Result<Self, NumberError> {
        self.plus(&other.negated())
    }

    /// How many bytes it counts for in an item.
    pub fn size(&self) -> usize {
        1 + self.digits.len().div_ceil(2) + usize::from(self.negative)
    }

    /// Appends bytes that compare as the numbers do, and of which none begin those of another number.
    pub fn write_key(&self, out: &mut Vec<u8>) {
        if self.digits.is_empty() {
            out.push(1);
            return;
        }
        let start = out.len() + 1;
        out.push(if self.negative { 0 } else { 2 });
        let exponent = u16::try_from(self.exponent + EXPONENT_BIAS).unwrap_or(u16::MAX);
        out.extend(exponent.to_be_bytes());
        out.extend(self.digits.iter().map(|digit| digit + 1));
        out.push(0);
        if self.negative {
            for byte in &mut out[start..] {
                *byte = !*byte;
            }
        }
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self::parse(&value.to_string()).expect("19 digits are a number")
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        let side = |number: &Self| match (number.digits.is_empty(), number.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        };
        side(self).cmp(&side(other)).then_with(|| {
            let distance = self.exponent.cmp(&other.exponent).then_with(|| self.digits.cmp(&other.digits));
            if self.negative { distance.reverse() } else { distance }
        })
    }
}

/// Without an exponent, as the service answers it.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(self.digits.len() + 2);
        if self.negative {
            text.push('-');
        }
        let digit = |place: i32| {
            let index = usize::try_from(place).ok();
            char::from(b'0' + index.and_then(|index| self.digits.get(index)).copied().unwrap_or(0))
        };
        if self.digits.is_empty() || self.exponent < 0 {
            text.push('0');
        }
        let count = i32::try_from(self.digits.len()).unwrap_or(0);
        for place in 0..=self.exponent {
            if !self.digits.is_empty() {
                text.push(digit(place));
            }
        }
        if count > self.exponent + 1 {
            text.push('.');
            for place in self.exponent.min(-1) + 1..count {
                if place > self.exponent {
                    text.push(digit(place));
                }
            }
        }
        f.write_str(&text)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::parse(&text).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(text: &str) -> Number {
        Number::parse(text).unwrap()
    }

    #[test]
    fn numbers_are_shown_without_exponent_and_without_needless_zeros() {
        for (text, shown) in [
            ("0", "0"),
            ("-0", "0"),
            ("0.000", "0"),
            ("007", "7"),
            ("1.50", "1.5"),
            ("-12.5e3", "-12500"),
            ("1e2", "100"),
            ("1E-3", "0.001"),
            (".5", "0.5"),
            ("5.", "5"),
            ("+5", "5"),
            ("1234e-2", "12.34"),
            ("100", "100"),
            ("-0.00120", "-0.0012"),
        ] {
            assert_eq!(number(text).to_string(), shown, "{text}");
        }
        assert_eq!(number("1e125").to_string(), format!("1{}", "0".repeat(125)));
        assert_eq!(number("1e-130").to_string(), format!("0.{}1", "0".repeat(129)));
    }

    #[test]
    fn what_is_no_number_is_refused_in_the_services_words() {
        for text in ["", "a", "1a", "--1", "1e", "1e+", ".", "1.2.3", " 1", "0x1", "NaN", "Infinity"] {
            assert_eq!(Number::parse(text), Err(NumberError::NotANumber(text.into())), "{text}");
        }
        assert_eq!(
            NumberError::NotANumber("x".into()).to_string(),
            "The parameter cannot be converted to a numeric value: x"
        );
        assert_eq!(
            NumberError::NotANumber(String::new()).to_string(),
            "The parameter cannot be converted to a numeric value"
        );
        assert_eq!(Number::parse("1e126"), Err(NumberError::Overflow));
        assert_eq!(Number::parse("1e99999999999"), Err(NumberError::Overflow));
        assert_eq!(Number::parse("-1e-131"), Err(NumberError::Underflow));
        assert_eq!(Number::parse(&"1".repeat(39)), Err(NumberError::TooManyDigits));
        assert!(Number::parse(&format!("{}0000", "1".repeat(38))).is_ok());
    }

    #[test]
    fn sums_are_exact_or_refused() {
        for (a, b, sum) in [
            ("1", "2", "3"),
            ("0.1", "0.2", "0.3"),
            ("999", "1", "1000"),
            ("-5", "5", "0"),
            ("-5", "3", "-2"),
            ("1e20", "1", "100000000000000000001"),
            ("100", "-0.01", "99.99"),
            ("0", "-7", "-7"),
        ] {
            assert_eq!(number(a).plus(&number(b)).unwrap().to_string(), sum, "{a} + {b}");
        }
        assert_eq!(number("3").minus(&number("5")).unwrap().to_string(), "-2");
        assert_eq!(number("1e100").plus(&number("1")), Err(NumberError::TooManyDigits));
        let most = number(&format!("{}e88", "9".repeat(38)));
        assert_eq!(most.plus(&most), Err(NumberError::Overflow));
    }

    proptest! {
        #[test]
        fn keys_sort_as_numbers_and_sums_match_integers(a: i64, b: i64, shift in -20_i32..20) {
            let of = |value: i64| number(&format!("{value}e{shift}"));
            let (x, y) = (of(a), of(b));
            prop_assert_eq!(x.cmp(&y), a.cmp(&b));
            let key = |number: &Number| {
                let mut out = Vec::new();
                number.write_key(&mut out);
                out
            };
            prop_assert_eq!(key(&x).cmp(&key(&y)), a.cmp(&b));
            let sum = format!("{}e{shift}", i128::from(a) + i128::from(b));
            prop_assert_eq!(x.plus(&y).unwrap(), number(&sum));
            prop_assert_eq!(number(&x.to_string()), x);
        }

        #[test]
        fn keys_sort_as_numbers_across_exponents(a in -999_i32..999, b in -999_i32..999, p in -100_i32..100, q in -100_i32..100) {
            let (x, y) = (number(&format!("{a}e{p}")), number(&format!("{b}e{q}")));
            let (mut i, mut j) = (Vec::new(), Vec::new());
            x.write_key(&mut i);
            y.write_key(&mut j);
            prop_assert_eq!(x.cmp(&y), i.cmp(&j));
        }
    }
}
