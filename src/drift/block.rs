//! The block of a resource in `configuration`: which attributes it sets.

use crate::diff::at;
use crate::plan::{AttributePath, Kind, PathStep, PlanError, Value, ValueRef};

/// The object `expressions` of a block. What `dynamic` sets is not in it.
#[derive(Debug)]
pub(super) struct Block(Value<'static>);

/// What a block says about an attribute.
#[derive(Debug, Clone, Copy)]
pub(super) enum Setting<'b> {
    /// Nothing: the provider decides.
    Unset,
    /// This value.
    Constant(ValueRef<'b>),
    /// An expression that only Terraform can evaluate.
    Open,
}

impl Block {
    /// Reads the object.
    ///
    /// # Errors
    /// Text that cannot be read.
    pub(super) fn parse(text: &str) -> Result<Self, PlanError> {
        Ok(Block(Value::parse(text)?.root().to_owned_value()))
    }

    /// What sets a path, or a part of what is there.
    pub(super) fn sets(&self, path: &AttributePath) -> Setting<'_> {
        let mut candidates = vec![self.0.root()];
        for (depth, step) in path.0.iter().enumerate() {
            if depth > 0
                && let Some(expression) = candidates.iter().find(|candidate| is_expression(**candidate))
            {
                return setting(*expression, path.0.get(depth..).unwrap_or_default(), candidates.len());
            }
            // Nested blocks may be a set, which has no order, so an index says nothing.
            let PathStep::Key(key) = step else { continue };
            candidates =
                candidates.into_iter().filter_map(|candidate| candidate.get(key)).flat_map(blocks).collect();
            if candidates.is_empty() {
                return Setting::Unset;
            }
        }
        match candidates.as_slice() {
            [one] if is_expression(*one) => setting(*one, &[], 1),
            _ => Setting::Open,
        }
    }
}

/// What an expression says about what is further down in its value.
fn setting<'b>(expression: ValueRef<'b>, rest: &[PathStep], alternatives: usize) -> Setting<'b> {
    let constant = expression.constant().filter(|_| alternatives == 1);
    let constant = constant.and_then(|constant| at(constant, &AttributePath(rest.to_vec())));
    constant.map_or(Setting::Open, Setting::Constant)
}

/// The blocks of one name; anything else as it is. An empty list of blocks sets nothing in it, and is set itself.
fn blocks(value: ValueRef<'_>) -> Vec<ValueRef<'_>> {
    match value.kind() {
        Kind::Array(elements) if elements.clone().next().is_some() => elements.collect(),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Array(_) | Kind::Object(_) => {
            vec![value]
        }
    }
}

/// `{"constant_value": …}`, `{"references": […]}`, `{}`; a nested block has other members.
fn is_expression(value: ValueRef<'_>) -> bool {
    let Kind::Object(mut members) = value.kind() else { return true };
    members.all(|(name, member)| match name {
        "constant_value" => true,
        "references" => matches!(member.kind(), Kind::Array(_)),
        _ => false,
    })
}
