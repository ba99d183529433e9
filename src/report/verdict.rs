//! The verdict: from findings and facts, before anything is rendered.

use std::collections::BTreeSet;

use super::order::finding_key;
use super::rules::{ExitZero, Mode, Rules};
use super::{DriftLevel, FindingEntry, FindingOutcome, PolicySetInfo, Report, StackReport, Verdict};
use crate::exit::ExitStatus;
use crate::policy::{Level, OnUnknown, Origin, PolicySet, with_packs};

/// The verdict over one plan.
pub(super) fn stack_verdict(report: &StackReport, rules: Rules) -> Verdict {
    // Before any finding: a partial list of findings must not look like a verdict.
    if report.error.is_some() {
        return Verdict::Error;
    }
    if report.findings.iter().any(|finding| finding.outcome == FindingOutcome::Error) {
        return Verdict::Error;
    }
    match (rules.mode, worst_level(report)) {
        (Mode::Drift { .. }, worst) => {
            let fails = |level| rules.mode.fails_on_drift(level);
            // Drift at level `info` has no finding.
            let any = fails(DriftLevel::Info) && report.drift.iter().any(|entry| entry.level.is_some());
            // What has happened cannot be approved, so there is no `NeedsApproval`.
            if any || worst.is_some_and(|level| fails(level.into())) { Verdict::Fail } else { Verdict::Pass }
        }
        (Mode::Plan { .. }, Some(Level::Deny)) | (Mode::Plan { fail_on: Level::Warn }, Some(Level::Warn)) => {
            Verdict::Fail
        }
        (Mode::Plan { .. }, Some(Level::RequireApproval)) => Verdict::NeedsApproval,
        (Mode::Plan { .. }, Some(Level::Warn) | None) => Verdict::Pass,
    }
}

/// The highest level of a finding that counts.
pub(crate) fn worst_level(report: &StackReport) -> Option<Level> {
    report.findings.iter().filter_map(counts_as).max()
}

/// The level at which a finding counts.
fn counts_as(finding: &FindingEntry) -> Option<Level> {
    match (finding.outcome, finding.on_unknown) {
        (FindingOutcome::Violated, _) => Some(finding.level),
        (FindingOutcome::Undecided, Some(OnUnknown::Deny)) => Some(Level::Deny),
        (FindingOutcome::Undecided, Some(OnUnknown::Warn) | None) => Some(Level::Warn),
        (FindingOutcome::Undecided, Some(OnUnknown::Allow))
        | (FindingOutcome::Approved | FindingOutcome::Waived | FindingOutcome::Error, _) => None,
    }
}

/// The whole report from its stacks: worst verdict first, of checks for drift the worst level first, then by name.
pub fn report(tool_version: &str, mut stacks: Vec<StackReport>, set: &PolicySet, rules: Rules) -> Report {
    for stack in &mut stacks {
        stack.rules = rules;
    }
    let read = stacks.iter().filter(|stack| stack.plan.is_some());
    let policy_sets = policy_sets(set, read.map(|stack| stack.packs.as_slice()));
    assembled(tool_version, stacks, policy_sets)
}

/// The sources of policies, where these packs are in force in one stack or another. The built-in ones are listed once for
/// each choice of packs, with a digest of its own.
pub(super) fn policy_sets<'s>(
    set: &PolicySet,
    packs: impl IntoIterator<Item = &'s [String]>,
) -> Vec<PolicySetInfo> {
    let info = |origin: &Origin| PolicySetInfo {
        origin: origin.name.clone(),
        digest: origin.digest.clone(),
        floor: origin.floor,
        packs: None,
    };
    let mut sets: Vec<PolicySetInfo> = set.origins.iter().map(info).collect();
    if let Some(builtin) = set.builtin_digest() {
        let choices: BTreeSet<&[String]> = packs.into_iter().collect();
        let of_choice = |packs: &[String]| PolicySetInfo {
            origin: "builtin".to_owned(),
            digest: with_packs(builtin, packs),
            floor: false,
            packs: Some(packs.to_vec()),
        };
        if !choices.is_empty() {
            sets.splice(..1, choices.into_iter().map(of_choice));
        }
    }
    sets
}

/// What follows from the stacks. Without any there is no verdict.
pub(super) fn assembled(
    tool_version: &str,
    mut stacks: Vec<StackReport>,
    policy_sets: Vec<PolicySetInfo>,
) -> Report {
    let used: BTreeSet<String> = stacks.iter().flat_map(|stack| stack.waivers.used.clone()).collect();
    for stack in &mut stacks {
        // One run covers many stacks, and a waiver is for some of them.
        stack.waivers.unused.retain(|id| !used.contains(id));
    }
    stacks.sort_by(|a, b| (b.verdict, drifted(b), &a.name).cmp(&(a.verdict, drifted(a), &b.name)));
    Report {
        tool_version: tool_version.to_owned(),
        // No stack means that no plan was checked, which must not pass.
        verdict: stacks.iter().map(|stack| stack.verdict).max().unwrap_or(Verdict::Error),
        exit: stacks.iter().map(exit).max().unwrap_or(ExitStatus::Error),
        observe: !stacks.is_empty() && stacks.iter().all(|stack| stack.observe),
        error: stacks.iter().find_map(|stack| stack.error.clone()),
        diagnostics: Vec::new(),
        policy_sets,
        stacks,
        review: None,
    }
}

/// Decides again, after outcomes of findings changed: order, verdicts and exit code.
pub(crate) fn reassess(report: &mut Report) {
    if report.stacks.is_empty() {
        return;
    }
    let mut stacks = std::mem::take(&mut report.stacks);
    for stack in &mut stacks {
        stack.findings.sort_by(|a, b| finding_key(a).cmp(&finding_key(b)));
        stack.verdict = stack_verdict(stack, stack.rules);
    }
    let again = assembled(&report.tool_version, stacks, std::mem::take(&mut report.policy_sets));
    let diagnostics = std::mem::take(&mut report.diagnostics);
    *report = Report { diagnostics, review: report.review.take(), ..again };
}

/// The worst level of what drifted, where the verdict is about that.
fn drifted(stack: &StackReport) -> Option<DriftLevel> {
    let is_drift = stack.rules.mode.is_drift();
    stack.drift.iter().filter(|_| is_drift).filter_map(|entry| entry.level).max()
}

fn exit(stack: &StackReport) -> ExitStatus {
    let rules = stack.rules;
    match stack.verdict {
        // Before observe mode and `--exit-zero`: neither turns a missing verdict into a pass.
        Verdict::Error => ExitStatus::Error,
        Verdict::Pass => ExitStatus::Pass,
        // `--fail-on deny` leaves approvals to another gate; the report still asks for them.
        Verdict::NeedsApproval if rules.mode.only_denials_fail() => ExitStatus::Pass,
        Verdict::NeedsApproval | Verdict::Fail if stack.observe || rules.exit_zero == ExitZero::On => {
            ExitStatus::Pass
        }
        Verdict::NeedsApproval | Verdict::Fail => ExitStatus::Fail,
    }
}
