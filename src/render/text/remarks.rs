//! What the list of changes says beside an address, and on a line of its own where that is too long.

use unicode_width::UnicodeWidthStr as _;

use crate::plan::Action;
use crate::render::{change_remarks, escape, labels};
use crate::report::ChangeEntry;
use crate::text::plural::grouped;

/// Characters of a path; a longer one is cut in its middle.
const PATH: usize = 100;
/// Lines that the values of what forces a replacement take, and what wrapping costs on each.
const LINES: usize = 2;
const NARROWER: usize = 8;

/// What is said of a change.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Remarks {
    /// At the end of the line of its address.
    pub(super) beside: Option<String>,
    /// On the next line.
    pub(super) below: Option<String>,
}

impl Remarks {
    /// A remark that matters less than a line of its own: it is left out where it does not fit.
    fn optional(note: Option<String>, room: usize) -> Self {
        Remarks { beside: note.filter(|note| note.width() <= room), below: None }
    }

    /// A remark that is never left out.
    fn required(note: String, room: usize) -> Self {
        // A remark that wraps would read as a part of the next address, so it does not start beside its own.
        if note.width() <= room {
            Remarks { beside: Some(note), below: None }
        } else {
            Remarks { beside: None, below: Some(note) }
        }
    }
}

/// The remarks of a change: `room` are the columns behind its address, `line` those of the next line.
pub(super) fn of(change: &ChangeEntry, room: usize, line: usize) -> Remarks {
    let reason = change.reason_text.as_deref().map(|reason| escape::terminal(reason).into_owned());
    if let Some(order) = labels::order(change.action) {
        return replacement(change, order, reason, room, line);
    }
    match change.action {
        Action::Create | Action::Delete | Action::Read => Remarks::optional(reason, room),
        Action::Update => update(change, room, line),
        // The last three have an order.
        Action::NoOp | Action::Open | Action::Replace(_) | Action::Forget | Action::ReplaceForget => {
            Remarks::default()
        }
    }
}

fn replacement(
    change: &ChangeEntry,
    order: &str,
    reason: Option<String>,
    room: usize,
    line: usize,
) -> Remarks {
    let Some(causes) = causes(change) else {
        let both = reason.as_ref().map(|reason| format!("{order}, {reason}"));
        let fitting = both.filter(|both| both.width() <= room);
        // Why an object goes unmanaged stands nowhere else where no policy is about it.
        let below = reason.filter(|_| change.action == Action::Forget && fitting.is_none());
        let beside = Remarks::optional(Some(fitting.unwrap_or_else(|| order.to_owned())), room);
        return if below.is_some() && beside.below.is_none() { Remarks { below, ..beside } } else { beside };
    };
    let beside = causes.iter().map(|cause| format!("{order}, {cause}"));
    if let Some(both) = beside.into_iter().find(|both| both.width() <= room) {
        return Remarks { beside: Some(both), below: None };
    }
    let [with_values, names] = causes;
    let below =
        if with_values.width() <= LINES * line.saturating_sub(NARROWER) { with_values } else { names };
    Remarks { below: Some(below), ..Remarks::optional(Some(order.to_owned()), room) }
}

/// What forces a replacement: with its values where there is one attribute and they are short, and by name only.
fn causes(change: &ChangeEntry) -> Option<[String; 2]> {
    let forcing: Vec<_> = change_remarks::forcing(change).into_iter().map(path).collect();
    if forcing.is_empty() {
        return None;
    }
    // Of two causes none is left out.
    let request = labels::request(change).map(|request| format!(" and by {request}")).unwrap_or_default();
    let names = format!("forced by {}{request}", forcing.join(", "));
    let with_values = change_remarks::only_cause(change)
        .map(|(cause, sides)| format!("forced by {}{request}", values(&cause.path, &sides)));
    Some([with_values.unwrap_or_else(|| names.clone()), names])
}

/// `path: before -> after`.
fn values(attribute: &str, [before, after]: &[Option<String>; 2]) -> String {
    let side = |side: &Option<String>| {
        side.as_deref()
            .map_or_else(|| labels::ABSENT.to_owned(), |value| escape::terminal(value).into_owned())
    };
    format!("{}: {} -> {}", path(attribute), side(before), side(after))
}

fn update(change: &ChangeEntry, room: usize, line: usize) -> Remarks {
    if change_remarks::is_without_difference(change) {
        return Remarks::required(change_remarks::NO_DIFFERENCE.to_owned(), room);
    }
    let names: Vec<_> = change_remarks::names(change).into_iter().map(path).collect();
    let more = change.attributes_omitted;
    let all = joined(&names, names.len(), more);
    if all.width() <= room {
        return Remarks { beside: Some(all).filter(|all| !all.is_empty()), below: None };
    }
    // One name and a number say little: the next line has room for more of them.
    if let Some(some) = fitting(&names, more, room, 2) {
        return Remarks { beside: Some(some), below: None };
    }
    let label = "changes ";
    let some = fitting(&names, more, line.saturating_sub(label.len()), 1);
    let some = some.unwrap_or_else(|| joined(&names, 1, more));
    Remarks { beside: None, below: Some(format!("{label}{some}")) }
}

/// As many names as fit, and how many more there are; `None` where less than `least` fit.
fn fitting(names: &[String], omitted: usize, room: usize, least: usize) -> Option<String> {
    let mut width = 0;
    let mut shown = 0;
    for (at, name) in names.iter().enumerate() {
        width += name.width() + if at > 0 { ", ".len() } else { 0 };
        if width > room {
            break;
        }
        if width + rest(names.len() - at - 1 + omitted).len() <= room {
            shown = at + 1;
        }
    }
    (shown >= least).then(|| joined(names, shown, omitted))
}

/// `a, b and 3 more`.
fn joined(names: &[String], shown: usize, omitted: usize) -> String {
    let some: Vec<_> = names.iter().take(shown).map(String::as_str).collect();
    format!("{}{}", some.join(", "), rest(names.len().saturating_sub(shown) + omitted))
}

fn rest(more: usize) -> String {
    if more > 0 { format!(" and {} more", grouped(more)) } else { String::new() }
}

fn path(path: &str) -> String {
    escape::terminal(&escape::cut(path, PATH)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::ReplaceOrder;
    use crate::render::fixtures;

    fn updated(paths: &[&str]) -> ChangeEntry {
        let mut change = fixtures::change("aws_x.a", "aws_x", Action::Update);
        change.attributes =
            paths.iter().map(|path| fixtures::attribute(path, Some("1"), Some("2"))).collect();
        change
    }

    fn beside(text: &str) -> Remarks {
        Remarks { beside: Some(text.to_owned()), below: None }
    }

    fn below(text: &str) -> Remarks {
        Remarks { beside: None, below: Some(text.to_owned()) }
    }

    #[test]
    fn an_update_names_its_attributes_and_never_only_counts_them() {
        let mut change = updated(&["alpha", "beta", "gamma", "delta"]);
        assert_eq!(of(&change, 40, 70), beside("alpha, beta, gamma, delta"));
        assert_eq!(of(&change, 22, 70), beside("alpha, beta and 2 more"));
        assert_eq!(of(&change, 21, 70), below("changes alpha, beta, gamma, delta"));
        assert_eq!(of(&change, 21, 32), below("changes alpha, beta and 2 more"));
        // Wrapped rather than left out.
        assert_eq!(of(&change, 5, 10), below("changes alpha and 3 more"));
        change.attributes_omitted = 7;
        assert_eq!(of(&change, 40, 70), beside("alpha, beta, gamma, delta and 7 more"));
        assert_eq!(of(&updated(&[]), 40, 70), beside("no visible difference"));
        assert_eq!(of(&updated(&[]), 4, 70), below("no visible difference"));
    }

    #[test]
    fn what_forces_a_replacement_is_never_left_out() {
        let replace = Action::Replace(ReplaceOrder::DeleteFirst);
        let mut change = fixtures::change("aws_x.a", "aws_x", replace);
        change.replace_paths = vec!["spec".to_owned()];
        let mut attribute =
            fixtures::attribute("jsondecode(spec)[0].image", Some("\"a:1\""), Some("\"a:2\""));
        attribute.forces_replacement = true;
        change.attributes = vec![attribute];
        let values = "forced by jsondecode(spec)[0].image: \"a:1\" -> \"a:2\"";
        let order = "delete, then create";
        assert_eq!(of(&change, 90, 70), beside(&format!("{order}, {values}")));
        assert_eq!(of(&change, 60, 70), beside(&format!("{order}, forced by jsondecode(spec)[0].image")));
        let both = Remarks { beside: Some(order.to_owned()), below: Some(values.to_owned()) };
        assert_eq!(of(&change, 40, 70), both);
        assert_eq!(of(&change, 4, 40), below(values));
        assert_eq!(of(&change, 4, 30), below("forced by jsondecode(spec)[0].image"));
        change.reason = Some("replace_by_request".to_owned());
        assert_eq!(of(&change, 4, 40), below("forced by jsondecode(spec)[0].image and by `-replace`"));
    }
}
