//! How GitHub writes down what there is: its own examples with our values in them.

use base64::Engine as _;
use serde_json::{Value, json};

use super::contract::example;
use super::git::{Change, Commit, Entry, changes};
use super::world::{Comment, Issue, IssueEvent, Pull, Repository, Review, Status, World, rfc3339};

/// The world as it is seen under an address.
pub(crate) struct Writer<'w> {
    pub(crate) world: &'w World,
    /// The address of the API.
    pub(crate) api: &'w str,
}

/// Puts values into an example; objects are merged, everything else is replaced.
pub(crate) fn fill(mut example: Value, values: Value) -> Value {
    match (&mut example, values) {
        (Value::Object(fields), Value::Object(values)) => {
            for (name, value) in values {
                let before = fields.remove(&name).unwrap_or(Value::Null);
                fields.insert(name, fill(before, value));
            }
            example
        }
        (_, value) => value,
    }
}

impl Writer<'_> {
    /// An account; null where it is gone.
    pub(crate) fn account(&self, login: Option<&str>) -> Value {
        let Some(login) = login else { return Value::Null };
        let person = &self.world.people.get(login).unwrap_or_else(|| panic!("nobody is `{login}`"));
        let user = example("GET /repos/{owner}/{repo}/pulls/{pull_number}")["user"].clone();
        let values = json!({
            "login": person.login,
            "id": person.id,
            "type": person.kind,
            "url": format!("{}/users/{login}", self.api),
            "html_url": format!("{}/{login}", self.api),
        });
        fill(user, values)
    }

    /// An account that owns repositories; it need not be a person.
    fn owner(&self, login: &str) -> Value {
        if self.world.people.contains_key(login) {
            return self.account(Some(login));
        }
        let user = example("GET /repos/{owner}/{repo}")["owner"].clone();
        fill(user, json!({"login": login, "id": 7, "type": "Organization"}))
    }

    /// The repository, with everything or inside of something else.
    pub(crate) fn repository(&self, repository: &Repository, template: Value) -> Value {
        let name = repository.full_name();
        let values = json!({
            "name": repository.name,
            "full_name": name,
            "private": repository.private,
            "default_branch": repository.default_branch,
            "url": format!("{}/repos/{name}", self.api),
            "html_url": format!("{}/{name}", self.api),
        });
        let mut filled = fill(template, values);
        filled["owner"] = self.owner(&repository.owner);
        // GitHub's example lacks it, and has relatives that have nothing to do with this repository.
        filled["language"] = json!("HCL");
        if let Some(fields) = filled.as_object_mut() {
            fields.retain(|name, _| !["parent", "source", "template_repository"].contains(&name.as_str()));
        }
        filled
    }

    /// A pull request, after the example of an operation.
    pub(crate) fn pull(&self, repository: &Repository, pull: &Pull, operation: &str) -> Value {
        let template = example(operation);
        let side = |side: &str, branch: &str, sha: String, fork: Option<&str>| {
            let mut repo = self.repository(repository, template[side]["repo"].clone());
            if let Some((owner, name)) = fork.and_then(|fork| fork.split_once('/')) {
                repo["full_name"] = json!(format!("{owner}/{name}"));
                repo["owner"] = self.owner(owner);
                repo["fork"] = json!(true);
            }
            let user = repo["owner"].clone();
            let label = format!("{}:{branch}", user["login"].as_str().unwrap_or_default());
            json!({"ref": branch, "sha": sha, "label": label, "repo": repo, "user": user})
        };
        let mut filled = fill(
            template.clone(),
            json!({
                "number": pull.number,
                "title": pull.title,
                "state": pull.state,
                "html_url": format!("{}/{}/pull/{}", self.api, repository.full_name(), pull.number),
                "merged_at": pull.merged_at.map(rfc3339),
                "merge_commit_sha": pull.merge_commit,
            }),
        );
        filled["user"] = self.account(pull.author.as_deref());
        filled["head"] = side("head", &pull.head, repository.head(pull.number), pull.fork.as_deref());
        filled["base"] = side("base", &pull.base, repository.base(pull.number), None);
        for list in ["assignees", "labels", "requested_reviewers"] {
            filled[list] = json!([]);
        }
        filled["requested_teams"] = pull.requested_teams.iter().map(|team| self.team(team)).collect();
        if !filled["commits"].is_null() {
            let between =
                repository.objects.between(&repository.base(pull.number), &repository.head(pull.number));
            filled["commits"] = json!(between.len());
        }
        if !filled["merged"].is_null() {
            filled["merged"] = json!(pull.merged_at.is_some());
        }
        filled
    }

    /// A review.
    pub(crate) fn review(&self, review: &Review) -> Value {
        let mut filled = example("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews");
        filled["id"] = json!(review.id);
        filled["user"] = self.account(review.author.as_deref());
        filled["state"] = json!(review.state);
        filled["commit_id"] = json!(review.commit);
        filled["submitted_at"] = json!(rfc3339(review.submitted_at));
        filled
    }

    /// A commit, after the example of an operation.
    pub(crate) fn commit(&self, repository: &Repository, commit: &Commit, operation: &str) -> Value {
        let url = |sha: &str| format!("{}/repos/{}/commits/{sha}", self.api, repository.full_name());
        let signed = |login: &Option<String>| {
            let name = login.as_deref().unwrap_or("nobody");
            let email = if name.contains('@') { name.to_owned() } else { format!("{name}@example.com") };
            json!({"name": name, "email": email, "date": rfc3339(commit.date)})
        };
        let mut filled = fill(
            example(operation),
            json!({
                "sha": commit.sha,
                "url": url(&commit.sha),
                "commit": {
                    "author": signed(&commit.author),
                    "committer": signed(&commit.committer),
                    "message": commit.message,
                    "tree": {"sha": commit.tree},
                },
            }),
        );
        // What is an address and no login belongs to no account.
        let linked = |login: &'_ Option<String>| login.clone().filter(|login| !login.contains('@'));
        filled["author"] = self.account(linked(&commit.author).as_deref());
        filled["committer"] = self.account(linked(&commit.committer).as_deref());
        let parents = commit.parents.iter().map(|sha| json!({"sha": sha, "url": url(sha)}));
        filled["parents"] = parents.collect();
        if !filled["files"].is_null() {
            let before = commit.parents.first().map(|sha| repository.files(sha)).unwrap_or_default();
            filled["files"] = changes(&before, &commit.files).iter().map(Self::change).collect();
        }
        filled
    }

    /// A file that differs.
    pub(crate) fn change(change: &Change) -> Value {
        let mut filled = example("GET /repos/{owner}/{repo}/pulls/{pull_number}/files");
        filled["sha"] = json!(change.sha);
        filled["filename"] = json!(change.path);
        filled["status"] = json!(change.status);
        if let Some(previous) = &change.previous {
            filled["previous_filename"] = json!(previous);
        }
        filled
    }

    /// A status.
    pub(crate) fn status(&self, status: &Status) -> Value {
        let mut filled = example("POST /repos/{owner}/{repo}/statuses/{sha}");
        let values = json!({
            "id": status.id,
            "state": status.state,
            "context": status.context,
            "created_at": rfc3339(status.created_at),
            "updated_at": rfc3339(status.created_at),
        });
        filled = fill(filled, values);
        filled["description"] = json!(status.description);
        filled["target_url"] = json!(status.target_url);
        filled["creator"] = self.account(Some(&status.creator));
        filled
    }

    /// A comment.
    pub(crate) fn comment(&self, repository: &Repository, comment: &Comment) -> Value {
        let page = format!("{}/{}/pull/{}", self.api, repository.full_name(), comment.issue);
        let mut filled = fill(
            example("POST /repos/{owner}/{repo}/issues/{issue_number}/comments"),
            json!({
                "id": comment.id,
                "html_url": format!("{page}#issuecomment-{}", comment.id),
                "body": comment.body,
                "created_at": rfc3339(comment.created_at),
                "updated_at": rfc3339(comment.updated_at),
            }),
        );
        filled["user"] = self.account(comment.author.as_deref());
        filled
    }

    /// An issue.
    pub(crate) fn issue(&self, repository: &Repository, issue: &Issue) -> Value {
        let mut filled = fill(
            example("POST /repos/{owner}/{repo}/issues"),
            json!({
                "number": issue.number,
                "title": issue.title,
                "body": issue.body,
                "state": issue.state,
                "locked": issue.locked,
                "html_url": format!("{}/{}/issues/{}", self.api, repository.full_name(), issue.number),
                "created_at": rfc3339(issue.created_at),
                "updated_at": rfc3339(issue.updated_at),
            }),
        );
        filled["user"] = self.account(Some(&issue.author));
        let labels = issue.labels.iter().map(|name| json!({"name": name}));
        filled["labels"] = labels.collect();
        filled["state_reason"] = json!(issue.state_reason);
        filled["assignees"] = issue.assignees.iter().map(|login| self.account(Some(login))).collect();
        if let Some(fields) = filled.as_object_mut() {
            // With it the issue would be a pull request.
            fields.remove("pull_request");
        }
        filled
    }

    /// A pull request in a list of issues.
    pub(crate) fn pull_as_issue(&self, repository: &Repository, pull: &Pull) -> Value {
        let issue = Issue {
            number: pull.number,
            author: String::new(),
            title: pull.title.clone(),
            body: pull.body.clone(),
            state: pull.state.to_owned(),
            state_reason: None,
            labels: pull.labels.clone(),
            assignees: Vec::new(),
            locked: false,
            created_at: 0,
            updated_at: 0,
        };
        let author = pull.author.clone().unwrap_or_else(|| "ghost".to_owned());
        let page = format!("{}/{}/pull/{}", self.api, repository.full_name(), pull.number);
        let mut filled = self.issue(repository, &Issue { author, ..issue });
        filled["html_url"] = json!(page);
        filled["pull_request"] = json!({
            "url": format!("{}/repos/{}/pulls/{}", self.api, repository.full_name(), pull.number),
            "html_url": page,
            "diff_url": format!("{page}.diff"),
            "patch_url": format!("{page}.patch"),
        });
        filled
    }

    /// Something that happened to an issue.
    pub(crate) fn issue_event(&self, event: &IssueEvent) -> Value {
        let mut filled = example("GET /repos/{owner}/{repo}/issues/{issue_number}/events");
        filled["id"] = json!(event.id);
        filled["event"] = json!(event.event);
        filled["actor"] = self.account(Some(&event.actor));
        filled["created_at"] = json!(rfc3339(event.created_at));
        filled["commit_id"] = Value::Null;
        filled["commit_url"] = Value::Null;
        match (&event.label, filled.as_object_mut()) {
            (Some(label), Some(fields)) => {
                fields.insert("label".to_owned(), json!({"name": label, "color": "ededed"}));
            }
            (None, Some(fields)) => drop(fields.remove("label")),
            (_, None) => panic!("an event is an object"),
        }
        if let Some(team) = &event.team {
            filled["requested_team"] = self.team(team);
            filled["review_requester"] = self.account(Some(&event.actor));
        }
        filled
    }

    /// A team, `organization/team`.
    fn team(&self, name: &str) -> Value {
        let (organization, slug) = name.split_once('/').expect("a team");
        let mut team = example("GET /repos/{owner}/{repo}/pulls/{pull_number}")["requested_teams"][0].clone();
        let id = self.world.team_id(name);
        team["id"] = json!(id);
        team["type"] = json!("organization");
        team["parent"] = Value::Null;
        team["slug"] = json!(slug);
        team["name"] = json!(slug);
        team["html_url"] = json!(format!("{}/orgs/{organization}/teams/{slug}", self.api));
        team
    }

    /// A label, as a list of labels has it.
    pub(crate) fn label(name: &str) -> Value {
        let template = example("DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}");
        fill(template, json!({"name": name, "default": false}))
    }

    /// What an account may do; GitHub answers for everybody who exists.
    pub(crate) fn permission(&self, repository: &Repository, login: &str) -> Value {
        let known = repository.collaborators.get(login);
        let other = if repository.private { "none" } else { "read" };
        let permission = known.map_or(other, |known| known.permission.as_str());
        let role = known.map_or(other, |known| known.role_name.as_str());
        let mut filled = example("GET /repos/{owner}/{repo}/collaborators/{username}/permission");
        filled["permission"] = json!(permission);
        filled["role_name"] = json!(role);
        filled["user"] = self.account(Some(login));
        filled["user"]["role_name"] = json!(role);
        filled
    }

    /// A tree.
    pub(crate) fn tree(&self, repository: &Repository, sha: &str, entries: &[Entry]) -> Value {
        let url = |kind: &str, sha: &str| {
            format!("{}/repos/{}/git/{kind}s/{sha}", self.api, repository.full_name())
        };
        let entry = |entry: &Entry| {
            let mut written = json!({
                "path": entry.path,
                "mode": entry.mode,
                "type": entry.kind(),
                "sha": entry.sha,
            });
            if entry.kind() != "commit" {
                written["url"] = json!(url(entry.kind(), &entry.sha));
            }
            if let Some(size) = entry.size {
                written["size"] = json!(size);
            }
            written
        };
        let entries: Vec<Value> = entries.iter().map(entry).collect();
        json!({"sha": sha, "url": url("tree", sha), "tree": entries, "truncated": false})
    }

    /// A blob, in lines of 60 characters as GitHub sends it.
    pub(crate) fn blob(sha: &str, content: &[u8]) -> Value {
        let encoded = base64::engine::general_purpose::STANDARD.encode(content);
        let lines = encoded.as_bytes().chunks(60).map(|line| format!("{}\n", String::from_utf8_lossy(line)));
        let values = json!({
            "content": lines.collect::<String>(),
            "encoding": "base64",
            "sha": sha,
            "size": content.len(),
        });
        fill(example("GET /repos/{owner}/{repo}/git/blobs/{file_sha}"), values)
    }
}
