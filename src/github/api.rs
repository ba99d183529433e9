//! The endpoints that are used, one method each: <https://docs.github.com/rest>, version 2022-11-28.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::client::Client;
use super::error::ApiError;
use super::rules::{Rule, Ruleset};
use super::wire::{
    Blob, ChangedFile, Comment, Commit, Comparison, Issue, IssueChange, IssueEvent, Membership,
    NamedRepository, NewIssue, NewStatus, Permission, PullRequest, Review, Status, Team, Tree,
};
use crate::repository::Repository;

/// The characters that are not escaped in a segment of a path: the unreserved ones of RFC 3986.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Entries of a page, the most that GitHub gives.
const PAGE: usize = 100;

/// GitHub's REST API for one repository.
pub struct Api<'c> {
    client: Client<'c>,
}

#[derive(Serialize)]
struct Body<'t> {
    body: &'t str,
}

impl<'c> Api<'c> {
    /// The API behind a client.
    pub fn new(client: Client<'c>) -> Self {
        Api { client }
    }

    /// `GET /repos/{owner}/{repo}`: the branch that it shows first.
    ///
    /// # Errors
    /// GitHub gave no answer; so do all of these.
    pub fn default_branch(&self) -> Result<Option<String>, ApiError> {
        Ok(self.client.get::<NamedRepository>(&self.path(""))?.default_branch)
    }

    /// `GET /repos/{owner}/{repo}/pulls/{pull_number}`
    pub fn pull_request(&self, number: u64) -> Result<PullRequest, ApiError> {
        self.client.get(&self.path(&format!("/pulls/{number}")))
    }

    /// The pull request right after it was opened: GitHub may answer 404, and is asked again for some seconds.
    pub fn fresh_pull_request(&self, number: u64) -> Result<PullRequest, ApiError> {
        self.client.get_fresh(&self.path(&format!("/pulls/{number}")))
    }

    /// `GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews`, the oldest first.
    pub fn reviews(&self, number: u64) -> Result<Vec<Review>, ApiError> {
        self.client.list(&self.path(&format!("/pulls/{number}/reviews")))
    }

    /// `GET /repos/{owner}/{repo}/pulls/{pull_number}/commits`, the oldest first; GitHub lists no more than 250.
    pub fn pull_request_commits(&self, number: u64) -> Result<Vec<Commit>, ApiError> {
        self.client.list(&self.path(&format!("/pulls/{number}/commits")))
    }

    /// `GET /repos/{owner}/{repo}/pulls/{pull_number}/files`, at most 3,000.
    pub fn pull_request_files(&self, number: u64) -> Result<Vec<ChangedFile>, ApiError> {
        self.client.list(&self.path(&format!("/pulls/{number}/files")))
    }

    /// `GET /repos/{owner}/{repo}/rules/branches/{branch}`: the active rules, those of the organization included.
    pub(super) fn branch_rules(&self, branch: &str) -> Result<Vec<Rule>, ApiError> {
        self.client.list(&self.path(&format!("/rules/branches/{}", segment(branch))))
    }

    /// `GET /repos/{owner}/{repo}/rulesets/{ruleset_id}`, also of the organization.
    pub(super) fn ruleset(&self, id: u64) -> Result<Ruleset, ApiError> {
        self.client.get(&self.path(&format!("/rulesets/{id}")))
    }

    /// `GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls`
    pub fn commit_pull_requests(&self, sha: &str) -> Result<Vec<PullRequest>, ApiError> {
        self.client.list(&self.path(&format!("/commits/{}/pulls", segment(sha))))
    }

    /// `GET /repos/{owner}/{repo}/commits/{ref}`
    pub fn commit(&self, sha: &str) -> Result<Commit, ApiError> {
        self.client.get(&self.path(&format!("/commits/{}", segment(sha))))
    }

    /// `GET /repos/{owner}/{repo}/compare/{base}...{head}`: from their merge base to the head.
    pub fn compare(&self, base: &str, head: &str) -> Result<Comparison, ApiError> {
        self.client.get(&self.path(&format!("/compare/{}...{}", segment(base), segment(head))))
    }

    /// `GET /repos/{owner}/{repo}/collaborators/{username}/permission`
    pub fn permission(&self, login: &str) -> Result<Permission, ApiError> {
        self.client.get(&self.path(&format!("/collaborators/{}/permission", segment(login))))
    }

    /// `GET /orgs/{org}/teams/{team_slug}`
    pub(super) fn team(&self, organization: &str, team: &str) -> Result<Team, ApiError> {
        let [organization, team] = [organization, team].map(segment);
        self.client.get(&format!("/orgs/{organization}/teams/{team}"))
    }

    /// `GET /orgs/{org}/teams/{team_slug}/memberships/{username}`
    pub fn membership(&self, organization: &str, team: &str, login: &str) -> Result<Membership, ApiError> {
        let [organization, team, login] = [organization, team, login].map(segment);
        self.client.get(&format!("/orgs/{organization}/teams/{team}/memberships/{login}"))
    }

    /// `GET /repos/{owner}/{repo}/commits/{ref}/statuses`, the newest first.
    pub fn statuses(&self, sha: &str) -> Result<Vec<Status>, ApiError> {
        self.client.list(&self.path(&format!("/commits/{}/statuses", segment(sha))))
    }

    /// `POST /repos/{owner}/{repo}/statuses/{sha}`
    pub fn create_status(&self, sha: &str, status: &NewStatus) -> Result<Status, ApiError> {
        self.client.post(&self.path(&format!("/statuses/{}", segment(sha))), status)
    }

    /// `GET /repos/{owner}/{repo}/issues/{issue_number}/comments`, the oldest first.
    pub fn comments(&self, number: u64) -> Result<Vec<Comment>, ApiError> {
        self.client.list(&self.path(&format!("/issues/{number}/comments")))
    }

    /// `POST /repos/{owner}/{repo}/issues/{issue_number}/comments`
    pub fn create_comment(&self, number: u64, body: &str) -> Result<Comment, ApiError> {
        self.client.post(&self.path(&format!("/issues/{number}/comments")), &Body { body })
    }

    /// `PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}`
    pub fn update_comment(&self, id: u64, body: &str) -> Result<Comment, ApiError> {
        self.client.patch(&self.path(&format!("/issues/comments/{id}")), &Body { body })
    }

    /// `GET /repos/{owner}/{repo}/issues`: the open and the closed ones with a label, the oldest first, with the pull
    /// requests that have it.
    pub fn labeled_issues(&self, label: &str) -> Result<Vec<Issue>, ApiError> {
        let labeled = format!("/issues?state=all&labels={}&sort=created&direction=asc", segment(label));
        self.client.list(&self.path(&labeled))
    }

    /// The issues with a label that have a higher number than this one, the newest first. Older ones may follow.
    pub fn issues_after(&self, label: &str, number: u64) -> Result<Vec<Issue>, ApiError> {
        let labeled = format!("/issues?state=all&labels={}&sort=created&direction=desc", segment(label));
        let page: Vec<Issue> = self.client.get(&self.path(&format!("{labeled}&per_page={PAGE}")))?;
        // One request is enough unless a hundred issues were opened since the list was read.
        let complete = page.len() < PAGE || page.iter().any(|issue| issue.number <= number);
        if complete { Ok(page) } else { self.client.list(&self.path(&labeled)) }
    }

    /// `GET /repos/{owner}/{repo}/issues/{issue_number}` right after it was written.
    pub fn fresh_issue(&self, number: u64) -> Result<Issue, ApiError> {
        self.client.get_fresh(&self.path(&format!("/issues/{number}")))
    }

    /// `GET /repos/{owner}/{repo}/issues/{issue_number}/events`, the oldest first.
    pub fn issue_events(&self, number: u64) -> Result<Vec<IssueEvent>, ApiError> {
        self.client.list(&self.path(&format!("/issues/{number}/events")))
    }

    /// `POST /repos/{owner}/{repo}/issues`
    pub fn create_issue(&self, issue: &NewIssue<'_>) -> Result<Issue, ApiError> {
        self.client.post(&self.path("/issues"), issue)
    }

    /// `PATCH /repos/{owner}/{repo}/issues/{issue_number}`
    pub fn update_issue(&self, number: u64, change: &IssueChange<'_>) -> Result<Issue, ApiError> {
        self.client.patch(&self.path(&format!("/issues/{number}")), change)
    }

    /// `DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}`
    pub fn remove_label(&self, number: u64, name: &str) -> Result<(), ApiError> {
        self.client.delete(&self.path(&format!("/issues/{number}/labels/{}", segment(name))))
    }

    /// `GET /repos/{owner}/{repo}/git/trees/{tree_sha}`; a commit is accepted in place of its tree.
    pub fn tree(&self, sha: &str) -> Result<Tree, ApiError> {
        self.client.get(&self.path(&format!("/git/trees/{}", segment(sha))))
    }

    /// `GET /repos/{owner}/{repo}/git/trees/{tree_sha}?recursive=1`: the tree with everything below it.
    pub fn tree_below(&self, sha: &str) -> Result<Tree, ApiError> {
        self.client.get(&self.path(&format!("/git/trees/{}?recursive=1", segment(sha))))
    }

    /// `GET /repos/{owner}/{repo}/git/blobs/{file_sha}`
    pub fn blob(&self, sha: &str) -> Result<Blob, ApiError> {
        self.client.get(&self.path(&format!("/git/blobs/{}", segment(sha))))
    }

    /// `GET` of another endpoint of the repository, by the path after `/repos/{owner}/{repo}`.
    pub(super) fn get<T: DeserializeOwned>(&self, rest: &str) -> Result<T, ApiError> {
        self.client.get(&self.path(rest))
    }

    /// All pages of a list of the repository that is in a field of the answer.
    pub(super) fn pages<P: DeserializeOwned, T>(
        &self,
        rest: &str,
        elements: impl Fn(P) -> Vec<T>,
    ) -> Result<Vec<T>, ApiError> {
        self.client.pages(&self.path(rest), elements)
    }

    /// The repository that it is about.
    pub(super) fn repository(&self) -> &Repository {
        &self.client.connection().repository
    }

    fn path(&self, rest: &str) -> String {
        let repository = &self.client.connection().repository;
        format!("/repos/{}/{}{rest}", segment(&repository.owner), segment(&repository.name))
    }
}

/// Escapes a segment of a path, `/` included.
pub(super) fn segment(text: &str) -> String {
    utf8_percent_encode(text, SEGMENT).to_string()
}
