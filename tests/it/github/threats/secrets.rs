//! Row 16: no secret of a plan, no masked value and no token in anything that is sent or written.

use tfgate::render::Format;

use super::super::fake::{BOT, Event, Fake, GithubRan, Recorded, TOKEN};
use crate::canaries::{canaries, needles, told};
use crate::support::{Folder, text};

/// Policies on the base, by what they are for; none: the built-in ones.
const POLICIES: [&[&str]; 3] = [
    &["testdata/canaries/messages.gate.hcl", "testdata/cli/everything.gate.hcl"],
    &["testdata/canaries/failing.gate.hcl"],
    &[],
];

/// A pull request, its plan, and every place that something can be written to.
struct Leaks {
    fake: Fake,
    folder: Folder,
    plan: Vec<u8>,
    environment: Vec<(&'static str, String)>,
    /// Places and what stands there.
    seen: Vec<(String, String)>,
}

impl Leaks {
    fn new(policies: &[&str], plan: Vec<u8>) -> Self {
        let fake = Fake::start(|world| {
            let repository = &mut world.repository;
            for (number, policy) in policies.iter().enumerate() {
                let path = format!(".tfgate/p{number}.gate.hcl");
                repository.commit("main", "admin", &[(path.as_str(), text(policy).as_str())]);
            }
            repository.branch("feature", "main");
            // The policies of the pull request judge for the preview.
            let more = text("testdata/canaries/messages.gate.hcl");
            repository.commit("feature", "alice", &[(".tfgate/more.gate.hcl", more.as_str())]);
            world.open("alice", "feature", "main");
        });
        Leaks { fake, folder: Folder::new(), plan, environment: Vec::new(), seen: Vec::new() }
    }

    fn step(&mut self, what: &str, event: Event, arguments: &[&str]) -> GithubRan {
        self.fake.world(|world| world.tick(60));
        let files: Vec<String> = Format::ALL
            .iter()
            .map(|format| {
                format!(
                    "--output={0}={1}",
                    format.name(),
                    self.folder.at(&format!("{what}.{}", format.name()))
                )
            })
            .collect();
        let all: Vec<&str> = ["github"]
            .into_iter()
            .chain(arguments.iter().copied())
            .chain(files.iter().map(String::as_str))
            .collect();
        let runner = self.fake.runner().event(event).folder(self.folder.path()).input(&self.plan);
        let runner = self.environment.iter().fold(runner, |runner, (name, value)| runner.env(name, value));
        let ran = runner.run(&all);
        let mut see = |place: &str, text: String| self.seen.push((format!("{what}: {place}"), text));
        see("standard output", ran.stdout.clone());
        see("standard error", ran.stderr.clone());
        see("outputs", ran.raw_outputs.clone());
        see("summary", ran.summary.clone());
        for format in Format::ALL {
            let file = format!("{what}.{}", format.name());
            see(format.name(), self.folder.read(&file));
        }
        for request in self.fake.take_requests() {
            see(&request.line(), sent(&request));
        }
        ran
    }

    /// Judges, has it approved, recounts, aggregates, merges and gates.
    fn everything(&mut self, more: &[&str]) {
        let judge = |command: &'static str| {
            let mut arguments = vec![command, "--today", "2026-11-21", "--no-builtin"];
            if self.plan_has_builtin() {
                arguments.pop();
            }
            arguments.extend(more);
            arguments
        };
        let (pr, gate) = (judge("pr"), judge("gate"));
        let push = Event::PullRequest { number: 1, action: "synchronize" };
        let reviewed = Event::PullRequestReview { number: 1, action: "submitted" };
        self.step("pr", push.clone(), &pr);
        self.fake.world(|world| {
            world.tick(60);
            world.review(1, "bob", "APPROVED")
        });
        let saved = self.folder.at("pr.json");
        self.step("recount", reviewed.clone(), &["pr", "--verdict", &saved]);
        self.step("aggregate", reviewed, &["aggregate", &saved]);
        self.fake.world(|world| world.merge_pull(1, "alice"));
        self.step(
            "gate",
            Event::Push { branch: "main".to_owned() },
            &[&gate[..], &["--approved", &saved]].concat(),
        );
        let (statuses, comments) = self.fake.world(|world| {
            let own = |comment: &super::super::fake::Comment| comment.author.as_deref() == Some(BOT);
            let comments: Vec<String> =
                world.comments(1).into_iter().filter(own).map(|comment| comment.body).collect();
            (format!("{:?}", world.repository.statuses), comments)
        });
        assert_eq!(comments.len(), 1, "{comments:?}");
        self.seen.push(("the statuses".to_owned(), statuses));
        self.seen.push(("the comments".to_owned(), comments.concat()));
    }

    fn plan_has_builtin(&self) -> bool {
        self.fake.world(|world| {
            let main = world.repository.tip("main");
            !world.repository.files(&main).keys().any(|path| path.starts_with(".tfgate/"))
        })
    }

    fn assert_untold(&self, needles: &[String]) {
        for (place, text) in &self.seen {
            assert_eq!(told(text, needles), Vec::<&str>::new(), "{place}");
        }
    }

    fn count(&self, word: &str) -> usize {
        self.seen.iter().filter(|(_, text)| text.contains(word)).count()
    }
}

/// A request without the header that the token is for.
fn sent(request: &Recorded) -> String {
    let headers = request.headers.iter().filter(|(name, _)| name != "authorization");
    let headers: Vec<String> = headers.map(|(name, value)| format!("{name}: {value}")).collect();
    format!("{}\n{:?}\n{}\n{:?}", request.path, request.query, headers.join("\n"), request.body)
}

#[test]
fn no_secret_of_a_plan_is_sent_or_written() {
    for policies in POLICIES {
        let mut leaks = Leaks::new(policies, canaries().into_bytes());
        leaks.everything(&[]);
        leaks.assert_untold(&[needles(), vec![TOKEN.to_ascii_lowercase()]].concat());
        // Without anything to hide the search would prove nothing.
        if policies.len() == 2 {
            assert!(leaks.count("(sensitive)") >= 20, "{}", leaks.count("(sensitive)"));
            assert!(leaks.count("visible-") >= 20, "{}", leaks.count("visible-"));
        }
        leaks.fake.finish();
    }
}

#[test]
fn no_error_about_a_plan_sends_a_secret() {
    let plan = canaries();
    let half = plan.floor_char_boundary(plan.len() / 2);
    let cut = plan.as_bytes().iter().copied().take(half).collect();
    let action = plan.replace("\"actions\":[\"update\"]", "\"actions\":[\"C4nary-1 \"]").into_bytes();
    for plan in [cut, action] {
        let mut leaks = Leaks::new(POLICIES[0], plan);
        let ran = leaks.step("pr", Event::PullRequest { number: 1, action: "opened" }, &["pr"]);
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(leaks.count("error") >= 5);
        leaks.assert_untold(&needles());
        leaks.fake.finish();
    }
}

#[test]
fn no_masked_value_is_sent_or_written() {
    let mut leaks = Leaks::new(POLICIES[0], canaries().into_bytes());
    leaks.environment =
        vec![("WORD", "visible".to_owned()), ("LINES", "-----BEGIN\nC4nary-line-of-several\n".to_owned())];
    leaks.everything(&["--mask-env", "WORD", "--mask-env", "LINES"]);
    leaks.assert_untold(&[needles(), vec!["visible-".to_owned()]].concat());
    leaks.fake.finish();
}

/// A plan can hold the very token that the comment is written with.
#[test]
fn a_token_of_the_run_in_the_plan_is_not_told() {
    let teams = "0123TheTokenOfTheTeams4567";
    for token in [TOKEN, teams] {
        let plan = canaries().replace("visible-", &format!("{token}-"));
        let mut leaks = Leaks::new(POLICIES[0], plan.into_bytes());
        leaks.environment = vec![("TFGATE_APPROVALS_TOKEN", teams.to_owned())];
        leaks.everything(&[]);
        leaks.assert_untold(&[token.to_ascii_lowercase()]);
        leaks.fake.finish();
    }
}
