//! The pull request: what is needed, who approved, what does not count, what its own policies say.
//!
//! Logins stand in code, so that no run pings anybody.

use std::fmt::Write as _;

use super::findings::head;
use super::prose;
use super::{Cut, mark};
use crate::render::review::{self, Compared, Line, Part};
use crate::render::words;
use crate::report::{Report, Review, StackReport, Verdict};
use crate::text::plural::count;

/// Names in a list.
const NAMES: usize = 10;
/// Lines of a kind.
const LINES: usize = 10;

/// Which policies judged, as part of a line.
pub(super) fn about(report: &Report) -> Option<String> {
    report.review.as_ref().and_then(review::policy_source).map(|source| line(&source))
}

/// What is needed, then what does not count, the preview, and notices.
pub(super) fn all(report: &Report, cut: Cut) -> Vec<String> {
    let Some(about) = &report.review else { return Vec::new() };
    let mut parts = Vec::new();
    parts.extend(approval(report, about, cut));
    parts.extend(preview(report, about, cut));
    parts.extend(notices(about, cut));
    parts
}

fn approval(report: &Report, about: &Review, cut: Cut) -> Option<String> {
    let mut lines: Vec<String> = review::approval(report, NAMES.min(cut.rows)).iter().map(line).collect();
    let refused = review::refused(about);
    let shown = LINES.min(cut.rows);
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
fn preview(report: &Report, about: &Review, cut: Cut) -> Option<String> {
    let Compared { intro, difference, preview } = review::compared(about, NAMES.min(cut.rows))?;
    let [base, own] = review::both(report, preview);
    let judged = if preview.adopts { "Built-in policies" } else { "Policies of the base" };
    let mut table =
        head(&[("left", "Judged by"), ("left", "Verdict"), ("left", "Counts"), ("left", "Findings")]);
    let counts = mark(if report.error.is_some() { Verdict::Error } else { report.verdict });
    let _ = write!(
        table,
        "<tr><td>{judged}</td><td>{counts} {base}</td><td><b>yes</b></td><td></td></tr>\n\
         <tr><td>Policies of this pull request</td><td>{} {own}</td><td>no, a preview</td><td>{}</td></tr>\n</table>",
        mark(preview.verdict),
        cell(&difference)
    );
    Some(format!("> [!NOTE]\n> {}\n\n{table}", line(&intro)))
}

fn notices(about: &Review, cut: Cut) -> Option<String> {
    let shown = LINES.min(cut.rows);
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

/// Applies against the verdict: nobody may miss them.
pub(super) fn overrides(stack: &StackReport, cut: Cut) -> Option<String> {
    let lines = review::overrides(stack);
    if lines.is_empty() {
        return None;
    }
    let shown = LINES.min(cut.rows);
    let mut items: Vec<String> =
        lines.iter().take(shown).map(|each| format!("> - By {}", line(each))).collect();
    if lines.len() > shown {
        items.push(format!("> - {} left out", lines.len() - shown));
    }
    Some(format!("> [!CAUTION]\n> **{}**\n>\n{}", words::BROKEN_GLASS, items.join("\n")))
}

/// For a line of Markdown. None of these starts with a part from outside that is not in code.
fn line(line: &Line) -> String {
    let part = |part: &Part| match part {
        Part::Words(words) => words.clone(),
        Part::Strong(words) => format!("**{words}**"),
        Part::Name(name) => prose::name_span(name),
        Part::Sentence(text) => prose::sentence_line(text),
    };
    line.parts.iter().map(part).collect()
}

/// For a cell of a table, which is an HTML block.
fn cell(line: &Line) -> String {
    let part = |part: &Part| match part {
        Part::Words(words) => words.clone(),
        Part::Strong(words) => format!("<b>{words}</b>"),
        Part::Name(name) => prose::name(name),
        Part::Sentence(text) => prose::sentence(text),
    };
    line.parts.iter().map(part).collect()
}
