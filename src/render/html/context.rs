//! The stack that a part of the page is about, and the level of its headings.

use super::facets::Facets;
use crate::report::StackReport;

/// The heading elements of a stack, so that the outline of the page has no gaps.
#[derive(Debug, Clone, Copy)]
pub(super) struct Headings {
    /// Of a section: findings, changes, drift.
    pub(super) section: &'static str,
    /// Of a group of changes.
    pub(super) part: &'static str,
    /// Of the card of one object.
    pub(super) object: &'static str,
}

/// The headings of the only stack of a report: its verdict is the `h1` of the page.
pub(super) const ALONE: Headings = Headings { section: "h2", part: "h3", object: "h3" };

/// The headings of one of several stacks: its verdict is an `h2`.
pub(super) const ONE_OF_MANY: Headings = Headings { section: "h3", part: "h4", object: "h4" };

/// What a part of the page is written from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context<'a> {
    /// The stack.
    pub(super) stack: &'a StackReport,
    /// The values to filter by, of the whole report.
    pub(super) facets: &'a Facets,
    pub(super) headings: Headings,
    /// The index of the stack in the report, for ids of elements.
    pub(super) number: usize,
}
