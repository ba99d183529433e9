//! Digests of values: two values share one if and only if they are the same by the rules that the caller chooses.

use sha2::{Digest as _, Sha256};

use super::number;
use super::value::{Node, ValueRef};

/// The first 16 bytes of a SHA-256. No two values share one by accident; to make two that do takes about
/// 2^64 attempts.
pub(crate) type Digest = [u8; 16];

/// The digest of what is empty, where emptiness counts as null.
pub(crate) const EMPTY: Digest = [0; 16];

/// In what values may differ and still share a digest. Numbers are always compared by what they are worth, and objects
/// without the order of their members.
#[derive(Clone, Copy)]
pub(crate) struct DigestRules {
    /// Null, `""`, `[]` and `{}` are one, and a member that is empty says as much as one that is missing.
    pub(crate) empty_is_null: bool,
    /// The order of an array does not count.
    pub(crate) ignores_order: bool,
    /// The digest of the document in a string; `None` for a string that is compared as text.
    pub(crate) document: fn(&str) -> Option<Digest>,
}

impl DigestRules {
    /// As JSON is compared: order and emptiness count, strings are text.
    pub(crate) const EXACT: Self =
        DigestRules { empty_is_null: false, ignores_order: false, document: |_| None };
}

impl ValueRef<'_> {
    /// A digest that two values share if and only if [`ValueRef::same`] holds: to find one among many without comparing
    /// it with each.
    pub fn digest(self) -> [u8; 16] {
        self.digest_by(DigestRules::EXACT)
    }

    /// A digest that two values share if and only if they are the same by these rules.
    ///
    /// One pass from the last node to the first, so that depth costs no stack: a container takes the digests of its
    /// children, which follow it in the list of nodes.
    pub(crate) fn digest_by(self, rules: DigestRules) -> Digest {
        let mut done: Vec<(usize, Digest)> = Vec::new();
        let nodes = self.nodes();
        for (index, node) in nodes.iter().enumerate().rev() {
            let digest = match node {
                Node::Null if rules.empty_is_null => EMPTY,
                Node::Null => hash(b'n', b""),
                Node::Bool(value) => hash(b'b', &[u8::from(*value)]),
                Node::Number(text) => hash(b'd', number::canonical(text).as_bytes()),
                Node::String(text) => string(text, rules),
                Node::Key(key) => match done.pop() {
                    // A member without content counts as one that is missing.
                    Some((_, EMPTY)) | None if rules.empty_is_null => EMPTY,
                    member => {
                        let value = member.map_or(EMPTY, |(_, value)| value);
                        hash(b'k', &[&hash(b's', key.as_bytes())[..], &value].concat())
                    }
                },
                Node::Array { span } => {
                    let mut elements = children(&mut done, index + span);
                    if rules.ignores_order {
                        elements.sort_unstable();
                    }
                    container(b'a', &elements, rules)
                }
                Node::Object { span } => {
                    let mut members = children(&mut done, index + span);
                    if rules.empty_is_null {
                        members.retain(|member| *member != EMPTY);
                    }
                    // JSON gives members no order, and each digest already holds the key.
                    members.sort_unstable();
                    container(b'o', &members, rules)
                }
            };
            done.push((index, digest));
        }
        done.pop().map_or(EMPTY, |(_, digest)| digest)
    }
}

/// Takes the digests of the nodes before `end`, in the order of the plan.
fn children(done: &mut Vec<(usize, Digest)>, end: usize) -> Vec<Digest> {
    let mut children = Vec::new();
    while let Some((_, digest)) = done.pop_if(|(index, _)| *index < end) {
        children.push(digest);
    }
    children
}

fn container(kind: u8, children: &[Digest], rules: DigestRules) -> Digest {
    // All digests are 16 bytes long, so two lists of children never have the same concatenation.
    if children.is_empty() && rules.empty_is_null { EMPTY } else { hash(kind, &children.concat()) }
}

fn string(text: &str, rules: DigestRules) -> Digest {
    if rules.empty_is_null && text.is_empty() {
        return EMPTY;
    }
    (rules.document)(text).unwrap_or_else(|| hash(b's', text.as_bytes()))
}

/// The digest of bytes. The kind keeps a string apart from a number of the same text, and so on.
pub(crate) fn hash(kind: u8, bytes: &[u8]) -> Digest {
    let mut hasher = Sha256::new();
    hasher.update([kind]);
    hasher.update(bytes);
    let mut digest = EMPTY;
    for (to, from) in digest.iter_mut().zip(hasher.finalize()) {
        *to = from;
    }
    digest
}
