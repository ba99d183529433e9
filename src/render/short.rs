//! The beginning of a longer text, where a few lines are all there is room for.

use std::borrow::Cow;

/// As many whole sentences as fit into `room` characters. A first sentence that is longer ends after a word, with `…`.
pub(super) fn sentences(text: &str, room: usize) -> Cow<'_, str> {
    let ends = |text: &str| text.chars().count() <= room;
    if ends(text) {
        return Cow::Borrowed(text);
    }
    let boundaries =
        text.char_indices().filter(|&(at, c)| is_end(text, at, c)).map(|(at, c)| at + c.len_utf8());
    let whole = boundaries.filter_map(|at| text.get(..at)).take_while(|head| ends(head)).last();
    if let Some(whole) = whole {
        return Cow::Borrowed(whole);
    }
    let words = text.char_indices().filter(|(_, c)| c.is_whitespace()).filter_map(|(at, _)| text.get(..at));
    match words.take_while(|head| head.chars().count() < room.saturating_sub(1)).last() {
        Some(head) if !head.trim().is_empty() => Cow::Owned(format!("{} …", head.trim_end())),
        _ => super::escape::cut(text, room),
    }
}

/// Whether a sentence ends with the character at a position.
fn is_end(text: &str, at: usize, c: char) -> bool {
    let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
    let next = rest.trim_start().chars().next();
    // A full stop in `e.g. this` or in a file name ends no sentence.
    let stops = matches!(c, '.' | '!' | '?') && rest.starts_with(char::is_whitespace);
    (stops && next.is_some_and(|next| !next.is_lowercase())) || rest.starts_with('\n')
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn a_text_ends_after_a_sentence_else_after_a_word() {
        assert_eq!(sentences("One. Two.", 20), "One. Two.");
        assert_eq!(sentences("One. Two is longer.", 10), "One.");
        assert_eq!(sentences("One, e.g. a.b. Two is longer.", 16), "One, e.g. a.b.");
        assert_eq!(sentences("first line\nsecond line", 15), "first line");
        assert_eq!(sentences("a sentence without an end", 14), "a sentence …");
        assert_eq!(sentences("éééééééééé", 5), "éé…éé");
    }
}
