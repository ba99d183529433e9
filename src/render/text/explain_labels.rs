//! What the formats of an explanation (`tfgate explain`) have in common: why a policy skipped an object, what is known
//! about dependents, and what an address that is not one object of the plan can be.

use std::collections::BTreeMap;

use crate::plan::Action;
use crate::render::labels::action;
use crate::report::{DependentsEntry, SkipReason, UnresolvedAddress, UnresolvedReason};
use crate::text::plural::count;

/// Why a policy was not evaluated for an object.
pub(super) fn skip(skip: SkipReason) -> &'static str {
    match skip {
        SkipReason::Filter => "the filter leaves the object out",
        SkipReason::Operations => "not about this action",
        SkipReason::Address => "not about this address",
        SkipReason::Ignored => "nothing that it looks at changed outside Terraform",
        SkipReason::StepLimit => "used up its steps on other objects",
    }
}

/// What happens to the objects of a dependent resource: `3 objects: 1 replace, 2 no change`.
pub(super) fn objects(objects: &[(String, Action)]) -> String {
    let mut actions: BTreeMap<Action, usize> = BTreeMap::new();
    for (_, action) in objects {
        *actions.entry(*action).or_default() += 1;
    }
    let mut counted = actions.iter();
    match (counted.next(), counted.next()) {
        (None, _) => "no object in this plan".to_owned(),
        (Some((only, _)), None) => {
            format!("{}: {}", count(objects.len(), "object", "objects"), action(*only))
        }
        _ => {
            let parts = actions.iter().map(|(each, number)| format!("{number} {}", action(*each)));
            let parts: Vec<String> = parts.collect();
            format!("{}: {}", count(objects.len(), "object", "objects"), parts.join(", "))
        }
    }
}

/// What is not known about dependents, one sentence each.
pub(super) fn completeness(dependents: &DependentsEntry) -> Vec<String> {
    let mut sentences = Vec::new();
    if dependents.cut {
        sentences.push("There are more; counting stopped here.".to_owned());
    }
    if !dependents.has_configuration {
        sentences
            .push("The plan holds no configuration: only what the last apply recorded is known.".to_owned());
        // Locals and blocks are part of the configuration: the sentence about them would say the same again.
        return sentences;
    }
    let new = match dependents.unresolved {
        0 => String::new(),
        number => format!(
            " {} not applied yet may depend on it through local values.",
            count(number, "resource", "resources")
        ),
    };
    sentences.push(format!(
        "Links through local values and dynamic blocks are known from the last apply only.{new}"
    ));
    sentences
}

/// The text before and after an address that is not one object of the plan.
pub(super) fn missed(missed: &UnresolvedAddress) -> (&'static str, &'static str) {
    match missed.why {
        UnresolvedReason::Instances => ("", " has several instances in this plan:"),
        UnresolvedReason::Module => ("", " is a module; this plan has in it:"),
        UnresolvedReason::NotPlanned => {
            ("", " has no entry in this plan, though the state or the configuration knows it")
        }
        UnresolvedReason::Unknown if missed.proposed.is_empty() => {
            ("nothing in this plan has the address ", "")
        }
        UnresolvedReason::Quotes | UnresolvedReason::Unknown => {
            ("nothing in this plan has the address ", "; did you mean")
        }
    }
}

/// What to do about it.
pub(super) fn missed_help(missed: &UnresolvedAddress) -> &'static str {
    match missed.why {
        UnresolvedReason::Instances | UnresolvedReason::Module => "name one of them",
        UnresolvedReason::Quotes => {
            "a shell takes the quotes of a key away: put the address in single quotes"
        }
        UnresolvedReason::NotPlanned => "it was not planned: plan without `-target`",
        UnresolvedReason::Unknown if missed.proposed.is_empty() => {
            "`tfgate check --verbose` lists what the plan changes"
        }
        UnresolvedReason::Unknown => "copy the address from the plan, with the module and the key",
    }
}
