//! What stands below the changes: drift, what was put off, provider actions, outputs, checks, notes, waivers, footer.

use super::page::{Page, Piece, Tone};
use super::{counted, heading};
use crate::render::{Verbosity, drift_words, words};
use crate::report::{DriftEntry, Note, NoteLevel, PolicySetInfo, Report, StackReport};

/// Digits of a digest that are shown.
const DIGEST: usize = 12;
/// Drifted paths that are shown for one object.
const PATHS: usize = 6;

/// All of them, each only where there is something to say.
pub(super) fn all(page: &mut Page, stack: &StackReport, verbosity: Verbosity) {
    if !drift_words::asked(stack) {
        drift(page, stack);
    }
    if !stack.deferred.is_empty() {
        heading(page, counted("Put off by Terraform", stack.deferred.len(), "change", "changes"));
    }
    for entry in &stack.deferred {
        let pieces = [
            Piece::data(&entry.address, Tone::Plain),
            Piece::words(format!("  {}: ", words::action(entry.action)), Tone::Plain),
            Piece::data(&entry.reason, Tone::Plain),
        ];
        page.paragraph(4, 8, &pieces);
    }
    if !stack.invocations.is_empty() {
        heading(
            page,
            counted("Provider actions that apply runs", stack.invocations.len(), "action", "actions"),
        );
    }
    for address in &stack.invocations {
        page.paragraph(4, 8, &[Piece::data(address, Tone::Plain)]);
    }
    outputs_and_checks(page, stack);
    if verbosity == Verbosity::Verbose {
        infos(page, stack);
    }
    notes(page, &stack.notes);
    waivers(page, stack, verbosity);
}

fn drift(page: &mut Page, stack: &StackReport) {
    let real: Vec<_> = stack.drift.iter().filter(|entry| entry.class.is_real()).collect();
    if !real.is_empty() {
        heading(page, counted("Changed outside Terraform", real.len(), "object", "objects"));
    }
    let alone = real.is_empty();
    for entry in real {
        drifted(page, entry);
    }
    if let Some(sentence) = drift_words::quiet_sentence(stack) {
        if alone {
            page.blank();
        }
        let indent = if alone { 2 } else { 4 };
        page.paragraph(indent, indent + 4, &[Piece::words(sentence, Tone::Faint)]);
    }
}

/// The address, what it means, and the attributes.
pub(super) fn drifted(page: &mut Page, entry: &DriftEntry) {
    let mut pieces = vec![Piece::data(&entry.address, Tone::Plain), Piece::words("  ", Tone::Plain)];
    means(&mut pieces, entry);
    page.paragraph(4, 8, &pieces);
}

/// `changed: tags, size; the next apply takes it back`.
pub(super) fn means(pieces: &mut Vec<Piece>, entry: &DriftEntry) {
    let (what, then) = drift_words::class(entry.class);
    pieces.push(Piece::words(what, Tone::Plain));
    for (at, path) in entry.paths.iter().take(PATHS).enumerate() {
        pieces.push(Piece::words(if at == 0 { ": " } else { ", " }, Tone::Plain));
        pieces.push(Piece::data(path, Tone::Plain));
    }
    if entry.paths.len() > PATHS {
        pieces.push(Piece::words(format!(" and {} more", entry.paths.len() - PATHS), Tone::Plain));
    }
    if let Some(then) = then {
        pieces.push(Piece::words(format!("; {then}"), Tone::Plain));
    }
}

fn outputs_and_checks(page: &mut Page, stack: &StackReport) {
    if !stack.outputs.is_empty() {
        heading(page, counted("Outputs", stack.outputs.len(), "change", "changes"));
    }
    for output in &stack.outputs {
        let sign = format!("{:<3} ", words::sign(output.action));
        page.paragraph(4, 8, &[Piece::words(sign, Tone::Plain), Piece::data(&output.name, Tone::Plain)]);
    }
    if !stack.checks.is_empty() {
        heading(page, counted("Checks that do not pass", stack.checks.len(), "check", "checks"));
    }
    for check in &stack.checks {
        let pieces = [
            Piece::data(&check.status, Tone::Notice),
            Piece::words("  ", Tone::Plain),
            Piece::data(&check.address, Tone::Plain),
        ];
        page.paragraph(4, 8, &pieces);
    }
}

/// What policies say where their conditions hold.
pub(super) fn infos(page: &mut Page, stack: &StackReport) {
    if !stack.infos.is_empty() {
        heading(page, counted("Policies say", stack.infos.len(), "thing", "things"));
    }
    for info in &stack.infos {
        let pieces = [
            Piece::data(&info.address, Tone::Plain),
            Piece::words("  ", Tone::Plain),
            Piece::data(&info.policy, Tone::Faint),
            Piece::words(": ", Tone::Plain),
            Piece::prose(&info.message, Tone::Plain),
        ];
        page.paragraph(4, 8, &pieces);
    }
}

/// What the reader should know.
pub(super) fn notes(page: &mut Page, notes: &[Note]) {
    if !notes.is_empty() {
        heading(page, "Notes");
    }
    for note in notes {
        let label = match note.level {
            NoteLevel::Warning => ("warning", Tone::Notice),
            NoteLevel::Info => ("note", Tone::Faint),
        };
        page.field(label, 11, &[Piece::prose(&note.text, Tone::Plain)]);
    }
}

pub(super) fn waivers(page: &mut Page, stack: &StackReport, verbosity: Verbosity) {
    let waivers = &stack.waivers;
    let lists = [
        ("expired", Tone::Notice, &waivers.expired),
        ("used", Tone::Faint, &waivers.used),
        ("unused", Tone::Faint, &waivers.unused),
    ];
    let mut titled = false;
    for (label, tone, ids) in lists {
        if ids.is_empty() {
            continue;
        }
        if !titled {
            heading(page, "Waivers");
            titled = true;
        }
        let mut pieces = Vec::new();
        let shown = if verbosity == Verbosity::Verbose { ids.len() } else { 20 };
        for id in ids.iter().take(shown) {
            if !pieces.is_empty() {
                pieces.push(Piece::words(", ", Tone::Plain));
            }
            pieces.push(Piece::data(id, Tone::Plain));
        }
        if ids.len() > shown {
            pieces.push(Piece::words(format!(" and {} more", ids.len() - shown), Tone::Plain));
        }
        page.field((label, tone), 11, &pieces);
    }
}

/// What judged, and what the program returns.
pub(super) fn footer(page: &mut Page, report: &Report) {
    page.blank();
    sources(page, &report.tool_version, &report.policy_sets);
    let word = words::of_report(report).to_uppercase();
    let line = format!("{word}, exit code {}", report.exit.code());
    page.paragraph(0, 2, &[Piece::words(line, Tone::Strong)]);
}

/// What judged.
pub(super) fn sources(page: &mut Page, tool_version: &str, policy_sets: &[PolicySetInfo]) {
    let mut pieces = vec![Piece::words("tfgate ", Tone::Faint), Piece::data(tool_version, Tone::Faint)];
    for (at, set) in policy_sets.iter().enumerate() {
        pieces.push(Piece::words(if at == 0 { ", policies: " } else { ", " }, Tone::Faint));
        pieces.push(Piece::data(&set.origin, Tone::Faint));
        let digest: String = set.digest.chars().take(DIGEST).collect();
        pieces.push(Piece::words(" ", Tone::Faint));
        pieces.push(Piece::data(&digest, Tone::Faint));
        if set.floor {
            pieces.push(Piece::words(" (floor)", Tone::Faint));
        }
    }
    page.paragraph(0, 2, &pieces);
}
