//! Commands in texts that are not command lines themselves.

use super::program::Program;
use super::scan::Word;
use super::subcommand::{Position, check};

/// How many words after the name of a program are looked at in a text.
const LOOKED: usize = 12;

/// How many names of programs are looked at in a text; one with more is refused.
const NAMES: usize = 256;

/// Whether a text contains a command that changes things, whatever is around it: code of another language, a file, a sentence.
pub(super) fn mentions_change(text: &str) -> bool {
    if !Program::mentioned(text) {
        return false;
    }
    // These separate words in shells, JSON and most languages: `["terraform", "apply"]` gives the words of `terraform apply`.
    let parts = text.split(|c: char| c.is_whitespace() || "\"'`,()[]{};&|<>$=!\\".contains(c));
    // A `--help` somewhere in the text excuses nothing: it may belong to another command.
    let helps = |part: &str| matches!(part, "-h" | "-help" | "--help");
    let words: Vec<Word> = parts.filter(|part| !part.is_empty() && !helps(part)).map(Word::plain).collect();
    let mut looked = 0;
    words.iter().enumerate().any(|(index, word)| {
        let Some(program) = program_in(&word.text) else { return false };
        looked += 1;
        let rest = words.get(index + 1..).unwrap_or_default();
        let rest = rest.get(..rest.len().min(LOOKED)).unwrap_or_default();
        // Each name costs a check, so a text with hundreds of them is refused unread: a hook must answer at once.
        looked > NAMES || check(program, rest, Position::Argument).is_err()
    })
}

/// The program that a word names, also with an option (`-Sterraform`) or the rest of an escape (`\nterraform`) before it.
fn program_in(word: &str) -> Option<Program> {
    let most = match word.chars().next() {
        Some('-') => 4,
        Some('n' | 't' | 'r' | '0') => 1,
        _ => 0,
    };
    (0..=most).filter_map(|start| word.get(start..)).find_map(Program::named)
}
