//! From counted approvals to the outcome of findings.

use std::collections::BTreeSet;

use super::{Evidence, Requirement, Tally};
use crate::report::{
    ApprovalEntry, FindingEntry, FindingOutcome, OverrideInfo, RefusedApproval, Report, StackReport,
    approved_by, reassess, rfc3339, without_approval,
};

/// Marks what enough people approved, and decides the verdict again. Approvals that a saved report brings along are
/// dropped first.
pub fn apply(report: &mut Report, tally: &Tally, evidence: &Evidence) {
    let mut missing = 0;
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut wanted = Vec::new();
    for stack in &mut report.stacks {
        withdraw(stack);
        if stack.observe {
            continue;
        }
        let mut here = BTreeSet::new();
        for finding in stack.findings.iter_mut().filter(|finding| finding.is_approvable()) {
            let Some(override_) = &finding.override_ else { continue };
            let Requirement { needed, given } = requirement(override_, tally, evidence);
            wanted.push(override_.clone());
            let has = u32::try_from(given.len()).unwrap_or(u32::MAX);
            missing = missing.max(needed.saturating_sub(has));
            if has >= needed {
                approve(finding, &given);
            }
            here.extend(given);
        }
        stack.approvals = entries(tally, &here);
        used.append(&mut here);
    }
    if let Some(review) = &mut report.review {
        review.missing = missing;
        review.refused.clone_from(&tally.refused);
        review.refused.extend(idle(tally, evidence, &used, &wanted));
        review.refused.sort();
    }
    reassess(report);
}

/// What a finding needs, and who of those that count may approve it.
fn requirement(wanted: &OverrideInfo, tally: &Tally, evidence: &Evidence) -> Requirement {
    let logins = tally.approvers.iter().map(|approver| &approver.login);
    // The count has no approvers where something is unreadable; this does not rest on it.
    let counted = logins.filter(|_| tally.unreadable.is_empty());
    let may = |login: &&String| wanted.names(login) || in_a_team(wanted, login, evidence);
    Requirement {
        needed: wanted.approvals.max(1).saturating_add(tally.extra),
        given: counted.filter(may).cloned().collect(),
    }
}

fn in_a_team(wanted: &OverrideInfo, login: &str, evidence: &Evidence) -> bool {
    let member = |team: &str| evidence.memberships.get(&(team.to_owned(), login.to_owned()));
    wanted.teams().any(|team| member(team) == Some(&Ok(true)))
}

/// No approval outlives the report that it was counted for.
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

fn entries(tally: &Tally, logins: &BTreeSet<String>) -> Vec<ApprovalEntry> {
    let counted = tally.approvers.iter().filter(|approver| logins.contains(&approver.login));
    let entry = |approver: &super::Approver| ApprovalEntry {
        user: approver.login.clone(),
        commit: approver.commit.clone(),
        submitted_at: rfc3339(approver.submitted_at),
    };
    counted.map(entry).collect()
}

/// Who counts, and may approve nothing of what needs it.
fn idle(
    tally: &Tally,
    evidence: &Evidence,
    used: &BTreeSet<String>,
    wanted: &[OverrideInfo],
) -> Vec<RefusedApproval> {
    if wanted.is_empty() {
        return Vec::new();
    }
    let teams: BTreeSet<&str> = wanted.iter().flat_map(OverrideInfo::teams).collect();
    let unread = |login: &str| {
        let answer = |team: &&str| evidence.memberships.get(&((*team).to_owned(), login.to_owned()));
        teams.iter().find_map(|team| match answer(team) {
            Some(Ok(_)) => None,
            Some(Err(why)) => Some(format!("may or may not belong to `{team}`: {why}")),
            None => Some(format!("may or may not belong to `{team}`: nobody asked")),
        })
    };
    let listed = "is not among those who may approve this";
    let idle = tally.approvers.iter().filter(|approver| !used.contains(&approver.login));
    let refused = |approver: &super::Approver| RefusedApproval {
        user: approver.login.clone(),
        why: unread(&approver.login).unwrap_or_else(|| listed.to_owned()),
    };
    idle.map(refused).collect()
}
