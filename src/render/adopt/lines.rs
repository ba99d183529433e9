//! A writer for HCL in which text cannot become code: what is not code is a comment of one line.

use crate::render::escape;

/// HCL, line by line.
#[derive(Debug, Default)]
pub(super) struct Lines(pub(super) String);

impl Lines {
    /// A comment of one line, whatever the text is.
    pub(super) fn comment(&mut self, text: &str) {
        self.indented(0, &comment(text));
    }

    /// Code, at a depth.
    pub(super) fn indented(&mut self, depth: usize, code: &str) {
        self.0.push_str(&"  ".repeat(depth));
        self.0.push_str(code);
        self.0.push('\n');
    }

    /// An empty line between two parts.
    pub(super) fn gap(&mut self) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
    }
}

/// A text as a comment of one line.
pub(super) fn comment(text: &str) -> String {
    // The escaper leaves no line break, so no text gets out of the comment.
    format!("# {}", escape::terminal(text))
}
