//! The report for a terminal: the verdict, the findings, a line for each change, what else the reader should know.

mod actions;
mod attribute;
mod cards;
mod changes;
mod drift;
mod explain;
mod explain_labels;
mod finding;
mod headline;
mod links;
mod listing;
mod remarks;
mod renames;
mod report;
mod review;
mod sections;
mod signs;
mod stacks;
mod suite;
mod target;
mod writer;

pub(crate) use explain::{explanation_text, missed_text};
pub(crate) use listing::listing_text;
pub(super) use report::report;
pub(crate) use suite::suite_text;
