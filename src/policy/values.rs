//! Values for inputs that come from outside of the policy files.

use std::ops::Range;

use crate::expr::Val;

/// Values for inputs, as the caller found them. A flag beats the environment, that beats the files, and the default of
/// the input comes last.
#[derive(Debug, Clone, Default)]
pub struct InputValues {
    /// `--var NAME=VALUE` in the order given; of several for one name the last counts.
    pub flags: Vec<(String, String)>,
    /// Environment variables and their texts, those that start with [`ENVIRONMENT_PREFIX`] at least. An empty one says
    /// nothing, and neither does one that no input has.
    pub environment: Vec<(String, String)>,
    /// `--var-file` in the order given; of several values for one name the last counts.
    pub files: Vec<VarFile>,
    /// What a required input without a value is.
    pub missing: Missing,
}

/// What a required input without a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Missing {
    /// An error.
    #[default]
    Refused,
    /// Tests will give it one; until then it is unknown.
    Allowed,
}

/// What the name of an environment variable with the value of an input starts with.
pub const ENVIRONMENT_PREFIX: &str = "TFGATE_VAR_";

/// The values of one `--var-file`.
#[derive(Debug, Clone)]
pub struct VarFile {
    /// The path that diagnostics show.
    pub path: String,
    /// Its text, for the source excerpt of a diagnostic.
    pub text: String,
    /// Names, where they stand, and values, in the order of the file.
    pub values: Vec<(String, Range<usize>, Val<'static>)>,
}

/// The environment variable of an input: upper case, `-` as `_`.
pub fn environment_name(input: &str) -> String {
    format!("{ENVIRONMENT_PREFIX}{}", input.to_uppercase().replace('-', "_"))
}
