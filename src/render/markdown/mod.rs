//! The report for a pull request, and the texts of issues and comments about drift.

mod cards;
mod details;
mod drift;
mod groups;
mod headline;
mod limits;
mod lines;
mod page;
mod plan;
mod prose;
mod renames;
mod report;
mod report_parts;
mod review;
mod sections;
mod stacks;
mod table;

pub use drift::{
    CheckFacts, DriftNews, IssueFacts, Since, drift_clean, drift_comment, drift_failed, drift_issue,
};
#[cfg(test)]
pub(super) use prose::link;
pub(super) use report::report;
