//! What to run instead of a subcommand that changes things, with the options that the command had.

use super::program::Program;
use super::scan::Word;

/// How many options are repeated.
const MOST: usize = 8;

/// Options of `apply` that `plan` has as well and that decide what is planned, with what stands for a value that is no plain word.
const KEPT: [(&str, &str); 10] = [
    ("destroy", ""),
    ("refresh-only", ""),
    ("refresh", ""),
    ("target", "ADDRESS"),
    ("replace", "ADDRESS"),
    ("exclude", "ADDRESS"),
    ("target-file", "FILE"),
    ("exclude-file", "FILE"),
    ("var-file", "FILE"),
    // A value may be a secret.
    ("var", "NAME=VALUE"),
];

/// What a command line gave to a subcommand, as far as these are plain words.
#[derive(Debug, Default)]
struct Given {
    directory: Option<String>,
    options: Vec<String>,
    operand: Option<String>,
    all: bool,
}

/// What to do instead of a subcommand, from the words after the name of its program.
pub(super) fn of(program: Program, subcommand: &str, words: &[Word]) -> String {
    let given = Given::read(subcommand, words);
    match subcommand {
        "apply" => match &given.operand {
            Some(plan) if program != Program::Terragrunt => {
                format!("`tfgate apply {}`, which checks the plan before it applies it", given.path(plan))
            }
            _ => given.planned(program, &[]),
        },
        "apply-all" => given.planned(program, &[]),
        "destroy" | "destroy-all" => given.planned(program, &["-destroy"]),
        "refresh" => given.planned(program, &["-refresh-only"]),
        "taint" => {
            let address = given.operand.as_deref().unwrap_or("ADDRESS");
            given.planned(program, &[&format!("-replace={address}")])
        }
        "state rm" => given.block(program, "a `removed` block"),
        "state mv" => given.block(program, "a `moved` block"),
        "import" => given.block(program, "an `import` block"),
        // No block and no plan does the work of `force-unlock`, `untaint` or `state push`.
        _ => "leave this to a person, who runs it outside of this guard".to_owned(),
    }
}

impl Given {
    fn read(subcommand: &str, words: &[Word]) -> Self {
        let mut given = Given::default();
        let mut words = words.iter();
        let mut seen = false;
        while let Some(word) = words.next() {
            let text = word.text.as_str();
            // Terraform takes one hyphen or two, as the `flag` package of Go does.
            let Some(option) = text.strip_prefix("--").or_else(|| text.strip_prefix('-')) else {
                given.all |= matches!(text, "run-all" | "apply-all" | "destroy-all" | "stack");
                if !seen {
                    seen = subcommand.split(' ').next() == Some(text);
                } else if given.operand.is_none() && is_plain(text) {
                    given.operand = Some(text.to_owned());
                }
                continue;
            };
            let (name, value) = match option.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (option, None),
            };
            given.all |= name == "all";
            if name == "chdir" {
                let directory = value.as_deref().filter(|value| is_plain(value));
                given.directory = Some(directory.unwrap_or("DIRECTORY").to_owned());
            }
            let Some((name, stands)) = KEPT.iter().find(|(kept, _)| *kept == name) else { continue };
            let value = if stands.is_empty() {
                value
            } else {
                value.or_else(|| words.next().map(|word| word.text.clone()))
            };
            given.keep(name, stands, value.as_deref());
        }
        given
    }

    fn keep(&mut self, name: &str, stands: &str, value: Option<&str>) {
        let option = match (name, value) {
            ("refresh", Some("false")) => "-refresh=false".to_owned(),
            ("destroy" | "refresh-only", None | Some("true")) => format!("-{name}"),
            ("destroy" | "refresh-only" | "refresh", _) => return,
            (_, Some(value)) if name != "var" && is_plain(value) => format!("-{name}={value}"),
            _ => format!("-{name}={stands}"),
        };
        if self.options.len() < MOST && !self.options.contains(&option) {
            self.options.push(option);
        }
    }

    /// A path that Terraform finds in the directory of `-chdir`, from the working directory.
    fn path(&self, path: &str) -> String {
        match &self.directory {
            Some(directory) if !path.starts_with('/') => {
                format!("{}/{path}", directory.trim_end_matches('/'))
            }
            _ => path.to_owned(),
        }
    }

    fn planned(&self, program: Program, first: &[&str]) -> String {
        let name = program.name();
        let directory = self.directory.as_ref().map(|directory| format!(" -chdir={directory}"));
        let mut options: Vec<&str> = first.to_vec();
        options.extend(self.options.iter().map(String::as_str).filter(|option| !first.contains(option)));
        options.push("-out=tfplan");
        let units = if self.all && program == Program::Terragrunt { "in each unit, " } else { "" };
        format!(
            "{units}`{name}{} plan {}`, look at it, then `tfgate apply {}`",
            directory.unwrap_or_default(),
            options.join(" "),
            self.path("tfplan")
        )
    }

    fn block(&self, program: Program, block: &str) -> String {
        format!("write {block} into the configuration, then {}", self.planned(program, &[]))
    }
}

/// Whether a word is safe in a sentence and in a command.
fn is_plain(word: &str) -> bool {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    !word.is_empty() && word.len() <= 200 && !word.starts_with('-') && word.chars().all(part)
}
