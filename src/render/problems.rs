//! The problems of policy and test files: the summary for a terminal, and all of them for machines.

use serde::Serialize;

use super::escape;
use crate::exit::ExitStatus;
use crate::policy::{Diagnostic, Severity};
use crate::text::plural::count;

/// What a look at policy and test files found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Problems<'p> {
    /// The version of tfgate.
    pub(crate) tool_version: &'p str,
    /// What was found, sorted.
    pub(crate) diagnostics: &'p [Diagnostic],
    /// How many policy files were read.
    pub(crate) policies: usize,
    /// How many test files were read.
    pub(crate) tests: usize,
}

impl Problems<'_> {
    fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|problem| problem.severity == severity).count()
    }
}

/// One line.
pub(crate) fn problems_summary(problems: &Problems<'_>) -> String {
    let parts: Vec<String> = [
        (Severity::Error, "error", "errors"),
        (Severity::Warning, "warning", "warnings"),
        (Severity::Hint, "hint", "hints"),
    ]
    .into_iter()
    .map(|(severity, one, many)| (problems.count(severity), one, many))
    .filter(|(number, ..)| *number > 0)
    .map(|(number, one, many)| count(number, one, many))
    .collect();
    let found = if parts.is_empty() { "no problem".to_owned() } else { parts.join(", ") };
    let files =
        [(problems.policies, "policy file", "policy files"), (problems.tests, "test file", "test files")];
    let files: Vec<String> = files
        .into_iter()
        .filter(|(number, ..)| *number > 0)
        .map(|(number, one, many)| count(number, one, many))
        .collect();
    let files = if files.is_empty() { "0 policy files".to_owned() } else { files.join(", ") };
    format!("{files}: {found}\n")
}

#[derive(Serialize)]
struct ProblemsV1<'p> {
    schema_version: u32,
    tool: Tool<'p>,
    exit_code: u8,
    problems: Vec<Problem<'p>>,
}

#[derive(Serialize)]
struct Tool<'p> {
    name: &'static str,
    version: &'p str,
}

#[derive(Serialize)]
struct Problem<'p> {
    path: &'p str,
    line: usize,
    column: usize,
    severity: &'static str,
    message: &'p str,
    label: &'p str,
    help: Option<&'p str>,
}

/// All of them, indented, with a newline at the end.
///
/// # Errors
/// None that these types can cause; serialization says so in its signature.
pub(crate) fn problems_json(problems: &Problems<'_>, exit: ExitStatus) -> serde_json::Result<String> {
    let value = ProblemsV1 {
        schema_version: 1,
        tool: Tool { name: "tfgate", version: problems.tool_version },
        exit_code: exit.code(),
        problems: problems.diagnostics.iter().map(problem).collect(),
    };
    let mut text = escape::json(&serde_json::to_string_pretty(&value)?);
    text.push('\n');
    Ok(text)
}

fn problem(diagnostic: &Diagnostic) -> Problem<'_> {
    Problem {
        path: &diagnostic.path,
        line: diagnostic.line,
        column: diagnostic.column,
        severity: match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
        },
        message: &diagnostic.message,
        label: &diagnostic.label,
        help: diagnostic.help.as_deref(),
    }
}
