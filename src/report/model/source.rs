//! Where the argument is written that forces a replacement.

/// An argument of a block in the configuration, and the header of the block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceExcerpt {
    /// The file, as [`Location::path`](super::Location::path).
    pub path: String,
    /// The line of the header, from 1.
    pub line: usize,
    /// The header of the block up to its brace.
    pub header: String,
    /// The line of the argument, from 1.
    pub argument_line: usize,
    /// The argument up to the end of its line. Strings that the values of the change do not show are `…`.
    pub argument: String,
    /// The name of the argument: what `argument` begins with.
    pub name: String,
}
