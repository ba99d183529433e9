//! A policy document as it is compared.

use super::condition::Condition;
use super::glob::Pattern;
use super::principal::Principal;
use super::scope::Scope;

/// A policy, or several that apply together. The default allows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub(super) statements: Vec<Statement>,
}

/// What a statement does with what it matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Effect {
    Allow,
    Deny,
}

/// A statement. Its lists are sorted and say nothing twice, so statements that mean the same compare as equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    /// The `Sid`, or the position.
    pub(super) name: String,
    pub(super) matter: Matter,
    /// How the entries are written, in the order of those in `matter`.
    pub(super) text: Text,
}

/// What a statement says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Matter {
    pub(super) effect: Effect,
    /// Whether it is not known what the statement is at all.
    pub(super) unknown: bool,
    pub(super) principals: Vec<Part<Principal>>,
    pub(super) actions: Vec<Part<Scope>>,
    pub(super) resources: Vec<Part<Scope>>,
    pub(super) condition: Condition,
}

/// An entry of a list. One that is not known is written as everything, with this mark.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Part<T> {
    pub(super) value: T,
    pub(super) unknown: bool,
}

/// How the entries of a statement are written; empty for what is not in the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) principals: Vec<String>,
    pub(super) actions: Vec<String>,
    pub(super) resources: Vec<String>,
}

impl Document {
    /// The same with a further statement.
    pub(super) fn with(&self, statement: Statement) -> Self {
        let statements = self.statements.iter().cloned().chain([statement]).collect();
        Self { statements }
    }
}

impl Statement {
    /// An `Allow` of everything on everything, for those whom this statement is about.
    pub(super) fn everything(&self) -> Self {
        let every = || vec![Part { value: Scope::Only(Pattern::everything()), unknown: false }];
        let holder = self.matter.principals.iter().any(|part| part.value == Principal::Holder);
        let principal = if holder { Principal::Holder } else { Principal::Everybody };
        let matter = Matter {
            effect: Effect::Allow,
            unknown: false,
            principals: vec![Part { value: principal, unknown: false }],
            actions: every(),
            resources: every(),
            condition: Condition::default(),
        };
        let text = |text: &str| vec![text.to_owned()];
        let text = Text {
            principals: text(if holder { "" } else { "*" }),
            actions: text("*"),
            resources: text("*"),
        };
        Self { name: self.name.clone(), matter, text }
    }

    pub(super) fn allows(&self) -> bool {
        self.matter.effect == Effect::Allow
    }

    pub(super) fn denies(&self) -> bool {
        self.matter.effect == Effect::Deny
    }

    /// Whether a part of it is not known.
    pub(super) fn is_unknown(&self) -> bool {
        let matter = &self.matter;
        matter.unknown
            || matter.condition.is_unknown()
            || matter.principals.iter().any(|part| part.unknown)
            || matter.actions.iter().chain(&matter.resources).any(|part| part.unknown)
    }
}
