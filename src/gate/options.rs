//! How plans are checked.

use time::Date;

use crate::policy::{KnownTypes, OnUnknown};
use crate::report::{Rules, ShownValues};

/// How plans are checked. The default is that of `tfgate check` without options, but for the date: no waiver applies.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What fails, and whether the verdict is about the plan or about drift.
    pub rules: Rules,
    /// `--unknown`: what a policy does whose conditions are unknown until apply; `None`: what the policy says.
    pub unknown: Option<OnUnknown>,
    /// The day on which waivers expire, UTC. `None`: no waiver applies, so that the result is the same on every day.
    pub today: Option<Date>,
    /// How entries that change nothing are handled.
    pub no_op_entries: NoOpEntries,
    /// The exit code of `terraform plan -detailed-exitcode`: 0 and 2 are success, 1 is a failed plan.
    pub plan_exit_code: Option<u8>,
    /// The digest of the input in the report.
    pub digest: Digest,
    /// Values that are secret wherever they occur.
    pub masks: Vec<String>,
    /// Which values of attributes the report shows.
    pub shown_values: ShownValues,
    /// The path from the root of the repository to the working directory, with forward slashes; empty at the root.
    /// Locations of policies in the report start at the root then. `None` outside of a repository.
    pub path_prefix: Option<String>,
    /// The resource types that exist, to find policies about others.
    pub known_types: KnownTypes,
    /// The largest input, bytes; `None`: the reader's own limit.
    pub max_input: Option<u64>,
}

/// How entries of a plan that change nothing are handled. They matter only to tell which policies never match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NoOpEntries {
    /// They are counted, and no policy sees them unless it asks for no-op entries.
    #[default]
    Count,
    /// Their types and addresses are compared with those of policies, and the report lists the policies that are about no
    /// resource of the plan.
    Match,
}

/// The SHA-256 in the report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Digest {
    /// The report has no digest.
    #[default]
    Off,
    /// That of the bytes that are read.
    OfInput,
    /// That of the file behind them, hexadecimal, which is known already.
    Known(String),
}
