//! The types under which policies see a change: more than one where its address or its previous address names another.

use super::cases::Case;
use crate::expr::{Dialect, Root};
use crate::plan::ResourceChange;
use crate::policy::{Operation, Policy, PolicyKind};

/// One of the types of a change.
#[derive(Debug, Clone, Copy)]
pub(super) struct SeenAs<'t> {
    pub(super) type_: &'t str,
    /// Whether it is the type before a move. The provider has converted the values before into those of the new type
    /// (`MoveResourceState`), so an attribute of the old type that is not in them is unknown, and not missing.
    pub(super) is_previous: bool,
}

impl<'t> SeenAs<'t> {
    /// The types of a change, its own first.
    pub(super) fn all(change: &'t ResourceChange<'_>) -> impl Iterator<Item = SeenAs<'t>> {
        let own = SeenAs { type_: &change.type_, is_previous: false };
        // No plan of Terraform has an address of another type than its entry. A crafted one must not escape the policies of
        // either type.
        let named = change.other_type();
        let previous = change.previous_type().filter(|type_| named != Some(*type_));
        std::iter::once(own)
            .chain(named.map(|type_| SeenAs { type_, is_previous: false }))
            .chain(previous.map(|type_| SeenAs { type_, is_previous: true }))
    }

    /// What it was before a move.
    pub(super) fn previous(self) -> String {
        format!("Before this move it was `{}`.", self.type_)
    }

    /// What a finding says that only rests on what cannot be decided over the values after a move.
    pub(super) fn undecidable(self) -> String {
        format!(
            "This policy cannot be decided: before this move it was `{}`, and the plan does not hold the values that it had as such.",
            self.type_
        )
    }

    /// Why a policy about the type before a move cannot be decided.
    pub(super) fn previous_schema(self) -> String {
        format!(
            "Before this move it was `{}`; the plan does not hold the values that it had as such.",
            self.type_
        )
    }

    /// Whether a policy has seen the change under a type that comes before this one, and would see nothing else under this
    /// one.
    pub(super) fn is_repeated(self, policy: &Policy, change: &ResourceChange<'_>) -> bool {
        // Nearly every change has one type, and then there is nothing to look for.
        self.type_ != change.type_
            && !(policy.reads_type() && policy.dialect() == Dialect::Extended)
            && SeenAs::all(change)
                .take_while(|other| other.type_ != self.type_)
                .any(|other| policy.matches_type(other.type_))
    }

    /// Whether a policy about this type has something to say about one side or the other. What is created, and what an object
    /// will be, is no longer of the type before a move.
    pub(super) fn sees(self, policy: &Policy, case: Case) -> bool {
        let roots = &policy.uses.roots;
        let about_before = || {
            policy.kind == PolicyKind::Protect
                || roots.contains(&Root::PriorAttrs)
                || !roots.contains(&Root::Attrs)
        };
        !self.is_previous
            || case.before
                && (!matches!(case.operation, Operation::Update | Operation::NoOp) || about_before())
    }
}
