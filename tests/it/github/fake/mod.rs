//! A GitHub on loopback: stateful, with GitHub's own description of its API as the judge of both sides.
//!
//! A test makes the world, runs the program against it, and looks at what became of the world and at what was asked. A
//! request that GitHub's description does not allow fails the test, and so does an answer that GitHub would not give.

#![allow(dead_code, unused_imports, reason = "a kit: each test takes what it needs")]

mod answers;
mod contract;
mod events;
mod faults;
mod git;
mod http;
mod rights;
mod routes;
mod run;
#[cfg(test)]
mod tests;
mod world;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;

use contract::{Operation, decoded};
use faults::{Fault as Planned, What as Planning};
use http::{Reply, Request, Server};
use routes::{Answer, Call};

pub(crate) use contract::example;
pub(crate) use events::Event;
pub(crate) use faults::{Fault, What};
pub(crate) use git::{File, Files, blob_hash};
pub(crate) use http::Cut;
pub(crate) use rights::{Access, Rights};
pub(crate) use run::{GithubRan, Runner, outputs};
pub(crate) use world::*;

/// A request that was made, and what it needed.
#[derive(Debug, Clone)]
pub(crate) struct Recorded {
    pub(crate) method: String,
    /// Without the query.
    pub(crate) path: String,
    pub(crate) query: Vec<(String, String)>,
    /// Names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Option<Value>,
    /// Its name in GitHub's description; none: it asked for something else.
    pub(crate) operation: Option<String>,
    /// The permissions one of which it needed.
    pub(crate) needed: &'static [(&'static str, Access)],
    /// The status of the answer.
    pub(crate) status: u16,
}

impl Recorded {
    /// `POST /repos/acme/infra/statuses/…`
    pub(crate) fn line(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// Whether it changes something.
    pub(crate) fn writes(&self) -> bool {
        self.method != "GET"
    }
}

struct State {
    world: World,
    recorded: Vec<Recorded>,
    violations: Vec<String>,
    url: String,
}

/// The server.
pub(crate) struct Fake {
    state: Arc<Mutex<State>>,
    server: Server,
}

fn locked(state: &Mutex<State>) -> MutexGuard<'_, State> {
    // A handler that panicked has failed the request; what it left is good enough for the message of the test.
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Fake {
    /// Starts one in a world with `acme/infra`, people and tokens, see [`World`], as the test wants it.
    pub(crate) fn start(prepare: impl FnOnce(&mut World)) -> Self {
        let mut world = World::new();
        prepare(&mut world);
        let state = State { world, recorded: Vec::new(), violations: Vec::new(), url: String::new() };
        let state = Arc::new(Mutex::new(state));
        let shared = Arc::clone(&state);
        let server = Server::start(move |request| {
            let answered = std::panic::AssertUnwindSafe(|| answer(&mut locked(&shared), request));
            std::panic::catch_unwind(answered).unwrap_or_else(|_| {
                locked(&shared)
                    .violations
                    .push(format!("{} {}: the fake panicked", request.method, request.target));
                Reply { status: 500, ..Reply::default() }
            })
        });
        locked(&state).url = server.url();
        Fake { state, server }
    }

    /// Its address, of the API and of pages.
    pub(crate) fn url(&self) -> String {
        self.server.url()
    }

    /// Reads or changes the world.
    pub(crate) fn world<R>(&self, look: impl FnOnce(&mut World) -> R) -> R {
        look(&mut locked(&self.state).world)
    }

    /// What was asked so far.
    pub(crate) fn requests(&self) -> Vec<Recorded> {
        locked(&self.state).recorded.clone()
    }

    /// What was asked so far, and forgets it.
    pub(crate) fn take_requests(&self) -> Vec<Recorded> {
        std::mem::take(&mut locked(&self.state).recorded)
    }

    /// What was asked that changes something, and forgets everything.
    pub(crate) fn take_writes(&self) -> Vec<Recorded> {
        self.take_requests().into_iter().filter(Recorded::writes).collect()
    }

    /// Requests and answers that were against GitHub's description, and forgets them: for tests of the fake itself.
    pub(crate) fn take_violations(&self) -> Vec<String> {
        std::mem::take(&mut locked(&self.state).violations)
    }

    /// Ends it; fails on anything against GitHub's description.
    pub(crate) fn finish(self) {
        drop(self);
    }
}

impl Drop for Fake {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let violations = self.take_violations();
            assert!(violations.is_empty(), "against GitHub's description:\n{}", violations.join("\n"));
        }
    }
}

fn answer(state: &mut State, request: &Request) -> Reply {
    let (path, query) = request.target.split_once('?').unwrap_or((&request.target, ""));
    let (path, query) = (path.to_owned(), pairs(query));
    let planned = plan(&mut state.world, &request.method, &path);
    let mut recorded = Recorded {
        method: request.method.clone(),
        path: path.clone(),
        query: query.clone(),
        headers: request.headers.clone(),
        body: serde_json::from_slice(&request.body).ok(),
        operation: None,
        needed: &[],
        status: 0,
    };
    let mut reply = match asset(&state.world, &path) {
        Some(asset) => asset,
        None => reply(state, request, &mut recorded, &planned),
    };
    for fault in &planned {
        match fault {
            Planning::Answer(answer) => reply = answer.clone(),
            Planning::Cut(cut) => reply.cut = *cut,
            Planning::Header(name, value) => {
                reply.headers.retain(|(known, _)| known != name);
                reply.headers.push(((*name).to_owned(), value.clone()));
            }
            Planning::NotStored | Planning::Meanwhile(_) => {}
        }
    }
    recorded.status = reply.status;
    state.recorded.push(recorded);
    reply
}

/// The faults that hit a request; what happens meanwhile has happened.
fn plan(world: &mut World, method: &str, path: &str) -> Vec<Planning> {
    let mut faults: Vec<Planned> = std::mem::take(&mut world.faults);
    let mut hit = Vec::new();
    for fault in &mut faults {
        if fault.hits(method, path) {
            hit.push(fault.what.clone());
        }
    }
    world.faults = faults;
    for fault in &hit {
        if let Planning::Meanwhile(change) = fault {
            change(world);
        }
    }
    hit
}

/// `/OWNER/REPO/releases/download/TAG/NAME`
fn asset(world: &World, path: &str) -> Option<Reply> {
    let parts: Vec<String> = path.split('/').map(decoded).collect();
    let [_, owner, name, releases, download, tag, file] = parts.as_slice() else { return None };
    if releases != "releases" || download != "download" {
        return None;
    }
    let assets = world.find(owner, name).map(|repository| &repository.assets);
    let found = assets.and_then(|assets| assets.get(&(tag.clone(), file.clone())));
    Some(match found {
        Some(bytes) => Reply { status: 200, body: bytes.clone(), ..Reply::default() },
        None => Reply { status: 404, body: b"Not Found".to_vec(), ..Reply::default() },
    })
}

/// The answer of the API, and with it what the request has done to the world.
fn reply(state: &mut State, request: &Request, recorded: &mut Recorded, planned: &[Planning]) -> Reply {
    let Some(operation) = Operation::of(&request.method, &recorded.path) else {
        state.violations.push(format!("{}: no such operation", recorded.line()));
        return written(Answer::error(404, "Not Found"), state, recorded);
    };
    recorded.operation = Some(operation.name.clone());
    recorded.needed = rights::needed(&operation.name);
    if !request.body.is_empty() && recorded.body.is_none() {
        state.violations.push(format!("{}: the body is not JSON", recorded.line()));
    }
    let complaints = operation.complaints(&recorded.query, recorded.body.as_ref());
    if !complaints.is_empty() {
        let line = recorded.line();
        state.violations.extend(complaints.into_iter().map(|complaint| format!("{line}: {complaint}")));
        return written(Answer::error(422, "Validation Failed"), state, recorded);
    }
    let bearer = request.header("authorization").and_then(|value| value.strip_prefix("Bearer "));
    let Some(token) = bearer.and_then(|token| state.world.tokens.get(token)).cloned() else {
        return written(Answer::error(401, "Bad credentials"), state, recorded);
    };
    if !token.rights.allow(recorded.needed) {
        let hidden = recorded.needed.iter().any(|(scope, _)| token.rights.hidden.contains(scope));
        let refused =
            if hidden { (404, "Not Found") } else { (403, "Resource not accessible by integration") };
        return written(Answer::error(refused.0, refused.1), state, recorded);
    }
    // A fault that answers in place of GitHub leaves the world as it is; so does one that only says it is done.
    let idle = |fault: &Planning| matches!(fault, Planning::Answer(_) | Planning::NotStored);
    let before = planned.iter().any(idle).then(|| state.world.clone());
    let call = Call {
        operation: &operation,
        query: &recorded.query,
        body: recorded.body.as_ref(),
        login: &token.login,
        api: &state.url,
    };
    let answer = routes::run(&mut state.world, &call);
    if let Some(before) = before {
        state.world = before;
    }
    if (200..300).contains(&answer.status)
        && let Some(complaint) = operation.answer_complaint(answer.status, answer.body.as_ref())
    {
        state.violations.push(format!("{}: the answer: {complaint}", recorded.line()));
    }
    written(answer, state, recorded)
}

fn written(answer: Answer, state: &State, recorded: &Recorded) -> Reply {
    let mut headers = vec![("content-type".to_owned(), "application/json; charset=utf-8".to_owned())];
    if let Some((page, last)) = answer.pages {
        let link = |number: usize, rel: &str| {
            let others = recorded.query.iter().filter(|(name, _)| name != "page");
            let others: String = others.map(|(name, value)| format!("{name}={value}&")).collect();
            format!("<{}{}?{others}page={number}>; rel=\"{rel}\"", state.url, recorded.path)
        };
        let mut links = Vec::new();
        if page > 1 {
            links.extend([link(page - 1, "prev"), link(1, "first")]);
        }
        if page < last {
            links.extend([link(page + 1, "next"), link(last, "last")]);
        }
        if !links.is_empty() {
            headers.push(("link".to_owned(), links.join(", ")));
        }
    }
    let body = answer.body.map(|body| body.to_string().into_bytes()).unwrap_or_default();
    Reply { status: answer.status, headers, body, cut: Cut::No }
}

fn pairs(query: &str) -> Vec<(String, String)> {
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    };
    query.split('&').filter(|part| !part.is_empty()).map(pair).collect()
}
