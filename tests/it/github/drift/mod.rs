//! `tfgate github drift`: nights of a stack, through the program.

/// The life of an issue.
mod life;
/// Webhook and Slack.
mod receivers;
/// What must not happen.
mod threats;

use std::cell::Cell;

use super::fake::{Access, BOT, Event, Fake, GithubRan, Issue, Rights, TOKEN, World};
use crate::support::{Folder, plan};

/// Four objects of a stack changed.
const DRIFTS: &str = "aws_drift_normal_plan";
/// Something else did.
const DRIFTS_OTHERWISE: &str = "aws_drift_deleted_outside_and_removed_from_config";
/// Nothing did.
const CLEAN: &str = "aws_noop";
/// The plan failed.
const FAILED: &str = "errored";

/// A repository whose stacks are looked at every night.
struct Nights {
    fake: Fake,
    folder: Folder,
    day: Cell<u8>,
}

impl Nights {
    fn new(prepare: impl FnOnce(&mut World)) -> Self {
        let fake = Fake::start(|world| {
            world.token(TOKEN, BOT, Rights::of(&[("contents", Access::Read), ("issues", Access::Write)]));
            prepare(world);
        });
        let nights = Nights { fake, folder: Folder::new(), day: Cell::new(0) };
        nights.fake.take_requests();
        nights
    }

    /// The stack `prod` in the next night.
    fn night(&self, name: &str, arguments: &[&str]) -> GithubRan {
        self.folder.write("prod.json", plan(name));
        let path = self.folder.at("prod.json");
        self.run(Event::Schedule, TOKEN, &[], &[&[format!("prod={path}").as_str()], arguments].concat())
    }

    fn run(&self, event: Event, token: &str, environment: &[(&str, &str)], arguments: &[&str]) -> GithubRan {
        self.day.set(self.day.get() + 1);
        self.fake.world(|world| world.tick(86_400));
        let today = format!("2026-11-{:02}", self.day.get());
        let mut runner =
            self.fake.runner().event(event).token(token).run_id(100 + u64::from(self.day.get()), 1);
        for (name, value) in environment {
            runner = runner.env(name, value);
        }
        // What the tests add to a check that passes is seen in its exit code.
        let passing: &[&str] =
            if arguments.contains(&"--fail-on") { &[] } else { &["--fail-on", "require_approval"] };
        let all = [&["github", "drift", "--today", &today], passing, arguments].concat();
        runner.folder(self.folder.path()).run(&all)
    }

    fn issues(&self) -> Vec<Issue> {
        self.fake.world(|world| world.repository.issues.values().cloned().collect())
    }

    /// The only issue: its state, and how many comments it has.
    fn one(&self) -> (String, usize) {
        let issues = self.issues();
        assert_eq!(issues.len(), 1, "{issues:?}");
        (issues[0].state.clone(), self.comments(1).len())
    }

    fn comments(&self, number: u64) -> Vec<String> {
        self.fake.world(|world| world.comments(number).into_iter().map(|comment| comment.body).collect())
    }
}

fn state(state: &str, comments: usize) -> (String, usize) {
    (state.to_owned(), comments)
}
