//! The one origin that requests go to: where the token may go.

use ureq::http::Uri;

use super::error::ApiError;

/// The address of the API, as `GITHUB_API_URL` or `--api-url` has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Origin {
    base: String,
    scheme: String,
    host: String,
    port: u16,
}

/// Where an answer leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// To this address, of the same origin.
    Here(String),
    /// To another host.
    Elsewhere(String),
}

impl Origin {
    /// Checks the address of an API.
    ///
    /// # Errors
    /// It is not one that a token may be sent to.
    pub(super) fn parse(url: &str) -> Result<Self, ApiError> {
        let refuse = |why| ApiError::Address { why };
        // The parser drops a fragment without a word, and user information would go to the server as credentials.
        if url.contains(['#', '?', '@']) {
            return Err(refuse("expected no user information, query or fragment"));
        }
        let uri: Uri = url.parse().map_err(|_| refuse("it cannot be read, expected `https://HOST`"))?;
        let (scheme, host, port) =
            parts(&uri).ok_or_else(|| refuse("expected `https://HOST` or `https://HOST/PATH`"))?;
        // Without TLS everybody on the way reads the token.
        if scheme != "https" && !is_loopback(&host) {
            return Err(refuse("expected `https`; `http` is for this machine only"));
        }
        let base = url.trim_end_matches('/').to_owned();
        Ok(Origin { base, scheme, host, port })
    }

    /// The address of a path.
    pub(super) fn at(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Whether the server is on this machine: no proxy is used and no limits hold.
    pub(super) fn is_loopback(&self) -> bool {
        is_loopback(&self.host)
    }

    /// Where an address in an answer leads, a full one or a path on the same host.
    pub(super) fn target(&self, address: &str) -> Target {
        // `//host/path` is an address on another host.
        if address.starts_with('/') && !address.starts_with("//") {
            let root = format!("{}://{}:{}", self.scheme, self.host, self.port);
            return Target::Here(format!("{root}{address}"));
        }
        let uri: Option<Uri> = address.parse().ok();
        match uri.as_ref().and_then(parts) {
            // `https://api.github.com@example.com` has the host `example.com`.
            Some((scheme, host, port)) if !address.contains('@') => {
                if (&scheme, &host, port) == (&self.scheme, &self.host, self.port) {
                    Target::Here(address.to_owned())
                } else {
                    Target::Elsewhere(host)
                }
            }
            _ => Target::Elsewhere("an address that cannot be read".to_owned()),
        }
    }
}

fn is_loopback(host: &str) -> bool {
    matches!(host, "127.0.0.1" | "[::1]" | "localhost")
}

/// Scheme, host and port.
fn parts(uri: &Uri) -> Option<(String, String, u16)> {
    let scheme = uri.scheme_str()?.to_ascii_lowercase();
    let usual = match scheme.as_str() {
        "https" => 443,
        "http" => 80,
        _ => return None,
    };
    let host = uri.host().filter(|host| !host.is_empty())?.to_ascii_lowercase();
    Some((scheme, host, uri.port_u16().unwrap_or(usual)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_go_to_https_and_to_this_machine() {
        let good = [
            "https://api.github.com",
            "https://ghes.example.com/api/v3/",
            "http://127.0.0.1:8080",
            "http://[::1]:8080/",
            "http://localhost",
            "HTTPS://API.GITHUB.COM",
        ];
        for url in good {
            assert!(Origin::parse(url).is_ok(), "{url}");
        }
        let bad = [
            "http://api.github.com",
            "http://127.0.0.1.example.com",
            "http://localhost.example.com",
            "http://127.0.0.2",
            "http://10.0.0.1",
            "ftp://api.github.com",
            "https://token@api.github.com",
            "https://127.0.0.1@example.com",
            "http://127.0.0.1:80@example.com",
            "https://api.github.com?x=1",
            "https://api.github.com#x",
            "https://",
            "api.github.com",
            "/api",
            "",
        ];
        for url in bad {
            let error = Origin::parse(url).expect_err(url);
            assert!(!error.to_string().contains("token@"), "{error}");
        }
    }

    #[test]
    fn slashes_at_the_end_do_not_double() {
        let origin = Origin::parse("https://ghes.example.com/api/v3//").expect("an address");
        assert_eq!(origin.at("/repos"), "https://ghes.example.com/api/v3/repos");
    }

    #[test]
    fn an_address_of_another_origin_is_seen() {
        let origin = Origin::parse("https://api.github.com").expect("an address");
        for here in ["https://api.github.com/x?page=2", "https://API.github.com:443/x"] {
            assert_eq!(origin.target(here), Target::Here(here.to_owned()));
        }
        assert_eq!(origin.target("/x"), Target::Here("https://api.github.com:443/x".to_owned()));
        for (address, host) in [
            ("http://api.github.com/x", "api.github.com"),
            ("https://api.github.com:8443/x", "api.github.com"),
            ("https://api.github.com.example.com/x", "api.github.com.example.com"),
            ("//example.com/x", "an address that cannot be read"),
            ("https://api.github.com@example.com/x", "an address that cannot be read"),
            ("x", "an address that cannot be read"),
        ] {
            assert_eq!(origin.target(address), Target::Elsewhere(host.to_owned()), "{address}");
        }
    }
}
