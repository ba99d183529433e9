//! Values below names of secrets.

use super::placeholder::SENSITIVE;
use super::rules::is_long_number;
use super::secret_name::is_secret_name;
use super::url::is_plain_url;
use crate::plan::{Kind, Value, ValueRef};

/// Replaces every string and long number under keys that are names of secrets, and under the `value` of an object whose
/// `name` or `key` is one. URLs that only say where something is stay.
pub(super) fn hide_members(value: &mut Value<'_>) {
    let chooser = |object: ValueRef<'_>| {
        // `{"name": "TOKEN", "value": "…"}` is how providers write environment variables and tags.
        let is_label = |key: &&str| object.get(key).and_then(ValueRef::as_str).is_some_and(is_secret_name);
        let labelled = ["name", "key"].iter().any(is_label);
        move |key: &str| is_secret_name(key) || labelled && key.starts_with("value")
    };
    let hides = |scalar: Kind<'_>| match scalar {
        Kind::String(text) => !is_plain_url(text),
        Kind::Number(text) => is_long_number(text),
        Kind::Null | Kind::Bool(_) | Kind::Array(_) | Kind::Object(_) => false,
    };
    value.replace_members(chooser, hides, SENSITIVE);
}

/// Whether there is something to hide where a name says that it is a secret: flags and small numbers are none.
pub(super) fn holds_secret(value: ValueRef<'_>) -> bool {
    match value.kind() {
        Kind::Null | Kind::Bool(_) => false,
        Kind::Number(text) => is_long_number(text),
        Kind::String(text) => !text.is_empty() && !is_plain_url(text),
        Kind::Array(_) | Kind::Object(_) => {
            value.strings().any(|text| !is_plain_url(text)) || value.numbers().any(is_long_number)
        }
    }
}
