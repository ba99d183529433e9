//! Terraform, OpenTofu and Terragrunt, and how a word names one of them.

use super::scan::{EXPANSION, Word};

/// A program that changes infrastructure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Program {
    Terraform,
    Tofu,
    Terragrunt,
}

impl Program {
    /// All of them.
    pub(super) const ALL: [Program; 3] = [Program::Terraform, Program::Tofu, Program::Terragrunt];

    /// The name of the executable.
    pub(super) fn name(self) -> &'static str {
        match self {
            Program::Terraform => "terraform",
            Program::Tofu => "tofu",
            Program::Terragrunt => "terragrunt",
        }
    }

    /// The program that a word names: by a path, with a version, or as the image of a container.
    pub(super) fn named(word: &str) -> Option<Self> {
        let last = base(word).to_ascii_lowercase();
        // `nix run nixpkgs#terraform`
        let last = last.rsplit('#').next().unwrap_or_default();
        let last = last.split([':', '@']).next().unwrap_or_default();
        let last = if last == "opentofu" { "tofu" } else { last };
        let last = [".exe", ".cmd", ".bat"].iter().find_map(|end| last.strip_suffix(end)).unwrap_or(last);
        Program::ALL.into_iter().find(|program| {
            let rest = last.strip_prefix(program.name());
            rest.is_some_and(|rest| rest.is_empty() || is_version(rest))
        })
    }

    /// Whether a text contains the name of one of them.
    pub(super) fn mentioned(text: &str) -> bool {
        // A shell drops these: `terra"form"`, `terra\form`, and `^` in cmd.
        let plain = |c: &char| !matches!(c, '\'' | '"' | '\\' | '`' | '^' | '\n');
        let plain: String = text.chars().filter(plain).map(|c| c.to_ascii_lowercase()).collect();
        Program::ALL.iter().any(|program| plain.contains(program.name()))
    }
}

/// The program that a word names, itself or inside of an expansion: `$(which terraform)`, `${TF:-tofu}`.
pub(super) fn program_of(word: &Word) -> Option<Program> {
    if !word.is_dynamic() {
        return Program::named(&word.text);
    }
    let inside =
        word.inner.iter().flat_map(|inner| inner.text().split([' ', '\t', '\n', ':', '-', '=', '"', '\'']));
    let context = word.text.split(EXPANSION);
    inside.chain(context).find_map(Program::named)
}

/// The last part of a path.
pub(super) fn base(word: &str) -> &str {
    let word = word.trim_end_matches(['/', '\\']);
    let last = word.rsplit(['/', '\\']).next().unwrap_or(word);
    // A POSIX shell takes the backslashes out of `C:\bin\terraform.exe`, so that only the drive is left of the path.
    match last.split_once(':') {
        Some((drive, rest)) if drive.len() == 1 => {
            let start = Program::ALL.iter().filter_map(|program| rest.rfind(program.name())).max();
            start.and_then(|start| rest.get(start..)).unwrap_or(rest)
        }
        _ => last,
    }
}

/// Whether the rest of a name is a version: `-1.9.0`, `_v1.9`, `1.9`.
fn is_version(rest: &str) -> bool {
    rest.chars().any(|c| c.is_ascii_digit())
        && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '_' | 'v'))
}
