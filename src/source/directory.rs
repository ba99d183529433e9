//! The files of one directory: one module.

use std::collections::BTreeMap;

use super::address::Block;
use super::blocks::{self, BlockKey, FoundBlock};
use super::native;

/// A file that may hold blocks.
#[derive(Debug, Clone, Copy)]
pub struct Text<'t> {
    /// The name of the file.
    pub name: &'t str,
    /// The content of the file.
    pub text: &'t str,
}

/// Which program reads the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Program {
    /// It reads `.tf` files.
    Terraform,
    /// It reads `.tofu` files too, and leaves out `.tf` files with the name of one.
    OpenTofu,
}

/// The endings of files that hold blocks, the ones of JSON first.
const TERRAFORM: [&str; 2] = [".tf.json", ".tf"];
const OPENTOFU: [&str; 2] = [".tofu.json", ".tofu"];

/// The names of the files that are read, in the order in which blocks are looked for: overrides come last, since they
/// only change blocks of other files.
pub(crate) fn configuration_files<'n>(names: &[&'n str], program: Program) -> Vec<&'n str> {
    // Terraform ignores hidden files.
    let stem = |name: &'n str, endings: [&str; 2]| {
        endings.into_iter().find_map(|ending| name.strip_suffix(ending)).filter(|stem| !stem.starts_with('.'))
    };
    // OpenTofu 1.8 reads `main.tofu` in place of `main.tf`.
    let shadowed = |name: &str| {
        let own = [(".tf.json", ".tofu.json"), (".tf", ".tofu")];
        let twin = own.into_iter().find_map(|(from, to)| Some(format!("{}{to}", name.strip_suffix(from)?)));
        twin.is_some_and(|twin| names.contains(&twin.as_str()))
    };
    let mut read: Vec<(bool, &str)> = names
        .iter()
        .filter_map(|name| match (stem(name, TERRAFORM), program) {
            (Some(_), Program::OpenTofu) if shadowed(name) => None,
            (None, Program::OpenTofu) => Some((stem(name, OPENTOFU)?, *name)),
            (found, _) => Some((found?, *name)),
        })
        .map(|(stem, name)| (stem == "override" || stem.ends_with("_override"), name))
        .collect();
    // Terraform reads files in the order of their names, overrides last.
    read.sort_unstable();
    read.into_iter().map(|(_, name)| name).collect()
}

/// The blocks of a directory.
#[derive(Debug, Default)]
pub struct Directory(BTreeMap<BlockKey, FoundBlock>);

impl Directory {
    /// Adds the blocks of a file; one that is there already stays where it is.
    ///
    /// # Errors
    /// The file is neither HCL nor JSON, as its name says.
    pub fn add(&mut self, file: Text<'_>) -> Result<(), NotHcl> {
        let json = std::path::Path::new(file.name).extension().is_some_and(|end| end == "json");
        // Terraform skips a byte order mark (`stripUTF8BOM` of hclsyntax).
        let text = file.text.strip_prefix('\u{feff}').unwrap_or(file.text);
        let found = if json { blocks::json(file.name, text) } else { native::blocks(file.name, text) };
        for (key, found) in found.ok_or(NotHcl)? {
            // Overrides come last and must not take the place of the block that they change.
            self.0.entry(key).or_insert(found);
        }
        Ok(())
    }

    pub(super) fn call(&self, name: &str) -> Option<&FoundBlock> {
        self.0.get(&BlockKey::Module(name.to_owned()))
    }

    pub(super) fn block(&self, key: &Block<'_>) -> Option<&FoundBlock> {
        self.0.get(&match *key {
            Block::Resource(keyword, type_, name) => {
                BlockKey::Resource(keyword, type_.to_owned(), name.to_owned())
            }
            Block::Provider(name, alias) => BlockKey::Provider(name.to_owned(), alias.map(str::to_owned)),
        })
    }
}

/// A file is not what its name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the file is not HCL")]
pub struct NotHcl;
