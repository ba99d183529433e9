//! The types: what must be known about a pull request, and what follows from it.

use std::collections::{BTreeMap, BTreeSet};

use time::OffsetDateTime;

use crate::report::RefusedApproval;

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Its number; names can change hands.
    pub id: u64,
    /// Its name.
    pub login: String,
    /// What it is.
    pub kind: PersonKind,
}

/// What an account is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonKind {
    /// A human, as far as the forge knows.
    User,
    /// Anything else.
    Other,
}

/// A review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Who wrote it; `None` where the account is gone.
    pub author: Option<Person>,
    /// What it says.
    pub state: ReviewState,
    /// The commit that it is about; `None` where that is gone.
    pub commit: Option<String>,
    /// When it was submitted; `None` where nobody can tell.
    pub submitted_at: Option<OffsetDateTime>,
}

/// What a review says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewState {
    /// Yes.
    Approved,
    /// No.
    ChangesRequested,
    /// It was taken back.
    Dismissed,
    /// Nothing: it leaves what the same person said before as it was.
    Commented,
    /// A word that this version does not know. It takes an approval back.
    Other,
}

/// A commit of the pull request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its hash.
    pub sha: String,
    /// The account of its author; `None` where its address belongs to none.
    pub author: Option<Person>,
    /// The account of its committer.
    pub committer: Option<Person>,
    /// Whether it only brings the base up to date, without a hand in it: it makes nobody an author.
    pub update: bool,
}

/// What an account may do in the repository. Ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Permission {
    /// Nothing, or only look.
    Read,
    /// Change it.
    Write,
    /// Change its settings.
    Admin,
}

/// What could not be read, and why: a sentence.
pub type Unreadable = String;

/// Something, or why it is not known.
pub type Known<T> = Result<T, Unreadable>;

/// Everything that the count depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Who opened the pull request; `None` where the account is gone.
    pub author: Option<Person>,
    /// Its head.
    pub head: String,
    /// The commits whose approvals hold for the head: itself, and those that only updates from the base lie after.
    pub accepted: BTreeSet<String>,
    /// All reviews, the oldest first.
    pub reviews: Known<Vec<Review>>,
    /// All commits.
    pub commits: Known<Vec<Commit>>,
    /// When the change set was first shown, by commit; no entry: it was not.
    pub shown: Known<BTreeMap<String, OffsetDateTime>>,
    /// Permissions by login, of everybody that [`Evidence::candidates`] names.
    pub permissions: BTreeMap<String, Known<Permission>>,
    /// Memberships by `organization/team` and login.
    pub memberships: BTreeMap<(String, String), Known<bool>>,
}

/// Somebody whose approval counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Approver {
    /// The login.
    pub login: String,
    /// The commit that was approved.
    pub commit: String,
    /// When.
    pub submitted_at: OffsetDateTime,
}

/// What the count came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Whose approvals count, by login.
    pub approvers: Vec<Approver>,
    /// Approvals that do not count, by login.
    pub refused: Vec<RefusedApproval>,
    /// Approvals that are needed beside those of a policy: one for each commit that belongs to no account.
    pub extra: u32,
    /// What could not be read; with anything here nothing is approved.
    pub unreadable: Vec<Unreadable>,
    /// Who approved before the change set was shown.
    pub early: Vec<String>,
}

/// What one pull request proves about one change set.
#[derive(Debug, Clone)]
pub struct Proof {
    /// The hashes of the items that it is about.
    pub items: BTreeSet<String>,
    /// What the count came to.
    pub tally: Tally,
    /// What it was counted from.
    pub evidence: Evidence,
}

/// What one finding needs, and what it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// How many approvals it needs.
    pub needed: u32,
    /// Who of those that count may approve it.
    pub given: Vec<String>,
}
