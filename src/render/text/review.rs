//! The pull request: what is needed, who approved, what does not count, what its own policies say.

use super::headline::heading;
use super::writer::{Span, TextWriter, Tone};
use crate::render::labels;
use crate::render::review::{self, Fragment, Line};
use crate::report::{Report, Review, StackReport};

/// Names in a list.
const NAMES: usize = 10;
/// Lines of a kind.
const LINES: usize = 20;

/// The section, below the findings: it says how they can be approved.
pub(super) fn review_section(out: &mut TextWriter, report: &Report) {
    let Some(about) = &report.review else { return };
    heading(out, "Review");
    head(out, about);
    let mut refused = review::refused_approvals(about);
    let more = refused.len().saturating_sub(LINES);
    refused.truncate(LINES);
    if more > 0 {
        let text = format!("{more} more approvals do not count.");
        refused.push(Line { fragments: vec![Fragment::Text(text)] });
    }
    let approval = review::approval(report, NAMES);
    for line in approval.iter().chain(&refused).chain(&review::policy_preview_lines(report, about, NAMES)) {
        item(out, spans(line));
    }
    for notice in &about.notices {
        item(out, vec![Span::prose(notice, Tone::Plain)]);
    }
}

fn head(out: &mut TextWriter, about: &Review) {
    let mut line = match about.number {
        Some(number) => vec![Span::text(format!("Pull request {number}, commit "), Tone::Plain)],
        None => vec![Span::text("Commit ", Tone::Plain)],
    };
    line.push(Span::data(&about.head.chars().take(12).collect::<String>(), Tone::Plain));
    line.push(Span::text(". ", Tone::Plain));
    if let Some(source) = review::policy_source(about) {
        line.extend(spans(&source));
        line.push(Span::text(".", Tone::Plain));
    }
    out.paragraph(2, 2, &line);
    if let Some(url) = &about.run_url {
        out.paragraph(2, 4, &[Span::text("Run: ", Tone::Faint), Span::data(url, Tone::Faint)]);
    }
}

fn item(out: &mut TextWriter, spans: Vec<Span>) {
    let mut line = vec![Span::text("- ", Tone::Plain)];
    line.extend(spans);
    out.paragraph(2, 4, &line);
}

/// Applies against the verdict, above everything else of the stack.
pub(super) fn overrides(out: &mut TextWriter, stack: &StackReport) {
    for line in review::overrides(stack) {
        let mut all =
            vec![Span::unbroken(labels::BREAK_GLASS, Tone::Loudest), Span::text(" by ", Tone::Plain)];
        all.extend(spans(&line));
        out.paragraph(2, 4, &all);
    }
}

fn spans(line: &Line) -> Vec<Span> {
    let span = |fragment: &Fragment| match fragment {
        Fragment::Text(words) => Span::text(words.clone(), Tone::Plain),
        Fragment::Strong(words) => Span::text(words.clone(), Tone::Strong),
        Fragment::Name(name) => Span::data(name, Tone::Strong),
        Fragment::Sentence(text) => Span::prose(text, Tone::Plain),
    };
    line.fragments.iter().map(span).collect()
}
