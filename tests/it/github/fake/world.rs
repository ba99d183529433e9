//! What there is: repositories, people, pull requests. Tests read and change it between runs.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::Value;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::faults::Fault;
use super::git::{Commit, File, Files, Objects, merged};
use super::rights::Rights;

/// The token of the workflow: `github-actions[bot]`, may comment and write statuses.
pub(crate) const TOKEN: &str = "ghs_tokenOfTheWorkflowRun0123456789abcd";
/// The same bot on a pull request of a fork: every write is refused.
pub(crate) const READ_ONLY: &str = "ghs_tokenOfAForksRun0123456789abcdefgh";
/// A token of the user `admin`, who may do everything.
pub(crate) const ADMIN: &str = "ghp_tokenOfAnAdministrator0123456789ab";
/// The account of the first two.
pub(crate) const BOT: &str = "github-actions[bot]";

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Person {
    pub(crate) id: u64,
    pub(crate) login: String,
    pub(crate) kind: &'static str,
}

/// Who a token is, and what it may do.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) login: String,
    pub(crate) rights: Rights,
}

/// A pull request. While it is open its sides follow their branches.
#[derive(Debug, Clone)]
pub(crate) struct Pull {
    pub(crate) number: u64,
    /// `None`: the account is gone.
    pub(crate) author: Option<String>,
    pub(crate) title: String,
    pub(crate) base: String,
    pub(crate) head: String,
    /// `owner/name` of a fork; `None`: a branch of the repository.
    pub(crate) fork: Option<String>,
    /// The base commit in place of the tip of its branch.
    pub(crate) base_sha: Option<String>,
    /// The head commit in place of the tip of its branch.
    pub(crate) head_sha: Option<String>,
    pub(crate) state: &'static str,
    pub(crate) merged_at: Option<u64>,
    pub(crate) merge_commit: Option<String>,
    pub(crate) reviews: Vec<Review>,
    /// Whose review is requested, `organization/team`.
    pub(crate) requested_teams: Vec<String>,
    /// As the list of issues shows it.
    pub(crate) body: String,
    pub(crate) labels: Vec<String>,
}

/// A review.
#[derive(Debug, Clone)]
pub(crate) struct Review {
    pub(crate) id: u64,
    pub(crate) author: Option<String>,
    pub(crate) state: String,
    pub(crate) commit: Option<String>,
    pub(crate) submitted_at: u64,
}

/// A commit status. Nobody can change or remove one.
#[derive(Debug, Clone)]
pub(crate) struct Status {
    pub(crate) id: u64,
    pub(crate) sha: String,
    pub(crate) context: String,
    pub(crate) state: String,
    pub(crate) description: Option<String>,
    pub(crate) target_url: Option<String>,
    pub(crate) created_at: u64,
    pub(crate) creator: String,
}

/// A comment of an issue or a pull request.
#[derive(Debug, Clone)]
pub(crate) struct Comment {
    pub(crate) id: u64,
    pub(crate) issue: u64,
    pub(crate) author: Option<String>,
    pub(crate) body: String,
    pub(crate) created_at: u64,
    pub(crate) updated_at: u64,
}

/// An issue.
#[derive(Debug, Clone)]
pub(crate) struct Issue {
    pub(crate) number: u64,
    pub(crate) author: String,
    pub(crate) title: String,
    pub(crate) body: String,
    pub(crate) state: String,
    pub(crate) state_reason: Option<String>,
    pub(crate) labels: Vec<String>,
    pub(crate) assignees: Vec<String>,
    pub(crate) locked: bool,
    pub(crate) created_at: u64,
    pub(crate) updated_at: u64,
}

/// Something that happened to an issue.
#[derive(Debug, Clone)]
pub(crate) struct IssueEvent {
    pub(crate) id: u64,
    pub(crate) issue: u64,
    /// `labeled`, `unlabeled`, `closed`, `reopened`, `review_requested`, `review_request_removed`.
    pub(crate) event: &'static str,
    pub(crate) actor: String,
    pub(crate) label: Option<String>,
    /// `organization/team`.
    pub(crate) team: Option<String>,
    pub(crate) created_at: u64,
}

/// What an account may do.
#[derive(Debug, Clone)]
pub(crate) struct Collaborator {
    pub(crate) permission: String,
    pub(crate) role_name: String,
}

/// A repository.
#[derive(Debug, Clone, Default)]
pub(crate) struct Repository {
    pub(crate) owner: String,
    pub(crate) name: String,
    pub(crate) private: bool,
    pub(crate) default_branch: String,
    pub(crate) branches: BTreeMap<String, String>,
    pub(crate) objects: Objects,
    /// By login.
    pub(crate) collaborators: BTreeMap<String, Collaborator>,
    pub(crate) pulls: BTreeMap<u64, Pull>,
    /// The oldest first.
    pub(crate) statuses: Vec<Status>,
    /// The oldest first.
    pub(crate) comments: Vec<Comment>,
    pub(crate) issues: BTreeMap<u64, Issue>,
    /// The oldest first.
    pub(crate) issue_events: Vec<IssueEvent>,
    /// Whether labels of new issues are left out without a word, as for who may not write.
    pub(crate) drops_labels: bool,
    /// Whether there are no issues here.
    pub(crate) no_issues: bool,
    /// `GET …/branches/{branch}/protection`, by branch; none: 404.
    pub(crate) protection: BTreeMap<String, Value>,
    /// `GET …/rules/branches/{branch}`, by branch.
    pub(crate) rules: BTreeMap<String, Vec<Value>>,
    /// `GET …/rulesets/{ruleset_id}`.
    pub(crate) rulesets: BTreeMap<u64, Value>,
    /// `GET …/actions/permissions/workflow`.
    pub(crate) workflow_permissions: Value,
    /// `GET …/actions/policies`; none: 404, as on a server without them.
    pub(crate) actions_policies: Option<Vec<Value>>,
    /// `GET …/environments`.
    pub(crate) environments: Vec<Value>,
    /// Assets of releases by tag and name.
    pub(crate) assets: BTreeMap<(String, String), Vec<u8>>,
    clock: Arc<AtomicU64>,
}

impl Repository {
    /// `owner/name`.
    pub(crate) fn full_name(&self) -> String {
        format!("{}/{}", self.owner, self.name)
    }

    /// The commit at the tip of a branch.
    pub(crate) fn tip(&self, branch: &str) -> String {
        self.branches.get(branch).unwrap_or_else(|| panic!("no branch `{branch}`")).clone()
    }

    /// What is in a commit.
    pub(crate) fn files(&self, sha: &str) -> Files {
        self.objects.commit(sha).unwrap_or_else(|| panic!("no commit `{sha}`")).files.clone()
    }

    /// A branch where another one is.
    pub(crate) fn branch(&mut self, name: &str, from: &str) {
        let tip = self.tip(from);
        self.branches.insert(name.to_owned(), tip);
    }

    /// A commit on a branch that writes files; an unknown branch begins here.
    pub(crate) fn commit(&mut self, branch: &str, author: &str, files: &[(&str, &str)]) -> String {
        self.commit_files(branch, Some(author), |all| {
            all.extend(files.iter().map(|(path, text)| ((*path).to_owned(), File::plain(text))));
        })
    }

    /// A commit on a branch that changes its files in any way. Without an author it belongs to no account.
    pub(crate) fn commit_files(
        &mut self,
        branch: &str,
        author: Option<&str>,
        change: impl FnOnce(&mut Files),
    ) -> String {
        let parents: Vec<String> = self.branches.get(branch).cloned().into_iter().collect();
        let mut files = parents.first().map(|sha| self.files(sha)).unwrap_or_default();
        change(&mut files);
        self.commit_as(branch, (author, author), parents, files)
    }

    /// A commit with everything given but the message; the branch points to it.
    pub(crate) fn commit_as(
        &mut self,
        branch: &str,
        people: (Option<&str>, Option<&str>),
        parents: Vec<String>,
        files: Files,
    ) -> String {
        self.add(branch, people, format!("Change {branch}"), parents, files)
    }

    /// A commit on a branch with this message, by an author or of no account. It changes no file.
    pub(crate) fn commit_saying(&mut self, branch: &str, author: Option<&str>, message: &str) -> String {
        let parent = self.tip(branch);
        let files = self.files(&parent);
        self.add(branch, (author, author), message.to_owned(), vec![parent], files)
    }

    fn add(
        &mut self,
        branch: &str,
        (author, committer): (Option<&str>, Option<&str>),
        message: String,
        parents: Vec<String>,
        files: Files,
    ) -> String {
        let sha = self.objects.add(Commit {
            sha: String::new(),
            tree: String::new(),
            parents,
            author: author.map(str::to_owned),
            committer: committer.map(str::to_owned),
            message,
            date: self.clock.load(Ordering::SeqCst),
            files,
        });
        self.branches.insert(branch.to_owned(), sha.clone());
        sha
    }

    /// Merges a branch into another as the web page does; the commit is returned.
    pub(crate) fn merge(&mut self, into: &str, from: &str, author: &str) -> String {
        let (ours, theirs) = (self.tip(into), self.tip(from));
        let base = self.objects.merge_base(&ours, &theirs).map(|sha| self.files(&sha)).unwrap_or_default();
        let files = merged(&base, &self.files(&ours), &self.files(&theirs));
        self.commit_as(into, (Some(author), Some("web-flow")), vec![ours, theirs], files)
    }

    /// A pull request.
    pub(crate) fn pull(&self, number: u64) -> &Pull {
        &self.pulls[&number]
    }

    /// The head commit of a pull request.
    pub(crate) fn head(&self, number: u64) -> String {
        let pull = self.pull(number);
        pull.head_sha.clone().unwrap_or_else(|| self.tip(&pull.head))
    }

    /// The base commit of a pull request.
    pub(crate) fn base(&self, number: u64) -> String {
        let pull = self.pull(number);
        pull.base_sha.clone().unwrap_or_else(|| self.tip(&pull.base))
    }
}

/// Everything.
#[derive(Clone)]
pub(crate) struct World {
    /// The repository of the runs, `acme/infra`.
    pub(crate) repository: Repository,
    /// Others, by `owner/name`; every token that may read contents may read these.
    pub(crate) others: BTreeMap<String, Repository>,
    pub(crate) people: BTreeMap<String, Person>,
    /// State of a membership by login, by `organization/team`.
    pub(crate) teams: BTreeMap<String, BTreeMap<String, String>>,
    pub(crate) tokens: BTreeMap<String, Token>,
    /// What goes wrong, in the order in which it is looked at.
    pub(crate) faults: Vec<Fault>,
    clock: Arc<AtomicU64>,
    next_id: u64,
}

impl World {
    /// A repository with an empty `main`, the usual accounts, and the three tokens.
    pub(super) fn new() -> Self {
        let clock = Arc::new(AtomicU64::new(1_795_000_000));
        let mut world = World {
            repository: Repository::default(),
            others: BTreeMap::new(),
            people: BTreeMap::new(),
            teams: BTreeMap::new(),
            tokens: BTreeMap::new(),
            faults: Vec::new(),
            clock,
            next_id: 1000,
        };
        world.repository = world.new_repository("acme", "infra");
        world.repository.commit("main", "admin", &[("README.md", "# Infrastructure\n")]);
        for (login, id, kind) in [
            (BOT, 41_898_282, "Bot"),
            ("dependabot[bot]", 49_699_333, "Bot"),
            ("web-flow", 19_864_447, "User"),
        ] {
            world.people.insert(login.to_owned(), Person { id, login: login.to_owned(), kind });
        }
        world.collaborator("admin", "admin");
        for login in ["alice", "bob", "carol"] {
            world.collaborator(login, "write");
        }
        world.token(TOKEN, BOT, Rights::workflow());
        world.token(READ_ONLY, BOT, Rights::read_only());
        world.token(ADMIN, "admin", Rights::all());
        world
    }

    fn new_repository(&self, owner: &str, name: &str) -> Repository {
        Repository {
            owner: owner.to_owned(),
            name: name.to_owned(),
            private: true,
            default_branch: "main".to_owned(),
            workflow_permissions: serde_json::json!({
                "default_workflow_permissions": "read",
                "can_approve_pull_request_reviews": false,
            }),
            clock: Arc::clone(&self.clock),
            ..Repository::default()
        }
    }

    /// Another repository, made when it is first named.
    pub(crate) fn other(&mut self, owner: &str, name: &str) -> &mut Repository {
        let repository = self.new_repository(owner, name);
        self.others.entry(format!("{owner}/{name}")).or_insert(repository)
    }

    /// A repository by its name.
    pub(super) fn find(&self, owner: &str, name: &str) -> Option<&Repository> {
        let own = self.repository.owner == owner && self.repository.name == name;
        if own { Some(&self.repository) } else { self.others.get(&format!("{owner}/{name}")) }
    }

    /// Seconds since 1970.
    pub(crate) fn now(&self) -> u64 {
        self.clock.load(Ordering::SeqCst)
    }

    /// Lets time pass, in seconds.
    pub(crate) fn tick(&self, seconds: u64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    /// A number that nothing else has.
    pub(crate) fn id(&mut self) -> u64 {
        self.next_id += 1;
        self.next_id
    }

    /// An account, made when it is first named; a name that ends in `[bot]` is a bot's.
    pub(crate) fn person(&mut self, login: &str) -> Person {
        let id = 500 + u64::try_from(self.people.len()).expect("a small number");
        let kind = if login.ends_with("[bot]") { "Bot" } else { "User" };
        let person = || Person { id, login: login.to_owned(), kind };
        self.people.entry(login.to_owned()).or_insert_with(person).clone()
    }

    /// Gives an account a permission: `admin`, `maintain`, `write`, `triage`, `read`.
    pub(crate) fn collaborator(&mut self, login: &str, role: &str) {
        self.person(login);
        let permission = match role {
            "maintain" => "write",
            "triage" => "read",
            other => other,
        };
        let collaborator = Collaborator { permission: permission.to_owned(), role_name: role.to_owned() };
        self.repository.collaborators.insert(login.to_owned(), collaborator);
    }

    /// A token.
    pub(crate) fn token(&mut self, token: &str, login: &str, rights: Rights) {
        self.person(login);
        self.tokens.insert(token.to_owned(), Token { login: login.to_owned(), rights });
    }

    /// Puts somebody into a team, `active` or `pending`.
    pub(crate) fn member(&mut self, team: &str, login: &str, state: &str) {
        self.person(login);
        self.teams.entry(team.to_owned()).or_default().insert(login.to_owned(), state.to_owned());
    }

    /// Opens a pull request of a branch that is there; its number is returned.
    pub(crate) fn open(&mut self, author: &str, head: &str, base: &str) -> u64 {
        self.person(author);
        let number = self.next_number();
        let repository = &mut self.repository;
        repository.tip(head);
        repository.pulls.insert(
            number,
            Pull {
                number,
                author: Some(author.to_owned()),
                title: format!("Change {head}"),
                base: base.to_owned(),
                head: head.to_owned(),
                fork: None,
                base_sha: None,
                head_sha: None,
                state: "open",
                merged_at: None,
                merge_commit: None,
                reviews: Vec::new(),
                requested_teams: Vec::new(),
                body: String::new(),
                labels: Vec::new(),
            },
        );
        number
    }

    /// Submits a review on the head of a pull request: `APPROVED`, `CHANGES_REQUESTED`, `COMMENTED`.
    pub(crate) fn review(&mut self, number: u64, login: &str, state: &str) -> u64 {
        self.person(login);
        let review = Review {
            id: self.id(),
            author: Some(login.to_owned()),
            state: state.to_owned(),
            commit: Some(self.repository.head(number)),
            submitted_at: self.now(),
        };
        let id = review.id;
        // Who reviews answers a request for the review of a team.
        let answers = |team: &String| self.teams.get(team).is_some_and(|members| members.contains_key(login));
        let answered: Vec<String> = self
            .repository
            .pull(number)
            .requested_teams
            .iter()
            .filter(|team| answers(team))
            .cloned()
            .collect();
        let pull = self.pull_mut(number);
        pull.requested_teams.retain(|team| !answered.contains(team));
        pull.reviews.push(review);
        id
    }

    /// Merges a pull request; the commit on the base branch is returned.
    pub(crate) fn merge_pull(&mut self, number: u64, login: &str) -> String {
        let now = self.now();
        let repository = &mut self.repository;
        let (base_sha, head_sha) = (repository.base(number), repository.head(number));
        let pull = repository.pull(number).clone();
        let commit = repository.merge(&pull.base, &pull.head, login);
        let pull = repository.pulls.get_mut(&number).expect("the pull request");
        pull.base_sha = Some(base_sha);
        pull.head_sha = Some(head_sha);
        pull.state = "closed";
        pull.merged_at = Some(now);
        pull.merge_commit = Some(commit.clone());
        commit
    }

    /// The button "Update branch": merges the base into the head.
    pub(crate) fn update_branch(&mut self, number: u64, login: &str) -> String {
        let pull = self.repository.pull(number).clone();
        self.repository.merge(&pull.head, &pull.base, login)
    }

    /// An issue that somebody opens; its number is returned.
    pub(crate) fn issue(&mut self, login: &str, body: &str, labels: &[&str]) -> u64 {
        self.person(login);
        let number = self.next_number();
        let now = self.now();
        let issue = Issue {
            number,
            author: login.to_owned(),
            title: format!("Issue {number}"),
            body: body.to_owned(),
            state: "open".to_owned(),
            state_reason: None,
            labels: Vec::new(),
            assignees: Vec::new(),
            locked: false,
            created_at: now,
            updated_at: now,
        };
        self.repository.issues.insert(number, issue);
        for label in labels {
            self.label(number, login, label);
        }
        number
    }

    /// The number of the next issue or pull request.
    pub(super) fn next_number(&self) -> u64 {
        let (pulls, issues) = (self.repository.pulls.keys(), self.repository.issues.keys());
        pulls.chain(issues).max().copied().unwrap_or(0) + 1
    }

    /// Puts a label on an issue by hand.
    pub(crate) fn label(&mut self, number: u64, login: &str, label: &str) {
        self.found_issue(number).labels.push(label.to_owned());
        self.happened(number, login, "labeled", Some(label));
    }

    /// Takes a label away by hand.
    pub(crate) fn unlabel(&mut self, number: u64, login: &str, label: &str) {
        self.found_issue(number).labels.retain(|known| known != label);
        self.happened(number, login, "unlabeled", Some(label));
    }

    /// Closes an issue by hand.
    pub(crate) fn close(&mut self, number: u64, login: &str) {
        let issue = self.found_issue(number);
        issue.state = "closed".to_owned();
        issue.state_reason = Some("completed".to_owned());
        self.happened(number, login, "closed", None);
    }

    /// An issue.
    pub(crate) fn found_issue(&mut self, number: u64) -> &mut Issue {
        self.repository.issues.get_mut(&number).unwrap_or_else(|| panic!("no issue {number}"))
    }

    pub(super) fn happened(&mut self, issue: u64, login: &str, event: &'static str, label: Option<&str>) {
        let (id, created_at) = (self.id(), self.now());
        let (actor, label) = (login.to_owned(), label.map(str::to_owned));
        let team = None;
        self.repository.issue_events.push(IssueEvent { id, issue, event, actor, label, team, created_at });
    }

    /// Requests the review of a team, as GitHub does by itself for a rule.
    pub(crate) fn request_team(&mut self, number: u64, team: &str) {
        self.pull_mut(number).requested_teams.push(team.to_owned());
        self.happened(number, "alice", "review_requested", None);
        self.repository.issue_events.last_mut().expect("an event").team = Some(team.to_owned());
    }

    /// Takes such a request back.
    pub(crate) fn unrequest_team(&mut self, number: u64, team: &str) {
        self.pull_mut(number).requested_teams.retain(|known| known != team);
        self.happened(number, "alice", "review_request_removed", None);
        self.repository.issue_events.last_mut().expect("an event").team = Some(team.to_owned());
    }

    fn pull_mut(&mut self, number: u64) -> &mut Pull {
        self.repository.pulls.get_mut(&number).expect("the pull request")
    }

    /// The number of a team.
    pub(crate) fn team_id(&self, team: &str) -> u64 {
        let at = self.teams.keys().position(|known| known == team).expect("the team");
        7000 + u64::try_from(at).expect("a small number")
    }

    /// An active ruleset that requires approvals of a team, changed now.
    pub(crate) fn require_team(&mut self, ruleset: u64, team: &str, minimum: u64, patterns: &[&str]) {
        let reviewers = serde_json::json!([{
            "minimum_approvals": minimum,
            "file_patterns": patterns,
            "reviewer": {"id": self.team_id(team), "type": "Team"},
        }]);
        let rule = serde_json::json!({
            "type": "pull_request",
            "parameters": {
                "required_approving_review_count": 0,
                "dismiss_stale_reviews_on_push": true,
                "require_last_push_approval": false,
                "require_code_owner_review": false,
                "required_review_thread_resolution": false,
                "required_reviewers": reviewers,
            },
            "ruleset_id": ruleset,
            "ruleset_source": "acme/infra",
            "ruleset_source_type": "Repository",
        });
        let mut set = super::example("GET /repos/{owner}/{repo}/rulesets/{ruleset_id}");
        // As for a token that may not change it.
        set.as_object_mut().expect("an object").remove("bypass_actors");
        set["id"] = serde_json::json!(ruleset);
        set["updated_at"] = serde_json::json!(rfc3339(self.now()));
        self.repository.rules.entry("main".to_owned()).or_default().push(rule);
        self.repository.rulesets.insert(ruleset, set);
    }

    /// A comment that somebody writes.
    pub(crate) fn comment(&mut self, issue: u64, login: &str, body: &str) -> u64 {
        self.person(login);
        let (id, now) = (self.id(), self.now());
        self.repository.comments.push(Comment {
            id,
            issue,
            author: Some(login.to_owned()),
            body: body.to_owned(),
            created_at: now,
            updated_at: now,
        });
        id
    }

    /// A status that somebody writes.
    pub(crate) fn status(&mut self, sha: &str, login: &str, state: &str, context: &str, description: &str) {
        self.person(login);
        let status = Status {
            id: self.id(),
            sha: sha.to_owned(),
            context: context.to_owned(),
            state: state.to_owned(),
            description: Some(description.to_owned()),
            target_url: None,
            created_at: self.now(),
            creator: login.to_owned(),
        };
        self.repository.statuses.push(status);
    }

    /// The statuses of a commit, the oldest first.
    pub(crate) fn statuses(&self, sha: &str) -> Vec<Status> {
        self.repository.statuses.iter().filter(|status| status.sha == sha).cloned().collect()
    }

    /// The comments of an issue or pull request, the oldest first.
    pub(crate) fn comments(&self, number: u64) -> Vec<Comment> {
        self.repository.comments.iter().filter(|comment| comment.issue == number).cloned().collect()
    }
}

/// A time as GitHub writes it.
pub(crate) fn rfc3339(seconds: u64) -> String {
    let seconds = i64::try_from(seconds).expect("a small number");
    let time = OffsetDateTime::from_unix_timestamp(seconds).expect("a time");
    time.format(&Rfc3339).expect("RFC 3339")
}
