//! The changes that no finding is about, folded: by action and type, what cannot be undone first.

use std::collections::BTreeSet;

use super::limits::{Detail, Limits};
use super::prose::{self, list_some};
use super::table;
use crate::plan::Action;
use crate::render::change_groups;
use crate::report::{ChangeEntry, StackReport};
use crate::text::plural::{count, grouped};

/// Names of one type where nothing is destroyed.
const NAMES: usize = 2;
/// Names of one type where something is destroyed or let go.
const LOST: usize = 20;

/// The block, or the sentence that there are no changes.
pub(super) fn change_table(stack: &StackReport, limits: Limits) -> Option<String> {
    stack.plan.as_ref()?;
    if stack.changes.is_empty() {
        return Some("No object changes.".to_owned());
    }
    let rest: Vec<_> =
        changes_without_finding(stack).filter(|change| !change_groups::only_in_state(change)).collect();
    let mut rows = Vec::new();
    let mut kinds = Vec::new();
    for name in change_groups::GROUPS {
        let members = change_groups::group(&rest, name);
        if !members.is_empty() {
            kinds.push(format!("{} {name}", grouped(members.len())));
            rows.extend(
                change_groups::by_type(&members).flat_map(|members| rows_of_type(name, members, limits)),
            );
        }
    }
    let lost = rest.iter().any(|change| change.action.destroys() || change.action.abandons());
    let mark = if lost { "⚠️" } else { "✅" };
    let with_finding = stack.findings.iter().any(|finding| finding.change.is_some());
    let title = if with_finding {
        count(rest.len(), "other change", "other changes")
    } else {
        count(rest.len(), "change", "changes")
    };
    folded_table(&format!("{mark} {title}"), &kinds, &rows, limits)
}

/// Changes of the state only: objects that are forgotten, moved or imported. Those with a finding are in its table.
pub(super) fn state_changes(stack: &StackReport, limits: Limits) -> Option<String> {
    let forgotten = changes_without_finding(stack).filter(|change| change.action == Action::Forget);
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
        for of_type in change_groups::by_type(&members) {
            let type_ = of_type.first().map_or("", |first| first.type_.as_str());
            let names: Vec<_> = of_type.iter().map(|change| state_label(name, change)).collect();
            // A forgotten object goes on to exist, and to cost, without Terraform: its name matters as that of a deleted one.
            let shown = if name == "forget" { LOST } else { NAMES };
            rows.push(row(name, type_, of_type.len(), &list_some(&names, shown), limits));
        }
    }
    folded_table("In the state", &kinds, &rows, limits)
}

/// The changes that no finding is about.
fn changes_without_finding(stack: &StackReport) -> impl Iterator<Item = &ChangeEntry> {
    let with_finding: BTreeSet<_> = stack.findings.iter().filter_map(|finding| finding.change).collect();
    let indexed = stack.changes.iter().enumerate();
    indexed.filter(move |(index, _)| !with_finding.contains(index)).map(|(_, change)| change)
}

/// A table that is folded under its title; `None` without rows.
fn folded_table(title: &str, kinds: &[String], rows: &[String], limits: Limits) -> Option<String> {
    if rows.is_empty() {
        return None;
    }
    let mut text = format!("<details><summary>{title}: {}</summary>\n\n", kinds.join(", "));
    let mut columns = vec![("left", "Action"), ("left", "Type"), ("right", "Count")];
    if limits.detail < Detail::NoNames {
        columns.push(("left", "Names"));
    }
    text.push_str(&table::open(&columns));
    text.extend(rows.iter().take(limits.rows).map(String::as_str));
    table::left_out(&mut text, rows.len(), limits.rows, columns.len());
    text.push_str("</table>\n\n</details>");
    Some(text)
}

/// One row, and one for each kind of routine update.
fn rows_of_type(name: &str, members: &[&ChangeEntry], limits: Limits) -> Vec<String> {
    let (routine, others): (Vec<&ChangeEntry>, Vec<_>) =
        members.iter().partition(|change| change.routine.is_some());
    let mut rows = Vec::new();
    if let Some(first) = others.first() {
        let shown = if first.action.destroys() || first.action.abandons() { LOST } else { NAMES };
        let names: Vec<_> = others.iter().map(|change| label(change)).collect();
        rows.push(row(name, &first.type_, others.len(), &list_some(&names, shown), limits));
    }
    for (kind, members) in change_groups::by_routine(&routine) {
        let type_ = members.first().map_or("", |first| first.type_.as_str());
        rows.push(row(name, type_, members.len(), change_groups::routine(kind), limits));
    }
    rows
}

fn label(change: &ChangeEntry) -> String {
    match &change.deposed {
        Some(key) => format!("{} deposed object {}", prose::name(&change.address), prose::name(key)),
        None => prose::name(&change.address),
    }
}

fn row(action: &str, type_: &str, number: usize, names: &str, limits: Limits) -> String {
    let type_ = prose::name(type_);
    let number = grouped(number);
    let names = if limits.detail < Detail::NoNames { format!("<td>{names}</td>") } else { String::new() };
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
