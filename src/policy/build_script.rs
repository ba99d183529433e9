//! What the build script embeds the packs with. It compiles this crate's modules up to `policy` and runs them, so that a policy
//! means the same in the build and in a run.

use super::builtin_file::BuiltinFile;
use super::embedded::Embedded;
use super::values::InputValues;

pub(crate) use super::blocks::blocks;
pub(crate) use super::digest::digest;
pub(crate) use super::known_types::encode as encode_types;
pub(crate) use super::type_hash::{CLASS_BITS, half, type_hash};
pub(crate) use super::whole_plan::WholePlan;
pub(crate) use crate::text::hex::hex;

/// The policies of a file, compiled, one entry for each.
///
/// # Errors
/// The diagnostics of the file.
pub(crate) fn compiled(path: &'static str, text: &'static str) -> Result<Vec<Vec<u8>>, String> {
    let file = Embedded::new(BuiltinFile::plain(path, text), &InputValues::default().into());
    file.compiled()
}
