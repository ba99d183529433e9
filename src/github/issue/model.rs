//! What an issue is about, what is written into it, and what was done.

use time::Date;

use super::label;

/// What an issue is about. Each stack has at most one issue of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What changed outside Terraform.
    Drift,
    /// A check for drift that fails again and again.
    Check,
}

impl Kind {
    /// The word in the metadata of the issue: `drift`, `drift-check`.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Drift => "drift",
            Kind::Check => "drift-check",
        }
    }
}

/// What the last check found out about a stack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StackState<'p> {
    /// There is drift, or a check that fails.
    Drifted {
        /// The fingerprint of the drift, 12 hexadecimal digits: equal as long as the drift is the same.
        fingerprint: &'p str,
        /// The first day, `2026-11-19`.
        since: &'p str,
    },
    /// A complete check found nothing that matters. Nothing else closes an issue.
    Clean,
    /// The check failed, so nothing is read from GitHub and nothing is written.
    Unknown,
}

/// What an issue should say, and how it is found.
#[derive(Debug, Clone, Copy)]
pub struct IssueDraft<'p> {
    /// What the issue is about.
    pub kind: Kind,
    /// What tells the issues of a stack from those of others: 10 hexadecimal digits, as in the metadata.
    pub key: &'p str,
    /// The title. White space and control characters become spaces, and a long one is cut.
    pub title: &'p str,
    /// The Markdown without the metadata. If it is empty and the check is clean, the text stays as it is.
    pub body: &'p str,
    /// What the last check found out.
    pub state: StackState<'p>,
    /// The labels of a new issue. Issues are searched for by the first one, or by [`LABEL`](label::LABEL) if there is none.
    pub labels: &'p [String],
    /// The logins that a new issue is assigned to.
    pub assignees: &'p [String],
    /// The login under which the token writes.
    pub identity: &'p str,
    /// `GITHUB_SERVER_URL`: pages of other servers are not linked.
    pub server: &'p str,
    /// The day of the check.
    pub today: Date,
    /// The Markdown of the comment where the drift is new or gone.
    pub comment: &'p str,
}

impl IssueDraft<'_> {
    /// The label that issues are searched for by.
    pub(super) fn label(&self) -> &str {
        label::search_label(self.labels)
    }

    /// The label that snoozes an issue.
    pub(super) fn snooze_label(&self) -> String {
        label::snooze_label(self.labels)
    }
}

/// What was done about an issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// There was none, and it was opened.
    Opened,
    /// Its text changed without a notification.
    Updated,
    /// It was open, and a comment says that the drift changed or is back.
    Changed,
    /// A comment says that the drift is still there.
    Reminded,
    /// It has this text already.
    Unchanged,
    /// It was closed, and was opened again.
    Reopened,
    /// A clean check closed it.
    Closed,
    /// A person snoozed it with a label or a command.
    Snoozed,
    /// There is none, or nothing to do about it.
    Nothing,
}

/// An issue after an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UpdatedIssue {
    /// The action that was taken.
    pub done: Done,
    /// The address of its page, if GitHub's answer names one of its own.
    pub url: Option<String>,
    /// The first day of the drift, as the issue had it before the update.
    pub since: Option<String>,
    /// The number in the repository; `None` without an issue.
    pub number: Option<u64>,
    /// The assignees that GitHub did not take.
    pub unassigned: Vec<String>,
}

impl UpdatedIssue {
    /// There is no issue, and none is needed.
    pub(super) fn none() -> Self {
        UpdatedIssue { done: Done::Nothing, url: None, since: None, number: None, unassigned: Vec::new() }
    }
}

/// What the issue of a stack says, before anything is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownIssue {
    /// The number in the repository.
    pub number: u64,
    /// Whether it is open.
    pub open: bool,
    /// The fingerprint of the drift, 12 hexadecimal digits.
    pub fingerprint: Option<String>,
    /// The first day of drift that no clean check has ended.
    pub since: Option<String>,
}
