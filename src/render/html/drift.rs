//! A check for drift: a card for each object, worst level first, what was changed and what was deleted apart.

use super::findings::{entry, place, waived};
use super::page::Page;
use super::{Context, attributes, facets, marks};
use crate::render::drift_words;
use crate::report::{DriftEntry, FindingEntry, FindingOutcome, StackReport};
use crate::text::plural::count;

/// Attributes that are shown unfolded.
const UNFOLDED: usize = 10;
/// Up to this many cards of a part, each is open.
const IN_FULL: usize = 20;

/// What happened, and how many objects there are of each level.
pub(super) fn counts(page: &mut Page, stack: &StackReport) {
    page.filled("p", &[("class", "counts")], |page| {
        if let Some(known) = drift_words::sentence(stack) {
            page.leaf("span", &[], &format!("{known}."));
        }
        if let Some(levels) = drift_words::levels(stack) {
            page.text(" ");
            page.leaf("span", &[], &format!("By level: {levels}."));
        }
    });
}

/// All cards of a stack.
pub(super) fn all(page: &mut Page, context: Context<'_>) {
    let stack = context.stack;
    for part in drift_words::parts(stack) {
        page.element("section", &[("data-group", "")], |page| {
            page.leaf(context.headings.section, &[], part.title);
            for (at, drifted) in part.entries.iter().enumerate() {
                card(page, context, drifted, at);
            }
        });
    }
    if stack.drift.iter().any(drift_words::matters) {
        page.element("details", &[("class", "extra")], |page| {
            page.element("summary", &[], |page| page.leaf(context.headings.section, &[], "What to do"));
            page.element("ul", &[], |page| {
                for step in drift_words::WHAT_TO_DO {
                    page.element("li", &[], |page| page.sentence(step));
                }
            });
        });
    }
}

fn card(page: &mut Page, context: Context<'_>, drifted: &DriftEntry, place: usize) {
    let stack = context.stack;
    let mark = marks::drift(stack, drifted);
    let change = stack.changes.iter().find(|change| change.address == drifted.address);
    let attributes = [
        ("class", "card"),
        ("data-mark", mark.class),
        ("data-level", mark.class),
        ("data-action", facets::drift_action(drifted)),
        ("data-module", &context.facets.numbers(change)),
    ];
    page.element("article", &attributes, |page| {
        if place < IN_FULL {
            page.element(context.headings.object, &[], |page| name(page, stack, drifted));
            facts(page, stack, drifted);
            return;
        }
        page.element("details", &[("class", "matters")], |page| {
            page.element("summary", &[], |page| {
                page.element(context.headings.object, &[], |page| name(page, stack, drifted));
            });
            facts(page, stack, drifted);
        });
    });
}

fn name(page: &mut Page, stack: &StackReport, drifted: &DriftEntry) {
    marks::badge(page, marks::drift(stack, drifted));
    page.text(" ");
    page.code_of("address", &drifted.address, usize::MAX);
}

fn facts(page: &mut Page, stack: &StackReport, drifted: &DriftEntry) {
    page.leaf("p", &[("class", "what")], &drift_words::class_in_one(drifted.class));
    page.element("dl", &[], |page| {
        entry(page, "Next apply", |page| page.sentence(&drift_words::next(stack, drifted)));
        if let Some(previous) = &drifted.previous_address {
            entry(page, "Moved from", |page| page.code(previous));
        }
        if let Some(day) = &drifted.first_seen {
            entry(page, "Since", |page| page.code(day));
        }
        // What a waiver names.
        for finding in drift_words::findings(stack, drifted).filter(|finding| finding.policy_digest.is_none())
        {
            entry(page, "Policy", |page| page.code(&finding.policy));
        }
        if let Some(location) = &drifted.location {
            entry(page, "Block", |page| place(page, location));
        }
    });
    changed(page, drifted);
    for finding in drift_words::judged(stack, drifted) {
        judged(page, finding, stack.observe);
    }
}

/// The attributes with both sides, or their names where the values are not known.
fn changed(page: &mut Page, drifted: &DriftEntry) {
    if drift_words::is_deleted(drifted) {
        return;
    }
    let changed = drift_words::attributes(drifted);
    if changed.is_empty() {
        page.filled("ul", &[], |page| {
            for path in &drifted.paths {
                page.element("li", &[], |page| page.code(path));
            }
        });
        return;
    }
    let open: &[_] = if changed.len() <= UNFOLDED {
        &[("class", "matters"), ("open", "")]
    } else {
        &[("class", "matters")]
    };
    page.element("details", open, |page| {
        let number = changed.len() + drifted.attributes_omitted;
        page.leaf("summary", &[], &count(number, "difference", "differences"));
        attributes::listed(page, &changed, drifted.attributes_omitted);
    });
}

/// What one policy says.
fn judged(page: &mut Page, finding: &FindingEntry, observe: bool) {
    page.element(
        "div",
        &[("class", "judged"), ("data-mark", marks::finding(finding, observe).class)],
        |page| {
            page.element("p", &[("class", "policy")], |page| {
                page.code(&finding.policy);
                if finding.outcome != FindingOutcome::Violated {
                    page.leaf("span", &[("class", "faint")], &format!(" {}", finding.outcome.name()));
                }
            });
            page.element("p", &[("class", "why")], |page| page.sentence(&finding.message));
            page.filled("dl", &[], |page| {
                if let Some(waiver) = &finding.waiver {
                    entry(page, "Waived by", |page| waived(page, waiver));
                }
                if let Some(description) = &finding.description {
                    entry(page, "Policy", |page| page.sentence(description));
                }
                if let Some(url) = &finding.url {
                    entry(page, "See", |page| page.link(url));
                }
            });
        },
    );
}
