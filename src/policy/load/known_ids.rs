//! The ids that settings and waivers can name.

use super::contents::Contents;
use crate::policy::builtin::{self, BuiltinFile};

/// The ids of all policies, built-in ones included; of these no text is parsed.
pub(super) fn known_ids(contents: &[Contents<'_>], builtin: &'static [BuiltinFile]) -> Vec<String> {
    let own = contents.iter().flat_map(|file| file.policies.iter().map(|policy| policy.id.0.clone()));
    own.chain(builtin::ids(builtin)).collect()
}
