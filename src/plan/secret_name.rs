//! Names that say that what they name is a secret.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

/// Words of such names.
const SAYS_SO: [&str; 18] = [
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
    "accesskey",
    "encryption_key",
    "signing_key",
    "account_key",
    "shared_key",
    "credential",
    "connection_string",
    "connectionstring",
];

/// Last words of names of what is about a secret, and none itself.
const ABOUT: [&str; 29] = [
    "arn",
    "id",
    "ids",
    "name",
    "names",
    "version",
    "days",
    "period",
    "length",
    "enabled",
    "type",
    "policy",
    "ttl",
    "url",
    "uri",
    "endpoint",
    "required",
    "status",
    "seconds",
    "minutes",
    "hours",
    "age",
    "count",
    "size",
    "limit",
    "lifetime",
    "lifespan",
    "validity",
    "expiration",
];

/// Whether a name says that it holds a secret, in the spelling of Terraform, of shells or of JavaScript.
pub fn is_secret_name(name: &str) -> bool {
    let name = snake(name);
    if name.split('_').any(|word| matches!(word, "pass" | "pwd")) {
        return true;
    }
    let about = |name: &str| name.rsplit('_').next().is_some_and(|last| ABOUT.contains(&last));
    SAYS_SO.iter().any(|word| name.contains(word)) && !(name.contains('_') && about(&name))
}

/// Whether text holds a word of such names, in any case: most blocks of a configuration do not, and need no look.
pub(super) fn may_name_secrets(text: &[u8]) -> bool {
    static WORDS: LazyLock<Option<AhoCorasick>> =
        LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(SAYS_SO).ok());
    WORDS.as_ref().is_none_or(|words| words.is_match(text))
}

/// `dbPassword`, `DB-PASSWORD` and `DB_PASSWORD` as `db_password`.
fn snake(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    let mut before = '_';
    for c in name.chars() {
        if c.is_ascii_uppercase() && before.is_ascii_lowercase() {
            snake.push('_');
        }
        snake.push(if matches!(c, '-' | '.' | ' ') { '_' } else { c.to_ascii_lowercase() });
        before = c;
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_names_of_secrets() {
        for name in [
            "password",
            "master_password",
            "client_secret",
            "SECRET_KEY",
            "auth_token",
            "private_key_pem",
            "dbPassword",
            "DB-PASSWORD",
            "connectionString",
            "DB_PASS",
            "MYSQL_PWD",
            "JWT_SIGNING_KEY",
        ] {
            assert!(is_secret_name(name), "{name}");
        }
        for name in [
            "secret_arn",
            "password_wo_version",
            "name",
            "token_ttl",
            "secret_id",
            "master_user_secret_kms_key_id",
            "secretName",
            "max_password_age",
            "PasswordLength",
        ] {
            assert!(!is_secret_name(name), "{name}");
        }
    }
}
