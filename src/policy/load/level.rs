//! `level` and `enforcement_level`, and `override` blocks.

use std::ops::Range;

use hcl_edit::expr::Expression;
use hcl_edit::structure::Block;

use super::fields::{Fields, Schema, named, one_of, other_word};
use super::file::File;
use super::head::{head, refuse_labels};
use super::scope::NameScope;
use crate::expr::{Budget, Evaluator, Frame, Local, NoRoots};
use crate::policy::{Class, Level, Override, PolicyFile, PolicyKind, refuse_approver};

/// The words of `level`.
pub(super) const LEVELS: [(&str, Level); 3] =
    [("warn", Level::Warn), ("require_approval", Level::RequireApproval), ("deny", Level::Deny)];

/// The words of `enforcement_level`, those of HashiCorp's policy language.
const PORTABLE: [(&str, Level); 3] = [
    ("advisory", Level::Warn),
    ("mandatory_overridable", Level::RequireApproval),
    ("mandatory", Level::Deny),
];

/// The step limit for the evaluation of a level.
const STEPS: u64 = 100_000;

const OVERRIDE: Schema = Schema {
    name: "override",
    attributes: &["approvals", "approvers", "confirm"],
    blocks: &[],
    extensions: &[],
    elsewhere: &[],
};

/// The level of a policy that writes none.
pub(super) fn default(kind: PolicyKind, class: Option<Class>) -> Level {
    match kind {
        PolicyKind::Protect => class.map_or(Level::RequireApproval, Class::level),
        PolicyKind::Plan => Level::RequireApproval,
        PolicyKind::Drift => Level::Warn,
        PolicyKind::Resource | PolicyKind::Provider | PolicyKind::Module => Level::Deny,
    }
}

/// The level of a policy.
pub(super) fn read(
    file: &mut File<'_>,
    fields: &Fields<'_>,
    default: Level,
    scope: &NameScope<'_>,
    shared: &PolicyFile,
    locals: &[Local],
) -> Level {
    if fields.has("level") && fields.has("enforcement_level") {
        file.error(
            &fields.span("enforcement_level"),
            "`level` and `enforcement_level` in one policy",
            "expected one of them",
        );
    }
    let of = |file: &mut File<'_>, name: &'static str, table: &'static [(&'static str, Level)]| {
        let (expression, around) = fields.expression(name)?;
        // A word without quotes is a missing pair of quotes and not a reference.
        if matches!(expression, Expression::String(_) | Expression::Variable(_)) {
            return fields.word(file, name, table);
        }
        let expr = scope.compile(file, expression, &around)?;
        // A file with errors can have locals that refer to themselves.
        if file.is_broken() || scope.is_broken() {
            return None;
        }
        evaluate(file, name, &expr, shared, locals, table)
    };
    let level = of(file, "level", &LEVELS);
    // Both are read, so that errors in both are reported.
    let level = of(file, "enforcement_level", &PORTABLE).or(level);
    level.unwrap_or(default)
}

/// The level that an expression evaluates to.
fn evaluate(
    file: &mut File<'_>,
    name: &str,
    expr: &crate::expr::Expr,
    shared: &PolicyFile,
    locals: &[Local],
    table: &[(&'static str, Level)],
) -> Option<Level> {
    let (budget, inputs) = (Budget::new(STEPS), shared.input_values());
    let frame = Frame {
        roots: &NoRoots,
        inputs: &inputs,
        file_locals: &shared.locals,
        policy_locals: locals,
        budget: &budget,
    };
    let words: Vec<&str> = table.iter().map(|(word, _)| *word).collect();
    let expected = format!("expected {}", one_of(&words));
    let value = match Evaluator::new(frame).value(expr) {
        // Only an input that a test sets later is unknown here.
        Ok(value) if value.is_unknown() => return None,
        Ok(value) => value,
        Err(error) => {
            let own = || error.span.clone().unwrap_or_else(|| expr.span.clone());
            let (label, error_span) = match error.source.as_ref().filter(|source| source.path != file.path) {
                Some(source) => (format!("through a local of `{}`", source.path), expr.span.clone()),
                None if error.label.is_empty() => ("not known yet".to_owned(), own()),
                None => (error.label.clone(), own()),
            };
            file.error(&error_span, format!("`{name}` has no value: {}", error.message), label).help(
                "the level is known before a plan is read; it can name inputs, and locals made of them",
            );
            return None;
        }
    };
    if let Some(level) = value.as_str().and_then(|text| named(text, table)) {
        return Some(level);
    }
    let found = match value.as_str() {
        // The word comes from an input, and that may be marked as a secret.
        Some(text) if !value.is_sensitive() => format!("`{text}`"),
        Some(_) => "another word".to_owned(),
        None => value.type_name().to_owned(),
    };
    let note = file.error(&expr.span, format!("`{name}` is {found}"), expected);
    if let Some((found, other)) = value.as_str().and_then(|found| Some((found, other_word(found)?)))
        && words.contains(&other)
    {
        note.help(format!("`{found}` is called `{other}` here"));
    }
    None
}

/// `override`, which is for findings that need an approval.
pub(super) fn override_(file: &mut File<'_>, fields: &Fields<'_>, level: Level) -> Option<Override> {
    let block: &Block = fields.block(file, "override")?;
    let head: Range<usize> = head(block);
    refuse_labels(file, block);
    // A computed level can be `require_approval` in another run, with other inputs.
    let computed = ["level", "enforcement_level"].into_iter().any(|name| {
        fields.expression(name).is_some_and(|(expression, _)| !matches!(expression, Expression::String(_)))
    });
    if level != Level::RequireApproval && !computed {
        let message = format!("`override` in a policy of level `{}`", level.name());
        file.error(&head, message, "expected only at level `require_approval`");
    }
    let inner = Fields::read(file, &block.body, &OVERRIDE, head);
    let approvers = inner.strings(file, "approvers").unwrap_or_default();
    for (name, span) in &approvers {
        if let Err((message, help)) = refuse_approver(name) {
            file.error(span, message, "expected a login or a team").help(help);
        }
    }
    Some(Override {
        approvals: inner.count(file, "approvals").unwrap_or(1),
        approvers: approvers.into_iter().map(|(name, _)| name).collect(),
        confirm: inner.boolean(file, "confirm").unwrap_or(false),
    })
}
