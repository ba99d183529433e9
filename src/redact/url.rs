//! URLs that hold no secret.

/// Whether a text only says where something is: a scheme, a host without user info, and a path without digits and capitals.
/// Paths of webhooks have those, and a query may hold a token.
pub(super) fn is_plain_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let is_scheme = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    // No `@`: what comes before one may be a password.
    let is_host = |byte: u8| byte.is_ascii_alphanumeric() || b"-._:[]".contains(&byte);
    let is_path = |byte: u8| byte.is_ascii_lowercase() || b"-._/".contains(&byte);
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(is_scheme)
        && !host.is_empty()
        && host.bytes().all(is_host)
        && path.bytes().all(is_path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_urls_hold_no_secret() {
        for url in [
            "http://127.0.0.1:5566",
            "https://vault.example.com/",
            "http://[::1]:8200/ui",
            "https://login.example.com/oauth/token",
            "postgres://db.example.com:5432/app_main",
        ] {
            assert!(is_plain_url(url), "{url}");
        }
        for text in [
            "https://user@example.com",
            "https://user:pass@example.com/",
            "https://hooks.example.com/services/T00000000/B00000000/ABCDEFGH",
            "https://hooks.example.com/1234567890",
            "https://example.com/?sig=abc",
            "https://example.com?sig=abc",
            "https://example.com/#abc",
            "jdbc:sqlserver://host;user=sa;password=x",
            "hunter2",
            "://x",
            "a b://c",
            "https://",
            "https:///x",
        ] {
            assert!(!is_plain_url(text), "{text}");
        }
    }
}
