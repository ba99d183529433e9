//! The report for a terminal: the verdict, the findings, a line for each change, what else the reader should know.

mod changes;
mod drift;
mod explain;
mod extras;
mod finding;
mod listing;
mod page;
mod review;
mod stacks;
mod suite;

pub use explain::{explanation_text, missed_text};
pub use listing::listing_text;
pub use suite::suite_text;

use page::{Page, Piece, Tone};

use super::{Style, Verbosity, drift_words, words};
use crate::plan::PlanMode;
use crate::report::{Failure, PlanInfo, Report, StackReport, Verdict};
use crate::text::plural::count;

/// Addresses without a way back that are named above the findings.
const FINAL: usize = 3;

/// The whole report.
pub(super) fn report(report: &Report, style: Style) -> String {
    let mut page = Page::new(style);
    // A stack's own error stands in its section.
    let own = report.error.as_ref().filter(|_| report.stacks.iter().all(|stack| stack.error.is_none()));
    if let Some(error) = own {
        headline(&mut page, Verdict::Error, words::of_report(report), report.observe, "");
        failure(&mut page, error);
    }
    if report.stacks.is_empty() && report.error.is_none() {
        headline(&mut page, report.verdict, words::of_report(report), report.observe, "");
        page.paragraph(2, 2, &[Piece::words(words::NO_STACKS, Tone::Plain)]);
    }
    let several = report.stacks.len() > 1;
    if several {
        page.blank();
        if own.is_none() {
            headline(&mut page, report.verdict, words::of_report(report), report.observe, "");
        }
        let number = count(report.stacks.len(), "stack", "stacks");
        let sentence = if drift_words::asked_of_all(report) {
            format!("{number}, worst first: {}.", drift_words::stacks(report))
        } else {
            format!("{number}, worst first.")
        };
        page.paragraph(2, 2, &[Piece::words(sentence, Tone::Plain)]);
        stacks::table(&mut page, &report.stacks);
    }
    for stack in report.stacks.iter().filter(|stack| !several || words::has_more(stack)) {
        page.blank();
        if several {
            rule(&mut page);
        }
        section(&mut page, stack, style.verbosity);
    }
    review::all(&mut page, report);
    if style.verbosity > Verbosity::Quiet {
        extras::footer(&mut page, report);
    }
    page.finish()
}

fn section(page: &mut Page, stack: &StackReport, verbosity: Verbosity) {
    if drift_words::asked(stack) {
        return drift::section(page, stack, verbosity);
    }
    headline(page, stack.verdict, words::of_stack(stack), stack.observe, &stack.name);
    review::overrides(page, stack);
    if let Some(error) = &stack.error {
        failure(page, error);
    }
    counts(page, stack);
    no_way_back(page, stack);
    if let Some(plan) = &stack.plan {
        about_plan(page, plan);
    }
    finding::all(page, stack, verbosity);
    if verbosity == Verbosity::Quiet {
        return;
    }
    if stack.plan.is_some() {
        changes::all(page, stack, verbosity);
    }
    extras::all(page, stack, verbosity);
}

/// How many findings there are of each kind, and Terraform's own counts.
fn counts(page: &mut Page, stack: &StackReport) {
    let findings = words::Tally::of(stack).sentence(stack.observe).map(|sentence| format!("{sentence}."));
    let plan = stack.plan.as_ref().map(|_| format!("Plan: {}.", words::plan_line(&stack.summary)));
    for sentence in findings.into_iter().chain(plan) {
        page.paragraph(2, 2, &[Piece::words(sentence, Tone::Plain)]);
    }
}

/// The line that nobody may miss.
fn no_way_back(page: &mut Page, stack: &StackReport) {
    let names = words::lost_for_good(stack);
    if names.is_empty() {
        return;
    }
    let number = count(names.len(), "object", "objects");
    let mut pieces = vec![
        Piece::tie(words::NO_WAY_BACK, Tone::Loudest),
        Piece::words(format!(" for {number}: "), Tone::Plain),
    ];
    for (at, name) in names.iter().take(FINAL).enumerate() {
        if at > 0 {
            pieces.push(Piece::words(", ", Tone::Plain));
        }
        pieces.push(Piece::data(name, Tone::Strong));
    }
    if names.len() > FINAL {
        pieces.push(Piece::words(format!(" and {} more", names.len() - FINAL), Tone::Plain));
    }
    page.paragraph(2, 2, &pieces);
}

/// What about the plan changes how the rest is read.
fn about_plan(page: &mut Page, plan: &PlanInfo) {
    let mut sentences = Vec::new();
    match plan.mode {
        PlanMode::Normal => {}
        PlanMode::Destroy => sentences.push("This plan destroys everything that it manages (-destroy)."),
        PlanMode::RefreshOnly => sentences.push("This plan changes the state only (-refresh-only)."),
    }
    if plan.errored {
        sentences.push(words::ERRORED);
    }
    for sentence in sentences {
        page.paragraph(2, 2, &[Piece::words(sentence, Tone::Strong)]);
    }
}

fn headline(page: &mut Page, verdict: Verdict, word: &str, observe: bool, stack: &str) {
    let tone = match verdict {
        Verdict::Pass => Tone::Good,
        Verdict::NeedsApproval => Tone::Caution,
        Verdict::Fail | Verdict::Error => Tone::Alarm,
    };
    let mut pieces = vec![Piece::words(word.to_uppercase(), tone)];
    if !stack.is_empty() {
        pieces.push(Piece::words("  ", Tone::Plain));
        pieces.push(Piece::data(stack, Tone::Strong));
    }
    page.paragraph(0, 2, &pieces);
    if observe {
        page.paragraph(2, 2, &[Piece::words(words::OBSERVE, Tone::Plain)]);
    }
}

fn failure(page: &mut Page, failure: &Failure) {
    page.field(("error", Tone::Faint), 9, &[Piece::prose(&failure.message, Tone::Plain)]);
    if let Some(help) = &failure.help {
        page.field(("help", Tone::Faint), 9, &[Piece::prose(help, Tone::Plain)]);
    }
}

fn rule(page: &mut Page) {
    let line = "-".repeat(page.width());
    page.paragraph(0, 0, &[Piece::words(line, Tone::Faint)]);
}

/// A heading of a part, with an empty line before and after it.
fn heading(page: &mut Page, words: impl Into<String>) {
    page.blank();
    page.paragraph(0, 0, &[Piece::words(words, Tone::Strong)]);
}

/// `Drift: 2 objects …`.
fn counted(title: &str, number: usize, one: &str, many: &str) -> String {
    format!("{title}: {}", count(number, one, many))
}
