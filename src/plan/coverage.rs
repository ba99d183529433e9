//! Which objects have an entry in the plan: the coverage check and duplicate entries, by 64-bit hashes of addresses.
//!
//! A plan of 100,000 objects costs 1.6 MB this way. Two addresses with the same hash would at worst report a duplicate or
//! hide a missing entry; with a 64-bit hash that takes billions of objects, and the key of the hash is not a secret worth
//! attacking: who writes the plan can leave the object out of the state too.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::address::without_keys;

/// What exists and what has an entry: sixteen bytes per object, in any order of the sections.
#[derive(Debug, Default)]
pub(super) struct Coverage {
    /// Managed current objects of `prior_state`.
    existing: Names,
    /// Entries of `resource_changes` for current objects: the address.
    listed: Vec<u64>,
    /// Entries of `resource_changes` for deposed objects: address and key.
    deposed: Vec<u64>,
    /// Entries of `resource_drift`: address and deposed key.
    drifted: Vec<u64>,
    /// Entries of `resource_drift` without an address, which are of some instance of this resource.
    drifted_somewhere: Vec<u64>,
    /// Those of them that are gone.
    gone_somewhere: Vec<u64>,
    /// Resources of which an instance is created: the address without the key.
    created: Vec<u64>,
    /// Whether `listed` is complete and sorted.
    sorted: bool,
    /// Managed resources of the root module without `count` and `for_each`: type and name.
    configured: Names,
    /// Resources of the root module that have an entry: type and name. `for_each` over constants leaves no trace
    /// in the configuration, so resources are compared and not instances.
    instances: Vec<u64>,
    /// Managed resources of the root module with `count` or `for_each`: type and name.
    repeated: Names,
    /// Calls of modules that have managed resources, by address without keys; whether the call has `count` or `for_each`.
    calls: BTreeMap<String, bool>,
    /// Modules that have an entry or an object in the state, with keys.
    modules: BTreeSet<String>,
    /// Calls of modules of which the configuration has nothing, by address without keys; whether they have arguments.
    empty_calls: BTreeMap<String, bool>,
    /// Deletes without a reason in the root module: the address.
    deleted: Vec<u64>,
    /// Resources of the root module with an object that is gone: type and name.
    gone: Vec<u64>,
    /// Modules with an object that is gone, with keys.
    gone_in: BTreeSet<String>,
    /// Resources whose instances are not known yet: the address without keys.
    open: BTreeSet<String>,
    /// Objects of the state that may be instances of those.
    of_open: Vec<String>,
}

/// How many objects can be named. A larger stack is only counted: its names would cost more than the rest.
const MAX_NAMED: usize = 5_000;

/// Addresses as hashes, and as texts while they are few. The number of all decides, so that the order of the sections
/// does not show.
#[derive(Debug, Default)]
struct Names {
    hashes: Vec<u64>,
    /// Those that have no entry as far as is known.
    texts: Vec<String>,
}

impl Names {
    fn add(&mut self, address: &str, is_listed: bool) {
        self.hashes.push(hash(&[address]));
        if self.hashes.len() > MAX_NAMED {
            self.texts = Vec::new();
        } else if !is_listed {
            self.texts.push(address.to_owned());
        }
    }

    /// The names that are not in a sorted list, the first ones in order.
    fn outside(&self, listed: &[u64], most: usize) -> Vec<String> {
        let is_outside = |text: &&String| listed.binary_search(&hash(&[text.as_str()])).is_err();
        let mut names: Vec<String> = self.texts.iter().filter(is_outside).cloned().collect();
        names.sort_unstable();
        names.truncate(most);
        names
    }
}

/// One of the names that a plan has many of.
pub(super) fn hash(parts: &[&str]) -> u64 {
    // The parts are hashed with their lengths, so (`ab`, `c`) and (`a`, `bc`) differ.
    // `DefaultHasher::new` has fixed keys, unlike `RandomState`: two runs over one plan agree.
    let mut hasher = DefaultHasher::new();
    parts.hash(&mut hasher);
    hasher.finish()
}

impl Coverage {
    /// Notes a managed current object of the state. Returns whether `resource_changes` came before and has an entry for
    /// it: that entry has the same values and marks, so they need no second look.
    pub(super) fn exists(&mut self, address: &str) -> bool {
        let is_listed = self.sorted && self.listed.binary_search(&hash(&[address])).is_ok();
        self.existing.add(address, is_listed);
        // Both Terraform and programs that sort keys write deferred changes before the state.
        if !is_listed && !self.open.is_empty() && self.open.contains(&without_keys(address)) {
            self.of_open.push(address.to_owned());
        }
        is_listed
    }

    /// Notes that the instances of a resource are not known yet.
    pub(super) fn open(&mut self, address: &str) {
        self.open.insert(without_keys(address));
    }

    /// The objects of the state without an entry that may be instances of those resources, in order.
    pub(super) fn open_objects(&mut self) -> Vec<String> {
        self.listed.sort_unstable();
        let mut found = std::mem::take(&mut self.of_open);
        if !self.open.is_empty() {
            // In any other order of sections they are among those that were kept.
            found.extend(
                self.existing.texts.iter().filter(|text| self.open.contains(&without_keys(text))).cloned(),
            );
        }
        found.retain(|address| self.listed.binary_search(&hash(&[address])).is_err());
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Notes the call of a module of which the configuration has nothing.
    pub(super) fn called_empty(&mut self, address: String, has_arguments: bool) {
        self.empty_calls.insert(address, has_arguments);
    }

    /// Calls of modules whose configuration is missing: they have arguments, which a module without variables does not take,
    /// or objects.
    pub(super) fn missing_modules(&self) -> Vec<String> {
        let seen: Vec<String> = self.modules.iter().map(|module| without_keys(module)).collect();
        let has_objects = |call: &str| {
            let inside = |module: &String| {
                module.strip_prefix(call).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            };
            seen.iter().any(inside)
        };
        let missing =
            self.empty_calls.iter().filter(|(call, has_arguments)| **has_arguments || has_objects(call));
        missing.map(|(call, _)| call.clone()).collect()
    }

    /// Notes that the section `resource_changes` has ended.
    pub(super) fn listed_all(&mut self) {
        self.listed.sort_unstable();
        self.sorted = true;
    }

    /// Notes a resource of the root module that has exactly one instance.
    pub(super) fn configured(&mut self, address: &str) {
        self.configured.add(address, false);
    }

    /// Notes an entry of `resource_changes`. A moved object has its new address in `prior_state` too.
    pub(super) fn note_change(&mut self, address: &str, deposed: Option<&str>) {
        match deposed {
            // A deposed object has the address of the current one, so the key must be part of its hash.
            None => self.listed.push(hash(&[address])),
            Some(key) => self.deposed.push(hash(&[address, key])),
        }
    }

    /// Notes an entry of `resource_drift`.
    pub(super) fn drifted(&mut self, address: &str, deposed: Option<&str>) {
        self.drifted.push(hash(&[address, deposed.unwrap_or_default()]));
    }

    /// Notes an entry of `resource_drift` that has neither an address nor, maybe, the key of its instance.
    pub(super) fn drifted_somewhere(&mut self, address: &str, is_gone: bool) {
        let address = hash(&[address]);
        self.drifted_somewhere.push(address);
        if is_gone {
            self.gone_somewhere.push(address);
        }
    }

    /// Notes that an instance of a resource is created.
    pub(super) fn created(&mut self, module: Option<&str>, type_: &str, name: &str) {
        let resource = format!("{type_}.{name}");
        self.created.push(match module {
            Some(module) => hash(&[&format!("{module}.{resource}")]),
            None => hash(&[&resource]),
        });
    }

    /// How many entries of `resource_drift` without a key are gone, where an instance of the same resource is created.
    pub(super) fn gone_without_key(&mut self) -> u64 {
        self.listed.sort_unstable();
        self.created.sort_unstable();
        let counts = |address: &&u64| {
            self.listed.binary_search(address).is_err() && self.created.binary_search(address).is_ok()
        };
        self.gone_somewhere.iter().filter(counts).count() as u64
    }

    /// How many entries of `resource_drift` are of an instance that the plan does not name.
    pub(super) fn drifted_nowhere(&mut self) -> u64 {
        self.listed.sort_unstable();
        self.existing.hashes.sort_unstable();
        let known = |address: &u64| {
            self.listed.binary_search(address).is_ok() || self.existing.hashes.binary_search(address).is_ok()
        };
        self.drifted_somewhere.iter().filter(|address| !known(address)).count() as u64
    }

    /// Notes a resource of the root module that has as many instances as `count` or `for_each` says.
    pub(super) fn repeated(&mut self, address: &str) {
        self.repeated.add(address, false);
    }

    /// Notes a call of a module that has managed resources, by address without keys. `is_repeated`: it has `count` or
    /// `for_each`.
    pub(super) fn called(&mut self, address: String, is_repeated: bool) {
        self.calls.insert(address, is_repeated);
    }

    /// Notes that something in a module has an entry, or is in the state.
    pub(super) fn in_module(&mut self, module: &str) {
        // Most objects are in a few modules.
        if !self.modules.contains(module) {
            self.modules.insert(module.to_owned());
        }
    }

    /// Notes a delete without a reason in the root module.
    pub(super) fn deleted(&mut self, address: &str) {
        self.deleted.push(hash(&[address]));
    }

    /// Notes an object that is gone outside Terraform.
    pub(super) fn gone(&mut self, module: Option<&str>, type_: &str, name: &str) {
        match module {
            Some(module) => drop(self.gone_in.insert(module.to_owned())),
            None => self.gone.push(hash(&[&format!("{type_}.{name}")])),
        }
    }

    /// Whether the configuration still has the block of an object that is gone, as far as is known: in a module, the call.
    pub(super) fn wants_what_is_gone(&mut self) -> bool {
        let blocks = [&self.configured, &self.repeated];
        let has = |gone: &u64| blocks.iter().any(|blocks| blocks.hashes.contains(gone));
        self.gone.iter().any(has)
            || self.gone_in.iter().any(|module| self.calls.contains_key(&without_keys(module)))
    }

    /// Whether an object is deleted without a reason although the configuration has its block, which has one instance.
    pub(super) fn deletes_configured(&mut self) -> bool {
        self.deleted.sort_unstable();
        self.configured.hashes.iter().any(|address| self.deleted.binary_search(address).is_ok())
    }

    /// How many resources of the configuration with `count` or `for_each` have no entry, and the addresses of some of them.
    pub(super) fn missing_repeated(&mut self, most: usize) -> (u64, Vec<String>) {
        self.instances.sort_unstable();
        let is_missing = |address: &&u64| self.instances.binary_search(address).is_err();
        let count = self.repeated.hashes.iter().filter(is_missing).count() as u64;
        (count, self.repeated.outside(&self.instances, most))
    }

    /// The outermost calls of modules of which nothing has an entry; with and without `count` or `for_each`.
    pub(super) fn missing_calls(&self, is_repeated: bool) -> Vec<String> {
        let seen: BTreeSet<String> = self.modules.iter().map(|module| without_keys(module)).collect();
        let is_in = |module: &str, call: &str| {
            module.strip_prefix(call).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let has_entry = |call: &str| {
            // What is in the call follows it in the order of addresses, with other names in between.
            let below = format!("{call}.");
            seen.contains(call)
                || seen.range(below.clone()..).next().is_some_and(|next| next.starts_with(&below))
        };
        let missing: Vec<(&str, bool)> = self
            .calls
            .iter()
            .filter(|(call, _)| !has_entry(call))
            .map(|(call, is_repeated)| (call.as_str(), *is_repeated))
            .collect();
        let around = |call: &str| missing.iter().any(|(other, _)| *other != call && is_in(call, other));
        let listed = missing.iter().filter(|(call, repeated)| *repeated == is_repeated && !around(call));
        listed.map(|(call, _)| (*call).to_owned()).collect()
    }

    /// Notes an entry for an instance of a resource in the root module.
    pub(super) fn instance(&mut self, type_: &str, name: &str) {
        self.instances.push(hash(&[&format!("{type_}.{name}")]));
    }

    /// How many managed objects the state has.
    pub(super) fn existing_count(&self) -> u64 {
        self.existing.hashes.len() as u64
    }

    /// Whether two entries of one section have the same address and deposed key.
    pub(super) fn has_duplicate(&mut self) -> bool {
        self.listed.sort_unstable();
        self.deposed.sort_unstable();
        self.drifted.sort_unstable();
        [&self.listed, &self.deposed, &self.drifted]
            .into_iter()
            // After sorting, equal hashes are neighbors.
            .any(|entries| entries.windows(2).any(|pair| pair.first() == pair.last()))
    }

    /// How many objects of the state have no entry.
    pub(super) fn missing(&mut self) -> u64 {
        self.listed.sort_unstable();
        // Deposed entries do not cover an object: they share the address with the current one.
        let is_missing = |address: &&u64| self.listed.binary_search(address).is_err();
        self.existing.hashes.iter().filter(is_missing).count() as u64
    }

    /// The addresses of some of them, in order; none if the state is large.
    pub(super) fn missing_names(&mut self, most: usize) -> Vec<String> {
        self.listed.sort_unstable();
        self.existing.outside(&self.listed, most)
    }

    /// How many resources of the configuration have no entry, and the addresses of some of them.
    pub(super) fn missing_configured(&mut self, most: usize) -> (u64, Vec<String>) {
        self.instances.sort_unstable();
        let is_missing = |address: &&u64| self.instances.binary_search(address).is_err();
        let count = self.configured.hashes.iter().filter(is_missing).count() as u64;
        (count, self.configured.outside(&self.instances, most))
    }
}
