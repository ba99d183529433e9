//! The names that an expression can use, by where it is written, and why not the others.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use hcl_edit::expr::Expression;

use super::file::File;
use super::members;
use crate::expr::{Dialect, Expr, Root, Scope, Uses, compile};
use crate::policy::PolicyKind;

/// A root that an expression cannot use, with the message and the help for it.
pub(super) type Refused = (Root, &'static str, &'static str);

/// The names that the expressions of a file share, those of the files beside it included.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) inputs: Vec<Rc<str>>,
    pub(super) file_locals: Vec<Rc<str>>,
    /// Whether a file that may define further names does not parse.
    pub(super) incomplete: bool,
    /// Whether locals can refer to themselves, because a file has errors.
    pub(super) broken: bool,
    /// Whether an expression has a name that only such a file can define.
    pub(super) missed: Cell<bool>,
    /// What the expressions compiled since the last look refer to.
    pub(super) used: RefCell<Uses>,
}

/// The names that expressions of one policy, or at the top of a file, can use.
#[derive(Debug)]
pub(super) struct NameScope<'n> {
    names: &'n Names,
    policy_locals: Vec<Rc<str>>,
    /// The kind of the policy; `None` at the top of a file.
    kind: Option<PolicyKind>,
    roots: Vec<Root>,
    refused: Vec<Refused>,
}

/// Whether every operation of a policy has values before the change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prior {
    /// Every operation has them.
    Known,
    /// The list has an operation without them.
    SomeOperations,
    /// There is no list of operations, and the default one has `create`.
    NoList,
}

impl<'n> NameScope<'n> {
    /// Locals at the top of a file.
    pub(super) fn top(names: &'n Names, dialect: Dialect) -> Self {
        let mut roots = vec![Root::Meta];
        if dialect == Dialect::Extended {
            roots.push(Root::Stack);
        }
        let reason = |root: Root| {
            let (message, help) = top_refusal(root);
            (root, message, help)
        };
        NameScope::of(names, roots, reason)
    }

    /// `level` and `enforcement_level`, which are evaluated before a plan is read.
    pub(super) fn level(names: &'n Names, policy_locals: Vec<Rc<str>>) -> Self {
        let help = "the level is known before a plan is read; it can name inputs, and locals made of them";
        // `stack` too: the level is that of the policy, and `settings` change it for some stacks.
        let reason = |root: Root| (root, level_refusal(root), help);
        NameScope { policy_locals, ..NameScope::of(names, Vec::new(), reason) }
    }

    /// The expressions of a policy.
    pub(super) fn policy(
        names: &'n Names,
        policy_locals: Vec<Rc<str>>,
        kind: PolicyKind,
        dialect: Dialect,
        prior: Prior,
    ) -> Self {
        let allowed = |root: Root| {
            is_root_of(root, kind, dialect) && (root != Root::PriorAttrs || prior == Prior::Known)
        };
        let roots = Root::ALL.into_iter().filter(|root| allowed(*root)).collect();
        let reason = |root: Root| {
            let (message, help) = refusal(root, kind, dialect, prior);
            (root, message, help)
        };
        NameScope { policy_locals, kind: Some(kind), ..NameScope::of(names, roots, reason) }
    }

    fn of(names: &'n Names, roots: Vec<Root>, reason: impl Fn(Root) -> Refused) -> Self {
        let refused = Root::ALL.into_iter().filter(|root| !roots.contains(root)).map(reason).collect();
        NameScope { names, policy_locals: Vec::new(), kind: None, roots, refused }
    }

    /// Compiles an expression; its problems are added to the file.
    pub(super) fn compile(
        &self,
        file: &mut File<'_>,
        expression: &Expression,
        around: &Range<usize>,
    ) -> Option<Expr> {
        let scope = Scope {
            roots: &self.roots,
            refused: &self.refused,
            inputs: &self.names.inputs,
            file_locals: &self.names.file_locals,
            incomplete: self.names.incomplete,
            policy_locals: &self.policy_locals,
            ..Scope::literals(file.text, file.dialect())
        };
        let mut problems = Vec::new();
        let compiled = compile(expression, around, &scope, &mut problems);
        if compiled.is_none() && problems.iter().all(|problem| problem.deferred) {
            self.names.missed.set(true);
        }
        file.problems(problems);
        if let Some(compiled) = &compiled {
            self.names.used.borrow_mut().add(compiled);
            // After compilation: an expression that does not compile has errors enough.
            members::check(file, compiled, self.kind);
        }
        compiled
    }

    /// Whether locals can refer to themselves, because a file has errors.
    pub(super) fn is_broken(&self) -> bool {
        self.names.broken
    }

    /// The refusal of a root, for one that is reached through a local.
    pub(super) fn refused(&self, root: Root) -> Option<&Refused> {
        self.refused.iter().find(|(refused, ..)| *refused == root)
    }
}

/// Whether a kind of policy has a root at all.
fn is_root_of(root: Root, kind: PolicyKind, dialect: Dialect) -> bool {
    use PolicyKind::{Drift, Module, Plan, Protect, Provider, Resource};
    let resource = matches!(kind, Protect | Resource | Drift);
    match root {
        Root::Attrs => resource || kind == Provider,
        Root::PriorAttrs => resource,
        Root::Meta => resource || matches!(kind, Provider | Module),
        Root::Change => resource && dialect == Dialect::Extended,
        Root::Stack => dialect == Dialect::Extended,
        Root::Plan => kind == Plan,
    }
}

fn top_refusal(root: Root) -> (&'static str, &'static str) {
    let help = "a local at the top belongs to no resource; put it into the `locals` of the policy";
    match root {
        Root::Attrs => ("`attrs` in a local at the top of the file", help),
        Root::PriorAttrs => ("`prior_attrs` in a local at the top of the file", help),
        Root::Change => ("`change` in a local at the top of the file", help),
        Root::Plan => (
            "`plan` in a local at the top of the file",
            "put it into the `locals` of a `plan_policy` in a `.gate.hcl` file",
        ),
        Root::Meta => ("`meta` in a local at the top of the file", help),
        Root::Stack => ("`stack` in a `.policy.hcl` file", ONLY_GATE),
    }
}

const ONLY_GATE: &str = "a `.gate.hcl` file has it";

fn level_refusal(root: Root) -> &'static str {
    match root {
        Root::Attrs => "`attrs` in a level",
        Root::PriorAttrs => "`prior_attrs` in a level",
        Root::Meta => "`meta` in a level",
        Root::Change => "`change` in a level",
        Root::Stack => "`stack` in a level",
        Root::Plan => "`plan` in a level",
    }
}

fn refusal(root: Root, kind: PolicyKind, dialect: Dialect, prior: Prior) -> (&'static str, &'static str) {
    match (root, kind) {
        (Root::PriorAttrs, PolicyKind::Protect | PolicyKind::Resource) => prior_refusal(kind, dialect, prior),
        (Root::Plan, _) => (
            "`plan` outside of a `plan_policy`",
            "a policy about one object sees that object; a `plan_policy` in a `.gate.hcl` file sees the plan",
        ),
        (Root::Stack, _) => ("`stack` in a `.policy.hcl` file", ONLY_GATE),
        (Root::Change, _) if dialect == Dialect::Portable => ("`change` in a `.policy.hcl` file", ONLY_GATE),
        (_, PolicyKind::Plan) => match root {
            Root::Attrs => ("`attrs` in a `plan_policy`", WHOLE_PLAN),
            Root::PriorAttrs => ("`prior_attrs` in a `plan_policy`", WHOLE_PLAN),
            Root::Change => ("`change` in a `plan_policy`", WHOLE_PLAN),
            Root::Meta | Root::Stack | Root::Plan => ("`meta` in a `plan_policy`", WHOLE_PLAN),
        },
        (Root::Attrs, _) => (
            "`attrs` in a `module_policy`",
            "a module call is known by `meta.address`, `meta.source` and `meta.version`",
        ),
        (Root::Change, _) => {
            ("`change` in a policy about no resource", "a provider or module does not change")
        }
        (Root::PriorAttrs | Root::Meta, _) => {
            ("`prior_attrs` in a policy about no resource", "a provider or module has no earlier values")
        }
    }
}

const WHOLE_PLAN: &str =
    "a plan policy sees the whole plan: `plan.creates`, `plan.destroys` and its other lists";

fn prior_refusal(kind: PolicyKind, dialect: Dialect, prior: Prior) -> (&'static str, &'static str) {
    let message = if prior == Prior::NoList {
        "`prior_attrs` without a list of operations"
    } else {
        "`prior_attrs` in a policy on operations that have no earlier values"
    };
    let help = match (kind, dialect) {
        (PolicyKind::Protect, _) => "list only `update`, `delete`, `replace` and `forget` in `on`",
        (_, Dialect::Extended) => {
            "set `operations` to a list out of `update`, `delete`, `replace` and `forget`; `create` beside `update` or `replace` reads null"
        }
        (_, Dialect::Portable) => "set `operations` to a list out of `update` and `delete`",
    };
    (message, help)
}
