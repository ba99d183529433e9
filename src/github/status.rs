//! The one commit status: one line, one state, and the change set that it is about. Statuses cannot be changed or removed,
//! so our own are the log of what was shown when.
//!
//! Source: <https://docs.github.com/rest/commits/statuses>, version 2022-11-28.

use super::Api;
use super::comment::is_identity;
use super::error::ApiError;
use super::page::{RunId, is_login, short_hash};
use super::wire::{NewStatus, Status};
use crate::report::{
    ApprovalMode, FindingEntry, FindingOutcome, Report, StackReport, Summary, Verdict, change_set,
};
use crate::text::plural::{count, grouped};

/// The context that branch rules require.
pub const CONTEXT: &str = "tfgate";
/// Characters of a description. GitHub answers 422 to a longer one.
const DESCRIPTION: usize = 140;
/// Characters of a branch in a description.
const BRANCH: usize = 40;
/// Digits of a change set that are shown.
const DIGITS: usize = 12;
/// What precedes the change set in `target_url`. A fragment changes nothing about the page, and GitHub stores it.
const FRAGMENT: &str = "#tfgate-change-set=";

/// State and description of a status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusLine {
    /// Whether the commit may be merged.
    pub state: State,
    /// The line that GitHub shows beside the context, at most 140 characters of ASCII.
    pub description: String,
}

/// The state of a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The commit may be merged.
    Success,
    /// An approval is missing.
    Pending,
    /// The commit may not be merged.
    Failure,
    /// There is no verdict.
    Error,
}

impl State {
    /// The value of `state` in the API.
    pub fn name(self) -> &'static str {
        match self {
            State::Success => "success",
            State::Pending => "pending",
            State::Failure => "failure",
            State::Error => "error",
        }
    }
}

impl StatusLine {
    /// The status where nothing can be waited for, as in a merge queue: pending becomes failure.
    #[must_use]
    pub fn decided(self) -> Self {
        match self.state {
            State::Pending => StatusLine { state: State::Failure, ..self },
            State::Success | State::Failure | State::Error => self,
        }
    }

    /// The status of a pull request into a branch other than the default one. A status belongs to a commit and stays when the base
    /// of the pull request changes, so the description names the base that it was written for.
    #[must_use]
    pub fn into_branch(self, branch: &str) -> Self {
        let description = cut(&format!("into {}: {}", plain(branch, BRANCH), self.description));
        StatusLine { description, ..self }
    }
}

/// The first characters of a name, with `_` for all that are not plain ASCII.
fn plain(name: &str, most: usize) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    name.chars().take(most).map(|c| if plain(c) { c } else { '_' }).collect()
}

/// The status for a report. The exit status decides the state, the description explains it.
pub fn line(report: &Report) -> StatusLine {
    // By the exit code and not by the verdict: `--fail-on`, observe mode and `--exit-zero` are in it.
    let (state, parts) = match report.exit.code() {
        0 => (State::Success, passed(report)),
        1 => refused(report),
        _ => (State::Error, vec![no_verdict(report)]),
    };
    StatusLine { state, description: cut(&parts.join(", ")) }
}

fn no_verdict(report: &Report) -> String {
    // The kind may come from a saved report, and a description is shown on pages of GitHub.
    let plain = |kind: &&str| kind.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    match report.error.as_ref().map(|error| error.kind.as_str()).filter(plain) {
        Some(kind) => format!("no verdict: {}", kind.replace('_', " ")),
        None => "no verdict".to_owned(),
    }
}

/// How many findings of this kind are in stacks whose verdict is in force.
fn number(report: &Report, kind: impl Fn(&FindingEntry) -> bool) -> usize {
    let stacks = report.stacks.iter().filter(|stack| !stack.observe);
    stacks.flat_map(|stack| &stack.findings).filter(|finding| kind(finding)).count()
}

fn is_waiting(finding: &FindingEntry) -> bool {
    finding.is_approvable() && finding.blocks()
}

fn is_warning(finding: &FindingEntry) -> bool {
    finding.outcome == FindingOutcome::Violated && !finding.blocks()
}

fn refused(report: &Report) -> (State, Vec<String>) {
    // Observed stacks do not block, so they do not decide between denied and waiting.
    let worst = report.stacks.iter().filter(|stack| !stack.observe).map(|stack| stack.verdict).max();
    let review = report.review.as_ref();
    if worst != Some(Verdict::NeedsApproval) {
        let mut parts = vec!["denied".to_owned()];
        let denied = number(report, |finding| finding.blocks() && !is_waiting(finding));
        if denied > 0 {
            parts = vec![format!("denied: {}", count(denied, "finding", "findings"))];
        }
        let waiting = number(report, is_waiting);
        if waiting > 0 {
            parts.push(count(waiting, "needs approval", "need approval"));
        }
        parts.extend(change_set_label(report));
        return (State::Failure, parts);
    }
    let (state, words) = match review.map(|review| (review.approvals, review.missing)) {
        Some((ApprovalMode::Off, _)) => (State::Failure, "needs approval, and approvals are off".to_owned()),
        Some((ApprovalMode::Environment, _)) => {
            (State::Failure, "needs approval, and was not checked for an environment".to_owned())
        }
        None | Some((ApprovalMode::Review, 0)) => (State::Pending, "waiting for approval".to_owned()),
        Some((ApprovalMode::Review, missing)) => {
            let missing = usize::try_from(missing).unwrap_or(usize::MAX);
            (State::Pending, format!("waiting for {}", count(missing, "approval", "approvals")))
        }
    };
    (state, std::iter::once(words).chain(change_set_label(report)).collect())
}

fn passed(report: &Report) -> Vec<String> {
    if report.stacks.is_empty() {
        return vec!["no stacks changed".to_owned()];
    }
    let by_environment =
        report.review.as_ref().is_some_and(|review| review.approvals == ApprovalMode::Environment);
    let would = match report.verdict {
        Verdict::NeedsApproval if by_environment && !report.observe => {
            Some("left to the reviewers of the environment")
        }
        Verdict::NeedsApproval => Some("would need approval, and blocks nothing here"),
        Verdict::Fail | Verdict::Error => Some("would block, and blocks nothing here"),
        Verdict::Pass => None,
    };
    let mut parts: Vec<String> = would.map(str::to_owned).into_iter().collect();
    let findings = || report.stacks.iter().flat_map(|stack| &stack.findings);
    if findings().any(|finding| finding.outcome == FindingOutcome::Approved) {
        parts.push(approved_by(report));
        parts.extend(change_set_label(report));
    }
    let warnings = number(report, is_warning);
    if parts.is_empty() {
        parts.push("pass".to_owned());
        let (add, change, destroy) =
            (sum(report, |of| of.add), sum(report, |of| of.change), sum(report, |of| of.destroy));
        parts.push(format!("{add} to add, {change} to change, {destroy} to destroy"));
    }
    let lost = report.stacks.iter().map(StackReport::unapproved_losses).sum::<usize>();
    if lost > 0 && would.is_none() {
        parts.push(format!("irreversible loss of {}", count(lost, "object", "objects")));
    }
    if warnings > 0 {
        parts.push(count(warnings, "warning", "warnings"));
    }
    parts
}

/// One count over all stacks.
pub(super) fn sum(report: &Report, of: fn(&Summary) -> u64) -> u64 {
    report.stacks.iter().map(|stack| of(&stack.summary)).fold(0, u64::saturating_add)
}

/// Up to two logins. The rest are counted only.
fn approved_by(report: &Report) -> String {
    let logins = approvers(report);
    // Longer ones are not logins of people, and would take the room of the change set.
    let shown: Vec<&str> = logins.iter().copied().filter(|login| login.len() <= 39).take(2).collect();
    let more = logins.len() - shown.len();
    match (shown.is_empty(), more) {
        (true, _) => "approved".to_owned(),
        (false, 0) => format!("approved by {}", shown.join(", ")),
        (false, more) => format!("approved by {} and {} more", shown.join(", "), grouped(more)),
    }
}

/// The logins whose approvals count, sorted, without duplicates.
pub(super) fn approvers(report: &Report) -> Vec<&str> {
    let all = report.stacks.iter().flat_map(|stack| &stack.approvals);
    let mut logins: Vec<&str> =
        all.map(|entry| entry.user.as_str()).filter(|login| is_login(login)).collect();
    logins.sort_unstable();
    logins.dedup();
    logins
}

fn change_set_label(report: &Report) -> Option<String> {
    let digest = change_set(report).digest()?;
    Some(format!("change set {}", short_hash(&digest, DIGITS)?))
}

/// Cuts a description. The worst comes first, so the end is what can go.
fn cut(text: &str) -> String {
    if text.chars().count() <= DESCRIPTION {
        return text.to_owned();
    }
    let kept: String = text.chars().take(DESCRIPTION - 3).collect();
    format!("{kept}...")
}

/// The page of the run with the change set in its fragment, which binds the status to it. `None` if it is not the page of a run.
pub fn link(run_page: &str, change_set: Option<&str>) -> Option<String> {
    // A later run compares these pages to find out which run is newer: any other page would break the order.
    RunId::of_page(run_page)?;
    let page = run_page.split(['#', '?']).next().filter(|page| !page.contains(char::is_whitespace))?;
    match change_set {
        None => Some(page.to_owned()),
        Some(set) => {
            (set.len() == 64 && short_hash(set, 64).is_some()).then(|| format!("{page}{FRAGMENT}{set}"))
        }
    }
}

/// The change set that a status is about, as it is written there. Nothing is checked: what is no hash of this version is another
/// change set than any that this version computes.
pub fn recorded_change_set(status: &Status) -> Option<&str> {
    Some(status.target_url.as_deref()?.split_once(FRAGMENT)?.1)
}

/// Whether a status shows a verdict, and so takes the place of what was shown before. An error shows none, unless it names the change
/// set of what could be checked.
pub fn is_verdict(status: &Status) -> bool {
    status.state != State::Error.name() || recorded_change_set(status).is_some()
}

/// Writes a status.
///
/// # Errors
/// GitHub gave no answer, or has as many statuses of this commit as it keeps.
pub fn write(
    api: &Api<'_>,
    sha: &str,
    context: &str,
    line: &StatusLine,
    page: Option<&str>,
) -> Result<Status, ApiError> {
    let status = NewStatus {
        state: line.state.name(),
        context: context.to_owned(),
        description: cut(&line.description),
        target_url: page.map(str::to_owned),
    };
    api.create_status(sha, &status).map_err(with_advice)
}

/// Adds what to do if the commit has as many statuses as GitHub keeps.
fn with_advice(error: ApiError) -> ApiError {
    let ApiError::Status { method, path, status: 422, message } = &error else { return error };
    if !message.contains("maximum number of statuses") {
        return error;
    }
    let message =
        format!("{message}; GitHub keeps 1,000 statuses of a commit and context: push a new commit");
    ApiError::Status { method, path: path.clone(), status: 422, message }
}

/// Our own statuses of a commit, the newest first. Everybody with write access can add others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Log {
    statuses: Vec<Status>,
}

impl Log {
    /// Reads the statuses of a commit.
    ///
    /// # Errors
    /// GitHub gave no answer.
    pub fn read(api: &Api<'_>, sha: &str, identity: &str) -> Result<Self, ApiError> {
        Ok(Log::of(api.statuses(sha)?, identity))
    }

    /// Keeps the statuses that are our own.
    pub fn of(statuses: Vec<Status>, identity: &str) -> Self {
        // Every account with write access can write a status with our context, so the creator decides.
        let own = |status: &Status| {
            let ours = status.creator.as_ref().is_some_and(|creator| is_identity(creator, identity));
            ours && status.context == CONTEXT
        };
        Log { statuses: statuses.into_iter().filter(own).collect() }
    }

    /// The statuses, the newest first.
    pub fn statuses(&self) -> &[Status] {
        &self.statuses
    }

    /// The change set of the verdict that was shown last on this commit; `None` where that needs no approval, or there is none.
    pub fn newest_change_set(&self) -> Option<&str> {
        self.statuses.iter().find(|status| is_verdict(status)).and_then(recorded_change_set)
    }
}

/// Whether a newer run wrote a status after `before` was read. Then what this run knows is out of date, and it must write nothing.
pub fn overtaken(before: &Log, now: &Log, run: &RunId) -> bool {
    // Only statuses that were not there before: this run may be a second attempt of an old one.
    let added = now.statuses.iter().filter(|status| !before.statuses.contains(status));
    added.filter_map(|status| RunId::of_page(status.target_url.as_deref()?)).any(|other| other > *run)
}
