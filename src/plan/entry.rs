//! What the reader hands out while it reads.

use super::change::ResourceChange;
use super::configured::ConfiguredResource;
use super::error::PlanError;
use super::link::Link;
use super::related::{DataSource, ModuleCall, ProviderConfig};

/// Receives the entries of a plan; an error of its own stops the reading.
pub(super) type Sink<'s> = dyn FnMut(Entry<'_>) -> Result<(), PlanError> + 's;

/// One entry of the plan, borrowed from the window of the reader.
#[derive(Debug, Clone, Copy)]
pub enum Entry<'a> {
    /// Of `resource_changes`.
    Change(&'a ResourceChange<'a>),
    /// Of `resource_changes`, without an effect, with [`super::ReadOptions::unchanged`] alone: for its names. Values of it are in
    /// no report, so their secrets are not looked for.
    Unchanged(&'a ResourceChange<'a>),
    /// Of `resource_drift`: what changed outside of Terraform, and not what apply does.
    Drift(&'a ResourceChange<'a>),
    /// Of `deferred_changes`, with Terraform's reason: provisional until a later plan (Terraform 1.9).
    Deferred(&'a ResourceChange<'a>, &'a str),
    /// Of `prior_state`, with [`super::ReadOptions::data`].
    Data(&'a DataSource<'a>),
    /// Of `configuration`, with [`super::ReadOptions::providers`].
    Provider(&'a ProviderConfig<'a>),
    /// Of `configuration`, with [`super::ReadOptions::modules`].
    Module(&'a ModuleCall),
    /// Of `prior_state` and `configuration`, with [`super::ReadOptions::graph`].
    Link(&'a Link<'a>),
    /// Of `configuration`, with [`super::ReadOptions::expressions`]: all of them where it comes before `resource_changes`.
    Configured(&'a ConfiguredResource<'a>),
}
