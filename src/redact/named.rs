//! Values that have names of secrets.

use super::placeholder::SENSITIVE;
use super::reference::{is_reference, is_setting};
use super::rules::is_long_number;
use super::secret_name::secret_name;
use crate::plan::{Kind, SecretName, Value, ValueRef, label};

/// Replaces every string and long number under keys that are names of secrets, under the `value` of an object whose `name`
/// or `key` is one, and behind a flag of a command that is one.
pub(super) fn hide_members(value: &mut Value<'_>) {
    let member = |object: ValueRef<'_>, key: &str| {
        // `{"name": "TOKEN", "value": "…"}` is how providers write environment variables and tags.
        let labelled = label(object, key).map_or(SecretName::Nothing, strongest);
        secret_name(key).max(labelled)
    };
    value.replace_named(member, behind, |named, scalar| hides(named, &scalar), SENSITIVE);
}

/// Whether there is something to hide where a name says that it is a secret: flags and small numbers are none.
pub(super) fn holds_secret(named: SecretName, value: ValueRef<'_>) -> bool {
    match value.kind() {
        Kind::Null | Kind::Bool(_) => false,
        scalar @ (Kind::Number(_) | Kind::String(_)) => {
            value.as_str() != Some("") && named > SecretName::Nothing && hides(named, &scalar)
        }
        // Members have names of their own, and so do those of a block in a list.
        Kind::Object(_) if named < SecretName::Everything => false,
        Kind::Array(mut elements) if named < SecretName::Everything => {
            elements.any(|element| holds_secret(named, element))
        }
        Kind::Array(_) | Kind::Object(_) => {
            value.strings().any(|text| !is_reference(text)) || value.numbers().any(is_long_number)
        }
    }
}

/// What the text before an element of a list says about it: `--db-password`.
fn behind(text: &str) -> SecretName {
    crate::plan::flag(text).map_or(SecretName::Nothing, secret_name)
}

/// A label is about one value, whatever is below it.
fn strongest(label: &str) -> SecretName {
    if secret_name(label) > SecretName::Nothing { SecretName::Everything } else { SecretName::Nothing }
}

/// Texts that only say where something is stay, and so do settings under a name that is used for both.
fn hides(named: SecretName, scalar: &Kind<'_>) -> bool {
    match scalar {
        Kind::String(text) => !(is_reference(text) || named < SecretName::Everything && is_setting(text)),
        Kind::Number(text) => is_long_number(text),
        Kind::Null | Kind::Bool(_) | Kind::Array(_) | Kind::Object(_) => false,
    }
}
