//! Names in texts, and what is hidden behind them.

use super::placeholder::SENSITIVE;
use super::reference::{is_reference, is_setting};
use super::secret_name::secret_name;
use crate::plan::SecretName;

/// What a name in a text says, without the dashes of a flag.
pub(super) fn secret_word(name: &str) -> SecretName {
    secret_name(name.trim_matches(['-', '.', '_']))
}

/// Whether a text under such a name is hidden.
pub(super) fn hides_text(named: SecretName, text: &str) -> bool {
    let text = text.trim().trim_matches(['"', '\'']);
    let is_nothing = matches!(text, "" | "null" | "true" | "false" | "~" | "{}" | "[]" | SENSITIVE);
    let is_left = is_nothing || is_reference(text) || named < SecretName::Everything && is_setting(text);
    named > SecretName::Nothing && !is_left
}
