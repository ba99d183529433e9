//! Renderers: a finished [`Report`] in, bytes out. They see nothing but the report; they do not count, sort or decide.

mod adopt;
mod diagnostics;
mod drift_words;
pub mod escape;
mod github;
mod gitlab;
mod html;
mod json;
mod junit;
mod link;
mod listing;
mod markdown;
mod problems;
mod review;
mod sarif;
mod sentences;
mod suite;
mod text;
mod words;
mod xml;

#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod tests;

use std::io;

use crate::report::Report;

pub use adopt::adopt;
pub use diagnostics::diagnostics;
pub use drift_words::class_in_one as drift_class;
pub use json::explanation_json;
pub use json::{Saved, SavedError, saved};
pub use listing::{ListedPolicy, listing_json};
pub use markdown::{
    CheckFacts, DriftNews, IssueFacts, Since, drift_clean, drift_comment, drift_failed, drift_issue,
};
pub use problems::{Problems, problems_json, problems_summary};
pub use suite::{Suite, suite_json, suite_junit};
pub use text::{explanation_text, listing_text, missed_text, suite_text};

/// A format of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// For a terminal.
    Text,
    /// For a pull request.
    Markdown,
    /// For machines, `docs/report.schema.json`.
    Json,
    /// For code scanning: SARIF 2.1.0.
    Sarif,
    /// For CI: a test suite for each stack.
    Junit,
    /// For GitHub Actions: workflow commands that annotate.
    Github,
    /// For GitLab: the counts of the plan.
    GitlabTerraform,
    /// For GitLab: the findings.
    GitlabCodequality,
    /// One page that needs nothing else, to keep and to send.
    Html,
}

impl Format {
    /// Every format, in the order of the documentation.
    pub const ALL: [Format; 9] = [
        Format::Text,
        Format::Markdown,
        Format::Json,
        Format::Sarif,
        Format::Junit,
        Format::Github,
        Format::GitlabTerraform,
        Format::GitlabCodequality,
        Format::Html,
    ];

    /// The word on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Markdown => "markdown",
            Format::Json => "json",
            Format::Sarif => "sarif",
            Format::Junit => "junit",
            Format::Github => "github",
            Format::GitlabTerraform => "gitlab-terraform",
            Format::GitlabCodequality => "gitlab-codequality",
            Format::Html => "html",
        }
    }
}

/// How text is shown. Files are written with [`Style::PLAIN`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Whether escape sequences for color are written.
    pub color: Color,
    /// How much is shown.
    pub verbosity: Verbosity,
    /// Columns to wrap at.
    pub width: usize,
    /// How much Markdown there may be.
    pub budget: Budget,
}

/// How many bytes of Markdown there may be, and where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    bytes: usize,
    place: Place,
}

/// Where Markdown stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In a comment.
    Comment,
    /// In the summary of a step.
    Summary,
}

impl Budget {
    /// That of a comment: below every reading of the limit of 65,536.
    pub const COMMENT: Budget = Budget { bytes: 60_000, place: Place::Comment };

    /// That of the summary of a step. A report has some 8,000 bytes that are never left out.
    pub fn summary(bytes: usize) -> Self {
        Budget { bytes, place: Place::Summary }
    }
}

/// Whether color is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// Escape sequences.
    On,
    /// None.
    Off,
}

/// How much of the report is shown as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verbosity {
    /// The verdict and the findings.
    Quiet,
    /// And the summary of all changes.
    Normal,
    /// And everything that is folded otherwise.
    Verbose,
}

impl Style {
    /// 80 columns, no color: the same bytes everywhere.
    pub const PLAIN: Style =
        Style { color: Color::Off, verbosity: Verbosity::Normal, width: 80, budget: Budget::COMMENT };
}

/// Writes a report in one format.
///
/// # Errors
/// Whatever the writer returns.
pub fn render(report: &Report, format: Format, style: Style, out: &mut dyn io::Write) -> io::Result<()> {
    let text = match format {
        Format::Text => text::report(report, style),
        Format::Markdown => markdown::report(report, style.budget),
        Format::Json => json::report(report)?,
        Format::Sarif => sarif::report(report)?,
        Format::Junit => junit::report(report)?,
        Format::Github => github::report(report),
        Format::GitlabTerraform => gitlab::terraform(report)?,
        Format::GitlabCodequality => gitlab::code_quality(report)?,
        Format::Html => html::report(report),
    };
    out.write_all(text.as_bytes())
}
