//! The pull request: what is needed, who approved, what does not count, what its own policies say.
//!
//! Logins are in code: a mention would notify people on every run.

use std::fmt::Write as _;

use super::headline::verdict_mark;
use super::limits::Limits;
use super::prose;
use super::table;
use crate::render::review::{self, Fragment, Line, PolicyPreview};
use crate::render::{labels, link};
use crate::report::{Report, Review, StackReport, Verdict};
use crate::text::plural::count;

/// Names in a list.
const NAMES: usize = 10;
/// Lines of a kind.
const LINES: usize = 10;

/// The commit that the policies are from, and the run with the full report, as part of a line.
pub(super) fn origin(report: &Report) -> Option<String> {
    let review = report.review.as_ref()?;
    let source = review::policy_source(review).map(|source| line(&source));
    let run = review.run_url.as_deref().and_then(link::https);
    let run = run.map(|run| format!("[run and full report](<{}>)", run.target));
    let parts: Vec<_> = source.into_iter().chain(run).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// What is needed, then what does not count, the preview, and notices.
pub(super) fn review_sections(report: &Report, limits: Limits) -> Vec<String> {
    let Some(about) = &report.review else { return Vec::new() };
    let mut parts = Vec::new();
    parts.extend(approval(report, about, limits));
    parts.extend(preview(report, about, limits));
    parts.extend(notices(about, limits));
    parts
}

fn approval(report: &Report, about: &Review, limits: Limits) -> Option<String> {
    let mut lines: Vec<String> = review::approval(report, NAMES.min(limits.rows)).iter().map(line).collect();
    let refused = review::refused_approvals(about);
    let shown = LINES.min(limits.rows);
    lines.extend(refused.iter().take(shown).map(line));
    if refused.len() > shown {
        let more = count(refused.len() - shown, "more approval does", "more approvals do");
        lines.push(format!("{more} not count."));
    }
    if lines.is_empty() {
        return None;
    }
    Some(format!("> [!IMPORTANT]\n> **Approval**\n>\n> - {}", lines.join("\n> - ")))
}

/// Both verdicts side by side. The cells are an HTML block.
fn preview(report: &Report, about: &Review, limits: Limits) -> Option<String> {
    let PolicyPreview { intro, difference, preview } = review::policy_preview(about, NAMES.min(limits.rows))?;
    let [base, own] = review::verdict_labels(report, preview);
    let source = if preview.adopts { "Built-in policies" } else { "Policies of the base" };
    let mut table = table::open(&[
        ("left", "Evaluated by"),
        ("left", "Verdict"),
        ("left", "Counts"),
        ("left", "Findings"),
    ]);
    let counts = verdict_mark(if report.error.is_some() { Verdict::Error } else { report.verdict });
    let _ = write!(
        table,
        "<tr><td>{source}</td><td>{counts} {base}</td><td><b>yes</b></td><td></td></tr>\n\
         <tr><td>Policies of this pull request</td><td>{} {own}</td><td>no, a preview</td><td>{}</td></tr>\n</table>",
        verdict_mark(preview.verdict),
        cell(&difference)
    );
    Some(format!("> [!NOTE]\n> {}\n\n{table}", line(&intro)))
}

fn notices(about: &Review, limits: Limits) -> Option<String> {
    let shown = LINES.min(limits.rows);
    let mut items: Vec<String> = about
        .notices
        .iter()
        .take(shown)
        .map(|text| format!("<li>{}</li>\n", prose::sentence(text)))
        .collect();
    if about.notices.len() > shown {
        let more = count(about.notices.len() - shown, "more notice left out", "more notices left out");
        items.push(format!("<li>{more}</li>\n"));
    }
    (!items.is_empty()).then(|| format!("<ul>\n{}</ul>", items.concat()))
}

/// Applies against the verdict, as an alert above the table.
pub(super) fn overrides(stack: &StackReport, limits: Limits) -> Option<String> {
    let lines = review::overrides(stack);
    if lines.is_empty() {
        return None;
    }
    let shown = LINES.min(limits.rows);
    let mut items: Vec<String> =
        lines.iter().take(shown).map(|each| format!("> - By {}", line(each))).collect();
    if lines.len() > shown {
        items.push(format!("> - {} left out", lines.len() - shown));
    }
    Some(format!("> [!CAUTION]\n> **{}**\n>\n{}", labels::BREAK_GLASS, items.join("\n")))
}

/// For a line of Markdown. None of these starts with a part from outside that is not in code.
fn line(line: &Line) -> String {
    let fragment = |fragment: &Fragment| match fragment {
        Fragment::Text(words) => words.clone(),
        Fragment::Strong(words) => format!("**{words}**"),
        Fragment::Name(name) => prose::name_span(name),
        Fragment::Sentence(text) => prose::sentence_line(text),
    };
    line.fragments.iter().map(fragment).collect()
}

/// For a cell of a table, which is an HTML block.
fn cell(line: &Line) -> String {
    let fragment = |fragment: &Fragment| match fragment {
        Fragment::Text(words) => words.clone(),
        Fragment::Strong(words) => format!("<b>{words}</b>"),
        Fragment::Name(name) => prose::name(name),
        Fragment::Sentence(text) => prose::sentence(text),
    };
    line.fragments.iter().map(fragment).collect()
}
