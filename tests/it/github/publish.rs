//! The comment, the status, and what the runner reads, against a GitHub on loopback and the runner's own rules.

use std::collections::BTreeMap;
use std::time::Duration;

use tfgate::github::comment::{self, Done, Mode, Publication, When};
use tfgate::github::runner::{self, Files, Outputs, Refused, Secret};
use tfgate::github::status::{self, CONTEXT, Log, State, StatusLine};
use tfgate::github::{Api, ApiError, Client, Clock, Connection, Repository, RunId};
use tfgate::render::{Format, Style, render, saved};
use tfgate::report::{
    ApprovalEntry, ApprovalMode, FindingOutcome, Report, Review, Verdict, change_set, verified,
};

use super::fake::{BOT, Fake, Fault, TOKEN, What, World, outputs};
use crate::support::{check, plan};

const KEY: &str = "8d41f0c2a7";
const RUN: u64 = 18_844_100_213;

struct Still;

impl Clock for Still {
    fn sleep(&self, _: Duration) {}

    fn now(&self) -> u64 {
        1_795_000_000
    }
}

fn connection(fake: &Fake) -> Connection {
    Connection {
        api_url: fake.url(),
        repository: Repository { owner: "acme".into(), name: "infra".into() },
        token: TOKEN.into(),
        proxy: None,
    }
}

/// A GitHub with a pull request.
fn github(prepare: impl FnOnce(&mut World, u64)) -> (Fake, u64) {
    let fake = Fake::start(|_| {});
    let number = fake.world(|world| {
        world.repository.commit("main", "admin", &[("a.tf", "one\n")]);
        world.repository.branch("feature", "main");
        world.repository.commit("feature", "alice", &[("a.tf", "two\n")]);
        let number = world.open("alice", "feature", "main");
        prepare(world, number);
        number
    });
    (fake, number)
}

fn with_api<R>(fake: &Fake, act: impl FnOnce(&Api<'_>) -> R) -> R {
    let connection = connection(fake);
    act(&Api::new(Client::new(&connection, &Still).expect("a client")))
}

fn body(key: &str, text: &str) -> String {
    format!("<!-- tfgate:v1 kind=plan key={key} run={RUN}.1 head=4f1c9e2 -->\n### {text}\n")
}

fn publish(fake: &Fake, number: u64, text: &str, mode: Mode, when: When) -> comment::Published {
    publish_body(fake, number, &body(KEY, text), mode, when).expect("it is published")
}

fn publish_body(
    fake: &Fake,
    number: u64,
    body: &str,
    mode: Mode,
    when: When,
) -> Result<comment::Published, ApiError> {
    let server = fake.url();
    let publication = Publication { number, key: KEY, identity: BOT, server: &server, body, mode, when };
    with_api(fake, |api| comment::publish(api, &publication))
}

/// The bodies of the comments, in their order.
fn bodies(fake: &Fake, number: u64) -> Vec<String> {
    fake.world(|world| world.comments(number).into_iter().map(|comment| comment.body).collect())
}

#[test]
fn one_comment_is_created_updated_and_left_alone() {
    let (fake, number) = github(|_, _| {});
    let nothing = publish(&fake, number, "clean", Mode::Update, When::IfThere);
    assert_eq!((nothing.done, nothing.url, bodies(&fake, number).len()), (Done::Nothing, None, 0));
    let created = publish(&fake, number, "red", Mode::Update, When::Always);
    assert_eq!(created.done, Done::Created);
    assert!(created.url.expect("a page").starts_with(&fake.url()));
    fake.take_requests();
    assert_eq!(publish(&fake, number, "red", Mode::Update, When::Always).done, Done::Unchanged);
    assert_eq!(fake.take_writes().len(), 0, "it says this already");
    assert_eq!(publish(&fake, number, "clean", Mode::Update, When::IfThere).done, Done::Updated);
    assert_eq!(bodies(&fake, number), [body(KEY, "clean")]);
    fake.finish();
}

/// Row 6: whoever else has the marker keeps his comment.
#[test]
fn only_a_comment_that_we_wrote_is_ours() {
    let others = |number| {
        move |world: &mut World, pull: u64| {
            assert_eq!(pull, number);
            world.comment(pull, "mallory", &body(KEY, "passed"));
            world.comment(pull, "other-app[bot]", &body(KEY, "passed"));
            world.comment(pull, BOT, &format!("> {}", body(KEY, "quoted")));
            world.comment(pull, BOT, &format!("A report:\n{}", body(KEY, "not at the start")));
            world.comment(pull, BOT, &body("0000000000", "another key"));
        }
    };
    let (fake, number) = github(others(1));
    let before = bodies(&fake, number);
    assert_eq!(publish(&fake, number, "red", Mode::Update, When::Always).done, Done::Created);
    assert_eq!(publish(&fake, number, "green", Mode::Recreate, When::Always).done, Done::Created);
    let after = bodies(&fake, number);
    assert_eq!(after[..before.len()], before, "nobody else's comment is touched");
    assert_eq!(after[after.len() - 1], body(KEY, "green"));
    assert_eq!(after.len(), before.len() + 2);
    fake.finish();
}

#[test]
fn a_name_without_its_kind_is_not_ours() {
    let (fake, number) = github(|world, pull| {
        world.person(BOT);
        world.comment(pull, BOT, &body(KEY, "passed"));
        if let Some(person) = world.people.get_mut(BOT) {
            person.kind = "User";
        }
    });
    let connection = connection(&fake);
    let comments = Api::new(Client::new(&connection, &Still).expect("a client")).comments(number);
    let kinds: Vec<String> =
        comments.expect("comments").into_iter().filter_map(|comment| Some(comment.user?.kind)).collect();
    assert_eq!(kinds, ["User"], "the fake tells it");
    assert_eq!(publish(&fake, number, "red", Mode::Update, When::Always).done, Done::Created);
}

#[test]
fn the_first_own_comment_of_three_pages_wins_and_later_ones_lead_to_it() {
    let (fake, number) = github(|world, pull| {
        for at in 0..250 {
            let text = if at % 2 == 0 { body(KEY, "planted") } else { format!("comment {at}") };
            world.comment(pull, "mallory", &text);
            if matches!(at, 130 | 245) {
                world.comment(pull, BOT, &body(KEY, &format!("own {at}")));
            }
        }
    });
    let published = publish(&fake, number, "now", Mode::Update, When::Always);
    assert_eq!(published.done, Done::Updated);
    let own: Vec<(u64, String)> = fake.world(|world| {
        let own = world.comments(number).into_iter().filter(|comment| comment.author.as_deref() == Some(BOT));
        own.map(|comment| (comment.id, comment.body)).collect()
    });
    let url = published.url.expect("a page");
    assert!(url.ends_with(&format!("#issuecomment-{}", own[0].0)), "{url}");
    assert_eq!(own[0].1, body(KEY, "now"));
    assert_eq!(
        own[1].1,
        format!("This report is out of date. [The current one]({url}) is in another comment.")
    );
    fake.take_requests();
    publish(&fake, number, "later", Mode::Update, When::Always);
    assert_eq!(fake.take_writes().len(), 1, "what was replaced is left alone");
    fake.finish();
}

#[test]
fn a_comment_that_is_made_anew_leaves_a_line_behind() {
    let (fake, number) = github(|_, _| {});
    publish(&fake, number, "one", Mode::Recreate, When::Always);
    let second = publish(&fake, number, "two", Mode::Recreate, When::Always);
    let found = bodies(&fake, number);
    assert!(found[0].contains(&second.url.expect("a page")) && !found[0].contains("<!--"), "{found:?}");
    assert_eq!(found[1..], [body(KEY, "two")]);
    assert_eq!(publish(&fake, number, "two", Mode::Recreate, When::Always).done, Done::Unchanged);
    fake.finish();
}

#[test]
fn a_comment_that_vanished_is_written_again() {
    let (fake, number) = github(|world, pull| {
        world.comment(pull, BOT, &body(KEY, "old"));
    });
    fake.world(|world| {
        world.faults.push(Fault::new("PATCH", "/issues/comments/", What::status(404, "Not Found")));
    });
    assert_eq!(publish(&fake, number, "new", Mode::Update, When::Always).done, Done::Created);
}

#[test]
fn a_comment_that_is_too_large_is_not_sent() {
    let (fake, number) = github(|_, _| {});
    let text = |length: usize| {
        let head = body(KEY, "");
        format!("{head}{}", "x".repeat(length - head.len()))
    };
    let error =
        publish_body(&fake, number, &text(65_536), Mode::Update, When::Always).expect_err("too large");
    assert!(error.to_string().contains("65536 bytes, expected at most 65535"), "{error}");
    assert_eq!(fake.take_requests().len(), 0, "nothing is asked");
    publish_body(&fake, number, &text(65_535), Mode::Update, When::Always).expect("it fits");
}

/// The report of a plan that deletes a database, as a pull request has it.
fn report() -> Report {
    report_of("aws_delete_db")
}

fn report_of(name: &str) -> Report {
    let ran = check(&plan(name), &["--format", "json", "--digest"]);
    let read = saved(ran.stdout.as_bytes()).expect("a report");
    let mut report = verified(read.report).expect("a true report");
    report.review = Some(Review {
        number: Some(7),
        head: "4f1c9e2b6a7d8035c1e4f9a2b3d4c5e6f7081920".into(),
        base: Some("main".into()),
        policy_commit: None,
        run_url: None,
        key: KEY.into(),
        run: format!("{RUN}.1"),
        change_set: change_set(&report).digest(),
        approvals: ApprovalMode::Review,
        missing: 1,
        refused: Vec::new(),
        preview: None,
        notices: Vec::new(),
    });
    report
}

/// The same, approved by these people.
fn approved(logins: &[&str]) -> Report {
    let mut report = report();
    for stack in &mut report.stacks {
        stack.findings.iter_mut().for_each(|finding| finding.outcome = FindingOutcome::Approved);
        stack.verdict = Verdict::Pass;
        let entry = |login: &&str| ApprovalEntry {
            user: (*login).into(),
            commit: "4f1c9e2b6a7d8035c1e4f9a2b3d4c5e6f7081920".into(),
            submitted_at: "2026-11-21T18:02:11Z".into(),
        };
        stack.approvals = logins.iter().map(entry).collect();
    }
    report.verdict = Verdict::Pass;
    report.exit = tfgate::exit::ExitStatus::Pass;
    report
}

fn set(report: &Report) -> String {
    change_set(report).digest().expect("something needs approval")
}

#[test]
fn a_status_says_what_is_missing_and_who_approved() {
    let waiting = report();
    let digits: String = set(&waiting).chars().take(12).collect();
    let said = |report: &Report| {
        let line = status::line(report);
        assert!(line.description.chars().count() <= 140, "{line:?}");
        (line.state, line.description)
    };
    assert_eq!(said(&waiting), (State::Pending, format!("waiting for 1 approval, change set {digits}")));
    assert_eq!(status::line(&waiting).decided().state, State::Failure);
    assert_eq!(
        said(&approved(&["alice"])),
        (State::Success, format!("approved by alice, change set {digits}"))
    );
    let many: Vec<String> =
        (0..40).map(|at| format!("a-login-of-thirty-nine-characters-no-{at:02}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let (state, text) = said(&approved(&many));
    assert_eq!(state, State::Success);
    assert!(text.ends_with(&format!(" and 38 more, change set {digits}")), "{text}");
    let hostile = ["::error::x", "a b", "@team", "é", "alice\n", "bob"];
    assert_eq!(said(&approved(&hostile)).1, format!("approved by bob, change set {digits}"));
    let mut off = report();
    off.review.as_mut().expect("a review").approvals = ApprovalMode::Off;
    assert_eq!(said(&off).0, State::Failure);
    assert!(said(&off).1.starts_with("needs approval, and approvals are off"), "{off:?}");
    assert_eq!(said(&report_of("create")).1, "pass, 2 to add, 0 to change, 0 to destroy");
    let (state, text) = said(&report_of("errored"));
    assert_eq!((state, text.as_str()), (State::Error, "no verdict: plan errored"));
}

#[test]
fn a_status_of_what_is_only_observed_is_a_success() {
    let mut report = report();
    report.observe = true;
    report.stacks[0].observe = true;
    report.exit = tfgate::exit::ExitStatus::Pass;
    let line = status::line(&report);
    assert_eq!(line.state, State::Success);
    assert!(line.description.starts_with("would need approval"), "{line:?}");
}

#[test]
fn what_is_denied_stands_before_what_waits() {
    let mut report = report();
    let mut denied = report.stacks[0].findings[0].clone();
    denied.level = tfgate::policy::Level::Deny;
    report.stacks[0].findings.insert(0, denied);
    report.stacks[0].verdict = Verdict::Fail;
    report.verdict = Verdict::Fail;
    let line = status::line(&report);
    assert_eq!(line.state, State::Failure);
    assert!(line.description.starts_with("denied: 1 finding, 1 needs approval, change set "), "{line:?}");
}

fn page(run: u64, attempt: u64) -> String {
    format!("https://github.com/acme/infra/actions/runs/{run}/attempts/{attempt}")
}

#[test]
fn a_status_is_bound_to_its_change_set() {
    let (fake, number) = github(|_, _| {});
    let sha = fake.world(|world| world.repository.head(number));
    let report = report();
    let wanted = set(&report);
    let link = status::link(&page(RUN, 1), Some(&wanted)).expect("a page");
    let written = with_api(&fake, |api| {
        status::write(api, &sha, CONTEXT, &status::line(&report), Some(&link)).expect("it is written")
    });
    assert_eq!(status::recorded_change_set(&written), Some(wanted.as_str()));
    fake.world(|world| {
        world.status(&sha, "mallory", "success", CONTEXT, "forged");
        world.status(&sha, BOT, "success", "tfgate/prod", "another context");
    });
    let log = with_api(&fake, |api| Log::read(api, &sha, BOT).expect("the log"));
    assert_eq!(log.statuses().len(), 1, "what others wrote is not in it");
    assert_eq!(log.newest_change_set(), Some(wanted.as_str()));
    assert_eq!(Log::of(Vec::new(), BOT).newest_change_set(), None);
    for set in ["", "0123", &"g".repeat(64), &"A".repeat(64), &"0".repeat(65)] {
        assert_eq!(status::link(&page(RUN, 1), Some(set)), None, "{set}");
        let forged = tfgate::github::Status {
            target_url: Some(format!("{}#tfgate-change-set={set}", page(RUN, 1))),
            ..written.clone()
        };
        // It still says that something else was shown.
        assert_eq!(status::recorded_change_set(&forged), Some(set), "{set}");
    }
    assert_eq!(status::link("https://github.com/acme/infra", Some(&wanted)), None);
    fake.finish();
}

/// Row 7: two runs, the older one is slower.
#[test]
fn an_older_run_does_not_write_after_a_newer_one() {
    let (fake, number) = github(|_, _| {});
    let sha = fake.world(|world| world.repository.head(number));
    let read = || with_api(&fake, |api| Log::read(api, &sha, BOT).expect("the log"));
    let line = StatusLine { state: State::Success, description: "pass".into() };
    let write = |run, attempt| {
        let target = status::link(&page(run, attempt), None);
        with_api(&fake, |api| status::write(api, &sha, CONTEXT, &line, target.as_deref()).expect("written"));
        fake.world(|world| world.tick(1));
    };
    write(RUN - 1, 1);
    let [older, newer] = [RUN, RUN + 5].map(|id| RunId { id, attempt: 1 });
    let before = read();
    assert!(!status::overtaken(&before, &read(), &older), "nothing happened");
    fake.world(|world| world.status(&sha, "mallory", "success", CONTEXT, "not ours"));
    assert!(!status::overtaken(&before, &read(), &older), "somebody else's");
    write(RUN + 5, 1);
    assert!(status::overtaken(&before, &read(), &older), "the newer run was faster");
    assert!(!status::overtaken(&before, &read(), &newer), "it is itself");
    write(RUN, 1);
    assert!(!status::overtaken(&before, &read(), &newer), "the newer run may write after an older one");
    let again = RunId { id: RUN, attempt: 2 };
    assert!(!status::overtaken(&read(), &read(), &again), "an old run that somebody started again");
    let before = read();
    write(RUN, 3);
    assert!(status::overtaken(&before, &read(), &again), "a later attempt");
    fake.finish();
}

#[test]
fn a_commit_with_all_its_statuses_says_so() {
    let (fake, number) = github(|_, _| {});
    let sha = fake.world(|world| world.repository.head(number));
    fake.world(|world| {
        let message = "Validation Failed: This SHA and context has reached the maximum number of statuses.";
        world.faults.push(Fault::new("POST", "/statuses/", What::status(422, message)));
    });
    let line = StatusLine { state: State::Success, description: "pass".into() };
    let error = with_api(&fake, |api| status::write(api, &sha, CONTEXT, &line, None).expect_err("refused"));
    assert!(error.to_string().contains("push a new commit"), "{error}");
}

fn secret() -> Secret {
    Secret::new([0xab; 16])
}

#[test]
fn outputs_are_what_the_runner_reads() {
    let report = approved(&["alice", "bob", "x\ny", "::error::"]);
    let files = Files { verdict: Some("out/a=b<<c.json"), ..Files::default() };
    let made = Outputs::of(&report, files);
    let read = outputs(&made.lines(&secret()).expect("plain values"));
    let expected: BTreeMap<String, String> =
        made.values().iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    assert_eq!(read, expected);
    for (name, value) in [
        ("verdict", "pass"),
        ("blocked", "0"),
        ("deletes", "1"),
        ("changes", "1"),
        ("approval-required", "true"),
        ("approved-by", "alice,bob"),
        ("verdict-file", "out/a=b<<c.json"),
        ("html-file", ""),
    ] {
        assert_eq!(read.get(name).map(String::as_str), Some(value), "{name}");
    }
    assert_eq!(read["change-set"], set(&report).chars().take(12).collect::<String>());
    assert_eq!(read["plan-digest"].len(), 64);
}

/// Row 2: a value that would end early, or go on, is refused.
#[test]
fn an_output_cannot_make_another() {
    let report = report();
    let with =
        |path: &str| Outputs::of(&report, Files { html: Some(path), ..Files::default() }).lines(&secret());
    let word = secret().word().to_owned();
    assert_eq!(with(&format!("a/{word}")), Err(Refused::Guessed));
    for path in ["a\nverdict=pass", "a\r\nb", "a\u{85}b", "a\u{2028}b", "\0"] {
        assert_eq!(with(path), Err(Refused::Characters("html-file")), "{path:?}");
    }
    let mut hostile = report.clone();
    hostile.stacks[0].name = "x\nverdict=pass\nGHADELIMITER".into();
    hostile.stacks[0].findings[0].address = "y\nverdict=pass".into();
    hostile.stacks[0].plan.as_mut().expect("a plan").digest = Some("z\nverdict=pass".into());
    let read = outputs(&Outputs::of(&hostile, Files::default()).lines(&secret()).expect("no text of a plan"));
    assert_eq!((read["verdict"].as_str(), read["plan-digest"].as_str()), ("needs_approval", ""));
    assert_ne!(Secret::new([1; 16]).word(), word);
    assert_eq!(word.len(), "tfgate".len() + 32, "128 bits");
}

/// The commands that a runner finds in what is printed: `::name …::` first in a line, `##[name]` anywhere; none while
/// commands are stopped.
pub(super) fn commands(log: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut stopped: Option<String> = None;
    for line in log.lines() {
        let modern = line.trim_start().strip_prefix("::").and_then(|rest| rest.split_once("::"));
        let old = line.split_once("##[").and_then(|(_, rest)| rest.split_once(']'));
        let Some((head, data)) = modern.or(old) else { continue };
        let name = head.split(' ').next().unwrap_or_default().to_lowercase();
        match &stopped {
            Some(word) if name == *word => stopped = None,
            Some(_) => {}
            None if name == "stop-commands" => stopped = Some(data.to_lowercase()),
            None if name.is_empty() => {}
            None => found.push(name),
        }
    }
    assert_eq!(stopped, None, "later steps would be mute");
    found
}

/// Row 1: exactly our commands are obeyed, whatever the names are.
#[test]
fn only_our_annotations_are_commands() {
    let report = report_of("hostile_keys");
    let rendered = |format| {
        let mut out = Vec::new();
        render(&report, format, Style::PLAIN, &mut out).expect("memory");
        String::from_utf8(out).expect("text")
    };
    let annotations = rendered(Format::Github);
    let expected = annotations.lines().count() - 1;
    let attack = "::error::boom\n ::add-mask::x\n##[group]y\n::stop-commands::z\n";
    let text = format!("{attack}{}", rendered(Format::Text));
    assert!(!commands(&text.replace("stop-commands", "debug")).is_empty(), "the attack is one");
    let log = runner::log(&text, Some(&annotations), &secret()).expect("no secret in it");
    assert_eq!(commands(&log).len(), expected);
    assert!(commands(&log).iter().all(|name| matches!(name.as_str(), "error" | "warning" | "notice")));
    let silent = runner::log(attack, None, &secret()).expect("no secret in it");
    assert_eq!(commands(&silent), Vec::<String>::new());
    let guessed = format!("::{}::\n::error::x", secret().word());
    assert_eq!(runner::log(&guessed, None, &secret()), Err(Refused::Guessed));
}

#[test]
fn a_summary_has_what_the_runner_leaves() {
    assert_eq!(runner::summary_budget(0), Some(900 << 10));
    assert_eq!(runner::summary_budget(100_000), Some(900 << 10));
    let left = runner::summary_budget(1_000_000).expect("some room");
    assert!(left + 1_000_000 < 1 << 20, "{left}");
    assert_eq!(runner::summary_budget((1 << 20) - 1000), None);
    assert_eq!(runner::summary_budget(u64::MAX), None);
}

#[test]
fn there_is_a_comment_where_there_is_something_to_say() {
    let quiet = report_of("aws_noop");
    assert_eq!(When::of(&quiet), When::IfThere);
    for name in ["create", "aws_delete_db", "errored"] {
        assert_eq!(When::of(&report_of(name)), When::Always, "{name}");
    }
    let mut noticed = quiet;
    noticed.review.as_mut().expect("a review").notices.push("The policies are those of the head.".into());
    assert_eq!(When::of(&noticed), When::Always);
}
