//! A team as approver where its members cannot be read: by a ruleset of the branch that requires its approvals.

use super::fake::{Event, GithubRan, World};
use super::flows::{DESTROYS, FORGETS, Flow};

const POLICY: &str = "protect \"db\" {
  types = [\"aws_db_instance\"]

  override {
    approvers = [\"team:acme/dba\"]
  }
}
";
const RULESET: u64 = 42;

/// A pull request in a repository whose policy names a team; `settle` says what GitHub requires.
fn flow(settle: impl FnOnce(&mut World)) -> Flow {
    let before = |world: &mut World| {
        world.member("acme/dba", "bob", "active");
        world.member("acme/ops", "carol", "active");
        world.repository.commit("main", "admin", &[(".tfgate/db.gate.hcl", POLICY)]);
        settle(world);
    };
    Flow::with(before, &[("db/main.tf", "# no database\n")])
}

/// With a ruleset that covers the file.
fn required() -> Flow {
    let flow = flow(|world| world.require_team(RULESET, "acme/dba", 1, &["db/**/*"]));
    flow.fake.world(|world| world.request_team(1, "acme/dba"));
    flow
}

fn gate(flow: &Flow) -> GithubRan {
    flow.fake.world(|world| world.tick(60));
    let event = Event::Push { branch: "main".to_owned() };
    flow.step(event, DESTROYS, &["github", "gate", "--today", "2026-11-21"])
}

/// Shown, approved by these, and judged again.
fn reviewed(flow: &Flow, logins: &[&str]) -> GithubRan {
    flow.judge(flow.push(), DESTROYS, &[]);
    for login in logins {
        flow.approve(login);
    }
    flow.judge(flow.reviewed(), DESTROYS, &[])
}

fn refused(ran: &GithubRan, words: &str) {
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "needs_approval"), "{ran:?}");
    assert!(ran.summary.contains(words), "{words}: {}", ran.summary);
}

#[test]
fn a_member_approves_and_the_rule_proves_it_before_and_after_the_merge() {
    let flow = required();
    let ran = reviewed(&flow, &["bob"]);
    assert_eq!((ran.code, &*ran.outputs["approved-by"]), (0, "bob"), "{ran:?}");
    assert!(flow.status().starts_with("success: approved by bob"), "{}", flow.status());
    assert!(ran.summary.contains("a rule of the branch requires approvals of the team"), "{}", ran.summary);
    flow.fake.world(|world| world.merge_pull(1, "alice"));
    let ran = gate(&flow);
    assert_eq!((ran.code, &*ran.outputs["approved-by"]), (0, "bob"), "{ran:?}");
    let paths = flow.fake.take_requests();
    assert!(paths.iter().all(|request| !request.path.starts_with("/orgs/")), "no team was read");
    flow.fake.finish();
}

/// The approval before the merge proves the member, the one after it says what the member agreed to.
#[test]
fn a_member_who_approves_once_more_after_the_merge_still_counts() {
    let flow = required();
    assert_eq!(reviewed(&flow, &["bob"]).code, 0);
    flow.fake.world(|world| world.merge_pull(1, "alice"));
    let again = |flow: &Flow| {
        let event = Event::Push { branch: "main".to_owned() };
        flow.step(event, FORGETS, &["github", "gate", "--today", "2026-11-21"])
    };
    let ran = again(&flow);
    refused(&ran, "once more, and run this job again. Without an <code>approvals-token</code>");
    // Not who approves for the first time: no rule is about that.
    flow.approve("carol");
    refused(&again(&flow), "may or may not belong");
    flow.approve("bob");
    let ran = again(&flow);
    // She may approve what the built-in policy asks for.
    assert_eq!((ran.code, &*ran.outputs["approved-by"]), (0, "bob,carol"), "{ran:?}");
    let of_bob = "Of <code>bob</code> at least 1 may approve";
    assert!(ran.summary.contains(of_bob), "{}", ran.summary);
    // The last review says what is agreed to.
    refused(&gate(&flow), "approved while another change set was shown");
    flow.fake.finish();
}

#[test]
fn somebody_else_approves_and_the_team_is_still_awaited() {
    let flow = required();
    let ran = reviewed(&flow, &["carol"]);
    assert!(flow.status().starts_with("pending: "), "{}", flow.status());
    refused(&ran, "GitHub still requests its review");
    // Somebody who may go around the rule merges.
    flow.fake.world(|world| world.merge_pull(1, "admin"));
    let ran = gate(&flow);
    refused(&ran, "GitHub still requests its review");
}

#[test]
fn with_a_member_and_somebody_else_one_approval_is_that_of_a_member() {
    let flow = required();
    let ran = reviewed(&flow, &["carol", "bob"]);
    assert_eq!((ran.code, &*ran.outputs["approved-by"]), (0, "bob,carol"), "{ran:?}");
    assert!(ran.summary.contains("at least 1 may approve"), "{}", ran.summary);
    flow.fake.finish();
}

#[test]
fn an_early_approval_can_be_the_one_that_github_requires() {
    let flow = required();
    flow.approve("bob");
    let ran = reviewed(&flow, &["carol"]);
    refused(&ran, "others, whose approvals do not count, may have given them");
}

fn set(world: &mut World) -> &mut serde_json::Value {
    world.repository.rulesets.get_mut(&RULESET).expect("the set")
}

#[test]
fn a_rule_that_may_not_have_held_proves_nothing() {
    let merged = |change: fn(&mut World)| {
        let flow = required();
        assert_eq!(reviewed(&flow, &["bob"]).code, 0);
        flow.fake.world(|world| {
            world.merge_pull(1, "alice");
            world.tick(60);
            change(world);
        });
        let ran = gate(&flow);
        flow.fake.finish();
        ran
    };
    let ran = merged(|world| {
        let now = super::fake::rfc3339(world.now());
        set(world)["updated_at"] = now.into();
    });
    refused(&ran, "was changed after the merge");
    let ran = merged(|world| drop(set(world).as_object_mut().expect("a set").remove("updated_at")));
    refused(&ran, "was changed after the merge");
    let ran = merged(|world| set(world)["enforcement"] = "evaluate".into());
    refused(&ran, "is not active");
    let actors = |world: &mut World| {
        set(world)["bypass_actors"] =
            serde_json::json!([{"actor_id": 5, "actor_type": "RepositoryRole", "bypass_mode": "always"}]);
    };
    let ran = merged(actors);
    refused(&ran, "has a bypass list");
    let ran = merged(|world| world.repository.rules.clear());
    refused(&ran, "no ruleset of `main` requires approvals of a team");
    let ran = merged(|world| world.repository.rulesets.clear());
    refused(&ran, "a ruleset cannot be read");
    let ran = merged(|world| world.unrequest_team(1, "acme/dba"));
    refused(&ran, "the request for its review was removed");
}

#[test]
fn a_rule_that_is_not_about_the_team_or_its_files_proves_nothing() {
    let asked = |team: &str, patterns: &[&str], requested: &[&str]| {
        let flow = flow(|world| world.require_team(RULESET, team, 1, patterns));
        flow.fake.world(|world| requested.iter().for_each(|team| world.request_team(1, team)));
        let ran = reviewed(&flow, &["bob"]);
        flow.fake.finish();
        ran
    };
    let ran = asked("acme/ops", &["**/*"], &["acme/dba"]);
    refused(&ran, "no ruleset of `main` requires approvals of this team");
    let ran = asked("acme/dba", &["network/**/*"], &["acme/dba"]);
    refused(&ran, "no file of the pull request certainly matches");
    let ran = asked("acme/dba", &["**/*", "!db/**"], &["acme/dba"]);
    refused(&ran, "which may leave files out");
    let ran = asked("acme/dba", &["**/*"], &[]);
    refused(&ran, "GitHub did not request its review");
    let ran = asked("acme/dba", &["**/*"], &["acme/ops"]);
    refused(&ran, "GitHub did not request its review");
}

#[test]
fn a_rule_that_only_asks_proves_nothing() {
    let flow = flow(|world| world.require_team(RULESET, "acme/dba", 0, &["**/*"]));
    flow.fake.world(|world| world.request_team(1, "acme/dba"));
    let ran = reviewed(&flow, &["bob"]);
    refused(&ran, "no ruleset of `main` requires approvals of a team");
}

#[test]
fn the_team_of_another_organization_is_not_proven() {
    let before = |world: &mut World| {
        world.member("other/dba", "bob", "active");
        let policy = POLICY.replace("acme/dba", "other/dba");
        world.repository.commit("main", "admin", &[(".tfgate/db.gate.hcl", &policy)]);
        world.require_team(RULESET, "other/dba", 1, &["**/*"]);
    };
    let flow = Flow::with(before, &[("db/main.tf", "# no database\n")]);
    flow.fake.world(|world| world.request_team(1, "other/dba"));
    let ran = reviewed(&flow, &["bob"]);
    refused(&ran, "it is a team of another organization");
}

#[test]
fn the_token_for_teams_beats_the_rule() {
    let flow = required();
    flow.judge(flow.push(), DESTROYS, &[]);
    flow.approve("carol");
    flow.fake.world(|world| world.request_team(1, "acme/dba"));
    let event = flow.reviewed();
    let arguments = ["github", "pr", "--today", "2026-11-21"];
    let run = |token: &str| {
        flow.fake
            .runner()
            .event(event.clone())
            .run_id(900, 1)
            .folder(flow.folder.path())
            .env("TFGATE_APPROVALS_TOKEN", token)
            .input(&crate::support::plan(DESTROYS))
            .run(&arguments)
    };
    let ran = run(super::fake::ADMIN);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.summary.contains("no such member") && !ran.summary.contains("ruleset"), "{}", ran.summary);
    flow.fake.finish();
}
