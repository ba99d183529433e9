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
    Ok(ReadOptions {
        // Each option makes the reader parse a section that it would skip, so none is on without need.
        drift: requested.drift || requirements.drift(),
        // An object that a policy searches for can be one that does not change.
        idle: requested.idle
            || requirements.idle()
            || !requirements.resource_types.is_empty()
            || !requirements.counted_types.is_empty(),
        data: requested.data || !requirements.data_types.is_empty(),
        providers: requested.providers || requirements.providers() || requirements.provider_arguments,
        expressions: requested.expressions || requirements.provider_arguments,
        modules: requested.modules || requirements.modules(),
        ..requested
    })
}
