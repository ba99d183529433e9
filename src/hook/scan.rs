//! Splits a command line into words, operators, quotes, expansions and here-documents. It expands nothing.
//!
//! Source: the shell command language of POSIX.1-2017, with the here-strings, `$'…'` and process substitutions of bash. Nesting
//! costs no stack: what is inside of `$(…)` and backticks is returned as text.

use super::braces::expand;

/// The character in a word for an expansion. A command line that contains it counts as one with an expansion.
pub(super) const EXPANSION: char = '\u{1}';

/// Redirections of more than one character.
const OPERATORS: [&str; 10] = ["<<", "<<<", "<<-", "<&", "<>", ">>", ">&", ">|", ">&-", "<&-"];

/// A word, without its quotes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Word {
    /// Its text, with [`EXPANSION`] for each expansion.
    pub(super) text: String,
    /// What its expansions hold: commands of `$(…)`, names and defaults of `${…}`.
    pub(super) inner: Vec<Inner>,
    /// Whether a part of it is quoted: keywords and assignments are not.
    pub(super) quoted: bool,
    /// Whether a part before the first `=` is quoted: then the word assigns nothing.
    pub(super) name_quoted: bool,
}

/// What an expansion holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Inner {
    /// Commands that the shell runs.
    Commands(String),
    /// Names and words.
    Parameter(String),
}

impl Inner {
    /// What it holds.
    pub(super) fn text(&self) -> &str {
        match self {
            Inner::Commands(text) | Inner::Parameter(text) => text,
        }
    }
}

/// One command: words up to an operator.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Simple {
    /// Its words, without redirections.
    pub(super) words: Vec<Word>,
    /// What it gets on standard input from the command line itself, and the targets of redirections.
    pub(super) inputs: Vec<Input>,
    /// Whether the next command reads what it writes.
    pub(super) piped: bool,
}

/// A text on the standard input of a command.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Input {
    /// The text.
    pub(super) text: String,
    /// The file of a redirection, empty for a text.
    pub(super) target: String,
    /// Whether the redirection writes the file.
    pub(super) writes: Writes,
    /// Commands that the shell runs to make it.
    pub(super) inner: Vec<Inner>,
}

/// What a redirection does to its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Writes {
    /// It reads it.
    #[default]
    Nothing,
    /// It writes at its end.
    Append,
    /// It replaces what is there.
    All,
}

/// The text ends inside of a quote or an expansion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unreadable;

impl Word {
    /// A word as a program gets it.
    pub(super) fn plain(text: &str) -> Self {
        Word { text: text.to_owned(), inner: Vec::new(), quoted: true, name_quoted: true }
    }

    /// Whether it contains an expansion, so that only the shell knows the word.
    pub(super) fn is_dynamic(&self) -> bool {
        self.text.contains(EXPANSION)
    }
}

/// Splits a text into commands.
pub(super) fn scan(text: &str) -> Result<Vec<Simple>, Unreadable> {
    let mut scanner = Scanner::new(text);
    scanner.run()?;
    Ok(scanner.commands)
}

/// What the next word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Next {
    /// A word of the command.
    #[default]
    Argument,
    /// The target of a redirection.
    Target(Writes),
    /// The text of `<<<`.
    Text,
    /// The end of a here-document; with `<<-`, tabs before its lines do not count.
    End { tabs: bool },
}

/// A here-document whose text follows.
struct Pending {
    command: usize,
    end: String,
    literal: bool,
    tabs: bool,
}

struct Scanner<'t> {
    rest: std::iter::Peekable<std::str::Chars<'t>>,
    commands: Vec<Simple>,
    command: Simple,
    word: Option<Word>,
    /// Where the word has braces and commas that are not quoted.
    braces: Vec<usize>,
    next: Next,
    pending: Vec<Pending>,
}

impl<'t> Scanner<'t> {
    fn new(text: &'t str) -> Self {
        Scanner {
            rest: text.chars().peekable(),
            commands: Vec::new(),
            command: Simple::default(),
            word: None,
            braces: Vec::new(),
            next: Next::Argument,
            pending: Vec::new(),
        }
    }

    fn run(&mut self) -> Result<(), Unreadable> {
        while let Some(c) = self.rest.next() {
            match c {
                '\\' => self.escape(),
                '\'' => self.single()?,
                '"' => self.double()?,
                '$' => self.dollar(Quote::None)?,
                '`' => self.backtick()?,
                '\n' => {
                    self.end_command();
                    self.documents()?;
                }
                ' ' | '\t' | '\r' => self.end_word(),
                // `&>` of bash redirects both outputs and does not end the command.
                '&' if self.rest.peek() == Some(&'>') => self.end_word(),
                '|' => self.pipe(),
                '(' if self.assigns() => self.array()?,
                ';' | '&' | '(' | ')' => self.end_command(),
                '<' | '>' => self.redirection(c)?,
                // A `#` starts a comment only where a word could start: `a#b` is one word.
                '#' if self.word.is_none() => {
                    while self.rest.peek().is_some_and(|c| *c != '\n') {
                        self.rest.next();
                    }
                }
                '{' | ',' | '}' => {
                    let at = self.word().text.len();
                    self.braces.push(at);
                    self.push(c);
                }
                c => self.push(c),
            }
        }
        self.end_command();
        // A document that never begins has no text.
        self.documents()
    }

    fn word(&mut self) -> &mut Word {
        self.word.get_or_insert_default()
    }

    fn push(&mut self, c: char) {
        self.word().text.push(c);
    }

    fn push_quoted(&mut self, c: char) {
        self.quote();
        self.push(c);
    }

    /// What follows in the word is quoted.
    fn quote(&mut self) {
        let word = self.word();
        word.quoted = true;
        word.name_quoted |= !word.text.contains('=');
    }

    /// Whether the word so far is `NAME=`, so that a bracket after it begins an array.
    fn assigns(&self) -> bool {
        let name =
            self.word.as_ref().filter(|word| !word.quoted).and_then(|word| word.text.strip_suffix('='));
        name.is_some_and(|name| {
            !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "_+".contains(c))
        })
    }

    /// `NAME=(…)`: the words are the value.
    fn array(&mut self) -> Result<(), Unreadable> {
        let words = self.nested_in('(')?;
        let word = self.word();
        word.text.push_str(&words);
        word.inner.push(Inner::Parameter(words));
        Ok(())
    }

    fn end_word(&mut self) {
        let Some(word) = self.word.take() else { return };
        let braces = std::mem::take(&mut self.braces);
        match std::mem::take(&mut self.next) {
            Next::Argument if braces.len() < 3 => self.command.words.push(word),
            Next::Argument => {
                let words = expand(&word.text, &braces).into_iter();
                self.command.words.extend(words.map(|text| Word { text, ..word.clone() }));
            }
            Next::Target(writes) => {
                let input = Input { text: String::new(), target: word.text, writes, inner: word.inner };
                self.command.inputs.push(input);
            }
            Next::Text => {
                let input = Input { text: word.text, inner: word.inner, ..Input::default() };
                self.command.inputs.push(input);
            }
            Next::End { tabs } => self.pending.push(Pending {
                command: self.commands.len(),
                end: word.text,
                literal: word.quoted,
                tabs,
            }),
        }
    }

    fn end_command(&mut self) {
        self.end_word();
        self.next = Next::Argument;
        // A command without words can have a here-document: `<<E`.
        let awaited = self.pending.last().is_some_and(|pending| pending.command == self.commands.len());
        let command = std::mem::take(&mut self.command);
        if awaited || command != Simple::default() {
            self.commands.push(command);
        }
    }

    /// `|` and `|&`, but not `||`.
    fn pipe(&mut self) {
        if self.rest.next_if_eq(&'|').is_none() {
            self.command.piped = true;
        }
        self.end_command();
    }

    fn escape(&mut self) {
        match self.rest.next() {
            Some('\n') => {}
            Some(c) => self.push_quoted(c),
            None => self.push_quoted('\\'),
        }
    }

    fn single(&mut self) -> Result<(), Unreadable> {
        self.quote();
        loop {
            match self.rest.next().ok_or(Unreadable)? {
                '\'' => return Ok(()),
                c => self.push(c),
            }
        }
    }

    fn double(&mut self) -> Result<(), Unreadable> {
        self.quote();
        loop {
            match self.rest.next().ok_or(Unreadable)? {
                '"' => return Ok(()),
                '\\' => match self.rest.next().ok_or(Unreadable)? {
                    '\n' => {}
                    // In double quotes a backslash escapes these and the newline only (POSIX 2.2.3).
                    c @ ('$' | '`' | '"' | '\\') => self.push(c),
                    c => {
                        self.push('\\');
                        self.push(c);
                    }
                },
                '$' => self.dollar(Quote::Double)?,
                '`' => self.backtick()?,
                c => self.push(c),
            }
        }
    }

    fn expansion(&mut self, inner: Option<Inner>) {
        let word = self.word();
        word.text.push(EXPANSION);
        word.inner.extend(inner);
    }

    fn dollar(&mut self, quote: Quote) -> Result<(), Unreadable> {
        match self.rest.peek().copied() {
            Some('(') => {
                let commands = self.nested()?;
                self.expansion(Some(Inner::Commands(commands)));
            }
            Some('{') => {
                let parameter = self.nested()?;
                self.expansion(Some(Inner::Parameter(parameter)));
            }
            Some('\'') if quote == Quote::None => {
                self.rest.next();
                self.ansi()?;
            }
            Some('"') if quote == Quote::None => {
                self.rest.next();
                self.double()?;
            }
            Some(c) if c.is_ascii_alphabetic() || c == '_' => {
                let mut name = String::new();
                while let Some(c) = self.rest.next_if(|c| c.is_ascii_alphanumeric() || *c == '_') {
                    name.push(c);
                }
                self.expansion(Some(Inner::Parameter(name)));
            }
            Some(c) if c.is_ascii_digit() || "@*#?$!-".contains(c) => {
                self.rest.next();
                self.expansion(None);
            }
            _ => self.push('$'),
        }
        Ok(())
    }

    /// `$'…'`, with escapes for characters.
    fn ansi(&mut self) -> Result<(), Unreadable> {
        self.quote();
        loop {
            match self.rest.next().ok_or(Unreadable)? {
                '\'' => return Ok(()),
                '\\' => {
                    let c = self.ansi_escape()?;
                    self.push(c);
                }
                c => self.push(c),
            }
        }
    }

    fn ansi_escape(&mut self) -> Result<char, Unreadable> {
        let (radix, most) = match self.rest.next().ok_or(Unreadable)? {
            'n' => return Ok('\n'),
            't' => return Ok('\t'),
            'r' => return Ok('\r'),
            'x' => (16, 2),
            'u' => (16, 4),
            'U' => (16, 8),
            c @ '0'..='7' => {
                let first = c.to_digit(8).unwrap_or_default();
                return Ok(self.digits(first, 8, 2));
            }
            // Which control character it is does not matter, only that the word is not known as plain text.
            c if "abefvc".contains(c) => return Ok(EXPANSION),
            c => return Ok(c),
        };
        Ok(self.digits(0, radix, most))
    }

    /// The character with a number; a number without one counts as an expansion.
    fn digits(&mut self, first: u32, radix: u32, most: usize) -> char {
        let mut value = first;
        for _ in 0..most {
            let Some(digit) = self.rest.next_if(|c| c.is_digit(radix)) else { break };
            value = value.wrapping_mul(radix).wrapping_add(digit.to_digit(radix).unwrap_or_default());
        }
        char::from_u32(value).filter(|c| *c != '\0').unwrap_or(EXPANSION)
    }

    fn backtick(&mut self) -> Result<(), Unreadable> {
        let mut commands = String::new();
        loop {
            match self.rest.next().ok_or(Unreadable)? {
                '`' => break,
                '\\' => match self.rest.next().ok_or(Unreadable)? {
                    c @ ('`' | '$' | '\\') => commands.push(c),
                    c => {
                        commands.push('\\');
                        commands.push(c);
                    }
                },
                c => commands.push(c),
            }
        }
        self.expansion(Some(Inner::Commands(commands)));
        Ok(())
    }

    /// The text between the bracket that comes next and its partner.
    fn nested(&mut self) -> Result<String, Unreadable> {
        let open = self.rest.next().ok_or(Unreadable)?;
        self.nested_in(open)
    }

    /// The text between a bracket that was read and its partner.
    fn nested_in(&mut self, open: char) -> Result<String, Unreadable> {
        let mut expected = vec![if open == '(' { ')' } else { '}' }];
        let mut text = String::new();
        loop {
            let c = self.rest.next().ok_or(Unreadable)?;
            let top = expected.last().copied().unwrap_or(')');
            if c == top {
                expected.pop();
                if expected.is_empty() {
                    return Ok(text);
                }
            } else if top != '\'' {
                match c {
                    '\\' => {
                        text.push(c);
                        text.push(self.rest.next().ok_or(Unreadable)?);
                        continue;
                    }
                    '`' | '"' => expected.push(c),
                    // In double quotes an apostrophe is an ordinary character.
                    '\'' if top != '"' => expected.push(c),
                    '(' if top != '"' || text.ends_with('$') => expected.push(')'),
                    '{' if text.ends_with('$') => expected.push('}'),
                    _ => {}
                }
            }
            text.push(c);
        }
    }

    fn redirection(&mut self, first: char) -> Result<(), Unreadable> {
        // The number of a descriptor belongs to the redirection.
        if self
            .word
            .as_ref()
            .is_some_and(|word| !word.quoted && word.text.chars().all(|c| c.is_ascii_digit()))
        {
            self.word = None;
            self.braces.clear();
        }
        self.end_word();
        let mut operator = String::from(first);
        // What makes no operator begins a word or ends the command.
        while let Some(c) = self.rest.next_if(|c| {
            let longer = format!("{operator}{c}");
            OPERATORS.contains(&longer.as_str())
        }) {
            operator.push(c);
        }
        if self.rest.peek() == Some(&'(') && !operator.ends_with(['&', '|', '-']) {
            let commands = self.nested()?;
            self.expansion(Some(Inner::Commands(commands)));
            return Ok(());
        }
        self.next = match operator.as_str() {
            "<<" => Next::End { tabs: false },
            "<<-" => Next::End { tabs: true },
            "<<<" => Next::Text,
            // `2>&-` closes and has no target.
            closed if closed.ends_with("&-") => Next::Argument,
            ">>" => Next::Target(Writes::Append),
            read if !read.contains('>') => Next::Target(Writes::Nothing),
            _ => Next::Target(Writes::All),
        };
        Ok(())
    }

    /// The texts of the here-documents of the line that ended.
    fn documents(&mut self) -> Result<(), Unreadable> {
        for Pending { command, end, literal, tabs } in std::mem::take(&mut self.pending) {
            let mut text = String::new();
            loop {
                let mut line = String::new();
                let mut ended = true;
                for c in self.rest.by_ref() {
                    if c == '\n' {
                        ended = false;
                        break;
                    }
                    line.push(c);
                }
                let compared = if tabs { line.trim_start_matches('\t') } else { line.as_str() };
                // The last line of a text that ends with a newline is empty and belongs to no document.
                if compared == end || (ended && line.is_empty()) {
                    break;
                }
                text.push_str(&line);
                text.push('\n');
                if ended {
                    break;
                }
            }
            let inner = if literal { Vec::new() } else { expansions(&text)? };
            if let Some(command) = self.commands.get_mut(command) {
                command.inputs.push(Input { text, inner, ..Input::default() });
            }
        }
        Ok(())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quote {
    None,
    Double,
}

/// The expansions in the text of a here-document: it is read as if in double quotes, in which `"` is nothing special.
fn expansions(text: &str) -> Result<Vec<Inner>, Unreadable> {
    let mut scanner = Scanner::new(text);
    while let Some(c) = scanner.rest.next() {
        match c {
            '\\' => drop(scanner.rest.next()),
            '$' => scanner.dollar(Quote::Double)?,
            '`' => scanner.backtick()?,
            _ => {}
        }
    }
    Ok(scanner.word.map(|word| word.inner).unwrap_or_default())
}
