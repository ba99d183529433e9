//! Embedded files: the same language, without settings and waivers.

use super::contents::Purpose;
use super::{contents, folder};
use crate::policy::InputValues;
use crate::policy::diagnostic::LoadError;
use crate::policy::model::Policy;

/// Parses an embedded file, or a part of one.
///
/// # Errors
/// Every problem of the file, which is a bug, and of the values of its inputs.
pub(crate) fn read_builtin(
    path: &str,
    text: &str,
    origin: usize,
    inputs: &InputValues,
) -> Result<Vec<Policy>, LoadError> {
    let read = folder::read(vec![contents::parse(path, text, origin, Purpose::Builtin(inputs))]);
    let (mut diagnostics, mut policies) = (Vec::new(), Vec::new());
    for contents in read {
        policies.extend(contents.policies);
        diagnostics.extend(contents.problems);
        diagnostics.extend(contents.file.finish());
    }
    // Warnings too: a shipped file has no excuse for one.
    if diagnostics.is_empty() { Ok(policies) } else { Err(LoadError { diagnostics }) }
}
