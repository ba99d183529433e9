//! `JUnit` XML: what the outcome of tests and the report over plans have in common.
//!
//! There is no standard. The elements and attributes are those of `junit-10.xsd`, the schema of Jenkins' xUnit plugin,
//! which GitLab reads too. Each text passes [`escape::terminal`], which escapes every character
//! that XML 1.0 (§2.2) does not allow; `quick-xml` does the rest.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::escape;

/// A writer into memory.
pub(super) type Xml = Writer<Vec<u8>>;

/// How many cases there are, and how they ended.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counts {
    pub(super) tests: usize,
    pub(super) failures: usize,
    pub(super) errors: usize,
}

/// A whole document: `testsuites` with what `inner` writes. It has no `time` or `timestamp`, so that the same input gives
/// the same bytes.
pub(super) fn document(counts: Counts, inner: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<String> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer
        .create_element("testsuites")
        .with_attribute(("name", "tfgate"))
        .with_attribute(("tests", number(counts.tests).as_str()))
        .with_attribute(("failures", number(counts.failures).as_str()))
        .with_attribute(("errors", number(counts.errors).as_str()))
        .write_inner_content(inner)?;
    let mut text = String::from_utf8(writer.into_inner()).map_err(io::Error::other)?;
    text.push('\n');
    Ok(text)
}

/// Writes `failure` or `error` with one line per sentence. The first line is the `message` as well, since lists show only
/// that. The lines are escaped already.
pub(super) fn problem(
    writer: &mut Xml,
    element: &str,
    kind: Option<&str>,
    lines: &[String],
) -> io::Result<()> {
    let first = lines.first().map_or("", String::as_str);
    let mut element = writer.create_element(element).with_attribute(("message", first));
    if let Some(kind) = kind {
        element = element.with_attribute(("type", kind));
    }
    element.write_text_content(BytesText::new(&lines.join("\n")))?;
    Ok(())
}

/// Texts as lines of the document.
pub(super) fn escaped(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| escape::terminal(line).into_owned()).collect()
}

/// A number as an attribute.
pub(super) fn number(number: usize) -> String {
    number.to_string()
}
