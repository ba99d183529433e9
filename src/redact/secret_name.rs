//! Names of secrets.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::plan::SecretName;

/// Words that make a name the name of a secret, wherever they occur in it.
const SECRET_WORDS: [&str; 53] = [
    "password",
    "passwd",
    "passphrase",
    "passcode",
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
    "preshared_key",
    "license_key",
    "licence_key",
    "master_key",
    "storage_key",
    "unlock_key",
    "recovery_key",
    "credential",
    "connection_string",
    "connectionstring",
    "kubeconfig",
    "kube_config",
    "jaas_config",
    "auth_key",
    "authkey",
    "jwt_key",
    "pin_code",
    "pincode",
    "dsn_url",
    "masterkey",
    "storagekey",
    "sharedkey",
    "licensekey",
    "licencekey",
    "signingkey",
    "encryptionkey",
    "unlockkey",
    "recoverykey",
    "presharedkey",
    "dockerconfigjson",
    "dockercfg",
    "session_cookie",
    "recovery_code",
    "hmac_key",
    "unseal_key",
    "mnemonic",
    "seed_phrase",
];

/// Words that do so as a whole word only: `pass` is part of `compass` and `bypass`.
const WHOLE_WORDS: [&str; 3] = ["pass", "pwd", "pw"];

/// Words that do so at the end of a name only: `pin` is part of `spin`, and `seed_nodes` are no secret.
const LAST_WORDS: [&str; 8] = ["creds", "dsn", "otp", "totp", "pfx", "pin", "psk", "salt"];

/// As [`LAST_WORDS`], where a block may have the name as well. Its members have names of their own.
const LAST_WORDS_OF_TEXTS: [&str; 6] = ["auth", "authorization", "jwt", "sas", "seed", "ssh_key"];

/// Words of names whose URL is the secret: who knows it has access.
const CALLED: [&str; 5] = ["webhook", "slack", "saskey", "sasuri", "sasurl"];

/// Last words of names that are about a secret, such as `secret_arn` and `token_ttl`.
const ABOUT_SECRETS: [&str; 51] = [
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
    "channel",
    "channels",
    "duration",
    "event",
    "events",
    "expression",
    "interval",
    "location",
    "method",
    "methods",
    "mode",
    "path",
    "paths",
    "permissions",
    "spec",
    "strategy",
    "time",
    "through",
    "algorithm",
    "domains",
    "ref",
    "units",
];

/// Of [`ABOUT_SECRETS`], those that say where something is: there a webhook or a shared access signature is the secret.
const PLACES: [&str; 3] = ["url", "uri", "endpoint"];

/// Last words that say how a secret is written.
const SPELLINGS: [&str; 9] = ["value", "base64", "b64", "pem", "raw", "string", "wo", "hex", "plaintext"];

/// Names that have such a word and are no secrets: tokens with which a cloud knows a request again, versions for optimistic
/// locking, the switch of the instance metadata service, the name of a key pair, references of Kubernetes to the secret of a
/// registry, and how a database hashes.
const NO_SECRETS: [&str; 12] = [
    "client_request_token",
    "creation_token",
    "ec2_ssh_key",
    "grant_creation_tokens",
    "http_tokens",
    "idempotency_token",
    "image_pull_secret",
    "image_pull_secrets",
    "lock_token",
    "password_encryption",
    "policy_update_token",
    "update_token",
];

/// Services that keep secrets. A name that ends with one says where something is: `endpoints.secretsmanager`.
const SERVICES: [&str; 4] = ["secretsmanager", "secrets_manager", "secretmanager", "secret_manager"];

/// Whether a name says that its value is a secret, or may be one.
pub(crate) fn is_secret_name(name: &str) -> bool {
    secret_name(name) > SecretName::Nothing
}

/// What a name says about its value, in the spelling of Terraform, of shells or of JavaScript.
pub(super) fn secret_name(name: &str) -> SecretName {
    // Nearly every name of a plan ends here.
    if !may_name_secrets(name.as_bytes()) {
        return SecretName::Nothing;
    }
    let name = snake(name);
    let name = SERVICES.iter().find_map(|service| name.strip_suffix(service)).unwrap_or(&name);
    let last = name.rsplit('_').next().unwrap_or_default();
    // A single word is the secret itself: `tokenid` names one, `token_id` is about one.
    let is_about = name.contains('_') && ABOUT_SECRETS.contains(&last);
    let is_place = PLACES.contains(&last);
    let is_called = CALLED.iter().any(|word| name.contains(word))
        || name.starts_with("sas_")
        || name.ends_with("dsn_url");
    if is_about && !(is_place && is_called) || NO_SECRETS.contains(&name) {
        return SecretName::Nothing;
    }
    let spelt = |name| SPELLINGS.iter().find_map(|spelling| strip_word(name, spelling));
    let own = spelt(name).unwrap_or(name).trim_end_matches(|c: char| c == '_' || c.is_ascii_digit());
    let ends_with = |words: &[&str]| words.iter().any(|word| own == *word || strip_word(own, word).is_some());
    if name.split('_').any(|word| WHOLE_WORDS.contains(&word))
        || SECRET_WORDS.iter().any(|word| name.contains(word))
        || ends_with(&LAST_WORDS)
    {
        SecretName::Everything
    } else if is_called || ends_with(&LAST_WORDS_OF_TEXTS) {
        SecretName::Text
    } else {
        SecretName::Nothing
    }
}

/// What comes before a last word.
fn strip_word<'n>(name: &'n str, word: &str) -> Option<&'n str> {
    name.strip_suffix(word)?.strip_suffix('_')
}

/// Whether text may be or hold such a name, in any spelling: one look for all words.
pub(super) fn may_name_secrets(text: &[u8]) -> bool {
    static WORDS: LazyLock<Option<(AhoCorasick, usize)>> = LazyLock::new(|| {
        let spelt = |word: &&str| ["", "_", "-", ".", " "].map(|between| word.replace('_', between));
        let mut anywhere: Vec<String> = SECRET_WORDS.iter().chain(&CALLED).flat_map(spelt).collect();
        anywhere.sort();
        anywhere.dedup();
        let last = LAST_WORDS.iter().chain(&LAST_WORDS_OF_TEXTS);
        let words: Vec<String> = WHOLE_WORDS.iter().chain(last).flat_map(spelt).collect();
        let count = anywhere.len();
        let automaton =
            AhoCorasick::builder().ascii_case_insensitive(true).build(anywhere.iter().chain(&words));
        Some((automaton.ok()?, count))
    });
    let Some((automaton, anywhere)) = &*WORDS else { return true };
    // A short word must be one: `pin` occurs in `mapping`. A capital begins one too: `dbPin`.
    let is_word = |start: usize, end: usize| {
        let at = |place: Option<usize>| place.and_then(|place| text.get(place)).copied().unwrap_or(b' ');
        let before = at(start.checked_sub(1));
        let is_begun = !before.is_ascii_alphabetic()
            || before.is_ascii_lowercase() && at(Some(start)).is_ascii_uppercase();
        is_begun && !at(Some(end)).is_ascii_lowercase()
    };
    let mut found = automaton.find_overlapping_iter(text);
    found.any(|word| word.pattern().as_usize() < *anywhere || is_word(word.start(), word.end()))
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
    fn names_are_what_the_table_says() {
        let table = include_str!("../../testdata/secrets/names.txt");
        let mut wrong = Vec::new();
        for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let mut fields = line.split_whitespace();
            let (expected, name) = (fields.next().unwrap(), fields.next().unwrap());
            let found = match secret_name(name) {
                SecretName::Everything => "hidden",
                SecretName::Text => "text",
                SecretName::Nothing => "shown",
            };
            if found != expected {
                wrong.push(format!("{name} is {found}, expected {expected}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert!(table.lines().count() > 150);
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
        let last = LAST_WORDS.into_iter().chain(LAST_WORDS_OF_TEXTS);
        for word in SECRET_WORDS.into_iter().chain(CALLED).chain(last).chain([
            "db_pass",
            "mysql_pwd",
            "root_pw",
            "db_pin",
        ]) {
            let spellings = ["_", "-", ".", " "].map(|between| spelt(word, between));
            for name in spellings.into_iter().chain([camel(word), word.to_ascii_uppercase()]) {
                assert!(secret_name(&name) > SecretName::Nothing, "{name}");
                assert!(may_name_secrets(format!("{{\"{name}\":\"x\"}}").as_bytes()), "{name}");
            }
        }
        for text in [
            "{\"bucket\":{\"constant_value\":\"logs\"}}",
            "mapping",
            "author",
            "basalt",
            "compass",
            "sasl_mechanism",
        ] {
            assert!(!may_name_secrets(text.as_bytes()), "{text}");
        }
    }
}
