//! What stands beside a value and says what it is, where its own key does not.

use super::value::{Kind, ValueRef};

/// The kind of a Kubernetes object whose data is secret.
pub(crate) const SECRET: &str = "Secret";

/// Members that name what is next to them, in lower case and without what separates words.
const LABELS: [&str; 8] =
    ["name", "key", "parameterkey", "parametername", "variable", "variablename", "header", "headername"];

/// What holds the data of a Kubernetes object whose kind is the label, as [`LABELS`].
const DATA: [&str; 3] = ["data", "stringdata", "binarydata"];

/// The label of a member of an object: `TOKEN` for the value in `{name = "TOKEN", value = "…"}`, which is how providers
/// write environment variables, parameters and tags. `None` for a member that is not the value of anything.
pub(crate) fn label<'v>(object: ValueRef<'v>, key: &str) -> Option<&'v str> {
    if is_data(key) {
        // The data of a Kubernetes object of the kind `Secret` has keys that say nothing.
        return object.get("kind").and_then(ValueRef::as_str).filter(|kind| *kind == SECRET);
    }
    if !is_value(key) {
        return None;
    }
    let Kind::Object(members) = object.kind() else { return None };
    let mut labels = members.filter(|(key, _)| is_label(key));
    labels.find_map(|(_, label)| label.as_str())
}

/// The flag that a text is, where the element behind it in a list is its value: `--db-password`.
pub(crate) fn flag(text: &str) -> Option<&str> {
    text.strip_prefix('-').map(|name| name.trim_start_matches('-')).filter(|name| !name.is_empty())
}

/// Whether the text under a key may name the values beside it.
pub(crate) fn is_label(key: &str) -> bool {
    LABELS.iter().any(|label| is_spelt(key, label))
}

/// Whether this is the key of what a Kubernetes object holds.
pub(crate) fn is_data(key: &str) -> bool {
    DATA.iter().any(|data| is_spelt(key, data))
}

/// Whether a key has these letters.
fn is_spelt(key: &str, letters: &str) -> bool {
    let own = key.bytes().filter(|byte| !b"_-. ".contains(byte)).map(|byte| byte.to_ascii_lowercase());
    own.eq(letters.bytes())
}

/// `value`, `values`, `parameter_value`, `StringValue`; `valueFrom` and `value_from` hold a reference.
pub(crate) fn is_value(key: &str) -> bool {
    const VALUE: &str = "value";
    let is_value = |part: Option<&str>| part.is_some_and(|part| part.eq_ignore_ascii_case(VALUE));
    let is_last = is_value(key.len().checked_sub(VALUE.len()).and_then(|at| key.get(at..)));
    is_last || is_value(key.get(..VALUE.len())) && !is_spelt(key, "valuefrom")
}

#[cfg(test)]
mod tests {
    use super::super::value::Value;
    use super::*;

    #[test]
    fn finds_the_label_of_a_value() {
        for (json, key, expected) in [
            (r#"{"name":"A","value":"x"}"#, "value", Some("A")),
            (r#"{"Name":"A","Value":"x"}"#, "Value", Some("A")),
            (r#"{"KEY":"A","VALUE":"x"}"#, "VALUE", Some("A")),
            (r#"{"parameter_key":"A","parameter_value":"x"}"#, "parameter_value", Some("A")),
            (r#"{"ParameterKey":"A","ParameterValue":"x"}"#, "ParameterValue", Some("A")),
            (r#"{"value":"x","name":"A"}"#, "value", Some("A")),
            (r#"{"name":"A","valueFrom":"x"}"#, "valueFrom", None),
            (r#"{"name":"A","other":"x"}"#, "other", None),
            (r#"{"name":1,"value":"x"}"#, "value", None),
            (r#"{"value":"x"}"#, "value", None),
            (r#"{"name":"A","value_from":[{"x":"y"}]}"#, "value_from", None),
            (r#"{"kind":"Secret","data":{}}"#, "data", Some("Secret")),
            (r#"{"kind":"Secret","stringData":{}}"#, "stringData", Some("Secret")),
            (r#"{"kind":"Secret","string_data":{}}"#, "string_data", Some("Secret")),
            (r#"{"kind":"Secret","metadata":{}}"#, "metadata", None),
            (r#"{"kind":"ConfigMap","data":{}}"#, "data", None),
            (r#"{"kind":"token","value":"x"}"#, "value", None),
            (r#"["name"]"#, "value", None),
        ] {
            assert_eq!(label(Value::parse(json).unwrap().root(), key), expected, "{json}");
        }
    }

    #[test]
    fn knows_flags() {
        assert_eq!(flag("--db-password"), Some("db-password"));
        assert_eq!(flag("-password"), Some("password"));
        for text in ["password", "-", "--", ""] {
            assert_eq!(flag(text), None, "{text}");
        }
    }
}
