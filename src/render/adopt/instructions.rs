//! The document as a whole: stack by stack, file by file, object by object, then the policies.

use std::collections::BTreeMap;

use super::lines::Lines;
use super::policy::Policies;
use super::{code, ignored};
use crate::report::{DriftClass, DriftEntry, DriftNext, Report, StackReport};
use crate::text::plural::count;

/// What to write to accept everything that really changed outside Terraform.
pub fn adopt(report: &Report) -> String {
    let mut out = Lines::default();
    // The error of a single stack is the report's as well, and is written with the stack.
    if let Some(error) = report.error.as_ref().filter(|_| report.stacks.is_empty()) {
        out.comment(&format!("There is no verdict: {}.", error.message));
    }
    let entries = report.stacks.iter().flat_map(|stack| &stack.drift).filter(|entry| entry.class.is_real());
    let number = entries.count();
    let answered = report.error.is_none() && report.stacks.iter().all(|stack| stack.error.is_none());
    if number == 0 && answered {
        out.comment("Nothing is there to accept.");
    } else if number > 0 {
        let objects = count(number, "object", "objects");
        out.comment(&format!(
            "{objects} changed outside Terraform. Write what you accept, and nothing else."
        ));
    }
    let mut policies = Policies::default();
    for stack in &report.stacks {
        write_stack(&mut out, report, stack);
        policies.add(report, stack);
    }
    policies.write(&mut out);
    out.0
}

fn write_stack(out: &mut Lines, report: &Report, stack: &StackReport) {
    if report.stacks.len() > 1 || stack.error.is_some() {
        out.gap();
        out.comment(&format!("Stack {}", stack.name));
    }
    if let Some(error) = &stack.error {
        out.comment(&format!("It could not be checked: {}. There may be more drift.", error.message));
    }
    let mut files: BTreeMap<Option<&str>, Vec<&DriftEntry>> = BTreeMap::new();
    for entry in stack.drift.iter().filter(|entry| entry.class.is_real()) {
        files.entry(entry.location.as_ref().map(|location| location.path.as_str())).or_default().push(entry);
    }
    // What has no file comes last.
    let elsewhere = files.remove(&None);
    for (file, mut entries) in files {
        out.gap();
        out.comment(&format!("In {}", file.unwrap_or_default()));
        entries.sort_by_key(|entry| entry.location.as_ref().map(|location| location.line));
        for entry in entries {
            write_entry(out, entry);
        }
    }
    elsewhere.into_iter().flatten().for_each(|entry| write_entry(out, entry));
}

fn write_entry(out: &mut Lines, entry: &DriftEntry) {
    out.gap();
    match &entry.location {
        Some(location) => out.comment(&format!("{} ({location})", entry.address)),
        None => out.comment(&entry.address),
    }
    out.comment(describe(entry));
    if !can_be_written(entry) {
        return;
    }
    if entry.address.contains('[') {
        out.comment(
            "The block serves every instance (`count`, `for_each`): a value for this one needs a condition on its key.",
        );
    }
    code::write(out, entry);
    if may_be_undone(entry) {
        ignored::write(out, entry);
    }
}

/// How the object changed, and what the next apply does about it.
fn describe(entry: &DriftEntry) -> &'static str {
    match (entry.class, entry.next) {
        (DriftClass::DeletedOutside, _) => {
            "The provider no longer finds it. If it was deleted, remove the block, or let apply create the object anew, empty. If it exists, correct the alias, region, account or role of the provider."
        }
        (DriftClass::AlreadyDeleted, _) => {
            "The provider no longer finds it, and no block wants it: nothing is to be written."
        }
        (_, DriftNext::Revert) => "It was changed; the next apply reverts it.",
        (_, DriftNext::Overwrite) => "It was changed; the next apply sets that to something else.",
        (_, DriftNext::Replace) => "It was changed; the next apply destroys it and creates another.",
        (_, DriftNext::Destroy) => "It was changed; the next apply destroys it: nothing is to be written.",
        (_, DriftNext::Forget) => "It was changed; the next apply lets go of it: nothing is to be written.",
        (_, DriftNext::Adopted) => {
            "It was changed, and the code says so already: nothing is to be written, and an apply adopts it."
        }
        (_, DriftNext::Ignored) => {
            "It was changed; the code says otherwise, and `ignore_changes` leaves it so."
        }
        (_, DriftNext::Nothing) => "It was changed; the next apply leaves it so.",
        (_, DriftNext::Create | DriftNext::Unknown) => {
            "It was changed; the plan does not say what the next apply does about it."
        }
    }
}

/// Whether there is a block that can say what is there.
fn can_be_written(entry: &DriftEntry) -> bool {
    let gone = matches!(entry.class, DriftClass::DeletedOutside | DriftClass::AlreadyDeleted);
    !gone && !matches!(entry.next, DriftNext::Destroy | DriftNext::Forget | DriftNext::Adopted)
}

/// Whether the plan undoes it, or may.
fn may_be_undone(entry: &DriftEntry) -> bool {
    matches!(entry.class, DriftClass::Reverted | DriftClass::DestroyedByPlan | DriftClass::Unclassified)
}
