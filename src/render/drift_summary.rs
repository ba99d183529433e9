//! What every format for people says about drift: the status of a check, groups, counts, and what the next apply does.
//!
//! It must not know a target: the sentences are the tool's own and need no escaping. `ignore_changes` is in backticks,
//! which each format turns into code.

use std::borrow::Cow;
use std::cmp::Reverse;

use super::labels::{self, NOT_FOUND};
use crate::finding::Subject;
use crate::plan::{Action, DriftAction, Kind, PlanMode, Value};
use crate::policy::Level;
use crate::report::{
    AttributeChange, ChangeEntry, DriftAttribute, DriftClass, DriftEntry, DriftLevel, DriftNext,
    FindingEntry, FindingOutcome, OtherChanges, Report, StackReport, Verdict, worst_level,
};
use crate::text::plural::count;

/// The outcome of a check for drift. Ordered: the worst is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum DriftStatus {
    /// Nothing changed outside Terraform.
    Clean,
    /// Something changed, and every change is below level warn or silenced.
    Tolerated,
    /// Something changed that needs attention.
    Drift,
    /// Something changed that is denied.
    Denied,
    /// The check has no result.
    NotChecked,
}

/// Whether a stack was checked for drift.
pub(super) fn is_drift_check(stack: &StackReport) -> bool {
    stack.rules.mode.is_drift()
}

/// Whether every stack of a report was checked for drift.
pub(super) fn is_drift_report(report: &Report) -> bool {
    !report.stacks.is_empty() && report.stacks.iter().all(is_drift_check)
}

/// Whether an entry is at level warn or above.
pub(super) fn needs_attention(entry: &DriftEntry) -> bool {
    entry.level >= Some(DriftLevel::Warn)
}

/// The outcome of the check of a stack.
pub(super) fn status(stack: &StackReport) -> DriftStatus {
    let mattering = stack.drift.iter().any(needs_attention);
    match stack.verdict {
        // Without a verdict the entries may be incomplete, so no other status is certain.
        Verdict::Error => DriftStatus::NotChecked,
        // A warning can fail a check and stays a warning.
        Verdict::Fail if worst_level(stack) <= Some(Level::Warn) => DriftStatus::Drift,
        Verdict::Fail | Verdict::NeedsApproval => DriftStatus::Denied,
        Verdict::Pass if mattering => DriftStatus::Drift,
        Verdict::Pass if stack.drift.iter().any(|entry| entry.class.is_real()) => DriftStatus::Tolerated,
        Verdict::Pass => DriftStatus::Clean,
    }
}

/// The name of the outcome of a stack.
pub(super) fn verdict_label(stack: &StackReport) -> &'static str {
    match status(stack) {
        DriftStatus::Clean => "No drift",
        DriftStatus::Tolerated => "Tolerated drift",
        DriftStatus::Drift => "Drift",
        DriftStatus::Denied if stack.observe => "Would be denied",
        DriftStatus::Denied if stack.drift.iter().any(|entry| entry.class.is_real()) => "Drift denied",
        DriftStatus::Denied => "Denied",
        DriftStatus::NotChecked => "Could not check",
    }
}

/// The name of the outcome of a report: that of its worst stack. `rev` makes it the first of equals: `max_by_key` takes
/// the last one.
pub(super) fn report_label(report: &Report) -> &'static str {
    let worst = report.stacks.iter().rev().max_by_key(|stack| status(stack));
    worst.map_or("Could not check", verdict_label)
}

/// Whether a stack gets a section besides its row in the table.
pub(super) fn has_details(stack: &StackReport) -> bool {
    let warned = stack.notes.iter().any(|note| note.level == crate::report::NoteLevel::Warning);
    status(stack) > DriftStatus::Clean
        || warned
        || !(stack.findings.is_empty()
            && stack.diagnostics.is_empty()
            && stack.overrides.is_empty()
            && stack.checks.is_empty())
}

/// How many objects changed, in a sentence without a full stop: `2 objects were changed outside Terraform, 1 was not
/// found any more`.
pub(super) fn changed_outside(stack: &StackReport) -> Option<String> {
    let mattering = stack.drift.iter().any(needs_attention);
    let (mut changed, mut deleted) = (0, 0);
    // Entries below warn count only where none is above: they would blur the number to act on.
    for entry in
        stack.drift.iter().filter(|entry| entry.class.is_real() && (needs_attention(entry) || !mattering))
    {
        *(if is_deleted(entry) { &mut deleted } else { &mut changed }) += 1;
    }
    match (changed, deleted) {
        (0, 0) => None,
        (changed, 0) => {
            Some(format!("{} changed outside Terraform", count(changed, "object was", "objects were")))
        }
        (0, deleted) => Some(format!("{} {NOT_FOUND}", count(deleted, "object was", "objects were"))),
        (changed, deleted) => Some(format!(
            "{} changed outside Terraform, {} {NOT_FOUND}",
            count(changed, "object was", "objects were"),
            count(deleted, "was", "were")
        )),
    }
}

/// Each label, and its words for one and for several objects; the worst first.
const LABELS: [(&str, &str, &str); 6] = [
    ("Denied", "denied", "denied"),
    ("Needs approval", "needs approval", "need approval"),
    ("Warning", "warning", "warnings"),
    ("Info", "info", "info"),
    ("Waived", "waived", "waived"),
    ("Allowed", "allowed", "allowed"),
];

/// How many objects there are of each level: `1 denied, 2 warnings`; `None` without several.
pub(super) fn level_counts(stack: &StackReport) -> Option<String> {
    let real = || stack.drift.iter().filter(|entry| entry.class.is_real());
    let parts: Vec<String> = LABELS
        .into_iter()
        .map(|label| (label, real().filter(|entry| level_label(stack, entry) == label.0).count()))
        .filter(|(_, number)| *number > 0)
        .map(|((_, one, many), number)| count(number, one, many))
        .collect();
    // With one object, its own label says the level.
    (real().count() > 1).then(|| parts.join(", "))
}

/// The level of an entry as people read it, or what silenced it: `Waived` by a waiver, `Allowed` by a policy.
pub(super) fn level_label(stack: &StackReport, entry: &DriftEntry) -> &'static str {
    match entry.level {
        Some(DriftLevel::Deny) => "Denied",
        Some(DriftLevel::RequireApproval) => "Needs approval",
        Some(DriftLevel::Warn) => "Warning",
        Some(DriftLevel::Info) => "Info",
        None if findings_about(stack, entry).any(|finding| finding.outcome == FindingOutcome::Waived) => {
            "Waived"
        }
        None => "Allowed",
    }
}

/// The findings about an entry.
pub(super) fn findings_about<'r>(
    stack: &'r StackReport,
    entry: &'r DriftEntry,
) -> impl Iterator<Item = &'r FindingEntry> {
    stack
        .findings
        .iter()
        .filter(|finding| finding.subject == Subject::Drift && finding.address == entry.address)
}

/// The findings of policies about an entry, without the built-in `drift/CLASS` finding: its message repeats the class and
/// what the next apply does.
pub(super) fn policy_findings<'r>(
    stack: &'r StackReport,
    entry: &'r DriftEntry,
) -> impl Iterator<Item = &'r FindingEntry> {
    findings_about(stack, entry).filter(|finding| {
        // A finding of tfgate itself has no policy file and so no digest.
        finding.policy_digest.is_some() || finding.outcome != FindingOutcome::Violated
    })
}

/// The findings that are not about a listed entry.
pub(super) fn findings_without_entry(stack: &StackReport) -> Vec<&FindingEntry> {
    let has_no_entry = |finding: &&FindingEntry| {
        finding.subject != Subject::Drift
            || !stack.drift.iter().any(|entry| entry.class.is_real() && entry.address == finding.address)
    };
    stack.findings.iter().filter(has_no_entry).collect()
}

/// The findings that get a card of their own. In a check for drift the cards of entries hold the others.
pub(super) fn card_findings(stack: &StackReport) -> Vec<&FindingEntry> {
    if is_drift_check(stack) { findings_without_entry(stack) } else { stack.findings.iter().collect() }
}

/// What happened to an object that the provider did not find, with what can be behind it.
const NOT_FOUND_BECAUSE: &str = "not found any more: deleted outside Terraform, or the provider looks elsewhere (check alias, region, account, assumed role)";

/// What happened to an object that the provider did not find, and what can be behind it where the code wants the object.
pub(super) fn not_found(entry: &DriftEntry) -> &'static str {
    if entry.class == DriftClass::AlreadyDeleted { NOT_FOUND } else { NOT_FOUND_BECAUSE }
}

/// Entries under one heading.
pub(super) struct DriftGroup<'r> {
    /// `Changed outside Terraform`.
    pub(super) title: &'static str,
    /// Worst level first, then by address.
    pub(super) entries: Vec<&'r DriftEntry>,
}

/// What was changed and what was not found; the group with the worst level comes first.
pub(super) fn groups(stack: &StackReport) -> Vec<DriftGroup<'_>> {
    let mut real: Vec<&DriftEntry> = stack.drift.iter().filter(|entry| entry.class.is_real()).collect();
    // The sort is stable: entries of one level stay in the order of addresses.
    real.sort_by_key(|entry| Reverse(entry.level));
    let (deleted, changed): (Vec<_>, Vec<_>) = real.into_iter().partition(|entry| is_deleted(entry));
    let mut parts = vec![
        DriftGroup { title: "Changed outside Terraform", entries: changed },
        DriftGroup { title: "Not found any more", entries: deleted },
    ];
    parts.retain(|part| !part.entries.is_empty());
    parts.sort_by_key(|part| Reverse(part.entries.iter().map(|entry| entry.level).max()));
    parts
}

/// Whether the provider did not find the object.
pub(super) fn is_deleted(entry: &DriftEntry) -> bool {
    entry.action == DriftAction::Delete
        || matches!(entry.class, DriftClass::DeletedOutside | DriftClass::AlreadyDeleted)
}

/// Differences that do not count as drift, by class.
pub(super) fn non_drift(stack: &StackReport) -> Vec<(DriftClass, Vec<&DriftEntry>)> {
    let classes = [DriftClass::Computed, DriftClass::Noise, DriftClass::Moved];
    let of = |class| stack.drift.iter().filter(|entry| entry.class == class).collect::<Vec<_>>();
    classes.into_iter().map(|class| (class, of(class))).filter(|(_, entries)| !entries.is_empty()).collect()
}

/// A count and the name of a class that does not count as drift.
pub(super) fn non_drift_title(class: DriftClass, number: usize) -> String {
    let (one, many) = match class {
        DriftClass::Computed => {
            ("object with new computed attributes only", "objects with new computed attributes only")
        }
        DriftClass::Moved => ("object with a new address only", "objects with a new address only"),
        DriftClass::Noise
        | DriftClass::Reverted
        | DriftClass::DestroyedByPlan
        | DriftClass::Unclassified
        | DriftClass::DeletedOutside
        | DriftClass::Tolerated
        | DriftClass::AlreadyDeleted => {
            ("object only written another way", "objects only written another way")
        }
    };
    count(number, one, many)
}

/// Differences that do not count as drift, in one sentence.
pub(super) fn non_drift_sentence(stack: &StackReport) -> Option<String> {
    let parts: Vec<String> =
        non_drift(stack).iter().map(|(class, entries)| non_drift_title(*class, entries.len())).collect();
    (!parts.is_empty()).then(|| format!("Not counted as drift: {}.", parts.join(", ")))
}

/// Whether an entry denies the stack. Source: the verdict in `report`; here it only decides how an entry is shown.
pub(super) fn denies(stack: &StackReport, entry: &DriftEntry) -> bool {
    !stack.observe && entry.level.is_some_and(|level| stack.rules.mode.fails_on_drift(level))
}

/// The entries at level info, which have no finding: tolerated, or deleted and not in the code any more.
pub(super) fn without_finding(stack: &StackReport) -> impl Iterator<Item = &DriftEntry> {
    stack.drift.iter().filter(move |entry| is_drift_check(stack) && entry.level == Some(DriftLevel::Info))
}

/// The id of the built-in finding about a class: `drift/tolerated`.
pub(super) fn rule_id(class: DriftClass) -> String {
    format!("drift/{}", class.name())
}

/// What happened to an object of a class, and how the next apply or the code relates to it.
pub(super) fn describe_class(class: DriftClass) -> (&'static str, Option<&'static str>) {
    match class {
        DriftClass::Reverted => ("changed", Some("the next apply reverts it")),
        DriftClass::DestroyedByPlan => ("changed", Some("the next apply destroys it")),
        DriftClass::Unclassified => ("changed", Some("the plan does not say how apply handles it")),
        DriftClass::DeletedOutside => (NOT_FOUND_BECAUSE, Some("the code wants it")),
        DriftClass::Tolerated => ("changed", Some("the next apply leaves it so")),
        DriftClass::AlreadyDeleted => (NOT_FOUND, Some("the code does not want it any more")),
        DriftClass::Computed => ("only computed attributes differ", None),
        DriftClass::Noise => ("only written another way", None),
        DriftClass::Moved => ("only the address differs", None),
    }
}

/// What happened to an object, and what the next apply does about it.
pub(super) fn describe(entry: &DriftEntry) -> (&'static str, Option<&'static str>) {
    let (what, then) = describe_class(entry.class);
    let then = match (entry.class, entry.next, entry.planned) {
        (DriftClass::Reverted | DriftClass::DestroyedByPlan, DriftNext::Replace, _) => {
            Some("the next apply replaces it")
        }
        (DriftClass::DeletedOutside, DriftNext::Create, None) => {
            Some("the code still wants it; the next apply creates it again, empty")
        }
        _ => then,
    };
    (what, then)
}

/// Both parts of `describe` as one.
pub(super) fn sentence(entry: &DriftEntry) -> String {
    joined(describe(entry))
}

/// Both parts of `describe_class` as one: `changed; the next apply reverts it`.
pub fn class_sentence(of: DriftClass) -> String {
    joined(describe_class(of))
}

fn joined(parts: (&str, Option<&str>)) -> String {
    match parts {
        (what, Some(then)) => format!("{what}; {then}"),
        (what, None) => what.to_owned(),
    }
}

/// How many stacks there are of each verdict, worst first: `1 could not check, 2 drift, 197 no drift`.
pub(super) fn verdict_counts(report: &Report) -> String {
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    for word in report.stacks.iter().map(verdict_label) {
        match counts.iter_mut().find(|(known, _)| *known == word) {
            Some((_, number)) => *number += 1,
            None => counts.push((word, 1)),
        }
    }
    let parts = counts.into_iter().map(|(word, number)| count(number, word, word).to_lowercase());
    parts.collect::<Vec<_>>().join(", ")
}

/// What the next apply does about an entry, as the end of "The next apply will …".
pub(super) fn next_apply(stack: &StackReport, entry: &DriftEntry) -> String {
    let next = match entry.next {
        DriftNext::Revert => "revert it",
        DriftNext::Overwrite => "set it to something else",
        DriftNext::Create => "create it again, empty",
        DriftNext::Replace => "destroy it and create another",
        DriftNext::Destroy => "destroy it",
        DriftNext::Forget => "let go of it",
        DriftNext::Adopted => "nothing (the code says the same)",
        DriftNext::Ignored => "nothing (`ignore_changes`)",
        DriftNext::Nothing if entry.class == DriftClass::AlreadyDeleted => {
            "nothing (the code does not want it any more)"
        }
        DriftNext::Nothing => "nothing",
        DriftNext::Unknown => {
            // A refresh-only plan does not compare the objects with the code, so a later apply may do anything.
            let refreshes = stack.plan.as_ref().is_some_and(|plan| plan.mode == PlanMode::RefreshOnly);
            if refreshes {
                "unknown: a refresh-only plan does not say"
            } else {
                "unknown: the plan does not say"
            }
        }
    };
    // A new object gets every attribute anew, so that others change too says nothing.
    let replaced = matches!(entry.next, DriftNext::Replace | DriftNext::Destroy);
    match entry.other_changes {
        OtherChanges::Unapplied if !replaced => format!("{next}, and change other attributes"),
        OtherChanges::Unapplied | OtherChanges::None => next.to_owned(),
    }
}

/// The attributes that changed outside Terraform. The AWS provider repeats each member of `tags` in `tags_all`: the copy
/// is left out where both differ in the same way.
pub(super) fn changed_attributes(entry: &DriftEntry) -> Vec<AttributeChange> {
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
            lines: attribute.lines.clone(),
        })
        .collect()
}

/// How an attribute differs.
pub(super) enum AttributeDrift<'a> {
    /// An element that was added to a set or list.
    Added(Vec<Cow<'a, str>>),
    /// An element that was removed from a set or list.
    Removed(Vec<Cow<'a, str>>),
    /// The value before and after.
    Changed(&'a str, &'a str),
}

/// The path of an attribute without `[*]`, and how it differs.
pub(super) fn attribute_drift(attribute: &AttributeChange) -> (&str, AttributeDrift<'_>) {
    let set = attribute.path.strip_suffix("[*]");
    match (set, attribute.before.as_deref(), attribute.after.as_deref()) {
        (Some(set), None, Some(after)) => (set, AttributeDrift::Added(element(after))),
        (Some(set), Some(before), None) => (set, AttributeDrift::Removed(element(before))),
        (_, before, after) => {
            let (before, after) = (before.unwrap_or(labels::ABSENT), after.unwrap_or(labels::ABSENT));
            (&attribute.path, AttributeDrift::Changed(before, after))
        }
    }
}

/// An element in parts. An object gives its attributes, `from_port = 22`, without those that mean the same as null: the
/// elements of a block have every attribute of the schema. Anything else is one part.
fn element(text: &str) -> Vec<Cow<'_, str>> {
    let whole = || vec![Cow::Borrowed(text)];
    let Ok(value) = Value::parse(text) else { return whole() };
    let Kind::Object(members) = value.root().kind() else { return whole() };
    let parts: Vec<Cow<'_, str>> = members
        .filter(|(_, member)| !member.is_blank())
        .map(|(name, member)| Cow::Owned(format!("{name} = {member}")))
        .collect();
    if parts.is_empty() { whole() } else { parts }
}

/// Changes of the code that are not applied yet, by kind, what destroys first.
pub(super) fn pending_changes(stack: &StackReport) -> Vec<(&'static str, Vec<&ChangeEntry>)> {
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
        | Action::Open => labels::action(change.action),
    };
    let kinds =
        ["delete", "replace", "replace and forget", "update", "create", "forget", "import", "move", "open"];
    let pending = |change: &&ChangeEntry| is_pending(stack, change);
    let of = |name: &str| {
        let pending = stack.changes.iter().filter(pending);
        pending.filter(|change| kind(change) == name).collect::<Vec<_>>()
    };
    kinds.into_iter().map(|name| (name, of(name))).filter(|(_, changes)| !changes.is_empty()).collect()
}

/// Whether a change comes from the code and does not merely undo drift. A destroy plan destroys whatever the code says.
fn is_pending(stack: &StackReport, change: &ChangeEntry) -> bool {
    let destroys = stack.plan.as_ref().is_some_and(|plan| plan.mode == PlanMode::Destroy);
    // A data source is read in many plans without any edit of the code.
    !destroys && !change.undoes_drift && change.action != Action::Read
}

/// Whether a change is listed. A check for drift lists only those that are not applied yet.
pub(super) fn is_listed(stack: &StackReport, change: &ChangeEntry) -> bool {
    !is_drift_check(stack) || is_pending(stack, change)
}

/// How many changes are not applied yet.
pub(super) fn pending_count(stack: &StackReport) -> usize {
    pending_changes(stack).iter().map(|(_, changes)| changes.len()).sum()
}

/// `2 changes in the code are not applied yet (1 update, 1 create)`.
pub(super) fn pending_sentence(stack: &StackReport) -> Option<String> {
    let kinds = pending_changes(stack);
    let number: usize = kinds.iter().map(|(_, changes)| changes.len()).sum();
    let parts: Vec<String> = kinds.iter().map(|(name, changes)| count(changes.len(), name, name)).collect();
    let what = count(number, "change in the code is", "changes in the code are");
    (number > 0).then(|| format!("{what} not applied yet ({})", parts.join(", ")))
}

/// How many objects were changed, and how many were deleted.
pub(super) fn changed_and_deleted(stack: &StackReport) -> [usize; 2] {
    let real = || stack.drift.iter().filter(|entry| entry.class.is_real());
    let deleted = real().filter(|entry| is_deleted(entry)).count();
    [real().count() - deleted, deleted]
}

/// What to do about drift.
pub(super) const WHAT_TO_DO: [&str; 3] = [
    "Wanted: write it into the code. `tfgate drift --adopt` prints what to write.",
    "Not wanted: apply the code, which reverts it.",
    "Noise: add `lifecycle { ignore_changes = [...] }` to the block, or `ignore` to the policy.",
];
