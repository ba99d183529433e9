//! What refers to what: summaries of the blocks of `configuration` and of the objects of `prior_state`, for a graph of
//! dependencies. They are handed out only if [`super::ReadOptions::graph`] asks for them.

use super::entry::{Entry, Sink};
use super::error::PlanError;
use super::link::{Link, LinkSource, ModuleNumber};
use super::reference_list::References;
use super::value::{Kind, Value};
use super::{element, fields, json};

type Result<T> = std::result::Result<T, PlanError>;

/// Hands a link out.
pub(super) fn hand_out(from: LinkSource<'_>, links: References, sink: &mut Sink<'_>) -> Result<()> {
    let References { references, depends_on } = links;
    sink(Entry::Link(&Link { from, references, depends_on }))
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
