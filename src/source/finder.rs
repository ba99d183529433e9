//! Follows the module calls in an address to the directory that holds its block.

use std::collections::BTreeMap;

use super::address::Address;
use super::directory::Directory;
use super::location::SourceLocation;
use super::modules::Manifest;
use super::path::join;

/// Finds blocks; each directory is read once, and only if an address leads there.
pub struct Finder {
    /// The directory of the root module.
    root: String,
    manifest: Option<Manifest>,
    known: BTreeMap<String, Directory>,
}

impl Finder {
    /// Starts at the directory of the root module.
    pub fn new(root: &str, manifest: Option<Manifest>) -> Self {
        Finder { root: root.to_owned(), manifest, known: BTreeMap::new() }
    }

    /// The block of an address. For one in a module whose code is not there the nearest call of the module that is;
    /// `None` where the code has neither. `read` gets relative paths with forward slashes, an empty one for the top.
    pub fn find(&mut self, address: &str, read: &mut dyn FnMut(&str) -> Directory) -> Option<SourceLocation> {
        let address = Address::parse(address)?;
        let mut here = self.root.clone();
        let mut key = String::new();
        let mut nearest = None;
        for name in &address.modules {
            // A key of `modules.json` is the names of the calls on the way, joined by dots.
            key = if key.is_empty() { (*name).to_owned() } else { format!("{key}.{name}") };
            let call = self.directory(&here, read).call(name).cloned();
            // The call is the best answer if the code of the module is not in the repository.
            nearest = call.as_ref().map(|call| call.location(&here)).or(nearest);
            let source = call.as_ref().and_then(|call| call.source.as_deref());
            match self.next(&here, &key, source) {
                Some(next) => here = next,
                None => return nearest,
            }
        }
        let Some(block) = &address.block else { return nearest };
        self.directory(&here, read).block(block).map(|block| block.location(&here)).or(nearest)
    }

    /// The directory of a module: as the manifest of installed modules says, else as the call says, if it is local.
    fn next(&self, here: &str, key: &str, source: Option<&str>) -> Option<String> {
        match self.manifest.as_ref().and_then(|manifest| manifest.directory(key)) {
            // The manifest knows registry and git modules too, and its paths start at the root module.
            Some(installed) => join(&self.root, installed),
            None => source.filter(|source| is_local(source)).and_then(|source| join(here, source)),
        }
    }

    fn directory(&mut self, path: &str, read: &mut dyn FnMut(&str) -> Directory) -> &Directory {
        if !self.known.contains_key(path) {
            let directory = read(path);
            self.known.insert(path.to_owned(), directory);
        }
        self.known.entry(path.to_owned()).or_default()
    }
}

/// Whether the source of a module is a path.
fn is_local(source: &str) -> bool {
    source.starts_with("./") || source.starts_with("../")
}
