//! The report for machines, written and read. Its types are its own and have a version; docs/report.schema.json is made from them.
//!
//! Hidden characters and `##` are written as `\uXXXX`, so that the report can be printed in a terminal or a log.

mod actions;
mod cause;
mod convert;
mod explain;
mod restore;
mod review;
mod saved;
mod sections;
mod source;
mod text_diff;
mod types;
mod wire_names;

#[cfg(test)]
pub(super) use explain::ExplanationV1;
pub(crate) use explain::explanation_json;
pub use saved::{Saved, SavedError, saved};
pub(super) use types::ReportV1;

use super::escape;
use crate::report::Report;

/// The whole report, indented, with a newline at the end.
///
/// # Errors
/// None that these types can cause; serialization says so in its signature.
pub(super) fn report(report: &Report) -> serde_json::Result<String> {
    let mut text = escape::json(&serde_json::to_string_pretty(&ReportV1::from(report))?);
    text.push('\n');
    Ok(text)
}
