//! What is known of a plan after its last byte.

use std::fmt;

use super::action::Action;
use super::beside::{DataSource, ModuleCall, ProviderConfig};
use super::change::ResourceChange;
use super::configured::ConfiguredResource;
use super::decode::Encoding;
use super::links::Link;
use super::secrets::Secrets;

/// What the caller wants to know; the rest is skipped without being built. It is fixed before the first byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "a set of sections: each is wanted or not")]
pub struct Needs {
    /// Entries of `resource_drift`.
    pub drift: bool,
    /// `output_changes`.
    pub outputs: bool,
    /// `checks`.
    pub checks: bool,
    /// Sensitive strings, for redaction by value.
    pub secrets: bool,
    /// Entries that change nothing; they are checked and counted either way.
    pub idle: bool,
    /// Data sources of `prior_state`.
    pub data: bool,
    /// Provider configurations.
    pub providers: bool,
    /// Module calls.
    pub modules: bool,
    /// What refers to what: links of `prior_state` and of `configuration`.
    pub graph: bool,
    /// Blocks of resources whose update has something unknown, with what sets their attributes.
    pub expressions: bool,
    /// The largest input, in bytes.
    pub max_input: u64,
}

impl Needs {
    /// What a report needs.
    pub const REPORT: Needs = Needs {
        drift: true,
        outputs: true,
        checks: true,
        secrets: true,
        idle: false,
        data: false,
        providers: false,
        modules: false,
        graph: false,
        expressions: true,
        max_input: 2 << 30,
    };
}

/// One entry of the plan, handed out while it is in the window.
#[derive(Debug, Clone, Copy)]
pub enum Entry<'a> {
    /// Of `resource_changes`.
    Change(&'a ResourceChange<'a>),
    /// Of `resource_drift`: history, not intent.
    Drift(&'a ResourceChange<'a>),
    /// Of `deferred_changes`: provisional, another plan will say. With Terraform's reason.
    Deferred(&'a ResourceChange<'a>, &'a str),
    /// Of `prior_state`, only if asked for.
    Data(&'a DataSource<'a>),
    /// Of `configuration`, only if asked for.
    Provider(&'a ProviderConfig<'a>),
    /// Of `configuration`, only if asked for.
    Module(&'a ModuleCall),
    /// Of `prior_state` and `configuration`, only if asked for.
    Link(&'a Link<'a>),
    /// Of `configuration`, only if asked for: all of them where it comes before `resource_changes`.
    Configured(&'a ConfiguredResource<'a>),
}

/// A plan without its changes, which went to the caller one by one.
#[derive(Debug, Default)]
pub struct Plan {
    /// `format_version`.
    pub format_version: FormatVersion,
    /// `terraform_version`, of Terraform or of OpenTofu.
    pub terraform_version: Option<String>,
    /// Whether provider addresses name OpenTofu's registry.
    pub opentofu: bool,
    /// `timestamp`, RFC 3339. Terraform 1.5.
    pub timestamp: Option<String>,
    /// `errored`: planning stopped. `None` before Terraform 1.6.
    pub errored: Option<bool>,
    /// `complete`. Terraform 1.8, never OpenTofu.
    pub complete: Option<bool>,
    /// `applyable`. Terraform 1.8, never OpenTofu.
    pub applyable: Option<bool>,
    /// How it was made; inferred.
    pub mode: PlanMode,
    /// Counts of entries.
    pub counts: Counts,
    /// Managed current objects that have an entry and were there before.
    pub existing: u64,
    /// Managed objects of the state without an entry: they were not judged.
    pub not_judged: u64,
    /// `output_changes`, by name.
    pub outputs: Vec<OutputChange>,
    /// `checks`, by address.
    pub checks: Vec<Check>,
    /// `action_invocations` and `deferred_action_invocations`, by address. Terraform 1.14.
    pub invocations: Vec<Invocation>,
    /// Sensitive strings.
    pub secrets: Secrets,
    /// What the reader of a report should know, sorted.
    pub remarks: Vec<Remark>,
}

/// `MAJOR.MINOR`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct FormatVersion {
    /// 0 or 1.
    pub major: u64,
    /// Any.
    pub minor: u64,
}

impl fmt::Display for FormatVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// How the plan was made; inferred, the format does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PlanMode {
    /// `terraform plan`.
    #[default]
    Normal,
    /// `terraform plan -destroy`.
    Destroy,
    /// `terraform plan -refresh-only`.
    RefreshOnly,
}

impl PlanMode {
    /// The word in reports: `normal`, `destroy`, `refresh_only`.
    pub fn name(self) -> &'static str {
        match self {
            PlanMode::Normal => "normal",
            PlanMode::Destroy => "destroy",
            PlanMode::RefreshOnly => "refresh_only",
        }
    }
}

/// What happened to an object outside Terraform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DriftAction {
    /// It was changed.
    Update,
    /// It is gone.
    Delete,
    /// It only has another address.
    Move,
}

impl DriftAction {
    /// The word in reports: `update`, `delete`, `move`.
    pub fn name(self) -> &'static str {
        match self {
            DriftAction::Update => "update",
            DriftAction::Delete => "delete",
            DriftAction::Move => "move",
        }
    }

    /// What an entry of `resource_drift` says.
    pub fn of(change: &ResourceChange<'_>) -> Self {
        match change.action {
            Action::Delete | Action::Forget => DriftAction::Delete,
            Action::NoOp => DriftAction::Move,
            Action::Create
            | Action::Read
            | Action::Update
            | Action::Replace(_)
            | Action::ReplaceForget
            | Action::Open => DriftAction::Update,
        }
    }
}

/// Entries of `resource_changes`. `add`, `change` and `destroy` follow Terraform's "Plan:" line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// "X to add".
    pub add: u64,
    /// "Y to change".
    pub change: u64,
    /// "Z to destroy".
    pub destroy: u64,
    /// "N to import".
    pub import: u64,
    /// Objects with another address.
    pub moved: u64,
    /// Objects that are forgotten.
    pub forget: u64,
    /// Entries with `create` alone.
    pub create: u64,
    /// Entries with `update`.
    pub update: u64,
    /// Entries with delete and create.
    pub replace: u64,
    /// Entries with `delete` alone.
    pub delete: u64,
    /// Entries with `read`.
    pub read: u64,
    /// Entries with `no-op`.
    pub no_op: u64,
    /// Entries with a deposed key.
    pub deposed: u64,
    /// Entries of `resource_drift`.
    pub drift: u64,
    /// Entries of `deferred_changes`.
    pub deferred: u64,
}

/// A root output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputChange {
    /// Its name.
    pub name: String,
    /// What happens to it.
    pub action: Action,
}

/// A checked object: a `check` block, a precondition or postcondition, a variable's validation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Its address, as Terraform displays it.
    pub address: String,
    /// `pass`, `fail`, `error`, `unknown`.
    pub status: String,
}

/// A provider action that apply will invoke.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invocation {
    /// `action.TYPE.NAME`.
    pub address: String,
    /// The resource that triggers it.
    pub trigger: Option<String>,
    /// Whether it is put off.
    pub deferred: bool,
}

/// What the reader of a report should know about the plan as a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// `complete: false`, or objects of the state without an entry.
    Partial {
        /// How many objects were not judged, where that is known.
        not_judged: u64,
    },
    /// Resources of the configuration have no entry, though nothing says that the plan is partial.
    ConfigurationNotCovered(u64),
    /// `planned_values` or `configuration` is missing: something cut the plan down.
    CutDown,
    /// Terraform 1.4 and 1.5 write errored plans without saying so.
    ErroredUnknown,
    /// An older format: no marks of what is sensitive, no drift.
    OldFormat,
    /// A newer minor version of the format.
    NewerFormat,
    /// Not UTF-8 without a mark.
    Encoded(Encoding),
    /// Lines end in CRLF.
    CarriageReturns,
    /// A field inside `change` that this program does not know.
    UnknownChangeField(String),
    /// A top-level section that this program does not know.
    UnknownSection(String),
    /// Changes whose `type` is not the one in their address.
    OtherTypes(u64),
    /// How many more names this program does not know.
    MoreUnknown(usize),
    /// A name that contains characters which cannot be seen.
    InvisibleCharacters(String),
}
