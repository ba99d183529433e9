//! Another object at an approved address: from the pull request to the apply.

use super::fake::{Event, GithubRan};
use super::flows::{CLEAN, DESTROYS, Flow};
use crate::support::plan;

const ARN: &str = "arn:aws:rds:eu-west-1:123456789012:db:main";

fn push_to_main() -> Event {
    Event::Push { branch: "main".to_owned() }
}

/// The plan that destroys a database, with each text in place of another.
fn destroys_with(replaced: &[(&str, &str)]) -> String {
    let text = String::from_utf8(plan(DESTROYS)).expect("UTF-8");
    replaced.iter().fold(text, |text, (from, to)| {
        assert!(text.contains(from), "no `{from}` in the plan");
        text.replace(from, to)
    })
}

/// One command over a plan for the stack `db`.
fn run(flow: &Flow, command: &str, event: Event, text: &str, more: &[&str]) -> GithubRan {
    flow.folder.write("plan.json", text);
    let path = format!("db={}", flow.folder.at("plan.json"));
    let arguments = [&["github", command, "--today", "2026-11-21", path.as_str()], more].concat();
    flow.step(event, CLEAN, &arguments)
}

#[test]
fn a_delete_passes_only_for_the_object_that_was_approved() {
    let flow = Flow::new();
    let saved = flow.folder.at("verdict.json");
    let save = ["--output", &format!("json={saved}")];
    let own = destroys_with(&[]);
    // What the object is called, its account, its id; and a value that tells nothing about which object it is.
    let others = [
        destroys_with(&[(ARN, "arn:aws:rds:eu-west-1:999999999999:db:main")]),
        destroys_with(&[("db-M5ENSHXFPU6XHZ4G4ZEI5QIO2U", "db-AAAAAAAAAAAAAAAAAAAAAAAAAA")]),
    ];
    let resized = destroys_with(&[("\"allocated_storage\":20", "\"allocated_storage\":40")]);
    run(&flow, "pr", flow.push(), &own, &save);
    flow.approve("bob");
    assert_eq!(run(&flow, "pr", flow.reviewed(), &own, &save).code, 0);
    assert_eq!(run(&flow, "pr", flow.reviewed(), &resized, &[]).code, 0, "it is the same object");
    for other in &others {
        let ran = run(&flow, "pr", flow.reviewed(), other, &[]);
        assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "needs_approval"), "{ran:?}");
    }
    flow.fake.world(|world| world.merge_pull(1, "alice"));
    let saved = ["--approved", saved.as_str(), "--status", "false"];
    for arguments in [&saved[..], &["--status", "false"]] {
        assert_eq!(run(&flow, "gate", push_to_main(), &own, arguments).code, 0);
        assert_eq!(run(&flow, "gate", push_to_main(), &resized, arguments).code, 0);
        for other in &others {
            let ran = run(&flow, "gate", push_to_main(), other, arguments);
            assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "needs_approval"), "{ran:?}");
        }
    }
    flow.fake.finish();
}

/// A saved report says which object was approved, and nothing else says it: neither the status nor the comment.
#[test]
fn what_identifies_an_object_is_not_in_what_is_published_as_a_hash_of_its_own() {
    let flow = Flow::new();
    let saved = flow.folder.at("verdict.json");
    run(&flow, "pr", flow.push(), &destroys_with(&[]), &["--output", &format!("json={saved}")]);
    let written: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&saved).expect("a report")).expect("JSON");
    let digest = written["stacks"][0]["findings"][0]["identity_digest"].as_str().expect("a hash").to_owned();
    assert_eq!(digest.len(), 64);
    let head = flow.fake.world(|world| world.repository.head(1));
    let statuses = flow.fake.world(|world| format!("{:?}", world.statuses(&head)));
    assert!(!flow.comment().contains(&digest) && !statuses.contains(&digest));
    assert!(!statuses.contains(ARN), "{statuses}");
    flow.fake.finish();
}
