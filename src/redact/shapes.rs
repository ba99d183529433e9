//! Secrets that no mask covers, by how they look.

use std::sync::OnceLock;

use regex::Regex;

use super::SENSITIVE;

/// A literal that every match holds, and the pattern; patterns compile when their literal is seen.
const SHAPES: [(&str, &str); 15] = [
    ("PRIVATE KEY", r"-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|\z)"),
    ("AKIA", r"\bAKIA[0-9A-Z]{16}\b"),
    ("ASIA", r"\bASIA[0-9A-Z]{16}\b"),
    ("AIza", r"\bAIza[0-9A-Za-z_-]{35}"),
    ("gh", r"\bgh[pousr]_[0-9A-Za-z]{36,}"),
    ("github_pat_", r"\bgithub_pat_[0-9A-Za-z_]{22,}"),
    ("glpat-", r"\bglpat-[0-9A-Za-z_-]{20,}"),
    ("xox", r"\bxox[abeprs]-[0-9A-Za-z-]{10,}"),
    ("eyJ", r"\beyJ[0-9A-Za-z_-]{8,}\.eyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]*"),
    ("_live_", r"\b[rs]k_live_[0-9A-Za-z]{16,}"),
    ("hvs.", r"\bhvs\.[0-9A-Za-z_-]{20,}"),
    ("://", r"://[^/\s:@]*:\S*@"),
    ("Key=", r"(?i)(Account|SharedAccess)Key=[^;\s]+"),
    ("\"", r#"(?i)"[a-z_-]*(password|passwd|secret|token|api_?key|private_?key)"\s*:\s*"[^"]*""#),
    ("=", r"(?i)\b(password|passwd|pwd|secret|token|api_?key)=[^;&\s]+"),
];

static COMPILED: [OnceLock<Option<Regex>>; SHAPES.len()] = [const { OnceLock::new() }; SHAPES.len()];

/// The text without what looks like a secret; `None` when nothing does.
pub(super) fn hide(text: &str) -> Option<String> {
    let mut hidden: Option<String> = None;
    for ((literal, pattern), compiled) in SHAPES.iter().zip(&COMPILED) {
        let current = hidden.as_deref().unwrap_or(text);
        if !current.contains(literal) {
            continue;
        }
        let Some(regex) = compiled.get_or_init(|| Regex::new(pattern).ok()) else { continue };
        if regex.is_match(current) {
            let replacement =
                if *literal == "://" { format!("://{SENSITIVE}@") } else { SENSITIVE.to_owned() };
            hidden = Some(regex.replace_all(current, replacement.as_str()).into_owned());
        }
    }
    hidden
}

/// Whether an attribute's name says that it holds a secret.
pub(super) fn is_secret_name(name: &str) -> bool {
    const SAYS_SO: [&str; 12] = [
        "password",
        "passwd",
        "passphrase",
        "secret",
        "token",
        "private_key",
        "privatekey",
        "api_key",
        "apikey",
        "access_key",
        "credential",
        "connection_string",
    ];
    /// What is about a secret, and none itself.
    const ABOUT: [&str; 19] = [
        "_arn",
        "_id",
        "_ids",
        "_name",
        "_names",
        "_version",
        "_days",
        "_period",
        "_length",
        "_enabled",
        "_type",
        "_policy",
        "_ttl",
        "_url",
        "_uri",
        "_endpoint",
        "_in_days",
        "_required",
        "_status",
    ];
    let name = name.to_ascii_lowercase();
    if name == "pass" || name == "pwd" {
        return true;
    }
    SAYS_SO.iter().any(|word| name.contains(word)) && !ABOUT.iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_compiles() {
        for (_, pattern) in SHAPES {
            assert!(Regex::new(pattern).is_ok(), "{pattern}");
        }
    }

    #[test]
    fn hides_by_shape() {
        let cases = [
            ("postgres://app:hunter2@db.example.com/x", "postgres://(sensitive)@db.example.com/x"),
            ("key AKIAIOSFODNN7EXAMPLE end", "key (sensitive) end"),
            ("postgres://u:p@ss/word@host/db", "postgres://(sensitive)@host/db"),
            (r#"{"db_password": "x", "b": 1}"#, r#"{(sensitive), "b": 1}"#),
            ("Server=x;Password=abc def;", "Server=x;(sensitive) def;"),
            ("-----BEGIN RSA PRIVATE KEY-----\nabc", "(sensitive)"),
            ("AccountName=a;AccountKey=Zm9v==;E=1", "AccountName=a;(sensitive);E=1"),
        ];
        for (text, expected) in cases {
            assert_eq!(hide(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["plain", "https://example.com/a@b", "arn:aws:iam::123456789012:role/x", "a = b"] {
            assert_eq!(hide(text), None, "{text}");
        }
    }

    #[test]
    fn knows_names_of_secrets() {
        for name in
            ["password", "master_password", "client_secret", "SECRET_KEY", "auth_token", "private_key_pem"]
        {
            assert!(is_secret_name(name), "{name}");
        }
        for name in [
            "secret_arn",
            "password_wo_version",
            "name",
            "token_ttl",
            "secret_id",
            "master_user_secret_kms_key_id",
        ] {
            assert!(!is_secret_name(name), "{name}");
        }
    }
}
