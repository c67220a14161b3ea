//! Which fragments a media playlist shows now: pure.

use super::session::{Discontinuity, Mode, Session};
use crate::{archive::Indexed, fragment::FragmentEntry};

/// What a media playlist shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    /// How many fragments of the session have gone out of the playlist.
    pub sequence: u64,
    /// How many discontinuities have.
    pub discontinuities: u64,
    pub segments: Vec<Segment>,
    /// Whether no fragment will be added.
    pub ended: bool,
}

/// A fragment in a playlist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Segment {
    pub entry: FragmentEntry,
    /// Whether what comes before it does not lead up to it.
    pub discontinuity: bool,
}

/// A gap or overlap above this is one (API guide, DiscontinuityMode).
const GAP_MS: i64 = 50;

/// Looks at the fragments of a session, which are in order, as they are `now_ms`.
pub(crate) fn window(session: &Session, fragments: &[Indexed], now_ms: i64) -> Window {
    let kept = match session.mode {
        Mode::OnDemand => fragments.to_vec(),
        Mode::Live | Mode::LiveReplay => going_on(fragments),
    };
    let end = match session.mode {
        Mode::OnDemand => kept.len().min(session.most),
        Mode::Live => kept.len(),
        Mode::LiveReplay => replayed(&kept, session.most, now_ms.saturating_sub(session.created_ms)),
    };
    let begin = if session.mode == Mode::OnDemand { 0 } else { end.saturating_sub(session.most) };
    // What retention has taken since the session began has gone out of the playlist too.
    let gone = match (session.mode, fragments.first()) {
        (Mode::OnDemand, _) | (_, None) => 0,
        (_, Some(first)) => first.place.saturating_sub(session.place),
    };
    let breaks: Vec<bool> = (0..end)
        .map(|index| index > 0 && is_break(session.discontinuity, &kept[index - 1].entry, &kept[index].entry))
        .collect();
    let left = breaks[..begin].iter().filter(|&&is_break| is_break).count() as u64;
    let always_gone = if session.discontinuity == Discontinuity::Always { gone } else { 0 };
    let segments = (begin..end)
        .map(|index| Segment { entry: kept[index].entry, discontinuity: breaks[index] && index > begin });
    let first_breaks = breaks.get(begin).copied().unwrap_or(false);
    Window {
        sequence: gone + begin as u64,
        discontinuities: always_gone + left + u64::from(first_breaks),
        segments: segments.collect(),
        ended: session.mode == Mode::OnDemand,
    }
}

/// Live playback goes on in time: what begins before the fragment that arrived before it is left out.
fn going_on(fragments: &[Indexed]) -> Vec<Indexed> {
    let mut last = i64::MIN;
    let mut kept = fragments.to_vec();
    kept.retain(|indexed| {
        let later = indexed.entry.producer_ms > last;
        if later {
            last = indexed.entry.producer_ms;
        }
        later
    });
    kept
}

/// How many fragments a replay has shown: a playlist's worth at once, and then each as the time of it has passed.
fn replayed(kept: &[Indexed], most: usize, passed_ms: i64) -> usize {
    let mut shown = kept.len().min(most);
    let mut left = passed_ms;
    while let Some(next) = kept.get(shown) {
        left -= i64::from(next.entry.duration_ms.max(1));
        if left < 0 {
            break;
        }
        shown += 1;
    }
    shown
}

fn is_break(mode: Discontinuity, before: &FragmentEntry, next: &FragmentEntry) -> bool {
    match mode {
        Discontinuity::Always => true,
        Discontinuity::Never => false,
        Discontinuity::Breaks => {
            before.head != next.head || (next.producer_ms - before.producer_end_ms()).abs() > GAP_MS
        }
    }
}

#[cfg(test)]
#[path = "window_tests.rs"]
mod tests;
