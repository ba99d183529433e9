//! The plan: what `terraform show -json` printed, read once as a stream.
//!
//! It infers what the format leaves unsaid (mode, completeness) and fails closed on what it does not know.
//! It must not open files, know policies, or decide anything about a verdict.

mod access;
mod action;
mod address;
mod beside;
mod change;
mod checks;
mod configuration;
mod configured;
mod coverage;
mod cursor;
mod declared;
mod decode;
mod digest;
mod element;
mod error;
mod fields;
mod frame;
mod infer;
mod links;
mod model;
mod number;
mod parse_value;
mod path;
mod prior;
mod read;
mod recognize;
mod secret_name;
mod secrets;
mod source;
mod stored;
mod value;
mod write_value;

pub use action::{Action, ReplaceOrder};
pub use address::address_parts;
pub use beside::{DataSource, ModuleCall, ProviderConfig};
pub use change::{Lazy, ResourceChange, ResourceMode};
pub use configured::ConfiguredResource;
pub use decode::Encoding;
pub use error::{PlanError, PlanErrorKind};
pub use links::{Link, LinkSource, ModuleNumber};
pub use model::{
    Check, Counts, DriftAction, Entry, FormatVersion, Invocation, Needs, OutputChange, Plan, PlanMode, Remark,
};
pub use number::{
    NormalNumber, NumberGrammar, WrittenNumber, canonical as canonical_number, compare as compare_numbers,
};
pub use path::{AttributePath, PathStep};
pub use read::parse;
pub use recognize::InputKind;
pub use secret_name::{is_plain_url, is_secret_name};
pub use secrets::Secrets;
pub use stored::StoredChange;
pub use value::{Elements, Kind, MAX_DEPTH, Members, SortedMembers, Value, ValueRef};
