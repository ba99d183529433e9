//! A check for drift: a card for each object, worst level first, what was changed and what was deleted apart.

use super::context::Context;
use super::findings::{definition, source_location, waiver_facts};
use super::writer::HtmlWriter;
use super::{attributes, facets, marks};
use crate::render::drift_summary;
use crate::report::{DriftEntry, FindingEntry, FindingOutcome, StackReport};
use crate::text::plural::count;

/// Attributes that are shown unfolded.
const UNFOLDED: usize = 10;
/// Up to this many cards of a part, each is open.
const IN_FULL: usize = 20;

/// What happened, and how many objects there are of each level.
pub(super) fn drift_counts(html: &mut HtmlWriter, stack: &StackReport) {
    html.filled("p", &[("class", "counts")], |html| {
        if let Some(known) = drift_summary::changed_outside(stack) {
            html.leaf("span", &[], &format!("{known}."));
        }
        if let Some(levels) = drift_summary::level_counts(stack) {
            html.text(" ");
            html.leaf("span", &[], &format!("By level: {levels}."));
        }
    });
}

/// All cards of a stack.
pub(super) fn drift_cards(html: &mut HtmlWriter, context: Context<'_>) {
    let stack = context.stack;
    for part in drift_summary::groups(stack) {
        html.element("section", &[("data-group", "")], |html| {
            html.leaf(context.headings.section, &[], part.title);
            for (at, drifted) in part.entries.iter().enumerate() {
                card(html, context, drifted, at);
            }
        });
    }
    if stack.drift.iter().any(drift_summary::needs_attention) {
        html.element("details", &[("class", "extra")], |html| {
            html.element("summary", &[], |html| html.leaf(context.headings.section, &[], "What to do"));
            html.element("ul", &[], |html| {
                for step in drift_summary::WHAT_TO_DO {
                    html.element("li", &[], |html| html.sentence(step));
                }
            });
        });
    }
}

fn card(html: &mut HtmlWriter, context: Context<'_>, drifted: &DriftEntry, index: usize) {
    let stack = context.stack;
    let mark = marks::drift(stack, drifted);
    // Only a change has the address of its module, which the filter needs.
    let change = stack.changes.iter().find(|change| change.address == drifted.address);
    let attributes = [
        ("class", "card"),
        ("data-mark", mark.class),
        ("data-level", mark.class),
        ("data-action", facets::drift_action(drifted)),
        ("data-module", &context.facets.numbers(change)),
    ];
    html.element("article", &attributes, |html| {
        if index < IN_FULL {
            html.element(context.headings.object, &[], |html| name(html, stack, drifted));
            facts(html, stack, drifted);
            return;
        }
        html.element("details", &[("class", "matters")], |html| {
            html.element("summary", &[], |html| {
                html.element(context.headings.object, &[], |html| name(html, stack, drifted));
            });
            facts(html, stack, drifted);
        });
    });
}

fn name(html: &mut HtmlWriter, stack: &StackReport, drifted: &DriftEntry) {
    marks::badge(html, &marks::drift(stack, drifted));
    html.text(" ");
    html.code_of("address", &drifted.address, usize::MAX);
}

fn facts(html: &mut HtmlWriter, stack: &StackReport, drifted: &DriftEntry) {
    html.leaf("p", &[("class", "what")], &drift_summary::sentence(drifted));
    html.element("dl", &[], |html| {
        definition(html, "Next apply", |html| html.sentence(&drift_summary::next_apply(stack, drifted)));
        if let Some(previous) = &drifted.previous_address {
            definition(html, "Moved from", |html| html.code(previous));
        }
        if let Some(day) = &drifted.first_seen {
            definition(html, "Since", |html| html.code(day));
        }
        // What a waiver names.
        for finding in
            drift_summary::findings_about(stack, drifted).filter(|finding| finding.policy_digest.is_none())
        {
            definition(html, "Policy", |html| html.code(&finding.policy));
        }
        if let Some(location) = &drifted.location {
            definition(html, "Block", |html| source_location(html, location));
        }
    });
    changed_attributes(html, drifted);
    for finding in drift_summary::policy_findings(stack, drifted) {
        policy(html, finding, stack.observe);
    }
}

/// The attributes with both sides, or their names where the values are not known.
fn changed_attributes(html: &mut HtmlWriter, drifted: &DriftEntry) {
    if drift_summary::is_deleted(drifted) {
        return;
    }
    let changed = drift_summary::changed_attributes(drifted);
    if changed.is_empty() {
        html.filled("ul", &[], |html| {
            for path in &drifted.paths {
                html.element("li", &[], |html| html.code(path));
            }
        });
        return;
    }
    let open: &[_] = if changed.len() <= UNFOLDED {
        &[("class", "matters"), ("open", "")]
    } else {
        &[("class", "matters")]
    };
    html.element("details", open, |html| {
        let number = changed.len() + drifted.attributes_omitted;
        html.leaf("summary", &[], &count(number, "difference", "differences"));
        attributes::attribute_table(html, &changed, drifted.attributes_omitted);
    });
}

/// What one policy says.
fn policy(html: &mut HtmlWriter, finding: &FindingEntry, observe: bool) {
    html.element(
        "div",
        &[("class", "finding"), ("data-mark", marks::finding(finding, observe).class)],
        |html| {
            html.element("p", &[("class", "policy")], |html| {
                html.code(&finding.policy);
                if finding.outcome != FindingOutcome::Violated {
                    html.leaf("span", &[("class", "faint")], &format!(" {}", finding.outcome.name()));
                }
            });
            html.element("p", &[("class", "why")], |html| html.sentence(&finding.message));
            html.filled("dl", &[], |html| {
                if let Some(waiver) = &finding.waiver {
                    definition(html, "Waived by", |html| waiver_facts(html, waiver));
                }
                if let Some(description) = &finding.description {
                    definition(html, "Policy", |html| html.sentence(description));
                }
                if let Some(url) = &finding.url {
                    definition(html, "See", |html| html.link(url));
                }
            });
        },
    );
}
