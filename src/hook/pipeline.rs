//! Pipelines and files: whether a text that contains a command reaches a program that runs it.

use super::calls::Calls;
use super::command::command_of;
use super::names::{ENDS, EVALUATORS, SHELLS, WRAPPERS, is_executor, is_reader_name, name_of};
use super::program::base;
use super::reader::is_reader;
use super::scan::{Simple, Word};
use super::text::{is_text, mentions_change, without_imports};
use super::wrapped::wrapped;

/// Whether commands make a text that changes things, and one of them runs that text.
pub(super) fn feeds_executor(commands: &[Simple], calls: &Calls) -> bool {
    let files: Vec<&str> = targets(commands).collect();
    if !commands.iter().any(|command| executes(command, &files, calls)) {
        return false;
    }
    // What follows a group or a loop is for everything inside, so everything counts.
    let whole = commands.iter().any(|command| {
        let ends =
            command.words.first().is_none_or(|word| !word.quoted && ENDS.contains(&word.text.as_str()));
        // PowerShell: `iex (echo 'terraform apply')`.
        let alone = |word: &Word| matches!(name_of(word).as_str(), "iex" | "invoke-expression");
        (ends && (command.piped || !command.inputs.is_empty()))
            || matches!(command.words.as_slice(), [only] if alone(only))
    });
    let mut text = String::new();
    // From the end, since what a command writes goes where the next one writes to.
    let mut flows = false;
    for command in commands.iter().rev() {
        let kept = executes(command, &files, calls) || keeps(command);
        flows = kept || (command.piped && flows);
        if whole || flows || !is_reader(&command.words, calls) {
            gather(command, &mut text);
        }
    }
    mentions_change(&text, calls)
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
    let name = command_of(&command.words).first().map(name_of).unwrap_or_default();
    // The commands of a shell and of `trap` are inspected as such: `bash -c 'echo "terraform apply"'` runs `echo`.
    let inspected = SHELLS.contains(&name.as_str()) || EVALUATORS.contains(&name.as_str());
    let mut add = |part: &str| {
        text.push_str(&without_imports(&name, part));
        text.push(' ');
    };
    for (index, word) in command.words.iter().enumerate() {
        // The value of `--title` is a text, of an interpreter's script too.
        if is_text(&command.words, index) {
            continue;
        }
        for inner in &word.inner {
            add(inner.text());
        }
        if !inspected {
            add(&word.text);
        }
    }
    for input in &command.inputs {
        for inner in &input.inner {
            add(inner.text());
        }
        add(&input.text);
    }
    text.push_str("; ");
}

/// Whether a command runs what it reads, or one of the files that are written beside it.
fn executes(command: &Simple, files: &[&str], calls: &Calls) -> bool {
    let words = command_of(&command.words);
    let Some((first, rest)) = words.split_first() else { return false };
    let name = name_of(first);
    if builds(&name, files) {
        return true;
    }
    if is_reader(words, calls) {
        return false;
    }
    if name == "ssh" {
        // Without a command, or with one that runs what it reads.
        let command = wrapped("ssh", rest).and_then(|at| rest.get(at));
        let reads = |word: &Word| is_reader_name(word.text.split(' ').next().unwrap_or_default(), &[]);
        return !command.is_some_and(reads);
    }
    if is_executor(&name) {
        return name != "." || !rest.is_empty();
    }
    // `./script` in a line that also writes `script`: what was written runs.
    let written = first.text.contains('/') && files.contains(&base(&first.text));
    let wraps = WRAPPERS.contains(&name.as_str()) || RUNNERS.contains(&name.as_str());
    written || (wraps && rest.iter().any(|word| is_executor(&name_of(word))))
}

/// Whether a program runs a file that is written beside it: git its hooks, `make` its makefile.
fn builds(name: &str, files: &[&str]) -> bool {
    let written = |names: &[&str]| files.iter().any(|file| names.contains(file));
    match name {
        "git" => written(&GIT_HOOKS),
        "make" | "gmake" => written(&["Makefile", "makefile", "GNUmakefile"]),
        "just" => written(&["justfile", "Justfile", ".justfile"]),
        "task" => written(&["Taskfile.yml", "Taskfile.yaml"]),
        "npm" | "pnpm" | "yarn" | "bun" => written(&["package.json"]),
        "at" | "batch" => true,
        _ => false,
    }
}

/// Hooks of git: <https://git-scm.com/docs/githooks>.
const GIT_HOOKS: [&str; 19] = [
    "applypatch-msg",
    "pre-applypatch",
    "post-applypatch",
    "pre-commit",
    "pre-merge-commit",
    "prepare-commit-msg",
    "commit-msg",
    "post-commit",
    "pre-rebase",
    "post-checkout",
    "post-merge",
    "pre-push",
    "pre-receive",
    "update",
    "post-receive",
    "post-rewrite",
    "reference-transaction",
    "fsmonitor-watchman",
    "post-index-change",
];

/// Programs that run a command elsewhere.
const RUNNERS: [&str; 7] = ["docker", "podman", "nerdctl", "kubectl", "oc", "lxc", "wsl"];
