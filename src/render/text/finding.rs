//! Findings as text, worst first: a line that names the object, and labelled facts below it.

use std::collections::{BTreeMap, BTreeSet};

use super::page::{Page, Piece, Tone};
use crate::finding::{Subject, WayBack};
use crate::policy::{Level, RecoveryOutcome};
use crate::render::{Verbosity, escape, review, words};
use crate::report::{
    AttributeChange, ChangeEntry, FindingEntry, FindingOutcome, LossFactInfo, LossInfo, StackReport,
    WaiverInfo,
};
use crate::text::plural::count;

/// The column of the facts: two spaces, `NO WAY BACK`, two spaces.
pub(super) const HANG: usize = 15;
/// Attributes that are shown for an update.
const ATTRIBUTES: usize = 10;
/// Characters of a value; a longer one is cut in its middle.
pub(super) const VALUE: usize = 160;
/// Up to this many findings, each is shown in full.
const IN_FULL: usize = 20;
/// Attributes that are shown of what changed outside Terraform.
const PATHS: usize = 6;
/// Beyond that, this many of each policy.
const OF_EACH: usize = 3;

/// All findings of a stack.
pub(super) fn all(page: &mut Page, stack: &StackReport, verbosity: Verbosity) {
    listed(page, stack, &stack.findings.iter().collect::<Vec<_>>(), verbosity);
}

/// Some findings of a stack.
pub(super) fn listed(page: &mut Page, stack: &StackReport, findings: &[&FindingEntry], verbosity: Verbosity) {
    let folds = findings.len() > IN_FULL && verbosity != Verbosity::Verbose;
    let mut of_policy: BTreeMap<&str, usize> = BTreeMap::new();
    let mut shown = BTreeSet::new();
    for finding in findings.iter().copied() {
        let seen = of_policy.entry(&finding.policy).or_default();
        *seen += 1;
        if folds && *seen > OF_EACH {
            short(page, finding, stack.observe);
            continue;
        }
        let known = finding.change.is_some_and(|index| !shown.insert(index));
        let change = finding.change.and_then(|index| stack.changes.get(index));
        let change = change.filter(|_| !known);
        let drifted = words::drifted(stack, finding);
        let approvers = review::approvers(stack, finding);
        full(
            page,
            finding,
            Beside { change, drifted, approvers: &approvers, observe: stack.observe, verbosity },
        );
    }
}

/// One line, where there are too many to read.
fn short(page: &mut Page, finding: &FindingEntry, observe: bool) {
    let mut pieces = head(finding, observe);
    pieces.push(Piece::words(format!("  {}", words::event(finding)), Tone::Plain));
    if words::no_way_back(finding) {
        pieces.push(Piece::words("  ", Tone::Plain));
        pieces.push(Piece::tie(words::NO_WAY_BACK, Tone::Loudest));
    }
    page.paragraph(0, 4, &pieces);
}

/// What is shown with a finding.
#[derive(Clone, Copy)]
pub(super) struct Beside<'r> {
    /// Its change, where that was not shown above.
    pub(super) change: Option<&'r ChangeEntry>,
    /// The attributes that changed outside Terraform.
    pub(super) drifted: &'r [String],
    /// Who approved it.
    pub(super) approvers: &'r [&'r str],
    /// Whether the verdict is not in force.
    pub(super) observe: bool,
    pub(super) verbosity: Verbosity,
}

/// One finding with everything that is known of it.
pub(super) fn full(page: &mut Page, finding: &FindingEntry, beside: Beside<'_>) {
    let Beside { change, drifted, approvers, observe, verbosity } = beside;
    page.blank();
    page.paragraph(0, 4, &head(finding, observe));
    if let Some(loss) = finding.loss.as_ref().filter(|loss| loss.way_back == WayBack::None) {
        alarm(page, loss);
    }
    what(page, finding, change, drifted);
    if let Some(location) = &finding.location {
        page.field(("code", Tone::Faint), HANG, &[Piece::data(&location.to_string(), Tone::Plain)]);
    }
    if let Some(change) = change {
        object(page, change);
    }
    if let Some(loss) = &finding.loss {
        the_way_back(page, loss);
    }
    judged(page, finding, approvers, verbosity);
}

/// `DENY  module.db.aws_db_instance.main`.
fn head(finding: &FindingEntry, observe: bool) -> Vec<Piece> {
    let (word, tone) = match (finding.outcome, finding.level) {
        (FindingOutcome::Waived, _) => ("WAIVED", Tone::Strong),
        (FindingOutcome::Approved, _) => ("APPROVED", Tone::Strong),
        (FindingOutcome::Error, _) => ("ERROR", Tone::Alarm),
        (FindingOutcome::Undecided, _) if finding.blocks() => ("UNDECIDED", Tone::Alarm),
        (FindingOutcome::Undecided, _) => ("UNDECIDED", Tone::Notice),
        (FindingOutcome::Violated, Level::Warn) => ("WARN", Tone::Notice),
        (FindingOutcome::Violated, Level::Approve) if observe => ("WOULD NEED APPROVAL", Tone::Caution),
        (FindingOutcome::Violated, Level::Approve) => ("APPROVE", Tone::Caution),
        (FindingOutcome::Violated, Level::Deny) if observe => ("WOULD BLOCK", Tone::Alarm),
        (FindingOutcome::Violated, Level::Deny) => ("DENY", Tone::Alarm),
    };
    let mut pieces = vec![
        Piece::words(word, tone),
        Piece::words("  ", Tone::Plain),
        Piece::data(words::address(finding), Tone::Strong),
    ];
    if let Some(key) = &finding.deposed {
        pieces.push(Piece::words("  deposed object ", Tone::Plain));
        pieces.push(Piece::data(key, Tone::Strong));
    }
    pieces
}

fn alarm(page: &mut Page, loss: &LossInfo) {
    let mut facts = loss.facts.iter().filter(|fact| fact.outcome == RecoveryOutcome::None).peekable();
    let label = (words::NO_WAY_BACK, Tone::Loudest);
    if facts.peek().is_none() {
        page.field(label, HANG, &[Piece::words(words::way_back(loss.way_back), Tone::Alarm)]);
    }
    for (at, fact) in facts.enumerate() {
        page.field(if at == 0 { label } else { ("", Tone::Plain) }, HANG, &sentence(fact, Tone::Alarm));
    }
}

/// The action, why Terraform plans it, and what forces a replacement.
fn what(page: &mut Page, finding: &FindingEntry, change: Option<&ChangeEntry>, drifted: &[String]) {
    if !words::has_action(finding) {
        return;
    }
    let mut pieces = vec![Piece::words(words::event(finding), Tone::Plain)];
    for (at, path) in drifted.iter().take(PATHS).enumerate() {
        pieces.push(Piece::words(if at == 0 { ": " } else { ", " }, Tone::Plain));
        pieces.push(Piece::data(path, Tone::Plain));
    }
    if drifted.len() > PATHS {
        pieces.push(Piece::words(format!(" and {} more", drifted.len() - PATHS), Tone::Plain));
    }
    if let Some(order) = words::order(finding.action).filter(|_| finding.subject == Subject::Change) {
        pieces.push(Piece::words(format!(" ({order})"), Tone::Plain));
    }
    if let Some(reason) = change.and_then(|change| change.reason_text.as_ref()) {
        pieces.push(Piece::words(", ", Tone::Plain));
        pieces.push(Piece::prose(reason, Tone::Plain));
    }
    page.field(("action", Tone::Faint), HANG, &pieces);
}

/// Who the object is and what changes.
fn object(page: &mut Page, change: &ChangeEntry) {
    who(page, change);
    forced(page, change);
    let others: Vec<_> = change.attributes.iter().filter(|attribute| !attribute.forces_replacement).collect();
    changes(page, &others, change.attributes_omitted);
}

/// Who the object is.
pub(super) fn who(page: &mut Page, change: &ChangeEntry) {
    if let Some(previous) = &change.previous_address {
        page.field(("moved from", Tone::Faint), HANG, &[Piece::data(previous, Tone::Plain)]);
    }
    if change.importing {
        page.field(("imported", Tone::Faint), HANG, &[Piece::words("by this plan", Tone::Plain)]);
    }
    if !change.identity.is_empty() {
        page.field(("object", Tone::Faint), HANG, &pairs(&change.identity));
    }
}

/// What forces a replacement.
pub(super) fn forced(page: &mut Page, change: &ChangeEntry) {
    let forcing: Vec<_> = change.attributes.iter().filter(|attribute| attribute.forces_replacement).collect();
    let unlisted = change
        .replace_paths
        .iter()
        .filter(|_| forcing.is_empty())
        .map(|path| vec![Piece::data(path, Tone::Strong)]);
    let forced = forcing.iter().map(|attribute| difference(attribute, Tone::Strong)).chain(unlisted);
    for (at, pieces) in forced.enumerate() {
        page.field((if at == 0 { "forced by" } else { "" }, Tone::Faint), HANG, &pieces);
    }
}

fn changes(page: &mut Page, attributes: &[&AttributeChange], omitted: usize) {
    for (at, attribute) in attributes.iter().take(ATTRIBUTES).enumerate() {
        let label = if at == 0 { "changes" } else { "" };
        page.field((label, Tone::Faint), HANG, &difference(attribute, Tone::Plain));
    }
    let more = attributes.len().saturating_sub(ATTRIBUTES) + omitted;
    if more > 0 {
        let words = format!("and {}", count(more, "more difference", "more differences"));
        page.field(("", Tone::Plain), HANG, &[Piece::words(words, Tone::Plain)]);
    }
}

/// `path: before -> after`; of an element, `path: + element` or `path: - element`.
pub(super) fn difference(attribute: &AttributeChange, tone: Tone) -> Vec<Piece> {
    let value = |value: &str| Piece::data(&escape::cut(value, VALUE), tone);
    let mut pieces = vec![Piece::data(&attribute.path, tone), Piece::words(": ", Tone::Plain)];
    match (&attribute.before, &attribute.after) {
        (None, Some(after)) if words::is_element(attribute) => {
            pieces.extend([Piece::tie("+ ", tone), value(after)]);
        }
        (Some(before), None) if words::is_element(attribute) => {
            pieces.extend([Piece::tie("- ", tone), value(before)]);
        }
        (before, after) => {
            let side = |side: &Option<String>| {
                side.as_deref().map_or_else(|| Piece::words(words::ABSENT, tone), value)
            };
            pieces.extend([side(before), Piece::words(" -> ", Tone::Plain), side(after)]);
        }
    }
    pieces
}

/// `id = "db-1", arn = "…"`.
fn pairs(values: &[(String, String)]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (path, value) in values {
        if !pieces.is_empty() {
            pieces.push(Piece::words(", ", Tone::Plain));
        }
        pieces.push(Piece::data(path, Tone::Plain));
        pieces.push(Piece::tie(" = ", Tone::Plain));
        pieces.push(Piece::data(&escape::cut(value, VALUE), Tone::Plain));
    }
    pieces
}

/// A fact and, in parentheses, the attributes it rests on.
fn sentence(fact: &LossFactInfo, tone: Tone) -> Vec<Piece> {
    let mut pieces = vec![Piece::prose(&fact.message, tone)];
    if !fact.values.is_empty() {
        pieces.push(Piece::words(" (", Tone::Plain));
        pieces.extend(pairs(&fact.values));
        pieces.push(Piece::words(")", Tone::Plain));
    }
    pieces
}

/// What is lost, and every fact that is not in the alarm.
fn the_way_back(page: &mut Page, loss: &LossInfo) {
    if let Some(lost) = &loss.lost {
        page.field(("lost", Tone::Faint), HANG, &[Piece::prose(lost, Tone::Plain)]);
    }
    let mut said = loss.way_back == WayBack::None;
    for fact in &loss.facts {
        let label = match fact.outcome {
            RecoveryOutcome::Refused => ("refused", Tone::Strong),
            RecoveryOutcome::None if loss.way_back == WayBack::None => continue,
            RecoveryOutcome::None | RecoveryOutcome::Possible => ("way back", Tone::Faint),
        };
        let mut pieces = Vec::new();
        if fact.outcome == RecoveryOutcome::Refused {
            pieces.push(Piece::words("The destroy will be refused. ", Tone::Strong));
        } else {
            said = true;
        }
        pieces.extend(sentence(fact, Tone::Plain));
        page.field(label, HANG, &pieces);
    }
    if !said {
        page.field(
            ("way back", Tone::Faint),
            HANG,
            &[Piece::words(words::way_back(loss.way_back), Tone::Plain)],
        );
    }
}

/// The policy, its message, the waiver and the next step.
fn judged(page: &mut Page, finding: &FindingEntry, approvers: &[&str], verbosity: Verbosity) {
    page.field(("why", Tone::Faint), HANG, &[Piece::prose(&finding.message, Tone::Plain)]);
    let mut policy = vec![Piece::data(&finding.policy, Tone::Plain)];
    if finding.outcome != FindingOutcome::Violated {
        let unknown = match finding.on_unknown {
            Some(on_unknown) => format!(", undecided: {}", on_unknown.name()),
            None => String::new(),
        };
        policy.push(Piece::words(format!(" (level {}{unknown})", finding.level.name()), Tone::Plain));
    }
    page.field(("policy", Tone::Faint), HANG, &policy);
    if verbosity == Verbosity::Verbose
        && let Some(description) = &finding.description
    {
        page.field(("about", Tone::Faint), HANG, &[Piece::prose(description, Tone::Plain)]);
    }
    if let Some(url) = &finding.url {
        page.field(("see", Tone::Faint), HANG, &[Piece::data(url, Tone::Plain)]);
    }
    if let Some(waiver) = &finding.waiver {
        waived(page, waiver);
    }
    if !approvers.is_empty() {
        page.field(("approved by", Tone::Faint), HANG, &logins(approvers));
    }
    if !finding.next_step.is_empty() {
        page.field(("next", Tone::Faint), HANG, &[Piece::prose(&finding.next_step, Tone::Plain)]);
    }
}

/// The waiver that excuses a finding.
pub(super) fn waived(page: &mut Page, waiver: &WaiverInfo) {
    let mut pieces = vec![
        Piece::data(&waiver.id, Tone::Strong),
        Piece::words(" until ", Tone::Plain),
        Piece::data(&waiver.expires, Tone::Plain),
    ];
    if let Some(owner) = &waiver.owner {
        pieces.push(Piece::words(", ", Tone::Plain));
        pieces.push(Piece::data(owner, Tone::Plain));
    }
    pieces.push(Piece::words(": ", Tone::Plain));
    pieces.push(Piece::prose(&waiver.reason, Tone::Plain));
    page.field(("waived by", Tone::Faint), HANG, &pieces);
}

fn logins(approvers: &[&str]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for login in approvers {
        if !pieces.is_empty() {
            pieces.push(Piece::words(", ", Tone::Plain));
        }
        pieces.push(Piece::data(login, Tone::Strong));
    }
    pieces
}
