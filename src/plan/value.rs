//! Attribute values: one flat list of nodes, so that depth costs no stack and dropping costs no recursion.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::ops::Range;

use super::error::{PlanError, PlanErrorKind};
use super::number;
use super::parse_value::parse;
use super::secret_name::is_plain_url;
use super::secrets::Secrets;

/// The deepest nesting that is read. Go's encoder, which prints plans, stops there too.
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
    /// An object or map, in the order of the plan; no key stands twice.
    Object(Members<'v>),
}

impl<'a> Value<'a> {
    /// Reads JSON text.
    ///
    /// # Errors
    /// Text that is not JSON, a key that stands twice in one object, nesting deeper than [`MAX_DEPTH`].
    pub fn parse(text: &'a str) -> Result<Self, PlanError> {
        parse(text)
    }

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

    /// Replaces every string and long number under the keys that `is_hidden` names, and under the `value` of an object
    /// whose `name` or `key` it names. URLs that hold none stay.
    pub fn hide_members(&mut self, is_hidden: impl Fn(&str) -> bool, by: &'static str) {
        let mut hidden: Vec<Range<usize>> = Vec::new();
        for (place, node) in self.nodes.iter().enumerate() {
            let Node::Object { span } = node else { continue };
            let members = || Places { nodes: &self.nodes, place: place + 1, end: place + span };
            let labelled = members().any(|(key, value)| {
                matches!(key, "name" | "key")
                    && matches!(self.nodes.get(value.start), Some(Node::String(label)) if is_hidden(label))
            });
            let is_secret = |key: &str| is_hidden(key) || labelled && key.starts_with("value");
            hidden.extend(members().filter(|(key, _)| is_secret(key)).map(|(_, value)| value));
        }
        hidden.sort_unstable_by_key(|range| range.start);
        let mut hidden = hidden.into_iter().peekable();
        let mut end = 0;
        for (place, node) in self.nodes.iter_mut().enumerate() {
            while let Some(range) = hidden.next_if(|range| range.start <= place) {
                end = end.max(range.end);
            }
            match node {
                Node::String(text) if place < end && !is_plain_url(text) => *text = Cow::Borrowed(by),
                Node::Number(text) if place < end && Secrets::is_long_number(text) => {
                    *node = Node::String(Cow::Borrowed(by));
                }
                Node::Null
                | Node::Bool(_)
                | Node::Number(_)
                | Node::String(_)
                | Node::Key(_)
                | Node::Array { .. }
                | Node::Object { .. } => {}
            }
        }
    }

    /// Changes the text of strings, keys and numbers; a changed number becomes a string.
    pub fn map_texts(&mut self, mut change: impl FnMut(&str) -> Option<String>) {
        for node in &mut self.nodes {
            match node {
                Node::String(text) | Node::Key(text) => {
                    if let Some(changed) = change(text) {
                        *text = Cow::Owned(changed);
                    }
                }
                Node::Number(text) => {
                    if let Some(changed) = change(text) {
                        *node = Node::String(Cow::Owned(changed));
                    }
                }
                Node::Null | Node::Bool(_) | Node::Array { .. } | Node::Object { .. } => {}
            }
        }
    }
}

/// The members of an object by the places of their values.
struct Places<'n> {
    nodes: &'n [Node<'n>],
    place: usize,
    end: usize,
}

impl<'n> Iterator for Places<'n> {
    type Item = (&'n str, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.place >= self.end {
            return None;
        }
        let Node::Key(key) = self.nodes.get(self.place)? else { return None };
        let start = self.place + 1;
        self.place = start + self.nodes.get(start)?.span();
        Some((key, start..self.place))
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

    /// The member of an object, found by looking at one after the other: [`ValueRef::members`] is for many look-ups.
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
    pub fn is_true(self) -> bool {
        matches!(self.kind(), Kind::Bool(true))
    }

    /// Whether a `true` is anywhere in it: in a mask, whether something below is marked.
    pub fn holds_true(self) -> bool {
        self.nodes.iter().take(self.span()).any(|node| matches!(node, Node::Bool(true)))
    }

    /// The text of a string.
    pub fn as_str(self) -> Option<&'v str> {
        match self.kind() {
            Kind::String(text) => Some(text),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::Array(_) | Kind::Object(_) => None,
        }
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
    pub fn to_owned_value(self) -> Value<'static> {
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

    /// How large it is: scalars, keys and containers in it, itself included. Known without a look at them.
    pub fn size(self) -> usize {
        self.span()
    }

    /// How many nodes it takes.
    fn span(self) -> usize {
        self.nodes.first().map_or(0, Node::span)
    }

    /// Whether both are the same value: numbers by what they are worth, objects in any order.
    pub fn same(self, other: ValueRef<'_>) -> bool {
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

/// Nesting deeper than [`MAX_DEPTH`].
pub(super) fn too_deep() -> PlanError {
    PlanError::new(PlanErrorKind::Limit, format!("a value is nested deeper than {MAX_DEPTH} levels"))
        .help("Terraform itself cannot print such a value; check what wrote this file")
}
