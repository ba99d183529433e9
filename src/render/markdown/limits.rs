//! How much of a page about drift is written: a ladder from everything down to what always fits.
//!
//! A comment has a fixed greatest size, and a cut in the middle would break lists and fences. So the page is composed again
//! with less until it fits. The page about a plan is filled piece by piece instead and takes its rows from here.

/// Rows of a list on the upper steps of the ladder.
pub(super) const ROWS: usize = 1000;

/// How much of each object is written. Ordered: each one leaves out what the ones before it leave out, and more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Detail {
    /// Everything.
    Full,
    /// No names of changes that wait.
    NoNames,
    /// No objects of level info.
    NoDetails,
    /// One line per level and type in place of a card per object.
    ByPolicy,
}

/// One step of the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Limits {
    /// How much of each object.
    pub(super) detail: Detail,
    /// Rows of each table, items of each list, sections of stacks.
    pub(super) rows: usize,
}

/// From everything to what always fits: with no row left, each part has a fixed greatest length. Details go before rows,
/// since a reader needs every policy with a finding more than the values of one.
pub(super) const LADDER: [Limits; 10] = [
    Limits { detail: Detail::Full, rows: ROWS },
    Limits { detail: Detail::NoNames, rows: ROWS },
    Limits { detail: Detail::NoDetails, rows: ROWS },
    Limits { detail: Detail::ByPolicy, rows: ROWS },
    Limits { detail: Detail::ByPolicy, rows: 200 },
    Limits { detail: Detail::ByPolicy, rows: 60 },
    Limits { detail: Detail::ByPolicy, rows: 20 },
    Limits { detail: Detail::ByPolicy, rows: 6 },
    Limits { detail: Detail::ByPolicy, rows: 1 },
    Limits { detail: Detail::ByPolicy, rows: 0 },
];
