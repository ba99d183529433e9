//! The card of an object: a heading line, a bullet for each fact, and the details in a fold.
//!
//! Lists and lines wrap at any width, which the columns of a table do not.

use std::fmt::Write as _;

use super::details::{self, DiffLimits};
use super::lines as text_lines;
use super::prose::{self, list_some, sentence_line};
use crate::finding::{Recoverability, Subject};
use crate::policy::{Level, RecoveryOutcome};
use crate::render::{change_remarks, escape, labels, lines, review};
use crate::report::{
    AttributeChange, Card, CardObject, ChangeEntry, FindingEntry, FindingOutcome, LossInfo, StackReport,
};
use crate::text::plural::{count, grouped};

/// Forcing, changed and drifted attributes that are shown.
const ATTRIBUTES: usize = 3;
/// Characters of a value.
const VALUE: usize = 80;
/// Logins of those who approved, or can, that are shown.
const APPROVERS: usize = 5;
/// Findings about one object that are shown.
const POLICIES: usize = 10;
/// Bytes of the addresses of the other objects in a bullet.
const OBJECTS: usize = 400;
/// Bytes of their addresses in the details.
const ALL_OBJECTS: usize = 2000;

/// The heading line and the bullets.
pub(super) fn card(stack: &StackReport, card: &Card<'_>, level: &str) -> String {
    let object = &card.first;
    let mut lines = vec![heading(stack, card, level), String::new()];
    lines.extend(facts(stack, card, object).into_iter().map(|fact| format!("- {fact}")));
    lines.join("\n")
}

/// The level with its mark, the address and the action: `#### 🛑 Needs approval: ADDRESS · replace (delete, then create)`.
fn heading(stack: &StackReport, card: &Card<'_>, level: &str) -> String {
    let worst = card.first.worst;
    let word = labels::finding(worst, stack.observe);
    let mut text = format!("{level} {} {word}: {}", level_mark(worst), name(worst));
    if !card.also.is_empty() {
        let _ = write!(text, " and {}", count(card.also.len(), "other", "others"));
    }
    if labels::has_action(worst) {
        let _ = write!(text, " · {}", labels::event(worst));
        if let Some(order) = labels::finding_order(worst).filter(|_| worst.subject == Subject::Change) {
            let _ = write!(text, " ({order})");
        }
    }
    text
}

/// The mark of a finding's level; the word after it says the same.
pub(super) fn level_mark(finding: &FindingEntry) -> &'static str {
    match (finding.outcome, finding.level) {
        (FindingOutcome::Waived | FindingOutcome::Approved, _) => "✅",
        (FindingOutcome::Undecided, _) if !finding.blocks() => "⚠️",
        (FindingOutcome::Violated, Level::Warn) => "⚠️",
        (FindingOutcome::Violated, Level::RequireApproval) => "🛑",
        (FindingOutcome::Error | FindingOutcome::Undecided, _) | (FindingOutcome::Violated, Level::Deny) => {
            "❌"
        }
    }
}

/// The address, and the key of a deposed object.
pub(super) fn name(finding: &FindingEntry) -> String {
    let address = prose::name_span(labels::address(finding));
    match &finding.deposed {
        Some(key) => format!("{address} deposed object {}", prose::name_span(key)),
        None => address,
    }
}

/// One line each, what is lost first.
fn facts(stack: &StackReport, card: &Card<'_>, object: &CardObject<'_>) -> Vec<String> {
    let mut facts = Vec::new();
    if !card.also.is_empty() {
        facts.push(format!("Also {}", also(card, OBJECTS)));
    }
    if let Some(loss) = object.loss() {
        facts.extend(no_way_back(loss));
        losses(&mut facts, loss);
    }
    facts.extend(object.findings().take(POLICIES).map(|finding| policy(stack, object, finding)));
    if object.others.len() >= POLICIES {
        facts.push(format!(
            "And {}",
            count(object.others.len() + 1 - POLICIES, "more finding", "more findings")
        ));
    }
    let drifted: Vec<_> =
        labels::drifted_paths(stack, object.worst).iter().map(|path| prose::name_span(path)).collect();
    if !drifted.is_empty() {
        facts.push(format!("Changed outside Terraform: {}", list_some(&drifted, ATTRIBUTES)));
    }
    if let Some(change) = object.change {
        change_facts(&mut facts, change);
    }
    if let Some(number) = object.dependents() {
        facts.push(format!("Used by {}", labels::dependents(number)));
    }
    if let Some(location) = object.findings().find_map(|finding| finding.location.as_ref()) {
        facts.push(format!("Code: {}", prose::name_span(&location.to_string())));
    }
    people(&mut facts, stack, object);
    let next = object.next_step();
    if !next.is_empty() {
        facts.push(format!("**Next:** {}", sentence_line(&next)));
    }
    facts
}

/// The other objects.
fn also(card: &Card<'_>, bytes: usize) -> String {
    list_within(card.also.iter().map(|object| name(object.worst)), card.also.len(), bytes)
}

/// The policy and its message; the level too, where several policies are about the object.
fn policy(stack: &StackReport, object: &CardObject<'_>, finding: &FindingEntry) -> String {
    let policy = prose::name_span(&finding.policy);
    let message = sentence_line(&finding.message);
    if object.others.is_empty() {
        return format!("Policy {policy}: {message}");
    }
    format!("{} by {policy}: {message}", labels::finding(finding, stack.observe))
}

/// The irreversible loss.
fn no_way_back(loss: &LossInfo) -> Option<String> {
    if loss.recovery != Recoverability::Irreversible {
        return None;
    }
    let facts: Vec<_> = loss
        .facts
        .iter()
        .filter(|fact| fact.outcome == RecoveryOutcome::Irreversible)
        .map(|fact| sentence_line(&fact.message))
        .collect();
    let facts = if facts.is_empty() { labels::recovery(loss.recovery).to_owned() } else { facts.join(" ") };
    Some(format!("**{}:** {facts}", labels::NO_WAY_BACK))
}

/// What is lost, what stays, and a refusal. The details have the way back.
fn losses(facts: &mut Vec<String>, loss: &LossInfo) {
    let mut retained = loss.facts.iter().filter(|fact| fact.outcome == RecoveryOutcome::Retained).peekable();
    if retained.peek().is_none() {
        facts.extend(loss.lost.as_ref().map(|lost| format!("Lost: {}", sentence_line(lost))));
    }
    facts.extend(
        retained.map(|fact| format!("Lost: {} {}", labels::LEFT_IN_PLACE, sentence_line(&fact.message))),
    );
    let refused = |fact| Some(format!("{}: {}", labels::refusal(fact)?, sentence_line(&fact.message)));
    facts.extend(loss.facts.iter().filter_map(refused));
    if loss.recovery == Recoverability::Possible {
        let ways = loss.facts.iter().filter(|fact| fact.outcome == RecoveryOutcome::Possible);
        facts.extend(ways.map(|fact| format!("Way back: {}", sentence_line(&fact.message))));
    }
}

/// What forces a replacement, else the first attributes that change; where the object was before.
fn change_facts(facts: &mut Vec<String>, change: &ChangeEntry) {
    match forced_by(change) {
        Some(forced) => facts.push(forced),
        None if !change.attributes.is_empty() => {
            let shown: Vec<_> = change.attributes.iter().take(ATTRIBUTES).map(difference).collect();
            let more = change.attributes.len() - shown.len() + change.attributes_omitted;
            let more = if more == 0 { String::new() } else { format!(" and {} more", grouped(more)) };
            facts.push(format!("Changes {}{more}", shown.join(", ")));
        }
        None => {}
    }
    if let Some(sentence) = change_remarks::written_again(change) {
        facts.push(format!("Also: {}", sentence_line(&sentence)));
    }
    if let Some(previous) = &change.previous_address {
        facts.push(format!("Moved from {}", prose::name_span(previous)));
    }
}

/// The attributes that force a replacement.
pub(super) fn forced_by(change: &ChangeEntry) -> Option<String> {
    let forcing = change.attributes.iter().filter(|attribute| attribute.forces_replacement);
    let mut shown: Vec<String> = forcing.map(difference).collect();
    // A report without values has no attributes, but still the paths that force the replacement.
    if shown.is_empty() {
        shown.extend(change.replace_paths.iter().map(|path| prose::name_span(path)));
    }
    if shown.is_empty() {
        return None;
    }
    let request = labels::request(change).map(|request| format!("; also by {request}"));
    Some(format!("Forced by {}{}", list_some(&shown, ATTRIBUTES), request.unwrap_or_default()))
}

/// `path: before → after`; of an element, `path: + element` or `path: − element`.
fn difference(attribute: &AttributeChange) -> String {
    let path = prose::name_span(&attribute.path);
    let value = |value: &str| escape::span(value);
    if labels::has_no_values(attribute) {
        return format!("{path} {}", labels::without_values(attribute));
    }
    if let Some(diff) = &attribute.lines {
        return format!("{path}, {}", text_lines::brief(diff, VALUE, value));
    }
    let [before, after] = lines::sides(attribute, VALUE);
    match (&before, &after) {
        (None, Some(after)) if labels::is_element(attribute) => format!("{path}: + {}", value(after)),
        (Some(before), None) if labels::is_element(attribute) => format!("{path}: − {}", value(before)),
        (before, after) => {
            let side = |side: &Option<String>| value(side.as_deref().unwrap_or(labels::ABSENT));
            format!("{path}: {} → {}", side(before), side(after))
        }
    }
}

/// Who approved it, who can where that is not everybody, and the waiver.
fn people(facts: &mut Vec<String>, stack: &StackReport, object: &CardObject<'_>) {
    let mut approvers: Vec<String> = object
        .findings()
        .flat_map(|finding| review::approvers(stack, finding))
        .map(prose::name_span)
        .collect();
    approvers.sort_unstable();
    approvers.dedup();
    if !approvers.is_empty() {
        facts.push(format!("Approved by {}", list_some(&approvers, APPROVERS)));
    }
    for rule in object.rules().into_iter().filter(|_| !stack.observe) {
        let people = usize::try_from(rule.approvals).unwrap_or(usize::MAX);
        let names: Vec<_> = rule.approvers.iter().map(|approver| prose::name_span(approver)).collect();
        let from =
            if names.is_empty() { String::new() } else { format!(" of {}", list_some(&names, APPROVERS)) };
        facts.push(format!("Needs {}{from}", count(people, "approval", "approvals")));
    }
    for waiver in object.findings().take(POLICIES).filter_map(|finding| finding.waiver.as_ref()) {
        let owner =
            waiver.owner.as_ref().map_or(String::new(), |owner| format!(", {}", prose::name_span(owner)));
        facts.push(format!(
            "Waived by {} until {}{owner}: {}",
            prose::name_span(&waiver.id),
            prose::name_span(&waiver.expires),
            sentence_line(&waiver.reason)
        ));
    }
}

/// As many names as fit into some bytes, one at least, and how many more there are.
pub(super) fn list_within(names: impl Iterator<Item = String>, total: usize, bytes: usize) -> String {
    let mut text = String::new();
    let mut shown = 0;
    for name in names {
        if shown > 0 && text.len() + name.len() + 2 > bytes {
            break;
        }
        text += if shown > 0 { ", " } else { "" };
        text += &name;
        shown += 1;
    }
    match total.saturating_sub(shown) {
        0 => text,
        more => format!("{text} and {} more", grouped(more)),
    }
}

/// The details of a card in a fold; `None` where the card says everything.
pub(super) fn fold(card: &Card<'_>, diff_limits: DiffLimits) -> Option<String> {
    let object = &card.first;
    let facts = details::facts(card);
    let change = object.change.filter(|change| !change.attributes.is_empty());
    if facts.is_empty() && change.is_none() {
        return None;
    }
    let number = change.map_or(0, |change| change.attributes.len() + change.attributes_omitted);
    let what = match number {
        0 => String::new(),
        number => format!(": {}", count(number, "attribute", "attributes")),
    };
    let mut parts = vec![format!("<details><summary>Details{what}</summary>")];
    let names: usize = card.also.iter().map(|object| name(object.worst).len() + 2).sum();
    if names > OBJECTS {
        parts.push(format!("All others: {}", also(card, ALL_OBJECTS)));
    }
    if !facts.is_empty() {
        parts.push(format!("<ul>\n<li>{}</li>\n</ul>", facts.join("</li>\n<li>")));
    }
    parts.extend(change.map(|change| details::diff_block(&[change], diff_limits)));
    parts.push("</details>".to_owned());
    Some(parts.join("\n\n"))
}
