//! Sentences: texts for people, which name a command and are none.

use super::names::{SHELLS, WRAPPERS};
use super::program::{Program, base};
use super::scan::Word;
use super::subcommand::is_changing;

/// Short options that many programs take for a description, a body or a subject.
const SHORT: [&str; 6] = ["-d", "-b", "-B", "-s", "-S", "-T"];

/// Programs in which these options are something else, so that what follows may be a command.
const LAUNCHERS: [&str; 24] = [
    "tmux",
    "screen",
    "docker",
    "podman",
    "nerdctl",
    "docker-compose",
    "parallel",
    "watchexec",
    "entr",
    "daemonize",
    "kitty",
    "wezterm",
    "zellij",
    "byobu",
    "at",
    "batch",
    "pueue",
    "nq",
    "ts",
    "tsp",
    "retry",
    "watch",
    "daemon",
    "start-stop-daemon",
];

/// Subcommands that take a text for people.
const SAYS: [&str; 17] = [
    "create", "new", "log", "add", "annotate", "notify", "comment", "remind", "message", "note", "announce",
    "alert", "say", "post", "send", "reply", "todo",
];

/// Whether a word is a sentence where a program takes one: after `-d` and the like, or after a subcommand that says something.
pub(super) fn is_sentence(of: &str, words: &[Word], index: usize) -> bool {
    let Some(word) = words.get(index) else { return false };
    let before = index.checked_sub(1).and_then(|before| words.get(before));
    let said = || words.iter().take(index.min(4)).any(|word| SAYS.contains(&word.text.as_str()));
    let takes = before.is_some_and(|before| {
        SHORT.contains(&before.text.as_str()) || (!before.text.starts_with('-') && said())
    });
    takes
        && !LAUNCHERS.contains(&of)
        && !SHELLS.contains(&of)
        && !WRAPPERS.contains(&of)
        && !word.is_dynamic()
        && reads_as_sentence(&word.text)
}

/// Whether a text can be no command of one of the programs: it has more words than a command takes, in plain letters.
fn reads_as_sentence(text: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || " .,:!?'-()#".contains(c);
    if !text.chars().all(plain) {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let option = |word: &&str| word.starts_with('-');
    let Some(first) = words.first() else { return false };
    let lower = first.to_lowercase();
    let runs = WRAPPERS.contains(&lower.as_str())
        || SHELLS.contains(&lower.as_str())
        || matches!(lower.as_str(), "cd" | "eval" | "xargs" | "npx" | "time");
    if runs || words.iter().any(option) {
        return false;
    }
    if Program::named(base(first)).is_none() {
        // `X terraform apply` may be a wrapper of the program.
        return words.len() > 3 || first.chars().any(char::is_uppercase);
    }
    // After a subcommand, `terraform` takes one file at most.
    let behind = words.iter().position(|word| is_changing(word)).map_or(0, |at| words.len() - at - 1);
    behind > 1
}
