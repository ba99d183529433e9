//! Fills in where things are written: blocks of the configuration, and policies from the root of the repository.

use super::excerpt::excerpt;
use super::input::{BlockFinder, PlanInput};
use super::lifecycle;
use crate::report::{
    DiagnosticEntry, DriftClass, DriftEntry, DriftNext, Explanation, FindingEntry, Note, PlanInfo,
    StackReport,
};
use crate::source;

/// Arguments that are looked for in the files of one stack: each reads a file once more.
const EXCERPTS: usize = 20;

/// Terraform's reason for the deletion of what has no block: what is found under its address is from another day.
const NO_BLOCK: &str = "delete_because_no_resource_config";

/// Fills the locations of a stack's findings, and of what really changed outside Terraform.
pub(super) fn locate(stack: &mut StackReport, input: &dyn PlanInput, masks: &[String]) {
    // A clean plan costs no look at the configuration.
    if stack.findings.is_empty() && !stack.drift.iter().any(|entry| entry.class.is_real()) {
        return;
    }
    let Some(mut finder) = finder(input, stack.plan.as_ref()) else { return };
    for finding in &mut stack.findings {
        let change = finding.change.and_then(|index| stack.changes.get(index));
        // Another block may have taken the name since.
        let gone = change.is_some_and(|change| change.reason.as_deref() == Some(NO_BLOCK));
        if !gone {
            finding.location = finder.find(&finding.address);
        }
    }
    excerpts(stack, masks, finder.as_mut());
    lifecycle::warn_of_false_protection(stack, finder.as_mut());
    for entry in stack.drift.iter_mut().filter(|entry| has_block(entry)) {
        entry.location = finder.find(&entry.address);
    }
    add_note(finder.note(), &mut stack.notes);
}

/// Fills in where the arguments are written that force replacements, as far as findings are about them.
fn excerpts(stack: &mut StackReport, masks: &[String], finder: &mut dyn BlockFinder) {
    let mut left = EXCERPTS;
    for finding in &stack.findings {
        let change = finding.change.and_then(|index| stack.changes.get_mut(index));
        let (Some(change), Some(block)) = (change, &finding.location) else { continue };
        if left == 0 || change.source.is_some() || change.replace_paths.is_empty() {
            continue;
        }
        change.source = excerpt(change, block, masks, finder);
        left -= 1;
    }
}

/// Whether the configuration has the block of an object that really changed outside Terraform.
fn has_block(entry: &DriftEntry) -> bool {
    let gone = entry.class == DriftClass::AlreadyDeleted
        || matches!(entry.next, DriftNext::Destroy | DriftNext::Forget);
    entry.class.is_real() && !gone
}

/// Fills the locations of the objects of an explanation, and makes those of policies start at the root.
pub(super) fn locate_objects(
    explanation: &mut Explanation,
    input: &dyn PlanInput,
    prefix: Option<&str>,
    masks: &[String],
) {
    if let Some(mut finder) = finder(input, explanation.plan.as_ref()) {
        for object in &mut explanation.objects {
            if object.change.reason.as_deref() != Some(NO_BLOCK) {
                object.location = finder.find(&object.change.address);
                let block = object.location.as_ref();
                object.change.source =
                    block.and_then(|block| excerpt(&object.change, block, masks, finder.as_mut()));
            }
        }
        add_note(finder.note(), &mut explanation.notes);
    }
    let Some(prefix) = prefix else { return };
    for policy in explanation.objects.iter_mut().flat_map(|object| &mut object.policies) {
        policy.policy_location.iter_mut().for_each(|location| start_at(prefix, &mut location.path));
    }
}

fn finder<'i>(input: &'i dyn PlanInput, plan: Option<&PlanInfo>) -> Option<Box<dyn BlockFinder + 'i>> {
    input.block_finder(plan.is_some_and(|plan| plan.opentofu))
}

/// Adds a note in its place.
pub(super) fn add_note(note: Option<Note>, notes: &mut Vec<Note>) {
    notes.extend(note);
    notes.sort_by(|a, b| (a.level, &a.text).cmp(&(b.level, &b.text)));
}

/// Makes the paths of policies in a stack start at the root of the repository, as those of `.tf` files do.
pub(super) fn start_at_root(stack: &mut StackReport, prefix: Option<&str>) {
    let Some(prefix) = prefix else { return };
    // SARIF and annotations resolve paths from the root of the repository, not from the working directory.
    start_diagnostics_at_root(&mut stack.diagnostics, Some(prefix));
    let locations = stack.findings.iter_mut().filter_map(policy_location);
    locations.for_each(|path| start_at(prefix, path));
}

fn policy_location(finding: &mut FindingEntry) -> Option<&mut String> {
    finding.policy_location.as_mut().map(|location| &mut location.path)
}

/// Makes the paths of problems in policy files start at the root of the repository.
pub(super) fn start_diagnostics_at_root(diagnostics: &mut [DiagnosticEntry], prefix: Option<&str>) {
    let Some(prefix) = prefix else { return };
    for diagnostic in diagnostics {
        start_at(prefix, &mut diagnostic.path);
    }
}

/// A path of a policy file, from the root of the repository where there is one.
pub(super) fn from_root(prefix: Option<&str>, path: &str) -> String {
    let mut path = path.to_owned();
    if let Some(prefix) = prefix {
        start_at(prefix, &mut path);
    }
    path
}

/// Puts the prefix before a path from the working directory.
fn start_at(prefix: &str, path: &mut String) {
    // `OWNER/REPO@HASH//DIR` names a folder of another repository: only such paths have an empty part.
    if path.contains("//") {
        return;
    }
    if let Some(whole) = source::join(prefix, path) {
        *path = whole;
    }
}
