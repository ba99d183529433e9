//! Inspects command lines: finds the programs that they run, and checks their subcommands.

use std::collections::BTreeMap;

use super::command::{assignment, command_of};
use super::names::{EVALUATORS, SHELLS, WRAPPERS, name_of};
use super::pipeline::feeds_executor;
use super::program::Program;
use super::reader::{is_reader, reads_only};
use super::refusal::Refusal;
use super::scan::{EXPANSION, Inner, Simple, Word, scan};
use super::subcommand::{Position, check, is_changing};
use super::text::mentions_change;

/// A word that is one expansion.
const ALONE: &str = "\u{1}";

/// How deep command lines in command lines are read. People stop at two or three.
const DEEPEST: usize = 24;

/// A longer command line is refused if it mentions one of the programs, bytes.
const LONGEST: usize = 256 << 10;

/// Commands inside of one command line, with everything inside of those.
const MOST: usize = 10_000;

/// The longest value of a variable that is looked into, bytes.
const LONGEST_VALUE: usize = 4 << 10;

/// What the inspection has done so far: it is bounded.
#[derive(Default)]
struct Work {
    commands: usize,
    /// Values with a program in them, by the names of their variables.
    variables: BTreeMap<String, String>,
}

/// The command line around a command.
#[derive(Clone, Copy)]
struct Context {
    depth: usize,
    /// Whether its command line mentions one of the programs.
    mentioned: bool,
}

impl Context {
    fn deeper(self) -> Self {
        Context { depth: self.depth + 1, ..self }
    }
}

/// Inspects a command line as a shell would run it.
///
/// # Errors
/// It changes things without a plan that was checked, or what it does cannot be determined.
pub fn inspect_line(line: &str) -> Result<(), Refusal> {
    // A shell drops NUL.
    nested(&line.replace('\0', ""), 0, &mut Work::default())
}

/// Inspects one command by its words, as a program gets them.
///
/// # Errors
/// As [`inspect_line`].
pub fn inspect_words(words: &[String]) -> Result<(), Refusal> {
    let mentioned = words.iter().any(|word| Program::mentioned(word));
    let words: Vec<Word> = words.iter().map(|word| Word::plain(word)).collect();
    simple(&words, Context { depth: 0, mentioned }, &mut Work::default())
}

fn nested(line: &str, depth: usize, work: &mut Work) -> Result<(), Refusal> {
    let context = Context { depth, mentioned: Program::mentioned(line) };
    let unreadable = || if context.mentioned { Err(Refusal::unreadable()) } else { Ok(()) };
    // What is too deep or too long to read is refused only if it mentions one of the programs: other commands must go on working.
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
        simple(&command.words, context, work)?;
        for input in &command.inputs {
            // A here-document of `cat` is data; one of `bash`, or of an unknown program, may be commands.
            if !is_reader(&command.words) {
                nested(&input.text, depth + 1, work)?;
            }
        }
    }
    if context.mentioned && feeds_executor(&commands) { Err(Refusal::piped()) } else { Ok(()) }
}

/// Inspects the commands that the shell runs to make the words of a command.
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

/// Variables whose value a program runs.
fn is_run_by_programs(name: &str) -> bool {
    ["EDITOR", "PAGER", "COMMAND", "ENV", "VISUAL", "BROWSER", "ASKPASS"]
        .iter()
        .any(|end| name.ends_with(end))
}

/// Keeps what a command assigns. A value that the command after it runs is refused here.
fn assigned(words: &[Word], command: &[Word], work: &mut Work) -> Result<(), Refusal> {
    for word in words {
        let Some((name, value)) = assignment(&word.text) else { continue };
        if !command.is_empty() && is_run_by_programs(name) && mentions_change(value) {
            return Err(Refusal::piped());
        }
        if Program::mentioned(value) {
            work.variables.insert(name.to_owned(), value.to_owned());
        }
    }
    Ok(())
}

/// The words of a variable, if it alone is the command and its value is in the command line.
fn value_of(word: &Word, done: &Work) -> Result<Option<Vec<Word>>, Refusal> {
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

/// Inspects one command.
fn simple(all: &[Word], context: Context, work: &mut Work) -> Result<(), Refusal> {
    let words = command_of(all);
    assigned(all, words, work)?;
    let Some((first, rest)) = words.split_first() else { return Ok(()) };
    if context.depth > DEEPEST {
        let mentioned = words.iter().any(|word| Program::mentioned(&word.text));
        return if mentioned { Err(Refusal::unreadable()) } else { Ok(()) };
    }
    if let Some(mut value) = value_of(first, work)? {
        value.extend_from_slice(rest);
        return simple(&value, context.deeper(), work);
    }
    if first.inner.iter().any(|inner| matches!(inner, Inner::Commands(text) if mentions_change(text))) {
        return Err(Refusal::piped());
    }
    if let Some(program) = program_of(first) {
        return check(program, rest, Position::Command);
    }
    // What the expansion gives is not known. With `apply` after it and the name of a program somewhere, it is not believed.
    if first.is_dynamic()
        && context.mentioned
        && Program::ALL.iter().any(|program| check(*program, rest, Position::Argument).is_err())
    {
        return Err(Refusal::unreadable());
    }
    let name = name_of(first);
    match name.as_str() {
        "tfgate" => tfgate(rest),
        // `tfenv exec apply` runs `terraform apply`: the name of the program is not in the command line.
        "tfenv" | "tofuenv" if rest.first().is_some_and(|word| word.text == "exec") => {
            check(Program::Terraform, rest.get(1..).unwrap_or_default(), Position::Command)
        }
        name if SHELLS.contains(&name) => shell(name, rest, context, work),
        name if EVALUATORS.contains(&name) => nested(&joined(rest), context.depth + 1, work),
        name if reads_only(name, rest) => Ok(()),
        // Only what follows `--` runs; before it are names of things.
        "kubectl" | "oc" | "helm" => {
            let at = rest.iter().position(|word| word.text == "--").unwrap_or(rest.len());
            arguments(rest.get(at..).unwrap_or_default(), Position::Argument, context, work)
        }
        "xargs" | "parallel" => arguments(rest, Position::Appended, context, work),
        name if WRAPPERS.contains(&name) => arguments(rest, Position::Command, context, work),
        _ => arguments(rest, Position::Argument, context, work),
    }
}

/// Arguments of a program that may run them.
fn arguments(words: &[Word], position: Position, context: Context, work: &mut Work) -> Result<(), Refusal> {
    for (index, word) in words.iter().enumerate() {
        let rest = words.get(index + 1..).unwrap_or_default();
        if let (Position::Command, Some(mut value)) = (position, value_of(word, work)?) {
            value.extend_from_slice(rest);
            return simple(&value, context.deeper(), work);
        }
        if let Some(program) = program_of(word) {
            // One word may be the program of any other, so each costs as much as many commands: the work stays linear.
            work.commands += 256;
            if work.commands > MOST {
                return Err(Refusal::unreadable());
            }
            check(program, rest, position)?;
            continue;
        }
        let name = name_of(word);
        if name == "tfgate" {
            tfgate(rest)?;
        } else if SHELLS.contains(&name.as_str()) || EVALUATORS.contains(&name.as_str()) {
            // The rest is a command of its own, and nothing after it is looked at twice.
            return simple(words.get(index..).unwrap_or_default(), context.deeper(), work);
        } else if word.text.contains([' ', '\t', '\n', '(', '[', ',', ';', '&', '|', '='])
            && mentions_change(&word.text)
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
    let context = word.text.split(EXPANSION);
    inside.chain(context).find_map(Program::named)
}

fn shell(name: &str, words: &[Word], context: Context, work: &mut Work) -> Result<(), Refusal> {
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
        return arguments(words, Position::Argument, context, work);
    };
    let script = words.get(at + 1..).unwrap_or_default();
    if matches!(name, "cmd" | "pwsh" | "powershell") {
        return nested(&joined(script), context.depth + 1, work);
    }
    // What is not the script are its arguments: `sh -c '"$@"' sh terraform apply`.
    let options = script.iter().take_while(|word| word.text.starts_with('-')).count();
    let (before, rest) = script.split_at(options);
    let Some((script, rest)) = rest.split_first() else { return Ok(()) };
    for word in before.iter().chain([script]) {
        nested(&word.text, context.depth + 1, work)?;
    }
    // `sh -c '$0 apply' terraform`
    let appends = script.text.split_whitespace().any(is_changing);
    arguments(rest, if appends { Position::Appended } else { Position::Command }, context, work)
}

fn joined(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Checks the arguments of tfgate itself: `--break-glass` is for people, not for the agent that the hook guards.
fn tfgate(words: &[Word]) -> Result<(), Refusal> {
    let breaks = |word: &Word| word.text.starts_with("--break-glass");
    if words.iter().take_while(|word| word.text != "--").any(breaks) {
        Err(Refusal::break_glass())
    } else {
        Ok(())
    }
}
