//! The count: from everything that is known to whose approvals hold.

use std::collections::{BTreeMap, BTreeSet};

use time::OffsetDateTime;

use super::refusal::Refusal;
use super::{
    Approver, Commit, Evidence, Known, Permission, Person, PersonKind, Review, ReviewState, Tally, Unreadable,
};
use crate::report::RefusedApproval;

/// Commits of a pull request that GitHub lists; of the rest nobody knows who wrote them.
pub const MOST_COMMITS: usize = 250;

/// The committer of what is written on GitHub's pages. Nobody can sign in as it.
const WEB_FLOW: &str = "web-flow";

/// The name under which GitHub shows accounts that are gone.
const GHOST: &str = "ghost";

/// What all approvals depend on, read without an error.
struct Facts<'e> {
    evidence: &'e Evidence,
    author: &'e Person,
    reviews: &'e [Review],
    commits: &'e [Commit],
    shown: &'e BTreeMap<String, OffsetDateTime>,
}

/// What a person says in the end.
struct Voice<'e> {
    person: &'e Person,
    /// The review that holds.
    last: &'e Review,
    /// Whether there was an approval before.
    approved: bool,
    /// When the same person last said something else, where that is known.
    other_word: Option<OffsetDateTime>,
}

impl Evidence {
    /// Who counts if permissions allow it. Nobody, where something that the count depends on could not be read.
    pub fn candidates(&self) -> Vec<&Person> {
        let Ok(facts) = facts(self) else { return Vec::new() };
        let voices = voices(facts.reviews);
        let shared = shared_logins(&voices);
        let candidate = |voice: &Voice<'_>| facts.candidate(voice, &shared).is_ok();
        let mut people: Vec<&Person> =
            voices.iter().filter(|voice| candidate(voice)).map(|voice| voice.person).collect();
        people.sort_by(|a, b| a.login.cmp(&b.login));
        people
    }
}

/// Counts approvals.
pub fn count(evidence: &Evidence) -> Tally {
    let reviews = evidence.reviews.as_deref().unwrap_or_default();
    let extra = evidence.commits.as_ref().map_or(0, |commits| unlinked(commits));
    let facts = match facts(evidence) {
        Ok(facts) => facts,
        Err(unreadable) => return unread(reviews, extra, unreadable),
    };
    let voices = voices(reviews);
    let shared = shared_logins(&voices);
    let mut tally = Tally { extra, ..empty() };
    for voice in &voices {
        match facts.approver(voice, &shared) {
            Ok(approver) => tally.approvers.push(approver),
            Err(refusal) => tally.refuse(voice, &refusal),
        }
    }
    tally.refused.extend(gone(reviews));
    tally.sorted()
}

/// Everything at hand, or what is not.
fn facts(evidence: &Evidence) -> Result<Facts<'_>, Vec<Unreadable>> {
    let mut unreadable = Vec::new();
    let commits = evidence.commits.as_deref().map_err(Clone::clone);
    let commits = commits.and_then(|commits| complete(commits, &evidence.head));
    let commits = note(commits, &mut unreadable);
    let reviews = note(evidence.reviews.as_deref().map_err(Clone::clone), &mut unreadable);
    let shown = note(evidence.shown.as_ref().map_err(Clone::clone), &mut unreadable);
    let gone = || "the account that opened the pull request is gone, so nobody can tell who is somebody else";
    let author = note(evidence.author.as_ref().ok_or_else(|| gone().to_owned()), &mut unreadable);
    match (author, reviews, commits, shown) {
        (Some(author), Some(reviews), Some(commits), Some(shown)) => {
            Ok(Facts { evidence, author, reviews, commits, shown })
        }
        _ => Err(unreadable),
    }
}

fn note<T>(known: Known<T>, unreadable: &mut Vec<Unreadable>) -> Option<T> {
    known.map_err(|why| unreadable.push(why)).ok()
}

/// A list of commits that lacks some tells nothing about who wrote those.
fn complete<'e>(commits: &'e [Commit], head: &str) -> Known<&'e [Commit]> {
    if commits.len() > MOST_COMMITS {
        return Err(format!(
            "the pull request has {} commits, and GitHub lists no more than {MOST_COMMITS}",
            commits.len()
        ));
    }
    if !commits.iter().any(|commit| commit.sha == head) {
        return Err("the list of commits lacks the head of the pull request".to_owned());
    }
    Ok(commits)
}

impl Facts<'_> {
    fn approver(&self, voice: &Voice<'_>, shared: &BTreeSet<String>) -> Result<Approver, Refusal> {
        let approver = self.candidate(voice, shared)?;
        match self.evidence.permissions.get(&voice.person.login) {
            Some(Ok(Permission::Write | Permission::Admin)) => Ok(approver),
            Some(Ok(Permission::Read)) => Err(Refusal::ReadOnly),
            Some(Err(why)) => Err(Refusal::UnknownPermission(why.clone())),
            None => Err(Refusal::UnknownPermission("nobody asked".to_owned())),
        }
    }

    /// The same without permissions.
    fn candidate(&self, voice: &Voice<'_>, shared: &BTreeSet<String>) -> Result<Approver, Refusal> {
        self.somebody_else(voice.person)?;
        if shared.contains(&voice.person.login.to_ascii_lowercase()) {
            return Err(Refusal::SharedLogin);
        }
        voice.approves()?;
        let commit = voice.last.commit.as_ref().ok_or(Refusal::NoCommit)?;
        if !self.evidence.accepted.contains(commit) {
            return Err(Refusal::OtherCommit(commit.clone()));
        }
        let submitted_at = voice.last.submitted_at.ok_or(Refusal::NoTime)?;
        match self.shown.get(commit) {
            Some(shown) if *shown <= submitted_at => {}
            Some(_) | None => return Err(Refusal::Early),
        }
        Ok(Approver { login: voice.person.login.clone(), commit: commit.clone(), submitted_at })
    }

    fn somebody_else(&self, person: &Person) -> Result<(), Refusal> {
        if person.kind != PersonKind::User || is_web_flow(person) {
            return Err(Refusal::NotHuman);
        }
        if same(person, self.author) {
            return Err(Refusal::Author);
        }
        let written = self.commits.iter().filter(|commit| !commit.update);
        let wrote = written.flat_map(writers).any(|writer| same(person, writer));
        if wrote { Err(Refusal::WroteCommit) } else { Ok(()) }
    }
}

/// Whose hand is in a commit.
fn writers(commit: &Commit) -> impl Iterator<Item = &Person> {
    let committer = commit.committer.as_ref().filter(|person| !is_web_flow(person));
    commit.author.iter().chain(committer)
}

fn is_web_flow(person: &Person) -> bool {
    person.login.eq_ignore_ascii_case(WEB_FLOW)
}

/// Names change hands and numbers do not. An account with the name of another is not believed to be somebody else.
fn same(a: &Person, b: &Person) -> bool {
    a.id == b.id || a.login.eq_ignore_ascii_case(&b.login)
}

/// Commits that belong to no account: whoever approves may have written one of them.
fn unlinked(commits: &[Commit]) -> u32 {
    let unlinked = |commit: &&Commit| commit.author.is_none() || commit.committer.is_none();
    let count = commits.iter().filter(|commit| !commit.update).filter(unlinked).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Voice<'_> {
    /// Whether the last word is yes, or why it is not.
    fn approves(&self) -> Result<(), Refusal> {
        match self.last.state {
            ReviewState::Approved => {}
            ReviewState::ChangesRequested => return Err(Refusal::AskedForChanges),
            ReviewState::Dismissed => return Err(Refusal::Dismissed),
            ReviewState::Commented | ReviewState::Other => return Err(Refusal::TookBack),
        }
        // The list may be in another order than the times in it.
        match (self.other_word, self.last.submitted_at) {
            (Some(other), Some(approved)) if other > approved => Err(Refusal::TookBack),
            _ => Ok(()),
        }
    }
}

/// What each person says in the end, by number. A comment changes nothing of it.
fn voices(reviews: &[Review]) -> Vec<Voice<'_>> {
    let mut voices: BTreeMap<u64, Voice<'_>> = BTreeMap::new();
    for review in reviews.iter().filter(|review| review.state != ReviewState::Commented) {
        let Some(person) = &review.author else { continue };
        let before = voices.remove(&person.id);
        let approves = review.state == ReviewState::Approved;
        let other_word = before.as_ref().and_then(|before| before.other_word);
        let voice = Voice {
            person,
            last: review,
            approved: approves || before.is_some_and(|before| before.approved),
            other_word: if approves { other_word } else { other_word.max(review.submitted_at) },
        };
        voices.insert(person.id, voice);
    }
    voices.into_values().collect()
}

/// Logins that more than one reviewer has, in lower case. Permissions are asked by login.
fn shared_logins(voices: &[Voice<'_>]) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    let logins = voices.iter().map(|voice| voice.person.login.to_ascii_lowercase());
    logins.filter(|login| !known.insert(login.clone())).collect()
}

/// Approvals of accounts that are gone.
fn gone(reviews: &[Review]) -> Option<RefusedApproval> {
    let approved = |review: &Review| review.author.is_none() && review.state == ReviewState::Approved;
    reviews.iter().any(approved).then(|| refused(GHOST, &Refusal::Gone))
}

fn refused(login: &str, refusal: &Refusal) -> RefusedApproval {
    RefusedApproval { user: login.to_owned(), why: refusal.to_string() }
}

/// The count where something that it depends on is not known.
fn unread(reviews: &[Review], extra: u32, unreadable: Vec<Unreadable>) -> Tally {
    let mut tally = Tally { extra, unreadable, ..empty() };
    for voice in &voices(reviews) {
        tally.refuse(voice, &voice.approves().err().unwrap_or(Refusal::Unread));
    }
    tally.refused.extend(gone(reviews));
    tally.sorted()
}

fn empty() -> Tally {
    Tally { approvers: Vec::new(), refused: Vec::new(), extra: 0, unreadable: Vec::new(), early: Vec::new() }
}

impl Tally {
    /// Only who approved at some time is told why that does not count.
    fn refuse(&mut self, voice: &Voice<'_>, refusal: &Refusal) {
        if voice.approved || voice.last.state == ReviewState::Dismissed {
            self.refused.push(refused(&voice.person.login, refusal));
        }
        if *refusal == Refusal::Early {
            self.early.push(voice.person.login.clone());
        }
    }

    fn sorted(mut self) -> Self {
        self.approvers.sort();
        self.refused.sort();
        self.early.sort();
        self
    }
}
