//! The table. A sentence names everything that has to be done in one change: without its block, an object that loses a
//! `removed` block or `destroy = false` is destroyed.

use super::situation::{Block, Call, Situation};
use crate::plan::{Action, Program};

/// What puts an instance back.
const INSTANCE: &str = "put its index or key back, or move it with a `moved` block";
/// What puts the instance of a module back.
const MODULE_INSTANCE: &str = "put the module's index or key back, or move it with a `moved` block";
/// What made Terraform forget the object protects it from then on, too.
const LEAVE: &str = ", and leave `destroy = false` where it is";
/// What the change needs that puts something back which a `removed` block names.
const REMOVED: &str = " and take its `removed` block out, both in one change";
/// What makes a normal plan of a destroy plan.
const WITHOUT_DESTROY: &str = "plan again without `-destroy`";

/// What keeps the object, in a sentence or two.
pub(in crate::report) fn keep(situation: &Situation<'_>) -> String {
    if situation.is_deposed {
        return deposed(situation);
    }
    let how = match situation.action {
        Action::Create => return "To do without the object, remove its block and plan again.".to_owned(),
        Action::Delete => delete(situation),
        Action::Replace(_) | Action::ReplaceForget => replacement(situation),
        Action::Forget => forget(situation),
        Action::NoOp | Action::Read | Action::Update | Action::Open => {
            return "To keep the object as it is, take the change back and plan again.".to_owned();
        }
    };
    format!("To keep {}, {how}.{}", what(situation), remark(situation))
}

/// What is kept: an object that stays anyway is kept under management.
fn what(situation: &Situation<'_>) -> String {
    let program = situation.program.name();
    if situation.action == Action::ReplaceForget {
        return format!("the old object under {program}'s management");
    }
    let stays = situation.action == Action::Forget || situation.is_left_in_place;
    if stays { format!("it under {program}'s management") } else { "the object".to_owned() }
}

/// What else the reader has to know.
fn remark(situation: &Situation<'_>) -> String {
    match (situation.action, situation.kept_name) {
        (Action::ReplaceForget, Some(name)) => {
            format!(
                " The old object keeps its `{name}`: where that must be unique, the new one cannot be created."
            )
        }
        // Terraform refreshes nothing that it forgets; a destroy plan refreshes before.
        (Action::Forget, _) if situation.program == Program::Terraform && !situation.is_destroy_plan => {
            " The plan did not check whether it still exists.".to_owned()
        }
        (Action::Delete | Action::Forget, _) if is_disabled(situation) && !situation.is_destroy_plan => {
            " The call has neither `count` nor `for_each`, so its `lifecycle.enabled` is false.".to_owned()
        }
        _ => String::new(),
    }
}

/// Its address belongs to the current object, so no block or key brings a deposed one back.
fn deposed(situation: &Situation<'_>) -> String {
    if situation.action.abandons() || situation.is_left_in_place {
        return "Note its id: it stays, may cost money, and nothing manages it any more.".to_owned();
    }
    format!(
        "{} cannot keep this object: save what it holds before the plan is applied.",
        situation.program.name()
    )
}

fn delete(situation: &Situation<'_>) -> String {
    if situation.is_destroy_plan {
        return WITHOUT_DESTROY.to_owned();
    }
    match situation.reason {
        Some("delete_because_no_resource_config") => {
            let back = format!("put {} back", gone(situation));
            // The provider leaves it in place anyway.
            let or = if situation.is_left_in_place {
                ""
            } else {
                ", or let a `removed` block say `destroy = false`"
            };
            format!("{back}{or}")
        }
        Some("delete_because_no_move_target") => "add a block at its new address".to_owned(),
        Some(
            "delete_because_count_index" | "delete_because_each_key" | "delete_because_wrong_repetition",
        ) => INSTANCE.to_owned(),
        Some("delete_because_enabled_false") => "set `lifecycle.enabled` to true".to_owned(),
        Some("delete_because_no_module") => module(situation),
        // Terraform gives a reason for every deletion but those of a destroy plan; other makers of plans give none.
        Some(_) | None => {
            format!("{WITHOUT_DESTROY} if it was made so; else put its block, its index or its key back")
        }
    }
}

/// What brings the instance of a module back whose call is, or is not, in the configuration.
fn module(situation: &Situation<'_>) -> String {
    match situation.home.call {
        Call::Gone => "put the call of its module back".to_owned(),
        Call::Single { is_nested } if is_disabled(situation) => {
            let around = if is_nested { ", or of a call around that," } else { "" };
            format!("set `lifecycle.enabled` of the call of its module{around} to true")
        }
        Call::Unknown | Call::None | Call::Single { .. } | Call::Repeated => MODULE_INSTANCE.to_owned(),
    }
}

/// Whether a module has no instance because its call, or one around it, says so: only OpenTofu knows `enabled`.
fn is_disabled(situation: &Situation<'_>) -> bool {
    matches!(situation.home.call, Call::Single { .. })
        && situation.reason == Some("delete_because_no_module")
        && !situation.home.has_key
        && situation.program == Program::OpenTofu
}

/// What is not in the configuration any more.
fn gone(situation: &Situation<'_>) -> &'static str {
    match situation.home.call {
        Call::Gone => "the call of its module",
        Call::Unknown => "its block, or the call of its module,",
        Call::None | Call::Single { .. } | Call::Repeated => "its block",
    }
}

fn replacement(situation: &Situation<'_>) -> String {
    let forced = situation.forced;
    match situation.reason {
        Some("replace_because_tainted") => {
            format!("run `{} untaint` for it and plan again", situation.program.command())
        }
        Some("replace_by_request") => format!("plan again without `-replace`{}", as_before(forced)),
        // The plan does not record which trigger it was.
        Some("replace_by_triggers") => format!("take its `replace_triggered_by` out{}", as_before(forced)),
        _ if !forced.is_empty() => format!("leave {} as before", list(forced)),
        _ => "take the change back and plan again".to_owned(),
    }
}

fn forget(situation: &Situation<'_>) -> String {
    if situation.is_destroy_plan {
        return WITHOUT_DESTROY.to_owned();
    }
    let is_tofu = situation.program == Program::OpenTofu;
    match situation.reason {
        Some("delete_because_no_resource_config") => format!("put {} back{REMOVED}", gone(situation)),
        Some("delete_because_no_move_target") => format!("add a block at its new address{REMOVED}"),
        // In OpenTofu every forget with the reason of a deletion comes from a `removed` block.
        Some("delete_because_no_module") if is_tofu => format!("{}{REMOVED}", module(situation)),
        Some(reason) if is_tofu && reason.starts_with("delete_because_") => format!("{INSTANCE}{REMOVED}"),
        Some("delete_because_no_module") => format!("{MODULE_INSTANCE}{LEAVE}"),
        Some(
            "delete_because_count_index" | "delete_because_each_key" | "delete_because_wrong_repetition",
        ) => format!("{INSTANCE}{LEAVE}"),
        Some("forgot_because_lifecycle_destroy_in_state") => remembered(situation),
        Some("forgot_because_lifecycle_destroy_in_config") => configured(situation),
        // Terraform gives no reason in a destroy plan only.
        None if !is_tofu => format!("{WITHOUT_DESTROY}{LEAVE}"),
        Some(_) | None => format!(
            "{WITHOUT_DESTROY} if it was made so; else put its block, its index or its key back{LEAVE}"
        ),
    }
}

/// The state remembers `destroy = false` of an object that the configuration no longer wants.
fn remembered(situation: &Situation<'_>) -> String {
    match (situation.home.call, situation.home.block) {
        (Call::Gone, _) => "put the call of its module back".to_owned(),
        (_, Block::Gone) => "put its block back".to_owned(),
        (_, Block::Unknown) => "put its block, the call of its module, its index or its key back".to_owned(),
        (_, Block::Single | Block::Repeated) => wanted(situation),
    }
}

/// The block says `destroy = false`, and does not want this object.
fn configured(situation: &Situation<'_>) -> String {
    format!("{}{LEAVE}", wanted(situation))
}

/// What makes a block that is there want the object.
fn wanted(situation: &Situation<'_>) -> String {
    let home = situation.home;
    if home.has_key || home.block == Block::Repeated || home.call == Call::Repeated {
        return INSTANCE.to_owned();
    }
    let whose = if home.call == Call::None { "" } else { " of its block, or of the call of its module," };
    // A destroy plan of nothing but forgets looks like any other.
    format!("set `lifecycle.enabled`{whose} to true, or {WITHOUT_DESTROY} if it was made so")
}

/// What has to be taken back beside a request for a replacement.
fn as_before(forced: &[String]) -> String {
    if forced.is_empty() { String::new() } else { format!(", and leave {} as before", list(forced)) }
}

/// Some paths in a sentence.
pub(in crate::report) fn list(paths: &[String]) -> String {
    // The report lists all of them with their values; the sentence only says where to look.
    let shown: Vec<String> = paths.iter().take(3).map(|path| format!("`{path}`")).collect();
    let more = paths.len().saturating_sub(shown.len());
    let joined = match shown.split_last() {
        Some((last, rest)) if !rest.is_empty() && more == 0 => format!("{} and {last}", rest.join(", ")),
        _ => shown.join(", "),
    };
    if more == 0 { joined } else { format!("{joined} and {more} more") }
}
