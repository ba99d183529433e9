//! Templates: strings with interpolations and directives.

use std::ops::Range;
use std::rc::Rc;

use hcl_edit::Span as _;
use hcl_edit::template::{Directive, Element, ForDirective, IfDirective, Strip, Template};

use super::{Compiler, constant, fold, literal};
use crate::expr::program::{Expr, For, Node, Part};

/// The sides of a template part on which `~` strips whitespace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cut {
    start: bool,
    end: bool,
}

impl From<Strip> for Cut {
    fn from(strip: Strip) -> Self {
        Cut { start: strip.strip_start(), end: strip.strip_end() }
    }
}

impl Compiler<'_> {
    /// A template that is a whole expression. One that is a single interpolation has the value of that, of any type
    /// (HCL: "template interpolation unwrapping").
    pub(super) fn template(&mut self, template: &Template, span: &Range<usize>) -> Option<Node> {
        let parts = self.parts(template, Cut { start: false, end: false }, span)?;
        Some(Node::Template(parts))
    }

    /// The parts of a template. `around` says on which ends the enclosing directive strips whitespace.
    fn parts(&mut self, template: &Template, around: Cut, span: &Range<usize>) -> Option<Vec<Part>> {
        let elements: Vec<&Element> = template.iter().collect();
        let mut parts = Vec::with_capacity(elements.len());
        let mut whole = true;
        for (index, element) in elements.iter().enumerate() {
            match element {
                Element::Literal(text) => {
                    let before = index.checked_sub(1).and_then(|index| elements.get(index));
                    let after = elements.get(index + 1);
                    let cut = Cut {
                        start: before.map_or(around.start, |before| outside(before).end),
                        end: after.map_or(around.end, |after| outside(after).start),
                    };
                    parts.push(Part::Literal(trimmed(text.value(), cut)));
                }
                Element::Interpolation(interpolation) => {
                    let inner_span = interpolation.span().unwrap_or_else(|| span.clone());
                    match self.expression(&interpolation.expr, &inner_span) {
                        Some(value) => parts.push(Part::Value(value)),
                        None => whole = false,
                    }
                }
                Element::Directive(directive) => match self.directive(directive, span) {
                    // The empty literal makes it a string: a single part would be unwrapped to its value.
                    Some(value) => parts.extend([Part::Value(value), Part::Literal("".into())]),
                    None => whole = false,
                },
            }
        }
        whole.then_some(parts)
    }

    fn directive(&mut self, directive: &Directive, span: &Range<usize>) -> Option<Expr> {
        match directive {
            Directive::If(directive) => self.if_directive(directive, span),
            Directive::For(directive) => self.for_directive(directive, span),
        }
    }

    fn if_directive(&mut self, directive: &IfDirective, span: &Range<usize>) -> Option<Expr> {
        let span = directive.span().unwrap_or_else(|| span.clone());
        let (head, end) = (&directive.if_expr, Cut::from(directive.endif_expr.strip));
        let condition = self.expression(&head.cond_expr, &span);
        let middle = directive.else_expr.as_ref().map(|otherwise| Cut::from(otherwise.strip));
        let cut = Cut { start: Cut::from(head.strip).end, end: middle.unwrap_or(end).start };
        let then = self.string(&head.template, cut, &span);
        let otherwise = match (&directive.else_expr, middle) {
            (Some(otherwise), Some(middle)) => {
                self.string(&otherwise.template, Cut { start: middle.end, end: end.start }, &span)
            }
            // Without `else` the directive renders nothing.
            _ => Some(Expr { span: span.clone(), node: constant(literal("")) }),
        };
        Some(Expr { node: Node::Conditional(Box::new((condition?, then?, otherwise?))), span })
    }

    /// The strings of all iterations, concatenated.
    fn for_directive(&mut self, directive: &ForDirective, span: &Range<usize>) -> Option<Expr> {
        let span = directive.span().unwrap_or_else(|| span.clone());
        let head = &directive.for_expr;
        let collection = self.expression(&head.collection_expr, &span);
        let outer = self.variables.len();
        if let Some(key) = &head.key_var {
            self.variables.push(key.as_str().into());
        }
        self.variables.push(head.value_var.as_str().into());
        let cut = Cut { start: Cut::from(head.strip).end, end: Cut::from(directive.endfor_expr.strip).start };
        let value = self.string(&head.template, cut, &span);
        self.variables.truncate(outer);
        let rounds = Node::For(Box::new(For {
            collection: collection?,
            has_key: head.key_var.is_some(),
            condition: None,
            key: None,
            value: value?,
            grouping: false,
        }));
        let rounds = Expr { span: span.clone(), node: rounds };
        Some(Expr { span, node: Node::Joined(Box::new(rounds)) })
    }

    /// A template that is a string even if it is a single interpolation.
    fn string(&mut self, template: &Template, around: Cut, span: &Range<usize>) -> Option<Expr> {
        let mut parts = self.parts(template, around, span)?;
        // Keeps a single interpolation a string, as in `parts`.
        parts.push(Part::Literal("".into()));
        Some(fold::fold(Expr { span: span.clone(), node: Node::Template(parts) }))
    }
}

/// On which sides an element strips the text outside of it.
fn outside(element: &Element) -> Cut {
    let (start, end) = match element {
        Element::Literal(_) => return Cut { start: false, end: false },
        Element::Interpolation(interpolation) => return Cut::from(interpolation.strip),
        Element::Directive(directive) => match &**directive {
            Directive::If(directive) => (directive.if_expr.strip, directive.endif_expr.strip),
            Directive::For(directive) => (directive.for_expr.strip, directive.endfor_expr.strip),
        },
    };
    Cut { start: Cut::from(start).start, end: Cut::from(end).end }
}

fn trimmed(text: &str, cut: Cut) -> Rc<str> {
    let text = if cut.start { text.trim_start() } else { text };
    let text = if cut.end { text.trim_end() } else { text };
    text.into()
}
