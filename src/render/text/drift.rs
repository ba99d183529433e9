//! A check for drift as text: the verdict, what changed outside Terraform, what was not found, and what is not drift.

use std::borrow::Cow;

use super::attribute::{self, VALUE};
use super::finding::HANG;
use super::headline::{counted, heading};
use super::writer::{Span, TextWriter, Tone};
use super::{cards, changes, finding, links, sections};
use crate::render::drift_summary::{self, AttributeDrift, DriftGroup, DriftStatus};
use crate::render::style::Verbosity;
use crate::render::{escape, labels, lines};
use crate::report::{AttributeChange, DriftEntry, DriftLevel, FindingOutcome, StackReport};
use crate::text::plural::count;

/// Attributes that are shown of one object.
const ATTRIBUTES: usize = 10;
/// Objects of a group that are shown in full; the others get one line.
const IN_FULL: usize = 20;
/// Names in a line.
const NAMES: usize = 10;
/// Attributes of an element of a set.
const PARTS: usize = 12;
/// Attributes in a line.
const PATHS: usize = 6;

/// The section of one stack.
pub(super) fn section(out: &mut TextWriter, stack: &StackReport, verbosity: Verbosity) {
    headline(out, stack);
    for part in drift_summary::groups(stack) {
        entries(out, stack, &part, verbosity);
    }
    cards::list(out, stack, &drift_summary::findings_without_entry(stack), verbosity);
    if verbosity == Verbosity::Quiet {
        return sections::reminders(out, stack);
    }
    pending(out, stack, verbosity);
    non_drift(out, stack, verbosity);
    steps(out, stack);
    if verbosity == Verbosity::Verbose {
        sections::policy_infos(out, stack);
    }
    sections::notes(out, &stack.notes);
    sections::waivers(out, stack, verbosity);
}

/// `DRIFT in prod: 3 objects were changed outside Terraform`, and what must be known first.
fn headline(out: &mut TextWriter, stack: &StackReport) {
    let status = drift_summary::status(stack);
    let tone = match status {
        DriftStatus::Clean | DriftStatus::Tolerated => Tone::Good,
        DriftStatus::Drift => Tone::Notice,
        DriftStatus::Denied | DriftStatus::NotChecked => Tone::Alarm,
    };
    let mut spans = vec![Span::text(drift_summary::verdict_label(stack).to_uppercase(), tone)];
    if !stack.name.is_empty() {
        let link = if status == DriftStatus::NotChecked { " " } else { " in " };
        spans.extend([Span::text(link, Tone::Plain), Span::data(&stack.name, Tone::Strong)]);
    }
    let known = drift_summary::changed_outside(stack);
    match (&stack.error, &known) {
        (Some(error), _) => {
            spans.extend([Span::text(": ", Tone::Plain), Span::prose(&error.message, Tone::Plain)]);
        }
        (None, Some(known)) => spans.push(Span::text(format!(": {known}"), Tone::Plain)),
        (None, None) => {}
    }
    out.paragraph(0, 2, &spans);
    if let Some(help) = stack.error.as_ref().and_then(|error| error.help.as_ref()) {
        out.field(("help", Tone::Faint), 9, &[Span::prose(help, Tone::Plain)]);
    }
    // A check that failed half way still found some drift. It is shown, and called incomplete.
    if let Some(known) = known.filter(|_| stack.error.is_some()) {
        out.paragraph(2, 2, &[Span::text(format!("Known so far: {known}."), Tone::Plain)]);
    }
    if stack.observe {
        out.paragraph(2, 2, &[Span::text(labels::OBSERVE, Tone::Plain)]);
    }
    if let Some(levels) = drift_summary::level_counts(stack) {
        out.paragraph(2, 2, &[Span::text(format!("By level: {levels}."), Tone::Plain)]);
    }
}

/// One group under its heading. With `--quiet` it lists only what needs attention.
fn entries(out: &mut TextWriter, stack: &StackReport, part: &DriftGroup<'_>, verbosity: Verbosity) {
    let all = part
        .entries
        .iter()
        .filter(|entry| verbosity > Verbosity::Quiet || drift_summary::needs_attention(entry));
    let all: Vec<&DriftEntry> = all.copied().collect();
    if all.is_empty() {
        return;
    }
    heading(out, counted(part.title, all.len(), "object", "objects"));
    let shown = if verbosity == Verbosity::Verbose { all.len() } else { IN_FULL };
    for entry in all.iter().take(shown) {
        card(out, stack, entry, verbosity);
    }
    // The lines after the cards are one block, apart from the last card.
    if all.len() > shown {
        out.blank();
    }
    for entry in all.iter().skip(shown) {
        one_line(out, stack, entry);
    }
}

/// `DENIED  aws_instance.web`.
fn title(stack: &StackReport, entry: &DriftEntry) -> Vec<Span> {
    let tone = match entry.level {
        Some(DriftLevel::Deny) => Tone::Alarm,
        Some(DriftLevel::RequireApproval) => Tone::Caution,
        Some(DriftLevel::Warn) => Tone::Notice,
        Some(DriftLevel::Info) | None => Tone::Strong,
    };
    vec![
        Span::text(drift_summary::level_label(stack, entry).to_uppercase(), tone),
        Span::text("  ", Tone::Plain),
        Span::data(&entry.address, Tone::Strong),
    ]
}

/// One line, where there are too many to read.
fn one_line(out: &mut TextWriter, stack: &StackReport, entry: &DriftEntry) {
    let mut spans = title(stack, entry);
    spans.push(Span::text("  ", Tone::Plain));
    sections::drift_class(&mut spans, entry);
    out.paragraph(0, 4, &spans);
}

/// One object with everything that is known of it.
fn card(out: &mut TextWriter, stack: &StackReport, entry: &DriftEntry, verbosity: Verbosity) {
    out.blank();
    out.paragraph(0, 4, &title(stack, entry));
    if let Some(previous) = &entry.previous_address {
        out.field(("moved from", Tone::Faint), HANG, &[Span::data(previous, Tone::Plain)]);
    }
    if drift_summary::is_deleted(entry) {
        let words = Span::text(drift_summary::not_found(entry), Tone::Plain);
        out.field(("happened", Tone::Faint), HANG, &[words]);
    } else {
        attribute_changes(out, entry, verbosity);
    }
    let next = Span::text(drift_summary::next_apply(stack, entry), Tone::Plain);
    out.field(("next apply", Tone::Faint), HANG, &[next]);
    for finding in drift_summary::policy_findings(stack, entry) {
        let mut spans = vec![links::policy(finding)];
        if finding.outcome != FindingOutcome::Violated {
            spans.push(Span::text(format!(" ({})", finding.outcome.name()), Tone::Plain));
        }
        spans.extend([Span::text(": ", Tone::Plain), Span::prose(&finding.message, Tone::Plain)]);
        out.field(("policy", Tone::Faint), HANG, &spans);
        if let Some(waiver) = &finding.waiver {
            finding::waiver_field(out, waiver);
        }
    }
    if let Some(day) = &entry.first_seen {
        out.field(("since", Tone::Faint), HANG, &[Span::data(day, Tone::Plain)]);
    }
    if let Some(location) = &entry.location {
        out.field(("code", Tone::Faint), HANG, &[links::location(location)]);
    }
}

/// The attributes, with both sides.
fn attribute_changes(out: &mut TextWriter, entry: &DriftEntry, verbosity: Verbosity) {
    let attributes = drift_summary::changed_attributes(entry);
    let shown = if verbosity == Verbosity::Verbose { attributes.len() } else { ATTRIBUTES };
    let mut label = "changed";
    let mut lines: Vec<Vec<Span>> = Vec::new();
    for drifted in attributes.iter().take(shown) {
        let spans = match &drifted.lines {
            Some(_) => vec![Span::data(&drifted.path, Tone::Plain), Span::text(":", Tone::Plain)],
            None => difference(drifted),
        };
        out.field((std::mem::take(&mut label), Tone::Faint), HANG, &spans);
        if let Some(diff) = &drifted.lines {
            attribute::text_lines(out, HANG + 2, diff, attribute::lines_of(verbosity));
        }
    }
    if attributes.is_empty() {
        // A report without values still has the paths.
        lines.extend(entry.paths.iter().take(PATHS).map(|path| vec![Span::data(path, Tone::Plain)]));
    }
    let more = attributes.len().saturating_sub(shown) + entry.attributes_omitted;
    if more > 0 {
        let words = format!("and {}", count(more, "more difference", "more differences"));
        lines.push(vec![Span::text(words, Tone::Plain)]);
    }
    for spans in &lines {
        out.field((std::mem::take(&mut label), Tone::Faint), HANG, spans);
    }
}

/// `path: before -> after`, `path: added element`, `path: removed element`.
fn difference(attribute: &AttributeChange) -> Vec<Span> {
    let value = |value: &str| Span::data(value, Tone::Plain);
    let (path, happened) = drift_summary::attribute_drift(attribute);
    let [old, new] = lines::sides(attribute, VALUE);
    let mut spans = vec![Span::data(path, Tone::Plain), Span::text(": ", Tone::Plain)];
    match happened {
        AttributeDrift::Added(element) => set_element(&mut spans, "added ", &element),
        AttributeDrift::Removed(element) => set_element(&mut spans, "removed ", &element),
        AttributeDrift::Changed(before, after) => {
            let (before, after) = (old.as_deref().unwrap_or(before), new.as_deref().unwrap_or(after));
            spans.extend([value(before), Span::text(" -> ", Tone::Plain), value(after)]);
        }
    }
    spans
}

/// An element of a set, attribute by attribute.
fn set_element(spans: &mut Vec<Span>, happened: &str, element: &[Cow<'_, str>]) {
    spans.push(Span::text(happened, Tone::Plain));
    for (at, part) in element.iter().take(PARTS).enumerate() {
        spans.push(Span::text(if at == 0 { "" } else { ", " }, Tone::Plain));
        spans.push(Span::data(&escape::cut(part, VALUE), Tone::Plain));
    }
    if element.len() > PARTS {
        spans.push(Span::text(format!(" and {} more", element.len() - PARTS), Tone::Plain));
    }
}

/// The code that is not applied yet.
fn pending(out: &mut TextWriter, stack: &StackReport, verbosity: Verbosity) {
    let Some(sentence) = drift_summary::pending_sentence(stack) else { return };
    out.blank();
    let spans = [
        Span::text("Also waiting: ", Tone::Strong),
        Span::text(format!("{sentence}. This is not drift."), Tone::Plain),
    ];
    out.paragraph(0, 2, &spans);
    if verbosity == Verbosity::Verbose {
        for change in drift_summary::pending_changes(stack).iter().flat_map(|(_, changes)| changes) {
            changes::change_line(out, change);
        }
    }
}

/// Differences that do not count as drift.
fn non_drift(out: &mut TextWriter, stack: &StackReport, verbosity: Verbosity) {
    let Some(sentence) = drift_summary::non_drift_sentence(stack) else { return };
    out.blank();
    out.paragraph(0, 2, &[Span::text(sentence, Tone::Plain)]);
    if verbosity == Verbosity::Verbose {
        for entry in drift_summary::non_drift(stack).iter().flat_map(|(_, entries)| entries) {
            sections::drift_entry(out, entry);
        }
    }
}

/// Outputs, checks and deferred changes, one line each.
fn steps(out: &mut TextWriter, stack: &StackReport) {
    let outputs: Vec<&str> = stack.outputs.iter().map(|output| output.name.as_str()).collect();
    let checks: Vec<&str> = stack.checks.iter().map(|check| check.address.as_str()).collect();
    let deferred: Vec<&str> = stack.deferred.iter().map(|entry| entry.address.as_str()).collect();
    let actions: Vec<&str> = stack.actions.iter().map(|action| action.address.as_str()).collect();
    for (title, tone, names) in [
        ("Checks that do not pass: ", Tone::Notice, checks),
        ("Outputs that change: ", Tone::Strong, outputs),
        ("Deferred by Terraform: ", Tone::Strong, deferred),
        ("Provider actions that apply runs: ", Tone::Strong, actions),
    ] {
        if names.is_empty() {
            continue;
        }
        out.blank();
        let mut spans = vec![Span::text(title, tone)];
        for (at, name) in names.iter().take(NAMES).enumerate() {
            spans.push(Span::text(if at == 0 { "" } else { ", " }, Tone::Plain));
            spans.push(Span::data(name, Tone::Plain));
        }
        if names.len() > NAMES {
            spans.push(Span::text(format!(" and {} more", names.len() - NAMES), Tone::Plain));
        }
        out.paragraph(0, 2, &spans);
    }
}
