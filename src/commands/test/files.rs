//! Which test files there are.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::host::{files, policy_sources};

/// What the name of a test file ends with.
const SUFFIX: &str = ".policytest.hcl";

/// The test files of a run; there is at least one.
pub(super) fn find(paths: &[PathBuf], working_directory: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let places = if paths.is_empty() { default_places(working_directory) } else { paths.to_vec() };
    let mut found = Vec::new();
    for place in &places {
        let shown = files::relative(place, working_directory);
        if place.is_dir() {
            let below = files::below(place, is_test).with_context(|| format!("failed to list `{shown}`"))?;
            if below.is_empty() {
                bail!("no `*{SUFFIX}` file below `{shown}`");
            }
            found.extend(below);
        } else if !place.exists() {
            bail!("`{shown}`: no such file or directory");
        } else if is_test(&place.file_name().unwrap_or_default().to_string_lossy()) {
            found.push(place.clone());
        } else {
            bail!("`{shown}`: expected a `*{SUFFIX}` file or a directory of them");
        }
    }
    let mut seen = BTreeSet::new();
    found.retain(|path| seen.insert(files::relative(path, working_directory)));
    Ok(found)
}

fn default_places(working_directory: &Path) -> Vec<PathBuf> {
    let folders = policy_sources::folders(working_directory);
    if folders.is_empty() { vec![working_directory.to_owned()] } else { folders }
}

/// Whether a file of this name holds tests.
pub(in crate::commands) fn is_test(name: &str) -> bool {
    name.ends_with(SUFFIX)
}
