//! The tokens of HCL with every byte of theirs; only blanks between them are left out.

use std::ops::Range;

/// What a token is, as far as blanks around it depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The end of a line.
    Newline,
    /// `# …` or `// …`, up to the end of its line.
    LineComment,
    /// `/* … */`
    BlockComment,
    /// A name or keyword.
    Word,
    Number,
    /// `{`
    OpenBrace,
    /// `}`
    CloseBrace,
    /// `(` or `[`
    Open(u8),
    /// `)` or `]`
    Close,
    /// `${`, `%{`, with `~` if there is one.
    TemplateOpen,
    /// `}` or `~}`
    TemplateClose,
    /// The quote at the start of a string.
    Quote,
    /// The text of a string, or the quote at its end.
    InString,
    /// A heredoc, from `<<` to its marker.
    Heredoc,
    Comma,
    /// `.` or `::`
    Dot,
    Ellipsis,
    /// `=` of an attribute or of a member of an object.
    Equals,
    Colon,
    Question,
    Minus,
    Bang,
    /// Any other operator, and what is no HCL.
    Other,
}

/// A token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token<'t> {
    /// The offset of its first byte.
    pub(crate) at: usize,
    pub(crate) kind: Kind,
    pub(crate) text: &'t str,
}

impl Token<'_> {
    /// By how many brackets it opens more than it closes.
    pub(crate) fn brackets(&self) -> i32 {
        match self.kind {
            Kind::OpenBrace | Kind::Open(_) | Kind::TemplateOpen => 1,
            Kind::CloseBrace | Kind::Close | Kind::TemplateClose => -1,
            Kind::Newline
            | Kind::LineComment
            | Kind::BlockComment
            | Kind::Word
            | Kind::Number
            | Kind::Quote
            | Kind::InString
            | Kind::Heredoc
            | Kind::Comma
            | Kind::Dot
            | Kind::Ellipsis
            | Kind::Equals
            | Kind::Colon
            | Kind::Question
            | Kind::Minus
            | Kind::Bang
            | Kind::Other => 0,
        }
    }
}

/// What is open at a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    Bracket,
    /// Between `${` and `}` of a string or heredoc.
    Template,
    /// A heredoc, by its index.
    Heredoc(usize),
}

/// A heredoc, by offsets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heredoc {
    /// From `<<` to the end of the marker that ends it.
    pub(crate) whole: Range<usize>,
    /// The marker behind `<<` or `<<-`.
    pub(crate) marker: Range<usize>,
    /// The lines of its text, without the line of the marker that ends it.
    pub(crate) text: Range<usize>,
    /// The marker that ends it.
    pub(crate) end: Range<usize>,
}

/// The tokens of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tokens<'t> {
    /// In the order of the text; a heredoc is one token.
    pub(crate) tokens: Vec<Token<'t>>,
    /// In the order of their beginnings, those in templates of other heredocs included.
    pub(crate) heredocs: Vec<Heredoc>,
}

/// A string, comment, heredoc or bracket that does not end, or a bracket that ends none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unbalanced {
    /// Where it was noticed.
    pub(crate) at: usize,
}

/// The tokens of a text.
///
/// # Errors
/// Something does not end.
pub(crate) fn tokens(text: &str) -> Result<Tokens<'_>, Unbalanced> {
    let mut scanner =
        Scanner { text, at: 0, open: Vec::new(), found: Tokens { tokens: Vec::new(), heredocs: Vec::new() } };
    while scanner.at < text.len() {
        let at = scanner.at;
        scanner.step().ok_or(Unbalanced { at })?;
    }
    if scanner.open.is_empty() { Ok(scanner.found) } else { Err(Unbalanced { at: scanner.at }) }
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    open: Vec<Scope>,
    found: Tokens<'t>,
}

impl<'t> Scanner<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Takes the next bytes as a token; at least one character, so that every step moves on.
    fn push(&mut self, kind: Kind, length: usize) -> Option<()> {
        let text = self.rest().get(..length).filter(|text| !text.is_empty())?;
        self.found.tokens.push(Token { at: self.at, kind, text });
        self.at += length;
        Some(())
    }

    fn step(&mut self) -> Option<()> {
        let rest = self.rest();
        let two = rest.get(..2).unwrap_or_default();
        let first = rest.chars().next()?;
        match first {
            ' ' | '\t' => self.at += 1,
            '\r' if two == "\r\n" => return self.push(Kind::Newline, 2),
            '\n' => return self.push(Kind::Newline, 1),
            '#' => return self.line_comment(),
            '/' if two == "//" => return self.line_comment(),
            '/' if two == "/*" => return self.push(Kind::BlockComment, rest.get(2..)?.find("*/")? + 4),
            '"' => {
                self.push(Kind::Quote, 1)?;
                return self.string();
            }
            '<' if let Some((marker, first)) = heredoc(rest) => return self.heredoc(marker, first),
            '{' => return self.opened(Kind::OpenBrace),
            '(' | '[' => return self.opened(Kind::Open(u8::try_from(first).ok()?)),
            ')' | ']' => {
                self.open.pop_if(|scope| *scope == Scope::Bracket)?;
                return self.push(Kind::Close, 1);
            }
            '}' => return self.closed(1),
            '~' if two == "~}" && self.open.last() == Some(&Scope::Template) => return self.closed(2),
            c if c.is_ascii_digit() => return self.push(Kind::Number, number(rest)),
            c if is_word(c) => {
                let length = rest.find(|c: char| !goes_on(c));
                return self.push(Kind::Word, length.unwrap_or(rest.len()));
            }
            _ => return self.operator(first, two),
        }
        Some(())
    }

    fn operator(&mut self, first: char, two: &str) -> Option<()> {
        match (first, two) {
            ('.', _) if self.rest().starts_with("...") => self.push(Kind::Ellipsis, 3),
            (_, "::") => self.push(Kind::Dot, 2),
            (_, "==" | "!=" | "<=" | ">=" | "&&" | "||" | "=>") => self.push(Kind::Other, 2),
            ('.', _) => self.push(Kind::Dot, 1),
            (',', _) => self.push(Kind::Comma, 1),
            ('=', _) => self.push(Kind::Equals, 1),
            (':', _) => self.push(Kind::Colon, 1),
            ('?', _) => self.push(Kind::Question, 1),
            ('-', _) => self.push(Kind::Minus, 1),
            ('!', _) => self.push(Kind::Bang, 1),
            (other, _) => self.push(Kind::Other, other.len_utf8()),
        }
    }

    fn line_comment(&mut self) -> Option<()> {
        let rest = self.rest();
        let line = rest.split('\n').next().unwrap_or(rest);
        self.push(Kind::LineComment, line.strip_suffix('\r').unwrap_or(line).len())
    }

    fn opened(&mut self, kind: Kind) -> Option<()> {
        self.open.push(Scope::Bracket);
        self.push(kind, 1)
    }

    fn closed(&mut self, length: usize) -> Option<()> {
        match self.open.pop()? {
            Scope::Bracket => self.push(Kind::CloseBrace, length),
            Scope::Template => {
                self.push(Kind::TemplateClose, length)?;
                match self.open.last() {
                    Some(Scope::Heredoc(index)) => self.heredoc_text(*index, false),
                    Some(Scope::Bracket | Scope::Template) | None => self.string(),
                }
            }
            Scope::Heredoc(_) => None,
        }
    }

    /// The text of a string from behind its quote or a template, up to its end or the next template.
    fn string(&mut self) -> Option<()> {
        let rest = self.rest();
        let mut at = 0;
        loop {
            let here = rest.get(at..)?;
            let length = match here.chars().next()? {
                '\n' => return None,
                '\\' => 1 + here.get(1..)?.chars().next()?.len_utf8(),
                '"' => {
                    self.push_text(at)?;
                    return self.push(Kind::InString, 1);
                }
                '$' | '%' if here.starts_with("$${") || here.starts_with("%%{") => 3,
                '$' | '%' if here.get(1..2) == Some("{") => {
                    self.push_text(at)?;
                    self.open.push(Scope::Template);
                    let trims = here.get(2..3) == Some("~");
                    return self.push(Kind::TemplateOpen, if trims { 3 } else { 2 });
                }
                c => c.len_utf8(),
            };
            at += length;
        }
    }

    /// A heredoc from its `<<`; `marker` and `first`, the length of its first line, are relative to that.
    fn heredoc(&mut self, marker: Range<usize>, first: usize) -> Option<()> {
        let (start, text) = (self.at, self.at + first);
        self.push(Kind::Heredoc, first)?;
        let index = self.found.heredocs.len();
        self.found.heredocs.push(Heredoc {
            whole: start..text,
            marker: start + marker.start..start + marker.end,
            text: text..text,
            end: text..text,
        });
        self.open.push(Scope::Heredoc(index));
        self.heredoc_text(index, true)
    }

    /// The text of a heredoc, up to the line that holds nothing but its marker or up to the next template. HCL allows
    /// white space around that marker, with and without `-`.
    fn heredoc_text(&mut self, index: usize, mut starts_line: bool) -> Option<()> {
        let marker = self.text.get(self.found.heredocs.get(index)?.marker.clone())?;
        loop {
            let rest = self.rest();
            let line = rest.split_inclusive('\n').next()?;
            if starts_line && line.trim() == marker {
                return self.heredoc_end(index, line);
            }
            if let Some(template) = template_start(line) {
                self.at += template;
                self.open.push(Scope::Template);
                let trims = line.get(template + 2..template + 3) == Some("~");
                return self.push(Kind::TemplateOpen, if trims { 3 } else { 2 });
            }
            self.at += line.len();
            starts_line = true;
        }
    }

    /// The line of the marker that ends a heredoc. The heredoc becomes one token.
    fn heredoc_end(&mut self, index: usize, line: &str) -> Option<()> {
        let end = self.at + line.trim_end().len();
        let heredoc = self.found.heredocs.get_mut(index)?;
        heredoc.text.end = self.at;
        heredoc.end = end - heredoc.marker.len()..end;
        heredoc.whole.end = end;
        let whole = heredoc.whole.clone();
        let first = self.found.tokens.partition_point(|token| token.at < whole.start);
        self.found.tokens.truncate(first);
        let text = self.text.get(whole.clone())?;
        self.found.tokens.push(Token { at: whole.start, kind: Kind::Heredoc, text });
        self.at = end;
        self.open.pop_if(|scope| *scope == Scope::Heredoc(index)).map(|_| ())
    }

    fn push_text(&mut self, length: usize) -> Option<()> {
        if length == 0 { Some(()) } else { self.push(Kind::InString, length) }
    }
}

fn is_word(c: char) -> bool {
    c.is_alphabetic() || c == '_' || !c.is_ascii() && c.is_alphanumeric()
}

/// Whether a character may be in a word, behind its first one.
pub(crate) fn goes_on(c: char) -> bool {
    is_word(c) || c == '-' || c.is_ascii_digit()
}

/// The length of a number: digits, a fraction and an exponent.
fn number(text: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut length = digits(text);
    let behind = |length: usize| text.get(length..).unwrap_or_default();
    let fraction = behind(length).strip_prefix('.').map_or(0, digits);
    if fraction > 0 {
        length += 1 + fraction;
    }
    if let Some(exponent) = behind(length).strip_prefix(['e', 'E']) {
        let plain = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        if digits(plain) > 0 {
            length += 1 + (exponent.len() - plain.len()) + digits(plain);
        }
    }
    length
}

/// The marker of the heredoc that a text starts with, and the length of its first line.
fn heredoc(text: &str) -> Option<(Range<usize>, usize)> {
    let after = text.strip_prefix("<<")?;
    let after = after.strip_prefix('-').unwrap_or(after);
    let (first, lines) = after.split_once('\n')?;
    let marker = first.strip_suffix('\r').unwrap_or(first);
    if !marker.starts_with(is_word) || !marker.chars().all(goes_on) {
        return None;
    }
    let start = text.len() - after.len();
    Some((start..start + marker.len(), text.len() - lines.len()))
}

/// Where the first template of a line of a heredoc starts.
fn template_start(line: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = line.get(at..)?.find(['$', '%']) {
        at += found;
        let here = line.get(at..)?;
        if here.starts_with("$${") || here.starts_with("%%{") {
            at += 3;
        } else if here.get(1..2) == Some("{") {
            return Some(at);
        } else {
            at += 1;
        }
    }
    None
}
