//! The blocks that are policies: what each kind can hold, and what all of them share.

use std::ops::Range;
use std::rc::Rc;

use hcl_edit::structure::{Attribute, Block};
use regex::{Regex, RegexBuilder};

use super::fields::{Fields, Schema};
use super::file::File;
use super::locals::{self, Reach};
use super::operations;
use super::scope::{Names, Place};
use super::{head, level, recovery};
use crate::expr::{Expr, Node, Root, Uses, Val, ValKind};
use crate::policy::{Enforce, Glob, OnUnknown, Policy, PolicyFile, PolicyId, PolicyKind};

const PROTECT: Schema = Schema {
    name: "protect",
    attributes: &[
        "types",
        "addresses",
        "except_addresses",
        "type_regex",
        "address_regex",
        "on",
        "filter",
        "level",
        "reason",
        "description",
        "url",
        "stacks",
        "on_unknown",
        "lost",
    ],
    blocks: &["locals", "override", "recovery"],
    extensions: &[],
    elsewhere: &[
        ("enforce", "a match is a finding; a condition stands in `filter`, or in a `resource_policy`"),
        ("operations", "`protect` calls it `on`"),
        ("enforcement_level", "`protect` calls it `level`"),
    ],
};

/// What every kind but `protect` holds beside its own.
const ONLY_GATE: &[&str] =
    &["level", "description", "url", "stacks", "on_unknown", "override", "addresses", "except_addresses"];

const RESOURCE: Schema = Schema {
    name: "resource_policy",
    attributes: &[
        "operations",
        "filter",
        "enforcement_level",
        "level",
        "addresses",
        "except_addresses",
        "description",
        "url",
        "stacks",
        "on_unknown",
    ],
    blocks: &["locals", "enforce", "override"],
    extensions: ONLY_GATE,
    elsewhere: &[
        ("on", "`resource_policy` calls it `operations`"),
        ("types", "the first label is the type, or a glob over types"),
        ("reason", "a message stands in `enforce`, as `error_message`"),
        ("condition", "a condition stands in an `enforce` block"),
        ("error_message", "a message stands in the `enforce` block"),
    ],
};

const ABOUT_NO_RESOURCE: &[(&str, &str)] = &[
    ("operations", "only a `resource_policy` has operations"),
    ("reason", "a message stands in `enforce`, as `error_message`"),
    ("condition", "a condition stands in an `enforce` block"),
    ("error_message", "a message stands in the `enforce` block"),
];

const PROVIDER: Schema = Schema {
    name: "provider_policy",
    attributes: &["filter", "enforcement_level", "level", "description", "url", "stacks", "on_unknown"],
    blocks: &["locals", "enforce", "override"],
    extensions: ONLY_GATE,
    elsewhere: ABOUT_NO_RESOURCE,
};

const MODULE: Schema = Schema { name: "module_policy", ..PROVIDER };

const PLAN: Schema = Schema {
    name: "plan_policy",
    attributes: &["filter", "level", "description", "url", "stacks", "on_unknown"],
    ..PROVIDER
};

const DRIFT: Schema = Schema {
    name: "drift_policy",
    attributes: &[
        "filter",
        "attributes",
        "ignore",
        "level",
        "addresses",
        "except_addresses",
        "description",
        "url",
        "stacks",
        "on_unknown",
    ],
    ..PROVIDER
};

const ENFORCE: Schema = Schema {
    name: "enforce",
    attributes: &["condition", "error_message", "info_message"],
    blocks: &[],
    extensions: &[],
    elsewhere: &[("message", "write `error_message`"), ("reason", "write `error_message`")],
};

const ON_UNKNOWN: [(&str, OnUnknown); 3] =
    [("allow", OnUnknown::Allow), ("warn", OnUnknown::Warn), ("deny", OnUnknown::Deny)];

/// A compiled pattern takes no more memory than this, in bytes.
const REGEX_SIZE: usize = 1 << 20;

/// What a kind of policy can hold.
pub(super) fn schema(kind: PolicyKind) -> &'static Schema {
    match kind {
        PolicyKind::Protect => &PROTECT,
        PolicyKind::Resource => &RESOURCE,
        PolicyKind::Provider => &PROVIDER,
        PolicyKind::Module => &MODULE,
        PolicyKind::Plan => &PLAN,
        PolicyKind::Drift => &DRIFT,
    }
}

/// What the policies of one file stand in.
#[derive(Debug)]
pub(super) struct Surroundings<'s> {
    /// What their ids start with.
    pub(super) prefix: &'s str,
    /// Index of their set.
    pub(super) origin: usize,
    pub(super) shared: &'s Rc<PolicyFile>,
    pub(super) names: &'s Names,
    /// Of the locals at the top of the file.
    pub(super) reach: &'s Reach,
}

/// Reads one block.
pub(super) fn read(
    file: &mut File<'_>,
    block: &Block,
    kind: PolicyKind,
    around: &Surroundings<'_>,
) -> Option<Policy> {
    let head = head::head(block);
    let target = head::of_policy(file, block, kind);
    let fields = Fields::read(file, &block.body, schema(kind), head.clone());
    let (on, prior) = operations::of_policy(file, &fields, kind);
    let locals = own_locals(file, &fields, around);
    let names = locals::names(&locals);
    let place = Place::policy(around.names, names.clone(), kind, file.dialect(), prior);
    let locals = locals::compile(file, &locals, &place);
    let reach = Reach::of_policy(file, &locals, around.reach);
    let filter = condition(file, &fields, "filter", &place);
    let enforces =
        if kind == PolicyKind::Protect { vec![never(&head)] } else { enforces(file, &fields, &place) };
    let level_place = Place::level(around.names, names);
    let level = level::read(file, &fields, kind, &level_place, around.shared, &locals);
    let uses = uses(file, &head, filter.as_ref(), &enforces, &reach, &place, around);
    let type_regexes = regexes(file, &fields, "type_regex");
    let types_written = types(file, &fields);
    let recovery = recovery::read(file, &fields, &types_written, &type_regexes);
    let policy = Policy {
        id: PolicyId(String::new()),
        origin: around.origin,
        kind,
        types: types_written,
        type_regexes,
        addresses: fields.globs(file, "addresses"),
        address_regexes: regexes(file, &fields, "address_regex"),
        except_addresses: fields.globs(file, "except_addresses"),
        on,
        level,
        reason: fields.text(file, "reason"),
        description: fields.line(file, "description"),
        url: url(file, &fields),
        stacks: fields.globs(file, "stacks"),
        on_unknown: fields.word(file, "on_unknown", &ON_UNKNOWN),
        override_: level::override_(file, &fields, level),
        lost: fields.text(file, "lost"),
        recovery,
        ignore: paths(file, &fields, "ignore"),
        attributes: paths(file, &fields, "attributes"),
        file: Rc::clone(around.shared),
        head,
        filter,
        locals,
        enforces,
        uses,
    };
    let (target, label) = target?;
    let types = if kind == PolicyKind::Protect { policy.types } else { target };
    Some(Policy { id: PolicyId(format!("{}/{label}", around.prefix)), types, ..policy })
}

/// The attributes of the one `locals` block.
fn own_locals<'b>(file: &mut File<'_>, fields: &Fields<'b>, around: &Surroundings<'_>) -> Vec<&'b Attribute> {
    let block = fields.block(file, "locals");
    locals::attributes(file, block, &around.names.file_locals)
}

/// The condition of a policy that is violated wherever it matches.
fn never(head: &Range<usize>) -> Enforce {
    let condition = Expr { span: head.clone(), node: Node::Constant(Val::bool(false)) };
    Enforce { condition, error_message: None, info_message: None }
}

/// The `enforce` blocks; one that has no condition is left out, and the error noted.
fn enforces(file: &mut File<'_>, fields: &Fields<'_>, place: &Place<'_>) -> Vec<Enforce> {
    let mut enforces = Vec::new();
    let mut written = 0;
    for block in fields.blocks("enforce") {
        written += 1;
        head::refuse_labels(file, block);
        let inner = Fields::read(file, &block.body, &ENFORCE, head::head(block));
        inner.require(file, "condition", "a boolean");
        let condition = condition(file, &inner, "condition", place);
        let error_message = message(file, &inner, "error_message", place);
        let info_message = message(file, &inner, "info_message", place);
        enforces.extend(condition.map(|condition| Enforce { condition, error_message, info_message }));
    }
    if written == 0 {
        file.error(&fields.head, "a policy without `enforce`", "expected at least one `enforce { … }`");
    }
    enforces
}

/// An expression that must be a boolean; one that is a constant of another type is an error here already.
fn condition(file: &mut File<'_>, fields: &Fields<'_>, name: &str, place: &Place<'_>) -> Option<Expr> {
    let (expression, around) = fields.expression(name)?;
    let expr = place.compile(file, expression, &around)?;
    if let Node::Constant(value) = &expr.node {
        let boolean = match value.kind() {
            ValKind::Bool(_) | ValKind::Unknown => true,
            ValKind::String(text) => **text == *"true" || **text == *"false",
            ValKind::Null | ValKind::Number(_) | ValKind::Seq(_) | ValKind::Map(_) => false,
        };
        if !boolean {
            file.error(&expr.span, format!("`{name}` is {}", value.type_name()), "expected a boolean");
        }
    }
    Some(expr)
}

fn message(file: &mut File<'_>, fields: &Fields<'_>, name: &str, place: &Place<'_>) -> Option<Expr> {
    let (expression, around) = fields.expression(name)?;
    let expr = place.compile(file, expression, &around)?;
    if let Node::Constant(value) = &expr.node
        && matches!(value.kind(), ValKind::Null | ValKind::Seq(_) | ValKind::Map(_))
    {
        file.error(&expr.span, format!("`{name}` is {}", value.type_name()), "expected a string");
    }
    Some(expr)
}

/// What the expressions of a policy look at, locals followed. A root that the policy does not have can only be
/// reached through a local of the file: the error names it.
fn uses(
    file: &mut File<'_>,
    head: &Range<usize>,
    filter: Option<&Expr>,
    enforces: &[Enforce],
    reach: &Reach,
    place: &Place<'_>,
    around: &Surroundings<'_>,
) -> Uses {
    let mut uses = Uses::default();
    if let Some(filter) = filter {
        uses.add(filter);
    }
    for enforce in enforces {
        uses.add(&enforce.condition);
        for message in enforce.error_message.iter().chain(&enforce.info_message) {
            uses.add(message);
        }
    }
    around.reach.follow(reach, &mut uses);
    for root in [Root::Meta, Root::Stack] {
        if let Some((_, message, help)) = place.refused(root).filter(|_| uses.roots.contains(&root)) {
            let message = format!("{message}, through a local of the file");
            file.error(head, message, "expected no such local in this policy").help(*help);
        }
    }
    uses
}

/// `types` of `protect` and of `recovery`.
pub(super) fn types(file: &mut File<'_>, fields: &Fields<'_>) -> Vec<Glob> {
    let strings = fields.strings(file, "types").unwrap_or_default();
    for (text, span) in &strings {
        head::resource_type(file, text, span);
    }
    strings.iter().map(|(text, _)| Glob::new(text)).collect()
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

/// A list of patterns. They are searched for anywhere in the text; `^` and `$` anchor them.
fn regexes(file: &mut File<'_>, fields: &Fields<'_>, name: &str) -> Vec<Regex> {
    let mut regexes = Vec::new();
    for (pattern, span) in fields.strings(file, name).unwrap_or_default() {
        match RegexBuilder::new(&pattern).size_limit(REGEX_SIZE).dfa_size_limit(REGEX_SIZE).build() {
            Ok(regex) => regexes.push(regex),
            Err(error) => {
                let text = error.to_string();
                let cause = text.lines().last().unwrap_or_default().trim();
                let cause = cause.strip_prefix("error: ").unwrap_or(cause);
                file.error(
                    &span,
                    format!("`{name}` does not compile: {}", cause.trim_end_matches('.').to_lowercase()),
                    "expected a regular expression",
                );
            }
        }
    }
    regexes
}

fn url(file: &mut File<'_>, fields: &Fields<'_>) -> Option<String> {
    let url = fields.line(file, "url")?;
    let host = url.strip_prefix("https://").is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
    if !host || url.contains(|c: char| c.is_whitespace() || c.is_control()) {
        file.error(
            &fields.span("url"),
            format!("`url` is `{url}`"),
            "expected an address that starts with `https://`",
        );
        return None;
    }
    Some(url)
}
