//! What to write against an error of an expression, in the language of its file.

use super::compile::Dialect;
use super::error::Advice;

impl Advice {
    /// What to write.
    pub fn text(self, dialect: Dialect) -> &'static str {
        match (self, dialect) {
            (Advice::Missing, _) => "`try(…, DEFAULT)` gives a value to what may be missing",
            (Advice::Null, Dialect::Extended) => "compare with `null` first, or write `coalesce(…, DEFAULT)`",
            // `coalesce` is not portable.
            (Advice::Null, Dialect::Portable) => "compare with `null` first; `try` lets null through",
            (Advice::NoneLeft, _) => "add an argument that is neither, or write `try(coalesce(…), null)`",
        }
    }
}
