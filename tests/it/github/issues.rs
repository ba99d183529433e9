//! The life of an issue about a stack, from night to night, against a GitHub on loopback.

use std::time::Duration;

use time::{Date, OffsetDateTime};

use tfgate::github::issue::{
    self, Done, IssueDraft, Kind, LabeledIssues, StackState, UpdatedIssue, update_issue,
};
use tfgate::github::{Api, ApiError, Client, Clock, Connection, Repository};

use super::fake::{Access, BOT, Fake, Fault, Issue, READ_ONLY, Rights, TOKEN, What, World};

const KEY: &str = "8d41f0c2a7";
const FP: &str = "c1d2e3f4a5b6";
const OTHER: &str = "000000000000";
const TEXT: &str = "**3 resources differ**\n";
const DAY: u64 = 86_400;
const SNOOZE: &str = "drift:snoozed";

struct Still;

impl Clock for Still {
    fn sleep(&self, _: Duration) {}

    fn now(&self) -> u64 {
        1_795_000_000
    }
}

/// A repository, and a stack that is looked at every night.
struct Nights {
    fake: Fake,
}

/// What one night has to say.
#[derive(Clone, Copy)]
struct Night<'n> {
    standing: StackState<'n>,
    body: &'n str,
    kind: Kind,
    key: &'n str,
    token: &'n str,
    labels: &'n [String],
    assignees: &'n [String],
}

fn drifted(fingerprint: &str) -> Night<'_> {
    Night {
        standing: StackState::Drifted { fingerprint, since: "2026-11-18" },
        body: TEXT,
        kind: Kind::Drift,
        key: KEY,
        token: TOKEN,
        labels: &[],
        assignees: &[],
    }
}

fn with(standing: StackState<'_>) -> Night<'_> {
    Night { standing, ..drifted(FP) }
}

impl Nights {
    fn new(prepare: impl FnOnce(&mut World)) -> Self {
        let fake = Fake::start(|world| {
            let rights = [("contents", Access::Read), ("issues", Access::Write)];
            world.token(TOKEN, BOT, Rights::of(&rights));
            world.person("other-app[bot]");
            prepare(world);
        });
        Nights { fake }
    }

    fn world<R>(&self, look: impl FnOnce(&mut World) -> R) -> R {
        self.fake.world(look)
    }

    fn today(&self) -> Date {
        let now = i64::try_from(self.world(|world| world.now())).expect("a small number");
        OffsetDateTime::from_unix_timestamp(now).expect("a time").date()
    }

    fn pass(&self, days: u64) {
        self.world(|world| world.tick(days * DAY));
    }

    fn with_api<R>(&self, token: &str, act: impl FnOnce(&Api<'_>) -> R) -> R {
        let connection = Connection {
            api_url: self.fake.url(),
            repository: Repository { owner: "acme".into(), name: "infra".into() },
            token: token.into(),
            proxy: None,
        };
        act(&Api::new(Client::new(&connection, &Still).expect("a client")))
    }

    fn ask(&self, night: Night<'_>) -> Result<UpdatedIssue, ApiError> {
        let server = self.fake.url();
        let publication = IssueDraft {
            kind: night.kind,
            key: night.key,
            title: "Drift: prod (stacks/prod)",
            body: night.body,
            state: night.standing,
            labels: night.labels,
            assignees: night.assignees,
            identity: BOT,
            server: &server,
            today: self.today(),
            comment: if night.standing == StackState::Clean { "" } else { "1 resource more." },
        };
        self.with_api(night.token, |api| update_issue(api, &publication))
    }

    /// A night: what was done and how much was written for it.
    fn night(&self, night: Night<'_>) -> (Done, usize) {
        self.fake.take_requests();
        let settled = self.ask(night).expect("it is settled");
        (settled.done, self.fake.take_writes().len())
    }

    fn issues(&self) -> Vec<Issue> {
        self.world(|world| world.repository.issues.values().cloned().collect())
    }

    fn one(&self) -> Issue {
        let issues = self.issues();
        assert_eq!(issues.len(), 1, "{issues:?}");
        issues[0].clone()
    }

    fn comments(&self, number: u64) -> Vec<String> {
        self.world(|world| world.comments(number).into_iter().map(|comment| comment.body).collect())
    }

    fn fault(&self, fault: Fault) {
        self.world(|world| world.faults.push(fault));
    }

    fn no_faults(&self) {
        self.world(|world| world.faults.clear());
    }
}

fn marked(key: &str, text: &str) -> String {
    format!("<!-- tfgate:v1 kind=drift key={key} fp={FP} since=2026-11-18 said=2026-11-18 -->\n{text}")
}

#[test]
fn an_issue_is_opened_once_and_left_alone_while_nothing_changes() {
    let nights = Nights::new(|_| {});
    nights.fake.take_requests();
    let opened = nights.ask(drifted(FP)).expect("it is opened");
    assert_eq!((opened.done, opened.number, opened.since), (Done::Opened, Some(1), None));
    assert_eq!(opened.url, Some(format!("{}/acme/infra/issues/1", nights.fake.url())));
    let issue = nights.one();
    assert_eq!((issue.title.as_str(), issue.state.as_str()), ("Drift: prod (stacks/prod)", "open"));
    assert_eq!(issue.body, marked(KEY, TEXT));
    assert_eq!(issue.labels, ["drift"]);
    nights.pass(1);
    assert_eq!(nights.night(drifted(FP)), (Done::Unchanged, 0));
    assert_eq!(nights.ask(drifted(FP)).expect("an answer").since.as_deref(), Some("2026-11-18"));
    assert_eq!(nights.night(Night { body: "Last checked now", ..drifted(FP) }), (Done::Updated, 1));
    assert!(nights.one().body.ends_with(" -->\nLast checked now"));
    assert_eq!(nights.comments(1).len(), 0, "nobody is told");
    nights.fake.finish();
}

#[test]
fn a_comment_comes_with_a_change_and_once_a_week() {
    let nights = Nights::new(|_| {});
    nights.night(drifted(FP));
    nights.pass(1);
    assert_eq!(nights.night(drifted(OTHER)), (Done::Changed, 2));
    assert_eq!(nights.comments(1), ["1 resource more."]);
    assert_eq!(nights.night(drifted(OTHER)), (Done::Unchanged, 0));
    nights.pass(6);
    assert_eq!(nights.night(drifted(OTHER)), (Done::Unchanged, 0));
    nights.pass(1);
    assert_eq!(nights.night(drifted(OTHER)), (Done::Reminded, 2));
    assert_eq!(nights.night(drifted(OTHER)), (Done::Unchanged, 0));
    assert_eq!(nights.comments(1).len(), 2);
    assert!(nights.one().body.contains("fp=000000000000 since=2026-11-18 said=2026-11-26"));
    nights.fake.finish();
}

#[test]
fn a_drift_that_was_closed_by_hand_is_opened_again_and_not_twice() {
    let nights = Nights::new(|_| {});
    nights.night(drifted(FP));
    nights.world(|world| world.close(1, "alice"));
    nights.pass(1);
    assert_eq!(nights.night(drifted(FP)), (Done::Reopened, 1));
    assert_eq!((nights.one().state.as_str(), nights.comments(1).len()), ("open", 0));
    nights.world(|world| world.close(1, "alice"));
    assert_eq!(nights.night(drifted(OTHER)), (Done::Reopened, 2));
    assert_eq!((nights.one().state.as_str(), nights.comments(1).len()), ("open", 1));
    nights.fake.finish();
}

#[test]
fn a_clean_check_closes_and_what_comes_back_opens_the_same_issue() {
    let nights = Nights::new(|_| {});
    assert_eq!(nights.night(with(StackState::Clean)), (Done::Nothing, 0), "there is none");
    nights.night(drifted(FP));
    nights.pass(1);
    assert_eq!(nights.night(with(StackState::Clean)), (Done::Closed, 2));
    let issue = nights.one();
    assert_eq!((issue.state.as_str(), issue.state_reason.as_deref()), ("closed", Some("completed")));
    assert_eq!(nights.comments(1), ["A complete check found no drift that matters any more."]);
    assert_eq!(nights.night(with(StackState::Clean)), (Done::Nothing, 0));
    nights.pass(1);
    let again = StackState::Drifted { fingerprint: FP, since: "2026-11-20" };
    assert_eq!(nights.night(with(again)), (Done::Reopened, 2));
    assert_eq!(nights.comments(1)[1], "The drift is back.\n\n1 resource more.");
    assert_eq!(nights.one().state, "open");
    assert!(nights.one().body.contains(" since=2026-11-20 said=2026-11-20 -->"), "it begins anew");
    nights.fake.finish();
}

#[test]
fn what_somebody_fixed_and_closed_is_over_when_a_check_is_clean() {
    let nights = Nights::new(|_| {});
    nights.night(drifted(FP));
    nights.world(|world| world.close(1, "alice"));
    assert_eq!(nights.night(with(StackState::Clean)), (Done::Updated, 1));
    assert_eq!(nights.night(with(StackState::Clean)), (Done::Nothing, 0));
    assert!(nights.one().body.ends_with(&format!(" clean=2026-11-18 -->\n{TEXT}")));
    nights.pass(3);
    assert_eq!(nights.night(drifted(FP)), (Done::Reopened, 2));
    assert_eq!(nights.comments(1).len(), 1, "the same drift, and news");
    nights.fake.finish();
}

#[test]
fn a_failed_check_asks_and_writes_nothing() {
    let nights = Nights::new(|_| {});
    nights.night(drifted(FP));
    nights.world(|world| world.label(1, "alice", SNOOZE));
    nights.pass(30);
    let before = format!("{:?}", nights.issues());
    nights.fake.take_requests();
    for kind in [Kind::Drift, Kind::Check] {
        let settled = nights.ask(Night { kind, ..with(StackState::Unknown) }).expect("an answer");
        assert_eq!((settled.done, settled.number), (Done::Nothing, None));
    }
    assert_eq!(nights.fake.take_requests().len(), 0);
    let board = nights.with_api(TOKEN, |api| {
        let board = LabeledIssues::read(api, "drift").expect("a list");
        let publication = IssueDraft {
            kind: Kind::Drift,
            key: KEY,
            title: "Another",
            body: "Another",
            state: StackState::Unknown,
            labels: &[],
            assignees: &[],
            identity: BOT,
            server: "",
            today: nights.today(),
            comment: "",
        };
        board.update(api, &publication).expect("an answer").done
    });
    assert_eq!((board, nights.fake.take_writes().len()), (Done::Nothing, 0));
    assert_eq!(format!("{:?}", nights.issues()), before);
    nights.fake.finish();
}

#[test]
fn a_check_that_fails_has_an_issue_of_its_own() {
    let nights = Nights::new(|_| {});
    let check = |night| Night { kind: Kind::Check, ..night };
    assert_eq!(nights.night(drifted(FP)).0, Done::Opened);
    assert_eq!(nights.night(check(drifted(FP))).0, Done::Opened);
    assert!(nights.issues()[1].body.starts_with("<!-- tfgate:v1 kind=drift-check key=8d41f0c2a7 "));
    assert_eq!(nights.night(check(drifted(OTHER))).0, Done::Changed);
    assert_eq!(nights.night(check(with(StackState::Clean))).0, Done::Closed);
    assert_eq!(nights.comments(2)[1], "The check works again.");
    assert_eq!(nights.issues()[0].state, "open", "the drift is another matter");
    assert_eq!(nights.night(Night { key: "0123456789", ..drifted(FP) }).0, Done::Opened, "another stack");
    nights.fake.finish();
}

/// Both runs found no issue, and both opened one.
#[test]
fn two_runs_at_once_leave_one_issue() {
    let nights = Nights::new(|_| {});
    let faster = |world: &mut World| {
        world.issue(BOT, &marked(KEY, "The other run"), &["drift"]);
    };
    nights.fault(Fault::new("POST", "/issues", What::meanwhile(faster)));
    let settled = nights.ask(drifted(FP)).expect("it is settled");
    assert_eq!((settled.done, settled.number), (Done::Updated, Some(1)));
    let issues = nights.issues();
    assert_eq!(issues.len(), 2);
    assert_eq!((issues[0].state.as_str(), issues[0].body.as_str()), ("open", marked(KEY, TEXT).as_str()));
    assert_eq!(
        (issues[1].state.as_str(), issues[1].state_reason.as_deref()),
        ("closed", Some("not_planned"))
    );
    assert_eq!(issues[1].body, "Duplicate of #1, which is kept up to date.");
    assert_eq!(nights.night(drifted(FP)), (Done::Unchanged, 0));
    nights.fake.finish();
}

/// The other run opened its issue after ours: that one gives way.
#[test]
fn the_first_of_two_runs_keeps_its_issue() {
    let nights = Nights::new(|_| {});
    let slower = |world: &mut World| {
        world.issue(BOT, &marked(KEY, "The other run"), &["drift"]);
    };
    nights.fault(Fault::new("GET", "/issues/1", What::meanwhile(slower)));
    let settled = nights.ask(drifted(FP)).expect("it is settled");
    assert_eq!((settled.done, settled.number), (Done::Opened, Some(1)));
    assert!(nights.issues().iter().all(|issue| issue.state == "open"), "the other run closes its own");
    // And if it did not, the next night does.
    assert_eq!(nights.night(drifted(FP)), (Done::Unchanged, 1));
    let states: Vec<String> = nights.issues().into_iter().map(|issue| issue.state).collect();
    assert_eq!(states, ["open", "closed"]);
    nights.fake.finish();
}

#[test]
fn one_issue_too_many_is_closed_whatever_the_first_one_does() {
    for (standing, state) in [(with(StackState::Clean), "closed"), (drifted(FP), "open")] {
        let nights = Nights::new(|world| {
            for _ in 0..3 {
                world.issue(BOT, &marked(KEY, TEXT), &["drift"]);
            }
            world.close(1, "alice");
            world.close(3, "alice");
        });
        nights.night(standing);
        let issues = nights.issues();
        assert_eq!(issues[0].state, state);
        assert_eq!(issues[1].body, "Duplicate of #1, which is kept up to date.");
        assert_eq!(issues[2].body, marked(KEY, TEXT), "it is closed already");
        assert!(issues[1..].iter().all(|issue| issue.state == "closed"));
        nights.fake.finish();
    }
}

/// Whatever has the marker and is not ours stays as it is.
#[test]
fn only_an_issue_that_we_opened_and_labeled_is_ours() {
    let nights = Nights::new(|world| {
        world.issue("mallory", &marked(KEY, "no drift"), &["drift"]);
        world.issue("other-app[bot]", &marked(KEY, "no drift"), &["drift"]);
        world.issue(BOT, &marked(KEY, "without the label"), &["bug"]);
        world.issue(BOT, &format!("Look at this:\n{}", marked(KEY, "quoted")), &["drift"]);
        world.issue(BOT, &format!("> {}", marked(KEY, "quoted")), &["drift"]);
        world.issue(BOT, &marked("0000000000", "another stack"), &["drift"]);
        let check = marked(KEY, "the check").replace("kind=drift", "kind=drift-check");
        world.issue(BOT, &check, &["drift"]);
        world.repository.branch("feature", "main");
        let pull = world.open(BOT, "feature", "main");
        let pull = world.repository.pulls.get_mut(&pull).expect("it is open");
        pull.labels.push("drift".to_owned());
        pull.body = marked(KEY, "a pull request");
    });
    let before = format!("{:?}", nights.issues());
    assert_eq!(nights.night(with(StackState::Clean)), (Done::Nothing, 0));
    let opened = nights.ask(drifted(FP)).expect("it is opened");
    assert_eq!((opened.done, opened.number), (Done::Opened, Some(9)));
    assert_eq!(nights.night(drifted(OTHER)).0, Done::Changed);
    assert_eq!(nights.night(with(StackState::Clean)).0, Done::Closed);
    nights.world(|world| world.repository.issues.remove(&9));
    assert_eq!(format!("{:?}", nights.issues()), before, "nobody else's issue is touched");
    assert!((1..9).all(|number| nights.comments(number).is_empty()));
    nights.fake.finish();
}

#[test]
fn a_name_without_its_kind_is_not_ours() {
    let nights = Nights::new(|world| {
        world.issue(BOT, &marked(KEY, TEXT), &["drift"]);
        world.people.get_mut(BOT).expect("the bot").kind = "User";
    });
    assert_eq!(nights.night(with(StackState::Clean)), (Done::Nothing, 0));
    assert_eq!(nights.one().state, "open");
}

#[test]
fn an_issue_is_found_behind_two_hundred_others() {
    let nights = Nights::new(|world| {
        for number in 0..250 {
            world.issue(BOT, &marked(&format!("{number:010x}"), "another stack"), &["Drift"]);
        }
        world.issue(BOT, &marked(KEY, TEXT), &["drift"]);
        world.close(251, "alice");
    });
    nights.fake.take_requests();
    let settled = nights.ask(drifted(FP)).expect("it is settled");
    assert_eq!((settled.done, settled.number), (Done::Reopened, Some(251)));
    let pages = |requests: Vec<super::fake::Recorded>| {
        requests.iter().filter(|request| request.line() == "GET /repos/acme/infra/issues").count()
    };
    assert_eq!(pages(nights.fake.take_requests()), 3);
    // What is opened is looked for among the newest only.
    assert_eq!(
        nights.ask(Night { key: "ffffffffff", ..drifted(FP) }).expect("it is opened").number,
        Some(252)
    );
    assert_eq!(pages(nights.fake.take_requests()), 4);
    nights.fake.finish();
}

#[test]
fn one_list_is_enough_for_all_stacks_of_a_run() {
    let nights = Nights::new(|world| {
        world.issue(BOT, &marked(KEY, TEXT), &["drift"]);
        world.issue(BOT, &marked("0000000000", TEXT), &["drift"]);
        world.close(2, "alice");
    });
    nights.with_api(TOKEN, |api| {
        let board = LabeledIssues::read(api, "drift").expect("a list");
        let known = board.known(Kind::Drift, KEY, BOT).expect("an issue");
        assert_eq!((known.number, known.open, known.fingerprint.as_deref()), (1, true, Some(FP)));
        assert_eq!(known.since.as_deref(), Some("2026-11-18"));
        assert!(!board.known(Kind::Drift, "0000000000", BOT).expect("an issue").open);
        assert_eq!(board.known(Kind::Check, KEY, BOT), None);
        assert_eq!(board.known(Kind::Drift, KEY, "other-app[bot]"), None);
    });
    assert_eq!(nights.fake.take_requests().len(), 1);
    nights.fake.finish();
}

#[test]
fn the_label_silences_this_drift_for_two_weeks() {
    let nights = Nights::new(|_| {});
    nights.night(drifted(FP));
    nights.pass(1);
    nights.world(|world| world.label(1, "carol", SNOOZE));
    nights.pass(13);
    assert_eq!(nights.night(drifted(FP)), (Done::Snoozed, 0), "no reminder");
    let night = Night { body: "Last checked now", ..drifted(FP) };
    assert_eq!(nights.night(night), (Done::Snoozed, 1), "the text is up to date");
    nights.world(|world| world.close(1, "carol"));
    assert_eq!(nights.night(drifted(FP)), (Done::Snoozed, 0), "and it stays closed");
    nights.pass(1);
    assert_eq!(nights.night(drifted(FP)), (Done::Reopened, 2), "a label less, and open");
    assert_eq!(nights.one().labels, ["drift"]);
    assert_eq!(nights.comments(1).len(), 0);
    // Set again, it counts from that day.
    nights.pass(7);
    nights.world(|world| world.label(1, "carol", SNOOZE));
    nights.pass(13);
    assert_eq!(nights.night(drifted(FP)), (Done::Snoozed, 0));
    nights.pass(1);
    assert_eq!(nights.night(drifted(FP)), (Done::Reminded, 3));
    nights.fake.finish();
}

#[test]
fn another_drift_ends_the_silence() {
    let nights = Nights::new(|_| {});
    nights.night(drifted(FP));
    nights.world(|world| world.label(1, "carol", "Drift:Snoozed"));
    assert_eq!(nights.night(drifted(OTHER)), (Done::Changed, 3));
    assert_eq!((nights.one().labels, nights.comments(1).len()), (vec!["drift".to_owned()], 1));
    nights.world(|world| {
        world.label(1, "carol", SNOOZE);
        world.close(1, "carol");
    });
    assert_eq!(nights.night(drifted(OTHER)), (Done::Snoozed, 0));
    assert_eq!(nights.night(drifted(FP)), (Done::Reopened, 3));
    nights.world(|world| world.label(1, "carol", SNOOZE));
    assert_eq!(nights.night(with(StackState::Clean)).0, Done::Closed, "what is over is over");
    // The label of another prefix is no matter of ours, and neither is one whose day nobody knows.
    nights.world(|world| {
        world.unlabel(1, "carol", SNOOZE);
        world.label(1, "carol", "snoozed");
    });
    assert_eq!(nights.night(drifted(FP)).0, Done::Reopened);
    nights.world(|world| {
        world.label(1, "carol", SNOOZE);
        world.repository.issue_events.clear();
    });
    assert_eq!(nights.night(drifted(FP)), (Done::Updated, 1));
    assert_eq!(nights.one().labels, ["drift", "snoozed"]);
    nights.fake.finish();
}

#[test]
fn labels_and_assignees_are_those_that_were_asked_for() {
    let labels = ["infra: drift".to_owned(), "night".to_owned()];
    let assignees = ["alice".to_owned()];
    let night = Night { labels: &labels, assignees: &assignees, ..drifted(FP) };
    let nights = Nights::new(|_| {});
    assert_eq!(nights.ask(night).expect("it is opened").unassigned, Vec::<String>::new());
    assert_eq!((nights.one().labels, nights.one().assignees), (labels.to_vec(), assignees.to_vec()));
    nights.world(|world| world.unlabel(1, "bob", "night"));
    assert_eq!(nights.night(night), (Done::Unchanged, 0), "what people change stays");
    nights.world(|world| world.label(1, "bob", "infra: drift:snoozed"));
    nights.pass(8);
    assert_eq!(nights.night(night), (Done::Snoozed, 0));
    let left = ["nobody".to_owned()];
    let night = Night { key: "0123456789", assignees: &left, ..night };
    let opened = nights.ask(night).expect("somebody who left is no reason for silence");
    assert_eq!((opened.done, opened.unassigned), (Done::Opened, left.to_vec()));
    for label in ["a,b", "", "a\nb"] {
        let labels = [label.to_owned()];
        nights.fake.take_requests();
        assert!(nights.ask(Night { labels: &labels, ..night }).is_err(), "{label:?}");
        assert_eq!(nights.fake.take_requests().len(), 0);
    }
    nights.fake.finish();
}

#[test]
fn what_does_not_fit_is_refused_before_anything_is_written() {
    let nights = Nights::new(|_| {});
    let largest = 65_535 - marked(KEY, "").len();
    let (fits, large) = ("ü".repeat(largest / 2), "x".repeat(largest + 1));
    let error = nights.ask(Night { body: &large, ..drifted(FP) }).expect_err("too large");
    assert!(error.to_string().contains("the text has 65536 bytes, expected at most 65535"), "{error}");
    assert_eq!(nights.fake.take_writes().len(), 0);
    assert_eq!(nights.night(Night { body: &fits, ..drifted(FP) }).0, Done::Opened);
    for standing in [drifted(OTHER), with(StackState::Clean)] {
        nights.fake.take_requests();
        nights.ask(Night { body: &large, ..standing }).expect_err("too large");
        assert_eq!(nights.fake.take_writes().len(), 0);
    }
    assert_eq!(nights.one().state, "open");
    for (key, fingerprint, since) in
        [("8D41F0C2A7", FP, "2026-11-18"), (KEY, "x -->", "2026-11-18"), (KEY, FP, "today -->")]
    {
        let standing = StackState::Drifted { fingerprint, since };
        assert!(nights.ask(Night { key, ..with(standing) }).is_err(), "{key} {fingerprint} {since}");
    }
    nights.fake.finish();
}

#[test]
fn what_github_says_and_does_not_do_is_an_error() {
    let nights = Nights::new(|_| {});
    nights.fault(Fault::new("POST", "/issues", What::NotStored));
    let error = nights.ask(drifted(FP)).expect_err("nothing is there");
    assert!(error.to_string().starts_with("GET /repos/acme/infra/issues/1: 404"), "{error}");
    nights.world(|world| world.repository.drops_labels = true);
    let error = nights.ask(drifted(FP)).expect_err("it would never be found");
    assert_eq!(
        error.to_string(),
        "POST /issues: GitHub answers that it is done, and its label is not stored"
    );
    assert!(issue::help(&error).is_some_and(|help| help.contains("`issues: write`")));
    nights.world(|world| {
        world.repository.drops_labels = false;
        world.repository.issues.clear();
    });
    nights.night(drifted(FP));
    let clean = Night { body: TEXT, ..with(StackState::Clean) };
    for (night, what) in [
        (Night { body: "Another text", ..drifted(FP) }, "its body is not stored"),
        (drifted(OTHER), "its body is not stored"),
        (Night { body: "", ..clean }, "its body is not stored"),
    ] {
        nights.fault(Fault::new("PATCH", "/issues/1", What::NotStored));
        let error = nights.ask(night).expect_err("it says something else");
        assert!(matches!(error, ApiError::NotStored { method: "PATCH", .. }), "{error}");
        assert!(error.to_string().ends_with(what), "{error}");
    }
    nights.no_faults();
    nights.world(|world| world.close(1, "alice"));
    let body = nights.one().body;
    let kept = Fault::new("GET", "/issues/1", What::meanwhile(|world| world.close(1, "alice")));
    nights.fault(kept);
    let error = nights.ask(drifted(FP)).expect_err("it is closed");
    assert!(error.to_string().ends_with("its state is not stored"), "{error}");
    assert_eq!(nights.one().body.len(), body.len());
    nights.fake.finish();
}

/// Removed between the list and the write; its number is not given twice.
#[test]
fn an_issue_that_is_gone_is_opened_anew() {
    for gone in [404, 410] {
        for (method, path) in [("PATCH", "/issues/1"), ("POST", "/issues/1/comments")] {
            let nights = Nights::new(|_| {});
            nights.night(drifted(FP));
            nights.world(|world| world.issue("mallory", "Another", &[]));
            let removed = |world: &mut World| drop(world.repository.issues.remove(&1));
            nights.fault(Fault::new(method, path, What::meanwhile(removed)));
            nights.fault(Fault::new(method, path, What::status(gone, "This issue was deleted")));
            let settled = nights.ask(drifted(OTHER)).expect("another one");
            assert_eq!((settled.done, settled.number), (Done::Opened, Some(3)), "{method} {gone}");
            let (path, removed) = (path.replace('1', "3"), |world: &mut World| {
                world.repository.issues.remove(&3);
            });
            nights.fault(Fault::new(method, &path, What::meanwhile(removed)));
            let settled = nights.ask(with(StackState::Clean)).expect("nothing to close");
            assert_eq!((settled.done, settled.number), (Done::Nothing, None), "{method} {gone}");
            nights.fake.finish();
        }
    }
}

#[test]
fn trouble_says_what_to_do() {
    let refused = |nights: &Nights, night: Night<'_>, word: &str| {
        let error = nights.ask(night).expect_err("it is refused");
        let help = issue::help(&error).unwrap_or_default();
        assert!(help.contains(word), "{error}: {help}");
    };
    let nights = Nights::new(|_| {});
    refused(&nights, Night { token: READ_ONLY, ..drifted(FP) }, "`issues: write`");
    nights.night(drifted(FP));
    for night in [drifted(OTHER), with(StackState::Clean)] {
        refused(&nights, Night { token: READ_ONLY, ..night }, "`issues: write`");
    }
    refused(&nights, Night { token: "unknown", ..drifted(FP) }, "`issues: write`");
    nights.world(|world| {
        let mut hidden = Rights::of(&[]);
        hidden.hidden.insert("issues");
        world.token("blind", BOT, hidden);
    });
    refused(&nights, Night { token: "blind", ..drifted(FP) }, "`issues: write`");
    nights.world(|world| world.found_issue(1).locked = true);
    refused(&nights, drifted(OTHER), "unlock");
    assert_eq!(
        nights.night(Night { body: "Another", ..drifted(FP) }),
        (Done::Updated, 1),
        "a text may change"
    );
    nights.world(|world| world.repository.no_issues = true);
    refused(&nights, drifted(FP), "enable them");
    assert_eq!(nights.night(with(StackState::Clean)), (Done::Nothing, 0));
    nights.fault(Fault::new("GET", "/issues", What::status(410, "Issues are disabled for this repo")));
    refused(&nights, drifted(FP), "enable them");
    nights.fake.finish();
}

#[test]
fn limits_pass_or_are_said_and_nothing_is_done_twice() {
    let nights = Nights::new(|_| {});
    for (method, what) in [
        ("GET", What::too_many(2)),
        ("GET", What::status(502, "Bad gateway")),
        ("POST", What::secondary_limit()),
        ("GET", What::Cut(super::fake::Cut::Inside)),
    ] {
        nights.fault(Fault::new(method, "/issues", what));
    }
    assert_eq!(nights.ask(drifted(FP)).expect("it passes").done, Done::Opened);
    assert_eq!(nights.issues().len(), 1);
    nights.no_faults();
    nights.fault(Fault::new("PATCH", "/issues/1", What::secondary_limit()).always());
    let error = nights.ask(drifted(OTHER)).expect_err("it lasts");
    assert!(matches!(error, ApiError::Limited { .. }), "{error}");
    nights.no_faults();
    // Told, and not noted: the next night tells it again, which is better than never.
    assert_eq!(nights.night(drifted(OTHER)).0, Done::Changed);
    assert_eq!(nights.comments(1).len(), 2);
    // The answer was cut, the issue is there: the next night finds it.
    nights.fault(Fault::new("POST", "/issues", What::Cut(super::fake::Cut::Before)));
    let night = Night { key: "0123456789", ..drifted(FP) };
    assert!(nights.ask(night).is_err());
    assert_eq!(nights.night(night), (Done::Unchanged, 0));
    assert_eq!(nights.issues().len(), 2);
    nights.fake.finish();
}
