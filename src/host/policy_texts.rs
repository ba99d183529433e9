//! The texts of policy files, for the excerpts of diagnostics.

use std::collections::BTreeMap;

use super::messages;
use crate::policy::{Diagnostic, Source, SourceFile};
use crate::render::{self, Color};

/// The texts of policy files, by the paths that diagnostics show. Files with values are not among them: their lines can
/// hold secrets, so a problem of such a file is shown by its location alone.
#[derive(Debug, Default)]
pub(crate) struct PolicyTexts(BTreeMap<String, String>);

impl PolicyTexts {
    /// The texts of policy sources.
    pub(crate) fn of(sources: &[Source]) -> Self {
        let mut texts = PolicyTexts::default();
        for SourceFile { path, text } in sources.iter().flat_map(|source| &source.files) {
            texts.add(path, text);
        }
        texts
    }

    pub(crate) fn add(&mut self, path: &str, text: &str) {
        self.0.insert(path.to_owned(), text.to_owned());
    }

    /// Adds the texts of `other`.
    pub(crate) fn extend(&mut self, other: PolicyTexts) {
        self.0.extend(other.0);
    }

    /// The text of a file.
    pub(crate) fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// Diagnostics with their lines, as text.
    pub(crate) fn render(&self, diagnostics: &[Diagnostic], color: Color) -> String {
        render::diagnostics(diagnostics, |path| self.get(path), color)
    }

    /// Diagnostics with their lines, on standard error.
    pub(crate) fn report(&self, diagnostics: &[Diagnostic]) {
        if !diagnostics.is_empty() {
            messages::report_rendered(&self.render(diagnostics, Color::Off));
        }
    }
}
