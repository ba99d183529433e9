//! Applies counted approvals to the findings of a report.

use std::collections::BTreeSet;

use super::team::{in_time, members};
use super::{Approver, Evidence, Proof, Requirement};
use crate::report::{
    ApprovalEntry, FindingEntry, FindingOutcome, Item, OverrideInfo, RefusedApproval, Report, StackReport,
    approved_by, reassess, rfc3339, without_approval,
};

/// Marks findings that have enough approvals as approved, and computes the verdict again. Approvals of a saved report are dropped
/// first. A proof counts for its own change set; approvers of two proofs are not added up.
pub fn apply(report: &mut Report, proofs: &[Proof]) {
    let mut missing = 0;
    let mut used: Vec<BTreeSet<String>> = vec![BTreeSet::new(); proofs.len()];
    let mut approvable = Vec::new();
    let mut by_rules = BTreeSet::new();
    let mut unproven: Vec<RefusedApproval> = Vec::new();
    for stack in &mut report.stacks {
        // Before anything else, observed stacks included: an approval must come from this run.
        withdraw(stack);
        // Its verdict is not in force, so nothing of it waits for an approval.
        if stack.observe {
            continue;
        }
        // First, because an item borrows the stack whose findings change below.
        let hashes: Vec<String> =
            stack.findings.iter().map(|finding| Item { stack, finding }.hash()).collect();
        let mut here = BTreeSet::new();
        let findings = stack.findings.iter_mut().zip(hashes);
        for (finding, hash) in findings.filter(|(finding, _)| finding.is_approvable()) {
            let Some(override_) = finding.override_.clone() else { continue };
            approvable.push(override_.clone());
            let mut lacking: Option<u32> = None;
            for ((proof, used), at) in proofs.iter().zip(&mut used).zip(0..) {
                if !proof.items.contains(&hash) {
                    continue;
                }
                let Requirement { needed, has, given, by_rule } = requirement(&override_, proof);
                used.extend(given.iter().cloned());
                here.extend(given.iter().map(|login| (at, login.clone())));
                // With several change sets the one that lacks the least says how many are missing.
                let lacks = needed.saturating_sub(has);
                lacking = Some(lacking.map_or(lacks, |least| least.min(lacks)));
                // Approvers of several proofs are not added up: each one saw its own change set.
                if has >= needed {
                    approve(finding, &given);
                    by_rules.extend(by_rule.map(|team| by_rule_notice(&team, has, &given)));
                    break;
                }
                // Also of those who count for another finding: they would seem to be enough.
                unproven.extend(unread_members(override_.teams(), proof, &given));
            }
            // The largest number over all findings: fewer would leave one of them open.
            missing = missing.max(lacking.unwrap_or(override_.approvals.max(1)));
        }
        stack.approvals = entries(proofs, &here);
    }
    if let Some(review) = &mut report.review {
        review.missing = missing;
        review.refused = refused(proofs, &used, &approvable, unproven);
        let unreadable = proofs.iter().flat_map(|proof| &proof.tally.unreadable);
        for notice in unreadable.map(|why| format!("No approval counts: {why}.")).chain(by_rules) {
            if !review.notices.contains(&notice) {
                review.notices.push(notice);
            }
        }
    }
    reassess(report);
}

/// All approvals that do not count, of all proofs.
fn refused(
    proofs: &[Proof],
    used: &[BTreeSet<String>],
    overrides: &[OverrideInfo],
    unproven: Vec<RefusedApproval>,
) -> Vec<RefusedApproval> {
    let mut refused = unproven;
    for (proof, used) in proofs.iter().zip(used) {
        refused.extend(proof.tally.refused.iter().cloned());
        refused.extend(unused(proof, used, overrides));
    }
    refused.sort();
    refused.dedup();
    refused
}

/// How many approvals a finding needs, and which of those that count are by its approvers.
fn requirement(override_: &OverrideInfo, proof: &Proof) -> Requirement {
    let Proof { tally, evidence, .. } = proof;
    let logins = tally.approvers.iter().map(|approver| &approver.login);
    // The count has no approvers if something is unreadable. Checked again here, because a wrong approval is the worst bug.
    let counted: Vec<String> = logins.filter(|_| tally.unreadable.is_empty()).cloned().collect();
    let may = |login: &&String| override_.names(login) || in_a_team(override_, login, evidence);
    let given: Vec<String> = counted.iter().filter(may).cloned().collect();
    // A saved report could ask for 0 approvals.
    let needed = override_.approvals.max(1).saturating_add(tally.extra);
    let has = u32::try_from(given.len()).unwrap_or(u32::MAX);
    if has >= needed || counted.is_empty() {
        return Requirement { needed, has, given, by_rule: None };
    }
    // The same people can be named, and in several teams, so the largest number counts and no sum.
    let by_rule =
        override_.teams().filter_map(|team| Some((members(team, tally, evidence).ok()?, team))).max();
    match by_rule.filter(|(members, _)| *members >= needed) {
        Some((members, team)) => {
            let given = counted.into_iter().filter(|login| in_time(login, tally, evidence)).collect();
            Requirement { needed, has: members, given, by_rule: Some(team.to_owned()) }
        }
        None => Requirement { needed, has, given, by_rule: None },
    }
}

/// What a rule of the branch says about a team whose members cannot be read.
fn rule_reason(team: &str, proof: &Proof) -> String {
    members(team, &proof.tally, &proof.evidence).map_or_else(
        |why| why,
        |members| format!("a rule of the branch proves that at least {members} of those who approved may"),
    )
}

fn by_rule_notice(team: &str, members: u32, given: &[String]) -> String {
    let names: Vec<String> = given.iter().map(|login| format!("`{login}`")).collect();
    format!(
        "Of {} at least {members} may approve as a member of `{team}`: a rule of the branch requires approvals of the team, and its members cannot be read.",
        names.join(", ")
    )
}

fn in_a_team(override_: &OverrideInfo, login: &str, evidence: &Evidence) -> bool {
    let member = |team: &str| evidence.memberships.get(&(team.to_owned(), login.to_owned()));
    // A membership that could not be read does not count: `GITHUB_TOKEN` cannot read teams.
    override_.teams().any(|team| member(team) == Some(&Ok(true)))
}

/// Takes back the approvals of an earlier run: others may be able to write the artifact that it was saved in.
fn withdraw(stack: &mut StackReport) {
    stack.approvals.clear();
    for finding in &mut stack.findings {
        if finding.outcome == FindingOutcome::Approved {
            finding.outcome = FindingOutcome::Violated;
            finding.next_step = without_approval(&finding.next_step).to_owned();
        }
    }
}

fn approve(finding: &mut FindingEntry, given: &[String]) {
    finding.outcome = FindingOutcome::Approved;
    finding.next_step = approved_by(&finding.next_step, given);
}

fn entries(proofs: &[Proof], used: &BTreeSet<(usize, String)>) -> Vec<ApprovalEntry> {
    let counted = proofs.iter().zip(0..).flat_map(|(proof, at)| {
        let here = move |approver: &&Approver| used.contains(&(at, approver.login.clone()));
        proof.tally.approvers.iter().filter(here)
    });
    let mut entries: Vec<ApprovalEntry> = counted
        .map(|approver| ApprovalEntry {
            user: approver.login.clone(),
            commit: approver.commit.clone(),
            submitted_at: rfc3339(approver.submitted_at),
        })
        .collect();
    entries.sort();
    entries.dedup();
    entries
}

/// Approvers who count, but who may approve none of the findings.
fn unused(proof: &Proof, used: &BTreeSet<String>, overrides: &[OverrideInfo]) -> Vec<RefusedApproval> {
    let Proof { tally, .. } = proof;
    // Nothing needs an approval, so none is refused.
    if overrides.is_empty() {
        return Vec::new();
    }
    let teams: BTreeSet<&str> = overrides.iter().flat_map(OverrideInfo::teams).collect();
    let unread = |login: &str| teams.iter().find_map(|team| unread_member(team, login, proof));
    let listed = "is not among those who may approve this";
    let unused = tally.approvers.iter().filter(|approver| !used.contains(&approver.login));
    let refused = |approver: &Approver| RefusedApproval {
        user: approver.login.clone(),
        why: unread(&approver.login).unwrap_or_else(|| listed.to_owned()),
    };
    unused.map(refused).collect()
}

/// Those who count, but not for a finding, and who may or may not belong to one of its teams.
fn unread_members<'t>(
    teams: impl Iterator<Item = &'t str>,
    proof: &Proof,
    given: &[String],
) -> Vec<RefusedApproval> {
    let teams: Vec<&str> = teams.collect();
    let refused = |approver: &Approver| {
        let why = teams.iter().find_map(|team| unread_member(team, &approver.login, proof))?;
        Some(RefusedApproval { user: approver.login.clone(), why })
    };
    let others = proof.tally.approvers.iter().filter(|approver| !given.contains(&approver.login));
    others.filter_map(refused).collect()
}

/// Why it is not known whether a person belongs to a team; `None`: it is known.
fn unread_member(team: &str, login: &str, proof: &Proof) -> Option<String> {
    let evidence = &proof.evidence;
    let why = match evidence.memberships.get(&(team.to_owned(), login.to_owned())) {
        Some(Ok(_)) => return None,
        Some(Err(why)) => why.as_str(),
        None => "GitHub was not asked",
    };
    let rule = evidence.team_rules.contains_key(team).then(|| rule_reason(team, proof));
    let rule = rule.map(|why| format!("; {why}")).unwrap_or_default();
    Some(format!("may or may not belong to `{team}`: {why}{rule}"))
}
