//! How much of a report is written: a ladder from everything down to what always fits.
//!
//! A comment has a fixed greatest size, and a cut in the middle would break tables and fences. So the report is composed
//! again with less until it fits.

/// Rows of a table on the upper steps of the ladder.
pub(super) const ROWS: usize = 1000;

/// How much of each object is written. Ordered: each one leaves out what the ones before it leave out, and more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Detail {
    /// Everything.
    Full,
    /// No names of changes without a finding.
    NoNames,
    /// No attributes of warnings.
    NoWarningDetails,
    /// Fewer and shorter attributes of what blocks.
    ShortDetails,
    /// No attributes.
    NoDetails,
    /// One row per policy in place of one per finding.
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
pub(super) const LADDER: [Limits; 12] = [
    Limits { detail: Detail::Full, rows: ROWS },
    Limits { detail: Detail::NoNames, rows: ROWS },
    Limits { detail: Detail::NoWarningDetails, rows: ROWS },
    Limits { detail: Detail::ShortDetails, rows: ROWS },
    Limits { detail: Detail::NoDetails, rows: ROWS },
    Limits { detail: Detail::ByPolicy, rows: ROWS },
    Limits { detail: Detail::ByPolicy, rows: 200 },
    Limits { detail: Detail::ByPolicy, rows: 60 },
    Limits { detail: Detail::ByPolicy, rows: 20 },
    Limits { detail: Detail::ByPolicy, rows: 6 },
    Limits { detail: Detail::ByPolicy, rows: 1 },
    Limits { detail: Detail::ByPolicy, rows: 0 },
];
