//! Which subcommands of Terraform, OpenTofu and Terragrunt change infrastructure or state.

use super::program::Program;
use super::refusal::Refusal;
use super::scan::Word;

/// Where the name of the program is, which says how sure it is that the program runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    /// In the position of the command: it runs.
    Command,
    /// After a program that runs it with more words: `xargs terraform`.
    Appended,
    /// Among the arguments of a program that may run it.
    Argument,
}

/// Subcommands of Terraform and OpenTofu that leave infrastructure and state as they are:
/// <https://developer.hashicorp.com/terraform/cli/commands>. What is not listed is refused, so that a new subcommand is too.
const SAFE: [&str; 18] = [
    "console",
    "fmt",
    "get",
    "graph",
    "help",
    "init",
    "login",
    "logout",
    "metadata",
    "modules",
    "output",
    "plan",
    "providers",
    "query",
    "show",
    "test",
    "validate",
    "version",
];

/// Subcommands of `state` and `workspace` that leave infrastructure and state as they are.
const SAFE_BELOW: [&str; 5] = ["list", "select", "new", "pull", "identities"];

/// Subcommands of Terragrunt alone that leave infrastructure and state as they are:
/// <https://docs.terragrunt.com/reference/cli>.
const SAFE_TERRAGRUNT: [&str; 22] = [
    "exec",
    "plan-all",
    "validate-all",
    "output-all",
    "find",
    "render",
    "render-json",
    "dag",
    "info",
    "hcl",
    "hclfmt",
    "hclvalidate",
    "graph-dependencies",
    "output-module-groups",
    "validate-inputs",
    "terragrunt-info",
    "scaffold",
    "catalog",
    "generate",
    "clean",
    "strict",
    "print",
];

/// Subcommands that change infrastructure or state.
const CHANGING: [&str; 10] = [
    "apply",
    "destroy",
    "refresh",
    "import",
    "taint",
    "untaint",
    "force-unlock",
    "apply-all",
    "destroy-all",
    "push",
];

/// Subcommands of two words that change infrastructure or state.
const CHANGING_BELOW: [(&str, &str); 7] = [
    ("state", "rm"),
    ("state", "mv"),
    ("state", "replace-provider"),
    ("workspace", "delete"),
    ("backend", "delete"),
    ("backend", "migrate"),
    ("backend", "bootstrap"),
];

/// Whether a word is a subcommand that changes things.
pub(super) fn is_changing(word: &str) -> bool {
    CHANGING.contains(&word)
}

/// Whether an option of `init` copies the state to another backend.
pub(super) fn migrates_state(word: &Word) -> bool {
    // Terraform takes one hyphen or two, as the `flag` package of Go does.
    let option = word.text.strip_prefix("--").or_else(|| word.text.strip_prefix('-'));
    let (name, value) = option.map_or(("", None), |option| match option.split_once('=') {
        Some((name, value)) => (name, Some(value)),
        None => (option, None),
    });
    matches!(name, "migrate-state" | "force-copy") && value != Some("false")
}

/// Checks the words after the name of a program.
///
/// # Errors
/// They run a subcommand that changes things, that is not known, or that only the shell knows.
pub(super) fn check(program: Program, words: &[Word], position: Position) -> Result<(), Refusal> {
    let helps = |word: &Word| matches!(word.text.as_str(), "-h" | "-help" | "--help");
    // With `-help` every subcommand prints its usage and does nothing else.
    if words.iter().take_while(|word| word.text != "--").any(helps) {
        return Ok(());
    }
    match program {
        Program::Terragrunt => terragrunt(words, position),
        Program::Terraform | Program::Tofu => terraform(program, words, position),
    }
}

fn terraform(program: Program, words: &[Word], position: Position) -> Result<(), Refusal> {
    let mut plain = words.iter().filter(|word| !word.text.starts_with('-'));
    let Some(first) = plain.next() else {
        // `terraform` alone shows its help, and `xargs terraform` runs what it reads.
        return if position == Position::Appended { Err(Refusal::hidden(program)) } else { Ok(()) };
    };
    if first.is_dynamic() && position != Position::Argument {
        return Err(Refusal::hidden(program));
    }
    let second = plain.next();
    let below = |safe: &[&str]| match second {
        None if position == Position::Appended => Err(Refusal::hidden(program)),
        None => Ok(()),
        Some(second) if second.is_dynamic() => Err(Refusal::hidden(program)),
        Some(second) if safe.contains(&second.text.as_str()) => Ok(()),
        Some(second) => Err(match (first.text.as_str(), second.text.as_str()) {
            ("state", "rm") => Refusal::changes(program, "state rm", words),
            ("state", "mv") => Refusal::changes(program, "state mv", words),
            ("state", "push") => Refusal::changes(program, "state push", words),
            ("state", "replace-provider") => Refusal::changes(program, "state replace-provider", words),
            ("workspace" | "env", "delete") => Refusal::changes(program, "workspace delete", words),
            _ => Refusal::unknown(program),
        }),
    };
    match first.text.as_str() {
        "init" if words.iter().any(migrates_state) => {
            Err(Refusal::changes(program, "init -migrate-state", words))
        }
        "state" => below(&["list", "show", "pull", "identities"]),
        "workspace" | "env" => below(&["list", "show", "select", "new"]),
        safe if SAFE.contains(&safe) => Ok(()),
        changing if is_changing(changing) => {
            // The name from the table: no text of the command gets into the refusal.
            let known = CHANGING.iter().find(|known| **known == changing).copied().unwrap_or("apply");
            Err(Refusal::changes(program, known, words))
        }
        // Among arguments the name may be that of a directory or a package: only a subcommand that is known counts.
        _ if position == Position::Argument => {
            let words: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
            let pairs = words
                .windows(2)
                .any(|pair| matches!(pair, [group, below] if CHANGING_BELOW.contains(&(*group, *below))));
            if pairs || words.iter().any(|word| is_changing(word)) {
                Err(Refusal::unknown(program))
            } else {
                Ok(())
            }
        }
        _ => Err(Refusal::unknown(program)),
    }
}

/// Options of Terragrunt with a value in the word after them: <https://docs.terragrunt.com/reference/cli>.
const VALUED: [&str; 41] = [
    "working-dir",
    "config",
    "tf-path",
    "tfpath",
    "download-dir",
    "source",
    "source-map",
    "queue-include-dir",
    "queue-exclude-dir",
    "queue-excludes-file",
    "queue-include-units-reading",
    "include-dir",
    "exclude-dir",
    "excludes-file",
    "units-that-include",
    "modules-that-include",
    "filter",
    "filters-file",
    "log-level",
    "log-format",
    "log-custom-format",
    "parallelism",
    "provider-cache-dir",
    "provider-cache-hostname",
    "provider-cache-port",
    "iam-assume-role",
    "iam-assume-role-duration",
    "iam-assume-role-session-name",
    "iam-assume-role-web-identity-token",
    "iam-role",
    "out-dir",
    "json-out-dir",
    "output-folder",
    "report-file",
    "report-format",
    "report-schema-file",
    "experiment",
    "strict-control",
    "feature",
    "auth-provider-cmd",
    "root-file-name",
];

/// Whether a word is an option of Terragrunt whose value is the next word.
fn takes_value(word: &Word) -> bool {
    let option = word.text.strip_prefix("--");
    let option = option.map(|option| option.strip_prefix("terragrunt-").unwrap_or(option));
    option.is_some_and(|option| VALUED.contains(&option))
}

/// Checks the words after `terragrunt`.
fn terragrunt(words: &[Word], position: Position) -> Result<(), Refusal> {
    // Options of Terragrunt are before and after the subcommand, so any other word may be the subcommand.
    let program = Program::Terragrunt;
    let mut words = words.to_vec();
    let values: Vec<usize> =
        words.iter().enumerate().filter(|(_, word)| takes_value(word)).map(|(index, _)| index + 1).collect();
    for index in values {
        if let Some(word) = words.get_mut(index)
            && !word.text.starts_with('-')
        {
            *word = Word::plain("-");
        }
    }
    let words = words.as_slice();
    let plain = || words.iter().filter(|word| !word.text.starts_with('-'));
    let has = |name: &str| plain().any(|word| word.text == name);
    if let Some(changing) = CHANGING.iter().find(|changing| has(changing)) {
        return Err(Refusal::changes(program, changing, words));
    }
    if has("init") && words.iter().any(migrates_state) {
        return Err(Refusal::changes(program, "init -migrate-state", words));
    }
    for (group, changing) in CHANGING_BELOW {
        if has(group) && has(changing) {
            return Err(Refusal::changes(program, &format!("{group} {changing}"), words));
        }
    }
    if plain().next().is_none() {
        return if position == Position::Appended { Err(Refusal::hidden(program)) } else { Ok(()) };
    }
    let known = plain().any(|word| {
        let text = word.text.as_str();
        [&SAFE[..], &SAFE_BELOW, &SAFE_TERRAGRUNT].iter().any(|known| known.contains(&text))
    });
    match position {
        Position::Argument => Ok(()),
        _ if plain().any(Word::is_dynamic) => Err(Refusal::hidden(program)),
        _ if known => Ok(()),
        Position::Command | Position::Appended => Err(Refusal::unknown(program)),
    }
}
