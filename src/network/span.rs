//! Ranges of addresses as numbers, with both ends included.

/// From the first to the last address; never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    pub(super) first: u128,
    pub(super) last: u128,
}

impl Span {
    /// The addresses in both.
    pub(super) fn intersection(self, other: Span) -> Option<Span> {
        let first = self.first.max(other.first);
        let last = self.last.min(other.last);
        (first <= last).then_some(Span { first, last })
    }

    /// How many addresses; the full range of 128 bits counts one too few.
    pub(super) fn len(self) -> u128 {
        self.last.saturating_sub(self.first).saturating_add(1)
    }

    pub(super) fn contains(self, other: Span) -> bool {
        self.first <= other.first && other.last <= self.last
    }
}

/// So many low bits.
pub(super) const fn ones(bits: u32) -> u128 {
    match 1_u128.checked_shl(bits) {
        Some(power) => power.wrapping_sub(1),
        None => u128::MAX,
    }
}

/// The union, sorted and without overlap.
pub(super) fn merge(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.first <= last.last.saturating_add(1) => last.last = last.last.max(span.last),
            _ => merged.push(span),
        }
    }
    merged
}
