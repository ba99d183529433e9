//! The blocks of policies.

use std::ops::Range;
use std::rc::Rc;

use hcl_edit::structure::{Attribute, Block};
use regex::Regex;

use super::fields::Fields;
use super::file::File;
use super::head::{head, refuse_labels};
use super::ids::Labels;
use super::locals::LocalUses;
use super::schemas::{ENFORCE, schema};
use super::scope::{NameScope, Names};
use super::{facts, later_values, level, locals, operations, recovery, target};
use crate::expr::{Expr, Node, Root, Uses, Val, ValKind, compile_regex};
use crate::policy::{Enforce, Glob, OnUnknown, Policy, PolicyFile, PolicyId, PolicyKind};

const ON_UNKNOWN: [(&str, OnUnknown); 3] =
    [("allow", OnUnknown::Allow), ("warn", OnUnknown::Warn), ("deny", OnUnknown::Deny)];

/// What the policies of one file share while they are read.
#[derive(Debug)]
pub(super) struct FileContext<'s> {
    /// The prefix of their ids.
    pub(super) prefix: &'s str,
    /// The labels that tell its policies apart, or do not.
    pub(super) labels: &'s Labels<'s>,
    /// The index of their origin.
    pub(super) origin: usize,
    pub(super) policy_file: &'s Rc<PolicyFile>,
    pub(super) names: &'s Names,
    /// Of the locals at the top of the file.
    pub(super) local_uses: &'s LocalUses,
}

/// Reads the block of one policy; `None` where its labels are wrong, after the errors of all fields were added.
pub(super) fn read(
    file: &mut File<'_>,
    block: &Block,
    kind: PolicyKind,
    context: &FileContext<'_>,
) -> Option<Policy> {
    let head = head(block);
    let target = target::read(file, block, kind);
    let fields = Fields::read(file, &block.body, schema(kind), head.clone());
    let class = facts::class(file, &fields);
    let (on, prior) = operations::of_policy(file, &fields, kind, class);
    if kind == PolicyKind::Resource {
        later_values::check(file, &block.body, &on);
    }
    let locals = own_locals(file, &fields, context);
    let names = locals::names(&locals);
    let scope = NameScope::policy(context.names, names.clone(), kind, file.dialect(), prior);
    let locals = locals::compile(file, &locals, &scope);
    let local_uses = LocalUses::of_policy(file, &locals, context.local_uses);
    let [filter, attached_to, opens] = expressions(file, &fields, &scope);
    let enforces =
        if kind == PolicyKind::Protect { vec![never(&head)] } else { enforces(file, &fields, &scope) };
    let level_scope = NameScope::level(context.names, names);
    let level =
        level::read(file, &fields, level::default(kind, class), &level_scope, context.policy_file, &locals);
    let uses = uses(file, &head, [&filter, &attached_to, &opens], &enforces, &local_uses, &scope, context);
    // Every field is read even where the head is wrong: one run reports all errors of a file.
    let type_regexes = regexes(file, &fields, "type_regex");
    let types = types(file, &fields, kind, target.as_ref(), &type_regexes);
    let policy = Policy {
        id: PolicyId(String::new()),
        origin: context.origin,
        kind,
        types: types.globs,
        type_regexes,
        addresses: fields.globs(file, "addresses"),
        address_regexes: regexes(file, &fields, "address_regex"),
        except_addresses: fields.globs(file, "except_addresses"),
        on,
        level,
        reason: fields.text(file, "reason"),
        description: fields.line(file, "description"),
        url: fields.url(file, "url"),
        next: fields.line(file, "next"),
        stacks: fields.stacks(file),
        on_unknown: fields.word(file, "on_unknown", &ON_UNKNOWN),
        override_: level::override_(file, &fields, level),
        lost: fields.text(file, "lost"),
        class,
        facts: types.facts,
        recovery: types.recovery,
        ignore: paths(file, &fields, "ignore"),
        attributes: paths(file, &fields, "attributes"),
        file: Rc::clone(context.policy_file),
        head,
        filter,
        locals,
        enforces,
        attached_to,
        opens,
        uses,
    };
    let (target, label) = target?;
    let types = if kind == PolicyKind::Protect || !policy.types.is_empty() { policy.types } else { target };
    let target = context.labels.before(block, kind).map_or_else(String::new, |target| format!("{target}/"));
    let id = format!("{}/{target}{label}", context.prefix);
    Some(Policy { id: PolicyId(id), types, ..policy })
}

/// What `types` says: all types of a `protect`, some of those that the label of a `resource_policy` matches; and the ways back.
fn types(
    file: &mut File<'_>,
    fields: &Fields<'_>,
    kind: PolicyKind,
    target: Option<&(Vec<Glob>, String)>,
    type_regexes: &[Regex],
) -> facts::Types {
    let mut types = match kind {
        PolicyKind::Protect => facts::read(file, fields),
        PolicyKind::Resource => {
            facts::Types { globs: target::narrower(file, fields, target), ..facts::Types::default() }
        }
        PolicyKind::Provider | PolicyKind::Module | PolicyKind::Plan | PolicyKind::Drift => {
            facts::Types::default()
        }
    };
    types.recovery.extend(recovery::read(file, fields, &types.globs, type_regexes));
    types
}

/// The expressions `filter`, `attached_to` and `opens`.
fn expressions(file: &mut File<'_>, fields: &Fields<'_>, scope: &NameScope<'_>) -> [Option<Expr>; 3] {
    let filter = condition(file, fields, "filter", scope);
    let [attached_to, opens] = ABOUT_OBJECT.map(|words| about_object(file, fields, words, scope));
    [filter, attached_to, opens]
}

/// The expressions about the object: what each has to be, and an example.
const ABOUT_OBJECT: [(&str, [&str; 2]); 2] = [
    (
        "attached_to",
        [
            "a string about the object",
            "name the object that the resource belongs to: `attrs.security_group_id`",
        ],
    ),
    (
        "opens",
        [
            "a list of strings about the object",
            "name what opens and whose it is: `[\"${attrs.security_group_id} ${attrs.from_port}\"]`",
        ],
    ),
];

/// An expression about the object. A constant would be the same for every object, so that any of them would stand for all
/// others.
fn about_object(
    file: &mut File<'_>,
    fields: &Fields<'_>,
    (name, [expected, help]): (&str, [&str; 2]),
    scope: &NameScope<'_>,
) -> Option<Expr> {
    let (expression, around) = fields.expression(name)?;
    let expr = scope.compile(file, expression, &around)?;
    if let Node::Constant(_) = &expr.node {
        file.error(&expr.span, format!("`{name}` is a constant"), format!("expected {expected}")).help(help);
    }
    Some(expr)
}

/// The attributes of the `locals` block of a policy.
fn own_locals<'b>(file: &mut File<'_>, fields: &Fields<'b>, context: &FileContext<'_>) -> Vec<&'b Attribute> {
    let block = fields.block(file, "locals");
    locals::attributes(file, block, &context.names.file_locals)
}

/// The `enforce` block of a policy that is violated by every object that it matches.
fn never(head: &Range<usize>) -> Enforce {
    let condition = Expr { span: head.clone(), node: Node::Constant(Val::bool(false)) };
    Enforce { condition, error_message: None, info_message: None, docs: None }
}

/// The `enforce` blocks. One without a condition is an error and left out.
fn enforces(file: &mut File<'_>, fields: &Fields<'_>, scope: &NameScope<'_>) -> Vec<Enforce> {
    let mut enforces = Vec::new();
    let mut written = 0;
    for block in fields.blocks("enforce") {
        written += 1;
        refuse_labels(file, block);
        let inner = Fields::read(file, &block.body, &ENFORCE, head(block));
        inner.require(file, "condition", "a boolean");
        let condition = condition(file, &inner, "condition", scope);
        let error_message = message(file, &inner, "error_message", scope);
        let info_message = message(file, &inner, "info_message", scope);
        let docs = inner.url(file, "docs");
        enforces.extend(condition.map(|condition| Enforce { condition, error_message, info_message, docs }));
    }
    if written == 0 {
        file.error(&fields.head, "a policy without `enforce`", "expected at least one `enforce { … }`");
    }
    enforces
}

/// An expression that must be a boolean. A constant of another type is an error already here.
fn condition(file: &mut File<'_>, fields: &Fields<'_>, name: &str, scope: &NameScope<'_>) -> Option<Expr> {
    let (expression, around) = fields.expression(name)?;
    let expr = scope.compile(file, expression, &around)?;
    if let Node::Constant(value) = &expr.node {
        let boolean = match value.kind() {
            ValKind::Bool(_) | ValKind::Unknown => true,
            // These two strings convert to booleans.
            ValKind::String(text) => **text == *"true" || **text == *"false",
            ValKind::Null | ValKind::Number(_) | ValKind::Seq(_) | ValKind::Map(_) => false,
        };
        if !boolean {
            file.error(&expr.span, format!("`{name}` is {}", value.type_name()), "expected a boolean");
        }
    }
    Some(expr)
}

fn message(file: &mut File<'_>, fields: &Fields<'_>, name: &str, scope: &NameScope<'_>) -> Option<Expr> {
    let (expression, around) = fields.expression(name)?;
    let expr = scope.compile(file, expression, &around)?;
    if let Node::Constant(value) = &expr.node
        && matches!(value.kind(), ValKind::Null | ValKind::Seq(_) | ValKind::Map(_))
    {
        file.error(&expr.span, format!("`{name}` is {}", value.type_name()), "expected a string");
    }
    Some(expr)
}

/// What the expressions of a policy refer to, directly and through locals. A root that the policy does not have can only
/// be reached through a local of the file: the error says so.
fn uses(
    file: &mut File<'_>,
    head: &Range<usize>,
    expressions: [&Option<Expr>; 3],
    enforces: &[Enforce],
    local_uses: &LocalUses,
    scope: &NameScope<'_>,
    context: &FileContext<'_>,
) -> Uses {
    let mut uses = Uses::default();
    for expression in expressions.into_iter().flatten() {
        uses.add(expression);
    }
    for enforce in enforces {
        uses.add(&enforce.condition);
        for message in enforce.error_message.iter().chain(&enforce.info_message) {
            uses.add(message);
        }
    }
    // Also through locals: what the reader must hand out depends on it.
    context.local_uses.follow(local_uses, &mut uses);
    // The only roots that a local of the file can name.
    for root in [Root::Meta, Root::Stack] {
        if let Some((_, message, help)) = scope.refused(root).filter(|_| uses.roots.contains(&root)) {
            let message = format!("{message}, through a local of the file");
            file.error(head, message, "expected no such local in this policy").help(*help);
        }
    }
    uses
}

/// The attribute paths of `ignore` or `attributes`.
fn paths(file: &mut File<'_>, fields: &Fields<'_>, name: &str) -> Vec<String> {
    let strings = fields.strings(file, name).unwrap_or_default();
    for (path, span) in &strings {
        if let Err(expected) = recovery::steps(path) {
            file.error(span, format!("`{path}` is not an attribute path"), expected);
        }
    }
    strings.into_iter().map(|(path, _)| path).collect()
}

/// A list of patterns. They match anywhere in the text; `^` and `$` anchor them.
fn regexes(file: &mut File<'_>, fields: &Fields<'_>, name: &str) -> Vec<Regex> {
    let mut regexes = Vec::new();
    for (pattern, span) in fields.strings(file, name).unwrap_or_default() {
        match compile_regex(&pattern) {
            Ok(regex) => regexes.push(regex),
            Err(cause) => {
                let message = format!("`{name}` does not compile: {cause}");
                file.error(&span, message, "expected a regular expression");
            }
        }
    }
    regexes
}
