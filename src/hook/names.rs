//! Names of programs by what they do with their arguments and with what they read.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::program::base;
use super::scan::Word;

/// Words of the shell that come before a command.
pub(super) const KEYWORDS: [&str; 12] =
    ["if", "then", "elif", "else", "while", "until", "do", "!", "{", "coproc", "time", "&"];

/// Programs that run the words after their options.
pub(super) const WRAPPERS: [&str; 28] = [
    "sudo",
    "doas",
    "su",
    "env",
    "command",
    "builtin",
    "exec",
    "nohup",
    "nice",
    "ionice",
    "stdbuf",
    "timeout",
    "time",
    "setsid",
    "chroot",
    "watch",
    "strace",
    "unbuffer",
    "script",
    "caffeinate",
    "busybox",
    "start",
    "start-process",
    "setarch",
    "taskset",
    "flock",
    "ssh",
    "proxychains",
];

/// Shells: the argument of `-c` is a command line.
pub(super) const SHELLS: [&str; 11] =
    ["sh", "bash", "dash", "zsh", "ksh", "ash", "fish", "pwsh", "powershell", "cmd", "nu"];

/// Programs that make a command of their arguments.
pub(super) const EVALUATORS: [&str; 4] = ["eval", "iex", "invoke-expression", "trap"];

/// Programs that run none of their arguments and nothing of what they read: one or two words a line.
const READERS: &str = include_str!("data/readers.txt");

/// Whether a program runs none of its arguments and nothing of what it reads: by its name, or with its subcommand.
pub(super) fn is_reader_name(name: &str, words: &[Word]) -> bool {
    // Without a second word, every subcommand only reads.
    static ROWS: LazyLock<BTreeMap<&str, Vec<Option<&str>>>> = LazyLock::new(|| {
        let mut rows: BTreeMap<&str, Vec<Option<&str>>> = BTreeMap::new();
        for row in READERS.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
            let (program, subcommand) =
                row.split_once(' ').map_or((row, None), |(program, below)| (program, Some(below)));
            rows.entry(program).or_default().push(subcommand);
        }
        rows
    });
    let Some(rows) = ROWS.get(name) else { return false };
    let below = words.iter().map(|word| word.text.as_str()).find(|word| !word.starts_with('-'));
    rows.iter().any(|row| row.is_none() || *row == below)
}

/// Programs that run what they read, or a script that an argument names.
const EXECUTORS: [&str; 22] = [
    "awk",
    "gawk",
    "mawk",
    "nawk",
    "xargs",
    "parallel",
    "python",
    "perl",
    "ruby",
    "node",
    "php",
    "lua",
    "deno",
    "bun",
    "tsx",
    "expect",
    "tclsh",
    "osascript",
    "at",
    "batch",
    "crontab",
    "source",
];

/// What ends a group or a loop: a redirection after it is for everything inside.
pub(super) const ENDS: [&str; 4] = ["}", "done", "fi", "esac"];

/// The name of the program that a word names.
pub(super) fn name_of(word: &Word) -> String {
    let name = base(&word.text).to_ascii_lowercase();
    name.strip_suffix(".exe").unwrap_or(&name).to_owned()
}

/// Whether a program runs what it reads: `python3.12` as well as `python`.
pub(super) fn is_executor(name: &str) -> bool {
    let plain = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    SHELLS.contains(&name) || EVALUATORS.contains(&name) || EXECUTORS.contains(&plain) || name == "."
}

/// The words of a name, with `_` between them: `ExecuteTerraformCommand` is `execute_terraform_command`.
pub(super) fn snake(name: &str) -> String {
    let mut text = String::new();
    let mut small = false;
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            if c.is_ascii_uppercase() && small {
                text.push('_');
            }
            small = c.is_ascii_lowercase() || c.is_ascii_digit();
            text.push(c.to_ascii_lowercase());
        } else {
            small = false;
            if !text.ends_with('_') {
                text.push('_');
            }
        }
    }
    text.trim_matches('_').to_owned()
}
