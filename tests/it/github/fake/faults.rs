//! What can go wrong on the way, by request.

use std::sync::Arc;

use super::http::{Cut, Reply};
use super::world::World;

/// Something that goes wrong with some requests.
#[derive(Clone)]
pub(crate) struct Fault {
    method: &'static str,
    path: String,
    /// Requests that it lets pass first.
    skip: usize,
    /// Requests that it hits.
    times: usize,
    pub(super) what: What,
}

/// What goes wrong.
#[derive(Clone)]
pub(crate) enum What {
    /// This answer; the request does nothing.
    Answer(Reply),
    /// The request is done, and the answer is cut.
    Cut(Cut),
    /// The answer says that it is done, and it is not.
    NotStored,
    /// The answer is what it would be, with this header in place of its own.
    Header(&'static str, String),
    /// The world changes just before the request is looked at: somebody else was faster.
    Meanwhile(Arc<dyn Fn(&mut World) + Send + Sync>),
}

impl Fault {
    /// Hits the first request with this method whose path contains `path`; an empty method is any.
    pub(crate) fn new(method: &'static str, path: &str, what: What) -> Self {
        Fault { method, path: path.to_owned(), skip: 0, times: 1, what }
    }

    /// Hits so many requests.
    pub(crate) fn times(mut self, times: usize) -> Self {
        self.times = times;
        self
    }

    /// Hits every request.
    pub(crate) fn always(self) -> Self {
        self.times(usize::MAX)
    }

    /// Lets so many requests pass first.
    pub(crate) fn after(mut self, requests: usize) -> Self {
        self.skip = requests;
        self
    }

    /// Whether it hits this request; it counts.
    pub(super) fn hits(&mut self, method: &str, path: &str) -> bool {
        let meant = (self.method.is_empty() || self.method == method) && path.contains(&self.path);
        if !meant || self.times == 0 {
            return false;
        }
        if self.skip > 0 {
            self.skip -= 1;
            return false;
        }
        self.times -= 1;
        true
    }
}

impl What {
    /// An answer with a message, as GitHub writes it.
    pub(crate) fn status(status: u16, message: &str) -> Self {
        What::answer(status, &[], &serde_json::json!({ "message": message }).to_string())
    }

    /// Any answer.
    pub(crate) fn answer(status: u16, headers: &[(&str, &str)], body: &str) -> Self {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        What::Answer(Reply { status, headers: headers.collect(), body: body.into(), cut: Cut::No })
    }

    /// 429 with `retry-after`, seconds.
    pub(crate) fn too_many(seconds: u64) -> Self {
        let body = r#"{"message":"API rate limit exceeded"}"#;
        What::answer(429, &[("retry-after", &seconds.to_string())], body)
    }

    /// 403 with the budget used up until then, seconds since 1970.
    pub(crate) fn used_up(until: u64) -> Self {
        let until = until.to_string();
        let headers = [("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", until.as_str())];
        What::answer(403, &headers, r#"{"message":"API rate limit exceeded for installation."}"#)
    }

    /// 403 of the secondary limit, without any header.
    pub(crate) fn secondary_limit() -> Self {
        What::status(
            403,
            "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
        )
    }

    /// A redirect.
    pub(crate) fn redirect(status: u16, to: &str) -> Self {
        What::answer(status, &[("location", to)], "")
    }

    /// 200 with a page of a proxy.
    pub(crate) fn not_json() -> Self {
        What::answer(200, &[("content-type", "text/html")], "<html>Please log in</html>")
    }

    /// Does this to the world before the request is looked at.
    pub(crate) fn meanwhile(change: impl Fn(&mut World) + Send + Sync + 'static) -> Self {
        What::Meanwhile(Arc::new(change))
    }
}
