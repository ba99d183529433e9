//! What depends on what: resources of the configuration, linked by the state and by references.
//!
//! Two sources, and the union of them: what the state recorded at the last apply, which followed locals and dynamic blocks,
//! and the references of the configuration, which know what is to be created. Variables, outputs and module calls are
//! nodes between the resources, so nothing has to be resolved in advance: a walk passes through them. It links more than
//! Terraform would rather than less. It knows no policy, no finding and no report.

mod build;
mod model;
mod names;
mod reach;

#[cfg(test)]
mod tests;

pub(crate) use build::Builder;
pub(crate) use model::Graph;
pub(crate) use names::without_keys;
pub(crate) use reach::{Budget, Dependents};
