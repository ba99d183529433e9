//! A change as policies see it: the roots `attrs`, `prior_attrs`, `meta` and `change`.

use std::cell::OnceCell;

use super::cases::Case;
use super::context::PlanContext;
use super::former_address::FormerAddress;
use super::seen_as::SeenAs;
use super::side::Side;
use crate::diff::changed_paths;
use crate::expr::{EvalError, Objects, Overlay, Root, Roots, Text, Val};
use crate::plan::{Action, AttributePath, PlanError, ReplaceOrder, ResourceChange};
use crate::policy::builtin;

/// A change, and what is computed of it at the first look and shared by all policies.
pub(super) struct ChangeView<'v, 'a> {
    pub(super) change: &'v ResourceChange<'a>,
    after: OnceCell<Side<'v>>,
    before: OnceCell<Side<'v>>,
    paths: OnceCell<Val<'v>>,
    /// Where the provider no longer finds the object: what the plan does.
    pub(super) unfound: Option<Unfound>,
}

/// What the plan does where the provider no longer finds an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unfound {
    /// It creates another.
    CreatedAgain,
    /// It only refreshes, so that the object is taken out of the state.
    OutOfTheState,
}

/// Members of `meta` in every language.
const PORTABLE: [&str; 4] = ["type", "provider_type", "operation", "module_path"];

/// Members of `meta` in `.gate.hcl` files.
const EXTENDED: [&str; 9] = [
    "address",
    "name",
    "index",
    "previous_address",
    "module_address",
    "deposed",
    "provider_config_key",
    "known_type",
    "documents",
];

/// Members of `change`.
const CHANGE: [&str; 6] = ["actions", "paths", "replace_paths", "reason", "importing", "order"];

impl<'v, 'a> ChangeView<'v, 'a> {
    /// Computes nothing yet: most changes have no policy that looks at their values.
    pub(super) fn new(change: &'v ResourceChange<'a>) -> Self {
        let (after, before, paths) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        ChangeView { change, after, before, paths, unfound: None }
    }

    /// An object that the provider no longer finds.
    pub(super) fn of_unfound(change: &'v ResourceChange<'a>, unfound: Unfound) -> Self {
        ChangeView { unfound: Some(unfound), ..ChangeView::new(change) }
    }

    /// The object after the change.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn after(&self) -> Result<&Side<'v>, PlanError> {
        if let Some(side) = self.after.get() {
            return Ok(side);
        }
        let change = self.change;
        // Not `get_or_init` alone: the closure could not return the error of an unreadable value.
        let side = Side::new(&change.after, Some(&change.after_unknown), &change.after_sensitive)?;
        Ok(self.after.get_or_init(|| side))
    }

    /// The object before the change.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn before(&self) -> Result<&Side<'v>, PlanError> {
        if let Some(side) = self.before.get() {
            return Ok(side);
        }
        let side = Side::new(&self.change.before, None, &self.change.before_sensitive)?;
        Ok(self.before.get_or_init(|| side))
    }

    /// The attributes that differ; unknown where there are too many to list.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn paths(&self) -> Result<Val<'v>, PlanError> {
        if let Some(paths) = self.paths.get() {
            return Ok(paths.clone());
        }
        let paths = match self.change.action {
            Action::Update | Action::Replace(_) | Action::ReplaceForget => {
                let found = changed_paths(self.change)?;
                // A list that is cut off would let a condition pass that looks for the attribute that was left out.
                if found.omitted > 0 { Val::unknown() } else { path_list(found.list.iter()) }
            }
            Action::NoOp | Action::Create | Action::Read | Action::Delete | Action::Forget | Action::Open => {
                Val::list(Vec::new())
            }
        };
        Ok(self.paths.get_or_init(|| paths).clone())
    }
}

/// Paths as strings.
pub(super) fn path_list<'v, 'p>(paths: impl Iterator<Item = &'p AttributePath>) -> Val<'v> {
    Val::list(paths.map(|path| Val::string(path.to_string())).collect())
}

/// The roots of one evaluation of one policy over a change or a drifted object.
#[derive(Clone)]
pub(super) struct ChangeRoots<'s, 'v, 'a> {
    pub(super) change: &'v ResourceChange<'a>,
    pub(super) seen_as: SeenAs<'s>,
    /// The address before a move, where `meta` is to have that one.
    pub(super) former: Option<FormerAddress<'v>>,
    /// What the policy sees it as.
    pub(super) operation: &'static str,
    /// Whether the policy is written in the extended language.
    pub(super) extended: bool,
    pub(super) attrs: &'s Side<'v>,
    pub(super) prior_attrs: &'s Side<'v>,
    /// `change.paths`; `None` where the policy does not look at it.
    pub(super) paths: Option<Val<'v>>,
    pub(super) context: &'s PlanContext<'v>,
}

impl<'v> ChangeRoots<'_, 'v, '_> {
    /// A side.
    fn whole(&self, side: &Side<'v>) -> Val<'v> {
        let whole = side.whole();
        // All attributes are also those that the type before a move had.
        if self.seen_as.is_previous && !whole.is_nulls() { Val::unknown() } else { whole }
    }

    /// An attribute of a side.
    fn attribute(&self, side: &Side<'v>, name: &str) -> Option<Val<'v>> {
        side.member(name).or_else(|| self.seen_as.is_previous.then(Val::unknown))
    }

    /// The provider of the type; of that before a move by the rule for plans that do not name one.
    fn provider_type(&self) -> String {
        let (type_, now) = (first_word(self.seen_as.type_), first_word(&self.change.type_));
        if self.seen_as.is_previous && type_ != now { type_.to_owned() } else { provider_type(self.change) }
    }

    fn meta(&self, name: &str) -> Option<Val<'v>> {
        let change = self.change;
        let optional =
            |text: &'v Option<std::borrow::Cow<'_, str>>| text.as_deref().map_or_else(Val::null, Val::string);
        let former = self.former.filter(|_| self.extended || PORTABLE.contains(&name));
        if let Some(part) = former.and_then(|former| former.meta(name)) {
            return Some(part);
        }
        Some(match name {
            "type" => Val::string(self.seen_as.type_.to_owned()),
            "provider_type" => Val::string(self.provider_type()),
            "operation" => Val::string(self.operation),
            "module_path" => Val::string(change.module_address.as_deref().unwrap_or_default()),
            _ if !self.extended => return None,
            "address" => Val::string(&*change.address),
            "name" => Val::string(&*change.name),
            "index" => match change.index.get() {
                Ok(index) => Overlay::new(index, None, None).val(),
                Err(_) => Val::null(),
            },
            "previous_address" => optional(&change.previous_address),
            "module_address" => optional(&change.module_address),
            "deposed" => optional(&change.deposed),
            "known_type" => Val::bool(builtin::is_listed(self.seen_as.type_)),
            "documents" => {
                let documents = self.context.documents.of(change).into_iter();
                Val::object(documents.map(|(name, value)| (Text::from(name), value)).collect())
            }
            // The plan has it in another section, by the block and not by the instance.
            "provider_config_key" => Val::unknown(),
            _ => return None,
        })
    }

    fn change(&self, name: &str) -> Option<Val<'v>> {
        let change = self.change;
        Some(match name {
            "actions" => Val::list(change.action.tokens().iter().map(|token| Val::string(*token)).collect()),
            // The diff is computed only for policies that name `change`; for all others unknown is safe and never
            // seen.
            "paths" => self.paths.clone().unwrap_or_else(Val::unknown),
            "replace_paths" => path_list(change.replace_paths.iter()),
            "reason" => change.reason.as_deref().map_or_else(Val::null, Val::string),
            "importing" => Val::bool(change.importing),
            "order" => {
                change.action.order().map_or_else(Val::null, |order| Val::string(ReplaceOrder::name(order)))
            }
            _ => return None,
        })
    }
}

impl<'v> Roots<'v> for ChangeRoots<'_, 'v, '_> {
    fn root(&self, root: Root) -> Result<Val<'v>, EvalError> {
        let object = |names: &mut dyn Iterator<Item = &'static str>,
                      member: &dyn Fn(&str) -> Option<Val<'v>>| {
            let members = names.filter_map(|name| Some((Text::Borrowed(name), member(name)?)));
            Val::object(members.collect())
        };
        Ok(match root {
            Root::Attrs => self.whole(self.attrs),
            Root::PriorAttrs => self.whole(self.prior_attrs),
            Root::Meta => object(&mut PORTABLE.into_iter().chain(EXTENDED), &|name| self.meta(name)),
            Root::Change => object(&mut CHANGE.into_iter(), &|name| self.change(name)),
            Root::Stack => self.context.stack.clone(),
            Root::Plan => return Err(elsewhere(root)),
        })
    }

    fn member(&self, root: Root, name: &str) -> Result<Option<Val<'v>>, EvalError> {
        Ok(match root {
            Root::Attrs => self.attribute(self.attrs, name),
            Root::PriorAttrs => self.attribute(self.prior_attrs, name),
            Root::Meta => self.meta(name),
            Root::Change => self.change(name),
            Root::Stack | Root::Plan => self.root(root)?.get(name),
        })
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

/// The error for a root that a policy of this kind does not have. Loading refuses such a policy, so no run reaches it.
pub(super) fn elsewhere(root: Root) -> EvalError {
    EvalError::new(format!("`{}` is not known here", root.name()))
}

/// The last part of the provider's source; without one, the first word of the type.
fn provider_type(change: &ResourceChange<'_>) -> String {
    // Fully qualified in every version since Terraform 0.13: `registry.terraform.io/hashicorp/aws`.
    let source = change.provider_name.as_deref().and_then(|source| source.rsplit('/').next());
    source.filter(|name| !name.is_empty()).unwrap_or_else(|| first_word(&change.type_)).to_owned()
}

fn first_word(type_: &str) -> &str {
    type_.split('_').next().unwrap_or_default()
}

impl Case {
    /// The sides that a policy sees.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn sides<'s, 'v>(
        self,
        view: &'s ChangeView<'v, '_>,
    ) -> Result<(&'s Side<'v>, &'s Side<'v>), PlanError> {
        let absent: &'s Side<'v> = &Side::ABSENT;
        let attrs = if self.after { view.after()? } else { absent };
        let prior_attrs = if self.before { view.before()? } else { absent };
        Ok((attrs, prior_attrs))
    }
}
