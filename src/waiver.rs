//! Waivers excuse findings, with a reason and a last day. A waived finding stays in the list.
//!
//! This module must not know the clock: the day is an argument.

use std::collections::BTreeSet;

use time::Date;

use crate::finding::{Finding, Outcome};
use crate::policy::{Glob, Operation, PolicySet, Stack, Waiver, edits, nearest, stacks_apply};

/// The findings of one stack after waivers, and the waivers for this stack by their effect.
#[derive(Debug, Clone, Default)]
pub struct Waived {
    /// All findings, in the order given.
    pub findings: Vec<Finding>,
    /// Ids of waivers that excuse a finding, sorted.
    pub used: Vec<String>,
    /// Ids of waivers that excuse none, sorted. Over several stacks a waiver is unused only if no stack uses it.
    pub unused: Vec<String>,
    /// Ids of waivers whose last day is over, sorted; they excuse nothing.
    pub expired: Vec<String>,
    /// Ids of waivers for a finding that a floor holds, sorted.
    pub refused: Vec<String>,
    /// Unused waivers whose address is nearly that of a finding of their policies.
    pub near: Vec<Near>,
}

/// A waiver that excuses nothing, and the finding that it may be meant for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Near {
    /// The id of the waiver.
    pub waiver: String,
    /// The address as the waiver has it.
    pub written: String,
    /// The address of the finding.
    pub found: String,
}

/// Applies waivers to the findings of one stack. `waivers` are those of `set`; each holds to the end of its last day,
/// UTC. What a floor holds is excused by that floor's own waivers only, or by all if it says `allow_waivers`.
pub fn apply(
    findings: Vec<Finding>,
    waivers: &[Waiver],
    set: &PolicySet,
    stack: &Stack,
    today: Date,
) -> Waived {
    let here = waivers.iter().filter(|waiver| stacks_apply(&waiver.stacks, stack));
    // The last day still counts, to its end in UTC: two runners in two time zones agree.
    let (valid, expired): (Vec<&Waiver>, Vec<&Waiver>) = here.partition(|waiver| today <= waiver.expires);
    let mut used = BTreeSet::new();
    let mut refused = BTreeSet::new();
    let findings = findings.into_iter().map(|mut finding| {
        let matching: Vec<&Waiver> =
            valid.iter().copied().filter(|waiver| excuses(waiver, &finding)).collect();
        if matching.is_empty() {
            return finding;
        }
        // Per finding: a floor holds some policies and not others.
        let floors = set.floors_over(&finding.policy, stack);
        // A waiver of another set would be a way around the floor.
        let may = |waiver: &Waiver| {
            floors.iter().all(|&floor| {
                waiver.origin == floor || set.origins.get(floor).is_some_and(|origin| origin.allow_waivers)
            })
        };
        let (allowed, held): (Vec<&Waiver>, Vec<&Waiver>) =
            matching.into_iter().partition(|waiver| may(waiver));
        if let Some(first) = allowed.first() {
            finding.outcome = Outcome::Waived(first.id.clone());
        }
        // All of them count as used, though the first one is named: none of them is left over.
        used.extend(allowed.into_iter().map(|waiver| waiver.id.clone()));
        refused.extend(held.into_iter().map(|waiver| waiver.id.clone()));
        finding
    });
    let findings: Vec<Finding> = findings.collect();
    let unused = || valid.iter().filter(|waiver| !used.contains(&waiver.id));
    let near = unused().filter_map(|waiver| near(waiver, &findings)).collect();
    let unused = sorted(unused().map(|waiver| waiver.id.clone()));
    let expired = sorted(expired.iter().map(|waiver| waiver.id.clone()));
    Waived {
        findings,
        unused,
        expired,
        near,
        used: used.into_iter().collect(),
        refused: refused.into_iter().collect(),
    }
}

/// The most edits of a typing mistake.
const TYPING_MISTAKE: usize = 2;

/// How many addresses of findings are compared with that of a waiver: the work is theirs times the waivers.
const COMPARED: usize = 1_000;

/// The finding that a waiver may be meant for: of one of its policies, at an address that differs in its keys or by a typing
/// mistake. A glob with a wildcard may well excuse nothing today.
fn near(waiver: &Waiver, findings: &[Finding]) -> Option<Near> {
    let addresses: BTreeSet<&str> = findings
        .iter()
        .filter(|finding| waiver.policies.iter().any(|glob| glob.matches(&finding.policy.0)))
        .map(|finding| finding.address.as_str())
        .collect();
    waiver.addresses.iter().filter_map(Glob::is_literal).find_map(|written| {
        if addresses.contains(written) {
            return None;
        }
        let instance =
            |address: &&&str| address.strip_prefix(written).is_some_and(|key| key.starts_with('['));
        let found = addresses.iter().find(instance).copied();
        let misspelt = || {
            let nearest = nearest(written, addresses.iter().copied().take(COMPARED), 1).into_iter().next();
            nearest.filter(|found| edits(written, found) <= TYPING_MISTAKE)
        };
        let found = found.or_else(misspelt)?;
        Some(Near { waiver: waiver.id.clone(), written: written.to_owned(), found: found.to_owned() })
    })
}

/// Whether a waiver is for a finding. An evaluation error cannot be waived: there is no verdict to make an exception from.
fn excuses(waiver: &Waiver, finding: &Finding) -> bool {
    // Undecided too: it may be denied by `on_unknown`.
    matches!(finding.outcome, Outcome::Violated | Outcome::Undecided(_))
        && waiver.matches(
            &finding.policy.0,
            &finding.address,
            finding.previous_address.as_deref(),
            Operation::of(finding.action),
        )
}

fn sorted(ids: impl Iterator<Item = String>) -> Vec<String> {
    let mut ids: Vec<String> = ids.collect();
    ids.sort_unstable();
    ids
}
