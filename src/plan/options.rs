//! Which parts of a plan the reader hands out.

use std::collections::BTreeSet;

use super::secret_rules::SecretRules;

/// Which parts of a plan the reader hands out. The rest is skipped without being built, so this is fixed before the
/// first byte.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "a set of sections: each is read or skipped")]
pub struct ReadOptions {
    /// Entries of `resource_drift`.
    pub drift: bool,
    /// `output_changes`.
    pub outputs: bool,
    /// `checks`.
    pub checks: bool,
    /// Secrets, for redaction by value: those that the plan marks as sensitive and those of these rules; `None`: none.
    pub secrets: Option<&'static dyn SecretRules>,
    /// Entries without an effect, too; they are checked and counted either way.
    pub idle: bool,
    /// Those of these types, where not all are handed out.
    pub idle_types: BTreeSet<String>,
    /// The other entries without an effect, for their names.
    pub unchanged: bool,
    /// Data sources of `prior_state`.
    pub data: bool,
    /// Provider configurations; with `expressions`, also the blocks of what is destroyed, which name them.
    pub providers: bool,
    /// Module calls.
    pub modules: bool,
    /// What refers to what: the links of `prior_state` and of `configuration`.
    pub graph: bool,
    /// Blocks of resources whose update has something unknown, with what sets their attributes.
    pub expressions: bool,
    /// The largest input, in bytes.
    pub max_input: u64,
}
