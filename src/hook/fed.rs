//! Names that a pipeline or an expansion hands to a call that deletes: `kubectl get pvc -o name | xargs kubectl delete`.
//!
//! What it deletes is not in the call, so the words of the command that makes the names stand for it.

use super::calls::Calls;
use super::command::command_of;
use super::names::{SHELLS, name_of};
use super::refusal::Refusal;
use super::scan::{Inner, Simple, Word, Writes, scan};
use super::wrapped::{levels, wrapped};

/// How many words of a command that makes names are tried.
const TRIED: usize = 32;

/// The longest command line that makes names and is read, bytes.
const LONGEST: usize = 4 << 10;

/// Programs that pick from what they read.
const FILTERS: [&str; 24] = [
    "grep", "egrep", "fgrep", "rg", "awk", "gawk", "mawk", "sed", "head", "tail", "cut", "sort", "uniq",
    "tr", "jq", "yq", "tac", "shuf", "column", "tee", "fzf", "xargs", "parallel", "wc",
];

/// The words of the commands that make the names, without those that only pick.
pub(super) fn sources(commands: &[Simple]) -> Vec<Word> {
    let makes = |command: &&Simple| {
        let first = command_of(&command.words).first();
        first.is_some_and(|first| !FILTERS.contains(&name_of(first).as_str()))
    };
    let mut found = Vec::new();
    for command in commands.iter().filter(makes) {
        let words = command_of(&command.words).iter().skip(1);
        let texts = words
            .map(|word| word.text.as_str())
            .chain(command.inputs.iter().map(|input| input.text.as_str()));
        // `-f` before `-` and the like are options; what is printed can be many names.
        let parts = texts.filter(|text| text.len() < LONGEST).flat_map(str::split_whitespace);
        if command.words.iter().any(|word| word.text == "api-resources") {
            found.push(Word::plain("all"));
        }
        found.extend(parts.filter(|part| !part.starts_with('-')).take(TRIED).map(Word::plain));
    }
    found.truncate(TRIED);
    found
}

/// Files with names in them, which a command line writes and reads.
#[derive(Debug, Default)]
pub(super) struct Lists {
    files: Vec<(String, Vec<Word>)>,
}

impl Lists {
    /// Keeps what a command at the end of a pipeline writes to files.
    pub(super) fn keep(&mut self, before: &[Simple], command: &Simple) {
        for input in command.inputs.iter().filter(|input| input.writes != Writes::Nothing) {
            if self.files.len() < TRIED && !input.target.is_empty() {
                let mut words = sources(before);
                words.extend(sources(std::slice::from_ref(command)));
                self.files.push((input.target.clone(), words));
            }
        }
    }

    /// Whether a command reads a pipeline or such a file.
    pub(super) fn feed(&self, before: &[Simple], command: &Simple) -> bool {
        !before.is_empty() || command.inputs.iter().any(|input| self.of(&input.target).is_some())
    }

    /// The words of the commands that make what a command reads.
    pub(super) fn sources(&self, before: &[Simple], command: &Simple) -> Vec<Word> {
        let mut found = sources(before);
        let named = found.iter().map(|word| word.text.as_str());
        let targets = command.inputs.iter().map(|input| input.target.as_str());
        let more: Vec<Word> =
            named.chain(targets).filter_map(|name| self.of(name)).flatten().cloned().collect();
        found.extend(more);
        found.truncate(2 * TRIED);
        found
    }

    fn of(&self, target: &str) -> Option<&[Word]> {
        self.files.iter().find(|(name, _)| name == target).map(|(_, words)| words.as_slice())
    }
}

/// The words of the commands in the expansions of a word.
pub(super) fn sources_of(word: &Word) -> Vec<Word> {
    let commands = word.inner.iter().filter_map(|inner| match inner {
        Inner::Commands(text) if text.len() < LONGEST => scan(text).ok(),
        Inner::Commands(_) | Inner::Parameter(_) => None,
    });
    commands.flat_map(|commands| sources(&commands)).collect()
}

/// Checks a call whose names come from elsewhere, with each of these words in their place.
///
/// # Errors
/// With one of them the list refuses it, or a setting asks about what is not known.
pub(super) fn check(words: &[Word], sources: &[Word], calls: &Calls) -> Result<(), Refusal> {
    let Some((first, rest)) = words.split_first() else { return Ok(()) };
    let name = name_of(first);
    if !calls.names(&name) {
        return Ok(());
    }
    // `{}`, `-` and expansions stand for the names.
    let stands = |word: &Word| {
        word.is_dynamic() || matches!(word.text.as_str(), "{}" | "-" | "/dev/stdin" | "%" | "@")
    };
    let mut known: Vec<Word> = rest.iter().filter(|word| !stands(word)).cloned().collect();
    if known.len() < rest.len() {
        known.retain(|word| !matches!(word.text.as_str(), "-f" | "--filename"));
    }
    let mut asked = Ok(());
    for source in sources {
        known.push(source.clone());
        match calls.check(&name, &known) {
            Err(refusal) if refusal.asks => asked = Err(refusal),
            checked => checked?,
        }
        known.pop();
    }
    if sources.is_empty() && name_matches_delete(&name, &known) {
        return calls.unknown(&name);
    }
    asked
}

/// Whether the list is about a program.
pub(super) fn is_listed(words: &[Word], calls: &Calls) -> bool {
    words.first().is_some_and(|first| calls.names(&name_of(first)))
}

/// Whether a call of a cluster deletes and names no type.
fn name_matches_delete(name: &str, words: &[Word]) -> bool {
    let mut plain = words.iter().filter(|word| !word.text.starts_with('-'));
    matches!(name, "kubectl" | "oc" | "k")
        && plain.next().is_some_and(|word| word.text == "delete")
        && plain.next().is_none()
}

/// The command that a program runs with what it reads: that of `xargs` and `parallel`, or one that reads a file of names.
pub(super) fn consumer(command: &Simple) -> Option<Vec<Word>> {
    let all = command_of(&command.words);
    // `sudo xargs kubectl delete`
    let feeds = |words: &&[Word]| {
        words.first().is_some_and(|first| matches!(name_of(first).as_str(), "xargs" | "parallel"))
    };
    let words = levels(all).find(feeds).unwrap_or(all);
    let (first, rest) = words.split_first()?;
    let name = name_of(first);
    if !matches!(name.as_str(), "xargs" | "parallel") {
        let reads = |word: &Word| matches!(word.text.as_str(), "-" | "/dev/stdin");
        return rest.iter().any(reads).then(|| words.to_vec());
    }
    let inner = rest.get(wrapped(&name, rest)?..)?;
    let (program, arguments) = inner.split_first()?;
    // `xargs -I% sh -c 'kubectl delete %'`
    if SHELLS.contains(&name_of(program).as_str()) {
        let script = arguments.iter().find(|word| word.text.contains(' '))?;
        return Some(script.text.split_whitespace().map(Word::plain).collect());
    }
    Some(inner.to_vec())
}
