//! The report as one page of HTML that needs nothing else: no request, no script but its own, and everything is there
//! without that one.
//!
//! It shows what the report has, worst first; nothing is left out to fit a budget, long values are cut in their middle.

mod attributes;
mod cards;
mod changes;
mod context;
mod drift;
mod facets;
mod findings;
mod head;
mod lines;
mod marks;
mod renames;
mod report;
mod review;
mod sections;
mod stacks;
mod writer;

#[cfg(test)]
pub(super) use head::SCRIPT;
pub(super) use report::report;
