//! Command lines of other programs that apply or delete without a checked plan: the list in `data/calls.txt`, and what a caller
//! adds. A list can only refuse: no row of a caller takes away one of ours.

use std::collections::BTreeSet;

use super::dry::excuses;
use super::names::name_of;
use super::refusal::Refusal;
use super::scan::Word;

const BUILTIN: &str = include_str!("data/calls.txt");

/// How many words after the name of a program a text is compared with.
const LOOKED: usize = 24;

/// How many arguments of a call are compared. A call with more has names of objects in it.
const MOST: usize = 256;

/// What happens to calls that delete something without data in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Deletes {
    /// They pass.
    #[default]
    Data,
    /// A person is asked.
    Ask,
    /// They are refused.
    All,
}

/// The calls that are refused, or asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calls {
    rows: Vec<Row>,
    /// The programs of all rows.
    programs: BTreeSet<String>,
    deletes: Deletes,
    /// Whether only calls that delete something count.
    only_deletes: bool,
}

/// A line that is no row.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct CallsError {
    /// The line, from 1.
    pub line: usize,
    problem: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    level: Level,
    programs: Vec<String>,
    words: Vec<Wanted>,
    options: Vec<Given>,
}

/// An option of a row: one of these, with the value that the row has for it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Given {
    alternatives: Vec<(String, Option<String>)>,
    /// The place of the word after it, which may be its value.
    next: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    Refuse,
    /// Of our list: it deletes something without data in it.
    Other,
    /// Of the list of a caller, who means it.
    Ask,
}

/// A word of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Wanted {
    alternatives: Vec<String>,
    may_miss: bool,
}

impl Default for Calls {
    fn default() -> Self {
        let rows: Vec<Row> = BUILTIN.lines().filter_map(|line| row(line).ok().flatten()).collect();
        let programs = rows.iter().flat_map(|row| row.programs.iter().cloned()).collect();
        Calls { rows, programs, deletes: Deletes::default(), only_deletes: false }
    }
}

impl Calls {
    /// The list of tfgate, as text.
    pub(crate) fn text() -> &'static str {
        BUILTIN
    }

    /// Adds rows to the list.
    ///
    /// # Errors
    /// A line is no row.
    pub fn add(&mut self, text: &str) -> Result<(), CallsError> {
        for (index, line) in text.lines().enumerate() {
            let row = row(line).map_err(|problem| CallsError { line: index + 1, problem })?;
            self.programs.extend(row.iter().flat_map(|row| row.programs.iter().cloned()));
            self.rows.extend(row.map(|row| match row.level {
                Level::Other => Row { level: Level::Ask, ..row },
                Level::Refuse | Level::Ask => row,
            }));
        }
        Ok(())
    }

    /// Sets what happens to calls that delete something without data in it.
    pub fn set_deletes(&mut self, deletes: Deletes) {
        self.deletes = deletes;
    }

    /// Leaves out calls that delete nothing.
    pub(crate) fn keep_destroying(&mut self) {
        self.only_deletes = true;
    }

    /// Whether a row is about a program.
    pub(super) fn names(&self, name: &str) -> bool {
        self.programs.contains(name)
    }

    /// Whether a text contains the name of one of the programs.
    pub(super) fn mentioned(&self, text: &str) -> bool {
        self.programs.iter().any(|program| text.contains(program.as_str()))
    }

    /// Checks a program and its arguments.
    ///
    /// # Errors
    /// A row says so.
    pub(super) fn check(&self, name: &str, words: &[Word]) -> Result<(), Refusal> {
        let words = words.get(..words.len().min(MOST)).unwrap_or_default();
        let mut asked = None;
        if excuses(name, words) {
            return Ok(());
        }
        for row in self.rows.iter().filter(|row| row.programs.iter().any(|program| program == name)) {
            let Some(found) = row.matches(words) else { continue };
            if self.only_deletes && !deletes(&found) {
                continue;
            }
            let refusal = || refused(name, &found);
            match (row.level, self.deletes) {
                (Level::Refuse, _) | (Level::Other, Deletes::All) => return Err(refusal()),
                (Level::Ask, _) | (Level::Other, Deletes::Ask) => asked = Some(refusal()),
                (Level::Other, Deletes::Data) => {}
            }
        }
        asked.map_or(Ok(()), |refusal| Err(refusal.asking()))
    }

    /// What a call becomes that deletes something of a type that is not known.
    ///
    /// # Errors
    /// The setting refuses it, or asks.
    pub(super) fn unknown(&self, name: &str) -> Result<(), Refusal> {
        let refusal =
            || Refusal::call(&format!("{name} delete"), "deletes something", MANAGED.contains(&name));
        match self.deletes {
            Deletes::Data => Ok(()),
            Deletes::Ask => Err(refusal().asking()),
            Deletes::All => Err(refusal()),
        }
    }

    /// Whether a text, split into words, contains one of the calls.
    pub(super) fn in_words(&self, words: &[Word]) -> bool {
        words.iter().enumerate().any(|(index, word)| {
            let name = name_of(word);
            let rest = words.get(index + 1..).unwrap_or_default();
            let rest = rest.get(..rest.len().min(LOOKED)).unwrap_or_default();
            self.names(&name) && self.check(&name, rest).is_err_and(|refusal| !refusal.asks)
        })
    }
}

/// The row of a line, if it has one.
fn row(line: &str) -> Result<Option<Row>, &'static str> {
    if line.trim().is_empty() || line.starts_with('#') {
        return Ok(None);
    }
    let mut parts = line.split_whitespace();
    let level = match parts.next() {
        Some("refuse") => Level::Refuse,
        Some("ask") => Level::Other,
        _ => return Err("expected `refuse` or `ask`"),
    };
    let alternatives = |part: &str| -> Vec<String> { part.split('|').map(str::to_lowercase).collect() };
    let programs = parts.next().map(alternatives).ok_or("expected a program after the decision")?;
    let (mut words, mut options) = (Vec::new(), Vec::<Given>::new());
    let mut after_option = false;
    for part in parts {
        if part.starts_with('-') {
            options.push(Given { alternatives: valued(part), next: None });
        } else {
            if let Some(option) = options.last_mut().filter(|_| after_option) {
                option.next = Some(words.len());
            }
            let (may_miss, part) = part.strip_prefix('?').map_or((false, part), |part| (true, part));
            words.push(Wanted { alternatives: alternatives(part), may_miss });
        }
        after_option = part.starts_with('-');
    }
    Ok(Some(Row { level, programs, words, options }))
}

/// The alternatives of an option: `--env=dev|prod` is `--env` with one of these values.
fn valued(part: &str) -> Vec<(String, Option<String>)> {
    let mut found: Vec<(String, Option<String>)> = Vec::new();
    for alternative in part.split('|') {
        let before = found.last().filter(|(_, value)| value.is_some()).map(|(name, _)| name.clone());
        found.push(match (alternative.split_once('='), before) {
            (Some((name, value)), _) => (name.to_owned(), Some(value.to_lowercase())),
            (None, Some(name)) if !alternative.starts_with('-') => (name, Some(alternative.to_lowercase())),
            (None, _) => (alternative.to_owned(), None),
        });
    }
    found
}

/// Programs whose objects are often those of a configuration of Terraform.
const MANAGED: [&str; 17] = [
    "aws", "eksctl", "gcloud", "gsutil", "bq", "az", "azd", "kubectl", "oc", "k", "doctl", "fly", "flyctl",
    "heroku", "wrangler", "atlas", "atmos",
];

/// Parts of words that say that something is deleted, and that something is applied.
const DELETES: [&str; 17] = [
    "delete",
    "del",
    "un",
    "rm",
    "rb",
    "remove",
    "destroy",
    "purge",
    "uninstall",
    "terminate",
    "drop",
    "deletion",
    "close",
    "reset",
    "down",
    "release",
    "deregister",
];
const APPLIES: [&str; 9] =
    ["apply", "deploy", "up", "update", "sync", "confirm", "execute", "import", "refresh"];

impl Row {
    /// The words and options of the row that a call has, if it is one of the row.
    fn matches(&self, words: &[Word]) -> Option<Vec<&str>> {
        let given: Vec<usize> = self.options.iter().filter_map(|option| self.value(option, words)).collect();
        let mut found = self.words_match(words, &given)?;
        for option in &self.options {
            found.push(has(words, option)?);
        }
        Some(found)
    }

    /// The place of the word of the row that a call has as the value of an option.
    fn value(&self, option: &Given, words: &[Word]) -> Option<usize> {
        let at = option.next?;
        let wanted = self.words.get(at)?;
        let has = |(name, _): &(String, Option<String>)| {
            values(words, name).any(|value| wanted.is(&value.to_lowercase()))
        };
        option.alternatives.iter().any(has).then_some(at)
    }

    /// The words of the row, if a call has them in this order; `given` are found elsewhere.
    fn words_match(&self, words: &[Word], given: &[usize]) -> Option<Vec<&str>> {
        let rest = self.words.iter().enumerate().filter(|(at, _)| !given.contains(at));
        let mut wanted = rest.map(|(_, wanted)| wanted).peekable();
        let mut found = Vec::new();
        // Whether the word before is an option whose value this one may be.
        let mut value = false;
        for word in words {
            let text = word.text.to_lowercase();
            if text.len() > 1 && text.starts_with('-') {
                value = !text.contains('=') && text != "--";
                continue;
            }
            while wanted.peek().is_some_and(|next| next.may_miss && !next.is(&text)) {
                wanted.next();
            }
            let Some(next) = wanted.peek() else { break };
            if next.is(&text) {
                found.extend(next.named(&text));
                wanted.next();
            } else if !value && !text.contains('/') {
                return None;
            }
            value = false;
        }
        wanted.all(|wanted| wanted.may_miss).then_some(found)
    }
}

impl Wanted {
    /// Whether a word is one of them: `pvc`, `pvc/data-0` and `pod,pvc` are about the same type.
    fn is(&self, text: &str) -> bool {
        self.alternatives.iter().any(|alternative| fits(alternative, text))
    }

    /// The alternative that a word is, unless it stands for any.
    fn named(&self, text: &str) -> Option<&str> {
        let found = self.alternatives.iter().find(|alternative| fits(alternative, text))?;
        Some(found.as_str()).filter(|found| !found.ends_with('*'))
    }
}

fn fits(alternative: &str, text: &str) -> bool {
    let mut parts = text.split(',').map(|part| part.split('/').next().unwrap_or(part));
    match alternative.strip_suffix('*') {
        Some(start) => text.starts_with(start),
        None => text == alternative || parts.any(|part| part == alternative),
    }
}

/// The values that a call has for an option: `--env prod`, `--env=prod`, and `-eprod` of a short one.
fn values<'w>(words: &'w [Word], name: &'w str) -> impl Iterator<Item = &'w str> {
    words.iter().enumerate().filter_map(move |(index, word)| {
        let rest = word.text.strip_prefix(name)?;
        match rest.strip_prefix('=') {
            Some(value) => Some(value),
            None if rest.is_empty() => words.get(index + 1).map(|next| next.text.as_str()),
            None => Some(rest).filter(|_| name.len() == 2 && !name.starts_with("--")),
        }
    })
}

/// The option of a row that a call has.
fn has<'o>(words: &[Word], option: &'o Given) -> Option<&'o str> {
    let given = |short: &str| {
        words.iter().any(|word| {
            let name = word.text.split('=').next().unwrap_or_default();
            // `gsutil rm -ra`
            let letter = short.strip_prefix('-').filter(|letter| letter.len() == 1);
            let joined = letter.is_some_and(|letter| {
                name.starts_with('-') && !name.starts_with("--") && name.contains(letter)
            });
            name == short || word.text == short || joined
        })
    };
    let found = option.alternatives.iter().find(|(name, value)| match value {
        Some(wanted) => values(words, name).any(|value| fits(wanted, &value.to_lowercase())),
        None => given(name),
    });
    found.map(|(name, _)| name.as_str())
}

/// Whether a word of a row, or a part of one, is one of these.
fn said(found: &[&str], wanted: &[&str]) -> bool {
    found.iter().flat_map(|word| word.split(['-', ':', '_'])).any(|part| wanted.contains(&part))
}

/// Whether the words of a row say that something is deleted.
fn deletes(found: &[&str]) -> bool {
    said(found, &DELETES)
}

/// The refusal of a call, by the words of the row that it has.
fn refused(program: &str, found: &[&str]) -> Refusal {
    let verb = if deletes(found) {
        "deletes something"
    } else if said(found, &APPLIES) {
        "applies"
    } else {
        "changes something"
    };
    let name = [&[program], found].concat().join(" ");
    Refusal::call(&name, verb, MANAGED.contains(&program))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_of_the_list_is_a_row_or_a_comment() {
        let mut calls = Calls::default();
        let rows = calls.rows.len();
        assert!(rows > 150, "{rows}");
        calls.add(BUILTIN).expect("the list is well-formed");
        assert_eq!(calls.rows.len(), 2 * rows);
    }

    #[test]
    fn what_is_no_row_names_its_line() {
        for (text, line) in [("pass x", 1), ("# a\n\nrefuse", 3), ("refuse a b\nrefused c d", 2)] {
            assert_eq!(Calls::default().add(text).expect_err(text).line, line);
        }
    }

    #[test]
    fn rows_of_a_caller_only_add() {
        let mut calls = Calls::default();
        let words = |line: &str| line.split(' ').map(Word::plain).collect::<Vec<_>>();
        assert!(calls.check("deployer", &words("ship prod")).is_ok());
        calls.add("refuse deployer ship|send\nask aws s3 rb\n").expect("rows");
        assert!(calls.check("deployer", &words("-v ship prod")).is_err());
        assert!(calls.check("aws", &words("s3 rb s3://x")).is_err_and(|refusal| !refusal.asks));
    }
}
