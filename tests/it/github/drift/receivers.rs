use std::sync::mpsc::{Receiver, channel};

use serde_json::Value;

use super::*;
use crate::github::fake::READ_ONLY;

/// A receiver of messages, and what came: paths with bodies.
struct Hook {
    url: String,
    came: Receiver<(String, Value)>,
}

impl Hook {
    /// Answers with these statuses, in turn.
    fn new(statuses: &[u16]) -> Self {
        let server = tiny_http::Server::http("127.0.0.1:0").expect("a port");
        let url = format!("http://{}/services/T0/secretPart", server.server_addr());
        let (send, came) = channel();
        let statuses = statuses.to_vec();
        std::thread::spawn(move || {
            for status in statuses {
                let Ok(mut request) = server.recv() else { return };
                let mut body = String::new();
                request.as_reader().read_to_string(&mut body).expect("a body");
                let body = serde_json::from_str(&body).unwrap_or(Value::Null);
                let told = send.send((request.url().to_owned(), body));
                let elsewhere = tiny_http::Header::from_bytes("location", "/elsewhere").expect("a header");
                drop(request.respond(tiny_http::Response::empty(status).with_header(elsewhere)));
                if told.is_err() {
                    return;
                }
            }
        });
        Hook { url, came }
    }

    fn all(&self) -> Vec<(String, Value)> {
        self.came.try_iter().collect()
    }

    fn one(&self) -> Value {
        let mut all = self.all();
        assert_eq!(all.len(), 1, "{all:?}");
        all.remove(0).1
    }
}

const FLAGS: [&str; 4] = ["--webhook-url-env", "HOOK_URL", "--slack-url-env", "SLACK_URL"];

fn night(nights: &Nights, hooks: (&Hook, &Hook), name: &str, more: &[&str]) -> GithubRan {
    nights.folder.write("prod.json", plan(name));
    let path = format!("prod={}", nights.folder.at("prod.json"));
    let urls = [("HOOK_URL", hooks.0.url.as_str()), ("SLACK_URL", hooks.1.url.as_str())];
    let ran = nights.run(Event::Schedule, TOKEN, &urls, &[&[path.as_str()], &FLAGS[..], more].concat());
    assert!(!told(nights, &ran).contains("secretPart"), "{ran:?}");
    ran
}

/// Everything that a run left behind.
fn told(nights: &Nights, ran: &GithubRan) -> String {
    format!("{}{}{}{:?}", ran.said(), ran.raw_outputs, ran.summary, nights.issues())
}

#[test]
fn each_is_told_once_and_only_what_is_new() {
    let nights = Nights::new(|_| {});
    let (hook, slack) = (Hook::new(&[200; 9]), Hook::new(&[200; 9]));
    let hooks = (&hook, &slack);
    night(&nights, hooks, DRIFTS, &[]);
    let message = hook.one();
    assert_eq!((&message["schema_version"], &message["kind"]), (&Value::from(1), &Value::from("drift")));
    assert_eq!(message["headline"], "acme/infra: 1 stack drifted");
    let first = &message["stacks"][0];
    assert_eq!((&first["name"], &first["verdict"]), (&Value::from("prod"), &Value::from("drift")));
    assert_eq!(first["issue_url"], Value::Null, "no page without TLS");
    let lines: Vec<&str> =
        first["lines"].as_array().expect("lines").iter().filter_map(Value::as_str).collect();
    assert_eq!(Value::from(lines.len()), first["drifted"]);
    assert!(
        lines
            .iter()
            .all(|line| line.contains(": changed; the next apply ") || line.contains(": not found any more")),
        "{lines:?}"
    );
    assert_eq!(slack.one()["text"], "acme/infra: 1 stack drifted");
    night(&nights, hooks, DRIFTS, &[]);
    assert_eq!((hook.all().len(), slack.all().len()), (0, 0), "nothing is new");
    for (name, headline) in [
        (DRIFTS_OTHERWISE, "acme/infra: 1 stack drifts in another way"),
        (CLEAN, "acme/infra: 1 stack is clean again"),
        (DRIFTS, "acme/infra: 1 stack drifts again"),
    ] {
        night(&nights, hooks, name, &[]);
        assert_eq!((&hook.one()["headline"], &slack.one()["text"]), (&headline.into(), &headline.into()));
    }
    nights.fake.finish();
}

#[test]
fn a_check_that_fails_for_the_third_time_is_told() {
    let nights = Nights::new(|_| {});
    let (hook, slack) = (Hook::new(&[200; 9]), Hook::new(&[200; 9]));
    for times in 1..=4 {
        let ran = night(&nights, (&hook, &slack), FAILED, &["--state", "history.json"]);
        assert_eq!(ran.code, 2);
        let came = hook.all();
        assert_eq!(came.len(), usize::from(times == 3), "{times}: {came:?}");
        if let Some((_, message)) = came.first() {
            assert_eq!(message["headline"], "acme/infra: 1 stack cannot be checked");
        }
    }
    night(&nights, (&hook, &slack), CLEAN, &["--state", "history.json"]);
    assert_eq!(hook.one()["headline"], "acme/infra: 1 stack can be checked again");
    nights.fake.finish();
}

/// Where no issue remembers, the history does; without either, all that matters is news.
#[test]
fn without_issues_the_history_says_what_is_new() {
    let nights = Nights::new(|_| {});
    let (hook, slack) = (Hook::new(&[200; 9]), Hook::new(&[200; 9]));
    let count = |name, more: &[&str]| {
        let ran = night(&nights, (&hook, &slack), name, &[&["--issue", "false"], more].concat());
        assert!(!ran.stderr.contains("warning"), "{}", ran.stderr);
        slack.all();
        hook.all().len()
    };
    assert_eq!((count(DRIFTS, &[]), count(DRIFTS, &[]), count(CLEAN, &[])), (1, 1, 0));
    let history = ["--state", "history.json"];
    assert_eq!((count(DRIFTS, &history), count(DRIFTS, &history)), (1, 0));
    assert_eq!(
        (count(DRIFTS_OTHERWISE, &history), count(CLEAN, &history), count(CLEAN, &history)),
        (1, 1, 0)
    );
    nights.fake.finish();
}

#[test]
fn a_hostile_name_of_a_stack_acts_nowhere() {
    for name in ["<!channel> & `x` *y*", "<http://evil.example|click>", "@here\u{202e}evil"] {
        let nights = Nights::new(|_| {});
        let (hook, slack) = (Hook::new(&[200]), Hook::new(&[200]));
        let urls = [("HOOK_URL", hook.url.as_str()), ("SLACK_URL", slack.url.as_str())];
        nights.folder.write("x.json", plan(DRIFTS));
        let path = nights.folder.at("x.json");
        let ran = nights.run(
            Event::Schedule,
            TOKEN,
            &urls,
            &[&[path.as_str(), "--name", name], &FLAGS[..]].concat(),
        );
        assert_eq!(ran.code, 0, "{ran:?}");
        let message = hook.one();
        assert_eq!(message["stacks"][0]["name"], name);
        assert!(!message["text"].as_str().expect("a text").contains(['<', '>']), "{message}");
        let blocks = slack.one()["blocks"].to_string();
        for part in ["<!", "<@", "<http", "\u{202e}"] {
            assert!(!blocks.contains(part), "{blocks}");
        }
        nights.fake.finish();
    }
}

#[test]
fn a_receiver_that_fails_or_leads_elsewhere_changes_no_verdict() {
    let nights = Nights::new(|_| {});
    let (hook, slack) = (Hook::new(&[500, 200]), Hook::new(&[302, 200]));
    let ran = night(&nights, (&hook, &slack), DRIFTS, &[]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(
        ran.stderr.contains("The message to the URL in `HOOK_URL` was not sent: the webhook answered 500"),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains("`SLACK_URL` was not sent: the webhook answered 302"), "{}", ran.stderr);
    assert_eq!((hook.all().len(), slack.all()[0].0.as_str()), (1, "/services/T0/secretPart"), "no redirect");
    nights.fake.finish();
}

#[test]
fn an_address_is_never_repeated_and_never_without_tls() {
    let nights = Nights::new(|_| {});
    nights.folder.write("prod.json", plan(DRIFTS));
    let path = format!("prod={}", nights.folder.at("prod.json"));
    let address = "http://hooks.example.com/secretPart";
    for flag in ["--webhook-url-env", "--slack-url-env"] {
        let ran = nights.run(Event::Schedule, TOKEN, &[], &[&path, flag, address]);
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(ran.stderr.contains("is not the name of a variable"), "{}", ran.stderr);
        assert!(!told(&nights, &ran).contains("secretPart"), "{ran:?}");
        assert_eq!(nights.issues().len(), 0, "before anything is done");
    }
    let mut says = vec![("is not usable", address), ("has no URL", "")];
    says.push(("gave no answer", "http://127.0.0.1:1/secretPart"));
    for (says, url) in says {
        let flags = [path.as_str(), "--webhook-url-env", "HOOK_URL", "--issue", "false"];
        let ran = nights.run(Event::Schedule, TOKEN, &[("HOOK_URL", url)], &flags);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(ran.stderr.contains(says), "{}", ran.stderr);
        assert!(!told(&nights, &ran).contains("secretPart"), "{ran:?}");
    }
    nights.fake.finish();
}

/// Somebody keeps the address in the very infrastructure.
#[test]
fn an_address_in_a_plan_is_masked() {
    let nights = Nights::new(|_| {});
    let hook = Hook::new(&[200]);
    let text = String::from_utf8(plan(DRIFTS)).expect("JSON").replace("click-ops", &hook.url);
    assert!(text.contains(&hook.url), "a tag that was set outside");
    nights.folder.write("prod.json", text);
    let path = format!("prod={}", nights.folder.at("prod.json"));
    let flags = [path.as_str(), "--webhook-url-env", "HOOK_URL"];
    let ran = nights.run(Event::Schedule, TOKEN, &[("HOOK_URL", &hook.url)], &flags);
    assert!(!told(&nights, &ran).contains("secretPart"), "{ran:?}");
    assert!(!hook.one().to_string().contains("secretPart"));
    nights.fake.finish();
}

/// Nobody is told by a run of a pull request, and one without issues tells all that matters.
#[test]
fn who_is_told_does_not_depend_on_the_permission_to_write_issues() {
    let nights = Nights::new(|_| {});
    let hook = Hook::new(&[200, 200]);
    nights.folder.write("prod.json", plan(DRIFTS));
    let path = format!("prod={}", nights.folder.at("prod.json"));
    let flags = [path.as_str(), "--webhook-url-env", "HOOK_URL"];
    let urls = [("HOOK_URL", hook.url.as_str())];
    nights.run(Event::Push { branch: "main".to_owned() }, READ_ONLY, &urls, &flags);
    assert_eq!(hook.one()["headline"], "acme/infra: 1 stack drifted");
    nights.fake.world(|world| world.repository.branch("feature", "main"));
    nights.run(Event::Push { branch: "feature".to_owned() }, TOKEN, &urls, &flags);
    assert_eq!(hook.all().len(), 0);
    nights.fake.finish();
}

/// A message goes where no report goes: names, and no value.
#[test]
fn no_value_of_a_plan_is_in_a_message() {
    let nights = Nights::new(|_| {});
    let (hook, slack) = (Hook::new(&[200; 9]), Hook::new(&[200; 9]));
    let text = String::from_utf8(plan(DRIFTS)).expect("JSON").replace("click-ops", "valueOfThePlan");
    nights.folder.write("prod.json", &text);
    let path = format!("prod={}", nights.folder.at("prod.json"));
    let urls = [("HOOK_URL", hook.url.as_str()), ("SLACK_URL", slack.url.as_str())];
    let all = [&[path.as_str()], &FLAGS[..], &["--state", "history.json"]].concat();
    let ran = nights.run(Event::Schedule, TOKEN, &urls, &all);
    assert!(
        ran.stdout.contains("valueOfThePlan") || ran.summary.contains("valueOfThePlan"),
        "it is shown: {ran:?}"
    );
    let said = format!("{}{}", hook.one(), slack.one());
    assert!(said.contains("aws_sqs_queue.q[1]") && !said.contains("valueOfThePlan"), "{said}");
    // Values in the place of what a plan must say.
    for broken in [
        text.replacen("\"update\"", "\"valueOfThePlan\"", 1),
        text.replacen("\"format_version\":\"", "\"format_version\":\"valueOfThePlan", 1),
        "valueOfThePlan".to_owned(),
    ] {
        nights.folder.write("history.json", "");
        nights.folder.write("prod.json", broken);
        for _ in 0..3 {
            assert_eq!(nights.run(Event::Schedule, TOKEN, &urls, &all).code, 2);
        }
        let said: Vec<Value> = hook.all().into_iter().chain(slack.all()).map(|(_, body)| body).collect();
        assert_eq!(said.len(), 2, "{said:?}");
        let said = format!("{said:?}");
        assert!(!said.contains("valueOfThePlan"), "{said}");
    }
    nights.fake.finish();
}
