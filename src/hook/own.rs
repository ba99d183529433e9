//! The command line of tfgate itself: behind `tfgate apply` only what changes no verdict and no program passes.

use super::command::{assignment, command_of};
use super::hides;
use super::names::name_of;
use super::refusal::Refusal;
use super::scan::{Inner, Word};
use super::wrapped::wrapped;

/// What a flag of `tfgate apply` is to the guard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    /// It changes what is shown, or makes the check stricter.
    Passes,
    /// The same, and its value is another word or follows `=`.
    PassesWithValue,
    /// It changes the verdict or the program.
    Refused,
}

/// Every flag of `tfgate apply`. A flag that is not here is refused.
pub const APPLY_FLAGS: [(&str, Flag); 25] = [
    ("--policy", Flag::Refused),
    ("--no-builtin", Flag::Refused),
    ("--var", Flag::Refused),
    ("--var-file", Flag::Refused),
    ("--schema", Flag::Refused),
    ("--unknown", Flag::Refused),
    ("--source", Flag::Refused),
    ("--name", Flag::Refused),
    ("--label", Flag::Refused),
    ("--today", Flag::Refused),
    ("--max-input", Flag::Refused),
    ("--show-values", Flag::PassesWithValue),
    ("--mask-env", Flag::PassesWithValue),
    ("--terraform-bin", Flag::Refused),
    ("--strict", Flag::Passes),
    ("--fail-on", Flag::Refused),
    ("--break-glass", Flag::Refused),
    ("--record", Flag::Refused),
    ("--issue", Flag::Refused),
    ("--output", Flag::PassesWithValue),
    ("--color", Flag::PassesWithValue),
    ("--quiet", Flag::Passes),
    ("--verbose", Flag::Passes),
    ("-q", Flag::Passes),
    ("-v", Flag::Passes),
];

/// Options of `terraform apply` and `tofu apply` that change neither what is applied nor which state it is for.
const ARGUMENTS: [&str; 9] = [
    "parallelism",
    "no-color",
    "compact-warnings",
    "json",
    "input",
    "lock-timeout",
    "auto-approve",
    "concise",
    "deprecation",
];

/// Variables of tfgate that change what is shown alone.
const SHOWN: [&str; 5] =
    ["TFGATE_COLOR", "TFGATE_FORMAT", "TFGATE_OUTPUT", "TFGATE_SHOW_VALUES", "TFGATE_MASK_ENV"];

/// Variables of others that change the program that runs, or what it applies.
const OTHERS: [&str; 12] = [
    "PATH",
    "PATHEXT",
    "LD_PRELOAD",
    "LD_LIBRARY_PATH",
    "DYLD_INSERT_LIBRARIES",
    "DYLD_LIBRARY_PATH",
    "BASH_ENV",
    "TF_CLI_CONFIG_FILE",
    "TERRAFORM_CONFIG",
    "TF_REATTACH_PROVIDERS",
    "TF_DATA_DIR",
    "TF_WORKSPACE",
];

/// What sets or unsets a variable for the commands after it.
const SETTERS: [&str; 20] = [
    "export",
    "declare",
    "typeset",
    "local",
    "readonly",
    "set",
    "setx",
    "setenv",
    "unset",
    "unsetenv",
    "set-item",
    "si",
    "remove-item",
    "ri",
    "new-item",
    "set-variable",
    "load-env",
    "hide-env",
    "let-env",
    "builtin",
];

/// What a command does to the variables of tfgate and of the programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Taint {
    /// Nothing.
    None,
    /// It clears one by which `tfgate apply` knows a coding agent.
    Hides,
    /// It sets or unsets one, which counts if the command line applies.
    IfApplied,
    /// It sets one of tfgate for all commands after it.
    Always,
}

/// Whether a variable changes the verdict of `tfgate apply`, or the program that it runs.
fn weakens(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    is_own(&name) || OTHERS.contains(&name.as_str()) || name.starts_with("TF_CLI_ARGS")
}

fn is_own(name: &str) -> bool {
    name.starts_with("TFGATE_") && !SHOWN.contains(&name)
}

/// Whether a text names one of these variables.
pub(super) fn mentions_variable(text: &str) -> bool {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).any(weakens)
}

/// The name of the variable that a word sets or names.
fn variable(word: &str) -> &str {
    let word = word.trim_start_matches(['"', '\'']);
    let word =
        ["env:", "Env:", "ENV:", "$env:"].iter().find_map(|drive| word.strip_prefix(drive)).unwrap_or(word);
    let word = word.trim_start_matches(['\\', '/']);
    let end = word.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(word.len());
    word.get(..end).unwrap_or_default()
}

/// The variable of `$env:NAME` and `$env.NAME`, which PowerShell and Nushell assign.
fn of_environment(word: &Word) -> Option<&str> {
    let rest = word.text.strip_prefix(super::scan::EXPANSION)?;
    let is_env =
        matches!(word.inner.first(), Some(Inner::Parameter(name)) if name.eq_ignore_ascii_case("env"));
    let rest = rest.strip_prefix([':', '.']).filter(|_| is_env)?;
    Some(variable(rest))
}

/// What a command does to the variables.
pub(super) fn taint(words: &[Word]) -> Taint {
    let mut found = Taint::None;
    let mut see = |name: &str, word: &Word, lasting: bool| {
        let seen = match name.to_ascii_uppercase() {
            name if lasting && is_own(&name) => Taint::Always,
            name if weakens(&name) => Taint::IfApplied,
            name if hides::is_agents(&name) && (!assigns(word) || hides::clears(&name, word)) => Taint::Hides,
            _ => Taint::None,
        };
        found = found.max(seen);
    };
    let command = command_of(words);
    let before = words.len() - command.len();
    for word in words.get(..before).unwrap_or_default() {
        if let Some((name, _)) = assignment(&word.text) {
            see(name, word, false);
        }
    }
    let Some((first, rest)) = command.split_first() else { return found };
    if let Some(name) = of_environment(first) {
        let assigns =
            first.text.contains('=') || rest.first().is_some_and(|word| word.text.starts_with(['=', '+']));
        if assigns {
            see(name, &Word::plain(name), true);
        }
    }
    let name = name_of(first);
    if matches!(name.as_str(), "docker" | "podman" | "nerdctl" | "docker-compose") {
        let set = |word: &&Word| word.text.contains('=');
        for word in rest.iter().filter(set) {
            let text = word
                .text
                .strip_prefix("--env=")
                .or_else(|| word.text.strip_prefix("-e"))
                .unwrap_or(&word.text);
            see(variable(text), word, false);
        }
    }
    if SETTERS.contains(&name.as_str()) {
        for word in rest {
            see(variable(&word.text), word, true);
            // `unset $(env | grep -o '^CLAUDE[A-Z_]*')`
            if name.starts_with("unset") && word.is_dynamic() {
                see(HIDDEN, &Word::plain(HIDDEN), false);
            }
        }
    } else if matches!(name.as_str(), "env" | "sudo" | "doas" | "nohup" | "exec" | "command") {
        let end = wrapped(&name, rest).unwrap_or(rest.len());
        let options = rest.get(..end).unwrap_or_default();
        for word in options {
            let unset = word.text.strip_prefix("--unset=").or_else(|| word.text.strip_prefix("-u"));
            see(variable(unset.unwrap_or(&word.text)), word, false);
            if name == "env" && word.is_dynamic() && assignment(&word.text).is_none() {
                see(HIDDEN, &Word::plain(HIDDEN), false);
            }
        }
        // `env -i` and `exec -c` take all of them away.
        let letter = if name == "exec" { 'c' } else { 'i' };
        if matches!(name.as_str(), "env" | "exec") && options.iter().any(|word| empties(&word.text, letter)) {
            see("TFGATE_", &Word::plain("TFGATE_"), false);
        }
    }
    found
}

/// What stands for a variable that only the shell knows.
const HIDDEN: &str = "AI_AGENT";

/// Whether a word gives a variable a value.
fn assigns(word: &Word) -> bool {
    let text = word.text.as_str();
    let text = ["--env=", "-e"].iter().find_map(|option| text.strip_prefix(option)).unwrap_or(text);
    assignment(text).is_some()
}

/// Whether an option starts a program with an empty environment: `-i` of `env`, also as `-vi`.
fn empties(option: &str, letter: char) -> bool {
    let letters = option.strip_prefix('-').filter(|rest| !rest.starts_with('-'));
    // `-uNAME` and `-CDIR` have a value behind the letter.
    let letters = letters.map(|rest| rest.split(['u', 'C', 'S', 'a']).next().unwrap_or_default());
    option == "-" || option == "--ignore-environment" || letters.is_some_and(|rest| rest.contains(letter))
}

/// Whether the words of a `tfgate` apply a plan.
pub(super) fn applies(words: &[Word]) -> bool {
    let subcommand = words.iter().find(|word| !word.text.starts_with('-'));
    subcommand.is_some_and(|word| word.text == "apply" || word.is_dynamic())
}

/// Whether words of a text are a `tfgate apply` with a flag that is refused.
pub(super) fn weakens_in_text(words: &[Word]) -> bool {
    let refused = |word: &Word| {
        let name = word.text.split('=').next().unwrap_or_default();
        APPLY_FLAGS.iter().any(|(flag, decision)| *flag == name && *decision == Flag::Refused)
    };
    words.first().is_some_and(|word| word.text == "apply") && words.iter().any(refused)
}

/// Checks the arguments of tfgate. `value` gives the values of variables that the command line sets.
///
/// # Errors
/// They apply a plan against the verdict, with another check, or with another program.
pub(super) fn check(words: &[Word], value: &dyn Fn(&Word) -> Option<String>) -> Result<(), Refusal> {
    let breaks = |word: &Word| word.text.starts_with("--break-glass");
    if words.iter().take_while(|word| word.text != "--").any(breaks) {
        return Err(Refusal::break_glass());
    }
    let Some(at) = words.iter().position(|word| !word.text.starts_with('-')) else { return Ok(()) };
    match words.get(at) {
        // `tfgate "$@"` may be `tfgate apply`, with anything behind it.
        Some(word) if word.is_dynamic() && word.inner.is_empty() => Err(Refusal::weakens()),
        Some(word) if word.text == "apply" || word.is_dynamic() => {
            apply(words.get(at + 1..).unwrap_or_default(), value)
        }
        _ => Ok(()),
    }
}

fn apply(words: &[Word], value: &dyn Fn(&Word) -> Option<String>) -> Result<(), Refusal> {
    let end = words.iter().position(|word| word.text == "--").unwrap_or(words.len());
    let (own, rest) = words.split_at(end);
    if own.iter().any(|word| matches!(word.text.as_str(), "-h" | "--help")) {
        return Ok(());
    }
    let mut files = 0;
    let mut own = own.iter();
    while let Some(word) = own.next() {
        let text = word.text.as_str();
        if !text.starts_with('-') || text == "-" {
            files += 1;
            // `$@` and `$*` hide flags, and so does a variable with more than a file in it.
            let hides = word.is_dynamic()
                && (word.inner.is_empty() || value(word).is_some_and(|value| flags(&value)));
            if files > 1 || hides {
                return Err(Refusal::weakens());
            }
            continue;
        }
        let (name, joined) = text.split_once('=').map_or((text, None), |(name, value)| (name, Some(value)));
        match APPLY_FLAGS.iter().find(|(flag, _)| *flag == name).map(|(_, decision)| decision) {
            Some(Flag::Passes) if joined.is_none_or(|value| value == "true") => {}
            Some(Flag::PassesWithValue) => {
                if joined.is_none() {
                    own.next();
                }
            }
            // A flag of `tfgate check` that `tfgate apply` does not know: it says so, and applies nothing.
            None if name == "--format" => {
                if joined.is_none() && own.next().is_some_and(|value| value.text.starts_with('-')) {
                    return Err(Refusal::weakens());
                }
            }
            None if is_short(text) => {}
            _ => return Err(Refusal::weakens()),
        }
    }
    if rest.iter().skip(1).all(|word| is_harmless(&word.text)) { Ok(()) } else { Err(Refusal::weakens()) }
}

fn flags(value: &str) -> bool {
    value.split_whitespace().count() > 1 || value.trim_start().starts_with('-')
}

/// `-qv`: short flags that pass, in one word.
fn is_short(text: &str) -> bool {
    let letters = text.strip_prefix('-').unwrap_or_default();
    !letters.is_empty() && letters.chars().all(|c| matches!(c, 'q' | 'v'))
}

/// Whether an option of `terraform apply` leaves alone what is applied.
fn is_harmless(text: &str) -> bool {
    // Terraform takes one hyphen or two, as the `flag` package of Go does.
    let option = text.strip_prefix("--").or_else(|| text.strip_prefix('-'));
    option.is_some_and(|option| ARGUMENTS.contains(&option.split('=').next().unwrap_or_default()))
}
