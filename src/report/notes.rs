//! Remarks about the plan as a document, as sentences.

use super::left_out::MISSING_MODULE;
use super::note_texts::{counted, info, short, some_of, warning};
use super::{Note, StackReport, left_out};
use crate::plan::{Encoding, Plan, PlanMode, Remark};
use crate::text::plural;

/// The notes of a plan, warnings first.
pub(super) fn of_plan(plan: &Plan) -> Vec<Note> {
    let mut notes: Vec<Note> = plan.remarks.iter().map(note).collect();
    // Inferred: a plan does not record `-refresh-only` or `-destroy`.
    match plan.mode {
        PlanMode::Normal => {}
        PlanMode::Destroy => notes.push(info(destroy(plan))),
        PlanMode::RefreshOnly if is_unknown_refresh(plan) => {}
        PlanMode::RefreshOnly => {
            notes.push(info("This is a refresh-only plan: it changes the state, and no object."));
        }
    }
    notes.extend(unknown_checks(plan));
    if plan.counts.forget > 0 && !plan.opentofu {
        notes.push(info(
            "Whether the objects that are forgotten still exist was not looked at: Terraform refreshes nothing that it lets go of.",
        ));
    }
    if plan.mode == PlanMode::RefreshOnly && plan.complete.is_none() {
        let program = if plan.opentofu { "OpenTofu" } else { "Terraform before 1.8" };
        notes.push(info(format!(
            "A refresh-only plan of {program} does not say whether `-target` or `-exclude` left something out: what is not listed may not have been looked at."
        )));
    }
    notes
}

/// How many conditions nothing has decided yet.
fn unknown_checks(plan: &Plan) -> Option<Note> {
    let unknown = plan.checks.iter().filter(|check| check.status == "unknown").count();
    let are = plural::count(unknown, "checked object has conditions", "checked objects have conditions");
    (unknown > 0).then(|| {
        info(format!(
            "{are} that are checked during apply only: they depend on values that are not known yet."
        ))
    })
}

/// Whether a plan lists nothing and does not say why: it may be refresh-only, or everything may be left out.
pub(super) fn is_unknown_refresh(plan: &Plan) -> bool {
    plan.complete.is_none() && plan.remarks.contains(&Remark::NothingListed)
}

/// What a destroy plan leaves.
fn destroy(plan: &Plan) -> String {
    let left = |count: u64| counted(count, "object of the state", "objects of the state");
    match (plan.not_judged, plan.counts.forget) {
        (0, 0) => "This is a destroy plan: everything in it goes away.".to_owned(),
        (0, forgets) => format!(
            "This is a destroy plan. It lets go of {}, which nothing destroys and nothing manages any more.",
            counted(forgets, "object", "objects")
        ),
        (left_alone, _) => format!("This is a destroy plan that leaves {} alone.", left(left_alone)),
    }
}

/// A provider that finds none of its objects.
pub(super) fn nothing_found(provider: &str, count: usize) -> Note {
    warning(format!(
        "The provider `{}` finds none of its {count} objects of the state, and apply creates all of them again. {LOOK_ELSEWHERE}",
        short(provider)
    ))
}

/// What may be behind objects that are not found.
const LOOK_ELSEWHERE: &str = "It may look elsewhere: check its alias, region, account and assumed role.";

/// Files that look like policies and are not read.
pub(super) fn unread(names: &str) -> Note {
    warning(format!("{UNREAD}{names}. {RENAME}"))
}

/// The start of the warning about files that are not read.
const UNREAD: &str = "Not read, although the names look like those of policy files: ";

/// What to do about such files.
const RENAME: &str = "Rename them to end with `.gate.hcl` or `.policy.hcl`, or move them out of the folder.";

/// What to do about what `--strict` denies.
pub(super) fn strict_step(text: &str) -> &'static str {
    if text.starts_with(UNREAD) {
        "Rename the files or move them, or check the plan without `--strict`, where this is a warning."
    } else {
        "Make a whole plan, or check it without `--strict`, where this is a warning."
    }
}

/// Whether the text of a note is about policies that are easily forgotten, so that a short report and formats without notes show it, too.
pub fn is_about_policies(text: &str) -> bool {
    text.starts_with(UNREAD) || text.starts_with("The waiver `")
}

/// Adds a warning to a stack.
pub(crate) fn warn(stack: &mut StackReport, text: String) {
    stack.notes.push(warning(text));
    sort_notes(stack);
}

/// Brings the notes of a stack in their order, after one was added.
pub(super) fn sort_notes(stack: &mut StackReport) {
    stack.notes.sort_by(|a, b| (a.level, &a.text).cmp(&(b.level, &b.text)));
}

/// The start and the end of each warning that `--strict` denies: those about a plan as a document, and files that are not
/// read. Other warnings are about settings, waivers and other stacks.
const WARNINGS: [(&str, &str); 16] = [
    ("The configuration of `", MISSING_MODULE),
    (UNREAD, RENAME),
    ("Partial plan: ", " not checked."),
    ("", " no entry in the plan: it may be partial, or a destroy plan of an empty state."),
    ("Cut-down plan: ", " after `terraform show -json`."),
    ("The provider `", LOOK_ELSEWHERE),
    ("The provider no longer finds ", LOOK_ELSEWHERE),
    ("The plan lists no change and no drift, ", " of the whole stack."),
    ("The deletes have no reason, ", " It cannot be told which."),
    ("Terraform 1.4 and 1.5 write plans ", " with `--plan-exit-code`."),
    ("", " it is checked as both. Something changed the plan after `terraform show -json`."),
    ("The name `", "` contains characters that cannot be seen."),
    ("The input was UTF-16", UNDAMAGED),
    ("The input began with a UTF-8 byte order mark", UNDAMAGED),
    ("The text may be damaged: ", UNDAMAGED),
    ("The plan says `", UNKNOWN_WORD),
];

/// The end of the warning about a word of a provider action.
const UNKNOWN_WORD: &str = "which tfgate does not know: when it runs, or what happens if it fails.";
const NEWER_FORMAT: &str =
    "The plan has a newer minor version of the format than tfgate knows; fields may be new.";

const CUT_DOWN: &str = "Cut-down plan: `planned_values`, `configuration` or `errored` is missing, so something changed the plan after `terraform show -json`.";

/// How to get the plan as Terraform wrote it.
const UNDAMAGED: &str =
    "Check the binary plan file, or write the JSON with `cmd /c \"terraform show -json FILE > plan.json\"`.";

/// Whether `--strict` denies a warning.
pub(super) fn is_denied_by_strict(text: &str) -> bool {
    // By text, because a saved report keeps the sentences and not the remarks. A test compares the two lists.
    WARNINGS.iter().any(|(start, end)| text.starts_with(start) && text.ends_with(end))
}

fn note(remark: &Remark) -> Note {
    match remark {
        Remark::Partial { not_judged, open, unplanned, names } => {
            partial(*not_judged, *open, *unplanned, names)
        }
        Remark::ConfigurationNotCovered { count, names, is_empty } => not_covered(*count, names, *is_empty),
        Remark::MayBeDisabled { count, names } => left_out::may_be_disabled(*count, names),
        Remark::CallWithoutEntry((count, names)) => left_out::call_without_entry(*count, names),
        Remark::MayBeEmpty { count, names } => left_out::may_be_empty(*count, names),
        Remark::Invoked(actions) => left_out::invoked(actions),
        Remark::DeletesWithoutReason => left_out::deletes_without_reason(),
        Remark::MayBeDestroyPlan => left_out::may_be_destroy_plan(),
        Remark::CutDown => warning(CUT_DOWN),
        Remark::ModulesMissing(calls) => left_out::modules_missing(calls),
        Remark::NothingListed => warning(
            "The plan lists no change and no drift, and nothing in it says that there is none: `-refresh-only`, `-exclude` and a program that takes `resource_changes` out look alike. Make a normal plan of the whole stack.",
        ),
        Remark::ErroredUnknown => warning(
            "Terraform 1.4 and 1.5 write plans that failed halfway without saying so. Give the exit code of `terraform plan` with `--plan-exit-code`.",
        ),
        Remark::OldFormat { lists_drift } => old_format(*lists_drift),
        Remark::DriftWithoutKey(count) => info(format!(
            "{} not say which instance drifted, as Terraform before 1.0.1 writes it.",
            counted(*count, "drifted object of the plan does", "drifted objects of the plan do"),
        )),
        Remark::GoneWithoutKey(count) => gone_without_key(*count),
        Remark::NewerFormat => info(NEWER_FORMAT),
        Remark::Encoded(encoding) => encoded(*encoding),
        Remark::Reencoded(encoding) => reencoded(*encoding),
        Remark::ReplacementCharacters => warning(format!(
            "The text may be damaged: it has U+FFFD, which programs write in place of characters that they cannot decode. {UNDAMAGED}"
        )),
        Remark::DamagedName(name) => warning(format!(
            "The text may be damaged: the name `{}` looks as if a program with another code page wrote it. {UNDAMAGED}",
            short(name)
        )),
        Remark::DamagedText(page) => warning(format!(
            "The text may be damaged: all of it outside ASCII looks like UTF-8 that a program read as code page {page}, or one like it. {UNDAMAGED}"
        )),
        Remark::CarriageReturns => {
            info("The lines of the input end in CRLF: a program rewrote it after `terraform show -json`.")
        }
        Remark::UnknownActionWord(word) => {
            warning(format!("The plan says `{}` of a provider action, {UNKNOWN_WORD}", short(word)))
        }
        Remark::UnknownChangeField(field) => {
            info(format!("A change has the field `{}`, which tfgate does not know.", short(field)))
        }
        Remark::UnknownSection(section) => {
            info(format!("The plan has the section `{}`, which tfgate does not know.", short(section)))
        }
        Remark::OtherTypes(count) => other_types(*count),
        Remark::MoreUnknown(count) => info(format!(
            "And {} that tfgate does not know.",
            plural::count(*count, "more name", "more names")
        )),
        Remark::InvisibleCharacters(name) => {
            warning(format!("The name `{name}` contains characters that cannot be seen."))
        }
    }
}

fn other_types(count: u64) -> Note {
    warning(format!(
        "{} a `type` that is not the one in the address; it is checked as both. Something changed the plan after `terraform show -json`.",
        counted(count, "change has", "changes have")
    ))
}

fn old_format(lists_drift: bool) -> Note {
    let drift = if lists_drift { "" } else { " and lists no drift" };
    info(format!("The plan has an old format (0.x): it may not mark what is sensitive{drift}."))
}

fn gone_without_key(count: u64) -> Note {
    warning(format!(
        "The provider no longer finds {}, and apply creates objects of the same resources; which, a plan of Terraform before 1.0.1 does not say. They were deleted outside Terraform, or the provider looks elsewhere and they stay behind, unmanaged. {LOOK_ELSEWHERE}",
        counted(count, "object of the state", "objects of the state")
    ))
}

fn not_covered(count: u64, names: &[String], is_empty: bool) -> Note {
    let of_which = if names.is_empty() { String::new() } else { format!(" ({})", some_of(count, names)) };
    let text = format!(
        "{}{of_which} {} no entry in the plan: it may be partial, or a destroy plan of an empty state.",
        counted(count, "resource of the configuration", "resources of the configuration"),
        if count == 1 { "has" } else { "have" },
    );
    // Nothing exists that the plan could have left alone.
    if is_empty { info(text) } else { warning(text) }
}

fn partial(not_checked: u64, open: u64, unplanned: u64, names: &[String]) -> Note {
    let was = if not_checked == 1 { "was" } else { "were" };
    let has = counted(not_checked, "object of the state has", "objects of the state have");
    let why = match open {
        0 => "`-target` or `-exclude`",
        _ if open < not_checked => "`-target`, `-exclude`, or a `count` or `for_each` that is not known yet",
        _ => "their `count` or `for_each` is not known yet",
    };
    warning(match (not_checked, names) {
        (0, []) => "Partial plan: `-target`, `-exclude` or a deferred change left something out. What was left out was not checked.".to_owned(),
        (0, names) => format!(
            "Partial plan: `-target`, `-exclude` or a deferred change left something out, of the configuration {}. It was not checked.",
            some_of(unplanned, names)
        ),
        (_, []) => format!("Partial plan: {has} no entry in the plan ({why}), and {was} not checked."),
        (_, names) => format!(
            "Partial plan: {has} no entry in the plan ({why}), so {} {was} not checked.",
            some_of(not_checked, names)
        ),
    })
}

fn encoded(encoding: Encoding) -> Note {
    info(match encoding {
        Encoding::Utf8 | Encoding::Utf8Mark => "The input began with a UTF-8 byte order mark.",
        Encoding::Utf16Le | Encoding::Utf16Be => {
            "The input was UTF-16, as Windows PowerShell writes it; it was read as such."
        }
    })
}

fn reencoded(encoding: Encoding) -> Note {
    let what = match encoding {
        Encoding::Utf8 | Encoding::Utf8Mark => "The input began with a UTF-8 byte order mark",
        Encoding::Utf16Le | Encoding::Utf16Be => "The input was UTF-16, as Windows PowerShell writes it,",
    };
    warning(format!(
        "{what} and has characters outside ASCII, which the program that wrote it may have damaged. {UNDAMAGED}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::NoteLevel;

    #[test]
    fn every_warning_about_a_plan_is_recognized_and_no_other_note() {
        let name = || "x".to_owned();
        for remark in [
            Remark::Partial { not_judged: 0, open: 0, unplanned: 0, names: Vec::new() },
            Remark::Partial { not_judged: 0, open: 0, unplanned: 7, names: vec![name()] },
            Remark::Partial { not_judged: 1, open: 0, unplanned: 0, names: Vec::new() },
            Remark::Partial { not_judged: 7, open: 0, unplanned: 0, names: Vec::new() },
            Remark::Partial { not_judged: 1, open: 0, unplanned: 0, names: vec![name()] },
            Remark::Partial { not_judged: 7, open: 0, unplanned: 0, names: vec![name(), name()] },
            Remark::Partial { not_judged: 7, open: 7, unplanned: 0, names: vec![name(), name()] },
            Remark::Partial { not_judged: 7, open: 3, unplanned: 0, names: Vec::new() },
            Remark::ConfigurationNotCovered { count: 1, names: vec![name()], is_empty: false },
            Remark::ConfigurationNotCovered { count: 7, names: vec![name()], is_empty: false },
            Remark::ConfigurationNotCovered { count: 7, names: Vec::new(), is_empty: false },
            Remark::MayBeDisabled { count: 1, names: vec![name()] },
            Remark::MayBeEmpty { count: 7, names: vec![name()] },
            Remark::Invoked(vec![name()]),
            Remark::DeletesWithoutReason,
            Remark::MayBeDestroyPlan,
            Remark::CutDown,
            Remark::ModulesMissing(vec![name()]),
            Remark::ModulesMissing(vec![name(), name()]),
            Remark::NothingListed,
            Remark::ErroredUnknown,
            Remark::OldFormat { lists_drift: false },
            Remark::OldFormat { lists_drift: true },
            Remark::DriftWithoutKey(1),
            Remark::DriftWithoutKey(7),
            Remark::GoneWithoutKey(1),
            Remark::GoneWithoutKey(7),
            Remark::Reencoded(Encoding::Utf8Mark),
            Remark::Reencoded(Encoding::Utf16Le),
            Remark::ReplacementCharacters,
            Remark::DamagedName(name()),
            Remark::DamagedText(850),
            Remark::Encoded(Encoding::Utf16Le),
            Remark::NewerFormat,
            Remark::Encoded(Encoding::Utf8Mark),
            Remark::CarriageReturns,
            Remark::UnknownActionWord(name()),
            Remark::UnknownChangeField(name()),
            Remark::UnknownSection(name()),
            Remark::OtherTypes(1),
            Remark::MoreUnknown(1),
            Remark::InvisibleCharacters(name()),
        ] {
            let Note { level, text } = note(&remark);
            assert_eq!(is_denied_by_strict(&text), level == NoteLevel::Warning, "{text}");
        }
        // It may be disabled, and a stack in which it is must not fail in every run.
        let call = note(&Remark::CallWithoutEntry((1, vec![name()])));
        assert!(call.level == NoteLevel::Warning && !is_denied_by_strict(&call.text), "{}", call.text);
        let unread = unread("`x`");
        assert!(unread.level == NoteLevel::Warning && is_denied_by_strict(&unread.text), "{}", unread.text);
        let none = nothing_found("x", 2);
        assert!(none.level == NoteLevel::Warning && is_denied_by_strict(&none.text), "{}", none.text);
        for other in
            ["The waiver `x` has expired and excuses nothing.", "Settings of `x` cannot only observe."]
        {
            assert!(!is_denied_by_strict(other), "{other}");
        }
    }
}
