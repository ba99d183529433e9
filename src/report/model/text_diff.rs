//! The lines in which two texts differ.

/// The lines in which two texts differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextDiff {
    /// The places that differ, each with a line around it.
    pub hunks: Vec<Hunk>,
    /// How many lines that differ are left out.
    pub omitted: usize,
    /// What happens to the line break at the end; `None` where it stays.
    pub line_break: Option<LineBreak>,
}

/// One place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hunk {
    /// Its lines: of each change, those before and then those after.
    pub lines: Vec<TextLine>,
}

/// One line of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextLine {
    /// What happens to it.
    pub kind: LineKind,
    /// Its number in the text before, from 1; `None` for an added line.
    pub before: Option<usize>,
    /// Its number in the text after, from 1; `None` for a removed line.
    pub after: Option<usize>,
    /// The line, ready to show, without its line break; a long one is cut around its first difference.
    pub text: String,
}

/// What happens to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// It stays.
    Same,
    /// It is taken out.
    Removed,
    /// It is put in.
    Added,
}

impl LineKind {
    /// The word in reports: `same`, `removed`, `added`.
    pub fn name(self) -> &'static str {
        match self {
            LineKind::Same => "same",
            LineKind::Removed => "removed",
            LineKind::Added => "added",
        }
    }
}

/// What happens to the line break at the end of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineBreak {
    /// The text after has one, and the text before has none.
    Added,
    /// The text before has one, and the text after has none.
    Removed,
}

impl LineBreak {
    /// The word in reports: `added`, `removed`.
    pub fn name(self) -> &'static str {
        match self {
            LineBreak::Added => "added",
            LineBreak::Removed => "removed",
        }
    }
}
