//! `settings` blocks.

use super::level::Level;
use crate::policy::glob::Glob;

/// `mode` in settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The verdict is in force.
    Enforce,
    /// The same report in the words "would block", exit code 0.
    Observe,
}

/// `break_glass` in settings: whether `tfgate apply --break-glass` may apply against the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakGlass {
    /// Applying against the verdict is possible.
    Allowed,
    /// Applying against the verdict is refused.
    Forbidden,
}

impl From<bool> for BreakGlass {
    fn from(allowed: bool) -> Self {
        if allowed { BreakGlass::Allowed } else { BreakGlass::Forbidden }
    }
}

/// `confirm_by` in settings: whose answer at the terminal counts where `override` allows one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConfirmBy {
    /// Only that of a person: not where an agent says that the shell is its own.
    People,
    /// That of an agent, too.
    Anyone,
}

/// One `settings` block.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Index into [`PolicySet::origins`](crate::policy::PolicySet::origins).
    pub origin: usize,
    /// The path of its file, as diagnostics show it.
    pub path: String,
    /// The stacks it is limited to; empty: all.
    pub stacks: Vec<Glob>,
    /// Built-in packs by name: whether they are in force. Others stay as they are.
    pub packs: Vec<(String, bool)>,
    /// Globs over policy ids that are off.
    pub disable: Vec<Glob>,
    /// Level by glob over policy ids.
    pub levels: Vec<(Glob, Level)>,
    /// `mode`; `None` where another block decides.
    pub mode: Option<Mode>,
    /// `break_glass`; `None` where another block decides, or the default for a floor.
    pub break_glass: Option<BreakGlass>,
    /// `confirm_by`; `None` where another block decides, or the default.
    pub confirm_by: Option<ConfirmBy>,
}

impl Settings {
    /// What the block says about a built-in pack.
    pub(crate) fn pack(&self, name: &str) -> Option<bool> {
        self.packs.iter().rev().find(|(pack, _)| pack == name).map(|(_, is_on)| *is_on)
    }
}
