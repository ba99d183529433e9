//! Inspects command lines: finds the programs that they run, and checks their subcommands.

use std::collections::{BTreeMap, BTreeSet};

use super::calls::Calls;
use super::command::{assignment, command_of};
use super::fed;
use super::files;
use super::hides;
use super::names::name_of;
use super::own::{self, Taint};
use super::pipeline::feeds_executor;
use super::places::{Place, is_guarded, place};
use super::program::{Program, base, program_of};
use super::reader::{is_reader, leaves};
use super::refusal::Refusal;
use super::scan::{EXPANSION, Inner, Simple, Word, scan};
use super::subcommand::migrates_state;
use super::text::{mentions_change, without_imports};
use super::wrapped::{levels, wrapped};

/// A word that is one expansion.
const ALONE: &str = "\u{1}";

/// How deep command lines in command lines are read. People stop at two or three.
pub(super) const DEEPEST: usize = 24;

/// A longer command line is refused if it mentions one of the programs, bytes.
const LONGEST: usize = 256 << 10;

/// Commands inside of one command line, with everything inside of those.
pub(super) const MOST: usize = 10_000;

/// The longest value of a variable that is looked into, bytes.
const LONGEST_VALUE: usize = 4 << 10;

/// Readers whose input is a text in no language.
const WRITES_TEXT: [&str; 6] = ["cat", "tee", "grep", "git", "gh", "mail"];

/// How many values of a variable are kept, and how many commands they make of one.
const VARIANTS: usize = 32;

/// Commands that assign what is behind them.
const DECLARES: [&str; 7] = ["export", "declare", "typeset", "local", "readonly", "alias", "set"];

/// The command line around a command.
#[derive(Clone, Copy)]
pub(super) struct Context {
    pub(super) depth: usize,
    /// Whether its command line mentions one of the programs.
    pub(super) mentioned: bool,
}

impl Context {
    pub(super) fn deeper(self) -> Self {
        Context { depth: self.depth + 1, ..self }
    }
}

/// The inspection of command lines that belong together.
pub(super) struct Inspection<'c> {
    pub(super) calls: &'c Calls,
    /// The work done so far: it is bounded.
    pub(super) commands: usize,
    /// Values by the names of their variables.
    values: BTreeMap<String, Vec<String>>,
    /// The words of the commands whose output a variable holds.
    sources: BTreeMap<String, Vec<Word>>,
    /// Functions that pass their arguments to nothing but readers.
    pub(super) functions: BTreeSet<String>,
    /// What aliases stand for.
    aliases: BTreeMap<String, String>,
    /// What a person is asked about, if nothing is refused.
    asked: Option<Refusal>,
    /// Whether a plan is applied.
    applied: bool,
    tainted: Taint,
    /// Whether the commands run in a folder of policies.
    inside: bool,
    /// The folder with settings of the guard in which the commands run; empty elsewhere.
    folder: String,
}

impl<'c> Inspection<'c> {
    pub(super) fn new(calls: &'c Calls) -> Self {
        Inspection {
            calls,
            commands: 0,
            values: BTreeMap::new(),
            sources: BTreeMap::new(),
            aliases: BTreeMap::new(),
            functions: BTreeSet::new(),
            asked: None,
            applied: false,
            tainted: Taint::None,
            inside: false,
            folder: String::new(),
        }
    }

    /// The commands run in a folder of policies.
    pub(super) fn enter(&mut self) {
        self.inside = true;
    }

    pub(super) fn line(&mut self, line: &str) -> Result<(), Refusal> {
        // A shell drops NUL.
        self.nested(&line.replace('\0', ""), 0)
    }

    pub(super) fn words(&mut self, words: &[String]) -> Result<(), Refusal> {
        let mentioned = words.iter().any(|word| Program::mentioned(word));
        let words: Vec<Word> = words.iter().map(|word| Word::plain(word)).collect();
        let command = Simple { words, ..Simple::default() };
        self.surroundings(&command)?;
        self.simple(&command.words, Context { depth: 0, mentioned })
    }

    /// What the command lines are together.
    pub(super) fn end(self) -> Result<(), Refusal> {
        if self.applied && self.tainted >= Taint::IfApplied {
            return Err(Refusal::weakens());
        }
        if self.applied && self.tainted == Taint::Hides {
            return Err(Refusal::hides());
        }
        self.asked.map_or(Ok(()), Err)
    }

    pub(super) fn nested(&mut self, line: &str, depth: usize) -> Result<(), Refusal> {
        let context = Context { depth, mentioned: Program::mentioned(line) };
        let unreadable = || if context.mentioned { Err(Refusal::unreadable()) } else { Ok(()) };
        // What is too deep or too long to read is refused only if it mentions one of the programs: other commands must go on working.
        if depth > DEEPEST || line.len() > LONGEST {
            return unreadable();
        }
        if depth > 0 {
            self.commands += line.len() / 128;
        }
        let Ok(commands) = scan(line) else { return unreadable() };
        // More than are read: the answer is the same after the work.
        if context.mentioned && self.commands + commands.len() > MOST {
            return unreadable();
        }
        // `[Environment]::SetEnvironmentVariable('TFGATE_POLICY', …)`
        if line.to_ascii_lowercase().contains("setenvironmentvariable") && own::mentions_variable(line) {
            self.tainted = self.tainted.max(Taint::IfApplied);
        }
        self.define(line, &commands);
        self.pipelines(&commands)?;
        for command in &commands {
            self.commands += 1;
            if self.commands > MOST {
                return unreadable();
            }
            self.inner(command, depth)?;
            self.surroundings(command)?;
            self.simple(&command.words, context)?;
            let name = command_of(&command.words).first().map(name_of).unwrap_or_default();
            // A here-document of `cat` is data; one of `bash`, or of an unknown program, may be commands.
            let reads = is_reader(&command.words, self.calls);
            for input in command.inputs.iter().filter(|input| !input.text.is_empty()) {
                if !reads {
                    self.nested(&without_imports(&name, &input.text), depth + 1)?;
                } else if leaves(&input.text)
                    && mentions_change(&input.text, self.calls)
                    && !WRITES_TEXT.contains(&name.as_str())
                {
                    return Err(Refusal::piped());
                }
            }
        }
        // `source <(echo 'export TFGATE_POLICY=…')`
        let sources = |command: &Simple| {
            let name = command_of(&command.words).first().map(name_of);
            name.is_some_and(|name| matches!(name.as_str(), "source" | "." | "eval"))
        };
        if commands.iter().any(sources) && own::mentions_variable(line) {
            self.tainted = self.tainted.max(Taint::IfApplied);
        }
        if self.passes_on_guarded(&commands) || replaces_tfgate(line, &commands) {
            return Err(Refusal::guarded());
        }
        let types = |pair: &[Simple]| matches!(pair, [from, to] if from.piped && levels(command_of(&to.words)).any(hides::makes_terminal));
        if commands.windows(2).any(types) && hides::mentions_apply(line) {
            return Err(Refusal::hides());
        }
        let applies = context.mentioned || self.calls.mentioned(line) || line.contains("tfgate");
        if applies && feeds_executor(&commands, self.calls) { Err(Refusal::piped()) } else { Ok(()) }
    }

    /// Checks calls that delete what a pipeline hands to them, and keeps what `read` gets from one.
    fn pipelines(&mut self, commands: &[Simple]) -> Result<(), Refusal> {
        let mut start = 0;
        let mut lists = fed::Lists::default();
        for (index, command) in commands.iter().enumerate() {
            let before = commands.get(start.max(index.saturating_sub(VARIANTS))..index).unwrap_or_default();
            lists.keep(before, command);
            if lists.feed(before, command) {
                let consumer = fed::consumer(command);
                if let Some(words) = consumer.filter(|words| fed::is_listed(words, self.calls)) {
                    self.commands += 64;
                    if self.commands > MOST {
                        return Err(Refusal::unreadable());
                    }
                    let checked = fed::check(&words, &lists.sources(before, command), self.calls);
                    self.asks(checked)?;
                }
                let words = command_of(&command.words);
                if words.first().is_some_and(|first| name_of(first) == "read") {
                    let sources = lists.sources(before, command);
                    for name in words.iter().skip(1).filter(|word| !word.text.starts_with('-')) {
                        self.sources.insert(name.text.clone(), sources.clone());
                    }
                }
            }
            if !command.piped {
                start = index + 1;
            }
        }
        Ok(())
    }

    /// Checks a call that deletes what an expansion names.
    pub(super) fn expanded(&mut self, words: &[Word]) -> Result<(), Refusal> {
        let mut sources = Vec::new();
        for word in words.iter().filter(|word| word.is_dynamic()) {
            sources.extend(fed::sources_of(word));
            for inner in &word.inner {
                if let Inner::Parameter(name) = inner {
                    sources.extend(self.sources.get(variable(name)).into_iter().flatten().cloned());
                }
            }
        }
        if sources.is_empty() { Ok(()) } else { fed::check(words, &sources, self.calls) }
    }

    /// Keeps the functions that a command line defines, if none of its commands but readers get arguments of functions:
    /// `log() { echo "$*"; }`
    fn define(&mut self, line: &str, commands: &[Simple]) {
        let positional = |word: &Word| word.text.matches(EXPANSION).count() > word.inner.len();
        let passes =
            |command: &Simple| command.words.iter().any(positional) && !is_reader(&command.words, self.calls);
        if !line.contains("()") || commands.iter().any(passes) {
            return;
        }
        for (at, _) in line.match_indices("()").take(VARIANTS) {
            let before = line.get(..at).unwrap_or_default();
            let start =
                before.rfind(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).map_or(0, |at| at + 1);
            let name = before.get(start..).unwrap_or_default();
            // In a quoted text it is the function of another shell.
            let alone = |command: &Simple| matches!(command.words.as_slice(), [only] if !only.quoted && only.text == name);
            if commands.iter().any(alone) && Program::named(name).is_none() {
                self.functions.insert(name.to_lowercase());
            }
        }
    }

    /// Inspects the commands that the shell runs to make the words of a command.
    fn inner(&mut self, command: &Simple, depth: usize) -> Result<(), Refusal> {
        let words = command.words.iter().flat_map(|word| &word.inner);
        for inner in words.chain(command.inputs.iter().flat_map(|input| &input.inner)) {
            match inner {
                Inner::Commands(commands) => self.nested(commands, depth + 1)?,
                // `${X:-$(…)}` runs commands as well.
                Inner::Parameter(parameter) if parameter.contains(['$', '`']) => {
                    self.nested(&format!("echo \"{}\"", parameter.replace('"', "")), depth + 1)?;
                }
                Inner::Parameter(_) => {}
            }
        }
        Ok(())
    }

    /// A path as seen from outside of the folder with settings, if it leads to one of them: `settings.json` in `.claude`.
    fn in_folder(&self, path: String) -> String {
        let way = format!("{}/{path}", self.folder);
        if !self.folder.is_empty() && is_relative(&path) && place(&way) == Some(Place::File) {
            way
        } else {
            path
        }
    }

    /// What a command does to files, variables and the working directory.
    fn surroundings(&mut self, command: &Simple) -> Result<(), Refusal> {
        let words = command_of(&command.words);
        let taint = levels(&command.words).map(own::taint).max().unwrap_or(Taint::None);
        let taint = taint.max(levels(words).map(own::taint).max().unwrap_or(Taint::None));
        self.tainted = self.tainted.max(taint);
        let paths = |word: &Word| self.in_folder(self.path(word));
        if files::changes(command, words, self.inside, &paths) {
            return Err(Refusal::guarded());
        }
        if taint == Taint::Always {
            return Err(Refusal::weakens());
        }
        if levels(words).any(|words| hides::makes_terminal(words) || hides::leaves_session(words))
            && self.says_apply(command)
        {
            return Err(Refusal::hides());
        }
        let Some((first, rest)) = words.split_first() else { return Ok(()) };
        // `$_` is the last word of the command before.
        if let Some(last) = rest.last().filter(|last| last.text.len() < LONGEST_VALUE) {
            self.values.insert("_".to_owned(), vec![last.text.clone()]);
        }
        match name_of(first).as_str() {
            "cd" | "pushd" | "chdir" | "set-location" | "sl" => {
                let target = rest.iter().find(|word| !word.text.starts_with('-')).map(|word| self.path(word));
                let target = target.unwrap_or_default();
                self.inside = is_policies(&target, self.inside);
                let way = if is_relative(&target) { format!("{}/{target}", self.folder) } else { target };
                self.folder = if place(&way) == Some(Place::Folder) { way } else { String::new() };
            }
            "popd" => (self.inside, self.folder) = (false, String::new()),
            "read" | "mapfile" | "readarray" | "getopts" | "select" => {
                for word in rest {
                    self.keep(&word.text, ALONE);
                }
            }
            "for" => {
                if let [name, _, values @ ..] = rest {
                    for value in values {
                        self.comes_from(&name.text, value);
                        let known = if value.is_dynamic() { ALONE.to_owned() } else { value.text.clone() };
                        let path = self.path(value);
                        self.keep(&name.text, if is_guarded(&path, "") { &path } else { &known });
                    }
                }
            }
            // A link or a copy of a program under another name.
            "ln" | "cp" | "install" => self.renamed(rest),
            "alias" => {
                for (name, value) in rest.iter().filter_map(|word| word.text.split_once('=')) {
                    self.aliases.insert(name.to_owned(), value.to_owned());
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether the words of a command, or what it reads from the command line, contain a `tfgate apply`.
    fn says_apply(&self, command: &Simple) -> bool {
        let words = command.words.iter().map(|word| self.path(word));
        let inputs = command.inputs.iter().map(|input| input.text.clone());
        hides::mentions_apply(&words.chain(inputs).collect::<Vec<_>>().join(" "))
    }

    /// Keeps the name of a link to a program, or of a copy.
    fn renamed(&mut self, words: &[Word]) {
        let program = words.iter().find_map(program_of);
        let last = words.iter().rfind(|word| !word.text.starts_with('-'));
        if let (Some(program), Some(last), 2..) = (program, last, words.len())
            && program_of(last).is_none()
        {
            self.aliases.insert(base(&last.text).to_owned(), program.name().to_owned());
        }
    }

    /// Whether a pipeline hands guarded files to a program that writes or deletes them.
    fn passes_on_guarded(&self, commands: &[Simple]) -> bool {
        // `while read f; do rm "$f"; done < <(ls .tfgate)`
        let lists = |inner: &Inner| inner.text().split_whitespace().any(|part| is_policies(part, false));
        let fed = commands.iter().any(|command| {
            let words = command.words.iter().flat_map(|word| &word.inner);
            words.chain(command.inputs.iter().flat_map(|input| &input.inner)).any(lists)
        });
        let (mut flows, mut reads) = (fed, fed);
        for command in commands {
            let words = command_of(&command.words);
            let Some((first, rest)) = words.split_first() else { continue };
            let name = name_of(first);
            let writes = match wrapped(&name, rest).and_then(|at| rest.get(at..)) {
                Some(inner) if matches!(name.as_str(), "xargs" | "parallel") => files::is_writer(inner),
                _ => (name.contains('-') && files::is_writer(words)) || files::unpacks(words),
            };
            let loops = || reads && files::is_writer(words) && words.iter().any(Word::is_dynamic);
            if (flows && writes) || loops() {
                return true;
            }
            reads |= flows && name == "read";
            flows = fed
                || command.piped && (flows || words.iter().any(|word| is_policies(&self.path(word), false)));
        }
        false
    }

    /// The text of a word, with the values of variables that are known and the names of those that are not.
    pub(super) fn path(&self, word: &Word) -> String {
        if word.text.matches(EXPANSION).count() != word.inner.len() {
            return word.text.clone();
        }
        let mut inner = word.inner.iter();
        let mut text = String::new();
        for c in word.text.chars() {
            let expansion = if c == EXPANSION { inner.next() } else { None };
            match expansion {
                Some(Inner::Parameter(name)) => match self.values.get(variable(name)).map(Vec::as_slice) {
                    Some([first, rest @ ..]) => {
                        let guarded = rest.iter().find(|value| is_guarded(value, "tfgate"));
                        text.push_str(guarded.unwrap_or(first));
                    }
                    _ => text.extend(["$", name]),
                },
                Some(Inner::Commands(_)) => text.push_str("$()"),
                None => text.push(c),
            }
        }
        text
    }

    /// The values of a word that is one variable.
    fn known(&self, word: &Word) -> &[String] {
        let (ALONE, [Inner::Parameter(name)]) = (word.text.as_str(), word.inner.as_slice()) else {
            return &[];
        };
        self.values.get(variable(name)).map_or(&[], Vec::as_slice)
    }

    /// The arguments with each value that a variable among them has, if all of them are known.
    pub(super) fn filled(&self, words: &[Word]) -> Vec<Vec<Word>> {
        let mut variants: Vec<Vec<Word>> = vec![Vec::new()];
        for word in words {
            let whole = |name: &str| name.chars().all(|c| c.is_ascii_alphanumeric() || "_[@]*".contains(c));
            let plain = word.inner.iter().all(|inner| matches!(inner, Inner::Parameter(name) if whole(name)));
            let values = if plain { self.known(word) } else { &[] };
            let is_known = !values.is_empty() && !values.iter().any(|value| value.contains(EXPANSION));
            if !is_known {
                for variant in &mut variants {
                    variant.push(word.clone());
                }
                continue;
            }
            if variants.len() * values.len() > VARIANTS {
                return vec![words.to_vec()];
            }
            let split = |value: &String| value.split_whitespace().map(Word::plain).collect::<Vec<_>>();
            let longer = |variant: &Vec<Word>| {
                let variant = variant.clone();
                values.iter().map(move |value| [variant.clone(), split(value)].concat())
            };
            variants = variants.iter().flat_map(longer).collect();
        }
        variants
    }

    /// Keeps which commands make the value of a variable.
    fn comes_from(&mut self, name: &str, value: &Word) {
        let mut sources = fed::sources_of(value);
        for inner in &value.inner {
            if let Inner::Parameter(from) = inner {
                sources.extend(self.sources.get(variable(from)).into_iter().flatten().cloned());
            }
        }
        sources.truncate(VARIANTS);
        if !sources.is_empty() && self.sources.len() < VARIANTS {
            self.sources.insert(name.to_owned(), sources);
        }
    }

    /// Keeps a value of a variable.
    fn keep(&mut self, name: &str, value: &str) {
        if self.values.len() >= MOST {
            return;
        }
        let values = self.values.entry(name.to_owned()).or_default();
        if values.len() < VARIANTS && !values.iter().any(|known| known == value) {
            values.push(value.to_owned());
        }
    }

    /// Keeps what a command assigns. A value that the command after it runs is refused here.
    pub(super) fn assigned(&mut self, words: &[Word], command: &[Word]) -> Result<(), Refusal> {
        let before = words.len() - command.len();
        let sets = command.first().is_some_and(|first| {
            DECLARES.contains(&first.text.as_str()) || matches!(first.text.as_str(), "env" | "sudo" | "doas")
        });
        for word in words.iter().take(if sets { words.len() } else { before }) {
            let Some((name, value)) = assignment(&word.text) else { continue };
            if !command.is_empty() && is_run_by_programs(name) && mentions_change(value, self.calls) {
                return Err(Refusal::piped());
            }
            if migrates_by_variable(&word.text) {
                return Err(Refusal::changes(Program::Terraform, "init -migrate-state", &[]));
            }
            self.keep(name, value);
            self.comes_from(name, word);
            // The words of a command are expanded before what stands before it is assigned.
            let declares = |first: &Word| DECLARES.contains(&first.text.as_str());
            if command.first().is_some_and(|first| !declares(first)) {
                self.keep(name, ALONE);
            }
        }
        // `docker run -e NAME=VALUE`
        let given = |word: &Word| {
            let text = word.text.strip_prefix("--env=").or_else(|| word.text.strip_prefix("-e"));
            migrates_by_variable(text.unwrap_or(&word.text))
        };
        if command.iter().skip(1).any(given) && !is_reader(command, self.calls) {
            return Err(Refusal::changes(Program::Terraform, "init -migrate-state", &[]));
        }
        Ok(())
    }

    /// The words of a variable or an alias, if it alone is the command and its value is in the command line.
    pub(super) fn values_of(&self, word: &Word) -> Result<Vec<Vec<Word>>, Refusal> {
        let name = if word.text.contains('/') { base(&word.text) } else { word.text.as_str() };
        let alias = (!word.quoted).then(|| self.aliases.get(name)).flatten();
        let mut found = Vec::new();
        for value in self.known(word).iter().chain(alias) {
            if value.len() > LONGEST_VALUE {
                return Err(Refusal::unreadable());
            }
            // An alias of itself: `alias ls='ls -l'`.
            let first = value.split_whitespace().next();
            if first != Some(word.text.as_str()) && !value.is_empty() && !value.starts_with(EXPANSION) {
                found.push(value.split_whitespace().map(Word::plain).collect());
            }
        }
        Ok(found)
    }

    /// Whether a word is a variable that may have a value that is not known.
    pub(super) fn may_be_other(&self, word: &Word) -> bool {
        word.is_dynamic() && self.known(word).iter().any(|value| value.contains(EXPANSION))
    }

    /// Checks a `tfgate` and its arguments.
    pub(super) fn tfgate(&mut self, words: &[Word]) -> Result<(), Refusal> {
        self.applied |= own::applies(words);
        own::check(words, &|word| {
            let flags = |value: &&String| value.contains(" -") || value.starts_with('-');
            self.known(word)
                .iter()
                .find(flags)
                .cloned()
                .or_else(|| Some(self.path(word)).filter(|path| path.contains(" -")))
        })
    }

    /// Keeps a refusal that asks, and passes on any other.
    pub(super) fn asks(&mut self, checked: Result<(), Refusal>) -> Result<(), Refusal> {
        match checked {
            Err(refusal) if refusal.asks => {
                self.asked = Some(refusal);
                Ok(())
            }
            checked => checked,
        }
    }
}

/// The name of the variable of an expansion: `args` of `${args[@]}`.
fn variable(parameter: &str) -> &str {
    let end = parameter.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(parameter.len());
    parameter.get(..end).unwrap_or_default()
}

/// Whether an assignment makes `terraform init` copy the state.
fn migrates_by_variable(text: &str) -> bool {
    assignment(text).is_some_and(|(name, value)| {
        let migrates = |option| migrates_state(&Word::plain(option));
        name.starts_with("TF_CLI_ARGS") && value.split_whitespace().any(migrates)
    })
}

/// Whether a path starts at the working directory.
fn is_relative(path: &str) -> bool {
    !path.starts_with(['/', '~', '$'])
}

/// Whether a path leads into a folder of policies; `inside` says that the way starts in one.
fn is_policies(path: &str, inside: bool) -> bool {
    is_guarded(path, "") || (inside && !path.contains("..") && is_relative(path))
}

/// Variables whose value a program runs.
fn is_run_by_programs(name: &str) -> bool {
    ["EDITOR", "PAGER", "COMMAND", "ENV", "VISUAL", "BROWSER", "ASKPASS"]
        .iter()
        .any(|end| name.ends_with(end))
}

/// Whether a function takes the place of tfgate.
fn replaces_tfgate(line: &str, commands: &[Simple]) -> bool {
    let named = |command: &Simple| match command.words.as_slice() {
        [only] => only.text == "tfgate" && (line.contains("tfgate()") || line.contains("tfgate ()")),
        [first, second, ..] => first.text == "function" && second.text == "tfgate",
        [] => false,
    };
    commands.iter().any(named)
}
