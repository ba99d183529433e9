//! The words that every format for people shares: verdicts, levels, actions, counts.
//!
//! It must not know a target: what it returns is made by the tool and needs no escaping.

use std::collections::BTreeMap;

use super::drift_words;
use crate::finding::{Subject, WayBack};
use crate::plan::{Action, ReplaceOrder};
use crate::policy::Level;
use crate::report::{
    AttributeChange, ChangeEntry, DependentsEntry, DriftEntry, FindingEntry, FindingOutcome,
    KNOWN_AFTER_APPLY, Report, Routine, Skip, StackReport, Summary, UnresolvedAddress, UnresolvedReason,
    Verdict,
};
use crate::text::plural::count;

/// What the verdict is called, as it starts a heading.
pub(super) fn verdict(verdict: Verdict, observe: bool) -> &'static str {
    match (verdict, observe) {
        (Verdict::Pass, _) => "Pass",
        (Verdict::NeedsApproval, false) => "Needs approval",
        (Verdict::NeedsApproval, true) => "Would need approval",
        (Verdict::Fail, false) => "Denied",
        (Verdict::Fail, true) => "Would block",
        (Verdict::Error, _) => "No verdict",
    }
}

/// What the verdict of a stack is called: a pass that people gave has a word of its own.
pub(super) fn of_stack(stack: &StackReport) -> &'static str {
    if drift_words::asked(stack) {
        return drift_words::verdict(stack);
    }
    if stack.verdict == Verdict::Pass && is_approved(stack) {
        return APPROVED;
    }
    verdict(stack.verdict, stack.observe)
}

/// What the verdict of a report is called.
pub(super) fn of_report(report: &Report) -> &'static str {
    if drift_words::asked_of_all(report) {
        return drift_words::of_report(report);
    }
    let verdict_ = if report.error.is_some() { Verdict::Error } else { report.verdict };
    if verdict_ == Verdict::Pass && report.stacks.iter().any(is_approved) {
        return APPROVED;
    }
    verdict(verdict_, report.observe)
}

/// A pass that people gave.
const APPROVED: &str = "Approved";

fn is_approved(stack: &StackReport) -> bool {
    stack.findings.iter().any(|finding| finding.outcome == FindingOutcome::Approved)
}

/// The words before an apply against the verdict.
pub(super) const BROKEN_GLASS: &str = "APPLIED AGAINST THE VERDICT";

/// What is said of a report that no stack is in.
pub(super) const NO_STACKS: &str = "No stacks changed.";

/// What is said where the verdict is not in force.
pub(super) const OBSERVE: &str = "Observe mode: this verdict is not in force and blocks nothing.";

/// What is said above the changes of a plan that failed.
pub(super) const ERRORED: &str = "The plan stopped with an error. What was planned before it is listed here and \
                                  cannot be applied.";

/// The address of a finding; one that is about no single object is about the plan.
pub(super) fn address(finding: &FindingEntry) -> &str {
    if finding.address.is_empty() { "(the whole plan)" } else { &finding.address }
}

/// The address of a finding, and the key of a deposed object.
pub(super) fn object(finding: &FindingEntry) -> String {
    let address = address(finding);
    match &finding.deposed {
        Some(key) => format!("{address} (deposed object {key})"),
        None => address.to_owned(),
    }
}

/// Whether a finding is about an object to which something happens.
pub(super) fn has_action(finding: &FindingEntry) -> bool {
    matches!(finding.subject, Subject::Change | Subject::Drift) && !finding.address.is_empty()
}

/// The action in one word or two.
pub(super) fn action(action: Action) -> &'static str {
    match action {
        Action::NoOp => "no change",
        Action::Create => "create",
        Action::Read => "read",
        Action::Update => "update",
        Action::Delete => "delete",
        Action::Replace(_) => "replace",
        Action::Forget => "forget",
        Action::ReplaceForget => "replace and forget",
        Action::Open => "open",
    }
}

/// What happens to the object of a finding: the action, or what happened outside Terraform.
pub(super) fn event(finding: &FindingEntry) -> &'static str {
    match (finding.subject, finding.action) {
        (Subject::Drift, Action::Delete | Action::Forget) => "deleted outside Terraform",
        (Subject::Drift, _) => "changed outside Terraform",
        (Subject::Change | Subject::Plan | Subject::Provider | Subject::Module, doing) => action(doing),
    }
}

/// The object of a finding, where that changed outside Terraform.
pub(super) fn drift_of<'s>(stack: &'s StackReport, finding: &FindingEntry) -> Option<&'s DriftEntry> {
    if finding.subject != Subject::Drift {
        return None;
    }
    stack.drift.iter().find(|entry| entry.address == finding.address)
}

/// The attributes of the object of a finding that changed outside Terraform.
pub(super) fn drifted<'s>(stack: &'s StackReport, finding: &FindingEntry) -> &'s [String] {
    drift_of(stack, finding).map_or(&[], |entry| &entry.paths)
}

/// What the one word leaves open: the order, or what becomes of the object.
pub(super) fn order(action: Action) -> Option<&'static str> {
    match action {
        Action::Replace(ReplaceOrder::DeleteFirst) => Some("delete, then create"),
        Action::Replace(ReplaceOrder::CreateFirst) => Some("create, then delete"),
        Action::Forget => Some("the object stays, Terraform no longer knows it"),
        Action::ReplaceForget => Some("a new object is created, the old one stays unmanaged"),
        Action::NoOp | Action::Create | Action::Read | Action::Update | Action::Delete | Action::Open => None,
    }
}

/// Terraform's sign for the action.
pub(super) fn sign(action: Action) -> &'static str {
    match action {
        Action::NoOp => "=",
        Action::Create => "+",
        Action::Read | Action::Open => "<=",
        Action::Update => "~",
        Action::Delete => "-",
        Action::Replace(ReplaceOrder::DeleteFirst) => "-/+",
        Action::Replace(ReplaceOrder::CreateFirst) => "+/-",
        Action::Forget => ".",
        Action::ReplaceForget => "+/.",
    }
}

/// The groups of a change summary, what cannot be undone first. What happens in the state only, `forget` and plain
/// no-ops with a move or an import, is in none of them.
pub(super) const GROUPS: [&str; 7] =
    ["delete", "replace", "replace and forget", "update", "create", "read", "open"];

/// The groups of what happens in the state only.
pub(super) const STATE_GROUPS: [&str; 2] = ["forget", "no change"];

/// Whether the object itself is left alone: it is only forgotten, moved or imported.
pub(super) fn only_in_state(change: &ChangeEntry) -> bool {
    matches!(change.action, Action::NoOp | Action::Forget)
}

/// The changes of one group of [`GROUPS`], by type and then as the report orders them.
pub(super) fn group<'a>(changes: &[&'a ChangeEntry], name: &str) -> Vec<&'a ChangeEntry> {
    let mut members: Vec<_> =
        changes.iter().copied().filter(|change| action(change.action) == name).collect();
    members.sort_by(|a, b| a.type_.cmp(&b.type_));
    members
}

/// Members of one group by type, in the order of the types.
pub(super) fn by_type<'a, 'b>(members: &'b [&'a ChangeEntry]) -> impl Iterator<Item = &'b [&'a ChangeEntry]> {
    members.chunk_by(|a, b| a.type_ == b.type_)
}

/// What differs in a routine update.
pub(super) fn routine(routine: Routine) -> &'static str {
    match routine {
        Routine::Tags => "only tags or labels",
        Routine::Order => "only how a value is written",
        Routine::Computed => "only what the provider computes",
    }
}

/// Routine updates by kind, in the order of the kinds.
pub(super) fn by_routine<'a>(changes: &[&'a ChangeEntry]) -> Vec<(Routine, Vec<&'a ChangeEntry>)> {
    let mut kinds: BTreeMap<Routine, Vec<&ChangeEntry>> = BTreeMap::new();
    for change in changes {
        if let Some(kind) = change.routine {
            kinds.entry(kind).or_default().push(change);
        }
    }
    kinds.into_iter().collect()
}

/// Terraform's own count line, and what Terraform leaves out of it where there is any.
pub(super) fn plan_line(summary: &Summary) -> String {
    let mut parts = Vec::new();
    if summary.import > 0 {
        parts.push(format!("{} to import", summary.import));
    }
    parts.push(format!("{} to add", summary.add));
    parts.push(format!("{} to change", summary.change));
    parts.push(format!("{} to destroy", summary.destroy));
    if summary.moved > 0 {
        parts.push(format!("{} to move", summary.moved));
    }
    if summary.forget > 0 {
        parts.push(format!("{} to forget", summary.forget));
    }
    parts.join(", ")
}

/// Whether a stack has more to say than its row.
pub(super) fn has_more(stack: &StackReport) -> bool {
    if drift_words::asked(stack) {
        return drift_words::has_more(stack);
    }
    stack.verdict != Verdict::Pass
        || !(stack.changes.is_empty()
            && stack.findings.is_empty()
            && stack.infos.is_empty()
            && stack.diagnostics.is_empty()
            && stack.overrides.is_empty()
            && stack.notes.is_empty()
            && stack.drift.is_empty()
            && stack.deferred.is_empty()
            && stack.invocations.is_empty()
            && stack.outputs.is_empty()
            && stack.checks.is_empty())
}

/// How many findings there are of each kind.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    error: usize,
    deny: usize,
    approve: usize,
    pub(super) warn: usize,
    undecided: usize,
    approved: usize,
    waived: usize,
}

impl Tally {
    /// Counts; what is undecided or waived counts as that and not under its level.
    pub(super) fn of(stack: &StackReport) -> Self {
        let mut tally = Tally::default();
        for finding in &stack.findings {
            match (finding.outcome, finding.level) {
                (FindingOutcome::Error, _) => tally.error += 1,
                (FindingOutcome::Undecided, _) => tally.undecided += 1,
                (FindingOutcome::Waived, _) => tally.waived += 1,
                (FindingOutcome::Approved, _) => tally.approved += 1,
                (FindingOutcome::Violated, Level::Deny) => tally.deny += 1,
                (FindingOutcome::Violated, Level::Approve) => tally.approve += 1,
                (FindingOutcome::Violated, Level::Warn) => tally.warn += 1,
            }
        }
        // Outcomes that a setting allows to be undecided are no findings, and are counted all the same.
        tally.undecided = tally.undecided.max(stack.undecided);
        tally
    }

    /// `1 denied, 2 need approval, 3 warnings`; `None` where there is nothing to say.
    pub(super) fn sentence(self, observe: bool) -> Option<String> {
        let (deny, approve_one, approve_many) = if observe {
            ("would block", "would need approval", "would need approval")
        } else {
            ("denied", "needs approval", "need approval")
        };
        let parts: Vec<_> = [
            (self.error, "error", "errors"),
            (self.deny, deny, deny),
            (self.approve, approve_one, approve_many),
            (self.warn, "warning", "warnings"),
            (self.undecided, "undecided", "undecided"),
            (self.approved, "approved", "approved"),
            (self.waived, "waived", "waived"),
        ]
        .into_iter()
        .filter(|(number, ..)| *number > 0)
        .map(|(number, one, many)| count(number, one, many))
        .collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

/// What the conclusion about the way back says where no fact does.
pub(super) fn way_back(way_back: WayBack) -> &'static str {
    match way_back {
        WayBack::None => "Nothing in the plan brings it back.",
        WayBack::Possible => "There is one; the plan does not say more.",
        WayBack::Unknown => "The plan does not say whether there is one.",
        WayBack::NotDestroyed => "Nothing is destroyed: the object stays, Terraform no longer knows it.",
    }
}

/// Whether the plan shows that nothing brings back what a finding is about.
pub(super) fn no_way_back(finding: &FindingEntry) -> bool {
    finding.loss.as_ref().is_some_and(|loss| loss.way_back == WayBack::None)
}

/// The addresses of what nothing brings back, in the order of the report, each once.
pub(super) fn lost_for_good(stack: &StackReport) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for finding in stack.findings.iter().filter(|finding| no_way_back(finding)) {
        if names.last() != Some(&address(finding)) {
            names.push(address(finding));
        }
    }
    names
}

/// The loudest words of a report.
pub(super) const NO_WAY_BACK: &str = "NO WAY BACK";

/// Whether the value after a change is not known yet.
pub(super) fn is_known_after_apply(attribute: &AttributeChange) -> bool {
    attribute.after.as_deref() == Some(KNOWN_AFTER_APPLY)
}

/// Whether a difference is an element that came or went, and has no place.
pub(super) fn is_element(attribute: &AttributeChange) -> bool {
    attribute.path.ends_with("[*]")
}

/// What stands for an attribute that is absent on one side.
pub(super) const ABSENT: &str = "null";

/// Why policies did not judge an object.
pub(super) fn skip(skip: Skip) -> &'static str {
    match skip {
        Skip::Filter => "the filter leaves the object out",
        Skip::Operations => "not about this action",
        Skip::Address => "not about this address",
        Skip::Ignored => "nothing that it looks at changed outside Terraform",
        Skip::Spent => "used up its steps on other objects",
    }
}

/// What happens to the objects of a dependent resource: `3 objects: 1 replace, 2 no change`.
pub(super) fn objects(objects: &[(String, Action)]) -> String {
    let mut actions: BTreeMap<Action, usize> = BTreeMap::new();
    for (_, action) in objects {
        *actions.entry(*action).or_default() += 1;
    }
    let mut counted = actions.iter();
    match (counted.next(), counted.next()) {
        (None, _) => "no object in this plan".to_owned(),
        (Some((only, _)), None) => {
            format!("{}: {}", count(objects.len(), "object", "objects"), action(*only))
        }
        _ => {
            let parts = actions.iter().map(|(each, number)| format!("{number} {}", action(*each)));
            let parts: Vec<String> = parts.collect();
            format!("{}: {}", count(objects.len(), "object", "objects"), parts.join(", "))
        }
    }
}

/// What is not known about dependents, in sentences.
pub(super) fn completeness(dependents: &DependentsEntry) -> Vec<String> {
    let mut sentences = Vec::new();
    if dependents.cut {
        sentences.push("There are more; counting stopped here.".to_owned());
    }
    if !dependents.has_configuration {
        sentences
            .push("The plan holds no configuration: only what the last apply recorded is known.".to_owned());
        return sentences;
    }
    let new = match dependents.unresolved {
        0 => String::new(),
        number => format!(
            " {} not applied yet may depend on it through local values.",
            count(number, "resource", "resources")
        ),
    };
    sentences.push(format!(
        "Links through local values and dynamic blocks are known from the last apply only.{new}"
    ));
    sentences
}

/// The words before and behind an address that is not one object of the plan.
pub(super) fn missed(missed: &UnresolvedAddress) -> (&'static str, &'static str) {
    match missed.why {
        UnresolvedReason::Instances => ("", " has several instances in this plan:"),
        UnresolvedReason::Module => ("", " is a module; this plan has in it:"),
        UnresolvedReason::NotPlanned => {
            ("", " has no entry in this plan, though the state or the configuration knows it")
        }
        UnresolvedReason::Unknown if missed.proposed.is_empty() => {
            ("nothing in this plan has the address ", "")
        }
        UnresolvedReason::Quotes | UnresolvedReason::Unknown => {
            ("nothing in this plan has the address ", "; did you mean")
        }
    }
}

/// What to do about it.
pub(super) fn missed_help(missed: &UnresolvedAddress) -> &'static str {
    match missed.why {
        UnresolvedReason::Instances | UnresolvedReason::Module => "name one of them",
        UnresolvedReason::Quotes => {
            "a shell takes the quotes of a key away: put the address in single quotes"
        }
        UnresolvedReason::NotPlanned => "it was not planned: plan without `-target`",
        UnresolvedReason::Unknown if missed.proposed.is_empty() => {
            "`tfgate check --verbose` lists what the plan changes"
        }
        UnresolvedReason::Unknown => "copy the address from the plan, with the module and the key",
    }
}
