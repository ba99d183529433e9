//! What is wrong in a policy file, and where.

use std::fmt;
use std::ops::Range;

/// How bad a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The policies cannot be used.
    Error,
    /// They can, and the author should know.
    Warning,
    /// They can, and may mean something else than the author thinks. Only `tfgate lint` asks.
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
    /// The file as the caller named it; the name of a source where the problem is that it has no file.
    pub path: String,
    /// 1-based; 0 where the problem is not at a place in the file.
    pub line: usize,
    /// 1-based, in characters; 0 where the problem is not at a place in the file.
    pub column: usize,
    /// The bytes of the file that it is about.
    pub span: Range<usize>,
    /// What is wrong: a fragment without full stop.
    pub message: String,
    /// What was expected at the place; may be empty.
    pub label: String,
    /// What to do.
    pub help: Option<String>,
    /// Whether it stops the run.
    pub severity: Severity,
}

impl Diagnostic {
    /// An error at a place of a text.
    pub fn at(
        path: &str,
        text: &str,
        span: Range<usize>,
        message: impl Into<String>,
        label: impl Into<String>,
    ) -> Self {
        let before = text.get(..text.floor_char_boundary(span.start)).unwrap_or_default();
        let (lines, last) = before
            .rsplit_once('\n')
            .map_or((0, before), |(above, last)| (above.matches('\n').count() + 1, last));
        Diagnostic {
            line: lines + 1,
            column: last.chars().count() + 1,
            span,
            label: label.into(),
            ..Diagnostic::of_file(path, message, None)
        }
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

/// Every problem of every policy file, sorted by path and position.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", summary(.diagnostics))]
pub struct LoadError {
    /// Errors and the warnings found beside them; at least one error.
    pub diagnostics: Vec<Diagnostic>,
}

fn summary(diagnostics: &[Diagnostic]) -> String {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    match errors.clone().count() {
        1 => errors.map(ToString::to_string).collect(),
        count => format!("{count} errors in policy files"),
    }
}
