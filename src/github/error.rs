//! Why a request to GitHub failed.

use crate::render::escape;

/// A request that failed. It never holds the token or a body that was sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApiError {
    /// The address is not one that a token may be sent to.
    #[error("the address of the API (`GITHUB_API_URL`, `--api-url`) is not usable: {why}")]
    Address {
        /// What is wrong with it. The address is not shown: it may hold a password.
        why: &'static str,
    },
    /// The proxy has no address that can be read.
    #[error(
        "the address of the proxy (`HTTPS_PROXY`, `ALL_PROXY`) is not usable: expected `http://HOST:PORT`"
    )]
    Proxy,
    /// There is no token.
    #[error("no token: `GITHUB_TOKEN` is not set, or holds what no token has")]
    NoToken,
    /// The request did not arrive, or no answer came.
    #[error("{method} {path}: {why}")]
    Transport {
        /// The method.
        method: &'static str,
        /// The path, without the query.
        path: String,
        /// What happened.
        why: String,
    },
    /// GitHub refused.
    #[error("{method} {path}: {status} {message}")]
    Status {
        /// The method.
        method: &'static str,
        /// The path, without the query.
        path: String,
        /// The status code.
        status: u16,
        /// What GitHub says.
        message: String,
    },
    /// GitHub refuses for the number of requests, and did so too long.
    #[error("{method} {path}: {status} {message}; this lasts longer than tfgate waits")]
    Limited {
        /// The method.
        method: &'static str,
        /// The path, without the query.
        path: String,
        /// The status code.
        status: u16,
        /// What GitHub says.
        message: String,
    },
    /// The answer leads to another address, where the token must not go.
    #[error("{method} {path}: the answer leads to {host}, and the token goes to the address of the API only")]
    Elsewhere {
        /// The method.
        method: &'static str,
        /// The path, without the query.
        path: String,
        /// The host that it leads to.
        host: String,
    },
    /// GitHub says that it is done, and it is not.
    #[error("{method} {path}: GitHub answers that it is done, and {what} not stored")]
    NotStored {
        /// The method.
        method: &'static str,
        /// The path.
        path: String,
        /// What is missing, with its verb.
        what: String,
    },
    /// The answer is not what its documentation says.
    #[error("{method} {path}: the answer cannot be read: {why}")]
    Answer {
        /// The method.
        method: &'static str,
        /// The path, without the query.
        path: String,
        /// What is wrong.
        why: String,
    },
}

impl ApiError {
    /// Whether the token may not do this: pull requests of forks and of Dependabot have such tokens.
    pub fn is_forbidden(&self) -> bool {
        matches!(self, ApiError::Status { status: 401 | 403, .. })
    }

    /// Whether it does not exist, or the token may not know that it does.
    pub fn is_not_found(&self) -> bool {
        matches!(self, ApiError::Status { status: 404, .. })
    }

    /// Whether it was removed.
    pub fn is_gone(&self) -> bool {
        matches!(self, ApiError::Status { status: 404 | 410, .. })
    }
}

/// Characters of such a text.
const LONGEST: usize = 200;

/// A text of a server for a message: short, in one line, with invisible characters escaped, and without the token.
pub(super) fn sanitize(text: &str, token: &str) -> String {
    // The token is replaced first: a part of it, cut or escaped, would no longer match.
    let hidden = if token.is_empty() { text.to_owned() } else { text.replace(token, "***") };
    let short: String = hidden.chars().take(LONGEST).collect();
    let more = if short.len() < hidden.len() { "…" } else { "" };
    format!("{}{more}", escape::terminal(&short))
}
