//! Requests: to one origin, one after the other, with the token and nothing else of ours.

use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use ureq::tls::{RootCerts, TlsConfig};

use super::error::ApiError;

/// `owner/name`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repository {
    /// The account that has it.
    pub owner: String,
    /// Its name.
    pub name: String,
}

/// Where GitHub is and who is asking.
#[derive(Clone)]
pub struct Connection {
    /// The address of the API, without a slash at its end.
    pub api_url: String,
    /// The repository.
    pub repository: Repository,
    /// The token.
    pub token: String,
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
    #[expect(dead_code, reason = "retries and the pace of writes wait by it")]
    clock: &'c dyn Clock,
    agent: ureq::Agent,
}

/// A larger answer is refused, bytes.
const LARGEST_ANSWER: u64 = 32 << 20;

impl<'c> Client<'c> {
    /// A client for one repository.
    ///
    /// # Errors
    /// The address is not one that a token may be sent to.
    pub fn new(connection: &'c Connection, clock: &'c dyn Clock) -> Result<Self, ApiError> {
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_secs(30)))
            .tls_config(tls)
            .user_agent(concat!("tfgate/", env!("CARGO_PKG_VERSION")))
            .build()
            .new_agent();
        Ok(Client { connection, clock, agent })
    }

    /// The connection.
    pub fn connection(&self) -> &'c Connection {
        self.connection
    }

    /// One answer.
    pub(super) fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, ApiError> {
        let url = format!("{}{path}", self.connection.api_url);
        let answer = self.agent.get(&url).header("authorization", self.bearer()).call();
        read("GET", path, answer)
    }

    /// All pages of a list.
    pub(super) fn list<T: DeserializeOwned>(&self, path: &str) -> Result<Vec<T>, ApiError> {
        self.get(path)
    }

    /// Creates something.
    pub(super) fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T, ApiError> {
        let url = format!("{}{path}", self.connection.api_url);
        read("POST", path, self.agent.post(&url).header("authorization", self.bearer()).send_json(body))
    }

    /// Changes something.
    pub(super) fn patch<T: DeserializeOwned>(
        &self,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T, ApiError> {
        let url = format!("{}{path}", self.connection.api_url);
        read("PATCH", path, self.agent.patch(&url).header("authorization", self.bearer()).send_json(body))
    }

    fn bearer(&self) -> String {
        format!("Bearer {}", self.connection.token)
    }
}

fn read<T: DeserializeOwned>(
    method: &'static str,
    path: &str,
    answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
) -> Result<T, ApiError> {
    let path = path.split('?').next().unwrap_or_default().to_owned();
    let transport =
        |error: ureq::Error| ApiError::Transport { method, path: path.clone(), why: error.to_string() };
    let mut answer = answer.map_err(transport)?;
    let status = answer.status().as_u16();
    let bytes = answer.body_mut().with_config().limit(LARGEST_ANSWER).read_to_vec().map_err(transport)?;
    if !(200..300).contains(&status) {
        let message = String::from_utf8_lossy(&bytes).into_owned();
        return Err(ApiError::Status { method, path, status, message });
    }
    serde_json::from_slice(&bytes).map_err(|error| ApiError::Answer { method, path, why: error.to_string() })
}
