//! What a `protect` knows about the types that it names.

use serde::{Deserialize, Serialize};

use super::level::Level;
use super::operation::Operation;
use crate::policy::glob::Glob;

/// `class`: what kind of loss the destruction of an object is. It sets the level and the operations where a policy does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Class {
    /// It holds what cannot be made again from code.
    Data,
    /// Others reach it by its name, address, id or key.
    Identity,
    /// A copy, whose source stays.
    Replica,
    /// It can be computed again from what stays.
    Derived,
}

impl Class {
    /// All of them, in the order of documents.
    pub const ALL: [Class; 4] = [Class::Data, Class::Identity, Class::Replica, Class::Derived];

    /// The word in policies: `data`, `identity`, `replica`, `derived`.
    pub fn name(self) -> &'static str {
        match self {
            Class::Data => "data",
            Class::Identity => "identity",
            Class::Replica => "replica",
            Class::Derived => "derived",
        }
    }

    /// The level of a policy that writes none.
    pub(crate) fn level(self) -> Level {
        match self {
            Class::Data => Level::RequireApproval,
            Class::Identity | Class::Replica | Class::Derived => Level::Warn,
        }
    }

    /// The operations of a policy that writes none, sorted.
    pub(crate) fn operations(self) -> Vec<Operation> {
        match self {
            Class::Data => vec![Operation::Delete, Operation::Replace, Operation::Forget],
            // A forgotten object keeps its name, its address and its source.
            Class::Identity | Class::Replica | Class::Derived => vec![Operation::Delete, Operation::Replace],
        }
    }
}

/// One entry of `types` where that is an object: a type, and what is known about it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TypeFacts {
    /// A type or a glob over types.
    pub types: Glob,
    /// `lost`: what goes with an object of the type; `None` where the policy says it for all of its types.
    pub lost: Option<String>,
    /// `since`: the first version of the provider that has the type.
    pub since: Option<String>,
    /// `source`: where the facts were looked up, https only.
    pub source: Option<String>,
}
