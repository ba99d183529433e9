//! Diagnostics: problems of policy files with their positions.

use std::fmt;
use std::ops::Range;

use super::position::line_and_column;

/// How bad a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The policies cannot be used.
    Error,
    /// They can be used, and something in them is suspicious.
    Warning,
    /// They can be used, and may mean something else than the author thinks. Only `tfgate lint` shows hints.
    Hint,
}

impl Severity {
    /// The word in reports: `error`, `warning`, `hint`.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
        }
    }
}

/// One problem of one policy file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The path of the file as the caller named it; of a source without a policy file, its name.
    pub path: String,
    /// From 1; 0 for a problem without a position.
    pub line: usize,
    /// From 1, in characters; 0 for a problem without a position.
    pub column: usize,
    /// The bytes that it is about, as offsets into the text.
    pub span: Range<usize>,
    /// What is wrong, as a fragment without a full stop.
    pub message: String,
    /// The text below the excerpt, mostly what was expected; can be empty.
    pub label: String,
    /// How to fix it, or where it happened.
    pub help: Option<String>,
    /// Whether it stops the run.
    pub severity: Severity,
}

impl Diagnostic {
    /// An error at a span of a text.
    pub fn at(
        path: &str,
        text: &str,
        span: Range<usize>,
        message: impl Into<String>,
        label: impl Into<String>,
    ) -> Self {
        let (line, column) = line_and_column(text, span.start);
        Diagnostic { line, column, span, label: label.into(), ..Diagnostic::of_file(path, message, None) }
    }

    /// A problem of a whole file or source.
    pub(crate) fn of_file(path: &str, message: impl Into<String>, help: Option<&str>) -> Self {
        Diagnostic {
            path: path.to_owned(),
            line: 0,
            column: 0,
            span: 0..0,
            message: message.into(),
            label: String::new(),
            help: help.map(str::to_owned),
            severity: Severity::Error,
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            write!(f, "{}: {}", self.path, self.message)
        } else {
            write!(f, "{}:{}:{}: {}", self.path, self.line, self.column, self.message)
        }
    }
}

/// The problems of all policy files, sorted by path and position.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", summary(.diagnostics))]
pub struct LoadError {
    /// At least one error, and the warnings beside it.
    pub diagnostics: Vec<Diagnostic>,
}

fn summary(diagnostics: &[Diagnostic]) -> String {
    // Warnings are in the list and do not stop a run, so they are not counted.
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    match errors.clone().count() {
        1 => errors.map(ToString::to_string).collect(),
        count => format!("{count} errors in policy files"),
    }
}
