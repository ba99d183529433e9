//! Templates, and the messages of policies.

use super::{Evaluator, Result};
use crate::expr::error::{Advice, Budget, EvalError};
use crate::expr::primitives::{text_of, wrong_type};
use crate::expr::program::{Expr, Node, Part};
use crate::expr::text::Text;
use crate::expr::value::{Val, ValKind};

/// The longest string that a template makes, in bytes.
const MAX_TEXT: usize = 4 << 20;

impl<'v> Evaluator<'_, 'v> {
    /// A template; one that is a single interpolation has the value of it.
    pub(super) fn template(&mut self, parts: &[Part]) -> Result<Val<'v>> {
        if let [Part::Value(expr)] = parts {
            let value = self.value(expr)?;
            return if value.is_null() { Err(of_null().at(&expr.span)) } else { Ok(value) };
        }
        let (mut text, mut known, mut sensitive) = (String::new(), true, false);
        for part in parts {
            match part {
                Part::Literal(literal) => self.push(&mut text, literal)?,
                Part::Value(expr) => {
                    let value = self.value(expr)?;
                    sensitive |= value.is_sensitive();
                    if value.is_unknown() {
                        known = false;
                    } else {
                        let piece = piece(&value).map_err(|error| error.at(&expr.span))?;
                        self.push(&mut text, &piece)?;
                    }
                }
            }
        }
        let value = if known { Val::string(text) } else { Val::unknown() };
        Ok(value.marked(sensitive))
    }

    /// The concatenated iterations of `%{ for }`.
    pub(super) fn joined(&mut self, inner: &Expr) -> Result<Val<'v>> {
        let rounds = self.value(inner)?;
        let (mut text, mut known, mut sensitive) = (String::new(), true, rounds.is_sensitive());
        let Some(elements) = rounds.elements() else { return Ok(Val::unknown().marked(sensitive)) };
        for element in elements {
            sensitive |= element.is_sensitive();
            if element.is_unknown() {
                known = false;
            } else {
                self.push(&mut text, &piece(&element)?)?;
            }
        }
        let value = if known { Val::string(text) } else { Val::unknown() };
        Ok(value.marked(sensitive))
    }

    /// The text of a message. Messages are published, so a sensitive value in one reads `(sensitive)`; an unknown one reads
    /// `(known after apply)`, as in the output of Terraform.
    ///
    /// # Errors
    /// As [`Evaluator::value`]; also null, and a value that does not convert to a string.
    pub fn message(&mut self, expr: &Expr) -> Result<String> {
        if let Node::Template(parts) = &expr.node {
            let mut text = String::new();
            for part in parts {
                match part {
                    Part::Literal(literal) => self.push(&mut text, literal)?,
                    Part::Value(expr) => {
                        let value = self.value(expr)?;
                        let text_of_value =
                            display(&value, self.frame.budget).map_err(|error| error.at(&expr.span))?;
                        self.push(&mut text, &text_of_value)?;
                    }
                }
            }
            return Ok(text);
        }
        // Evaluated as a value, a message with one sensitive part would be hidden as a whole.
        if let Node::Conditional(parts) = &expr.node {
            return match self.condition(&parts.0)? {
                Some(true) => self.message(&parts.1),
                Some(false) => self.message(&parts.2),
                None => Ok("(known after apply)".to_owned()),
            };
        }
        let value = self.value(expr)?;
        display(&value, self.frame.budget).map(|text| text.to_string()).map_err(|error| error.at(&expr.span))
    }

    fn push(&self, text: &mut String, piece: &str) -> Result<()> {
        self.frame.budget.spend(piece.len() / 16)?;
        if text.len() + piece.len() > MAX_TEXT {
            return Err(EvalError::new("a string of more than 4 MiB").expected("a shorter one"));
        }
        text.push_str(piece);
        Ok(())
    }
}

fn display<'v>(value: &Val<'v>, budget: &Budget) -> Result<Text<'v>> {
    if value.holds_sensitive(budget)? {
        // Before the check for unknown values: a value may be both.
        return Ok(Text::Borrowed("(sensitive)"));
    }
    if value.is_unknown() {
        return Ok(Text::Borrowed("(known after apply)"));
    }
    piece(value)
}

fn piece<'v>(value: &Val<'v>) -> Result<Text<'v>> {
    match value.kind() {
        ValKind::Null => Err(of_null()),
        ValKind::Seq(_) | ValKind::Map(_) => {
            let help = format!(
                "{}; `jsonencode` or `join` makes a string of it",
                wrong_type(value, "a string").label
            );
            Err(wrong_type(value, "a string").expected(help))
        }
        ValKind::Unknown | ValKind::Bool(_) | ValKind::Number(_) | ValKind::String(_) => text_of(value),
    }
}

fn of_null() -> EvalError {
    EvalError::new("null in a string").expected("expected a value").advised(Advice::Null)
}
