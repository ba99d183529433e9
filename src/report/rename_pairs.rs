//! Which deleted and created objects look like one object under another address.

use std::collections::{BTreeMap, BTreeSet};

use super::rename_candidates::Candidate;
use crate::plan::address_parts;

/// Two objects that look like one.
#[derive(Debug)]
pub(super) struct Pair<'c> {
    pub(super) from: &'c Candidate,
    pub(super) to: &'c Candidate,
    /// The attributes that name both.
    pub(super) same: Vec<&'static str>,
}

/// How sure it is that two objects are one, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    /// They have a name in common, and no argument differs.
    Same,
    /// They have a name in common.
    Named,
    /// Only module or key of the address differ, and no argument.
    Placed,
}

/// The pairs in which each object has only the other one.
pub(super) fn pairs<'c>(deleted: &[&'c Candidate], created: &[&'c Candidate]) -> Vec<Pair<'c>> {
    let mut by_type: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (index, candidate) in created.iter().enumerate() {
        by_type.entry((&candidate.type_, &candidate.provider)).or_default().push(index);
    }
    let (mut left, mut right) = (BTreeSet::new(), BTreeSet::new());
    let mut pairs = Vec::new();
    for level in [Level::Same, Level::Named, Level::Placed] {
        let ways = Ways::of(level, (deleted, &left), (created, &right), &by_type);
        for (from, (count, to, same)) in &ways.deleted {
            if let (1, Some(1)) = (count, ways.created.get(to))
                && let (Some(from), Some(to)) = (deleted.get(*from), created.get(*to))
            {
                pairs.push(Pair { from, to, same: same.clone() });
            }
        }
        // What may be two objects is neither, on a lower level too.
        left.extend(ways.deleted.into_keys());
        right.extend(ways.created.into_keys());
    }
    pairs
}

/// What objects may be on one level. Of many ways only the number is kept: thousands of objects may have one name.
#[derive(Default)]
struct Ways {
    /// By deleted object: how many created ones it may be, one of them, and the attributes that name both.
    deleted: BTreeMap<usize, (usize, usize, Vec<&'static str>)>,
    /// By created object: how many deleted ones it may be.
    created: BTreeMap<usize, usize>,
}

impl Ways {
    /// Of the objects that no level before is about.
    fn of(
        level: Level,
        (deleted, left): (&[&Candidate], &BTreeSet<usize>),
        (created, right): (&[&Candidate], &BTreeSet<usize>),
        by_type: &BTreeMap<(&str, &str), Vec<usize>>,
    ) -> Self {
        let mut ways = Ways::default();
        for (from, candidate) in deleted.iter().enumerate().filter(|(from, _)| !left.contains(from)) {
            let of_type = by_type.get(&(candidate.type_.as_str(), candidate.provider.as_str()));
            for to in of_type.into_iter().flatten().filter(|to| !right.contains(to)) {
                let Some(other) = created.get(*to) else { continue };
                let Some((_, same)) = compare(candidate, other).filter(|(found, _)| *found == level) else {
                    continue;
                };
                ways.deleted.entry(from).or_insert((0, *to, same)).0 += 1;
                *ways.created.entry(*to).or_default() += 1;
            }
        }
        ways
    }
}

/// Compares two objects of one type.
fn compare(from: &Candidate, to: &Candidate) -> Option<(Level, Vec<&'static str>)> {
    let mut same = Vec::new();
    let (mut differs, mut evidence) = (false, false);
    for new in &to.attributes {
        let Ok(at) = from.attributes.binary_search_by_key(&new.name, |old| old.name) else {
            differs = true;
            continue;
        };
        let Some(old) = from.attributes.get(at) else { continue };
        let is_equal = old.value == new.value;
        // Another name, or the same in another place.
        if !is_equal && new.is_place {
            return None;
        }
        same.extend(new.identity.filter(|_| new.is_evidence));
        differs |= !is_equal;
        evidence |= is_equal && new.is_evidence && (new.identity.is_some() || !new.is_place);
    }
    let is_elsewhere = from.name == to.name && (from.module == to.module || from.key == to.key);
    match (same.is_empty(), differs) {
        (false, false) => Some((Level::Same, same)),
        (false, true) => Some((Level::Named, same)),
        (true, false) if evidence && is_elsewhere => Some((Level::Placed, same)),
        (true, _) => None,
    }
}

/// Modules whose objects are in another module now, by the module before. One that leads to two others leads nowhere.
pub(super) type Modules<'c> = BTreeMap<&'c str, &'c str>;

pub(super) fn modules<'c>(pairs: &[Pair<'c>]) -> Modules<'c> {
    let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for pair in pairs.iter().filter(|pair| pair.from.name == pair.to.name && pair.from.key == pair.to.key) {
        if let Some((from, to)) = renamed_module(&pair.from.module, &pair.to.module) {
            found.entry(from).or_default().insert(to);
        }
    }
    let single =
        |(from, to): (&'c str, BTreeSet<&'c str>)| Some((from, *to.first()?)).filter(|_| to.len() == 1);
    let modules: Modules<'c> = found.into_iter().filter_map(single).collect();
    let mut targets: BTreeMap<&str, usize> = BTreeMap::new();
    for to in modules.values() {
        *targets.entry(*to).or_default() += 1;
    }
    modules.into_iter().filter(|(_, to)| targets.get(to) == Some(&1)).collect()
}

/// The calls that differ, without what both have below: `module.a.module.net` and `module.b.module.net` are `module.a` and
/// `module.b`.
fn renamed_module<'a>(from: &'a str, to: &'a str) -> Option<(&'a str, &'a str)> {
    let (froms, tos) = (calls(from)?, calls(to)?);
    let common = froms.iter().rev().zip(tos.iter().rev()).take_while(|(a, b)| a == b).count();
    let above = |module: &'a str, calls: &[&str]| {
        let kept = calls.get(..calls.len() - common)?;
        let length = kept.iter().map(|call| call.len() + 1).sum::<usize>().checked_sub(1)?;
        module.get(..length)
    };
    // From or into the root module, which no block moves as a whole: one of the two has no call left.
    Some((above(from, &froms)?, above(to, &tos)?))
}

/// The calls of a module address: `module.a["x"]`.
fn calls(module: &str) -> Option<Vec<&str>> {
    if module.is_empty() {
        return Some(Vec::new());
    }
    let parts = address_parts(module)?;
    let mut calls = Vec::new();
    let mut start = 0;
    for pair in parts.chunks(2) {
        let ["module", name] = pair else { return None };
        let end = start + "module.".len() + name.len();
        calls.push(module.get(start..end)?);
        start = end + 1;
    }
    Some(calls)
}

/// Objects without a sign of their own, at the same place in a module that has another name.
pub(super) fn in_modules<'c>(
    deleted: &[&'c Candidate],
    created: &[&'c Candidate],
    pairs: &[Pair<'c>],
    modules: &Modules<'c>,
) -> Vec<Pair<'c>> {
    let paired: BTreeSet<&str> =
        pairs.iter().flat_map(|pair| [pair.from.address.as_str(), pair.to.address.as_str()]).collect();
    let by_address: BTreeMap<&str, &'c Candidate> =
        created.iter().map(|candidate| (candidate.address.as_str(), *candidate)).collect();
    let mut found = Vec::new();
    for from in deleted.iter().filter(|candidate| !paired.contains(candidate.address.as_str())) {
        let Some(address) = moved_address(&from.address, modules) else { continue };
        let Some(to) = by_address.get(address.as_str()).filter(|to| !paired.contains(to.address.as_str()))
        else {
            continue;
        };
        // A name that differs is another object, in the same place too.
        let contradicts = to.attributes.iter().any(|new| {
            let at = from.attributes.binary_search_by_key(&new.name, |old| old.name);
            let old = at.ok().and_then(|at| from.attributes.get(at));
            new.is_place && old.is_some_and(|old| old.value != new.value)
        });
        if from.type_ == to.type_ && from.provider == to.provider && !contradicts {
            found.push(Pair { from, to, same: Vec::new() });
        }
    }
    found
}

/// The address that an object has after its module was moved.
pub(super) fn moved_address(address: &str, modules: &Modules<'_>) -> Option<String> {
    modules.iter().find_map(|(from, to)| {
        let rest = address.strip_prefix(from).filter(|rest| rest.starts_with('.'))?;
        Some(format!("{to}{rest}"))
    })
}
