//! Files: the calls that the rest of the crate may not make.
#![expect(clippy::disallowed_methods, reason = "commands read and write files")]

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// Opens a file for reading.
pub(super) fn open(path: &Path) -> io::Result<File> {
    File::open(path)
}

/// Reads a text file.
pub(super) fn read_text(path: &Path) -> io::Result<String> {
    fs::read_to_string(path)
}

/// Reads a regular file of at most this many bytes; `None` for a larger one. Whatever else has the name, a pipe for
/// example, is not opened.
pub(super) fn read_at_most(path: &Path, limit: u64) -> io::Result<Option<Vec<u8>>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}

/// The names of the entries of a directory, sorted; of one that cannot be listed none. Names that are no text are left out.
pub(super) fn names(directory: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory).into_iter().flatten().filter_map(Result::ok);
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort_unstable();
    names
}

/// Writes a file as a whole.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::write(path, bytes)
}

/// Files below a directory that `wanted` names, sorted. Symbolic links to directories are refused, and
/// `.terraform` and `.terragrunt-cache` are left out: what lies there was downloaded.
pub(super) fn below(directory: &Path, wanted: impl Fn(&str) -> bool) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut pending = vec![directory.to_owned()];
    while let Some(next) = pending.pop() {
        for entry in fs::read_dir(&next)? {
            let entry = entry?;
            let name = entry.file_name();
            let kind = entry.file_type()?;
            if kind.is_symlink() && entry.path().is_dir() {
                let message = format!(
                    "`{}` is a symbolic link to a directory, which is not followed",
                    entry.path().display()
                );
                return Err(io::Error::other(message));
            }
            if kind.is_dir() {
                if !is_downloaded(name.as_ref()) {
                    pending.push(entry.path());
                }
            } else if wanted(&name.to_string_lossy()) {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Whether a path leads through a folder that Terraform or Terragrunt downloads into.
pub(super) fn is_downloaded(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == ".terraform" || part.as_os_str() == ".terragrunt-cache")
}

/// Whether something has this name, be it a link to nowhere. What cannot be told counts as present.
pub(super) fn present(path: &Path) -> bool {
    !fs::symlink_metadata(path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
}

/// A path with forward slashes, from the working directory: reports hold no absolute path.
pub(super) fn relative(path: &Path, working_directory: &Path) -> String {
    let path =
        path.strip_prefix(working_directory).map_or_else(|_| climb(path, working_directory), Path::to_owned);
    let text = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let text = text.strip_prefix("./").unwrap_or(&text);
    if text.is_empty() { ".".to_owned() } else { text.to_owned() }
}

/// The way to an absolute path that is not below the working directory; other paths stay as they are.
fn climb(path: &Path, working_directory: &Path) -> PathBuf {
    let shared = working_directory.ancestors().find(|above| path.starts_with(above));
    let rests = shared.map(|above| (working_directory.strip_prefix(above), path.strip_prefix(above)));
    match rests {
        Some((Ok(up), Ok(down))) => up.components().map(|_| "..").collect::<PathBuf>().join(down),
        _ => path.to_owned(),
    }
}
