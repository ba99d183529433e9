//! What GitHub's REST API sends and takes, as far as it is used: <https://docs.github.com/rest>, version 2022-11-28.
//! Fields that are not named are ignored; strings that decide something become enums elsewhere.

use serde::{Deserialize, Deserializer, Serialize};

/// An account.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Account {
    /// The login, unique at any one time.
    pub login: String,
    /// The account id. A login can be given up and taken by another account; the id stays.
    pub id: u64,
    /// `User`, `Bot`, `Organization`, `Mannequin`.
    #[serde(rename = "type")]
    pub kind: String,
}

/// A pull request.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PullRequest {
    /// The number in the repository. Issues and pull requests share one sequence.
    pub number: u64,
    /// `open` or `closed`.
    pub state: String,
    /// When it was merged, RFC 3339.
    #[serde(default)]
    pub merged_at: Option<String>,
    /// Who opened it; null where the account is gone.
    pub user: Option<Account>,
    /// The commit that it brings.
    pub head: Side,
    /// The branch that it goes to.
    pub base: Side,
    /// The teams whose review is requested and that have not reviewed yet.
    #[serde(default)]
    pub requested_teams: Vec<Team>,
    /// How many commits it brings; `None` in a list of pull requests.
    #[serde(default)]
    pub commits: Option<u64>,
}

/// A team.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Team {
    /// The number of the team. A name can be given up and taken by another team.
    pub id: u64,
    /// The name in addresses.
    pub slug: String,
    /// The address of its page, `https://github.com/orgs/ORGANIZATION/teams/SLUG`.
    pub html_url: String,
}

/// One side of a pull request.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Side {
    /// The branch.
    #[serde(rename = "ref")]
    pub branch: String,
    /// The commit.
    pub sha: String,
    /// The repository; null where it is gone.
    pub repo: Option<NamedRepository>,
}

/// A repository by its name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct NamedRepository {
    /// `owner/name`.
    pub full_name: String,
    /// The default branch.
    #[serde(default)]
    pub default_branch: Option<String>,
}

impl PullRequest {
    /// The base branch and the default branch, if they are not the same.
    pub fn apart(&self) -> Option<(&str, &str)> {
        let usual = self.base.repo.as_ref()?.default_branch.as_deref()?;
        (usual != self.base.branch).then_some((self.base.branch.as_str(), usual))
    }
}

/// A review.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Review {
    /// The id of the review.
    pub id: u64,
    /// Who wrote it; null where the account is gone.
    pub user: Option<Account>,
    /// `APPROVED`, `CHANGES_REQUESTED`, `COMMENTED`, `DISMISSED`, `PENDING`.
    pub state: String,
    /// The commit that it is about; null where that is gone.
    #[serde(default)]
    pub commit_id: Option<String>,
    /// When, RFC 3339.
    #[serde(default)]
    pub submitted_at: Option<String>,
}

/// A commit in a list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Commit {
    /// The SHA-1 of the commit, 40 hexadecimal digits.
    pub sha: String,
    /// The account of its author; null or empty where the address belongs to none.
    #[serde(deserialize_with = "linked")]
    pub author: Option<Account>,
    /// The account of its committer.
    #[serde(deserialize_with = "linked")]
    pub committer: Option<Account>,
    /// The parents, the branch that was merged into first.
    pub parents: Vec<Parent>,
    /// What git has of it.
    pub commit: GitCommit,
}

/// A commit as git has it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct GitCommit {
    /// The message, whole.
    pub message: String,
    /// Who wrote it.
    #[serde(default)]
    pub author: Option<GitUser>,
    /// Who committed it.
    #[serde(default)]
    pub committer: Option<GitUser>,
}

/// A person as git has it: any text.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct GitUser {
    /// The address.
    #[serde(default)]
    pub email: Option<String>,
}

/// GitHub writes `{}` as well as null for an account that is not there.
fn linked<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Account>, D::Error> {
    let fields = Option::<serde_json::Map<String, serde_json::Value>>::deserialize(deserializer)?;
    let fields = fields.filter(|fields| !fields.is_empty()).map(serde_json::Value::Object);
    fields.map(serde_json::from_value).transpose().map_err(serde::de::Error::custom)
}

/// A parent of a commit, or the merge base of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Parent {
    /// The SHA-1 of the commit.
    pub sha: String,
}

/// What an account may do in a repository.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Permission {
    /// `admin`, `write`, `read`, `none`.
    pub permission: String,
    /// The role, in finer words: `maintain`, `triage`, or a custom role of the organization.
    #[serde(default)]
    pub role_name: Option<String>,
    /// The account that it belongs to.
    #[serde(default)]
    pub user: Option<Account>,
}

/// A membership of a team.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Membership {
    /// `active` or `pending`.
    pub state: String,
}

/// A commit status.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Status {
    /// `error`, `failure`, `pending`, `success`.
    pub state: String,
    /// The name of the check; the newest status of each context counts.
    pub context: String,
    /// A sentence of at most 140 characters.
    #[serde(default)]
    pub description: Option<String>,
    /// The page that the status links to.
    #[serde(default)]
    pub target_url: Option<String>,
    /// When it was written, RFC 3339.
    pub created_at: String,
    /// Who wrote it.
    #[serde(default)]
    pub creator: Option<Account>,
}

/// A commit status to write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewStatus {
    /// `error`, `failure`, `pending`, `success`.
    pub state: &'static str,
    /// The name of the check, which branch rules require.
    pub context: String,
    /// A sentence of at most 140 characters.
    pub description: String,
    /// The page that the status links to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_url: Option<String>,
}

/// A comment of an issue or a pull request.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Comment {
    /// The id of the comment.
    pub id: u64,
    /// The address of its page.
    pub html_url: String,
    /// Who wrote it.
    pub user: Option<Account>,
    /// The Markdown; absent in some events.
    #[serde(default)]
    pub body: Option<String>,
}

/// An issue.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Issue {
    /// The number in the repository. Issues and pull requests share one sequence.
    pub number: u64,
    /// The address of its page.
    pub html_url: String,
    /// The title, plain text.
    pub title: String,
    /// The Markdown; null where it is empty.
    #[serde(default)]
    pub body: Option<String>,
    /// `open` or `closed`.
    pub state: String,
    /// Who opened it; null where the account is gone.
    pub user: Option<Account>,
    /// The names of its labels.
    #[serde(deserialize_with = "label_names")]
    pub labels: Vec<String>,
    /// Who is assigned to it.
    #[serde(default, deserialize_with = "or_empty")]
    pub assignees: Vec<Account>,
    /// Whether it is a pull request: the API lists those as issues too.
    #[serde(default, rename = "pull_request", deserialize_with = "is_there")]
    pub is_pull_request: bool,
}

/// GitHub writes a label as an object, and says that it may be its name alone.
fn label_names<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let labels = Vec::<serde_json::Value>::deserialize(deserializer)?;
    let name =
        |label: &serde_json::Value| label.as_str().or_else(|| label.get("name")?.as_str()).map(str::to_owned);
    Ok(labels.iter().filter_map(name).collect())
}

fn or_empty<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Account>, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

fn is_there<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Ok(Option::<serde::de::IgnoredAny>::deserialize(deserializer)?.is_some())
}

/// An issue to open.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct NewIssue<'t> {
    /// The title, plain text of at most 256 characters.
    pub title: &'t str,
    /// The Markdown.
    pub body: &'t str,
    /// The names of its labels; GitHub makes those that are not there.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub labels: &'t [String],
    /// Logins.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub assignees: &'t [String],
}

/// A change of an issue. Fields that are `None` stay as they are.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct IssueChange<'t> {
    /// The new title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<&'t str>,
    /// The new Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<&'t str>,
    /// `open` or `closed`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<&'static str>,
    /// `completed`, `not_planned`, `reopened`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state_reason: Option<&'static str>,
}

/// An event of an issue.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct IssueEvent {
    /// `labeled`, `unlabeled`, `closed`, `reopened`, …
    #[serde(default)]
    pub event: Option<String>,
    /// When, RFC 3339.
    #[serde(default)]
    pub created_at: Option<String>,
    /// The label that it is about.
    #[serde(default)]
    pub label: Option<Label>,
    /// The team whose review was requested, or no longer is.
    #[serde(default)]
    pub requested_team: Option<Team>,
}

/// A label.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Label {
    /// The name; GitHub compares names without case.
    pub name: String,
}

/// A comparison of two commits.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Comparison {
    /// `ahead`, `behind`, `diverged`, `identical`.
    pub status: String,
    /// The commits, the oldest first; at most 250 without pagination.
    pub commits: Vec<Commit>,
    /// How many commits there are, listed or not.
    pub total_commits: u64,
    /// The merge base.
    #[serde(default)]
    pub merge_base_commit: Option<Parent>,
    /// The files that differ; at most 300.
    #[serde(default)]
    pub files: Vec<ChangedFile>,
}

/// A file that differs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct ChangedFile {
    /// The path in the repository.
    pub filename: String,
    /// `added`, `removed`, `modified`, `renamed`, …
    pub status: String,
    /// The hash of its blob; null for some.
    #[serde(default)]
    pub sha: Option<String>,
    /// The path before a rename.
    #[serde(default)]
    pub previous_filename: Option<String>,
}

/// A tree of git.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Tree {
    /// The SHA-1 of the tree.
    pub sha: String,
    /// The entries.
    pub tree: Vec<TreeEntry>,
    /// Whether GitHub cut the list: at 100,000 entries or 7 MB.
    pub truncated: bool,
}

/// An entry of a tree.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TreeEntry {
    /// The path from the tree that was requested.
    pub path: String,
    /// `100644`, `100755`, `040000`, `160000` (a submodule), `120000` (a symbolic link).
    pub mode: String,
    /// `blob`, `tree`, `commit`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The SHA-1 of the object.
    pub sha: String,
    /// Bytes; of a blob only.
    #[serde(default)]
    pub size: Option<u64>,
}

/// A blob of git, which GitHub serves up to 100 MB.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Blob {
    /// The content, in `encoding`; Base64 has line breaks.
    pub content: String,
    /// `base64` or `utf-8`.
    pub encoding: String,
}
