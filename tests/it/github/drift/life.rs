use super::*;
use crate::github::fake::{Fault, READ_ONLY, What};

#[test]
fn an_issue_lives_from_night_to_night() {
    let nights = Nights::new(|_| {});
    let ran = nights.night(DRIFTS, &[]);
    assert_eq!(ran.code, 0, "no policy denies it: {ran:?}");
    assert_eq!(ran.outputs["issue-url"], format!("{}/acme/infra/issues/1", nights.fake.url()));
    assert_eq!((ran.outputs["exit-code"].as_str(), ran.outputs["verdict"].as_str()), ("0", "pass"));
    assert_eq!(ran.outputs["approval-required"], "false");
    let issue = nights.issues().remove(0);
    assert_eq!((issue.title.as_str(), issue.labels), ("Drift: prod", vec!["drift".to_owned()]));
    assert!(issue.body.starts_with("<!-- tfgate:v1 kind=drift key="), "{}", issue.body);
    assert!(issue.body.contains(" since=2026-11-01 "), "{}", issue.body);
    assert!(
        issue.body.contains("First seen 2026-11-01, last checked 2026-11-01 00:00 UTC."),
        "{}",
        issue.body
    );
    assert!(issue.body.contains("`drift:snoozed` does, for 14 days"), "{}", issue.body);
    nights.night(DRIFTS, &[]);
    assert_eq!(nights.one(), state("open", 0), "the same");
    assert!(nights.issues()[0].body.contains("last checked 2026-11-02 00:00 UTC, unchanged"));
    nights.night(DRIFTS_OTHERWISE, &[]);
    assert_eq!(nights.one(), state("open", 1), "it changed");
    assert!(nights.issues()[0].body.contains("00:00 UTC, changed since the previous check"));
    nights.fake.world(|world| world.close(1, "alice"));
    nights.night(DRIFTS_OTHERWISE, &[]);
    assert_eq!(nights.one(), state("open", 1), "closed by hand and the same");
    let ran = nights.night(CLEAN, &[]);
    assert_eq!((nights.one(), ran.code), (state("closed", 2), 0));
    assert_eq!(ran.outputs["issue-url"], "");
    assert!(nights.comments(1)[1].contains("No drift in `prod` any more."), "{:?}", nights.comments(1));
    nights.fake.take_writes();
    nights.night(CLEAN, &[]);
    assert_eq!(nights.fake.take_writes().len(), 0, "clean and closed");
    nights.night(DRIFTS, &[]);
    assert_eq!(nights.one(), state("open", 3), "back");
    assert!(nights.issues()[0].body.contains(" since=2026-11-07 "), "it begins anew");
    nights.fake.finish();
}

#[test]
fn a_failed_check_closes_nothing_and_three_in_a_row_have_an_issue_of_their_own() {
    let nights = Nights::new(|_| {});
    let history = ["--state", "history.json"];
    nights.night(DRIFTS, &history);
    let before = nights.issues().remove(0).body;
    nights.fake.take_writes();
    for _ in 0..2 {
        let ran = nights.night(FAILED, &history);
        assert_eq!((ran.code, nights.fake.take_writes().len()), (2, 0), "{ran:?}");
    }
    assert_eq!(nights.night(FAILED, &history).code, 2);
    let issues = nights.issues();
    assert_eq!(
        (issues.len(), issues[0].body.as_str(), issues[0].state.as_str()),
        (2, before.as_str(), "open")
    );
    assert!(issues[1].body.starts_with("<!-- tfgate:v1 kind=drift-check key="), "{}", issues[1].body);
    assert!(issues[1].body.contains("3 times in a row"), "{}", issues[1].body);
    assert!(issues[1].body.contains("since 2026-11-02"), "{}", issues[1].body);
    assert_eq!(issues[1].title, "Drift is not checked: prod");
    nights.night(CLEAN, &history);
    let states: Vec<String> = nights.issues().into_iter().map(|issue| issue.state).collect();
    assert_eq!(states, ["closed", "closed"], "a check that works ends both");
    nights.fake.finish();
}

#[test]
fn without_a_history_failed_checks_are_not_counted_and_that_is_said() {
    let nights = Nights::new(|_| {});
    for _ in 0..4 {
        let ran = nights.night(FAILED, &[]);
        assert_eq!(ran.stderr.matches("without `--state FILE`").count(), 1, "{}", ran.stderr);
    }
    assert_eq!((nights.issues().len(), nights.fake.take_writes().len()), (0, 0));
    nights.fake.finish();
}

#[test]
fn a_stack_that_is_not_in_the_run_keeps_its_issue() {
    let nights = Nights::new(|_| {});
    nights.folder.write("a.json", plan(DRIFTS));
    nights.folder.write("b.json", plan(DRIFTS_OTHERWISE));
    let both = [format!("a={}", nights.folder.at("a.json")), format!("b={}", nights.folder.at("b.json"))];
    let [a, b] = [both[0].as_str(), both[1].as_str()];
    let run = |plans: &[&str]| nights.run(Event::Schedule, TOKEN, &[], plans);
    run(&[a, b]);
    let titles: Vec<String> = nights.issues().into_iter().map(|issue| issue.title).collect();
    assert!(titles.len() == 2 && titles.contains(&"Drift: a".to_owned()), "{titles:?}");
    let before = nights.issues().into_iter().find(|issue| issue.title == "Drift: b").expect("an issue").body;
    nights.folder.write("a.json", plan(CLEAN));
    run(&[a]);
    for issue in nights.issues() {
        assert_eq!(issue.state, if issue.title == "Drift: a" { "closed" } else { "open" });
        assert!(issue.title == "Drift: a" || issue.body == before, "it is not touched");
    }
    nights.fake.finish();
}

#[test]
fn only_the_default_branch_writes() {
    let nights = Nights::new(|world| {
        world.repository.branch("feature", "main");
        world.repository.commit("feature", "alice", &[("main.tf", "# none\n")]);
        world.open("alice", "feature", "main");
    });
    nights.night(DRIFTS, &[]);
    nights.fake.take_writes();
    nights.folder.write("prod.json", plan(CLEAN));
    let path = format!("prod={}", nights.folder.at("prod.json"));
    let pull = Event::PullRequest { number: 1, action: "synchronize" };
    let push = Event::Push { branch: "feature".to_owned() };
    for (event, why) in [(pull, "it is about a pull request"), (push, "it is about `feature`")] {
        let ran = nights.run(event, TOKEN, &[], &[&path]);
        assert_eq!((ran.code, nights.fake.take_writes().len()), (0, 0), "{ran:?}");
        assert!(
            ran.stderr.contains(&format!("writes no issue and sends no message: {why}")),
            "{}",
            ran.stderr
        );
    }
    assert_eq!(nights.issues().last().expect("the issue").state, "open");
    let ran = nights.run(Event::Push { branch: "main".to_owned() }, TOKEN, &[], &[&path]);
    assert_eq!((ran.code, nights.issues().last().expect("the issue").state.as_str()), (0, "closed"));
    nights.fake.finish();
}

#[test]
fn a_foreign_issue_with_the_same_marker_is_not_touched() {
    let nights = Nights::new(|_| {});
    nights.night(DRIFTS, &[]);
    let body = nights.issues().remove(0).body;
    for (login, labels) in [("mallory", &["drift"][..]), ("other-app[bot]", &["drift"]), (BOT, &[])] {
        let nights = Nights::new(|world| {
            world.issue(login, &body, labels);
        });
        nights.night(DRIFTS, &[]);
        let issues = nights.issues();
        assert_eq!((issues.len(), &issues[0].body), (2, &body), "{login}");
        nights.night(CLEAN, &[]);
        let states: Vec<String> = nights.issues().into_iter().map(|issue| issue.state).collect();
        assert_eq!(states, ["open", "closed"], "{login}");
        nights.fake.finish();
    }
    nights.fake.finish();
}

#[test]
fn two_runs_at_once_leave_one_issue() {
    let nights = Nights::new(|_| {});
    nights.night(DRIFTS, &[]);
    let body = nights.issues().remove(0).body;
    let nights = Nights::new(|_| {});
    let faster = move |world: &mut World| {
        world.issue(BOT, &body, &["drift"]);
    };
    nights.fake.world(|world| world.faults.push(Fault::new("POST", "/issues", What::meanwhile(faster))));
    let ran = nights.night(DRIFTS, &[]);
    assert_eq!(ran.outputs["issue-url"], format!("{}/acme/infra/issues/1", nights.fake.url()));
    let states: Vec<String> = nights.issues().into_iter().map(|issue| issue.state).collect();
    assert_eq!(states, ["open", "closed"]);
    nights.fake.finish();
}

#[test]
fn a_snoozed_issue_is_silent_until_the_drift_changes() {
    let nights = Nights::new(|_| {});
    nights.night(DRIFTS, &[]);
    nights.fake.world(|world| {
        world.label(1, "alice", "drift:snoozed");
        world.close(1, "alice");
    });
    nights.fake.take_writes();
    nights.night(DRIFTS, &[]);
    assert_eq!((nights.one(), nights.fake.take_writes().len()), (state("closed", 0), 0));
    nights.night(DRIFTS_OTHERWISE, &[]);
    assert_eq!(nights.one(), state("open", 1));
    assert_eq!(nights.issues()[0].labels, ["drift"]);
    nights.fake.finish();
}

#[test]
fn trouble_with_issues_changes_no_verdict() {
    let strict = ["--fail-on", "any"];
    for (token, no_issues, says) in
        [(READ_ONLY, false, "`issues: write`"), (TOKEN, true, "issues are disabled in this repository")]
    {
        let nights = Nights::new(|world| world.repository.no_issues = no_issues);
        nights.folder.write("prod.json", plan(DRIFTS));
        let path = format!("prod={}", nights.folder.at("prod.json"));
        for (arguments, code) in [(&[][..], 0), (&strict[..], 1)] {
            let ran = nights.run(Event::Schedule, token, &[], &[&[path.as_str()], arguments].concat());
            assert_eq!(ran.code, code, "{ran:?}");
            assert!(ran.stderr.contains("warning: ") && ran.stderr.contains(says), "{}", ran.stderr);
            assert!(ran.summary.contains(says.trim_matches('`')), "{}", ran.summary);
            assert_eq!(ran.outputs["issue-url"], "");
        }
        assert_eq!(nights.issues().len(), 0);
        nights.fake.finish();
    }
}

#[test]
fn what_no_apply_undoes_is_told_only_where_any_drift_is_a_no() {
    let nights = Nights::new(|_| {});
    let mut tolerated: serde_json::Value =
        serde_json::from_slice(&plan("aws_drift_ignore_changes")).expect("JSON");
    let drift = tolerated["resource_drift"].as_array_mut().expect("drift");
    drift.retain(|entry| entry["address"] == "aws_db_instance.main");
    nights.folder.write("prod.json", tolerated.to_string());
    let path = format!("prod={}", nights.folder.at("prod.json"));
    let run = |arguments: &[&str]| {
        let ran = nights.run(Event::Schedule, TOKEN, &[], &[&[path.as_str()], arguments].concat());
        (ran.code, nights.issues().len())
    };
    assert_eq!(run(&[]), (0, 0));
    assert_eq!(run(&["--fail-on", "any", "--issue", "false"]), (1, 0));
    assert_eq!(run(&["--fail-on", "any"]), (1, 1));
    assert_eq!((run(&[]), nights.one().0.as_str()), ((0, 1), "closed"));
    nights.fake.finish();
}

#[test]
fn labels_and_assignees_are_those_of_the_command_line() {
    // GitHub takes nobody where it does not know one of them.
    for (logins, expected) in [("\nalice\n", &["alice"][..]), ("alice\nnobody\n", &[])] {
        let nights = Nights::new(|world| world.collaborator("alice", "write"));
        nights.folder.write("prod.json", plan(DRIFTS));
        let path = format!("prod={}", nights.folder.at("prod.json"));
        let environment = [("TFGATE_ISSUE_LABELS", "infra drift\nops\n"), ("TFGATE_ISSUE_ASSIGNEES", logins)];
        let ran = nights.run(Event::Schedule, TOKEN, &environment, &[&path]);
        let issue = nights.issues().remove(0);
        assert_eq!(issue.labels, ["infra drift", "ops"]);
        assert_eq!(issue.assignees, expected, "{ran:?}");
        assert!(issue.body.contains("infra drift:snoozed"), "{}", issue.body);
        assert_eq!(ran.stderr.contains("to alice, nobody."), expected.is_empty(), "{}", ran.stderr);
        nights.fake.finish();
    }
}

/// What does not fit is left out, and the issue is there.
#[test]
fn an_oversize_report_has_an_issue_that_fits() {
    let nights = Nights::new(|_| {});
    let mut many: serde_json::Value = serde_json::from_slice(&plan(DRIFTS)).expect("JSON");
    let drift = many["resource_drift"].as_array_mut().expect("drift");
    let queue = drift.iter().find(|entry| entry["address"] == "aws_sqs_queue.q[1]").expect("a queue").clone();
    for index in 100..2100 {
        let mut other = queue.clone();
        other["index"] = index.into();
        other["address"] = format!("aws_sqs_queue.q[{index}]").into();
        drift.push(other);
    }
    nights.folder.write("prod.json", many.to_string());
    let path = format!("prod={}", nights.folder.at("prod.json"));
    let ran = nights.run(Event::Schedule, TOKEN, &[], &[&path]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let body = nights.issues().remove(0).body;
    assert!(body.len() <= 65_535, "{}", body.len());
    assert!(body.contains("Not everything fits here"), "{body}");
    nights.fake.finish();
}
