//! The operations: what each does to the world and what it answers.

use serde_json::{Value, json};

use super::answers::{Writer, fill};
use super::contract::{Operation, example};
use super::git::{Depth, changes};
use super::world::{Comment, Issue, Repository, Status, World};

/// What an operation came to.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) body: Option<Value>,
    /// Whether there are pages behind this one, by number: this one and the last.
    pub(super) pages: Option<(usize, usize)>,
}

impl Answer {
    fn of(status: u16, body: Value) -> Self {
        Answer { status, body: Some(body), pages: None }
    }

    /// An error with GitHub's message.
    pub(super) fn error(status: u16, message: &str) -> Self {
        let page = "https://docs.github.com/rest";
        Answer::of(
            status,
            json!({"message": message, "documentation_url": page, "status": status.to_string()}),
        )
    }

    fn not_found() -> Self {
        Answer::error(404, "Not Found")
    }
}

/// A request that GitHub's description allows.
pub(super) struct Call<'c> {
    pub(super) operation: &'c Operation,
    pub(super) query: &'c [(String, String)],
    pub(super) body: Option<&'c Value>,
    /// The account of the token.
    pub(super) login: &'c str,
    /// The address of the API.
    pub(super) api: &'c str,
}

impl Call<'_> {
    fn part(&self, name: &str) -> &str {
        &self.operation.path[name]
    }

    fn number(&self, name: &str) -> u64 {
        self.part(name).parse().expect("the contract has checked it")
    }

    fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    fn text(&self, field: &str) -> Option<String> {
        self.body?.get(field)?.as_str().map(str::to_owned)
    }

    /// One page of a list: GitHub gives 30 where nobody asks, and never more than 100.
    fn page<T>(&self, list: Vec<T>) -> (Vec<T>, (usize, usize)) {
        let asked = |name: &str, default: usize| {
            self.query(name).and_then(|value| value.parse().ok()).unwrap_or(default).max(1)
        };
        let (size, page) = (asked("per_page", 30).min(100), asked("page", 1));
        let number = list.len().div_ceil(size).max(1);
        (list.into_iter().skip((page - 1) * size).take(size).collect(), (page, number))
    }

    fn listed(&self, list: Vec<Value>) -> Answer {
        let (list, pages) = self.page(list);
        Answer { status: 200, body: Some(Value::Array(list)), pages: Some(pages) }
    }
}

/// Does what is asked.
pub(super) fn run(world: &mut World, call: &Call<'_>) -> Answer {
    if let Some(team) = call.operation.path.get("team_slug") {
        if call.operation.path.contains_key("username") {
            return membership(world, call, team);
        }
        let name = format!("{}/{team}", call.part("org"));
        if !world.teams.contains_key(&name) {
            return Answer::not_found();
        }
        let mut found = example(&call.operation.name);
        found["id"] = json!(world.team_id(&name));
        found["slug"] = json!(team);
        found["type"] = json!("organization");
        // GitHub's example lacks what its description requires.
        found["organization"]["archived_at"] = Value::Null;
        return Answer::of(200, found);
    }
    if world.find(call.part("owner"), call.part("repo")).is_none() {
        return Answer::not_found();
    }
    if call.operation.name.starts_with("GET ") {
        let repository = world.find(call.part("owner"), call.part("repo")).expect("it is there");
        return read(repository, &Writer { world, api: call.api }, call).unwrap_or_else(Answer::not_found);
    }
    write(world, call).unwrap_or_else(Answer::not_found)
}

fn membership(world: &World, call: &Call<'_>, team: &str) -> Answer {
    let team = format!("{}/{team}", call.part("org"));
    let state = world.teams.get(&team).and_then(|members| members.get(call.part("username")));
    let Some(state) = state else { return Answer::not_found() };
    Answer::of(200, json!({"url": call.api, "role": "member", "state": state}))
}

fn read(repository: &Repository, writer: &Writer<'_>, call: &Call<'_>) -> Option<Answer> {
    let name = call.operation.name.as_str();
    let (_, rest) = name.split_once("/repos/{owner}/{repo}").expect("an operation of a repository");
    let found = match rest {
        "" => Answer::of(200, writer.repository(repository, example(name))),
        rest if rest.starts_with("/pulls") => return pulls(repository, writer, call, rest),
        rest if rest.starts_with("/issues") => return issues(repository, writer, call, rest),
        rest if rest.starts_with("/git") => return objects(repository, writer, call, rest),
        rest if rest.starts_with("/commits") => return commits(repository, writer, call, rest),
        "/compare/{basehead}" => compare(repository, writer, call)?,
        "/collaborators/{username}/permission" => {
            let login = call.part("username");
            writer.world.people.get(login)?;
            Answer::of(200, writer.permission(repository, login))
        }
        "/rules/branches/{branch}" => {
            call.listed(repository.rules.get(call.part("branch")).cloned().unwrap_or_default())
        }
        "/rulesets/{ruleset_id}" => {
            Answer::of(200, repository.rulesets.get(&call.number("ruleset_id"))?.clone())
        }
        "/branches/{branch}/protection" => match repository.protection.get(call.part("branch")) {
            Some(protection) => Answer::of(200, protection.clone()),
            None => Answer::error(404, "Branch not protected"),
        },
        "/actions/permissions/workflow" => Answer::of(200, repository.workflow_permissions.clone()),
        "/actions/policies" => {
            let Some(policies) = &repository.actions_policies else { return Some(Answer::not_found()) };
            let without_rules = |policy: &Value| {
                let mut policy = policy.clone();
                policy.as_object_mut().expect("an object").remove("rules");
                policy
            };
            let (list, pages) = call.page(policies.iter().map(without_rules).collect::<Vec<_>>());
            let body = json!({"total_count": policies.len(), "policies": list});
            Answer { status: 200, body: Some(body), pages: Some(pages) }
        }
        "/actions/policies/{policy_id}" => {
            let id = json!(call.number("policy_id"));
            let policies = repository.actions_policies.as_ref()?;
            Answer::of(200, policies.iter().find(|policy| policy["id"] == id)?.clone())
        }
        "/environments" => {
            let (list, pages) = call.page(repository.environments.clone());
            let body = json!({"total_count": repository.environments.len(), "environments": list});
            Answer { status: 200, body: Some(body), pages: Some(pages) }
        }
        _ => panic!("nobody answers `{name}`"),
    };
    Some(found)
}

fn pulls(repository: &Repository, writer: &Writer<'_>, call: &Call<'_>, rest: &str) -> Option<Answer> {
    let name = call.operation.name.as_str();
    if rest == "/pulls" {
        let state = call.query("state").unwrap_or("open");
        let wanted = repository.pulls.values().rev().filter(|pull| state == "all" || pull.state == state);
        return Some(call.listed(wanted.map(|pull| writer.pull(repository, pull, name)).collect()));
    }
    let number = call.number("pull_number");
    let pull = repository.pulls.get(&number)?;
    let (base, head) = (repository.base(number), repository.head(number));
    Some(match rest {
        "/pulls/{pull_number}" => Answer::of(200, writer.pull(repository, pull, name)),
        "/pulls/{pull_number}/reviews" => {
            call.listed(pull.reviews.iter().map(|review| writer.review(review)).collect())
        }
        "/pulls/{pull_number}/commits" => {
            let commits = repository.objects.between(&base, &head);
            let commits = commits.iter().take(250);
            call.listed(commits.map(|commit| writer.commit(repository, commit, name)).collect())
        }
        "/pulls/{pull_number}/files" => {
            let from = repository.objects.merge_base(&base, &head)?;
            let changed = changes(&repository.files(&from), &repository.files(&head));
            call.listed(changed.iter().take(3000).map(Writer::change).collect())
        }
        _ => panic!("nobody answers `{name}`"),
    })
}

fn issues(repository: &Repository, writer: &Writer<'_>, call: &Call<'_>, rest: &str) -> Option<Answer> {
    Some(match rest {
        "/issues" => {
            let state = call.query("state").unwrap_or("open");
            let labels: Vec<&str> =
                call.query("labels").map(|list| list.split(',').collect()).unwrap_or_default();
            let wanted = |known: &str, own: &[String]| {
                let has = |label: &&str| own.iter().any(|own| own.to_lowercase() == label.to_lowercase());
                (state == "all" || known == state) && labels.iter().all(has)
            };
            // Pull requests are issues here; they stay where issues are switched off.
            let issues = repository.issues.values().filter(|_| !repository.no_issues);
            let issues = issues.filter(|issue| wanted(&issue.state, &issue.labels));
            let pulls = repository.pulls.values().filter(|pull| wanted(pull.state, &pull.labels));
            let mut all: Vec<(u64, Value)> = issues
                .map(|issue| (issue.number, writer.issue(repository, issue)))
                .chain(pulls.map(|pull| (pull.number, writer.pull_as_issue(repository, pull))))
                .collect();
            all.sort_by_key(|(number, _)| *number);
            if call.query("direction") != Some("asc") {
                all.reverse();
            }
            call.listed(all.into_iter().map(|(_, issue)| issue).collect())
        }
        "/issues/{issue_number}/events" => {
            let number = call.number("issue_number");
            exists(repository, number)?;
            let own = repository.issue_events.iter().filter(|event| event.issue == number);
            call.listed(own.map(|event| writer.issue_event(event)).collect())
        }
        "/issues/{issue_number}" => {
            Answer::of(200, writer.issue(repository, repository.issues.get(&call.number("issue_number"))?))
        }
        "/issues/{issue_number}/comments" => {
            let number = call.number("issue_number");
            exists(repository, number)?;
            let own = repository.comments.iter().filter(|comment| comment.issue == number);
            call.listed(own.map(|comment| writer.comment(repository, comment)).collect())
        }
        _ => {
            let id = call.number("comment_id");
            let comment = repository.comments.iter().find(|comment| comment.id == id)?;
            Answer::of(200, writer.comment(repository, comment))
        }
    })
}

/// Issues and pull requests share their numbers.
fn exists(repository: &Repository, number: u64) -> Option<()> {
    (repository.pulls.contains_key(&number) || repository.issues.contains_key(&number)).then_some(())
}

fn objects(repository: &Repository, writer: &Writer<'_>, call: &Call<'_>, rest: &str) -> Option<Answer> {
    if rest == "/git/blobs/{file_sha}" {
        let sha = call.part("file_sha");
        return Some(Answer::of(200, Writer::blob(sha, repository.objects.blob(sha)?)));
    }
    let depth = if call.query("recursive").is_some() { Depth::All } else { Depth::One };
    let asked = call.part("tree_sha");
    let asked = repository.branches.get(asked).map_or(asked, String::as_str);
    let (sha, entries) = repository.objects.tree(asked, depth)?;
    Some(Answer::of(200, writer.tree(repository, &sha, &entries)))
}

fn commits(repository: &Repository, writer: &Writer<'_>, call: &Call<'_>, rest: &str) -> Option<Answer> {
    let name = call.operation.name.as_str();
    if rest == "/commits/{commit_sha}/pulls" {
        let sha = call.part("commit_sha");
        repository.objects.commit(sha)?;
        let brings = |number: &u64| {
            let pull = repository.pull(*number);
            let between = repository.objects.between(&repository.base(*number), &repository.head(*number));
            pull.merge_commit.as_deref() == Some(sha) || between.iter().any(|commit| commit.sha == sha)
        };
        let found = repository.pulls.keys().filter(|number| brings(number));
        let found = found.map(|number| writer.pull(repository, repository.pull(*number), name));
        return Some(call.listed(found.collect()));
    }
    let reference = call.part("ref");
    let reference = reference.strip_prefix("heads/").unwrap_or(reference);
    let sha = repository.branches.get(reference).map_or(reference, String::as_str);
    let commit = repository.objects.commit(sha)?;
    if rest == "/commits/{ref}/statuses" {
        let own = repository.statuses.iter().rev().filter(|status| status.sha == sha);
        return Some(call.listed(own.map(|status| writer.status(status)).collect()));
    }
    Some(Answer::of(200, writer.commit(repository, commit, name)))
}

fn compare(repository: &Repository, writer: &Writer<'_>, call: &Call<'_>) -> Option<Answer> {
    let (base, head) = call.part("basehead").split_once("...")?;
    let [base, head] = [base, head].map(|name| repository.branches.get(name).map_or(name, String::as_str));
    let objects = &repository.objects;
    let (base_commit, _) = (objects.commit(base)?, objects.commit(head)?);
    let from = objects.merge_base(base, head)?;
    let (ahead, behind) = (objects.between(base, head), objects.between(head, base));
    let status = match (ahead.len(), behind.len()) {
        (0, 0) => "identical",
        (_, 0) => "ahead",
        (0, _) => "behind",
        _ => "diverged",
    };
    let asked = call.query("page").is_some() || call.query("per_page").is_some();
    let all: Vec<_> = ahead.iter().collect();
    let (commits, numbers) = if asked {
        let (commits, numbers) = call.page(all);
        (commits, Some(numbers))
    } else {
        (all.into_iter().take(250).collect(), None)
    };
    let listed = "GET /repos/{owner}/{repo}/pulls/{pull_number}/commits";
    let commits: Vec<Value> =
        commits.iter().map(|commit| writer.commit(repository, commit, listed)).collect();
    let changed = changes(&repository.files(&from), &repository.files(head));
    // The files stand on the first page only.
    let first = numbers.is_none_or(|(page, _)| page == 1);
    let files: Vec<Value> = changed.iter().take(if first { 300 } else { 0 }).map(Writer::change).collect();
    let mut filled = fill(
        example(&call.operation.name),
        json!({
            "status": status,
            "ahead_by": ahead.len(),
            "behind_by": behind.len(),
            "total_commits": ahead.len(),
            "commits": commits,
            "files": files,
        }),
    );
    filled["base_commit"] = writer.commit(repository, base_commit, listed);
    filled["merge_base_commit"] = writer.commit(repository, objects.commit(&from)?, listed);
    Some(Answer { status: 200, body: Some(filled), pages: numbers })
}

fn write(world: &mut World, call: &Call<'_>) -> Option<Answer> {
    let (id, now, login) = (world.id(), world.now(), call.login.to_owned());
    let name = call.operation.name.as_str();
    if world.repository.full_name() != format!("{}/{}", call.part("owner"), call.part("repo")) {
        return Some(Answer::error(403, "Resource not accessible by integration"));
    }
    let repository = &mut world.repository;
    let (method, rest) = name.split_once(" /repos/{owner}/{repo}").expect("an operation of a repository");
    match (method, rest) {
        ("POST", "/statuses/{sha}") => {
            let sha = call.part("sha").to_owned();
            let context = call.text("context").unwrap_or_else(|| "default".to_owned());
            if repository.objects.commit(&sha).is_none() {
                return Some(Answer::error(422, &format!("No commit found for SHA: {sha}")));
            }
            let same = |status: &&Status| status.sha == sha && status.context == context;
            if repository.statuses.iter().filter(same).count() >= 1000 {
                return Some(Answer::error(
                    422,
                    "This SHA and context has reached the maximum number of statuses.",
                ));
            }
            let description = call.text("description");
            if description.as_ref().is_some_and(|text| text.chars().count() > 140) {
                return Some(Answer::error(422, "description is too long (maximum is 140 characters)"));
            }
            let status = Status {
                id,
                sha,
                context,
                state: call.text("state")?,
                description,
                target_url: call.text("target_url"),
                created_at: now,
                creator: login,
            };
            repository.statuses.push(status.clone());
            Some(Answer::of(201, Writer { world, api: call.api }.status(&status)))
        }
        ("POST", "/issues/{issue_number}/comments") => {
            let issue = call.number("issue_number");
            exists(repository, issue)?;
            if repository.issues.get(&issue).is_some_and(|issue| issue.locked) {
                return Some(Answer::error(403, "Unable to create comment because issue is locked."));
            }
            let body = call.text("body")?;
            if let Some(refused) = too_long(&body) {
                return Some(refused);
            }
            let comment = Comment { id, issue, author: Some(login), body, created_at: now, updated_at: now };
            repository.comments.push(comment.clone());
            let writer = Writer { world, api: call.api };
            Some(Answer::of(201, writer.comment(&writer.world.repository, &comment)))
        }
        (_, "/issues/comments/{comment_id}") => change_comment(world, call, method),
        ("DELETE", "/issues/{issue_number}/labels/{name}") => remove_label(world, call),
        _ => write_issue(world, call, (now, login)),
    }
}

/// A comment holds 65,536 characters.
fn too_long(body: &str) -> Option<Answer> {
    let message = "Validation Failed: body is too long (maximum is 65536 characters)";
    (body.chars().count() > 65536).then(|| Answer::error(422, message))
}

fn change_comment(world: &mut World, call: &Call<'_>, method: &str) -> Option<Answer> {
    let (id, now) = (call.number("comment_id"), world.now());
    let place = world.repository.comments.iter().position(|comment| comment.id == id)?;
    if method == "DELETE" {
        world.repository.comments.remove(place);
        return Some(Answer { status: 204, body: None, pages: None });
    }
    let body = call.text("body")?;
    if let Some(refused) = too_long(&body) {
        return Some(refused);
    }
    let comment = &mut world.repository.comments[place];
    comment.body = body;
    comment.updated_at = now;
    let writer = Writer { world, api: call.api };
    Some(Answer::of(200, writer.comment(&writer.world.repository, &writer.world.repository.comments[place])))
}

fn remove_label(world: &mut World, call: &Call<'_>) -> Option<Answer> {
    let (number, name) = (call.number("issue_number"), call.part("name"));
    let issue = world.repository.issues.get(&number)?;
    let Some(known) = issue.labels.iter().find(|label| label.to_lowercase() == name.to_lowercase()).cloned()
    else {
        return Some(Answer::error(404, "Label does not exist"));
    };
    world.unlabel(number, call.login, &known);
    let labels = world.found_issue(number).labels.clone();
    Some(Answer::of(200, labels.iter().map(|label| Writer::label(label)).collect()))
}

/// Names in a list of a body; GitHub takes objects for labels, too.
fn names(call: &Call<'_>, field: &str) -> Option<Vec<String>> {
    let name = |one: &Value| one.as_str().or_else(|| one["name"].as_str()).unwrap_or_default().to_owned();
    Some(call.body?.get(field)?.as_array()?.iter().map(name).collect())
}

fn open_issue(world: &mut World, call: &Call<'_>, (now, author): (u64, String)) -> Answer {
    let assignees = names(call, "assignees").unwrap_or_default();
    let body = call.text("body").unwrap_or_default();
    if world.repository.no_issues {
        return Answer::error(410, "Issues has been disabled in this repository.");
    }
    if assignees.iter().any(|login| !world.repository.collaborators.contains_key(login)) {
        return Answer::error(422, "Validation Failed");
    }
    if let Some(refused) = too_long(&body) {
        return refused;
    }
    let number = world.next_number();
    let issue = Issue {
        number,
        author: author.clone(),
        title: call.text("title").unwrap_or_default(),
        body,
        state: "open".to_owned(),
        state_reason: None,
        labels: Vec::new(),
        assignees,
        locked: false,
        created_at: now,
        updated_at: now,
    };
    world.repository.issues.insert(number, issue);
    let labels = names(call, "labels").unwrap_or_default();
    for label in labels.iter().filter(|_| !world.repository.drops_labels).cloned().collect::<Vec<_>>() {
        world.label(number, &author, &label);
    }
    let issue = world.found_issue(number).clone();
    let writer = Writer { world, api: call.api };
    Answer::of(201, writer.issue(&writer.world.repository, &issue))
}

fn write_issue(world: &mut World, call: &Call<'_>, (now, login): (u64, String)) -> Option<Answer> {
    if !call.operation.path.contains_key("issue_number") {
        return Some(open_issue(world, call, (now, login)));
    }
    let number = call.number("issue_number");
    let issue = world.repository.issues.get_mut(&number)?;
    issue.title = call.text("title").unwrap_or_else(|| issue.title.clone());
    // What is too long for a text that is there is not stored, and nobody says so.
    if let Some(body) = call.text("body").filter(|body| too_long(body).is_none()) {
        issue.body = body;
    }
    issue.labels = names(call, "labels").unwrap_or_else(|| issue.labels.clone());
    issue.updated_at = now;
    let state = call.text("state").filter(|state| *state != issue.state);
    if let Some(state) = state {
        issue.state_reason = call.text("state_reason");
        let event = if state == "open" { "reopened" } else { "closed" };
        issue.state = state;
        world.happened(number, &login, event, None);
    }
    let issue = world.found_issue(number).clone();
    let writer = Writer { world, api: call.api };
    Some(Answer::of(200, writer.issue(&writer.world.repository, &issue)))
}
