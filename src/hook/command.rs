//! The command among the words of a simple command.

use super::names::KEYWORDS;
use super::scan::Word;

/// The words from the command on: without keywords and assignments before it, and without `function NAME`.
pub(super) fn command_of(words: &[Word]) -> &[Word] {
    // Quoted, a keyword or an assignment is the name of a command (POSIX 2.4, 2.10.2): `"if"` runs a program `if`.
    let before = |word: &Word| {
        (!word.quoted && KEYWORDS.contains(&word.text.as_str()))
            || (!word.name_quoted && is_assignment(&word.text))
    };
    let start = words.iter().position(|word| !before(word)).unwrap_or(words.len());
    let rest = words.get(start..).unwrap_or_default();
    match rest {
        [first, _, body @ ..] if !first.quoted && first.text == "function" => {
            let start = body.iter().position(|word| !before(word)).unwrap_or(body.len());
            body.get(start..).unwrap_or_default()
        }
        _ => rest,
    }
}

fn is_assignment(word: &str) -> bool {
    assignment(word).is_some()
}

/// The name and the value of `NAME=VALUE` and `NAME+=VALUE`.
pub(super) fn assignment(word: &str) -> Option<(&str, &str)> {
    let (name, value) = word.split_once('=')?;
    let name = name.strip_suffix('+').unwrap_or(name);
    let start = name.chars().next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_');
    (start && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')).then_some((name, value))
}
