//! The text that positions of expressions are offsets into.

/// A file that shares its locals and inputs with others, so that a position alone does not say where something is.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceText {
    /// The path that diagnostics show.
    pub path: String,
    /// Its text.
    pub text: String,
}
