//! Where policies are: `.tfgate/` of the working directory and above, or what `--policy` names.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::policy_files::{FOLDER, is_near_miss, is_near_miss_at, is_policy, read};
use super::{archive, files, repository};
use crate::policy::{Source, SourceKind};
use crate::repository::PolicyReference;

/// The policy sources of a run; empty where there is no `.tfgate/`.
pub(crate) fn sources(named: &[PathBuf], working_directory: &Path) -> anyhow::Result<Vec<Source>> {
    if named.is_empty() {
        let folders = folders(working_directory);
        return folders.iter().map(|folder| directory(folder, working_directory)).collect();
    }
    named.iter().map(|path| source(path, working_directory)).collect()
}

/// The files that [`sources`] reads. What cannot be listed is left to it.
pub(crate) fn paths(named: &[PathBuf], working_directory: &Path) -> Vec<PathBuf> {
    let named = if named.is_empty() { folders(working_directory) } else { named.to_vec() };
    let below = |path: PathBuf| {
        let path = if archive::is_archive(&path) { archive::file(&path) } else { path };
        if path.is_dir() { files::below(&path, is_policy).unwrap_or_default() } else { vec![path] }
    };
    named.into_iter().flat_map(below).collect()
}

/// `.tfgate/` of the working directory and of every directory above it up to the root of the repository; the
/// outermost first, so that a nearer one has the last word. Outside of a repository only the working directory.
pub(crate) fn folders(working_directory: &Path) -> Vec<PathBuf> {
    let root = repository::innermost_root(working_directory);
    let mut folders: Vec<PathBuf> = working_directory
        .ancestors()
        .take_while(|directory| root.is_none_or(|root| directory.starts_with(root)))
        .take(if root.is_some() { usize::MAX } else { 1 })
        .map(|directory| directory.join(FOLDER))
        // A dangling link counts: listing it fails, where skipping it would drop policies.
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
        files: vec![read(path, working_directory)?],
        unread: Vec::new(),
    })
}

pub(crate) fn directory(folder: &Path, working_directory: &Path) -> anyhow::Result<Source> {
    let origin = files::relative(folder, working_directory);
    let concerns = |name: &str| is_policy(name) || is_near_miss(name);
    let found = files::below(folder, concerns).with_context(|| format!("failed to list `{origin}`"))?;
    let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (policies, others): (Vec<PathBuf>, Vec<PathBuf>) =
        found.into_iter().partition(|path| is_policy(&name(path)));
    let near = others.iter().filter(|path| is_near_miss_at(&files::below_path(path, folder)));
    Ok(Source {
        origin,
        kind: SourceKind::User,
        unread: near.map(|path| files::relative(path, working_directory)).collect(),
        files: policies.iter().map(|path| read(path, working_directory)).collect::<anyhow::Result<_>>()?,
    })
}
