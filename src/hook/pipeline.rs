//! Pipelines and files: whether a text that contains a command reaches a program that runs it.

use super::command::command_of;
use super::names::{ENDS, READERS, WRAPPERS, is_executor, name_of};
use super::program::base;
use super::reader::is_reader;
use super::scan::{Inner, Simple, Word};
use super::text::mentions_change;

/// Whether commands make a text that changes things, and one of them runs that text.
pub(super) fn feeds_executor(commands: &[Simple]) -> bool {
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
    mentions_change(&text)
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
    // The target of `2>&1` is a digit: a descriptor and not a file.
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
    // `./script` in a line that also writes `script`: what was written runs.
    let written = first.text.contains('/') && files.contains(&base(&first.text));
    let wraps = WRAPPERS.contains(&name.as_str()) || RUNNERS.contains(&name.as_str());
    written || (wraps && rest.iter().any(|word| is_executor(&name_of(word))))
}

/// Programs that run a command elsewhere.
const RUNNERS: [&str; 7] = ["docker", "podman", "nerdctl", "kubectl", "oc", "lxc", "wsl"];
