//! The command line of `tfgate github`. Every flag has a variable, which is how `action.yml` says it.

use std::path::PathBuf;

use clap::builder::BoolishValueParser;
use clap::{ArgAction, Args, Subcommand, ValueEnum};

use super::{Deferred, DriftCheckArgs, FormatArg, LevelArg, PlanCheckArgs, output, size};
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
    /// Judge plans on a pull request: policies of the base, one comment, one status, approvals by review
    Pr(Deferred<PrArgs>),
    /// Judge plans before apply, on the protected branch: is everything in them approved?
    Gate(Deferred<GateArgs>),
    /// One comment and one status for the saved reports of a matrix
    Aggregate(Deferred<AggregateArgs>),
    /// Judge what changed outside Terraform: one issue for each stack, closed by a clean check
    Drift(Deferred<GithubDriftArgs>),
    /// Say what protects the gate itself, and what is missing
    Doctor(Deferred<DoctorArgs>),
}

/// Where GitHub is and what this run may do there. The token comes from `GITHUB_TOKEN` alone.
#[derive(Debug, Args)]
pub struct HostArgs {
    /// Address of the API; https, or http on loopback
    #[arg(long, value_name = "URL", env = "GITHUB_API_URL", default_value = "https://api.github.com")]
    pub api_url: String,

    /// The repository
    #[arg(long, value_name = "OWNER/NAME", env = "GITHUB_REPOSITORY")]
    pub repository: String,

    /// Login under which the token writes; nothing that anybody else wrote is believed
    #[arg(long, value_name = "LOGIN", env = "TFGATE_IDENTITY", default_value = "github-actions[bot]")]
    pub identity: String,
}

/// The same where a pull request is what is asked about.
#[derive(Debug, Args)]
pub struct ConnectionArgs {
    /// Where GitHub is.
    #[command(flatten)]
    pub host: HostArgs,

    /// Number of the pull request, in place of that of the event
    #[arg(long, value_name = "N", env = "TFGATE_PULL_REQUEST")]
    pub pull_request: Option<u64>,
}

/// What is written where, beside standard output.
#[derive(Debug, Args)]
pub struct PublishingArgs {
    /// Comment on the pull request
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = CommentArg::Auto, env = "TFGATE_COMMENT")]
    pub comment: CommentArg,

    /// What happens to the comment of the run before
    #[arg(long, value_enum, value_name = "HOW", default_value_t = CommentModeArg::Update, env = "TFGATE_COMMENT_MODE")]
    pub comment_mode: CommentModeArg,

    /// Write the commit status
    #[arg(long, value_name = "BOOL", default_value_t = true, env = "TFGATE_STATUS", value_parser = BoolishValueParser::new(), action = ArgAction::Set)]
    pub status: bool,

    /// What the runner reads.
    #[command(flatten)]
    pub step: StepArgs,
}

/// What is written where in a step of a workflow.
#[derive(Debug, Args)]
pub struct StepArgs {
    /// Write the summary of the step
    #[arg(long, value_name = "BOOL", default_value_t = true, env = "TFGATE_SUMMARY", value_parser = BoolishValueParser::new(), action = ArgAction::Set)]
    pub summary: bool,

    /// Write annotations, up to ten
    #[arg(long, value_name = "BOOL", default_value_t = true, env = "TFGATE_ANNOTATIONS", value_parser = BoolishValueParser::new(), action = ArgAction::Set)]
    pub annotations: bool,

    /// Write another format to a file (repeatable)
    #[arg(long, value_name = "FORMAT=FILE", env = "TFGATE_OUTPUT", value_delimiter = '\n', value_parser = output)]
    pub output: Vec<(FormatArg, PathBuf)>,
}

/// How plans are checked here.
#[derive(Debug, Args)]
pub struct GithubCheckArgs {
    /// What a check depends on.
    #[command(flatten)]
    pub plan_check: PlanCheckArgs,

    /// Where the policies are read: `base` (the base of the pull request, else the commit of the run), `head` (outside of pull requests), or a commit
    #[arg(long, value_name = "REF", default_value = "base", env = "TFGATE_POLICY_REF")]
    pub policy_ref: String,

    /// The least level that makes the answer no; it may only be stricter than the default
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t = LevelArg::RequireApproval, env = "TFGATE_FAIL_ON")]
    pub fail_on: LevelArg,

    /// Deny what is a warning about the plan itself
    #[arg(long, value_name = "BOOL", default_value_t = false, env = "TFGATE_STRICT", value_parser = BoolishValueParser::new(), action = ArgAction::Set)]
    pub strict: bool,

    /// Exit code of `terraform plan -detailed-exitcode`; 1 means that the plan failed
    #[arg(long, value_name = "N", env = "TFGATE_PLAN_EXIT_CODE", value_parser = clap::value_parser!(u8).range(0..=2))]
    pub plan_exit_code: Option<u8>,

    /// How approvals are given: by reviews of the pull request, by an environment, not at all
    #[arg(long, value_enum, value_name = "HOW", default_value_t = ApprovalsArg::Review, env = "TFGATE_APPROVALS")]
    pub approvals: ApprovalsArg,
}

/// Saved reports in place of plans, and which ones there must be.
#[derive(Debug, Args)]
pub struct SavedArgs {
    /// Saved report in place of a plan: only approvals are counted anew (repeatable; a directory has `*.json` files)
    #[arg(long, value_name = "FILE", env = "TFGATE_VERDICT", value_delimiter = '\n')]
    pub verdict: Vec<String>,

    /// File with the stacks that there must be, one a line
    #[arg(long, value_name = "FILE", env = "TFGATE_EXPECT_FILE")]
    pub expect_file: Option<PathBuf>,

    /// Refuse larger saved reports, in bytes or with KiB, MiB, GiB
    #[arg(long, value_name = "SIZE", default_value = "64MiB", value_parser = size)]
    pub max_saved: u64,
}

/// Arguments of `tfgate github pr`.
#[derive(Debug, Args)]
pub struct PrArgs {
    /// Plans, as in `tfgate check`
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
    /// Plans, as in `tfgate check`
    #[arg(value_name = "PLAN")]
    pub plans: Vec<String>,

    /// How plans are checked.
    #[command(flatten)]
    pub plan_check: GithubCheckArgs,

    /// Saved report whose change set was approved (repeatable): today's may be a part of it
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
    /// Saved reports, as in `tfgate report`
    #[arg(value_name = "VERDICT")]
    pub reports: Vec<String>,

    /// Stack that there must be a report for (repeatable)
    #[arg(long, value_name = "STACK")]
    pub expect: Vec<String>,

    /// File with such stacks, one a line; an empty one says that no stack changed
    #[arg(long, value_name = "FILE", env = "TFGATE_EXPECT_FILE")]
    pub expect_file: Option<PathBuf>,

    /// Refuse larger saved reports, in bytes or with KiB, MiB, GiB
    #[arg(long, value_name = "SIZE", default_value = "64MiB", value_parser = size)]
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

    /// Where the policies are read: `base` (the commit of the run), `head` (the checkout), or a commit
    #[arg(long, value_name = "REF", default_value = "base", env = "TFGATE_POLICY_REF")]
    pub policy_ref: String,

    /// Issues.
    #[command(flatten)]
    pub issues: IssueArgs,

    /// Who is told.
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
    /// Keep one issue for each stack; only runs on the default branch do
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

    /// Login of who looks after new issues (repeatable)
    #[arg(long, value_name = "LOGIN", env = "TFGATE_ISSUE_ASSIGNEES", value_delimiter = '\n')]
    pub issue_assignee: Vec<String>,
}

/// Who is told what changed since the run before. Addresses are secrets, so variables hold them.
#[derive(Debug, Args)]
pub struct ReceiverArgs {
    /// Name of the variable with the address of a webhook, which gets JSON
    #[arg(long, value_name = "VARIABLE", env = "TFGATE_WEBHOOK_URL_ENV")]
    pub webhook_url_env: Option<String>,

    /// Name of the variable with the address of an incoming webhook of Slack
    #[arg(long, value_name = "VARIABLE", env = "TFGATE_SLACK_URL_ENV")]
    pub slack_url_env: Option<String>,
}

/// Arguments of `tfgate github doctor`.
#[derive(Debug, Args)]
pub struct DoctorArgs {
    /// The branch that apply runs on [default: the default branch]
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
    /// Where there is something to say; without permission there is a notice
    Auto,
    /// The same, and none for plans without findings and changes
    Changes,
    /// No comment is no answer
    Required,
    /// None
    Off,
}

/// `--comment-mode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CommentModeArg {
    /// It is written anew in its place
    Update,
    /// A new one is written, and the old one becomes one line that leads to it
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
