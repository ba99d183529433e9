//! What refers to what: summaries of the blocks of `configuration` and of the objects of `prior_state`, for a graph of
//! dependencies. They are handed out only if somebody asks.

use std::borrow::Cow;

use super::error::PlanError;
use super::model::Entry;
use super::read::Sink;
use super::value::{Kind, Value, ValueRef};
use super::{element, fields};

type Result<T> = std::result::Result<T, PlanError>;

/// A module of `configuration`: 0 is the root, the others are numbered as they appear.
pub type ModuleNumber = usize;

/// What one block or object refers to.
#[derive(Debug)]
pub struct Link<'a> {
    /// Who refers.
    pub from: LinkSource<'a>,
    /// References in expressions: `var.name`, `module.net["eu"].subnet_ids`, `aws_vpc.main.id`. The shorter ones that
    /// the format repeats behind each are left out.
    pub references: Vec<String>,
    /// `depends_on`: addresses, absolute and without keys where the state says it.
    pub depends_on: Vec<String>,
}

/// Who refers.
#[derive(Debug)]
pub enum LinkSource<'a> {
    /// A module call begins; it comes before everything else about the module that it calls.
    Call {
        /// The module of the call.
        module: ModuleNumber,
        /// The module that it calls.
        called: ModuleNumber,
        /// Its name.
        name: &'a str,
    },
    /// An argument of a call; its references are those of the module around.
    Argument {
        /// The module that is called.
        called: ModuleNumber,
        /// The variable that it sets.
        name: &'a str,
    },
    /// `count`, `for_each` or `depends_on` of a call; the references are those of the module around.
    Repetition {
        /// The module that is called.
        called: ModuleNumber,
    },
    /// An output of a module.
    Output {
        /// The module.
        module: ModuleNumber,
        /// Its name.
        name: &'a str,
    },
    /// A block of any mode.
    Resource {
        /// The module.
        module: ModuleNumber,
        /// Its address in the module: `aws_vpc.main`, `data.aws_ami.this`.
        address: Cow<'a, str>,
        /// The key of its provider configuration.
        provider: Option<Cow<'a, str>>,
    },
    /// A provider configuration.
    Provider {
        /// Its key, as resources name it.
        key: &'a str,
        /// The module that configures it, without keys; absent in the root module.
        module_address: Option<Cow<'a, str>>,
    },
    /// An object of the state before; it has no references.
    Object {
        /// Its absolute address.
        address: Cow<'a, str>,
    },
}

/// Hands a link out.
pub(super) fn hand_out(from: LinkSource<'_>, links: Found, sink: &mut Sink<'_>) -> Result<()> {
    let Found { references, depends_on } = links;
    sink(Entry::Link(&Link { from, references, depends_on }))
}

/// The references of one block.
#[derive(Default)]
pub(super) struct Found {
    references: Vec<String>,
    depends_on: Vec<String>,
}

impl Found {
    /// Every reference in JSON made of expressions and blocks.
    pub(super) fn expressions(&mut self, json: Option<&str>) -> Result<()> {
        let Some(json) = json else { return Ok(()) };
        self.value(Value::parse(json)?.root());
        Ok(())
    }

    fn value(&mut self, value: ValueRef<'_>) {
        let mut open = vec![value];
        while let Some(value) = open.pop() {
            match value.kind() {
                Kind::Array(elements) => open.extend(elements),
                Kind::Object(members) => match references(value) {
                    Some(references) => self.list(references),
                    // A constant refers to nothing, whatever it holds.
                    None if is_constant(value) => {}
                    None => open.extend(members.map(|(_, member)| member)),
                },
                Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => {}
            }
        }
    }

    /// Whatever `depends_on` lists.
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
    let mut found = Found::default();
    for json in [expressions, count, for_each, provisioners] {
        found.expressions(json).map_err(|error| error.at(start))?;
    }
    found.depends_on(depends_on).map_err(|error| error.at(start))?;
    let text = |json, field| element::text(json, field).map_err(|error| error.at(start));
    let Some(address) = text(address, "address")? else { return Ok(()) };
    let provider = text(provider, "provider_config_key")?;
    hand_out(LinkSource::Resource { module, address, provider }, found, sink)
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
    let mut found = Found::default();
    found.expressions(expression).map_err(|error| error.at(start))?;
    found.depends_on(depends_on).map_err(|error| error.at(start))?;
    hand_out(LinkSource::Output { module, name }, found, sink)
}

/// The arguments of a module call.
pub(super) fn arguments(json: &str, called: ModuleNumber, sink: &mut Sink<'_>) -> Result<()> {
    let value = Value::parse(json)?;
    let Kind::Object(members) = value.root().kind() else { return Ok(()) };
    for (name, argument) in members {
        let mut found = Found::default();
        found.value(argument);
        hand_out(LinkSource::Argument { called, name }, found, sink)?;
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
    let json = Some(super::cursor::utf8(raw, start)?);
    let mut found = Found::default();
    if field == "depends_on" { found.depends_on(json) } else { found.expressions(json) }
        .map_err(|error| error.at(start))?;
    hand_out(LinkSource::Repetition { called }, found, sink)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn references(json: &str) -> Vec<String> {
        let mut found = Found::default();
        found.expressions(Some(json)).unwrap();
        found.references
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
        let mut found = references(json);
        found.sort();
        assert_eq!(found, ["var.a", "var.b", "var.c"]);
    }
}
