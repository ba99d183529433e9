//! What the reader of a plan hands out for the policies in force.

use crate::plan::ReadOptions;
use crate::policy::{Effective, LoadError};

/// What the reader must hand out for the policies in force, beside what the caller asks for.
///
/// # Errors
/// A built-in policy file does not load.
pub(crate) fn read_options(
    effective: &Effective<'_>,
    requested: ReadOptions,
) -> Result<ReadOptions, LoadError> {
    let requirements = effective.requirements()?;
    // Each option makes the reader parse a section that it would skip, so none is on without need.
    let mut options = requested;
    options.drift |= requirements.drift();
    options.idle |= requirements.idle();
    // An object that a policy searches for can be one that does not change. Most of a plan is that, so only the types that are
    // searched for are handed out, unless one is not known.
    for searched in requirements.resource_types.iter().chain(&requirements.counted_types) {
        match searched {
            Some(type_) => {
                options.idle_types.insert(type_.clone());
            }
            None => options.idle = true,
        }
    }
    options.data |= !requirements.data_types.is_empty();
    options.providers |= requirements.providers() || requirements.provider_arguments;
    options.expressions |= requirements.provider_arguments;
    options.modules |= requirements.modules();
    Ok(options)
}
