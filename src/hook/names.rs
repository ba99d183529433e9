//! Names of programs by what they do with their arguments and with what they read.

use super::program::base;
use super::scan::Word;

/// Words of the shell that come before a command.
pub(super) const KEYWORDS: [&str; 12] =
    ["if", "then", "elif", "else", "while", "until", "do", "!", "{", "coproc", "time", "&"];

/// Programs that run the words after their options.
pub(super) const WRAPPERS: [&str; 27] = [
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
];

/// Shells: the argument of `-c` is a command line.
pub(super) const SHELLS: [&str; 11] =
    ["sh", "bash", "dash", "zsh", "ksh", "ash", "fish", "pwsh", "powershell", "cmd", "nu"];

/// Programs that make a command of their arguments.
pub(super) const EVALUATORS: [&str; 4] = ["eval", "iex", "invoke-expression", "trap"];

/// Programs that run none of their arguments and nothing of what they read.
pub(super) const READERS: [&str; 98] = [
    "echo",
    "printf",
    "cat",
    "tee",
    "grep",
    "egrep",
    "fgrep",
    "rg",
    "ag",
    "ls",
    "cd",
    "pushd",
    "popd",
    "mkdir",
    "touch",
    "rm",
    "cp",
    "mv",
    "ln",
    "chmod",
    "chown",
    "which",
    "type",
    "whereis",
    "man",
    "info",
    "test",
    "[",
    "[[",
    "head",
    "tail",
    "less",
    "more",
    "wc",
    "sort",
    "uniq",
    "cut",
    "tr",
    "diff",
    "jq",
    "yq",
    "sed",
    "file",
    "stat",
    "du",
    "tree",
    "export",
    "declare",
    "typeset",
    "local",
    "readonly",
    "unset",
    "for",
    "case",
    "select",
    "read",
    "gh",
    "glab",
    "code",
    "vim",
    "nano",
    "bat",
    "shellcheck",
    "ack",
    "basename",
    "brew",
    "column",
    "curl",
    "dirname",
    "exit",
    "false",
    "hash",
    "history",
    "logger",
    "mail",
    "nl",
    "notify-send",
    "pgrep",
    "pip",
    "pip3",
    "pkill",
    "ps",
    "pytest",
    "realpath",
    "return",
    "rmdir",
    "say",
    "sha256sum",
    "strings",
    "tldr",
    "true",
    "unzip",
    "vi",
    "view",
    "wget",
    "whatis",
    "xdg-open",
    ":",
];

/// Programs that run what they read, or a script that an argument names.
const EXECUTORS: [&str; 18] = [
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
