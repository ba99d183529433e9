//! What refers to what: summaries of the blocks of `configuration` and of the objects of `prior_state`, for a graph of
//! dependencies. They are handed out only if [`super::ReadOptions::graph`] asks for them.

use super::entry::{Entry, Sink};
use super::error::PlanError;
use super::link::{Link, LinkSource, ModuleNumber};
use super::value::{Kind, Value, ValueRef};
use super::{element, fields, json};

type Result<T> = std::result::Result<T, PlanError>;

/// Hands a link out.
pub(super) fn hand_out(from: LinkSource<'_>, links: References, sink: &mut Sink<'_>) -> Result<()> {
    let References { references, depends_on } = links;
    sink(Entry::Link(&Link { from, references, depends_on }))
}

/// The references of one block.
#[derive(Default)]
pub(super) struct References {
    references: Vec<String>,
    depends_on: Vec<String>,
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

/// A `resources` element of a module.
pub(super) fn resource(raw: &[u8], start: u64, module: ModuleNumber, sink: &mut Sink<'_>) -> Result<()> {
    const NAMES: [&str; 7] = [
        "address",
        "provider_config_key",
        "expressions",
        "count_expression",
        "for_each_expression",
        "provisioners",
        "depends_on",
    ];
    let [address, provider, expressions, count, for_each, provisioners, depends_on] =
        fields::object(raw, start, &NAMES)?.values;
    let mut collected = References::default();
    for json in [expressions, count, for_each, provisioners] {
        collected.expressions(json).map_err(|error| error.at(start))?;
    }
    collected.depends_on(depends_on).map_err(|error| error.at(start))?;
    let text = |json, field| element::text(json, field).map_err(|error| error.at(start));
    let Some(address) = text(address, "address")? else { return Ok(()) };
    let provider = text(provider, "provider_config_key")?;
    hand_out(LinkSource::Resource { module, address, provider }, collected, sink)
}

/// A member of `outputs` of a module.
pub(super) fn output(
    raw: &[u8],
    start: u64,
    module: ModuleNumber,
    name: &str,
    sink: &mut Sink<'_>,
) -> Result<()> {
    let [expression, depends_on] = fields::object(raw, start, &["expression", "depends_on"])?.values;
    let mut collected = References::default();
    collected.expressions(expression).map_err(|error| error.at(start))?;
    collected.depends_on(depends_on).map_err(|error| error.at(start))?;
    hand_out(LinkSource::Output { module, name }, collected, sink)
}

/// The arguments of a module call.
pub(super) fn arguments(json: &str, called: ModuleNumber, sink: &mut Sink<'_>) -> Result<()> {
    let value = Value::parse(json)?;
    let Kind::Object(members) = value.root().kind() else { return Ok(()) };
    for (name, argument) in members {
        let mut collected = References::default();
        collected.value(argument);
        hand_out(LinkSource::Argument { called, name }, collected, sink)?;
    }
    Ok(())
}

/// `count`, `for_each` or `depends_on` of a module call.
pub(super) fn repetition(
    field: &str,
    raw: &[u8],
    start: u64,
    called: ModuleNumber,
    sink: &mut Sink<'_>,
) -> Result<()> {
    let json = Some(json::utf8(raw, start)?);
    let mut collected = References::default();
    if field == "depends_on" { collected.depends_on(json) } else { collected.expressions(json) }
        .map_err(|error| error.at(start))?;
    hand_out(LinkSource::Repetition { called }, collected, sink)
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
