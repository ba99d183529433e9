//! Why a command is refused, and what to run instead.

use std::fmt;

use super::instead;
use super::program::Program;
use super::scan::Word;

/// Why a command is refused, for the agent and for people. Of the command it repeats at most the plan file and the
/// options of the plan, and only as plain words: the rest could hold instructions to the agent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Why, without a full stop.
    pub why: String,
    /// What to do, without a full stop.
    pub instead: String,
    /// Whether a person may allow it, where the host can ask one.
    pub asks: bool,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tfgate: {}. Instead: {}.", self.why, self.instead)
    }
}

impl Refusal {
    fn new(why: impl Into<String>, instead: impl Into<String>) -> Self {
        Refusal { why: why.into(), instead: instead.into(), asks: false }
    }

    /// The same, for a person to decide.
    pub(super) fn asking(self) -> Self {
        Refusal { asks: true, ..self }
    }

    /// A subcommand that changes something, with the words after the name of its program.
    pub(super) fn changes(program: Program, subcommand: &str, words: &[Word]) -> Self {
        Refusal::new(
            format!("`{} {subcommand}` changes things without a checked plan", program.name()),
            instead::of(program, subcommand, words),
        )
    }

    /// A subcommand that is not known.
    pub(super) fn unknown(program: Program) -> Self {
        let name = program.name();
        Refusal::new(
            format!("this subcommand of `{name}` is unknown to tfgate and may change something"),
            format!("`{name} plan -out=tfplan` and `tfgate apply tfplan`, or leave it to a person"),
        )
    }

    /// A subcommand that only the shell knows.
    pub(super) fn hidden(program: Program) -> Self {
        let name = program.name();
        Refusal::new(
            format!(
                "which subcommand of `{name}` runs is decided by an expansion, which is not executed here"
            ),
            "write the subcommand out",
        )
    }

    /// A command line that cannot be read.
    pub(super) fn unreadable() -> Self {
        Refusal::new(
            "this command mentions terraform, tofu or terragrunt and cannot be read",
            "write it as one plain command, without nesting",
        )
    }

    /// A command that another program runs: from standard input, a file or an argument.
    pub(super) fn piped() -> Self {
        Refusal::new(
            "this hands a command that changes things without a checked plan to another program",
            "write it as one plain command; to apply a plan, `tfgate apply PLANFILE`",
        )
    }

    /// `tfgate apply --break-glass`.
    pub(super) fn break_glass() -> Self {
        Refusal::new(
            "`tfgate apply --break-glass` applies against the verdict, which is for a person to decide",
            "`tfgate apply PLANFILE`, and report what it prints",
        )
    }

    /// A flag, a variable or an argument that changes what `tfgate apply` checks, or what it runs.
    pub(super) fn weakens() -> Self {
        Refusal::new(
            "this changes what `tfgate apply` checks or which program it runs, which is for a person to decide",
            "`tfgate apply PLANFILE`, with no more than flags for the report",
        )
    }

    /// A `tfgate apply` that cannot see which coding agent runs it.
    pub(super) fn hides() -> Self {
        Refusal::new(
            "this hides a coding agent from `tfgate apply`: it clears its variables or makes a terminal or session",
            "`tfgate apply PLANFILE` alone; what it asks is for a person to answer",
        )
    }

    /// A command that changes policies, the settings of the guard, or the guard.
    pub(super) fn guarded() -> Self {
        Refusal::new(
            "this changes the policies of tfgate or the settings of its guard, which is for a person to decide",
            "read them, and propose the change to a person",
        )
    }

    /// A call of the list. The words are those of its row, not of the command; `planned` says whether Terraform may manage what
    /// it changes.
    pub(super) fn call(row: &str, verb: &str, planned: bool) -> Self {
        let instead = if planned {
            "change it in the configuration, `terraform plan -out=tfplan`, then `tfgate apply tfplan`; or leave it to a person"
        } else {
            "leave it to a person, who runs it outside of this guard"
        };
        Refusal::new(format!("`{row}` {verb} without a checked plan"), instead)
    }

    /// A tool of a server that applies or deletes.
    pub(super) fn tool() -> Self {
        Refusal::new(
            "this tool changes infrastructure or state without a checked plan",
            "`terraform plan -out=tfplan`, then `tfgate apply tfplan`; or leave it to a person",
        )
    }

    /// A tool that is not known, and whose name says that it deletes.
    pub(super) fn unknown_tool() -> Self {
        Refusal::new(
            "the name of this tool says that it deletes something, and what is not known here",
            "leave it to a person",
        )
        .asking()
    }
}
