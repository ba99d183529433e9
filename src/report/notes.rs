//! Remarks about the plan as a document, as sentences.

use super::{Note, NoteLevel};
use crate::plan::{Encoding, Plan, PlanMode, Remark};

/// The notes of a plan, warnings first.
pub(super) fn of_plan(plan: &Plan) -> Vec<Note> {
    let mut notes: Vec<Note> = plan.remarks.iter().map(note).collect();
    match plan.mode {
        PlanMode::Normal => {}
        PlanMode::Destroy => notes.push(info("This is a destroy plan: everything in it goes away.")),
        PlanMode::RefreshOnly => {
            notes.push(info("This is a refresh-only plan: it changes the state, and no object."));
        }
    }
    notes
}

/// A note that may hide a danger.
pub(super) fn warning(text: impl Into<String>) -> Note {
    Note { level: NoteLevel::Warning, text: text.into() }
}

/// A note that is good to know.
pub(super) fn info(text: impl Into<String>) -> Note {
    Note { level: NoteLevel::Info, text: text.into() }
}

fn note(remark: &Remark) -> Note {
    match remark {
        Remark::Partial { not_judged: 0 } => warning(
            "Partial plan: `-target`, `-exclude` or a deferred change left something out. What was left out was not judged.",
        ),
        Remark::Partial { not_judged } => warning(format!(
            "Partial plan: {} in the state, no entry in the plan (`-target` or `-exclude`). {} not judged.",
            objects(*not_judged),
            if *not_judged == 1 { "It was" } else { "They were" },
        )),
        Remark::ConfigurationNotCovered(count) => warning(format!(
            "{} of the configuration {} no entry in the plan: it may be partial, or a destroy plan of an empty state.",
            if *count == 1 { "1 resource".to_owned() } else { format!("{count} resources") },
            if *count == 1 { "has" } else { "have" },
        )),
        Remark::CutDown => warning(
            "Cut-down plan: `planned_values` or `configuration` is missing, so something changed the plan after `terraform show -json`.",
        ),
        Remark::ErroredUnknown => warning(
            "Terraform 1.4 and 1.5 write plans that failed halfway without saying so. Give the exit code of `terraform plan` with `--plan-exit-code`.",
        ),
        Remark::OldFormat => {
            info("The plan has an old format (0.x): it may not mark what is sensitive and lists no drift.")
        }
        Remark::NewerFormat => {
            info("The plan has a newer minor version of the format than tfgate knows; fields may be new.")
        }
        Remark::Encoded(encoding) => info(match encoding {
            Encoding::Utf8 | Encoding::Utf8Mark => "The input began with a UTF-8 byte order mark.",
            Encoding::Utf16Le | Encoding::Utf16Be => {
                "The input was UTF-16, as Windows PowerShell writes it; it was read as such."
            }
        }),
        Remark::CarriageReturns => {
            info("The lines of the input end in CRLF: a program rewrote it after `terraform show -json`.")
        }
        Remark::UnknownChangeField(field) => {
            info(format!("A change has the field `{field}`, which tfgate does not know."))
        }
        Remark::UnknownSection(section) => {
            info(format!("The plan has the section `{section}`, which tfgate does not know."))
        }
        Remark::InvisibleCharacters(address) => {
            warning(format!("The name `{address}` contains characters that cannot be seen."))
        }
    }
}

fn objects(count: u64) -> String {
    if count == 1 { "1 object has an entry".to_owned() } else { format!("{count} objects have an entry") }
}
