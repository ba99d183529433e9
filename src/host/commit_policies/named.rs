//! What a `--policy` of `tfgate github` names.

use std::path::{Component, Path, PathBuf};

use anyhow::{Context as _, bail};

use super::super::{archive, repository};
use crate::repository::PolicyReference;

/// What one value names.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A file or a folder of the commit: its path from the root of the repository.
    Tree(Vec<String>),
    /// An archive, which its digest holds.
    Archive(PathBuf),
    /// A file or a folder outside of the checkout.
    Outside(PathBuf),
    /// A file or a directory of a repository, at one commit.
    Repository(PolicyReference),
}

/// Where the working directory is in the repository.
#[derive(Debug)]
pub(super) struct CheckoutPath {
    /// The root of the repository, without links.
    pub(super) root: PathBuf,
    /// The names on the way from it to the working directory.
    pub(super) names: Vec<String>,
}

impl CheckoutPath {
    /// The checkout of the working directory. Without one the workspace counts as its root: the API has the files then.
    pub(super) fn of(working_directory: &Path, workspace: &Path) -> anyhow::Result<Self> {
        let below = working_directory.canonicalize().context("failed to find the working directory")?;
        let workspace = workspace.canonicalize().unwrap_or_else(|_| below.clone());
        if !below.starts_with(&workspace) {
            bail!(
                "the working directory is outside of the workspace, so nothing says where it is in the repository; run tfgate below `GITHUB_WORKSPACE`"
            );
        }
        // The outermost, so that the folder of a submodule is seen to be one: its files are not those of the commit.
        let checkout = repository::outermost_root(&below, &workspace);
        let root = checkout.unwrap_or(&workspace).to_owned();
        let names = names(below.strip_prefix(&root).unwrap_or(&below))
            .context("the path of the working directory is not UTF-8")?;
        Ok(CheckoutPath { root, names })
    }
}

/// What one value of `--policy` names.
pub(super) fn named(value: &Path, checkout: &CheckoutPath) -> anyhow::Result<Named> {
    let text = value.to_string_lossy();
    if archive::is_archive(value) {
        return Ok(Named::Archive(value.to_owned()));
    }
    if PolicyReference::is_meant(&text) {
        let reference = PolicyReference::parse(&text).with_context(|| format!("`--policy {text}`"))?;
        return Ok(Named::Repository(reference));
    }
    if value.is_absolute() {
        // Neither by its name nor by a link may a file of the checkout pass for one of the machine.
        let real = value.canonicalize().unwrap_or_else(|_| value.to_owned());
        let inside = [value, &real].into_iter().find_map(|path| path.strip_prefix(&checkout.root).ok());
        return match inside {
            Some(inside) => joined(Vec::new(), inside, &text).map(Named::Tree),
            None => Ok(Named::Outside(value.to_owned())),
        };
    }
    joined(checkout.names.clone(), value, &text).map(Named::Tree)
}

/// A path, followed from names; it stays in the repository.
fn joined(mut from: Vec<String>, path: &Path, value: &str) -> anyhow::Result<Vec<String>> {
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if from.pop().is_some() => {}
            Component::Normal(name) => {
                let name = name.to_str().with_context(|| format!("`--policy {value}` is not UTF-8"))?;
                from.push(name.to_owned());
            }
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => {
                bail!(
                    "`--policy {value}` leads out of the repository; name what is outside by an absolute path"
                )
            }
        }
    }
    Ok(from)
}

fn names(path: &Path) -> Option<Vec<String>> {
    path.iter().map(|name| name.to_str().map(str::to_owned)).collect()
}
