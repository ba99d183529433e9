//! Pipelines and files: whether a text that contains a command reaches a program that runs it.

use std::collections::BTreeSet;

use super::calls::Calls;
use super::command::{assignment, command_of};
use super::names::{ENDS, EVALUATORS, SHELLS, WRAPPERS, is_executor, is_reader_name, name_of};
use super::program::base;
use super::reader::is_reader;
use super::scan::{Inner, Simple, Word, scan};
use super::text::{is_text, mentions_change, without_imports};
use super::wrapped::{levels, wrapped};

/// How many expansions of a command are looked into for a script.
const SUBSTITUTIONS: usize = 16;

/// The longest of them, bytes.
const LONGEST: usize = 1 << 10;

/// Whether commands make a text that changes things, and one of them runs that text.
pub(super) fn feeds_executor(commands: &[Simple], calls: &Calls) -> bool {
    let files = Written::of(commands);
    let runs = |word: &Word| {
        assignment(&word.text).is_some_and(|(_, value)| value.contains('/') && files.holds(value))
    };
    // `X=./deploy.sh; $X`
    let by_name = commands.iter().any(|command| command.words.iter().any(runs))
        && commands.iter().any(|command| command.words.first().is_some_and(Word::is_dynamic));
    if !by_name && !commands.iter().any(|command| executes(command, &files, calls)) {
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
        // A message of git is no hook.
        let git = command_of(&command.words).first().is_some_and(|first| name_of(first) == "git");
        let kept = (!git && executes(command, &files, calls)) || keeps(command);
        flows = kept || (command.piped && flows);
        if whole || flows || !is_reader(&command.words, calls) {
            gather(command, &mut text);
        }
    }
    mentions_change(&text, calls)
}

/// The files that commands write.
fn targets(commands: &[Simple]) -> impl Iterator<Item = &str> {
    let inputs = commands.iter().flat_map(|command| &command.inputs).map(|input| input.target.as_str());
    let copies = commands.iter().flat_map(|command| copied(&command.words));
    inputs.chain(copies).filter(|target| !base(target).is_empty())
}

/// The files that a command line writes.
struct Written<'c> {
    paths: BTreeSet<&'c str>,
    names: BTreeSet<&'c str>,
    /// Names of files in a folder like `/usr/local/bin`, which is on the path of most people.
    programs: BTreeSet<&'c str>,
}

impl<'c> Written<'c> {
    fn of(commands: &'c [Simple]) -> Self {
        let paths: BTreeSet<&str> = targets(commands).collect();
        let in_bin =
            |path: &&&str| path.strip_suffix(base(path)).is_some_and(|folder| folder.ends_with("bin/"));
        let programs = paths.iter().filter(in_bin).map(|path| base(path)).collect();
        Written { names: paths.iter().map(|path| base(path)).collect(), programs, paths }
    }

    /// Whether a file is one of them, by its name.
    fn holds(&self, path: &str) -> bool {
        self.names.contains(base(path))
    }
}

/// The files that `tee` and programs that copy write.
fn copied(words: &[Word]) -> Vec<&str> {
    let Some((first, rest)) = command_of(words).split_first() else { return Vec::new() };
    let plain = || rest.iter().map(|word| word.text.as_str()).filter(|text| !text.starts_with('-'));
    match name_of(first).as_str() {
        "tee" | "sponge" => plain().collect(),
        "cp" | "mv" | "install" | "ln" => plain().next_back().into_iter().collect(),
        "dd" => plain().filter_map(|text| text.strip_prefix("of=")).collect(),
        _ => Vec::new(),
    }
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
fn executes(command: &Simple, files: &Written<'_>, calls: &Calls) -> bool {
    let words = command_of(&command.words);
    let Some((first, rest)) = words.split_first() else { return false };
    let name = name_of(first);
    if builds(&name, rest, files) || inside(command, files, calls) {
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
    if levels(words).skip(1).filter_map(<[Word]>::first).any(|word| is_executor(&name_of(word))) {
        return true;
    }
    if is_executor(&name) {
        return name != "." || !rest.is_empty();
    }
    // `./script` in a line that also writes `script`: what was written runs.
    let written = |word: &Word| word.text.contains('/') && files.holds(&word.text);
    let launched = levels(words).filter_map(<[Word]>::first).any(written)
        // A program that is not known may launch what it names, if that is a script.
        || (!matches!(name.as_str(), "kubectl" | "oc" | "helm") && rest.iter().any(|word| written(word) && is_script(&word.text)))
        // `PATH=$PWD/bin:$PATH deploy`
        || (command.words.len() > words.len()
            && command.words.iter().any(|word| word.text.starts_with("PATH="))
            && files.holds(&first.text))
        // `/usr/local/bin/deploy` is on the path of most people.
        || files.programs.contains(first.text.as_str())
        || (name == "find" && rest.windows(2).any(|pair| matches!(pair, [does, what] if does.text.starts_with("-exec") && what.text == "{}")));
    let wraps = WRAPPERS.contains(&name.as_str()) || RUNNERS.contains(&name.as_str());
    launched || (wraps && rest.iter().any(|word| is_executor(&name_of(word))))
}

/// Whether a command in an expansion runs what it reads, or a file that is written: `echo "$(./deploy.sh)"`.
fn inside(command: &Simple, files: &Written<'_>, calls: &Calls) -> bool {
    if files.paths.is_empty() {
        return false;
    }
    let inner = command.words.iter().flat_map(|word| &word.inner);
    inner.take(SUBSTITUTIONS).any(|inner| match inner {
        Inner::Commands(text)
            if text.len() < LONGEST
                && files.names.iter().take(SUBSTITUTIONS).any(|name| text.contains(name)) =>
        {
            scan(text).is_ok_and(|commands| commands.iter().any(|command| executes(command, files, calls)))
        }
        Inner::Commands(_) | Inner::Parameter(_) => false,
    })
}

/// Whether a path is that of a script, by the end of its name.
fn is_script(path: &str) -> bool {
    let name = base(path);
    let end = name.rsplit_once('.').map(|(_, end)| end);
    end.is_none_or(|end| {
        matches!(end, "sh" | "bash" | "zsh" | "py" | "pl" | "rb" | "js" | "ps1" | "cmd" | "bat")
    })
}

/// Whether a program runs a file that is written beside it: git its hooks, `make` its makefile.
fn builds(name: &str, words: &[Word], files: &Written<'_>) -> bool {
    let written = |names: &[&str]| names.iter().any(|name| files.names.contains(name));
    match name {
        "make" | "gmake" | "just" | "task"
            if words.iter().any(|word| files.paths.contains(word.text.as_str())) =>
        {
            true
        }
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
