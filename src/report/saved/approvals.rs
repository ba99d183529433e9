//! Checks what a saved report says about approvals and about its pull request.

use std::collections::BTreeSet;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::contradiction::{Checked, Contradiction, bounded, digest, is_page, refuse_unless};
use crate::report::{
    ApprovalEntry, FindingEntry, FindingOutcome, RefusedApproval, Report, Review, StackReport, change_set,
};
use crate::text::hex::{is_hex, is_object_id};

/// Characters of a login, at most; GitHub allows 39.
const LONGEST_LOGIN: usize = 100;

/// Checks what one stack says about approvals.
pub(super) fn check_stack(stack: &StackReport) -> Checked {
    let mut known = BTreeSet::new();
    for (at, approval) in stack.approvals.iter().enumerate() {
        check_approval(approval)
            .and_then(|()| {
                // One account written in two cases would count as two people.
                let once = known.insert(approval.user.to_ascii_lowercase());
                refuse_unless(|| once, "user", "another approval has it")
            })
            .map_err(|error| error.below("approvals", at))?;
    }
    for (at, finding) in stack.findings.iter().enumerate() {
        check_outcome(finding, stack).map_err(|error| error.below("findings", at))?;
    }
    Ok(())
}

fn check_approval(approval: &ApprovalEntry) -> Checked {
    login("user", &approval.user)?;
    commit("commit", &approval.commit)?;
    let time = OffsetDateTime::parse(&approval.submitted_at, &Rfc3339);
    let utc = || time.is_ok_and(|time| time.offset().is_utc());
    refuse_unless(utc, "submitted_at", "expected a time in UTC, as in RFC 3339")
}

/// Checks that an approved finding has as many approvals as it needs. A report does not say who is in a team, so with a team
/// among the approvers every approval may count.
fn check_outcome(finding: &FindingEntry, stack: &StackReport) -> Checked {
    if finding.outcome != FindingOutcome::Approved {
        return Ok(());
    }
    refuse_unless(|| !stack.observe, "outcome", "`approved`, although the verdict is not in force")?;
    let required = finding.override_.as_ref();
    let required =
        required.ok_or_else(|| Contradiction::new("outcome", "`approved`, although it needs no approval"))?;
    let any_team = required.teams().next().is_some();
    let given = stack.approvals.iter().filter(|approval| any_team || required.names(&approval.user)).count();
    let enough = || u32::try_from(given).is_ok_and(|given| given >= required.approvals);
    let message = "`approved`, but `approvals` has too few of those who may approve it";
    refuse_unless(enough, "outcome", message)
}

/// Checks what a report says about its pull request.
pub(super) fn check_review(review: &Review, report: &Report) -> Checked {
    refuse_unless(|| review.number != Some(0), "review.number", "expected at least 1")?;
    commit("review.head", &review.head)?;
    review.policy_commit.as_deref().map_or(Ok(()), |sha| commit("review.policy_commit", sha))?;
    let page = || review.run_url.as_deref().is_none_or(is_page);
    refuse_unless(page, "review.run_url", "expected an address that starts with `https://`")?;
    refuse_unless(|| is_hex(&review.key, 10), "review.key", "expected 10 hexadecimal digits")?;
    refuse_unless(|| is_run(&review.run), "review.run", "expected a number, a dot and a number")?;
    review.change_set.as_deref().map_or(Ok(()), |text| digest("review.change_set", text))?;
    // Computed again: the change set decides which approvals count.
    let computed = change_set(report).digest();
    let message = "it is not that of the findings";
    refuse_unless(|| review.change_set == computed, "review.change_set", message)?;
    for (at, RefusedApproval { user, why: _ }) in review.refused.iter().enumerate() {
        login("user", user).map_err(|error| error.below("review.refused", at))?;
    }
    let Some(preview) = &review.preview else { return Ok(()) };
    bounded("review.preview.gained", preview.gained)?;
    bounded("review.preview.dropped", preview.dropped)?;
    // Absolute paths name files of the machine that ran, and links to them lead nowhere.
    let relative = || preview.files.iter().all(|path| !path.is_empty() && !path.starts_with(['/', '\\']));
    refuse_unless(relative, "review.preview.files", "expected relative paths")
}

/// Logins of GitHub: letters, digits, `-`, for managed users `_`, and `[bot]` behind those of programs.
fn login(field: &str, text: &str) -> Checked {
    let name = text.strip_suffix("[bot]").unwrap_or(text);
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let is_login = || !name.is_empty() && name.len() <= LONGEST_LOGIN && name.chars().all(allowed);
    refuse_unless(is_login, field, "expected a login")
}

fn commit(field: &str, text: &str) -> Checked {
    refuse_unless(|| is_object_id(text), field, "expected 40 or 64 hexadecimal digits")
}

/// Whether a text is a run and its attempt, `18844100213.1`, or empty.
fn is_run(text: &str) -> bool {
    // Run ids are 64-bit numbers: at most 20 digits.
    let number =
        |text: &str| !text.is_empty() && text.len() <= 20 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.is_empty() || text.split_once('.').is_some_and(|(run, attempt)| number(run) && number(attempt))
}
