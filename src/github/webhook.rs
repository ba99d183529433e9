//! A webhook: one request to an address that the environment names, without a token and without redirects.

use std::time::Duration;

use serde::Serialize;
use ureq::http::Uri;
use ureq::tls::{RootCerts, TlsConfig};

/// Why a webhook did not take what was sent. The address is a secret of its own, so no variant holds it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum WebhookError {
    /// The address is not one that a record may be sent to.
    #[error("the address of the webhook is not usable, expected one that begins with `https://`")]
    Address,
    /// The request did not arrive, or no answer came.
    #[error("the webhook gave no answer: {0}")]
    Transport(&'static str),
    /// It answered with another status than 2xx.
    #[error("the webhook answered {0}, expected 2xx; redirects are not followed")]
    Status(u16),
}

/// Sends JSON with `POST`.
///
/// # Errors
/// It was not delivered.
pub(crate) fn post(url: &str, body: &impl Serialize) -> Result<(), WebhookError> {
    if !is_usable(url) {
        return Err(WebhookError::Address);
    }
    let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        // A redirect could carry the message to a host that is not configured.
        .max_redirects(0)
        .timeout_global(Some(Duration::from_secs(30)))
        .tls_config(tls)
        .user_agent(concat!("tfgate/", env!("CARGO_PKG_VERSION")))
        .build()
        .new_agent();
    let answer = agent.post(url).send_json(body).map_err(|error| WebhookError::Transport(what(&error)))?;
    let status = answer.status();
    if status.is_success() { Ok(()) } else { Err(WebhookError::Status(status.as_u16())) }
}

/// Whether an address is https, or http on loopback, and has no user information.
pub(crate) fn is_usable(url: &str) -> bool {
    let Ok(uri) = url.parse::<Uri>() else { return false };
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else { return false };
    let loopback = ["127.0.0.1", "[::1]", "localhost"].contains(&authority.host());
    let secure = scheme == "https" || (scheme == "http" && loopback);
    secure && !authority.as_str().contains('@') && !authority.host().is_empty()
}

/// The kind of an error. Its text may hold the address, which is a secret.
fn what(error: &ureq::Error) -> &'static str {
    if matches!(error, ureq::Error::Timeout(_)) {
        "it took too long"
    } else if matches!(error, ureq::Error::HostNotFound) {
        "its host is not known"
    } else if matches!(error, ureq::Error::ConnectionFailed | ureq::Error::Io(_)) {
        "the connection failed"
    } else if matches!(error, ureq::Error::Rustls(_) | ureq::Error::Tls(_)) {
        "the TLS connection failed"
    } else {
        "the request failed"
    }
}

#[cfg(test)]
mod tests {
    use super::{WebhookError, is_usable, post};

    #[test]
    fn only_https_and_loopback_are_usable() {
        for url in [
            "https://hooks.example.com/a?b=c",
            "http://127.0.0.1:1/",
            "http://[::1]:1/x",
            "http://localhost/",
        ] {
            assert!(is_usable(url), "{url}");
        }
        for url in [
            "http://hooks.example.com/a",
            "http://127.0.0.1.example.com/",
            "http://127.0.0.1@example.com/",
            "https://user:word@example.com/",
            "file:///etc/passwd",
            "ftp://127.0.0.1/",
            "hooks.example.com",
            "https://",
            "",
        ] {
            assert!(!is_usable(url), "{url}");
            assert_eq!(post(url, &0), Err(WebhookError::Address));
        }
    }
}
