//! The permissions of `testdata/github/permissions.json` are what the requests of a run need, and no more.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::fake::{Access, BOT, Event, GithubRan, Recorded, Rights};
use super::super::flows::{CLEAN, DESTROYS, Flow};
use crate::support::{Folder, plan, text};

type Scopes = BTreeMap<&'static str, Access>;

const SCOPES: [&str; 5] = ["actions", "contents", "issues", "pull-requests", "statuses"];

/// What a mode is said to need when it writes everything.
fn said(mode: &str) -> Scopes {
    let table: Value = serde_json::from_str(&text("testdata/github/permissions.json")).expect("JSON");
    let mut scopes = Scopes::new();
    for part in ["reads", "comment", "status", "issue"] {
        for (name, level) in table[mode][part].as_object().into_iter().flatten() {
            let known = SCOPES.iter().find(|scope| *scope == name).unwrap_or_else(|| panic!("`{name}`"));
            let access = if level == "write" { Access::Write } else { Access::Read };
            let held = scopes.entry(known).or_insert(access);
            *held = access.max(*held);
        }
    }
    scopes
}

/// A run of a mode that reads and writes all that it can, with a token that may do this.
fn run(mode: &str, scopes: &Scopes) -> (GithubRan, Vec<Recorded>) {
    let flow = Flow::new();
    let folder = Folder::new();
    let token = "ghs_tokenOfExactlyTheseRights0123456789";
    let all: Vec<(&'static str, Access)> = scopes.iter().map(|(scope, access)| (*scope, *access)).collect();
    flow.fake.world(|world| world.token(token, BOT, Rights::of(&all)));
    // An approval that an update of the branch has to keep: that takes the commits on both sides.
    assert_eq!(flow.judge(flow.push(), DESTROYS, &[]).code, 1);
    flow.approve("bob");
    flow.fake.world(|world| {
        world.repository.commit("main", "carol", &[("elsewhere.tf", "# elsewhere\n")]);
        world.update_branch(1, "alice");
    });
    let saved = folder.at("saved.json");
    let output = format!("json={saved}");
    flow.judge(flow.push(), DESTROYS, &["--comment", "off", "--status", "false", "--output", &output]);
    flow.fake.world(|world| world.tick(60));
    flow.fake.take_requests();
    let arguments: Vec<&str> = match mode {
        "aggregate" => vec!["github", mode, &saved],
        "doctor" => vec!["github", mode],
        _ => vec!["github", mode, "--today", "2026-11-21"],
    };
    let event = match mode {
        "drift" => Event::Schedule,
        _ => Event::PullRequestReview { number: 1, action: "submitted" },
    };
    let input = match mode {
        "doctor" => plan(CLEAN),
        "drift" => plan("aws_drift_normal_plan"),
        _ => plan(DESTROYS),
    };
    let runner = flow.fake.runner().token(token).event(event).run_id(900, 1).input(&input);
    let ran = runner.folder(flow.folder.path()).run(&arguments);
    let requests = flow.fake.take_requests();
    flow.fake.finish();
    (ran, requests)
}

/// Requests that were refused, but for those that no permission of a job allows.
fn refused(requests: &[Recorded]) -> Vec<String> {
    let grantable = |request: &&Recorded| {
        request.needed.iter().any(|(scope, _)| SCOPES.contains(scope)) && matches!(request.status, 403 | 404)
    };
    requests.iter().filter(grantable).map(Recorded::line).collect()
}

#[test]
fn each_mode_needs_exactly_its_permissions() {
    for mode in ["pr", "gate", "aggregate", "doctor", "drift"] {
        let scopes = said(mode);
        assert!(!scopes.is_empty(), "{mode}");
        let (ran, requests) = run(mode, &scopes);
        assert_eq!(refused(&requests), Vec::<String>::new(), "{mode}");
        if mode == "drift" {
            assert!(ran.code == 1 && requests.iter().any(Recorded::writes), "an issue: {ran:?}");
        } else if mode != "doctor" {
            assert_eq!((ran.code, ran.outputs["approved-by"].as_str()), (0, "bob"), "{mode}: {ran:?}");
            let writes = requests.iter().filter(|request| request.writes()).count();
            assert!(writes >= 2, "{mode}: a comment and a status");
        }
        for scope in scopes.keys() {
            let mut less = scopes.clone();
            match less.remove(scope) {
                Some(Access::Write) => less.insert(scope, Access::Read),
                _ => None,
            };
            let (_, requests) = run(mode, &less);
            assert_ne!(refused(&requests), Vec::<String>::new(), "{mode} does not need `{scope}`");
        }
    }
}
