//! Files that must not be there yet: all of them are written, or none.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::files;

/// Refuses files and folders that are there.
///
/// # Errors
/// One of them is there.
pub(crate) fn refuse_existing<'p>(
    paths: impl Iterator<Item = &'p PathBuf>,
    working_directory: &Path,
) -> anyhow::Result<()> {
    let there = paths.filter(|path| files::present(path));
    let there: Vec<String> =
        there.map(|path| format!("`{}`", files::relative(path, working_directory))).collect();
    if there.is_empty() {
        return Ok(());
    }
    bail!(
        "nothing was written: {} is there already; move it away, or write what is missing by hand",
        there.join(" and ")
    )
}

/// Writes files that are not there; where one fails, those before it are removed again.
pub(crate) fn write_all(wanted: &[(PathBuf, String)]) -> anyhow::Result<()> {
    let mut made: Vec<PathBuf> = Vec::new();
    let written = wanted.iter().try_for_each(|(path, text)| write(path, text, &mut made));
    if written.is_err() {
        for path in made.iter().rev() {
            // What was not empty before stays: only what was made here is removed.
            drop(if path.is_dir() { fs::remove_dir(path) } else { fs::remove_file(path) });
        }
    }
    written
}

fn write(path: &Path, text: &str, made: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let failed = || format!("nothing was written: failed to write `{}`", path.display());
    let above: Vec<&Path> = path.ancestors().skip(1).take_while(|folder| !folder.exists()).collect();
    for folder in above.into_iter().rev() {
        fs::create_dir(folder).with_context(failed)?;
        made.push(folder.to_owned());
    }
    let mut file = File::create_new(path).with_context(failed)?;
    made.push(path.to_owned());
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).with_context(failed)
}
