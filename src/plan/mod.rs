//! The plan: what `terraform show -json` printed, read once as a stream.
//!
//! It infers what the format leaves unsaid (mode, completeness) and fails closed on what it does not know.
//! It must not open files, know policies, or decide anything about a verdict.

mod action;
mod address;
mod change;
mod checks;
mod configuration;
mod configured;
mod counts;
mod coverage;
mod cursor;
mod declared;
mod digest;
mod element;
mod encoding;
mod entry;
mod error;
mod fields;
mod frame;
mod infer;
mod json;
mod label;
mod lazy;
mod link;
mod model;
mod number;
mod options;
mod parse_value;
mod path;
mod prior_state;
mod read;
mod recognize;
mod references;
mod related;
mod secret_name;
mod secrets;
mod source;
mod stored;
mod value;
mod write_value;

pub use action::{Action, DriftAction, ReplaceOrder};
pub(crate) use address::address_parts;
pub use change::{ResourceChange, ResourceMode};
pub use configured::ConfiguredResource;
pub use counts::Counts;
pub(crate) use digest::{Digest, DigestRules, EMPTY, hash};
pub use encoding::Encoding;
pub use entry::Entry;
pub use error::{PlanError, PlanErrorKind};
pub(crate) use label::{flag, label};
pub use lazy::Lazy;
pub use link::{Link, LinkSource, ModuleNumber};
pub use model::{Check, FormatVersion, Invocation, OutputChange, Plan, PlanMode, Remark};
pub(crate) use number::{NormalNumber, NumberGrammar, WrittenNumber, compare as compare_numbers};
pub use options::ReadOptions;
pub use path::{AttributePath, PathStep};
pub use read::parse;
pub use recognize::InputKind;
pub use related::{DataSource, ModuleCall, ProviderConfig};
pub use secret_name::SecretName;
pub use secrets::{SecretRules, Secrets};
pub use stored::StoredChange;
pub use value::{Elements, Kind, MAX_DEPTH, Members, SortedMembers, Value, ValueRef};
