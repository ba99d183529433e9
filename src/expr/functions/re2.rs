//! Translates Go's syntax of regular expressions (<https://github.com/google/re2/wiki/Syntax>) into that of the crate `regex`.
//!
//! Most of it is the same. Go's `\d`, `\w`, `\s` and `\b` are of ASCII; its classes have no operators; it knows `\Q…\E`,
//! octal escapes and braces that are literals; it refuses a repetition of a repetition and most of what follows
//! `(?` elsewhere.

use std::fmt::Write as _;

type Result<T> = std::result::Result<T, String>;

/// The largest count of a repetition, `regexp/syntax`'s own limit.
const MAX_REPEAT: u32 = 1000;

/// The longest pattern, in bytes.
const MAX_PATTERN: usize = 64 << 10;

/// The pattern in Rust's syntax.
///
/// # Errors
/// Why Go would refuse it, without the pattern itself.
pub(super) fn translate(pattern: &str) -> Result<String> {
    if pattern.len() > MAX_PATTERN {
        return Err(format!("it is longer than {} KiB", MAX_PATTERN >> 10));
    }
    let mut translator = Translator { rest: pattern, out: String::new(), before: Before::Nothing };
    while let Some(c) = translator.next() {
        translator.step(c)?;
    }
    Ok(translator.out)
}

/// What comes before the current position: only an operand may be repeated.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    Operand,
    Repetition,
}

struct Translator<'p> {
    rest: &'p str,
    out: String,
    before: Before,
}

impl Translator<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let c = chars.next();
        self.rest = chars.as_str();
        c
    }

    /// Steps over a text if it comes next.
    fn take(&mut self, text: &str) -> bool {
        match self.rest.strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn operand(&mut self, text: &str) {
        self.out.push_str(text);
        self.before = Before::Operand;
    }

    fn literal(&mut self, c: char) {
        push_literal(&mut self.out, c);
        self.before = Before::Operand;
    }

    fn step(&mut self, c: char) -> Result<()> {
        match c {
            '\\' => return self.backslash(),
            '[' => return self.class(),
            '(' => return self.group(),
            '|' => {
                self.out.push('|');
                self.before = Before::Nothing;
            }
            // One without its opening parenthesis is refused by the crate `regex`.
            ')' => self.operand(")"),
            '.' => self.operand("."),
            '^' => self.operand("^"),
            '$' => self.operand("$"),
            '*' | '+' | '?' => return self.repeat(c.encode_utf8(&mut [0; 4])),
            '{' => match counts(self.rest)? {
                Some((counts, rest)) => {
                    self.rest = rest;
                    return self.repeat(&format!("{{{counts}}}"));
                }
                None => self.literal('{'),
            },
            c => self.literal(c),
        }
        Ok(())
    }

    fn repeat(&mut self, operator: &str) -> Result<()> {
        match self.before {
            Before::Nothing => return Err("a repetition of nothing".to_owned()),
            Before::Repetition => return Err("a repetition of a repetition".to_owned()),
            Before::Operand => {}
        }
        self.out.push_str(operator);
        if self.take("?") {
            self.out.push('?');
        }
        // Go refuses `a**`, which Rust accepts.
        self.before = Before::Repetition;
        Ok(())
    }

    fn backslash(&mut self) -> Result<()> {
        match self.peek() {
            Some('Q') => {
                self.next();
                let (literal, rest) = self.rest.split_once("\\E").unwrap_or((self.rest, ""));
                self.rest = rest;
                // A repetition after `\E` applies to the last character.
                literal.chars().for_each(|c| self.literal(c));
                return Ok(());
            }
            Some('A') => self.operand("\\A"),
            Some('z') => self.operand("\\z"),
            // Go's word boundaries know ASCII letters only, Rust's all of Unicode.
            Some('b') => self.operand("(?-u:\\b)"),
            Some('B') => self.operand("(?-u:\\B)"),
            Some('p' | 'P') => {
                let class = self.property()?;
                self.operand(&class);
                return Ok(());
            }
            Some(c) if let Some(class) = perl_class(c) => self.operand(class),
            _ => {
                let c = self.escape()?;
                self.literal(c);
                return Ok(());
            }
        }
        self.next();
        Ok(())
    }

    /// An escape that means one character, from after its backslash.
    fn escape(&mut self) -> Result<char> {
        let wrong = || "an escape that is not known".to_owned();
        let c = self.next().ok_or_else(|| "a backslash at the end".to_owned())?;
        Ok(match c {
            'a' => '\u{7}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\u{b}',
            'x' => self.hexadecimal().ok_or_else(wrong)?,
            '0'..='7' => {
                // One digit that is not zero would be a reference to a group, which RE2 does not have.
                let more = self.peek().is_some_and(|c| c.is_digit(8));
                if c != '0' && !more {
                    return Err("a reference to a group".to_owned());
                }
                let mut code = c.to_digit(8).unwrap_or(0);
                for _ in 0..2 {
                    let Some(digit) = self.peek().and_then(|c| c.to_digit(8)) else { break };
                    code = code * 8 + digit;
                    self.next();
                }
                char::from_u32(code).ok_or_else(wrong)?
            }
            c if c.is_ascii() && !c.is_ascii_alphanumeric() => c,
            _ => return Err(wrong()),
        })
    }

    /// `\x41` or `\x{41}`
    fn hexadecimal(&mut self) -> Option<char> {
        let (digits, rest) =
            if self.take("{") { self.rest.split_once('}')? } else { self.rest.split_at_checked(2)? };
        self.rest = rest;
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        char::from_u32(u32::from_str_radix(digits, 16).ok()?)
    }

    /// `\pL`, `\p{Greek}`, `\P{^Greek}`
    fn property(&mut self) -> Result<String> {
        let wrong = || "a Unicode class that is not known".to_owned();
        let mut negated = self.next() == Some('P');
        let name = if self.take("{") {
            let (name, rest) = self.rest.split_once('}').ok_or_else(wrong)?;
            self.rest = rest;
            name.to_owned()
        } else {
            self.next().ok_or_else(wrong)?.to_string()
        };
        let name = match name.strip_prefix('^') {
            Some(name) => {
                negated = !negated;
                name
            }
            None => &name,
        };
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
            return Err(wrong());
        }
        Ok(format!("\\{}{{{name}}}", if negated { 'P' } else { 'p' }))
    }

    /// What follows `[`.
    fn class(&mut self) -> Result<()> {
        self.out.push('[');
        if self.take("^") {
            self.out.push('^');
        }
        let mut first = true;
        loop {
            match self.peek() {
                None => return Err("a class without its closing bracket".to_owned()),
                // Right after the opening bracket, `]` is a literal.
                Some(']') if !first => break,
                Some(_) => self.class_item()?,
            }
            first = false;
        }
        self.next();
        self.operand("]");
        Ok(())
    }

    fn class_item(&mut self) -> Result<()> {
        if self.rest.starts_with("[:")
            && let Some((name, rest)) = self.rest.split_once(":]")
        {
            // Rust would read an unknown name as a class of these letters, where Go reports an error.
            let plain = name.trim_start_matches("[:").trim_start_matches('^');
            if !POSIX.contains(&plain) {
                return Err("a class that is not known".to_owned());
            }
            self.out.push_str(name);
            self.out.push_str(":]");
            self.rest = rest;
            return Ok(());
        }
        if let Some(escaped) = self.rest.strip_prefix('\\') {
            let next = escaped.chars().next();
            if matches!(next, Some('p' | 'P')) {
                self.next();
                let class = self.property()?;
                self.out.push_str(&class);
                return Ok(());
            }
            if let Some(class) = next.and_then(perl_class) {
                self.out.push_str(class);
                self.next();
                self.next();
                return Ok(());
            }
        }
        // Written as an escape, a character cannot begin an operator of Rust's classes: `&&`, `--`, `~~`, a nested `[`.
        let low = self.class_char()?;
        push_literal(&mut self.out, low);
        let mut ahead = self.rest.chars();
        if ahead.next() == Some('-') && ahead.next().is_some_and(|c| c != ']') {
            self.next();
            let high = self.class_char()?;
            if high < low {
                return Err("a range that ends before it begins".to_owned());
            }
            self.out.push('-');
            push_literal(&mut self.out, high);
        }
        Ok(())
    }

    fn class_char(&mut self) -> Result<char> {
        match self.next() {
            Some('\\') => self.escape(),
            Some(c) => Ok(c),
            None => Err("a class without its closing bracket".to_owned()),
        }
    }

    /// What follows `(`.
    fn group(&mut self) -> Result<()> {
        self.before = Before::Nothing;
        if !self.take("?") {
            self.out.push('(');
            return Ok(());
        }
        if self.take("P<") || self.take("<") {
            let name = self.rest.split_once('>').filter(|(name, _)| {
                !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            });
            let (name, rest) = name.ok_or_else(|| "a group with a name that is none".to_owned())?;
            self.rest = rest;
            let _ = write!(self.out, "(?P<{name}>");
            return Ok(());
        }
        let flags = self.flags().ok_or_else(|| "a group or flag that is not known after `(?`".to_owned())?;
        self.out.push_str(&flags);
        Ok(())
    }

    /// The flags of a group, with what ends them; nothing where they are none.
    fn flags(&mut self) -> Option<String> {
        let mut sides = [String::new(), String::new()];
        let mut negative = false;
        loop {
            match self.next()? {
                flag @ ('i' | 'm' | 's' | 'U') => {
                    let side = sides.get_mut(usize::from(negative))?;
                    if !side.contains(flag) {
                        side.push(flag);
                    }
                }
                '-' if !negative => negative = true,
                end @ (':' | ')') => {
                    let [on, off] = &sides;
                    if negative && off.is_empty() {
                        return None;
                    }
                    let minus = if negative { "-" } else { "" };
                    // Go accepts `(?)`, which sets nothing; Rust does not.
                    let empty = end == ')' && on.is_empty() && !negative;
                    return Some(if empty { String::new() } else { format!("(?{on}{minus}{off}{end}") });
                }
                _ => return None,
            }
        }
    }
}

/// The names in `[:…:]`.
const POSIX: [&str; 14] = [
    "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space",
    "upper", "word", "xdigit",
];

/// A class of one letter, which knows ASCII only.
fn perl_class(c: char) -> Option<&'static str> {
    Some(match c {
        'd' => "[0-9]",
        'D' => "[^0-9]",
        'w' => "[0-9A-Za-z_]",
        'W' => "[^0-9A-Za-z_]",
        // Unlike Rust's, Go's `\s` has no vertical tab.
        's' => "[\\t\\n\\f\\r ]",
        'S' => "[^\\t\\n\\f\\r ]",
        _ => return None,
    })
}

/// A character that means itself.
fn push_literal(out: &mut String, c: char) {
    if c.is_ascii_alphanumeric() || !c.is_ascii() {
        out.push(c);
    } else {
        // Writing to a string does not fail.
        let _ = write!(out, "\\x{{{:x}}}", u32::from(c));
    }
}

/// The counts of a repetition and what follows the closing brace. `None`: the brace is a literal.
fn counts(text: &str) -> Result<Option<(&str, &str)>> {
    let Some((counts, rest)) = text.split_once('}') else { return Ok(None) };
    let (low, high) = match counts.split_once(',') {
        Some((low, high)) => (low, Some(high)),
        None => (counts, None),
    };
    let number = |text: &str| {
        let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.is_empty();
        // Go reads `{01}` as four literal characters.
        plain && (text.len() == 1 || !text.starts_with('0'))
    };
    if !number(low) || high.is_some_and(|high| !high.is_empty() && !number(high)) {
        return Ok(None);
    }
    let count = |text: &str| text.parse::<u32>().ok().filter(|count| *count <= MAX_REPEAT);
    let wrong = || format!("a repetition of more than {MAX_REPEAT} times, or of fewer at most than at least");
    let least = count(low).ok_or_else(wrong)?;
    if let Some(high) = high.filter(|high| !high.is_empty())
        && count(high).ok_or_else(wrong)? < least
    {
        return Err(wrong());
    }
    Ok(Some((counts, rest)))
}
