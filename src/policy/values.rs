//! Values for inputs from outside of the policy files: flags, environment, files.

use std::ops::Range;

use crate::expr::Val;

/// Values for inputs. `--var` beats the environment, the environment beats `--var-file`, and the default of the input
/// comes last.
#[derive(Debug, Clone, Default)]
pub struct InputValues {
    /// `--var NAME=VALUE` in the order given; of several for one name the last counts.
    pub flags: Vec<(String, String)>,
    /// Environment variables and their texts, those with `TFGATE_VAR_` at least. An empty one counts as unset.
    pub environment: Vec<(String, String)>,
    /// `--var-file` in the order given; of several values for one name the last counts.
    pub files: Vec<VarFile>,
    /// How a required input without a value is handled.
    pub missing: Missing,
}

/// How a required input without a value is handled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Missing {
    /// It is an error of the file that declares the input.
    #[default]
    Refused,
    /// Its value is unknown until a test sets it.
    Allowed,
}

/// The prefix of environment variables with values of inputs.
pub(crate) const ENVIRONMENT_PREFIX: &str = "TFGATE_VAR_";

/// The values of one `--var-file`.
#[derive(Debug, Clone)]
pub struct VarFile {
    /// The path that diagnostics show.
    pub path: String,
    /// Its text, for the source excerpt of a diagnostic.
    pub text: String,
    /// Names, their spans, and values, in the order of the file.
    pub values: Vec<(String, Range<usize>, Val<'static>)>,
}

/// The environment variable of an input: the prefix and the name in upper case, `-` as `_`.
pub(crate) fn environment_name(input: &str) -> String {
    // Names of variables have no hyphen in a shell; names of inputs often do.
    format!("{ENVIRONMENT_PREFIX}{}", input.to_uppercase().replace('-', "_"))
}
