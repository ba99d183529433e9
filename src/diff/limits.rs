//! How much of a comparison is listed.

/// Differences beyond this many are counted and left out.
pub(super) const MAX_DIFFERENCES: usize = 200;

/// Differences inside of one attribute beyond this many are counted and left out.
pub(super) const MAX_PARTS: usize = 50;

/// Paths in `replace_paths` beyond this many are not looked up.
pub(super) const MAX_REPLACE_PATHS: usize = 100;

/// Differences deeper than this are reported at this depth.
pub(super) const MAX_DEPTH: usize = 24;
