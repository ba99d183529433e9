//! Findings, worst first: a card for each object, with everything that policies say about it.

use super::cards::{self, PageCard, Shown};
use super::context::Context;
use super::writer::HtmlWriter;
use super::{attributes, facets, marks};
use crate::finding::{Recoverability, Subject};
use crate::policy::RecoveryOutcome;
use crate::render::{labels, review};
use crate::report::{
    Card, CardObject, ChangeEntry, FindingEntry, FindingOutcome, Location, LossFactInfo, LossInfo,
    StackReport, WaiverInfo,
};
use crate::text::plural::count;

/// All cards of a stack.
pub(super) fn finding_cards(html: &mut HtmlWriter, context: Context<'_>) {
    let cards = cards::of(context);
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

fn finding_card(html: &mut HtmlWriter, page_card: &PageCard<'_>, context: Context<'_>) {
    let card = &page_card.card;
    let mark = marks::finding(card.first.worst, context.stack.observe);
    let filtered = filter_values(&card.first, context);
    let mut attributes = vec![("class", "card"), ("id", page_card.id.as_str()), ("data-mark", mark.class)];
    if card.also.is_empty() {
        attributes.extend(filtered.iter().map(|(name, value)| (*name, value.as_str())));
    } else {
        // The items of the filter are then the objects: the card is there as long as one of them is.
        attributes.push(("data-group", ""));
    }
    html.element("article", &attributes, |html| match page_card.shown {
        Shown::Open => {
            html.element(context.headings.object, &[], |html| name(html, card, context.stack.observe));
            facts(html, card, context);
        }
        Shown::Folded => html.element("details", &[("class", "matters")], |html| {
            html.element("summary", &[], |html| {
                html.element(context.headings.object, &[], |html| name(html, card, context.stack.observe));
                summary(html, card);
            });
            facts(html, card, context);
        }),
    });
}

/// What the filter looks at.
fn filter_values(object: &CardObject<'_>, context: Context<'_>) -> [(&'static str, String); 3] {
    let worst = object.worst;
    let findings: Vec<_> = object.findings().collect();
    let action = if labels::has_action(worst) { labels::action(worst.action) } else { "" };
    [
        ("data-level", facets::levels(&findings, context.stack.observe)),
        ("data-action", action.to_owned()),
        ("data-module", context.facets.numbers(object.change)),
    ]
}

fn name(html: &mut HtmlWriter, card: &Card<'_>, observe: bool) {
    let worst = card.first.worst;
    marks::badge(html, &marks::finding(worst, observe));
    html.text(" ");
    html.code_of("address", labels::address(worst), usize::MAX);
    if let Some(key) = &worst.deposed {
        html.text(" deposed object ");
        html.code(key);
    }
    if !card.also.is_empty() {
        html.text(&format!(" and {}", count(card.also.len(), "other object", "other objects")));
    }
}

/// The summary of a folded card.
fn summary(html: &mut HtmlWriter, card: &Card<'_>) {
    if labels::has_action(card.first.worst) {
        html.text(" ");
        marks::event(html, card.first.worst);
    }
    if card.has_no_way_back() {
        html.text(" ");
        html.leaf("strong", &[("class", "final")], labels::NO_WAY_BACK);
    }
}

fn facts(html: &mut HtmlWriter, card: &Card<'_>, context: Context<'_>) {
    let object = &card.first;
    if labels::has_action(object.worst) {
        html.element("p", &[("class", "what")], |html| action(html, object, context));
    }
    if !card.also.is_empty() {
        html.element("ul", &[("class", "rows")], |html| {
            card.objects().for_each(|object| object_row(html, object, context));
        });
    }
    if let Some(loss) = object.findings().find(|finding| finding.is_irreversible()).and(object.loss()) {
        no_way_back(html, loss);
    }
    self::object(html, object, card.also.is_empty());
    for finding in object.findings() {
        policy(html, object, finding, context.stack);
    }
    let next = object.next_step();
    if !next.is_empty() {
        html.element("dl", &[], |html| definition(html, "Next", |html| html.sentence(&next)));
    }
    if let Some(change) = object.change {
        attributes::card_attributes(html, change);
    }
}

/// One of several objects of which the same is said.
fn object_row(html: &mut HtmlWriter, object: &CardObject<'_>, context: Context<'_>) {
    let filtered = filter_values(object, context);
    let attributes: Vec<_> = filtered.iter().map(|(name, value)| (*name, value.as_str())).collect();
    html.element("li", &attributes, |html| {
        html.code_of("address", labels::address(object.worst), usize::MAX);
        if let Some(key) = &object.worst.deposed {
            html.text(" deposed object ");
            html.code(key);
        }
        if let Some(location) = object.findings().find_map(|finding| finding.location.as_ref()) {
            html.text(" ");
            source_location(html, location);
        }
        if let Some(change) = object.change.filter(|change| !change.identity.is_empty()) {
            html.text(" ");
            html.element("span", &[("class", "identity")], |html| attributes::pairs(html, &change.identity));
        }
    });
}

/// What happens to the object: the action, its order, and why Terraform plans it; or what changed outside Terraform.
fn action(html: &mut HtmlWriter, object: &CardObject<'_>, context: Context<'_>) {
    let finding = object.worst;
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
    if let Some(reason) = object.change.and_then(|change| change.reason_text.as_ref()) {
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

/// What forces the replacement of the object, and, where the card is about it alone, its identity and its block.
fn object(html: &mut HtmlWriter, object: &CardObject<'_>, alone: bool) {
    html.filled("dl", &[], |html| {
        if let Some(change) = object.change {
            if !change.replace_paths.is_empty() {
                definition(html, "Forced by", |html| forced_by(html, change));
            }
            if alone && !change.identity.is_empty() {
                definition(html, "Object", |html| attributes::pairs(html, &change.identity));
            }
            if let Some(previous) = &change.previous_address {
                definition(html, "Moved from", |html| html.code(previous));
            }
            if change.importing {
                definition(html, "Imported", |html| html.text("by this plan"));
            }
        }
        if let Some(number) = object.dependents() {
            definition(html, "Used by", |html| html.text(&labels::dependents(number)));
        }
        let location = object.findings().find_map(|finding| finding.location.as_ref());
        if let Some(location) = location.filter(|_| alone) {
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

/// What one policy says: why, and what is lost.
fn policy(html: &mut HtmlWriter, object: &CardObject<'_>, finding: &FindingEntry, stack: &StackReport) {
    let mark = marks::finding(finding, stack.observe);
    html.element("div", &[("class", "finding"), ("data-mark", mark.class)], |html| {
        html.element("p", &[("class", "policy")], |html| {
            if !object.others.is_empty() {
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
            needs(html, finding, stack);
            policy_facts(html, finding);
        });
    });
}

/// How many approvals, and of whom, where that is not one of anybody else.
fn needs(html: &mut HtmlWriter, finding: &FindingEntry, stack: &StackReport) {
    let is_open = finding.is_approvable() && finding.blocks() && !stack.observe;
    let rule = finding.override_.as_ref().filter(|_| is_open);
    let Some(rule) = rule.filter(|rule| rule.approvals > 1 || !rule.approvers.is_empty()) else { return };
    definition(html, "Needs", |html| {
        let people = usize::try_from(rule.approvals).unwrap_or(usize::MAX);
        html.text(&count(people, "approval", "approvals"));
        if !rule.approvers.is_empty() {
            html.text(" of ");
            let names: Vec<&str> = rule.approvers.iter().map(String::as_str).collect();
            logins(html, &names);
        }
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
