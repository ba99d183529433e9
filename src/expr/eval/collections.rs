//! Object constructors and `for` expressions.

use std::collections::BTreeMap;

use super::{Evaluator, Result};
use crate::expr::error::{Advice, EvalError};
use crate::expr::primitives::{bool_of, text_of, wrong_type};
use crate::expr::program::{Expr, For};
use crate::expr::text::Text;
use crate::expr::value::{SeqKind, Val, ValKind};

/// The most elements that a `for` expression makes.
const MAX_ELEMENTS: usize = 1_000_000;

impl<'v> Evaluator<'_, 'v> {
    /// `{ a = b }`
    pub(super) fn object(&mut self, members: &[(Expr, Expr)]) -> Result<Val<'v>> {
        let mut list = Vec::with_capacity(members.len());
        let (mut known, mut sensitive) = (true, false);
        for (key, value) in members {
            let name = self.value(key)?;
            sensitive |= name.is_sensitive();
            if name.is_null() {
                return Err(EvalError::new("a key that is null")
                    .expected("expected a string")
                    .advised(Advice::Null)
                    .at(&key.span));
            }
            let value = self.value(value)?;
            // One unknown key could be any, also that of another member.
            if name.is_unknown() {
                known = false;
            } else {
                list.push((text_of(&name).map_err(|error| error.at(&key.span))?, value));
            }
        }
        let value = if known { Val::object(list) } else { Val::unknown() };
        Ok(value.marked(sensitive))
    }

    /// `[for …]`, `{for …}`
    pub(super) fn for_expression(&mut self, expression: &For) -> Result<Val<'v>> {
        let collection = self.value(&expression.collection)?;
        let sensitive = collection.is_sensitive();
        let pairs: Vec<(Val<'v>, Val<'v>)> = match collection.kind() {
            // It may have any number of elements.
            ValKind::Unknown => return Ok(Val::unknown().marked(sensitive)),
            ValKind::Null => {
                return Err(EvalError::new("`for` over null")
                    .expected("expected a list, set or object")
                    .advised(Advice::Null)
                    .at(&expression.collection.span));
            }
            ValKind::Seq(_) => keyed(&collection),
            ValKind::Map(_) => {
                let entries = collection.entries().unwrap_or_default();
                entries.into_iter().map(|(key, value)| (Val::string(key), value)).collect()
            }
            ValKind::Bool(_) | ValKind::Number(_) | ValKind::String(_) => {
                return Err(wrong_type(&collection, "a list, set or object").at(&expression.collection.span));
            }
        };
        let outer = self.variables.len();
        let result = match &expression.key {
            None => self.rounds(expression, pairs),
            Some(key) => self.keyed_rounds(expression, key, pairs),
        };
        self.variables.truncate(outer);
        // After the variables are unbound: `try` around the loop may catch the error.
        Ok(result?.marked(sensitive))
    }

    fn rounds(&mut self, expression: &For, pairs: Vec<(Val<'v>, Val<'v>)>) -> Result<Val<'v>> {
        let (mut list, mut known, mut sensitive) = (Vec::new(), true, false);
        for (key, value) in pairs {
            let outer = self.enter(expression, key, value);
            let (included, marked) = self.is_included(expression)?;
            sensitive |= marked;
            match included {
                Some(true) => {
                    list.push(self.value(&expression.value)?);
                    bounded(list.len())?;
                }
                Some(false) => {}
                None => known = false,
            }
            self.variables.truncate(outer);
        }
        let value = if known { Val::tuple(list) } else { Val::unknown() };
        Ok(value.marked(sensitive))
    }

    fn keyed_rounds(
        &mut self,
        expression: &For,
        key: &Expr,
        pairs: Vec<(Val<'v>, Val<'v>)>,
    ) -> Result<Val<'v>> {
        let mut members: BTreeMap<Text<'v>, Vec<Val<'v>>> = BTreeMap::new();
        let (mut known, mut sensitive, mut count) = (true, false, 0);
        for (index, value) in pairs {
            let outer = self.enter(expression, index, value);
            let (included, marked) = self.is_included(expression)?;
            sensitive |= marked;
            if included == Some(true) {
                let name = self.value(key)?;
                sensitive |= name.is_sensitive();
                if name.is_null() {
                    return Err(EvalError::new("a key that is null")
                        .expected("expected a string")
                        .advised(Advice::Null)
                        .at(&key.span));
                }
                // Evaluated although the key may be unknown: an error in it remains one after apply.
                let value = self.value(&expression.value)?;
                if name.is_unknown() {
                    known = false;
                } else {
                    let name = text_of(&name).map_err(|error| error.at(&key.span))?;
                    let list = members.entry(name).or_default();
                    if !list.is_empty() && !expression.grouping {
                        return Err(EvalError::new("two values for one key")
                            .expected("expected unique keys; `...` after the value groups them")
                            .at(&key.span));
                    }
                    list.push(value);
                    count += 1;
                    bounded(count)?;
                }
            }
            known &= included.is_some();
            self.variables.truncate(outer);
        }
        if !known {
            return Ok(Val::unknown().marked(sensitive));
        }
        let members = members.into_iter().map(|(key, mut list)| {
            let value =
                if expression.grouping { Val::tuple(list) } else { list.pop().unwrap_or_else(Val::null) };
            (key, value)
        });
        Ok(Val::object(members.collect()).marked(sensitive))
    }

    /// Binds the variables of an iteration. Truncating the variables to the returned length unbinds them.
    fn enter(&mut self, expression: &For, key: Val<'v>, value: Val<'v>) -> usize {
        let outer = self.variables.len();
        if expression.has_key {
            self.variables.push(key);
        }
        self.variables.push(value);
        outer
    }

    /// Whether the condition holds for an iteration (`None`: unknown), and whether that is sensitive.
    fn is_included(&mut self, expression: &For) -> Result<(Option<bool>, bool)> {
        self.frame.budget.spend(1)?;
        let Some(condition) = &expression.condition else { return Ok((Some(true), false)) };
        let value = self.value(condition)?;
        if value.is_unknown() {
            return Ok((None, value.is_sensitive()));
        }
        let holds = bool_of(&value).map_err(|error| error.at(&condition.span))?;
        Ok((Some(holds), value.is_sensitive()))
    }
}

fn bounded(count: usize) -> Result<()> {
    if count > MAX_ELEMENTS {
        return Err(EvalError::new(format!("a collection of more than {MAX_ELEMENTS} elements")));
    }
    Ok(())
}

/// The elements of a list with their indexes, those of a set with themselves, as HCL keys a set.
fn keyed<'v>(collection: &Val<'v>) -> Vec<(Val<'v>, Val<'v>)> {
    let elements = collection.elements().unwrap_or_default();
    if collection.seq_kind() == Some(SeqKind::Set) {
        return elements.into_iter().map(|element| (element.clone(), element)).collect();
    }
    elements.into_iter().enumerate().map(|(index, element)| (Val::count(index), element)).collect()
}
