//! The values behind the roots of an expression, supplied by the caller of an evaluation.

use super::error::EvalError;
use super::program::Root;
use super::text::Text;
use super::value::Val;

/// The values of the roots: of a change of a plan, or of a mock of a test.
pub trait Roots<'v> {
    /// The value of a root.
    ///
    /// # Errors
    /// A value of the plan that cannot be read.
    fn root(&self, root: Root) -> Result<Val<'v>, EvalError>;

    /// The value of a member of a root; `None`: there is no such member. Cheaper than the value of the root.
    ///
    /// # Errors
    /// As [`Roots::root`].
    fn member(&self, root: Root, name: &str) -> Result<Option<Val<'v>>, EvalError> {
        Ok(self.root(root)?.get(name))
    }

    /// The managed resources of a type that exist after the apply.
    ///
    /// # Errors
    /// As [`Roots::root`].
    fn resources(&self, resource_type: &str) -> Result<Objects<'v>, EvalError>;

    /// The data sources of a type in the plan.
    ///
    /// # Errors
    /// As [`Roots::root`].
    fn data_sources(&self, resource_type: &str) -> Result<Objects<'v>, EvalError>;

    /// The value of a named object, by its index in the scope of the compiler.
    ///
    /// # Errors
    /// There is no such object.
    fn reference(&self, slot: usize) -> Result<Val<'v>, EvalError> {
        let _ = slot;
        Err(EvalError::new("there are no named objects here"))
    }

    /// The timestamp of the plan, RFC 3339.
    fn timestamp(&self) -> Option<Text<'v>>;
}

/// Objects of one type.
#[derive(Debug, Clone, Default)]
pub struct Objects<'v> {
    /// The attributes of each.
    pub list: Vec<Val<'v>>,
    /// Whether there may be others: a plan with `-target` does not list them all.
    pub incomplete: bool,
}

/// The roots of a constant expression: there are none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NoRoots;

impl<'v> Roots<'v> for NoRoots {
    fn root(&self, root: Root) -> Result<Val<'v>, EvalError> {
        Err(EvalError::new(format!("`{}` has no value here", root.name())))
    }

    fn resources(&self, _: &str) -> Result<Objects<'v>, EvalError> {
        Err(EvalError::new("there are no resources here"))
    }

    fn data_sources(&self, _: &str) -> Result<Objects<'v>, EvalError> {
        Err(EvalError::new("there are no data sources here"))
    }

    fn timestamp(&self) -> Option<Text<'v>> {
        None
    }
}
