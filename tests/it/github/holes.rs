//! Ways around the second person, and what stands in each.

use super::fake::{Event, Fault, GithubRan, What};
use super::flows::{DESTROYS, Flow};
use crate::support::{Folder, plan};

/// Another plan that destroys something.
const DESTROYS_ANOTHER: &str = "delete_count_index";

fn judge_and_approve(flow: &Flow, arguments: &[&str]) {
    let ran = flow.judge(flow.push(), DESTROYS, arguments);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "needs_approval"), "{ran:?}");
    flow.approve("bob");
    let ran = flow.judge(flow.reviewed(), DESTROYS, arguments);
    assert_eq!((ran.code, &*ran.outputs["approved-by"]), (0, "bob"), "{ran:?}");
}

fn assert_needs_approval(ran: &GithubRan) {
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "needs_approval"), "{ran:?}");
}

/// What a job that plans would save, judged with these arguments.
fn saved(flow: &Flow, file: &str, arguments: &[&str]) -> GithubRan {
    let output = format!("json={file}");
    let quiet = ["--comment", "off", "--status", "false", "--output", &output];
    flow.judge(flow.push(), DESTROYS, &[&quiet, arguments].concat())
}

fn retarget(flow: &Flow, base: &str) {
    flow.fake.world(|world| world.repository.pulls.get_mut(&1).expect("it").base = base.to_owned());
}

const MANY: &str = "plan_policy \"destroyed\" {\n  level = \"require_approval\"\n  enforce {\n    condition     = length(plan.destroys) == 0\n    error_message = \"This plan destroys something.\"\n  }\n}\n";

#[test]
fn an_approval_of_a_whole_plan_is_for_what_this_plan_does() {
    let flow = Flow::new();
    flow.fake.world(|world| {
        world.repository.commit("main", "admin", &[(".tfgate/many.gate.hcl", MANY)]);
        world.update_branch(1, "alice");
    });
    let alone = ["--no-builtin", "--name", "prod"];
    judge_and_approve(&flow, &alone);
    assert_needs_approval(&flow.judge(flow.push(), DESTROYS_ANOTHER, &alone));
    assert_eq!(flow.judge(flow.push(), DESTROYS, &alone).code, 0, "the approved plan is still approved");
    flow.fake.finish();
}

#[test]
fn a_saved_report_cannot_bring_weaker_rules_along() {
    let flow = Flow::new();
    let folder = Folder::new();
    let file = folder.at("verdict.json");
    let planned = saved(&flow, &file, &["--approvals", "environment"]);
    assert_eq!(planned.code, 0, "the environment asks later: {planned:?}");
    let ran = flow.step(flow.push(), DESTROYS, &["github", "pr", "--verdict", &file]);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (2, "error"), "{ran:?}");
    assert!(ran.stderr.contains("weaker rules"), "{}", ran.stderr);
    let ran = flow.step(flow.push(), DESTROYS, &["github", "aggregate", &file]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(flow.status().starts_with("error: "), "{}", flow.status());
    flow.fake.finish();
}

#[test]
fn a_saved_report_of_another_base_branch_is_none() {
    let flow = Flow::new();
    flow.fake.world(|world| world.repository.branch("weak", "main"));
    let folder = Folder::new();
    let file = folder.at("verdict.json");
    retarget(&flow, "weak");
    saved(&flow, &file, &[]);
    retarget(&flow, "main");
    flow.approve("bob");
    let ran = flow.step(flow.reviewed(), DESTROYS, &["github", "pr", "--verdict", &file]);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (2, "error"), "{ran:?}");
    assert!(ran.stderr.contains("branch `weak`"), "{}", ran.stderr);
    flow.fake.finish();
}

#[test]
fn a_pull_request_to_another_branch_says_so_in_the_status() {
    let flow = Flow::new();
    flow.fake.world(|world| world.repository.branch("alice/weak", "main"));
    retarget(&flow, "alice/weak");
    flow.judge(flow.push(), "aws_noop", &[]);
    assert!(flow.status().starts_with("success: into alice/weak: "), "{}", flow.status());
    assert!(flow.comment().contains("alice/weak"), "{}", flow.comment());
    retarget(&flow, "main");
    flow.judge(flow.push(), DESTROYS, &[]);
    assert!(flow.status().starts_with("pending: waiting for 1 approval"), "{}", flow.status());
    flow.fake.finish();
}

/// One run of `gate` for a commit that is on `main`.
fn gate(flow: &Flow, sha: &str, attempt: u64) -> GithubRan {
    flow.fake.world(|world| world.tick(60));
    let event = Event::Push { branch: "main".to_owned() };
    let runner = flow.fake.runner().event(event).env("GITHUB_SHA", sha).run_id(500, attempt);
    runner.input(&plan(DESTROYS)).run(&["github", "gate", "--today", "2026-11-21", "--name", "prod"])
}

#[test]
fn an_old_run_cannot_spend_an_approval_again() {
    let flow = Flow::new();
    judge_and_approve(&flow, &["--name", "prod"]);
    let merged = flow.fake.world(|world| {
        world.merge_pull(1, "alice");
        world.repository.tip("main")
    });
    assert_eq!(gate(&flow, &merged, 1).code, 0, "the run of the merge");
    assert_eq!(gate(&flow, &merged, 2).code, 0, "the same again, while nothing came after it");
    // The database is back by another pull request; the old run would destroy it once more.
    flow.fake.world(|world| world.repository.commit("main", "carol", &[("main.tf", "# a database\n")]));
    let ran = gate(&flow, &merged, 3);
    assert_needs_approval(&ran);
    assert!(ran.summary.contains("has moved on since this run"), "{}", ran.summary);
    flow.fake.finish();
}

#[test]
fn a_tag_with_the_name_of_the_branch_is_not_the_branch() {
    let flow = Flow::new();
    judge_and_approve(&flow, &[]);
    flow.fake.world(|world| world.merge_pull(1, "alice"));
    let gate = |reference: &str| {
        let event = Event::Push { branch: "main".to_owned() };
        let runner = flow.fake.runner().event(event).env("GITHUB_REF", reference).input(&plan(DESTROYS));
        // The name of the stack follows from the folder.
        runner.folder(flow.folder.path()).run(&["github", "gate", "--today", "2026-11-21"])
    };
    assert_eq!(gate("refs/heads/main").code, 0);
    assert_needs_approval(&gate("refs/tags/main"));
    flow.fake.finish();
}

#[test]
fn where_the_pull_request_cannot_be_read_no_approval_counts() {
    let flow = Flow::new();
    judge_and_approve(&flow, &[]);
    let gone = What::status(404, "Not Found");
    flow.fake.world(|world| world.faults.push(Fault::new("GET", "/pulls/1", gone)));
    let ran = flow.judge(flow.push(), DESTROYS, &[]);
    assert_needs_approval(&ran);
    assert!(ran.summary.contains("no approval counts"), "{}", ran.summary);
    flow.fake.finish();
}

#[test]
fn where_an_environment_asks_the_status_does_not_wait() {
    let flow = Flow::new();
    let ran = flow.judge(flow.push(), DESTROYS, &["--approvals", "environment"]);
    assert_eq!((ran.code, &*ran.outputs["approval-required"]), (0, "true"), "{ran:?}");
    let status = flow.status();
    assert!(status.starts_with("success: left to the reviewers of the environment"), "{status}");
    let ran = flow.judge(flow.push(), DESTROYS, &["--approvals", "off"]);
    assert_needs_approval(&ran);
    assert!(flow.status().starts_with("failure: needs approval, and approvals are off"), "{}", flow.status());
    assert!(!flow.comment().contains("must approve it first"), "{}", flow.comment());
    flow.fake.finish();
}

#[test]
fn no_output_takes_the_place_of_what_is_read() {
    let flow = Flow::new();
    let folder = Folder::new();
    folder.write("plan.json", plan(DESTROYS));
    folder.write("values.hcl", "a = 1\n");
    let run = |arguments: &[&str]| flow.fake.runner().folder(folder.path()).run(arguments);
    for arguments in [
        &["github", "pr", "plan.json", "--output", "json=plan.json"] as &[&str],
        &["github", "gate", "plan.json", "--output", "json=plan.json"],
        &["github", "gate", "x.json", "--approved", "plan.json", "--output", "json=plan.json"],
        &["github", "gate", "x.json", "--approved", "p*.json", "--output", "json=plan.json"],
        &["github", "pr", "--verdict", "plan.json", "--output", "json=plan.json"],
        &["github", "aggregate", "plan.json", "--output", "json=plan.json"],
        &["github", "pr", "plan.json", "--output", "json=a.json", "--output", "markdown=a.json"],
        &["github", "pr", "plan.json", "--var-file", "values.hcl", "--output", "json=values.hcl"],
    ] {
        let ran = run(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}: {ran:?}");
        assert!(ran.stderr.contains("`--output` names"), "{arguments:?}: {}", ran.stderr);
    }
    assert_eq!(folder.read("plan.json").as_bytes(), plan(DESTROYS));
    assert_eq!(folder.read("values.hcl"), "a = 1\n");
    flow.fake.finish();
}

#[test]
fn a_run_that_ends_early_has_outputs_too() {
    let flow = Flow::new();
    let ran = flow.fake.runner().no_token().input(&plan(DESTROYS)).run(&["github", "pr"]);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (2, "error"), "{ran:?}");
    assert_eq!(ran.outputs["approval-required"], "true", "nobody knows that it is not");
    // The report is not lost where the runner's file is.
    let nowhere = "/nonexistent/output";
    let ran = flow.fake.runner().env("GITHUB_OUTPUT", nowhere).input(&plan(DESTROYS)).run(&["github", "pr"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.stdout.contains("aws_db_instance.main"), "{}", ran.stdout);
    flow.fake.finish();
}
