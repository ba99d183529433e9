//! The formats of a report and the entry that writes one.

use std::io;

use super::{github, gitlab, html, json, junit, markdown, sarif, text};
use crate::render::style::Style;
use crate::report::Report;

/// A format of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Text for a terminal or a log.
    Text,
    /// GitHub Flavored Markdown for a comment or a job summary.
    Markdown,
    /// JSON, described by `docs/report.schema.json`.
    Json,
    /// SARIF 2.1.0 for GitHub code scanning.
    Sarif,
    /// `JUnit` XML: a test suite per stack.
    Junit,
    /// Workflow commands of GitHub Actions that annotate lines.
    Github,
    /// GitLab's `artifacts:reports:terraform`: the counts of the plan.
    GitlabTerraform,
    /// GitLab's `artifacts:reports:codequality`: the findings.
    GitlabCodequality,
    /// One HTML page without external resources.
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

    /// The name on the command line.
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

/// Writes a report in one format.
///
/// The text is composed in memory: an error of serialization leaves no output.
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
