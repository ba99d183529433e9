//! Reads everything that the count of approvals depends on from GitHub. What cannot be read is said, and counts against
//! approval.
//!
//! Source: <https://docs.github.com/rest/pulls/reviews>, version 2022-11-28.

use std::collections::{BTreeMap, BTreeSet};

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::Api;
use super::co_authors::{CoAuthors, has_one_address};
use super::comment::is_identity;
use super::commit_history::{CommitHistory, commit_history};
use super::error::ApiError;
use super::status::{is_verdict, recorded_change_set};
use super::team_rules::team_rules;
use super::wire::{self, Account, PullRequest, Status};
use crate::approval::{
    Commit, Evidence, Known, MOST_COMMITS, Permission, Person, PersonKind, Review, ReviewState, Shown,
};

/// What approvals are counted for.
#[derive(Debug, Clone, Copy)]
pub struct ApprovalQuery<'a> {
    /// The pull request, as [`Api::pull_request`] gives it.
    pub pull: &'a PullRequest,
    /// The change set that needs approval, 64 hexadecimal digits.
    pub change_set: &'a str,
    /// The teams that the policies name as approvers, `organization/team`.
    pub teams: &'a BTreeSet<String>,
    /// The address of the pages of GitHub, `https://github.com`: its host is part of addresses that name an account.
    pub server: &'a str,
    /// The login under which tfgate writes. Statuses of others are not a record.
    pub identity: &'a str,
    /// The context of the statuses that record change sets.
    pub context: &'a str,
}

/// Reads everything that the count of approvals depends on. `teams` is the API with a token that may read teams.
///
/// Permissions are read only for reviewers who count otherwise, and memberships only for those of them with write access: each is
/// a request.
pub fn gather(api: &Api<'_>, teams: Option<&Api<'_>>, query: &ApprovalQuery<'_>) -> Evidence {
    let ApprovalQuery { pull, .. } = query;
    let commits = commits(api, pull);
    let CommitHistory { accepted, updates } = commits.as_deref().map_or_else(
        |_| CommitHistory { accepted: BTreeSet::from([pull.head.sha.clone()]), updates: BTreeSet::new() },
        |commits| commit_history(api, pull, commits),
    );
    let shown = shown(api, query, &accepted);
    let mut evidence = Evidence {
        author: pull.user.as_ref().map(person),
        head: pull.head.sha.clone(),
        accepted,
        change_set: query.change_set.to_owned(),
        reviews: reviews(api, pull),
        commits: commits.map(|commits| of_commits(&commits, &updates, query.server)),
        shown,
        permissions: BTreeMap::new(),
        memberships: BTreeMap::new(),
        // What is no time must not make a merged pull request an open one.
        merged_at: pull.merged_at.as_deref().map(|at| time(at).unwrap_or(OffsetDateTime::UNIX_EPOCH)),
        team_rules: BTreeMap::new(),
    };
    evidence.permissions = permissions(api, &evidence);
    evidence.memberships = memberships(teams, query, &evidence);
    // A token that may read teams gives the better answer, also where that is no.
    if teams.is_none() {
        evidence.team_rules = team_rules(api, pull, &evidence);
    }
    evidence
}

fn unreadable(what: &str, error: &ApiError) -> String {
    format!("{what} cannot be read: {error}")
}

fn person(account: &Account) -> Person {
    // Apps and mannequins have reviews too; only a user's review is that of a person.
    let kind = if account.kind == "User" { PersonKind::User } else { PersonKind::Other };
    Person { id: account.id, login: account.login.clone(), kind }
}

fn reviews(api: &Api<'_>, pull: &PullRequest) -> Known<Vec<Review>> {
    let reviews = api.reviews(pull.number).map_err(|error| unreadable("the reviews", &error))?;
    Ok(reviews.iter().map(review).collect())
}

fn review(review: &wire::Review) -> Review {
    let state = match review.state.as_str() {
        "APPROVED" => ReviewState::Approved,
        "CHANGES_REQUESTED" => ReviewState::ChangesRequested,
        "DISMISSED" => ReviewState::Dismissed,
        // A pending review is a draft that only its author can see.
        "COMMENTED" | "PENDING" => ReviewState::Commented,
        _ => ReviewState::Other,
    };
    Review {
        author: review.user.as_ref().map(person),
        state,
        commit: review.commit_id.clone(),
        submitted_at: review.submitted_at.as_deref().and_then(time),
    }
}

fn time(text: &str) -> Option<OffsetDateTime> {
    OffsetDateTime::parse(text, &Rfc3339).ok()
}

/// All commits, or why the list cannot be all of them.
fn commits(api: &Api<'_>, pull: &PullRequest) -> Known<Vec<wire::Commit>> {
    let counted = pull.commits.ok_or("GitHub does not say how many commits the pull request has")?;
    if counted > MOST_COMMITS as u64 {
        return Err(format!(
            "the pull request has {counted} commits, and GitHub lists no more than {MOST_COMMITS}"
        ));
    }
    let commits = api.pull_request_commits(pull.number).map_err(|error| unreadable("the commits", &error))?;
    // A push between the two requests, or a list that was cut.
    if commits.len() as u64 != counted {
        let listed = commits.len();
        return Err(format!("the list of commits has {listed}, although the pull request has {counted}"));
    }
    Ok(commits)
}

fn of_commits(commits: &[wire::Commit], updates: &BTreeSet<String>, server: &str) -> Vec<Commit> {
    let written = || commits.iter().filter(|commit| !updates.contains(&commit.sha));
    let co_authors = CoAuthors::new(written(), server);
    let commit = |commit: &wire::Commit| Commit {
        sha: commit.sha.clone(),
        author: commit.author.as_ref().map(person),
        committer: commit.committer.as_ref().map(person),
        one_address: has_one_address(commit),
        co_authors: co_authors.of(&commit.commit.message),
        update: updates.contains(&commit.sha),
    };
    commits.iter().map(commit).collect()
}

/// The log of change sets of each commit whose approvals hold.
fn shown(
    api: &Api<'_>,
    query: &ApprovalQuery<'_>,
    accepted: &BTreeSet<String>,
) -> Known<BTreeMap<String, Vec<Shown>>> {
    // Statuses can be neither changed nor removed, so they are a log that the author of the pull request cannot edit.
    let mut shown = BTreeMap::new();
    for sha in accepted {
        let statuses = api.statuses(sha).map_err(|error| unreadable("the log of change sets", &error))?;
        let own = statuses.iter().filter(|status| is_own(status, query));
        // GitHub lists the newest first, also within a second.
        let log: Known<Vec<Shown>> = own.rev().filter_map(logged).collect();
        shown.insert(sha.clone(), log?);
    }
    Ok(shown)
}

fn is_own(status: &Status, query: &ApprovalQuery<'_>) -> bool {
    let creator = status.creator.as_ref();
    status.context == query.context && creator.is_some_and(|creator| is_identity(creator, query.identity))
}

/// What a status says was shown; `None` where there was no verdict.
fn logged(status: &Status) -> Option<Known<Shown>> {
    if !is_verdict(status) {
        return None;
    }
    let change_set = recorded_change_set(status).map(str::to_owned);
    // Left out, an older entry would pass for the newest.
    let without_time = || "the log of change sets has an entry without a time".to_owned();
    Some(time(&status.created_at).ok_or_else(without_time).map(|at| Shown { at, change_set }))
}

fn permissions(api: &Api<'_>, evidence: &Evidence) -> BTreeMap<String, Known<Permission>> {
    let candidates = evidence.candidates();
    candidates.into_iter().map(|person| (person.login.clone(), permission(api, person))).collect()
}

fn permission(api: &Api<'_>, person: &Person) -> Known<Permission> {
    let answer = api.permission(&person.login).map_err(|error| unreadable("the permission", &error))?;
    // A login can be given up and taken by another account: the answer must be about the account that wrote the review.
    if answer.user.as_ref().map(|user| user.id) != Some(person.id) {
        return Err("the answer about the permission is about another account".to_owned());
    }
    match (answer.permission.as_str(), answer.role_name.as_deref()) {
        ("admin", _) => Ok(Permission::Admin),
        // `permission` has four words, so that `maintain` is `write` there, and a custom role is what it is based on.
        ("write", _) | (_, Some("maintain")) => Ok(Permission::Write),
        ("read" | "none", _) => Ok(Permission::Read),
        _ => Err("the answer about the permission has a word that this version does not know".to_owned()),
    }
}

fn memberships(
    teams: Option<&Api<'_>>,
    query: &ApprovalQuery<'_>,
    evidence: &Evidence,
) -> BTreeMap<(String, String), Known<bool>> {
    let may_write = |person: &&Person| {
        matches!(evidence.permissions.get(&person.login), Some(Ok(Permission::Write | Permission::Admin)))
    };
    let people: Vec<&Person> = evidence.candidates().into_iter().filter(may_write).collect();
    let mut memberships = BTreeMap::new();
    for name in query.teams {
        let Some((organization, team)) = name.split_once('/') else { continue };
        for person in &people {
            let known = membership(teams, organization, team, &person.login);
            memberships.insert((name.to_owned(), person.login.clone()), known);
        }
    }
    memberships
}

fn membership(teams: Option<&Api<'_>>, organization: &str, team: &str, login: &str) -> Known<bool> {
    let Some(api) = teams else {
        return Err("reading teams takes an `approvals-token`, and there is none".to_owned());
    };
    match api.membership(organization, team, login) {
        Ok(membership) => Ok(membership.state == "active"),
        // 404 both for an account that is not a member and for a team that the token may not see.
        Err(error) if error.is_not_found() => {
            Err("no such member, or the `approvals-token` may not read this team".to_owned())
        }
        Err(error) => Err(unreadable("the membership", &error)),
    }
}
