//! IAM policy documents, as AWS reads them: neither statements nor the lists in them have an order, and a list of one is
//! the same as its element ("IAM JSON policy elements reference" and "Grammar of the IAM JSON policy language" of the IAM
//! user guide).
//!
//! Only a document that is a policy and nothing else is read this way; in any other JSON the order of a list counts.

use crate::plan::{Digest, Kind, ValueRef, hash};

/// Versions of the policy language.
const VERSIONS: [&str; 2] = ["2008-10-17", "2012-10-17"];

/// A digest that two policies share if and only if they say the same; `None` for a document that is not a policy.
pub(super) fn digest(document: ValueRef<'_>) -> Option<Digest> {
    let Kind::Object(members) = document.kind() else { return None };
    let mut parts = Vec::new();
    for (name, value) in members {
        let part = match name {
            "Version" => value.as_str().filter(|version| VERSIONS.contains(version)).map(|_| value.digest()),
            "Id" => value.as_str().map(|_| value.digest()),
            "Statement" => all(value, statement),
            // An element that the grammar does not have: whether its order counts is not known.
            _ => None,
        };
        parts.push(member(name, part?));
    }
    let has = |name: &str| document.get(name).is_some();
    // AWS allows a policy without `Version`, but such a document is too likely to be something else.
    (has("Version") && has("Statement")).then(|| sorted(b'p', parts))
}

fn statement(value: ValueRef<'_>) -> Option<Digest> {
    let Kind::Object(members) = value.kind() else { return None };
    let effect = value.get("Effect").and_then(ValueRef::as_str);
    if !matches!(effect, Some("Allow" | "Deny")) {
        return None;
    }
    let mut parts = Vec::new();
    for (name, value) in members {
        let part = match name {
            "Effect" | "Sid" => value.as_str().map(|_| value.digest()),
            "Action" | "NotAction" | "Resource" | "NotResource" => all(value, text),
            // `"*"`, or lists by the kind of principal.
            "Principal" | "NotPrincipal" => value.as_str().map(|_| value.digest()).or_else(|| lists(value)),
            "Condition" => each(value, lists),
            _ => None,
        };
        parts.push(member(name, part?));
    }
    Some(sorted(b'o', parts))
}

/// An object whose members are texts or lists of them.
fn lists(value: ValueRef<'_>) -> Option<Digest> {
    each(value, |value| all(value, scalar))
}

/// An object whose members are digested by `of`.
fn each(value: ValueRef<'_>, of: impl Fn(ValueRef<'_>) -> Option<Digest>) -> Option<Digest> {
    let Kind::Object(members) = value.kind() else { return None };
    let parts: Option<Vec<Digest>> = members.map(|(name, value)| Some(member(name, of(value)?))).collect();
    Some(sorted(b'o', parts?))
}

/// A list without its order, or the single value that is allowed in place of a list.
fn all(value: ValueRef<'_>, of: impl Fn(ValueRef<'_>) -> Option<Digest>) -> Option<Digest> {
    let parts: Option<Vec<Digest>> = match value.kind() {
        Kind::Array(elements) => elements.map(of).collect(),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Object(_) => {
            of(value).map(|only| vec![only])
        }
    };
    Some(sorted(b'l', parts?))
}

fn text(value: ValueRef<'_>) -> Option<Digest> {
    value.as_str().map(|_| value.digest())
}

/// Conditions compare with numbers and booleans too.
fn scalar(value: ValueRef<'_>) -> Option<Digest> {
    match value.kind() {
        Kind::String(_) | Kind::Number(_) | Kind::Bool(_) => Some(value.digest()),
        Kind::Null | Kind::Array(_) | Kind::Object(_) => None,
    }
}

fn member(name: &str, value: Digest) -> Digest {
    hash(b'm', &[&hash(b's', name.as_bytes())[..], &value].concat())
}

fn sorted(kind: u8, mut parts: Vec<Digest>) -> Digest {
    parts.sort_unstable();
    hash(kind, &parts.concat())
}

#[cfg(test)]
mod tests {
    use crate::diff::equivalent;
    use crate::plan::Value;

    fn policy(statement: &str) -> String {
        format!(r#"{{"Version":"2012-10-17","Statement":{statement}}}"#)
    }

    fn same(left: &str, right: &str) -> bool {
        let [left, right] = [left, right].map(|text| Value::string(text.to_owned()));
        equivalent(left.root(), right.root())
    }

    #[test]
    fn a_policy_has_no_order() {
        let cases = [
            (
                r#"[{"Effect":"Allow","Action":["a:B","a:C"]}]"#,
                r#"{"Action":["a:C","a:B"],"Effect":"Allow"}"#,
            ),
            (r#"[{"Effect":"Deny","Resource":"r"}]"#, r#"[{"Effect":"Deny","Resource":["r"]}]"#),
            (
                r#"[{"Effect":"Allow","NotPrincipal":{"AWS":["1","2"],"Service":"s"}},{"Effect":"Deny","Sid":"x"}]"#,
                r#"[{"Effect":"Deny","Sid":"x"},{"Effect":"Allow","NotPrincipal":{"Service":["s"],"AWS":["2","1"]}}]"#,
            ),
            (
                r#"[{"Effect":"Allow","Condition":{"StringEquals":{"k":["1","2"]},"Bool":{"s":true}}}]"#,
                r#"[{"Effect":"Allow","Condition":{"Bool":{"s":[true]},"StringEquals":{"k":["2","1"]}}}]"#,
            ),
        ];
        for (left, right) in cases {
            assert!(same(&policy(left), &policy(right)), "{left} {right}");
        }
    }

    #[test]
    fn what_a_policy_says_counts() {
        let cases = [
            (r#"[{"Effect":"Allow","Action":"a"}]"#, r#"[{"Effect":"Deny","Action":"a"}]"#),
            (r#"[{"Effect":"Allow","Action":"a"}]"#, r#"[{"Effect":"Allow","NotAction":"a"}]"#),
            (r#"[{"Effect":"Allow","Action":["a","b"]}]"#, r#"[{"Effect":"Allow","Action":["a"]}]"#),
            (r#"[{"Effect":"Allow","Action":"a"}]"#, r#"[{"Effect":"Allow","Action":[]}]"#),
            (r#"[{"Effect":"Allow","Principal":"*"}]"#, r#"[{"Effect":"Allow","Principal":{"AWS":"1"}}]"#),
            (
                r#"[{"Effect":"Allow","Condition":{"Bool":{"s":true}}}]"#,
                r#"[{"Effect":"Allow","Condition":{"Bool":{"s":false}}}]"#,
            ),
            (r#"[{"Effect":"Allow","Sid":"a"}]"#, r#"[{"Effect":"Allow"}]"#),
        ];
        for (left, right) in cases {
            assert!(!same(&policy(left), &policy(right)), "{left} {right}");
        }
        let old = policy("[]").replace("2012", "2008");
        assert!(!same(&policy("[]"), &old));
    }

    #[test]
    fn other_documents_keep_their_order() {
        let cases = [
            (r#"{"Statement":["a","b"]}"#, r#"{"Statement":["b","a"]}"#),
            (
                r#"{"Version":"2012-10-17","Statement":[],"Steps":[1,2]}"#,
                r#"{"Version":"2012-10-17","Statement":[],"Steps":[2,1]}"#,
            ),
            (
                r#"{"Version":"1","Statement":{"Effect":"Allow","Action":["a","b"]}}"#,
                r#"{"Version":"1","Statement":{"Effect":"Allow","Action":["b","a"]}}"#,
            ),
            (
                r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Order":["a","b"]}}"#,
                r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Order":["b","a"]}}"#,
            ),
            (r#"{"Action":["a","b"]}"#, r#"{"Action":["b","a"]}"#),
        ];
        for (left, right) in cases {
            assert!(!same(left, right), "{left} {right}");
        }
    }
}
