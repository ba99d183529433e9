//! A JSON document as a tree of texts, so that keys can be repeated, escaped and put in any order.

use serde_json::value::RawValue;

use super::count::Members;
use super::draws::Draws;

/// A value. Keys and scalars are JSON text, as they are written.
#[derive(Debug, Clone)]
pub(super) enum Node {
    Object(Vec<(String, Node)>),
    Array(Vec<Node>),
    Scalar(String),
}

/// JSON text of a string.
pub(super) fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a string")
}

impl Node {
    /// Reads JSON text.
    pub(super) fn parse(json: &str) -> Self {
        let raw: Box<RawValue> = serde_json::from_str(json).expect("JSON");
        Self::of(&raw)
    }

    fn of(raw: &RawValue) -> Self {
        match raw.get().as_bytes().first() {
            Some(b'{') => {
                let Members(members) = serde_json::from_str(raw.get()).expect("an object");
                Node::Object(members.iter().map(|(key, value)| (quoted(key), Self::of(value))).collect())
            }
            Some(b'[') => {
                let elements: Vec<Box<RawValue>> = serde_json::from_str(raw.get()).expect("a list");
                Node::Array(elements.iter().map(|element| Self::of(element)).collect())
            }
            _ => Node::Scalar(raw.get().to_owned()),
        }
    }

    /// Writes it, without white space.
    pub(super) fn write(&self, out: &mut String) {
        match self {
            Node::Object(members) => {
                for (place, (key, value)) in members.iter().enumerate() {
                    out.push(if place == 0 { '{' } else { ',' });
                    out.push_str(key);
                    out.push(':');
                    value.write(out);
                }
                out.push_str(if members.is_empty() { "{}" } else { "}" });
            }
            Node::Array(elements) => {
                for (place, element) in elements.iter().enumerate() {
                    out.push(if place == 0 { '[' } else { ',' });
                    element.write(out);
                }
                out.push_str(if elements.is_empty() { "[]" } else { "]" });
            }
            Node::Scalar(text) => out.push_str(text),
        }
    }

    /// The members of an object.
    pub(super) fn members(&mut self) -> Option<&mut Vec<(String, Node)>> {
        match self {
            Node::Object(members) => Some(members),
            Node::Array(_) | Node::Scalar(_) => None,
        }
    }

    /// The elements of a list.
    pub(super) fn elements(&mut self) -> Option<&mut Vec<Node>> {
        match self {
            Node::Array(elements) => Some(elements),
            Node::Object(_) | Node::Scalar(_) => None,
        }
    }

    /// The first member of that name.
    pub(super) fn get(&mut self, name: &str) -> Option<&mut Node> {
        let key = quoted(name);
        self.members()?.iter_mut().find(|(other, _)| *other == key).map(|(_, value)| value)
    }

    /// Sets a member; a new one comes last.
    pub(super) fn set(&mut self, name: &str, json: &str) {
        if let Some(value) = self.get(name) {
            *value = Node::parse(json);
        } else if let Some(members) = self.members() {
            members.push((quoted(name), Node::parse(json)));
        }
    }

    /// Some value inside, itself included. Deep ones are rarer.
    pub(super) fn any(&mut self, draws: &mut Draws) -> &mut Node {
        let count = match self {
            Node::Object(members) => members.len(),
            Node::Array(elements) => elements.len(),
            Node::Scalar(_) => 0,
        };
        if count == 0 || draws.below(4) == 0 {
            return self;
        }
        let place = draws.below(count);
        match self {
            Node::Object(members) => members[place].1.any(draws),
            Node::Array(elements) => elements[place].any(draws),
            Node::Scalar(_) => self,
        }
    }
}
