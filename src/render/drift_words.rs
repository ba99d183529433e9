//! Drift in words, for every format that people read.
//!
//! It must not know a target: what it returns is made by the tool and needs no escaping. Only names of `ignore_changes`
//! stand in backticks.

use std::borrow::Cow;
use std::cmp::Reverse;

use super::words;
use crate::finding::Subject;
use crate::plan::{Action, DriftAction, Kind, PlanMode, Value};
use crate::policy::Level;
use crate::report::{
    AttributeChange, Beside, ChangeEntry, DriftAttribute, DriftClass, DriftEntry, DriftLevel, DriftNext,
    DriftRule, FindingEntry, FindingOutcome, Report, StackReport, Verdict,
};
use crate::text::plural::count;

/// What a check for drift found out. Ordered, the worst is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// Nothing changed outside Terraform.
    Clean,
    /// Something did, and nobody is to be told.
    Tolerated,
    /// Something did.
    Drift,
    /// Something did, and the answer is no.
    Denied,
    /// There is no answer.
    NotChecked,
}

/// Whether a stack was checked for drift.
pub(super) fn asked(stack: &StackReport) -> bool {
    stack.rules.drift != DriftRule::NotAsked
}

/// Whether every stack of a report was checked for drift.
pub(super) fn asked_of_all(report: &Report) -> bool {
    !report.stacks.is_empty() && report.stacks.iter().all(asked)
}

/// Whether somebody is to be told of an entry.
pub(super) fn matters(entry: &DriftEntry) -> bool {
    entry.level >= Some(DriftLevel::Warn)
}

/// What the check of a stack found out.
pub(super) fn standing(stack: &StackReport) -> Standing {
    let mattering = stack.drift.iter().any(matters);
    match stack.verdict {
        Verdict::Error => Standing::NotChecked,
        Verdict::Fail | Verdict::NeedsApproval => Standing::Denied,
        Verdict::Pass if mattering => Standing::Drift,
        Verdict::Pass if stack.drift.iter().any(|entry| entry.class.is_real()) => Standing::Tolerated,
        Verdict::Pass => Standing::Clean,
    }
}

/// What the verdict of a stack is called.
pub(super) fn verdict(stack: &StackReport) -> &'static str {
    match standing(stack) {
        Standing::Clean => "No drift",
        Standing::Tolerated => "Tolerated drift",
        Standing::Drift => "Drift",
        Standing::Denied if stack.observe => "Would be denied",
        Standing::Denied if stack.drift.iter().any(|entry| entry.class.is_real()) => "Drift denied",
        Standing::Denied => "Denied",
        Standing::NotChecked => "Could not check",
    }
}

/// What the verdict of a report is called: that of its worst stack.
pub(super) fn of_report(report: &Report) -> &'static str {
    let worst = report.stacks.iter().rev().max_by_key(|stack| standing(stack));
    worst.map_or("Could not check", verdict)
}

/// Whether a stack has more to say than its row.
pub(super) fn has_more(stack: &StackReport) -> bool {
    let warned = stack.notes.iter().any(|note| note.level == crate::report::NoteLevel::Warning);
    standing(stack) > Standing::Clean
        || warned
        || !(stack.findings.is_empty()
            && stack.diagnostics.is_empty()
            && stack.overrides.is_empty()
            && stack.checks.is_empty())
}

/// What happened, in one sentence without a full stop: `2 objects were changed and 1 was deleted outside Terraform`.
pub(super) fn sentence(stack: &StackReport) -> Option<String> {
    let mattering = stack.drift.iter().any(matters);
    let (mut changed, mut deleted) = (0, 0);
    for entry in stack.drift.iter().filter(|entry| entry.class.is_real() && (matters(entry) || !mattering)) {
        *(if is_deleted(entry) { &mut deleted } else { &mut changed }) += 1;
    }
    match (changed, deleted) {
        (0, 0) => None,
        (changed, 0) => {
            Some(format!("{} changed outside Terraform", count(changed, "object was", "objects were")))
        }
        (0, deleted) => {
            Some(format!("{} deleted outside Terraform", count(deleted, "object was", "objects were")))
        }
        (changed, deleted) => Some(format!(
            "{} changed and {} deleted outside Terraform",
            count(changed, "object was", "objects were"),
            count(deleted, "was", "were")
        )),
    }
}

/// How many objects there are of each level: `1 deny, 2 warn`; `None` without several.
pub(super) fn levels(stack: &StackReport) -> Option<String> {
    let real = || stack.drift.iter().filter(|entry| entry.class.is_real());
    let marks = ["deny", "approve", "warn", "info", "waived", "allowed"];
    let parts: Vec<String> = marks
        .into_iter()
        .map(|word| (word, real().filter(|entry| level(stack, entry) == word).count()))
        .filter(|(_, number)| *number > 0)
        .map(|(word, number)| count(number, word, word))
        .collect();
    (real().count() > 1).then(|| parts.join(", "))
}

/// The level of an entry; where it has none, who silenced it.
pub(super) fn level(stack: &StackReport, entry: &DriftEntry) -> &'static str {
    match entry.level {
        Some(level) => level.name(),
        None if findings(stack, entry).any(|finding| finding.outcome == FindingOutcome::Waived) => "waived",
        None => "allowed",
    }
}

/// The findings about an entry.
pub(super) fn findings<'r>(
    stack: &'r StackReport,
    entry: &'r DriftEntry,
) -> impl Iterator<Item = &'r FindingEntry> {
    stack
        .findings
        .iter()
        .filter(|finding| finding.subject == Subject::Drift && finding.address == entry.address)
}

/// The findings of policies about an entry; what tfgate itself says of it is said by what happened and what comes next.
pub(super) fn judged<'r>(
    stack: &'r StackReport,
    entry: &'r DriftEntry,
) -> impl Iterator<Item = &'r FindingEntry> {
    findings(stack, entry).filter(|finding| {
        // Behind what a policy says there is a file.
        finding.policy_digest.is_some() || finding.outcome != FindingOutcome::Violated
    })
}

/// The findings that are about no entry.
pub(super) fn others(stack: &StackReport) -> Vec<&FindingEntry> {
    let listed = |finding: &&FindingEntry| {
        finding.subject != Subject::Drift
            || !stack.drift.iter().any(|entry| entry.class.is_real() && entry.address == finding.address)
    };
    stack.findings.iter().filter(listed).collect()
}

/// The findings that have a place of their own: in a report about drift those that are about no entry.
pub(super) fn in_cards(stack: &StackReport) -> Vec<&FindingEntry> {
    if asked(stack) { others(stack) } else { stack.findings.iter().collect() }
}

/// One kind of what happened outside Terraform.
pub(super) struct Part<'r> {
    /// `Changed outside Terraform`.
    pub(super) title: &'static str,
    /// Worst level first, then by address.
    pub(super) entries: Vec<&'r DriftEntry>,
}

/// What was changed and what was deleted; that with the worst level first.
pub(super) fn parts(stack: &StackReport) -> Vec<Part<'_>> {
    let mut real: Vec<&DriftEntry> = stack.drift.iter().filter(|entry| entry.class.is_real()).collect();
    real.sort_by_key(|entry| Reverse(entry.level));
    let (deleted, changed): (Vec<_>, Vec<_>) = real.into_iter().partition(|entry| is_deleted(entry));
    let mut parts = vec![
        Part { title: "Changed outside Terraform", entries: changed },
        Part { title: "Deleted outside Terraform", entries: deleted },
    ];
    parts.retain(|part| !part.entries.is_empty());
    parts.sort_by_key(|part| Reverse(part.entries.iter().map(|entry| entry.level).max()));
    parts
}

/// Whether the object is gone.
pub(super) fn is_deleted(entry: &DriftEntry) -> bool {
    entry.action == DriftAction::Delete
        || matches!(entry.class, DriftClass::DeletedOutside | DriftClass::DeletedUnwanted)
}

/// What is no drift, by class.
pub(super) fn quiet(stack: &StackReport) -> Vec<(DriftClass, Vec<&DriftEntry>)> {
    let classes = [DriftClass::Computed, DriftClass::Noise, DriftClass::Moved];
    let of = |class| stack.drift.iter().filter(|entry| entry.class == class).collect::<Vec<_>>();
    classes.into_iter().map(|class| (class, of(class))).filter(|(_, entries)| !entries.is_empty()).collect()
}

/// How many objects of a class there are that is no drift.
pub(super) fn quiet_title(class: DriftClass, number: usize) -> String {
    let (one, many) = match class {
        DriftClass::Computed => {
            ("object with new computed attributes only", "objects with new computed attributes only")
        }
        DriftClass::Moved => ("object with a new address only", "objects with a new address only"),
        DriftClass::Noise
        | DriftClass::Reverted
        | DriftClass::Doomed
        | DriftClass::Unclassified
        | DriftClass::DeletedOutside
        | DriftClass::Tolerated
        | DriftClass::DeletedUnwanted => {
            ("object only written another way", "objects only written another way")
        }
    };
    count(number, one, many)
}

/// What is no drift, in one sentence.
pub(super) fn quiet_sentence(stack: &StackReport) -> Option<String> {
    let parts: Vec<String> =
        quiet(stack).iter().map(|(class, entries)| quiet_title(*class, entries.len())).collect();
    (!parts.is_empty()).then(|| format!("Not counted as drift: {}.", parts.join(", ")))
}

/// Whether an entry makes the answer no.
pub(super) fn denies(stack: &StackReport, entry: &DriftEntry) -> bool {
    let rules = stack.rules;
    !stack.observe
        && match entry.level {
            Some(_) if rules.drift == DriftRule::Any => true,
            Some(DriftLevel::Deny) => true,
            Some(DriftLevel::Approve) => rules.fail_on <= Level::Approve,
            Some(DriftLevel::Warn) => rules.fail_on == Level::Warn,
            Some(DriftLevel::Info) | None => false,
        }
}

/// The entries that no finding is about: what is tolerated, and what nobody wants any more.
pub(super) fn without_finding(stack: &StackReport) -> impl Iterator<Item = &DriftEntry> {
    stack.drift.iter().filter(move |entry| asked(stack) && entry.level == Some(DriftLevel::Info))
}

/// The id of what tfgate says about a class: `drift/tolerated`.
pub(super) fn id(class: DriftClass) -> String {
    format!("drift/{}", class.name())
}

/// What a class means, for people: what happened, and what the next apply or the code has to do with it.
pub(super) fn class(class: DriftClass) -> (&'static str, Option<&'static str>) {
    match class {
        DriftClass::Reverted => ("changed", Some("the next apply takes it back")),
        DriftClass::Doomed => ("changed", Some("the next apply destroys it")),
        DriftClass::Unclassified => ("changed", Some("the plan does not say what becomes of it")),
        DriftClass::DeletedOutside => ("deleted", Some("the code wants it")),
        DriftClass::Tolerated => ("changed", Some("the next apply leaves it so")),
        DriftClass::DeletedUnwanted => ("deleted", Some("the code does not want it any more")),
        DriftClass::Computed => ("only computed attributes differ", None),
        DriftClass::Noise => ("only written another way", None),
        DriftClass::Moved => ("only the address differs", None),
    }
}

/// The same in one: `changed; the next apply takes it back`.
pub fn class_in_one(of: DriftClass) -> String {
    match class(of) {
        (what, Some(then)) => format!("{what}; {then}"),
        (what, None) => what.to_owned(),
    }
}

/// How many stacks there are of each verdict, worst first: `1 could not check, 2 drift, 197 no drift`.
pub(super) fn stacks(report: &Report) -> String {
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    for word in report.stacks.iter().map(verdict) {
        match counts.iter_mut().find(|(known, _)| *known == word) {
            Some((_, number)) => *number += 1,
            None => counts.push((word, 1)),
        }
    }
    let parts = counts.into_iter().map(|(word, number)| count(number, word, word).to_lowercase());
    parts.collect::<Vec<_>>().join(", ")
}

/// What the next plan does about it.
pub(super) fn next(stack: &StackReport, entry: &DriftEntry) -> String {
    let next = match entry.next {
        DriftNext::SetBack => "set it back",
        DriftNext::SetAnew => "set it to something else",
        DriftNext::Create => "create it again, empty",
        DriftNext::Replace => "destroy it and create another",
        DriftNext::Destroy => "destroy it",
        DriftNext::Forget => "let go of it",
        DriftNext::Adopted => "nothing (the code says the same)",
        DriftNext::Ignored => "nothing (`ignore_changes`)",
        DriftNext::Nothing if entry.class == DriftClass::DeletedUnwanted => {
            "nothing (the code does not want it any more)"
        }
        DriftNext::Nothing => "nothing",
        DriftNext::Unknown => {
            let refreshes = stack.plan.as_ref().is_some_and(|plan| plan.mode == PlanMode::RefreshOnly);
            if refreshes {
                "unknown: a refresh-only plan does not say"
            } else {
                "unknown: the plan does not say"
            }
        }
    };
    let replaced = matches!(entry.next, DriftNext::Replace | DriftNext::Destroy);
    match entry.beside {
        Beside::Change if !replaced => format!("{next}, and change other attributes"),
        Beside::Change | Beside::Nothing => next.to_owned(),
    }
}

/// The attributes that somebody changed, without those of `tags_all` that repeat one of `tags`.
pub(super) fn attributes(entry: &DriftEntry) -> Vec<AttributeChange> {
    let real: Vec<&DriftAttribute> =
        entry.attributes.iter().filter(|attribute| attribute.class.is_real()).collect();
    let repeats = |attribute: &DriftAttribute| {
        attribute.path.strip_prefix("tags_all").is_some_and(|rest| {
            real.iter().any(|other| {
                other.path.strip_prefix("tags") == Some(rest)
                    && (&other.before, &other.after) == (&attribute.before, &attribute.after)
            })
        })
    };
    real.iter()
        .filter(|attribute| !repeats(attribute))
        .map(|attribute| AttributeChange {
            path: attribute.path.clone(),
            before: attribute.before.clone(),
            after: attribute.after.clone(),
            forces_replacement: false,
        })
        .collect()
}

/// `4 -> 6` in three words: what came, what went, or both sides.
pub(super) enum Happened<'a> {
    /// An element of a set or list.
    Added(Vec<Cow<'a, str>>),
    /// An element of a set or list.
    Removed(Vec<Cow<'a, str>>),
    /// A value.
    Changed(&'a str, &'a str),
}

/// The attribute and what happened to it.
pub(super) fn happened(attribute: &AttributeChange) -> (&str, Happened<'_>) {
    let set = attribute.path.strip_suffix("[*]");
    match (set, attribute.before.as_deref(), attribute.after.as_deref()) {
        (Some(set), None, Some(after)) => (set, Happened::Added(element(after))),
        (Some(set), Some(before), None) => (set, Happened::Removed(element(before))),
        (_, before, after) => {
            let (before, after) = (before.unwrap_or(words::ABSENT), after.unwrap_or(words::ABSENT));
            (&attribute.path, Happened::Changed(before, after))
        }
    }
}

/// An element in parts: of an object its attributes that are not empty, `from_port = 22`; anything else as it is.
fn element(text: &str) -> Vec<Cow<'_, str>> {
    let whole = || vec![Cow::Borrowed(text)];
    let Ok(value) = Value::parse(text) else { return whole() };
    let Kind::Object(members) = value.root().kind() else { return whole() };
    let null = Value::null();
    let parts: Vec<Cow<'_, str>> = members
        .filter(|(_, member)| !member.means_the_same(null.root()))
        .map(|(name, member)| Cow::Owned(format!("{name} = {member}")))
        .collect();
    if parts.is_empty() { whole() } else { parts }
}

/// What is written in the code and not applied, by kind, and how many of each.
pub(super) fn waiting(stack: &StackReport) -> Vec<(&'static str, Vec<&ChangeEntry>)> {
    let kind = |change: &ChangeEntry| match change.action {
        Action::NoOp if change.importing => "import",
        Action::NoOp => "move",
        Action::Create
        | Action::Read
        | Action::Update
        | Action::Delete
        | Action::Replace(_)
        | Action::Forget
        | Action::ReplaceForget
        | Action::Open => words::action(change.action),
    };
    let kinds =
        ["delete", "replace", "replace and forget", "update", "create", "forget", "import", "move", "open"];
    let pending = |change: &&ChangeEntry| waits(stack, change);
    let of = |name: &str| {
        let pending = stack.changes.iter().filter(pending);
        pending.filter(|change| kind(change) == name).collect::<Vec<_>>()
    };
    kinds.into_iter().map(|name| (name, of(name))).filter(|(_, changes)| !changes.is_empty()).collect()
}

/// Whether a change is one of the code, and not of what undoes drift. A destroy plan says nothing about the code.
fn waits(stack: &StackReport, change: &ChangeEntry) -> bool {
    let destroys = stack.plan.as_ref().is_some_and(|plan| plan.mode == PlanMode::Destroy);
    !destroys && !change.undoes_drift && change.action != Action::Read
}

/// Whether a change is listed: in a report about drift only what waits is.
pub(super) fn is_listed(stack: &StackReport, change: &ChangeEntry) -> bool {
    !asked(stack) || waits(stack, change)
}

/// How many changes wait.
pub(super) fn waiting_number(stack: &StackReport) -> usize {
    waiting(stack).iter().map(|(_, changes)| changes.len()).sum()
}

/// `2 changes in the code are not applied yet (1 update, 1 create)`.
pub(super) fn waiting_sentence(stack: &StackReport) -> Option<String> {
    let kinds = waiting(stack);
    let number: usize = kinds.iter().map(|(_, changes)| changes.len()).sum();
    let parts: Vec<String> = kinds.iter().map(|(name, changes)| count(changes.len(), name, name)).collect();
    let what = count(number, "change in the code is", "changes in the code are");
    (number > 0).then(|| format!("{what} not applied yet ({})", parts.join(", ")))
}

/// How many real entries were changed, and how many deleted.
pub(super) fn numbers(stack: &StackReport) -> [usize; 2] {
    let real = || stack.drift.iter().filter(|entry| entry.class.is_real());
    let deleted = real().filter(|entry| is_deleted(entry)).count();
    [real().count() - deleted, deleted]
}

/// What to do about drift.
pub(super) const WHAT_TO_DO: [&str; 3] = [
    "Wanted: write it into the code. `tfgate drift --adopt` prints what to write.",
    "Not wanted: apply the code, which takes it back.",
    "Noise: add `lifecycle { ignore_changes = [...] }` to the block, or `ignore` to the policy.",
];
