//! Commands in texts that are not command lines themselves.

use std::borrow::Cow;

use super::calls::Calls;
use super::hides;
use super::own::weakens_in_text;
use super::program::{Program, base};
use super::scan::{EXPANSION, Word};
use super::subcommand::{Position, check};

/// How many words after the name of a program are looked at in a text.
const LOOKED: usize = 12;

/// How many names of programs are looked at in a text; one with more is refused.
const NAMES: usize = 256;

/// Options whose value is a text for people, or a pattern.
const TEXTS: [&str; 38] = [
    "tags",
    "skip-tags",
    "limit",
    "event",
    "payload",
    "pattern",
    "regex",
    "search",
    "exclude",
    "title",
    "message",
    "msg",
    "description",
    "desc",
    "summary",
    "body",
    "text",
    "subject",
    "comment",
    "reason",
    "note",
    "notes",
    "grep",
    "testNamePattern",
    "test-name-pattern",
    "name",
    "label",
    "labels",
    "prompt",
    "query",
    "header",
    "caption",
    "annotation",
    "changelog",
    "role-session-name",
    "session-name",
    "release-notes",
    "detail",
];

/// Whether a text contains a command that changes things, whatever is around it: code of another language, a file, a sentence.
pub(super) fn mentions_change(text: &str, calls: &Calls) -> bool {
    if !Program::mentioned(text) && !calls.mentioned(text) && !text.contains("tfgate") {
        return false;
    }
    // These separate words in shells, JSON and most languages: `["terraform", "apply"]` gives the words of `terraform apply`.
    let parts =
        text.split(|c: char| c.is_whitespace() || c == EXPANSION || "\"'`,()[]{};&|<>$=!\\".contains(c));
    // A `--help` somewhere in the text excuses nothing: it may belong to another command.
    let helps = |part: &str| matches!(part, "-h" | "-help" | "--help");
    let words: Vec<Word> = parts.filter(|part| !part.is_empty() && !helps(part)).map(Word::plain).collect();
    let mut looked = 0;
    if calls.in_words(&words) || calls_method(text) || hides::in_text(text) {
        return true;
    }
    words.iter().enumerate().any(|(index, word)| {
        if base(&word.text) == "tfgate" {
            let rest = words.get(index + 1..).unwrap_or_default();
            return weakens_in_text(rest.get(..rest.len().min(LOOKED)).unwrap_or_default());
        }
        let Some(program) = program_in(&word.text) else { return false };
        looked += 1;
        let rest = words.get(index + 1..).unwrap_or_default();
        let rest = rest.get(..rest.len().min(LOOKED)).unwrap_or_default();
        // Each name costs a check, so a text with hundreds of them is refused unread: a hook must answer at once.
        looked > NAMES || check(program, rest, Position::Argument).is_err()
    })
}

/// Whether code calls a library of one of the programs: `Terraform().apply()`, `stack.destroy()` of Pulumi.
fn calls_method(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let named = Program::mentioned(&text) || text.contains("pulumi");
    named
        && [".apply(", ".destroy(", "_apply(", "_destroy(", ".up(", ".applyasync("]
            .iter()
            .any(|call| text.contains(call))
}

/// The program that a word names, also with an option (`-Sterraform`) or the rest of an escape (`\nterraform`) before it.
fn program_in(word: &str) -> Option<Program> {
    let most = match word.chars().next() {
        Some('-') => 4,
        Some('n' | 't' | 'r' | '0') => 1,
        _ => 0,
    };
    // The module `sh` of Python: `sh.terraform("apply")`.
    let method = word.rsplit_once('.').filter(|(module, _)| !module.is_empty() && !module.contains('/'));
    let method = method.and_then(|(_, name)| Program::named(name));
    // `EXEC:terraform apply` of `socat`.
    let word = word.strip_prefix("EXEC:").or_else(|| word.strip_prefix("SYSTEM:")).unwrap_or(word);
    (0..=most).filter_map(|start| word.get(start..)).find_map(Program::named).or(method)
}

/// Modules that are mentioned although their `import` is left out.
const MODULES: [(&str, &str); 5] = [
    ("terraform", "imports-terraform"),
    ("tofu", "imports-tofu"),
    ("pulumi", "imports-pulumi"),
    ("pty", "imports-pty"),
    ("pexpect", "imports-pexpect"),
];

/// A text of Python without its `import` statements: they name modules, and `import` is a subcommand too.
pub(super) fn without_imports<'t>(name: &str, text: &'t str) -> Cow<'t, str> {
    if !name.starts_with("python") && name != "ipython" && name != "uv" {
        return Cow::Borrowed(text);
    }
    let plain = |c: char| c.is_alphanumeric() || " \t._,*()".contains(c);
    let imports = |statement: &&str| {
        let statement = statement.trim();
        ["import ", "from "].iter().any(|start| statement.starts_with(start)) && statement.chars().all(plain)
    };
    let (dropped, mut kept): (Vec<&str>, Vec<&str>) = text.split(['\n', ';']).partition(imports);
    // A module of one of the programs is still mentioned.
    let named = |module: &str| dropped.iter().any(|statement| statement.contains(module));
    kept.extend(MODULES.iter().filter(|(module, _)| named(module)).map(|(_, mention)| *mention));
    Cow::Owned(kept.join("\n"))
}

/// Whether a word is the value of an option for texts.
pub(super) fn is_text(words: &[Word], index: usize) -> bool {
    // `-m` is a message, and `-t`, `-k` and `-g` choose tests.
    let names = |option: &str| {
        matches!(option, "-m" | "-t" | "-k" | "-g")
            || option.strip_prefix("--").is_some_and(|name| TEXTS.contains(&name))
    };
    let before = index.checked_sub(1).and_then(|before| words.get(before));
    let joined = words.get(index).and_then(|word| word.text.split_once('='));
    before.is_some_and(|option| names(&option.text)) || joined.is_some_and(|(option, _)| names(option))
}
