//! Files: the calls that the rest of the crate may not make.
#![expect(clippy::disallowed_methods, reason = "commands read and write files")]

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// Opens a file for reading.
pub(super) fn open(path: &Path) -> io::Result<File> {
    File::open(path)
}

/// Reads a text file.
pub(super) fn read_text(path: &Path) -> io::Result<String> {
    fs::read_to_string(path)
}

/// Writes a file as a whole.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::write(path, bytes)
}

/// Files below a directory that `wanted` names, sorted. Symbolic links to directories are not followed, and
/// `.terraform` and `.terragrunt-cache` are left out: what lies there was downloaded.
pub(super) fn below(directory: &Path, wanted: impl Fn(&str) -> bool) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut pending = vec![directory.to_owned()];
    while let Some(next) = pending.pop() {
        for entry in fs::read_dir(&next)? {
            let entry = entry?;
            let name = entry.file_name();
            if entry.file_type()?.is_dir() {
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

/// A path with forward slashes, relative to the working directory where it lies below it.
pub(super) fn relative(path: &Path, working_directory: &Path) -> String {
    let path = path.strip_prefix(working_directory).unwrap_or(path);
    let text = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let text = text.strip_prefix("./").unwrap_or(&text);
    if text.is_empty() { ".".to_owned() } else { text.to_owned() }
}
