//! What the reader of plans collects as a secret, although no mask of the plan covers it or to which length.

use super::secret_name::{is_secret_name, may_name_secrets};
use super::url::is_plain_url;
use crate::plan::{ReadOptions, SecretRules};

/// Characters of the shortest string that is hidden wherever it occurs; shorter ones would hide ordinary words.
const SHORTEST_STRING: usize = 6;

/// Digits of the shortest number that is.
const SHORTEST_NUMBER: usize = 6;

/// Bytes of the shortest constant that is taken for a secret because of its name.
const SHORTEST_CONSTANT: usize = 8;

impl ReadOptions {
    /// What a report needs. It is defined here because its secrets are found by the rules of this module.
    pub const REPORT: ReadOptions = ReadOptions {
        drift: true,
        outputs: true,
        checks: true,
        secrets: Some(&Rules),
        idle: false,
        data: false,
        providers: false,
        modules: false,
        graph: false,
        expressions: true,
        max_input: 2 << 30,
    };
}

/// The rules of every report.
#[derive(Debug)]
struct Rules;

impl SecretRules for Rules {
    fn is_secret_name(&self, name: &str) -> bool {
        is_secret_name(name)
    }

    fn may_name_secrets(&self, json: &[u8]) -> bool {
        may_name_secrets(json)
    }

    fn is_secret_constant(&self, text: &str) -> bool {
        // All three: `password = "var.login"` and `token = "https://…"` are not secrets.
        is_chosen(text) && hides_string(text) && !is_plain_url(text)
    }

    fn hides_string(&self, text: &str) -> bool {
        hides_string(text)
    }

    fn hides_number(&self, text: &str) -> bool {
        is_long_number(text)
    }
}

/// Whether a string is long enough to be hidden wherever it occurs.
pub(super) fn hides_string(text: &str) -> bool {
    text.chars().take(SHORTEST_STRING).count() == SHORTEST_STRING
}

/// Whether a number is long enough to be hidden wherever it occurs.
pub(super) fn is_long_number(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).take(SHORTEST_NUMBER).count() == SHORTEST_NUMBER
}

/// Whether a text looks chosen to be hard to guess: words in lower case are more often the name of something.
fn is_chosen(text: &str) -> bool {
    text.len() >= SHORTEST_CONSTANT
        && !text.bytes().all(|byte| byte.is_ascii_lowercase() || b"-_. ".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::parse;

    fn collected(configuration: &str, variables: &str) -> Vec<String> {
        let plan = format!(
            r#"{{"format_version":"1.2","planned_values":{{}},"resource_changes":[],"variables":{variables},"configuration":{configuration}}}"#
        );
        let plan = parse(plan.as_bytes(), &ReadOptions::REPORT, &mut |_| Ok(())).unwrap();
        plan.secrets.iter().map(str::to_owned).collect()
    }

    #[test]
    fn takes_constants_whose_names_say_that_they_are_secret() {
        let expressions = r#"{
            "password": {"constant_value": "Chosen-1"},
            "secret_name": {"constant_value": "Chosen-2"},
            "token": {"constant_value": "lower case words"},
            "environment": {"constant_value": {"API_KEY": "Chosen-3", "MODE": "Chosen-4"}},
            "login": [{"credentials": {"user": {"constant_value": "Chosen-5", "references": ["var.Chosen-6"]}}}],
            "pin_token": {"constant_value": 1234567},
            "endpoints": [{"secretsmanager": {"constant_value": "http://127.0.0.1:5566/?Chosen-7"}}],
            "token_source": {"constant_value": "http://127.0.0.1:5566"}
        }"#;
        let configuration =
            format!(r#"{{"root_module":{{"resources":[{{"address":"a.b","expressions":{expressions}}}]}}}}"#);
        assert_eq!(collected(&configuration, "{}"), ["1234567", "Chosen-1", "Chosen-3", "Chosen-5"]);
    }

    #[test]
    fn takes_variables_whose_names_do() {
        let variables = r#"{"db_password":{"value":"Chosen-1"},"size":{"value":"Chosen-2"}}"#;
        assert_eq!(collected("{}", variables), ["Chosen-1"]);
    }
}
