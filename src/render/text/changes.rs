//! The summary of all changes: what cannot be undone first, one line each, the routine folded.

use unicode_width::UnicodeWidthStr as _;

use super::headline::heading;
use super::writer::{Span, TextWriter, Tone};
use crate::plan::Action;
use crate::render::style::Verbosity;
use crate::render::{change_groups, escape, labels};
use crate::report::{ChangeEntry, StackReport};
use crate::text::plural::count;

/// Creates of one type are folded when there are more.
const CREATES: usize = 10;

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
    in_state(out, &stack.changes);
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
    let spans = [
        Span::text(format!("{:<3} {} ", labels::sign(first.action), members.len()), Tone::Plain),
        Span::data(&first.type_, Tone::Plain),
        Span::text(what, Tone::Plain),
    ];
    out.paragraph(4, 10, &spans);
}

/// One change: symbol, address, and a remark where it fits.
pub(super) fn change_line(out: &mut TextWriter, change: &ChangeEntry) {
    let mut spans = vec![
        Span::text(format!("{:<3} ", labels::sign(change.action)), Tone::Plain),
        Span::data(&change.address, Tone::Plain),
    ];
    if let Some(key) = &change.deposed {
        spans.push(Span::text(" deposed object ", Tone::Plain));
        spans.push(Span::data(key, Tone::Plain));
    }
    let room = out.width().saturating_sub(8 + 2 + escape::terminal(&change.address).width());
    // A remark that does not fit would wrap below the next address and read as its own.
    if let Some(note) = remarks(change).into_iter().find(|note| note.width() <= room) {
        spans.push(Span::text(format!("  {note}"), Tone::Faint));
    }
    out.paragraph(4, 8, &spans);
}

/// Candidates for the remark after the address, the longest first. The caller takes the first that fits the line.
fn remarks(change: &ChangeEntry) -> Vec<String> {
    if let Some(order) = labels::order(change.action) {
        let forcing: Vec<_> = change.replace_paths.iter().map(|path| escape::terminal(path)).collect();
        let request = labels::request(change).filter(|_| !forcing.is_empty());
        // The path that forces a replacement says more than the fixed sentence for Terraform's reason.
        let why = match request {
            _ if forcing.is_empty() => {
                change.reason_text.as_deref().map(|reason| escape::terminal(reason).into_owned())
            }
            Some(request) => Some(format!("forced by {} and by {request}", forcing.join(", "))),
            None => Some(format!("forced by {}", forcing.join(", "))),
        };
        let both = why.iter().map(|why| format!("{order}, {why}"));
        // Of two causes none is left out before the order is.
        let causes = why.iter().filter(|_| request.is_some()).cloned();
        return both.chain(causes).chain([order.to_owned()]).collect();
    }
    if matches!(
        change.action,
        Action::Create | Action::Read | Action::Delete | Action::Forget | Action::ReplaceForget
    ) {
        return change.reason_text.iter().map(|reason| escape::terminal(reason).into_owned()).collect();
    }
    if change.action != Action::Update {
        return Vec::new();
    }
    let mut paths: Vec<_> =
        change.attributes.iter().map(|attribute| escape::terminal(&attribute.path)).collect();
    // A set whose elements were added and removed has several entries with one path.
    paths.dedup();
    let number = paths.len() + change.attributes_omitted;
    if number == 0 {
        return Vec::new();
    }
    let mut notes = vec![count(number, "attribute", "attributes")];
    if change.attributes_omitted == 0 {
        notes.insert(0, paths.join(", "));
    }
    notes
}

/// Changes of the state: forgotten, moved and imported objects. A moved object that is updated too is listed above as well.
fn in_state(out: &mut TextWriter, changes: &[ChangeEntry]) {
    let forgotten: Vec<_> = changes.iter().filter(|change| change.action == Action::Forget).collect();
    let moved: Vec<_> = changes.iter().filter(|change| change.previous_address.is_some()).collect();
    let imported: Vec<_> = changes.iter().filter(|change| change.importing).collect();
    if forgotten.is_empty() && moved.is_empty() && imported.is_empty() {
        return;
    }
    heading(out, "In the state");
    group_title(out, "forget", forgotten.len());
    for change in forgotten {
        change_line(out, change);
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
