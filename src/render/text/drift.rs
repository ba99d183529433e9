//! A check for drift as text: the verdict, what changed and what was deleted outside Terraform, and what is no drift.

use std::borrow::Cow;

use super::finding::{HANG, VALUE};
use super::page::{Page, Piece, Tone};
use super::{changes, extras, finding, heading};
use crate::render::drift_words::{self, Happened, Part, Standing};
use crate::render::{Verbosity, escape, words};
use crate::report::{AttributeChange, DriftEntry, DriftLevel, FindingOutcome, StackReport};
use crate::text::plural::count;

/// Attributes that are shown of one object.
const ATTRIBUTES: usize = 10;
/// Objects of a part that are shown in full; of the others there is a line.
const IN_FULL: usize = 20;
/// Names in a line.
const NAMES: usize = 10;
/// Attributes of an element of a set.
const PARTS: usize = 12;
/// Attributes in a line.
const PATHS: usize = 6;

/// The section of one stack.
pub(super) fn section(page: &mut Page, stack: &StackReport, verbosity: Verbosity) {
    headline(page, stack);
    for part in drift_words::parts(stack) {
        entries(page, stack, &part, verbosity);
    }
    finding::listed(page, stack, &drift_words::others(stack), verbosity);
    if verbosity == Verbosity::Quiet {
        return;
    }
    waiting(page, stack, verbosity);
    quiet(page, stack, verbosity);
    lines(page, stack);
    if verbosity == Verbosity::Verbose {
        extras::infos(page, stack);
    }
    extras::notes(page, &stack.notes);
    extras::waivers(page, stack, verbosity);
}

/// `DRIFT in prod: 3 objects were changed outside Terraform`, and what must be known first.
fn headline(page: &mut Page, stack: &StackReport) {
    let standing = drift_words::standing(stack);
    let tone = match standing {
        Standing::Clean | Standing::Tolerated => Tone::Good,
        Standing::Drift => Tone::Notice,
        Standing::Denied | Standing::NotChecked => Tone::Alarm,
    };
    let mut pieces = vec![Piece::words(drift_words::verdict(stack).to_uppercase(), tone)];
    if !stack.name.is_empty() {
        let link = if standing == Standing::NotChecked { " " } else { " in " };
        pieces.extend([Piece::words(link, Tone::Plain), Piece::data(&stack.name, Tone::Strong)]);
    }
    let known = drift_words::sentence(stack);
    match (&stack.error, &known) {
        (Some(error), _) => {
            pieces.extend([Piece::words(": ", Tone::Plain), Piece::prose(&error.message, Tone::Plain)]);
        }
        (None, Some(known)) => pieces.push(Piece::words(format!(": {known}"), Tone::Plain)),
        (None, None) => {}
    }
    page.paragraph(0, 2, &pieces);
    if let Some(help) = stack.error.as_ref().and_then(|error| error.help.as_ref()) {
        page.field(("help", Tone::Faint), 9, &[Piece::prose(help, Tone::Plain)]);
    }
    if let Some(known) = known.filter(|_| stack.error.is_some()) {
        page.paragraph(2, 2, &[Piece::words(format!("Known so far: {known}."), Tone::Plain)]);
    }
    if stack.observe {
        page.paragraph(2, 2, &[Piece::words(words::OBSERVE, Tone::Plain)]);
    }
    if let Some(levels) = drift_words::levels(stack) {
        page.paragraph(2, 2, &[Piece::words(format!("By level: {levels}."), Tone::Plain)]);
    }
}

/// One part, with its heading; what nobody is to be told of is left out where only the verdict is asked for.
fn entries(page: &mut Page, stack: &StackReport, part: &Part<'_>, verbosity: Verbosity) {
    let all = part.entries.iter().filter(|entry| verbosity > Verbosity::Quiet || drift_words::matters(entry));
    let all: Vec<&DriftEntry> = all.copied().collect();
    if all.is_empty() {
        return;
    }
    heading(page, super::counted(part.title, all.len(), "object", "objects"));
    let shown = if verbosity == Verbosity::Verbose { all.len() } else { IN_FULL };
    for entry in all.iter().take(shown) {
        full(page, stack, entry, verbosity);
    }
    if all.len() > shown {
        page.blank();
    }
    for entry in all.iter().skip(shown) {
        short(page, stack, entry);
    }
}

/// `DENY  aws_instance.web`.
fn head(stack: &StackReport, entry: &DriftEntry) -> Vec<Piece> {
    let tone = match entry.level {
        Some(DriftLevel::Deny) => Tone::Alarm,
        Some(DriftLevel::Approve) => Tone::Caution,
        Some(DriftLevel::Warn) => Tone::Notice,
        Some(DriftLevel::Info) | None => Tone::Strong,
    };
    vec![
        Piece::words(drift_words::level(stack, entry).to_uppercase(), tone),
        Piece::words("  ", Tone::Plain),
        Piece::data(&entry.address, Tone::Strong),
    ]
}

/// One line, where there are too many to read.
fn short(page: &mut Page, stack: &StackReport, entry: &DriftEntry) {
    let mut pieces = head(stack, entry);
    pieces.push(Piece::words("  ", Tone::Plain));
    extras::means(&mut pieces, entry);
    page.paragraph(0, 4, &pieces);
}

/// One object with everything that is known of it.
fn full(page: &mut Page, stack: &StackReport, entry: &DriftEntry, verbosity: Verbosity) {
    page.blank();
    page.paragraph(0, 4, &head(stack, entry));
    if let Some(previous) = &entry.previous_address {
        page.field(("moved from", Tone::Faint), HANG, &[Piece::data(previous, Tone::Plain)]);
    }
    if drift_words::is_deleted(entry) {
        let words = Piece::words("outside Terraform", Tone::Plain);
        page.field(("deleted", Tone::Faint), HANG, &[words]);
    } else {
        changed(page, entry, verbosity);
    }
    let next = Piece::words(drift_words::next(stack, entry), Tone::Plain);
    page.field(("next apply", Tone::Faint), HANG, &[next]);
    for finding in drift_words::judged(stack, entry) {
        let mut pieces = vec![Piece::data(&finding.policy, Tone::Plain)];
        if finding.outcome != FindingOutcome::Violated {
            pieces.push(Piece::words(format!(" ({})", finding.outcome.name()), Tone::Plain));
        }
        pieces.extend([Piece::words(": ", Tone::Plain), Piece::prose(&finding.message, Tone::Plain)]);
        page.field(("policy", Tone::Faint), HANG, &pieces);
        if let Some(waiver) = &finding.waiver {
            finding::waived(page, waiver);
        }
    }
    if let Some(day) = &entry.first_seen {
        page.field(("since", Tone::Faint), HANG, &[Piece::data(day, Tone::Plain)]);
    }
    if let Some(location) = &entry.location {
        page.field(("code", Tone::Faint), HANG, &[Piece::data(&location.to_string(), Tone::Plain)]);
    }
}

/// The attributes, with both sides.
fn changed(page: &mut Page, entry: &DriftEntry, verbosity: Verbosity) {
    let attributes = drift_words::attributes(entry);
    let shown = if verbosity == Verbosity::Verbose { attributes.len() } else { ATTRIBUTES };
    let mut lines: Vec<Vec<Piece>> = attributes.iter().take(shown).map(difference).collect();
    if lines.is_empty() {
        lines.extend(entry.paths.iter().take(PATHS).map(|path| vec![Piece::data(path, Tone::Plain)]));
    }
    let more = attributes.len().saturating_sub(shown) + entry.attributes_omitted;
    if more > 0 {
        let words = format!("and {}", count(more, "more difference", "more differences"));
        lines.push(vec![Piece::words(words, Tone::Plain)]);
    }
    for (at, pieces) in lines.iter().enumerate() {
        page.field((if at == 0 { "changed" } else { "" }, Tone::Faint), HANG, pieces);
    }
}

/// `path: before -> after`, `path: added element`, `path: removed element`.
fn difference(attribute: &AttributeChange) -> Vec<Piece> {
    let value = |value: &str| Piece::data(&escape::cut(value, VALUE), Tone::Plain);
    let (path, happened) = drift_words::happened(attribute);
    let mut pieces = vec![Piece::data(path, Tone::Plain), Piece::words(": ", Tone::Plain)];
    match happened {
        Happened::Added(element) => parts(&mut pieces, "added ", &element),
        Happened::Removed(element) => parts(&mut pieces, "removed ", &element),
        Happened::Changed(before, after) => {
            pieces.extend([value(before), Piece::words(" -> ", Tone::Plain), value(after)]);
        }
    }
    pieces
}

/// An element of a set, attribute by attribute.
fn parts(pieces: &mut Vec<Piece>, happened: &str, element: &[Cow<'_, str>]) {
    pieces.push(Piece::words(happened, Tone::Plain));
    for (at, part) in element.iter().take(PARTS).enumerate() {
        pieces.push(Piece::words(if at == 0 { "" } else { ", " }, Tone::Plain));
        pieces.push(Piece::data(&escape::cut(part, VALUE), Tone::Plain));
    }
    if element.len() > PARTS {
        pieces.push(Piece::words(format!(" and {} more", element.len() - PARTS), Tone::Plain));
    }
}

/// The code that is not applied yet.
fn waiting(page: &mut Page, stack: &StackReport, verbosity: Verbosity) {
    let Some(sentence) = drift_words::waiting_sentence(stack) else { return };
    page.blank();
    let pieces = [
        Piece::words("Also waiting: ", Tone::Strong),
        Piece::words(format!("{sentence}. That is no drift."), Tone::Plain),
    ];
    page.paragraph(0, 2, &pieces);
    if verbosity == Verbosity::Verbose {
        for change in drift_words::waiting(stack).iter().flat_map(|(_, changes)| changes) {
            changes::line(page, change);
        }
    }
}

/// What differs and is no drift.
fn quiet(page: &mut Page, stack: &StackReport, verbosity: Verbosity) {
    let Some(sentence) = drift_words::quiet_sentence(stack) else { return };
    page.blank();
    page.paragraph(0, 2, &[Piece::words(sentence, Tone::Plain)]);
    if verbosity == Verbosity::Verbose {
        for entry in drift_words::quiet(stack).iter().flat_map(|(_, entries)| entries) {
            extras::drifted(page, entry);
        }
    }
}

/// Outputs, checks, and what was put off: a line each.
fn lines(page: &mut Page, stack: &StackReport) {
    let outputs: Vec<&str> = stack.outputs.iter().map(|output| output.name.as_str()).collect();
    let checks: Vec<&str> = stack.checks.iter().map(|check| check.address.as_str()).collect();
    let deferred: Vec<&str> = stack.deferred.iter().map(|entry| entry.address.as_str()).collect();
    let actions: Vec<&str> = stack.invocations.iter().map(String::as_str).collect();
    for (title, tone, names) in [
        ("Checks that do not pass: ", Tone::Notice, checks),
        ("Outputs that change: ", Tone::Strong, outputs),
        ("Put off by Terraform: ", Tone::Strong, deferred),
        ("Provider actions that apply runs: ", Tone::Strong, actions),
    ] {
        if names.is_empty() {
            continue;
        }
        page.blank();
        let mut pieces = vec![Piece::words(title, tone)];
        for (at, name) in names.iter().take(NAMES).enumerate() {
            pieces.push(Piece::words(if at == 0 { "" } else { ", " }, Tone::Plain));
            pieces.push(Piece::data(name, Tone::Plain));
        }
        if names.len() > NAMES {
            pieces.push(Piece::words(format!(" and {} more", names.len() - NAMES), Tone::Plain));
        }
        page.paragraph(0, 2, &pieces);
    }
}
