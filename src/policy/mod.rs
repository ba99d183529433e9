//! Policies: what may not happen to which resource, read from `.gate.hcl` files.
//!
//! It must not open files, know the clock, or know how a plan is read; `load` gets texts and returns a
//! [`PolicySet`] or every problem of every file.

pub mod builtin;
mod digest;
mod effective;
mod embedded;
mod far_sighted;
mod glob;
mod input;
mod load;
mod matching;
mod model;
mod quote;
mod values;
mod wants;

pub use effective::{Effective, EffectivePolicy, stacks_apply};
pub use glob::Glob;
pub use input::{InputError, InputMember, InputType};
pub use load::{
    Diagnostic, LoadContext, LoadError, Packs, Severity, Source, SourceFile, SourceKind, hints, load,
    portable_problems, var_file,
};
pub(crate) use load::{near, reading};
pub use matching::Index;
pub use model::*;
pub use quote::quote;
pub use values::{ENVIRONMENT_PREFIX, InputValues, Missing, VarFile, environment_name};
pub use wants::Wants;
