//! The types that a loaded policy set consists of. They know neither how files are read nor how plans are.

mod approver;
mod facts;
mod file;
mod input;
mod input_type;
mod kind;
mod level;
mod operation;
mod policy;
mod recovery;
mod settings;
mod stack;
mod waiver;

pub(crate) use approver::refuse_approver;
pub use approver::team_of;
pub use facts::{Class, TypeFacts};
pub use file::PolicyFile;
pub use input::Input;
pub use input_type::{InputError, InputMember, InputType};
pub use kind::PolicyKind;
pub use level::{Level, OnUnknown, Override};
pub use operation::Operation;
pub(crate) use policy::INTEGRITY;
pub use policy::{EffectivePolicy, Enforce, Policy, PolicyId};
pub use recovery::{Condition, ConditionSubject, Literal, Matcher, Recovery, RecoveryOutcome, Step};
pub use settings::{BreakGlass, ConfirmBy, Mode, Settings};
pub use stack::{Named, Stack};
pub(crate) use stack::{stack_name, stacks_apply};
pub use waiver::Waiver;
