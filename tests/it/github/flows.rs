//! The life of a pull request that would destroy a database.

use std::cell::Cell;

use super::fake::{Event, Fake, Fault, GithubRan, READ_ONLY, TOKEN, What, World};
use crate::support::{Folder, plan};

/// A plan with one finding that needs an approval.
pub(super) const DESTROYS: &str = "aws_delete_db";
/// A plan with another one.
pub(super) const FORGETS: &str = "aws_forget_db";
/// A plan that changes nothing.
pub(super) const CLEAN: &str = "aws_noop";

/// One pull request, `alice`'s branch `feature` to `main`.
pub(super) struct Flow {
    pub(super) fake: Fake,
    pub(super) number: u64,
    pub(super) folder: Folder,
    run: Cell<u64>,
}

impl Flow {
    pub(super) fn new() -> Self {
        Flow::with(|_| {}, &[("main.tf", "# no database\n")])
    }

    /// After something else on `main`, with other files in the branch.
    pub(super) fn with(before: impl FnOnce(&mut World), files: &[(&str, &str)]) -> Self {
        let fake = Fake::start(|world| {
            before(world);
            world.repository.branch("feature", "main");
            world.repository.commit("feature", "alice", files);
            world.open("alice", "feature", "main");
        });
        Flow { fake, number: 1, folder: Folder::new(), run: Cell::new(100) }
    }

    /// Judges a plan in a run of its own.
    pub(super) fn judge(&self, event: Event, plan_name: &str, arguments: &[&str]) -> GithubRan {
        let all = [&["github", "pr", "--today", "2026-11-21"], arguments].concat();
        self.step(event, plan_name, &all)
    }

    /// One command in a run of its own.
    pub(super) fn step(&self, event: Event, plan_name: &str, arguments: &[&str]) -> GithubRan {
        self.run.set(self.run.get() + 1);
        self.fake.world(|world| world.tick(60));
        self.fake
            .runner()
            .event(event)
            .run_id(self.run.get(), 1)
            .folder(self.folder.path())
            .input(&plan(plan_name))
            .run(arguments)
    }

    pub(super) fn push(&self) -> Event {
        Event::PullRequest { number: self.number, action: "synchronize" }
    }

    pub(super) fn reviewed(&self) -> Event {
        Event::PullRequestReview { number: self.number, action: "submitted" }
    }

    /// Somebody approves the head a minute later.
    pub(super) fn approve(&self, login: &str) {
        self.fake.world(|world| {
            world.tick(60);
            world.review(self.number, login, "APPROVED");
        });
    }

    /// The newest status of the head, as `STATE: DESCRIPTION`.
    pub(super) fn status(&self) -> String {
        let head = self.fake.world(|world| world.repository.head(self.number));
        self.status_of(&head)
    }

    pub(super) fn status_of(&self, sha: &str) -> String {
        let all = self.fake.world(|world| world.statuses(sha));
        assert!(all.iter().all(|status| status.context == "tfgate"), "{all:?}");
        all.last().map_or_else(
            || "none".to_owned(),
            |status| format!("{}: {}", status.state, status.description.as_deref().unwrap_or_default()),
        )
    }

    /// The one comment of the program.
    pub(super) fn comment(&self) -> String {
        let mut all = self.fake.world(|world| world.comments(self.number));
        all.retain(|comment| comment.body.starts_with("<!-- tfgate:v1 "));
        assert_eq!(all.len(), 1, "one comment");
        all.remove(0).body
    }
}

/// The verdict, the exit code and the status say the same.
fn assert_waiting(flow: &Flow, ran: &GithubRan) {
    assert_eq!(ran.code, 1, "{ran:?}");
    assert_eq!(ran.outputs["verdict"], "needs_approval");
    assert_eq!(ran.outputs["approval-required"], "true");
    let status = flow.status();
    assert!(status.starts_with("pending: waiting for 1 approval, change set "), "{status}");
    assert!(flow.comment().contains("aws_db_instance.main"));
    assert!(flow.comment().contains("\n### 🛑 Waiting for 1 approval · "), "{}", flow.comment());
}

fn assert_approved(flow: &Flow, ran: &GithubRan, by: &str) {
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(ran.outputs["verdict"], "pass");
    assert_eq!(ran.outputs["approved-by"], by);
    let status = flow.status();
    assert!(status.starts_with(&format!("success: approved by {by}, change set ")), "{status}");
}

#[test]
fn a_second_person_turns_a_destroyed_database_green_and_its_author_does_not() {
    let flow = Flow::new();
    let ran = flow.judge(flow.push(), DESTROYS, &[]);
    assert_waiting(&flow, &ran);
    assert!(ran.summary.contains("aws_db_instance.main"), "{}", ran.summary);
    assert!(ran.stdout.contains("::error"), "{}", ran.stdout);

    flow.approve("alice");
    assert_waiting(&flow, &flow.judge(flow.reviewed(), DESTROYS, &[]));
    assert!(flow.comment().contains("alice"), "why the author's approval does not count");

    flow.approve("bob");
    assert_approved(&flow, &flow.judge(flow.reviewed(), DESTROYS, &[]), "bob");
    assert!(flow.comment().contains("<code>bob</code>") || flow.comment().contains("`bob`"));
    flow.fake.finish();
}

#[test]
fn an_approval_does_not_outlive_a_push() {
    let flow = Flow::new();
    flow.judge(flow.push(), DESTROYS, &[]);
    flow.approve("bob");
    assert_approved(&flow, &flow.judge(flow.reviewed(), DESTROYS, &[]), "bob");
    flow.fake.world(|world| world.repository.commit("feature", "alice", &[("more.tf", "# more\n")]));
    assert_waiting(&flow, &flow.judge(flow.push(), DESTROYS, &[]));
    // The old review is of another commit, and stays so.
    assert_waiting(&flow, &flow.judge(flow.reviewed(), DESTROYS, &[]));
    flow.fake.finish();
}

#[test]
fn an_update_from_the_base_keeps_an_approval_and_an_edited_one_does_not() {
    let flow = Flow::new();
    flow.judge(flow.push(), DESTROYS, &[]);
    flow.approve("bob");
    assert_approved(&flow, &flow.judge(flow.reviewed(), DESTROYS, &[]), "bob");
    flow.fake.world(|world| {
        world.repository.commit("main", "carol", &[("elsewhere.tf", "# elsewhere\n")]);
        world.update_branch(1, "alice");
    });
    assert_approved(&flow, &flow.judge(flow.push(), DESTROYS, &[]), "bob");

    // A merge that also edits a file has a hand in it.
    flow.fake.world(|world| {
        let repository = &mut world.repository;
        repository.commit("main", "carol", &[("third.tf", "# third\n")]);
        let (ours, theirs) = (repository.tip("feature"), repository.tip("main"));
        let mut files = repository.files(&ours);
        files.extend(repository.files(&theirs));
        files.insert("evil.tf".to_owned(), super::fake::File::plain("# by hand\n"));
        repository.commit_as("feature", (Some("alice"), Some("web-flow")), vec![ours, theirs], files);
    });
    assert_waiting(&flow, &flow.judge(flow.push(), DESTROYS, &[]));
    flow.fake.finish();
}

#[test]
fn another_plan_of_the_same_commit_needs_another_approval() {
    let flow = Flow::new();
    flow.judge(flow.push(), DESTROYS, &[]);
    flow.approve("bob");
    assert_approved(&flow, &flow.judge(flow.reviewed(), DESTROYS, &[]), "bob");
    let other = flow.judge(flow.push(), FORGETS, &[]);
    assert_eq!((other.code, &*other.outputs["verdict"]), (1, "needs_approval"), "{other:?}");
    assert!(flow.status().starts_with("pending: "), "{}", flow.status());
    // What was approved before is still approved.
    assert_approved(&flow, &flow.judge(flow.push(), DESTROYS, &[]), "bob");
    flow.fake.finish();
}

#[test]
fn a_review_before_the_change_set_was_shown_does_not_count() {
    let flow = Flow::new();
    flow.approve("bob");
    assert_waiting(&flow, &flow.judge(flow.push(), DESTROYS, &[]));
    assert!(flow.comment().contains("before the change set was shown"), "{}", flow.comment());
    flow.approve("bob");
    assert_approved(&flow, &flow.judge(flow.reviewed(), DESTROYS, &[]), "bob");
    flow.fake.finish();
}

#[test]
fn a_clean_plan_updates_the_comment_and_makes_none_where_there_is_none() {
    let flow = Flow::new();
    let ran = flow.judge(flow.push(), CLEAN, &[]);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (0, "pass"), "{ran:?}");
    assert!(flow.fake.world(|world| world.comments(1).is_empty()), "nothing to say");
    assert!(flow.status().starts_with("success: "), "{}", flow.status());
    flow.judge(flow.push(), DESTROYS, &[]);
    let red = flow.comment();
    flow.judge(flow.push(), CLEAN, &[]);
    let green = flow.comment();
    assert!(red.contains("NO WAY BACK") && !green.contains("NO WAY BACK"), "{green}");
    assert!(green.contains("### ✅ Pass"), "{green}");
    flow.fake.finish();
}

#[test]
fn a_token_that_may_only_read_changes_no_verdict() {
    let flow = Flow::new();
    for (plan_name, code) in [(DESTROYS, 1), (CLEAN, 0)] {
        let ran = flow.fake.runner().token(READ_ONLY).event(flow.push()).input(&plan(plan_name)).run(&[
            "github",
            "pr",
            "--today",
            "2026-11-21",
        ]);
        assert_eq!(ran.code, code, "{ran:?}");
        assert!(ran.summary.contains("token may only read"), "{}", ran.summary);
    }
    assert_eq!(flow.status(), "none");
    let required = flow.fake.runner().token(READ_ONLY).event(flow.push()).input(&plan(CLEAN));
    let required = required.run(&["github", "pr", "--comment", "required"]);
    assert_eq!(required.code, 2, "a required comment that is not there is no answer");
    flow.fake.finish();
}

#[test]
fn an_old_run_writes_nothing_over_a_newer_one() {
    let flow = Flow::new();
    // The head moved after the event.
    let stale = flow.fake.runner().event(flow.push()).input(&plan(DESTROYS));
    let fault = What::meanwhile(|world| {
        if world.repository.tip("feature") == world.repository.head(1) {
            world.repository.commit("feature", "alice", &[("late.tf", "# late\n")]);
        }
    });
    flow.fake.world(|world| world.faults.push(Fault::new("GET", "/pulls/1", fault)));
    let ran = stale.run(&["github", "pr"]);
    assert_eq!((ran.code, &*ran.outputs["verdict"]), (1, "superseded"), "{ran:?}");
    assert!(flow.fake.take_writes().is_empty(), "it wrote something");

    // A newer run of the same head is done while this one judges.
    let newer = What::meanwhile(|world| {
        let head = world.repository.head(1);
        world.status(&head, super::fake::BOT, "success", "tfgate", "a newer run");
        let status = world.repository.statuses.last_mut().expect("it");
        status.target_url = Some("http://127.0.0.1/acme/infra/actions/runs/999".to_owned());
    });
    flow.fake.world(|world| world.faults.push(Fault::new("GET", "/statuses", newer).after(1)));
    let ran = flow.fake.runner().event(flow.push()).run_id(998, 1).token(TOKEN).input(&plan(CLEAN));
    let ran = ran.run(&["github", "pr"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(flow.fake.take_writes().is_empty(), "it wrote over a newer run");
    assert_eq!(flow.status(), "success: a newer run");
    flow.fake.finish();
}

/// The status that shows a change set is written in the middle of a run; it must not stand over that of a newer one either.
#[test]
fn an_old_run_shows_no_change_set_over_a_newer_one() {
    let flow = Flow::new();
    let newer = What::meanwhile(|world| {
        let head = world.repository.head(1);
        world.status(&head, super::fake::BOT, "success", "tfgate", "a newer run");
        let status = world.repository.statuses.last_mut().expect("it");
        status.target_url = Some("http://127.0.0.1/acme/infra/actions/runs/999".to_owned());
    });
    flow.fake.world(|world| world.faults.push(Fault::new("GET", "/statuses", newer).after(1)));
    let ran = flow.fake.runner().event(flow.push()).run_id(998, 1).input(&plan(DESTROYS));
    assert_eq!(ran.run(&["github", "pr"]).code, 1);
    assert!(flow.fake.take_writes().is_empty(), "it wrote over a newer run");
    assert_eq!(flow.status(), "success: a newer run");
    flow.fake.finish();
}

/// The head moves while the plan is judged: the comment belongs to the run of the new one.
#[test]
fn a_run_whose_head_moved_on_meanwhile_writes_nothing() {
    let flow = Flow::new();
    let moves = What::meanwhile(|world| {
        world.repository.commit("feature", "alice", &[("late.tf", "# late\n")]);
    });
    flow.fake.world(|world| world.faults.push(Fault::new("GET", "/pulls/1", moves).after(1)));
    let ran = flow.fake.runner().event(flow.push()).input(&plan(DESTROYS)).run(&["github", "pr"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(flow.fake.take_writes().is_empty(), "it wrote about an old head");
    assert!(ran.summary.contains("writes neither"), "{}", ran.summary);
    flow.fake.finish();
}

#[test]
fn recounting_needs_only_the_saved_verdict() {
    let flow = Flow::new();
    let verdict = flow.folder.at("verdict.json");
    let output = format!("json={verdict}");
    let quiet = ["--comment", "off", "--status", "false", "--output", &output];
    let planned = flow.judge(flow.push(), DESTROYS, &quiet);
    assert_eq!(planned.code, 1, "{planned:?}");
    assert!(flow.fake.take_writes().is_empty(), "the job that plans writes nothing");
    let recount = ["github", "pr", "--verdict", &verdict];
    assert_waiting(&flow, &flow.step(flow.push(), CLEAN, &recount));
    flow.approve("bob");
    assert_approved(&flow, &flow.step(flow.reviewed(), CLEAN, &recount), "bob");
    // It is about one commit.
    flow.fake.world(|world| world.repository.commit("feature", "alice", &[("more.tf", "# more\n")]));
    let ran = flow.step(flow.push(), CLEAN, &recount);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.stderr.contains("the report is about the commit"), "{}", ran.stderr);
    assert!(flow.status().starts_with("error: "), "{}", flow.status());
    flow.fake.finish();
}
