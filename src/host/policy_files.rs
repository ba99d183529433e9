//! Policy files: what they are called, and how one is read.

use std::path::Path;

use anyhow::Context as _;

use super::files;
use crate::policy::SourceFile;

/// The folder that holds policies.
pub(crate) const FOLDER: &str = ".tfgate";

/// Whether a file of this name holds policies.
pub(crate) fn is_policy(name: &str) -> bool {
    name.ends_with(".gate.hcl") || name.ends_with(".policy.hcl")
}

/// Reads one; reports show it by its path from the working directory.
pub(crate) fn read(path: &Path, working_directory: &Path) -> anyhow::Result<SourceFile> {
    let display_path = files::relative(path, working_directory);
    let text =
        files::read_text(path).with_context(|| format!("failed to read the policy file `{display_path}`"))?;
    Ok(SourceFile { path: display_path, text })
}
