//! Programs that run nothing of what they are given.

use super::command::command_of;
use super::names::{READERS, name_of};
use super::scan::Word;
use super::text::mentions_change;

/// Whether a command runs none of its arguments and nothing of what it reads.
pub(super) fn is_reader(words: &[Word]) -> bool {
    command_of(words).split_first().is_some_and(|(first, rest)| reads_only(&name_of(first), rest))
}

/// Whether a program runs none of its arguments and nothing of what it reads, given its arguments.
pub(super) fn reads_only(name: &str, words: &[Word]) -> bool {
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.text.as_str()));
    // Editors run what follows `:!`, and `gh alias set` what follows `!`.
    let escapes = |word: &Word| {
        word.text.trim_start_matches([':', '+']).starts_with('!') && mentions_change(&word.text)
    };
    match name {
        "git" => !runs_others(words),
        "gh" => !has(&["ssh"]) && !words.iter().any(escapes),
        _ if name.starts_with("python") => has(&["-m"]) && has(&["pytest", "pip", "unittest", "mypy"]),
        _ => READERS.contains(&name) && !words.iter().any(escapes),
    }
}

/// Whether a command of git runs programs that its arguments name.
fn runs_others(words: &[Word]) -> bool {
    let runs = |word: &Word| {
        let text = word.text.as_str();
        matches!(text, "run" | "foreach" | "-x" | "--exec" | "filter-branch")
            || text.starts_with('!')
            || text.contains("=!")
            || text.starts_with("--exec=")
    };
    // `git -c core.pager=COMMAND`
    let set = |pair: &[Word]| matches!(pair, [option, value] if option.text == "-c" && mentions_change(&value.text));
    words.iter().any(runs) || words.windows(2).any(set)
}
