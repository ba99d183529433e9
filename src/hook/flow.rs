//! Texts that are no command line by themselves, and where they go: to a program that runs them, or nowhere.

use super::judge::{command_of, is_reader};
use super::names::{ENDS, READERS, WRAPPERS, is_executor, name_of};
use super::program::{Place, Program, base, judge};
use super::scan::{Inner, Simple, Word};

/// How many words after the name of a program are looked at in a text.
const LOOKED: usize = 12;

/// How many names of programs are looked at in a text; one with more is refused.
const NAMES: usize = 256;

/// Whether a text has a command in it that changes things, whatever stands around it.
pub(super) fn loosely(text: &str) -> bool {
    if !Program::mentioned(text) {
        return false;
    }
    let parts = text.split(|c: char| c.is_whitespace() || "\"'`,()[]{};&|<>$=!\\".contains(c));
    // Asking for help somewhere is no reason: it may be that of another command.
    let helps = |part: &str| matches!(part, "-h" | "-help" | "--help");
    let words: Vec<Word> = parts.filter(|part| !part.is_empty() && !helps(part)).map(Word::plain).collect();
    let mut looked = 0;
    words.iter().enumerate().any(|(index, word)| {
        let Some(program) = glued(&word.text) else { return false };
        looked += 1;
        let rest = words.get(index + 1..).unwrap_or_default();
        let rest = rest.get(..rest.len().min(LOOKED)).unwrap_or_default();
        looked > NAMES || judge(program, rest, Place::Argument).is_err()
    })
}

/// The program that a word names, also with an option (`-Sterraform`) or the rest of an escape (`\nterraform`) before it.
fn glued(word: &str) -> Option<Program> {
    let most = match word.chars().next() {
        Some('-') => 4,
        Some('n' | 't' | 'r' | '0') => 1,
        _ => 0,
    };
    (0..=most).filter_map(|start| word.get(start..)).find_map(Program::named)
}

/// Whether commands make a text that changes things, and one of them runs it.
pub(super) fn hands_over(commands: &[Simple]) -> bool {
    let files: Vec<&str> = targets(commands).collect();
    if !commands.iter().any(|command| executes(command, &files)) {
        return false;
    }
    // What follows a group or a loop is for everything inside, so everything counts.
    let whole = commands.iter().any(|command| {
        let ends =
            command.words.first().is_none_or(|word| !word.quoted && ENDS.contains(&word.text.as_str()));
        ends && (command.piped || !command.inputs.is_empty())
    });
    let mut text = String::new();
    // From the end, since what a command writes goes where the next one writes to.
    let mut flows = false;
    for command in commands.iter().rev() {
        let kept = executes(command, &files) || keeps(command);
        flows = kept || (command.piped && flows);
        if whole || flows || !is_reader(&command.words) {
            gather(command, &mut text);
        }
    }
    loosely(&text)
}

/// The files that commands write.
fn targets(commands: &[Simple]) -> impl Iterator<Item = &str> {
    let inputs = commands.iter().flat_map(|command| &command.inputs);
    inputs.map(|input| base(&input.target)).filter(|target| !target.is_empty())
}

/// Whether what a command writes or gets stays somewhere.
fn keeps(command: &Simple) -> bool {
    let writes = |word: &Word| matches!(name_of(word).as_str(), "tee" | "read");
    let words = command_of(&command.words);
    let wrapped = words.first().is_some_and(|word| WRAPPERS.contains(&name_of(word).as_str()));
    let to = |target: &str| target != "/dev/null" && !target.chars().all(|c| c.is_ascii_digit());
    command.inputs.iter().any(|input| input.target.is_empty() || to(&input.target))
        || words.iter().take(if wrapped { words.len() } else { 1 }).any(writes)
}

/// The texts of a command, apart from each other.
fn gather(command: &Simple, text: &mut String) {
    let inputs = command.inputs.iter().flat_map(|input| {
        let inner = input.inner.iter();
        inner.map(inside).chain([input.text.as_str()])
    });
    let words =
        command.words.iter().flat_map(|word| word.inner.iter().map(inside).chain([word.text.as_str()]));
    for part in words.chain(inputs) {
        text.push_str(part);
        text.push(' ');
    }
    text.push_str("; ");
}

fn inside(inner: &Inner) -> &str {
    match inner {
        Inner::Commands(text) | Inner::Parameter(text) => text,
    }
}

/// Whether a command runs what it reads, or one of the files that are written beside it.
fn executes(command: &Simple, files: &[&str]) -> bool {
    let words = command_of(&command.words);
    let Some((first, rest)) = words.split_first() else { return false };
    if is_reader(words) {
        return false;
    }
    let name = name_of(first);
    if name == "ssh" {
        // Without a command, or with one that runs what it reads.
        let reads = |word: &Word| READERS.contains(&word.text.split(' ').next().unwrap_or_default());
        return !rest.iter().any(reads);
    }
    if is_executor(&name) {
        return name != "." || !rest.is_empty();
    }
    let written = first.text.contains('/') && files.contains(&base(&first.text));
    let wraps = WRAPPERS.contains(&name.as_str()) || RUNNERS.contains(&name.as_str());
    written || (wraps && rest.iter().any(|word| is_executor(&name_of(word))))
}

/// Programs that run a command elsewhere.
const RUNNERS: [&str; 7] = ["docker", "podman", "nerdctl", "kubectl", "oc", "lxc", "wsl"];
