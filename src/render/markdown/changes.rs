//! The changes that no finding is about, folded: by action and type, what cannot be undone first.

use std::collections::BTreeSet;

use super::findings::{head, more};
use super::prose::{self, first_of};
use super::{Cut, Degree};
use crate::plan::Action;
use crate::render::words;
use crate::report::plural::{count, grouped};
use crate::report::{ChangeEntry, StackReport};

/// Names of one type where nothing is destroyed.
const NAMES: usize = 2;
/// Names of one type where something is destroyed or let go.
const LOST: usize = 20;

/// The block, or the sentence that there are no changes.
pub(super) fn others(stack: &StackReport, cut: Cut) -> Option<String> {
    stack.plan.as_ref()?;
    if stack.changes.is_empty() {
        return Some("No changes.".to_owned());
    }
    let judged: BTreeSet<_> = stack.findings.iter().filter_map(|finding| finding.change).collect();
    let rest: Vec<_> = stack
        .changes
        .iter()
        .enumerate()
        .filter(|(index, change)| !judged.contains(index) && !only_in_state(change))
        .map(|(_, change)| change)
        .collect();
    let mut rows = Vec::new();
    let mut kinds = Vec::new();
    let mut lost = false;
    for name in words::GROUPS {
        let members = words::group(&rest, name);
        if members.is_empty() {
            continue;
        }
        lost |= members.iter().any(|change| change.action.destroys() || change.action.abandons());
        kinds.push(format!("{} {name}", grouped(members.len())));
        rows.extend(words::by_type(&members).flat_map(|members| rows_of_type(name, members, cut)));
    }
    let state = in_state(&stack.changes, &mut kinds, cut);
    rows.extend(state);
    if rows.is_empty() {
        return None;
    }
    let mark = if lost { "⚠️" } else { "✅" };
    let title = if rest.is_empty() {
        "Changes of the state".to_owned()
    } else if judged.is_empty() {
        count(rest.len(), "change", "changes")
    } else {
        count(rest.len(), "other change", "other changes")
    };
    let mut text = format!("<details><summary>{mark} {title}: {}</summary>\n\n", kinds.join(", "));
    let mut columns = vec![("left", "Action"), ("left", "Type"), ("right", "Count")];
    if cut.degree < Degree::NoNames {
        columns.push(("left", "Names"));
    }
    text.push_str(&head(&columns));
    text.extend(rows.iter().take(cut.rows).map(String::as_str));
    more(&mut text, rows.len(), cut.rows, columns.len());
    text.push_str("</table>\n\n</details>");
    Some(text)
}

/// Whether the object itself is left alone: it is only moved or imported.
fn only_in_state(change: &ChangeEntry) -> bool {
    change.action == Action::NoOp
}

/// One row, and one for each kind of routine update.
fn rows_of_type(name: &str, members: &[&ChangeEntry], cut: Cut) -> Vec<String> {
    let (routine, others): (Vec<&ChangeEntry>, Vec<_>) =
        members.iter().partition(|change| change.routine.is_some());
    let mut rows = Vec::new();
    if let Some(first) = others.first() {
        let shown = if first.action.destroys() || first.action.abandons() { LOST } else { NAMES };
        let names: Vec<_> = others.iter().map(|change| label(change)).collect();
        rows.push(row(name, &first.type_, others.len(), &first_of(&names, shown), cut));
    }
    for (kind, members) in words::by_routine(&routine) {
        let type_ = members.first().map_or("", |first| first.type_.as_str());
        rows.push(row(name, type_, members.len(), words::routine(kind), cut));
    }
    rows
}

fn label(change: &ChangeEntry) -> String {
    match &change.deposed {
        Some(key) => format!("{} deposed object {}", prose::name(&change.address), prose::name(key)),
        None => prose::name(&change.address),
    }
}

fn row(action: &str, type_: &str, number: usize, names: &str, cut: Cut) -> String {
    let type_ = prose::name(type_);
    let number = grouped(number);
    let names = if cut.degree < Degree::NoNames { format!("<td>{names}</td>") } else { String::new() };
    format!("<tr><td>{action}</td><td>{type_}</td><td align=\"right\">{number}</td>{names}</tr>\n")
}

/// Rows for moves and imports.
fn in_state(changes: &[ChangeEntry], kinds: &mut Vec<String>, cut: Cut) -> Vec<String> {
    let mut rows = Vec::new();
    let mut moved: Vec<_> = changes.iter().filter(|change| change.previous_address.is_some()).collect();
    let mut imported: Vec<_> = changes.iter().filter(|change| change.importing).collect();
    for (name, members) in [("move", &mut moved), ("import", &mut imported)] {
        if members.is_empty() {
            continue;
        }
        kinds.push(format!("{} {name}", grouped(members.len())));
        members.sort_by(|a, b| a.type_.cmp(&b.type_));
        for of_type in words::by_type(members) {
            let Some(first) = of_type.first() else { continue };
            let names: Vec<_> = of_type
                .iter()
                .map(|change| match (&change.previous_address, name) {
                    (Some(previous), "move") => {
                        format!("{} to {}", prose::name(previous), prose::name(&change.address))
                    }
                    _ => prose::name(&change.address),
                })
                .collect();
            rows.push(row(name, &first.type_, of_type.len(), &first_of(&names, NAMES), cut));
        }
    }
    rows
}
