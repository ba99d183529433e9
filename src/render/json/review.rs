//! Version 1 of what the JSON report says about a pull request and its approvals, to and from the report.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::wire_names::Named;
use crate::report::{self, ApprovalMode, Verdict};

/// One approval that was counted.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Approval<'a> {
    /// The login of who approved.
    pub(super) user: Cow<'a, str>,
    /// The commit that was approved, hexadecimal.
    pub(super) commit: Cow<'a, str>,
    /// When, RFC 3339 in UTC.
    pub(super) submitted_at: Cow<'a, str>,
}

/// One apply against the verdict.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct BrokenGlass<'a> {
    /// When, RFC 3339 in UTC.
    pub(super) time: Cow<'a, str>,
    /// Who.
    pub(super) user: Cow<'a, str>,
    /// Why.
    pub(super) reason: Cow<'a, str>,
}

/// The pull request that a report is about.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Review<'a> {
    /// Its number; null for a commit without a pull request.
    pub(super) number: Option<u64>,
    /// The commit that is checked, hexadecimal.
    pub(super) head: Cow<'a, str>,
    /// The branch that it goes to.
    pub(super) base: Option<Cow<'a, str>>,
    /// The commit that the policies were read from, hexadecimal; null where they came from elsewhere.
    pub(super) policy_commit: Option<Cow<'a, str>>,
    /// The page of the run.
    pub(super) run_url: Option<Cow<'a, str>>,
    /// What tells this comment from others of the same pull request: 10 hexadecimal digits.
    pub(super) key: Cow<'a, str>,
    /// The run and its attempt; empty outside of a workflow.
    pub(super) run: Cow<'a, str>,
    /// SHA-256 over what needs approval, hexadecimal; null where nothing does.
    pub(super) change_set: Option<Cow<'a, str>>,
    /// How approvals are given: `review`, `environment`, `off`.
    pub(super) approvals: Named<ApprovalMode>,
    /// Approvals that are missing, for the finding that misses the most.
    pub(super) missing: u32,
    /// Approvals that do not count, by login.
    pub(super) refused: Vec<RefusedApproval<'a>>,
    /// The verdict by the policies of the pull request itself, where it edits them.
    pub(super) preview: Option<Preview<'a>>,
    /// What the reader should know about this run.
    pub(super) notices: Cow<'a, [String]>,
}

/// An approval that does not count.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct RefusedApproval<'a> {
    /// The login of who approved.
    pub(super) user: Cow<'a, str>,
    /// Why it does not count.
    pub(super) why: Cow<'a, str>,
}

/// What the policies of the pull request say.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Preview<'a> {
    /// Whether the base has no policies yet.
    pub(super) adopts: bool,
    /// The policy files that it edits, sorted.
    pub(super) files: Cow<'a, [String]>,
    /// The verdict by them; `error` where they do not load.
    pub(super) verdict: Named<Verdict>,
    /// How many findings they have that the ones of the base do not have.
    pub(super) gained: usize,
    /// How many findings of the base they do not have.
    pub(super) dropped: usize,
    /// Why there is no verdict.
    pub(super) error: Option<Cow<'a, str>>,
}

/// Who can approve a finding.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Overriding<'a> {
    /// How many people other than the author.
    pub(super) approvals: u32,
    /// Logins, or `team:ORGANIZATION/NAME`; empty: everybody with write access.
    pub(super) approvers: Cow<'a, [String]>,
    /// Whether `tfgate apply` may ask at the terminal.
    pub(super) confirm: bool,
}

pub(super) fn review(review: &report::Review) -> Review<'_> {
    Review {
        number: review.number,
        head: text(&review.head),
        base: review.base.as_deref().map(Cow::Borrowed),
        policy_commit: review.policy_commit.as_deref().map(Cow::Borrowed),
        run_url: review.run_url.as_deref().map(Cow::Borrowed),
        key: text(&review.key),
        run: text(&review.run),
        change_set: review.change_set.as_deref().map(Cow::Borrowed),
        approvals: Named(review.approvals),
        missing: review.missing,
        refused: review
            .refused
            .iter()
            .map(|entry| RefusedApproval { user: text(&entry.user), why: text(&entry.why) })
            .collect(),
        preview: review.preview.as_ref().map(|preview| Preview {
            adopts: preview.adopts,
            files: Cow::Borrowed(&preview.files),
            verdict: Named(preview.verdict),
            gained: preview.gained,
            dropped: preview.dropped,
            error: preview.error.as_deref().map(Cow::Borrowed),
        }),
        notices: Cow::Borrowed(&review.notices),
    }
}

pub(super) fn approval(entry: &report::ApprovalEntry) -> Approval<'_> {
    Approval { user: text(&entry.user), commit: text(&entry.commit), submitted_at: text(&entry.submitted_at) }
}

pub(super) fn broken_glass(entry: &report::OverrideEntry) -> BrokenGlass<'_> {
    BrokenGlass { time: text(&entry.time), user: text(&entry.user), reason: text(&entry.reason) }
}

pub(super) fn overriding(rule: &report::OverrideInfo) -> Overriding<'_> {
    Overriding { approvals: rule.approvals, approvers: Cow::Borrowed(&rule.approvers), confirm: rule.confirm }
}

fn text(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

pub(super) fn restored(review: Review<'_>) -> report::Review {
    report::Review {
        number: review.number,
        head: review.head.into_owned(),
        base: own(review.base),
        policy_commit: own(review.policy_commit),
        run_url: own(review.run_url),
        key: review.key.into_owned(),
        run: review.run.into_owned(),
        change_set: own(review.change_set),
        approvals: review.approvals.0,
        missing: review.missing,
        refused: review
            .refused
            .into_iter()
            .map(|entry| report::RefusedApproval {
                user: entry.user.into_owned(),
                why: entry.why.into_owned(),
            })
            .collect(),
        preview: review.preview.map(|preview| report::Preview {
            adopts: preview.adopts,
            files: preview.files.into_owned(),
            verdict: preview.verdict.0,
            gained: preview.gained,
            dropped: preview.dropped,
            error: own(preview.error),
        }),
        notices: review.notices.into_owned(),
    }
}

pub(super) fn restored_approval(entry: Approval<'_>) -> report::ApprovalEntry {
    report::ApprovalEntry {
        user: entry.user.into_owned(),
        commit: entry.commit.into_owned(),
        submitted_at: entry.submitted_at.into_owned(),
    }
}

pub(super) fn restored_broken_glass(entry: BrokenGlass<'_>) -> report::OverrideEntry {
    report::OverrideEntry {
        time: entry.time.into_owned(),
        user: entry.user.into_owned(),
        reason: entry.reason.into_owned(),
    }
}

pub(super) fn restored_overriding(rule: Overriding<'_>) -> report::OverrideInfo {
    report::OverrideInfo {
        approvals: rule.approvals,
        approvers: rule.approvers.into_owned(),
        confirm: rule.confirm,
    }
}

fn own(text: Option<Cow<'_, str>>) -> Option<String> {
    text.map(Cow::into_owned)
}
