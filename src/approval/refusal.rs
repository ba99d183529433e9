//! Why an approval does not count, in words.

use std::fmt;

/// Digits of a commit that a sentence shows.
const SHORT: usize = 7;

/// Why an approval does not count. Shown as a sentence without a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Not everything that every approval depends on is known.
    Unread,
    /// The account is gone.
    Gone,
    /// The account is a program.
    NotHuman,
    /// Two accounts have this login, so it is not known whose permission it is.
    SharedLogin,
    /// It is the author of the pull request.
    Author,
    /// It wrote or committed some of it.
    WroteCommit,
    /// It is a co-author of some of it.
    CoAuthor,
    /// A later review asks for changes.
    AskedForChanges,
    /// The review was dismissed.
    Dismissed,
    /// A later review has a state that this version does not know.
    TookBack,
    /// The commit that was approved is gone.
    NoCommit,
    /// It is for another commit.
    OtherCommit(String),
    /// The time of the review is not known.
    NoTime,
    /// It was given before there was anything to approve.
    Early,
    /// It was given while a verdict was shown that needs no approval.
    NothingToApprove,
    /// It was given while another change set was shown.
    OtherChangeSet,
    /// The account may not change the repository.
    ReadOnly,
    /// What the account may do is not known.
    UnknownPermission(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Refusal::Unread => "cannot be counted, because not everything that this needs could be read",
            Refusal::Gone => "has no account any more",
            Refusal::NotHuman => "is not a human",
            Refusal::SharedLogin => "has a login that another reviewer has too",
            Refusal::Author => "opened this pull request",
            Refusal::WroteCommit => "wrote a commit of this pull request",
            Refusal::CoAuthor => "is a co-author of a commit of this pull request",
            Refusal::AskedForChanges => "asked for changes afterwards",
            Refusal::Dismissed => "had the review dismissed",
            Refusal::TookBack => "took it back",
            Refusal::NoCommit => "approved a commit that is gone",
            Refusal::OtherCommit(commit) => {
                return write!(f, "approved `{}`, which is not the head", short(commit));
            }
            Refusal::NoTime => "approved at an unknown time",
            Refusal::Early => "approved before the change set was shown",
            Refusal::NothingToApprove => "approved while the plan that was shown needed no approval",
            Refusal::OtherChangeSet => "approved while another change set was shown",
            Refusal::ReadOnly => "may only read this repository",
            Refusal::UnknownPermission(why) => {
                return write!(f, "may or may not write to this repository: {why}");
            }
        };
        f.write_str(text)
    }
}

fn short(commit: &str) -> String {
    commit.chars().take(SHORT).collect()
}
