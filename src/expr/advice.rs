//! What to write against an error of an expression, in the language of its file.

use super::compile::Dialect;
use super::error::Advice;

impl Advice {
    /// What to write.
    pub fn text(self, dialect: Dialect) -> &'static str {
        match (self, dialect) {
            (Advice::Missing, _) => {
                "`try(…, DEFAULT)` gives a value where an attribute may be missing, or the object before a dot null"
            }
            (Advice::Null, Dialect::Extended) => {
                "compare with `null` first, or write `coalesce(…, DEFAULT)`; null is a value, which `try` lets through"
            }
            // `coalesce` is not portable.
            (Advice::Null, Dialect::Portable) => {
                "compare with `null` first; null is a value, which `try` lets through"
            }
            (Advice::NoneLeft, _) => "add an argument that is neither, or write `try(coalesce(…), null)`",
        }
    }
}
