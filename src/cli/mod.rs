//! The command line: types for clap, no logic and no I/O.

mod deferred;
mod drift;
mod fmt;
#[cfg(feature = "github")]
mod github;
mod guard;
#[cfg(feature = "mcp")]
mod mcp;

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::policy::{Level, OnUnknown};
use crate::render::Format;
use crate::report::ShownValues;

/// Headings of the groups that `--help` shows options in.
const INPUT: &str = "Input";
const POLICIES: &str = "Policies";
const VALUES: &str = "Values";
const REPORT: &str = "Report";
const STRICTNESS: &str = "Strictness";

pub use deferred::Deferred;
pub use drift::*;
pub use fmt::*;
#[cfg(feature = "github")]
pub use github::*;
pub use guard::*;
#[cfg(feature = "mcp")]
pub use mcp::*;

/// Checks Terraform and OpenTofu plans before they are applied.
#[derive(Debug, Parser)]
#[command(name = "tfgate", version, max_term_width = 100)]
#[command(after_help = "Exit codes: 0 pass, 1 fail, 2 no verdict. See docs/exit-codes.md.")]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check plans before they are applied
    Check(Deferred<CheckArgs>),
    /// Check for changes made outside Terraform
    Drift(Deferred<DriftArgs>),
    /// Check a private copy of a plan file, then run `terraform apply` on that copy
    Apply(Deferred<ApplyArgs>),
    /// Explain one change: its cause, the result of each policy, what depends on it
    Explain(Deferred<ExplainArgs>),
    /// Run policy tests (`*.policytest.hcl`)
    Test(Deferred<TestArgs>),
    /// Load policies and tests, and report every problem
    Lint(Deferred<LintArgs>),
    /// Format policy and test files in the style of `terraform fmt`
    Fmt(Deferred<FmtArgs>),
    /// List the policies in force
    Policies(Deferred<PoliciesArgs>),
    /// Render saved reports, several of them merged into one
    Report(Deferred<ReportArgs>),
    /// Write a starter `.tfgate/` and a workflow, fitted to a plan if one is given
    Init(Deferred<InitArgs>),
    /// Guard shells and coding agents: refuse commands that change infrastructure without a checked plan
    Hook(Deferred<HookArgs>),
    /// Serve coding agents over the Model Context Protocol: tools that check and explain plans, and change nothing
    #[cfg(feature = "mcp")]
    Mcp(Deferred<McpArgs>),
    /// Print shell completions
    Completions(Deferred<CompletionsArgs>),
    /// Print the manual page, or write one per command
    Man(Deferred<ManArgs>),
    /// Check plans in GitHub Actions: pull requests, reviews, apply, drift
    #[cfg(feature = "github")]
    Github(Deferred<GithubArgs>),
}

/// Which policies.
#[derive(Debug, Clone, Args)]
pub struct PolicyArgs {
    /// Policy file, directory or archive (`PATH.tar.gz#sha256=DIGEST`), instead of `.tfgate/` (repeatable)
    // The Action passes lists as lines: a comma can be part of a path.
    #[arg(help_heading = POLICIES, long, value_name = "SOURCE", env = "TFGATE_POLICY", value_delimiter = '\n')]
    pub policy: Vec<PathBuf>,

    /// Do not load the built-in packs
    #[arg(help_heading = POLICIES, long)]
    pub no_builtin: bool,
}

/// Values for the inputs of policies.
#[derive(Debug, Clone, Args)]
pub struct InputArgs {
    /// Value of a policy input (repeatable); the environment variable `TFGATE_VAR_NAME` does the same
    #[arg(help_heading = POLICIES, long, value_name = "NAME=VALUE", value_parser = var)]
    pub var: Vec<(String, String)>,

    /// File with values of policy inputs: `*.tfvars` or `*.json` (repeatable)
    #[arg(help_heading = POLICIES, long, value_name = "FILE")]
    pub var_file: Vec<PathBuf>,
}

/// Arguments of `tfgate test`.
#[derive(Debug, Args)]
pub struct TestArgs {
    /// Test files or directories [default: `.tfgate/`, else the working directory]
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Run only cases whose `FILE::CASE` contains this (repeatable; one match is enough)
    #[arg(long, value_name = "SUBSTRING")]
    pub filter: Vec<String>,

    /// Format on standard output
    #[arg(long, value_enum, default_value_t = SuiteFormat::Text)]
    pub format: SuiteFormat,

    /// Values for the inputs of policies.
    #[command(flatten)]
    pub inputs: InputArgs,

    /// When to use color
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = ColorArg::Auto, env = "TFGATE_COLOR")]
    pub color: ColorArg,

    /// Print only failed cases and the summary
    #[arg(long, short, conflicts_with = "verbose")]
    pub quiet: bool,

    /// Print the messages of policies in passed cases, too
    #[arg(long, short)]
    pub verbose: bool,
}

/// Arguments of `tfgate lint`.
#[derive(Debug, Args)]
pub struct LintArgs {
    /// Policy files, test files or directories [default: `.tfgate/`]
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Output of `terraform providers schema -json`: the exact resource types and their attributes, instead of tfgate's list
    #[arg(long, value_name = "FILE")]
    pub schema: Option<PathBuf>,

    /// Also report the language features that only tfgate supports
    #[arg(long)]
    pub portable: bool,

    /// Format on standard output
    #[arg(long, value_enum, default_value_t = PlainFormat::Text)]
    pub format: PlainFormat,

    /// Values for the inputs of policies.
    #[command(flatten)]
    pub inputs: InputArgs,

    /// When to use color
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = ColorArg::Auto, env = "TFGATE_COLOR")]
    pub color: ColorArg,
}

/// Arguments of `tfgate policies`.
#[derive(Debug, Args)]
pub struct PoliciesArgs {
    /// List only policies whose id matches one of these globs
    #[arg(value_name = "GLOB")]
    pub ids: Vec<String>,

    /// List only built-in policies of this pack (repeatable)
    #[arg(long, value_name = "PACK")]
    pub pack: Vec<String>,

    /// List only policies about this resource type
    #[arg(long = "type", value_name = "TYPE")]
    pub resource_type: Option<String>,

    /// The stack whose settings apply; by default the one of a plan in the working directory
    #[arg(long, value_name = "STACK", env = "TFGATE_NAME")]
    pub name: Option<String>,

    /// Format on standard output
    #[arg(long, value_enum, default_value_t = PlainFormat::Text)]
    pub format: PlainFormat,

    /// Which policies.
    #[command(flatten)]
    pub policies: PolicyArgs,

    /// Values for the inputs of policies.
    #[command(flatten)]
    pub inputs: InputArgs,

    /// When to use color
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = ColorArg::Auto, env = "TFGATE_COLOR")]
    pub color: ColorArg,
}

/// What a check depends on beside the plan. Every command that checks plans has these.
#[derive(Debug, Clone, Args)]
pub struct PlanCheckArgs {
    /// Which policies.
    #[command(flatten)]
    pub policies: PolicyArgs,

    /// Values for the inputs of policies.
    #[command(flatten)]
    pub inputs: InputArgs,

    /// Output of `terraform providers schema -json`: the exact resource types, instead of tfgate's list
    #[arg(help_heading = POLICIES, long, value_name = "FILE")]
    pub schema: Option<PathBuf>,

    /// Directory of the configuration, for source lines and the versions of providers and modules [default: that of the plan file]
    #[arg(help_heading = INPUT, long, value_name = "DIR", env = "TFGATE_SOURCE")]
    pub source: Option<PathBuf>,

    /// Name of the stack, when there is only one plan
    #[arg(help_heading = INPUT, long, value_name = "STACK", env = "TFGATE_NAME")]
    pub name: Option<String>,

    /// Label of the stacks (repeatable)
    #[arg(help_heading = INPUT, long, value_name = "KEY=VALUE", env = "TFGATE_LABEL", value_delimiter = '\n', value_parser = label)]
    pub label: Vec<(String, String)>,

    /// Largest input to accept, in bytes or with KiB, MiB, GiB
    #[arg(help_heading = INPUT, long, value_name = "SIZE", default_value = "2GiB", env = "TFGATE_MAX_INPUT", value_parser = size)]
    pub max_input: u64,

    /// Which attribute values to show
    #[arg(help_heading = VALUES, long, value_enum, value_name = "WHICH", default_value_t = ShowValuesArg::Changed, env = "TFGATE_SHOW_VALUES")]
    pub show_values: ShowValuesArg,

    /// Environment variable whose value is redacted wherever it occurs (repeatable)
    #[arg(help_heading = VALUES, long, value_name = "VARIABLE", env = "TFGATE_MASK_ENV", value_delimiter = '\n')]
    pub mask_env: Vec<String>,

    /// Program that reads binary plan files [default: terraform, else tofu]
    #[arg(help_heading = INPUT, long, value_name = "PROGRAM", env = "TFGATE_TERRAFORM_BIN")]
    pub terraform_bin: Option<PathBuf>,

    /// How to treat a result that depends on values known only after apply; a policy's own `on_unknown` overrides `allow` and `warn`
    #[arg(help_heading = STRICTNESS, long, value_enum, value_name = "WHAT")]
    pub unknown: Option<UnknownArg>,

    /// Date that waivers are checked against, YYYY-MM-DD [default: today, UTC]
    #[arg(help_heading = STRICTNESS, long, value_name = "DATE", value_parser = date)]
    pub today: Option<time::Date>,
}

/// Arguments of `tfgate explain`.
#[derive(Debug, Args)]
// An explanation is about one object, whose type exists.
#[command(mut_arg("schema", |argument| argument.hide(true)))]
pub struct ExplainArgs {
    /// Address of the change as in the plan; put it in single quotes if it has an instance key
    #[arg(value_name = "ADDRESS")]
    pub address: String,

    /// Plan: a JSON file, a binary plan file, or `-` for standard input
    #[arg(value_name = "PLAN")]
    pub plan: Option<String>,

    /// What a check depends on.
    #[command(flatten)]
    pub plan_check: PlanCheckArgs,

    /// Format on standard output
    #[arg(help_heading = REPORT, long, value_enum, default_value_t = PlainFormat::Text)]
    pub format: PlainFormat,

    /// When to use color
    #[arg(help_heading = REPORT, long, value_enum, value_name = "WHEN", default_value_t = ColorArg::Auto, env = "TFGATE_COLOR")]
    pub color: ColorArg,
}

/// Where a report goes, and how it looks on standard output.
#[derive(Debug, Args)]
pub struct DeliveryArgs {
    /// Format on standard output
    #[arg(help_heading = REPORT, long, value_enum, default_value_t = FormatArg::Text, env = "TFGATE_FORMAT")]
    pub format: FormatArg,

    /// Write the report in another format to a file (repeatable)
    #[arg(help_heading = REPORT, long, value_name = "FORMAT=FILE", env = "TFGATE_OUTPUT", value_delimiter = '\n', value_parser = output)]
    pub output: Vec<(FormatArg, PathBuf)>,

    /// When to use color
    #[arg(help_heading = REPORT, long, value_enum, value_name = "WHEN", default_value_t = ColorArg::Auto, env = "TFGATE_COLOR")]
    pub color: ColorArg,

    /// Print only the verdict and the findings
    #[arg(help_heading = REPORT, long, short, conflicts_with = "verbose")]
    pub quiet: bool,

    /// Print the details that are folded by default
    #[arg(help_heading = REPORT, long, short)]
    pub verbose: bool,
}

/// The stacks that there must be.
#[derive(Debug, Args)]
pub struct ExpectedArgs {
    /// Stack that must be there (repeatable); without it there is no verdict
    #[arg(help_heading = INPUT, long, value_name = "STACK")]
    pub expect: Vec<String>,

    /// File with the names of such stacks, one per line; blank lines and lines that start with `#` are ignored
    #[arg(help_heading = INPUT, long, value_name = "FILE")]
    pub expect_file: Option<PathBuf>,
}

/// The stacks that there must be among plans.
#[derive(Debug, Args)]
pub struct ExpectedPlansArgs {
    /// By name.
    #[command(flatten)]
    pub named: ExpectedArgs,

    /// Report of `terragrunt run --all --report-file FILE.json`: a unit that failed or did not run gives no verdict
    #[arg(help_heading = INPUT, long, value_name = "FILE")]
    pub terragrunt_report: Option<PathBuf>,

    /// Warn where the plans of a folder were made further apart, as after a run that left plans of an earlier one: `90s`, `10m`, `2h`
    #[arg(help_heading = INPUT, long, value_name = "DURATION", default_value = "1h", value_parser = duration)]
    pub max_spread: Duration,
}

/// Arguments of `tfgate report`.
#[derive(Debug, Args)]
pub struct ReportArgs {
    /// Saved reports (`--output json=FILE`), directories of such `*.json` files, or `-` for standard input
    #[arg(value_name = "VERDICT")]
    pub reports: Vec<String>,

    /// Which stacks there must be.
    #[command(flatten)]
    pub expected: ExpectedArgs,

    /// Where the report goes.
    #[command(flatten)]
    pub delivery: DeliveryArgs,

    /// Largest file to accept, in bytes or with KiB, MiB, GiB
    #[arg(help_heading = INPUT, long, value_name = "SIZE", default_value = "64MiB", value_parser = size)]
    pub max_input: u64,
}

/// Arguments of `tfgate check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Plans: JSON files, binary plan files, `-` for standard input, NAME=PATH, or a directory written by Terragrunt's `--json-out-dir`
    #[arg(value_name = "PLAN")]
    pub plans: Vec<String>,

    /// Which stacks there must be.
    #[command(flatten)]
    pub expected: ExpectedPlansArgs,

    /// What a check depends on.
    #[command(flatten)]
    pub plan_check: PlanCheckArgs,

    /// Where the report goes.
    #[command(flatten)]
    pub delivery: DeliveryArgs,

    /// Turn warnings about the plan itself into denials: partial or incomplete plans, invisible characters in names
    #[arg(help_heading = STRICTNESS, long, env = "TFGATE_STRICT", value_parser = clap::builder::BoolishValueParser::new(), num_args = 0, default_value_t = false, default_missing_value = "true", action = clap::ArgAction::Set)]
    pub strict: bool,

    /// Lowest level that fails the check
    #[arg(help_heading = STRICTNESS, long, value_enum, value_name = "LEVEL", default_value_t = LevelArg::RequireApproval)]
    pub fail_on: LevelArg,

    /// Exit code of `terraform plan -detailed-exitcode`; 1 means that the plan failed
    #[arg(help_heading = INPUT, long, value_name = "N", env = "TFGATE_PLAN_EXIT_CODE", value_parser = clap::value_parser!(u8).range(0..=2))]
    pub plan_exit_code: Option<u8>,

    /// Include the SHA-256 of each plan in the report
    #[arg(help_heading = REPORT, long)]
    pub digest: bool,

    /// Exit with 0 when the check fails; still exit with 2 when there is no verdict
    #[arg(help_heading = STRICTNESS, long)]
    pub exit_zero: bool,
}

/// `--format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatArg {
    /// For a terminal
    Text,
    /// For a pull request
    Markdown,
    /// For machines
    Json,
    /// For code scanning, SARIF 2.1.0
    Sarif,
    /// For CI, a test suite for each stack
    Junit,
    /// For GitHub Actions, annotations
    Github,
    /// For GitLab, the counts of the plan
    GitlabTerraform,
    /// For GitLab, the findings
    GitlabCodequality,
    /// One page, to keep and to send
    Html,
}

impl From<FormatArg> for Format {
    fn from(format: FormatArg) -> Self {
        match format {
            FormatArg::Text => Format::Text,
            FormatArg::Markdown => Format::Markdown,
            FormatArg::Json => Format::Json,
            FormatArg::Sarif => Format::Sarif,
            FormatArg::Junit => Format::Junit,
            FormatArg::Github => Format::Github,
            FormatArg::GitlabTerraform => Format::GitlabTerraform,
            FormatArg::GitlabCodequality => Format::GitlabCodequality,
            FormatArg::Html => Format::Html,
        }
    }
}

/// `--format` of `tfgate test`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SuiteFormat {
    /// For a terminal
    Text,
    /// For CI
    Junit,
    /// For machines
    Json,
}

/// `--format` where there are two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PlainFormat {
    /// For a terminal
    Text,
    /// For machines
    Json,
}

/// `--fail-on`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LevelArg {
    /// Every finding
    Warn,
    /// Findings that need an approval, and denials
    #[value(name = "require_approval", alias = "approve")]
    RequireApproval,
    /// Denials only
    Deny,
}

impl From<LevelArg> for Level {
    fn from(level: LevelArg) -> Self {
        match level {
            LevelArg::Warn => Level::Warn,
            LevelArg::RequireApproval => Level::RequireApproval,
            LevelArg::Deny => Level::Deny,
        }
    }
}

/// `--unknown`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum UnknownArg {
    /// Count it and show it
    Allow,
    /// Warn
    Warn,
    /// Deny, whatever the policy says
    Deny,
}

impl From<UnknownArg> for OnUnknown {
    fn from(unknown: UnknownArg) -> Self {
        match unknown {
            UnknownArg::Allow => OnUnknown::Allow,
            UnknownArg::Warn => OnUnknown::Warn,
            UnknownArg::Deny => OnUnknown::Deny,
        }
    }
}

/// `--show-values`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ShowValuesArg {
    /// No values
    None,
    /// Values that force a replacement or that a policy cites
    Cited,
    /// All values that change
    Changed,
}

impl From<ShowValuesArg> for ShownValues {
    fn from(which: ShowValuesArg) -> Self {
        match which {
            ShowValuesArg::None => ShownValues::None,
            ShowValuesArg::Cited => ShownValues::Cited,
            ShowValuesArg::Changed => ShownValues::Changed,
        }
    }
}

/// `--color`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorArg {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

fn output(text: &str) -> Result<(FormatArg, PathBuf), String> {
    let (format, path) =
        text.split_once('=').ok_or("expected FORMAT=FILE, for example `json=verdict.json`")?;
    let format = FormatArg::from_str(format, false)?;
    if path.is_empty() {
        Err("expected a file after `=`".to_owned())
    } else {
        Ok((format, PathBuf::from(path)))
    }
}

fn label(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if !key.is_empty() => Ok((key.to_owned(), value.to_owned())),
        _ => Err("expected KEY=VALUE, for example `env=prod`".to_owned()),
    }
}

fn var(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("expected NAME=VALUE, for example `owner=data-team`".to_owned()),
    }
}

fn date(text: &str) -> Result<time::Date, String> {
    let format = time::format_description::well_known::Iso8601::DATE;
    // The format takes `20260131` and `2026-031` as well, which are hard to tell from other numbers.
    let strict = text.len() == "2026-01-31".len();
    let parsed = time::Date::parse(text, &format).ok().filter(|_| strict);
    parsed.ok_or_else(|| "expected a date as YYYY-MM-DD".to_owned())
}

fn duration(text: &str) -> Result<Duration, String> {
    let units = [("s", 1), ("m", 60), ("h", 3600), ("d", 86400)];
    let parsed = units.iter().find_map(|(unit, seconds)| {
        text.strip_suffix(unit)?.parse::<u64>().ok()?.checked_mul(*seconds).map(Duration::from_secs)
    });
    parsed.ok_or_else(|| "expected a number with a unit, for example `90s`, `10m` or `2h`".to_owned())
}

fn size(text: &str) -> Result<u64, String> {
    // The empty unit comes last, since every text ends with it.
    let units = [("KiB", 10), ("MiB", 20), ("GiB", 30), ("", 0)];
    let (digits, shift) =
        units.iter().find_map(|(unit, shift)| Some((text.strip_suffix(unit)?, *shift))).unwrap_or((text, 0));
    let number: u64 =
        digits.trim().parse().map_err(|_| "expected a number of bytes, for example `512MiB`".to_owned())?;
    number
        .checked_mul(1 << shift)
        .filter(|size| *size > 0)
        .ok_or_else(|| "the size is out of range".to_owned())
}
