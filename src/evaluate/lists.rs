//! The root `plan` of `plan_policy`: lists of changes and facts about the plan, collected only as far as a policy names
//! them.

use std::collections::{BTreeMap, BTreeSet};

use super::change_view::elsewhere;
use super::context::PlanContext;
use crate::expr::{EvalError, Number, Objects, Root, Roots, Text, Val};
use crate::plan::{Action, Plan, Remark, ResourceChange, ResourceMode};
use crate::policy::{Class, builtin};

/// A list of changes: its name, and the test whether a change belongs to it.
type List = (&'static str, fn(&ResourceChange<'_>) -> bool);

/// The lists of changes, by the member of `plan`.
const LISTS: [List; 10] = [
    ("creates", |change| is_managed(change) && change.action == Action::Create),
    ("updates", |change| is_managed(change) && change.action == Action::Update),
    // Deposed objects have a list of their own.
    ("deletes", |change| is_managed(change) && change.action == Action::Delete && change.deposed.is_none()),
    ("replaces", |change| is_managed(change) && matches!(change.action, Action::Replace(_))),
    ("destroys", |change| is_managed(change) && change.action.destroys()),
    ("forgets", |change| is_managed(change) && change.action.abandons()),
    ("imports", |change| is_managed(change) && change.importing),
    ("moves", |change| is_managed(change) && change.is_moved()),
    // The one list with data sources: managed resources are never read.
    ("reads", |change| change.action == Action::Read),
    ("deposed", |change| is_managed(change) && change.deposed.is_some()),
];

/// The other members of `plan`.
const OTHERS: [&str; 9] = [
    "drift",
    "deferred",
    "action_invocations",
    "outputs",
    "checks",
    "resources",
    "terraform_version",
    "mode",
    "complete",
];

fn is_managed(change: &ResourceChange<'_>) -> bool {
    change.mode == ResourceMode::Managed
}

/// An entry of a list.
#[derive(Debug)]
struct Item {
    address: String,
    type_: String,
    action: &'static str,
    module_address: Option<String>,
    previous_address: Option<String>,
    previous_type: Option<String>,
    /// What kind of loss the built-in packs see in the destruction of such an object.
    class: Option<Class>,
}

/// The lists that policies in force name.
#[derive(Debug, Default)]
pub(super) struct PlanLists {
    lists: BTreeMap<&'static str, Vec<Item>>,
}

impl PlanLists {
    /// Empty lists for the members that policies name; `*` means all of them.
    pub(super) fn new(members: &BTreeSet<String>) -> Self {
        let names = LISTS.iter().map(|(name, _)| *name).chain(["drift", "deferred"]);
        let kept = names.filter(|name| members.contains(*name) || members.contains("*"));
        PlanLists { lists: kept.map(|name| (name, Vec::new())).collect() }
    }

    /// Whether no policy names a list.
    pub(super) fn is_empty(&self) -> bool {
        self.lists.is_empty()
    }

    /// Adds an entry of `resource_changes` to each list that it belongs to.
    pub(super) fn change(&mut self, change: &ResourceChange<'_>) {
        for (name, belongs) in LISTS {
            if belongs(change) {
                self.add(name, change);
            }
        }
    }

    /// Adds an entry to one list, if a policy names it.
    pub(super) fn add(&mut self, name: &str, change: &ResourceChange<'_>) {
        // A list of every change of a large plan costs memory, so it exists only where a policy names it.
        if let Some(list) = self.lists.get_mut(name) {
            list.push(Item {
                address: change.address.clone().into_owned(),
                type_: change.type_.clone().into_owned(),
                action: change.action.name(),
                module_address: change.module_address.as_deref().map(str::to_owned),
                previous_address: change.previous_address.as_deref().map(str::to_owned),
                previous_type: change.previous_type().map(str::to_owned),
                class: None,
            });
        }
    }

    /// Sorts the lists, so that the order of the plan does not show, and looks up the class of each type once.
    pub(super) fn finish(&mut self) {
        let mut classes: BTreeMap<String, Option<Class>> = BTreeMap::new();
        for list in self.lists.values_mut() {
            for item in list.iter_mut() {
                item.class = match classes.get(&item.type_) {
                    Some(class) => *class,
                    None => *classes.entry(item.type_.clone()).or_insert(builtin::class_of(&item.type_)),
                };
            }
            list.sort_by(|a, b| (&a.address, a.action).cmp(&(&b.address, b.action)));
        }
    }
}

impl Item {
    fn value(&self) -> Val<'_> {
        let optional = |text: &'_ Option<String>| text.clone().map_or_else(Val::null, Val::string);
        object([
            ("address", Val::string(self.address.as_str())),
            ("type", Val::string(self.type_.as_str())),
            ("action", Val::string(self.action)),
            ("module_address", optional(&self.module_address)),
            ("previous_address", optional(&self.previous_address)),
            ("previous_type", optional(&self.previous_type)),
            ("class", self.class.map_or_else(Val::null, |class| Val::string(class.name()))),
        ])
    }
}

fn object<'v, const N: usize>(members: [(&'static str, Val<'v>); N]) -> Val<'v> {
    Val::object(members.into_iter().map(|(name, value)| (Text::Borrowed(name), value)).collect())
}

/// The roots of a policy about the plan.
pub(super) struct PlanRoots<'s, 'v> {
    pub(super) lists: &'v PlanLists,
    pub(super) plan: &'v Plan,
    pub(super) context: &'s PlanContext<'v>,
}

impl<'v> PlanRoots<'_, 'v> {
    fn plan(&self, name: &str) -> Option<Val<'v>> {
        let plan = self.plan;
        if let Some(list) = self.lists.lists.get(name) {
            return Some(Val::tuple(list.iter().map(Item::value).collect()));
        }
        Some(match name {
            "action_invocations" => Val::tuple(plan.invocations.iter().map(invocation).collect()),
            "outputs" => Val::tuple(
                plan.outputs
                    .iter()
                    // Terraform lists every root output, changed or not.
                    .filter(|output| output.action != Action::NoOp)
                    .map(|output| {
                        object([
                            ("name", Val::string(output.name.as_str())),
                            ("action", Val::string(output.action.name())),
                        ])
                    })
                    .collect(),
            ),
            "checks" => Val::tuple(
                plan.checks
                    .iter()
                    .map(|check| {
                        object([
                            ("address", Val::string(check.address.as_str())),
                            ("status", Val::string(check.status.as_str())),
                        ])
                    })
                    .collect(),
            ),
            // Objects with an entry, and those of the state that have none.
            "resources" => count(plan.existing + plan.not_judged),
            // OpenTofu writes its own version under this key.
            "terraform_version" => plan.terraform_version.as_deref().map_or_else(Val::null, Val::string),
            "mode" => Val::string(plan.mode.name()),
            "complete" => Val::bool(is_complete(plan)),
            _ => return None,
        })
    }
}

fn invocation(invocation: &crate::plan::Invocation) -> Val<'_> {
    object([
        ("address", Val::string(invocation.address.as_str())),
        ("trigger", invocation.trigger.as_deref().map_or_else(Val::null, Val::string)),
        ("deferred", Val::bool(invocation.deferred)),
    ])
}

fn count(number: u64) -> Val<'static> {
    // No plan reaches the limit; saturating keeps `>` conditions right all the same.
    Val::number(Number::Int(i64::try_from(number).unwrap_or(i64::MAX)))
}

/// Whether the plan lists everything: neither `-target`, nor an error, nor deferred changes left something out.
pub(super) fn is_complete(plan: &Plan) -> bool {
    // OpenTofu and Terraform before 1.8 do not mark `-target`; coverage of `prior_state` shows it.
    let partial = plan.remarks.iter().any(|remark| matches!(remark, Remark::Partial { .. }));
    // `complete` is missing before Terraform 1.8 and in OpenTofu: then the other signs decide.
    plan.complete.unwrap_or(true) && !partial && plan.errored != Some(true)
}

impl<'v> Roots<'v> for PlanRoots<'_, 'v> {
    fn root(&self, root: Root) -> Result<Val<'v>, EvalError> {
        match root {
            Root::Plan => {
                let names = LISTS.iter().map(|(name, _)| *name).chain(OTHERS);
                let members = names.filter_map(|name| Some((Text::Borrowed(name), self.plan(name)?)));
                Ok(Val::object(members.collect()))
            }
            Root::Stack => Ok(self.context.stack.clone()),
            Root::Attrs | Root::PriorAttrs | Root::Meta | Root::Change => Err(elsewhere(root)),
        }
    }

    fn member(&self, root: Root, name: &str) -> Result<Option<Val<'v>>, EvalError> {
        match root {
            Root::Plan => Ok(self.plan(name)),
            Root::Attrs | Root::PriorAttrs | Root::Meta | Root::Change | Root::Stack => {
                Ok(self.root(root)?.get(name))
            }
        }
    }

    fn resources(&self, resource_type: &str) -> Result<Objects<'v>, EvalError> {
        Ok(self.context.resources(resource_type))
    }

    fn data_sources(&self, resource_type: &str) -> Result<Objects<'v>, EvalError> {
        Ok(self.context.data_sources(resource_type))
    }

    fn timestamp(&self) -> Option<Text<'v>> {
        self.context.timestamp.clone()
    }
}
