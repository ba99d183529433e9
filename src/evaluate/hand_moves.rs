//! Objects that the plan lets go of at one address and imports at another: a move by hand. They stay managed.

use crate::finding::Finding;
use crate::plan::{Action, PlanError, ResourceChange, ResourceMode};

/// Attributes that tell which object it is.
const IDENTIFIERS: [&str; 6] = ["id", "arn", "name", "identifier", "cluster_identifier", "bucket"];

/// What is forgotten and what is imported.
#[derive(Debug, Default)]
pub(super) struct HandMoves {
    forgotten: Vec<Object>,
    imported: Vec<Object>,
}

/// One object and what identifies it.
#[derive(Debug)]
struct Object {
    address: String,
    type_: String,
    provider: Option<String>,
    identifiers: [Option<String>; IDENTIFIERS.len()],
}

/// An object that stays managed under another address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandMove {
    /// The address at which it is forgotten.
    pub from: String,
    /// The address at which it is imported.
    pub to: String,
}

impl HandMoves {
    /// Keeps an object that is forgotten or imported.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn change(&mut self, change: &ResourceChange<'_>) -> Result<(), PlanError> {
        if change.mode != ResourceMode::Managed || change.deposed.is_some() {
            return Ok(());
        }
        match change.action {
            Action::Forget => self.forgotten.push(Object::of(change)?),
            // One that is imported to be destroyed does not stay.
            Action::NoOp | Action::Update if change.importing => self.imported.push(Object::of(change)?),
            Action::NoOp
            | Action::Create
            | Action::Read
            | Action::Update
            | Action::Delete
            | Action::Replace(_)
            | Action::ReplaceForget
            | Action::Open => {}
        }
        Ok(())
    }

    /// The objects that are forgotten and imported, in the order of their former addresses.
    pub(super) fn finish(self) -> Vec<HandMove> {
        let mut found: Vec<HandMove> = self
            .forgotten
            .iter()
            .filter_map(|forgotten| {
                let mut same = self.imported.iter().filter(|imported| forgotten.is_same(imported));
                let to = same.next()?;
                // Two with the same id: nothing says which it is.
                same.next()
                    .is_none()
                    .then(|| HandMove { from: forgotten.address.clone(), to: to.address.clone() })
            })
            .collect();
        found.sort_by(|a, b| a.from.cmp(&b.from));
        found
    }
}

impl Object {
    fn of(change: &ResourceChange<'_>) -> Result<Self, PlanError> {
        let before = change.before.get()?;
        let text = |name: &str| before.get(name)?.as_str().filter(|text| !text.is_empty()).map(str::to_owned);
        Ok(Object {
            address: change.address.clone().into_owned(),
            type_: change.type_.clone().into_owned(),
            provider: change.provider_name.as_deref().map(str::to_owned),
            identifiers: IDENTIFIERS.map(text),
        })
    }

    /// Whether both are one object: the same id, and no identifier differs. Ids of some types are unique in one region only.
    fn is_same(&self, other: &Object) -> bool {
        let differs = |(one, other): (&Option<String>, &Option<String>)| match (one, other) {
            (Some(one), Some(other)) => one != other,
            _ => false,
        };
        let [id, ..] = &self.identifiers;
        id.is_some()
            && *id == other.identifiers.first().cloned().flatten()
            && (&self.type_, &self.provider) == (&other.type_, &other.provider)
            && !self.identifiers.iter().zip(&other.identifiers).any(differs)
    }
}

impl HandMove {
    /// Whether a finding is about the object as one that goes unmanaged.
    pub(super) fn is_about(&self, finding: &Finding) -> bool {
        finding.action == Action::Forget && finding.deposed.is_none() && finding.address == self.from
    }
}
