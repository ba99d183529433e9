//! Why GitHub gave no answer.

/// A request that came to nothing. It never holds the token or a body that was sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApiError {
    /// The address is not one that a token may be sent to.
    #[error("the API address `{url}` is not usable: {why}")]
    Address {
        /// The address.
        url: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// There is no token.
    #[error("no token: `GITHUB_TOKEN` is not set")]
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

    /// Whether there is no such thing, or the token may not know.
    pub fn is_not_found(&self) -> bool {
        matches!(self, ApiError::Status { status: 404, .. })
    }
}
