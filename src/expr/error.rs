//! Why an expression has no value.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use super::source_text::SourceText;

/// Why an expression has no value. The message never holds a value of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvalError {
    /// What is wrong: a fragment without full stop.
    pub message: String,
    /// What was expected there; may be empty.
    pub label: String,
    /// The bytes of the innermost expression at fault. `None` until the evaluator fills it in.
    pub span: Option<Range<usize>>,
    /// The file of `span`, where it is another one than that of the policy.
    pub source: Option<Rc<SourceText>>,
    /// The index of the argument at fault, in a call of a function.
    pub argument: Option<usize>,
    /// Whether it ends the whole evaluation: neither `try` nor `can` catches it.
    pub fatal: bool,
    /// What helps, where one thing does.
    pub advice: Option<Advice>,
}

/// What helps against an error of an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// An attribute is missing, or stands after a dot behind null.
    Missing,
    /// A value is null where null has no meaning.
    Null,
    /// Every argument of `coalesce` is null or empty.
    NoneLeft,
}

impl EvalError {
    /// An error that `try` and `can` catch.
    pub fn new(message: impl Into<String>) -> Self {
        EvalError {
            message: message.into(),
            label: String::new(),
            span: None,
            source: None,
            argument: None,
            fatal: false,
            advice: None,
        }
    }

    /// With what was expected.
    #[must_use]
    pub fn expected(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// With what helps.
    #[must_use]
    pub(crate) fn advised(mut self, advice: Advice) -> Self {
        self.advice = Some(advice);
        self
    }

    /// With the index of the argument at fault, unless that is known.
    #[must_use]
    pub fn argument(mut self, index: usize) -> Self {
        self.argument.get_or_insert(index);
        self
    }

    /// In this file, unless another one is known.
    #[must_use]
    pub(super) fn within(mut self, source: Option<&Rc<SourceText>>) -> Self {
        self.source = self.source.or_else(|| source.cloned());
        self
    }

    /// At a position, unless a more precise one is known.
    #[must_use]
    pub fn at(mut self, span: &Range<usize>) -> Self {
        self.span.get_or_insert_with(|| span.clone());
        self
    }
}

/// How many steps one policy may take over one plan. A pull request can change policies, and a hostile one must end with
/// an error, not with a runner that hangs.
#[derive(Debug)]
pub struct Budget {
    own: Cell<u64>,
    /// The steps that several budgets draw on together.
    shared: Option<Rc<Cell<u64>>>,
    /// The steps for what decides nothing.
    aside: Cell<u64>,
}

/// The steps that the messages of conditions that hold may take, in all of one plan.
const ASIDE: u64 = 1_000_000;

impl Budget {
    /// So many steps: one for each expression evaluated, and for each element or 16 bytes that a function looks at.
    pub fn new(steps: u64) -> Self {
        Budget { own: Cell::new(steps), shared: None, aside: Cell::new(ASIDE) }
    }

    /// So many steps, and no more than are left of the shared ones.
    pub fn within(steps: u64, shared: &Rc<Cell<u64>>) -> Self {
        Budget { own: Cell::new(steps), shared: Some(Rc::clone(shared)), aside: Cell::new(ASIDE) }
    }

    /// Computes what decides nothing. It has steps of its own, so that it leaves enough for what decides.
    pub(crate) fn aside<T>(&self, compute: impl FnOnce(&Budget) -> T) -> T {
        let budget = Budget::new(self.aside.get());
        let result = compute(&budget);
        self.aside.set(budget.own.get());
        result
    }

    /// The steps that are left.
    pub(crate) fn left(&self) -> u64 {
        self.own.get()
    }

    /// Takes steps.
    ///
    /// # Errors
    /// There are no more.
    pub(crate) fn spend(&self, steps: usize) -> Result<(), EvalError> {
        let take = |cell: &Cell<u64>| {
            let rest = cell.get().checked_sub(steps as u64)?;
            cell.set(rest);
            Some(())
        };
        match take(&self.own).and_then(|()| self.shared.as_deref().map_or(Some(()), take)) {
            Some(()) => Ok(()),
            // Fatal: `try` must not catch it, since its next attempt would be out of steps as well.
            None => Err(EvalError {
                fatal: true,
                ..EvalError::new("the evaluation takes too many steps").expected("a cheaper expression")
            }),
        }
    }
}
