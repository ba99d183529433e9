//! Files that must not be there yet: all of them are written, or none.

use std::io;
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
            // Another program may have put a file into a folder that was made here: such a folder is not empty and stays.
            drop(files::remove(path));
        }
    }
    written
}

fn write(path: &Path, text: &str, made: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let failed = || format!("nothing was written: failed to write `{}`", path.display());
    let above: Vec<&Path> = path.ancestors().skip(1).take_while(|folder| !folder.exists()).collect();
    for folder in above.into_iter().rev() {
        files::create_folder(folder).with_context(failed)?;
        made.push(folder.to_owned());
    }
    // A file that is there already is another program's, and is not removed when this fails.
    let written = files::write_new(path, text.as_bytes());
    if !written.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::AlreadyExists) {
        made.push(path.to_owned());
    }
    written.with_context(failed)
}
