//! The indent of heredocs with `<<-`, which HCL takes away: that of the line with the least, blank lines aside
//! (`flushHeredocTemplateParts` of `hclsyntax/parser_template.go`, HCL 2.23).

use std::collections::BTreeSet;

use hcl_edit::Span as _;
use hcl_edit::expr::Expression;
use hcl_edit::template::{Directive, Element, Template};
use hcl_edit::visit_mut::{self, VisitMut};

/// Takes the indent from the heredocs that start at these offsets.
pub(super) struct Indents(pub(super) BTreeSet<usize>);

impl VisitMut for Indents {
    fn visit_expr_mut(&mut self, node: &mut Expression) {
        let start = node.span().map(|span| span.start);
        if let Expression::HeredocTemplate(heredoc) = node
            && start.is_some_and(|start| self.0.contains(&start))
        {
            let mut least = Lines { starts: true, indent: usize::MAX, take: false };
            least.template(&mut heredoc.template);
            if least.indent > 0 && least.indent < usize::MAX {
                Lines { starts: true, indent: least.indent, take: true }.template(&mut heredoc.template);
            }
        }
        visit_mut::visit_expr_mut(self, node);
    }
}

/// A walk over the lines of a template.
struct Lines {
    /// Whether what comes next starts a line.
    starts: bool,
    /// The least indent so far, or the one to take.
    indent: usize,
    take: bool,
}

impl Lines {
    fn template(&mut self, template: &mut Template) {
        for element in template.iter_mut() {
            match element {
                Element::Literal(literal) => {
                    let text = self.literal(literal.value());
                    if self.take {
                        *literal.value_mut() = text;
                    }
                }
                Element::Interpolation(_) => self.sequence(),
                Element::Directive(directive) => self.directive(directive),
            }
        }
    }

    fn directive(&mut self, directive: &mut Directive) {
        self.sequence();
        match directive {
            Directive::If(directive) => {
                self.template(&mut directive.if_expr.template);
                self.sequence();
                if let Some(otherwise) = &mut directive.else_expr {
                    self.template(&mut otherwise.template);
                    self.sequence();
                }
            }
            Directive::For(directive) => {
                self.template(&mut directive.for_expr.template);
                self.sequence();
            }
        }
    }

    /// `${…}` or `%{…}`: at the start of a line there is no indent.
    fn sequence(&mut self) {
        if self.starts && !self.take {
            self.indent = 0;
        }
        self.starts = false;
    }

    /// Looks at a text; without the indents of its lines.
    fn literal(&mut self, text: &str) -> String {
        let mut out = String::new();
        for line in text.split_inclusive('\n') {
            let indent = line.chars().take_while(|c| c.is_whitespace()).count();
            let is_blank = line.trim().is_empty() && line.ends_with('\n');
            let mut rest = line;
            if self.starts && !is_blank {
                if self.take {
                    rest = line
                        .char_indices()
                        .nth(self.indent)
                        .and_then(|(at, _)| line.get(at..))
                        .unwrap_or_default();
                } else {
                    self.indent = self.indent.min(indent);
                }
            }
            out.push_str(rest);
            self.starts = line.ends_with('\n');
        }
        out
    }
}
