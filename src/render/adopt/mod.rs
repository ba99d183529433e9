//! `tfgate drift --adopt`: what to write to accept drift. Into the code, so that it has the real values; into
//! `ignore_changes`, so that Terraform leaves the attribute alone; or into a policy, so that there is no finding.
//!
//! The output is HCL: what is not code is a comment, and every value passes [`literal`]. A value that the report does not
//! have in full, because it is secret or was cut, is described in a comment and never written as code.

mod attribute_path;
mod code;
mod ignored;
mod instructions;
mod lines;
mod literal;
mod policy;

pub use instructions::adopt;
