//! Operators.

use std::cmp::Ordering;

use super::{Evaluator, Result};
use crate::expr::equal::equal;
use crate::expr::primitives::{bool_of, number_of};
use crate::expr::program::{BinaryOperator, Expr};
use crate::expr::value::Val;

impl<'v> Evaluator<'_, 'v> {
    /// `!a`
    pub(super) fn not(&mut self, inner: &Expr) -> Result<Val<'v>> {
        let value = self.value(inner)?;
        let sensitive = value.is_sensitive();
        if value.is_unknown() {
            return Ok(Val::unknown().marked(sensitive));
        }
        let holds = bool_of(&value).map_err(|error| error.at(&inner.span))?;
        Ok(Val::bool(!holds).marked(sensitive))
    }

    /// `-a`
    pub(super) fn negate(&mut self, inner: &Expr) -> Result<Val<'v>> {
        let value = self.value(inner)?;
        let sensitive = value.is_sensitive();
        if value.is_unknown() {
            return Ok(Val::unknown().marked(sensitive));
        }
        let number = number_of(&value).map_err(|error| error.at(&inner.span))?;
        Ok(Val::number(number.neg()).marked(sensitive))
    }

    /// `a operator b`
    pub(super) fn binary(&mut self, operator: BinaryOperator, left: &Expr, right: &Expr) -> Result<Val<'v>> {
        match operator {
            BinaryOperator::And => self.logic(left, right, false),
            BinaryOperator::Or => self.logic(left, right, true),
            BinaryOperator::Equal => self.equality(left, right, true),
            BinaryOperator::NotEqual => self.equality(left, right, false),
            BinaryOperator::Less => self.comparison(left, right, &[Ordering::Less]),
            BinaryOperator::LessOrEqual => self.comparison(left, right, &[Ordering::Less, Ordering::Equal]),
            BinaryOperator::Greater => self.comparison(left, right, &[Ordering::Greater]),
            BinaryOperator::GreaterOrEqual => {
                self.comparison(left, right, &[Ordering::Greater, Ordering::Equal])
            }
            BinaryOperator::Add
            | BinaryOperator::Subtract
            | BinaryOperator::Multiply
            | BinaryOperator::Divide
            | BinaryOperator::Modulo => self.arithmetic(operator, left, right),
        }
    }

    /// `&&` and `||`. The right side is evaluated only where the left one does not decide, as in Terraform since
    /// 1.12.
    fn logic(&mut self, left: &Expr, right: &Expr, deciding: bool) -> Result<Val<'v>> {
        let (first, sensitive) = self.operand(left)?;
        if first == Some(deciding) {
            return Ok(Val::bool(deciding).marked(sensitive));
        }
        // Also where the left side is unknown: then the right one may decide alone.
        let (second, also) = self.operand(right)?;
        let value = match (first, second) {
            // `unknown && false` is false whatever the unknown value turns out to be.
            (_, Some(second)) if second == deciding => Some(deciding),
            (None, _) | (_, None) => None,
            _ => Some(!deciding),
        };
        Ok(Val::ternary(value).marked(sensitive || also))
    }

    fn operand(&mut self, expr: &Expr) -> Result<(Option<bool>, bool)> {
        let value = self.value(expr)?;
        if value.is_unknown() {
            return Ok((None, value.is_sensitive()));
        }
        let holds = bool_of(&value).map_err(|error| error.at(&expr.span))?;
        Ok((Some(holds), value.is_sensitive()))
    }

    fn equality(&mut self, left: &Expr, right: &Expr, expected: bool) -> Result<Val<'v>> {
        let (left, right) = (self.value(left)?, self.value(right)?);
        let same = equal(&left, &right, self.frame.budget)?;
        let sensitive =
            // A comparison looks at every part, so a mark on any of them marks the result.
            left.holds_sensitive(self.frame.budget)? || right.holds_sensitive(self.frame.budget)?;
        Ok(Val::ternary(same.map(|same| same == expected)).marked(sensitive))
    }

    fn comparison(&mut self, left: &Expr, right: &Expr, accepted: &[Ordering]) -> Result<Val<'v>> {
        let (a, b) = (self.value(left)?, self.value(right)?);
        let sensitive = a.is_sensitive() || b.is_sensitive();
        // A wrong type is an error even where the other side is unknown: it will be one after apply, too.
        let first = number(&a).map_err(|error| error.at(&left.span))?;
        let second = number(&b).map_err(|error| error.at(&right.span))?;
        let value = first.zip(second).map(|(a, b)| accepted.contains(&a.compare(&b)));
        Ok(Val::ternary(value).marked(sensitive))
    }

    fn arithmetic(&mut self, operator: BinaryOperator, left: &Expr, right: &Expr) -> Result<Val<'v>> {
        let (a, b) = (self.value(left)?, self.value(right)?);
        let sensitive = a.is_sensitive() || b.is_sensitive();
        let first = number(&a).map_err(|error| error.at(&left.span))?;
        let second = number(&b).map_err(|error| error.at(&right.span))?;
        let Some((a, b)) = first.zip(second) else { return Ok(Val::unknown().marked(sensitive)) };
        let result = match operator {
            BinaryOperator::Subtract => a.sub(&b),
            BinaryOperator::Multiply => a.mul(&b),
            BinaryOperator::Divide => a.div(&b).map_err(|error| error.at(&right.span)),
            BinaryOperator::Modulo => a.rem(&b).map_err(|error| error.at(&right.span)),
            BinaryOperator::Add
            | BinaryOperator::And
            | BinaryOperator::Or
            | BinaryOperator::Equal
            | BinaryOperator::NotEqual
            | BinaryOperator::Less
            | BinaryOperator::LessOrEqual
            | BinaryOperator::Greater
            | BinaryOperator::GreaterOrEqual => a.add(&b),
        };
        Ok(Val::number(result?).marked(sensitive))
    }
}

/// `None`: unknown.
fn number<'v>(value: &Val<'v>) -> Result<Option<crate::expr::number::Number<'v>>> {
    if value.is_unknown() { Ok(None) } else { number_of(value).map(Some) }
}
