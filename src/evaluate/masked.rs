//! Whole objects with the masks that say what of them is unknown and sensitive.

use crate::expr::{Overlay, Val};
use crate::plan::{Lazy, PlanError, ValueRef};

/// A whole object with its masks.
///
/// # Errors
/// Values that cannot be read.
pub(super) fn object<'v>(
    value: &'v Lazy<'_>,
    unknown: Option<&'v Lazy<'_>>,
    sensitive: &'v Lazy<'_>,
) -> Result<Val<'v>, PlanError> {
    Ok(Overlay::new(value.get()?, unknown.map_or(Ok(None), mask)?, mask(sensitive)?).val())
}

/// A mask; `None` where it holds no mark.
fn mask<'v>(mask: &'v Lazy<'_>) -> Result<Option<ValueRef<'v>>, PlanError> {
    // Most masks are `{}` or full of `false`; without the test each of them would be parsed.
    if mask.may_hold_true() { mask.get().map(Some) } else { Ok(None) }
}
