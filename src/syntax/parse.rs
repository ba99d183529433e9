//! The parser, behind the checks of this module.

use hcl_edit::expr::Expression;
use hcl_edit::parser;
use hcl_edit::structure::Body;
use hcl_edit::visit_mut::VisitMut as _;

use super::heredocs::{self, NoMarker};
use super::indents::Indents;
use super::statements::{self, Statements};
use super::tokens::{Heredoc, Tokens, tokens};

/// Why a text has no tree.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct SyntaxError {
    /// The offset of the first byte that is wrong.
    pub at: usize,
    /// What is wrong, or what was expected.
    pub message: String,
    /// The line that the parser stopped at; empty for an error of ours.
    pub line: String,
}

impl From<parser::Error> for SyntaxError {
    fn from(error: parser::Error) -> Self {
        // By the parser's own words, which the exact version in `Cargo.toml` pins.
        SyntaxError {
            at: error.location().offset(),
            message: error.message().to_owned(),
            line: error.line().to_owned(),
        }
    }
}

/// The tree of a file.
pub(crate) fn body(text: &str) -> Result<Body, SyntaxError> {
    let (mut body, mut indents) = checked(text, parser::parse_body, statements::of_body, |found| {
        statements::of_tokens(&found.tokens, heredocs_left(&found.heredocs))
    })?;
    if !indents.0.is_empty() {
        indents.visit_body_mut(&mut body);
    }
    Ok(body)
}

/// The tree of a file of this program. It has no heredoc, and a test reads each with the checks too.
pub(crate) fn embedded(text: &str) -> Result<Body, SyntaxError> {
    Ok(parser::parse_body(text)?)
}

/// The tree of a text that is one expression.
pub(crate) fn expression(text: &str) -> Result<Expression, SyntaxError> {
    let (mut expression, mut indents) =
        checked(text, parser::parse_expr, statements::of_expression, |found| Statements {
            names: Vec::new(),
            heredocs: heredocs_left(&found.heredocs),
        })?;
    indents.visit_expr_mut(&mut expression);
    Ok(expression)
}

fn checked<T>(
    text: &str,
    parse: impl Fn(&str) -> Result<T, parser::Error>,
    of_tree: impl Fn(&T) -> Statements,
    of_tokens: impl Fn(&Tokens<'_>) -> Statements,
) -> Result<(T, Indents), SyntaxError> {
    let ours =
        |at: usize, message: &str| SyntaxError { at, message: message.to_owned(), line: String::new() };
    let found = match tokens(text) {
        Ok(found) => found,
        // The parser says better what is wrong, if it sees it.
        Err(unbalanced) => {
            parse(text)?;
            return Err(ours(
                unbalanced.at,
                "a string, heredoc, comment or bracket does not end here as HCL ends it",
            ));
        }
    };
    let rewritten = heredocs::rewritten(text, &found.heredocs).map_err(|NoMarker(index)| {
        let at = found.heredocs.get(index).map_or(0, |heredoc| heredoc.whole.start);
        ours(
            at,
            "too many lines of this heredoc begin with words as short as its marker; use a longer marker",
        )
    })?;
    let tree = parse(&rewritten)?;
    let (expected, seen) = (of_tokens(&found), of_tree(&tree));
    if expected == seen {
        return Ok((tree, Indents(heredocs::indented(text, &found.heredocs))));
    }
    let differs = expected.names.iter().zip(&seen.names).find(|(left, right)| left != right);
    let first = differs.map(|(left, right)| *left.min(right));
    let shorter = expected.names.len().min(seen.names.len());
    let rest = expected.names.get(shorter).or(seen.names.get(shorter)).copied();
    let at = first.or(rest).or(found.heredocs.first().map(|heredoc| heredoc.whole.start)).unwrap_or(0);
    Err(ours(
        at,
        "what starts here can be read in two ways; give each heredoc a marker that is in no line of its text",
    ))
}

/// The heredocs that are still some after rewriting.
fn heredocs_left(heredocs: &[Heredoc]) -> usize {
    heredocs.iter().filter(|heredoc| !heredoc.text.is_empty()).count()
}
