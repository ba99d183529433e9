//! Provider actions that apply invokes, one by one: events folded over their objects, and the finding about each.

use std::collections::BTreeMap;

use super::findings::of_plan;
use crate::finding::Finding;
use crate::plan::{Action, Invocation, ReplaceOrder, event_rank};
use crate::policy::{Level, PolicyId};
use crate::text::plural;

/// The id and level of the finding about a provider action (`action_invocations`, Terraform 1.14).
pub(crate) const INVOCATION_POLICY: (&str, Level) = ("integrity/action_invocation", Level::Warn);

/// Objects of an event that are named; more are counted.
const NAMED: usize = 3;

/// How many of the events so far one is compared with. They are sorted, so the same ones are near to each other.
const LOOKED_AT: usize = 16;

/// One action with all its invocations in a plan.
#[derive(Debug)]
pub(crate) struct InvokedAction<'p> {
    /// The first invocation: address, type, name, provider and configuration are those of all.
    pub(crate) first: &'p Invocation,
    /// All of them, in the order of the apply.
    pub(crate) invocations: Vec<&'p Invocation>,
    /// The same, folded.
    pub(crate) events: Vec<FoldedEvents<'p>>,
}

/// Events of one action for the same objects, with the same consequence of a failure.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FoldedEvents<'p> {
    /// The events, in the order of the apply; none of what `-invoke` asks for, and where the plan does not say.
    pub(crate) events: Vec<&'p str>,
    /// The addresses of the objects, sorted.
    pub(crate) objects: Vec<&'p str>,
    /// `on_failure`.
    pub(crate) on_failure: Option<&'p str>,
    /// Whether `-invoke` asks for it.
    pub(crate) invoked: bool,
}

/// The actions that this apply invokes, or those that are deferred to a later plan, by address.
pub(crate) fn invoked_actions(invocations: &[Invocation], deferred: bool) -> Vec<InvokedAction<'_>> {
    let mut by_address: BTreeMap<&str, Vec<&Invocation>> = BTreeMap::new();
    for invocation in invocations.iter().filter(|invocation| invocation.deferred == deferred) {
        by_address.entry(&invocation.address).or_default().push(invocation);
    }
    let actions = by_address.into_values().filter_map(|mut invocations| {
        invocations.sort_by_key(|invocation| (rank(invocation), *invocation));
        let events = folded(&invocations);
        Some(InvokedAction { first: invocations.first()?, events, invocations })
    });
    actions.collect()
}

/// The place of an invocation in the apply of its object.
fn rank(invocation: &Invocation) -> (bool, usize) {
    let event = invocation.event.as_deref().unwrap_or_default();
    // A replacement destroys first, unless its block says `create_before_destroy`.
    let destroys_first = invocation.trigger_action == Some(Action::Replace(ReplaceOrder::DeleteFirst));
    let is_destroy = matches!(event, "before_destroy" | "after_destroy");
    (!(destroys_first && is_destroy), event_rank(event))
}

fn folded<'p>(invocations: &[&'p Invocation]) -> Vec<FoldedEvents<'p>> {
    let mut single: Vec<FoldedEvents<'p>> = Vec::new();
    for invocation in invocations {
        let events: Vec<&str> = invocation.event.as_deref().into_iter().collect();
        let on_failure = invocation.on_failure.as_deref();
        let same = single.iter_mut().rev().take(LOOKED_AT).find(|folded| {
            folded.events == events && folded.on_failure == on_failure && folded.invoked == invocation.invoked
        });
        let objects = invocation.trigger.as_deref();
        match same {
            Some(folded) => folded.objects.extend(objects),
            None => single.push(FoldedEvents {
                events,
                objects: objects.into_iter().collect(),
                on_failure,
                invoked: invocation.invoked,
            }),
        }
    }
    let mut found: Vec<FoldedEvents<'p>> = Vec::new();
    for mut folded in single {
        folded.objects.sort_unstable();
        folded.objects.dedup();
        let same = found.last_mut().filter(|last| {
            last.objects == folded.objects
                && last.on_failure == folded.on_failure
                && last.invoked == folded.invoked
        });
        match same {
            Some(last) => last.events.extend(folded.events),
            None => found.push(folded),
        }
    }
    found
}

impl FoldedEvents<'_> {
    /// `before_create and after_create of 12 objects; if it fails, the apply stops`.
    pub(crate) fn words(&self) -> String {
        let when = if self.invoked {
            "because `-invoke` asks for it".to_owned()
        } else {
            let events: Vec<String> = self.events.iter().map(|event| named_event(event)).collect();
            match events.split_last() {
                None => "when the plan does not say".to_owned(),
                Some((last, [])) => last.clone(),
                Some((last, before)) => format!("{} and {last}", before.join(", ")),
            }
        };
        let objects = match self.objects.as_slice() {
            [] => String::new(),
            objects if objects.len() <= NAMED => {
                let named: Vec<String> = objects.iter().map(|object| format!("`{object}`")).collect();
                format!(" of {}", named.join(", "))
            }
            objects => format!(" of {}", plural::count(objects.len(), "object", "objects")),
        };
        let failure = self.failure().map_or_else(String::new, |failure| format!("; {failure}"));
        format!("{when}{objects}{failure}")
    }

    /// What happens if the action fails.
    fn failure(&self) -> Option<String> {
        let on_failure = self.on_failure?;
        Some(match (on_failure, self.events.as_slice()) {
            ("halt", _) => "if it fails, the apply stops".to_owned(),
            ("taint", _) => {
                "if it fails, the object is marked as tainted, and the next plan replaces it".to_owned()
            }
            ("continue", ["before_destroy"]) => "if it fails, the destroy goes on".to_owned(),
            ("continue", ["before_create"]) => "if it fails, the create goes on".to_owned(),
            ("continue", ["before_update"]) => "if it fails, the update goes on".to_owned(),
            ("continue", _) => "if it fails, the apply goes on".to_owned(),
            (other, _) => format!("if it fails, `{other}`, a word that tfgate does not know"),
        })
    }
}

/// An event by its name, one that is not known in quotes.
fn named_event(event: &str) -> String {
    if event_rank(event) < event_rank("") {
        event.to_owned()
    } else {
        format!("`{event}`, an event that tfgate does not know,")
    }
}

/// The finding about a provider action.
pub(super) fn finding(action: &InvokedAction<'_>, deferred: bool) -> Finding {
    let (id, level) = INVOCATION_POLICY;
    let policy = PolicyId(id.to_owned());
    let events: Vec<String> = action.events.iter().map(FoldedEvents::words).collect();
    // `deferred_action_invocations`: not by this apply, but by one that follows from it.
    let who = if deferred { "A later apply" } else { "Apply" };
    let says = |invocation: &&Invocation| {
        invocation.invoked || invocation.event.is_some() || invocation.trigger.is_some()
    };
    let when = if action.invocations.iter().any(says) {
        format!(", {}", events.join(", then "))
    } else {
        String::new()
    };
    let message = format!("{who} invokes this provider action{when}. What it does is not in the plan.");
    of_plan(policy, level, &action.first.address, &subject(action, deferred), message)
}

/// What tells the invocations of an action from others: trigger, event, block and place of each.
pub(super) fn subject(action: &InvokedAction<'_>, deferred: bool) -> String {
    let mut words = vec![if deferred { "invoke later" } else { "invoke" }];
    let mut sorted = action.invocations.clone();
    // By what they are, and not in the order of the apply: that one follows from the change of the object.
    sorted.sort();
    for invocation in sorted {
        let parts = [&invocation.trigger, &invocation.event, &invocation.block, &invocation.place];
        words.extend(parts.map(|part| part.as_deref().unwrap_or_default()));
    }
    // No part holds a NUL: addresses are names, and the others are words and numbers.
    words.join("\0")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invocation(event: &str, object: &str, on_failure: &str, action: Action) -> Invocation {
        Invocation {
            address: "action.a.b".to_owned(),
            event: Some(event.to_owned()),
            trigger: Some(object.to_owned()),
            on_failure: Some(on_failure.to_owned()),
            trigger_action: Some(action),
            ..Invocation::default()
        }
    }

    fn words(invocations: &[Invocation]) -> Vec<String> {
        let actions = invoked_actions(invocations, false);
        actions.iter().flat_map(|action| action.events.iter().map(FoldedEvents::words)).collect()
    }

    #[test]
    fn events_of_the_same_objects_are_folded() {
        let objects = ["t.a", "t.b", "t.c", "t.d"];
        let events = ["after_create", "before_create"];
        let all: Vec<Invocation> = events
            .iter()
            .flat_map(|event| objects.map(|object| invocation(event, object, "halt", Action::Create)))
            .collect();
        assert_eq!(
            words(&all),
            ["before_create and after_create of 4 objects; if it fails, the apply stops"]
        );
        let [first, second, ..] = all.as_slice() else { panic!() };
        assert_eq!(
            words(&[second.clone(), first.clone()]),
            ["after_create of `t.a`, `t.b`; if it fails, the apply stops"]
        );
    }

    #[test]
    fn events_stand_in_the_order_of_the_apply() {
        let all = |order| {
            let action = Action::Replace(order);
            ["after_create", "before_destroy", "after_destroy", "before_create"]
                .map(|event| invocation(event, "t.a", "continue", action))
        };
        assert_eq!(
            words(&all(ReplaceOrder::DeleteFirst)),
            [
                "before_destroy, after_destroy, before_create and after_create of `t.a`; if it fails, the apply goes on"
            ]
        );
        assert_eq!(
            words(&all(ReplaceOrder::CreateFirst)),
            [
                "before_create, after_create, before_destroy and after_destroy of `t.a`; if it fails, the apply goes on"
            ]
        );
    }

    #[test]
    fn a_failure_is_said_in_words_and_unknown_words_are_shown() {
        let of = |event, on_failure| words(&[invocation(event, "t.a", on_failure, Action::Delete)]).concat();
        assert!(of("before_destroy", "continue").ends_with("if it fails, the destroy goes on"));
        assert!(of("after_create", "taint").contains("tainted"));
        assert!(of("BeforeRead", "halt").starts_with("`BeforeRead`, an event that tfgate does not know, of"));
        assert!(of("after_create", "Retry").ends_with("`Retry`, a word that tfgate does not know"));
    }

    #[test]
    fn a_fingerprint_tells_trigger_event_block_and_place() {
        let one = Invocation {
            block: Some("0".to_owned()),
            place: Some("1".to_owned()),
            ..invocation("after_create", "t.a", "halt", Action::Create)
        };
        let of = |invocation: Invocation| {
            let deferred = invocation.deferred;
            finding(&invoked_actions(&[invocation], deferred)[0], deferred).fingerprint
        };
        let other = [
            Invocation { trigger: Some("t.b".to_owned()), ..one.clone() },
            Invocation { event: Some("after_update".to_owned()), ..one.clone() },
            Invocation { block: Some("1".to_owned()), ..one.clone() },
            Invocation { place: Some("0".to_owned()), ..one.clone() },
            Invocation { deferred: true, ..one.clone() },
        ];
        let same = of(one.clone());
        assert_eq!(same, of(one));
        let found: std::collections::BTreeSet<String> = other.into_iter().map(of).collect();
        assert!(found.len() == 5 && !found.contains(&same), "{found:?}");
    }
}
