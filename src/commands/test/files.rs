//! Which test files there are.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::host::{files, policy_files, policy_sources};

/// What the name of a test file ends with.
const SUFFIX: &str = policy_files::TESTS;

/// The test files of a run; there is at least one.
pub(super) fn find(paths: &[PathBuf], working_directory: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let paths = if paths.is_empty() { default_paths(working_directory) } else { paths.to_vec() };
    let mut found = Vec::new();
    for path in &paths {
        let display_path = files::relative(path, working_directory);
        if path.is_dir() {
            let below =
                files::below(path, is_test).with_context(|| format!("failed to list `{display_path}`"))?;
            if below.is_empty() {
                bail!("no `*{SUFFIX}` file below `{display_path}`");
            }
            found.extend(below);
        } else if !path.exists() {
            bail!("`{display_path}`: no such file or directory");
        } else if is_test(&path.file_name().unwrap_or_default().to_string_lossy()) {
            found.push(path.clone());
        } else {
            bail!("`{display_path}`: expected a `*{SUFFIX}` file or a directory of them");
        }
    }
    // A file can be named both by itself and through its folder.
    let mut seen = BTreeSet::new();
    found.retain(|path| seen.insert(files::relative(path, working_directory)));
    Ok(found)
}

fn default_paths(working_directory: &Path) -> Vec<PathBuf> {
    let folders = policy_sources::folders(working_directory);
    if folders.is_empty() { vec![working_directory.to_owned()] } else { folders }
}

/// Whether a file of this name holds tests.
pub(in crate::commands) fn is_test(name: &str) -> bool {
    name.ends_with(SUFFIX)
}
