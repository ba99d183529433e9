//! Where policies are: `.tfgate/` of the working directory and above, or what `--policy` names.

use std::collections::BTreeSet;
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

/// The policy sources of a run, and last the files beside single ones, for their inputs and locals.
pub(crate) fn sources_with_names(named: &[PathBuf], working_directory: &Path) -> anyhow::Result<Vec<Source>> {
    let mut sources = sources(named, working_directory)?;
    sources.extend(beside(&sources, working_directory)?);
    Ok(sources)
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

/// The `.policy.hcl` files beside those that are named one by one: their inputs and locals count. `None` where every folder
/// is named as a whole.
///
/// # Errors
/// A file that cannot be read.
pub(crate) fn beside(sources: &[Source], working_directory: &Path) -> anyhow::Result<Option<Source>> {
    let named: BTreeSet<&str> =
        sources.iter().flat_map(|source| &source.files).map(|file| file.path.as_str()).collect();
    let portable = named.iter().filter(|path| path.ends_with(".policy.hcl"));
    let folders: BTreeSet<PathBuf> = portable
        .filter_map(|path| Some(working_directory.join(path).parent()?.to_owned()))
        // Not that of an archive, which is read whole.
        .filter(|folder| folder.is_dir())
        .collect();
    let mut files = Vec::new();
    for folder in folders {
        let mut inside = files::entries(&folder)
            .with_context(|| format!("failed to list `{}`", files::relative(&folder, working_directory)))?;
        inside.retain(|name| name.to_string_lossy().ends_with(".policy.hcl"));
        inside.sort();
        let paths = inside.iter().map(|name| folder.join(name));
        for path in paths.filter(|path| path.is_file() && !files::is_companion_at(path)) {
            let display_path = files::relative(&path, working_directory);
            if !named.contains(display_path.as_str()) {
                files.push(read(&path, working_directory)?);
            }
        }
    }
    let origin = "beside".to_owned();
    Ok((!files.is_empty()).then_some(Source {
        origin,
        kind: SourceKind::Neighbor,
        unread: Vec::new(),
        files,
    }))
}
