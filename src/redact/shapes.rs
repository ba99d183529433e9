//! Secrets that no mask covers, by how they look.

use std::sync::OnceLock;

use regex::Regex;

use super::assignments;
use super::placeholder::SENSITIVE;

/// A text that every match holds, in any case of letters, and the pattern; a pattern compiles when its text is seen, which
/// costs more than all the searching. Names are for [`assignments`]. What a group `k` matches is
/// kept in front of the placeholder, and what `z` matches behind it.
const SHAPES: [(&str, &str); 43] = [
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
    ("://", r"(?P<k>://)[^/\s:@]*:\S*(?P<z>@)"),
    // A token in place of a user: `https://TOKEN@host`. `ssh://git@host` says who, and nothing else.
    ("://", r#"(?P<k>https?://)[^/\s:@?#"'(]{4,}(?P<z>@)"#),
    ("jdbc:oracle", r"(?i)(?P<k>jdbc:oracle:[a-z]+:)[^@/\s]+/[^@\s]+(?P<z>@)"),
    // Gzip in Base64, as `user_data` is sent: no reader can tell what is in it.
    ("h4si", r"\bH4sI[0-9A-Za-z+/]{16,}=*"),
    // Programs that take a password behind a short option.
    (
        "curl",
        r#"(?P<k>\bcurl\b(\\\r?\n|"[^"]*"|'[^']*'|[^\n|;&"'])*?\s(-[A-Za-z]*[uU]|--user|--proxy-user)([ =]|\s*\\\r?\n\s*)?)("[^"]*:[^"]*"|'[^']*:[^']*'|[^\s"':]+:\S+)"#,
    ),
    ("wget", r#"(?P<k>\bwget\b[^\n|;&]*?\s--(http-|ftp-|proxy-)?(user|password)[ =])("[^"]*"|'[^']*'|\S+)"#),
    ("-p", r#"(?P<k>\b(mysql[a-z]*|mariadb(-[a-z]+)?|sshpass)\b[^\n|;&]*?\s-p)("[^"]*"|'[^']*'|[^\s"']+)"#),
    (
        "-p",
        r#"(?i)(?P<k>\b(sshpass|mongo[a-z]*|sqlcmd|bcp|lftp|((docker|podman|nerdctl|helm|skopeo|oras|buildah|registry|az)\b[^\n|;&]*?\blogin))\b[^\n|;&]*?\s-p +)("[^"]*"|'[^']*'|[^\s"']+)"#,
    ),
    ("redis-cli", r#"(?P<k>\bredis-cli\b[^\n|;&]*?\s-a +)("[^"]*"|'[^']*'|\S+)"#),
    ("-w", r#"(?P<k>\bldap[a-z]+\b[^\n|;&]*?\s-w +)("[^"]*"|'[^']*'|\S+)"#),
    ("pass:", r#"(?P<k>\bpass:)[^\s"']+"#),
    (
        "chpasswd",
        r#"(?P<k>\becho\s+(-\w+\s+)*["']?[a-z_][a-z0-9_-]*:)[^\s"'|]+(?P<z>["']?\s*\|\s*(sudo\s+)?chpasswd)"#,
    ),
    // `.netrc`, on one line or on several.
    ("password", r"(?P<k>\b(machine\s+\S+|default)\s+((login|account)\s+\S+\s+)*password\s+)\S+"),
    // Azure: connection strings of storage accounts and Service Bus, then shared access signatures.
    ("key=", r"(?i)(Account|SharedAccess)Key=[^;\s]+"),
    ("sig=", r"(?i)\bsig=[0-9A-Za-z%+/=_-]{16,}"),
    ("bearer ", r"(?i)\bbearer +[0-9A-Za-z._~+/=-]{12,}"),
    ("basic ", r"(?i)\bbasic +[0-9A-Za-z._~+/=-]{12,}"),
    // SQL, and data source names of MySQL in Go.
    ("identified", r#"(?i)(?P<k>\bidentified\s+(with\s+\S+\s+)?(by|as)\s+(password\s+)?)('[^']*'|"[^"]*")"#),
    ("password", r"(?i)(?P<k>\bpassword\s+)'[^']+'"),
    ("@tcp(", r"(?P<k>\b[0-9A-Za-z_.-]+:)\S+(?P<z>@tcp\()"),
    ("@unix(", r"(?P<k>\b[0-9A-Za-z_.-]+:)\S+(?P<z>@unix\()"),
];

static COMPILED: [OnceLock<Option<Regex>>; SHAPES.len()] = [const { OnceLock::new() }; SHAPES.len()];

/// The text without what looks like a secret; `None` when nothing does.
pub(super) fn hide(text: &str) -> Option<String> {
    let mut hidden: Option<String> = None;
    let lower = text.to_ascii_lowercase();
    for ((literal, pattern), compiled) in SHAPES.iter().zip(&COMPILED) {
        // A regex is compiled and run only where its literal occurs, which is rare.
        if !lower.contains(literal) || !has_token(literal, &lower) {
            continue;
        }
        // One shape may overlap another, so each sees what the ones before left.
        let current = hidden.as_deref().unwrap_or(text);
        let Some(regex) = compiled.get_or_init(|| compile(pattern)) else { continue };
        if regex.is_match(current) {
            // A group that a pattern does not have is empty.
            let replacement = format!("${{k}}{SENSITIVE}${{z}}");
            hidden = Some(regex.replace_all(current, replacement.as_str()).into_owned());
        }
    }
    // Names come last: what has a shape of its own keeps what is around it.
    assignments::hide(hidden.as_deref().unwrap_or(text)).or(hidden)
}

fn compile(pattern: &str) -> Option<Regex> {
    Regex::new(pattern).ok()
}

/// Whether a text, in lower case, may have the tokens whose literal is common.
fn has_token(literal: &str, lower: &str) -> bool {
    literal != "_" || ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].iter().any(|start| lower.contains(start))
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

    /// Keys, tokens and assignments.
    const TOKENS: [(&str, &str); 21] = [
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
        ("-----BEGIN PGP PRIVATE KEY BLOCK-----\nabc\n-----END PGP PRIVATE KEY BLOCK-----.", "(sensitive)."),
        ("LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQo=", "(sensitive)"),
        ("glc GOCSPX-abcdefghijklmnopqrstuvwx", "glc (sensitive)"),
        ("password = \"a b\" x", "(sensitive) x"),
        ("run --db-password hunter2 -v", "run (sensitive) -v"),
        (r#"["--password","x y"]"#, r#"["(sensitive)"]"#),
        ("curl -H X-Api-Key: abc", "curl -H (sensitive)"),
        ("password:\n  abc\n", "(sensitive)\n"),
        (r#"{"credentials":"a","pass":"b"}"#, "{(sensitive),(sensitive)}"),
        ("sk-proj-abcdefghijklmnop1 x", "(sensitive) x"),
        ("Server=x;Password=abc def;", "Server=x;(sensitive);"),
        ("-----BEGIN RSA PRIVATE KEY-----\nabc", "(sensitive)"),
    ];

    /// Command lines, URLs, and labels with values.
    const COMMANDS: [(&str, &str); 30] = [
        ("git clone https://tok3n1234@example.com/a.git", "git clone https://(sensitive)@example.com/a.git"),
        ("jdbc:sqlserver://h;user=sa;password=p w;x=1", "jdbc:sqlserver://h;user=sa;(sensitive);x=1"),
        ("jdbc:mysql://h/db?user=a&password=b&c=d", "jdbc:mysql://h/db?user=a&(sensitive)&c=d"),
        ("jdbc:oracle:thin:scott/tiger@//h:1521/x", "jdbc:oracle:thin:(sensitive)@//h:1521/x"),
        ("H4sIAAAAAAAAA8tIzcnJVyjPL8pJAQCFEUoNCwAAAA==", "(sensitive)"),
        ("curl -fsS -u admin:hunter2 https://x/", "curl -fsS -u (sensitive) https://x/"),
        ("curl --user 'a:b c' https://x/", "curl --user (sensitive) https://x/"),
        ("mysql -h db -u root -phunter2 app", "mysql -h db -u root -p(sensitive) app"),
        ("mysqldump -p'a b' app", "mysqldump -p(sensitive) app"),
        ("sshpass -p hunter2 ssh a@b", "sshpass -p (sensitive) ssh a@b"),
        ("sshpass -phunter2 ssh a@b", "sshpass -p(sensitive) ssh a@b"),
        ("docker login -u me -p hunter2 r.example.com", "docker login -u me -p (sensitive) r.example.com"),
        ("redis-cli -h x -a hunter2 ping", "redis-cli -h x -a (sensitive) ping"),
        ("openssl rsa -passin pass:hunter2 -in k", "openssl rsa -passin pass:(sensitive) -in k"),
        ("echo \"root:hunter2\" | chpasswd", "echo \"root:(sensitive)\" | chpasswd"),
        ("machine h login me password hunter2", "machine h login me password (sensitive)"),
        ("machine h\n  login me\n  password hunter2\n", "machine h\n  login me\n  password (sensitive)\n"),
        (
            "env:\n- name: X_PASSWORD\n  value: hunter2\n- name: MODE\n  value: on",
            "env:\n- name: X_PASSWORD\n  value: (sensitive)\n- name: MODE\n  value: on",
        ),
        (
            r#"[{"name":"DB_PW","type":"s","value":"a\"b"},{"name":"M","value":"on"}]"#,
            r#"[{"name":"DB_PW","type":"s","value":(sensitive)},{"name":"M","value":"on"}]"#,
        ),
        ("root_pw=hunter2 spin=3", "(sensitive) spin=3"),
        ("curl -fsSL \\\n  -u admin:x \\\n  https://x", "curl -fsSL \\\n  -u (sensitive) \\\n  https://x"),
        ("curl -sSu admin:x https://y", "curl -sSu (sensitive) https://y"),
        ("curl \"https://x?a=1&b=2\" -u a:x", "curl \"https://x?a=1&b=2\" -u (sensitive)"),
        ("create user a identified by 'x';", "create user a identified by (sensitive);"),
        ("CREATE ROLE app LOGIN PASSWORD 'x';", "CREATE ROLE app LOGIN PASSWORD (sensitive);"),
        ("root:x@tcp(127.0.0.1:3306)/db", "root:(sensitive)@tcp(127.0.0.1:3306)/db"),
        ("export SENTRY_DSN=abc", "export (sensitive)"),
        ("otp: 123", "(sensitive)"),
        (r#"{"auths":{"r":{"auth":"bWU6cHc="}}}"#, r#"{"auths":{"r":{(sensitive)}}}"#),
        ("AccountName=a;AccountKey=Zm9v==;E=1", "AccountName=a;(sensitive);E=1"),
    ];

    /// The author of a plan chooses its texts. Each of these takes minutes where the work grows with the square of the length.
    #[test]
    fn long_texts_are_read_once() {
        for part in [
            "\"password\":[",
            "{password: [",
            "{\"kind\":\"Secret\",\"data\":{",
            "{\"name\":\"PASSWORD\",\"value\":",
            "kind: Secret\n",
            "name: PASSWORD\n",
            "- name: PASSWORD\n",
            "chpasswd <<A\n",
            "password='",
            ";password=",
            "token=\\ ",
        ] {
            let text = part.repeat(40_000);
            assert!(hide(&text).unwrap_or_default().len() < text.len(), "{part}");
        }
    }

    #[test]
    fn hides_by_shape() {
        let all = TOKENS
            .into_iter()
            .chain(COMMANDS)
            .map(|(text, expected)| (hide(text), Some(expected.to_owned())));
        let (found, expected): (Vec<_>, Vec<_>) = all.filter(|(found, expected)| found != expected).unzip();
        assert_eq!(found, expected);
        for text in [
            "plain",
            "https://example.com/a@b",
            "arn:aws:iam::123456789012:role/x",
            "a = b",
            "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t",
            "ssh://git@github.com/a/b.git",
            "author: me\nbasalt: x\nmapping: y",
            "spin=3 basalt=4",
            "mysql -p -h db",
            "curl -u admin https://x/",
            "docker run -p 80:80 nginx",
            "- name: MODE\n  value: on",
        ] {
            assert_eq!(hide(text), None, "{text}");
        }
    }
}
