//! The types that a loaded policy set consists of.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::rc::Rc;

use regex::Regex;
use sha2::{Digest as _, Sha256};

use super::builtin::BuiltinPolicies;
use super::glob::Glob;
use super::input::InputType;
use super::load::Diagnostic;
use crate::expr::{Dialect, Expr, Local, Uses, Val};
use crate::plan::Action;

/// `<file stem>/<label>`, or `builtin/<pack>/<provider>/<file stem>/<label>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PolicyId(pub String);

impl PolicyId {
    /// Whether it names a policy of the built-in packs.
    pub fn is_builtin(&self) -> bool {
        self.0.starts_with("builtin/")
    }
}

impl fmt::Display for PolicyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How bad a finding is. Ordered, the worst is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Shown, and the plan passes.
    Warn,
    /// The plan needs the approval of somebody else.
    Approve,
    /// The plan may not be applied.
    Deny,
}

impl Level {
    /// The word in policies and reports: `warn`, `approve`, `deny`.
    pub fn name(self) -> &'static str {
        match self {
            Level::Warn => "warn",
            Level::Approve => "approve",
            Level::Deny => "deny",
        }
    }
}

/// An operation that a policy can name in `on` or `operations`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operation {
    /// A new object.
    Create,
    /// A change in place.
    Update,
    /// Destroyed, deposed objects included.
    Delete,
    /// Destroyed and created again, in either order.
    Replace,
    /// Dropped from the state, alone or with a new object in its place.
    Forget,
    /// Nothing changes.
    NoOp,
}

impl Operation {
    /// The operation that an action of the plan is; `None` for read and open.
    pub fn of(action: Action) -> Option<Self> {
        match action {
            Action::Create => Some(Operation::Create),
            Action::Update => Some(Operation::Update),
            Action::Delete => Some(Operation::Delete),
            Action::Replace(_) => Some(Operation::Replace),
            Action::Forget | Action::ReplaceForget => Some(Operation::Forget),
            Action::NoOp => Some(Operation::NoOp),
            Action::Read | Action::Open => None,
        }
    }

    /// The word in policies: `create`, `update`, `delete`, `replace`, `forget`, `no-op`.
    pub fn name(self) -> &'static str {
        match self {
            Operation::Create => "create",
            Operation::Update => "update",
            Operation::Delete => "delete",
            Operation::Replace => "replace",
            Operation::Forget => "forget",
            Operation::NoOp => "no-op",
        }
    }
}

/// What a policy does to the verdict when it cannot be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OnUnknown {
    /// Counted and shown, no more.
    Allow,
    /// A warning.
    Warn,
    /// A denial.
    Deny,
}

impl OnUnknown {
    /// The word in policies and reports: `allow`, `warn`, `deny`.
    pub fn name(self) -> &'static str {
        match self {
            OnUnknown::Allow => "allow",
            OnUnknown::Warn => "warn",
            OnUnknown::Deny => "deny",
        }
    }
}

/// `override { … }`: who can approve a finding of level approve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// How many people other than the author, at least 1.
    pub approvals: u32,
    /// Who may; empty: everybody with write access.
    pub approvers: Vec<String>,
    /// Whether `tfgate apply` may ask at the terminal.
    pub confirm: bool,
}

/// What a policy is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PolicyKind {
    /// `protect`: a resource policy without a condition.
    Protect,
    /// `resource_policy`
    Resource,
    /// `provider_policy`
    Provider,
    /// `module_policy`
    Module,
    /// `plan_policy`
    Plan,
    /// `drift_policy`
    Drift,
}

impl PolicyKind {
    /// All of them.
    pub const ALL: [PolicyKind; 6] = [
        PolicyKind::Protect,
        PolicyKind::Resource,
        PolicyKind::Provider,
        PolicyKind::Module,
        PolicyKind::Plan,
        PolicyKind::Drift,
    ];

    /// The name of the block.
    pub fn name(self) -> &'static str {
        match self {
            PolicyKind::Protect => "protect",
            PolicyKind::Resource => "resource_policy",
            PolicyKind::Provider => "provider_policy",
            PolicyKind::Module => "module_policy",
            PolicyKind::Plan => "plan_policy",
            PolicyKind::Drift => "drift_policy",
        }
    }

    /// Whether it judges entries of `resource_changes`.
    pub fn is_about_changes(self) -> bool {
        matches!(self, PolicyKind::Protect | PolicyKind::Resource)
    }
}

/// One policy. `protect` is one whose only condition is `false`.
#[derive(Debug, Clone)]
pub struct Policy {
    /// Its id.
    pub id: PolicyId,
    /// Index into [`PolicySet::origins`].
    pub origin: usize,
    /// What it is about.
    pub kind: PolicyKind,
    /// Globs over resource types, or over provider types or module sources; with `type_regexes` both empty: all.
    pub types: Vec<Glob>,
    /// `type_regex`.
    pub type_regexes: Vec<Regex>,
    /// Globs over addresses; with `address_regexes` both empty: every address.
    pub addresses: Vec<Glob>,
    /// `address_regex`.
    pub address_regexes: Vec<Regex>,
    /// `except_addresses`: left out.
    pub except_addresses: Vec<Glob>,
    /// The operations, sorted; empty for kinds that know none.
    pub on: Vec<Operation>,
    /// The level as written or by default.
    pub level: Level,
    /// `reason`; only `protect` has it.
    pub reason: Option<String>,
    /// `description`, one line.
    pub description: Option<String>,
    /// `url`, https only.
    pub url: Option<String>,
    /// The stacks it is limited to; empty: all.
    pub stacks: Vec<Glob>,
    /// `on_unknown`.
    pub on_unknown: Option<OnUnknown>,
    /// `override`; only at level approve.
    pub override_: Option<Override>,
    /// `lost`: what a destroy takes away.
    pub lost: Option<String>,
    /// `recovery` blocks, in order.
    pub recovery: Vec<Recovery>,
    /// `ignore` of a drift policy: attribute paths, `tags` or `root_block_device[0].tags`; what lies below is ignored too.
    pub ignore: Vec<String>,
    /// `attributes` of a drift policy: it is about these paths only, those that only the provider computes included.
    pub attributes: Vec<String>,
    /// The file it stands in.
    pub file: Rc<PolicyFile>,
    /// The place of its head in the file: block name and labels.
    pub head: Range<usize>,
    /// `filter`
    pub filter: Option<Expr>,
    /// `locals` of the policy.
    pub locals: Vec<Local>,
    /// `enforce` blocks, in order; at least one.
    pub enforces: Vec<Enforce>,
    /// What its expressions look at, locals followed.
    pub uses: Uses,
}

impl Policy {
    /// The language of its file.
    pub fn dialect(&self) -> Dialect {
        self.file.dialect
    }
}

/// One `enforce` block.
#[derive(Debug, Clone)]
pub struct Enforce {
    /// What must hold.
    pub condition: Expr,
    /// Said where it does not hold.
    pub error_message: Option<Expr>,
    /// Said where it holds.
    pub info_message: Option<Expr>,
}

/// What the policies of a file share.
#[derive(Debug, Clone)]
pub struct PolicyFile {
    /// The path that diagnostics show.
    pub path: String,
    /// Its text, for the source excerpt of an evaluation error.
    pub text: String,
    /// The language it is written in, by its name.
    pub dialect: Dialect,
    /// Locals at the top.
    pub locals: Vec<Local>,
    /// Inputs, in the order of slots.
    pub inputs: Vec<Input>,
    /// SHA-256 of the text, once somebody asked.
    pub(crate) digest: OnceCell<String>,
}

impl PolicyFile {
    /// SHA-256 of its text, hexadecimal.
    pub fn digest(&self) -> &str {
        self.digest.get_or_init(|| crate::text::hex::hex(&Sha256::digest(self.text.as_bytes())))
    }

    /// The 1-based line of a byte of its text.
    pub fn line(&self, offset: usize) -> usize {
        line_of(&self.text, offset)
    }

    /// The values of the inputs; an input without a value, which only tests may give it, is unknown.
    pub fn input_values(&self) -> Vec<Val<'static>> {
        self.inputs.iter().map(|input| input.value.clone().unwrap_or_else(Val::unknown)).collect()
    }
}

/// The 1-based line of a byte of a text.
pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    let head = text.as_bytes().get(..offset).unwrap_or_default();
    memchr::memchr_iter(b'\n', head).count() + 1
}

/// One `input` block.
#[derive(Debug, Clone)]
pub struct Input {
    /// Its name.
    pub name: Rc<str>,
    /// Where its block is named.
    pub head: Range<usize>,
    /// What its value must be.
    pub type_: InputType,
    /// Whether `null` is a value.
    pub nullable: bool,
    /// Whether its value may be shown.
    pub sensitive: bool,
    /// `description`
    pub description: Option<String>,
    /// The value in force: flag, environment, file or default; converted to its type, marked if sensitive.
    pub value: Option<Val<'static>>,
}

/// One `recovery` block: what the values before a destroy say about the way back.
#[derive(Debug, Clone)]
pub struct Recovery {
    /// Exact types or globs; empty: all types of the policy.
    pub types: Vec<Glob>,
    /// All of these must hold.
    pub when: Vec<Condition>,
    /// What it means.
    pub outcome: RecoveryOutcome,
    /// The sentence for people.
    pub message: String,
}

/// `path = matcher` in `when`.
#[derive(Debug, Clone)]
pub struct Condition {
    /// The attribute path as written, for reports: `point_in_time_recovery[0].enabled`.
    pub path: String,
    /// The same in steps.
    pub steps: Vec<Step>,
    /// What the value must be.
    pub matcher: Matcher,
}

/// One step of an attribute path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// An attribute or map key.
    Key(String),
    /// An index of a list.
    Index(usize),
}

/// What a value must be.
#[derive(Debug, Clone)]
pub enum Matcher {
    /// Equal to one of these.
    AnyOf(Vec<Literal>),
    /// Equal to none of these.
    NoneOf(Vec<Literal>),
    /// A number of at least this much; decimal text.
    AtLeast(String),
    /// A number of at most this much; decimal text.
    AtMost(String),
}

/// A literal that a value is compared with. Null also equals a missing attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Literal {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// Decimal text from the source, exact.
    Number(String),
    /// A string.
    String(String),
    /// `[]`
    EmptyList,
}

/// What a recovery block says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecoveryOutcome {
    /// The loss is final.
    None,
    /// There is a way back.
    Possible,
    /// The provider or the cloud refuses the destroy.
    Refused,
}

impl RecoveryOutcome {
    /// The word in policies and reports.
    pub fn name(self) -> &'static str {
        match self {
            RecoveryOutcome::None => "none",
            RecoveryOutcome::Possible => "possible",
            RecoveryOutcome::Refused => "refused",
        }
    }
}

/// `mode` in settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The verdict is in force.
    Enforce,
    /// The same report in the words "would block", exit code 0.
    Observe,
}

/// `break_glass` in settings: whether `tfgate apply --break-glass` may apply against the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakGlass {
    /// It may.
    Allowed,
    /// It may not.
    Forbidden,
}

impl From<bool> for BreakGlass {
    fn from(allowed: bool) -> Self {
        if allowed { BreakGlass::Allowed } else { BreakGlass::Forbidden }
    }
}

/// One `settings` block.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Index into [`PolicySet::origins`].
    pub origin: usize,
    /// The stacks it is limited to; empty: all.
    pub stacks: Vec<Glob>,
    /// Built-in packs in force.
    pub packs: Option<Vec<String>>,
    /// Globs over policy ids that are off.
    pub disable: Vec<Glob>,
    /// Level by glob over policy ids.
    pub levels: Vec<(Glob, Level)>,
    /// `mode`.
    pub mode: Option<Mode>,
    /// `break_glass`.
    pub break_glass: Option<BreakGlass>,
}

/// One `waiver` block.
#[derive(Debug, Clone)]
pub struct Waiver {
    /// Its label, for example a ticket.
    pub id: String,
    /// Index into [`PolicySet::origins`].
    pub origin: usize,
    /// Globs over policy ids.
    pub policies: Vec<Glob>,
    /// Globs over addresses.
    pub addresses: Vec<Glob>,
    /// The stacks it is limited to; empty: all.
    pub stacks: Vec<Glob>,
    /// The operations it excuses; empty: those of the policy.
    pub on: Vec<Operation>,
    /// Why.
    pub reason: String,
    /// Who answers for it.
    pub owner: Option<String>,
    /// The last day on which it holds, UTC.
    pub expires: time::Date,
}

/// Where policies came from: one `.tfgate/`, one `--policy`, or the built-in packs.
#[derive(Debug, Clone)]
pub struct Origin {
    /// What reports call it: a relative path, or `builtin`.
    pub name: String,
    /// SHA-256 over the names and texts of its files, hexadecimal.
    pub digest: String,
    /// `settings { floor = true }`: others may tighten it and never loosen it.
    pub floor: bool,
    /// `allow_waivers`: waivers of other sets may excuse findings of this floor.
    pub allow_waivers: bool,
}

/// Everything that was loaded, merged: what [`PolicySet::for_stack`] resolves for one stack.
#[derive(Debug, Clone, Default)]
pub struct PolicySet {
    /// Where it came from, in the order of loading.
    pub origins: Vec<Origin>,
    /// Policies of users, sorted by id.
    pub policies: Vec<Policy>,
    /// `settings` blocks in the order of loading.
    pub settings: Vec<Settings>,
    /// `waiver` blocks, sorted by id.
    pub waivers: Vec<Waiver>,
    /// The built-in packs, read by need; empty with `--no-builtin`.
    pub builtin: BuiltinPolicies,
    /// What the authors should know.
    pub warnings: Vec<Diagnostic>,
}

/// A stack: one state, with the name and labels that `stacks` globs and reports use.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stack {
    /// Its name.
    pub name: String,
    /// `--label KEY=VALUE`.
    pub labels: BTreeMap<String, String>,
}
