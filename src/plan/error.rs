//! Why a plan could not be read: one sentence that names what the input is, and what to do instead.

use std::io;

/// The kind of error; the JSON report has it as `error.kind`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlanErrorKind {
    /// The reader returned an error.
    Io,
    /// Nothing, or only white space.
    Empty,
    /// It is something else than a plan; [`super::InputKind`] names it.
    NotAPlan,
    /// A plan of a format version that this program does not know.
    UnsupportedVersion,
    /// The input ends inside the document.
    Truncated,
    /// Text before or after the document.
    Noise,
    /// More than one document.
    SeveralDocuments,
    /// Bytes that are not text in the encoding that the input has.
    Encoding,
    /// Not JSON.
    Syntax,
    /// A key occurs twice in one object.
    DuplicateKey,
    /// The same object is listed twice.
    DuplicateChange,
    /// A field is missing or has another type.
    Shape,
    /// An action that this program does not know.
    UnknownAction,
    /// The action and the values contradict each other.
    Inconsistent,
    /// Nested deeper, or larger, than the limits.
    Limit,
}

impl PlanErrorKind {
    /// The word in the JSON report.
    pub fn name(self) -> &'static str {
        match self {
            PlanErrorKind::Io => "io",
            PlanErrorKind::Empty => "empty",
            PlanErrorKind::NotAPlan => "not_a_plan",
            PlanErrorKind::UnsupportedVersion => "unsupported_version",
            PlanErrorKind::Truncated => "truncated",
            PlanErrorKind::Noise => "noise",
            PlanErrorKind::SeveralDocuments => "several_documents",
            PlanErrorKind::Encoding => "encoding",
            PlanErrorKind::Syntax => "syntax",
            PlanErrorKind::DuplicateKey => "duplicate_key",
            PlanErrorKind::DuplicateChange => "duplicate_change",
            PlanErrorKind::Shape => "shape",
            PlanErrorKind::UnknownAction => "unknown_action",
            PlanErrorKind::Inconsistent => "inconsistent",
            PlanErrorKind::Limit => "limit",
        }
    }
}

/// Why a plan could not be read. It quotes keys, addresses and offsets, never values.
#[derive(Debug, thiserror::Error)]
#[error("{message}{}", at(*.offset))]
pub struct PlanError {
    /// The kind of error.
    pub kind: PlanErrorKind,
    /// What is wrong; a fragment without a full stop.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// The byte of the input, counted from 0, where there is one.
    pub offset: Option<u64>,
}

fn at(offset: Option<u64>) -> String {
    offset.map(|offset| format!(", at byte {offset}")).unwrap_or_default()
}

impl PlanError {
    /// An error without help and offset.
    pub fn new(kind: PlanErrorKind, message: impl Into<String>) -> Self {
        PlanError { kind, message: message.into(), help: None, offset: None }
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds the offset, unless a more exact one is known.
    #[must_use]
    pub fn at(mut self, offset: u64) -> Self {
        self.offset.get_or_insert(offset);
        self
    }

    /// Puts what was being read in front of the message.
    #[must_use]
    pub fn within(mut self, what: &str) -> Self {
        self.message = format!("{what}: {}", self.message);
        self
    }

    /// Something else in place of an object.
    pub(super) fn not_an_object() -> Self {
        let message = "a field of the plan has another type than the format says: expected an object";
        PlanError::new(PlanErrorKind::Shape, message)
            .help("write the plan again with `terraform show -json FILE > plan.json`")
    }

    /// A key occurs twice in one object.
    pub(super) fn duplicate_key(key: &str) -> Self {
        // A key is written by the author of the plan, and ends up in the terminal.
        let key: String = key.chars().take(80).collect();
        PlanError::new(
            PlanErrorKind::DuplicateKey,
            format!("duplicate key `{}` in one object", key.escape_debug()),
        )
        .help("Terraform never writes that; something changed the plan after `terraform show -json`")
    }
}

impl From<io::Error> for PlanError {
    fn from(source: io::Error) -> Self {
        PlanError {
            kind: PlanErrorKind::Io,
            // The cause is part of the message; as a `source` it would be printed twice.
            message: format!("failed to read the plan: {source}"),
            help: None,
            offset: None,
        }
    }
}
