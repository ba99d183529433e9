//! The types: what must be known about a pull request, and what follows from it.

use std::collections::{BTreeMap, BTreeSet};

use time::OffsetDateTime;

use crate::report::RefusedApproval;

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Its number at GitHub. A login can be given up and taken by another person.
    pub id: u64,
    /// Its login, in the case that GitHub shows.
    pub login: String,
    /// Whether it is a person or a program.
    pub kind: PersonKind,
}

/// What an account is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonKind {
    /// A person, as far as GitHub knows.
    User,
    /// Anything else.
    Other,
}

/// A review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Who wrote it; `None` where the account is gone.
    pub author: Option<Person>,
    /// Whether it approves, requests changes or comments.
    pub state: ReviewState,
    /// The commit that it is about; `None` where that is gone.
    pub commit: Option<String>,
    /// When it was submitted; `None` if GitHub does not say.
    pub submitted_at: Option<OffsetDateTime>,
}

/// The state of a review, `state` of GitHub's REST API: <https://docs.github.com/rest/pulls/reviews>.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewState {
    /// It approves.
    Approved,
    /// It requests changes.
    ChangesRequested,
    /// It was dismissed.
    Dismissed,
    /// It only comments: an earlier review of the same person stays valid.
    Commented,
    /// A state that this version does not know. It takes an approval back.
    Other,
}

/// A commit of the pull request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its hash, hexadecimal.
    pub sha: String,
    /// The account of its author; `None` where its address belongs to none.
    pub author: Option<Person>,
    /// The account of its committer.
    pub committer: Option<Person>,
    /// Whether author and committer have the same address: then they are one person, also without an account.
    pub one_address: bool,
    /// Whom the `Co-authored-by` trailers of its message name.
    pub co_authors: Vec<CoAuthor>,
    /// Whether it only merges the base into the branch, so that its author wrote none of it.
    pub update: bool,
}

/// Whom a `Co-authored-by` trailer names. GitHub links it to an account by its address, and does not say to which one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum CoAuthor {
    /// An account that the address names, or that other commits with the address belong to.
    Account {
        /// Its number, where it is known.
        id: Option<u64>,
        /// Its login. It may be an earlier one.
        login: String,
    },
    /// Anyone: the text that stands for the person, the same for the same person as far as it shows.
    Unknown(String),
}

/// What an account may do in the repository. Ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Permission {
    /// It can read, or less.
    Read,
    /// It can push.
    Write,
    /// It can change settings.
    Admin,
}

/// What could not be read, and why: one sentence.
pub type Unreadable = String;

/// Something that GitHub answered, or why it is not known.
pub type Known<T> = Result<T, Unreadable>;

/// A verdict that was shown on a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// When, to the second.
    pub at: OffsetDateTime,
    /// The change set that needs approval, hexadecimal; `None`: nothing did.
    pub change_set: Option<String>,
}

/// Everything that the count depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Who opened the pull request; `None` where the account is gone.
    pub author: Option<Person>,
    /// The commit at its head, hexadecimal.
    pub head: String,
    /// The commits whose approvals hold for the head: the head, and commits that only updates from the base follow.
    pub accepted: BTreeSet<String>,
    /// All reviews, the oldest first.
    pub reviews: Known<Vec<Review>>,
    /// All commits, in the order of GitHub.
    pub commits: Known<Vec<Commit>>,
    /// The change set that approvals are counted for, hexadecimal.
    pub change_set: String,
    /// The log of verdicts by accepted commit, the oldest first; no entry: none was shown there.
    pub shown: Known<BTreeMap<String, Vec<Shown>>>,
    /// Permissions by login, of everybody that [`Evidence::candidates`] names.
    pub permissions: BTreeMap<String, Known<Permission>>,
    /// Memberships by `organization/team` and login.
    pub memberships: BTreeMap<(String, String), Known<bool>>,
    /// When the pull request was merged; `None`: it is not.
    pub merged_at: Option<OffsetDateTime>,
    /// The rule of the branch that requires approvals of a team, or why none proves anything, by `organization/team`. Read where a
    /// membership cannot be.
    pub team_rules: BTreeMap<String, Known<TeamRule>>,
}

/// A rule that a branch has, and that GitHub asked the team for a review by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamRule {
    /// The number of its ruleset.
    pub ruleset: u64,
    /// How many approvals of the team it requires, at least 1.
    pub minimum: u32,
}

/// An account whose approval counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Approver {
    /// The login of the account.
    pub login: String,
    /// The commit that was approved, hexadecimal.
    pub commit: String,
    /// When the review was submitted.
    pub submitted_at: OffsetDateTime,
}

/// The result of the count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Whose approvals count, by login.
    pub approvers: Vec<Approver>,
    /// Approvals that do not count, by login.
    pub refused: Vec<RefusedApproval>,
    /// Approvals that are needed in addition to those of a policy: one for each author or committer of a commit who has no
    /// account, and one for each co-author without one.
    pub extra: u32,
    /// What could not be read; with anything here nothing is approved.
    pub unreadable: Vec<Unreadable>,
    /// Who approved before any change set was shown.
    pub early: Vec<String>,
}

/// What one pull request proves about one change set.
#[derive(Debug, Clone)]
pub struct Proof {
    /// The hashes of the items that it is about.
    pub items: BTreeSet<String>,
    /// The result of the count.
    pub tally: Tally,
    /// What it was counted from.
    pub evidence: Evidence,
}

/// What one finding needs, and what it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// How many approvals it needs.
    pub needed: u32,
    /// How many of those that count may approve it, at least.
    pub has: u32,
    /// Who of those that count may approve it; all of them, if a rule of the branch proves a number and no names.
    pub given: Vec<String>,
    /// The team whose approvals a rule of the branch proves, if they decide.
    pub by_rule: Option<String>,
}
