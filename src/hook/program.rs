//! Terraform, OpenTofu and Terragrunt: which subcommands leave everything as it is.

use super::refusal::Refusal;
use super::scan::Word;

/// A program that changes infrastructure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Program {
    Terraform,
    Tofu,
    Terragrunt,
}

/// How sure it is that a word is the program that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It stands where the command stands.
    Command,
    /// The program before it adds words of its own.
    Appended,
    /// It is an argument of a program that may run it.
    Argument,
}

/// Subcommands that leave infrastructure and state as they are.
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

/// The same below `state` and `workspace`.
const SAFE_BELOW: [&str; 5] = ["list", "select", "new", "pull", "identities"];

/// Subcommands of Terragrunt alone that leave infrastructure and state as they are.
const SAFE_TERRAGRUNT: [&str; 21] = [
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

/// The same of two words.
const CHANGING_BELOW: [(&str, &str); 7] = [
    ("state", "rm"),
    ("state", "mv"),
    ("state", "replace-provider"),
    ("workspace", "delete"),
    ("backend", "delete"),
    ("backend", "migrate"),
    ("backend", "bootstrap"),
];

impl Program {
    pub(super) const ALL: [Program; 3] = [Program::Terraform, Program::Tofu, Program::Terragrunt];

    /// What it is called.
    pub(super) fn name(self) -> &'static str {
        match self {
            Program::Terraform => "terraform",
            Program::Tofu => "tofu",
            Program::Terragrunt => "terragrunt",
        }
    }

    /// The program that a word names: by a path, with a version, as the image of a container.
    pub(super) fn named(word: &str) -> Option<Self> {
        let last = base(word).to_ascii_lowercase();
        // `nixpkgs#terraform`
        let last = last.rsplit('#').next().unwrap_or_default();
        let last = last.split([':', '@']).next().unwrap_or_default();
        let last = if last == "opentofu" { "tofu" } else { last };
        let last = [".exe", ".cmd", ".bat"].iter().find_map(|end| last.strip_suffix(end)).unwrap_or(last);
        Program::ALL.into_iter().find(|program| {
            let rest = last.strip_prefix(program.name());
            rest.is_some_and(|rest| rest.is_empty() || is_version(rest))
        })
    }

    /// Whether a text has the name of one of them in it, however it is quoted.
    pub(super) fn mentioned(text: &str) -> bool {
        let plain = |c: &char| !matches!(c, '\'' | '"' | '\\' | '`' | '^' | '\n');
        let plain: String = text.chars().filter(plain).map(|c| c.to_ascii_lowercase()).collect();
        Program::ALL.iter().any(|program| plain.contains(program.name()))
    }
}

/// The last part of a path. A shell takes the backslashes out of `C:\bin\terraform.exe`, so a drive ends a path too.
pub(super) fn base(word: &str) -> &str {
    let word = word.trim_end_matches(['/', '\\']);
    let last = word.rsplit(['/', '\\']).next().unwrap_or(word);
    match last.split_once(':') {
        Some((drive, rest)) if drive.len() == 1 => {
            let start = Program::ALL.iter().filter_map(|program| rest.rfind(program.name())).max();
            start.and_then(|start| rest.get(start..)).unwrap_or(rest)
        }
        _ => last,
    }
}

/// `-1.9.0`, `_v1.9`, `1.9`.
fn is_version(rest: &str) -> bool {
    rest.chars().any(|c| c.is_ascii_digit())
        && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '_' | 'v'))
}

/// Whether a word is a subcommand that changes things.
pub(super) fn is_changing(word: &str) -> bool {
    CHANGING.contains(&word)
}

/// Whether an option of `init` copies the state to another backend.
fn moves_state(word: &Word) -> bool {
    let option = word.text.strip_prefix("--").or_else(|| word.text.strip_prefix('-'));
    let (name, value) = option.map_or(("", None), |option| match option.split_once('=') {
        Some((name, value)) => (name, Some(value)),
        None => (option, None),
    });
    matches!(name, "migrate-state" | "force-copy") && value != Some("false")
}

/// Judges the words after the name of a program.
pub(super) fn judge(program: Program, words: &[Word], place: Place) -> Result<(), Refusal> {
    let helps = |word: &Word| matches!(word.text.as_str(), "-h" | "-help" | "--help");
    if words.iter().take_while(|word| word.text != "--").any(helps) {
        return Ok(());
    }
    match program {
        Program::Terragrunt => terragrunt(words, place),
        Program::Terraform | Program::Tofu => terraform(program, words, place),
    }
}

fn terraform(program: Program, words: &[Word], place: Place) -> Result<(), Refusal> {
    let mut plain = words.iter().filter(|word| !word.text.starts_with('-'));
    let Some(first) = plain.next() else {
        // `terraform` alone shows its help, and `xargs terraform` runs what it reads.
        return if place == Place::Appended { Err(Refusal::hidden(program)) } else { Ok(()) };
    };
    if first.is_dynamic() && place != Place::Argument {
        return Err(Refusal::hidden(program));
    }
    let second = plain.next();
    let below = |safe: &[&str]| match second {
        None if place == Place::Appended => Err(Refusal::hidden(program)),
        None => Ok(()),
        Some(second) if second.is_dynamic() => Err(Refusal::hidden(program)),
        Some(second) if safe.contains(&second.text.as_str()) => Ok(()),
        Some(second) => Err(match (first.text.as_str(), second.text.as_str()) {
            ("state", "rm") => Refusal::changes(program, "state rm", None),
            ("state", "mv") => Refusal::changes(program, "state mv", None),
            ("state", "push") => Refusal::changes(program, "state push", None),
            ("state", "replace-provider") => Refusal::changes(program, "state replace-provider", None),
            ("workspace" | "env", "delete") => Refusal::changes(program, "workspace delete", None),
            _ => Refusal::unknown(program),
        }),
    };
    match first.text.as_str() {
        "init" if words.iter().any(moves_state) => {
            Err(Refusal::changes(program, "init -migrate-state", None))
        }
        "state" => below(&["list", "show", "pull", "identities"]),
        "workspace" | "env" => below(&["list", "show", "select", "new"]),
        safe if SAFE.contains(&safe) => Ok(()),
        changing if is_changing(changing) => {
            let file = second.filter(|file| is_plain(&file.text)).map(|file| file.text.as_str());
            let known = CHANGING.iter().find(|known| **known == changing).copied().unwrap_or("apply");
            Err(Refusal::changes(program, known, file))
        }
        _ if place == Place::Argument => {
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

/// Terragrunt takes options with values in words of their own, before and after its subcommand, so every word counts.
fn terragrunt(words: &[Word], place: Place) -> Result<(), Refusal> {
    let program = Program::Terragrunt;
    let plain = || words.iter().filter(|word| !word.text.starts_with('-'));
    let has = |name: &str| plain().any(|word| word.text == name);
    if let Some(changing) = CHANGING.iter().find(|changing| has(changing)) {
        return Err(Refusal::changes(program, changing, None));
    }
    if has("init") && words.iter().any(moves_state) {
        return Err(Refusal::changes(program, "init -migrate-state", None));
    }
    for (group, changing) in CHANGING_BELOW {
        if has(group) && has(changing) {
            return Err(Refusal::changes(program, &format!("{group} {changing}"), None));
        }
    }
    if plain().next().is_none() {
        return if place == Place::Appended { Err(Refusal::hidden(program)) } else { Ok(()) };
    }
    let known = plain().any(|word| {
        let text = word.text.as_str();
        [&SAFE[..], &SAFE_BELOW, &SAFE_TERRAGRUNT].iter().any(|known| known.contains(&text))
    });
    match place {
        Place::Argument => Ok(()),
        _ if plain().any(Word::is_dynamic) => Err(Refusal::hidden(program)),
        _ if known => Ok(()),
        Place::Command | Place::Appended => Err(Refusal::unknown(program)),
    }
}

/// A word that can stand in a sentence and in a command.
fn is_plain(word: &str) -> bool {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    !word.is_empty() && word.len() <= 200 && !word.starts_with('-') && word.chars().all(part)
}
