//! What the caller of the reader knows about secrets.

use std::fmt;

use super::secret_name::SecretName;

/// What is a secret, as far as the format does not say it. The reader only asks; `redact` knows.
pub trait SecretRules: fmt::Debug + Sync {
    /// What a name says about its value.
    fn secret_name(&self, name: &str) -> SecretName;

    /// Whether a constant with such a name looks like a secret, and not like the name of one or a reference to one.
    fn is_secret_constant(&self, text: &str) -> bool;

    /// Whether another constant with such a name is hidden where the same object has a copy of it inside of another string.
    fn is_secret_word(&self, text: &str) -> bool;

    /// Whether a string that is marked sensitive is long enough to be hidden wherever it occurs.
    fn hides_string(&self, text: &str) -> bool;

    /// Whether a number that is marked sensitive is.
    fn hides_number(&self, text: &str) -> bool;
}
