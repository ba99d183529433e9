//! What an implementation receives: the arguments of the call and the little else that it may know.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use regex::Regex;

use crate::expr::error::{Budget, EvalError};
use crate::expr::number::Number;
use crate::expr::primitives::{number_of, text_of, wrong_type};
use crate::expr::text::Text;
use crate::expr::value::Val;

/// What a function may know apart from its arguments. There is no clock and no file system in it.
#[derive(Debug)]
pub(in crate::expr) struct Context<'c> {
    /// The timestamp of the plan, RFC 3339.
    pub(in crate::expr) timestamp: Option<&'c str>,
    /// The pattern argument, compiled at load where it is constant.
    pub(in crate::expr) pattern: Option<&'c Regex>,
    /// The steps that the evaluation has left.
    pub(in crate::expr) budget: &'c Budget,
    /// Patterns compiled during the evaluation, by their source.
    pub(in crate::expr) patterns: &'c RefCell<BTreeMap<String, Rc<Regex>>>,
}

/// The arguments of a call; their number is checked.
#[derive(Debug, Clone, Copy)]
pub(in crate::expr) struct Args<'c, 'v> {
    values: &'c [Val<'v>],
}

impl<'c, 'v> Args<'c, 'v> {
    /// The arguments of a call whose function accepts so many.
    pub(in crate::expr) fn new(values: &'c [Val<'v>]) -> Self {
        Args { values }
    }

    /// All arguments, in order.
    pub(super) fn all(self) -> &'c [Val<'v>] {
        self.values
    }

    /// The number of arguments.
    pub(super) fn count(self) -> usize {
        self.values.len()
    }

    /// The argument at an index; null for an optional one that was left out.
    pub(super) fn get(self, index: usize) -> Val<'v> {
        self.values.get(index).cloned().unwrap_or_else(Val::null)
    }

    /// A string. Numbers and booleans convert, as in HCL.
    ///
    /// # Errors
    /// The argument is neither.
    pub(super) fn text(self, index: usize) -> Result<Text<'v>, EvalError> {
        text_of(&self.get(index)).map_err(|error| error.argument(index))
    }

    /// A string that the function reads from end to end, paid for by its length.
    ///
    /// # Errors
    /// As [`Args::text`]; no steps left.
    pub(super) fn scanned_text(self, index: usize, budget: &Budget) -> Result<Text<'v>, EvalError> {
        let text = self.text(index)?;
        budget.spend(text.len() / 16)?;
        Ok(text)
    }

    /// A number. Numeric strings convert, as in HCL.
    ///
    /// # Errors
    /// The argument is neither.
    pub(super) fn number(self, index: usize) -> Result<Number<'v>, EvalError> {
        number_of(&self.get(index)).map_err(|error| error.argument(index))
    }

    /// An integer of 64 bits.
    ///
    /// # Errors
    /// The argument is not such a number.
    pub(super) fn integer(self, index: usize) -> Result<i64, EvalError> {
        self.number(index)?.to_i64().map_err(|error| error.argument(index))
    }

    /// An integer of 64 bits that is not negative.
    ///
    /// # Errors
    /// The argument is not such a number.
    pub(super) fn size(self, index: usize) -> Result<usize, EvalError> {
        self.number(index)?.to_usize().map_err(|error| error.argument(index))
    }

    /// The elements of a list, tuple or set.
    ///
    /// # Errors
    /// The argument is something else.
    pub(super) fn elements(self, index: usize) -> Result<Vec<Val<'v>>, EvalError> {
        let value = self.get(index);
        value.elements().ok_or_else(|| wrong_type(&value, "a list, tuple or set").argument(index))
    }

    /// The members of an object or map, sorted by key.
    ///
    /// # Errors
    /// The argument is something else.
    pub(super) fn entries(self, index: usize) -> Result<Vec<(Text<'v>, Val<'v>)>, EvalError> {
        let value = self.get(index);
        value.entries().ok_or_else(|| wrong_type(&value, "an object or map").argument(index))
    }
}
