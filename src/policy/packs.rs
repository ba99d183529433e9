//! The names of the built-in packs, and the ids of their policies.

use super::digest::digest;
use crate::text::hex::hex;

/// The packs that are in force where no settings say otherwise. Of these, those count that this version has.
pub const DEFAULT_PACKS: [&str; 5] = ["data", "identity", "safeguards", "hygiene", "exposure"];

/// The pack whose policies compare an object before a change with the object after it: what no attribute that they name has
/// changed is none of their business.
pub(crate) const COMPARES: &str = "exposure";

/// The packs of the language, in force or not.
pub const PACKS: [&str; 7] =
    ["data", "identity", "safeguards", "hygiene", "environments", "exposure", "tags"];

/// The policy that guesses from the name of a type. It yields to a `protect` that names the type.
pub const GUESSES: &str = "builtin/data/any/names/guesses";

/// What the ids of a built-in file start with: `builtin/data/aws/databases`.
pub(super) fn id_prefix(path: &str) -> String {
    format!("builtin/{}", path.strip_suffix(".gate.hcl").unwrap_or(path))
}

/// The digest of the built-in policies where some packs are in force, from the digest of all of them; hexadecimal.
pub(crate) fn with_packs(all: &str, packs: &[String]) -> String {
    hex(&digest([("builtin", all), ("packs", packs.join(",").as_str())]))
}
