//! What a report shows in place of a value.

/// What stands where a secret was.
pub const SENSITIVE: &str = "(sensitive)";

/// What stands where a new value is not marked as sensitive, and the old one was.
pub const NO_LONGER_MARKED: &str = "(sensitive, no longer marked)";

/// What stands where a new value is marked as sensitive, and the old one was not.
pub const NEWLY_MARKED: &str = "(sensitive, newly marked)";

/// What stands where a value is known only after apply.
pub const UNKNOWN: &str = "(known after apply)";

/// What stands where a value is the same as on the other side, which is sensitive.
pub const UNMARKED: &str = "(the same value, not sensitive)";
