//! The outcome of tests for a terminal: a line for each case, what policies say below it, the summary last.

use super::page::{Page, Piece, Tone};
use crate::policytest::{CaseOutcome, FileOutcome, Reason, Status};
use crate::render::suite::{Part, Suite, is_idle, parts};
use crate::render::{Style, Verbosity, diagnostics};
use crate::text::plural::{count, grouped};

/// The column of names and messages.
const HANG: usize = 11;

/// The outcome of a run.
pub fn suite_text(suite: &Suite<'_>, style: Style) -> String {
    let mut page = Page::new(style);
    for file in suite.files.iter().filter(|file| is_shown(file, style.verbosity)) {
        section(&mut page, suite, file, style);
    }
    page.blank();
    summary(&mut page, suite);
    page.finish()
}

fn is_shown(file: &FileOutcome, verbosity: Verbosity) -> bool {
    match verbosity {
        Verbosity::Quiet => file.count(Status::Failed) > 0 || is_idle(file),
        Verbosity::Normal | Verbosity::Verbose => !file.cases.is_empty(),
    }
}

fn section(page: &mut Page, suite: &Suite<'_>, file: &FileOutcome, style: Style) {
    page.blank();
    page.paragraph(0, 2, &[Piece::data(&file.path, Tone::Strong)]);
    let quiet = style.verbosity == Verbosity::Quiet;
    for case in file.cases.iter().filter(|case| !quiet || case.status == Status::Failed) {
        let label = match case.status {
            Status::Passed => ("ok", Tone::Good),
            Status::Skipped => ("skipped", Tone::Faint),
            Status::Failed => ("FAILED", Tone::Alarm),
        };
        page.field(label, HANG, &[Piece::data(&case.name, Tone::Plain)]);
        details(page, suite, case, style);
    }
    if is_idle(file) {
        let words = "No case of this file evaluates a condition: it tests nothing.";
        page.field(("note", Tone::Notice), HANG, &[Piece::words(words, Tone::Plain)]);
    }
}

fn details(page: &mut Page, suite: &Suite<'_>, case: &CaseOutcome, style: Style) {
    let verbose = style.verbosity == Verbosity::Verbose;
    for reason in case.reasons.iter().filter(|_| verbose || case.status == Status::Failed) {
        if let Reason::Error { policy, diagnostic } = reason {
            page.paragraph(HANG, HANG + 2, &[Piece::data(policy, Tone::Faint), Piece::tie(":", Tone::Faint)]);
            let excerpt = diagnostics(std::slice::from_ref(&**diagnostic), suite.source, style.color);
            page.excerpt(HANG, excerpt.trim_end());
            continue;
        }
        for part in parts(reason) {
            page.paragraph(HANG, HANG + 2, &pieces(&part));
        }
    }
    for (policy, info) in case.infos.iter().filter(|_| verbose) {
        page.paragraph(HANG, HANG + 2, &pieces(&Part::Said(policy, info)));
    }
}

fn pieces(part: &Part<'_>) -> Vec<Piece> {
    let policy = |id: &str| vec![Piece::data(id, Tone::Faint), Piece::words(": ", Tone::Faint)];
    let mut pieces = match part {
        Part::Words(_) => Vec::new(),
        Part::Policy(id, _) | Part::Said(id, _) => policy(id),
        Part::Named(words, _) => vec![Piece::words(format!("{words} "), Tone::Plain)],
    };
    pieces.push(match part {
        Part::Words(words) => Piece::words(words.as_str(), Tone::Plain),
        Part::Policy(_, words) => Piece::words(*words, Tone::Plain),
        Part::Said(_, said) => Piece::prose(said, Tone::Plain),
        Part::Named(_, name) => Piece::data(name, Tone::Plain),
    });
    pieces
}

fn summary(page: &mut Page, suite: &Suite<'_>) {
    let failed = suite.count(Status::Failed);
    let (word, tone) = if failed == 0 { ("PASSED", Tone::Good) } else { ("FAILED", Tone::Alarm) };
    let cases: usize = suite.files.iter().map(|file| file.cases.len()).sum();
    let files = suite.files.iter().filter(|file| !file.cases.is_empty()).count();
    let mut counts = vec![format!("{} passed", grouped(suite.count(Status::Passed)))];
    counts.push(format!("{} failed", grouped(failed)));
    counts.push(format!("{} skipped", grouped(suite.count(Status::Skipped))));
    let words = format!(
        "  {} in {}: {}.",
        count(cases, "case", "cases"),
        count(files, "file", "files"),
        counts.join(", ")
    );
    page.paragraph(0, 8, &[Piece::words(word, tone), Piece::words(words, Tone::Plain)]);
    let enforced = count(suite.enforced(), "condition was", "conditions were");
    page.paragraph(2, 2, &[Piece::words(format!("{enforced} evaluated over mocks."), Tone::Plain)]);
    let idle = suite.unexercised();
    if !idle.is_empty() {
        page.paragraph(2, 2, &[Piece::words("No case exercises", Tone::Notice)]);
        for id in idle {
            page.paragraph(4, 6, &[Piece::data(id, Tone::Plain)]);
        }
    }
}
