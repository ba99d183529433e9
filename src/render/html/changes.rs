//! The changes that no finding is about: by action and type, what cannot be undone first, the routine folded.

use std::collections::BTreeSet;

use super::context::Context;
use super::writer::HtmlWriter;
use super::{attributes, marks};
use crate::plan::Action;
use crate::render::{change_groups, change_remarks, drift_summary, labels, silence};
use crate::report::ChangeEntry;
use crate::text::plural::{count, grouped};

/// Creates, reads and updates of one type are folded when there are more.
const UNFOLDED: usize = 10;
/// Attributes of one change that its line names.
const NAMES: usize = 5;
/// Characters of such a name.
const PATH: usize = 100;

/// Each change that has no card, once.
pub(super) fn change_list(html: &mut HtmlWriter, context: Context<'_>) {
    let stack = context.stack;
    if stack.plan.is_none() {
        return;
    }
    if !drift_summary::is_drift_check(stack) && stack.changes.is_empty() {
        return html.leaf("p", &[], "No object changes.");
    }
    let with_finding: BTreeSet<_> = stack.findings.iter().filter_map(|finding| finding.change).collect();
    let rest: Vec<_> = stack
        .changes
        .iter()
        .enumerate()
        .filter(|(index, change)| !with_finding.contains(index) && drift_summary::is_listed(stack, change))
        .map(|(_, change)| change)
        .collect();
    let (in_state, objects): (Vec<&ChangeEntry>, Vec<_>) =
        rest.iter().partition(|change| change_groups::only_in_state(change));
    let title = if drift_summary::is_drift_check(stack) {
        "Also waiting: code that is not applied yet"
    } else if with_finding.is_empty() {
        "Changes"
    } else {
        "Other changes"
    };
    section(html, context, title, &objects);
    let title = if drift_summary::is_drift_check(stack) {
        "Also waiting in the state"
    } else {
        "Changes of the state only"
    };
    section(html, context, title, &in_state);
    let sentence = silence::sentence(stack).filter(|_| !drift_summary::is_drift_check(stack));
    if let Some(sentence) = sentence {
        html.element("p", &[("class", "faint")], |html| html.sentence(&sentence));
    }
}

fn section(html: &mut HtmlWriter, context: Context<'_>, title: &str, changes: &[&ChangeEntry]) {
    if changes.is_empty() {
        return;
    }
    html.element("section", &[("data-group", "")], |html| {
        html.leaf(context.headings.section, &[], title);
        for name in change_groups::GROUPS.into_iter().chain(change_groups::STATE_GROUPS) {
            let members = change_groups::group(changes, name);
            if let Some(first) = members.first() {
                html.element("div", &[("data-group", ""), ("class", "group")], |html| {
                    html.element(context.headings.part, &[], |html| {
                        heading(html, first, members.len());
                    });
                    for of_type in change_groups::by_type(&members) {
                        type_blocks(html, context, of_type);
                    }
                });
            }
        }
    });
}

fn heading(html: &mut HtmlWriter, first: &ChangeEntry, number: usize) {
    if first.action == Action::NoOp {
        html.leaf("span", &[("class", "action"), ("data-tone", "keeps")], "= move or import");
    } else {
        marks::action(html, first.action);
    }
    html.text(" ");
    html.leaf("span", &[("class", "faint")], &count(number, "object", "objects"));
}

/// A block for one type, and one for each kind of routine update.
fn type_blocks(html: &mut HtmlWriter, context: Context<'_>, members: &[&ChangeEntry]) {
    let (routine, others): (Vec<&ChangeEntry>, Vec<_>) =
        members.iter().partition(|change| change.routine.is_some());
    block(html, context, &others, None);
    for (kind, members) in change_groups::by_routine(&routine) {
        block(html, context, &members, Some(change_groups::routine(kind)));
    }
}

/// The rows of one type, folded where there are many of them or nothing to see.
fn block(html: &mut HtmlWriter, context: Context<'_>, members: &[&ChangeEntry], routine: Option<&str>) {
    let Some(first) = members.first() else { return };
    let lost = first.action.destroys() || first.action.abandons();
    // What is destroyed or forgotten is never folded.
    if routine.is_none() && (lost || members.len() <= UNFOLDED) {
        return rows(html, context, members);
    }
    html.element("details", &[("data-group", "")], |html| {
        html.element("summary", &[], |html| {
            html.code(&first.type_);
            html.text(" ");
            html.leaf("span", &[("class", "number")], &grouped(members.len()));
            if let Some(routine) = routine {
                html.leaf("span", &[("class", "faint")], &format!(" {routine}"));
            }
        });
        rows(html, context, members);
    });
}

fn rows(html: &mut HtmlWriter, context: Context<'_>, members: &[&ChangeEntry]) {
    html.element("ul", &[("class", "rows")], |html| {
        for change in members {
            row(html, context, change);
        }
    });
}

fn row(html: &mut HtmlWriter, context: Context<'_>, change: &ChangeEntry) {
    let attributes = [
        ("data-level", super::facets::NO_FINDING.class),
        ("data-action", labels::action(change.action)),
        ("data-module", &context.facets.numbers(Some(change))),
    ];
    html.element("li", &attributes, |html| {
        // A fold without content would be a click for nothing.
        if change.attributes.is_empty() {
            line(html, change);
            return;
        }
        html.element("details", &[], |html| {
            html.element("summary", &[], |html| line(html, change));
            attributes::change_table(html, change);
        });
    });
}

/// The address, and remarks short enough for the same line.
fn line(html: &mut HtmlWriter, change: &ChangeEntry) {
    html.code_of("address", &change.address, usize::MAX);
    if let Some(key) = &change.deposed {
        html.text(" deposed object ");
        html.code(key);
    }
    if let Some(previous) = &change.previous_address {
        html.text(" moved from ");
        html.code(previous);
    }
    if change.importing {
        html.text(" imported");
    }
    html.filled("span", &[("class", "faint")], |html| remarks(html, change));
    if (change.action.destroys() || change.action.abandons()) && !change.identity.is_empty() {
        html.text(" ");
        html.element("span", &[("class", "identity")], |html| attributes::pairs(html, &change.identity));
    }
}

/// The order of a replacement and what forces it, why Terraform plans the change, which attributes differ.
fn remarks(html: &mut HtmlWriter, change: &ChangeEntry) {
    if let Some(order) = labels::order(change.action) {
        html.text(&format!(" {order}"));
    }
    let forcing = change_remarks::forcing(change);
    if let Some((cause, _)) = change_remarks::only_cause(change) {
        html.text(", forced by ");
        attributes::difference(html, cause);
    } else if !forcing.is_empty() {
        html.text(", forced by ");
        names(html, &forcing, 0);
    }
    // What forces a replacement says more than the fixed sentence for Terraform's reason.
    if let Some(reason) =
        change.reason_text.as_ref().filter(|_| forcing.is_empty() || labels::request(change).is_some())
    {
        html.text(" ");
        html.sentence(reason);
    }
    if let Some(keep) = &change.keep_managed {
        html.text(". ");
        html.sentence(keep);
    }
    if let Some(sentence) = change_remarks::written_again(change) {
        html.text(" ");
        html.sentence(&sentence);
    }
    if change_remarks::is_without_difference(change) {
        html.text(" ");
        html.text(change_remarks::NO_DIFFERENCE);
    } else if change.action == Action::Update {
        html.text(" ");
        names(html, &change_remarks::names(change), change.attributes_omitted);
    }
}

/// Paths, the first of them where there are many.
fn names(html: &mut HtmlWriter, paths: &[&str], omitted: usize) {
    for (at, path) in paths.iter().take(NAMES).enumerate() {
        if at > 0 {
            html.text(", ");
        }
        html.code_of("", path, PATH);
    }
    let more = paths.len().saturating_sub(NAMES) + omitted;
    if more > 0 {
        html.text(&format!(" and {} more", grouped(more)));
    }
}
