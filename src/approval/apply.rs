//! Applies counted approvals to the findings of a report.

use std::collections::BTreeSet;

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
                let Requirement { needed, given } = requirement(&override_, proof);
                let has = u32::try_from(given.len()).unwrap_or(u32::MAX);
                used.extend(given.iter().cloned());
                here.extend(given.iter().map(|login| (at, login.clone())));
                // With several change sets the one that lacks the least says how many are missing.
                let lacks = needed.saturating_sub(has);
                lacking = Some(lacking.map_or(lacks, |least| least.min(lacks)));
                // Approvers of several proofs are not added up: each one saw its own change set.
                if has >= needed {
                    approve(finding, &given);
                    break;
                }
            }
            // The largest number over all findings: fewer would leave one of them open.
            missing = missing.max(lacking.unwrap_or(override_.approvals.max(1)));
        }
        stack.approvals = entries(proofs, &here);
    }
    if let Some(review) = &mut report.review {
        review.missing = missing;
        review.refused = refused(proofs, &used, &approvable);
        for why in proofs.iter().flat_map(|proof| &proof.tally.unreadable) {
            let notice = format!("No approval counts: {why}.");
            if !review.notices.contains(&notice) {
                review.notices.push(notice);
            }
        }
    }
    reassess(report);
}

/// All approvals that do not count, of all proofs.
fn refused(proofs: &[Proof], used: &[BTreeSet<String>], overrides: &[OverrideInfo]) -> Vec<RefusedApproval> {
    let mut refused: Vec<RefusedApproval> = Vec::new();
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
    let counted = logins.filter(|_| tally.unreadable.is_empty());
    let may = |login: &&String| override_.names(login) || in_a_team(override_, login, evidence);
    Requirement {
        // A saved report could ask for 0 approvals.
        needed: override_.approvals.max(1).saturating_add(tally.extra),
        given: counted.filter(may).cloned().collect(),
    }
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
    let Proof { tally, evidence, .. } = proof;
    // Nothing needs an approval, so none is refused.
    if overrides.is_empty() {
        return Vec::new();
    }
    let teams: BTreeSet<&str> = overrides.iter().flat_map(OverrideInfo::teams).collect();
    let unread = |login: &str| {
        let answer = |team: &&str| evidence.memberships.get(&((*team).to_owned(), login.to_owned()));
        teams.iter().find_map(|team| match answer(team) {
            Some(Ok(_)) => None,
            Some(Err(why)) => Some(format!("may or may not belong to `{team}`: {why}")),
            None => Some(format!("may or may not belong to `{team}`: GitHub was not asked")),
        })
    };
    let listed = "is not among those who may approve this";
    let unused = tally.approvers.iter().filter(|approver| !used.contains(&approver.login));
    let refused = |approver: &Approver| RefusedApproval {
        user: approver.login.clone(),
        why: unread(&approver.login).unwrap_or_else(|| listed.to_owned()),
    };
    unused.map(refused).collect()
}
