//! The changes that no finding is about: by action and type, what cannot be undone first, the routine folded.

use std::collections::BTreeSet;

use super::page::Page;
use super::{Context, attributes, marks};
use crate::plan::Action;
use crate::render::{drift_words, words};
use crate::report::ChangeEntry;
use crate::text::plural::{count, grouped};

/// Creates, reads and updates of one type are folded when there are more.
const UNFOLDED: usize = 10;

/// Each change that has no card, once.
pub(super) fn others(page: &mut Page, context: Context<'_>) {
    let stack = context.stack;
    if stack.plan.is_none() {
        return;
    }
    if !drift_words::asked(stack) && stack.changes.is_empty() {
        return page.leaf("p", &[], "No object changes.");
    }
    let judged: BTreeSet<_> = stack.findings.iter().filter_map(|finding| finding.change).collect();
    let rest: Vec<_> = stack
        .changes
        .iter()
        .enumerate()
        .filter(|(index, change)| !judged.contains(index) && drift_words::is_listed(stack, change))
        .map(|(_, change)| change)
        .collect();
    let (in_state, objects): (Vec<&ChangeEntry>, Vec<_>) =
        rest.iter().partition(|change| words::only_in_state(change));
    let title = if drift_words::asked(stack) {
        "Also waiting: code that is not applied yet"
    } else if judged.is_empty() {
        "Changes"
    } else {
        "Other changes"
    };
    section(page, context, title, &objects);
    let title =
        if drift_words::asked(stack) { "Also waiting in the state" } else { "Changes of the state only" };
    section(page, context, title, &in_state);
}

fn section(page: &mut Page, context: Context<'_>, title: &str, changes: &[&ChangeEntry]) {
    if changes.is_empty() {
        return;
    }
    page.element("section", &[("data-group", "")], |page| {
        page.leaf(context.headings.section, &[], title);
        for name in words::GROUPS.into_iter().chain(words::STATE_GROUPS) {
            let members = words::group(changes, name);
            if let Some(first) = members.first() {
                page.element("div", &[("data-group", ""), ("class", "group")], |page| {
                    page.element(context.headings.part, &[], |page| {
                        heading(page, first, members.len());
                    });
                    for of_type in words::by_type(&members) {
                        types(page, context, of_type);
                    }
                });
            }
        }
    });
}

fn heading(page: &mut Page, first: &ChangeEntry, number: usize) {
    if first.action == Action::NoOp {
        page.leaf("span", &[("class", "action"), ("data-tone", "keeps")], "= move or import");
    } else {
        marks::action(page, first.action);
    }
    page.text(" ");
    page.leaf("span", &[("class", "faint")], &count(number, "object", "objects"));
}

/// A block for one type, and one for each kind of routine update.
fn types(page: &mut Page, context: Context<'_>, members: &[&ChangeEntry]) {
    let (routine, others): (Vec<&ChangeEntry>, Vec<_>) =
        members.iter().partition(|change| change.routine.is_some());
    block(page, context, &others, None);
    for (kind, members) in words::by_routine(&routine) {
        block(page, context, &members, Some(words::routine(kind)));
    }
}

/// The rows of one type, folded where there are many of them or nothing to see.
fn block(page: &mut Page, context: Context<'_>, members: &[&ChangeEntry], routine: Option<&str>) {
    let Some(first) = members.first() else { return };
    let lost = first.action.destroys() || first.action.abandons();
    if routine.is_none() && (lost || members.len() <= UNFOLDED) {
        return rows(page, context, members);
    }
    page.element("details", &[("data-group", "")], |page| {
        page.element("summary", &[], |page| {
            page.code(&first.type_);
            page.text(" ");
            page.leaf("span", &[("class", "number")], &grouped(members.len()));
            if let Some(routine) = routine {
                page.leaf("span", &[("class", "faint")], &format!(" {routine}"));
            }
        });
        rows(page, context, members);
    });
}

fn rows(page: &mut Page, context: Context<'_>, members: &[&ChangeEntry]) {
    page.element("ul", &[("class", "rows")], |page| {
        for change in members {
            row(page, context, change);
        }
    });
}

fn row(page: &mut Page, context: Context<'_>, change: &ChangeEntry) {
    let attributes = [
        ("data-level", super::facets::NO_FINDING.class),
        ("data-action", words::action(change.action)),
        ("data-module", &context.facets.numbers(Some(change))),
    ];
    page.element("li", &attributes, |page| {
        if change.attributes.is_empty() {
            line(page, change);
            return;
        }
        page.element("details", &[], |page| {
            page.element("summary", &[], |page| line(page, change));
            attributes::table(page, change);
        });
    });
}

/// The address and what is short enough to stand beside it.
fn line(page: &mut Page, change: &ChangeEntry) {
    page.code_of("address", &change.address, usize::MAX);
    if let Some(key) = &change.deposed {
        page.text(" deposed object ");
        page.code(key);
    }
    if let Some(previous) = &change.previous_address {
        page.text(" moved from ");
        page.code(previous);
    }
    if change.importing {
        page.text(" imported");
    }
    let number = change.attributes.len() + change.attributes_omitted;
    page.filled("span", &[("class", "faint")], |page| {
        if let Some(order) = words::order(change.action) {
            page.text(&format!(" {order}"));
        }
        if let Some(reason) = &change.reason_text {
            page.text(" ");
            page.sentence(reason);
        }
        if number > 0 {
            page.text(&format!(" {}", count(number, "attribute", "attributes")));
        }
    });
    if (change.action.destroys() || change.action.abandons()) && !change.identity.is_empty() {
        page.text(" ");
        page.element("span", &[("class", "identity")], |page| attributes::pairs(page, &change.identity));
    }
}
