//! Where a block is written.

/// A line of a file; the path is relative to where the search starts from, with forward slashes and without `..`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceLocation {
    /// The path.
    pub path: String,
    /// 1-based.
    pub line: usize,
}
