//! Attribute values: one flat list of nodes, so that depth costs no stack and dropping costs no recursion.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::ops::Range;

use super::number;
use super::secret_name::SecretName;

/// The deepest nesting that is read. Go's `encoding/json`, which prints plans, refuses to go deeper too (`maxNestingDepth`
/// in its `scanner.go`).
pub const MAX_DEPTH: usize = 10_000;

/// A value of the plan with all that is in it. Numbers keep their text.
#[derive(Debug, Clone)]
pub struct Value<'a> {
    pub(super) nodes: Vec<Node<'a>>,
}

/// One node. A container says how many nodes it spans, itself included; its children follow it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node<'a> {
    Null,
    Bool(bool),
    Number(Cow<'a, str>),
    String(Cow<'a, str>),
    Array {
        span: usize,
    },
    Object {
        span: usize,
    },
    /// A key of an object; the value follows it.
    Key(Cow<'a, str>),
}

/// A look at one node of a [`Value`].
#[derive(Debug, Clone, Copy)]
pub struct ValueRef<'v> {
    nodes: &'v [Node<'v>],
}

/// What a [`ValueRef`] is.
#[derive(Debug, Clone)]
pub enum Kind<'v> {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// Decimal text.
    Number(&'v str),
    /// A string.
    String(&'v str),
    /// A list, set or tuple.
    Array(Elements<'v>),
    /// An object or map, in the order of the plan; keys are unique.
    Object(Members<'v>),
}

impl<'a> Value<'a> {
    /// The whole value.
    pub fn root(&self) -> ValueRef<'_> {
        ValueRef { nodes: &self.nodes }
    }

    /// `null`.
    pub fn null() -> Self {
        Value { nodes: vec![Node::Null] }
    }

    /// A string.
    pub fn string(text: impl Into<Cow<'a, str>>) -> Self {
        Value { nodes: vec![Node::String(text.into())] }
    }

    /// Replaces strings and numbers that have the name of a secret by a string: members of objects, at any depth below
    /// them, and elements of lists behind a flag.
    ///
    /// `member` is asked for each key of each object, `behind` for each text before an element, and `hides` for each string
    /// and number with the strongest of its names.
    pub(crate) fn replace_named(
        &mut self,
        member: impl Fn(ValueRef<'_>, &str) -> SecretName,
        behind: impl Fn(&str) -> SecretName,
        hides: impl Fn(SecretName, Kind<'_>) -> bool,
        by: &'static str,
    ) {
        let mut chosen: Vec<(Range<usize>, SecretName)> = Vec::new();
        for (index, node) in self.nodes.iter().enumerate() {
            match node {
                Node::Object { span } => {
                    let object = ValueRef { nodes: self.nodes.get(index..).unwrap_or_default() };
                    let members = MemberRanges { nodes: &self.nodes, next: index + 1, end: index + span };
                    chosen.extend(members.map(|(key, value)| (value, member(object, key))));
                }
                Node::String(text) => {
                    // What follows a text is its sibling, a key, or outside of the list.
                    let is_scalar = |node: &&Node<'_>| matches!(node, Node::String(_) | Node::Number(_));
                    if self.nodes.get(index + 1).as_ref().is_some_and(is_scalar) {
                        chosen.push((index + 1..index + 2, behind(text)));
                    }
                }
                Node::Null | Node::Bool(_) | Node::Number(_) | Node::Array { .. } | Node::Key(_) => {}
            }
        }
        chosen.retain(|(range, named)| match named {
            SecretName::Nothing => false,
            SecretName::Text => {
                let nodes = self.nodes.get(range.clone()).unwrap_or_default();
                !nodes.iter().any(|node| matches!(node, Node::Object { .. }))
            }
            SecretName::Everything => true,
        });
        // A member of an outer object may start after those of an inner one.
        chosen.sort_unstable_by_key(|(range, _)| range.start);
        let mut chosen = chosen.into_iter().peekable();
        // Ranges nest: a node is below a chosen member if it is before the furthest end so far.
        let (mut everything, mut text) = (0, 0);
        for (index, node) in self.nodes.iter_mut().enumerate() {
            while let Some((range, named)) = chosen.next_if(|(range, _)| range.start <= index) {
                let end = if named == SecretName::Everything { &mut everything } else { &mut text };
                *end = range.end.max(*end);
            }
            let named = match index {
                index if index < everything => SecretName::Everything,
                index if index < text => SecretName::Text,
                _ => continue,
            };
            let is_hidden = match node {
                Node::String(text) => hides(named, Kind::String(text)),
                Node::Number(text) => hides(named, Kind::Number(text)),
                Node::Null | Node::Bool(_) | Node::Key(_) | Node::Array { .. } | Node::Object { .. } => false,
            };
            if is_hidden {
                *node = Node::String(Cow::Borrowed(by));
            }
        }
    }

    /// Changes the text of strings, keys and numbers; a changed number becomes a string.
    pub(crate) fn map_texts(&mut self, mut change: impl FnMut(&str) -> Option<String>) {
        for node in &mut self.nodes {
            match node {
                Node::String(text) | Node::Key(text) => {
                    if let Some(changed) = change(text) {
                        *text = Cow::Owned(changed);
                    }
                }
                Node::Number(text) => {
                    if let Some(changed) = change(text) {
                        // A number with other text, such as a placeholder, is not a number any more.
                        *node = Node::String(Cow::Owned(changed));
                    }
                }
                Node::Null | Node::Bool(_) | Node::Array { .. } | Node::Object { .. } => {}
            }
        }
    }
}

/// The keys of an object and the indexes of the nodes of their values.
struct MemberRanges<'n> {
    nodes: &'n [Node<'n>],
    /// The index of the next key.
    next: usize,
    end: usize,
}

impl<'n> Iterator for MemberRanges<'n> {
    type Item = (&'n str, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.next >= self.end {
            return None;
        }
        let Node::Key(key) = self.nodes.get(self.next)? else { return None };
        let start = self.next + 1;
        self.next = start + self.nodes.get(start)?.span();
        Some((key, start..self.next))
    }
}

impl<'v> ValueRef<'v> {
    /// The value that these nodes begin with.
    pub(super) fn at(nodes: &'v [Node<'v>]) -> Self {
        ValueRef { nodes }
    }

    /// What it is.
    pub fn kind(self) -> Kind<'v> {
        match self.nodes.first() {
            // A key is never handed out as a value; null is the harmless reading.
            None | Some(Node::Null | Node::Key(_)) => Kind::Null,
            Some(Node::Bool(value)) => Kind::Bool(*value),
            Some(Node::Number(text)) => Kind::Number(text),
            Some(Node::String(text)) => Kind::String(text),
            Some(Node::Array { span }) => {
                Kind::Array(Elements { nodes: self.nodes.get(1..*span).unwrap_or_default() })
            }
            Some(Node::Object { span }) => {
                Kind::Object(Members { nodes: self.nodes.get(1..*span).unwrap_or_default() })
            }
        }
    }

    /// The member of an object. It is a linear search; [`ValueRef::members`] is for many look-ups.
    pub fn get(self, key: &str) -> Option<ValueRef<'v>> {
        match self.kind() {
            Kind::Object(mut members) => members.find(|(name, _)| *name == key).map(|(_, value)| value),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Array(_) => None,
        }
    }

    /// The members of an object for many look-ups; none for anything else.
    pub fn members(self) -> SortedMembers<'v> {
        match self.kind() {
            Kind::Object(members) => SortedMembers(members.sorted()),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Array(_) => {
                SortedMembers(Vec::new())
            }
        }
    }

    /// The element of an array.
    pub fn index(self, index: usize) -> Option<ValueRef<'v>> {
        match self.kind() {
            Kind::Array(mut elements) => elements.nth(index),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Object(_) => None,
        }
    }

    /// Whether it is `null`.
    pub fn is_null(self) -> bool {
        matches!(self.kind(), Kind::Null)
    }

    /// Whether it is `true`: in a mask, unknown or sensitive from here down.
    pub(crate) fn is_true(self) -> bool {
        matches!(self.kind(), Kind::Bool(true))
    }

    /// Whether nothing is in it: null, an empty text or list, or an object whose members are like that.
    pub(crate) fn is_blank(self) -> bool {
        self.nodes().iter().all(|node| match node {
            // An object is blank where its values are, whatever their keys.
            Node::Null | Node::Key(_) | Node::Object { .. } => true,
            Node::String(text) => text.is_empty(),
            Node::Array { span } => *span == 1,
            Node::Bool(_) | Node::Number(_) => false,
        })
    }

    /// Whether both are written the same: sufficient for being the same, and cheap.
    pub(crate) fn is_identical(self, other: ValueRef<'_>) -> bool {
        self.nodes() == other.nodes()
    }

    /// Whether a `true` is anywhere in it: in a mask, whether something below is marked.
    pub(crate) fn holds_true(self) -> bool {
        self.nodes.iter().take(self.span()).any(|node| matches!(node, Node::Bool(true)))
    }

    /// The text of a string.
    pub fn as_str(self) -> Option<&'v str> {
        match self.kind() {
            Kind::String(text) => Some(text),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::Array(_) | Kind::Object(_) => None,
        }
    }

    /// Every string and every key in it.
    pub fn texts(self) -> impl Iterator<Item = &'v str> {
        self.nodes.iter().take(self.span()).filter_map(|node| match node {
            Node::String(text) | Node::Key(text) => Some(&**text),
            Node::Null | Node::Bool(_) | Node::Number(_) | Node::Array { .. } | Node::Object { .. } => None,
        })
    }

    /// Every string in it, without the keys.
    pub fn strings(self) -> impl Iterator<Item = &'v str> {
        let span = self.span();
        self.nodes.iter().take(span).filter_map(|node| match node {
            Node::String(text) => Some(&**text),
            Node::Null
            | Node::Bool(_)
            | Node::Number(_)
            | Node::Array { .. }
            | Node::Object { .. }
            | Node::Key(_) => None,
        })
    }

    /// The text of every number in it.
    pub fn numbers(self) -> impl Iterator<Item = &'v str> {
        self.nodes().iter().filter_map(|node| match node {
            Node::Number(text) => Some(&**text),
            Node::Null
            | Node::Bool(_)
            | Node::String(_)
            | Node::Array { .. }
            | Node::Object { .. }
            | Node::Key(_) => None,
        })
    }

    /// A copy that owns its text.
    pub(crate) fn to_owned_value(self) -> Value<'static> {
        let own = |text: &Cow<'_, str>| Cow::Owned(text.clone().into_owned());
        let nodes = self.nodes.iter().take(self.span()).map(|node| match node {
            Node::Null => Node::Null,
            Node::Bool(value) => Node::Bool(*value),
            Node::Number(text) => Node::Number(own(text)),
            Node::String(text) => Node::String(own(text)),
            Node::Key(text) => Node::Key(own(text)),
            Node::Array { span } => Node::Array { span: *span },
            Node::Object { span } => Node::Object { span: *span },
        });
        Value { nodes: nodes.collect() }
    }

    /// Its nodes, in order.
    pub(super) fn nodes(self) -> &'v [Node<'v>] {
        self.nodes.get(..self.span()).unwrap_or_default()
    }

    /// The number of scalars, keys and containers in it, itself included. Constant time.
    pub fn size(self) -> usize {
        self.span()
    }

    /// The number of nodes that it takes.
    fn span(self) -> usize {
        self.nodes.first().map_or(0, Node::span)
    }

    /// Whether both are the same value: numbers by what they are worth, objects in any order.
    pub fn same(self, other: ValueRef<'_>) -> bool {
        // A stack on the heap: values nest 10,000 levels deep.
        let mut pending = vec![(self, other)];
        while let Some((left, right)) = pending.pop() {
            match (left.kind(), right.kind()) {
                (Kind::Null, Kind::Null) => {}
                (Kind::Bool(a), Kind::Bool(b)) if a == b => {}
                (Kind::String(a), Kind::String(b)) if a == b => {}
                (Kind::Number(a), Kind::Number(b)) if number::compare(a, b) == Ordering::Equal => {}
                (Kind::Array(a), Kind::Array(b)) => {
                    let (a, b): (Vec<_>, Vec<_>) = (a.collect(), b.collect());
                    if a.len() != b.len() {
                        return false;
                    }
                    pending.extend(a.into_iter().zip(b));
                }
                (Kind::Object(a), Kind::Object(b)) => {
                    let (a, b) = (a.sorted(), b.sorted());
                    if a.len() != b.len() || a.iter().zip(&b).any(|((left, _), (right, _))| left != right) {
                        return false;
                    }
                    pending.extend(a.into_iter().zip(b).map(|((_, left), (_, right))| (left, right)));
                }
                _ => return false,
            }
        }
        true
    }
}

impl Node<'_> {
    pub(super) fn span(&self) -> usize {
        match self {
            Node::Array { span } | Node::Object { span } => *span,
            Node::Null | Node::Bool(_) | Node::Number(_) | Node::String(_) | Node::Key(_) => 1,
        }
    }
}

/// The elements of an array.
#[derive(Debug, Clone)]
pub struct Elements<'v> {
    nodes: &'v [Node<'v>],
}

impl<'v> Iterator for Elements<'v> {
    type Item = ValueRef<'v>;

    fn next(&mut self) -> Option<ValueRef<'v>> {
        let span = self.nodes.first()?.span();
        let (element, rest) = self.nodes.split_at_checked(span)?;
        self.nodes = rest;
        Some(ValueRef { nodes: element })
    }
}

/// The members of an object.
#[derive(Debug, Clone)]
pub struct Members<'v> {
    nodes: &'v [Node<'v>],
}

impl<'v> Members<'v> {
    /// In the order of their keys.
    pub fn sorted(self) -> Vec<(&'v str, ValueRef<'v>)> {
        let mut members: Vec<_> = self.collect();
        // Terraform writes members sorted.
        if !members.is_sorted_by_key(|(key, _)| *key) {
            members.sort_unstable_by_key(|(key, _)| *key);
        }
        members
    }
}

/// The members of an object in the order of their keys.
#[derive(Debug, Clone)]
pub struct SortedMembers<'v>(Vec<(&'v str, ValueRef<'v>)>);

impl<'v> SortedMembers<'v> {
    /// The member with this key.
    pub fn get(&self, key: &str) -> Option<ValueRef<'v>> {
        let found = self.0.binary_search_by(|(name, _)| (*name).cmp(key)).ok()?;
        self.0.get(found).map(|(_, value)| *value)
    }

    /// The keys, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &'v str> {
        self.0.iter().map(|(key, _)| *key)
    }
}

impl<'v> Iterator for Members<'v> {
    type Item = (&'v str, ValueRef<'v>);

    fn next(&mut self) -> Option<Self::Item> {
        let (Node::Key(key), rest) = self.nodes.split_first()? else { return None };
        let (value, rest) = rest.split_at_checked(rest.first()?.span())?;
        self.nodes = rest;
        Some((key, ValueRef { nodes: value }))
    }
}
