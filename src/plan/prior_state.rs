//! `prior_state`, read shallowly: which managed objects exist, for the coverage check, and sensitive values of data sources.

use std::borrow::Cow;
use std::io::Read;

use super::coverage::Coverage;
use super::entry::{Entry, Sink};
use super::error::PlanError;
use super::fields::Span;
use super::json::utf8;
use super::lazy::{Lazy, holds_true};
use super::link::LinkSource;
use super::related::DataSource;
use super::secrets::{MaskSide, SecretCollector};
use super::source::{Keys, Source};
use super::{element, fields, reference_list, references};

type Result<T> = std::result::Result<T, PlanError>;

const RESOURCE: [&str; 7] =
    ["address", "mode", "deposed_key", "values", "sensitive_values", "type", "depends_on"];

/// An open container on the way down through nested modules.
enum Frame {
    /// A module, or the object around the root module: its keys so far.
    Module(Keys),
    /// The array `child_modules`; whether its first element is next.
    Modules { first: bool },
}

/// What is taken from the state on the way.
pub(super) struct Gathered<'p, 's> {
    /// Receives the managed objects.
    pub(super) coverage: &'p mut Coverage,
    /// Receives sensitive strings.
    pub(super) secrets: Option<&'p mut SecretCollector>,
    /// Receives entries.
    pub(super) sink: &'p mut Sink<'s>,
    /// Whether `sink` receives the data sources.
    pub(super) data: bool,
    /// Whether `sink` receives the links.
    pub(super) graph: bool,
}

/// Reads a state: `{format_version, values: {outputs, root_module: …}}`.
pub(super) fn read<R: Read>(source: &mut Source<R>, gathered: &mut Gathered<'_, '_>) -> Result<()> {
    source.members(|source, key| match key.as_str() {
        "values" => source.members(|source, key| match (key.as_str(), gathered.secrets.as_deref_mut()) {
            ("root_module", _) => modules(source, gathered),
            ("outputs", Some(secrets)) => outputs(source, secrets),
            _ => other(source, &key, &["root_module", "outputs"]),
        }),
        _ => other(source, &key, &["values"]),
    })
}

/// Steps over a member that nothing is taken from.
fn other<R: Read>(source: &mut Source<R>, key: &str, names: &[&str]) -> Result<()> {
    fields::refuse_other_case(key, names).map_err(|error| error.at(source.offset()))?;
    source.skip()
}

fn outputs<R: Read>(source: &mut Source<R>, secrets: &mut SecretCollector) -> Result<()> {
    source.members(|source, _| {
        let (start, raw) = source.raw()?;
        let output = fields::object(raw, start, &["sensitive", "value"])?;
        // `sensitive` of an output is one flag for the whole value, and no mask.
        if let [Some("true"), Some(value)] = output.values {
            secrets.add_all(value).map_err(|error| error.at(start))?;
        }
        Ok(())
    })
}

/// The module tree, without recursion: modules nest as deep as their author likes.
fn modules<R: Read>(source: &mut Source<R>, gathered: &mut Gathered<'_, '_>) -> Result<()> {
    if source.is_null()? {
        return Ok(());
    }
    source.expect(b'{')?;
    let mut open = vec![Frame::Module(Keys::new())];
    while let Some(frame) = open.last_mut() {
        match frame {
            Frame::Module(keys) => match source.next_key(keys)?.as_deref() {
                None => drop(open.pop()),
                Some("resources") => {
                    source.each_object(|source, start| resource(source, start, gathered))?;
                }
                Some("child_modules") => {
                    if !source.is_null()? {
                        source.expect(b'[')?;
                        open.push(Frame::Modules { first: true });
                    }
                }
                Some(key) => other(source, key, &["resources", "child_modules"])?,
            },
            Frame::Modules { first } => {
                if source.next_element(std::mem::take(first))? {
                    source.expect(b'{')?;
                    open.push(Frame::Module(Keys::new()));
                } else {
                    open.pop();
                }
            }
        }
    }
    Ok(())
}

/// One resource, in one pass: values are stepped over unless something in them is sensitive.
fn resource<R: Read>(source: &mut Source<R>, start: u64, gathered: &mut Gathered<'_, '_>) -> Result<()> {
    let fields = source.fields(&RESOURCE).map_err(|error| error.at(start))?;
    let [address, mode, deposed, values, sensitive, type_, depends_on] = fields.values;
    let held = source.held();
    let bytes = |span: Option<Span>| span.and_then(|span| held.get(span));
    let text = |span: Option<Span>| bytes(span).map(|bytes| utf8(bytes, start)).transpose();
    // Bytes and not text: most objects of a state need nothing but their address.
    let is_data = bytes(mode) == Some(b"\"data\"");
    if gathered.graph {
        let mut collected = reference_list::References::default();
        collected.depends_on(text(depends_on)?).map_err(|error| error.at(start))?;
        let from = LinkSource::Object { address: named(text(address.clone())?, "address", start)? };
        references::hand_out(from, collected, gathered.sink).map_err(|error| error.at(start))?;
    }
    if is_data && gathered.data {
        let data = DataSource {
            address: named(text(address.clone())?, "address", start)?,
            type_: named(text(type_)?, "type", start)?,
            values: Lazy::new(text(values.clone())?),
            sensitive: Lazy::new(text(sensitive.clone())?),
        };
        if let Some(secrets) = gathered.secrets.as_deref_mut() {
            secrets.add_shown(&data.address, data.values.text()).map_err(|error| error.at(start))?;
        }
        (gathered.sink)(Entry::Data(&data)).map_err(|error| error.at(start))?;
    }
    // Whether an entry of `resource_changes` gave the same values and marks before.
    let mut known = false;
    if !is_data
        && bytes(deposed).is_none_or(|key| key == b"null")
        && let Some(address) = element::text(text(address)?, "address").map_err(|error| error.at(start))?
    {
        known = gathered.coverage.exists(&address);
    }
    if let Some(secrets) = gathered.secrets.as_deref_mut()
        && !known
        && text(sensitive.clone())?.is_some_and(holds_true)
    {
        let masked = secrets.add_masked(text(values)?, text(sensitive)?, MaskSide::Own);
        masked.map_err(|error| error.at(start))?;
    }
    Ok(())
}

fn named<'a>(json: Option<&'a str>, field: &str, start: u64) -> Result<Cow<'a, str>> {
    Ok(element::text(json, field).map_err(|error| error.at(start))?.unwrap_or_default())
}
