//! One change of a plan.

use super::{SourceExcerpt, TextDiff};
use crate::plan::Action;

/// One change.
#[derive(Debug, Clone)]
pub struct ChangeEntry {
    /// The address, as the plan writes it.
    pub address: String,
    /// The address before a move.
    pub previous_address: Option<String>,
    /// The key of a deposed object.
    pub deposed: Option<String>,
    /// The resource type.
    pub type_: String,
    /// The resource name.
    pub name: String,
    /// The module instance; `None` in the root module.
    pub module_address: Option<String>,
    /// What the plan does.
    pub action: Action,
    /// Terraform's `action_reason`.
    pub reason: Option<String>,
    /// The reason in words: "because it is not in the configuration".
    pub reason_text: Option<String>,
    /// The attribute paths that force a replacement.
    pub replace_paths: Vec<String>,
    /// Whether an existing object is imported.
    pub importing: bool,
    /// What identifies the object, from the values before: `id`, `name`, `arn`, … with values ready to show.
    pub identity: Vec<(String, String)>,
    /// The attributes that differ: for updates and replacements, in the order of path.
    pub attributes: Vec<AttributeChange>,
    /// How many differing attributes are left out of `attributes`.
    pub attributes_omitted: usize,
    /// What forces the replacement although the block does not write its value.
    pub causes: Vec<Cause>,
    /// Where the argument is written that forces the replacement.
    pub source: Option<SourceExcerpt>,
    /// What keeps an object under management that the plan forgets.
    pub keep_managed: Option<String>,
    /// Why the change is routine, where it is: reports fold it.
    pub routine: Option<Routine>,
    /// Whether it only reverts what changed outside Terraform, or follows from such a change.
    pub undoes_drift: bool,
}

impl ChangeEntry {
    /// Whether apply changes an object. Reading and opening change nothing, and happen or not as values become known.
    pub(crate) fn acts(&self) -> bool {
        !matches!(self.action, Action::NoOp | Action::Read | Action::Open)
    }
}

/// Why an update is routine: all differences are of this kind. Policies are evaluated all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Routine {
    /// Tags or labels.
    Tags,
    /// How the same value is written: JSON in a string, emptiness.
    Order,
    /// Attributes that only the provider computes; they are known after apply.
    Computed,
}

impl Routine {
    /// The word in reports: `tags`, `order`, `computed`.
    pub fn name(self) -> &'static str {
        match self {
            Routine::Tags => "tags",
            Routine::Order => "order",
            Routine::Computed => "computed",
        }
    }
}

/// An attribute that forces a replacement although the block does not write its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// The attribute, as in [`AttributeChange::path`].
    pub path: String,
    /// What is the matter with it.
    pub kind: CauseKind,
    /// Where an unknown value comes from: the address of a data source or of a resource, or the name of an output.
    pub from: Vec<String>,
    /// The same in a sentence.
    pub text: String,
    /// What keeps the object.
    pub advice: String,
}

/// Why a value is not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CauseKind {
    /// It is known only after apply.
    Unknown,
    /// Nothing in the configuration sets the attribute.
    NotWritten,
}

impl CauseKind {
    /// The word in reports: `unknown`, `not_written`.
    pub fn name(self) -> &'static str {
        match self {
            CauseKind::Unknown => "unknown",
            CauseKind::NotWritten => "not_written",
        }
    }
}

/// One attribute that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributeChange {
    /// Its path: `root_block_device[0].encrypted`.
    pub path: String,
    /// The value before, ready to show: JSON text, `(sensitive)`, or `None` where it was absent.
    pub before: Option<String>,
    /// The value after, ready to show: JSON text, `(sensitive)`, `(known after apply)`, or `None` where it is absent.
    pub after: Option<String>,
    /// Whether this attribute forces the replacement.
    pub forces_replacement: bool,
    /// The lines that differ, where it is a text of several lines.
    pub lines: Option<TextDiff>,
}
