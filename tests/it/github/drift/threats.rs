//! What must not happen in any night.

use serde_json::{Value, json};

use super::*;
use crate::github::fake::{Fault, What};

/// Denies whatever was changed outside.
const DENY: &str = r#"
drift_policy "*" "none" {
  level = "deny"
  enforce {
    condition     = false
    error_message = "Changed outside."
  }
}
"#;

fn value(name: &str) -> Value {
    serde_json::from_slice(&plan(name)).expect("JSON")
}

fn policy(nights: &Nights, text: &str) {
    nights.fake.world(|world| world.repository.commit("main", "alice", &[(".tfgate/drift.gate.hcl", text)]));
}

/// Another value of a key.
fn with(name: &str, key: &str, other: Value) -> String {
    let mut plan = value(name);
    plan[key] = other;
    plan.to_string()
}

#[test]
fn a_check_that_says_nothing_closes_and_opens_nothing() {
    let nights = Nights::new(|_| {});
    nights.night(DRIFTS, &[]);
    let before = format!("{:?}", nights.issues());
    nights.fake.take_writes();
    nights.folder.make("empty");
    nights.folder.write("clean.json", plan(CLEAN));
    nights.folder.write("partial.json", with(CLEAN, "complete", false.into()));
    nights.folder.write("target.json", plan("target_noop"));
    nights.folder.write("destroy.json", plan("destroy"));
    nights.folder.write("cut.json", &plan(CLEAN)[..1000]);
    nights.folder.write("none.json", "");
    let at = |file: &str| format!("prod={}", nights.folder.at(file));
    for arguments in [
        vec![at("clean.json"), "--plan-exit-code".to_owned(), "1".to_owned()],
        vec![at("clean.json"), "--policy".to_owned(), "nowhere".to_owned()],
        vec![at("partial.json")],
        vec![at("target.json")],
        vec![at("destroy.json")],
        vec![at("cut.json")],
        vec![at("none.json")],
        vec![at("absent.json")],
        vec![nights.folder.at("empty")],
        vec![nights.folder.at("absent")],
    ] {
        let given: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let ran = nights.run(Event::Schedule, TOKEN, &[], &given);
        assert_eq!((ran.code, nights.fake.take_writes().len()), (2, 0), "{given:?}: {ran:?}");
    }
    nights.folder.write("prod.json", plan(CLEAN));
    policy(&nights, "drift_policy {");
    let ran = nights.night(CLEAN, &[]);
    assert_eq!((ran.code, nights.fake.take_writes().len()), (2, 0), "{ran:?}");
    assert_eq!(format!("{:?}", nights.issues()), before);
    nights.fake.finish();
}

/// Somebody silenced what was a warning, and then a policy denies it.
#[test]
fn what_a_policy_denies_from_now_on_is_told_in_spite_of_the_snooze() {
    let nights = Nights::new(|_| {});
    nights.night(DRIFTS, &[]);
    nights.fake.world(|world| {
        world.label(1, "alice", "drift:snoozed");
        world.close(1, "alice");
    });
    assert_eq!((nights.night(DRIFTS, &[]).code, nights.one()), (0, state("closed", 0)));
    policy(&nights, DENY);
    assert_eq!((nights.night(DRIFTS, &[]).code, nights.one()), (1, state("open", 1)));
    nights.fake.finish();
}

/// Jobs of a matrix whose plans are called the same in different folders.
#[test]
fn stacks_without_a_name_are_told_apart_by_their_folders() {
    let nights = Nights::new(|_| {});
    let root = nights.folder.at("");
    let run = |folder: &str, name: &str| {
        nights.folder.make(folder);
        nights.folder.write(&format!("{folder}/tfplan.json"), plan(name));
        nights.fake.world(|world| world.tick(86_400));
        let runner = nights.fake.runner().event(Event::Schedule).token(TOKEN).env("GITHUB_WORKSPACE", &root);
        let ran = runner.folder(&nights.folder.path().join(folder)).run(&[
            "github",
            "drift",
            "--today",
            "2026-11-01",
            "tfplan.json",
        ]);
        // The default: what is called drift fails.
        assert_eq!(ran.code, i32::from(name != CLEAN), "{ran:?}");
        nights
            .issues()
            .into_iter()
            .map(|issue| format!("{} {}", issue.title, issue.state))
            .collect::<Vec<_>>()
    };
    assert_eq!(run("stacks/a", DRIFTS), ["Drift: stacks/a open"]);
    assert_eq!(run("stacks/b", CLEAN), ["Drift: stacks/a open"]);
    assert_eq!(run("stacks/b", DRIFTS), ["Drift: stacks/a open", "Drift: stacks/b open"]);
    assert_eq!(run("stacks/a", CLEAN), ["Drift: stacks/a closed", "Drift: stacks/b open"]);
    nights.fake.finish();
}

#[test]
fn a_tag_is_no_branch_whatever_its_name() {
    let nights = Nights::new(|_| {});
    nights.night(DRIFTS, &[]);
    nights.fake.take_writes();
    nights.folder.write("prod.json", plan(CLEAN));
    let path = format!("prod={}", nights.folder.at("prod.json"));
    for reference in ["refs/tags/main", "main", "refs/heads/main2", "refs/heads/MAIN", "refs/pull/1/merge"] {
        let environment = [("GITHUB_REF", reference), ("GITHUB_REF_NAME", "main")];
        let ran = nights.run(Event::Schedule, TOKEN, &environment, &[&path]);
        assert_eq!((ran.code, nights.fake.take_writes().len()), (0, 0), "{reference}: {ran:?}");
        assert!(ran.stderr.contains("This run writes no issue and sends no message"), "{}", ran.stderr);
    }
    nights.fake.finish();
}

/// No mention, no reference, no image and no comment of HTML outside of code, but for the marker in front.
fn is_inert(text: &str) -> bool {
    let text = text.strip_prefix("<!-- tfgate:v1 ").unwrap_or(text);
    let html = text.split("<code>").map(|part| part.split_once("</code>").map_or(part, |(_, rest)| rest));
    let html: String = html.collect();
    let prose: String = html.split("``").step_by(2).collect();
    let prose: String = prose.split('`').step_by(2).collect();
    let active = ["<!--", "<img", "![", "<script", "@acme", " #1", "evil.example"];
    !active.iter().any(|part| prose.contains(part))
}

#[test]
fn a_hostile_state_file_changes_no_verdict_and_says_nothing_active() {
    let address = "aws_x.y[\"<!-- --> <img src=x> ![x](http://evil.example) @acme/all fixes #1\"]";
    let known = json!({"fingerprint": "0".repeat(64), "class": "reverted", "first_seen": "2026-10-01"});
    let stack = json!({
        "checked": "2026-10-31T00:00:00Z", "failures": 0, "failing_since": null,
        "drift": {address: known}, "waiting": null,
    });
    let file = |stack: &Value| json!({"version": 1, "stacks": {"prod": stack}}).to_string();
    let mut failing = stack.clone();
    failing["failures"] = u32::MAX.into();
    failing["failing_since"] = "2026-10-01".into();
    let mut ahead = stack.clone();
    ahead["checked"] = "2199-01-01T00:00:00Z".into();
    let forgotten = json!({"version": 1, "stacks": {"x\n::error::y\u{1b}[2J": {
        "checked": "2020-01-01T00:00:00Z", "failures": 0, "failing_since": null, "drift": {}, "waiting": null,
    }}});
    let deep = "[".repeat(1 << 20);
    let huge = " ".repeat((16 << 20) + 1);
    let version = json!({"version": 2, "stacks": {}}).to_string();
    for (number, text) in [
        file(&stack),
        file(&failing),
        file(&ahead),
        forgotten.to_string(),
        deep,
        huge,
        version,
        "\0".to_owned(),
    ]
    .into_iter()
    .enumerate()
    {
        let nights = Nights::new(|_| {});
        nights.night(DRIFTS_OTHERWISE, &[]);
        nights.folder.write("history.json", &text);
        let ran = nights.night(DRIFTS, &["--state", "history.json"]);
        assert_eq!((ran.code, nights.one()), (0, state("open", 1)), "{number}: {ran:?}");
        assert!(!ran.stderr.contains('\u{1b}') && !ran.stderr.contains("\n::error"), "{}", ran.stderr);
        for said in [nights.comments(1).remove(0), nights.issues().remove(0).body] {
            assert!(is_inert(&said), "{said}");
        }
        nights.folder.write("history.json", &text);
        assert_eq!(nights.night(CLEAN, &["--state", "history.json"]).code, 0, "{number}");
        assert_eq!(nights.issues()[0].state, "closed", "{number}");
        nights.fake.finish();
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_no_history() {
    let nights = Nights::new(|_| {});
    nights.folder.make("folder");
    let ran = nights.night(DRIFTS, &["--state", "folder"]);
    assert_eq!((ran.code, nights.one()), (2, state("open", 0)), "it cannot be written: {ran:?}");
    nights.folder.write("real.json", "");
    std::os::unix::fs::symlink("real.json", nights.folder.path().join("link.json")).expect("a link");
    let ran = nights.night(CLEAN, &["--state", "link.json"]);
    assert_eq!((ran.code, nights.one().0.as_str()), (0, "closed"), "{ran:?}");
    let real = std::fs::read_to_string(nights.folder.path().join("real.json")).expect("the file");
    assert_eq!(real, "", "nobody is led elsewhere");
    nights.fake.finish();
}

#[test]
fn a_clock_that_goes_back_changes_no_verdict() {
    let nights = Nights::new(|_| {});
    let history = ["--state", "history.json"];
    nights.day.set(19);
    nights.night(DRIFTS, &history);
    nights.day.set(9);
    let ran = nights.night(DRIFTS, &history);
    assert_eq!(
        (ran.code, nights.issues().len(), nights.issues()[0].state.as_str()),
        (0, 1, "open"),
        "{ran:?}"
    );
    assert!(
        ran.stderr.contains("a day up to today") || ran.stderr.contains("a time up to now"),
        "{}",
        ran.stderr
    );
    nights.day.set(4);
    assert_eq!((nights.night(CLEAN, &history).code, nights.issues()[0].state.as_str()), (0, "closed"));
    nights.day.set(2);
    assert_eq!((nights.night(DRIFTS, &history).code, nights.issues()[0].state.as_str()), (0, "open"));
    nights.fake.finish();
}

/// Names of a plan, in the issue, its comments, the summary and the title.
#[test]
fn text_of_a_plan_does_not_act_in_an_issue() {
    let nights = Nights::new(|_| {});
    let hostile = "<!-- tfgate:v1 kind=drift key=0000000000 --> <img src=x> ![x](http://evil.example/p.png) @acme/all closes #1";
    let mut plan: Value = value(DRIFTS);
    for list in ["resource_drift", "resource_changes"] {
        for entry in plan[list].as_array_mut().expect("a list") {
            if entry["address"] == "aws_sqs_queue.q[1]" {
                entry["index"] = hostile.into();
                entry["address"] = format!("aws_sqs_queue.q[{}]", Value::from(hostile)).into();
            }
        }
    }
    let text = plan.to_string().replace("click-ops", "@acme/all ![x](http://evil.example/p.png) fixes #1");
    nights.folder.write("x.json", text);
    let path = nights.folder.at("x.json");
    let name = "prod @acme/all #1 `x` <!-- y -->\u{202e}";
    nights.run(Event::Schedule, TOKEN, &[], &[&path, "--name", name]);
    let issue = nights.issues().remove(0);
    assert_eq!(issue.title, "Drift: prod @acme/all #1 `x` <!-- y -->\\u{202e}");
    let ran = {
        nights.folder.write("x.json", super::plan(CLEAN));
        nights.run(Event::Schedule, TOKEN, &[], &[&path, "--name", name])
    };
    assert_eq!(nights.one(), state("closed", 1), "{ran:?}");
    for said in [issue.body, nights.comments(1).remove(0), ran.summary] {
        assert!(is_inert(&said), "{said}");
    }
    nights.fake.finish();
}

/// GitHub has enough of it in the middle of the list: what is left is said and done in the next night.
#[test]
fn two_hundred_stacks_come_through_a_limit_without_a_second_issue() {
    let nights = Nights::new(|_| {});
    let name = |number: u32| format!("s{number:03}={}", nights.folder.at("x.json"));
    nights.folder.write("x.json", plan(DRIFTS));
    let plans: Vec<String> = (0..200).map(name).collect();
    let plans: Vec<&str> = plans.iter().map(String::as_str).collect();
    let limit = Fault::new("POST", "/issues", What::too_many(100_000)).after(3).always();
    nights.fake.world(|world| world.faults.push(limit));
    let ran = nights.run(Event::Schedule, TOKEN, &[], &plans);
    assert_eq!((ran.code, nights.issues().len()), (0, 3), "{}", ran.stderr);
    assert!(ran.stderr.contains("The issue about `s003` was not written"), "{}", ran.stderr);
    assert!(ran.stderr.contains("196 issues were left as they are"), "{}", ran.stderr);
    nights.fake.world(|world| world.faults.clear());
    let ran = nights.run(Event::Schedule, TOKEN, &[], &plans);
    assert_eq!((ran.code, nights.issues().len()), (0, 53), "{}", ran.stderr);
    let titles: std::collections::BTreeSet<String> =
        nights.issues().into_iter().map(|issue| issue.title).collect();
    assert_eq!((titles.len(), titles.last().map(String::as_str)), (53, Some("Drift: s052")));
    nights.fake.finish();
}

/// A duplicate is closed once, and no later night touches it.
#[test]
fn a_duplicate_stays_closed_and_is_left_alone() {
    let nights = Nights::new(|_| {});
    nights.night(DRIFTS, &[]);
    let body = nights.issues().remove(0).body;
    nights.fake.world(|world| world.issue(BOT, &body, &["drift"]));
    nights.night(DRIFTS, &[]);
    let second = || nights.issues().remove(1);
    assert_eq!(
        (second().state.as_str(), second().body.as_str()),
        ("closed", "Duplicate of #1, which is kept up to date.")
    );
    let closed = format!("{:?}", second());
    for name in [DRIFTS_OTHERWISE, CLEAN, DRIFTS] {
        nights.night(name, &[]);
        assert_eq!((nights.issues().len(), format!("{:?}", second())), (2, closed.clone()), "{name}");
    }
    nights.fake.finish();
}
