//! The members of roots. A misspelled one is an error when a `.gate.hcl` file loads, and not at the first plan that a
//! policy matches. In a `.policy.hcl` file it is an evaluation error that `try` can catch, as in HashiCorp's engine.

use super::fields::one_of;
use super::file::File;
use crate::expr::{Dialect, Expr, Node, Root, Step, StepKind};
use crate::policy::PolicyKind;
use crate::text::synonyms::meanings;

const RESOURCE: &[&str] = &[
    "type",
    "provider_type",
    "operation",
    "module_path",
    "address",
    "name",
    "index",
    "previous_address",
    "module_address",
    "deposed",
    "provider_config_key",
    "known_type",
    "documents",
    "tfe_workspace",
    "tfe_stack",
];

const PORTABLE_RESOURCE: &[&str] =
    &["type", "provider_type", "operation", "module_path", "tfe_workspace", "tfe_stack"];

const PROVIDER: &[&str] =
    &["alias", "name", "namespace", "source", "type", "version", "tfe_workspace", "tfe_stack"];

const MODULE: &[&str] = &["address", "source", "version", "tfe_workspace", "tfe_stack"];

const CHANGE: &[&str] = &["actions", "paths", "replace_paths", "reason", "importing", "order"];

const STACK: &[&str] = &["name", "labels"];

const PLAN: &[&str] = &[
    "creates",
    "updates",
    "deletes",
    "replaces",
    "destroys",
    "forgets",
    "imports",
    "moves",
    "reads",
    "drift",
    "deposed",
    "deferred",
    "action_invocations",
    "outputs",
    "checks",
    "resources",
    "terraform_version",
    "mode",
    "complete",
];

/// Reports every member that a root does not have. At the top of a file `kind` is `None`, and `meta` has the members of
/// every kind.
pub(super) fn check(file: &mut File<'_>, expr: &Expr, kind: Option<PolicyKind>) {
    if file.dialect() == Dialect::Portable {
        return;
    }
    // A list and no recursion, so that a deep expression takes no stack.
    let mut pending = vec![expr];
    while let Some(expr) = pending.pop() {
        pending.extend(expr.parts());
        if let Node::Traversal(base, steps) = &expr.node
            && let Node::Root(root) = base.node
            && let Some((name, step)) = steps.first().and_then(named)
        {
            let known = members(root, kind);
            // No list means that the plan decides, as for `attrs`.
            if !known.is_empty() && !known.contains(&name) {
                let root = root.name();
                // `change.before` is a root of its own here.
                let elsewhere = meanings(&format!("{root}.{name}")).next();
                let otherwise = match elsewhere {
                    Some(meaning) => format!("did you mean `{meaning}`?"),
                    None => format!("expected {}", one_of(&known)),
                };
                file.error(
                    &step.span,
                    format!("`{root}` has no `{name}`"),
                    format!("not a member of `{root}`"),
                )
                .nearest_or(name, known.iter().copied(), Some(otherwise));
            }
        }
    }
}

/// The member that a step names.
fn named(step: &Step) -> Option<(&str, &Step)> {
    match &step.kind {
        StepKind::Attribute(name) => Some((&**name, step)),
        StepKind::Index(index) => {
            let Node::Constant(value) = &index.node else { return None };
            // `meta["type"]` is the member `type`.
            value.as_str().map(|name| (name, step))
        }
        StepKind::LegacyIndex(_) | StepKind::Splat | StepKind::AttributeSplat => None,
    }
}

/// The members of `meta` in a portable policy of a kind.
pub(super) fn of_portable_meta(kind: PolicyKind) -> &'static [&'static str] {
    match kind {
        PolicyKind::Provider => PROVIDER,
        PolicyKind::Module => MODULE,
        PolicyKind::Resource | PolicyKind::Protect | PolicyKind::Plan | PolicyKind::Drift => {
            PORTABLE_RESOURCE
        }
    }
}

/// The members of a root; none where they are those of the plan.
fn members(root: Root, kind: Option<PolicyKind>) -> Vec<&'static str> {
    match (root, kind) {
        (Root::Attrs | Root::PriorAttrs, _) | (Root::Meta, Some(PolicyKind::Plan)) => Vec::new(),
        (Root::Change, _) => CHANGE.to_vec(),
        (Root::Stack, _) => STACK.to_vec(),
        (Root::Plan, _) => PLAN.to_vec(),
        (Root::Meta, Some(PolicyKind::Provider)) => PROVIDER.to_vec(),
        (Root::Meta, Some(PolicyKind::Module)) => MODULE.to_vec(),
        (Root::Meta, Some(PolicyKind::Protect | PolicyKind::Resource | PolicyKind::Drift)) => {
            RESOURCE.to_vec()
        }
        (Root::Meta, None) => [RESOURCE, PROVIDER, MODULE].concat(),
    }
}
