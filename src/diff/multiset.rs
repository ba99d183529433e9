//! Arrays as multisets: the plan's JSON does not tell sets from lists, and a set is written in an order that depends on
//! its elements, so positions mean nothing.

use super::equivalence::filled_digest;
use crate::plan::{Digest, ValueRef};

/// When two elements are equal.
#[derive(Clone, Copy)]
pub(super) enum Equality {
    /// Providers turn null into an empty text or list and back inside of a block.
    Attribute,
    /// In a document null and an empty text are different.
    Document,
}

impl Equality {
    pub(super) fn digest(self, value: ValueRef<'_>) -> Digest {
        match self {
            Equality::Attribute => filled_digest(value),
            Equality::Document => value.digest(),
        }
    }
}

/// The indexes of the elements of either side that have no equal on the other one, in order. `None` has no equal.
pub(super) fn unpaired(
    equality: Equality,
    before: &[Option<ValueRef<'_>>],
    after: &[Option<ValueRef<'_>>],
) -> (Vec<usize>, Vec<usize>) {
    // An element without a value has no equal, so it is removed or added in any case.
    let (mut removed, mut added) = (absent(before), absent(after));
    let (before, after) = (sorted(equality, before), sorted(equality, after));
    let (mut left, mut right) = (before.iter().peekable(), after.iter().peekable());
    loop {
        match (left.peek(), right.peek()) {
            (Some((a, _)), Some((b, _))) if a == b => {
                left.next();
                right.next();
            }
            (Some((a, index)), Some((b, _))) if a < b => {
                removed.push(*index);
                left.next();
            }
            (_, Some((_, index))) => {
                added.push(*index);
                right.next();
            }
            (Some((_, index)), None) => {
                removed.push(*index);
                left.next();
            }
            (None, None) => break,
        }
    }
    removed.sort_unstable();
    added.sort_unstable();
    (removed, added)
}

fn absent(elements: &[Option<ValueRef<'_>>]) -> Vec<usize> {
    elements.iter().zip(0..).filter(|(element, _)| element.is_none()).map(|(_, index)| index).collect()
}

/// Digests with their indexes. Sorting them bounds the work: comparing each element with each is quadratic, and the
/// author of a plan chooses how many there are.
fn sorted(equality: Equality, elements: &[Option<ValueRef<'_>>]) -> Vec<(Digest, usize)> {
    let digested =
        elements.iter().zip(0..).filter_map(|(element, index)| Some((equality.digest((*element)?), index)));
    let mut digested: Vec<_> = digested.collect();
    digested.sort_unstable();
    digested
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Kind, Value};

    fn all<'v>(value: &'v Value<'_>) -> Vec<Option<ValueRef<'v>>> {
        let Kind::Array(elements) = value.root().kind() else { return Vec::new() };
        elements.map(Some).collect()
    }

    #[test]
    fn finds_what_has_no_equal() {
        let cases: [(&str, &str, &[usize], &[usize]); 6] = [
            ("[1,2,3]", "[3,1,2]", &[], &[]),
            ("[1,1,2]", "[1,2,2]", &[1], &[2]),
            ("[\"a\"]", "[\"b\",\"a\"]", &[], &[0]),
            ("[{\"a\":1,\"b\":2}]", "[{\"b\":2.0,\"a\":1}]", &[], &[]),
            ("[]", "[[],{}]", &[], &[0, 1]),
            ("[null,\"\"]", "[\"\",[]]", &[0], &[1]),
        ];
        for (before, after, removed, added) in cases {
            let (left, right) = (Value::parse(before).unwrap(), Value::parse(after).unwrap());
            for equality in [Equality::Attribute, Equality::Document] {
                assert_eq!(
                    unpaired(equality, &all(&left), &all(&right)),
                    (removed.to_vec(), added.to_vec()),
                    "{before} {after}"
                );
            }
        }
    }

    #[test]
    fn emptiness_counts_in_documents_only() {
        let (left, right) =
            (Value::parse(r#"[{"a":""}]"#).unwrap(), Value::parse(r#"[{"a":null}]"#).unwrap());
        let pair = |equality| unpaired(equality, &all(&left), &all(&right));
        assert_eq!(pair(Equality::Attribute), (vec![], vec![]));
        assert_eq!(pair(Equality::Document), (vec![0], vec![0]));
    }
}
