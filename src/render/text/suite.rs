//! The outcome of tests for a terminal: a line for each case, what policies say below it, the summary last.

use super::writer::{Span, TextWriter, Tone};
use crate::policytest::{CaseOutcome, FileOutcome, Reason, Status};
use crate::render::diagnostics::diagnostics;
use crate::render::style::{Style, Verbosity};
use crate::render::suite::{ReasonPart, Suite, evaluates_nothing, reason_parts};
use crate::text::plural::{count, grouped};

/// The column of names and messages.
const HANG: usize = 11;

/// The outcome of a run.
pub(crate) fn suite_text(suite: &Suite<'_>, style: Style) -> String {
    let mut out = TextWriter::new(style);
    for file in suite.files.iter().filter(|file| is_shown(file, style.verbosity)) {
        section(&mut out, suite, file, style);
    }
    out.blank();
    summary(&mut out, suite);
    out.finish()
}

fn is_shown(file: &FileOutcome, verbosity: Verbosity) -> bool {
    match verbosity {
        Verbosity::Quiet => file.count(Status::Failed) > 0 || evaluates_nothing(file),
        Verbosity::Normal | Verbosity::Verbose => !file.cases.is_empty(),
    }
}

fn section(out: &mut TextWriter, suite: &Suite<'_>, file: &FileOutcome, style: Style) {
    out.blank();
    out.paragraph(0, 2, &[Span::data(&file.path, Tone::Strong)]);
    let quiet = style.verbosity == Verbosity::Quiet;
    for case in file.cases.iter().filter(|case| !quiet || case.status == Status::Failed) {
        let label = match case.status {
            Status::Passed => ("ok", Tone::Good),
            Status::Skipped => ("skipped", Tone::Faint),
            Status::Failed => ("FAILED", Tone::Alarm),
        };
        let mut name = vec![Span::data(&case.name, Tone::Plain)];
        // A policy and a mock with the same misspelt type pass together.
        if case.status == Status::Passed && !case.covered {
            name.push(Span::text(" (no policy covers it)", Tone::Faint));
        }
        out.field(label, HANG, &name);
        details(out, suite, case, style);
    }
    if evaluates_nothing(file) {
        let words = "No case of this file evaluates a condition: it tests nothing.";
        out.field(("note", Tone::Notice), HANG, &[Span::text(words, Tone::Plain)]);
    }
}

fn details(out: &mut TextWriter, suite: &Suite<'_>, case: &CaseOutcome, style: Style) {
    let verbose = style.verbosity == Verbosity::Verbose;
    for reason in case.reasons.iter().filter(|_| verbose || case.status == Status::Failed) {
        if let Reason::Error { policy, diagnostic } = reason {
            out.paragraph(
                HANG,
                HANG + 2,
                &[Span::data(policy, Tone::Faint), Span::unbroken(":", Tone::Faint)],
            );
            // A problem in an expression is shown with its line, as a compiler does.
            let excerpt = diagnostics(std::slice::from_ref(&**diagnostic), suite.source, style.color);
            out.excerpt(HANG, excerpt.trim_end());
            continue;
        }
        for part in reason_parts(reason) {
            out.paragraph(HANG, HANG + 2, &spans(&part));
        }
    }
    for (policy, info) in case.infos.iter().filter(|_| verbose) {
        out.paragraph(HANG, HANG + 2, &spans(&ReasonPart::Message(policy, info)));
    }
}

fn spans(part: &ReasonPart<'_>) -> Vec<Span> {
    let policy = |id: &str| vec![Span::data(id, Tone::Faint), Span::text(": ", Tone::Faint)];
    let mut spans = match part {
        ReasonPart::Text(_) => Vec::new(),
        ReasonPart::Policy(id, _) | ReasonPart::Message(id, _) => policy(id),
        ReasonPart::Named(words, _) => vec![Span::text(format!("{words} "), Tone::Plain)],
    };
    spans.push(match part {
        ReasonPart::Text(words) => Span::text(words.as_str(), Tone::Plain),
        ReasonPart::Policy(_, words) => Span::text(*words, Tone::Plain),
        ReasonPart::Message(_, message) => Span::prose(message, Tone::Plain),
        ReasonPart::Named(_, name) => Span::data(name, Tone::Plain),
    });
    spans
}

fn summary(out: &mut TextWriter, suite: &Suite<'_>) {
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
    out.paragraph(0, 8, &[Span::text(word, tone), Span::text(words, Tone::Plain)]);
    let enforced = count(suite.enforced(), "condition was", "conditions were");
    out.paragraph(2, 2, &[Span::text(format!("{enforced} evaluated over mocks."), Tone::Plain)]);
    let idle = suite.unexercised();
    if !idle.is_empty() {
        out.paragraph(2, 2, &[Span::text("No case exercises", Tone::Notice)]);
        for id in idle {
            out.paragraph(4, 6, &[Span::data(id, Tone::Plain)]);
        }
    }
}
