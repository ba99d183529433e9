//! The files that arguments of the command line name, by themselves or through a directory.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::files;

/// Files whose names match: those that the paths name, and those below the directories among them, each once. `what` is a
/// file of this kind, as messages call it.
///
/// # Errors
/// A path that leads nowhere, to another file, or to a directory without such a file.
pub(crate) fn find(
    paths: &[PathBuf],
    working_directory: &Path,
    is_match: impl Fn(&str) -> bool,
    what: &str,
) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in paths {
        let display_path = files::relative(path, working_directory);
        if path.is_dir() {
            let below =
                files::below(path, &is_match).with_context(|| format!("failed to list `{display_path}`"))?;
            if below.is_empty() {
                bail!("no {what} below `{display_path}`");
            }
            found.extend(below);
        } else if !path.exists() {
            bail!("`{display_path}`: no such file or directory");
        } else if is_match(&path.file_name().unwrap_or_default().to_string_lossy()) {
            found.push(path.clone());
        } else {
            bail!("`{display_path}`: expected a {what} or a directory of them");
        }
    }
    // A file can be named both by itself and through its folder.
    let mut seen = BTreeSet::new();
    found.retain(|path| seen.insert(files::relative(path, working_directory)));
    Ok(found)
}
