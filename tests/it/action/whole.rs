//! The steps of the action with the program itself, against the GitHub of the tests.

use std::collections::BTreeMap;
use std::fs;

use super::runner::{Finished, Runner};
use crate::github::fake::{Access, BOT, Event, Fake, Rights, TOKEN};
use crate::support::{Folder, plan};

fn fake() -> Fake {
    Fake::start(|world| {
        world.repository.branch("feature", "main");
        world.repository.commit("feature", "alice", &[("main.tf", "# no database\n")]);
        world.open("alice", "feature", "main");
    })
}

/// One run of the action in a job.
fn run(fake: &Fake, event: Event, plan_name: &str, inputs: &[(&str, &str)]) -> (Runner, Finished) {
    fake.world(|world| world.tick(60));
    let files = Folder::new();
    let environment: BTreeMap<String, String> = fake.runner().event(event).environment(&files);
    let mut runner = Runner::new().input("binary", env!("CARGO_BIN_EXE_tfgate")).input("token", TOKEN);
    for (name, value) in environment {
        let of_the_step = matches!(name.as_str(), "GITHUB_OUTPUT" | "GITHUB_TOKEN" | "RUNNER_TEMP");
        if !of_the_step {
            runner = runner.with(&name, &value);
        }
    }
    runner = inputs.iter().fold(runner, |runner, (name, value)| runner.input(name, value));
    fs::write(runner.at("workspace/tfplan.json"), plan(plan_name)).expect("a plan");
    let finished = runner.run();
    (runner, finished)
}

fn push() -> Event {
    Event::PullRequest { number: 1, action: "synchronize" }
}

#[test]
fn the_action_says_what_the_program_says() {
    let fake = fake();
    let (_runner, red) = run(&fake, push(), "aws_delete_db", &[("html", "true")]);
    assert_eq!(red.code, 1, "{}", red.said);
    assert_eq!(red.outputs["verdict"], "needs_approval");
    assert_eq!((red.outputs["blocked"].as_str(), red.outputs["deletes"].as_str()), ("1", "1"));
    assert_eq!(red.outputs["approval-required"], "true");
    assert!(!red.outputs.contains_key("approved-by"));
    assert_eq!(red.outputs["change-set"].len(), 12);
    assert_eq!(red.outputs["plan-digest"].len(), 64);
    assert!(red.outputs["comment-url"].contains("#issuecomment-"), "{:?}", red.outputs);
    for file in ["verdict-file", "markdown-file", "html-file"] {
        assert!(red.outputs[file].starts_with("~TEMP/"), "{file}: {:?}", red.outputs);
    }

    fake.world(|world| {
        world.tick(60);
        world.review(1, "bob", "APPROVED")
    });
    let reviewed = Event::PullRequestReview { number: 1, action: "submitted" };
    let (_runner, green) = run(&fake, reviewed, "aws_delete_db", &[]);
    assert_eq!(green.code, 0, "{}", green.said);
    assert_eq!((green.outputs["verdict"].as_str(), green.outputs["approved-by"].as_str()), ("pass", "bob"));
    assert_eq!(green.outputs["change-set"], red.outputs["change-set"]);
    assert_eq!(green.outputs["comment-url"], red.outputs["comment-url"]);

    let (_runner, clean) = run(&fake, push(), "aws_noop", &[]);
    assert_eq!(clean.code, 0, "{}", clean.said);
    assert_eq!((clean.outputs["verdict"].as_str(), clean.outputs["blocked"].as_str()), ("pass", "0"));
    assert_eq!(clean.outputs["approval-required"], "false");
    for finished in [&red, &green, &clean] {
        assert!(!finished.said.contains(TOKEN), "{}", finished.said);
    }
    fake.finish();
}

/// The step that plans failed: there is no plan, or one of another day.
#[test]
fn a_night_without_a_plan_closes_nothing_and_is_counted() {
    let fake = Fake::start(|world| {
        let rights = [("contents", Access::Read), ("issues", Access::Write)];
        world.token(TOKEN, BOT, Rights::of(&rights));
    });
    let history = tempfile::tempdir().expect("a folder");
    let history = history.path().join("history.json").display().to_string();
    let night = |plan_name, plan, code| {
        let inputs =
            [("mode", "drift"), ("plan", plan), ("plan-exit-code", code), ("state", history.as_str())];
        run(&fake, Event::Schedule, plan_name, &inputs).1
    };
    let issues = || -> Vec<String> {
        let all = fake.world(|world| world.repository.issues.values().cloned().collect::<Vec<_>>());
        all.into_iter().map(|issue| format!("{} {}", issue.title, issue.state)).collect()
    };
    let drifted = night("aws_drift_normal_plan", "prod=tfplan.json", "2");
    assert_eq!((drifted.code, drifted.outputs["drifted"].as_str()), (1, "5"), "{}", drifted.said);
    assert!(drifted.outputs["issue-url"].ends_with("/acme/infra/issues/1"), "{:?}", drifted.outputs);
    for (plan, code) in [("prod=tfplan.json", "1"), ("prod=absent.json", "1"), ("prod=absent.json", "0")] {
        assert_eq!(issues(), ["Drift: prod open"]);
        let failed = night("aws_noop", plan, code);
        assert_eq!((failed.code, failed.outputs["exit-code"].as_str()), (2, "2"), "{}", failed.said);
        assert_eq!(failed.outputs["verdict"], "error");
    }
    assert_eq!(issues(), ["Drift: prod open", "Drift is not checked: prod open"]);
    let clean = night("aws_noop", "prod=tfplan.json", "0");
    assert_eq!((clean.code, clean.outputs["drifted"].as_str()), (0, "0"), "{}", clean.said);
    assert_eq!(issues(), ["Drift: prod closed", "Drift is not checked: prod closed"]);
    fake.finish();
}
