//! Digests of values that are the same for values which mean the same.

use sha2::{Digest as _, Sha256};

use super::access;
use super::number;
use super::value::{Kind, Node, Value, ValueRef};

/// What counts as the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Likeness {
    /// As drift is judged: null and what is empty are the same, arrays are compared without their order, JSON in a
    /// string as JSON, and a policy of access by what it allows.
    Normal,
    /// As providers keep what nobody set: inside of the value, null and what is empty are the same.
    Filled,
    /// As JSON is: numbers by what they are worth, objects in any order.
    Exact,
}

pub(super) type Digest = [u8; 16];

/// The digest of what is empty.
const EMPTY: Digest = [0; 16];

impl ValueRef<'_> {
    /// Whether both mean the same to somebody who looks for drift: null is an empty list, map or string, the order of
    /// an array does not count (the format does not tell sets from lists), and JSON in a string is compared as JSON; in
    /// a policy of access the order of statements, actions, resources and principals does not count.
    pub fn means_the_same(self, other: ValueRef<'_>) -> bool {
        // Most values that are compared did not change, and a digest of all of them is dear.
        self.nodes() == other.nodes() || digest(self, Likeness::Normal) == digest(other, Likeness::Normal)
    }

    /// A digest that two values share if and only if they are the same: to find one among many without comparing it
    /// with each.
    pub fn digest(self) -> [u8; 16] {
        digest(self, Likeness::Exact)
    }

    /// The same for values that may differ in how emptiness inside of them is written: null, or an empty text, list or
    /// map. A value that is empty itself is like none of another kind.
    pub fn filled_digest(self) -> [u8; 16] {
        let filled = digest(self, Likeness::Filled);
        match self.kind() {
            Kind::Object(_) if filled == EMPTY => hash(b'o', b""),
            Kind::Object(_) => filled,
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Array(_) => {
                if filled == EMPTY { self.digest() } else { filled }
            }
        }
    }
}

impl Likeness {
    /// Whether what is empty is nothing.
    fn ignores_emptiness(self) -> bool {
        match self {
            Likeness::Normal | Likeness::Filled => true,
            Likeness::Exact => false,
        }
    }
}

/// One pass from the last node to the first, so that depth costs no stack: a container takes the digests of its
/// children, which stand behind it.
fn digest(value: ValueRef<'_>, likeness: Likeness) -> Digest {
    let mut done: Vec<(usize, Digest)> = Vec::new();
    let nodes = value.nodes();
    for (place, node) in nodes.iter().enumerate().rev() {
        let digest = match node {
            Node::Null if likeness.ignores_emptiness() => EMPTY,
            Node::Null => hash(b'n', b""),
            Node::Bool(value) => hash(b'b', &[u8::from(*value)]),
            Node::Number(text) => hash(b'd', number::canonical(text).as_bytes()),
            Node::String(text) => string(text, likeness),
            Node::Key(key) => match done.pop() {
                // A member that is empty says as much as one that is missing.
                Some((_, EMPTY)) | None if likeness.ignores_emptiness() => EMPTY,
                member => {
                    let value = member.map_or(EMPTY, |(_, value)| value);
                    hash(b'k', &[&hash(b's', key.as_bytes())[..], &value].concat())
                }
            },
            Node::Array { span } => {
                let mut elements = children(&mut done, place + span);
                if likeness == Likeness::Normal {
                    elements.sort_unstable();
                }
                container(b'a', &elements, likeness)
            }
            Node::Object { span } => {
                let mut members = children(&mut done, place + span);
                if likeness.ignores_emptiness() {
                    members.retain(|member| *member != EMPTY);
                }
                members.sort_unstable();
                container(b'o', &members, likeness)
            }
        };
        done.push((place, digest));
    }
    done.pop().map_or(EMPTY, |(_, digest)| digest)
}

/// Takes the digests of the nodes before `end`, in the order of the plan.
fn children(done: &mut Vec<(usize, Digest)>, end: usize) -> Vec<Digest> {
    let mut children = Vec::new();
    while let Some((_, digest)) = done.pop_if(|(place, _)| *place < end) {
        children.push(digest);
    }
    children
}

fn container(kind: u8, children: &[Digest], likeness: Likeness) -> Digest {
    if children.is_empty() && likeness.ignores_emptiness() { EMPTY } else { hash(kind, &children.concat()) }
}

fn string(text: &str, likeness: Likeness) -> Digest {
    if likeness.ignores_emptiness() && text.is_empty() {
        return EMPTY;
    }
    if likeness == Likeness::Normal
        && text.starts_with(['{', '['])
        && let Ok(document) = Value::parse(text.trim_end())
    {
        let statements = access::statements(document.root());
        let document = statements.unwrap_or_else(|| digest(document.root(), Likeness::Exact));
        return hash(b't', &document);
    }
    hash(b's', text.as_bytes())
}

pub(super) fn hash(kind: u8, bytes: &[u8]) -> Digest {
    let mut hasher = Sha256::new();
    hasher.update([kind]);
    hasher.update(bytes);
    let mut digest = EMPTY;
    for (to, from) in digest.iter_mut().zip(hasher.finalize()) {
        *to = from;
    }
    digest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_means_the_same() {
        let same = [
            ("null", "[]"),
            ("{}", "\"\""),
            (r#"{"a":null,"b":1}"#, r#"{"b":1.0,"a":""}"#),
            (r#"{"a":{"b":[]}}"#, "null"),
            ("[1,2,3]", "[3,1,2]"),
            (r#"[{"a":1},{"b":2}]"#, r#"[{"b":2},{"a":1}]"#),
            (r#""{\"a\":1,\"b\":[2]}""#, r#""{ \"b\": [2],\n \"a\": 1 }""#),
        ];
        let different = [
            ("null", "false"),
            ("null", "0"),
            ("[1,1,2]", "[1,2,2]"),
            ("[\"\"]", "[]"),
            (r#"{"a":1}"#, r#"{"b":1}"#),
            (r#"[{"a":"b"}]"#, r#"[["a","b"]]"#),
            ("\"1\"", "1"),
            ("\"a\"", "\"A\""),
            (r#""{\"a\":1}""#, r#""{\"a\":2}""#),
            (r#""[1,2]""#, r#""[2,1]""#),
        ];
        let says = |(left, right): (&str, &str)| {
            let (left, right) = (Value::parse(left).unwrap(), Value::parse(right).unwrap());
            left.root().means_the_same(right.root())
        };
        for pair in same {
            assert!(says(pair), "{pair:?}");
        }
        for pair in different {
            assert!(!says(pair), "{pair:?}");
        }
    }
    #[test]
    fn emptiness_inside_has_many_forms_and_order_counts() {
        let same = [
            (r#"{"a":null,"b":1}"#, r#"{"b":1.0,"a":""}"#),
            (r#"{"a":{"b":[]}}"#, "{}"),
            (r#"{"a":["",1]}"#, r#"{"a":[null,1],"b":{"c":null}}"#),
        ];
        let different = [
            ("null", "\"\""),
            ("[]", "{}"),
            ("null", "[]"),
            ("{}", "null"),
            ("[1,2]", "[2,1]"),
            (r#"{"a":[""]}"#, r#"{"a":[]}"#),
            (r#"{"a":false}"#, "{}"),
            (r#"{"a":0}"#, r#"{"a":""}"#),
            (r#""{\"a\":1}""#, r#""{ \"a\": 1 }""#),
        ];
        let alike = |(left, right): (&str, &str)| {
            let (left, right) = (Value::parse(left).unwrap(), Value::parse(right).unwrap());
            left.root().filled_digest() == right.root().filled_digest()
        };
        for pair in same {
            assert!(alike(pair), "{pair:?}");
        }
        for pair in different {
            assert!(!alike(pair), "{pair:?}");
        }
    }
}
