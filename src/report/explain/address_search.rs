//! Looks for an address in a plan while it is read, and proposes others if it is not there.

use std::collections::BTreeMap;

use crate::evaluate::TraceTarget;
use crate::graph::{Builder, Graph};
use crate::plan::{Action, Entry, StoredChange};
use crate::policy::nearest;

/// Addresses that are proposed in place of one that is not there.
const PROPOSED: usize = 5;

/// Addresses that are compared for that.
const COMPARED: usize = 20_000;

/// Is fed the entries of one plan, like the evaluator.
#[derive(Debug)]
pub(crate) struct AddressSearch {
    requested: String,
    target: TraceTarget,
    listed: Vec<PlanEntry>,
    pub(super) changes: Vec<StoredChange>,
    pub(super) deferred: Vec<(StoredChange, String)>,
    graph: Builder,
}

/// An entry of the plan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlanEntry {
    /// Its address.
    pub address: String,
    /// The key of a deposed object.
    pub deposed: Option<String>,
    /// What the plan does there.
    pub action: Action,
    /// The address before a move.
    pub previous_address: Option<String>,
}

/// The requested address, found in the plan.
#[derive(Debug)]
pub(crate) struct ResolvedAddress {
    /// The address, as it was requested.
    pub(crate) requested: String,
    /// The address in the plan.
    pub(crate) address: String,
    pub(super) changes: Vec<StoredChange>,
    pub(super) deferred: Vec<(StoredChange, String)>,
    pub(super) listed: Vec<PlanEntry>,
    pub(super) graph: Graph,
}

/// The requested address, where it is not one object of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnresolvedAddress {
    /// The address, as it was requested.
    pub requested: String,
    /// Why it is not one object.
    pub why: UnresolvedReason,
    /// What may be meant, in the order in which it is shown.
    pub proposed: Vec<PlanEntry>,
    /// How many more there are.
    pub omitted: usize,
}

/// Why an address is not one object of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnresolvedReason {
    /// It is a block with several instances.
    Instances,
    /// It is a module.
    Module,
    /// The shell took the quotes of its keys.
    Quotes,
    /// The state or the configuration has it, and the plan has no entry for it.
    NotPlanned,
    /// Nothing in the plan has this address.
    Unknown,
}

impl AddressSearch {
    /// Nothing is found yet.
    pub(crate) fn new(requested: &str) -> Self {
        AddressSearch {
            requested: requested.to_owned(),
            target: TraceTarget::new(requested),
            listed: Vec::new(),
            changes: Vec::new(),
            deferred: Vec::new(),
            graph: Builder::new(),
        }
    }

    /// The objects that may be meant.
    pub(crate) fn target(&self) -> TraceTarget {
        self.target.clone()
    }

    /// Takes one entry. The reader must hand out `idle` entries and the `graph`.
    pub(crate) fn observe(&mut self, entry: Entry<'_>) {
        self.graph.observe(entry);
        match entry {
            Entry::Change(change) | Entry::Deferred(change, _) => {
                let own = |text: &Option<std::borrow::Cow<'_, str>>| text.as_deref().map(str::to_owned);
                self.listed.push(PlanEntry {
                    address: change.address.clone().into_owned(),
                    deposed: own(&change.deposed),
                    action: change.action,
                    previous_address: own(&change.previous_address),
                });
            }
            Entry::Unchanged(_)
            | Entry::Drift(_)
            | Entry::Data(_)
            | Entry::Provider(_)
            | Entry::Module(_)
            | Entry::Link(_)
            | Entry::Configured(_) => {}
        }
        match entry {
            Entry::Change(change) if self.target.covers(change) => {
                self.changes.push(StoredChange::new(change));
            }
            Entry::Deferred(change, reason) if self.target.covers(change) => {
                self.deferred.push((StoredChange::new(change), reason.to_owned()));
            }
            Entry::Change(_)
            | Entry::Unchanged(_)
            | Entry::Drift(_)
            | Entry::Deferred(..)
            | Entry::Data(_)
            | Entry::Provider(_)
            | Entry::Module(_)
            | Entry::Link(_)
            | Entry::Configured(_) => {}
        }
    }

    /// What there is at the address, after the last byte.
    ///
    /// # Errors
    /// It is not one object of the plan.
    pub(crate) fn finish(mut self) -> Result<ResolvedAddress, Box<UnresolvedAddress>> {
        // Suggestions must not depend on the order of the plan.
        self.listed.sort();
        let graph = self.graph.finish();
        let address = match object(&self.requested, &self.listed) {
            Some(address) => address.to_owned(),
            None => return Err(Box::new(unresolved(&self.requested, &self.listed, &graph))),
        };
        Ok(ResolvedAddress {
            requested: self.requested,
            address,
            changes: self.changes,
            deferred: self.deferred,
            listed: self.listed,
            graph,
        })
    }
}

/// The one address that is meant: the same one, else one that was moved from it, else the only instance of it.
fn object<'l>(requested: &'l str, listed: &'l [PlanEntry]) -> Option<&'l str> {
    if let Some(same) = listed.iter().find(|listed| listed.address == requested) {
        return Some(&same.address);
    }
    let moved = listed.iter().filter(|listed| listed.previous_address.as_deref() == Some(requested));
    only(moved).or_else(|| only(instances(requested, listed)))
}

/// The address of all of them, if they have one.
fn only<'l>(mut listed: impl Iterator<Item = &'l PlanEntry>) -> Option<&'l str> {
    let first = listed.next()?;
    listed.all(|other| other.address == first.address).then_some(first.address.as_str())
}

fn instances<'l>(requested: &'l str, listed: &'l [PlanEntry]) -> impl Iterator<Item = &'l PlanEntry> {
    let key = move |listed: &&PlanEntry| {
        // Nothing follows the key of an instance; after the key of a module comes the rest of the address.
        listed
            .address
            .strip_prefix(requested)
            .is_some_and(|rest| rest.starts_with('[') && rest.ends_with(']'))
    };
    // `module.a[0].aws_x.b[1]` begins and ends like an instance of `module.a`.
    let is_module = is_module(requested);
    listed.iter().filter(move |_| !is_module).filter(key)
}

/// Whether an address ends with a module call.
fn is_module(address: &str) -> bool {
    let mut parts = address.rsplit('.');
    let _name = parts.next();
    // A resource can have the name of a module; its type is never `module`.
    parts.next() == Some("module")
}

fn unresolved(requested: &str, listed: &[PlanEntry], graph: &Graph) -> UnresolvedAddress {
    let all = |why, proposed: Vec<&PlanEntry>, most: usize| UnresolvedAddress {
        requested: requested.to_owned(),
        why,
        omitted: proposed.len().saturating_sub(most),
        proposed: proposed.into_iter().take(most).cloned().collect(),
    };
    let instances: Vec<&PlanEntry> = instances(requested, listed).collect();
    if !instances.is_empty() {
        return all(UnresolvedReason::Instances, instances, 100);
    }
    let below = |listed: &&PlanEntry| {
        listed.address.strip_prefix(requested).is_some_and(|rest| rest.starts_with(['.', '[']))
    };
    let inside: Vec<&PlanEntry> = listed.iter().filter(below).collect();
    if requested.starts_with("module.") && !inside.is_empty() {
        return all(UnresolvedReason::Module, inside, 100);
    }
    // `terraform state show module.a["b"]` loses its quotes in a shell, so the address is compared without any.
    let bare = |text: &str| text.replace(['"', '\\'], "");
    let quoted: Vec<&PlanEntry> = listed
        .iter()
        .filter(|listed| requested.contains('[') && bare(&listed.address) == bare(requested))
        .collect();
    if !quoted.is_empty() {
        return all(UnresolvedReason::Quotes, quoted, PROPOSED);
    }
    // An address that the graph knows is not misspelled, so nothing is suggested.
    let why = if graph.knows(requested) { UnresolvedReason::NotPlanned } else { UnresolvedReason::Unknown };
    let proposed = if why == UnresolvedReason::Unknown { proposed(requested, listed) } else { Vec::new() };
    all(why, proposed, PROPOSED)
}

/// Addresses that end like the requested one, then those that are nearly the same.
fn proposed<'l>(requested: &str, listed: &'l [PlanEntry]) -> Vec<&'l PlanEntry> {
    let tail = format!(".{requested}");
    // Another key of the same block is the likeliest mistake.
    let (block, _) = requested.rsplit_once('[').unwrap_or((requested, ""));
    let ends = |listed: &&PlanEntry| {
        listed.address.ends_with(&tail)
            || listed.address.strip_prefix(block).is_some_and(|rest| rest.starts_with('['))
    };
    let mut found: Vec<&PlanEntry> = listed.iter().filter(ends).take(PROPOSED).collect();
    let by_address: BTreeMap<&str, &PlanEntry> =
        // Each comparison is quadratic in the length of the address.
        listed.iter().take(COMPARED).map(|listed| (listed.address.as_str(), listed)).collect();
    for address in nearest(requested, by_address.keys().copied(), PROPOSED) {
        let known = found.iter().any(|known| known.address == address);
        found.extend(by_address.get(address).filter(|_| !known).copied());
    }
    found.truncate(PROPOSED);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(addresses: &[&str]) -> Vec<PlanEntry> {
        let listed = |address: &&str| PlanEntry {
            address: (*address).to_owned(),
            deposed: None,
            action: Action::NoOp,
            previous_address: address.strip_prefix("new.").map(|rest| format!("old.{rest}")),
        };
        let mut listed: Vec<PlanEntry> = addresses.iter().map(listed).collect();
        listed.sort();
        listed
    }

    fn why(requested: &str, addresses: &[&str]) -> (UnresolvedReason, Vec<String>) {
        let unresolved = unresolved(requested, &listed(addresses), &Builder::new().finish());
        (unresolved.why, unresolved.proposed.into_iter().map(|listed| listed.address).collect())
    }

    #[test]
    fn the_same_address_comes_before_the_old_one_and_the_only_instance() {
        let plan =
            listed(&["old.a", "new.a", "new.b", "t.one[0]", "t.two[0]", "t.two[1]", "module.m[0].t.x"]);
        assert_eq!(object("old.a", &plan), Some("old.a"));
        assert_eq!(object("old.b", &plan), Some("new.b"));
        assert_eq!(object("t.one", &plan), Some("t.one[0]"));
        assert_eq!(object("t.two", &plan), None);
        assert_eq!(object("module.m", &plan), None);
    }

    #[test]
    fn what_is_not_there_is_explained() {
        let plan =
            ["t.two[0]", "t.two[1]", "module.m[0].t.x", "t.k[\"a b\"]", "module.n.aws_db_instance.main"];
        assert_eq!(why("t.two", &plan).0, UnresolvedReason::Instances);
        assert_eq!(why("module.m", &plan), (UnresolvedReason::Module, vec!["module.m[0].t.x".to_owned()]));
        assert_eq!(why("module.m[0]", &plan).0, UnresolvedReason::Module);
        assert_eq!(why("t.k[a b]", &plan), (UnresolvedReason::Quotes, vec!["t.k[\"a b\"]".to_owned()]));
        assert_eq!(
            why("aws_db_instance.main", &plan),
            (UnresolvedReason::Unknown, vec!["module.n.aws_db_instance.main".to_owned()])
        );
        assert_eq!(why("t.twi[0]", &plan).1, ["t.two[0]", "t.two[1]"]);
        assert_eq!(why("t.two[7]", &plan).1, ["t.two[0]", "t.two[1]"]);
        assert_eq!(why("entirely.different_from_all", &plan), (UnresolvedReason::Unknown, vec![]));
    }
}
