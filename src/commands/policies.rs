//! Where policies are: `.tfgate/` of the working directory and above, or what `--policy` names.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::{archive, files};
use crate::policy::{Source, SourceFile, SourceKind};
use crate::repository::PolicyReference;

/// The folder that holds policies.
pub(super) const FOLDER: &str = ".tfgate";

/// The policy sources of a run; empty where there is no `.tfgate/`.
pub(super) fn sources(named: &[PathBuf], working_directory: &Path) -> anyhow::Result<Vec<Source>> {
    if named.is_empty() {
        let folders = folders(working_directory);
        return folders.iter().map(|folder| directory(folder, working_directory)).collect();
    }
    named.iter().map(|path| source(path, working_directory)).collect()
}

/// The files that [`sources`] reads. What cannot be listed is left to it.
pub(super) fn paths(named: &[PathBuf], working_directory: &Path) -> Vec<PathBuf> {
    let named = if named.is_empty() { folders(working_directory) } else { named.to_vec() };
    let below = |path: PathBuf| {
        let path = if archive::is_archive(&path) { archive::file(&path) } else { path };
        if path.is_dir() { files::below(&path, is_policy).unwrap_or_default() } else { vec![path] }
    };
    named.into_iter().flat_map(below).collect()
}

/// `.tfgate/` of the working directory and of every directory above it up to the root of the repository; the
/// outermost first, so that a nearer one has the last word. Outside of a repository only the working directory.
pub(super) fn folders(working_directory: &Path) -> Vec<PathBuf> {
    let root = working_directory.ancestors().find(|directory| directory.join(".git").exists());
    let mut folders: Vec<PathBuf> = working_directory
        .ancestors()
        .take_while(|directory| root.is_none_or(|root| directory.starts_with(root)))
        .take(if root.is_some() { usize::MAX } else { 1 })
        .map(|directory| directory.join(FOLDER))
        .filter(|folder| files::present(folder) && !files::is_downloaded(folder))
        .collect();
    folders.reverse();
    folders
}

fn source(path: &Path, working_directory: &Path) -> anyhow::Result<Source> {
    if archive::is_archive(path) {
        return archive::source(path, working_directory);
    }
    if path.is_dir() {
        return directory(path, working_directory);
    }
    if !path.exists() && PolicyReference::is_meant(&path.to_string_lossy()) {
        bail!(
            "`--policy {}`: policies in another repository are read by `tfgate github` only, which has a token; check the repository out and name the folder",
            path.display()
        );
    }
    if !path.exists() {
        bail!("`--policy {}`: no such file or directory", path.display());
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if !is_policy(&name) {
        bail!(
            "`--policy {}`: expected a `*.gate.hcl` file, a directory of them, or an archive `PATH.tar.gz#sha256=DIGEST`",
            path.display()
        );
    }
    Ok(Source {
        origin: files::relative(path, working_directory),
        kind: SourceKind::User,
        files: vec![file(path, working_directory)?],
    })
}

pub(super) fn directory(folder: &Path, working_directory: &Path) -> anyhow::Result<Source> {
    let origin = files::relative(folder, working_directory);
    let found = files::below(folder, is_policy).with_context(|| format!("failed to list `{origin}`"))?;
    Ok(Source {
        origin,
        kind: SourceKind::User,
        files: found.iter().map(|path| file(path, working_directory)).collect::<anyhow::Result<_>>()?,
    })
}

pub(super) fn is_policy(name: &str) -> bool {
    name.ends_with(".gate.hcl") || name.ends_with(".policy.hcl")
}

pub(super) fn file(path: &Path, working_directory: &Path) -> anyhow::Result<SourceFile> {
    let shown = files::relative(path, working_directory);
    let text = files::read_text(path).with_context(|| format!("failed to read the policy file `{shown}`"))?;
    Ok(SourceFile { path: shown, text })
}
