//! The outcome of tests as `JUnit` XML: a suite for each file, a test case for each case.

use std::io;

use super::outcome::{Suite, reason_parts};
use crate::policytest::{CaseOutcome, FileOutcome, Reason, Status};
use crate::render::escape;
use crate::render::xml::{self, Counts, Xml, number};

/// The outcome as XML.
///
/// # Errors
/// None that memory can cause; the writer says so in its signature.
pub(crate) fn suite_junit(suite: &Suite<'_>) -> io::Result<String> {
    let tests = suite.files.iter().map(|file| file.cases.len()).sum();
    let counts = Counts { tests, failures: suite.count(Status::Failed), errors: 0 };
    xml::document(counts, |writer| suite.files.iter().try_for_each(|file| test_suite(writer, file)))
}

fn test_suite(writer: &mut Xml, file: &FileOutcome) -> io::Result<()> {
    let path = escape::terminal(&file.path);
    let element = writer
        .create_element("testsuite")
        .with_attribute(("name", &*path))
        .with_attribute(("tests", number(file.cases.len()).as_str()))
        .with_attribute(("failures", number(file.count(Status::Failed)).as_str()))
        .with_attribute(("skipped", number(file.count(Status::Skipped)).as_str()));
    element.write_inner_content(|writer| {
        file.cases.iter().try_for_each(|case| test_case(writer, &path, case))
    })?;
    Ok(())
}

fn test_case(writer: &mut Xml, path: &str, case: &CaseOutcome) -> io::Result<()> {
    let element = writer
        .create_element("testcase")
        .with_attribute(("classname", path))
        .with_attribute(("name", &*escape::terminal(&case.name)))
        .with_attribute(("file", path))
        .with_attribute(("line", number(case.line).as_str()));
    match case.status {
        Status::Passed => element.write_empty()?,
        Status::Skipped => element.write_inner_content(|writer| {
            writer.create_element("skipped").write_empty()?;
            Ok(())
        })?,
        Status::Failed => element.write_inner_content(|writer| {
            let lines: Vec<String> = case.reasons.iter().flat_map(lines).collect();
            xml::problem(writer, "failure", None, &lines)
        })?,
    };
    Ok(())
}

fn lines(reason: &Reason) -> Vec<String> {
    let excerpt = match reason {
        Reason::Error { diagnostic, .. } => Some(diagnostic.to_string()),
        Reason::Violated { .. }
        | Reason::Undecided { .. }
        | Reason::NotViolated { .. }
        | Reason::Verdict { .. }
        | Reason::Missing { .. }
        | Reason::Unexpected { .. } => None,
    };
    let lines: Vec<String> =
        reason_parts(reason).into_iter().map(|part| part.text()).chain(excerpt).collect();
    xml::escaped(&lines)
}
