//! Literals of policy files: everything that an attribute may be in this version of the language.
//!
//! A number keeps its text, because the parser stores 0.1 and integers of more than 64 bits as floats.

use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::expr::{Expression, Object, ObjectKey};
use hcl_edit::template::Template;

use super::file::File;
use super::syntax::FILE_SIZE;
use crate::expr::{Number, Val};

/// A literal and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Lit {
    pub(crate) span: Range<usize>,
    pub(crate) kind: Kind,
}

/// What a literal is.
#[derive(Debug, Clone)]
pub(crate) enum Kind {
    Null,
    Bool(bool),
    /// Decimal text.
    Number(String),
    String(String),
    List(Vec<Lit>),
    Object(Vec<Entry>),
}

/// One item of an object.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_span: Range<usize>,
    pub(crate) value: Lit,
}

impl Lit {
    /// The same as a value of expressions.
    pub(crate) fn to_val(&self) -> Val<'static> {
        match &self.kind {
            Kind::Null => Val::null(),
            Kind::Bool(value) => Val::bool(*value),
            Kind::Number(text) => Number::parse(text).map_or_else(|_| Val::null(), Val::number),
            Kind::String(text) => Val::string(text.clone()),
            Kind::List(items) => Val::tuple(items.iter().map(Lit::to_val).collect()),
            Kind::Object(entries) => {
                let member = |entry: &Entry| (entry.key.clone().into(), entry.value.to_val());
                Val::object(entries.iter().map(member).collect())
            }
        }
    }
}

impl Kind {
    /// What people call it.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Kind::Null => "null",
            Kind::Bool(_) => "a boolean",
            Kind::Number(_) => "a number",
            Kind::String(_) => "a string",
            Kind::List(_) => "a list",
            Kind::Object(_) => "an object",
        }
    }
}

/// Reads an expression that must be a literal; notes an error otherwise. `around` is where it stands if the
/// parser does not say. What is wrong inside of a list or object is left out of it, so that the rest is checked too.
pub(crate) fn read(file: &mut File<'_>, expression: &Expression, around: &Range<usize>) -> Option<Lit> {
    let span = expression.span().unwrap_or_else(|| around.clone());
    let kind = match expression {
        Expression::Null(_) => Kind::Null,
        Expression::Bool(value) => Kind::Bool(*value.value()),
        Expression::Number(_) => Kind::Number(number(file.text.get(span.clone()).unwrap_or_default())),
        Expression::String(text) => Kind::String(text.value().clone()),
        Expression::HeredocTemplate(heredoc) => Kind::String(heredoc_text(file, &heredoc.template, &span)?),
        Expression::Array(array) => {
            let items: Vec<Lit> = array.iter().filter_map(|item| read(file, item, &span)).collect();
            Kind::List(unless_all_wrong(items, array.len())?)
        }
        Expression::Object(entries) => Kind::Object(object(file, entries, &span)?),
        Expression::StringTemplate(_)
        | Expression::Parenthesis(_)
        | Expression::Variable(_)
        | Expression::Conditional(_)
        | Expression::FuncCall(_)
        | Expression::Traversal(_)
        | Expression::UnaryOp(_)
        | Expression::BinaryOp(_)
        | Expression::ForExpr(_) => {
            not_a_literal(file, expression, &span);
            return None;
        }
    };
    Some(Lit { span, kind })
}

/// The value of a text that is one literal.
pub(crate) fn of_text(text: &str) -> Option<Val<'static>> {
    let text = text.trim();
    if text.len() > FILE_SIZE {
        return None;
    }
    let expression = hcl_edit::parser::parse_expr(text).ok()?;
    let mut file = File::new("", text);
    let literal = read(&mut file, &expression, &(0..text.len()))?;
    (!file.is_broken()).then(|| literal.to_val())
}

fn not_a_literal(file: &mut File<'_>, expression: &Expression, span: &Range<usize>) {
    let found = match expression {
        Expression::StringTemplate(_) => "a string with an interpolation",
        Expression::Parenthesis(_) => "an expression in parentheses",
        Expression::Variable(_) | Expression::Traversal(_) => "a reference",
        Expression::Conditional(_) => "a conditional",
        Expression::FuncCall(_) => "a function call",
        Expression::UnaryOp(_) | Expression::BinaryOp(_) => "an operation",
        Expression::ForExpr(_) => "a `for` expression",
        Expression::Null(_)
        | Expression::Bool(_)
        | Expression::Number(_)
        | Expression::String(_)
        | Expression::Array(_)
        | Expression::Object(_)
        | Expression::HeredocTemplate(_) => "a literal",
    };
    let note = file.error(
        span,
        format!("expected a literal, found {found}"),
        "expected a string, number, boolean, list, object or `null`",
    );
    if let Expression::Variable(_) = expression {
        // The word can be a secret: files of values are read with this, too.
        note.help("a string is written in quotes");
    } else if let Expression::StringTemplate(_) = expression {
        note.help("write `$${` for `${` and `%%{` for `%{` in a string");
    }
}

/// The text of a heredoc; an interpolation in it is an error.
fn heredoc_text(file: &mut File<'_>, template: &Template, span: &Range<usize>) -> Option<String> {
    let mut text = String::new();
    for element in template {
        let Some(literal) = element.as_literal() else {
            let place = element.span().unwrap_or_else(|| span.clone());
            file.error(&place, "expected a literal, found an interpolation", "expected plain text")
                .help("write `$${` for `${` and `%%{` for `%{` in a string");
            return None;
        };
        text.push_str(literal);
    }
    Some(text)
}

/// Nothing where every item was wrong: an empty list would bring a second error.
fn unless_all_wrong<T>(items: Vec<T>, written: usize) -> Option<Vec<T>> {
    (written == 0 || !items.is_empty()).then_some(items)
}

fn object(file: &mut File<'_>, object: &Object, around: &Range<usize>) -> Option<Vec<Entry>> {
    let mut entries: Vec<Entry> = Vec::with_capacity(object.len());
    for (key, value) in object {
        let key_span = key.span().unwrap_or_else(|| around.clone());
        let value = read(file, value.expr(), &key_span);
        let name = match key {
            ObjectKey::Ident(name) => Some(name.as_str()),
            ObjectKey::Expression(expression) => expression.as_str(),
        };
        match (name, value) {
            (Some(name), Some(value)) => entries.push(Entry { key: name.to_owned(), key_span, value }),
            (Some(_), None) => {}
            (None, _) => file
                .error(
                    &key_span,
                    "expected a literal as key, found an expression",
                    "expected a name or a string",
                )
                .help("a path or an id is written in quotes"),
        }
    }
    refuse_duplicates(file, &entries);
    unless_all_wrong(entries, object.len())
}

/// The parser compares keys as written, so that `a` and `"a"` pass as two.
fn refuse_duplicates(file: &mut File<'_>, entries: &[Entry]) {
    let mut sorted: Vec<&Entry> = entries.iter().collect();
    sorted.sort_by(|a, b| (&a.key, a.key_span.start).cmp(&(&b.key, b.key_span.start)));
    for pair in sorted.windows(2) {
        if let [first, second] = pair
            && first.key == second.key
        {
            file.error(
                &second.key_span,
                format!("key `{}` is set twice", second.key),
                "expected a unique key",
            );
        }
    }
}

/// Decimal text without blanks after the sign and without leading zeros.
fn number(source: &str) -> String {
    let (sign, digits) = match source.strip_prefix('-') {
        Some(digits) => ("-", digits.trim_start()),
        None => ("", source),
    };
    let stripped = digits.trim_start_matches('0');
    let zero = if stripped.starts_with(|c: char| c.is_ascii_digit()) { "" } else { "0" };
    format!("{sign}{zero}{stripped}")
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_keep_their_text() {
        assert_eq!(number("0.10"), "0.10");
        assert_eq!(number("- 9007199254740993"), "-9007199254740993");
        assert_eq!(number("007"), "7");
        assert_eq!(number("0"), "0");
        assert_eq!(number("0e1"), "0e1");
        assert_eq!(number("18446744073709551616"), "18446744073709551616");
    }
}
