//! Findings, worst first: a card for each object, with everything that policies say about it.

use super::cards::{Card, Shown};
use super::page::Page;
use super::{Context, attributes, facets, marks};
use crate::finding::{Subject, WayBack};
use crate::policy::RecoveryOutcome;
use crate::render::{review, words};
use crate::report::{
    ChangeEntry, FindingEntry, FindingOutcome, Location, LossFactInfo, LossInfo, StackReport, WaiverInfo,
};

/// All cards of a stack.
pub(super) fn all(page: &mut Page, context: Context<'_>) {
    let cards = Card::of(context);
    if cards.is_empty() {
        return;
    }
    page.element("section", &[("data-group", "")], |page| {
        page.leaf(context.headings.section, &[], "Findings");
        for card in cards {
            one(page, &card, context);
        }
    });
}

fn one(page: &mut Page, card: &Card<'_>, context: Context<'_>) {
    let observe = context.stack.observe;
    let Some(first) = card.findings.first() else { return };
    let attributes = [
        ("class", "card"),
        ("id", card.id.as_str()),
        ("data-mark", marks::finding(first, observe).class),
        ("data-level", &facets::levels(&card.findings, observe)),
        ("data-action", if words::has_action(first) { words::action(first.action) } else { "" }),
        ("data-module", &context.facets.numbers(card.change)),
    ];
    page.element("article", &attributes, |page| match card.shown {
        Shown::Open => {
            page.element(context.headings.object, &[], |page| name(page, first, observe));
            facts(page, card, first, context);
        }
        Shown::Folded => page.element("details", &[("class", "matters")], |page| {
            page.element("summary", &[], |page| {
                page.element(context.headings.object, &[], |page| name(page, first, observe));
                gist(page, card, first);
            });
            facts(page, card, first, context);
        }),
    });
}

fn name(page: &mut Page, first: &FindingEntry, observe: bool) {
    marks::badge(page, marks::finding(first, observe));
    page.text(" ");
    page.code_of("address", words::address(first), usize::MAX);
    if let Some(key) = &first.deposed {
        page.text(" deposed object ");
        page.code(key);
    }
}

/// What is said of a folded card.
fn gist(page: &mut Page, card: &Card<'_>, first: &FindingEntry) {
    if words::has_action(first) {
        page.text(" ");
        marks::event(page, first);
    }
    if card.has_no_way_back() {
        page.text(" ");
        page.leaf("strong", &[("class", "final")], words::NO_WAY_BACK);
    }
}

fn facts(page: &mut Page, card: &Card<'_>, first: &FindingEntry, context: Context<'_>) {
    if words::has_action(first) {
        page.element("p", &[("class", "what")], |page| what(page, card, first, context));
    }
    for loss in card.findings.iter().filter_map(|finding| finding.loss.as_ref()) {
        no_way_back(page, loss);
    }
    object(page, card);
    for finding in &card.findings {
        judged(page, card, finding, context.stack);
    }
    if let Some(change) = card.change {
        attributes::of_card(page, change);
    }
}

/// What happens to the object: the action, its order, and why Terraform plans it; or what changed outside Terraform.
fn what(page: &mut Page, card: &Card<'_>, finding: &FindingEntry, context: Context<'_>) {
    marks::event(page, finding);
    for (at, path) in words::drifted(context.stack, finding).iter().enumerate() {
        page.text(if at == 0 { ": " } else { ", " });
        page.code(path);
    }
    if finding.subject == Subject::Drift {
        return;
    }
    if let Some(order) = words::order(finding.action) {
        page.text(&format!(" ({order})"));
    }
    if let Some(reason) = card.change.and_then(|change| change.reason_text.as_ref()) {
        page.text(", ");
        page.sentence(reason);
    }
}

/// The words that are the loudest.
fn no_way_back(page: &mut Page, loss: &LossInfo) {
    if loss.way_back != WayBack::None {
        return;
    }
    page.element("div", &[("class", "alarm")], |page| {
        page.element("p", &[], |page| {
            page.leaf("strong", &[], words::NO_WAY_BACK);
            let mut facts = loss.facts.iter().filter(|fact| fact.outcome == RecoveryOutcome::None).peekable();
            if facts.peek().is_none() {
                page.text(" ");
                page.text(words::way_back(loss.way_back));
            }
            for fact in facts {
                page.text(" ");
                fact_line(page, fact);
            }
        });
    });
}

/// A fact, and in parentheses the attributes it rests on.
fn fact_line(page: &mut Page, fact: &LossFactInfo) {
    page.sentence(&fact.message);
    if !fact.values.is_empty() {
        page.text(" (");
        attributes::pairs(page, &fact.values);
        page.text(")");
    }
}

/// A term and what it means, in a list of them.
pub(super) fn entry(page: &mut Page, term: &str, content: impl FnOnce(&mut Page)) {
    page.element("div", &[], |page| {
        page.leaf("dt", &[], term);
        page.element("dd", &[], content);
    });
}

/// Who the object is, where it is written, and what forces its replacement.
fn object(page: &mut Page, card: &Card<'_>) {
    page.filled("dl", &[], |page| {
        if let Some(change) = card.change {
            if !change.replace_paths.is_empty() {
                entry(page, "Forced by", |page| forced_by(page, change));
            }
            if !change.identity.is_empty() {
                entry(page, "Object", |page| attributes::pairs(page, &change.identity));
            }
            if let Some(previous) = &change.previous_address {
                entry(page, "Moved from", |page| page.code(previous));
            }
            if change.importing {
                entry(page, "Imported", |page| page.text("by this plan"));
            }
        }
        if let Some(location) = card.findings.iter().find_map(|finding| finding.location.as_ref()) {
            entry(page, "Block", |page| place(page, location));
        }
    });
}

fn forced_by(page: &mut Page, change: &ChangeEntry) {
    for path in &change.replace_paths {
        page.element("p", &[], |page| {
            match change.attributes.iter().find(|attribute| attribute.path == *path) {
                Some(attribute) => attributes::difference(page, attribute),
                None => page.code(path),
            }
        });
    }
}

pub(super) fn place(page: &mut Page, location: &Location) {
    page.code(&format!("{}:{}", location.path, location.line));
}

/// What one policy says: why, what is lost, what to do.
fn judged(page: &mut Page, card: &Card<'_>, finding: &FindingEntry, stack: &StackReport) {
    let mark = marks::finding(finding, stack.observe);
    page.element("div", &[("class", "judged"), ("data-mark", mark.class)], |page| {
        page.element("p", &[("class", "policy")], |page| {
            if card.findings.len() > 1 {
                marks::badge(page, mark);
                page.text(" ");
            }
            page.code(&finding.policy);
            standing(page, finding);
        });
        page.element("p", &[("class", "why")], |page| page.sentence(&finding.message));
        page.filled("dl", &[], |page| {
            if let Some(loss) = &finding.loss {
                lost(page, loss);
            }
            if let Some(waiver) = &finding.waiver {
                entry(page, "Waived by", |page| waived(page, waiver));
            }
            let approvers = review::approvers(stack, finding);
            if !approvers.is_empty() {
                entry(page, "Approved by", |page| logins(page, &approvers));
            }
            if !finding.next_step.is_empty() {
                entry(page, "Next", |page| page.sentence(&finding.next_step));
            }
            about(page, finding);
        });
    });
}

/// The level, where the mark says what became of the finding instead.
fn standing(page: &mut Page, finding: &FindingEntry) {
    if finding.outcome == FindingOutcome::Violated {
        return;
    }
    let unknown = match finding.on_unknown {
        Some(on_unknown) => format!(", undecided: {}", on_unknown.name()),
        None => String::new(),
    };
    page.leaf("span", &[("class", "faint")], &format!(" level {}{unknown}", finding.level.name()));
}

/// What is lost, and every fact that is not in the alarm.
fn lost(page: &mut Page, loss: &LossInfo) {
    if let Some(lost) = &loss.lost {
        entry(page, "Lost", |page| page.sentence(lost));
    }
    let mut said = loss.way_back == WayBack::None;
    for fact in &loss.facts {
        match fact.outcome {
            RecoveryOutcome::Refused => entry(page, "Refused", |page| {
                page.leaf("b", &[], "The destroy will be refused. ");
                fact_line(page, fact);
            }),
            RecoveryOutcome::None if loss.way_back == WayBack::None => {}
            RecoveryOutcome::None | RecoveryOutcome::Possible => {
                said = true;
                entry(page, "Way back", |page| fact_line(page, fact));
            }
        }
    }
    if !said {
        entry(page, "Way back", |page| page.text(words::way_back(loss.way_back)));
    }
}

pub(super) fn waived(page: &mut Page, waiver: &WaiverInfo) {
    page.code(&waiver.id);
    page.text(" until ");
    page.code(&waiver.expires);
    if let Some(owner) = &waiver.owner {
        page.text(", ");
        page.code(owner);
    }
    page.text(": ");
    page.sentence(&waiver.reason);
}

fn logins(page: &mut Page, logins: &[&str]) {
    for (at, login) in logins.iter().enumerate() {
        page.text(if at == 0 { "" } else { ", " });
        page.code(login);
    }
}

/// What stands behind the policy.
fn about(page: &mut Page, finding: &FindingEntry) {
    if let Some(description) = &finding.description {
        entry(page, "Policy", |page| page.sentence(description));
    }
    if let Some(location) = &finding.policy_location {
        entry(page, "Written in", |page| place(page, location));
    }
    if let Some(url) = &finding.url {
        entry(page, "See", |page| page.link(url));
    }
}
