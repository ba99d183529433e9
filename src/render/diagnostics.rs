//! Problems of policy files, with the lines that they are about.
//!
//! A policy file can come from a pull request: control characters of its text do not reach the terminal.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Level, Origin, Renderer, Snippet};

use super::style::Color;
use crate::policy::{Diagnostic, Severity};
use crate::text::hidden;

/// Renders problems in the order given, an empty line after each. `sources` gives the text of a file by its path; a
/// problem of a file without text is shown without lines.
pub fn diagnostics<'s>(
    list: &[Diagnostic],
    sources: impl Fn(&str) -> Option<&'s str>,
    color: Color,
) -> String {
    let renderer = match color {
        Color::On => Renderer::styled(),
        Color::Off => Renderer::plain(),
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut out = String::new();
    for diagnostic in list {
        out.push_str(&one(diagnostic, sources(&diagnostic.path), &renderer));
        out.push_str("\n\n");
    }
    // A runner executes `##[` anywhere in a line, and policies come from pull requests.
    out.replace("##", r"#\u{23}")
}

fn one(diagnostic: &Diagnostic, text: Option<&str>, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::INFO.with_name("hint"),
    };
    let path = terminal(&diagnostic.path);
    let mut group =
        level.primary_title(terminal(&diagnostic.message)).elements(std::iter::empty::<Element<'_>>());
    match text.filter(|_| diagnostic.line > 0) {
        Some(text) if Excerpt::is_too_long(text, &diagnostic.span) => {
            let origin = Origin::path(path).line(diagnostic.line).char_column(diagnostic.column);
            group = group.element(origin);
        }
        Some(text) => {
            let excerpt = Excerpt::of(text, &diagnostic.span);
            let label = terminal(&diagnostic.label).into_owned();
            let mark = AnnotationKind::Primary.span(excerpt.mark);
            let mark = if label.is_empty() { mark } else { mark.label(label) };
            group = group.element(
                Snippet::source(excerpt.text).line_start(diagnostic.line).path(path).annotation(mark),
            );
        }
        None if path.is_empty() => {}
        None => group = group.element(Origin::path(path)),
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(terminal(help)));
    }
    renderer.render(&[group])
}

/// Lines of a file, ready to show, and the bytes to mark in them.
struct Excerpt {
    text: String,
    mark: Range<usize>,
}

/// The length of a line, in bytes, that is not shown any more: thousands of problems can be on one line.
const LONGEST_LINE: usize = 4096;

impl Excerpt {
    /// Whether the line on which a span starts is too long to show.
    fn is_too_long(text: &str, span: &Range<usize>) -> bool {
        let start = span.start.min(text.len());
        let (before, after) = text.as_bytes().split_at(start);
        let is_line_break = |byte: &u8| *byte == b'\n';
        let short = |mut bytes: std::slice::Iter<'_, u8>| bytes.any(is_line_break);
        let head = before.get(before.len().saturating_sub(LONGEST_LINE)..).unwrap_or_default();
        let tail = after.get(..LONGEST_LINE.min(after.len())).unwrap_or_default();
        (head.len() == LONGEST_LINE && !short(head.iter()))
            || (tail.len() == LONGEST_LINE && !short(tail.iter()))
    }

    /// The line on which a span starts. Of a span over several lines the first is marked to its end.
    fn of(text: &str, span: &Range<usize>) -> Self {
        let start = text.floor_char_boundary(span.start.min(text.len()));
        let (before, after) = text.split_at_checked(start).unwrap_or((text, ""));
        let before = before.rsplit('\n').next().unwrap_or_default();
        let after = after.split('\n').next().unwrap_or_default().trim_end_matches('\r');
        let marked = after.get(..span.len().min(after.len())).unwrap_or(after);
        let rest = after.strip_prefix(marked).unwrap_or_default();
        // Escapes change the length of the text, so the bytes to mark are counted after escaping.
        let mut text = terminal(before).into_owned();
        let from = text.len();
        text.push_str(&terminal(marked));
        let mark = from..text.len();
        text.push_str(&terminal(rest));
        Excerpt { text, mark }
    }
}

/// Makes what a terminal would act on, or not show, visible as `\u{…}`; tabs stay.
fn terminal(text: &str) -> Cow<'_, str> {
    if !hidden::has_hidden(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for (c, hidden) in hidden::chars(text) {
        if hidden && c != '\t' {
            // Writing to a `String` cannot fail.
            let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_runner_obeys_a_line_of_a_policy_file() {
        let text = "protect \"a\" { ##[add-mask]x ###[b] }\n";
        let problem = Diagnostic {
            path: "##[c].gate.hcl".to_owned(),
            line: 1,
            column: 1,
            span: 0..7,
            message: "##[d]".to_owned(),
            label: String::new(),
            help: None,
            severity: Severity::Error,
        };
        let shown = diagnostics(&[problem], |_| Some(text), Color::Off);
        assert!(shown.contains("add-mask") && !shown.contains("##"), "{shown}");
    }

    fn diagnostic(span: Range<usize>) -> Diagnostic {
        Diagnostic {
            path: "a.gate.hcl".to_owned(),
            line: 1,
            column: 1,
            span,
            message: "wrong".to_owned(),
            label: "expected x".to_owned(),
            help: None,
            severity: Severity::Error,
        }
    }

    #[test]
    fn the_caret_stays_below_what_it_marks() {
        let text = "a = \"\u{1b}[31m\u{202e}\" + b\n";
        let start = text.find('+').unwrap();
        let shown = diagnostics(&[diagnostic(start..start + 1)], |_| Some(text), Color::Off);
        let lines: Vec<&str> = shown.lines().collect();
        let source = lines.iter().find(|line| line.contains("a = ")).unwrap();
        let caret = lines.iter().find(|line| line.contains('^')).unwrap();
        assert!(source.contains("\\u{1b}[31m\\u{202e}"), "{shown}");
        assert_eq!(source.find('+'), caret.find('^'), "{shown}");
    }

    #[test]
    fn a_line_that_is_too_long_is_named_and_not_shown() {
        let text = format!("a = 1\nb = [{}]\n", "5, ".repeat(3_000));
        let mut problem = diagnostic(11..12);
        (problem.line, problem.column) = (2, 6);
        let shown = diagnostics(&[problem], |_| Some(&text), Color::Off);
        assert!(shown.contains("a.gate.hcl:2:6") && shown.len() < 200, "{shown}");
        let first = diagnostics(&[diagnostic(4..5)], |_| Some(&text), Color::Off);
        assert!(first.contains("a = 1"), "{first}");
    }

    #[test]
    fn every_hidden_character_but_the_tab_is_escaped() {
        let all: String = (char::MIN..=char::MAX).flat_map(|c| ['a', c]).collect();
        assert!(!hidden::has_hidden(&terminal(&all).replace('\t', "")));
    }

    #[test]
    fn no_control_character_gets_through() {
        let mut nasty = diagnostic(0..9_999);
        nasty.path = "a\u{7}b".to_owned();
        nasty.message = "m\u{9b}1m\nnext".to_owned();
        nasty.label = "l\u{200b}".to_owned();
        nasty.help = Some("h\u{2066}".to_owned());
        for text in [None, Some("\u{0}é\r\n\u{e0041}"), Some("")] {
            let shown = diagnostics(&[nasty.clone()], |_| text, Color::Off);
            assert!(!hidden::has_hidden(&shown.replace('\n', "")), "{shown:?}");
        }
    }
}
