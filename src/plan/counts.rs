//! How many entries of each kind a plan has.

use super::action::Action;
use super::change::ResourceChange;

/// Entries of `resource_changes`. `add`, `change` and `destroy` follow Terraform's "Plan:" line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// "X to add".
    pub add: u64,
    /// "Y to change".
    pub change: u64,
    /// "Z to destroy".
    pub destroy: u64,
    /// "N to import".
    pub import: u64,
    /// Objects with another address.
    pub moved: u64,
    /// Objects that are forgotten.
    pub forget: u64,
    /// Entries with `create` alone.
    pub create: u64,
    /// Entries with `update`.
    pub update: u64,
    /// Entries with delete and create.
    pub replace: u64,
    /// Entries with `delete` alone.
    pub delete: u64,
    /// Entries with `read`.
    pub read: u64,
    /// Entries with `no-op`.
    pub no_op: u64,
    /// Entries with a deposed key.
    pub deposed: u64,
    /// Entries of `resource_drift`.
    pub drift: u64,
    /// Entries of `deferred_changes`.
    pub deferred: u64,
}

impl Counts {
    /// Counts one entry of `resource_changes`.
    #[inline]
    pub(super) fn add_change(&mut self, change: &ResourceChange<'_>) {
        self.deposed += u64::from(change.deposed.is_some());
        // An import or a move comes with any action, and Terraform counts it beside the action.
        self.import += u64::from(change.importing);
        self.moved += u64::from(change.is_moved());
        match change.action {
            // Opening an ephemeral resource changes nothing that lasts.
            Action::NoOp | Action::Open => self.no_op += 1,
            Action::Read => self.read += 1,
            Action::Create => {
                self.create += 1;
                self.add += 1;
            }
            Action::Update => {
                self.update += 1;
                self.change += 1;
            }
            Action::Delete => {
                self.delete += 1;
                self.destroy += 1;
            }
            Action::Replace(_) => {
                self.replace += 1;
                self.add += 1;
                self.destroy += 1;
            }
            Action::Forget => self.forget += 1,
            // No `destroy`: the old object leaves the state and keeps running.
            Action::ReplaceForget => {
                self.forget += 1;
                self.add += 1;
            }
        }
    }
}
