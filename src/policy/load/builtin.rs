//! Embedded files: the same language, without settings and waivers.

use super::contents::Purpose;
use super::{contents, folder};
use crate::policy::diagnostic::LoadError;
use crate::policy::model::Policy;

/// Parses an embedded file, or a part of one.
///
/// # Errors
/// Every problem of the file. A built-in file with one is a bug.
pub(crate) fn read_builtin(path: &str, text: &str, origin: usize) -> Result<Vec<Policy>, LoadError> {
    let read = folder::read(vec![contents::parse(path, text, origin, Purpose::Builtin)]);
    let (mut diagnostics, mut policies) = (Vec::new(), Vec::new());
    for contents in read {
        policies.extend(contents.policies);
        diagnostics.extend(contents.file.finish());
    }
    // Warnings too: a shipped file has no excuse for one.
    if diagnostics.is_empty() { Ok(policies) } else { Err(LoadError { diagnostics }) }
}
