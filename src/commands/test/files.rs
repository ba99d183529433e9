//! Which test files there are.

use std::path::{Path, PathBuf};

use crate::host::{named_files, policy_files, policy_sources};

/// What the name of a test file ends with.
const SUFFIX: &str = policy_files::TESTS;

/// The test files of a run; there is at least one.
pub(super) fn find(paths: &[PathBuf], working_directory: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let paths = if paths.is_empty() { default_paths(working_directory) } else { paths.to_vec() };
    named_files::find(&paths, working_directory, is_test, &format!("`*{SUFFIX}` file"))
}

fn default_paths(working_directory: &Path) -> Vec<PathBuf> {
    let folders = policy_sources::folders(working_directory);
    if folders.is_empty() { vec![working_directory.to_owned()] } else { folders }
}

/// Whether a file of this name holds tests.
pub(in crate::commands) fn is_test(name: &str) -> bool {
    name.ends_with(SUFFIX)
}
