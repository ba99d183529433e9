//! The outcome of tests as `JUnit` XML: a suite for each file, a test case for each case.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Suite, parts};
use crate::policytest::{CaseOutcome, FileOutcome, Reason, Status};
use crate::render::escape;

/// The outcome as XML. There is no duration in it: the same tests give the same bytes.
///
/// # Errors
/// None that memory can cause; the writer says so in its signature.
pub fn suite_junit(suite: &Suite<'_>) -> io::Result<String> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let cases: usize = suite.files.iter().map(|file| file.cases.len()).sum();
    writer
        .create_element("testsuites")
        .with_attribute(("name", "tfgate"))
        .with_attribute(("tests", number(cases).as_str()))
        .with_attribute(("failures", number(suite.count(Status::Failed)).as_str()))
        .write_inner_content(|writer| suite.files.iter().try_for_each(|file| test_suite(writer, file)))?;
    let mut text = String::from_utf8(writer.into_inner()).map_err(io::Error::other)?;
    text.push('\n');
    Ok(text)
}

fn test_suite(writer: &mut Writer<Vec<u8>>, file: &FileOutcome) -> io::Result<()> {
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

fn test_case(writer: &mut Writer<Vec<u8>>, path: &str, case: &CaseOutcome) -> io::Result<()> {
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
        Status::Failed => element.write_inner_content(|writer| failure(writer, case))?,
    };
    Ok(())
}

/// One element, with a line for each reason: readers take the first one only.
fn failure(writer: &mut Writer<Vec<u8>>, case: &CaseOutcome) -> io::Result<()> {
    let lines: Vec<String> = case.reasons.iter().flat_map(lines).collect();
    let first = lines.first().map_or("", String::as_str);
    writer
        .create_element("failure")
        .with_attribute(("message", first))
        .write_text_content(BytesText::new(&lines.join("\n")))?;
    Ok(())
}

fn lines(reason: &Reason) -> Vec<String> {
    let place = match reason {
        Reason::Error { diagnostic, .. } => Some(escape::terminal(&diagnostic.to_string()).into_owned()),
        Reason::Violated { .. }
        | Reason::Undecided { .. }
        | Reason::NotViolated { .. }
        | Reason::Verdict { .. }
        | Reason::Missing { .. }
        | Reason::Unexpected { .. } => None,
    };
    let parts = parts(reason).into_iter().map(|part| escape::terminal(&part.text()).into_owned());
    parts.chain(place).collect()
}

fn number(number: usize) -> String {
    number.to_string()
}
