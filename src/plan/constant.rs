//! Constants in the `configuration` section: `{"constant_value": …}`.

use super::value::{Kind, ValueRef};

impl<'v> ValueRef<'v> {
    /// The constant of an expression in `configuration`; `None` where the value depends on something.
    ///
    /// Terraform evaluates an expression without variables to tell whether it is a constant. For a `.tf.json` file that
    /// gives the text of a template, `"${var.region}"`, as `constant_value`, with the references beside it where there are
    /// some (`internal/command/jsonconfig/expression.go`, v1.11.4). Such a text is no value.
    pub(crate) fn constant(self) -> Option<ValueRef<'v>> {
        let refers = match self.get("references").map(ValueRef::kind) {
            Some(Kind::Array(mut references)) => references.next().is_some(),
            _ => false,
        };
        self.get("constant_value").filter(|constant| !refers && !constant.texts().any(is_template))
    }
}

/// Whether a text may be a template. A native file with `"$${"` has the same text as a constant; nothing tells them apart.
fn is_template(text: &str) -> bool {
    text.contains("${") || text.contains("%{")
}

#[cfg(test)]
mod tests {
    use crate::plan::Value;

    /// The constant as JSON; empty for none.
    fn constant(expression: &str) -> String {
        let value = Value::parse(expression).expect("JSON");
        value.root().constant().map(|constant| format!("{:?}", constant.kind())).unwrap_or_default()
    }

    #[test]
    fn a_template_and_what_has_references_are_not_constants() {
        for known in [
            r#"{"constant_value": "eu-west-1"}"#,
            r#"{"constant_value": "$"}"#,
            r#"{"constant_value": "100 %"}"#,
            r#"{"constant_value": null}"#,
            r#"{"constant_value": ["a", {"b": 1}]}"#,
            r#"{"constant_value": 1, "references": []}"#,
        ] {
            assert_ne!(constant(known), "", "{known}");
        }
        for open in [
            r#"{"constant_value": "${var.region}", "references": ["var.region"]}"#,
            r#"{"constant_value": "x", "references": ["var.region"]}"#,
            r#"{"constant_value": "${10+20}"}"#,
            r#"{"constant_value": "a-%{ if true }b%{ endif }"}"#,
            r#"{"constant_value": {"a": ["${10+20}"]}}"#,
            r#"{"constant_value": {"${upper(\"a\")}": "prod"}}"#,
            r#"{"constant_value": [{"a": {"%{ if true }b%{ endif }": 1}}]}"#,
            r#"{"references": ["var.region"]}"#,
            "{}",
            "[]",
        ] {
            assert_eq!(constant(open), "", "{open}");
        }
    }
}
