//! What an expression refers to, from which the requirements of a policy on the reader of plans follow.

use super::program::{Expr, Node, Part, Root, Step, StepKind, Uses};

impl Expr {
    /// The expressions directly in it.
    pub fn parts(&self) -> Vec<&Expr> {
        match &self.node {
            Node::Constant(_)
            | Node::Reference(_)
            | Node::Variable(_)
            | Node::Root(_)
            | Node::Input(_)
            | Node::Local(_)
            | Node::Mistake(_) => Vec::new(),
            Node::Template(parts) => parts
                .iter()
                .filter_map(|part| match part {
                    Part::Literal(_) => None,
                    Part::Value(expr) => Some(expr),
                })
                .collect(),
            Node::Tuple(items) | Node::Try(items) => items.iter().collect(),
            Node::Object(members) => members.iter().flat_map(|(key, value)| [key, value]).collect(),
            Node::Traversal(base, steps) => {
                std::iter::once(&**base).chain(steps.iter().filter_map(index)).collect()
            }
            Node::Not(inner) | Node::Negate(inner) | Node::Can(inner) | Node::Joined(inner) => vec![inner],
            Node::Binary(_, sides) => vec![&sides.0, &sides.1],
            Node::Conditional(parts) => vec![&parts.0, &parts.1, &parts.2],
            Node::For(expression) => [&expression.collection, &expression.value]
                .into_iter()
                .chain(&expression.condition)
                .chain(&expression.key)
                .collect(),
            Node::Call(call) => call.arguments.iter().collect(),
            Node::GetResources(parts) | Node::GetDataSource(parts) => {
                std::iter::once(&parts.0).chain(&parts.1).collect()
            }
        }
    }
}

impl Uses {
    /// Adds what an expression refers to. Locals are named and not followed.
    pub fn add(&mut self, expr: &Expr) {
        let mut pending = vec![expr];
        while let Some(expr) = pending.pop() {
            if let Node::Traversal(base, steps) = &expr.node
                && let Node::Root(root) = base.node
            {
                // Without the base, which by itself means all members of the root.
                self.root(root, steps.first());
                pending.extend(steps.iter().filter_map(index));
            } else {
                self.node(&expr.node);
                pending.extend(expr.parts());
            }
        }
    }

    /// Adds what a node itself refers to, without its parts.
    fn node(&mut self, node: &Node) {
        if let Node::Root(root) = node {
            self.root(*root, None);
        } else if let Node::Reference(slot) = node {
            self.references.insert(*slot);
        } else if let Node::Call(call) = node {
            self.timestamp |= call.function.reads_timestamp;
        } else if let Node::Input(slot) = node {
            self.inputs.insert(*slot);
        } else if let Node::Local(slot) = node {
            self.locals.insert(*slot);
        } else if let Node::GetResources(parts) = node {
            self.resource_types.insert(constant(&parts.0));
        } else if let Node::GetDataSource(parts) = node {
            self.data_types.insert(constant(&parts.0));
        }
    }

    /// Adds what others refer to.
    pub fn merge(&mut self, other: &Uses) {
        self.roots.extend(&other.roots);
        self.plan_members.extend(other.plan_members.iter().cloned());
        self.meta_members.extend(other.meta_members.iter().cloned());
        self.locals.extend(&other.locals);
        self.inputs.extend(&other.inputs);
        self.references.extend(&other.references);
        self.resource_types.extend(other.resource_types.iter().cloned());
        self.data_types.extend(other.data_types.iter().cloned());
        self.timestamp |= other.timestamp;
    }

    /// Adds a root with the first step into it. `plan` or `meta` without an attribute means all of its members: `*`.
    fn root(&mut self, root: Root, step: Option<&Step>) {
        self.roots.insert(root);
        let members = match root {
            Root::Plan => &mut self.plan_members,
            Root::Meta => &mut self.meta_members,
            Root::Attrs | Root::PriorAttrs | Root::Change | Root::Stack => return,
        };
        let member = match step.map(|step| &step.kind) {
            Some(StepKind::Attribute(name)) => name.to_string(),
            // An index or a splat may reach any member.
            _ => "*".to_owned(),
        };
        members.insert(member);
    }

    /// Whether one of these members of `meta` is read.
    pub(crate) fn reads_meta(&self, members: &[&str]) -> bool {
        self.meta_members.contains("*") || members.iter().any(|member| self.meta_members.contains(*member))
    }
}

fn index(step: &Step) -> Option<&Expr> {
    match &step.kind {
        StepKind::Index(index) => Some(index),
        StepKind::Attribute(_) | StepKind::LegacyIndex(_) | StepKind::Splat | StepKind::AttributeSplat => {
            None
        }
    }
}

fn constant(expr: &Expr) -> Option<String> {
    let Node::Constant(value) = &expr.node else { return None };
    value.as_str().map(str::to_owned)
}
