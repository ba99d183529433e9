//! Policies: what may not happen to which resource, read from `.gate.hcl` and `.policy.hcl` files.
//!
//! It must not open files, know the clock, or know how a plan is read; `load` gets texts and returns a
//! [`PolicySet`] or every problem of every file.

mod blocks;
#[cfg(not(packs_embedded))]
pub(crate) mod build_script;
pub mod builtin;
mod builtin_file;
mod compiled;
mod diagnostic;
mod digest;
mod effective;
mod embedded;
mod glob;
mod heads;
mod inflate;
mod known_types;
mod load;
mod matching;
mod model;
mod packs;
mod position;
mod provider_schema;
mod quote;
mod requirements;
mod set;
mod type_hash;
mod type_index;
mod values;
mod whole_plan;

pub use diagnostic::{Diagnostic, LoadError, Severity};
pub use effective::Effective;
pub use glob::Glob;
pub use known_types::KnownTypes;
pub(crate) use load::{FILE_SIZE, edits, hcl, nearest};
pub use load::{
    LoadContext, Packs, Source, SourceFile, SourceKind, hints, load, portable_problems, unknown_attributes,
    unknown_mock_types, unknown_types, unread_problems, var_file,
};
pub(crate) use matching::Part;
pub(crate) use model::refuse_approver;
pub use model::{
    BreakGlass, Class, Condition, ConditionSubject, ConfirmBy, EffectivePolicy, Enforce, Input, InputError,
    InputMember, InputType, Level, Literal, Matcher, Mode, Named, OnUnknown, Operation, Override, Policy,
    PolicyFile, PolicyId, PolicyKind, Recovery, RecoveryOutcome, Settings, Stack, Step, TypeFacts, Waiver,
    team_of,
};
pub(crate) use model::{stack_name, stacks_apply};
pub(crate) use packs::with_packs;
pub(crate) use position::line_and_column;
pub use provider_schema::SchemaError;
pub use quote::quote;
pub use requirements::Requirements;
pub use set::{Origin, PolicySet};
pub(crate) use values::{ENVIRONMENT_PREFIX, environment_name};
pub use values::{InputValues, Missing, VarFile};
