//! Several saved reports as one: all stacks side by side, with a note or an error at each that is missing, duplicate or not
//! expected.

use std::collections::{BTreeMap, BTreeSet};

use super::note_texts::{info, warning};
use super::notes::sort_notes;
use super::verdict::assembled;
use super::{Expected, Failure, PolicySetInfo, Report, StackReport, unreadable};
use crate::policy::Stack;

/// Digits of a digest that a note shows.
const DIGEST: usize = 12;

/// One saved report, or why it is not there.
#[derive(Debug)]
pub struct Part {
    /// Its file, for people.
    pub file: String,
    /// The report, verified.
    pub report: Result<Report, Failure>,
}

/// One report of a stack.
struct StackPart {
    file: String,
    name_origin: NameOrigin,
    stack: StackReport,
    /// The policies that it was checked by.
    sets: Vec<PolicySetInfo>,
}

/// Where the name of a stack comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NameOrigin {
    /// From its report.
    Report,
    /// From the file, which has no stack in it.
    File,
}

/// Merges reports into one, worst stack first. A single report stays as it is unless stacks are expected.
///
/// A file that cannot be read, a stack with two reports, and an expected stack without a report become stacks without a
/// verdict. No stack at all passes only if it was expected: `--expect-file` with an empty file.
pub fn merged(tool_version: &str, mut parts: Vec<Part>, expected: &Expected) -> Report {
    if *expected == Expected::Anything
        && let [Part { report: Ok(only), .. }] = parts.as_slice()
        && (!only.stacks.is_empty() || only.error.is_some())
        && let Some(Part { report: Ok(report), .. }) = parts.pop()
    {
        return report;
    }
    let mut versions = BTreeSet::new();
    let mut policy_sets: Vec<PolicySetInfo> = Vec::new();
    let mut diagnostics = Vec::new();
    let mut parts_by_stack: BTreeMap<String, Vec<StackPart>> = BTreeMap::new();
    for Part { file, report } in parts {
        let (stacks, sets) = match report {
            Ok(report) => {
                versions.insert(report.tool_version.clone());
                policy_sets.extend(report.policy_sets.iter().cloned());
                diagnostics.extend(report.diagnostics.iter().cloned());
                (stacks_of(&file, report.stacks, report.error), report.policy_sets)
            }
            Err(failure) => (vec![after_file(&file, failure)], Vec::new()),
        };
        for (name_origin, stack) in stacks {
            let entry = StackPart { file: file.clone(), name_origin, stack, sets: sets.clone() };
            parts_by_stack.entry(entry.stack.name.clone()).or_default().push(entry);
        }
    }
    note_other_policies(&mut parts_by_stack);
    note_mixed_modes(&mut parts_by_stack);
    compare(&mut parts_by_stack, expected);
    let stacks: Vec<StackReport> =
        parts_by_stack.into_iter().filter_map(|(name, parts)| single(&name, parts)).collect();
    let mut known = BTreeSet::new();
    // Every job that used the same policies lists them.
    policy_sets.retain(|set| known.insert((set.origin.clone(), set.digest.clone(), set.floor)));
    let mut seen = BTreeSet::new();
    diagnostics.retain(|problem| seen.insert(problem.clone()));
    // Reports of several versions have no version in common; then it is that of the program that merges.
    let version = match versions.first() {
        Some(version) if versions.len() == 1 => version,
        _ => tool_version,
    };
    let nothing = stacks.is_empty();
    let report = Report { diagnostics, ..assembled(version, stacks, policy_sets) };
    if nothing && *expected == Expected::Anything {
        // An empty folder of artifacts mostly means that an upload failed. It must not pass.
        return Report { error: Some(no_stacks()), ..report };
    }
    expected.settled(report)
}

fn no_stacks() -> Failure {
    Failure {
        kind: "no_stacks".to_owned(),
        message: "no stack in any report, and no list of expected stacks was given".to_owned(),
        help: Some("say with `--expect` or `--expect-file` which stacks there must be".to_owned()),
    }
}

/// The stacks of one report. If policies did not load it has none, and its error must not be lost.
fn stacks_of(file: &str, stacks: Vec<StackReport>, error: Option<Failure>) -> Vec<(NameOrigin, StackReport)> {
    match error {
        // With stacks the error is the first of theirs and stays with its stack.
        Some(failure) if stacks.is_empty() => vec![after_file(file, failure)],
        _ => stacks.into_iter().map(|stack| (NameOrigin::Report, stack)).collect(),
    }
}

fn after_file(file: &str, failure: Failure) -> (NameOrigin, StackReport) {
    (NameOrigin::File, without_verdict(file, failure))
}

fn without_verdict(name: &str, failure: Failure) -> StackReport {
    unreadable(&Stack { name: name.to_owned(), ..Stack::default() }, failure)
}

/// Adds a note to each stack that was checked by other policies than most.
fn note_other_policies(parts: &mut BTreeMap<String, Vec<StackPart>>) {
    let mut uses: BTreeMap<(String, String), usize> = BTreeMap::new();
    for set in parts.values().flatten().flat_map(|entry| &entry.sets) {
        *uses.entry((set.origin.clone(), set.digest.clone())).or_default() += 1;
    }
    // The policies of most stacks count as the usual ones: reports cannot show who is right.
    let mut usual: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    for ((origin, digest), count) in &uses {
        let best = usual.entry(origin).or_insert((*count, digest));
        // Of two that are used equally often the first digest counts, so that the order of files does not show.
        if *count > best.0 {
            *best = (*count, digest);
        }
    }
    for entry in parts.values_mut().flatten() {
        for set in &entry.sets {
            let Some((_, digest)) = usual.get(set.origin.as_str()) else { continue };
            if *digest != set.digest {
                let [own, other] = [&set.digest, *digest].map(short);
                let text = format!(
                    "The policies of `{}` are not those of most stacks: {own}, not {other}.",
                    set.origin
                );
                entry.stack.notes.push(warning(text));
            }
        }
        sort_notes(&mut entry.stack);
    }
}

/// Adds a note to each stack whose verdict is about drift, if others are not: one verdict covers both.
fn note_mixed_modes(parts: &mut BTreeMap<String, Vec<StackPart>>) {
    // A plan that could not be read was checked for neither.
    let was_read = |entry: &&StackPart| entry.stack.plan.is_some();
    let about_drift = |entry: &&StackPart| entry.stack.rules.mode.is_drift();
    let all = || parts.values().flatten().filter(was_read);
    let mixed = all().any(|entry| about_drift(&entry)) && !all().all(|entry| about_drift(&entry));
    if !mixed {
        return;
    }
    for entry in parts.values_mut().flatten().filter(|entry| about_drift(&&**entry)) {
        entry
            .stack
            .notes
            .push(info("The verdict of this stack is about drift, not about what the plan does."));
        sort_notes(&mut entry.stack);
    }
}

fn short(digest: &str) -> String {
    digest.chars().take(DIGEST).collect()
}

/// Adds the stacks that are missing, and a note to those that were not expected.
fn compare(parts: &mut BTreeMap<String, Vec<StackPart>>, expected: &Expected) {
    // A file without a stack has its error already; its name was never meant as one of a stack.
    for entry in parts.values_mut().flatten().filter(|entry| entry.name_origin == NameOrigin::Report) {
        expected.note(&mut entry.stack);
    }
    let present = parts.keys().map(String::as_str).collect();
    for name in expected.missing(&present).into_iter().map(str::to_owned) {
        let failure = Failure {
            kind: "no_report".to_owned(),
            message: "no report for this stack".to_owned(),
            help: Some("look at the job that checks it: it failed, or it did not save its report".to_owned()),
        };
        let stack = without_verdict(&name, failure);
        let part =
            StackPart { file: String::new(), name_origin: NameOrigin::Report, stack, sets: Vec::new() };
        parts.insert(name, vec![part]);
    }
}

/// The stack, if it has one report.
fn single(name: &str, mut parts: Vec<StackPart>) -> Option<StackReport> {
    // Which one of two is newer is not known, and the one with the better verdict may be forged.
    if parts.len() < 2 {
        return parts.pop().map(|part| part.stack);
    }
    // Sorted, so that the message does not depend on the order of the arguments.
    let mut files: Vec<String> = parts.iter().map(|part| format!("`{}`", part.file)).collect();
    files.sort();
    let failure = Failure {
        kind: "duplicate_stack".to_owned(),
        message: format!("{} reports for this stack: {}", parts.len(), files.join(", ")),
        help: Some("give one report for each stack".to_owned()),
    };
    Some(without_verdict(name, failure))
}
