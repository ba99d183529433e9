//! Names of secrets.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

/// Words that make a name the name of a secret, wherever they occur in it.
const SECRET_WORDS: [&str; 18] = [
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

/// Words that do so as a whole word only: `pass` is part of `compass` and `bypass`.
const WHOLE_WORDS: [&str; 2] = ["pass", "pwd"];

/// Last words of names that are about a secret, such as `secret_arn` and `token_ttl`.
const ABOUT_SECRETS: [&str; 29] = [
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

/// Services that keep secrets. A name that ends with one says where something is: `endpoints.secretsmanager`.
const SERVICES: [&str; 4] = ["secretsmanager", "secrets_manager", "secretmanager", "secret_manager"];

/// Whether a name says that its value is a secret, in the spelling of Terraform, of shells or of JavaScript.
pub(super) fn is_secret_name(name: &str) -> bool {
    let name = snake(name);
    let name = SERVICES.iter().find_map(|service| name.strip_suffix(service)).unwrap_or(&name);
    if name.split('_').any(|word| WHOLE_WORDS.contains(&word)) {
        return true;
    }
    let about = |name: &str| name.rsplit('_').next().is_some_and(|last| ABOUT_SECRETS.contains(&last));
    // A single word is the secret itself: `tokenid` names one, `token_id` is about one.
    SECRET_WORDS.iter().any(|word| name.contains(word)) && !(name.contains('_') && about(name))
}

/// Whether text may hold such a name, in any spelling. Most blocks of a configuration do not, and are not parsed.
pub(super) fn may_name_secrets(text: &[u8]) -> bool {
    static WORDS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
        let spelt = |word: &str| ["", "_", "-", ".", " "].map(|between| word.replace('_', between));
        let words = SECRET_WORDS.iter().flat_map(|word| spelt(word)).chain(WHOLE_WORDS.map(str::to_owned));
        AhoCorasick::builder().ascii_case_insensitive(true).build(words.collect::<BTreeSet<_>>()).ok()
    });
    WORDS.as_ref().is_none_or(|words| words.is_match(text))
}

/// `dbPassword`, `DB-PASSWORD` and `DB_PASSWORD` as `db_password`.
fn snake(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    let mut before = '_';
    for c in name.chars() {
        // A word begins at a capital after a small letter; a run of capitals is one word.
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
            "secretsmanager_token",
            "aws_secretsmanager_secret",
            "secret_manager_key",
            "token_secretsmanager",
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
            "secretsmanager",
            "secret_manager",
            "secretsManager",
            "secret-manager",
            "aws_secretsmanager",
        ] {
            assert!(!is_secret_name(name), "{name}");
        }
    }

    #[test]
    fn a_text_with_a_name_of_a_secret_may_name_secrets() {
        let spelt = |word: &str, between: &str| word.replace('_', between);
        let camel = |word: &str| {
            let mut parts = word.split('_').map(str::to_owned);
            let first = parts.next().unwrap_or_default();
            parts.fold(first, |name, part| {
                let (initial, rest) = part.split_at(1);
                name + &initial.to_ascii_uppercase() + rest
            })
        };
        for word in SECRET_WORDS.into_iter().chain(["db_pass", "mysql_pwd"]) {
            let spellings = ["_", "-", ".", " "].map(|between| spelt(word, between));
            for name in spellings.into_iter().chain([camel(word), word.to_ascii_uppercase()]) {
                assert!(is_secret_name(&name), "{name}");
                assert!(may_name_secrets(format!("{{\"{name}\":\"x\"}}").as_bytes()), "{name}");
            }
        }
        assert!(!may_name_secrets(b"{\"bucket\":{\"constant_value\":\"logs\"}}"));
    }
}
