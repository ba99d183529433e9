//! The command line of `tfgate drift`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{DeliveryArgs, ExpectedPlansArgs, INPUT, PlanCheckArgs, REPORT, STRICTNESS};
use crate::report::{DriftLevel, Mode, Rules};

/// Arguments of `tfgate drift`.
#[derive(Debug, Args)]
pub struct DriftArgs {
    /// How drift is checked.
    #[command(flatten)]
    pub drift_check: DriftCheckArgs,

    /// Which stacks there must be.
    #[command(flatten)]
    pub expected: ExpectedPlansArgs,

    /// Where the report goes.
    #[command(flatten)]
    pub delivery: DeliveryArgs,

    /// Print the HCL that accepts the drift, for the configuration and the policies, instead of the report
    #[arg(help_heading = REPORT, long, conflicts_with_all = ["format", "quiet"])]
    pub adopt: bool,

    /// Exit with 0 when the check fails; still exit with 2 when there is no verdict
    #[arg(help_heading = STRICTNESS, long)]
    pub exit_zero: bool,
}

/// How drift is checked, here and on GitHub.
#[derive(Debug, Args)]
pub struct DriftCheckArgs {
    /// Plans, as for `tfgate check`: normal, refreshed plans of whole stacks
    #[arg(value_name = "PLAN")]
    pub plans: Vec<String>,

    /// What a check depends on.
    #[command(flatten)]
    pub plan_check: PlanCheckArgs,

    /// Lowest level of drift that fails the check
    #[arg(help_heading = STRICTNESS, long, value_enum, value_name = "LEVEL", default_value_t = DriftFailOnArg::Warn, env = "TFGATE_DRIFT_FAIL_ON")]
    pub fail_on: DriftFailOnArg,

    /// Exit code of `terraform plan -detailed-exitcode`; 1 means that the plan failed
    #[arg(help_heading = INPUT, long, value_name = "N", env = "TFGATE_PLAN_EXIT_CODE", value_parser = clap::value_parser!(u8).range(0..=2))]
    pub plan_exit_code: Option<u8>,

    /// File with the history of drift, read and updated: when each drift was first seen
    #[arg(help_heading = INPUT, long, value_name = "FILE", env = "TFGATE_DRIFT_STATE")]
    pub state: Option<PathBuf>,
}

impl DriftCheckArgs {
    /// The rules of the verdict.
    pub fn rules(&self) -> Rules {
        let fail_on = match self.fail_on {
            DriftFailOnArg::Any => DriftLevel::Info,
            DriftFailOnArg::Warn => DriftLevel::Warn,
            DriftFailOnArg::RequireApproval => DriftLevel::RequireApproval,
            DriftFailOnArg::Deny => DriftLevel::Deny,
        };
        Rules { mode: Mode::Drift { fail_on }, ..Rules::default() }
    }
}

/// `--fail-on` of `tfgate drift`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DriftFailOnArg {
    /// Any drift that no policy and no waiver silences
    Any,
    /// Every finding
    Warn,
    /// Findings of policies at level `require_approval` or `deny`
    #[value(name = "require_approval", alias = "approve")]
    RequireApproval,
    /// Denials only
    Deny,
}
