//! What answers for the roots of an expression.

use super::error::EvalError;
use super::program::Root;
use super::text::Text;
use super::value::Val;

/// Answers for the roots of an expression: a change of a plan, or a mock of a test.
pub trait Roots<'v> {
    /// The whole root.
    ///
    /// # Errors
    /// A value of the plan that cannot be read.
    fn root(&self, root: Root) -> Result<Val<'v>, EvalError>;

    /// One member of a root; `None` where it has none. Cheaper than the whole.
    ///
    /// # Errors
    /// As [`Roots::root`].
    fn member(&self, root: Root, name: &str) -> Result<Option<Val<'v>>, EvalError> {
        Ok(self.root(root)?.get(name))
    }

    /// The managed objects of a type that are there after the change.
    ///
    /// # Errors
    /// As [`Roots::root`].
    fn resources(&self, resource_type: &str) -> Result<Objects<'v>, EvalError>;

    /// The data sources of a type that the plan knows.
    ///
    /// # Errors
    /// As [`Roots::root`].
    fn data_sources(&self, resource_type: &str) -> Result<Objects<'v>, EvalError>;

    /// A named object, by its place in the scope of the compiler.
    ///
    /// # Errors
    /// There are none here.
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
    /// Their attributes.
    pub list: Vec<Val<'v>>,
    /// Whether there may be others, as with a partial plan.
    pub incomplete: bool,
}

/// Answers for nothing: constant expressions have no roots.
#[derive(Debug, Clone, Copy)]
pub struct NoRoots;

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
