//! How much one call may produce. A policy can be hostile, and a gate that runs out of memory gives no verdict.

use crate::expr::error::EvalError;

/// The most elements that a function produces or a decoder reads.
pub(in crate::expr) const MAX_ELEMENTS: usize = 100_000;

/// The longest text that a function produces or a decoder reads, in bytes.
pub(in crate::expr) const MAX_TEXT: usize = 4 << 20;

/// An error for more than [`MAX_ELEMENTS`] elements.
pub(super) fn check_count(elements: usize) -> Result<(), EvalError> {
    if elements > MAX_ELEMENTS {
        return Err(EvalError::new(format!("the result has more than {MAX_ELEMENTS} elements"))
            .expected("expected fewer elements"));
    }
    Ok(())
}

/// An error for a text of more than [`MAX_TEXT`] bytes.
pub(super) fn check_length(bytes: usize) -> Result<(), EvalError> {
    if bytes > MAX_TEXT {
        let message = format!("the text is longer than {} MiB", MAX_TEXT >> 20);
        return Err(EvalError::new(message).expected("expected a shorter text"));
    }
    Ok(())
}
