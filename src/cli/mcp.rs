//! The command line of `tfgate mcp`.

use std::path::PathBuf;

use clap::Args;

use super::PlanCheckArgs;

/// Arguments of `tfgate mcp`.
#[derive(Debug, Args)]
pub struct McpArgs {
    /// Directory that holds the plans; the server works in it as if it had been started there [default: the working directory]
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,

    /// Accept binary plan files, too: the server then runs `terraform show`, which starts providers that `.terraform` beside the plan holds
    #[arg(long)]
    pub binary_plans: bool,

    /// What a check depends on.
    #[command(flatten)]
    pub plan_check: PlanCheckArgs,

    /// Turn warnings about the plan itself into denials: partial or incomplete plans, invisible characters in names
    #[arg(long, env = "TFGATE_STRICT", value_parser = clap::builder::BoolishValueParser::new(), num_args = 0, default_value_t = false, default_missing_value = "true", action = clap::ArgAction::Set)]
    pub strict: bool,
}
