//! Blocks and attributes by their offsets: those that the tokens have, and those that a tree has.

use hcl_edit::Span as _;
use hcl_edit::expr::Expression;
use hcl_edit::structure::{Attribute, Block, Body};
use hcl_edit::visit::{self, Visit};

use super::tokens::{Kind, Token};

/// Where the names of attributes and the types of blocks start, and how many heredocs there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Statements {
    /// In the order of the text.
    pub(super) names: Vec<usize>,
    pub(super) heredocs: usize,
}

/// What an open bracket encloses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Body,
    Expression,
}

/// The statements that the tokens have: each starts with the first word of a body, of a line of it.
pub(super) fn of_tokens(tokens: &[Token<'_>], heredocs: usize) -> Statements {
    let mut statements = Statements { names: Vec::new(), heredocs };
    let mut open: Vec<Inside> = Vec::new();
    // The name of the statement, once it was seen, and whether `=` was.
    let (mut named, mut assigned) = (false, false);
    for token in tokens {
        let in_body = open.last().is_none_or(|inside| *inside == Inside::Body);
        match token.kind {
            Kind::Newline if in_body => (named, assigned) = (false, false),
            Kind::OpenBrace if in_body && named && !assigned => {
                open.push(Inside::Body);
                named = false;
            }
            Kind::OpenBrace | Kind::Open(_) | Kind::TemplateOpen => open.push(Inside::Expression),
            Kind::CloseBrace if in_body => {
                open.pop();
                // A block ends with its line, so that nothing behind it starts another statement.
                (named, assigned) = (true, false);
            }
            Kind::CloseBrace | Kind::Close | Kind::TemplateClose => {
                open.pop();
            }
            Kind::Equals if in_body => assigned = true,
            Kind::Word if in_body && !named => {
                named = true;
                statements.names.push(token.at);
            }
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
            | Kind::Other => {}
        }
    }
    statements
}

/// The statements of a tree.
pub(super) fn of_body(body: &Body) -> Statements {
    let mut seen = Statements::default();
    seen.visit_body(body);
    seen
}

/// The statements of an expression: it has heredocs alone.
pub(super) fn of_expression(expression: &Expression) -> Statements {
    let mut seen = Statements::default();
    seen.visit_expr(expression);
    seen
}

impl Visit for Statements {
    fn visit_attr(&mut self, node: &Attribute) {
        self.names.extend(node.key.span().map(|span| span.start));
        visit::visit_attr(self, node);
    }

    fn visit_block(&mut self, node: &Block) {
        self.names.extend(node.ident.span().map(|span| span.start));
        visit::visit_block(self, node);
    }

    fn visit_expr(&mut self, node: &Expression) {
        self.heredocs += usize::from(matches!(node, Expression::HeredocTemplate(_)));
        visit::visit_expr(self, node);
    }
}
