//! `input` blocks, and the values that they accept.

use std::ops::Range;
use std::rc::Rc;

use super::input_type::{InputError, InputType};
use crate::expr::{SourceText, Val};

/// One `input` block.
#[derive(Debug, Clone)]
pub struct Input {
    /// The label of the block.
    pub name: Rc<str>,
    /// The span of the block's head.
    pub head: Range<usize>,
    /// The type that its value is converted to.
    pub type_: InputType,
    /// Whether `null` is a value.
    pub nullable: bool,
    /// Whether its value is kept out of every output.
    pub sensitive: bool,
    /// `description`: what the input is for, one or more lines.
    pub description: Option<String>,
    /// The value in force: flag, environment, file or default; converted to its type, marked if sensitive.
    pub value: Option<Val<'static>>,
    /// The file that defines it, where several share their inputs.
    pub(crate) source: Option<Rc<SourceText>>,
}

impl Input {
    /// Converts a value to the type of the input, and marks it if the input is sensitive.
    ///
    /// # Errors
    /// The value is not of the type, or it is `null` and the input is not nullable.
    pub fn accept(&self, value: &Val<'static>) -> Result<Val<'static>, InputError> {
        if value.is_null() && !self.nullable {
            return Err(InputError::mismatch(&self.type_.to_string(), value, ""));
        }
        let converted = self.type_.convert(value).map_err(|error| {
            // The keys of a map can be secret, too.
            let telling = self.sensitive && error.path.contains("[\"");
            if telling { InputError { path: "…".to_owned(), ..error } } else { error }
        });
        // The mark follows the value into every message that interpolates it.
        Ok(converted?.marked(self.sensitive))
    }
}
