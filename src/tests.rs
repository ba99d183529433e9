//! What the unit tests of several modules share.

use std::path::PathBuf;

/// The root of the package where the tests run. `.ci/run` runs them in a copy, so the variable of the run comes before the
/// one of the build.
#[expect(clippy::disallowed_methods, reason = "tests read the environment")]
pub(crate) fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
}
