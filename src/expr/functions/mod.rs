//! The functions of the language, one module for each group, and the table of them. They are pure: values in, a value
//! out. Positions in the source are the evaluator's.

pub(super) mod arguments;
mod collections;
mod convert;
mod datefmt;
mod encoding;
mod firewall;
mod format;
mod iam;
pub(super) mod json;
mod limits;
mod maps;
mod network;
mod numbers;
mod numeric;
mod operands;
mod patterns;
mod re2;
mod sets;
mod strings;
mod table;
#[cfg(test)]
mod tests;
mod time;
mod timestamp;
mod verb;
mod versions;
mod yaml;
mod yaml_emit;
mod yaml_lenient;

pub(super) use patterns::compile_pattern;
pub use table::FUNCTIONS;
pub(crate) use yaml::yaml_to_json;
