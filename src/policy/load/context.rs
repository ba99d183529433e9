//! The context of loading: version, day, values of inputs.

use crate::expr::Version;
use crate::policy::values::InputValues;

/// What loading depends on beside the texts.
#[derive(Debug, Clone)]
pub struct LoadContext {
    /// The version of tfgate, for `required_version`.
    pub version: Version,
    /// The day of the run, UTC.
    pub today: time::Date,
    /// The number of stacks in the run. With several, a waiver has to name its stacks.
    pub stack_count: usize,
    /// Whether the built-in packs are in force.
    pub builtin: Packs,
    /// Values for the inputs of the files.
    pub inputs: InputValues,
    /// The bytes that the regular expressions of the files may take together once they are compiled: [`REGEX_BYTES`], or
    /// less for files that are not reviewed.
    ///
    /// [`REGEX_BYTES`]: crate::expr::REGEX_BYTES
    pub regex_bytes: usize,
}

/// Whether the built-in packs are in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packs {
    /// As `settings` say, else the default packs.
    On,
    /// `--no-builtin`.
    Off,
}
