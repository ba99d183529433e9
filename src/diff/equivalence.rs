//! When two values are equivalent although they are written in different ways.

use super::policy_document;
use crate::plan::{Digest, DigestRules, EMPTY, Kind, Value, ValueRef, hash};

/// As drift is compared. Providers write null for an empty list and back, the format does not tell sets from lists, and
/// a JSON document in a string has many spellings.
const DRIFT: DigestRules =
    DigestRules { empty_is_null: true, ignores_order: true, document: document_digest };

/// As providers fill in what is not set, inside of a value.
const FILLED: DigestRules = DigestRules { empty_is_null: true, ..DigestRules::EXACT };

/// Whether two values are equivalent as far as drift goes: null is an empty list, map or string, the order of
/// an array does not count, JSON in a string is compared as JSON, and an IAM policy document by what it allows.
pub(crate) fn equivalent(left: ValueRef<'_>, right: ValueRef<'_>) -> bool {
    // Most values that are compared did not change, and a digest of all of them is expensive.
    left.is_identical(right) || left.digest_by(DRIFT) == right.digest_by(DRIFT)
}

/// Whether equivalent elements are at the same positions. The order of a set depends on its elements alone, so an array
/// in which only the order changed is a list: rules of a load balancer, arguments of a command.
pub(crate) fn in_order(before: ValueRef<'_>, after: ValueRef<'_>) -> bool {
    match (before.kind(), after.kind()) {
        (Kind::Array(before), Kind::Array(after)) => before.zip(after).all(|(a, b)| equivalent(a, b)),
        _ => true,
    }
}

/// A digest that ignores how emptiness inside of a value is written: null, or an empty text, list or map. A value that is
/// empty itself keeps its kind.
pub(super) fn filled_digest(value: ValueRef<'_>) -> Digest {
    let filled = value.digest_by(FILLED);
    match value.kind() {
        Kind::Object(_) if filled == EMPTY => hash(b'o', b""),
        Kind::Object(_) => filled,
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Array(_) => {
            if filled == EMPTY { value.digest() } else { filled }
        }
    }
}

/// The digest of a JSON object or array in a string. The order of its arrays counts, but for IAM policies.
fn document_digest(text: &str) -> Option<Digest> {
    // A quick look: nearly all strings are not JSON.
    if !text.starts_with(['{', '[']) {
        return None;
    }
    // `file` and heredocs leave a line break at the end.
    let document = Value::parse(text.trim_end()).ok()?;
    let digest = policy_document::digest(document.root()).unwrap_or_else(|| document.root().digest());
    Some(hash(b't', &digest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_is_equivalent() {
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
            equivalent(left.root(), right.root())
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
            filled_digest(left.root()) == filled_digest(right.root())
        };
        for pair in same {
            assert!(alike(pair), "{pair:?}");
        }
        for pair in different {
            assert!(!alike(pair), "{pair:?}");
        }
    }
}
