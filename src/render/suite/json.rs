//! The outcome of tests as JSON.

use serde::Serialize;

use super::outcome::{Suite, evaluates_nothing, reason_parts, status_name};
use crate::policytest::{CaseOutcome, FileOutcome, Status};
use crate::render::escape;

#[derive(Serialize)]
struct SuiteV1<'s> {
    schema_version: u32,
    tool: Tool<'s>,
    passed: bool,
    exit_code: u8,
    summary: Summary,
    files: Vec<File<'s>>,
    /// Policies that no case exercises; null where cases were left out.
    unexercised: Option<Vec<&'s str>>,
}

#[derive(Serialize)]
struct Tool<'s> {
    name: &'static str,
    version: &'s str,
}

#[derive(Serialize)]
struct Summary {
    files: usize,
    passed: usize,
    failed: usize,
    skipped: usize,
    enforced: usize,
}

#[derive(Serialize)]
struct File<'s> {
    path: &'s str,
    /// Whether no case evaluates a condition.
    idle: bool,
    cases: Vec<Case<'s>>,
}

#[derive(Serialize)]
struct Case<'s> {
    name: &'s str,
    line: usize,
    status: &'static str,
    enforced: usize,
    /// Whether a policy is about the case.
    covered: bool,
    reasons: Vec<String>,
}

/// The outcome as JSON, indented, with a newline at the end.
///
/// # Errors
/// None that these types can cause; serialization says so in its signature.
pub(crate) fn suite_json(suite: &Suite<'_>) -> serde_json::Result<String> {
    let value = SuiteV1 {
        schema_version: 1,
        tool: Tool { name: "tfgate", version: suite.tool_version },
        passed: suite.count(Status::Failed) == 0,
        exit_code: suite.exit.code(),
        summary: Summary {
            files: suite.files.len(),
            passed: suite.count(Status::Passed),
            failed: suite.count(Status::Failed),
            skipped: suite.count(Status::Skipped),
            enforced: suite.enforced(),
        },
        files: suite.files.iter().map(file).collect(),
        unexercised: suite.whole.then(|| suite.unexercised()),
    };
    let mut text = escape::json(&serde_json::to_string_pretty(&value)?);
    text.push('\n');
    Ok(text)
}

fn file(file: &FileOutcome) -> File<'_> {
    File { path: &file.path, idle: evaluates_nothing(file), cases: file.cases.iter().map(case).collect() }
}

fn case(case: &CaseOutcome) -> Case<'_> {
    let failed = case.status == Status::Failed;
    let reasons = case.reasons.iter().filter(|_| failed).flat_map(reason_parts).map(|part| part.text());
    Case {
        name: &case.name,
        line: case.line,
        status: status_name(case.status),
        enforced: case.enforced,
        covered: case.covered,
        reasons: reasons.collect(),
    }
}
