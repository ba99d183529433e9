//! The command line of `tfgate github`. Every flag has an environment variable, which `action.yml` sets.

use std::path::PathBuf;

use clap::builder::BoolishValueParser;
use clap::{ArgAction, Args, Subcommand, ValueEnum};

use super::{
    Deferred, DriftCheckArgs, FormatArg, INPUT, LevelArg, PlanCheckArgs, REPORT, STRICTNESS, output, size,
};
use crate::report::ApprovalMode;

/// Arguments of `tfgate github`.
#[derive(Debug, Args)]
pub struct GithubArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: GithubCommand,
}

/// The subcommands of `tfgate github`.
#[derive(Debug, Subcommand)]
pub enum GithubCommand {
    /// Check plans on a pull request: policies of the base, one comment, one status, approvals by review
    Pr(Deferred<PrArgs>),
    /// Check plans before apply, on the protected branch, and whether they are approved
    Gate(Deferred<GateArgs>),
    /// Merge the saved reports of a matrix into one comment and one status
    Aggregate(Deferred<AggregateArgs>),
    /// Check for changes made outside Terraform: one issue per stack, closed by a clean check
    Drift(Deferred<GithubDriftArgs>),
    /// Report what protects the gate itself, and what is missing
    Doctor(Deferred<DoctorArgs>),
}

/// Where GitHub is and what this run may do there. The token comes from `GITHUB_TOKEN` alone.
#[derive(Debug, Args)]
pub struct HostArgs {
    /// URL of the API: https, or http on loopback
    #[arg(long, value_name = "URL", env = "GITHUB_API_URL", default_value = "https://api.github.com")]
    pub api_url: String,

    /// The repository
    #[arg(long, value_name = "OWNER/NAME", env = "GITHUB_REPOSITORY")]
    pub repository: String,

    /// Login that the token writes as; comments and statuses of other accounts are not trusted
    #[arg(long, value_name = "LOGIN", env = "TFGATE_IDENTITY", default_value = "github-actions[bot]")]
    pub identity: String,
}

/// The connection of a command that is about a pull request.
#[derive(Debug, Args)]
pub struct ConnectionArgs {
    /// Where GitHub is.
    #[command(flatten)]
    pub host: HostArgs,

    /// Number of the pull request [default: from the event]
    #[arg(long, value_name = "N", env = "TFGATE_PULL_REQUEST")]
    pub pull_request: Option<u64>,
}

/// What is written where, in addition to standard output.
#[derive(Debug, Args)]
pub struct PublishingArgs {
    /// When to comment on the pull request
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = CommentArg::Auto, env = "TFGATE_COMMENT")]
    pub comment: CommentArg,

    /// How to replace the comment of the previous run
    #[arg(long, value_enum, value_name = "HOW", default_value_t = CommentModeArg::Update, env = "TFGATE_COMMENT_MODE")]
    pub comment_mode: CommentModeArg,

    /// Write the commit status
    // `SetTrue` would not take `--status false`.
    #[arg(long, value_name = "BOOL", default_value_t = true, env = "TFGATE_STATUS", value_parser = BoolishValueParser::new(), action = ArgAction::Set)]
    pub status: bool,

    /// What the runner reads.
    #[command(flatten)]
    pub step: StepArgs,
}

/// What is written where in a step of a workflow.
#[derive(Debug, Args)]
pub struct StepArgs {
    /// Write the step summary
    #[arg(long, value_name = "BOOL", default_value_t = true, env = "TFGATE_SUMMARY", value_parser = BoolishValueParser::new(), action = ArgAction::Set)]
    pub summary: bool,

    /// Write annotations, up to ten
    #[arg(long, value_name = "BOOL", default_value_t = true, env = "TFGATE_ANNOTATIONS", value_parser = BoolishValueParser::new(), action = ArgAction::Set)]
    pub annotations: bool,

    /// Write the report in another format to a file (repeatable)
    #[arg(help_heading = REPORT, long, value_name = "FORMAT=FILE", env = "TFGATE_OUTPUT", value_delimiter = '\n', value_parser = output)]
    pub output: Vec<(FormatArg, PathBuf)>,
}

/// How plans are checked here.
#[derive(Debug, Args)]
pub struct GithubCheckArgs {
    /// What a check depends on.
    #[command(flatten)]
    pub plan_check: PlanCheckArgs,

    /// Commit to read the policies from: `base` (the base of the pull request, else the commit of the run), `head` (the checkout; not on pull requests), or a commit, branch or tag
    #[arg(long, value_name = "REF", default_value = "base", env = "TFGATE_POLICY_REF")]
    pub policy_ref: String,

    /// Lowest level that fails the check; it can only be stricter than the default
    #[arg(help_heading = STRICTNESS, long, value_enum, value_name = "LEVEL", default_value_t = LevelArg::RequireApproval, env = "TFGATE_FAIL_ON")]
    pub fail_on: LevelArg,

    /// Turn warnings about the plan itself into denials
    #[arg(help_heading = STRICTNESS, long, value_name = "BOOL", default_value_t = false, env = "TFGATE_STRICT", value_parser = BoolishValueParser::new(), action = ArgAction::Set)]
    pub strict: bool,

    /// Exit code of `terraform plan -detailed-exitcode`; 1 means that the plan failed
    #[arg(help_heading = INPUT, long, value_name = "N", env = "TFGATE_PLAN_EXIT_CODE", value_parser = clap::value_parser!(u8).range(0..=2))]
    pub plan_exit_code: Option<u8>,

    /// How approvals are given
    #[arg(long, value_enum, value_name = "HOW", default_value_t = ApprovalsArg::Review, env = "TFGATE_APPROVALS")]
    pub approvals: ApprovalsArg,
}

/// Saved reports instead of plans, and the stacks that must be among them.
#[derive(Debug, Args)]
pub struct SavedArgs {
    /// Saved report instead of a plan: only approvals are counted again (repeatable; a directory has `*.json` files)
    #[arg(help_heading = INPUT, long, value_name = "FILE", env = "TFGATE_VERDICT", value_delimiter = '\n')]
    pub verdict: Vec<String>,

    /// File with the names of the stacks that must be present, one per line
    #[arg(help_heading = INPUT, long, value_name = "FILE", env = "TFGATE_EXPECT_FILE")]
    pub expect_file: Option<PathBuf>,

    /// Largest saved report to accept, in bytes or with KiB, MiB, GiB
    #[arg(help_heading = INPUT, long, value_name = "SIZE", default_value = "64MiB", value_parser = size)]
    pub max_saved: u64,
}

/// Arguments of `tfgate github pr`.
#[derive(Debug, Args)]
pub struct PrArgs {
    /// Plans, as for `tfgate check`
    #[arg(value_name = "PLAN")]
    pub plans: Vec<String>,

    /// How plans are checked.
    #[command(flatten)]
    pub plan_check: GithubCheckArgs,

    /// Saved reports.
    #[command(flatten)]
    pub saved: SavedArgs,

    /// Where GitHub is.
    #[command(flatten)]
    pub connection: ConnectionArgs,

    /// What is written where.
    #[command(flatten)]
    pub publishing: PublishingArgs,
}

/// Arguments of `tfgate github gate`.
#[derive(Debug, Args)]
pub struct GateArgs {
    /// Plans, as for `tfgate check`
    #[arg(value_name = "PLAN")]
    pub plans: Vec<String>,

    /// How plans are checked.
    #[command(flatten)]
    pub plan_check: GithubCheckArgs,

    /// Saved report whose change set was approved (repeatable); the plans may contain a part of it
    #[arg(long, value_name = "FILE", env = "TFGATE_APPROVED", value_delimiter = '\n')]
    pub approved: Vec<String>,

    /// Where GitHub is.
    #[command(flatten)]
    pub connection: ConnectionArgs,

    /// What is written where.
    #[command(flatten)]
    pub publishing: PublishingArgs,
}

/// Arguments of `tfgate github aggregate`.
#[derive(Debug, Args)]
pub struct AggregateArgs {
    /// Saved reports, as for `tfgate report`
    #[arg(value_name = "VERDICT")]
    pub reports: Vec<String>,

    /// Stack that must have a report (repeatable)
    #[arg(help_heading = INPUT, long, value_name = "STACK")]
    pub expect: Vec<String>,

    /// File with the names of such stacks, one per line; an empty file means that no stack changed
    #[arg(help_heading = INPUT, long, value_name = "FILE", env = "TFGATE_EXPECT_FILE")]
    pub expect_file: Option<PathBuf>,

    /// Largest saved report to accept, in bytes or with KiB, MiB, GiB
    #[arg(help_heading = INPUT, long, value_name = "SIZE", default_value = "64MiB", value_parser = size)]
    pub max_saved: u64,

    /// How approvals are given
    #[arg(long, value_enum, value_name = "HOW", default_value_t = ApprovalsArg::Review, env = "TFGATE_APPROVALS")]
    pub approvals: ApprovalsArg,

    /// Where GitHub is.
    #[command(flatten)]
    pub connection: ConnectionArgs,

    /// What is written where.
    #[command(flatten)]
    pub publishing: PublishingArgs,
}

/// Arguments of `tfgate github drift`.
#[derive(Debug, Args)]
pub struct GithubDriftArgs {
    /// How drift is checked.
    #[command(flatten)]
    pub drift_check: DriftCheckArgs,

    /// Commit to read the policies from: `base` (the commit of the run), `head` (the checkout), or a commit, branch or tag
    #[arg(long, value_name = "REF", default_value = "base", env = "TFGATE_POLICY_REF")]
    pub policy_ref: String,

    /// Issues.
    #[command(flatten)]
    pub issues: IssueArgs,

    /// Who is notified.
    #[command(flatten)]
    pub receivers: ReceiverArgs,

    /// Where GitHub is.
    #[command(flatten)]
    pub host: HostArgs,

    /// What is written where.
    #[command(flatten)]
    pub step: StepArgs,
}

/// The issues about stacks that drift.
#[derive(Debug, Args)]
pub struct IssueArgs {
    /// Keep one issue per stack; only runs on the default branch write issues
    #[arg(long, value_name = "BOOL", default_value_t = true, env = "TFGATE_ISSUE", value_parser = BoolishValueParser::new(), action = ArgAction::Set)]
    pub issue: bool,

    /// Label of new issues (repeatable); issues are found by the first one
    #[arg(
        long,
        value_name = "LABEL",
        default_value = "drift",
        env = "TFGATE_ISSUE_LABELS",
        value_delimiter = '\n'
    )]
    pub issue_label: Vec<String>,

    /// Login that new issues are assigned to (repeatable)
    #[arg(long, value_name = "LOGIN", env = "TFGATE_ISSUE_ASSIGNEES", value_delimiter = '\n')]
    pub issue_assignee: Vec<String>,
}

/// Who is notified of what changed since the previous run. The URLs are secrets, so environment variables hold them.
#[derive(Debug, Args)]
pub struct ReceiverArgs {
    /// Name of the variable with the URL of a webhook, which receives JSON
    #[arg(long, value_name = "VARIABLE", env = "TFGATE_WEBHOOK_URL_ENV")]
    pub webhook_url_env: Option<String>,

    /// Name of the variable with the URL of a Slack incoming webhook
    #[arg(long, value_name = "VARIABLE", env = "TFGATE_SLACK_URL_ENV")]
    pub slack_url_env: Option<String>,
}

/// Arguments of `tfgate github doctor`.
#[derive(Debug, Args)]
pub struct DoctorArgs {
    /// Branch that apply runs on [default: the default branch]
    #[arg(long, value_name = "BRANCH")]
    pub branch: Option<String>,

    /// Format on standard output
    #[arg(long, value_enum, default_value_t = super::PlainFormat::Text)]
    pub format: super::PlainFormat,

    /// Where GitHub is.
    #[command(flatten)]
    pub connection: ConnectionArgs,
}

/// `--comment`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CommentArg {
    /// When there is something to report; a missing permission is a notice
    Auto,
    /// Like `auto`, but not for plans without findings and changes
    Changes,
    /// Like `auto`, but a comment that cannot be written gives no verdict
    Required,
    /// Never
    Off,
}

/// `--comment-mode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CommentModeArg {
    /// Edit it in place
    Update,
    /// Write a new one, and reduce the old one to a line that links to it
    Recreate,
}

/// `--approvals`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ApprovalsArg {
    /// By reviews of the pull request
    Review,
    /// By the reviewers of a deployment environment; the output `approval-required` asks for it
    Environment,
    /// Not at all
    Off,
}

impl From<ApprovalsArg> for ApprovalMode {
    fn from(approvals: ApprovalsArg) -> Self {
        match approvals {
            ApprovalsArg::Review => ApprovalMode::Review,
            ApprovalsArg::Environment => ApprovalMode::Environment,
            ApprovalsArg::Off => ApprovalMode::Off,
        }
    }
}
