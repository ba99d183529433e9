//! What one block refers to.

use super::error::PlanError;
use super::value::{Kind, Value, ValueRef};

type Result<T> = std::result::Result<T, PlanError>;

/// The references of one block.
#[derive(Default)]
pub(super) struct References {
    pub(super) references: Vec<String>,
    pub(super) depends_on: Vec<String>,
}

impl References {
    /// Every reference in JSON made of expressions and blocks.
    pub(super) fn expressions(&mut self, json: Option<&str>) -> Result<()> {
        let Some(json) = json else { return Ok(()) };
        self.value(Value::parse(json)?.root());
        Ok(())
    }

    /// Every reference in expressions and blocks.
    pub(super) fn value(&mut self, value: ValueRef<'_>) {
        let mut open = vec![value];
        while let Some(value) = open.pop() {
            match value.kind() {
                Kind::Array(elements) => open.extend(elements),
                Kind::Object(members) => match references(value) {
                    Some(references) => self.list(references),
                    // A constant refers to nothing, whatever it holds.
                    None if is_constant(value) => {}
                    // A nested block: its expressions are further down.
                    None => open.extend(members.map(|(_, member)| member)),
                },
                Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => {}
            }
        }
    }

    /// What was collected.
    pub(super) fn into_list(self) -> Vec<String> {
        self.references
    }

    /// Every address that `depends_on` lists.
    pub(super) fn depends_on(&mut self, json: Option<&str>) -> Result<()> {
        let Some(json) = json else { return Ok(()) };
        let value = Value::parse(json)?;
        if let Kind::Array(elements) = value.root().kind() {
            self.depends_on.extend(elements.filter_map(ValueRef::as_str).map(str::to_owned));
        }
        Ok(())
    }

    /// One list of references, without the repetitions: `a.b[0].c` is followed by `a.b[0]` and `a.b`.
    fn list(&mut self, references: ValueRef<'_>) {
        let Kind::Array(elements) = references.kind() else { return };
        // Terraform writes each reference and then its prefixes, so a prefix follows what it is a prefix of.
        let mut above = "";
        for reference in elements.filter_map(ValueRef::as_str) {
            if !leads_to(reference, above) {
                self.references.push(reference.to_owned());
            }
            above = reference;
        }
    }
}

/// The list of an expression, `{"references": […]}`; a block has none, even where an attribute has this name.
fn references(value: ValueRef<'_>) -> Option<ValueRef<'_>> {
    let Kind::Object(mut members) = value.kind() else { return None };
    // A nested block may have an attribute named `references`; its expression is one level further down.
    let plain = members.all(|(key, _)| matches!(key, "constant_value" | "references"));
    value.get("references").filter(|list| plain && matches!(list.kind(), Kind::Array(_)))
}

fn is_constant(value: ValueRef<'_>) -> bool {
    let Kind::Object(mut members) = value.kind() else { return false };
    members.next().is_some_and(|(key, _)| key == "constant_value") && members.next().is_none()
}

/// Whether the longer reference begins with the shorter one and goes on.
fn leads_to(shorter: &str, longer: &str) -> bool {
    longer.strip_prefix(shorter).is_some_and(|rest| rest.starts_with(['.', '[']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn references(json: &str) -> Vec<String> {
        let mut collected = References::default();
        collected.expressions(Some(json)).unwrap();
        collected.references
    }

    #[test]
    fn shorter_references_that_the_format_repeats_are_left_out() {
        let json = r#"{"a": {"references": ["module.net[\"eu\"].ids", "module.net[\"eu\"]", "module.net", "module.net",
            "aws_vpc.a[0].id", "aws_vpc.a[0]", "aws_vpc.a", "aws_vpc.ab"]}}"#;
        assert_eq!(
            references(json),
            ["module.net[\"eu\"].ids", "module.net", "aws_vpc.a[0].id", "aws_vpc.ab"]
        );
    }

    #[test]
    fn references_are_found_in_blocks_and_not_in_constants() {
        let json = r#"{"ingress": [{"x": {"references": ["var.a"]}}, {"y": {"constant_value": {"references": ["no"]}}}],
            "references": {"references": ["var.b"]}, "z": {"references": {"references": ["var.c"]}}, "n": null}"#;
        let mut collected = references(json);
        collected.sort();
        assert_eq!(collected, ["var.a", "var.b", "var.c"]);
    }
}
