//! Renderers: a finished [`Report`](crate::report::Report) in, bytes out. They see nothing but the report; they do not
//! count, sort or decide.

mod adopt;
mod annotation;
mod change_groups;
mod change_remarks;
mod diagnostics;
mod drift_summary;
pub(crate) mod escape;
mod excerpt;
mod finding_counts;
mod format;
mod github;
mod gitlab;
mod html;
mod json;
mod junit;
mod labels;
mod lines;
mod link;
mod listing;
mod markdown;
mod problems;
mod review;
mod sarif;
mod short;
mod silence;
mod stack_headline;
mod style;
mod suite;
mod text;
mod verdict_label;
mod xml;

#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod tests;

pub use adopt::adopt;
pub use diagnostics::diagnostics;
pub use drift_summary::class_sentence as drift_class;
pub use format::{Format, render};
pub(crate) use json::explanation_json;
pub use json::{Saved, SavedError, saved};
pub(crate) use listing::{ListedPolicy, listing_json};
pub use markdown::{
    CheckFacts, DriftNews, IssueFacts, Since, drift_clean, drift_comment, drift_failed, drift_issue,
};
pub(crate) use problems::{Problems, problems_json, problems_summary};
pub use style::{Budget, Color, FileLinks, LinkTargets, Links, Style, Verbosity};
pub(crate) use suite::{Suite, suite_json, suite_junit};
pub(crate) use text::{explanation_text, listing_text, missed_text, suite_text};
