//! YAML as Terraform writes it (zclconf/go-cty-yaml, a port of libyaml's emitter): blocks, strings in double quotes or as
//! literal blocks, lines folded at column 80.

use std::fmt::Write as _;

use super::limits::check_length;
use crate::expr::error::{Budget, EvalError};
use crate::expr::value::{Val, ValKind, check_depth};

/// Text in double quotes goes on in the next line after this column.
const WIDTH: usize = 80;

/// The longest key, in bytes, that is on one line with its value (`yaml_emitter_check_simple_key` of libyaml).
const SIMPLE_KEY: usize = 128;

type Result<T> = std::result::Result<T, EvalError>;

/// The text of a value, without the mark; unknown if something in it is.
///
/// # Errors
/// Nesting deeper than [`crate::expr::MAX_VALUE_DEPTH`], a text longer than [`MAX_TEXT`](super::limits::MAX_TEXT), no steps left.
pub(super) fn encode<'v>(value: &Val<'v>, budget: &Budget) -> Result<Val<'v>> {
    if !value.is_wholly_known(budget)? {
        return Ok(Val::unknown());
    }
    let mut emitter = Emitter { out: String::new(), column: 0, budget };
    emitter.node(value, None, Parent::Document, 0)?;
    if !emitter.out.ends_with('\n') {
        emitter.out.push('\n');
    }
    if matches!(value.kind(), ValKind::Null | ValKind::Bool(_) | ValKind::Number(_)) {
        // libyaml ends a document that is a plain scalar with the marker, since more text could belong to it.
        emitter.out.push_str("...\n");
    }
    Ok(Val::string(emitter.out))
}

/// What contains a node.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parent {
    Document,
    /// After the dash of a sequence, or after the mark of a key that is not simple.
    Indicator,
    /// After a simple key.
    Key,
}

struct Emitter<'b> {
    out: String,
    column: usize,
    budget: &'b Budget,
}

impl Emitter<'_> {
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
        self.column += text.chars().count();
    }

    /// Starts a line at a column; the line that is open is ended.
    fn line(&mut self, indent: usize) {
        if self.column > 0 {
            self.out.push('\n');
        }
        self.column = 0;
        self.spaces(indent);
    }

    fn spaces(&mut self, count: usize) {
        self.out.extend(std::iter::repeat_n(' ', count));
        self.column += count;
    }

    /// Writes a node. `indent` is the column of the container around it; `None`: there is none.
    fn node(&mut self, value: &Val<'_>, indent: Option<usize>, parent: Parent, depth: usize) -> Result<()> {
        self.enter(value, parent, depth)?;
        let inner = indent.map_or(0, |indent| indent + 2);
        // Sequences in mappings are not indented.
        let sequence = indent.filter(|_| parent == Parent::Key).unwrap_or(inner);
        match value.kind() {
            ValKind::Seq(_) => self.sequence(value, sequence, parent, depth),
            ValKind::Map(_) => self.mapping(value, inner, parent, depth),
            ValKind::String(text) => self.string(text, indent.map_or(2, |indent| indent + 2)),
            ValKind::Null | ValKind::Unknown | ValKind::Bool(_) | ValKind::Number(_) => self.plain(value),
        }
    }

    /// Puts the space before a value where one belongs.
    fn enter(&mut self, value: &Val<'_>, parent: Parent, depth: usize) -> Result<()> {
        check_depth(depth)?;
        self.budget.spend(1)?;
        check_length(self.out.len())?;
        let block = value.length().is_some_and(|length| length > 0);
        if parent == Parent::Indicator || parent == Parent::Key && !block {
            self.put(" ");
        }
        Ok(())
    }

    fn plain(&mut self, value: &Val<'_>) -> Result<()> {
        match value.kind() {
            ValKind::Bool(value) => self.put(if *value { "true" } else { "false" }),
            ValKind::Number(number) => self.put(&number.to_text()?),
            ValKind::Null | ValKind::Unknown | ValKind::String(_) | ValKind::Seq(_) | ValKind::Map(_) => {
                self.put("null");
            }
        }
        Ok(())
    }

    /// The line of an item; the first one stays on the line of the dash before it.
    fn item(&mut self, column: usize, parent: Parent, first: bool) {
        if !(first && parent == Parent::Indicator) {
            self.line(column);
        }
    }

    fn sequence(&mut self, value: &Val<'_>, column: usize, parent: Parent, depth: usize) -> Result<()> {
        let elements = value.elements().unwrap_or_default();
        if elements.is_empty() {
            self.put("[]");
        }
        for (index, element) in elements.iter().enumerate() {
            self.item(column, parent, index == 0);
            self.put("-");
            self.node(element, Some(column), Parent::Indicator, depth + 1)?;
        }
        Ok(())
    }

    fn mapping(&mut self, value: &Val<'_>, column: usize, parent: Parent, depth: usize) -> Result<()> {
        let members = value.entries().unwrap_or_default();
        if members.is_empty() {
            self.put("{}");
        }
        for (index, (key, value)) in members.iter().enumerate() {
            self.item(column, parent, index == 0);
            let parent = self.key(key, column)?;
            self.node(value, Some(column), parent, depth + 1)?;
        }
        Ok(())
    }

    /// Writes a key with its colon, and says what contains the value after it.
    fn key(&mut self, key: &str, column: usize) -> Result<Parent> {
        // Other keys take the form `? key` and `: value` on lines of their own.
        if key.len() <= SIMPLE_KEY && !key.contains(is_break) {
            self.quoted(key, None)?;
            self.put(":");
            return Ok(Parent::Key);
        }
        self.put("? ");
        self.string(key, column + 2)?;
        self.line(column);
        self.put(":");
        Ok(Parent::Indicator)
    }

    fn string(&mut self, text: &str, indent: usize) -> Result<()> {
        if text.contains('\n') && fits_in_block(text) {
            self.literal(text, indent)
        } else {
            self.quoted(text, Some(indent))
        }
    }

    fn literal(&mut self, text: &str, indent: usize) -> Result<()> {
        self.budget.spend(text.len() / 16 + text.matches('\n').count())?;
        let mut backwards = text.chars().rev();
        let (last, before) = (backwards.next(), backwards.next());
        // The chomping indicator: `-` without a final line break, none with one, `+` with several.
        let end = match (last.is_some_and(is_break), before) {
            (false, _) => "-",
            (true, Some(before)) if !is_break(before) => "",
            (true, _) => "+",
        };
        // A reader takes the indentation from the first line, which here begins with a space or is empty.
        let hint = if text.starts_with(|c| c == ' ' || is_break(c)) { "2" } else { "" };
        self.put("|");
        self.put(hint);
        self.put(end);
        self.line(0);
        for line in text.split_inclusive(is_break) {
            check_length(self.out.len())?;
            if !line.starts_with(is_break) {
                self.spaces(indent);
            }
            self.put(line);
            if line.ends_with(is_break) {
                self.column = 0;
            }
        }
        Ok(())
    }

    /// In double quotes; folded between words where an indent is given.
    fn quoted(&mut self, text: &str, indent: Option<usize>) -> Result<()> {
        self.budget.spend(text.len() / 16)?;
        self.put("\"");
        let mut after_space = false;
        let mut chars = text.char_indices().peekable();
        while let Some((index, c)) = chars.next() {
            if c == ' ' {
                let next = chars.peek().map(|(_, next)| *next);
                match indent.filter(|_| !after_space && self.column > WIDTH && index > 0) {
                    Some(indent) if next.is_some() => {
                        self.line(indent);
                        // Spaces at the start of a folded line are lost without a backslash before them.
                        if next == Some(' ') {
                            self.put("\\");
                        }
                    }
                    _ => self.put(" "),
                }
                after_space = true;
                continue;
            }
            after_space = false;
            if !is_printable(c) || is_break(c) || c == '"' || c == '\\' {
                self.put(&escape(c));
            } else {
                self.out.push(c);
                self.column += 1;
            }
            check_length(self.out.len())?;
        }
        self.put("\"");
        Ok(())
    }
}

fn is_break(c: char) -> bool {
    matches!(c, '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a character needs no escape. libyaml escapes everything beyond the Basic Multilingual Plane.
fn is_printable(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '\u{a0}'..='\u{fffd}') && c != '\u{feff}'
}

/// Whether a text can be a literal block: no odd characters, no spaces before the end of a line.
fn fits_in_block(text: &str) -> bool {
    let mut before = None;
    for c in text.chars() {
        if !is_printable(c) || is_break(c) && before == Some(' ') {
            return false;
        }
        before = Some(c);
    }
    before != Some(' ')
}

fn escape(c: char) -> String {
    let short = match c {
        '\0' => '0',
        '\u{7}' => 'a',
        '\u{8}' => 'b',
        '\t' => 't',
        '\n' => 'n',
        '\u{b}' => 'v',
        '\u{c}' => 'f',
        '\r' => 'r',
        '\u{1b}' => 'e',
        '"' => '"',
        '\\' => '\\',
        '\u{85}' => 'N',
        '\u{2028}' => 'L',
        '\u{2029}' => 'P',
        _ => return escape_code(u32::from(c)),
    };
    format!("\\{short}")
}

fn escape_code(code: u32) -> String {
    let mut out = String::from("\\");
    // Writing to a string does not fail.
    let _ = match code {
        0..=0xff => write!(out, "x{code:02X}"),
        0x100..=0xffff => write!(out, "u{code:04X}"),
        _ => write!(out, "U{code:08X}"),
    };
    out
}
