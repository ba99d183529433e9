//! Provider actions that apply invokes.

/// One provider action with all its invocations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActionEntry {
    /// The address: `action.TYPE.NAME`.
    pub address: String,
    /// The type of the action.
    pub type_: String,
    /// The name of its block.
    pub name: String,
    /// The provider's full name.
    pub provider: Option<String>,
    /// How many times apply invokes it.
    pub invocations: usize,
    /// When, in the order of the apply.
    pub events: Vec<ActionEvents>,
    /// What its block sets, by path, ready to show.
    pub config: Vec<(String, String)>,
    /// How many values are left out of `config`.
    pub config_omitted: usize,
}

/// Events of one action for the same objects.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActionEvents {
    /// `before_create`, …, in the order of the apply; none where `-invoke` asks for it.
    pub events: Vec<String>,
    /// The addresses of the objects, sorted.
    pub objects: Vec<String>,
    /// `halt`, `taint` or `continue`; another word as the plan has it.
    pub on_failure: Option<String>,
    /// Whether `-invoke` asks for it.
    pub invoked: bool,
    /// All of it in words.
    pub text: String,
}

/// One command that apply runs: of the action `local_command`, or of a provisioner.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CommandEntry {
    /// `local_command`, `local-exec`, `remote-exec`, …
    pub type_: String,
    /// The address of the action, or of the block with the provisioner.
    pub address: String,
    /// The addresses of the objects that it runs for, sorted.
    pub objects: Vec<String>,
    /// When it runs, in words.
    pub when: String,
    /// The command, ready to show, or why there is none.
    pub command: String,
    /// Whether the guard for shells knows it as one that destroys.
    pub destroys: bool,
}
