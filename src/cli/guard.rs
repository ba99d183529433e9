//! The command lines of what guards a machine: `apply`, `init`, `hook`, and what shells are given.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use clap_complete::Shell;

use super::{ColorArg, FormatArg, LevelArg, PlanCheckArgs, output, size};
use crate::hook;

/// Characters of a reason at least: "fix" is none.
const SHORTEST_REASON: usize = 10;

/// Arguments of `tfgate apply`.
#[derive(Debug, Args)]
pub struct ApplyArgs {
    /// Plan file that `terraform plan -out=FILE` wrote
    #[arg(value_name = "PLANFILE")]
    pub plan: String,

    /// Options for `terraform apply`, for example `-parallelism=5`
    #[arg(value_name = "ARGS", last = true)]
    pub arguments: Vec<String>,

    /// What a check depends on.
    #[command(flatten)]
    pub plan_check: PlanCheckArgs,

    /// Deny what is a warning about the plan itself: partial, cut down, invisible characters in names
    #[arg(long, env = "TFGATE_STRICT", value_parser = clap::builder::BoolishValueParser::new(), num_args = 0, default_value_t = false, default_missing_value = "true", action = clap::ArgAction::Set)]
    pub strict: bool,

    /// The least level that makes the answer no
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t = LevelArg::RequireApproval)]
    pub fail_on: LevelArg,

    /// Apply against the verdict where no policy forbids it.
    #[command(flatten)]
    pub break_glass: BreakGlassArgs,

    /// Write the report in another format to a file (repeatable)
    #[arg(long, value_name = "FORMAT=FILE", env = "TFGATE_OUTPUT", value_delimiter = '\n', value_parser = output)]
    pub output: Vec<(FormatArg, PathBuf)>,

    /// When to use color
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = ColorArg::Auto, env = "TFGATE_COLOR")]
    pub color: ColorArg,

    /// Show the verdict and the findings only
    #[arg(long, short, conflicts_with = "verbose")]
    pub quiet: bool,

    /// Show what is folded otherwise
    #[arg(long, short)]
    pub verbose: bool,
}

/// How the glass is broken. What weakens a verdict is a flag only.
#[derive(Debug, Args)]
pub struct BreakGlassArgs {
    /// Apply against the verdict where no policy forbids it; the reason is recorded first
    #[arg(long, value_name = "REASON", value_parser = reason)]
    pub break_glass: Option<String>,

    /// File that the record is appended to, a line of JSON [default: `tfgate/break-glass.jsonl` in the user's state directory]
    #[arg(long, value_name = "FILE", env = "TFGATE_BREAK_GLASS_RECORD")]
    pub record: Option<PathBuf>,

    /// Open an issue with the record, too; needs `GITHUB_TOKEN` and `GITHUB_REPOSITORY`
    #[cfg(feature = "github")]
    #[arg(long, requires = "break_glass")]
    pub issue: bool,
}

/// Arguments of `tfgate init`.
#[derive(Debug, Args)]
pub struct InitArgs {
    /// Plan whose types that hold data are protected: a JSON file, a binary plan file, or `-` for standard input
    #[arg(value_name = "PLAN")]
    pub plan: Option<String>,

    /// Write no workflow
    #[arg(long)]
    pub no_workflow: bool,

    /// Refuse larger inputs, in bytes or with KiB, MiB, GiB
    #[arg(long, value_name = "SIZE", default_value = "2GiB", env = "TFGATE_MAX_INPUT", value_parser = size)]
    pub max_input: u64,

    /// Program that shows binary plan files [default: terraform, else tofu]
    #[arg(long, value_name = "PROGRAM", env = "TFGATE_TERRAFORM_BIN")]
    pub terraform_bin: Option<PathBuf>,
}

/// Arguments of `tfgate hook`.
#[derive(Debug, Args)]
pub struct HookArgs {
    /// Whose protocol is spoken [default: told from the call]
    #[arg(long, value_enum, value_name = "HOST")]
    pub host: Option<HostArg>,

    /// Print functions for a shell that ask this guard, in place of judging a call
    #[arg(long, value_enum, value_name = "SHELL", conflicts_with_all = ["host", "words"])]
    pub print: Option<GuardedShell>,

    /// With `--host shell`: the words of the command, in place of a command line on standard input
    #[arg(value_name = "WORDS", last = true, requires = "host")]
    pub words: Vec<String>,
}

/// `--host`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum HostArg {
    /// Claude Code, `PreToolUse`
    Claude,
    /// Codex, `PreToolUse`
    Codex,
    /// Cursor, `beforeShellExecution` and `preToolUse`
    Cursor,
    /// Gemini CLI, `BeforeTool`
    Gemini,
    /// GitHub Copilot, `preToolUse`
    Copilot,
    /// Visual Studio Code, `PreToolUse`
    Vscode,
    /// A shell: a command line in, exit code 0 or 1 out
    Shell,
}

impl From<HostArg> for hook::Host {
    fn from(host: HostArg) -> Self {
        match host {
            HostArg::Claude => hook::Host::Claude,
            HostArg::Codex => hook::Host::Codex,
            HostArg::Cursor => hook::Host::Cursor,
            HostArg::Gemini => hook::Host::Gemini,
            HostArg::Copilot => hook::Host::Copilot,
            HostArg::Vscode => hook::Host::Vscode,
            HostArg::Shell => hook::Host::Shell,
        }
    }
}

/// `--print`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum GuardedShell {
    /// For `~/.bashrc`
    Bash,
    /// For `~/.zshrc`
    Zsh,
    /// For `~/.config/fish/config.fish`
    Fish,
}

/// Arguments of `tfgate completions`.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: Shell,
}

/// Arguments of `tfgate man`.
#[derive(Debug, Args)]
pub struct ManArgs {
    /// Write a page for each command into this directory, in place of the first one on standard output
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

fn reason(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.chars().any(char::is_control) {
        return Err("expected one line".to_owned());
    }
    if text.chars().count() < SHORTEST_REASON {
        return Err(format!("expected why, in at least {SHORTEST_REASON} characters"));
    }
    Ok(text.to_owned())
}
