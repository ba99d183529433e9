//! Programs that run nothing of what they are given.

use super::calls::Calls;
use super::command::command_of;
use super::names::{is_reader_name, name_of};
use super::scan::{Inner, Word, scan};
use super::text::mentions_change;
use super::wrapped::wrapped;

/// How many wrappers around a reader are looked through.
const WRAPPED: usize = 8;

/// The longest command line for another host that is read, bytes.
const LONGEST: usize = 8 << 10;

/// Programs whose arguments may be commands of their own language.
const EDITORS: [&str; 11] =
    ["vim", "vi", "nvim", "view", "gvim", "ex", "emacs", "less", "more", "nano", "man"];

/// Whether a command runs none of its arguments and nothing of what it reads.
pub(super) fn is_reader(words: &[Word], calls: &Calls) -> bool {
    reads(words, calls, WRAPPED)
}

fn reads(words: &[Word], calls: &Calls, left: usize) -> bool {
    command_of(words).split_first().is_some_and(|(first, rest)| only(&name_of(first), rest, calls, left))
}

/// Whether a program runs none of its arguments and nothing of what it reads, given its arguments.
pub(super) fn reads_only(name: &str, words: &[Word], calls: &Calls) -> bool {
    only(name, words, calls, WRAPPED)
}

fn only(name: &str, words: &[Word], calls: &Calls, left: usize) -> bool {
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.text.as_str()));
    let changes = |word: &Word| mentions_change(&word.text, calls);
    let escapes = |word: &Word| leaves(&word.text) && changes(word);
    match name {
        "git" => !runs_others(words, calls),
        "gh" => !has(&["ssh"]) && !words.iter().any(escapes),
        "osascript" => !words.iter().any(|word| word.text.contains("do s")),
        // An agent with `disableAllHooks` is one without a guard.
        "claude" => {
            !words.iter().any(|word| word.text.contains("disableAllHooks") && word.text.contains("true"))
        }
        "aws" => {
            !has(&["send-command", "execute-command", "start-session", "start-build", "create-document"])
        }
        "gcloud" => !has(&["ssh"]) && !words.iter().any(|word| word.text.starts_with("--command")),
        "az" => !has(&[
            "run-command",
            "invoke",
            "exec",
            "--exec-command",
            "--command",
            "--command-line",
            "--script",
            "--scripts",
        ]),
        "find" => finds(words, calls, left),
        "perl" => substitutes(words),
        "awk" | "gawk" | "mawk" | "nawk" | "goawk" => !words.iter().any(|word| starts_in_awk(&word.text)),
        "sed" | "gsed" => !words.iter().any(|word| {
            executes_in_sed(&word.text) && mentions_change(&word.text.replace(['/', '|', '#'], " "), calls)
        }),
        "ssh" => remote(words, calls, left),
        _ if EDITORS.contains(&name) => !words.iter().any(|word| shells_out(&word.text) && changes(word)),
        "bash" | "sh" | "zsh" | "dash" | "ksh" | "fish" => has(&["-n", "--no-execute"]) && !has(&["-c"]),
        _ if name.starts_with("python") => has(&["-m"]) && has(&["pytest", "pip", "unittest", "mypy"]),
        _ if is_reader_name(name, words) => !words.iter().any(escapes),
        _ => {
            let at = (left > 0).then(|| wrapped(name, words)).flatten();
            at.and_then(|at| words.get(at..)).is_some_and(|command| reads(command, calls, left - 1))
        }
    }
}

/// Whether a command of an editor runs a program: a search for `/terraform apply` does not.
fn shells_out(text: &str) -> bool {
    let text = text.to_lowercase();
    ["!", "system", "term", "shell", "process", "execute", "job", "compile"].iter().any(|part| {
        // `term` is in `terraform`.
        text.replace("terraform", "").contains(part)
    })
}

/// Whether a text leaves its language for a shell: `:!` of editors, `!` of `gh alias set`, `\!` and `program` of `psql`, `.shell` of
/// `sqlite3`, `system` of `mysql`.
pub(super) fn leaves(text: &str) -> bool {
    let text = text.trim_start_matches([':', '+', ' ']).to_lowercase();
    let starts = ["!", ".shell", ".system", "system "].iter().any(|start| text.starts_with(start));
    starts
        || ["\\!", "program '", "system(", "\n.shell", "\n.system", "\nsystem ", "; system "]
            .iter()
            .any(|part| text.contains(part))
}

/// Whether `perl` edits or prints lines, and starts no program.
fn substitutes(words: &[Word]) -> bool {
    let each = |word: &Word| {
        let text = word.text.as_str();
        text.starts_with('-') && !text.starts_with("--") && text.contains(['n', 'p'])
    };
    let starts = |word: &Word| {
        ["system", "exec", "`", "qx", "/e", "open", "eval"].iter().any(|part| word.text.contains(part))
    };
    words.iter().any(each) && !words.iter().filter(|word| !word.text.starts_with('-')).any(starts)
}

/// Whether code of `awk` starts a program: with `system`, or at the end of a pipe.
fn starts_in_awk(text: &str) -> bool {
    // A `|` in a pattern is no pipe, and neither is `||`.
    let mut outside = String::new();
    for (index, part) in text.split('/').enumerate() {
        if index % 2 == 0 || part.contains(['"', '{', '}', ';']) {
            outside.push_str(part);
        }
    }
    let pipes = outside.replace("||", "").contains('|');
    pipes || text.contains("system") || text.contains("@load") || text == "/dev/stdin"
}

/// Whether a script of GNU `sed` executes a command: `1e COMMAND`, or the flag `e` of `s`.
fn executes_in_sed(text: &str) -> bool {
    let text = text.trim();
    let command = text.trim_start_matches(|c: char| c.is_ascii_digit() || "$,!~ ".contains(c));
    let command = match command.strip_prefix('/') {
        Some(rest) => rest.split_once('/').map_or("", |(_, rest)| rest.trim_start()),
        None => command,
    };
    if let Some(rest) = command.strip_prefix('s')
        && let Some(delimiter) = rest.chars().next()
        && let Some((_, flags)) = rest.rsplit_once(delimiter)
    {
        return flags.contains('e') && flags.chars().all(|c| c.is_ascii_alphanumeric());
    }
    command.starts_with("e ")
}

/// Whether `find` runs readers alone.
fn finds(words: &[Word], calls: &Calls, left: usize) -> bool {
    commands_of_find(words).all(|command| left > 0 && reads(command, calls, left - 1))
}

/// The commands that `find` runs.
pub(super) fn commands_of_find(words: &[Word]) -> impl Iterator<Item = &[Word]> {
    let executes = |word: &Word| matches!(word.text.as_str(), "-exec" | "-execdir" | "-ok" | "-okdir");
    words.split(executes).skip(1).map(|part| {
        let end = |word: &Word| matches!(word.text.as_str(), ";" | "+");
        let end = part.iter().position(end).unwrap_or(part.len());
        part.get(..end).unwrap_or_default()
    })
}

/// Whether the command line for another host has readers alone.
fn remote(words: &[Word], calls: &Calls, left: usize) -> bool {
    let Some(command) = wrapped("ssh", words).and_then(|at| words.get(at..)) else { return false };
    let text = command.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
    if text.len() > LONGEST {
        return false;
    }
    let Ok(commands) = scan(&text) else { return false };
    let runs = |inner: &Inner| matches!(inner, Inner::Commands(_));
    !commands.is_empty()
        && left > 0
        && commands.iter().all(|command| {
            !command.words.iter().flat_map(|word| &word.inner).any(runs)
                && reads(&command.words, calls, left - 1)
        })
}

/// Whether a command of git runs programs that its arguments name.
fn runs_others(words: &[Word], calls: &Calls) -> bool {
    let runs = |word: &Word| {
        let text = word.text.as_str();
        matches!(
            text,
            "run" | "foreach" | "-x" | "--exec" | "filter-branch" | "--tree-filter" | "--index-filter"
        ) || text.starts_with('!')
            || text.contains("=!")
            || text.starts_with("--exec=")
    };
    // `git -c core.pager=COMMAND`, `git config core.editor COMMAND`
    let set = |pair: &[Word]| matches!(pair, [option, value] if (option.text == "-c" || option.text.contains('.')) && option.text != "." && mentions_change(&value.text, calls) && configures(option, words));
    words.iter().any(runs) || words.windows(2).any(set)
}

/// Whether a word of `git` names a setting: after `-c`, or in `git config`.
fn configures(option: &Word, words: &[Word]) -> bool {
    let runs = ["editor", "pager", "command", "helper", "cmd", "hookspath", "alias", "sshcommand", "driver"];
    option.text == "-c"
        || (words.iter().any(|word| word.text == "config")
            && runs.iter().any(|end| option.text.to_lowercase().contains(end)))
}
