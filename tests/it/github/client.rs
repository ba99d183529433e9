//! The client survives what happens on the way, and takes the token nowhere else. No test waits: the clock is ours.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use tfgate::github::{Api, ApiError, Client, Clock, Connection, NewStatus, Proxy, Repository};

use super::fake::{Cut, Fake, Fault, READ_ONLY, TOKEN, What};

/// Time that passes only where somebody waits.
struct Stopped {
    now: Cell<u64>,
    waits: RefCell<Vec<u64>>,
}

impl Stopped {
    fn new() -> Self {
        Stopped { now: Cell::new(1_795_000_000), waits: RefCell::default() }
    }
}

impl Clock for Stopped {
    fn sleep(&self, duration: Duration) {
        self.now.set(self.now.get() + duration.as_secs());
        self.waits.borrow_mut().push(duration.as_secs());
    }

    fn now(&self) -> u64 {
        self.now.get()
    }
}

fn connection(url: &str, token: &str) -> Connection {
    let repository = Repository { owner: "acme".to_owned(), name: "infra".to_owned() };
    Connection { api_url: url.to_owned(), repository, token: token.to_owned(), proxy: None }
}

/// Does something through a client; returns what came of it, and the waits.
fn through<T>(url: &str, token: &str, ask: impl FnOnce(&Api<'_>) -> T) -> (T, Vec<u64>) {
    let (clock, connection) = (Stopped::new(), connection(url, token));
    let api = Api::new(Client::new(&connection, &clock).expect("an address"));
    let got = ask(&api);
    drop(api);
    (got, clock.waits.into_inner())
}

/// A pull request with 250 comments, and these faults.
fn fake(faults: Vec<Fault>) -> Fake {
    Fake::start(|world| {
        world.repository.commit("feature", "alice", &[("a.tf", "")]);
        let number = world.open("alice", "feature", "main");
        for text in 0..250 {
            world.comment(number, "bob", &format!("comment {text}"));
        }
        world.faults = faults;
    })
}

fn bytes(status: u16) -> What {
    What::status(status, "no")
}

/// What came of a request: `ok`, or the error.
fn word<T>(result: Result<T, ApiError>) -> String {
    result.map_or_else(|error| error.to_string(), |_| "ok".to_owned())
}

const PULL: &str = "GET /repos/acme/infra/pulls/1";
const COMMENTS: &str = "/repos/acme/infra/issues/1/comments";

#[test]
fn reads_are_sent_again() {
    let limited = "429 API rate limit exceeded; this lasts longer than tfgate waits";
    let secondary = "403 You have exceeded a secondary rate limit. Please wait a few minutes before you try again.; \
                     this lasts longer than tfgate waits";
    let now = 1_795_000_000;
    let cases: Vec<(&str, What, usize, &[u64], &str)> = vec![
        ("500 twice", bytes(500), 2, &[1, 2], "ok"),
        ("502", bytes(502), 1, &[1], "ok"),
        ("503 and how long", What::answer(503, &[("retry-after", "9")], ""), 1, &[9], "ok"),
        ("504", bytes(504), 1, &[1], "ok"),
        ("500 for ever", bytes(500), 99, &[1, 2, 4, 8], "500 no"),
        ("501", bytes(501), 1, &[], "501 no"),
        ("cut before", What::Cut(Cut::Before), 2, &[1, 2], "ok"),
        ("cut inside", What::Cut(Cut::Inside), 1, &[1], "ok"),
        ("retry-after", What::too_many(7), 2, &[7, 7], "ok"),
        ("retry-after of nothing", What::too_many(0), 1, &[1], "ok"),
        ("retry-after for ever", What::too_many(30), 99, &[30, 30, 30, 30], limited),
        ("retry-after beyond all patience", What::too_many(3600), 1, &[], limited),
        ("three minutes in all", What::too_many(100), 99, &[100], limited),
        ("used up", What::used_up(now + 50), 1, &[50], "ok"),
        ("used up in the past", What::used_up(now - 50), 1, &[1], "ok"),
        ("secondary", What::secondary_limit(), 1, &[60], "ok"),
        ("secondary for ever", What::secondary_limit(), 99, &[60, 120], secondary),
        ("404", bytes(404), 1, &[], "404 no"),
        ("401", bytes(401), 1, &[], "401 no"),
        ("403 of a permission", bytes(403), 1, &[], "403 no"),
        ("422", bytes(422), 1, &[], "422 no"),
        ("page of a proxy", What::not_json(), 1, &[], "the answer cannot be read: it is not JSON"),
        ("page of a proxy that refuses", What::answer(407, &[], "<html>"), 1, &[], "407 without a message"),
        (
            "another shape",
            What::answer(200, &[], "{\"number\":\"x\"}"),
            1,
            &[],
            "the answer cannot be read: `number` is not what its documentation says",
        ),
    ];
    for (case, what, times, waits, expected) in cases {
        let fake = fake(vec![Fault::new("GET", "/pulls/1", what).times(times)]);
        let (got, waited) = through(&fake.url(), TOKEN, |api| word(api.pull_request(1)));
        let got = got.trim_start_matches(PULL).trim_start_matches(": ");
        assert_eq!((got, waited.as_slice()), (expected, waits), "{case}");
        assert_eq!(fake.requests().len(), waits.len() + 1, "{case}");
    }
}

#[test]
fn what_was_opened_a_moment_ago_may_be_unknown_yet() {
    for (times, waits, expected) in
        [(2, vec![1, 3], true), (3, vec![1, 3, 7], true), (9, vec![1, 3, 7], false)]
    {
        let fake = fake(vec![Fault::new("GET", "/pulls/1", bytes(404)).times(times)]);
        let (got, waited) = through(&fake.url(), TOKEN, |api| api.fresh_pull_request(1));
        assert_eq!((got.is_ok(), waited), (expected, waits));
    }
}

#[test]
fn writes_are_sent_again_only_where_github_did_nothing() {
    let cases: Vec<(&str, What, &[u64], usize)> = vec![
        ("429", What::too_many(5), &[5], 1),
        ("used up", What::used_up(1_795_000_020), &[20], 1),
        ("secondary", What::secondary_limit(), &[60], 1),
        ("502", bytes(502), &[], 0),
        ("503", bytes(503), &[], 0),
        ("500", bytes(500), &[], 0),
        ("404", bytes(404), &[], 0),
        ("422", bytes(422), &[], 0),
        ("not allowed", bytes(403), &[], 0),
        // GitHub has done it here, and only the answer is lost: a second request would do it twice.
        ("cut before the answer", What::Cut(Cut::Before), &[], 1),
        ("cut inside the answer", What::Cut(Cut::Inside), &[], 1),
    ];
    for (case, what, waits, written) in cases {
        let fake = fake(vec![Fault::new("POST", COMMENTS, what)]);
        let (got, waited) = through(&fake.url(), TOKEN, |api| api.create_comment(1, "Hello"));
        assert_eq!((waited.as_slice(), got.is_ok()), (waits, !waits.is_empty()), "{case}: {got:?}");
        assert_eq!(fake.world(|world| world.comments(1).len()), 250 + written, "{case}");
    }
}

#[test]
fn a_limit_is_no_lack_of_permission() {
    let limited = fake(vec![Fault::new("POST", COMMENTS, What::used_up(1_795_009_999)).always()]);
    let (got, _) = through(&limited.url(), TOKEN, |api| api.create_comment(1, "Hello"));
    assert!(!got.expect_err("a limit").is_forbidden());
    let forbidden = fake(Vec::new());
    let (got, waited) = through(&forbidden.url(), READ_ONLY, |api| api.create_comment(1, "Hello"));
    assert!(got.expect_err("a lack").is_forbidden() && waited.is_empty());
}

#[test]
fn lists_are_read_to_their_end() {
    let fake = fake(Vec::new());
    let (comments, _) = through(&fake.url(), TOKEN, |api| api.comments(1));
    let comments = comments.expect("comments");
    assert_eq!((comments.len(), comments[249].body.as_deref()), (250, Some("comment 249")));
    assert_eq!(fake.requests().len(), 3);
    // A list that leads back to itself ends.
    let round = format!("<{}{COMMENTS}?page=1>; rel=\"next\"", fake.url());
    fake.world(|world| {
        world.faults = vec![Fault::new("GET", COMMENTS, What::Header("link", round)).always()];
    });
    let (endless, _) = through(&fake.url(), TOKEN, |api| word(api.comments(1)));
    assert!(endless.ends_with("there are more than 100 pages"), "{endless}");
}

#[test]
fn a_page_that_cannot_be_read_is_no_shorter_list() {
    let fake = fake(vec![Fault::new("GET", COMMENTS, bytes(404)).after(1)]);
    let (comments, _) = through(&fake.url(), TOKEN, |api| api.comments(1));
    assert!(comments.expect_err("no list").is_not_found());
}

#[test]
fn the_token_goes_to_one_origin_only() {
    let other = Fake::start(|_| {});
    let foreign = format!("{}{COMMENTS}?page=2", other.url());
    let link = format!("<{foreign}>; rel=\"next\"");
    let leads = [
        ("a redirect", "GET", What::redirect(302, &foreign)),
        ("a lasting redirect", "GET", What::redirect(308, &foreign)),
        ("a link", "GET", What::Header("link", link)),
        ("a redirect of a write", "POST", What::redirect(307, &foreign)),
        ("a redirect to another scheme", "GET", What::redirect(301, "https://127.0.0.1/x")),
        ("a redirect without a target", "GET", What::answer(302, &[], "")),
        ("a redirect to a name", "GET", What::redirect(302, "//127.0.0.1/x")),
    ];
    for (case, method, what) in leads {
        let fake = fake(vec![Fault::new(method, COMMENTS, what)]);
        let (got, _) = through(&fake.url(), TOKEN, |api| match method {
            "GET" => api.comments(1).map(drop),
            _ => api.create_comment(1, "Hello").map(drop),
        });
        let error = got.expect_err(case);
        assert!(matches!(error, ApiError::Elsewhere { .. }), "{case}: {error}");
        assert_eq!(fake.requests().len(), 1, "{case}");
    }
    assert!(other.requests().is_empty(), "{:?}", other.requests());
    other.take_violations();
}

#[test]
fn redirects_on_the_same_origin_are_followed_three_times() {
    for (times, expected) in
        [(1, "ok"), (3, "ok"), (4, "GET /repos/acme/infra/issues/1/comments: more than 3 redirects")]
    {
        let target = format!("{COMMENTS}?per_page=100");
        let fake = fake(vec![Fault::new("GET", COMMENTS, What::redirect(301, &target)).times(times)]);
        let (got, _) = through(&fake.url(), TOKEN, |api| word(api.comments(1)));
        assert_eq!(got, expected);
    }
}

#[test]
fn an_address_without_tls_is_refused_before_anything_is_sent() {
    let clock = Stopped::new();
    for url in ["http://example.com", "http://user:secret@127.0.0.1", "https://example.com/?x"] {
        let connection = connection(url, TOKEN);
        let error = Client::new(&connection, &clock).err().expect("it is refused").to_string();
        assert!(!error.contains("secret"), "{error}");
    }
    for token in ["", "a b", "a\nb", "ä"] {
        let connection = connection("https://example.com", token);
        assert_eq!(Client::new(&connection, &clock).err(), Some(ApiError::NoToken), "{token:?}");
    }
}

#[test]
fn errors_show_what_github_says_and_never_the_token() {
    let long = format!("You sent {TOKEN}.\u{1b}[31m::error::{}", "x".repeat(500));
    let fake = fake(vec![Fault::new("GET", "/pulls/1", What::status(400, &long))]);
    let (got, _) = through(&fake.url(), TOKEN, |api| word(api.pull_request(1)));
    assert!(
        got.starts_with("GET /repos/acme/infra/pulls/1: 400 You sent ***.\\u{1b}[31m::error::xx"),
        "{got}"
    );
    assert!(got.ends_with("x…") && got.chars().count() < 260, "{got}");
}

#[test]
fn this_machine_is_reached_without_a_proxy() {
    let (fake, proxy) = (fake(Vec::new()), Fake::start(|_| {}));
    let clock = Stopped::new();
    let through_proxy = Connection {
        proxy: Some(Proxy { url: proxy.url(), except: String::new() }),
        ..connection(&fake.url(), TOKEN)
    };
    let api = Api::new(Client::new(&through_proxy, &clock).expect("an address"));
    assert!(api.pull_request(1).is_ok());
    assert!(proxy.requests().is_empty());
}

#[test]
fn a_proxy_is_asked_for_a_tunnel_and_never_sees_the_token() {
    let proxy = Fake::start(|_| {});
    let clock = Stopped::new();
    let through_proxy = |url: &str, except: &str| Connection {
        proxy: Some(Proxy { url: url.to_owned(), except: except.to_owned() }),
        ..connection("https://api.github.test", TOKEN)
    };
    let connection = through_proxy(&proxy.url(), "example.com, .other.test");
    let api = Api::new(Client::new(&connection, &clock).expect("an address"));
    assert!(api.pull_request(1).is_err());
    let asked = proxy.take_requests();
    assert!(asked.iter().all(|request| request.line() == "CONNECT api.github.test:443"), "{asked:?}");
    assert!(!asked.is_empty() && asked.iter().all(|request| !format!("{request:?}").contains(TOKEN)));
    proxy.take_violations();

    let bad = through_proxy("http://user:secret@", "");
    let error = Client::new(&bad, &clock).err().expect("it is refused").to_string();
    assert!(error.contains("HTTPS_PROXY") && !error.contains("secret"), "{error}");
}

#[test]
fn requests_say_who_asks_and_in_which_version() {
    let fake = fake(Vec::new());
    let head = fake.world(|world| world.repository.head(1));
    let status = NewStatus {
        state: "pending",
        context: "tfgate".to_owned(),
        description: "waits".to_owned(),
        target_url: None,
    };
    let (written, waits) = through(&fake.url(), TOKEN, |api| {
        let wrote = [api.create_status(&head, &status), api.create_status(&head, &status)];
        wrote.into_iter().all(|status| status.is_ok_and(|status| status.state == "pending"))
    });
    // Two writes at once: nobody counts on loopback.
    assert!(written && waits.is_empty());
    let requests = fake.requests();
    let header = |name: &str| {
        let found = requests[0].headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    assert_eq!(header("accept"), "application/vnd.github+json");
    assert_eq!(header("x-github-api-version"), "2022-11-28");
    assert_eq!(header("authorization"), format!("Bearer {TOKEN}"));
    assert!(header("user-agent").starts_with("tfgate/"));
}
