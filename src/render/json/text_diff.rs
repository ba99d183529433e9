//! The lines in which two texts differ, in the JSON of reports and explanations.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::wire_names::Named;
use crate::report::{self, LineBreak, LineKind};

/// The lines in which two texts differ.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct TextDiff<'a> {
    /// The places that differ, each with a line around it.
    hunks: Vec<Hunk<'a>>,
    /// How many lines that differ are left out.
    omitted: usize,
    /// What happens to the line break at the end: `added`, `removed`; null where it stays.
    line_break: Option<Named<LineBreak>>,
}

/// One place in a text.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
struct Hunk<'a> {
    /// Its lines.
    lines: Vec<TextLine<'a>>,
}

/// One line of a text.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
struct TextLine<'a> {
    /// `same`, `removed`, `added`.
    kind: Named<LineKind>,
    /// Its number in the text before, from 1; null for an added line.
    before: Option<usize>,
    /// Its number in the text after, from 1; null for a removed line.
    after: Option<usize>,
    /// The line without its secrets and without the line break; a long one is cut around its first difference.
    text: Cow<'a, str>,
}

impl<'a> TextDiff<'a> {
    pub(super) fn of(diff: &'a report::TextDiff) -> Self {
        TextDiff {
            hunks: diff
                .hunks
                .iter()
                .map(|hunk| Hunk { lines: hunk.lines.iter().map(TextLine::of).collect() })
                .collect(),
            omitted: diff.omitted,
            line_break: diff.line_break.map(Named),
        }
    }

    pub(super) fn restored(self) -> report::TextDiff {
        let hunk =
            |hunk: Hunk<'_>| report::Hunk { lines: hunk.lines.into_iter().map(TextLine::restored).collect() };
        report::TextDiff {
            hunks: self.hunks.into_iter().map(hunk).collect(),
            omitted: self.omitted,
            line_break: self.line_break.map(|happened| happened.0),
        }
    }
}

impl<'a> TextLine<'a> {
    fn of(line: &'a report::TextLine) -> Self {
        TextLine {
            kind: Named(line.kind),
            before: line.before,
            after: line.after,
            text: Cow::Borrowed(&line.text),
        }
    }

    fn restored(self) -> report::TextLine {
        report::TextLine {
            kind: self.kind.0,
            before: self.before,
            after: self.after,
            text: self.text.into_owned(),
        }
    }
}
