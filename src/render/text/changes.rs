//! The summary of all changes: what cannot be undone first, one line each, the routine folded.

use unicode_width::UnicodeWidthStr as _;

use super::heading;
use super::page::{Page, Piece, Tone};
use crate::plan::Action;
use crate::render::{Verbosity, escape, words};
use crate::report::{ChangeEntry, StackReport};
use crate::text::plural::count;

/// Creates of one type are folded when there are more.
const CREATES: usize = 10;

/// All changes of a stack; what happens in the state only stands apart.
pub(super) fn all(page: &mut Page, stack: &StackReport, verbosity: Verbosity) {
    if stack.changes.is_empty() {
        page.blank();
        page.paragraph(2, 2, &[Piece::words("No object changes.", Tone::Plain)]);
        return;
    }
    let changes: Vec<_> = stack.changes.iter().filter(|change| !words::only_in_state(change)).collect();
    if !changes.is_empty() {
        heading(page, "Changes");
    }
    for name in words::GROUPS {
        let members = words::group(&changes, name);
        if !members.is_empty() {
            group(page, name, &members, verbosity);
        }
    }
    in_state(page, &stack.changes);
}

fn group(page: &mut Page, name: &str, members: &[&ChangeEntry], verbosity: Verbosity) {
    let loud = matches!(name, "delete" | "replace");
    let title = format!("{name}: {}", count(members.len(), "object", "objects"));
    page.paragraph(2, 4, &[Piece::words(title, if loud { Tone::Alarm } else { Tone::Strong })]);
    for of_type in words::by_type(members) {
        let folds = verbosity != Verbosity::Verbose;
        let (routine, others): (Vec<&ChangeEntry>, Vec<_>) =
            of_type.iter().partition(|change| folds && change.routine.is_some());
        if name == "create" && folds && others.len() > CREATES {
            folded(page, &others, "");
        } else {
            for change in others {
                line(page, change);
            }
        }
        for (kind, members) in words::by_routine(&routine) {
            folded(page, &members, &format!(", {}", words::routine(kind)));
        }
    }
}

/// `+ 16 aws_cloudwatch_metric_alarm`.
fn folded(page: &mut Page, members: &[&ChangeEntry], what: &str) {
    let Some(first) = members.first() else { return };
    let pieces = [
        Piece::words(format!("{:<3} {} ", words::sign(first.action), members.len()), Tone::Plain),
        Piece::data(&first.type_, Tone::Plain),
        Piece::words(what, Tone::Plain),
    ];
    page.paragraph(4, 10, &pieces);
}

pub(super) fn line(page: &mut Page, change: &ChangeEntry) {
    let mut pieces = vec![
        Piece::words(format!("{:<3} ", words::sign(change.action)), Tone::Plain),
        Piece::data(&change.address, Tone::Plain),
    ];
    if let Some(key) = &change.deposed {
        pieces.push(Piece::words(" deposed object ", Tone::Plain));
        pieces.push(Piece::data(key, Tone::Plain));
    }
    let room = page.width().saturating_sub(8 + 2 + escape::terminal(&change.address).width());
    if let Some(note) = remark(change).into_iter().find(|note| note.width() <= room) {
        pieces.push(Piece::words(format!("  {note}"), Tone::Faint));
    }
    page.paragraph(4, 8, &pieces);
}

/// What is said behind the address, the longest first; the first that fits is taken.
fn remark(change: &ChangeEntry) -> Vec<String> {
    if let Some(order) = words::order(change.action) {
        let forcing: Vec<_> = change.replace_paths.iter().map(|path| escape::terminal(path)).collect();
        let why = if forcing.is_empty() {
            change.reason_text.as_deref().map(escape::terminal)
        } else {
            Some(format!("forced by {}", forcing.join(", ")).into())
        };
        let order = order.to_owned();
        return why.map(|why| format!("{order}, {why}")).into_iter().chain([order.clone()]).collect();
    }
    if matches!(change.action, Action::Delete | Action::Forget | Action::ReplaceForget) {
        return change.reason_text.iter().map(|reason| escape::terminal(reason).into_owned()).collect();
    }
    if change.action != Action::Update {
        return Vec::new();
    }
    let mut paths: Vec<_> =
        change.attributes.iter().map(|attribute| escape::terminal(&attribute.path)).collect();
    // An element that came and one that went are of one attribute.
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

/// What changes in the state, be it beside a line above.
fn in_state(page: &mut Page, changes: &[ChangeEntry]) {
    let forgotten: Vec<_> = changes.iter().filter(|change| change.action == Action::Forget).collect();
    let moved: Vec<_> = changes.iter().filter(|change| change.previous_address.is_some()).collect();
    let imported: Vec<_> = changes.iter().filter(|change| change.importing).collect();
    if forgotten.is_empty() && moved.is_empty() && imported.is_empty() {
        return;
    }
    heading(page, "In the state");
    title(page, "forget", forgotten.len());
    for change in forgotten {
        line(page, change);
    }
    title(page, "move", moved.len());
    for change in moved {
        let mut pieces = vec![Piece::words("->  ", Tone::Plain)];
        if let Some(previous) = &change.previous_address {
            pieces.extend([Piece::data(previous, Tone::Plain), Piece::words(" to ", Tone::Plain)]);
        }
        pieces.push(Piece::data(&change.address, Tone::Plain));
        page.paragraph(4, 8, &pieces);
    }
    title(page, "import", imported.len());
    for change in imported {
        page.paragraph(4, 8, &[Piece::words("=>  ", Tone::Plain), Piece::data(&change.address, Tone::Plain)]);
    }
}

/// `move: 2 objects`, where there are any.
fn title(page: &mut Page, name: &str, number: usize) {
    if number > 0 {
        let title = format!("{name}: {}", count(number, "object", "objects"));
        page.paragraph(2, 4, &[Piece::words(title, Tone::Strong)]);
    }
}
