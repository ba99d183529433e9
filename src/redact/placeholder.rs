//! What a report shows in place of a value.

/// In place of a secret.
pub(crate) const SENSITIVE: &str = "(sensitive)";

/// In place of a new value that is not marked as sensitive, while the old one was.
pub(crate) const NO_LONGER_MARKED: &str = "(sensitive, no longer marked)";

/// In place of a new value that is marked as sensitive, while the old one was not.
pub(crate) const NEWLY_MARKED: &str = "(sensitive, newly marked)";

/// In place of a value that is known only after apply.
pub(crate) const UNKNOWN: &str = "(known after apply)";

/// In place of a value that is the same as on the other side, where it is sensitive.
pub(crate) const UNMARKED: &str = "(the same value, not sensitive)";
