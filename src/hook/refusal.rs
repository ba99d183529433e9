//! Why a command is refused, and what to run instead.

use std::fmt;

use super::program::Program;

/// Why a command is refused, for the agent and for people. Of the command it repeats at most the name of a plan file, and only if
/// that is a plain word: the rest could hold instructions to the agent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Why, without a full stop.
    pub why: String,
    /// What to do, without a full stop.
    pub instead: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tfgate: {}. Instead: {}.", self.why, self.instead)
    }
}

impl Refusal {
    fn new(why: impl Into<String>, instead: impl Into<String>) -> Self {
        Refusal { why: why.into(), instead: instead.into() }
    }

    /// A subcommand that changes something. `plan` is the plan file that it names.
    pub(super) fn changes(program: Program, subcommand: &str, plan: Option<&str>) -> Self {
        let name = program.name();
        let planned =
            |flags: &str| format!("`{name} plan {flags}-out=tfplan`, look at it, then `tfgate apply tfplan`");
        let block =
            |block: &str| format!("write a `{block}` block into the configuration, then {}", planned(""));
        let instead = match subcommand {
            "apply" => match plan {
                Some(plan) => format!("`tfgate apply {plan}`, which checks the plan before it applies it"),
                None => planned(""),
            },
            "destroy" => planned("-destroy "),
            "refresh" => planned("-refresh-only "),
            "taint" => planned("-replace=ADDRESS "),
            "state rm" => block("removed"),
            "state mv" => block("moved"),
            "import" => block("import"),
            // No block and no plan does the work of `force-unlock`, `untaint` or `state push`.
            _ => "leave this to a person, who runs it outside of this guard".to_owned(),
        };
        Refusal::new(format!("`{name} {subcommand}` changes things without a checked plan"), instead)
    }

    /// A subcommand that is not known.
    pub(super) fn unknown(program: Program) -> Self {
        let name = program.name();
        Refusal::new(
            format!("this subcommand of `{name}` is not known to leave everything as it is"),
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
            "`tfgate apply PLANFILE`, and say what it answers",
        )
    }
}
