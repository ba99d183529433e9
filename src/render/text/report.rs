//! The report for a terminal, section by section: the verdict, the findings, a line for each change, the rest.

use super::headline::{Subject, failure, headline, rule, verdict_tone};
use super::writer::{Span, TextWriter, Tone};
use super::{cards, changes, drift, renames, review, sections, stacks};
use crate::render::style::{Style, Verbosity};
use crate::render::{change_groups, drift_summary, finding_counts, labels, stack_headline, verdict_label};
use crate::report::{Report, StackReport, Verdict};
use crate::text::plural::count;

/// Addresses without a way back that are named above the findings.
const FINAL: usize = 3;

/// The whole report.
pub(in crate::render) fn report(report: &Report, style: Style) -> String {
    let mut out = TextWriter::new(style);
    // The error of a stack is shown in its section.
    let own = report.error.as_ref().filter(|_| report.stacks.iter().all(|stack| stack.error.is_none()));
    let label = verdict_label::of_report(report);
    let tone = verdict_tone(report.verdict, verdict_label::report_passes_with_loss(report));
    if let Some(error) = own {
        headline(&mut out, (&label, verdict_tone(Verdict::Error, false)), report.observe, Subject::None);
        failure(&mut out, error);
    }
    if report.stacks.is_empty() && report.error.is_none() {
        headline(&mut out, (&label, tone), report.observe, Subject::None);
        out.paragraph(2, 2, &[Span::text(labels::NO_STACKS, Tone::Plain)]);
    }
    let several = report.stacks.len() > 1;
    if several {
        out.blank();
        let words = stack_headline::of_report(report);
        if own.is_none() {
            headline(&mut out, (&words.label, tone), report.observe, Subject::Stacks(&words.rest));
        }
        let number = count(report.stacks.len(), "stack", "stacks");
        if drift_summary::is_drift_report(report) {
            let counts = drift_summary::verdict_counts(report);
            let sentence = format!("{number}, worst first: {counts}.");
            out.paragraph(2, 2, &[Span::text(sentence, Tone::Plain)]);
        } else if words.rest.is_empty() {
            out.paragraph(2, 2, &[Span::text(format!("{number}, worst first."), Tone::Plain)]);
        }
        stacks::stack_table(&mut out, &report.stacks);
    }
    let has_section = |stack: &&StackReport| match style.verbosity {
        Verbosity::Verbose => verdict_label::has_details(stack),
        Verbosity::Quiet | Verbosity::Normal => verdict_label::has_section(report, stack),
    };
    for stack in report.stacks.iter().filter(|stack| !several || has_section(stack)) {
        out.blank();
        if several {
            rule(&mut out);
        }
        section(&mut out, stack, style.verbosity);
    }
    review::review_section(&mut out, report);
    if style.verbosity > Verbosity::Quiet {
        sections::footer(&mut out, report);
    }
    out.finish()
}

fn section(out: &mut TextWriter, stack: &StackReport, verbosity: Verbosity) {
    if drift_summary::is_drift_check(stack) {
        return drift::section(out, stack, verbosity);
    }
    let tone = verdict_tone(stack.verdict, verdict_label::passes_with_loss(stack));
    headline(out, (&verdict_label::of_stack(stack), tone), stack.observe, Subject::Stack(&stack.name));
    review::overrides(out, stack);
    if let Some(error) = &stack.error {
        failure(out, error);
    }
    counts(out, stack);
    no_way_back(out, stack);
    if stack.plan.is_some() {
        about_plan(out, stack);
    }
    // A few blocks to paste answer more than the findings; many of them would hide these.
    let first = stack.renames.is_short();
    if first {
        renames::section(out, stack);
    }
    cards::all(out, stack, verbosity);
    if !first {
        renames::section(out, stack);
    }
    if verbosity == Verbosity::Quiet {
        return sections::reminders(out, stack);
    }
    if stack.plan.is_some() {
        changes::change_list(out, stack, verbosity);
    }
    sections::below_changes(out, stack, verbosity);
}

/// How many findings there are of each kind, and Terraform's own counts.
fn counts(out: &mut TextWriter, stack: &StackReport) {
    let findings = finding_counts::FindingCounts::of(stack)
        .sentence(stack.observe)
        .map(|sentence| format!("{sentence}."));
    let plan = stack.plan.as_ref().map(|_| format!("Plan: {}.", change_groups::plan_line(stack)));
    for sentence in findings.into_iter().chain(plan) {
        out.paragraph(2, 2, &[Span::text(sentence, Tone::Plain)]);
    }
}

/// What nothing brings back, above the findings: it must not be missed.
fn no_way_back(out: &mut TextWriter, stack: &StackReport) {
    let names: Vec<_> = stack.irreversible_losses().into_iter().map(labels::address).collect();
    if names.is_empty() {
        return;
    }
    let number = count(names.len(), "object", "objects");
    let mut spans = vec![
        Span::unbroken(labels::NO_WAY_BACK, Tone::Loudest),
        Span::text(format!(" for {number}: "), Tone::Plain),
    ];
    for (at, name) in names.iter().take(FINAL).enumerate() {
        if at > 0 {
            spans.push(Span::text(", ", Tone::Plain));
        }
        spans.push(Span::data(name, Tone::Strong));
    }
    if names.len() > FINAL {
        spans.push(Span::text(format!(" and {} more", names.len() - FINAL), Tone::Plain));
    }
    out.paragraph(2, 2, &spans);
}

/// What about the plan changes how the rest is read.
fn about_plan(out: &mut TextWriter, stack: &StackReport) {
    let mut sentences: Vec<String> =
        stack.mode_sentence().map(|sentence| sentence.replace('`', "")).into_iter().collect();
    if stack.plan.as_ref().is_some_and(|plan| plan.errored) {
        sentences.push(labels::ERRORED.to_owned());
    }
    for sentence in sentences {
        out.paragraph(2, 2, &[Span::text(sentence, Tone::Strong)]);
    }
}
