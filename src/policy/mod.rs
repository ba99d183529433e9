//! Policies: what may not happen to which resource, read from `.gate.hcl` files.
//!
//! It must not open files, know the clock, or know how a plan is read; `load` gets texts and returns a
//! [`PolicySet`] or every problem of every file.

mod glob;
mod model;

pub use glob::Glob;
pub use model::*;
