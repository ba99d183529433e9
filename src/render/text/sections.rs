//! The sections below the changes: drift, deferred changes, provider actions, outputs, checks, notes, waivers, footer.

use super::actions;
use super::headline::{counted, heading};
use super::signs;
use super::writer::{Span, TextWriter, Tone};
use crate::render::style::Verbosity;
use crate::render::{drift_summary, labels, verdict_label};
use crate::report::{DriftEntry, Note, NoteLevel, PolicySetInfo, Report, StackReport, is_about_policies};

/// Digits of a digest that are shown.
const DIGEST: usize = 12;
/// Drifted paths that are shown for one object.
const PATHS: usize = 6;

/// All sections, each only where it has content.
pub(super) fn below_changes(out: &mut TextWriter, stack: &StackReport, verbosity: Verbosity) {
    if !drift_summary::is_drift_check(stack) {
        drift(out, stack, verbosity);
    }
    if !stack.deferred.is_empty() {
        heading(out, counted("Deferred by Terraform", stack.deferred.len(), "change", "changes"));
    }
    for entry in &stack.deferred {
        let spans = [
            Span::data(&entry.address, Tone::Plain),
            Span::text(format!("  {}: ", labels::deferred(entry)), Tone::Plain),
            Span::data(&entry.reason, Tone::Plain),
        ];
        out.paragraph(4, 8, &spans);
    }
    actions::actions(out, stack);
    actions::commands(out, stack);
    outputs_and_checks(out, stack);
    if verbosity == Verbosity::Verbose {
        policy_infos(out, stack);
    } else if !stack.infos.is_empty() {
        heading(
            out,
            format!(
                "{}; `--verbose` shows them.",
                counted("Messages of policies", stack.infos.len(), "message", "messages")
            ),
        );
    }
    notes(out, &stack.notes);
    waivers(out, stack, verbosity);
    if !stack.unmatched.is_empty() {
        heading(out, "Policies about nothing in this plan");
        out.paragraph(4, 4, &ids(&stack.unmatched, verbosity));
    }
}

fn drift(out: &mut TextWriter, stack: &StackReport, verbosity: Verbosity) {
    let real: Vec<_> = stack.drift.iter().filter(|entry| entry.class.is_real()).collect();
    if !real.is_empty() {
        heading(out, counted("Changed outside Terraform", real.len(), "object", "objects"));
    }
    // Below the list the sentence belongs to it; alone it is a paragraph of its own.
    let alone = real.is_empty();
    for entry in real {
        drift_entry(out, entry);
    }
    // What a check of a plan does not count decides nothing: `tfgate drift` is about it.
    let sentence = drift_summary::non_drift_sentence(stack).filter(|_| verbosity == Verbosity::Verbose);
    if let Some(sentence) = sentence {
        if alone {
            out.blank();
        }
        let indent = if alone { 2 } else { 4 };
        out.paragraph(indent, indent + 4, &[Span::text(sentence, Tone::Faint)]);
    }
}

/// The address, the class and the attributes.
pub(super) fn drift_entry(out: &mut TextWriter, entry: &DriftEntry) {
    let mut spans = vec![Span::data(&entry.address, Tone::Plain), Span::text("  ", Tone::Plain)];
    drift_class(&mut spans, entry);
    out.paragraph(4, 8, &spans);
}

/// `changed: tags, size; the next apply reverts it`.
pub(super) fn drift_class(spans: &mut Vec<Span>, entry: &DriftEntry) {
    let (what, then) = drift_summary::describe(entry);
    spans.push(Span::text(what, Tone::Plain));
    for (at, path) in entry.paths.iter().take(PATHS).enumerate() {
        spans.push(Span::text(if at == 0 { ": " } else { ", " }, Tone::Plain));
        spans.push(Span::data(path, Tone::Plain));
    }
    if entry.paths.len() > PATHS {
        spans.push(Span::text(format!(" and {} more", entry.paths.len() - PATHS), Tone::Plain));
    }
    if let Some(then) = then {
        spans.push(Span::text(format!("; {then}"), Tone::Plain));
    }
}

fn outputs_and_checks(out: &mut TextWriter, stack: &StackReport) {
    if !stack.outputs.is_empty() {
        heading(out, counted("Outputs", stack.outputs.len(), "change", "changes"));
    }
    for output in &stack.outputs {
        let mut spans = signs::sign(output.action);
        spans.push(Span::data(&output.name, Tone::Plain));
        out.paragraph(4, 8, &spans);
    }
    if !stack.checks.is_empty() {
        heading(out, counted("Checks that do not pass", stack.checks.len(), "check", "checks"));
    }
    for check in &stack.checks {
        let spans = [
            Span::data(&check.status, Tone::Notice),
            Span::text("  ", Tone::Plain),
            Span::data(&check.address, Tone::Plain),
        ];
        out.paragraph(4, 8, &spans);
        for message in &check.messages {
            out.paragraph(8, 8, &[Span::data(message, Tone::Plain)]);
        }
    }
}

/// What policies say where their conditions hold.
pub(super) fn policy_infos(out: &mut TextWriter, stack: &StackReport) {
    if !stack.infos.is_empty() {
        heading(out, counted("Policies say", stack.infos.len(), "thing", "things"));
    }
    for info in &stack.infos {
        let spans = [
            Span::data(&info.address, Tone::Plain),
            Span::text("  ", Tone::Plain),
            Span::data(&info.policy, Tone::Faint),
            Span::text(": ", Tone::Plain),
            Span::prose(&info.message, Tone::Plain),
        ];
        out.paragraph(4, 8, &spans);
    }
}

/// Notes about the plan and the run, warnings first.
pub(super) fn notes(out: &mut TextWriter, notes: &[Note]) {
    if !notes.is_empty() {
        heading(out, "Notes");
    }
    for note in notes {
        let label = match note.level {
            NoteLevel::Warning => ("warning", Tone::Notice),
            NoteLevel::Info => ("note", Tone::Faint),
        };
        out.field(label, 11, &[Span::prose(&note.text, Tone::Plain)]);
    }
}

/// The ids of used, unused and expired waivers.
pub(super) fn waivers(out: &mut TextWriter, stack: &StackReport, verbosity: Verbosity) {
    let waivers = &stack.waivers;
    let lists = [
        ("expired", Tone::Notice, &waivers.expired),
        ("used", Tone::Faint, &waivers.used),
        ("unused", Tone::Faint, &waivers.unused),
    ];
    waiver_lists(out, &lists, verbosity);
}

/// Files that are not read, and waivers that excuse nothing: they are easily forgotten, so they are in a short report, too.
pub(super) fn reminders(out: &mut TextWriter, stack: &StackReport) {
    let about_policies = |note: &&Note| is_about_policies(&note.text);
    notes(out, &stack.notes.iter().filter(about_policies).cloned().collect::<Vec<_>>());
    let waivers = &stack.waivers;
    let lists = [("expired", Tone::Notice, &waivers.expired), ("unused", Tone::Faint, &waivers.unused)];
    waiver_lists(out, &lists, Verbosity::Quiet);
}

fn waiver_lists(out: &mut TextWriter, lists: &[(&str, Tone, &Vec<String>)], verbosity: Verbosity) {
    let mut titled = false;
    for &(label, tone, ids) in lists {
        if ids.is_empty() {
            continue;
        }
        if !titled {
            heading(out, "Waivers");
            titled = true;
        }
        out.field((label, tone), 11, &self::ids(ids, verbosity));
    }
}

/// Ids, the first of them where not all are asked for.
fn ids(ids: &[String], verbosity: Verbosity) -> Vec<Span> {
    let shown = if verbosity == Verbosity::Verbose { ids.len() } else { 20 };
    let mut spans = Vec::new();
    for id in ids.iter().take(shown) {
        if !spans.is_empty() {
            spans.push(Span::text(", ", Tone::Plain));
        }
        spans.push(Span::data(id, Tone::Plain));
    }
    if ids.len() > shown {
        spans.push(Span::text(format!(" and {} more", ids.len() - shown), Tone::Plain));
    }
    spans
}

/// The version, the policy sets, and the exit code.
pub(super) fn footer(out: &mut TextWriter, report: &Report) {
    out.blank();
    policy_sources(out, &report.tool_version, &report.policy_sets);
    let word = verdict_label::of_report(report).to_uppercase();
    let line = format!("{word}, exit code {}", report.exit.code());
    out.paragraph(0, 2, &[Span::text(line, Tone::Strong)]);
}

/// The version and the policy sets with their digests.
pub(super) fn policy_sources(out: &mut TextWriter, tool_version: &str, policy_sets: &[PolicySetInfo]) {
    let mut spans = vec![Span::text("tfgate ", Tone::Faint), Span::data(tool_version, Tone::Faint)];
    for (at, set) in policy_sets.iter().enumerate() {
        spans.push(Span::text(if at == 0 { ", policies: " } else { ", " }, Tone::Faint));
        spans.push(Span::data(&set.origin, Tone::Faint));
        let digest: String = set.digest.chars().take(DIGEST).collect();
        spans.push(Span::text(" ", Tone::Faint));
        spans.push(Span::data(&digest, Tone::Faint));
        if set.floor {
            spans.push(Span::text(" (floor)", Tone::Faint));
        }
        if let Some(packs) = &set.packs {
            spans.push(Span::text(" (", Tone::Faint));
            spans.push(Span::data(&labels::packs(packs), Tone::Faint));
            spans.push(Span::text(")", Tone::Faint));
        }
    }
    out.paragraph(0, 2, &spans);
}
