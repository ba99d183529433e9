//! Waivers excuse findings, with a reason and a last day. A waived finding stays in the list.
//!
//! This module must not know the clock: the day is an argument.

use std::collections::BTreeSet;

use time::Date;

use crate::finding::{Finding, Outcome};
use crate::policy::{Operation, PolicySet, Stack, Waiver, stacks_apply};

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
    let findings = findings.collect();
    let unused = valid.iter().filter(|waiver| !used.contains(&waiver.id)).map(|waiver| waiver.id.clone());
    let unused = sorted(unused);
    let expired = sorted(expired.iter().map(|waiver| waiver.id.clone()));
    Waived {
        findings,
        unused,
        expired,
        used: used.into_iter().collect(),
        refused: refused.into_iter().collect(),
    }
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
