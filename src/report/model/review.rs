//! What a forge knows about the pull request that a report is about. The verdict does not depend on any of it: approvals
//! are applied to findings, and what is here only explains.

use super::Verdict;

/// The pull request, and what was found out about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Its number; `None` for a commit without a pull request.
    pub number: Option<u64>,
    /// The commit that is checked, hexadecimal.
    pub head: String,
    /// The branch that it goes to.
    pub base: Option<String>,
    /// The commit that the policies were read from, hexadecimal; `None` where they came from elsewhere.
    pub policy_commit: Option<String>,
    /// The page of the run, https.
    pub run_url: Option<String>,
    /// What tells this comment from others of the same pull request: 10 hexadecimal digits.
    pub key: String,
    /// The run and its attempt, `18844100213.1`; empty outside of a workflow.
    pub run: String,
    /// SHA-256 over what needs approval, hexadecimal; `None` where nothing does.
    pub change_set: Option<String>,
    /// How approvals are given here.
    pub approvals: ApprovalMode,
    /// Approvals that are missing, for the finding that misses the most.
    pub missing: u32,
    /// Approvals that do not count, by login.
    pub refused: Vec<RefusedApproval>,
    /// The verdict by the policies of the pull request itself, where it edits them.
    pub preview: Option<Preview>,
    /// What the reader should know about this run: sentences.
    pub notices: Vec<String>,
}

/// How approvals are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ApprovalMode {
    /// By reviews of the pull request.
    Review,
    /// By the reviewers of a deployment environment.
    Environment,
    /// Not at all.
    Off,
}

impl ApprovalMode {
    /// The word in reports: `review`, `environment`, `off`.
    pub fn name(self) -> &'static str {
        match self {
            ApprovalMode::Review => "review",
            ApprovalMode::Environment => "environment",
            ApprovalMode::Off => "off",
        }
    }
}

/// An approval that does not count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RefusedApproval {
    /// The login of who approved.
    pub user: String,
    /// Why it does not count: a sentence without a subject, "wrote a commit of this pull request".
    pub why: String,
}

/// What the policies of the pull request say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Whether the base has no policies yet.
    pub adopts: bool,
    /// The policy files that it edits, sorted; paths in the repository.
    pub files: Vec<String>,
    /// The verdict by them; `Error` where they do not load.
    pub verdict: Verdict,
    /// How many findings they have that the ones of the base do not have.
    pub gained: usize,
    /// How many findings of the base they do not have.
    pub dropped: usize,
    /// Why there is no verdict.
    pub error: Option<String>,
}
