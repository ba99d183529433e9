//! The fake is right: otherwise it proves nothing.

use serde_json::{Value, json};

use super::{ADMIN, Fake, Fault, READ_ONLY, TOKEN, What};

const REPOSITORY: &str = "/repos/acme/infra";

/// What came back.
struct Got {
    status: u16,
    link: Option<String>,
    body: Value,
}

/// Asks as a client would.
fn ask(fake: &Fake, token: &str, method: &str, path: &str, body: Option<&Value>) -> Got {
    let agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
    let request = ureq::http::Request::builder()
        .method(method)
        .uri(format!("{}{path}", fake.url()))
        .header("authorization", format!("Bearer {token}"));
    let mut answer = match body {
        Some(body) => agent.run(request.body(body.to_string()).expect("a request")),
        None => agent.run(request.body(()).expect("a request")),
    }
    .expect("an answer");
    let link = answer.headers().get("link").and_then(|value| value.to_str().ok()).map(str::to_owned);
    let text = answer.body_mut().read_to_string().expect("a body");
    Got { status: answer.status().as_u16(), link, body: serde_json::from_str(&text).unwrap_or(Value::Null) }
}

fn get(fake: &Fake, path: &str) -> Got {
    ask(fake, ADMIN, "GET", &format!("{REPOSITORY}{path}"), None)
}

fn prepared() -> (Fake, u64) {
    let fake = Fake::start(|_| {});
    let number = fake.world(|world| {
        let repository = &mut world.repository;
        repository.commit("main", "admin", &[("a/b.tf", "one\n"), ("c.tf", "two\n")]);
        repository.branch("feature", "main");
        repository.commit("feature", "alice", &[("a/b.tf", "changed\n"), ("d.tf", "three\n")]);
        repository.commit_files("feature", None, |files| {
            files.remove("c.tf");
        });
        repository.commit("main", "bob", &[("e.tf", "elsewhere\n")]);
        let number = world.open("alice", "feature", "main");
        world.review(number, "bob", "APPROVED");
        number
    });
    (fake, number)
}

#[test]
fn every_answer_is_one_that_github_gives() {
    let (fake, number) = prepared();
    let (head, base) = fake.world(|world| (world.repository.head(number), world.repository.base(number)));
    fake.world(|world| {
        world.member("acme/dba", "bob", "active");
        world.comment(number, "bob", "Why?");
    });
    let status = json!({"state": "pending", "context": "tfgate", "description": "waiting"});
    let writes = [
        ("POST", format!("/statuses/{head}"), Some(status), 201),
        ("POST", format!("/issues/{number}/comments"), Some(json!({"body": "Hello"})), 201),
        ("POST", "/issues".to_owned(), Some(json!({"title": "Drift", "labels": ["drift"]})), 201),
        ("PATCH", "/issues/2".to_owned(), Some(json!({"state": "closed"})), 200),
        ("DELETE", "/issues/2/labels/Drift".to_owned(), None, 200),
    ];
    for (method, path, body, status) in writes {
        let got = ask(&fake, ADMIN, method, &format!("{REPOSITORY}{path}"), body.as_ref());
        assert_eq!(got.status, status, "{path}: {}", got.body);
    }
    let comment = fake.world(|world| world.comments(number)[1].id);
    let path = format!("{REPOSITORY}/issues/comments/{comment}");
    assert_eq!(ask(&fake, ADMIN, "PATCH", &path, Some(&json!({"body": "Bye"}))).body["body"], "Bye");
    let tree = get(&fake, &format!("/git/trees/{head}")).body["tree"][0]["sha"].as_str().map(str::to_owned);
    let paths = [
        String::new(),
        "/pulls".to_owned(),
        format!("/pulls/{number}"),
        format!("/pulls/{number}/reviews"),
        format!("/pulls/{number}/commits"),
        format!("/pulls/{number}/files"),
        format!("/commits/{head}"),
        format!("/commits/{head}/pulls"),
        format!("/commits/{head}/statuses"),
        format!("/compare/{base}...{head}?per_page=100"),
        "/collaborators/bob/permission".to_owned(),
        format!("/issues/{number}/comments"),
        format!("/issues/comments/{comment}"),
        "/issues?state=all".to_owned(),
        "/issues/2".to_owned(),
        "/issues/2/events".to_owned(),
        format!("/git/trees/{head}?recursive=1"),
        format!("/git/blobs/{}", tree.expect("a hash")),
        "/rules/branches/main".to_owned(),
        "/actions/permissions/workflow".to_owned(),
        "/environments".to_owned(),
    ];
    for path in paths {
        let got = get(&fake, &path);
        assert_eq!(got.status, 200, "{path}: {}", got.body);
    }
    let team = ask(&fake, ADMIN, "GET", "/orgs/acme/teams/dba/memberships/bob", None);
    assert_eq!((team.status, &team.body["state"]), (200, &json!("active")));
    assert_eq!(ask(&fake, ADMIN, "DELETE", &path, None).status, 204);
    fake.finish();
}

#[test]
fn trees_and_comparisons_are_those_of_git() {
    let (fake, number) = prepared();
    let (base, head) = fake.world(|world| (world.repository.base(number), world.repository.head(number)));
    let compared = get(&fake, &format!("/compare/{base}...{head}")).body;
    assert_eq!((&compared["status"], &compared["total_commits"]), (&json!("diverged"), &json!(2)));
    let files: Vec<String> = compared["files"]
        .as_array()
        .expect("files")
        .iter()
        .map(|file| format!("{} {}", file["status"].as_str().expect("a word"), file["filename"]))
        .collect();
    assert_eq!(files, ["modified \"a/b.tf\"", "removed \"c.tf\"", "added \"d.tf\""]);
    assert_eq!(compared["commits"][1]["author"], Value::Null);
    // `printf 'changed\n' | git hash-object --stdin`
    assert_eq!(compared["files"][0]["sha"], "5ea2ed416fbd4a4cbe227b75fe255dd7fa6bd4d6");
    let merged = fake.world(|world| {
        world.update_branch(number, "alice");
        world.repository.files(&world.repository.head(number))
    });
    let paths: Vec<&String> = merged.keys().collect();
    assert_eq!(paths, ["README.md", "a/b.tf", "d.tf", "e.tf"]);
}

#[test]
fn a_tree_has_the_hash_that_git_gives_it() {
    let fake = Fake::start(|world| {
        let files = [("a/b.tf", "one\n"), ("c.tf", "two\n"), ("a.txt", "x")];
        world.repository.commit("main", "admin", &files);
    });
    // `git write-tree` over these and the README; `a.txt` comes before the folder `a`.
    assert_eq!(get(&fake, "/git/trees/main").body["sha"], "036d6fefdee1c8e4be7eaeb3ca141affd4422cf3");
}

#[test]
fn lists_come_in_pages() {
    let (fake, number) = prepared();
    fake.world(|world| {
        for _ in 0..65 {
            world.comment(number, "bob", "Again");
        }
    });
    let path = format!("/issues/{number}/comments");
    let first = get(&fake, &path);
    assert_eq!(first.body.as_array().map(Vec::len), Some(30));
    assert!(first.link.expect("a link").contains("?page=2>; rel=\"next\""));
    let last = get(&fake, &format!("{path}?per_page=60&page=2"));
    assert_eq!(last.body.as_array().map(Vec::len), Some(5));
    assert!(!last.link.expect("a link").contains("next"));
}

#[test]
fn tokens_may_what_their_scopes_say() {
    let (fake, number) = prepared();
    let body = json!({"body": "Hello"});
    let path = format!("{REPOSITORY}/issues/{number}/comments");
    for (token, status) in [(TOKEN, 201), (READ_ONLY, 403), (ADMIN, 201), ("another", 401)] {
        assert_eq!(ask(&fake, token, "POST", &path, Some(&body)).status, status, "{token}");
    }
    let authors: Vec<_> =
        fake.world(|world| world.comments(number)).into_iter().map(|it| it.author).collect();
    assert_eq!(authors, [Some("github-actions[bot]".to_owned()), Some("admin".to_owned())]);
    let team = ask(&fake, TOKEN, "GET", "/orgs/acme/teams/dba/memberships/bob", None);
    assert_eq!(team.status, 403);
}

#[test]
fn what_github_does_not_describe_is_a_violation() {
    let (fake, number) = prepared();
    let head = fake.world(|world| world.repository.head(number));
    let comments = format!("{REPOSITORY}/issues/{number}/comments");
    let calls = [
        ("GET", "/user".to_owned(), None, "no such operation"),
        ("GET", format!("{REPOSITORY}/pulls/one"), None, "path parameter `pull_number`"),
        ("GET", format!("{comments}?size=3"), None, "unknown query parameter `size`"),
        ("GET", format!("{comments}?per_page=many"), None, "query parameter `per_page`"),
        ("POST", comments.clone(), None, "no body"),
        ("POST", comments.clone(), Some(json!({"text": "x"})), "\"body\" is a required property"),
        ("POST", comments, Some(json!({"body": "x", "to": "y"})), "unknown field `to`"),
        ("POST", format!("{REPOSITORY}/statuses/{head}"), Some(json!({"state": "green"})), "green"),
    ];
    for (method, path, body, complaint) in calls {
        ask(&fake, ADMIN, method, &path, body.as_ref());
        let violations = fake.take_violations().join("\n");
        assert!(violations.contains(complaint), "{method} {path}: {violations}");
    }
}

#[test]
fn faults_hit_the_requests_that_they_mean() {
    let (fake, number) = prepared();
    let path = format!("{REPOSITORY}/issues/{number}/comments");
    let body = json!({"body": "Hello"});
    fake.world(|world| {
        world.faults.push(Fault::new("POST", "/comments", What::too_many(7)).after(1));
        world.faults.push(Fault::new("POST", "/comments", What::NotStored).after(2));
        world.faults.push(Fault::new(
            "GET",
            "/comments",
            What::meanwhile(move |world| {
                world.comment(number, "bob", "First");
            }),
        ));
    });
    let statuses =
        [201, 429, 201].map(|status| (status, ask(&fake, TOKEN, "POST", &path, Some(&body)).status));
    assert!(statuses.iter().all(|(expected, got)| expected == got), "{statuses:?}");
    assert_eq!(fake.world(|world| world.comments(number).len()), 1);
    assert_eq!(ask(&fake, TOKEN, "GET", &path, None).body.as_array().map(Vec::len), Some(2));
}

#[test]
fn assets_of_releases_are_served() {
    let fake = Fake::start(|world| {
        let key = ("v0.1.0".to_owned(), "tfgate.tar.gz".to_owned());
        world.repository.assets.insert(key, b"bytes".to_vec());
    });
    let asset =
        |name: &str| ask(&fake, "", "GET", &format!("/acme/infra/releases/download/v0.1.0/{name}"), None);
    assert_eq!((asset("tfgate.tar.gz").status, asset("other").status), (200, 404));
}
