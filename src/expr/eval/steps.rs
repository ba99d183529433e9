//! Traversals: attributes, indexes and splats.

use super::{Evaluator, Result};
use crate::expr::error::{Advice, EvalError};
use crate::expr::primitives::{number_of, text_of};
use crate::expr::program::{Expr, Node, Step, StepKind};
use crate::expr::value::{Seq, SeqKind, Val, ValKind};

impl<'v> Evaluator<'_, 'v> {
    /// `a.b[c][*].d`
    pub(super) fn traversal(&mut self, base: &Expr, steps: &[Step]) -> Result<Val<'v>> {
        if let (Node::Root(root), Some((first, rest))) = (&base.node, steps.split_first())
            && let StepKind::Attribute(name) = &first.kind
        {
            // The hot path: most expressions read an attribute of a root, and a whole root is costly to build.
            let member = self.frame.roots.member(*root, name).map_err(|error| error.at(&first.span))?;
            let value = member.ok_or_else(|| {
                if self.quiet > 0 {
                    return wordless();
                }
                EvalError::new(format!("`{}` has no attribute `{name}`", root.name()))
                    .expected("not an attribute of this object")
                    .advised(Advice::Missing)
                    .at(&first.span)
            })?;
            return self.steps(value, rest);
        }
        let value = self.value(base)?;
        self.steps(value, steps)
    }

    fn steps(&mut self, mut value: Val<'v>, steps: &[Step]) -> Result<Val<'v>> {
        let mut steps = steps;
        while let Some((step, rest)) = steps.split_first() {
            // A member of an object of the plan is found by a linear search.
            self.frame.budget.spend(1 + value.search_cost())?;
            value = match &step.kind {
                StepKind::Attribute(name) => match value.kind() {
                    ValKind::Map(_) if self.quiet > 0 => value.get(name).ok_or_else(wordless)?,
                    ValKind::Null if self.quiet > 0 => return Err(wordless()),
                    ValKind::Unknown
                    | ValKind::Null
                    | ValKind::Bool(_)
                    | ValKind::Number(_)
                    | ValKind::String(_)
                    | ValKind::Seq(_)
                    | ValKind::Map(_) => attribute(&value, name).map_err(|error| error.at(&step.span))?,
                },
                StepKind::Index(index) => {
                    let key = self.value(index)?;
                    if self.quiet > 0 && value.is_null() {
                        return Err(wordless());
                    }
                    let named = matches!(index.node, Node::Constant(_));
                    element(&value, &key, if named { Key::Written } else { Key::Computed })
                        .map_err(|error| error.at(&step.span))?
                }
                StepKind::LegacyIndex(index) => element(&value, &Val::count(*index), Key::Written)
                    .map_err(|error| error.at(&step.span))?,
                StepKind::Splat => return self.splat(&value, rest),
                StepKind::AttributeSplat => {
                    let count = rest.iter().take_while(|step| is_plain(step)).count();
                    let (attributes, rest) = rest.split_at_checked(count).unwrap_or((rest, &[]));
                    value = self.splat(&value, attributes)?;
                    steps = rest;
                    continue;
                }
            };
            steps = rest;
        }
        Ok(value)
    }

    /// Applies the steps to each element. The result is a list for a list or set, else a tuple. As HCL has it, null counts
    /// as an empty tuple and any other value as a tuple of one.
    fn splat(&mut self, value: &Val<'v>, steps: &[Step]) -> Result<Val<'v>> {
        let elements = match value.kind() {
            ValKind::Unknown => return Ok(value.clone()),
            ValKind::Null => Vec::new(),
            ValKind::Seq(_) => value.elements().unwrap_or_default(),
            ValKind::Bool(_) | ValKind::Number(_) | ValKind::String(_) | ValKind::Map(_) => {
                vec![value.clone()]
            }
        };
        self.frame.budget.spend(elements.len())?;
        let values: Result<Vec<Val<'v>>> =
            elements.into_iter().map(|element| self.steps(element, steps)).collect();
        let typed = matches!(value.kind(), ValKind::Seq(Seq::Own(SeqKind::List | SeqKind::Set, _)));
        let result = if typed { Val::list(values?) } else { Val::tuple(values?) };
        Ok(result.marked(value.is_sensitive()))
    }
}

fn is_plain(step: &Step) -> bool {
    matches!(step.kind, StepKind::Attribute(_) | StepKind::LegacyIndex(_))
}

/// `value.name`
fn attribute<'v>(value: &Val<'v>, name: &str) -> Result<Val<'v>> {
    match value.kind() {
        ValKind::Unknown => Ok(value.clone()),
        ValKind::Null => Err(EvalError::new(format!("attribute `{name}` of null"))
            .expected("the value before the dot is null")
            .advised(Advice::Missing)),
        ValKind::Map(_) => value.get(name).ok_or_else(|| missing(name)),
        ValKind::Seq(_) => Err(EvalError::new(format!("attribute `{name}` of {}", value.type_name()))
            .expected("expected an element first: `[0]` or `[*]`")),
        ValKind::Bool(_) | ValKind::Number(_) | ValKind::String(_) => {
            Err(EvalError::new(format!("attribute `{name}` of {}", value.type_name()))
                .expected("expected an object before the dot"))
        }
    }
}

/// Where a key comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    /// It is written in the policy.
    Written,
    /// It may be a value of the plan, which no message quotes.
    Computed,
}

/// `value[key]`
fn element<'v>(value: &Val<'v>, key: &Val<'v>, origin: Key) -> Result<Val<'v>> {
    let sensitive = key.is_sensitive();
    if key.is_null() {
        return Err(EvalError::new("an index that is null")
            .expected("expected a number or a string")
            .advised(Advice::Null));
    }
    let found = match value.kind() {
        ValKind::Unknown => value.clone(),
        ValKind::Null => {
            return Err(EvalError::new("an element of null")
                .expected("the value before the index is null")
                .advised(Advice::Missing));
        }
        ValKind::Seq(Seq::Own(SeqKind::Set, _)) => {
            return Err(
                EvalError::new("a set has no indexes").expected("expected a list; `tolist` makes one")
            );
        }
        // After the cases that are errors for every key.
        _ if key.is_unknown() => Val::unknown().marked(value.is_sensitive()),
        ValKind::Seq(_) => {
            let number = number_of(key)?;
            // A fraction, a negative and a huge index are the same error: there is no such element.
            let found = number.to_usize().ok().and_then(|index| value.index(index));
            found.ok_or_else(|| {
                let count = value.length().unwrap_or(0);
                let elements = if count == 1 { "element" } else { "elements" };
                EvalError::new(format!("no element with this index, the list has {count} {elements}"))
                    .expected("expected an index of the list")
            })?
        }
        ValKind::Map(_) => {
            let name = text_of(key)?;
            value.get(&name).ok_or_else(|| match origin {
                Key::Written if !sensitive => missing(&name),
                Key::Written | Key::Computed => EvalError::new("there is no attribute with this name")
                    .expected("not an attribute of this object")
                    .advised(Advice::Missing),
            })?
        }
        ValKind::Bool(_) | ValKind::Number(_) | ValKind::String(_) => {
            return Err(EvalError::new(format!("an element of {}", value.type_name()))
                .expected("expected a list or an object before the index"));
        }
    };
    Ok(found.marked(sensitive))
}

/// The error of an attempt that another one follows.
fn wordless() -> EvalError {
    EvalError::new(String::new())
}

fn missing(name: &str) -> EvalError {
    EvalError::new(format!("there is no attribute `{name}`"))
        .expected("not an attribute of this object")
        .advised(Advice::Missing)
}
