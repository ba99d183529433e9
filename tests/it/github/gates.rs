//! After review: the merge queue, apply on the protected branch, half-failed applies, matrices, the first policies.

use super::fake::{BOT, Event, GithubRan};
use super::flows::{CLEAN, DESTROYS, FORGETS, Flow};
use crate::support::{Folder, plan};

fn push_to_main() -> Event {
    Event::Push { branch: "main".to_owned() }
}

/// A pull request whose destroyed database `bob` approved.
fn approved() -> Flow {
    let flow = Flow::new();
    flow.judge(flow.push(), DESTROYS, &[]);
    flow.approve("bob");
    let ran = flow.judge(flow.reviewed(), DESTROYS, &[]);
    assert_eq!(ran.code, 0, "{ran:?}");
    flow
}

fn gate(flow: &Flow, plan_name: &str, arguments: &[&str]) -> GithubRan {
    let all = [&["github", "gate", "--today", "2026-11-21"], arguments].concat();
    flow.step(push_to_main(), plan_name, &all)
}

fn queue(flow: &Flow) -> Event {
    let branch = flow.fake.world(|world| {
        let branch = format!("gh-readonly-queue/main/pr-1-{}", world.repository.tip("main"));
        world.repository.branch(&branch, "main");
        world.repository.merge(&branch, "feature", "alice");
        branch
    });
    Event::MergeGroup { branch, base: "main".to_owned() }
}

#[test]
fn a_merge_queue_takes_what_was_approved_and_waits_for_nobody() {
    let flow = approved();
    let event = queue(&flow);
    let Event::MergeGroup { branch, .. } = event.clone() else { panic!("a merge group") };
    let head = flow.fake.world(|world| world.repository.tip(&branch));
    let ran = flow.judge(event.clone(), DESTROYS, &[]);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (0, "pass"), "{ran:?}");
    assert!(flow.status_of(&head).starts_with("success: approved by bob"), "{}", flow.status_of(&head));

    let ran = flow.judge(event, FORGETS, &[]);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "needs_approval"), "{ran:?}");
    let status = flow.status_of(&head);
    assert!(status.starts_with("failure: "), "a queue cannot wait: {status}");
    assert!(ran.summary.contains("out of the queue"), "{}", ran.summary);
    assert!(ran.summary.contains("It cannot be approved here") && !ran.summary.contains("approving review"));
    flow.fake.finish();
}

#[test]
fn apply_passes_with_the_approved_change_set_and_with_no_other() {
    let flow = approved();
    flow.fake.world(|world| world.merge_pull(1, "alice"));
    let ran = gate(&flow, DESTROYS, &[]);
    assert_eq!((ran.code, &*ran.outputs["approved-by"]), (0, "bob"), "{ran:?}");

    // The plan of today is another one: it is shown where it can be approved, and then passes.
    let ran = gate(&flow, FORGETS, &[]);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "needs_approval"), "{ran:?}");
    assert!(ran.summary.contains("once more, and run this job again"), "{}", ran.summary);
    assert!(flow.status().starts_with("pending: "), "{}", flow.status());
    flow.approve("bob");
    let ran = gate(&flow, FORGETS, &[]);
    assert_eq!(ran.code, 0, "{ran:?}");
    flow.fake.finish();
}

/// A job that may apply does not write; what it says must lead to an approval all the same.
#[test]
fn a_gate_that_writes_no_status_says_how_the_rest_is_approved() {
    let flow = approved();
    flow.fake.world(|world| world.merge_pull(1, "alice"));
    let ran = gate(&flow, FORGETS, &["--status", "false"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.summary.contains("open a pull request"), "{}", ran.summary);
    flow.fake.world(|world| {
        world.repository.branch("again", "main");
        world.repository.commit("again", "alice", &[]);
        world.open("alice", "again", "main");
    });
    let event = || Event::PullRequest { number: 2, action: "opened" };
    assert_eq!(flow.judge(event(), FORGETS, &[]).code, 1);
    flow.fake.world(|world| {
        world.tick(60);
        world.review(2, "bob", "APPROVED");
    });
    assert_eq!(flow.judge(event(), FORGETS, &[]).code, 0);
    flow.fake.world(|world| world.merge_pull(2, "alice"));
    assert_eq!(gate(&flow, FORGETS, &["--status", "false"]).code, 0);
    flow.fake.finish();
}

#[test]
fn approvals_by_an_environment_leave_the_answer_to_it() {
    let flow = Flow::new();
    let ran = flow.judge(flow.push(), DESTROYS, &["--approvals", "environment"]);
    assert_eq!((ran.code, &*ran.outputs["approval-required"]), (0, "true"), "{ran:?}");
    assert!(
        flow.status().starts_with("success: left to the reviewers of the environment"),
        "{}",
        flow.status()
    );
    assert!(flow.comment().contains("### 🛑 Needs approval"), "{}", flow.comment());
    flow.fake.finish();
}

/// The reviewers of an environment agreed to one plan, and the plan before the apply may be another one.
#[test]
fn what_nobody_agreed_to_in_the_environment_is_not_applied() {
    let flow = Flow::new();
    let folder = Folder::new();
    let run = |plan_name: &str, more: &[&str]| {
        gate(&flow, plan_name, &[&["--approvals", "environment", "--status", "false"], more].concat())
    };
    let [agreed, nothing] = ["agreed.json", "nothing.json"].map(|name| folder.at(name));
    assert_eq!(run(DESTROYS, &["--output", &format!("json={agreed}")]).code, 0);
    assert_eq!(run(CLEAN, &["--output", &format!("json={nothing}")]).code, 0);
    assert_eq!(run(DESTROYS, &["--approved", &agreed]).code, 0);
    assert_eq!(run(CLEAN, &["--approved", &agreed]).code, 0);
    for saved in [agreed.as_str(), &nothing, "absent.json"] {
        let ran = run(FORGETS, &["--approved", saved]);
        assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "needs_approval"), "{saved}: {ran:?}");
        assert!(ran.summary.contains("run the whole workflow again"), "{}", ran.summary);
    }
    let ran = run(DESTROYS, &["--fail-on", "warn"]);
    assert_eq!(ran.code, 2, "an environment approves nothing that only warns: {ran:?}");
    flow.fake.finish();
}

#[test]
fn apply_after_a_direct_push_is_approved_by_nobody() {
    let flow = approved();
    // The pull request is still open, so it brought nothing.
    flow.fake.world(|world| world.repository.commit("main", "alice", &[("main.tf", "# no database\n")]));
    let ran = gate(&flow, DESTROYS, &[]);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "needs_approval"), "{ran:?}");
    assert!(ran.summary.contains("No merged pull request"), "{}", ran.summary);
    assert!(ran.summary.contains("It cannot be approved here") && !ran.summary.contains("approving review"));
    assert_eq!(gate(&flow, CLEAN, &[]).code, 0, "what needs no approval passes");
    flow.fake.finish();
}

/// Two databases are to be destroyed; after half an apply, one is left.
#[test]
fn a_half_failed_apply_may_be_tried_again_and_nothing_more() {
    let flow = Flow::new();
    let folder = Folder::new();
    let (both, one, third) =
        (two_stacks(&folder, &["a", "b"]), two_stacks(&folder, &["b"]), two_stacks(&folder, &["b", "c"]));
    let saved = folder.at("verdict.json");
    let run = |command: &str, event: Event, plans: &[String], more: &[&str]| {
        let mut arguments = vec!["github", command, "--today", "2026-11-21"];
        arguments.extend(plans.iter().map(String::as_str));
        arguments.extend(more);
        flow.step(event, CLEAN, &arguments)
    };
    let output = format!("json={saved}");
    run("pr", flow.push(), &both, &[]);
    flow.approve("bob");
    assert_eq!(run("pr", flow.reviewed(), &both, &["--output", &output]).code, 0);
    flow.fake.world(|world| world.merge_pull(1, "alice"));
    assert_eq!(run("gate", push_to_main(), &both, &[]).code, 0, "the whole set");

    let approved = ["--approved", saved.as_str()];
    assert_eq!(run("gate", push_to_main(), &one, &approved).code, 0, "what is left of it");
    let ran = run("gate", push_to_main(), &third, &approved);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "needs_approval"), "{ran:?}");
    // A saved report that nobody was shown proves nothing.
    let forged = folder.at("forged.json");
    let other = Flow::new();
    let mut arguments = vec!["github", "pr", "--today", "2026-11-21", "--output"];
    let output = format!("json={forged}");
    arguments.push(&output);
    arguments.extend(third.iter().map(String::as_str));
    other.step(other.push(), CLEAN, &arguments);
    assert_eq!(run("gate", push_to_main(), &third, &["--approved", &forged]).code, 1);
    flow.fake.finish();
    other.fake.finish();
}

/// Arguments for plans that destroy a database, one for each of these stacks.
fn two_stacks(folder: &Folder, names: &[&str]) -> Vec<String> {
    let one = |name: &&str| {
        folder.write(&format!("{name}.json"), plan(DESTROYS));
        format!("{name}={}", folder.at(&format!("{name}.json")))
    };
    names.iter().map(one).collect()
}

#[test]
fn a_matrix_of_sixty_stacks_has_one_comment_and_one_status() {
    let flow = Flow::new();
    let folder = Folder::new();
    let names: Vec<String> = (0..60).map(|n| format!("stacks/s{n:02}")).collect();
    folder.write("expected.txt", names.join("\n"));
    for (n, name) in names.iter().enumerate() {
        let output = format!("json={}", folder.at(&format!("reports/{n}.json")));
        folder.make("reports");
        let plan_name = if n == 7 { DESTROYS } else { CLEAN };
        let arguments = ["--name", name, "--comment", "off", "--status", "false", "--output", &output];
        flow.judge(flow.push(), plan_name, &arguments);
    }
    assert!(flow.fake.take_writes().is_empty(), "the jobs of a matrix write nothing");
    let (reports, expected) = (folder.at("reports"), folder.at("expected.txt"));
    let aggregate =
        |event| flow.step(event, CLEAN, &["github", "aggregate", &reports, "--expect-file", &expected]);
    let ran = aggregate(flow.push());
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "needs_approval"), "{ran:?}");
    assert!(
        flow.comment().contains("\n### 🛑 Waiting for 1 approval in 1 of 60 stacks, 59 pass\n"),
        "{}",
        flow.comment()
    );
    let (top, _) =
        flow.comment().split_once("<table>").map(|(a, b)| (a.to_owned(), b.len())).expect("a table");
    assert!(
        top.contains("NO WAY BACK** for 1 object: `aws_db_instance.main` in `stacks/s07`\n")
            && top.contains("1 approving review"),
        "{top}"
    );
    assert!(flow.comment().contains("✅ 59 stacks without changes"), "{}", flow.comment());
    assert!(flow.status().starts_with("pending: waiting for 1 approval"), "{}", flow.status());
    flow.approve("bob");
    assert_eq!(aggregate(flow.reviewed()).code, 0);
    assert!(flow.status().starts_with("success: approved by bob"), "{}", flow.status());
    assert_eq!(flow.comment().matches("<!--").count(), 1);

    // A stack without a report is not clean.
    std::fs::remove_file(folder.path().join("reports/3.json")).expect("it is there");
    let ran = aggregate(flow.push());
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (2, "error"), "{ran:?}");
    assert!(flow.comment().contains("stacks/s03"), "{}", flow.comment());
    assert!(flow.status().starts_with("error: "), "{}", flow.status());
    flow.fake.finish();
}

#[test]
fn a_pull_request_that_changes_no_stack_has_a_status_too() {
    let flow = Flow::new();
    let folder = Folder::new();
    folder.write("expected.txt", "# none\n");
    let expected = folder.at("expected.txt");
    let ran = flow.step(flow.push(), CLEAN, &["github", "aggregate", "--expect-file", &expected]);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (0, "pass"), "{ran:?}");
    assert_eq!(flow.status(), "success: no stacks changed");
    assert!(flow.fake.world(|world| world.comments(1).is_empty()));
    let ran = flow.step(flow.push(), CLEAN, &["github", "aggregate"]);
    assert_eq!(ran.code, 2, "without a stack there is no verdict: {ran:?}");
    flow.fake.finish();
}

const POLICY: &str = "protect \"databases\" {\n  types = [\"aws_db_instance\"]\n  level = \"deny\"\n}\n";

#[test]
fn the_first_policies_are_a_preview_and_built_in_ones_judge() {
    let flow = Flow::new();
    flow.fake.world(|world| {
        world.repository.commit("feature", "alice", &[(".tfgate/databases.gate.hcl", POLICY)]);
    });
    let ran = flow.judge(flow.push(), DESTROYS, &[]);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "needs_approval"), "{ran:?}");
    let comment = flow.comment();
    assert!(comment.contains("preview"), "{comment}");
    assert!(comment.contains(".tfgate/databases.gate.hcl"), "{comment}");
    flow.fake.finish();
}

#[test]
fn a_pull_request_cannot_weaken_the_policies_that_judge_it() {
    let flow = Flow::new();
    flow.fake.world(|world| {
        let repository = &mut world.repository;
        repository.commit("main", "admin", &[(".tfgate/databases.gate.hcl", POLICY)]);
        world.update_branch(1, "alice");
        let weak = "settings {\n  disable = [\"*\"]\n}\n";
        world.repository.commit("feature", "alice", &[(".tfgate/databases.gate.hcl", weak)]);
    });
    let ran = flow.judge(flow.push(), DESTROYS, &[]);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "fail"), "{ran:?}");
    let comment = flow.comment();
    assert!(comment.contains("databases/databases"), "{comment}");
    let base = flow.fake.world(|world| world.repository.base(1));
    assert!(comment.contains(base.get(..7).expect("a hash")), "the commit of the policies: {comment}");
    assert_eq!(flow.judge(flow.push(), DESTROYS, &["--policy-ref", "head"]).code, 2);
    flow.fake.finish();
}

#[test]
fn nothing_that_others_wrote_is_believed() {
    let flow = Flow::new();
    let ran = flow.judge(flow.push(), DESTROYS, &[]);
    assert_eq!(ran.code, 1);
    // A status by hand, with the change set of this moment, an hour before.
    let (head, own) = flow.fake.world(|world| {
        let head = world.repository.head(1);
        let own = world.statuses(&head).remove(0);
        (head, own)
    });
    assert_eq!(own.creator, BOT);
    let other = Flow::new();
    other.fake.world(|world| {
        let sha = world.repository.head(1);
        world.status(&sha, "alice", "success", "tfgate", "approved");
        let forged = world.repository.statuses.last_mut().expect("it");
        forged.target_url.clone_from(&own.target_url);
    });
    other.approve("bob");
    let ran = other.judge(other.push(), DESTROYS, &[]);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "needs_approval"), "{ran:?}");
    assert!(!head.is_empty());
    flow.fake.finish();
    other.fake.finish();
}
