//! Texts that are no secrets, whatever the name of what holds them.

/// Whether a text only says where something is: a plain URL, or a name that a cloud gives to an object.
pub(super) fn is_reference(text: &str) -> bool {
    // Amazon's ARN, Azure's id of a resource, Google's name of one, and the public half of an SSH key.
    const STARTS: [&str; 8] = [
        "arn:aws",
        "/subscriptions/",
        "projects/",
        "ssh-rsa ",
        "ssh-ed25519 ",
        "ecdsa-sha2-",
        "sk-ssh-ed25519@openssh.com ",
        "sk-ecdsa-sha2-",
    ];
    STARTS.iter().any(|start| text.starts_with(start)) || is_plain_url(text)
}

/// Whether an attribute with this name says which object it is, or where: `id`, `identifier`, `availability_zone`.
pub(super) fn is_identity(name: &str) -> bool {
    const WORDS: [&str; 8] = ["id", "name", "identifier", "arn", "bucket", "location", "region", "zone"];
    name.rsplit('_').next().is_some_and(|last| WORDS.contains(&last))
}

/// Whether a text is a setting and no secret, under a name that is used for both: `authorization = "AWS_IAM"`.
pub(super) fn is_setting(text: &str) -> bool {
    const WORDS: [&str; 24] = [
        "basic", "bearer", "cert", "custom", "default", "digest", "disabled", "enabled", "false", "iam",
        "jwt", "ldap", "mtls", "none", "oauth", "oauth2", "oidc", "off", "on", "optional", "required",
        "saml", "token", "true",
    ];
    let is_constant = |byte: u8| byte.is_ascii_uppercase() || byte == b'_';
    WORDS.contains(&text.to_ascii_lowercase().as_str()) || text.contains('_') && text.bytes().all(is_constant)
}

/// Whether a text only says where something is: a scheme, a host without user info, and a path without digits and capitals.
/// Paths of webhooks have those, and a query may hold a token.
fn is_plain_url(text: &str) -> bool {
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
    fn references_and_settings_are_no_secrets() {
        for text in [
            "arn:aws:iam::123456789012:role/reader",
            "arn:aws-us-gov:secretsmanager:us-gov-west-1:1:secret:x",
            "/subscriptions/0/resourceGroups/x/providers/y",
            "projects/p/locations/l/keyRings/r/cryptoKeys/k",
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me",
            "https://vault.example.com/",
        ] {
            assert!(is_reference(text), "{text}");
        }
        for text in ["arn", "hunter2", "ssh-key", "https://example.com/?sig=1"] {
            assert!(!is_reference(text), "{text}");
        }
        for text in ["AWS_IAM", "NONE", "none", "COGNITO_USER_POOLS", "Basic"] {
            assert!(is_setting(text), "{text}");
        }
        for text in ["AKIAC", "Basic dXNlcjpwYXNz", "hunter", "A_1", ""] {
            assert!(!is_setting(text), "{text}");
        }
    }

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
