//! The blocks at the top of a policy file, found by its lines. The build script uses this too.

use std::ops::Range;

/// The blocks at the top of a text, with their last line breaks; `None` where it does not consist of plain blocks: one starts
/// at the start of a line and ends with a `}` at the start of a line.
pub(crate) fn blocks(text: &str) -> Option<Vec<Range<usize>>> {
    let mut blocks = Vec::new();
    let mut start = None;
    let mut at = 0;
    while at < text.len() {
        let end = text.get(at..)?.find('\n').map_or(text.len(), |length| at + length + 1);
        let bare = text.get(at..end)?.trim_ascii_end();
        let opens = bare.starts_with(|c: char| c.is_ascii_lowercase()) && bare.ends_with(['{', '}']);
        match start {
            None if bare.is_empty() || bare.starts_with('#') => {}
            // A block on one line, as `locals { a = 1 }`.
            None if opens && bare.ends_with('}') => blocks.push(at..end),
            None if opens => start = Some(at),
            // An attribute at the top or an indented block: the parser decides what that is.
            None => return None,
            Some(from) if bare == "}" => {
                blocks.push(from..end);
                start = None;
            }
            Some(_) => {}
        }
        at = end;
    }
    // A block without its `}`: the parser reports it.
    start.is_none().then_some(blocks)
}
