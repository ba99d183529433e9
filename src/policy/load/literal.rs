//! Literals, the values of attributes that are not expressions.
//!
//! A number keeps its text, because the parser stores 0.1 and integers of more than 64 bits as floats.

use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::expr::{Expression, Object, ObjectKey};
use hcl_edit::template::Template;

use super::file::File;
use super::syntax::FILE_SIZE;
use crate::expr::{Number, Val, nfc};

/// A literal and its span.
#[derive(Debug, Clone)]
pub(crate) struct LiteralExpr {
    pub(crate) span: Range<usize>,
    pub(crate) kind: LiteralKind,
}

/// The value of a literal.
#[derive(Debug, Clone)]
pub(crate) enum LiteralKind {
    Null,
    Bool(bool),
    /// Decimal text.
    Number(String),
    String(String),
    List(Vec<LiteralExpr>),
    Object(Vec<ObjectElement>),
}

/// One item of an object.
#[derive(Debug, Clone)]
pub(crate) struct ObjectElement {
    pub(crate) key: String,
    pub(crate) key_span: Range<usize>,
    pub(crate) value: LiteralExpr,
}

impl LiteralExpr {
    /// The literal as a value of expressions.
    pub(crate) fn to_val(&self) -> Val<'static> {
        match &self.kind {
            LiteralKind::Null => Val::null(),
            LiteralKind::Bool(value) => Val::bool(*value),
            LiteralKind::Number(text) => Number::parse(text).map_or_else(|_| Val::null(), Val::number),
            LiteralKind::String(text) => Val::string(text.clone()),
            LiteralKind::List(items) => Val::tuple(items.iter().map(LiteralExpr::to_val).collect()),
            LiteralKind::Object(entries) => {
                let member = |entry: &ObjectElement| (entry.key.clone().into(), entry.value.to_val());
                Val::object(entries.iter().map(member).collect())
            }
        }
    }
}

impl LiteralKind {
    /// Its name in messages.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            LiteralKind::Null => "null",
            LiteralKind::Bool(_) => "a boolean",
            LiteralKind::Number(_) => "a number",
            LiteralKind::String(_) => "a string",
            LiteralKind::List(_) => "a list",
            LiteralKind::Object(_) => "an object",
        }
    }
}

/// Reads an expression that must be a literal; anything else is an error. `around` is its span where the parser has none.
/// Wrong elements of a list or object are left out of it, so that the rest is checked too.
pub(crate) fn read(
    file: &mut File<'_>,
    expression: &Expression,
    around: &Range<usize>,
) -> Option<LiteralExpr> {
    let span = expression.span().unwrap_or_else(|| around.clone());
    let kind = match expression {
        Expression::Null(_) => LiteralKind::Null,
        Expression::Bool(value) => LiteralKind::Bool(*value.value()),
        // From the source: the value in the tree is a float already.
        Expression::Number(_) => LiteralKind::Number(number(file.text.get(span.clone()).unwrap_or_default())),
        Expression::String(text) => LiteralKind::String(nfc(text.value().clone())),
        Expression::HeredocTemplate(heredoc) => {
            LiteralKind::String(nfc(heredoc_text(file, &heredoc.template, &span)?))
        }
        Expression::Array(array) => {
            let items: Vec<LiteralExpr> = array.iter().filter_map(|item| read(file, item, &span)).collect();
            LiteralKind::List(unless_all_wrong(items, array.len())?)
        }
        Expression::Object(entries) => LiteralKind::Object(object(file, entries, &span)?),
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
    Some(LiteralExpr { span, kind })
}

/// The value of a text that is a single literal, as of `--var`.
pub(crate) fn of_text(text: &str) -> Option<Val<'static>> {
    let text = text.trim();
    // The same limit as for files: the parser takes quadratic time.
    if text.len() as u64 > FILE_SIZE {
        return None;
    }
    let expression = crate::syntax::expression(text).ok()?;
    let mut file = File::new("", text);
    let literal = read(&mut file, &expression, &(0..text.len()))?;
    // Wrong elements are left out of a list, so its errors decide.
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
        // Without the word: it can be a secret of a `--var-file`.
        note.help("a string is written in quotes");
    } else if let Expression::StringTemplate(_) = expression {
        note.help("write `$${` for `${` and `%%{` for `%{` in a string");
    }
}

/// The text of a heredoc; an interpolation is an error.
fn heredoc_text(file: &mut File<'_>, template: &Template, span: &Range<usize>) -> Option<String> {
    let mut text = String::new();
    for element in template {
        let Some(literal) = element.as_literal() else {
            let element_span = element.span().unwrap_or_else(|| span.clone());
            file.error(&element_span, "expected a literal, found an interpolation", "expected plain text")
                .help("write `$${` for `${` and `%%{` for `%{` in a string");
            return None;
        };
        text.push_str(literal);
    }
    Some(text)
}

/// `None` where every item was wrong: an empty list would be a second error about the same cause.
fn unless_all_wrong<T>(items: Vec<T>, written: usize) -> Option<Vec<T>> {
    (written == 0 || !items.is_empty()).then_some(items)
}

fn object(file: &mut File<'_>, object: &Object, around: &Range<usize>) -> Option<Vec<ObjectElement>> {
    let mut entries: Vec<ObjectElement> = Vec::with_capacity(object.len());
    for (key, value) in object {
        let key_span = key.span().unwrap_or_else(|| around.clone());
        let value = read(file, value.expr(), &key_span);
        match (key_text(key), value) {
            (Some(name), Some(value)) => {
                entries.push(ObjectElement { key: nfc(name.to_owned()), key_span, value });
            }
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

/// The text of a key; `None` for an expression.
pub(super) fn key_text(key: &ObjectKey) -> Option<&str> {
    match key {
        ObjectKey::Ident(name) => Some(name.as_str()),
        ObjectKey::Expression(expression) => expression.as_str(),
    }
}

/// Reports duplicate keys. The parser compares keys as written, so that `a` and `"a"` are two for it.
fn refuse_duplicates(file: &mut File<'_>, entries: &[ObjectElement]) {
    let mut sorted: Vec<&ObjectElement> = entries.iter().collect();
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
