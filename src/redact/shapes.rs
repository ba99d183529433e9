//! Secrets that no mask covers, by how they look.

use std::sync::OnceLock;

use regex::Regex;

use super::placeholder::SENSITIVE;

/// `NAME` in a pattern: words at the end of names of secrets.
const NAME: &str = "(password|passwd|passphrase|pass|pwd|secret|token|credentials?|(api|access|private|encryption|signing|account)[_-]?key)";

/// What texts with such a name hold, in lower case: one of these, or `key` and one of [`KEYS`].
const NAMED: [&str; 5] = ["pass", "pwd", "secret", "token", "credential"];

/// Words before `key`.
const KEYS: [&str; 6] = ["api", "access", "private", "encryption", "signing", "account"];

/// A text that every match holds, in any case of letters, and the pattern; a pattern compiles when its text is seen, which
/// costs more than all the searching. Where the text is common, [`named`] must hold as well.
const SHAPES: [(&str, &str); 32] = [
    (
        "private key",
        r"-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY( BLOCK)?-----|\z)",
    ),
    // `-----BEGIN … PRIVATE KEY` in Base64, one alternative for each kind of key (none, RSA, EC, encrypted, OpenSSH).
    (
        "ls0tls1crudjti",
        r"LS0tLS1CRUdJTi(BQUklWQVRFIEtFW|BSU0EgUFJJVkFURSBLRV|BFQyBQUklWQVRFIEtFW|BFTkNSWVBURUQgUFJJVkFURSBLRV|BPUEVOU1NIIFBSSVZBVEUgS0VZ)[0-9A-Za-z+/=\s]*",
    ),
    ("age-secret-key-", r"AGE-SECRET-KEY-1[0-9A-Z]+"),
    // AWS access key ids: long-term (`AKIA`) and temporary (`ASIA`), 20 characters.
    ("akia", r"\bAKIA[0-9A-Z]{16}\b"),
    ("asia", r"\bASIA[0-9A-Z]{16}\b"),
    // Google: API keys, OAuth access tokens, OAuth client secrets.
    ("aiza", r"\bAIza[0-9A-Za-z_-]{35}"),
    ("ya29.", r"\bya29\.[0-9A-Za-z_-]{20,}"),
    ("gocspx-", r"\bGOCSPX-[0-9A-Za-z_-]{20,}"),
    // GitHub: the five kinds of prefixed tokens, then fine-grained ones.
    ("_", r"\bgh[pousr]_[0-9A-Za-z]{36,}"),
    ("github_pat_", r"\bgithub_pat_[0-9A-Za-z_]{22,}"),
    ("glpat-", r"\bglpat-[0-9A-Za-z_-]{20,}"),
    ("npm_", r"\bnpm_[0-9A-Za-z]{36}"),
    ("dop_v1_", r"\bdop_v1_[0-9a-f]{64}"),
    ("sg.", r"\bSG\.[0-9A-Za-z_-]{16,}\.[0-9A-Za-z_-]{16,}"),
    // Slack: the letter is the kind of token (bot, user, app, refresh and others).
    ("xox", r"\bxox[abeprs]-[0-9A-Za-z-]{10,}"),
    ("sk-", r"\bsk-[a-z]{2,8}-[0-9A-Za-z_-]{16,}"),
    (".office.com/", r"\.office\.com/webhook[0-9A-Za-z/@_-]+"),
    ("hooks.slack.com/", r"hooks\.slack\.com/[0-9A-Za-z/_-]+"),
    // JSON Web Tokens: header and payload begin with `{"` in Base64url, the signature may be empty.
    ("eyj", r"\beyJ[0-9A-Za-z_-]{8,}\.eyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]*"),
    // Stripe: secret and restricted keys.
    ("k_", r"\b[rs]k_(live|test)_[0-9A-Za-z]{16,}"),
    ("hvs.", r"\bhvs\.[0-9A-Za-z_-]{20,}"),
    // HCP Terraform: user, team and organization tokens.
    (".atlasv1.", r"\b[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_-]{60,}"),
    // The password in a URL; it may hold `/` and `@`, so it goes to the last `@` before white space.
    ("://", r"://[^/\s:@]*:\S*@"),
    // Azure: connection strings of storage accounts and Service Bus, then shared access signatures.
    ("key=", r"(?i)(Account|SharedAccess)Key=[^;\s]+"),
    ("sig=", r"(?i)\bsig=[0-9A-Za-z%+/=_-]{16,}"),
    ("bearer ", r"(?i)\bbearer +[0-9A-Za-z._~+/=-]{12,}"),
    ("basic ", r"(?i)\bbasic +[0-9A-Za-z._~+/=-]{12,}"),
    ("x-", r"(?i)\bx-[0-9a-z-]*(key|token|secret)\s*:\s*\S+"),
    // The rest are assignments to a name: arguments of a command, JSON, `key=value`, YAML.
    ("--", r#"(?i)--[a-z-]*NAME("\s*,\s*"[^"]*"|[ =]+("[^"]*"|'[^']*'|\S+))"#),
    ("\"", r#"(?i)"[0-9A-Za-z_.-]*NAME"\s*:\s*("(\\.|[^"\\])*"|\d{6,})"#),
    ("=", r#"(?i)[0-9A-Za-z_-]*NAME\s*=\s*("[^"]*"|'[^']*'|[^;&\s]+)"#),
    (":", r#"(?im)^[ \t]*(- +)?["']?[0-9A-Za-z_.-]*NAME["']?[ \t]*:\s+\S.*$"#),
];

static COMPILED: [OnceLock<Option<Regex>>; SHAPES.len()] = [const { OnceLock::new() }; SHAPES.len()];

/// The text without what looks like a secret; `None` when nothing does.
pub(super) fn hide(text: &str) -> Option<String> {
    let mut hidden: Option<String> = None;
    let lower = text.to_ascii_lowercase();
    for ((literal, pattern), compiled) in SHAPES.iter().zip(&COMPILED) {
        // A regex is compiled and run only where its literal occurs, which is rare.
        if !lower.contains(literal) || !named(literal, &lower) {
            continue;
        }
        // One shape may overlap another, so each sees what the ones before left.
        let current = hidden.as_deref().unwrap_or(text);
        let Some(regex) = compiled.get_or_init(|| compile(pattern)) else { continue };
        if regex.is_match(current) {
            let replacement =
                // The scheme stays: that there was a URL is not a secret.
                if *literal == "://" { format!("://{SENSITIVE}@") } else { SENSITIVE.to_owned() };
            hidden = Some(regex.replace_all(current, replacement.as_str()).into_owned());
        }
    }
    hidden
}

fn compile(pattern: &str) -> Option<Regex> {
    Regex::new(&pattern.replace("NAME", NAME)).ok()
}

/// Whether a text, in lower case, has the words that the shape with a common literal needs.
fn named(literal: &str, lower: &str) -> bool {
    let any = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    match literal {
        "\"" | "=" | ":" | "--" => any(&NAMED) || (lower.contains("key") && any(&KEYS)),
        "_" => any(&["ghp_", "gho_", "ghu_", "ghs_", "ghr_"]),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_compiles() {
        for (_, pattern) in SHAPES {
            assert!(compile(pattern).is_some(), "{pattern}");
        }
    }

    #[test]
    fn hides_by_shape() {
        let cases = [
            ("postgres://app:hunter2@db.example.com/x", "postgres://(sensitive)@db.example.com/x"),
            ("key AKIAIOSFODNN7EXAMPLE end", "key (sensitive) end"),
            ("postgres://u:p@ss/word@host/db", "postgres://(sensitive)@host/db"),
            (r#"{"db_password": "x", "b": 1}"#, r#"{(sensitive), "b": 1}"#),
            (r#"{"token": "a\"b", "secret": 123456, "b": 1}"#, r#"{(sensitive), (sensitive), "b": 1}"#),
            ("users:\n  - db_password: x y\n    name: z", "users:\n(sensitive)\n    name: z"),
            ("export DB_PASSWORD='a b' X=1", "export (sensitive) X=1"),
            ("curl -H 'Authorization: Bearer abcdef-123456'", "curl -H 'Authorization: (sensitive)'"),
            (
                "https://x.blob.core.windows.net/c?sv=1&sig=abc%2Bdefghijklmnop&se=2",
                "https://x.blob.core.windows.net/c?sv=1&(sensitive)&se=2",
            ),
            (
                "-----BEGIN PGP PRIVATE KEY BLOCK-----\nabc\n-----END PGP PRIVATE KEY BLOCK-----.",
                "(sensitive).",
            ),
            ("LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQo=", "(sensitive)"),
            ("glc GOCSPX-abcdefghijklmnopqrstuvwx", "glc (sensitive)"),
            ("password = \"a b\" x", "(sensitive) x"),
            ("run --db-password hunter2 -v", "run (sensitive) -v"),
            (r#"["--password","x y"]"#, r#"["(sensitive)]"#),
            ("curl -H X-Api-Key: abc", "curl -H (sensitive)"),
            ("password:\n  abc\n", "(sensitive)\n"),
            (r#"{"credentials":"a","pass":"b"}"#, "{(sensitive),(sensitive)}"),
            ("sk-proj-abcdefghijklmnop1 x", "(sensitive) x"),
            ("Server=x;Password=abc def;", "Server=x;(sensitive) def;"),
            ("-----BEGIN RSA PRIVATE KEY-----\nabc", "(sensitive)"),
            ("AccountName=a;AccountKey=Zm9v==;E=1", "AccountName=a;(sensitive);E=1"),
        ];
        for (text, expected) in cases {
            assert_eq!(hide(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "plain",
            "https://example.com/a@b",
            "arn:aws:iam::123456789012:role/x",
            "a = b",
            "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t",
        ] {
            assert_eq!(hide(text), None, "{text}");
        }
    }
}
