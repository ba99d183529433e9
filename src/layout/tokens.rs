//! The tokens of HCL with every byte of theirs; only blanks between them are left out.

/// What a token is, as far as blanks around it depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
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
pub(super) struct Token<'t> {
    pub(super) kind: Kind,
    pub(super) text: &'t str,
}

impl Token<'_> {
    /// By how many brackets it opens more than it closes.
    pub(super) fn brackets(&self) -> i32 {
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
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    Bracket,
    /// Between `${` and `}` of a string.
    Template,
}

/// The tokens of a text. `None`: a string, comment, heredoc or bracket does not end.
pub(super) fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut scanner = Scanner { text, at: 0, open: Vec::new(), tokens: Vec::new() };
    while scanner.at < text.len() {
        scanner.step()?;
    }
    scanner.open.is_empty().then_some(scanner.tokens)
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    open: Vec<Scope>,
    tokens: Vec<Token<'t>>,
}

impl<'t> Scanner<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Takes the next bytes as a token; at least one character, so that every step moves on.
    fn push(&mut self, kind: Kind, length: usize) -> Option<()> {
        let text = self.rest().get(..length).filter(|text| !text.is_empty())?;
        self.at += length;
        self.tokens.push(Token { kind, text });
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
            '<' if let Some(found) = heredoc(rest) => {
                let Heredoc::Whole(length) = found else { return None };
                return self.push(Kind::Heredoc, length);
            }
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
                let length = rest.find(|c: char| !is_word(c) && c != '-' && !c.is_ascii_digit());
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
                self.string()
            }
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

    fn push_text(&mut self, length: usize) -> Option<()> {
        if length == 0 { Some(()) } else { self.push(Kind::InString, length) }
    }
}

fn is_word(c: char) -> bool {
    c.is_alphabetic() || c == '_' || !c.is_ascii() && c.is_alphanumeric()
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

/// A heredoc at the start of a text.
enum Heredoc {
    /// Its length, without the end of its last line.
    Whole(usize),
    /// It does not end.
    Open,
}

/// The heredoc that a text starts with.
fn heredoc(text: &str) -> Option<Heredoc> {
    let after = text.strip_prefix("<<")?;
    let (first, lines) = after.strip_prefix('-').unwrap_or(after).split_once('\n')?;
    let marker = first.strip_suffix('\r').unwrap_or(first);
    if marker.is_empty() || !marker.chars().all(|c| is_word(c) || c == '-' || c.is_ascii_digit()) {
        return None;
    }
    let mut at = text.len() - lines.len();
    for line in lines.split_inclusive('\n') {
        if line.trim() == marker {
            return Some(Heredoc::Whole(at + line.trim_end().len()));
        }
        at += line.len();
    }
    Some(Heredoc::Open)
}
