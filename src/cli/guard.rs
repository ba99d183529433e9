//! The command lines of the commands for a developer's machine: `apply`, `init`, `hook`, `completions` and `man`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use clap_complete::Shell;

use super::{ColorArg, FormatArg, INPUT, LevelArg, PlanCheckArgs, REPORT, STRICTNESS, output, size};
use crate::hook;

/// Fewest characters of a reason: "fix" explains nothing.
const SHORTEST_REASON: usize = 10;

/// What the options of `tfgate apply` do not say.
const APPLY_NOTES: &str = "\
Where every policy in the way has `override { confirm = true }`, a person at a terminal is asked.
With --break-glass, the variable TFGATE_BREAK_GLASS_WEBHOOK names an address that gets the record.

Exit codes: 0 applied; 1 the plan failed the check, nothing was applied; 2 no verdict, or `terraform apply` failed.";

/// Arguments of `tfgate apply`.
#[derive(Debug, Args)]
#[command(after_help = APPLY_NOTES)]
pub struct ApplyArgs {
    /// Plan file written by `terraform plan -out=FILE`
    #[arg(value_name = "PLANFILE")]
    pub plan: String,

    /// Options for `terraform apply`, for example `-parallelism=5`
    #[arg(value_name = "ARGS", last = true)]
    pub arguments: Vec<String>,

    /// What a check depends on.
    #[command(flatten)]
    pub plan_check: PlanCheckArgs,

    /// Turn warnings about the plan itself into denials: partial or incomplete plans, invisible characters in names
    #[arg(help_heading = STRICTNESS, long, env = "TFGATE_STRICT", value_parser = clap::builder::BoolishValueParser::new(), num_args = 0, default_value_t = false, default_missing_value = "true", action = clap::ArgAction::Set)]
    pub strict: bool,

    /// Lowest level that fails the check
    #[arg(help_heading = STRICTNESS, long, value_enum, value_name = "LEVEL", default_value_t = LevelArg::RequireApproval)]
    pub fail_on: LevelArg,

    /// Apply against the verdict unless a policy forbids it.
    #[command(flatten)]
    pub break_glass: BreakGlassArgs,

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

/// Applies against the verdict. What weakens a verdict is a flag only: an environment variable could be set by a job unseen.
#[derive(Debug, Args)]
pub struct BreakGlassArgs {
    /// Apply against the verdict unless a policy forbids it; the reason is recorded first
    #[arg(long, value_name = "REASON", value_parser = reason)]
    pub break_glass: Option<String>,

    /// File that the record is appended to, as a line of JSON [default: `tfgate/break-glass.jsonl` in the user's state directory]
    #[arg(long, value_name = "FILE", env = "TFGATE_BREAK_GLASS_RECORD")]
    pub record: Option<PathBuf>,

    /// Also open an issue with the record; needs `GITHUB_TOKEN` and `GITHUB_REPOSITORY`
    #[cfg(feature = "github")]
    #[arg(long, requires = "break_glass")]
    pub issue: bool,
}

/// Arguments of `tfgate init`.
#[derive(Debug, Args)]
pub struct InitArgs {
    /// Plan whose data-holding resource types are protected: a JSON file, a binary plan file, or `-` for standard input
    #[arg(value_name = "PLAN")]
    pub plan: Option<String>,

    /// Do not write a workflow
    #[arg(long)]
    pub no_workflow: bool,

    /// Largest input to accept, in bytes or with KiB, MiB, GiB
    #[arg(help_heading = INPUT, long, value_name = "SIZE", default_value = "2GiB", env = "TFGATE_MAX_INPUT", value_parser = size)]
    pub max_input: u64,

    /// Program that reads binary plan files [default: terraform, else tofu]
    #[arg(help_heading = INPUT, long, value_name = "PROGRAM", env = "TFGATE_TERRAFORM_BIN")]
    pub terraform_bin: Option<PathBuf>,
}

/// Arguments of `tfgate hook`.
#[derive(Debug, Args)]
pub struct HookArgs {
    /// Protocol of the call [default: detected from the call]
    #[arg(long, value_enum, value_name = "HOST")]
    pub host: Option<HostArg>,

    /// File with more calls to refuse or to ask about, in the format of `--print calls` (repeatable); it takes nothing away
    #[arg(long, value_name = "FILE")]
    pub calls: Vec<PathBuf>,

    /// What happens to calls of cloud tools that delete objects
    #[arg(long, value_enum, value_name = "WHICH", default_value_t = DeletesArg::Data)]
    pub deletes: DeletesArg,

    /// Print shell functions that call this guard, or one of its lists, instead of checking a call
    #[arg(long, value_enum, value_name = "WHAT", conflicts_with_all = ["host", "words"])]
    pub print: Option<HookText>,

    /// With `--host shell`: the words of the command, instead of a command line on standard input
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
    /// Cursor, `beforeShellExecution`, `beforeMCPExecution` and `preToolUse`
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

/// `--deletes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DeletesArg {
    /// Refuse those that delete what holds data
    Data,
    /// The same, and ask about others; a host that cannot ask refuses them
    Ask,
    /// Refuse all of them
    All,
}

impl From<DeletesArg> for hook::Deletes {
    fn from(deletes: DeletesArg) -> Self {
        match deletes {
            DeletesArg::Data => hook::Deletes::Data,
            DeletesArg::Ask => hook::Deletes::Ask,
            DeletesArg::All => hook::Deletes::All,
        }
    }
}

/// `--print`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum HookText {
    /// Functions for `~/.bashrc`
    Bash,
    /// Functions for `~/.zshrc`
    Zsh,
    /// Functions for `~/.config/fish/config.fish`
    Fish,
    /// The calls of other programs that are refused or asked about
    Calls,
    /// The tools of MCP servers that are refused, asked about or passed
    Tools,
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
    /// Write one page per command into this directory, instead of printing the main page
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

fn reason(text: &str) -> Result<String, String> {
    let text = text.trim();
    // The record is one line, and terminals and chats show the reason.
    if text.chars().any(char::is_control) {
        return Err("expected one line".to_owned());
    }
    if text.chars().count() < SHORTEST_REASON {
        return Err(format!("expected why, in at least {SHORTEST_REASON} characters"));
    }
    Ok(text.to_owned())
}
