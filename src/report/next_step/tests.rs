//! Every combination of what decides the next step.

use super::situation::{Block, Call, Home, Situation};
use super::table::keep;
use crate::plan::{Action, Program, ReplaceOrder};

const ACTIONS: [Action; 10] = [
    Action::NoOp,
    Action::Open,
    Action::Create,
    Action::Read,
    Action::Update,
    Action::Delete,
    Action::Replace(ReplaceOrder::DeleteFirst),
    Action::Replace(ReplaceOrder::CreateFirst),
    Action::Forget,
    Action::ReplaceForget,
];

const REASONS: [Option<&str>; 15] = [
    None,
    Some("replace_because_tainted"),
    Some("replace_because_cannot_update"),
    Some("replace_by_request"),
    Some("replace_by_triggers"),
    Some("delete_because_no_resource_config"),
    Some("delete_because_wrong_repetition"),
    Some("delete_because_count_index"),
    Some("delete_because_each_key"),
    Some("delete_because_no_module"),
    Some("delete_because_no_move_target"),
    Some("delete_because_enabled_false"),
    Some("forgot_because_lifecycle_destroy_in_state"),
    Some("forgot_because_lifecycle_destroy_in_config"),
    Some("a_reason_of_a_later_version"),
];

const CALLS: [Call; 6] = [
    Call::Unknown,
    Call::None,
    Call::Gone,
    Call::Single { is_nested: false },
    Call::Single { is_nested: true },
    Call::Repeated,
];
const BLOCKS: [Block; 4] = [Block::Unknown, Block::Gone, Block::Single, Block::Repeated];

/// Calls a function with every situation.
fn every(mut check: impl FnMut(&Situation<'_>)) {
    let forced = ["name".to_owned(), "size".to_owned()];
    let homes: Vec<Home> = CALLS
        .into_iter()
        .flat_map(|call| BLOCKS.map(|block| [false, true].map(|has_key| Home { call, block, has_key })))
        .flatten()
        .collect();
    for (action, reason) in ACTIONS.into_iter().flat_map(|action| REASONS.map(|reason| (action, reason))) {
        for (program, flags) in [Program::Terraform, Program::OpenTofu]
            .into_iter()
            .flat_map(|program| (0..16).map(move |flags| (program, flags)))
        {
            for home in &homes {
                check(&Situation {
                    action,
                    reason,
                    is_deposed: flags & 1 != 0,
                    program,
                    is_destroy_plan: flags & 2 != 0,
                    is_left_in_place: flags & 4 != 0,
                    forced: if flags & 8 == 0 { &[] } else { &forced },
                    home: *home,
                    kept_name: (flags & 8 == 0).then_some("identifier"),
                });
            }
        }
    }
}

/// The only ways in which a sentence may speak of what protects an object or lets it go.
const SAFE: [&str; 4] = [
    "let a `removed` block say `destroy = false`",
    "leave `destroy = false` where it is",
    " back and take its `removed` block out, both in one change",
    "add a block at its new address and take its `removed` block out, both in one change",
];

#[test]
fn no_next_step_takes_a_protection_or_a_removed_block_away_alone() {
    every(|situation| {
        let text = keep(situation);
        // An index, a key or `enabled` comes back before the `removed` block goes.
        let together =
            text.contains("put ") || text.contains("add a block") || text.contains("set `lifecycle");
        assert!(together || !text.contains("`removed` block out"), "{situation:?}\n{text}");
        let mut rest = text.replace(
            " and take its `removed` block out, both in one change",
            if together { "" } else { "`removed`" },
        );
        for safe in SAFE {
            rest = rest.replace(safe, "");
        }
        for word in ["removed", "destroy = false", "prevent_destroy", "protection", "moved` block out"] {
            assert!(!rest.contains(word), "{situation:?}\n{text}");
        }
    });
}

#[test]
fn what_is_not_destroyed_is_not_saved() {
    every(|situation| {
        let text = keep(situation);
        let stays = situation.action.abandons() || situation.is_left_in_place;
        let saves = ["save", "snapshot", "backup", "back up"].iter().any(|word| text.contains(word));
        assert!(!(stays && saves), "{situation:?}\n{text}");
        if stays && situation.is_deposed {
            assert!(text.starts_with("Note its id"), "{situation:?}\n{text}");
        }
    });
}

#[test]
fn commands_and_sentences_name_the_program_of_the_plan() {
    every(|situation| {
        let text = keep(situation);
        let others = match situation.program {
            Program::Terraform => ["tofu", "OpenTofu"],
            Program::OpenTofu => ["terraform", "Terraform"],
        };
        assert!(others.iter().all(|other| !text.contains(other)), "{situation:?}\n{text}");
    });
}

#[test]
fn an_object_of_a_destroy_plan_is_kept_by_another_plan() {
    every(|situation| {
        let goes = matches!(situation.action, Action::Delete | Action::Forget);
        if goes && situation.is_destroy_plan && !situation.is_deposed {
            assert!(keep(situation).contains("plan again without `-destroy`"), "{situation:?}");
        }
    });
}

#[test]
fn sentences_are_whole() {
    every(|situation| {
        let text = keep(situation);
        assert!(text.ends_with('.') && !text.contains("  ") && !text.contains(",,"), "{situation:?}\n{text}");
        assert!(!text.contains(",.") && !text.contains(" ."), "{situation:?}\n{text}");
    });
}

#[test]
fn only_a_call_that_has_no_instances_is_switched_on() {
    every(|situation| {
        if keep(situation).contains("The call has neither `count` nor `for_each`") {
            assert!(matches!(situation.home.call, Call::Single { .. }) && !situation.home.has_key);
            assert_eq!(situation.program, Program::OpenTofu);
        }
    });
}
