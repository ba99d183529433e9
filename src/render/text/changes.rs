//! The summary of all changes: what cannot be undone first, one line each, the routine folded.

use unicode_width::UnicodeWidthStr as _;

use super::headline::heading;
use super::writer::{Span, TextWriter, Tone};
use super::{remarks, signs};
use crate::render::style::Verbosity;
use crate::render::{change_groups, change_remarks, escape, silence};
use crate::report::{ChangeEntry, StackReport};
use crate::text::plural::count;

/// Creates of one type are folded when there are more.
const CREATES: usize = 10;
/// The column of an address, and of what is said below it.
const HANG: usize = 8;

/// All changes of a stack. Changes of the state only have a section of their own.
pub(super) fn change_list(out: &mut TextWriter, stack: &StackReport, verbosity: Verbosity) {
    if stack.changes.is_empty() {
        out.blank();
        out.paragraph(2, 2, &[Span::text("No object changes.", Tone::Plain)]);
        return;
    }
    let changes: Vec<_> =
        stack.changes.iter().filter(|change| !change_groups::only_in_state(change)).collect();
    if !changes.is_empty() {
        heading(out, "Changes");
    }
    for name in change_groups::GROUPS {
        let members = change_groups::group(&changes, name);
        if !members.is_empty() {
            group(out, name, &members, verbosity);
        }
    }
    in_state(out, stack);
    if let Some(sentence) = silence::sentence(stack) {
        out.blank();
        out.paragraph(2, 2, &[Span::prose(&sentence, Tone::Plain)]);
    }
}

fn group(out: &mut TextWriter, name: &str, members: &[&ChangeEntry], verbosity: Verbosity) {
    let loud = matches!(name, "delete" | "replace");
    let title = format!("{name}: {}", count(members.len(), "object", "objects"));
    out.paragraph(2, 4, &[Span::text(title, if loud { Tone::Alarm } else { Tone::Strong })]);
    for of_type in change_groups::by_type(members) {
        let folds = verbosity != Verbosity::Verbose;
        let (routine, others): (Vec<&ChangeEntry>, Vec<_>) =
            of_type.iter().partition(|change| folds && change.routine.is_some());
        // Only creates are folded by number: whatever is destroyed or changed is listed object by object.
        if name == "create" && folds && others.len() > CREATES {
            folded_line(out, &others, "");
        } else {
            for change in others {
                change_line(out, change);
            }
        }
        for (kind, members) in change_groups::by_routine(&routine) {
            folded_line(out, &members, &format!(", {}", change_groups::routine(kind)));
        }
    }
}

/// `+ 16 aws_cloudwatch_metric_alarm`.
fn folded_line(out: &mut TextWriter, members: &[&ChangeEntry], what: &str) {
    let Some(first) = members.first() else { return };
    let mut spans = signs::sign(first.action);
    match members {
        [only] => spans.push(Span::data(&only.address, Tone::Plain)),
        _ => spans.extend([
            Span::text(format!("{} ", members.len()), Tone::Plain),
            Span::data(&first.type_, Tone::Plain),
        ]),
    }
    spans.push(Span::text(what, Tone::Plain));
    out.paragraph(4, 10, &spans);
}

/// One change: symbol, address, and what else is said of it.
pub(super) fn change_line(out: &mut TextWriter, change: &ChangeEntry) {
    let mut spans = signs::sign(change.action);
    spans.push(Span::data(&change.address, Tone::Plain));
    if let Some(key) = &change.deposed {
        spans.push(Span::text(" deposed object ", Tone::Plain));
        spans.push(Span::data(key, Tone::Plain));
    }
    let room = out.width().saturating_sub(8 + 2 + escape::terminal(&change.address).width());
    let remarks = remarks::of(change, room, out.width().saturating_sub(HANG));
    if let Some(note) = remarks.beside {
        spans.push(Span::text(format!("  {note}"), Tone::Faint));
    }
    out.paragraph(4, HANG, &spans);
    if let Some(note) = remarks.below {
        out.paragraph(HANG, HANG + 2, &[Span::text(note, Tone::Faint)]);
    }
    if let Some(sentence) = change_remarks::written_again(change) {
        out.paragraph(HANG, HANG + 2, &[Span::prose(&sentence, Tone::Faint)]);
    }
}

/// Changes of the state: forgotten, moved and imported objects. A moved object that is updated too is listed above as well.
fn in_state(out: &mut TextWriter, stack: &StackReport) {
    let changes = &stack.changes;
    let forgotten = stack.forgotten();
    let moved: Vec<_> = changes.iter().filter(|change| change.previous_address.is_some()).collect();
    let imported: Vec<_> = changes.iter().filter(|change| change.importing).collect();
    if forgotten.is_empty() && moved.is_empty() && imported.is_empty() {
        return;
    }
    heading(out, "In the state");
    group_title(out, "forget", forgotten.iter().map(|group| group.changes.len()).sum());
    for group in forgotten {
        group.changes.iter().for_each(|change| change_line(out, change));
        if let Some(remark) = &group.remark {
            out.paragraph(HANG, HANG, &[Span::prose(remark, Tone::Plain)]);
        }
    }
    group_title(out, "move", moved.len());
    for change in moved {
        let mut spans = vec![Span::text("->  ", Tone::Plain)];
        if let Some(previous) = &change.previous_address {
            spans.extend([Span::data(previous, Tone::Plain), Span::text(" to ", Tone::Plain)]);
        }
        spans.push(Span::data(&change.address, Tone::Plain));
        out.paragraph(4, 8, &spans);
    }
    group_title(out, "import", imported.len());
    for change in imported {
        out.paragraph(4, 8, &[Span::text("=>  ", Tone::Plain), Span::data(&change.address, Tone::Plain)]);
    }
}

/// `move: 2 objects`, where there are any.
fn group_title(out: &mut TextWriter, name: &str, number: usize) {
    if number > 0 {
        let title = format!("{name}: {}", count(number, "object", "objects"));
        out.paragraph(2, 4, &[Span::text(title, Tone::Strong)]);
    }
}
