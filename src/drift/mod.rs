//! What changed outside Terraform, and what it means: whether the plan undoes it, leaves it, or only the provider
//! writes it another way.
//!
//! `resource_drift` says how the world differs from the state, `resource_changes` what the plan does about it, and
//! `configuration` who sets an attribute. This module holds the three against each other; it reads no values for people
//! and knows no policy.

mod block;
mod classifier;
mod model;
mod object;
mod planned;
mod scope;

pub use classifier::Classifier;
pub use model::{DriftClass, DriftNext, Drifted, DriftedPath, OtherChanges};
