//! How much a result takes of the context of an agent.
//!
//! Claude Code is the host with a documented limit: 25,000 tokens, and 50,000 characters before a result is put into a file
//! (docs/mcp.md has the sources). A structure is sent twice, as itself and as text, so it may have less than half of that.

use serde::Serialize;

/// Bytes of a structure, as JSON.
pub(super) const STRUCTURE: usize = 18_000;

/// Bytes of a text without a structure.
pub(super) const TEXT: usize = 36_000;

/// Characters of an error.
pub(super) const LONGEST_ERROR: usize = 2_000;

/// Characters of a string, for the first of these with which anything of a list fits.
pub(super) const STRINGS: [usize; 3] = [1_000, 250, 60];

/// Entries of lists beside the one that a tool is about.
pub(super) const BESIDE: usize = 10;

/// How many items, from the first on, fit into this many bytes.
pub(super) fn fitting<T: Serialize>(items: &[T], bytes: usize) -> anyhow::Result<usize> {
    let mut used = 0;
    for (index, item) in items.iter().enumerate() {
        // With the comma.
        used += serde_json::to_vec(item)?.len() + 1;
        if used > bytes {
            return Ok(index);
        }
    }
    Ok(items.len())
}

/// A text up to the last line that fits, with what to do about the rest.
pub(super) fn cut_lines(text: &str, rest: &str) -> String {
    if text.len() <= TEXT {
        return text.to_owned();
    }
    let mut kept = String::with_capacity(TEXT);
    for line in text.split_inclusive('\n') {
        if kept.len() + line.len() > TEXT {
            break;
        }
        kept.push_str(line);
    }
    let more = text.len() - kept.len();
    format!("{kept}\n[cut: {more} bytes more; {rest}]\n")
}
