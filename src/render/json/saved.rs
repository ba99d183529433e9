//! Reads a report that an earlier run saved. It comes from an artifact or a cache, so it is untrusted input: a document of
//! another kind or version, an unknown word and a wrong type are refused with the path of the field.
//!
//! Fields that this version does not know are named and ignored: a version adds fields and never changes the meaning of
//! those that are there. Words that it does not know are refused, because a verdict may depend on them.

use serde::Deserialize as _;
use serde_json::Value;
use serde_json::error::Category;

use super::types::ReportV1;
use crate::render::escape;
use crate::report::{Contradiction, Report};

/// The version that is read and written.
pub(super) const SCHEMA_VERSION: u32 = 1;

/// Characters of a place or a complaint that are kept: both quote the input.
const QUOTED: usize = 200;

/// A report as it was saved.
#[derive(Debug)]
pub struct Saved {
    /// The report, not verified.
    pub report: Report,
    /// The first field that this version does not know.
    pub unknown: Option<String>,
}

/// Why a saved report cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SavedError {
    /// It is not JSON.
    #[error("this is not a report of tfgate: it is not JSON: {0}")]
    NotJson(String),
    /// It is JSON without a schema version.
    #[error("this is not a report of tfgate: it has no `schema_version`")]
    NotAReport,
    /// It is a plan.
    #[error("this is a plan and not a report of tfgate")]
    Plan,
    /// It has a version that this program does not read.
    #[error("the report has the schema version {0}, expected {SCHEMA_VERSION}")]
    Version(String),
    /// A field is missing, misspelt or of the wrong type.
    #[error("`{field}`: {message}")]
    Field {
        /// Which: `stacks[0].findings[2].level`.
        field: String,
        /// What is wrong, with line and column.
        message: String,
    },
    /// Two fields cannot both be true.
    #[error(transparent)]
    Contradiction(#[from] Contradiction),
}

impl SavedError {
    /// What to do.
    pub fn help(&self) -> &'static str {
        match self {
            SavedError::NotJson(_) | SavedError::NotAReport => {
                "give the file that `tfgate check --output json=FILE` wrote, as a whole"
            }
            SavedError::Plan => "check it with `tfgate check --output json=FILE`, and give that file",
            SavedError::Version(_) => "render it with the version of tfgate that wrote it, or a newer one",
            SavedError::Field { .. } | SavedError::Contradiction(_) => {
                "the file is damaged or was edited; check the plan again"
            }
        }
    }
}

/// Reads a report that `tfgate` wrote as JSON.
///
/// # Errors
/// A text that is not such a report.
pub fn saved(bytes: &[u8]) -> Result<Saved, SavedError> {
    // The version is read before anything else: a report of another version would fail with a missing field,
    // which misleads.
    let head: Head = serde_json::from_slice(bytes).map_err(|error| head_error(&error))?;
    match (&head.schema_version, &head.format_version) {
        (Some(Value::Number(version)), _) if version.as_u64() == Some(u64::from(SCHEMA_VERSION)) => {}
        (Some(version), _) => return Err(SavedError::Version(quoted(&version.to_string()))),
        (None, Some(_)) => return Err(SavedError::Plan),
        (None, None) => return Err(SavedError::NotAReport),
    }
    let mut unknown = None;
    let mut track = serde_path_to_error::Track::new();
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let tracked = serde_path_to_error::Deserializer::new(&mut json, &mut track);
    let mut note = |path: serde_ignored::Path<'_>| {
        unknown.get_or_insert_with(|| quoted(&path.to_string()));
    };
    // Unknown fields are noted on the outside; the inner deserializer keeps the path of an error.
    let report = ReportV1::deserialize(serde_ignored::Deserializer::new(tracked, &mut note));
    let report = report.map_err(|error| SavedError::Field {
        field: quoted(&track.path().to_string()),
        message: quoted(&error.to_string()),
    })?;
    Ok(Saved { report: Report::try_from(report)?, unknown })
}

/// What tells a report from other documents.
#[derive(serde::Deserialize)]
struct Head {
    schema_version: Option<Value>,
    format_version: Option<serde::de::IgnoredAny>,
}

fn head_error(error: &serde_json::Error) -> SavedError {
    match error.classify() {
        Category::Data => SavedError::NotAReport,
        Category::Io | Category::Syntax | Category::Eof => SavedError::NotJson(quoted(&error.to_string())),
    }
}

fn quoted(text: &str) -> String {
    escape::cut(text, QUOTED).into_owned()
}
