//! The evaluations of a policy over one change: actions of the plan against operations of the policy.
//!
//! The portable language follows HashiCorp's policy language, where `operations` are create, update and delete and a
//! replacement is a create and a delete.

use crate::expr::Dialect;
use crate::plan::{Action, ResourceChange, ResourceMode};
use crate::policy::{Operation, Policy, PolicyKind};

/// One evaluation: the operation that the policy sees, and the sides of the change that exist in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Case {
    pub(super) operation: Operation,
    /// Whether `attrs` is the object after the change; else every attribute is null.
    pub(super) after: bool,
    /// Whether `prior_attrs` is the object before the change; else every attribute is null.
    pub(super) before: bool,
}

const NONE: [Option<Case>; 2] = [None, None];

impl Case {
    /// The case of one part of a replacement, or of the replacement as a whole.
    pub(super) fn of_replacement(operation: Operation) -> Self {
        Case { operation, after: operation != Operation::Delete, before: operation != Operation::Create }
    }
}

/// The evaluations of a policy over a change: the new object, then the old one.
pub(super) fn cases(policy: &Policy, change: &ResourceChange<'_>) -> [Option<Case>; 2] {
    // A data source of `resource_changes` is only read; other policies reach it by `getdatasource`.
    if change.mode != ResourceMode::Managed {
        let read = change.mode == ResourceMode::Data && change.action == Action::Read;
        let case = Case { operation: Operation::Read, after: true, before: false };
        return [(read && policy.is_on(Operation::Read)).then_some(case), None];
    }
    let portable = policy.kind == PolicyKind::Resource && policy.dialect() == Dialect::Portable;
    // Deposed objects are not in the portable language: a policy would see two objects of one address.
    if portable && change.deposed.is_some() {
        return NONE;
    }
    // An object that is imported and destroyed in one plan was never managed: the portable language does not see its end.
    let unseen = portable && change.importing && change.action.destroys();
    let case =
        |operation, after, before| policy.is_on(operation).then_some(Case { operation, after, before });
    match change.action {
        // The plan never has an update of a missing object, so both sides are there.
        Action::Update => [case(Operation::Update, true, true), None],
        // An object that neither was nor will be: nothing to evaluate.
        Action::NoOp if change.after.is_null() && !change.after_unknown.may_hold_true() => NONE,
        Action::NoOp => [case(Operation::NoOp, true, true), None],
        Action::Delete if unseen => NONE,
        Action::Delete => [case(Operation::Delete, false, true), None],
        // Before the next arms: a policy that names `replace` wants one evaluation with both sides, not a create and
        // a delete.
        Action::Replace(_) if policy.is_on(Operation::Replace) => {
            [case(Operation::Replace, true, true), None]
        }
        Action::Replace(_) if unseen => [case(Operation::Create, true, false), None],
        Action::Replace(_) => [case(Operation::Create, true, false), case(Operation::Delete, false, true)],
        Action::Forget => [case(Operation::Forget, false, true), None],
        // The old object goes on to exist unmanaged, so no policy on `delete` sees it.
        Action::ReplaceForget if policy.is_on(Operation::Forget) => {
            [case(Operation::Create, true, false), case(Operation::Forget, true, true)]
        }
        Action::Create | Action::ReplaceForget => [case(Operation::Create, true, false), None],
        // `open` is OpenTofu 1.11's entry for an ephemeral resource, which has no state.
        Action::Read | Action::Open => NONE,
    }
}
