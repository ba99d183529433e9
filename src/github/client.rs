//! Requests to one origin, one after the other.
//!
//! The token goes to the origin of the configured address and nowhere else: no redirect and no link of an answer takes it to
//! another host. The caller gives the clock that waits.

use std::cell::Cell;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use ureq::http::{HeaderMap, Method, Request, StatusCode};
use ureq::tls::{RootCerts, TlsConfig};

use super::error::{self, ApiError};
use super::link_header;
use super::origin::{Origin, Target};
use super::retry::{self, AnswerHead, BUDGET, Effect, Outcome, PACE, Patience};
use crate::repository::Repository;

/// A proxy, as variables name it.
#[derive(Clone)]
pub struct Proxy {
    /// Its address, `http://[USER:PASSWORD@]HOST:PORT`.
    pub url: String,
    /// Hosts that are reached without it, with commas between them: `NO_PROXY`.
    pub except: String,
}

/// The API of GitHub, a repository and a token for it.
#[derive(Clone)]
pub struct Connection {
    /// The address of the API.
    pub api_url: String,
    /// The repository.
    pub repository: Repository,
    /// The token.
    pub token: String,
    /// The proxy, if there is one. The loopback interface is always reached without.
    pub proxy: Option<Proxy>,
}

/// Time as the client needs it.
pub trait Clock {
    /// Waits.
    fn sleep(&self, duration: Duration);
    /// Seconds since 1970.
    fn now(&self) -> u64;
}

/// The client.
pub struct Client<'c> {
    connection: &'c Connection,
    origin: Origin,
    clock: &'c dyn Clock,
    agent: ureq::Agent,
    waited: Cell<Duration>,
    last_write: Cell<Option<u64>>,
}

/// A larger answer is refused, bytes. The largest ones are trees of git, which GitHub cuts at 7 MB.
const LARGEST_ANSWER: u64 = 32 << 20;

/// A list with more pages is refused: 10,000 entries.
const MOST_PAGES: usize = 100;

/// Redirects of one request that are followed. A repository that was renamed has one.
const MOST_REDIRECTS: usize = 3;

/// A request, so that it can be sent again.
#[derive(Clone)]
struct Call {
    method: &'static str,
    /// Path without query, for messages.
    path: String,
    url: String,
    body: Option<Vec<u8>>,
    patience: Patience,
}

/// An answer, whole.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

/// Why there is no answer.
enum Broken {
    /// It may come next time.
    Transport(String),
    /// It is too large.
    Large,
}

impl<'c> Client<'c> {
    /// A client for one repository.
    ///
    /// # Errors
    /// The address is not one that a token may be sent to, or there is no token that can be sent.
    pub fn new(connection: &'c Connection, clock: &'c dyn Clock) -> Result<Self, ApiError> {
        let origin = Origin::parse(&connection.api_url)?;
        // A line break in a token would start another header.
        if connection.token.is_empty() || !connection.token.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(ApiError::NoToken);
        }
        // A proxy elsewhere could not reach this machine.
        let proxy = if origin.is_loopback() { None } else { connection.proxy.as_ref() };
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let agent = ureq::Agent::config_builder()
            // The body of an error has the message of GitHub, which decides about retries.
            .http_status_as_error(false)
            // Redirects are followed here, where the origin is checked before the token is sent again.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(proxy.map(agent_proxy).transpose()?)
            // GitHub gives up on a request after 10 seconds; the rest is for slow networks and proxies.
            .timeout_global(Some(Duration::from_secs(30)))
            .tls_config(tls)
            .user_agent(concat!("tfgate/", env!("CARGO_PKG_VERSION")))
            .build()
            .new_agent();
        let (waited, last_write) = (Cell::default(), Cell::default());
        Ok(Client { connection, origin, clock, agent, waited, last_write })
    }

    /// The connection.
    pub fn connection(&self) -> &'c Connection {
        self.connection
    }

    /// One answer.
    pub(super) fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, ApiError> {
        self.get_with(path, Patience::None)
    }

    /// One answer about something that was created a moment ago. GitHub may answer 404 for some seconds.
    pub(super) fn get_fresh<T: DeserializeOwned>(&self, path: &str) -> Result<T, ApiError> {
        self.get_with(path, Patience::Fresh)
    }

    fn get_with<T: DeserializeOwned>(&self, path: &str, patience: Patience) -> Result<T, ApiError> {
        let call = Call { patience, ..self.call("GET", path, None) };
        read(&call, &self.fetch(call.clone())?)
    }

    /// All pages of a list.
    pub(super) fn list<T: DeserializeOwned>(&self, path: &str) -> Result<Vec<T>, ApiError> {
        self.pages(path, |page: Vec<T>| page)
    }

    /// All pages of a list that is in a field of the answer.
    pub(super) fn pages<P: DeserializeOwned, T>(
        &self,
        path: &str,
        elements: impl Fn(P) -> Vec<T>,
    ) -> Result<Vec<T>, ApiError> {
        let separator = if path.contains('?') { '&' } else { '?' };
        let mut call = self.call("GET", &format!("{path}{separator}per_page=100"), None);
        let mut found = Vec::new();
        for _ in 0..MOST_PAGES {
            let answer = self.fetch(call.clone())?;
            found.extend(elements(read(&call, &answer)?));
            let Some(next) = text(&answer.headers, "link").and_then(link_header::next) else {
                return Ok(found);
            };
            call.url = self.here(&call, next)?;
        }
        let why = format!("there are more than {MOST_PAGES} pages");
        Err(ApiError::Answer { method: call.method, path: call.path, why })
    }

    /// Creates something.
    pub(super) fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T, ApiError> {
        self.write("POST", path, body)
    }

    /// Changes something.
    pub(super) fn patch<T: DeserializeOwned>(
        &self,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T, ApiError> {
        self.write("PATCH", path, body)
    }

    /// Removes something. The answer is not read.
    pub(super) fn delete(&self, path: &str) -> Result<(), ApiError> {
        self.send(&self.call("DELETE", path, None)).map(drop)
    }

    fn write<T: DeserializeOwned>(
        &self,
        method: &'static str,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T, ApiError> {
        let unsent = |error: serde_json::Error| ApiError::Transport {
            method,
            path: path.to_owned(),
            why: error.to_string(),
        };
        let call = self.call(method, path, Some(serde_json::to_vec(body).map_err(unsent)?));
        let answer = self.send(&call)?;
        read(&call, &answer)
    }

    fn call(&self, method: &'static str, path: &str, body: Option<Vec<u8>>) -> Call {
        let url = self.origin.at(path);
        let path = path.split('?').next().unwrap_or_default().to_owned();
        Call { method, path, url, body, patience: Patience::None }
    }

    /// Sends a request that reads, and follows redirects on the same origin: GitHub redirects from old names of repositories.
    fn fetch(&self, mut call: Call) -> Result<Answer, ApiError> {
        for _ in 0..=MOST_REDIRECTS {
            let answer = self.send(&call)?;
            if !answer.status.is_redirection() {
                return Ok(answer);
            }
            let to = text(&answer.headers, "location").unwrap_or_default();
            call.url = self.here(&call, to)?;
        }
        let why = format!("more than {MOST_REDIRECTS} redirects");
        Err(ApiError::Transport { method: call.method, path: call.path, why })
    }

    /// An address in an answer, if it is on the same origin.
    ///
    /// # Errors
    /// It is on another origin, where the token must not go.
    fn here(&self, call: &Call, address: &str) -> Result<String, ApiError> {
        match self.origin.target(address) {
            Target::Here(url) => Ok(url),
            Target::Elsewhere(host) => {
                let host = error::sanitize(&host, &self.connection.token);
                Err(ApiError::Elsewhere { method: call.method, path: call.path.clone(), host })
            }
        }
    }

    /// Sends a request, again and again while [`retry::wait`] says so.
    fn send(&self, call: &Call) -> Result<Answer, ApiError> {
        let effect = if call.method == "GET" { Effect::Reads } else { Effect::Writes };
        let mut attempt = 0;
        loop {
            self.pace(effect);
            let outcome = match self.once(call) {
                Ok(answer) => Ok(answer),
                Err(Broken::Transport(why)) => Err(why),
                Err(Broken::Large) => return Err(large(call)),
            };
            let message = outcome.as_ref().map(message).unwrap_or_default();
            let known = match &outcome {
                Ok(answer) => Outcome::Answer(answer_head(answer, &message)),
                Err(_) => Outcome::Broken,
            };
            let wait = retry::wait(effect, call.patience, attempt, known, self.clock.now());
            // The budget is that of the run: many requests that each wait a little must not take an hour.
            let Some(wait) = wait.filter(|wait| self.waited.get() + *wait <= BUDGET) else {
                return self.finish(call, outcome, &message);
            };
            self.waited.set(self.waited.get() + wait);
            self.clock.sleep(wait);
            attempt += 1;
        }
    }

    /// Waits until a second has passed since the last write, as GitHub asks for. A server on loopback has no limits.
    fn pace(&self, effect: Effect) {
        if effect == Effect::Reads {
            return;
        }
        // The clock has whole seconds, so a difference of one may be almost none.
        let close = |last: u64| self.clock.now() <= last + PACE.as_secs();
        if !self.origin.is_loopback() && self.last_write.get().is_some_and(close) {
            self.clock.sleep(PACE);
        }
        self.last_write.set(Some(self.clock.now()));
    }

    fn once(&self, call: &Call) -> Result<Answer, Broken> {
        let transport = |error: &dyn std::fmt::Display| Broken::Transport(error.to_string());
        let request = Request::builder()
            .method(Method::from_bytes(call.method.as_bytes()).map_err(|error| transport(&error))?)
            .uri(&call.url)
            .header("accept", "application/vnd.github+json")
            .header("x-github-api-version", "2022-11-28")
            .header("authorization", format!("Bearer {}", self.connection.token));
        let answer = match &call.body {
            Some(body) => request
                .header("content-type", "application/json")
                .body(body.as_slice())
                .map_err(|error| transport(&error))
                .and_then(|request| self.agent.run(request).map_err(|error| transport(&error))),
            None => request
                .body(())
                .map_err(|error| transport(&error))
                .and_then(|request| self.agent.run(request).map_err(|error| transport(&error))),
        };
        let (parts, mut body) = answer?.into_parts();
        // The whole body is read before anything is decided, so that a cut answer can be asked for again.
        let bytes = body.with_config().limit(LARGEST_ANSWER).read_to_vec().map_err(|error| {
            let large = matches!(error, ureq::Error::BodyExceedsLimit(_));
            if large { Broken::Large } else { transport(&error) }
        })?;
        Ok(Answer { status: parts.status, headers: parts.headers, bytes })
    }

    /// The answer, or the error that it amounts to.
    fn finish(
        &self,
        call: &Call,
        outcome: Result<Answer, String>,
        message: &str,
    ) -> Result<Answer, ApiError> {
        let (method, path) = (call.method, call.path.clone());
        let sanitize = |text: &str| error::sanitize(text, &self.connection.token);
        let answer = match outcome {
            Ok(answer) => answer,
            Err(why) => return Err(ApiError::Transport { method, path, why: sanitize(&why) }),
        };
        let status = answer.status.as_u16();
        // Before the status: a limit answers 403, as a missing permission does.
        if answer_head(&answer, message).is_limited() {
            return Err(ApiError::Limited { method, path, status, message: sanitize(message) });
        }
        if answer.status.is_redirection() && method == "GET" {
            return Ok(answer);
        }
        if answer.status.is_redirection() {
            // A client must not repeat a write at another address without being asked (RFC 9110, section 15.4).
            let host = match self.origin.target(text(&answer.headers, "location").unwrap_or_default()) {
                Target::Here(_) => "another path of the same host".to_owned(),
                Target::Elsewhere(host) => sanitize(&host),
            };
            return Err(ApiError::Elsewhere { method, path, host });
        }
        if !answer.status.is_success() {
            return Err(ApiError::Status { method, path, status, message: sanitize(message) });
        }
        Ok(answer)
    }
}

/// A proxy as the agent takes it.
fn agent_proxy(proxy: &Proxy) -> Result<ureq::Proxy, ApiError> {
    // The address may hold a password, so the error repeats nothing of it.
    let refused = |_| ApiError::Proxy;
    let parsed = ureq::Proxy::new(&proxy.url).map_err(refused)?;
    let mut builder = ureq::Proxy::builder(parsed.protocol()).host(parsed.host()).port(parsed.port());
    if let Some(user) = parsed.username() {
        builder = builder.username(user);
    }
    if let Some(password) = parsed.password() {
        builder = builder.password(password);
    }
    for host in proxy.except.split(',').map(str::trim).filter(|host| !host.is_empty()) {
        builder = builder.no_proxy(host);
        // To curl and Go, `example.com` in `NO_PROXY` means the hosts below it too.
        if !host.starts_with(['.', '*']) {
            builder = builder.no_proxy(&format!(".{host}"));
        }
    }
    builder.build().map_err(refused)
}

fn large(call: &Call) -> ApiError {
    let why = format!("it is larger than {} MiB", LARGEST_ANSWER >> 20);
    ApiError::Answer { method: call.method, path: call.path.clone(), why }
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

fn answer_head<'m>(answer: &Answer, message: &'m str) -> AnswerHead<'m> {
    let number = |name: &str| text(&answer.headers, name)?.trim().parse().ok();
    AnswerHead {
        status: answer.status.as_u16(),
        retry_after: number("retry-after"),
        remaining: number("x-ratelimit-remaining"),
        reset: number("x-ratelimit-reset"),
        message,
    }
}

/// The `message` of an answer that refuses.
fn message(answer: &Answer) -> String {
    #[derive(serde::Deserialize)]
    struct Refusal {
        message: String,
    }
    if answer.status.is_success() {
        return String::new();
    }
    match serde_json::from_slice::<Refusal>(&answer.bytes) {
        Ok(refusal) => refusal.message,
        // A proxy answers with a page of HTML.
        Err(_) => "without a message".to_owned(),
    }
}

fn read<T: DeserializeOwned>(call: &Call, answer: &Answer) -> Result<T, ApiError> {
    let mut reader = serde_json::Deserializer::from_slice(&answer.bytes);
    serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        // The error of the parser quotes values, which may be secret; the path of the field says enough.
        let (place, inner) = (error.path().to_string(), error.inner());
        let what = match inner.classify() {
            serde_json::error::Category::Data => "is not what its documentation says",
            serde_json::error::Category::Syntax | serde_json::error::Category::Io => "is not JSON",
            serde_json::error::Category::Eof => "ends too early",
        };
        let place = if place == "." { "it".to_owned() } else { format!("`{}`", error::sanitize(&place, "")) };
        ApiError::Answer { method: call.method, path: call.path.clone(), why: format!("{place} {what}") }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A clock that advances only by sleeping.
    #[derive(Default)]
    struct Stopped(Cell<u64>);

    impl Clock for Stopped {
        fn sleep(&self, duration: Duration) {
            self.0.set(self.0.get() + duration.as_secs());
        }

        fn now(&self) -> u64 {
            self.0.get()
        }
    }

    #[test]
    fn writes_come_a_second_apart_by_the_clock() {
        for (api_url, waited) in [("https://api.github.com", 2), ("http://127.0.0.1:1", 0)] {
            let clock = Stopped::default();
            let repository = Repository { owner: "acme".to_owned(), name: "infra".to_owned() };
            let token = "token".to_owned();
            let connection = Connection { api_url: api_url.to_owned(), repository, token, proxy: None };
            let client = Client::new(&connection, &clock).expect("an address");
            for effect in [Effect::Reads, Effect::Writes, Effect::Writes, Effect::Reads, Effect::Writes] {
                client.pace(effect);
            }
            assert_eq!(clock.now(), waited, "{api_url}");
            clock.sleep(Duration::from_secs(5));
            client.pace(Effect::Writes);
            assert_eq!(clock.now(), waited + 5, "{api_url}");
        }
    }
}
