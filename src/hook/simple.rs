//! One command: which program it runs, and whether its arguments run others.

use super::command::{assignment, command_of};
use super::inspect::{Context, DEEPEST, Inspection, MOST};
use super::names::{EVALUATORS, SHELLS, WRAPPERS, is_executor, name_of};
use super::program::{Program, base, program_of};
use super::prose::is_sentence;
use super::reader::{commands_of_find, is_reader, reads_only};
use super::refusal::Refusal;
use super::scan::{Inner, Word};
use super::subcommand::{Position, check, is_changing};
use super::text::{is_text, mentions_change, without_imports};
use super::wrapped::wrapped;

/// Programs whose name has that of one of ours, and that change nothing.
const NAMESAKES: [&str; 12] = [
    "terraform-docs",
    "terraform-ls",
    "terraform-lsp",
    "terraformer",
    "terraform-config-inspect",
    "terraform-mcp-server",
    "terraform-compliance",
    "terraform-visual",
    "terraform-graph-beautifier",
    "terraform-j2md",
    "tofu-ls",
    "tofuenv",
];

/// Programs that run the image or the pod that an argument names.
const RUNNERS: [&str; 8] = [
    "docker",
    "podman",
    "nerdctl",
    "docker-compose",
    "podman-compose",
    "apptainer",
    "singularity",
    "kubectl",
];

/// How many words behind a short name are looked at.
const LOOKED: usize = 64;

/// Version managers: with one of our subcommands they run the program of that version.
const MANAGERS: [&str; 5] = ["tenv", "tfenv", "tofuenv", "tgenv", "tgswitch"];

impl Inspection<'_> {
    /// Inspects one command.
    pub(super) fn simple(&mut self, all: &[Word], context: Context) -> Result<(), Refusal> {
        let words = command_of(all);
        self.assigned(all, words)?;
        let Some((first, rest)) = words.split_first() else { return Ok(()) };
        if context.depth > DEEPEST {
            let mentioned = words.iter().any(|word| Program::mentioned(&word.text));
            return if mentioned { Err(Refusal::unreadable()) } else { Ok(()) };
        }
        let values = self.values_of(first)?;
        for mut value in values.iter().cloned() {
            value.extend_from_slice(rest);
            self.simple(&value, context.deeper())?;
        }
        if !values.is_empty() && !self.may_be_other(first) {
            return Ok(());
        }
        let makes =
            |inner: &Inner| matches!(inner, Inner::Commands(text) if mentions_change(text, self.calls));
        if first.inner.iter().any(makes) {
            return Err(Refusal::piped());
        }
        if let Some(program) = program_of(first).or_else(|| shortened(&name_of(first))) {
            let (own, command) = run_by_terragrunt(program, rest).unwrap_or((rest, &[]));
            self.filled(own).iter().try_for_each(|words| check(program, words, Position::Command))?;
            return self.simple(command, context.deeper());
        }
        // What the expansion gives is not known. With `apply` after it and the name of a program somewhere, it is not believed.
        if first.is_dynamic()
            && context.mentioned
            && Program::ALL.iter().any(|program| check(*program, rest, Position::Argument).is_err())
        {
            return Err(Refusal::unreadable());
        }
        let name = name_of(first);
        let called = self.calls.check(&name, rest);
        self.asks(called)?;
        let expanded = self.expanded(words);
        self.asks(expanded)?;
        self.dispatch(&name, rest, context)
    }

    fn dispatch(&mut self, name: &str, rest: &[Word], context: Context) -> Result<(), Refusal> {
        if MANAGERS.contains(&name) {
            return manager(rest);
        }
        if let Some(program) = namesake(name) {
            return wrapper(program, rest);
        }
        self.inside(name, rest, context)?;
        match name {
            "tfgate" => self.tfgate(rest),
            name if SHELLS.contains(&name) => self.shell(name, rest, context),
            name if EVALUATORS.contains(&name) => self.nested(&joined(rest), context.depth + 1),
            "sed" | "gsed" if !reads_only(name, rest, self.calls) => Err(Refusal::piped()),
            name if self.functions.contains(name) || reads_only(name, rest, self.calls) => Ok(()),
            "kubectl" | "oc" | "helm" => self.cluster(rest, context),
            // What is before `-x` says which files: `fd -e tf`.
            "fd" | "fdfind" => run_by_fd(rest).try_for_each(|command| self.simple(command, context.deeper())),
            "xargs" | "parallel" => self.arguments(rest, Position::Appended, name, context),
            name if WRAPPERS.contains(&name) => self.arguments(rest, Position::Command, name, context),
            _ => self.arguments(rest, Position::Argument, name, context),
        }
    }

    /// Inspects the command of a wrapper whose options are known, and those of `find`.
    fn inside(&mut self, name: &str, rest: &[Word], context: Context) -> Result<(), Refusal> {
        if name == "find" {
            return commands_of_find(rest).try_for_each(|command| self.simple(command, context.deeper()));
        }
        // `env -S 'A=b COMMAND'`
        if let ("env", [option, value, ..]) = (name, rest)
            && matches!(option.text.as_str(), "-S" | "--split-string")
        {
            return self.nested(&format!("env {}", value.text), context.depth + 1);
        }
        match wrapped(name, rest).and_then(|at| rest.get(at..)) {
            Some(command) if name == "ssh" => self.nested(&joined(command), context.depth + 1),
            Some(command) => self.simple(command, context.deeper()),
            None => Ok(()),
        }
    }

    /// Of `kubectl` only what follows `--` runs; before it are names of things.
    fn cluster(&mut self, rest: &[Word], context: Context) -> Result<(), Refusal> {
        let at = rest.iter().position(|word| word.text == "--").unwrap_or(rest.len());
        let (before, after) = rest.split_at(at);
        let image = before.iter().find_map(|word| {
            let name = word.text.strip_prefix("--image=").unwrap_or(&word.text);
            program_of(&Word::plain(name)).or_else(|| contained(name))
        });
        if let Some(program) = image
            && before.iter().any(|word| word.text.starts_with("--image"))
        {
            check(program, after.get(1..).unwrap_or_default(), Position::Argument)?;
        }
        let command = after.get(1..).unwrap_or_default();
        // `oc rsh` and the old form of `kubectl exec` take a command without `--`.
        let verb = before.iter().find(|word| !word.text.starts_with('-')).map(|word| word.text.as_str());
        if matches!(verb, Some("exec" | "rsh" | "debug" | "run" | "ssh")) {
            self.arguments(before, Position::Argument, "kubectl", context)?;
        }
        self.simple(command, context.deeper())?;
        if is_reader(command, self.calls) {
            return Ok(());
        }
        self.arguments(after, Position::Argument, "kubectl", context)
    }

    /// Arguments of a program that may run them.
    fn arguments(
        &mut self,
        words: &[Word],
        position: Position,
        of: &str,
        context: Context,
    ) -> Result<(), Refusal> {
        for (index, word) in words.iter().enumerate() {
            let rest = words.get(index + 1..).unwrap_or_default();
            if position == Position::Command {
                let values = self.values_of(word)?;
                for mut value in values.iter().cloned() {
                    value.extend_from_slice(rest);
                    self.simple(&value, context.deeper())?;
                }
                if !values.is_empty() {
                    return Ok(());
                }
            }
            if let Some(program) = program_of(word).or_else(|| in_option(&word.text)) {
                // One word may be the program of any other, so each costs as much as many commands: the work stays linear.
                self.commands += 256;
                if self.commands > MOST {
                    return Err(Refusal::unreadable());
                }
                check(program, rest, position)?;
                continue;
            }
            if RUNNERS.contains(&of)
                && contained(&word.text).is_some()
                && rest
                    .iter()
                    .find(|word| !word.text.starts_with('-'))
                    .is_some_and(|word| is_changing(&word.text))
            {
                return Err(Refusal::piped());
            }
            self.called(word, rest)?;
            let name = name_of(word);
            // `leverage tf destroy`: the short name counts with a subcommand that changes things right behind it.
            if let Some(program) = shortened(&name)
                && !is_text(words, index)
            {
                self.commands += 256;
                if self.commands > MOST {
                    return Err(Refusal::unreadable());
                }
                check(program, rest.get(..rest.len().min(LOOKED)).unwrap_or_default(), Position::Argument)?;
            }
            self.command_string(words, index, of, context)?;
            if name == "tfgate" || name.ends_with("#tfgate") {
                // The commands of `find` end with `;`, and are inspected on their own.
                if of != "find" {
                    self.tfgate(rest)?;
                }
            } else if SHELLS.contains(&name.as_str()) || EVALUATORS.contains(&name.as_str()) {
                // The rest is a command of its own, and nothing after it is looked at twice.
                return self.simple(words.get(index..).unwrap_or_default(), context.deeper());
            } else if !is_data(words, index, position, of)
                && !is_sentence(of, words, index)
                && self.runs(of, &word.text)
            {
                return Err(Refusal::piped());
            }
        }
        Ok(())
    }

    /// Inspects the value of an option for a command line: `-c 'terraform apply'` of `script` and of programs that are not known.
    fn command_string(
        &mut self,
        words: &[Word],
        index: usize,
        of: &str,
        context: Context,
    ) -> Result<(), Refusal> {
        if is_executor(of) {
            return Ok(());
        }
        let Some(word) = words.get(index) else { return Ok(()) };
        let before = index.checked_sub(1).and_then(|before| words.get(before));
        let joined = word.text.split_once('=').filter(|(option, _)| takes_command(option));
        let value = match joined {
            Some((_, value)) => value,
            None if before.is_some_and(|option| takes_command(&option.text)) => word.text.as_str(),
            None => return Ok(()),
        };
        // A single word is a program without arguments, or a number.
        if value.contains(char::is_whitespace) { self.nested(value, context.depth + 1) } else { Ok(()) }
    }

    /// Checks a word that may be a program of the list.
    fn called(&mut self, word: &Word, rest: &[Word]) -> Result<(), Refusal> {
        let name = name_of(word);
        let name = name.split([':', '@']).next().unwrap_or_default();
        let name = name.strip_suffix("-cli").unwrap_or(name);
        if !self.calls.names(name) {
            return Ok(());
        }
        self.commands += 16;
        if self.commands > MOST {
            return Err(Refusal::unreadable());
        }
        let called = self.calls.check(name, rest);
        self.asks(called)
    }

    /// Whether a text, an argument of a program, is a command that the program may run.
    fn runs(&self, of: &str, text: &str) -> bool {
        text.contains([' ', '\t', '\n', '(', '[', ',', ';', '&', '|', '='])
            && mentions_change(&without_imports(of, text), self.calls)
    }

    fn shell(&mut self, name: &str, words: &[Word], context: Context) -> Result<(), Refusal> {
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
            return self.arguments(words, Position::Argument, name, context);
        };
        let script = words.get(at + 1..).unwrap_or_default();
        if matches!(name, "cmd" | "pwsh" | "powershell") {
            return self.nested(&joined(script), context.depth + 1);
        }
        // What is not the script are its arguments: `sh -c '"$@"' sh terraform apply`.
        let options = script.iter().take_while(|word| word.text.starts_with('-')).count();
        let (before, rest) = script.split_at(options);
        for word in before.iter().chain(rest.first()) {
            self.nested(&word.text, context.depth + 1)?;
        }
        let Some((script, rest)) = rest.split_first() else { return Ok(()) };
        // `sh -c '$0 apply' terraform`
        let appends = script.text.split_whitespace().any(is_changing);
        let position = if appends { Position::Appended } else { Position::Command };
        self.arguments(rest, position, name, context)
    }
}

/// Whether an option has a command line as its value: `-c`, `-qc`, `--command`.
fn takes_command(option: &str) -> bool {
    let short = option.strip_prefix('-').filter(|letters| !letters.starts_with('-') && letters.len() <= 4);
    let ends = short.is_some_and(|letters| {
        letters.ends_with(['c', 'C', 'e', 'x']) && letters.chars().all(|c| c.is_ascii_alphabetic())
    });
    ends || matches!(
        option,
        "--command"
            | "--cmd"
            | "--exec"
            | "--execute"
            | "--run"
            | "--shell-command"
            | "--ssh-command"
            | "--on-change"
    )
}

/// Whether a word is a text for people, or the value of a variable.
fn is_data(words: &[Word], index: usize, position: Position, of: &str) -> bool {
    let sets = matches!(of, "env" | "sudo" | "doas");
    let assigns = || words.get(index).is_some_and(|word| assignment(&word.text).is_some());
    (sets && assigns()) || (position == Position::Argument && is_text(words, index))
}

/// The program that an option names: `--entrypoint=terraform`.
fn in_option(text: &str) -> Option<Program> {
    let (option, value) = text.split_once('=')?;
    matches!(option, "--entrypoint" | "--image" | "--bin" | "--command" | "--program" | "--exec")
        .then(|| Program::named(value))
        .flatten()
}

/// The names that people and `tenv` give to the programs: its `tf` runs `terraform` or `tofu`.
fn shortened(name: &str) -> Option<Program> {
    match name {
        "tf" => Some(Program::Terraform),
        "tg" => Some(Program::Terragrunt),
        _ => None,
    }
}

/// The program whose name is in that of an image or of another program.
fn contained(word: &str) -> Option<Program> {
    let name = base(word).to_ascii_lowercase();
    let name = name.split([':', '@']).next().unwrap_or_default();
    if NAMESAKES.contains(&name) || name.starts_with("terraform-provider") {
        return None;
    }
    Program::ALL.into_iter().find(|program| name.contains(program.name()))
}

/// The program that a program with a name like `my-terraform-wrapper` runs.
fn namesake(name: &str) -> Option<Program> {
    contained(name)
}

/// The words of `terragrunt exec` itself, and the command that it runs in the folder of the unit: what is after `--`.
/// <https://docs.terragrunt.com/reference/cli/commands/exec>
fn run_by_terragrunt(program: Program, words: &[Word]) -> Option<(&[Word], &[Word])> {
    let end = words.iter().position(|word| word.text == "--").filter(|_| program == Program::Terragrunt)?;
    let (own, command) = words.split_at(end);
    own.iter().any(|word| word.text == "exec").then(|| (own, command.get(1..).unwrap_or_default()))
}

/// The commands that `fd` runs for each file: <https://github.com/sharkdp/fd#command-execution>
fn run_by_fd(words: &[Word]) -> impl Iterator<Item = &[Word]> {
    let runs = |word: &Word| matches!(word.text.as_str(), "-x" | "-X" | "--exec" | "--exec-batch");
    // A `;` ends a command, and another option may follow.
    words.split(|word| word.text == ";").filter_map(move |part| {
        let start = part.iter().position(runs)?;
        part.get(start + 1..)
    })
}

/// Checks the words after a program that runs one of ours.
fn wrapper(program: Program, words: &[Word]) -> Result<(), Refusal> {
    let changes =
        |word: &&Word| is_changing(&word.text) || matches!(word.text.as_str(), "up" | "deploy" | "down");
    let helps = words.iter().any(|word| matches!(word.text.as_str(), "-h" | "-help" | "--help"));
    match words.iter().filter(|word| !word.text.starts_with('-')).find(changes) {
        Some(_) if !helps => Err(Refusal::unknown(program)),
        _ => Ok(()),
    }
}

/// Checks the words after a version manager: `tfenv exec apply` runs `terraform apply`.
fn manager(words: &[Word]) -> Result<(), Refusal> {
    if words.first().is_some_and(|word| word.text == "exec") {
        return check(Program::Terraform, words.get(1..).unwrap_or_default(), Position::Command);
    }
    let changes = words.iter().any(|word| is_changing(&word.text));
    if changes { Err(Refusal::unknown(Program::Terraform)) } else { Ok(()) }
}

fn joined(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}
