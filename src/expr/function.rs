//! A function of the language: one row of the table in `functions/table.rs`, and how a call of it proceeds.

use std::fmt;

use super::error::{Advice, EvalError};
use super::functions::arguments::{Args, Context};
use super::value::Val;

/// What computes the result: a pure function of its arguments and the context.
pub(super) type Implementation = for<'c, 'v> fn(&Args<'c, 'v>, &Context<'_>) -> Result<Val<'v>, EvalError>;

/// A function of the language. Compiled calls refer to their row of the table, so that a call looks up nothing.
pub struct Function {
    /// The name, without the prefix `core::`.
    pub name: &'static str,
    /// How many arguments it accepts.
    pub(crate) arity: Arity,
    /// Whether the portable dialect, that of `.policy.hcl` files, has it.
    pub portable: bool,
    /// What a null argument does.
    pub(crate) nulls: Nulls,
    /// What an argument does that is unknown as a whole.
    pub(crate) unknowns: Unknowns,
    /// What makes the result sensitive.
    pub(super) marks: Marks,
    /// The index of the argument that is a regular expression; a constant one is compiled at load.
    pub(super) pattern: Option<usize>,
    /// How much of the result is new.
    pub(super) storage: Storage,
    /// Whether the result depends on the timestamp of the plan, which keeps a call from being folded at load.
    pub(super) reads_timestamp: bool,
    implementation: Implementation,
}

/// How many arguments a function accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Arity {
    /// The fewest.
    pub(crate) min: usize,
    /// The most; `None`: any number.
    pub(crate) max: Option<usize>,
}

/// What a function does with an argument that is null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nulls {
    /// The call is an error, as for a parameter of go-cty without `AllowNull`.
    Refused,
    /// The implementation handles it.
    Allowed,
}

/// What a function does with an argument that is unknown as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unknowns {
    /// The result is unknown, as for a parameter of go-cty without `AllowUnknown`. An argument with unknown parts still
    /// reaches the implementation.
    Propagated,
    /// The implementation handles it.
    Allowed,
}

/// What makes the result of a function sensitive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    /// An argument that is marked as a whole, or a part whose mark the implementation passes on.
    Whole,
    /// A mark anywhere in an argument: every part may show in the result.
    Parts,
    /// The implementation alone decides.
    Own,
}

/// How much of the result of a function is new in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Storage {
    /// It is an argument, or a part of one.
    Shared,
    /// The text, list or object itself; its elements are shared with the arguments.
    Outer,
    /// The lists, objects or texts in it, too.
    Nested,
}

impl Arity {
    /// Exactly so many.
    pub(super) const fn exactly(count: usize) -> Self {
        Arity { min: count, max: Some(count) }
    }

    /// So many or more.
    pub(super) const fn at_least(min: usize) -> Self {
        Arity { min, max: None }
    }

    /// From the first number to the second.
    pub(super) const fn between(min: usize, max: usize) -> Self {
        Arity { min, max: Some(max) }
    }

    /// Whether a call may have so many arguments.
    pub(super) fn accepts(self, count: usize) -> bool {
        count >= self.min && self.max.is_none_or(|max| count <= max)
    }
}

impl Function {
    /// A portable function with the rules that most have: null is refused, unknown and sensitive propagate from the
    /// arguments.
    pub(super) const fn new(name: &'static str, arity: Arity, implementation: Implementation) -> Self {
        Function {
            name,
            arity,
            portable: true,
            nulls: Nulls::Refused,
            unknowns: Unknowns::Propagated,
            marks: Marks::Whole,
            pattern: None,
            storage: Storage::Outer,
            reads_timestamp: false,
            implementation,
        }
    }

    /// Missing from the portable dialect.
    pub(super) const fn extended(self) -> Self {
        Function { portable: false, ..self }
    }

    /// The implementation handles null.
    pub(super) const fn nulls(self) -> Self {
        Function { nulls: Nulls::Allowed, ..self }
    }

    /// The implementation handles unknown.
    pub(super) const fn unknowns(self) -> Self {
        Function { unknowns: Unknowns::Allowed, ..self }
    }

    /// The result is sensitive in this case.
    pub(super) const fn marks(self, marks: Marks) -> Self {
        Function { marks, ..self }
    }

    /// The argument at this index is a regular expression.
    pub(super) const fn pattern(self, index: usize) -> Self {
        Function { pattern: Some(index), ..self }
    }

    /// So much of the result is new.
    pub(super) const fn storage(self, storage: Storage) -> Self {
        Function { storage, ..self }
    }

    /// The result depends on the timestamp of the plan.
    pub(super) const fn reads_timestamp(self) -> Self {
        Function { reads_timestamp: true, ..self }
    }

    /// Calls it with a number of arguments that its arity accepts.
    ///
    /// # Errors
    /// A null argument that it refuses, whatever the implementation refuses, no steps left. [`EvalError::argument`] is
    /// the index of the argument at fault, where one is.
    pub(super) fn call<'v>(&self, values: &[Val<'v>], context: &Context<'_>) -> Result<Val<'v>, EvalError> {
        // Implementations copy the elements of an argument before they look at them, so the copy is paid for first.
        context.budget.spend(values.iter().map(Val::look_cost).sum::<usize>() + 1)?;
        if self.nulls == Nulls::Refused
            && let Some(index) = values.iter().position(Val::is_null)
        {
            let message = format!("argument {} of `{}` is null", index + 1, self.name);
            return Err(EvalError::new(message)
                .expected("expected a value")
                .advised(Advice::Null)
                .argument(index));
        }
        // After the nulls: a null argument is an error whatever the unknown ones turn out to be.
        let sensitive = values.iter().any(Val::is_sensitive);
        if self.unknowns == Unknowns::Propagated && values.iter().any(Val::is_unknown) {
            return Ok(Val::unknown().marked(sensitive));
        }
        let result = (self.implementation)(&Args::new(values), context)?;
        match self.marks {
            Marks::Whole => Ok(result.marked(sensitive)),
            Marks::Parts => mark_by_parts(result, values, context),
            Marks::Own => Ok(result),
        }
    }
}

/// Marks a result where anything in an argument is marked.
fn mark_by_parts<'v>(
    mut result: Val<'v>,
    values: &[Val<'v>],
    context: &Context<'_>,
) -> Result<Val<'v>, EvalError> {
    for value in values {
        // The search is paid for, so it ends with the first mark.
        if !result.is_sensitive() && value.holds_sensitive(context.budget)? {
            result = result.marked(true);
        }
    }
    Ok(result)
}

impl fmt::Debug for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Function").field(&self.name).finish()
    }
}
