//! Resolves names: roots, inputs, locals, variables.

use std::ops::Range;
use std::rc::Rc;

use hcl_edit::expr::{Expression, Traversal, TraversalOperator};
use hcl_edit::{Decorated, Span as _};

use super::{Compiler, Dialect, constant};
use crate::expr::program::{Expr, LocalSlot, Node, Root};
use crate::text::synonyms::meanings;

impl Compiler<'_> {
    /// A name without attributes after it.
    pub(super) fn variable(&mut self, name: &str, span: &Range<usize>) -> Option<Node> {
        if let Some(node) = self.bound(name) {
            return Some(node);
        }
        if let Some(root) = Root::ALL.into_iter().find(|root| root.name() == name) {
            return self.root(root, span).map(Node::Root);
        }
        match name {
            "input" | "local" => {
                self.problem(span, format!("`{name}` is not a value"), format!("expected `{name}.NAME`"));
            }
            _ => self.unknown(name, None, span),
        }
        None
    }

    /// The expression that a traversal begins with, and how many of its operators belong to it.
    pub(super) fn base(&mut self, traversal: &Traversal, span: &Range<usize>) -> Option<(Expr, usize)> {
        let Expression::Variable(name) = &traversal.expr else {
            return Some((self.expression(&traversal.expr, span)?, 0));
        };
        let start = traversal.expr.span().unwrap_or_else(|| span.clone());
        let member = match traversal.operators.first().map(Decorated::value) {
            Some(TraversalOperator::GetAttr(member)) => Some(member.as_str()),
            _ => None,
        };
        let end =
            traversal.operators.first().and_then(hcl_edit::Span::span).map_or(start.end, |span| span.end);
        let both = start.start..end;
        let node = match (self.bound(name.as_str()), name.as_str(), member) {
            (Some(node), ..) => return Some((Expr { span: start, node }, 0)),
            (None, "input", Some(member)) => self.input(member, &both)?,
            (None, "local", Some(member)) => self.local(member, &both)?,
            (None, type_, Some(member)) if self.reference(type_, member).is_some() => {
                Node::Reference(self.reference(type_, member)?)
            }
            (None, type_, Some(member)) if self.may_be_reference(type_) => {
                self.missing_reference(type_, member, &both);
                return None;
            }
            (None, name, Some(member)) if !is_known(name) => {
                self.unknown(name, Some(member), &both);
                return None;
            }
            (None, name, _) => {
                let node = self.variable(name, &start)?;
                return Some((Expr { span: start, node }, 0));
            }
        };
        Some((Expr { span: both, node }, 1))
    }

    /// A variable of a loop, or a constant of the scope.
    fn bound(&self, name: &str) -> Option<Node> {
        // A loop makes a child scope, as in HCL: its variables hide outer ones and roots of the same name.
        if let Some(index) = self.variables.iter().rposition(|variable| **variable == *name) {
            return Some(Node::Variable(index));
        }
        let known = self.scope.constants.iter().find(|(known, _)| *known == name);
        known.map(|(_, value)| constant(value.clone()))
    }

    /// A root, if it is available here.
    fn root(&mut self, root: Root, span: &Range<usize>) -> Option<Root> {
        if self.scope.roots.contains(&root) {
            return Some(root);
        }
        let refused = self.scope.refused.iter().find(|(refused, ..)| *refused == root);
        let (message, help) = match refused {
            Some((_, message, help)) => ((*message).to_owned(), Some((*help).to_owned())),
            None => (format!("`{}` has no meaning here", root.name()), None),
        };
        let label = self.expected_names();
        self.problem(span, message, label).help = help;
        None
    }

    fn reference(&self, type_: &str, name: &str) -> Option<usize> {
        self.scope.references.iter().position(|(known, label)| **known == *type_ && **label == *name)
    }

    /// Whether an unknown name is meant as the type of a named object.
    fn may_be_reference(&self, type_: &str) -> bool {
        let taken = Root::ALL.iter().any(|root| root.name() == type_);
        !self.scope.references.is_empty() && !taken
    }

    fn missing_reference(&mut self, type_: &str, name: &str, span: &Range<usize>) {
        let known = self.scope.references.iter().map(|(type_, name)| format!("{type_}.{name}")).collect();
        let message = format!("there is no `{type_}.{name}` in this file");
        let problem = self.problem(span, message, "expected an object of this file: `TYPE.NAME`");
        problem.nearest = Some((format!("{type_}.{name}"), known));
    }

    fn input(&mut self, name: &str, span: &Range<usize>) -> Option<Node> {
        if let Some(slot) = slot_of(self.scope.inputs, name) {
            return Some(Node::Input(slot));
        }
        let known = self.scope.inputs;
        self.missing("input", name, known, span);
        None
    }

    fn local(&mut self, name: &str, span: &Range<usize>) -> Option<Node> {
        // A local of the policy hides one of the file.
        if let Some(slot) = slot_of(self.scope.policy_locals, name) {
            return Some(Node::Local(LocalSlot::Policy(slot)));
        }
        if let Some(slot) = slot_of(self.scope.file_locals, name) {
            return Some(Node::Local(LocalSlot::File(slot)));
        }
        let known: Vec<Rc<str>> =
            self.scope.policy_locals.iter().chain(self.scope.file_locals).cloned().collect();
        self.missing("local", name, &known, span);
        None
    }

    fn missing(&mut self, what: &str, name: &str, known: &[Rc<str>], span: &Range<usize>) {
        // The file that does not parse is the problem.
        if self.scope.incomplete {
            return;
        }
        let label = if known.is_empty() {
            format!("this file has no {what}s")
        } else {
            format!("not among the {what}s of this file")
        };
        let known: Vec<String> = known.iter().map(|name| format!("{what}.{name}")).collect();
        let block = if what == "input" {
            format!("declare `input \"{name}\" {{ … }}` with a `type`")
        } else {
            format!("write `{name} = …` in a `locals` block")
        };
        let place = match self.scope.dialect {
            Dialect::Extended => "in this file; those of other files are not known",
            Dialect::Portable => "in a `.policy.hcl` file of this folder",
        };
        let problem = self.problem(span, format!("unknown {what} `{name}`"), label);
        problem.help = Some(format!("{block} {place}"));
        problem.nearest = Some((format!("{what}.{name}"), known));
    }

    /// What a name of another tool is called here, `resource.address` as a whole or `resource` alone.
    fn meant(&self, name: &str, member: Option<&str>) -> Option<&'static str> {
        let is_here = |meaning: &&'static str| {
            let root = meaning.split('.').next();
            self.scope.roots.iter().any(|known| Some(known.name()) == root)
        };
        let whole = member.map(|member| format!("{name}.{member}"));
        whole.and_then(|whole| meanings(&whole).find(is_here)).or_else(|| meanings(name).find(is_here))
    }

    fn unknown(&mut self, name: &str, member: Option<&str>, span: &Range<usize>) {
        let label = self.expected_names();
        let mut known: Vec<String> = self.variables.iter().map(ToString::to_string).collect();
        known.extend(self.scope.roots.iter().map(|root| root.name().to_owned()));
        known.extend(["input".to_owned(), "local".to_owned()]);
        let help = match name {
            "var" => Some("a policy takes values through `input` blocks: `input.NAME`"),
            "path" | "terraform" | "each" | "count" | "self" => {
                Some("a policy sees the plan and not the configuration that made it")
            }
            "data" => Some("data sources are found by `getdatasource(TYPE, FILTER)`"),
            _ => None,
        };
        let meant = self.meant(name, member);
        let problem = self.problem(span, format!("unknown name `{name}`"), label);
        match (meant, help) {
            (Some(meant), _) => problem.help = Some(format!("did you mean `{meant}`?")),
            // A name of Terraform's language is not a typing mistake, so no similar name is suggested.
            (None, Some(help)) => problem.help = Some(help.to_owned()),
            (None, None) => problem.nearest = Some((name.to_owned(), known)),
        }
    }

    fn expected_names(&self) -> String {
        let mut names: Vec<String> =
            self.scope.roots.iter().map(|root| format!("`{}`", root.name())).collect();
        names.extend(["`input`".to_owned(), "`local`".to_owned()]);
        if !self.scope.references.is_empty() {
            names.push("`TYPE.NAME`".to_owned());
        }
        format!("expected {}", names.join(", "))
    }
}

/// Whether a name is one of the language, here or elsewhere.
fn is_known(name: &str) -> bool {
    matches!(name, "input" | "local") || Root::ALL.iter().any(|root| root.name() == name)
}

fn slot_of(names: &[Rc<str>], name: &str) -> Option<usize> {
    names.iter().position(|known| **known == *name)
}
