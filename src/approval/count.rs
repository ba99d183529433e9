//! Counts approvals: decides whose reviews hold for the head of the pull request.

use std::collections::{BTreeMap, BTreeSet};

use time::OffsetDateTime;

use super::refusal::Refusal;
use super::{
    Approver, CoAuthor, Commit, Evidence, Known, Permission, Person, PersonKind, Review, ReviewState, Shown,
    Tally, Unreadable,
};
use crate::report::RefusedApproval;

/// Commits of a pull request that GitHub lists, at most. Who wrote the rest is not known.
/// <https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request>
pub const MOST_COMMITS: usize = 250;

/// The login that GitHub shows for deleted accounts.
const GHOST: &str = "ghost";

/// What all approvals depend on, if all of it could be read.
struct CompleteEvidence<'e> {
    evidence: &'e Evidence,
    author: &'e Person,
    reviews: &'e [Review],
    commits: &'e [Commit],
    shown: &'e BTreeMap<String, Vec<Shown>>,
}

/// The review of a person that holds.
struct Reviewer<'e> {
    person: &'e Person,
    /// The review that holds.
    last: &'e Review,
    /// Whether there was an approval before.
    approved: bool,
    /// When the same person last said something else, where that is known.
    last_objection: Option<OffsetDateTime>,
}

impl Evidence {
    /// The reviewers who count if their permissions allow it; none if something that the count depends on could not be read.
    pub fn candidates(&self) -> Vec<&Person> {
        let Ok(complete) = complete_evidence(self) else { return Vec::new() };
        let reviewers = reviewers(complete.reviews);
        let shared = shared_logins(&reviewers);
        let candidate = |reviewer: &Reviewer<'_>| complete.candidate(reviewer, &shared).is_ok();
        let mut people: Vec<&Person> =
            reviewers.iter().filter(|reviewer| candidate(reviewer)).map(|reviewer| reviewer.person).collect();
        people.sort_by(|a, b| a.login.cmp(&b.login));
        people
    }
}

/// Counts approvals.
pub fn count(evidence: &Evidence) -> Tally {
    let reviews = evidence.reviews.as_deref().unwrap_or_default();
    // Shown even where nothing is counted, so that the number does not change once everything can be read.
    let extra = evidence.commits.as_ref().map_or(0, |commits| unlinked(commits));
    let complete = match complete_evidence(evidence) {
        Ok(complete) => complete,
        Err(unreadable) => return unread(reviews, extra, unreadable),
    };
    let reviewers = reviewers(reviews);
    let shared = shared_logins(&reviewers);
    let mut tally = Tally { extra, ..empty() };
    for reviewer in &reviewers {
        match complete.approver(reviewer, &shared) {
            Ok(approver) => tally.approvers.push(approver),
            Err(refusal) => tally.refuse(reviewer, &refusal),
        }
    }
    tally.refused.extend(gone(reviews));
    tally.sorted()
}

/// The evidence if it is complete, or everything that could not be read.
fn complete_evidence(evidence: &Evidence) -> Result<CompleteEvidence<'_>, Vec<Unreadable>> {
    let mut unreadable = Vec::new();
    let commits = evidence.commits.as_deref().map_err(Clone::clone);
    // All four are read before any of them ends the count: the notice names everything that is missing.
    let commits = commits.and_then(|commits| complete(commits, &evidence.head));
    let commits = note(commits, &mut unreadable);
    let reviews = note(evidence.reviews.as_deref().map_err(Clone::clone), &mut unreadable);
    let shown = note(evidence.shown.as_ref().map_err(Clone::clone), &mut unreadable);
    let gone =
        || "the account that opened the pull request is gone, so no approver is proven to be another person";
    let author = note(evidence.author.as_ref().ok_or_else(|| gone().to_owned()), &mut unreadable);
    match (author, reviews, commits, shown) {
        (Some(author), Some(reviews), Some(commits), Some(shown)) => {
            Ok(CompleteEvidence { evidence, author, reviews, commits, shown })
        }
        _ => Err(unreadable),
    }
}

fn note<T>(known: Known<T>, unreadable: &mut Vec<Unreadable>) -> Option<T> {
    known.map_err(|why| unreadable.push(why)).ok()
}

/// The commits, if the list is complete: an approver may have written one that is missing from it.
fn complete<'e>(commits: &'e [Commit], head: &str) -> Known<&'e [Commit]> {
    if commits.len() > MOST_COMMITS {
        return Err(format!(
            "the pull request has {} commits, and GitHub lists no more than {MOST_COMMITS}",
            commits.len()
        ));
    }
    // A push between two requests gives a list for another head.
    if !commits.iter().any(|commit| commit.sha == head) {
        return Err("the list of commits lacks the head of the pull request".to_owned());
    }
    Ok(commits)
}

impl CompleteEvidence<'_> {
    fn approver(&self, reviewer: &Reviewer<'_>, shared: &BTreeSet<String>) -> Result<Approver, Refusal> {
        let approver = self.candidate(reviewer, shared)?;
        match self.evidence.permissions.get(&reviewer.person.login) {
            // Anyone who can read a repository can submit an approving review there.
            Some(Ok(Permission::Write | Permission::Admin)) => Ok(approver),
            Some(Ok(Permission::Read)) => Err(Refusal::ReadOnly),
            Some(Err(why)) => Err(Refusal::UnknownPermission(why.clone())),
            // Permissions are read for candidates only, and this is one; a missing answer must still not approve.
            None => Err(Refusal::UnknownPermission("GitHub was not asked".to_owned())),
        }
    }

    /// The approver, before permissions are known.
    fn candidate(&self, reviewer: &Reviewer<'_>, shared: &BTreeSet<String>) -> Result<Approver, Refusal> {
        self.check_not_author(reviewer.person)?;
        // Before the state of the review: a permission read by this login proves nothing.
        if shared.contains(&reviewer.person.login.to_ascii_lowercase()) {
            return Err(Refusal::SharedLogin);
        }
        reviewer.approves()?;
        let commit = reviewer.last.commit.as_ref().ok_or(Refusal::NoCommit)?;
        // GitHub keeps an approval when new commits are pushed, unless a branch rule dismisses it.
        if !self.evidence.accepted.contains(commit) {
            return Err(Refusal::OtherCommit(commit.clone()));
        }
        let submitted_at = reviewer.last.submitted_at.ok_or(Refusal::NoTime)?;
        self.check_shown(commit, submitted_at)?;
        Ok(Approver { login: reviewer.person.login.clone(), commit: commit.clone(), submitted_at })
    }

    /// Checks that the change set is what a reviewer had before them: the newest one on the commit of the review, and the newest
    /// one on all commits that the approval can hold for.
    fn check_shown(&self, commit: &str, at: OffsetDateTime) -> Result<(), Refusal> {
        let here = self.shown.get(commit).map(|log| in_view(log, at)).unwrap_or_default();
        // An approval from before the plan was shown cannot be about it.
        if here.is_empty() {
            return Err(Refusal::Early);
        }
        // The comment of the pull request shows what is newest on any of its commits, also to a reviewer of an older one.
        let accepted = self.shown.iter().filter(|(commit, _)| self.evidence.accepted.contains(*commit));
        let everywhere: Vec<&Shown> = accepted.flat_map(|(_, log)| in_view(log, at)).collect();
        let newest = everywhere.iter().map(|shown| shown.at).filter(|shown| is_before(*shown, at)).max();
        let newest = everywhere.iter().filter(|shown| Some(shown.at) >= newest);
        let sets: BTreeSet<Option<&str>> =
            here.iter().chain(newest).map(|shown| shown.change_set.as_deref()).collect();
        // Another set is the better reason: it is something that the reviewer agreed to.
        if sets.iter().flatten().any(|set| *set != self.evidence.change_set) {
            return Err(Refusal::OtherChangeSet);
        }
        if sets.contains(&None) { Err(Refusal::NothingToApprove) } else { Ok(()) }
    }

    fn check_not_author(&self, person: &Person) -> Result<(), Refusal> {
        // An app can submit an approving review.
        if person.kind != PersonKind::User {
            return Err(Refusal::NotHuman);
        }
        if same(person, self.author) {
            return Err(Refusal::Author);
        }
        // The button that updates a branch makes its user the author of a merge with nothing of theirs in it.
        let written = || self.commits.iter().filter(|commit| !commit.update);
        if written().flat_map(writers).any(|writer| same(person, writer)) {
            return Err(Refusal::WroteCommit);
        }
        // Also who suggested a change on the page that the author then applied.
        let co_authors = || written().flat_map(|commit| &commit.co_authors);
        if co_authors().any(|co_author| names(co_author, person)) { Err(Refusal::CoAuthor) } else { Ok(()) }
    }
}

/// What a reviewer can have seen at a time: the newest entry of the log before it, and every entry of the same second, because
/// GitHub's times do not say which of the two was first.
fn in_view(log: &[Shown], at: OffsetDateTime) -> Vec<&Shown> {
    // Of several entries of one second the last one is the newest.
    let before =
        log.iter().filter(|shown| is_before(shown.at, at)).max_by_key(|shown| shown.at.unix_timestamp());
    let same = log.iter().filter(|shown| shown.at.unix_timestamp() == at.unix_timestamp());
    before.into_iter().chain(same).collect()
}

/// Whether a time is in an earlier second.
fn is_before(time: OffsetDateTime, other: OffsetDateTime) -> bool {
    time.unix_timestamp() < other.unix_timestamp()
}

/// The accounts that wrote a commit. Commits made on GitHub's pages have the committer `web-flow`, which is not a person.
fn writers(commit: &Commit) -> impl Iterator<Item = &Person> {
    commit.author.iter().chain(&commit.committer)
}

/// Whether two accounts must count as the same person.
fn same(a: &Person, b: &Person) -> bool {
    // A login can be given up and taken by another person, a number cannot. With either in common, two people are not proven.
    a.id == b.id || a.login.eq_ignore_ascii_case(&b.login)
}

/// Whether a trailer must count as naming an account.
fn names(co_author: &CoAuthor, person: &Person) -> bool {
    match co_author {
        CoAuthor::Account { id, login } => {
            *id == Some(person.id) || login.eq_ignore_ascii_case(&person.login)
        }
        // It may be anyone, so it raises the approvals that are needed.
        CoAuthor::Unknown(_) => false,
    }
}

/// How many writers of commits and co-authors have no account: an approver may be the person. Their number raises the approvals
/// that are needed.
fn unlinked(commits: &[Commit]) -> u32 {
    let written = || commits.iter().filter(|commit| !commit.update);
    // GitHub links commits by the address in them, which the author sets freely.
    let unlinked = |commit: &Commit| match (&commit.author, &commit.committer) {
        (None, None) if !commit.one_address => 2,
        (None, _) | (_, None) => 1,
        (Some(_), Some(_)) => 0,
    };
    let unknown = |co_author: &&CoAuthor| matches!(co_author, CoAuthor::Unknown(_));
    // Once each: a person who is named in every commit is one person.
    let co_authors: BTreeSet<&CoAuthor> =
        written().flat_map(|commit| &commit.co_authors).filter(unknown).collect();
    u32::try_from(written().map(unlinked).sum::<usize>() + co_authors.len()).unwrap_or(u32::MAX)
}

impl Reviewer<'_> {
    /// Whether the review approves, or why it does not count.
    fn approves(&self) -> Result<(), Refusal> {
        match self.last.state {
            ReviewState::Approved => {}
            ReviewState::ChangesRequested => return Err(Refusal::AskedForChanges),
            ReviewState::Dismissed => return Err(Refusal::Dismissed),
            ReviewState::Commented | ReviewState::Other => return Err(Refusal::TookBack),
        }
        // GitHub lists reviews by time, and this holds if it does not.
        match (self.last_objection, self.last.submitted_at) {
            (Some(other), Some(approved)) if other > approved => Err(Refusal::TookBack),
            _ => Ok(()),
        }
    }
}

/// The last review of each person that is more than a comment, by account number.
fn reviewers(reviews: &[Review]) -> Vec<Reviewer<'_>> {
    let mut reviewers: BTreeMap<u64, Reviewer<'_>> = BTreeMap::new();
    // On GitHub, too, a comment leaves an approval of the same person in force.
    for review in reviews.iter().filter(|review| review.state != ReviewState::Commented) {
        // A review of a deleted account has no author; `gone` lists it.
        let Some(person) = &review.author else { continue };
        // By number: a login can change between two reviews.
        let before = reviewers.remove(&person.id);
        let approves = review.state == ReviewState::Approved;
        let last_objection = before.as_ref().and_then(|before| before.last_objection);
        let reviewer = Reviewer {
            person,
            last: review,
            approved: approves || before.is_some_and(|before| before.approved),
            last_objection: if approves { last_objection } else { last_objection.max(review.submitted_at) },
        };
        reviewers.insert(person.id, reviewer);
    }
    reviewers.into_values().collect()
}

/// Logins that more than one account has, in lower case. Permissions are read by login, so they could be those of the other one.
fn shared_logins(reviewers: &[Reviewer<'_>]) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    let logins = reviewers.iter().map(|reviewer| reviewer.person.login.to_ascii_lowercase());
    logins.filter(|login| !known.insert(login.clone())).collect()
}

/// A refusal for approvals of deleted accounts.
fn gone(reviews: &[Review]) -> Option<RefusedApproval> {
    // GitHub gives every deleted account the same name, so one line is enough.
    let approved = |review: &Review| review.author.is_none() && review.state == ReviewState::Approved;
    reviews.iter().any(approved).then(|| refused(GHOST, &Refusal::Gone))
}

fn refused(login: &str, refusal: &Refusal) -> RefusedApproval {
    RefusedApproval { user: login.to_owned(), why: refusal.to_string() }
}

/// The count if something that it depends on could not be read: no approval counts.
fn unread(reviews: &[Review], extra: u32, unreadable: Vec<Unreadable>) -> Tally {
    let mut tally = Tally { extra, unreadable, ..empty() };
    for reviewer in &reviewers(reviews) {
        tally.refuse(reviewer, &reviewer.approves().err().unwrap_or(Refusal::Unread));
    }
    tally.refused.extend(gone(reviews));
    tally.sorted()
}

fn empty() -> Tally {
    Tally { approvers: Vec::new(), refused: Vec::new(), extra: 0, unreadable: Vec::new(), early: Vec::new() }
}

impl Tally {
    /// Lists a refusal, if the reviewer approved at some time.
    fn refuse(&mut self, reviewer: &Reviewer<'_>, refusal: &Refusal) {
        // People who never approved have nothing to be refused.
        if reviewer.approved || reviewer.last.state == ReviewState::Dismissed {
            self.refused.push(refused(&reviewer.person.login, refusal));
        }
        if *refusal == Refusal::Early {
            self.early.push(reviewer.person.login.clone());
        }
    }

    fn sorted(mut self) -> Self {
        self.approvers.sort();
        self.refused.sort();
        self.early.sort();
        self
    }
}
