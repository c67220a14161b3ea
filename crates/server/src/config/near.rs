//! "Did you mean": the known word that is spelled most like an unknown one.

/// The nearest of the candidates, if it is near enough to be a slip of the hand.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = |key: &str| key.rsplit('.').next().unwrap_or_default().to_owned();
    candidates
        .into_iter()
        .map(|candidate| {
            // A key in the wrong table is near if its name is right.
            let misplaced = if name(candidate) == name(word) { 1 } else { usize::MAX };
            (distance(word, candidate).min(misplaced), candidate)
        })
        .filter(|&(distance, candidate)| distance <= candidate.len().max(word.len()).div_ceil(4).min(3))
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// How many letters must be put in, left out or replaced (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, &y) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: [&str; 4] = ["listen", "tls_listen", "http.head_timeout", "limits"];

    #[test]
    fn slips_are_recognized_and_other_words_are_not() {
        for (word, near) in [
            ("lisen", Some("listen")),
            ("limit", Some("limits")),
            ("head_timeout", Some("http.head_timeout")),
            ("http.head_timout", Some("http.head_timeout")),
            ("no_such_key", None),
            ("x", None),
        ] {
            assert_eq!(nearest(word, KEYS), near, "{word}");
        }
    }
}
