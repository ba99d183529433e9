//! The built-in packs, embedded in the program and read by need.
//!
//! Reading all of them at each start would cost more than judging a small plan does. A file is read when a plan
//! first has a type of its provider that its text names.

use std::sync::OnceLock;

use super::digest::digest;
use super::load::{LoadError, load_builtin};
use super::model::{PolicyId, Protect};

/// An embedded file: its path below `policies/` (`data/aws/databases.gate.hcl`) and its text.
pub type BuiltinFile = (&'static str, &'static str);

include!(concat!(env!("OUT_DIR"), "/builtin.rs"));

/// The packs that are in force where no settings say otherwise.
pub const DEFAULT_PACKS: [&str; 2] = ["data", "identity"];

/// The policies of the built-in packs, each file read at its first use.
#[derive(Debug, Clone, Default)]
pub struct BuiltinPolicies {
    origin: usize,
    files: Vec<LazyFile>,
}

#[derive(Debug, Clone)]
struct LazyFile {
    path: &'static str,
    text: &'static str,
    loaded: OnceLock<Result<Vec<Protect>, LoadError>>,
}

impl BuiltinPolicies {
    /// Makes the set of these files; nothing is read yet. `origin` is its index in the policy set.
    pub fn new(files: &'static [BuiltinFile], origin: usize) -> Self {
        let lazy = |&(path, text): &BuiltinFile| LazyFile { path, text, loaded: OnceLock::new() };
        BuiltinPolicies { origin, files: files.iter().map(lazy).collect() }
    }

    /// The policies of these packs that match a resource type, in the order of files.
    ///
    /// # Errors
    /// A built-in file that does not load is a bug; it stops the run and is never skipped.
    pub fn for_type(&self, resource_type: &str, packs: &[&str]) -> Result<Vec<&Protect>, LoadError> {
        let provider = resource_type.split('_').next().unwrap_or_default();
        let mut matching = Vec::new();
        for file in &self.files {
            let mut parts = file.path.split('/');
            let wanted =
                parts.next().is_some_and(|pack| packs.contains(&pack)) && parts.next() == Some(provider);
            if wanted && (file.text.contains(resource_type) || file.text.contains('*')) {
                let protects = self.read(file)?;
                matching.extend(protects.iter().filter(|protect| protect.matches_type(resource_type)));
            }
        }
        Ok(matching)
    }

    /// Every policy of these packs, in the order of files.
    ///
    /// # Errors
    /// As [`BuiltinPolicies::for_type`].
    pub fn all(&self, packs: &[&str]) -> Result<Vec<&Protect>, LoadError> {
        let mut all = Vec::new();
        for file in &self.files {
            if file.path.split('/').next().is_some_and(|pack| packs.contains(&pack)) {
                all.extend(self.read(file)?);
            }
        }
        Ok(all)
    }

    /// A policy by its id; `None` if there is none, or its file does not load.
    pub fn get(&self, id: &PolicyId) -> Option<&Protect> {
        let (path, _) = id.0.strip_prefix("builtin/")?.rsplit_once('/')?;
        let file = self.files.iter().find(|file| file.path.strip_suffix(".gate.hcl") == Some(path))?;
        self.read(file).ok()?.iter().find(|protect| protect.id == *id)
    }

    /// Index into the origins of the policy set.
    pub fn origin(&self) -> usize {
        self.origin
    }

    /// Whether there are no built-in policies, as with `--no-builtin`.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    fn read<'s>(&self, file: &'s LazyFile) -> Result<&'s [Protect], LoadError> {
        let loaded = file.loaded.get_or_init(|| load_builtin(file.path, file.text, self.origin));
        loaded.as_deref().map_err(Clone::clone)
    }
}

/// The packs that these files are of, sorted.
pub fn packs(files: &'static [BuiltinFile]) -> Vec<&'static str> {
    let mut packs: Vec<&str> = files.iter().filter_map(|(path, _)| path.split('/').next()).collect();
    packs.sort_unstable();
    packs.dedup();
    packs
}

/// The ids of all policies in these files, from their `protect` lines: nothing is parsed. A test compares them with
/// what parsing finds.
pub fn ids(files: &[BuiltinFile]) -> Vec<String> {
    let labels = |text: &'static str| {
        text.lines().filter_map(|line| line.strip_prefix("protect \"")?.split('"').next())
    };
    files
        .iter()
        .flat_map(|(path, text)| labels(text).map(move |label| format!("{}/{label}", prefix(path))))
        .collect()
}

/// What the ids of a built-in file start with: `builtin/data/aws/databases`.
pub(super) fn prefix(path: &str) -> String {
    format!("builtin/{}", path.strip_suffix(".gate.hcl").unwrap_or(path))
}

/// The digest of these files; that of [`FILES`] is known from the build.
pub(super) fn digest_of(files: &'static [BuiltinFile]) -> String {
    if std::ptr::eq(files, FILES) { DIGEST.to_owned() } else { digest(files.iter().copied()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACKS: &[&str] = &["data", "identity"];

    #[test]
    fn both_default_packs_are_embedded() {
        assert_eq!(DEFAULT_PACKS.iter().find(|pack| !packs(FILES).contains(pack)), None);
    }

    #[test]
    fn every_file_loads_and_ids_are_unique() {
        let builtin = BuiltinPolicies::new(FILES, 0);
        let mut found: Vec<String> =
            builtin.all(&packs(FILES)).unwrap().iter().map(|protect| protect.id.0.clone()).collect();
        let mut scanned = ids(FILES);
        found.sort();
        scanned.sort();
        assert_eq!(found, scanned);
        scanned.dedup();
        assert_eq!(found, scanned);
    }

    #[test]
    fn every_type_is_of_its_folder_and_is_found_by_need() {
        for protect in BuiltinPolicies::new(FILES, 0).all(&packs(FILES)).unwrap() {
            let provider = protect.id.0.split('/').nth(2).unwrap();
            assert!(
                !protect.types.is_empty() && protect.type_regexes.is_empty(),
                "`{}` has types",
                protect.id
            );
            for glob in &protect.types {
                assert!(glob.as_str().starts_with(&format!("{provider}_")), "`{glob}` in `{}`", protect.id);
                assert!(!glob.as_str().contains('?'), "`?` in `{glob}` of `{}`", protect.id);
                let name = glob.as_str().replace('*', "x");
                let lazy = BuiltinPolicies::new(FILES, 0);
                let found = lazy.for_type(&name, &packs(FILES)).unwrap();
                assert!(found.iter().any(|other| other.id == protect.id), "`{name}` finds `{}`", protect.id);
            }
        }
    }

    #[test]
    fn only_files_that_name_the_type_are_read() {
        const FILES: &[BuiltinFile] = &[
            ("data/aws/a.gate.hcl", "protect \"a\" {\n  types = [\"aws_a\"]\n}\n"),
            ("data/aws/b.gate.hcl", "protect \"b\" {\n  types = [\"aws_b*\"]\n}\n"),
            ("data/aws/broken.gate.hcl", "protect \"c\" {\n  types = [\"aws_c\"\n}\n"),
            ("identity/aws/d.gate.hcl", "protect \"d\" {\n  types = [\"aws_a\"]\n}\n"),
        ];
        let builtin = BuiltinPolicies::new(FILES, 3);
        let found = |type_: &str, packs: &[&str]| -> Vec<String> {
            builtin.for_type(type_, packs).unwrap().iter().map(|protect| protect.id.0.clone()).collect()
        };
        assert_eq!(found("aws_a", PACKS), ["builtin/data/aws/a/a", "builtin/identity/aws/d/d"]);
        assert_eq!(found("aws_bx", &["data"]), ["builtin/data/aws/b/b"]);
        assert_eq!(found("google_a", PACKS), Vec::<String>::new());
        assert!(builtin.for_type("aws_c", PACKS).is_err());
        assert_eq!(
            builtin.get(&PolicyId("builtin/data/aws/b/b".to_owned())).map(|protect| protect.origin),
            Some(3)
        );
    }
}
