//! The facts about a finding as text, each with a label: what a card is made of.

use super::attribute::{self, VALUE};
use super::links;
use super::writer::{Span, TextWriter, Tone};
use crate::finding::{Recoverability, Subject};
use crate::policy::{Level, RecoveryOutcome};
use crate::render::{escape, labels, short};
use crate::report::{ChangeEntry, FindingEntry, FindingOutcome, LossFactInfo, LossInfo, WaiverInfo};
use crate::text::plural::count;

/// The column of the facts: two spaces, `NO WAY BACK`, two spaces.
pub(super) const HANG: usize = 15;
/// Attributes that are shown for an update.
const ATTRIBUTES: usize = 10;
/// Attributes that are shown of what changed outside Terraform.
const PATHS: usize = 6;

/// One finding with everything that is known of it.
pub(super) fn card(out: &mut TextWriter, finding: &FindingEntry, observe: bool) {
    out.blank();
    out.paragraph(0, 4, &title(finding, observe));
    if let Some(loss) = finding.loss.as_ref().filter(|loss| loss.recovery == Recoverability::Irreversible) {
        no_way_back(out, loss);
    }
    if labels::has_action(finding) {
        out.field(("action", Tone::Faint), HANG, &event(finding, &[]));
    }
    if let Some(location) = &finding.location {
        out.field(("code", Tone::Faint), HANG, &[links::location(location)]);
    }
    if let Some(loss) = &finding.loss {
        losses(out, loss);
    }
    policy_fields(out, finding, &[], None);
    if !finding.next_step.is_empty() {
        out.field(("next", Tone::Faint), HANG, &[Span::prose(&finding.next_step, Tone::Plain)]);
    }
}

/// `DENIED  module.db.aws_db_instance.main`.
pub(super) fn title(finding: &FindingEntry, observe: bool) -> Vec<Span> {
    let word = labels::finding(finding, observe).to_uppercase();
    let tone = match (finding.outcome, finding.level) {
        (FindingOutcome::Waived | FindingOutcome::Approved, _) => Tone::Strong,
        (FindingOutcome::Undecided, _) if !finding.blocks() => Tone::Notice,
        (FindingOutcome::Violated, Level::Warn) => Tone::Notice,
        (FindingOutcome::Violated, Level::RequireApproval) => Tone::Caution,
        (FindingOutcome::Error | FindingOutcome::Undecided, _) | (FindingOutcome::Violated, Level::Deny) => {
            Tone::Alarm
        }
    };
    let mut spans = vec![
        Span::text(word, tone),
        Span::text("  ", Tone::Plain),
        links::address(labels::address(finding), finding.location.as_ref()),
    ];
    if let Some(key) = &finding.deposed {
        spans.push(Span::text("  deposed object ", Tone::Plain));
        spans.push(Span::data(key, Tone::Strong));
    }
    spans
}

pub(super) fn no_way_back(out: &mut TextWriter, loss: &LossInfo) {
    let mut facts = loss.facts.iter().filter(|fact| fact.outcome == RecoveryOutcome::Irreversible).peekable();
    let label = (labels::NO_WAY_BACK, Tone::Loudest);
    if facts.peek().is_none() {
        out.field(label, HANG, &[Span::text(labels::recovery(loss.recovery), Tone::Alarm)]);
    }
    for (at, fact) in facts.enumerate() {
        out.field(if at == 0 { label } else { ("", Tone::Plain) }, HANG, &recovery_fact(fact, Tone::Alarm));
    }
}

/// The action and its order; of an object that changed outside Terraform, the attributes that did.
pub(super) fn event(finding: &FindingEntry, drifted: &[String]) -> Vec<Span> {
    let mut spans = vec![Span::text(labels::event(finding), Tone::Plain)];
    for (at, path) in drifted.iter().take(PATHS).enumerate() {
        spans.push(Span::text(if at == 0 { ": " } else { ", " }, Tone::Plain));
        spans.push(Span::data(path, Tone::Plain));
    }
    if drifted.len() > PATHS {
        spans.push(Span::text(format!(" and {} more", drifted.len() - PATHS), Tone::Plain));
    }
    if let Some(order) = labels::finding_order(finding).filter(|_| finding.subject == Subject::Change) {
        spans.push(Span::text(format!(" ({order})"), Tone::Plain));
    }
    spans
}

/// The identity of the object: where it was, and the attributes that name it in the cloud.
pub(super) fn identity(out: &mut TextWriter, change: &ChangeEntry) {
    if let Some(previous) = &change.previous_address {
        out.field(("moved from", Tone::Faint), HANG, &[Span::data(previous, Tone::Plain)]);
    }
    if change.importing {
        out.field(("imported", Tone::Faint), HANG, &[Span::text("by this plan", Tone::Plain)]);
    }
    if !change.identity.is_empty() {
        out.field(("object", Tone::Faint), HANG, &pairs(&change.identity));
    }
}

/// What forces a replacement.
pub(super) fn forced_by(out: &mut TextWriter, change: &ChangeEntry) {
    let forcing: Vec<_> = change.attributes.iter().filter(|attribute| attribute.forces_replacement).collect();
    // The number of attributes is limited: without one that forces the replacement, its path is named alone.
    let unlisted = change.replace_paths.iter().filter(|_| forcing.is_empty());
    let mut label = "forced by";
    for forced in &forcing {
        attribute::change(out, (label, Tone::Faint), HANG, (forced, Tone::Strong), usize::MAX);
        label = "";
    }
    for path in unlisted {
        out.field((label, Tone::Faint), HANG, &[Span::data(path, Tone::Strong)]);
        label = "";
    }
}

/// The attributes that change and do not force a replacement.
pub(super) fn other_attributes(out: &mut TextWriter, change: &ChangeEntry) {
    let attributes: Vec<_> =
        change.attributes.iter().filter(|attribute| !attribute.forces_replacement).collect();
    for (at, changed) in attributes.iter().take(ATTRIBUTES).enumerate() {
        let label = if at == 0 { "changes" } else { "" };
        attribute::change(out, (label, Tone::Faint), HANG, (changed, Tone::Plain), usize::MAX);
    }
    let more = attributes.len().saturating_sub(ATTRIBUTES) + change.attributes_omitted;
    if more > 0 {
        let words = format!("and {}", count(more, "more difference", "more differences"));
        out.field(("", Tone::Plain), HANG, &[Span::text(words, Tone::Plain)]);
    }
}

/// `id = "db-1", arn = "…"`.
fn pairs(values: &[(String, String)]) -> Vec<Span> {
    let mut spans = Vec::new();
    for (path, value) in values {
        if !spans.is_empty() {
            spans.push(Span::text(", ", Tone::Plain));
        }
        spans.push(Span::data(path, Tone::Plain));
        spans.push(Span::unbroken(" = ", Tone::Plain));
        spans.push(Span::data(&escape::cut(value, VALUE), Tone::Plain));
    }
    spans
}

/// A fact and, in parentheses, the attributes it rests on.
fn recovery_fact(fact: &LossFactInfo, tone: Tone) -> Vec<Span> {
    let mut spans = vec![Span::prose(&fact.message, tone)];
    if !fact.values.is_empty() {
        spans.push(Span::text(" (", Tone::Plain));
        spans.extend(pairs(&fact.values));
        spans.push(Span::text(")", Tone::Plain));
    }
    spans
}

/// What is lost, and every fact that is not in the alarm.
pub(super) fn losses(out: &mut TextWriter, loss: &LossInfo) {
    if let Some(lost) = &loss.lost {
        out.field(("lost", Tone::Faint), HANG, &[Span::prose(lost, Tone::Plain)]);
    }
    let mut described = loss.recovery == Recoverability::Irreversible;
    for fact in &loss.facts {
        let label = match fact.outcome {
            RecoveryOutcome::Refused | RecoveryOutcome::MayBeRefused => ("refused", Tone::Strong),
            RecoveryOutcome::Retained => ("lost", Tone::Faint),
            // `NO WAY BACK` at the top of the card has these facts.
            RecoveryOutcome::Irreversible if loss.recovery == Recoverability::Irreversible => continue,
            RecoveryOutcome::Irreversible | RecoveryOutcome::Possible => ("way back", Tone::Faint),
        };
        let mut spans = Vec::new();
        if let Some(refusal) = labels::refusal(fact) {
            spans.push(Span::text(format!("{refusal}. "), Tone::Strong));
        } else {
            described = true;
        }
        if fact.outcome == RecoveryOutcome::Retained {
            spans.push(Span::text(format!("{} ", labels::LEFT_IN_PLACE), Tone::Plain));
        }
        spans.extend(recovery_fact(fact, Tone::Plain));
        out.field(label, HANG, &spans);
    }
    if !described {
        out.field(
            ("way back", Tone::Faint),
            HANG,
            &[Span::text(labels::recovery(loss.recovery), Tone::Plain)],
        );
    }
}

/// The policy, its message and the waiver; the level too, where several policies are about one object, which may be observed.
pub(super) fn policy_fields(
    out: &mut TextWriter,
    finding: &FindingEntry,
    approvers: &[&str],
    observe: Option<bool>,
) {
    out.field(("why", Tone::Faint), HANG, &[Span::prose(&finding.message, Tone::Plain)]);
    let mut policy = vec![links::policy(finding)];
    if let Some(observe) = observe {
        let level = labels::finding(finding, observe).to_lowercase();
        policy.push(Span::text(format!(": {level}"), Tone::Plain));
    }
    if finding.outcome != FindingOutcome::Violated {
        let unknown = match finding.on_unknown {
            Some(on_unknown) => format!(", undecided: {}", on_unknown.name()),
            None => String::new(),
        };
        policy.push(Span::text(format!(" (level {}{unknown})", finding.level.name()), Tone::Plain));
    }
    out.field(("policy", Tone::Faint), HANG, &policy);
    if let Some(description) = &finding.description {
        out.field(("about", Tone::Faint), HANG, &[Span::prose(description, Tone::Plain)]);
    }
    if let Some(url) = &finding.url {
        out.field(("see", Tone::Faint), HANG, &[links::page(url)]);
    }
    if let Some(waiver) = &finding.waiver {
        waiver_field(out, waiver);
    }
    if !approvers.is_empty() {
        out.field(("approved by", Tone::Faint), HANG, &logins(approvers));
    }
}

/// The waiver that excuses a finding.
pub(super) fn waiver_field(out: &mut TextWriter, waiver: &WaiverInfo) {
    out.field(("waived by", Tone::Faint), HANG, &self::waiver(waiver, usize::MAX));
}

/// Its label, the last day, the owner and the reason.
pub(super) fn waiver(waiver: &WaiverInfo, room: usize) -> Vec<Span> {
    let mut spans = vec![
        Span::data(&waiver.id, Tone::Strong),
        Span::text(" until ", Tone::Plain),
        Span::data(&waiver.expires, Tone::Plain),
    ];
    if let Some(owner) = &waiver.owner {
        spans.push(Span::text(", ", Tone::Plain));
        spans.push(Span::data(owner, Tone::Plain));
    }
    spans.push(Span::text(": ", Tone::Plain));
    spans.push(Span::prose(&short::sentences(&waiver.reason, room), Tone::Plain));
    spans
}

pub(super) fn logins(approvers: &[&str]) -> Vec<Span> {
    let mut spans = Vec::new();
    for login in approvers {
        if !spans.is_empty() {
            spans.push(Span::text(", ", Tone::Plain));
        }
        spans.push(Span::data(login, Tone::Strong));
    }
    spans
}
