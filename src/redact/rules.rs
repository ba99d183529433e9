//! What the reader of plans collects as a secret, although no mask of the plan covers it or to which length.

use std::collections::BTreeSet;

use super::reference::{is_reference, is_setting};
use super::secret_name::secret_name;
use crate::plan::{ReadOptions, SecretName, SecretRules};

/// Characters of the shortest string that is hidden wherever it occurs; shorter ones would hide ordinary words.
const SHORTEST_STRING: usize = 6;
/// The shortest text of words in lower case that is hidden inside of other strings of the same object.
const SHORTEST_WORD: usize = 8;

/// Digits of the shortest number that is.
const SHORTEST_NUMBER: usize = 6;

impl ReadOptions {
    /// What a report needs. It is defined here because its secrets are found by the rules of this module.
    pub const REPORT: ReadOptions = ReadOptions {
        drift: true,
        outputs: true,
        checks: true,
        secrets: Some(&Rules),
        idle: false,
        unchanged: false,
        idle_types: BTreeSet::new(),
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
    fn secret_name(&self, name: &str) -> SecretName {
        secret_name(name)
    }

    fn is_secret_constant(&self, text: &str) -> bool {
        // All of these: `password = "login"`, `token = "https://…"` and `authorization = "AWS_IAM"` are not secrets.
        is_chosen(text) && hides_string(text) && !is_reference(text) && !is_setting(text)
    }

    fn is_secret_word(&self, text: &str) -> bool {
        text.chars().take(SHORTEST_WORD).count() == SHORTEST_WORD && !is_reference(text) && !is_setting(text)
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
    !text.bytes().all(|byte| byte.is_ascii_lowercase() || b"-_. ".contains(&byte))
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
            "authorization": {"constant_value": "AWS_IAM"},
            "webhook_url": {"constant_value": "https://x.example.com/Chosen-8"},
            "auth": [{"kind": {"constant_value": "Chosen-9"}}],
            "command": {"constant_value": ["run", "--db-password", "Chosen-10", "Chosen-11"]},
            "environment": {"constant_value": {"API_KEY": "Chosen-3", "MODE": "Chosen-4"}},
            "login": [{"credentials": {"user": {"constant_value": "Chosen-5", "references": ["var.Chosen-6"]}}}],
            "pin_token": {"constant_value": 1234567},
            "endpoints": [{"secretsmanager": {"constant_value": "http://127.0.0.1:5566/?Chosen-7"}}],
            "token_source": {"constant_value": "http://127.0.0.1:5566"}
        }"#;
        let configuration =
            format!(r#"{{"root_module":{{"resources":[{{"address":"a.b","expressions":{expressions}}}]}}}}"#);
        assert_eq!(
            collected(&configuration, "{}"),
            ["1234567", "Chosen-1", "Chosen-10", "Chosen-3", "Chosen-5", "https://x.example.com/Chosen-8"]
        );
    }

    #[test]
    fn takes_values_of_changes_whose_names_do() {
        let change = |name: &str, actions: &str, before: &str, after: &str| {
            format!(
                r#"{{"address":"a.{name}","type":"a","change":{{"actions":["{actions}"],"before":{before},"after":{after}}}}}"#
            )
        };
        let before = r#"{"root_pw":"Chosen-1","list":[{"Name":"API_KEY","Value":"Chosen-2"},{"Name":"M","Value":"Chosen-3"}]}"#;
        let after = r#"{"slack":"https://x/Chosen-4","args":["--token","Chosen-5"],"pin":"short","auth":{"user":"Chosen-6"},"name":"Chosen-7"}"#;
        let changes = [
            change("b", "update", before, after),
            change("c", "no-op", r#"{"psk":"Chosen-8"}"#, r#"{"psk":"Chosen-8"}"#),
        ];
        let plan = format!(
            r#"{{"format_version":"1.2","planned_values":{{}},"resource_changes":[{}],"output_changes":{{"db_password":{{"actions":["create"],"before":null,"after":"Chosen-9"}}}},"configuration":{{}}}}"#,
            changes.join(",")
        );
        let found = |idle| {
            let options = ReadOptions { idle, ..ReadOptions::REPORT };
            let plan = parse(plan.as_bytes(), &options, &mut |_| Ok(())).unwrap();
            plan.secrets.iter().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(found(false), ["Chosen-1", "Chosen-2", "Chosen-5", "Chosen-9", "https://x/Chosen-4"]);
        assert!(found(true).contains(&"Chosen-8".to_owned()));
    }

    #[test]
    fn takes_variables_whose_names_do() {
        let variables = r#"{"db_password":{"value":"Chosen-1"},"size":{"value":"Chosen-2"}}"#;
        assert_eq!(collected("{}", variables), ["Chosen-1"]);
    }
}
