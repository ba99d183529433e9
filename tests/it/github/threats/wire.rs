//! Rows 6, 7, 12, 14, 17, 20: comments and statuses of others, redirects, faults, runs that come late.

use super::super::fake::{BOT, Cut, Event, Fake, Fault, READ_ONLY, TOKEN, What};
use super::super::flows::{CLEAN, DESTROYS, Flow};
use crate::support::plan;

/// Makes the same fault again.
type Make = fn() -> What;

/// A pull request of which `bob` has approved the change set that was shown.
fn approved() -> Flow {
    let flow = Flow::new();
    assert_eq!(flow.judge(flow.push(), DESTROYS, &[]).code, 1);
    flow.approve("bob");
    flow
}

#[test]
fn only_the_own_comment_is_written() {
    let first = Flow::new();
    first.judge(first.push(), DESTROYS, &[]);
    let stolen = first.comment();
    first.fake.finish();

    let flow = Flow::new();
    flow.fake.world(|world| {
        world.comment(1, "alice", &stolen);
        world.comment(1, "dependabot[bot]", &stolen);
        for n in 0..246 {
            world.comment(1, "bob", &format!("comment {n}"));
        }
        world.comment(1, "bob", &format!("> {stolen}"));
        world.comment(1, BOT, &format!("Said before: {stolen}"));
    });
    let foreign = flow.fake.world(|world| world.comments(1));
    assert_eq!(foreign.len(), 250);
    flow.judge(flow.push(), DESTROYS, &[]);
    let all = flow.fake.world(|world| world.comments(1));
    assert_eq!(all.len(), 251, "a comment of its own");
    let own = all.last().expect("it");
    assert_eq!(own.author.as_deref(), Some(BOT));
    assert!(own.body.contains("aws_db_instance.main"), "{}", own.body);

    flow.fake.take_requests();
    assert_eq!(flow.judge(flow.push(), CLEAN, &[]).code, 0);
    let all = flow.fake.world(|world| world.comments(1));
    assert_eq!(all.len(), 251, "written in its place");
    assert!(all.last().is_some_and(|own| own.body.contains("### ✅ Pass")), "{all:?}");
    for (before, after) in foreign.iter().zip(&all) {
        assert_eq!(before.body, after.body, "a comment of somebody else");
    }
    let requests = flow.fake.take_requests();
    let pages = requests.iter().filter(|request| request.line() == "GET /repos/acme/infra/issues/1/comments");
    assert_eq!(pages.count(), 3);
    flow.fake.finish();
}

#[test]
fn a_late_run_leaves_the_comment_of_a_newer_one() {
    let flow = Flow::new();
    flow.judge(flow.push(), DESTROYS, &[]);
    let newer = What::meanwhile(|world| {
        let head = world.repository.head(1);
        world.status(&head, BOT, "pending", "tfgate", "a newer run");
        let status = world.repository.statuses.last_mut().expect("it");
        status.target_url = Some("http://127.0.0.1/acme/infra/actions/runs/999".to_owned());
        let own = world.repository.comments.last_mut().expect("the comment");
        own.body.push_str("\nof a newer run");
    });
    flow.fake.world(|world| world.faults.push(Fault::new("GET", "/statuses", newer).after(1)));
    let ran = flow.fake.runner().event(flow.push()).run_id(998, 1).input(&plan(CLEAN)).run(&["github", "pr"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(flow.comment().ends_with("of a newer run"), "{}", flow.comment());
    assert_eq!(flow.status(), "pending: a newer run");
    flow.fake.finish();
}

#[test]
fn a_status_of_somebody_else_shows_nothing_and_approves_nothing() {
    // The change set is known; what shows it is written by another account, before the review.
    let known = approved();
    let target = known.fake.world(|world| {
        let head = world.repository.head(1);
        world.statuses(&head).remove(0).target_url
    });
    for (creator, code) in [("alice", 1), ("dependabot[bot]", 1), (BOT, 0)] {
        let flow = Flow::new();
        flow.fake.world(|world| {
            let head = world.repository.head(1);
            world.status(&head, creator, "pending", "tfgate", "waiting");
            let status = world.repository.statuses.last_mut().expect("it");
            status.target_url = target.as_ref().map(|target| target.replace(&known.fake.url(), &world_url()));
        });
        flow.approve("bob");
        let ran = flow.judge(flow.reviewed(), DESTROYS, &[]);
        assert_eq!(ran.code, code, "{creator}: {ran:?}");
        flow.fake.finish();
    }
    known.fake.finish();
}

/// The page of a run: where it is does not matter for what it shows.
fn world_url() -> String {
    "https://github.example".to_owned()
}

#[test]
fn a_fork_with_a_token_that_reads_has_a_verdict_and_a_summary() {
    let flow = Flow::new();
    flow.fake.world(|world| {
        world.repository.pulls.get_mut(&1).expect("it").fork = Some("mallory/infra".to_owned());
    });
    for (plan_name, code, verdict) in [(DESTROYS, 1, "needs_approval"), (CLEAN, 0, "pass")] {
        let runner = flow.fake.runner().token(READ_ONLY).event(flow.push()).input(&plan(plan_name));
        let ran = runner.run(&["github", "pr", "--today", "2026-11-21"]);
        assert_eq!((ran.code, ran.outputs["verdict"].as_str()), (code, verdict), "{ran:?}");
        assert!(ran.summary.contains("token may only read"), "{}", ran.summary);
        let refused = flow.fake.take_requests().into_iter().filter(|request| request.status == 403);
        assert!(refused.count() >= 1, "it tried");
    }
    assert!(flow.fake.world(|world| world.comments(1).is_empty()));
    flow.fake.finish();
}

#[test]
fn nothing_leads_the_program_to_another_origin() {
    let other = Fake::start(|_| {});
    let foreign = format!("{}/repos/acme/infra/x?page=2", other.url());
    let link = || What::Header("link", format!("<{foreign}>; rel=\"next\""));
    let redirect = |status| What::redirect(status, &foreign);
    let mut cases = Vec::new();
    for path in [
        "/pulls/1",
        "/reviews",
        "/pulls/1/commits",
        "/permission",
        "/statuses",
        "/git/trees",
        "/comments",
        "/commits",
    ] {
        for status in [301, 302, 307, 308] {
            cases.push(("GET", path, redirect(status)));
        }
    }
    for path in ["/reviews", "/pulls/1/commits", "/statuses", "/comments"] {
        cases.push(("GET", path, link()));
    }
    for path in ["/statuses", "/comments"] {
        for status in [302, 307, 308] {
            cases.push(("POST", path, redirect(status)));
        }
    }
    for (number, (method, path, what)) in cases.into_iter().enumerate() {
        let flow = approved();
        flow.fake.world(|world| world.faults.push(Fault::new(method, path, what).always()));
        let ran = flow.judge(flow.reviewed(), DESTROYS, &[]);
        let decides = method == "GET" && path != "/comments" && path != "/git/trees" && path != "/commits";
        assert!(ran.code != 0 || !decides, "{number} {method} {path}: {ran:?}");
        assert!(!ran.said().contains(TOKEN), "{number} {method} {path}");
        assert!(other.requests().is_empty(), "{number} {method} {path}: {:?}", other.requests());
        flow.fake.finish();
    }
    other.finish();
}

#[test]
fn an_address_without_tls_gets_nothing() {
    let flow = Flow::new();
    for url in [
        "http://github.example/api/v3",
        "http://127.0.0.1.github.example",
        "http://10.0.0.1",
        "http://user@127.0.0.1",
    ] {
        for command in ["pr", "gate", "aggregate", "doctor"] {
            let runner = flow.fake.runner().event(flow.push()).env("GITHUB_API_URL", url).input(&plan(CLEAN));
            let ran = runner.run(&["github", command]);
            assert_eq!(ran.code, 2, "{command} {url}: {ran:?}");
            assert!(!ran.said().contains(TOKEN), "{command} {url}: {}", ran.said());
        }
    }
    assert!(flow.fake.requests().is_empty());
    flow.fake.finish();
}

#[test]
fn faults_that_pass_change_no_verdict() {
    let faults: [(&str, &str, Make, usize); 8] = [
        ("GET", "/pulls/1", || What::too_many(0), 2),
        ("GET", "/reviews", || What::too_many(0), 2),
        ("GET", "/statuses", || What::status(502, "bad gateway"), 1),
        ("GET", "/permission", || What::Cut(Cut::Before), 1),
        ("GET", "/pulls/1/commits", || What::Cut(Cut::Inside), 1),
        ("GET", "/comments", || What::status(503, "down"), 1),
        ("POST", "/statuses", || What::too_many(0), 1),
        ("PATCH", "/comments", || What::too_many(0), 1),
    ];
    for (method, path, what, times) in faults {
        let flow = approved();
        flow.fake.world(|world| world.faults.push(Fault::new(method, path, what()).times(times)));
        let ran = flow.judge(flow.reviewed(), DESTROYS, &[]);
        assert_eq!((ran.code, ran.outputs["approved-by"].as_str()), (0, "bob"), "{method} {path}: {ran:?}");
        assert!(flow.status().starts_with("success: approved by bob"), "{method} {path}: {}", flow.status());
        assert!(flow.comment().contains("bob"), "{method} {path}");
        flow.fake.finish();
    }
}

#[test]
fn faults_that_last_never_open_the_gate() {
    let lasting: [Make; 4] = [
        || What::too_many(3600),
        || What::status(404, "Not Found"),
        What::not_json,
        || What::answer(200, &[], "[]"),
    ];
    for path in ["/reviews", "/pulls/1/commits", "/permission", "/statuses"] {
        for what in lasting {
            let flow = approved();
            flow.fake.world(|world| world.faults.push(Fault::new("GET", path, what()).always()));
            let ran = flow.judge(flow.reviewed(), DESTROYS, &[]);
            assert_ne!(ran.code, 0, "{path}: {ran:?}");
            assert_ne!(ran.outputs["verdict"], "pass", "{path}");
            assert!(!flow.status().starts_with("success"), "{path}: {}", flow.status());
            flow.fake.finish();
        }
    }
    // What only publishes decides nothing.
    let refuse: Make = || What::status(403, "Resource not accessible by integration");
    for (method, path) in [("POST", "/statuses"), ("PATCH", "/comments"), ("GET", "/comments")] {
        let flow = approved();
        flow.fake.world(|world| world.faults.push(Fault::new(method, path, refuse()).always()));
        let ran = flow.judge(flow.reviewed(), DESTROYS, &[]);
        assert_eq!((ran.code, ran.outputs["verdict"].as_str()), (0, "pass"), "{method} {path}: {ran:?}");
        assert!(ran.summary.contains("was not written"), "{method} {path}: {}", ran.summary);
        flow.fake.finish();
    }
}

#[test]
fn a_run_by_hand_counts_nothing_of_a_pull_request() {
    let flow = approved();
    let event = Event::WorkflowDispatch { branch: "feature".to_owned(), inputs: serde_json::json!({}) };
    let ran = flow.judge(event, DESTROYS, &[]);
    assert_eq!((ran.code, ran.outputs["verdict"].as_str()), (1, "needs_approval"), "{ran:?}");
    flow.fake.finish();
}
