//! What is known of a plan after its last byte. Field names are those of the plan's JSON (`jsonplan` of Terraform).

use std::collections::BTreeSet;
use std::fmt;

use super::action::Action;
use super::counts::Counts;
use super::encoding::Encoding;
use super::invocation::Invocation;
use super::program::Program;
use super::provisioner::Provisioner;
use super::secrets::Secrets;

/// A plan without its changes, which went to the caller one by one.
#[derive(Debug, Default)]
pub struct Plan {
    /// `format_version`.
    pub format_version: FormatVersion,
    /// `terraform_version`, of Terraform or of OpenTofu.
    pub terraform_version: Option<String>,
    /// Whether OpenTofu made it; inferred: a provider of its registry, a reason that only it writes, or neither `complete` nor
    /// `applyable` in a plan of a version from 1.8 on.
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
    /// The providers of those objects: they found something.
    pub(crate) found: BTreeSet<String>,
    /// Managed objects of the state without an entry: no policy saw them.
    pub not_judged: u64,
    /// Managed objects of the state whose block has a `count` or `for_each` that is not known yet, so that the plan does not
    /// say whether they stay.
    pub open_objects: Vec<String>,
    /// `output_changes`, by name.
    pub outputs: Vec<OutputChange>,
    /// `checks`, by address.
    pub checks: Vec<Check>,
    /// `action_invocations` and `deferred_action_invocations`, by address. Terraform 1.14.
    pub invocations: Vec<Invocation>,
    /// Provisioners of the configuration, by address and place.
    pub provisioners: Vec<Provisioner>,
    /// The modules that the configuration calls, by address without keys.
    pub(crate) module_calls: BTreeSet<String>,
    /// Those of them with `count` or `for_each`.
    pub(crate) repeated_calls: BTreeSet<String>,
    /// Whether there is a `configuration`.
    pub(crate) has_configuration: bool,
    /// Strings that must not be shown.
    pub secrets: Secrets,
    /// What the reader of a report should know, sorted.
    pub remarks: Vec<Remark>,
}

impl Plan {
    /// Whether the plan was made with `-invoke`: it runs what was asked for, and nothing else was looked at.
    pub(crate) fn is_invoked(&self) -> bool {
        !self.invocations.is_empty() && self.invocations.iter().all(|invocation| invocation.invoked)
    }

    /// The program that made it.
    pub fn program(&self) -> Program {
        if self.opentofu { Program::OpenTofu } else { Program::Terraform }
    }

    /// `MAJOR.MINOR` of the program that made the plan.
    pub(crate) fn version(&self) -> Option<(u64, u64)> {
        let mut parts = self.terraform_version.as_deref()?.split('.');
        Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
    }
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

/// A root output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputChange {
    /// The name of the output.
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
    /// `problems`: the messages of what failed, as the configuration writes them.
    pub messages: Vec<String>,
}

/// What the reader of a report should know about the plan as a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// `complete: false`, or objects of the state without an entry.
    Partial {
        /// How many objects no policy saw, where that is known.
        not_judged: u64,
        /// How many of them have no entry because `count` or `for_each` is not known yet.
        open: u64,
        /// How many resources of the configuration have no entry, where no object of the state is left out.
        unplanned: u64,
        /// The addresses of some of those that are counted.
        names: Vec<String>,
    },
    /// Resources of the configuration have no entry, though nothing says that the plan is partial.
    ConfigurationNotCovered {
        /// How many.
        count: u64,
        /// The addresses of some of them.
        names: Vec<String>,
        /// Whether the state is empty and the plan has no entry at all.
        is_empty: bool,
    },
    /// Resources of the configuration have no entry in a plan of OpenTofu since 1.11: they may say `enabled = false`.
    MayBeDisabled {
        /// How many.
        count: u64,
        /// The addresses of some of them.
        names: Vec<String>,
    },
    /// Module calls without `count` and `for_each` of which nothing has an entry: how many, and some of their addresses.
    CallWithoutEntry((u64, Vec<String>)),
    /// Resources and module calls with `count` or `for_each` of which nothing has an entry.
    MayBeEmpty {
        /// How many.
        count: u64,
        /// The addresses of some of them.
        names: Vec<String>,
    },
    /// The plan was made with `-invoke`: the actions that it runs, and nothing else was planned.
    Invoked(Vec<String>),
    /// Deletes have no reason, and objects of the state have no entry: a destroy plan that leaves objects alone, or a plan of an
    /// engine that writes neither.
    DeletesWithoutReason,
    /// OpenTofu forgets every object of the state, as `-destroy` does where every block says `destroy = false`.
    MayBeDestroyPlan,
    /// `planned_values`, `configuration` or, since Terraform 1.6, `errored` is missing: something cut the plan down.
    CutDown,
    /// Calls of modules of which the configuration has nothing, although they have arguments or objects.
    ModulesMissing(Vec<String>),
    /// No change, no drift and no output, and nothing says that there is nothing to apply: a refresh-only plan, or one that
    /// lost or left out its changes.
    NothingListed,
    /// Terraform 1.4 and 1.5 write errored plans without saying so.
    ErroredUnknown,
    /// An older format: no marks of what is sensitive.
    OldFormat {
        /// Whether it lists drift.
        lists_drift: bool,
    },
    /// Entries of `resource_drift` that do not say which instance drifted.
    DriftWithoutKey(u64),
    /// Objects that are gone, of an instance that is not named, where instances of the same resource are created.
    GoneWithoutKey(u64),
    /// A newer minor version of the format.
    NewerFormat,
    /// Not UTF-8 without a mark.
    Encoded(Encoding),
    /// Not as Terraform writes it, and with characters outside ASCII: a program decoded them, maybe by mistake.
    Reencoded(Encoding),
    /// U+FFFD, which programs write in place of what they cannot decode.
    ReplacementCharacters,
    /// The name of an object that a program damaged, by its looks.
    DamagedName(String),
    /// The code page with which a program read all text outside ASCII, by its looks.
    DamagedText(u16),
    /// Lines end in CRLF.
    CarriageReturns,
    /// A word of an entry of `action_invocations` that this program does not know.
    UnknownActionWord(String),
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
