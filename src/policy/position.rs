//! Lines and columns of a text, both from 1, columns in characters.

/// The line of a byte.
pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    let head = text.as_bytes().get(..offset).unwrap_or_default();
    memchr::memchr_iter(b'\n', head).count() + 1
}

/// Line and column of a byte. An offset behind the end is the end, and one inside a character is its start.
pub(crate) fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    // Spans come from a parser, but a caller may count bytes on its own.
    let before = text.get(..text.floor_char_boundary(offset)).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    (line_of(text, before.len()), line.chars().count() + 1)
}
