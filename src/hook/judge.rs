//! Judges command lines.

use super::program::{Place, Program, base, is_changing, judge};
use super::refusal::Refusal;
use super::scan::{EXPANSION, Inner, Simple, Word, scan};

/// How deep command lines in command lines are read.
const DEEPEST: usize = 24;

/// A longer command line is refused if it mentions one of the programs, bytes.
const LONGEST: usize = 256 << 10;

/// Commands inside of one command line, with everything inside of those.
const MOST: usize = 10_000;

/// Words that stand before a command.
const KEYWORDS: [&str; 12] =
    ["if", "then", "elif", "else", "while", "until", "do", "!", "{", "coproc", "time", "&"];

/// Programs that run the words after their options.
const WRAPPERS: [&str; 27] = [
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
const SHELLS: [&str; 11] =
    ["sh", "bash", "dash", "zsh", "ksh", "ash", "fish", "pwsh", "powershell", "cmd", "nu"];

/// Programs that make a command of their arguments.
const EVALUATORS: [&str; 4] = ["eval", "iex", "invoke-expression", "trap"];

/// Programs that run none of their arguments.
const READERS: [&str; 64] = [
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
    "function",
    "read",
    "gh",
    "glab",
    "code",
    "vim",
    "nano",
    "bat",
    "shellcheck",
];

/// What judging has done so far: it is bounded.
struct Work {
    commands: usize,
}

/// Judges a command line as a shell would run it.
///
/// # Errors
/// It changes things without a judged plan, or that cannot be told.
pub fn judge_line(line: &str) -> Result<(), Refusal> {
    nested(line, 0, &mut Work { commands: 0 })
}

/// Judges one command by its words, as a program would get them.
///
/// # Errors
/// As [`judge_line`].
pub fn judge_words(words: &[String]) -> Result<(), Refusal> {
    let words: Vec<Word> = words.iter().map(|word| Word::plain(word)).collect();
    let joined: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    simple(&words, &joined.join(" "), 0, &mut Work { commands: 0 })
}

fn nested(line: &str, depth: usize, work: &mut Work) -> Result<(), Refusal> {
    let unreadable = || if Program::mentioned(line) { Err(Refusal::unreadable()) } else { Ok(()) };
    if depth > DEEPEST || line.len() > LONGEST {
        return unreadable();
    }
    let Ok(commands) = scan(line) else { return unreadable() };
    for command in &commands {
        work.commands += 1;
        if work.commands > MOST {
            return unreadable();
        }
        inner(command, depth, work)?;
        simple(&command.words, line, depth, work)?;
        for input in &command.inputs {
            if !is_reader(&command.words) {
                nested(&input.text, depth + 1, work)?;
            }
        }
    }
    if commands.iter().any(executes_input) && loosely(line) {
        return Err(Refusal::piped());
    }
    Ok(())
}

/// Commands that the shell runs to make the words of a command.
fn inner(command: &Simple, depth: usize, work: &mut Work) -> Result<(), Refusal> {
    let words = command.words.iter().flat_map(|word| &word.inner);
    for inner in words.chain(command.inputs.iter().flat_map(|input| &input.inner)) {
        match inner {
            Inner::Commands(commands) => nested(commands, depth + 1, work)?,
            // `${X:-$(…)}` runs commands as well.
            Inner::Parameter(parameter) if parameter.contains(['$', '`']) => {
                nested(&format!("echo \"{}\"", parameter.replace('"', "")), depth + 1, work)?;
            }
            Inner::Parameter(_) => {}
        }
    }
    Ok(())
}

/// The words from the command on: without keywords and assignments.
fn command_of(words: &[Word]) -> &[Word] {
    let before =
        |word: &Word| !word.quoted && (KEYWORDS.contains(&word.text.as_str()) || is_assignment(&word.text));
    let start = words.iter().position(|word| !before(word)).unwrap_or(words.len());
    words.get(start..).unwrap_or_default()
}

fn is_assignment(word: &str) -> bool {
    let Some((name, _)) = word.split_once('=') else { return false };
    let name = name.strip_suffix('+').unwrap_or(name);
    let start = name.chars().next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_');
    start && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

fn name_of(word: &Word) -> String {
    let name = base(&word.text).to_ascii_lowercase();
    name.strip_suffix(".exe").unwrap_or(&name).to_owned()
}

fn is_reader(words: &[Word]) -> bool {
    command_of(words).first().is_none_or(|word| READERS.contains(&name_of(word).as_str()))
}

/// Judges one command. `line` is the command line that it stands in.
fn simple(words: &[Word], line: &str, depth: usize, work: &mut Work) -> Result<(), Refusal> {
    let words = command_of(words);
    let Some((first, rest)) = words.split_first() else { return Ok(()) };
    if depth > DEEPEST {
        let mentioned = words.iter().any(|word| Program::mentioned(&word.text));
        return if mentioned { Err(Refusal::unreadable()) } else { Ok(()) };
    }
    if let Some(program) = program_of(first) {
        return judge(program, rest, Place::Command);
    }
    let name = name_of(first);
    let name = name.as_str();
    if first.is_dynamic() && Program::mentioned(line) && rest.iter().any(|word| is_changing(&word.text)) {
        return Err(Refusal::unreadable());
    }
    if name == "tfgate" {
        return tfgate(rest);
    }
    if SHELLS.contains(&name) {
        return shell(name, rest, depth, work);
    }
    if EVALUATORS.contains(&name) {
        return nested(&joined(rest), depth + 1, work);
    }
    if name == "git" && !runs_others(rest) || READERS.contains(&name) {
        return Ok(());
    }
    let place = match name {
        "xargs" | "parallel" => Place::Appended,
        _ if WRAPPERS.contains(&name) => Place::Command,
        _ => Place::Argument,
    };
    arguments(rest, place, line, depth, work)
}

/// Arguments of a program that may run them.
fn arguments(words: &[Word], place: Place, line: &str, depth: usize, work: &mut Work) -> Result<(), Refusal> {
    for (index, word) in words.iter().enumerate() {
        let rest = words.get(index + 1..).unwrap_or_default();
        if let Some(program) = program_of(word) {
            work.commands += 256;
            if work.commands > MOST {
                return Err(Refusal::unreadable());
            }
            judge(program, rest, place)?;
            continue;
        }
        let name = name_of(word);
        if name == "tfgate" {
            tfgate(rest)?;
        } else if SHELLS.contains(&name.as_str()) || EVALUATORS.contains(&name.as_str()) {
            // The rest is a command of its own, and nothing after it is looked at twice.
            return simple(words.get(index..).unwrap_or_default(), line, depth + 1, work);
        } else if word.text.contains([' ', '\t', '\n', '(', '[', ',', ';', '&', '|', '='])
            && loosely(&word.text)
        {
            return Err(Refusal::piped());
        }
    }
    Ok(())
}

/// The program that a word names, itself or inside of an expansion: `$(which terraform)`, `${TF:-tofu}`.
fn program_of(word: &Word) -> Option<Program> {
    if !word.is_dynamic() {
        return Program::named(&word.text);
    }
    let inside = word.inner.iter().flat_map(|inner| match inner {
        Inner::Commands(text) | Inner::Parameter(text) => {
            text.split([' ', '\t', '\n', ':', '-', '=', '"', '\''])
        }
    });
    let around = word.text.split(EXPANSION);
    inside.chain(around).find_map(Program::named)
}

fn shell(name: &str, words: &[Word], depth: usize, work: &mut Work) -> Result<(), Refusal> {
    let is_script = |word: &Word| {
        let text = word.text.to_ascii_lowercase();
        match name {
            "cmd" => matches!(text.as_str(), "/c" | "/k" | "//c"),
            "pwsh" | "powershell" => text.starts_with("-c") || text.starts_with("-e"),
            _ => {
                text == "--command"
                    || (text.starts_with('-') && !text.starts_with("--") && text.contains('c'))
            }
        }
    };
    let Some(at) = words.iter().position(is_script) else {
        // A script in a file is out of reach; PowerShell takes commands without an option.
        return arguments(words, Place::Argument, "", depth, work);
    };
    let script = words.get(at + 1..).unwrap_or_default();
    if matches!(name, "cmd" | "pwsh" | "powershell") {
        return nested(&joined(script), depth + 1, work);
    }
    // What is not the script are its arguments: `sh -c '"$@"' sh terraform apply`.
    let options = script.iter().take_while(|word| word.text.starts_with('-')).count();
    let (before, rest) = script.split_at(options);
    let Some((script, rest)) = rest.split_first() else { return Ok(()) };
    for word in before.iter().chain([script]) {
        nested(&word.text, depth + 1, work)?;
    }
    arguments(rest, Place::Command, "", depth, work)
}

fn joined(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Breaking the glass is not for whoever is guarded.
fn tfgate(words: &[Word]) -> Result<(), Refusal> {
    let breaks = |word: &Word| word.text.starts_with("--break-glass");
    if words.iter().take_while(|word| word.text != "--").any(breaks) { Err(Refusal::glass()) } else { Ok(()) }
}

/// Whether a command of git runs programs that its arguments name.
fn runs_others(words: &[Word]) -> bool {
    let runs = |word: &Word| {
        let text = word.text.as_str();
        matches!(text, "run" | "foreach" | "-x" | "--exec" | "filter-branch")
            || text.contains('!')
            || text.starts_with("--exec=")
    };
    words.iter().any(runs)
}

/// Whether a command runs what it reads.
fn executes_input(command: &Simple) -> bool {
    let words = command_of(&command.words);
    let mut names = words.iter().map(name_of);
    let Some(first) = names.next() else { return false };
    let first = if WRAPPERS.contains(&first.as_str()) {
        names.find(|name| is_executor(name)).unwrap_or(first)
    } else {
        first
    };
    is_executor(&first) || (matches!(first.as_str(), "source" | ".") && words.len() > 1)
}

fn is_executor(name: &str) -> bool {
    SHELLS.contains(&name)
        || EVALUATORS.contains(&name)
        || matches!(
            name,
            "xargs" | "parallel" | "python" | "python3" | "perl" | "ruby" | "node" | "at" | "batch"
        )
}

/// Whether a text has a command in it that changes things, whatever stands around it.
fn loosely(text: &str) -> bool {
    if !Program::mentioned(text) {
        return false;
    }
    let parts = text.split(|c: char| c.is_whitespace() || "\"'`,()[]{};&|<>$=!\\".contains(c));
    let words: Vec<Word> = parts.filter(|part| !part.is_empty()).map(Word::plain).collect();
    let mut looked = 0;
    words.iter().enumerate().any(|(index, word)| {
        let Some(program) = Program::named(&word.text) else { return false };
        looked += 1;
        let rest = words.get(index + 1..).unwrap_or_default();
        let rest = rest.get(..rest.len().min(12)).unwrap_or_default();
        looked > 256 || judge(program, rest, Place::Argument).is_err()
    })
}
