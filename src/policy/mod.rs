//! Policies: what may not happen to which resource, read from `.gate.hcl` files.
//!
//! It must not open files, know the clock, or know how a plan is read; `load` gets texts and returns a
//! [`PolicySet`] or every problem of every file.

pub mod builtin;
mod digest;
mod effective;
mod glob;
mod load;
mod matching;
mod model;
mod quote;

pub(crate) use digest::hex;
pub use effective::{Effective, EffectivePolicy, stacks_apply};
pub use glob::Glob;
pub use load::{Diagnostic, LoadContext, LoadError, Packs, Severity, Source, SourceFile, SourceKind, load};
pub use matching::Index;
pub use model::*;
pub use quote::{is_hidden, quote};
