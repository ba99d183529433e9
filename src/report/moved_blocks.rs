//! The code that moves objects: `moved` blocks, or commands where Terraform has no such blocks yet.

use std::collections::{BTreeMap, BTreeSet};

use super::rename_candidates::Candidate;
use super::rename_pairs::{Modules, Pair, moved_address};
use crate::graph::without_keys;
use crate::plan::{Plan, address_parts};
use crate::policy::quote;
use crate::text::hidden::has_hidden;

/// Blocks that are written: the first ones show how the others look.
const MAX_BLOCKS: usize = 40;

/// One block.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Move {
    from: String,
    to: String,
}

impl Move {
    /// The move of each pair: of a whole module or resource where that holds, and within the module that was moved.
    pub(super) fn of(
        pairs: &[Pair<'_>],
        deleted: &[&Candidate],
        modules: &Modules<'_>,
        plan: &Plan,
    ) -> Vec<[Option<Move>; 2]> {
        let whole: Modules<'_> = modules
            .iter()
            .filter(|(from, to)| moves_whole(from, to, pairs, deleted, plan))
            .map(|(from, to)| (*from, *to))
            .collect();
        let resources = whole_resources(pairs, deleted);
        pairs.iter().map(|pair| moves_of(pair, &whole, &resources)).collect()
    }
}

/// Whether all that a module had is in the other one: it is gone from the configuration, and each of its objects has a pair
/// there.
fn moves_whole(from: &str, to: &str, pairs: &[Pair<'_>], deleted: &[&Candidate], plan: &Plan) -> bool {
    let is_in =
        |address: &str, module: &str| address.strip_prefix(module).is_some_and(|rest| rest.starts_with('.'));
    let paired: BTreeMap<&str, &str> =
        pairs.iter().map(|pair| (pair.from.address.as_str(), pair.to.address.as_str())).collect();
    let mut inside = deleted.iter().filter(|candidate| is_in(&candidate.address, from)).peekable();
    let is_instance_gone =
        |candidate: &&Candidate| candidate.reason.as_deref() == Some("delete_because_no_module");
    let is_gone = !plan.module_calls.contains(&without_keys(from))
        || (from.ends_with(']') && inside.clone().copied().all(|candidate| is_instance_gone(&candidate)));
    inside.peek().is_some()
        && is_gone
        && inside
            .all(|candidate| paired.get(candidate.address.as_str()).is_some_and(|other| is_in(other, to)))
}

/// A resource in a module instance: all instances together.
fn resource(candidate: &Candidate) -> (&str, &str, &str) {
    (&candidate.module, &candidate.type_, &candidate.name)
}

/// Resources that are gone from the configuration with all their instances in another one, under the same keys.
fn whole_resources<'c>(
    pairs: &[Pair<'c>],
    deleted: &[&'c Candidate],
) -> BTreeSet<(&'c str, &'c str, &'c str)> {
    let mut targets: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    let mut paired: BTreeMap<_, usize> = BTreeMap::new();
    let mut broken = BTreeSet::new();
    for pair in pairs {
        let from = resource(pair.from);
        targets.entry(from).or_default().insert(resource(pair.to));
        *paired.entry(from).or_default() += 1;
        let is_gone = matches!(
            pair.from.reason.as_deref(),
            Some("delete_because_no_resource_config" | "delete_because_no_module")
        );
        if pair.from.key != pair.to.key || !is_gone {
            broken.insert(from);
        }
    }
    let mut all: BTreeMap<_, usize> = BTreeMap::new();
    for candidate in deleted {
        *all.entry(resource(candidate)).or_default() += 1;
    }
    targets
        .into_iter()
        .filter(|(from, to)| to.len() == 1 && !broken.contains(from) && all.get(from) == paired.get(from))
        .map(|(from, _)| from)
        .collect()
}

/// The move of the module around an object, and that of the object, as far as each is needed.
fn moves_of(
    pair: &Pair<'_>,
    whole: &Modules<'_>,
    resources: &BTreeSet<(&str, &str, &str)>,
) -> [Option<Move>; 2] {
    let around = whole
        .iter()
        .find(|(from, _)| pair.from.address.strip_prefix(**from).is_some_and(|rest| rest.starts_with('.')));
    let module = around.map(|(from, to)| Move { from: (*from).to_owned(), to: (*to).to_owned() });
    let begin = moved_address(&pair.from.address, whole).unwrap_or_else(|| pair.from.address.clone());
    if begin == pair.to.address {
        return [module, None];
    }
    let (mut from, mut to) = (begin, pair.to.address.clone());
    if resources.contains(&resource(pair.from)) {
        for (address, key) in [(&mut from, &pair.from.key), (&mut to, &pair.to.key)] {
            let key = key.as_ref().map_or_else(String::new, |key| format!("[{key}]"));
            if let Some(bare) = address.strip_suffix(key.as_str()) {
                *address = bare.to_owned();
            }
        }
    }
    [module, Some(Move { from, to })]
}

/// The code of the moves, modules first, and for each pair the index of the block that moves it last; `None` for addresses
/// that cannot be written.
pub(super) fn blocks(moves: &[[Option<Move>; 2]], plan: &Plan) -> (Vec<String>, Vec<Option<usize>>) {
    let write = if has_moved_blocks(plan) { moved_block } else { command };
    let modules: BTreeSet<&Move> = moves.iter().filter_map(|[module, _]| module.as_ref()).collect();
    let objects: BTreeSet<&Move> = moves.iter().filter_map(|[_, object]| object.as_ref()).collect();
    let mut written: Vec<(&Move, String)> = Vec::new();
    for moved in modules.iter().chain(&objects) {
        if let Some(code) = write(moved).filter(|_| written.len() < MAX_BLOCKS) {
            written.push((moved, code));
        }
    }
    let index = |moved: &Move| written.iter().position(|(other, _)| *other == moved);
    let of = moves.iter().map(|[module, object]| match (module, object) {
        // A chain needs both.
        (Some(module), Some(object)) => index(module).and_then(|_| index(object)),
        (Some(one), None) | (None, Some(one)) => index(one),
        (None, None) => None,
    });
    let of = of.collect();
    (written.into_iter().map(|(_, code)| code).collect(), of)
}

/// Whether the program that made the plan knows `moved` blocks.
pub(super) fn has_moved_blocks(plan: &Plan) -> bool {
    plan.terraform_version.as_deref().and_then(version).is_none_or(|version| version >= (1, 1))
}

fn version(text: &str) -> Option<(u64, u64)> {
    let mut parts = text.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

fn moved_block(moved: &Move) -> Option<String> {
    Some(format!("moved {{\n  from = {}\n  to   = {}\n}}", reference(&moved.from)?, reference(&moved.to)?))
}

/// Terraform before 1.1 moves by a command. A shell reads it: what its quotes do not hold is not written.
fn command(moved: &Move) -> Option<String> {
    let quoted = |address: &str| {
        let is_plain = address.bytes().all(|byte| (b' '..=b'~').contains(&byte) && byte != b'\'');
        (is_plain && reference(address).is_some()).then(|| format!("'{address}'"))
    };
    Some(format!("terraform state mv {} {}", quoted(&moved.from)?, quoted(&moved.to)?))
}

/// An address as HCL; `None` where it cannot be written.
fn reference(address: &str) -> Option<String> {
    let parts = address_parts(address)?;
    let part = |part: &&str| {
        let (name, key) = match part.split_once('[') {
            Some((name, rest)) => (name, Some(rest.strip_suffix(']')?)),
            None => (*part, None),
        };
        if !is_name(name) {
            return None;
        }
        let Some(key) = key else { return Some(name.to_owned()) };
        if !key.is_empty() && key.len() < 19 && key.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(format!("{name}[{key}]"));
        }
        Some(format!("{name}[{}]", literal(&unquoted(key)?)))
    };
    let written: Option<Vec<String>> = parts.iter().map(part).collect();
    written.map(|written| written.join("."))
}

fn is_name(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_')
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

/// A quoted string. A CI runner executes `##[`, so the second of two `#` is escaped.
fn literal(text: &str) -> String {
    let mut out = String::new();
    for c in quote(text).chars() {
        if c == '#' && out.ends_with('#') { out.push_str("\\u0023") } else { out.push(c) }
    }
    out
}

/// The text of a key, as Terraform quotes it in an address; `None` for an escape that it does not write, and for characters
/// that cannot be seen.
fn unquoted(key: &str) -> Option<String> {
    let inner = key.strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::new();
    let mut rest = inner.chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => match rest.next()? {
                '"' => out.push('"'),
                '\\' => out.push('\\'),
                'n' => out.push('\n'),
                'r' => out.push('\r'),
                't' => out.push('\t'),
                _ => return None,
            },
            '"' => return None,
            c => out.push(c),
        }
    }
    // A template is escaped by doubling its sign.
    let out = out.replace("$${", "${").replace("%%{", "%{");
    (!has_hidden(&out)).then_some(out)
}
