//! The pull request: what is needed, who approved, what does not count, what its own policies say.

use super::heading;
use super::page::{Page, Piece, Tone};
use crate::render::review::{self, Line, Part};
use crate::render::words;
use crate::report::{Report, Review, StackReport};

/// Names in a list.
const NAMES: usize = 10;
/// Lines of a kind.
const LINES: usize = 20;

/// All of it, below the findings: it is what to do about them.
pub(super) fn all(page: &mut Page, report: &Report) {
    let Some(about) = &report.review else { return };
    heading(page, "Review");
    head(page, about);
    let mut refused = review::refused(about);
    let more = refused.len().saturating_sub(LINES);
    refused.truncate(LINES);
    if more > 0 {
        let text = format!("{more} more approvals do not count.");
        refused.push(Line { parts: vec![Part::Words(text)] });
    }
    let approval = review::approval(report, NAMES);
    for line in approval.iter().chain(&refused).chain(&review::compared_lines(report, about, NAMES)) {
        item(page, pieces(line));
    }
    for notice in &about.notices {
        item(page, vec![Piece::prose(notice, Tone::Plain)]);
    }
}

fn head(page: &mut Page, about: &Review) {
    let mut line = match about.number {
        Some(number) => vec![Piece::words(format!("Pull request {number}, commit "), Tone::Plain)],
        None => vec![Piece::words("Commit ", Tone::Plain)],
    };
    line.push(Piece::data(&about.head.chars().take(12).collect::<String>(), Tone::Plain));
    line.push(Piece::words(". ", Tone::Plain));
    if let Some(source) = review::policy_source(about) {
        line.extend(pieces(&source));
        line.push(Piece::words(".", Tone::Plain));
    }
    page.paragraph(2, 2, &line);
    if let Some(url) = &about.run_url {
        page.paragraph(2, 4, &[Piece::words("Run: ", Tone::Faint), Piece::data(url, Tone::Faint)]);
    }
}

fn item(page: &mut Page, pieces: Vec<Piece>) {
    let mut line = vec![Piece::words("- ", Tone::Plain)];
    line.extend(pieces);
    page.paragraph(2, 4, &line);
}

/// Applies against the verdict: nobody may miss them.
pub(super) fn overrides(page: &mut Page, stack: &StackReport) {
    for line in review::overrides(stack) {
        let mut all = vec![Piece::tie(words::BROKEN_GLASS, Tone::Loudest), Piece::words(" by ", Tone::Plain)];
        all.extend(pieces(&line));
        page.paragraph(2, 4, &all);
    }
}

fn pieces(line: &Line) -> Vec<Piece> {
    let piece = |part: &Part| match part {
        Part::Words(words) => Piece::words(words.clone(), Tone::Plain),
        Part::Strong(words) => Piece::words(words.clone(), Tone::Strong),
        Part::Name(name) => Piece::data(name, Tone::Strong),
        Part::Sentence(text) => Piece::prose(text, Tone::Plain),
    };
    line.parts.iter().map(piece).collect()
}
