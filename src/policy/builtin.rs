//! The built-in packs, embedded in the program and parsed on demand.
//!
//! Parsing all of them at each start would cost more than a small plan does. A policy is parsed when a plan first has a
//! type that it names.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::builtin_file::{DIGEST, GLOBS_IN, LISTED, NAMED_IN};
use super::diagnostic::LoadError;
use super::digest::digest;
use super::embedded::Embedded;
use super::glob::Glob;
use super::matching::{Part, Target};
use super::model::{Class, Policy, PolicyId};
use super::packs::COMPARES;
use super::requirements::Requirements;
use super::type_hash::{CLASS_BITS, half, type_hash};
use super::values::InputValues;
use crate::text::hex::hex;

pub use super::builtin_file::{BuiltinFile, FILES};
pub use super::packs::{DEFAULT_PACKS, GUESSES, PACKS};

/// The policies of the built-in packs, each read at its first use.
#[derive(Debug, Clone, Default)]
pub struct BuiltinPolicies {
    origin: usize,
    /// Whether the index of the build script is about these files.
    is_indexed: bool,
    files: Vec<Embedded>,
    /// The ids of all of them, once they are asked for.
    ids: OnceCell<Vec<PolicyId>>,
}

impl BuiltinPolicies {
    /// The policies of these files with these values of inputs, none of them parsed yet. `origin` is their index in the
    /// policy set.
    pub fn new(files: &'static [BuiltinFile], origin: usize, inputs: InputValues) -> Self {
        let inputs = Rc::new(inputs);
        let is_indexed = is_embedded(files);
        let files: Vec<Embedded> = files.iter().map(|file| Embedded::new(*file, &inputs)).collect();
        BuiltinPolicies { origin, is_indexed, files, ids: OnceCell::new() }
    }

    /// The policies of these packs about changes of a resource type, in the order of files.
    ///
    /// # Errors
    /// A built-in file does not load: a bug. It stops the run, since a skipped policy would be a silent pass.
    pub fn for_type(&self, resource_type: &str, packs: &[&str]) -> Result<Vec<&Policy>, LoadError> {
        self.about(Target::Changes(resource_type), packs)
    }

    /// The policies of these packs about a target, in the order of files.
    ///
    /// # Errors
    /// As [`BuiltinPolicies::for_type`].
    pub(super) fn about(&self, subject: Target<'_>, packs: &[&str]) -> Result<Vec<&Policy>, LoadError> {
        self.about_part(subject, Part::Whole, packs)
    }

    /// The same; of the pack that compares, those that have something to say about a part of the change.
    ///
    /// # Errors
    /// As [`BuiltinPolicies::for_type`].
    pub(super) fn about_part(
        &self,
        subject: Target<'_>,
        part: Part<'_>,
        packs: &[&str],
    ) -> Result<Vec<&Policy>, LoadError> {
        let mut matching = Vec::new();
        for file in self.candidates(subject).into_iter().filter(|file| file.is_of(packs)) {
            let part = if file.is_of(&[COMPARES]) { part } else { Part::Whole };
            matching.extend(file.about(subject, part, self.origin)?);
        }
        Ok(matching)
    }

    /// The files that can hold a policy about a subject, in order.
    fn candidates(&self, subject: Target<'_>) -> Vec<&Embedded> {
        if let Target::Changes(name) = subject
            && self.is_indexed
        {
            return files_naming(name).into_iter().filter_map(|number| self.files.get(number)).collect();
        }
        self.files.iter().filter(|file| file.may_be_about(subject)).collect()
    }

    /// Adds what the policies of these packs need beyond the change in hand, by a search of their texts. Of plan policies
    /// the parsed ones know more.
    pub(super) fn search_requirements(&self, packs: &[&str], requirements: &mut Requirements) {
        for file in self.files.iter().filter(|file| file.whole_plan.is_needed() && file.is_of(packs)) {
            requirements.search(file.file.text(), file.whole_plan);
        }
    }

    /// Whether there is a file of a pack.
    pub(super) fn has(&self, pack: &str) -> bool {
        self.files.iter().any(|file| file.is_of(&[pack]))
    }

    /// Every policy of these packs, in the order of files.
    ///
    /// # Errors
    /// As [`BuiltinPolicies::for_type`].
    pub fn all(&self, packs: &[&str]) -> Result<Vec<&Policy>, LoadError> {
        let mut all = Vec::new();
        for file in self.files.iter().filter(|file| file.is_of(packs)) {
            all.extend(file.all(self.origin)?);
        }
        Ok(all)
    }

    /// The ids of the policies of these packs, in the order of files; nothing is parsed.
    pub(super) fn ids(&self, packs: &[&str]) -> impl Iterator<Item = &PolicyId> {
        let of_files = || self.files.iter().flat_map(|file| file.file.ids()).map(PolicyId).collect();
        let all: &Vec<PolicyId> = self.ids.get_or_init(of_files);
        let pack = |id: &PolicyId| id.0.split('/').nth(1).is_some_and(|pack| packs.contains(&pack));
        all.iter().filter(move |id| pack(id))
    }

    /// A policy by its id; `None` if there is none, or its file does not load.
    pub fn get(&self, id: &PolicyId) -> Option<&Policy> {
        // The id is the path and the label, so that one file is parsed and not all of them.
        let (path, label) = id.0.strip_prefix("builtin/")?.rsplit_once('/')?;
        let file = self.files.iter().find(|file| file.file.path.strip_suffix(".gate.hcl") == Some(path))?;
        file.get(id, label, self.origin)
    }

    /// Index into the origins of the policy set.
    pub fn origin(&self) -> usize {
        self.origin
    }

    /// Whether there are no built-in policies, as with `--no-builtin`.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

/// The names of the packs in these files, sorted.
pub fn packs(files: &'static [BuiltinFile]) -> Vec<&'static str> {
    let mut packs: Vec<&str> = files.iter().filter_map(|file| file.path.split('/').next()).collect();
    packs.sort_unstable();
    packs.dedup();
    packs
}

/// The ids of all policies in these files, by a search for the lines that start their blocks; nothing is parsed. A test
/// compares them with those of the parser.
pub fn ids(files: &'static [BuiltinFile]) -> Vec<String> {
    files.iter().flat_map(|file| file.ids()).collect()
}

/// The inputs of these files, each with the files that declare it, by a search for the lines that start their blocks.
pub(super) fn inputs(files: &'static [BuiltinFile]) -> BTreeMap<&'static str, Vec<BuiltinFile>> {
    let mut inputs: BTreeMap<&'static str, Vec<BuiltinFile>> = BTreeMap::new();
    // Files with inputs are not compressed.
    for file in files.iter().filter(|file| file.is_plain()) {
        for name in file.text().lines().filter_map(|line| line.strip_prefix("input \"")?.split('"').next()) {
            inputs.entry(name).or_default().push(*file);
        }
    }
    inputs
}

/// Whether the lists of resource types have a type. What a pack names is listed.
pub fn is_listed(resource_type: &str) -> bool {
    listed(resource_type).is_some()
}

/// The class of a type by the facts of the built-in packs, whether or not they are in force: the heaviest where a filter
/// tells several apart. `None` for a type without facts.
pub fn class_of(resource_type: &str) -> Option<Class> {
    let by_name = listed(resource_type).map_or(0, |entry| entry & CLASS_BITS);
    let by_glob = globs_matching(resource_type).map(|(_, _, class)| u64::from(*class));
    let number = std::iter::once(by_name).chain(by_glob).filter(|number| *number > 0).min()?;
    Class::ALL.into_iter().nth(usize::try_from(number).ok()?.checked_sub(1)?)
}

/// The entry of a type in the table of the build script: its hash, with the number of its class in the last bits.
fn listed(resource_type: &str) -> Option<u64> {
    let hash = type_hash(resource_type) & !CLASS_BITS;
    let at = LISTED.partition_point(|entry| *entry < hash);
    LISTED.get(at).copied().filter(|entry| entry & !CLASS_BITS == hash)
}

/// The numbers of the embedded files that may name a type, by the index of the build script.
fn files_naming(resource_type: &str) -> BTreeSet<usize> {
    let hash = half(type_hash(resource_type));
    let start = NAMED_IN.partition_point(|(other, _)| *other < hash);
    let exact = NAMED_IN.get(start..).unwrap_or_default().iter().take_while(|(other, _)| *other == hash);
    let globs = globs_matching(resource_type).map(|(_, number, _)| *number);
    exact.map(|(_, number)| *number).chain(globs).map(usize::from).collect()
}

/// The globs of the embedded files that match a type, each with the number of its file and that of its class.
fn globs_matching(resource_type: &str) -> impl Iterator<Item = &'static (&'static str, u16, u8)> {
    GLOBS_IN.iter().filter(|(glob, ..)| {
        // Most are of another provider, and no glob is made for them.
        let first = glob.as_bytes().first();
        (first == resource_type.as_bytes().first() || first == Some(&b'*'))
            && Glob::new(glob).matches(resource_type)
    })
}

/// Whether these are the files that the build script indexed.
fn is_embedded(files: &'static [BuiltinFile]) -> bool {
    std::ptr::eq(files, FILES)
}

/// The digest of these files. The build script computed that of [`FILES`].
pub(super) fn digest_of(files: &'static [BuiltinFile]) -> String {
    if is_embedded(files) {
        return DIGEST.to_owned();
    }
    hex(&digest(files.iter().map(|file| (file.path, file.text()))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::embedded::ANY;
    use crate::policy::whole_plan::WholePlan;
    use crate::policy::{Operation, PolicyKind};

    const PACKS: &[&str] = &["data", "identity"];

    #[test]
    fn both_default_packs_are_embedded() {
        assert_eq!(["data", "identity"].iter().find(|pack| !packs(FILES).contains(pack)), None);
        assert_eq!(packs(FILES).iter().find(|pack| !super::PACKS.contains(pack)), None);
        assert_eq!(DEFAULT_PACKS.iter().find(|pack| !super::PACKS.contains(pack)), None);
    }

    #[test]
    fn every_file_loads_and_ids_are_unique() {
        let builtin = BuiltinPolicies::new(FILES, 0, InputValues::default());
        let mut found: Vec<String> =
            builtin.all(&packs(FILES)).unwrap().iter().map(|policy| policy.id.0.clone()).collect();
        let mut scanned = ids(FILES);
        found.sort();
        scanned.sort();
        assert_eq!(found, scanned);
        scanned.dedup();
        assert_eq!(found, scanned);
    }

    #[test]
    fn every_file_is_read_in_one_way() {
        for file in FILES {
            let (checked, read) = (crate::syntax::body(file.text()), crate::syntax::embedded(file.text()));
            assert_eq!(checked.unwrap(), read.unwrap(), "`{}`", file.path);
            assert!(!file.text().contains("<<"), "`{}` has a heredoc", file.path);
        }
    }

    /// What a policy is asked for by, one for each of its types.
    fn subjects(policy: &Policy) -> Vec<(PolicyKind, String)> {
        let names = policy.types.iter().map(|glob| glob.as_str().replace('*', "x"));
        let all = if policy.types.is_empty() { vec!["anything_x".to_owned()] } else { names.collect() };
        all.into_iter().map(|name| (policy.kind, name)).collect()
    }

    fn subject(kind: PolicyKind, name: &str) -> Target<'_> {
        match kind {
            PolicyKind::Protect | PolicyKind::Resource => Target::Changes(name),
            PolicyKind::Drift => Target::Drift(name),
            PolicyKind::Provider => Target::Provider(name),
            PolicyKind::Module => Target::Module(name),
            PolicyKind::Plan => Target::Plan,
        }
    }

    #[test]
    fn every_type_is_of_its_folder_and_is_found_by_need() {
        let lazy = BuiltinPolicies::new(FILES, 0, InputValues::default());
        for policy in BuiltinPolicies::new(FILES, 0, InputValues::default()).all(&packs(FILES)).unwrap() {
            let folder = policy.id.0.split('/').nth(2).unwrap();
            assert!(policy.type_regexes.is_empty(), "`{}` has types", policy.id);
            if folder != ANY {
                assert!(!policy.types.is_empty(), "`{}` has types", policy.id);
                for glob in &policy.types {
                    let of_folder =
                        glob.as_str().starts_with(&format!("{folder}_")) || glob.as_str() == folder;
                    assert!(of_folder, "`{glob}` in `{}`", policy.id);
                    assert!(!glob.as_str().contains('?'), "`?` in `{glob}` of `{}`", policy.id);
                }
            }
            for (kind, name) in subjects(policy) {
                let found = lazy.about(subject(kind, &name), &packs(FILES)).unwrap();
                assert!(found.iter().any(|other| other.id == policy.id), "`{name}` finds `{}`", policy.id);
            }
        }
    }

    #[test]
    fn requirements_are_known_without_parsing() {
        let builtin = BuiltinPolicies::new(FILES, 0, InputValues::default());
        for file in &builtin.files {
            let needs_more = |policy: &Policy| {
                !policy.kind.is_about_changes()
                    || policy.on.contains(&Operation::NoOp)
                    || !policy.uses.resource_types.is_empty()
                    || !policy.uses.data_types.is_empty()
                    || policy.reads_provider_arguments()
            };
            let mut seen = Requirements::default();
            seen.search(file.file.text(), file.whole_plan);
            let policies = file.all(0).unwrap();
            assert!(
                file.whole_plan.is_needed() || !policies.iter().any(|policy| needs_more(policy)),
                "`{}` lists its operations",
                file.file.path
            );
            // A search for any type would keep all of every plan in memory.
            let types = || seen.resource_types.iter().chain(&seen.counted_types);
            assert!(
                types().all(Option::is_some),
                "`{}` searches for a type that is known later",
                file.file.path
            );
            for policy in policies.iter().filter(|policy| policy.kind != PolicyKind::Plan) {
                let all = seen.resource_types.union(&seen.counted_types).cloned().collect();
                assert!(policy.uses.resource_types.is_subset(&all), "`{}`", policy.id);
                assert!(policy.uses.data_types.is_subset(&seen.data_types), "`{}`", policy.id);
                assert!(
                    policy.kind.is_about_changes() || seen.kinds.contains(&policy.kind),
                    "`{}`",
                    policy.id
                );
                assert!(!policy.on.contains(&Operation::NoOp) || seen.idle(), "`{}`", policy.id);
                assert!(!policy.reads_provider_arguments() || seen.provider_arguments, "`{}`", policy.id);
            }
            assert_eq!(file.whole_plan, WholePlan::of(file.file.text()), "`{}`", file.file.path);
        }
    }

    #[test]
    fn only_files_that_name_the_type_are_read() {
        const FILES: &[BuiltinFile] = &[
            BuiltinFile::plain("data/aws/a.gate.hcl", "protect \"a\" {\n  types = [\"aws_a\"]\n}\n"),
            BuiltinFile::plain("data/aws/b.gate.hcl", "protect \"b\" {\n  types = [\"aws_b*\"]\n}\n"),
            BuiltinFile::plain("data/aws/broken.gate.hcl", "protect \"c\" {\n  types = [\"aws_c\"\n}\n"),
            BuiltinFile::plain("identity/aws/d.gate.hcl", "protect \"d\" {\n  types = [\"aws_a\"]\n}\n"),
        ];
        let builtin = BuiltinPolicies::new(FILES, 3, InputValues::default());
        let found = |type_: &str, packs: &[&str]| -> Vec<String> {
            builtin.for_type(type_, packs).unwrap().iter().map(|policy| policy.id.0.clone()).collect()
        };
        assert_eq!(found("aws_a", PACKS), ["builtin/data/aws/a/a", "builtin/identity/aws/d/d"]);
        assert_eq!(found("aws_bx", &["data"]), ["builtin/data/aws/b/b"]);
        assert_eq!(found("google_a", PACKS), Vec::<String>::new());
        assert!(builtin.for_type("aws_c", PACKS).is_err());
        assert_eq!(
            builtin.get(&PolicyId("builtin/data/aws/b/b".to_owned())).map(|policy| policy.origin),
            Some(3)
        );
    }
}
