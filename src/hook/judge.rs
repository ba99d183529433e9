//! Judges command lines.

use std::collections::BTreeMap;

use super::flow::{hands_over, loosely};
use super::names::{EVALUATORS, KEYWORDS, READERS, SHELLS, WRAPPERS, name_of};
use super::program::{Place, Program, is_changing, judge};
use super::refusal::Refusal;
use super::scan::{EXPANSION, Inner, Simple, Word, scan};

/// A word that is one expansion.
const ALONE: &str = "\u{1}";

/// How deep command lines in command lines are read.
const DEEPEST: usize = 24;

/// A longer command line is refused if it mentions one of the programs, bytes.
const LONGEST: usize = 256 << 10;

/// Commands inside of one command line, with everything inside of those.
const MOST: usize = 10_000;

/// The longest value of a variable that is looked into, bytes.
const LONGEST_VALUE: usize = 4 << 10;

/// What judging has done so far: it is bounded.
#[derive(Default)]
struct Work {
    commands: usize,
    /// Values with a program in them, by the names of their variables.
    variables: BTreeMap<String, String>,
}

/// Where a command stands.
#[derive(Clone, Copy)]
struct Around {
    depth: usize,
    /// Whether its command line mentions one of the programs.
    mentioned: bool,
}

impl Around {
    fn deeper(self) -> Self {
        Around { depth: self.depth + 1, ..self }
    }
}

/// Judges a command line as a shell would run it.
///
/// # Errors
/// It changes things without a judged plan, or that cannot be told.
pub fn judge_line(line: &str) -> Result<(), Refusal> {
    // A shell drops NUL.
    nested(&line.replace('\0', ""), 0, &mut Work::default())
}

/// Judges one command by its words, as a program would get them.
///
/// # Errors
/// As [`judge_line`].
pub fn judge_words(words: &[String]) -> Result<(), Refusal> {
    let mentioned = words.iter().any(|word| Program::mentioned(word));
    let words: Vec<Word> = words.iter().map(|word| Word::plain(word)).collect();
    simple(&words, Around { depth: 0, mentioned }, &mut Work::default())
}

fn nested(line: &str, depth: usize, work: &mut Work) -> Result<(), Refusal> {
    let around = Around { depth, mentioned: Program::mentioned(line) };
    let unreadable = || if around.mentioned { Err(Refusal::unreadable()) } else { Ok(()) };
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
        simple(&command.words, around, work)?;
        for input in &command.inputs {
            if !is_reader(&command.words) {
                nested(&input.text, depth + 1, work)?;
            }
        }
    }
    if around.mentioned && hands_over(&commands) { Err(Refusal::piped()) } else { Ok(()) }
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

/// The words from the command on: without keywords and assignments, and without `function NAME`.
pub(super) fn command_of(words: &[Word]) -> &[Word] {
    let before =
        |word: &Word| !word.quoted && (KEYWORDS.contains(&word.text.as_str()) || is_assignment(&word.text));
    let start = words.iter().position(|word| !before(word)).unwrap_or(words.len());
    let rest = words.get(start..).unwrap_or_default();
    match rest {
        [first, _, body @ ..] if !first.quoted && first.text == "function" => {
            let start = body.iter().position(|word| !before(word)).unwrap_or(body.len());
            body.get(start..).unwrap_or_default()
        }
        _ => rest,
    }
}

fn is_assignment(word: &str) -> bool {
    assignment(word).is_some()
}

/// The name and the value of `NAME=VALUE` and `NAME+=VALUE`.
fn assignment(word: &str) -> Option<(&str, &str)> {
    let (name, value) = word.split_once('=')?;
    let name = name.strip_suffix('+').unwrap_or(name);
    let start = name.chars().next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_');
    (start && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')).then_some((name, value))
}

/// Whether a command runs none of its arguments and nothing of what it reads.
pub(super) fn is_reader(words: &[Word]) -> bool {
    command_of(words).split_first().is_some_and(|(first, rest)| reads_only(&name_of(first), rest))
}

/// The same of a program and its arguments.
fn reads_only(name: &str, words: &[Word]) -> bool {
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.text.as_str()));
    let escapes =
        |word: &Word| word.text.trim_start_matches([':', '+']).starts_with('!') && loosely(&word.text);
    match name {
        "git" => !runs_others(words),
        "gh" => !has(&["ssh"]) && !words.iter().any(escapes),
        _ if name.starts_with("python") => has(&["-m"]) && has(&["pytest", "pip", "unittest", "mypy"]),
        _ => READERS.contains(&name) && !words.iter().any(escapes),
    }
}

/// Variables whose value a program runs.
fn is_run(name: &str) -> bool {
    ["EDITOR", "PAGER", "COMMAND", "ENV", "VISUAL", "BROWSER", "ASKPASS"]
        .iter()
        .any(|end| name.ends_with(end))
}

/// Keeps what a command assigns. A value that the command after it runs is refused here.
fn assigned(words: &[Word], command: &[Word], work: &mut Work) -> Result<(), Refusal> {
    for word in words {
        let Some((name, value)) = assignment(&word.text) else { continue };
        if !command.is_empty() && is_run(name) && loosely(value) {
            return Err(Refusal::piped());
        }
        if Program::mentioned(value) {
            work.variables.insert(name.to_owned(), value.to_owned());
        }
    }
    Ok(())
}

/// The words that a variable stands for, if it alone makes the command and its value is in the command line.
fn stands_for(word: &Word, done: &Work) -> Result<Option<Vec<Word>>, Refusal> {
    let (ALONE, [Inner::Parameter(name)]) = (word.text.as_str(), word.inner.as_slice()) else {
        return Ok(None);
    };
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(name.len());
    let Some(value) = name.get(..end).and_then(|name| done.variables.get(name)) else { return Ok(None) };
    if value.len() > LONGEST_VALUE {
        return Err(Refusal::unreadable());
    }
    Ok(Some(value.split_whitespace().map(Word::plain).collect()))
}

/// Judges one command.
fn simple(all: &[Word], around: Around, work: &mut Work) -> Result<(), Refusal> {
    let words = command_of(all);
    assigned(all, words, work)?;
    let Some((first, rest)) = words.split_first() else { return Ok(()) };
    if around.depth > DEEPEST {
        let mentioned = words.iter().any(|word| Program::mentioned(&word.text));
        return if mentioned { Err(Refusal::unreadable()) } else { Ok(()) };
    }
    if let Some(mut value) = stands_for(first, work)? {
        value.extend_from_slice(rest);
        return simple(&value, around.deeper(), work);
    }
    if first.inner.iter().any(|inner| matches!(inner, Inner::Commands(text) if loosely(text))) {
        return Err(Refusal::piped());
    }
    if let Some(program) = program_of(first) {
        return judge(program, rest, Place::Command);
    }
    if first.is_dynamic()
        && around.mentioned
        && Program::ALL.iter().any(|program| judge(*program, rest, Place::Argument).is_err())
    {
        return Err(Refusal::unreadable());
    }
    let name = name_of(first);
    match name.as_str() {
        "tfgate" => tfgate(rest),
        "tfenv" | "tofuenv" if rest.first().is_some_and(|word| word.text == "exec") => {
            judge(Program::Terraform, rest.get(1..).unwrap_or_default(), Place::Command)
        }
        name if SHELLS.contains(&name) => shell(name, rest, around, work),
        name if EVALUATORS.contains(&name) => nested(&joined(rest), around.depth + 1, work),
        name if reads_only(name, rest) => Ok(()),
        // Only what follows `--` runs; before it are names of things.
        "kubectl" | "oc" | "helm" => {
            let at = rest.iter().position(|word| word.text == "--").unwrap_or(rest.len());
            arguments(rest.get(at..).unwrap_or_default(), Place::Argument, around, work)
        }
        "xargs" | "parallel" => arguments(rest, Place::Appended, around, work),
        name if WRAPPERS.contains(&name) => arguments(rest, Place::Command, around, work),
        _ => arguments(rest, Place::Argument, around, work),
    }
}

/// Arguments of a program that may run them.
fn arguments(words: &[Word], place: Place, around: Around, work: &mut Work) -> Result<(), Refusal> {
    for (index, word) in words.iter().enumerate() {
        let rest = words.get(index + 1..).unwrap_or_default();
        if let (Place::Command, Some(mut value)) = (place, stands_for(word, work)?) {
            value.extend_from_slice(rest);
            return simple(&value, around.deeper(), work);
        }
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
            return simple(words.get(index..).unwrap_or_default(), around.deeper(), work);
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

fn shell(name: &str, words: &[Word], around: Around, work: &mut Work) -> Result<(), Refusal> {
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
        return arguments(words, Place::Argument, around, work);
    };
    let script = words.get(at + 1..).unwrap_or_default();
    if matches!(name, "cmd" | "pwsh" | "powershell") {
        return nested(&joined(script), around.depth + 1, work);
    }
    // What is not the script are its arguments: `sh -c '"$@"' sh terraform apply`.
    let options = script.iter().take_while(|word| word.text.starts_with('-')).count();
    let (before, rest) = script.split_at(options);
    let Some((script, rest)) = rest.split_first() else { return Ok(()) };
    for word in before.iter().chain([script]) {
        nested(&word.text, around.depth + 1, work)?;
    }
    // `sh -c '$0 apply' terraform`
    let appends = script.text.split_whitespace().any(is_changing);
    arguments(rest, if appends { Place::Appended } else { Place::Command }, around, work)
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
            || text.starts_with('!')
            || text.contains("=!")
            || text.starts_with("--exec=")
    };
    let set = |pair: &[Word]| matches!(pair, [option, value] if option.text == "-c" && loosely(&value.text));
    words.iter().any(runs) || words.windows(2).any(set)
}
