//! Findings, worst first: a card for each object, with everything that policies say about it.

use super::cards::{Card, Shown};
use super::context::Context;
use super::writer::HtmlWriter;
use super::{attributes, facets, marks};
use crate::finding::{Recoverability, Subject};
use crate::policy::RecoveryOutcome;
use crate::render::{labels, review};
use crate::report::{
    ChangeEntry, FindingEntry, FindingOutcome, Location, LossFactInfo, LossInfo, StackReport, WaiverInfo,
};
use crate::text::plural::count;

/// All cards of a stack.
pub(super) fn finding_cards(html: &mut HtmlWriter, context: Context<'_>) {
    let cards = Card::of(context);
    if cards.is_empty() {
        return;
    }
    html.element("section", &[("data-group", "")], |html| {
        html.leaf(context.headings.section, &[], "Findings");
        for card in cards {
            finding_card(html, &card, context);
        }
    });
}

fn finding_card(html: &mut HtmlWriter, card: &Card<'_>, context: Context<'_>) {
    let observe = context.stack.observe;
    let Some(first) = card.findings.first() else { return };
    let attributes = [
        ("class", "card"),
        ("id", card.id.as_str()),
        ("data-mark", marks::finding(first, observe).class),
        ("data-level", &facets::levels(&card.findings, observe)),
        ("data-action", if labels::has_action(first) { labels::action(first.action) } else { "" }),
        ("data-module", &context.facets.numbers(card.change)),
    ];
    html.element("article", &attributes, |html| match card.shown {
        Shown::Open => {
            html.element(context.headings.object, &[], |html| name(html, first, observe));
            facts(html, card, first, context);
        }
        Shown::Folded => html.element("details", &[("class", "matters")], |html| {
            html.element("summary", &[], |html| {
                html.element(context.headings.object, &[], |html| name(html, first, observe));
                summary(html, card, first);
            });
            facts(html, card, first, context);
        }),
    });
}

fn name(html: &mut HtmlWriter, first: &FindingEntry, observe: bool) {
    marks::badge(html, &marks::finding(first, observe));
    html.text(" ");
    html.code_of("address", labels::address(first), usize::MAX);
    if let Some(key) = &first.deposed {
        html.text(" deposed object ");
        html.code(key);
    }
}

/// The summary of a folded card.
fn summary(html: &mut HtmlWriter, card: &Card<'_>, first: &FindingEntry) {
    if labels::has_action(first) {
        html.text(" ");
        marks::event(html, first);
    }
    if card.has_no_way_back() {
        html.text(" ");
        html.leaf("strong", &[("class", "final")], labels::NO_WAY_BACK);
    }
}

fn facts(html: &mut HtmlWriter, card: &Card<'_>, first: &FindingEntry, context: Context<'_>) {
    if labels::has_action(first) {
        html.element("p", &[("class", "what")], |html| action(html, card, first, context));
    }
    for loss in card.findings.iter().filter_map(|finding| finding.loss.as_ref()) {
        no_way_back(html, loss);
    }
    object(html, card);
    for finding in &card.findings {
        policy(html, card, finding, context.stack);
    }
    if let Some(change) = card.change {
        attributes::card_attributes(html, change);
    }
}

/// What happens to the object: the action, its order, and why Terraform plans it; or what changed outside Terraform.
fn action(html: &mut HtmlWriter, card: &Card<'_>, finding: &FindingEntry, context: Context<'_>) {
    marks::event(html, finding);
    for (at, path) in labels::drifted_paths(context.stack, finding).iter().enumerate() {
        html.text(if at == 0 { ": " } else { ", " });
        html.code(path);
    }
    if finding.subject == Subject::Drift {
        return;
    }
    if let Some(order) = labels::finding_order(finding) {
        html.text(&format!(" ({order})"));
    }
    if let Some(reason) = card.change.and_then(|change| change.reason_text.as_ref()) {
        html.text(", ");
        html.sentence(reason);
    }
}

/// The alarm of an irreversible loss.
fn no_way_back(html: &mut HtmlWriter, loss: &LossInfo) {
    if loss.recovery != Recoverability::Irreversible {
        return;
    }
    html.element("div", &[("class", "alarm")], |html| {
        html.element("p", &[], |html| {
            html.leaf("strong", &[], labels::NO_WAY_BACK);
            let mut facts =
                loss.facts.iter().filter(|fact| fact.outcome == RecoveryOutcome::Irreversible).peekable();
            if facts.peek().is_none() {
                html.text(" ");
                html.text(labels::recovery(loss.recovery));
            }
            for fact in facts {
                html.text(" ");
                fact_line(html, fact);
            }
        });
    });
}

/// A fact, and in parentheses the attributes it rests on.
fn fact_line(html: &mut HtmlWriter, fact: &LossFactInfo) {
    html.sentence(&fact.message);
    if !fact.values.is_empty() {
        html.text(" (");
        attributes::pairs(html, &fact.values);
        html.text(")");
    }
}

/// A term and what it means, in a list of them.
pub(super) fn definition(html: &mut HtmlWriter, term: &str, content: impl FnOnce(&mut HtmlWriter)) {
    html.element("div", &[], |html| {
        html.leaf("dt", &[], term);
        html.element("dd", &[], content);
    });
}

/// The identity of the object, its block, and what forces its replacement.
fn object(html: &mut HtmlWriter, card: &Card<'_>) {
    html.filled("dl", &[], |html| {
        if let Some(change) = card.change {
            if !change.replace_paths.is_empty() {
                definition(html, "Forced by", |html| forced_by(html, change));
            }
            if !change.identity.is_empty() {
                definition(html, "Object", |html| attributes::pairs(html, &change.identity));
            }
            if let Some(previous) = &change.previous_address {
                definition(html, "Moved from", |html| html.code(previous));
            }
            if change.importing {
                definition(html, "Imported", |html| html.text("by this plan"));
            }
        }
        if let Some(number) = card.findings.iter().filter_map(|finding| finding.dependents).max() {
            let number = usize::try_from(number).unwrap_or(usize::MAX);
            definition(html, "Used by", |html| {
                html.text(&count(number, "managed object", "managed objects"));
            });
        }
        if let Some(location) = card.findings.iter().find_map(|finding| finding.location.as_ref()) {
            definition(html, "Block", |html| source_location(html, location));
        }
    });
}

fn forced_by(html: &mut HtmlWriter, change: &ChangeEntry) {
    for path in &change.replace_paths {
        html.element("p", &[], |html| {
            // A path can be missing from the attributes: their number is limited, and the path can lead below one.
            match change.attributes.iter().find(|attribute| attribute.path == *path) {
                Some(attribute) => attributes::difference(html, attribute),
                None => html.code(path),
            }
        });
    }
}

pub(super) fn source_location(html: &mut HtmlWriter, location: &Location) {
    html.code(&format!("{}:{}", location.path, location.line));
}

/// What one policy says: why, what is lost, what to do.
fn policy(html: &mut HtmlWriter, card: &Card<'_>, finding: &FindingEntry, stack: &StackReport) {
    let mark = marks::finding(finding, stack.observe);
    html.element("div", &[("class", "finding"), ("data-mark", mark.class)], |html| {
        html.element("p", &[("class", "policy")], |html| {
            if card.findings.len() > 1 {
                marks::badge(html, &mark);
                html.text(" ");
            }
            match &finding.url {
                Some(url) => html.named_link(url, &finding.policy),
                None => html.code(&finding.policy),
            }
            level(html, finding);
        });
        html.element("p", &[("class", "why")], |html| html.sentence(&finding.message));
        html.filled("dl", &[], |html| {
            if let Some(loss) = &finding.loss {
                losses(html, loss);
            }
            if let Some(waiver) = &finding.waiver {
                definition(html, "Waived by", |html| waiver_facts(html, waiver));
            }
            let approvers = review::approvers(stack, finding);
            if !approvers.is_empty() {
                definition(html, "Approved by", |html| logins(html, &approvers));
            }
            if !finding.next_step.is_empty() {
                definition(html, "Next", |html| html.sentence(&finding.next_step));
            }
            policy_facts(html, finding);
        });
    });
}

/// The level, where the badge shows the outcome in place of it.
fn level(html: &mut HtmlWriter, finding: &FindingEntry) {
    if finding.outcome == FindingOutcome::Violated {
        return;
    }
    let unknown = match finding.on_unknown {
        Some(on_unknown) => format!(", undecided: {}", on_unknown.name()),
        None => String::new(),
    };
    html.leaf("span", &[("class", "faint")], &format!(" level {}{unknown}", finding.level.name()));
}

/// What is lost, and every fact that is not in the alarm.
fn losses(html: &mut HtmlWriter, loss: &LossInfo) {
    if let Some(lost) = &loss.lost {
        definition(html, "Lost", |html| html.sentence(lost));
    }
    let mut described = loss.recovery == Recoverability::Irreversible;
    for fact in &loss.facts {
        match fact.outcome {
            RecoveryOutcome::Refused | RecoveryOutcome::MayBeRefused => definition(html, "Refused", |html| {
                html.leaf("b", &[], &format!("{}. ", labels::refusal(fact).unwrap_or_default()));
                fact_line(html, fact);
            }),
            RecoveryOutcome::Retained => {
                described = true;
                definition(html, "Lost", |html| {
                    html.text(labels::LEFT_IN_PLACE);
                    html.text(" ");
                    fact_line(html, fact);
                });
            }
            // The alarm at the top of the card has these facts.
            RecoveryOutcome::Irreversible if loss.recovery == Recoverability::Irreversible => {}
            RecoveryOutcome::Irreversible | RecoveryOutcome::Possible => {
                described = true;
                definition(html, "Way back", |html| fact_line(html, fact));
            }
        }
    }
    if !described {
        definition(html, "Way back", |html| html.text(labels::recovery(loss.recovery)));
    }
}

pub(super) fn waiver_facts(html: &mut HtmlWriter, waiver: &WaiverInfo) {
    html.code(&waiver.id);
    html.text(" until ");
    html.code(&waiver.expires);
    if let Some(owner) = &waiver.owner {
        html.text(", ");
        html.code(owner);
    }
    html.text(": ");
    html.sentence(&waiver.reason);
}

fn logins(html: &mut HtmlWriter, logins: &[&str]) {
    for (at, login) in logins.iter().enumerate() {
        html.text(if at == 0 { "" } else { ", " });
        html.code(login);
    }
}

/// The description and the location of the policy.
fn policy_facts(html: &mut HtmlWriter, finding: &FindingEntry) {
    if let Some(description) = &finding.description {
        definition(html, "Policy", |html| html.sentence(description));
    }
    if let Some(location) = &finding.policy_location {
        definition(html, "Written in", |html| source_location(html, location));
    }
}
