//! The changes that no finding is about, folded: by action and type, what cannot be undone first.

use std::collections::BTreeSet;

use super::findings::{head, more};
use super::prose::{self, first_of};
use super::{Cut, Degree};
use crate::plan::Action;
use crate::render::words;
use crate::report::{ChangeEntry, StackReport};
use crate::text::plural::{count, grouped};

/// Names of one type where nothing is destroyed.
const NAMES: usize = 2;
/// Names of one type where something is destroyed or let go.
const LOST: usize = 20;

/// The block, or the sentence that there are no changes.
pub(super) fn others(stack: &StackReport, cut: Cut) -> Option<String> {
    stack.plan.as_ref()?;
    if stack.changes.is_empty() {
        return Some("No object changes.".to_owned());
    }
    let rest: Vec<_> = unjudged(stack).filter(|change| !words::only_in_state(change)).collect();
    let mut rows = Vec::new();
    let mut kinds = Vec::new();
    for name in words::GROUPS {
        let members = words::group(&rest, name);
        if !members.is_empty() {
            kinds.push(format!("{} {name}", grouped(members.len())));
            rows.extend(words::by_type(&members).flat_map(|members| rows_of_type(name, members, cut)));
        }
    }
    let lost = rest.iter().any(|change| change.action.destroys() || change.action.abandons());
    let mark = if lost { "⚠️" } else { "✅" };
    let judged = stack.findings.iter().any(|finding| finding.change.is_some());
    let title = if judged {
        count(rest.len(), "other change", "other changes")
    } else {
        count(rest.len(), "change", "changes")
    };
    folded(&format!("{mark} {title}"), &kinds, &rows, cut)
}

/// What happens in the state only: objects that are forgotten, moved or imported. What a finding is about stands in the
/// table of findings.
pub(super) fn in_state(stack: &StackReport, cut: Cut) -> Option<String> {
    let forgotten = unjudged(stack).filter(|change| change.action == Action::Forget);
    let moved = stack.changes.iter().filter(|change| change.previous_address.is_some());
    let imported = stack.changes.iter().filter(|change| change.importing);
    let groups: [(&str, Vec<&ChangeEntry>); 3] =
        [("forget", forgotten.collect()), ("move", moved.collect()), ("import", imported.collect())];
    let mut kinds = Vec::new();
    let mut rows = Vec::new();
    for (name, mut members) in groups {
        if members.is_empty() {
            continue;
        }
        kinds.push(format!("{} {name}", grouped(members.len())));
        members.sort_by(|a, b| a.type_.cmp(&b.type_));
        for of_type in words::by_type(&members) {
            let type_ = of_type.first().map_or("", |first| first.type_.as_str());
            let names: Vec<_> = of_type.iter().map(|change| state_label(name, change)).collect();
            let shown = if name == "forget" { LOST } else { NAMES };
            rows.push(row(name, type_, of_type.len(), &first_of(&names, shown), cut));
        }
    }
    folded("In the state", &kinds, &rows, cut)
}

/// The changes that no finding is about.
fn unjudged(stack: &StackReport) -> impl Iterator<Item = &ChangeEntry> {
    let judged: BTreeSet<_> = stack.findings.iter().filter_map(|finding| finding.change).collect();
    let indexed = stack.changes.iter().enumerate();
    indexed.filter(move |(index, _)| !judged.contains(index)).map(|(_, change)| change)
}

/// A table that is folded under its title; `None` without rows.
fn folded(title: &str, kinds: &[String], rows: &[String], cut: Cut) -> Option<String> {
    if rows.is_empty() {
        return None;
    }
    let mut text = format!("<details><summary>{title}: {}</summary>\n\n", kinds.join(", "));
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

fn state_label(name: &str, change: &ChangeEntry) -> String {
    match &change.previous_address {
        Some(previous) if name == "move" => {
            format!("{} to {}", prose::name(previous), prose::name(&change.address))
        }
        Some(_) | None => prose::name(&change.address),
    }
}
