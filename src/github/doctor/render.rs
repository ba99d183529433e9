//! The list as text for a terminal and as JSON.

use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

use super::check::{Examination, State};
use crate::render::escape;

/// Columns of the text.
const WIDTH: usize = 80;

/// Columns of the state, with the space behind it.
const STATE: usize = 12;

/// The list for a terminal.
pub(crate) fn doctor_text(examination: &Examination) -> String {
    let mut out = String::new();
    let (missing, unknown) = (examination.count(State::Missing), examination.count(State::Unknown));
    let verdict = match (missing, unknown) {
        (0, 0) => "PROTECTED".to_owned(),
        (0, unknown) => format!("NOT KNOWN {unknown} of {}", examination.checks.len()),
        (missing, 0) => format!("MISSING {missing} of {}", examination.checks.len()),
        (missing, unknown) => {
            format!("MISSING {missing} of {}, {unknown} not known", examination.checks.len())
        }
    };
    let place = format!("{verdict}: {}, branch {}", examination.repository, examination.branch);
    paragraph(&mut out, "", 0, &place);
    for check in &examination.checks {
        out.push('\n');
        paragraph(&mut out, check.state.name(), STATE, check.title);
        paragraph(&mut out, "", STATE, &check.detail);
        if matches!(check.state, State::Missing | State::Unknown) {
            let hint = if check.state == State::Missing { "" } else { "It should be so: " };
            paragraph(&mut out, "", STATE, &format!("{hint}{}", check.advice));
        }
    }
    out
}

/// Wraps a text to [`WIDTH`] columns, behind a word in the margin. Names of branches and files are data of others, so this
/// is where they are escaped.
fn paragraph(out: &mut String, margin: &str, indent: usize, text: &str) {
    let shown = escape::terminal(text);
    let mut line = format!("{margin:indent$}");
    let mut empty = true;
    for word in shown.split(' ').filter(|word| !word.is_empty()) {
        if !empty && line.width() + 1 + word.width() > WIDTH {
            out.push_str(line.trim_end());
            out.push('\n');
            line = " ".repeat(indent);
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        // Escaped again: a workflow command counts only at the start of a line, where wrapping may put a word.
        line.push_str(&if empty { escape::terminal(word) } else { word.into() });
        empty = false;
    }
    out.push_str(line.trim_end());
    out.push('\n');
}

#[derive(Serialize)]
struct DoctorV1<'d> {
    schema_version: u32,
    tool: Tool<'d>,
    repository: &'d str,
    branch: &'d str,
    protected: Option<bool>,
    checks: Vec<CheckV1<'d>>,
}

#[derive(Serialize)]
struct Tool<'d> {
    name: &'static str,
    version: &'d str,
}

#[derive(Serialize)]
struct CheckV1<'d> {
    id: &'d str,
    title: &'d str,
    state: &'static str,
    detail: &'d str,
    advice: &'d str,
}

/// The list as JSON, indented, with a newline at the end. `protected` is null where that is not known.
///
/// # Errors
/// None that these types can cause; serialization says so in its signature.
pub(crate) fn doctor_json(examination: &Examination, tool_version: &str) -> serde_json::Result<String> {
    let (missing, unknown) = (examination.count(State::Missing), examination.count(State::Unknown));
    let checks = examination.checks.iter().map(|check| CheckV1 {
        id: check.id,
        title: check.title,
        state: check.state.name(),
        detail: &check.detail,
        advice: check.advice,
    });
    let list = DoctorV1 {
        schema_version: 1,
        tool: Tool { name: "tfgate", version: tool_version },
        repository: &examination.repository,
        branch: &examination.branch,
        protected: if missing > 0 { Some(false) } else { (unknown == 0).then_some(true) },
        checks: checks.collect(),
    };
    let mut text = escape::json(&serde_json::to_string_pretty(&list)?);
    text.push('\n');
    Ok(text)
}
