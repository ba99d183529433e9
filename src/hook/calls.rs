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
    options: Vec<Vec<String>>,
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
        Calls { rows, programs, deletes: Deletes::default() }
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
            if !row.matches(words) {
                continue;
            }
            match (row.level, self.deletes) {
                (Level::Refuse, _) | (Level::Other, Deletes::All) => return Err(Refusal::call(&row.name())),
                (Level::Ask, _) | (Level::Other, Deletes::Ask) => asked = Some(row),
                (Level::Other, Deletes::Data) => {}
            }
        }
        asked.map_or(Ok(()), |row| Err(Refusal::call(&row.name()).asking()))
    }

    /// What a call becomes that deletes something of a type that is not known.
    ///
    /// # Errors
    /// The setting refuses it, or asks.
    pub(super) fn unknown(&self, name: &str) -> Result<(), Refusal> {
        match self.deletes {
            Deletes::Data => Ok(()),
            Deletes::Ask => Err(Refusal::call(&format!("{name} delete")).asking()),
            Deletes::All => Err(Refusal::call(&format!("{name} delete"))),
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
    let (options, words): (Vec<&str>, Vec<&str>) = parts.partition(|part| part.starts_with('-'));
    let words = words.into_iter().map(|part| {
        let (may_miss, part) = part.strip_prefix('?').map_or((false, part), |part| (true, part));
        Wanted { alternatives: alternatives(part), may_miss }
    });
    let options = options.into_iter().map(|part| part.split('|').map(str::to_owned).collect());
    Ok(Some(Row { level, programs, words: words.collect(), options: options.collect() }))
}

impl Row {
    /// What the row is about, in its own words.
    fn name(&self) -> String {
        let words = self.words.iter().filter(|wanted| !wanted.may_miss && wanted.alternatives.len() == 1);
        let words = words.filter_map(|wanted| wanted.alternatives.first());
        self.programs.iter().take(1).chain(words).map(String::as_str).collect::<Vec<_>>().join(" ")
    }

    fn matches(&self, words: &[Word]) -> bool {
        self.words_match(words) && self.options.iter().all(|option| has(words, option))
    }

    fn words_match(&self, words: &[Word]) -> bool {
        let mut wanted = self.words.iter().peekable();
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
                wanted.next();
            } else if !value && !text.contains('/') {
                return false;
            }
            value = false;
        }
        wanted.all(|wanted| wanted.may_miss)
    }
}

impl Wanted {
    /// Whether a word is one of them: `pvc`, `pvc/data-0` and `pod,pvc` are about the same type.
    fn is(&self, text: &str) -> bool {
        let parts = || text.split(',').map(|part| part.split('/').next().unwrap_or(part));
        self.alternatives.iter().any(|alternative| match alternative.strip_suffix('*') {
            Some(start) => text.starts_with(start),
            None => text == alternative || parts().any(|part| part == alternative),
        })
    }
}

fn has(words: &[Word], option: &[String]) -> bool {
    words.iter().any(|word| {
        let name = word.text.split('=').next().unwrap_or_default();
        // `gsutil rm -ra`
        let joined = |short: &String| {
            let letter = short.strip_prefix('-').filter(|letter| letter.len() == 1);
            letter.is_some_and(|letter| {
                name.starts_with('-') && !name.starts_with("--") && name.contains(letter)
            })
        };
        option.iter().any(|option| option == name || *option == word.text || joined(option))
    })
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
