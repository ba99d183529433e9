//! Findings as people read them: a card for each object, with everything that policies say about it. Objects of which the
//! same is said share a card.
//!
//! Cards follow from the findings of a report. They are not stored in it.

use std::collections::BTreeMap;

use super::reasons::split_step;
use super::{AttributeChange, ChangeEntry, FindingEntry, FindingOutcome, LossInfo, OverrideInfo, WaiverInfo};
use crate::finding::{Recoverability, Subject};
use crate::plan::Action;
use crate::policy::{Level, OnUnknown, RecoveryOutcome};

/// What policies say about one object, and the other objects of which they say the same.
#[derive(Debug, Clone)]
pub(crate) struct Card<'r> {
    /// The first object, in the order of the report.
    pub(crate) first: CardObject<'r>,
    /// The others, in the order of the report.
    pub(crate) also: Vec<CardObject<'r>>,
}

/// One object, or one topic about the plan, with all its findings.
#[derive(Debug, Clone)]
pub(crate) struct CardObject<'r> {
    /// Its worst finding.
    pub(crate) worst: &'r FindingEntry,
    /// Its other findings, in the order of the report.
    pub(crate) others: Vec<&'r FindingEntry>,
    /// Its change, where the plan changes it.
    pub(crate) change: Option<&'r ChangeEntry>,
}

impl<'r> Card<'r> {
    /// All its objects.
    pub(crate) fn objects(&self) -> impl Iterator<Item = &CardObject<'r>> {
        std::iter::once(&self.first).chain(&self.also)
    }

    /// Whether it decides the verdict against the plan.
    pub(crate) fn blocks(&self) -> bool {
        self.first.findings().any(FindingEntry::blocks)
    }

    /// Whether nothing brings its objects back.
    pub(crate) fn has_no_way_back(&self) -> bool {
        self.first.findings().any(FindingEntry::is_irreversible)
    }
}

impl<'r> CardObject<'r> {
    /// All its findings, the worst first.
    pub(crate) fn findings(&self) -> impl Iterator<Item = &'r FindingEntry> {
        std::iter::once(self.worst).chain(self.others.iter().copied())
    }

    /// The loss that matters most: what nothing brings back, else the first one.
    pub(crate) fn loss(&self) -> Option<&'r LossInfo> {
        let irreversible = self.findings().find(|finding| finding.is_irreversible());
        irreversible.or_else(|| self.findings().find(|finding| finding.loss.is_some()))?.loss.as_ref()
    }

    /// What the reader can do, each sentence once, and what follows from the strictest policy: who can approve it, or that
    /// it cannot be approved.
    pub(crate) fn next(&self) -> (String, Option<&'r str>) {
        let mut advice: Vec<&str> = Vec::new();
        let mut consequence: Option<(u32, &str)> = None;
        for finding in self.findings().filter(|finding| !finding.next_step.is_empty()) {
            // What was approved or excused needs nothing, but another finding may; a waiver ends.
            if finding.outcome == FindingOutcome::Approved
                || (finding.outcome == FindingOutcome::Waived && self.is_open())
            {
                continue;
            }
            let (keep, then) = split_step(&finding.next_step);
            if !advice.contains(&keep) {
                advice.push(keep);
            }
            let strictness = match &finding.override_ {
                Some(rule) if finding.is_approvable() => rule.approvals,
                _ => u32::MAX,
            };
            let then = then.map(|then| (strictness, then));
            consequence = match (consequence, then) {
                (Some(known), Some(then)) if then.0 > known.0 => Some(then),
                (known, then) => known.or(then),
            };
        }
        (advice.join(" "), consequence.map(|(_, then)| then))
    }

    /// What approvals its open findings need, each rule once.
    pub(crate) fn rules(&self) -> Vec<&'r OverrideInfo> {
        let mut rules: Vec<&OverrideInfo> = Vec::new();
        let open = self.findings().filter(|finding| finding.is_approvable() && finding.blocks());
        for rule in open.filter_map(|finding| finding.override_.as_ref()) {
            let is_usual = rule.approvals <= 1 && rule.approvers.is_empty();
            let is_same = |known: &&OverrideInfo| {
                (known.approvals, &known.approvers) == (rule.approvals, &rule.approvers)
            };
            if !is_usual && !rules.iter().any(is_same) {
                rules.push(rule);
            }
        }
        rules
    }

    /// The next step as one text.
    pub(crate) fn next_step(&self) -> String {
        match self.next() {
            (advice, Some(then)) => format!("{advice} {then}"),
            (advice, None) => advice,
        }
    }

    /// Whether a finding of it is not excused.
    fn is_open(&self) -> bool {
        let excused = |outcome| matches!(outcome, FindingOutcome::Waived | FindingOutcome::Approved);
        self.findings().any(|finding| !excused(finding.outcome))
    }

    /// How many objects depend on it, where a finding says so.
    pub(crate) fn dependents(&self) -> Option<u64> {
        self.findings().filter_map(|finding| finding.dependents).max()
    }
}

/// A card for each object of some findings, in their order.
pub(crate) fn objects<'r>(
    changes: &'r [ChangeEntry],
    findings: impl IntoIterator<Item = &'r FindingEntry>,
) -> Vec<CardObject<'r>> {
    let mut objects: Vec<CardObject<'r>> = Vec::new();
    let mut known: BTreeMap<ObjectKey<'r>, usize> = BTreeMap::new();
    for finding in findings {
        // Findings are sorted worst first, so the first finding of an object fixes its place.
        let next = objects.len();
        let at = object_key(finding).map_or(next, |key| *known.entry(key).or_insert(next));
        if let Some(object) = objects.get_mut(at) {
            object.others.push(finding);
        } else {
            let change = finding.change.and_then(|index| changes.get(index));
            objects.push(CardObject { worst: finding, others: Vec::new(), change });
        }
    }
    objects
}

/// Cards for some findings, in their order.
pub(crate) fn cards<'r>(
    changes: &'r [ChangeEntry],
    findings: impl IntoIterator<Item = &'r FindingEntry>,
) -> Vec<Card<'r>> {
    let mut cards: Vec<Card<'r>> = Vec::new();
    let mut known: BTreeMap<Alike<'r>, usize> = BTreeMap::new();
    for object in objects(changes, findings) {
        let next = cards.len();
        let at = Alike::of(&object).map_or(next, |key| *known.entry(key).or_insert(next));
        match cards.get_mut(at) {
            Some(card) => card.also.push(object),
            None => cards.push(Card { first: object, also: Vec::new() }),
        }
    }
    cards
}

/// What makes two findings be about one object: the change, or the drift at an address.
type ObjectKey<'r> = (Option<usize>, &'r str, Option<&'r str>);

/// `None` for a finding about the plan, a provider or a module: each is a topic of its own.
fn object_key(finding: &FindingEntry) -> Option<ObjectKey<'_>> {
    match (finding.change, finding.subject) {
        (Some(change), _) => Some((Some(change), "", None)),
        (None, Subject::Drift) => Some((None, &finding.address, finding.deposed.as_deref())),
        (None, Subject::Change | Subject::Plan | Subject::Provider | Subject::Module) => None,
    }
}

/// Everything that a card says but for the object that it is about. Objects with equal ones share a card.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Alike<'r> {
    findings: Vec<Said<'r>>,
    change: (Action, Option<&'r str>, &'r [String], usize, bool),
    attributes: Vec<(&'r str, Option<&'r str>, Option<&'r str>, bool)>,
}

/// A fact about a loss, with the values that it rests on.
type SaidFact<'r> = (RecoveryOutcome, &'r str, &'r [(String, String)]);

/// What a finding says.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Said<'r> {
    policy: &'r str,
    level: (FindingOutcome, Level, Option<OnUnknown>),
    action: Action,
    message: &'r str,
    next_step: &'r str,
    lost: Option<(Option<&'r str>, Recoverability)>,
    facts: Vec<SaidFact<'r>>,
    waiver: Option<&'r str>,
    approvals: Option<(u32, &'r [String])>,
    dependents: Option<u64>,
}

impl<'r> Alike<'r> {
    /// `None` where the object needs a card of its own.
    fn of(object: &CardObject<'r>) -> Option<Self> {
        let change = object.change?;
        // Who approved it and what drifted differ from object to object.
        let stands_alone = |finding: &FindingEntry| {
            finding.outcome == FindingOutcome::Approved || finding.subject != Subject::Change
        };
        if object.findings().any(stands_alone) || change.previous_address.is_some() {
            return None;
        }
        let attributes = change.attributes.iter().map(|attribute| {
            let AttributeChange { path, before, after, forces_replacement, .. } = attribute;
            (path.as_str(), before.as_deref(), after.as_deref(), *forces_replacement)
        });
        Some(Alike {
            findings: object.findings().map(Said::by).collect(),
            change: (
                change.action,
                change.reason_text.as_deref(),
                &change.replace_paths,
                change.attributes_omitted,
                change.importing,
            ),
            attributes: attributes.collect(),
        })
    }
}

impl<'r> Said<'r> {
    fn by(finding: &'r FindingEntry) -> Self {
        let loss = finding.loss.as_ref();
        let facts = loss.map_or(&[][..], |loss| &loss.facts);
        let waiver = |waiver: &'r WaiverInfo| waiver.id.as_str();
        let approvals = |rule: &'r OverrideInfo| (rule.approvals, rule.approvers.as_slice());
        Said {
            policy: &finding.policy,
            level: (finding.outcome, finding.level, finding.on_unknown),
            action: finding.action,
            message: &finding.message,
            next_step: &finding.next_step,
            lost: loss.map(|loss| (loss.lost.as_deref(), loss.recovery)),
            facts: facts
                .iter()
                .map(|fact| (fact.outcome, fact.message.as_str(), fact.values.as_slice()))
                .collect(),
            waiver: finding.waiver.as_ref().map(waiver),
            approvals: finding.override_.as_ref().map(approvals),
            dependents: finding.dependents,
        }
    }
}
