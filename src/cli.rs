//! The command line: types for clap, no logic and no I/O.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::policy::Level;
use crate::render::Format;

/// Judges Terraform and OpenTofu plans before they are applied.
#[derive(Debug, Parser)]
#[command(name = "tfgate", version, max_term_width = 100, disable_help_subcommand = true)]
#[command(after_help = "Exit codes: 0 pass, 1 the answer is no, 2 no answer. See docs/exit-codes.md.")]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Judge plans: may they be applied?
    Check(Box<CheckArgs>),
}

/// Arguments of `tfgate check`.
#[derive(Debug, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "clap's flags are booleans; `commands` turns them into enums"
)]
pub struct CheckArgs {
    /// Plans: JSON files, binary plan files, `-` for standard input, NAME=PATH, or a directory of `--json-out-dir`
    #[arg(value_name = "PLAN")]
    pub plans: Vec<String>,

    /// Policy file or directory, in place of `.tfgate/` (repeatable)
    #[arg(long, value_name = "PATH")]
    pub policy: Vec<PathBuf>,

    /// Judge without the built-in packs
    #[arg(long)]
    pub no_builtin: bool,

    /// Format on standard output
    #[arg(long, value_enum, default_value_t = FormatArg::Text, env = "TFGATE_FORMAT")]
    pub format: FormatArg,

    /// Write another format to a file (repeatable)
    #[arg(long, value_name = "FORMAT=FILE", env = "TFGATE_OUTPUT", value_delimiter = '\n', value_parser = output)]
    pub output: Vec<(FormatArg, PathBuf)>,

    /// Deny what is a warning about the plan itself: partial, cut down, invisible characters in names
    #[arg(long, env = "TFGATE_STRICT", value_parser = clap::builder::BoolishValueParser::new(), num_args = 0, default_value_t = false, default_missing_value = "true", action = clap::ArgAction::Set)]
    pub strict: bool,

    /// The least level that makes the answer no
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t = LevelArg::Approve)]
    pub fail_on: LevelArg,

    /// Exit code of `terraform plan -detailed-exitcode`; 1 means that the plan failed
    #[arg(long, value_name = "N", env = "TFGATE_PLAN_EXIT_CODE", value_parser = clap::value_parser!(u8).range(0..=2))]
    pub plan_exit_code: Option<u8>,

    /// Name of the stack, where there is one plan
    #[arg(long, value_name = "STACK", env = "TFGATE_NAME")]
    pub name: Option<String>,

    /// Label of the stacks (repeatable)
    #[arg(long, value_name = "KEY=VALUE", env = "TFGATE_LABEL", value_delimiter = '\n', value_parser = label)]
    pub label: Vec<(String, String)>,

    /// The day for waivers, YYYY-MM-DD, in place of today (UTC)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<time::Date>,

    /// Put the SHA-256 of each plan into the report
    #[arg(long)]
    pub digest: bool,

    /// Exit with 0 where the answer is no; with 2 still where there is no answer
    #[arg(long)]
    pub exit_zero: bool,

    /// When to use color
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = ColorArg::Auto, env = "TFGATE_COLOR")]
    pub color: ColorArg,

    /// Show the verdict and the findings only
    #[arg(long, short, conflicts_with = "verbose")]
    pub quiet: bool,

    /// Show what is folded otherwise
    #[arg(long, short)]
    pub verbose: bool,

    /// Refuse larger inputs, in bytes or with KiB, MiB, GiB
    #[arg(long, value_name = "SIZE", default_value = "2GiB", env = "TFGATE_MAX_INPUT", value_parser = size)]
    pub max_input: u64,

    /// Program that shows binary plan files [default: terraform, else tofu]
    #[arg(long, value_name = "PROGRAM", env = "TFGATE_TERRAFORM_BIN")]
    pub terraform_bin: Option<PathBuf>,
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
}

impl From<FormatArg> for Format {
    fn from(format: FormatArg) -> Self {
        match format {
            FormatArg::Text => Format::Text,
            FormatArg::Markdown => Format::Markdown,
            FormatArg::Json => Format::Json,
        }
    }
}

/// `--fail-on`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LevelArg {
    /// Every finding
    Warn,
    /// Findings that need an approval, and denials
    Approve,
    /// Denials only
    Deny,
}

impl From<LevelArg> for Level {
    fn from(level: LevelArg) -> Self {
        match level {
            LevelArg::Warn => Level::Warn,
            LevelArg::Approve => Level::Approve,
            LevelArg::Deny => Level::Deny,
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

fn date(text: &str) -> Result<time::Date, String> {
    let format = time::format_description::well_known::Iso8601::DATE;
    let strict = text.len() == "2026-01-31".len();
    let parsed = time::Date::parse(text, &format).ok().filter(|_| strict);
    parsed.ok_or_else(|| "expected a date as YYYY-MM-DD".to_owned())
}

fn size(text: &str) -> Result<u64, String> {
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
