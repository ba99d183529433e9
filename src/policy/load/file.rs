//! One file while it is read: its text, and the diagnostics so far.

use std::ops::Range;

use crate::expr::{Dialect, Problem};
use crate::policy::diagnostic::{Diagnostic, Severity};
use crate::policy::position::line_of;
use crate::text::synonyms::meanings;

/// The text of a policy file and its diagnostics.
#[derive(Debug)]
pub(crate) struct File<'a> {
    /// As the caller named it.
    pub(crate) path: &'a str,
    /// The whole text, which spans are offsets into.
    pub(crate) text: &'a str,
    dialect: Dialect,
    diagnostics: Vec<Diagnostic>,
    /// Problems that do not keep the file from loading: the evaluation fails where it reaches them.
    mistakes: Vec<Diagnostic>,
}

impl<'a> File<'a> {
    pub(crate) fn new(path: &'a str, text: &'a str) -> Self {
        // The name alone decides, so that a reviewer sees the dialect without opening the file.
        let dialect = if path.ends_with(".policy.hcl") { Dialect::Portable } else { Dialect::Extended };
        File { path, text, dialect, diagnostics: Vec::new(), mistakes: Vec::new() }
    }

    /// The language that it is written in, by its name.
    pub(crate) fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Whether an error was found.
    pub(crate) fn is_broken(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// Adds the problems of an expression.
    pub(crate) fn problems(&mut self, problems: Vec<Problem>) {
        for problem in problems {
            if problem.deferred {
                self.mistakes.push(Diagnostic {
                    span: problem.span,
                    label: problem.label,
                    ..Diagnostic::of_file(self.path, problem.message, problem.help.as_deref())
                });
                continue;
            }
            let note = self.error(&problem.span, problem.message, problem.label);
            match (problem.help, problem.nearest) {
                (help, Some((name, known))) => note.nearest_or(&name, known.iter().map(String::as_str), help),
                (Some(help), None) => note.help(help),
                (None, None) => {}
            }
        }
    }

    /// Adds an error; the caller can add help to the note.
    pub(crate) fn error(
        &mut self,
        span: &Range<usize>,
        message: impl Into<String>,
        label: impl Into<String>,
    ) -> Note<'_> {
        self.push(Severity::Error, span, message.into(), label.into())
    }

    /// Adds a warning.
    pub(crate) fn warning(
        &mut self,
        span: &Range<usize>,
        message: impl Into<String>,
        label: impl Into<String>,
    ) -> Note<'_> {
        self.push(Severity::Warning, span, message.into(), label.into())
    }

    /// Adds a hint.
    pub(crate) fn hint(
        &mut self,
        span: &Range<usize>,
        message: impl Into<String>,
        label: impl Into<String>,
    ) -> Note<'_> {
        self.push(Severity::Hint, span, message.into(), label.into())
    }

    fn push(&mut self, severity: Severity, span: &Range<usize>, message: String, label: String) -> Note<'_> {
        self.diagnostics.push(Diagnostic {
            path: self.path.to_owned(),
            // `finish` fills in positions.
            line: 0,
            column: 0,
            span: span.clone(),
            message,
            label,
            help: None,
            severity,
        });
        let suggest = self.diagnostics.len() <= SUGGESTIONS;
        Note { diagnostic: self.diagnostics.last_mut(), suggest }
    }

    /// The problems that do not keep the file from loading, sorted. They are errors of its author all the same.
    pub(crate) fn take_mistakes(&mut self) -> Vec<Diagnostic> {
        placed(self.text, std::mem::take(&mut self.mistakes))
    }

    /// The 1-based line of a byte.
    pub(crate) fn line(&self, offset: usize) -> usize {
        line_of(self.text, offset)
    }

    /// The diagnostics, sorted and with their positions.
    pub(crate) fn finish(self) -> Vec<Diagnostic> {
        placed(self.text, self.diagnostics)
    }
}

/// Diagnostics, sorted and with their positions: one pass over the text, however many there are.
fn placed(text: &str, mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    // Checks run in an order of their own; people read from top to bottom.
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.span.end));
    let (mut line, mut column) = (1, 1);
    let mut chars = text.char_indices().peekable();
    for diagnostic in &mut diagnostics {
        while let Some((_, c)) = chars.next_if(|(offset, _)| *offset < diagnostic.span.start) {
            (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        (diagnostic.line, diagnostic.column) = (line, column);
    }
    diagnostics
}

/// The diagnostic that was just added.
pub(crate) struct Note<'n> {
    diagnostic: Option<&'n mut Diagnostic>,
    suggest: bool,
}

/// Only the first diagnostics of a file get a suggested name: the search is slow, and a file with more of them is not a
/// policy.
const SUGGESTIONS: usize = 50;

impl Note<'_> {
    /// Adds help.
    pub(crate) fn help(self, help: impl Into<String>) {
        if let Some(diagnostic) = self.diagnostic {
            diagnostic.help = Some(help.into());
        }
    }

    /// Suggests the candidate that a name of another tool means, or the one nearest to a misspelled name.
    pub(crate) fn nearest<'c>(self, name: &str, candidates: impl IntoIterator<Item = &'c str>) {
        self.nearest_or(name, candidates, None);
    }

    /// Suggests a candidate as [`Note::nearest`] does, or adds `otherwise` if there is none.
    pub(crate) fn nearest_or<'c>(
        self,
        name: &str,
        candidates: impl IntoIterator<Item = &'c str>,
        otherwise: Option<String>,
    ) {
        if !self.suggest {
            return;
        }
        let candidates: Vec<&str> = candidates.into_iter().collect();
        let meant =
            meanings(name).find_map(|meaning| candidates.iter().copied().find(|known| *known == meaning));
        let suggested = meant.or_else(|| super::nearest::closest(name, candidates.iter().copied()));
        match (suggested, otherwise) {
            (Some(candidate), _) => self.help(format!("did you mean `{candidate}`?")),
            (None, Some(help)) => self.help(help),
            (None, None) => {}
        }
    }
}
