//! Decodes one change from its bytes and checks it for contradictions.
//!
//! The fields are those of `ResourceChange` and `Change` in Terraform's `internal/command/jsonplan` (format 1.2), and
//! OpenTofu's additions.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::Read;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::action::Action;
use super::address::resource_type;
use super::change::{ResourceChange, ResourceMode};
use super::error::{PlanError, PlanErrorKind};
use super::fields::{Fields, Name, Span};
use super::json::{decode, unquote, utf8};
use super::lazy::Lazy;
use super::path::{AttributePath, PathStep};
use super::source::Source;
use super::value::{Kind, Value, ValueRef};

type Result<T> = std::result::Result<T, PlanError>;

const ELEMENT: [&str; 12] = [
    "address",
    "previous_address",
    "module_address",
    "mode",
    "type",
    "name",
    "index",
    "index_unknown",
    "provider_name",
    "deposed",
    "action_reason",
    "change",
];

/// The index of `change` in [`ELEMENT`].
const CHANGE_FIELD: usize = 11;

// The last three are not read; they are listed so that no remark calls them unknown.
const CHANGE: [&str; 11] = [
    "actions",
    "before",
    "after",
    "after_unknown",
    "before_sensitive",
    "after_sensitive",
    "replace_paths",
    "importing",
    "generated_config",
    "before_identity",
    "after_identity",
];

/// A decoded change, and the names in its `change` object that this program does not know.
pub(super) struct Decoded<'a> {
    pub(super) change: ResourceChange<'a>,
    pub(super) unknown: BTreeSet<String>,
}

/// Where the fields of an element and those of its `change` are.
pub(super) struct ElementSpans {
    fields: Fields<Span, 12>,
    change: Option<Fields<Span, 11>>,
}

/// Walks through the element at the reader, which is held, in one pass.
///
/// # Errors
/// Not an object, duplicate keys.
pub(super) fn spans<R: Read>(source: &mut Source<R>) -> Result<ElementSpans> {
    let mut fields = Fields::new(&ELEMENT);
    let mut change = None;
    source.enter()?;
    let mut first = true;
    while let Some(name) = source.next_name(std::mem::take(&mut first), &ELEMENT)? {
        if !matches!(name, Name::Known(CHANGE_FIELD)) {
            let span = source.span()?;
            fields.put(name, span)?;
        } else if change.is_none() {
            change = Some(source.fields(&CHANGE)?);
        } else {
            return Err(PlanError::duplicate_key("change"));
        }
    }
    Ok(ElementSpans { fields, change })
}

/// How an element says which object it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// By its address.
    Written,
    /// By the parts of its address.
    Built,
}

/// Decodes the element that was held; `start` is its offset in the input.
///
/// # Errors
/// Not UTF-8, a missing address or action, an unknown action.
pub(super) fn element(held: &[u8], start: u64, spans: ElementSpans) -> Result<Decoded<'_>> {
    let text = utf8(held, start)?;
    let fields = spans.fields.of(text);
    let address = address(&fields, start)?.ok_or_else(|| without_address(start))?;
    decoded(held, start, &address, &fields, spans.change.map(|change| change.of(text)))
}

/// Decodes an element of `resource_drift`. Terraform 0.15.4, 0.15.5 and 1.0.0 write no address there.
///
/// # Errors
/// As for [`element`]; an address is missing if its parts are missing too.
pub(super) fn drifted(held: &[u8], start: u64, spans: ElementSpans) -> Result<(Decoded<'_>, Named)> {
    let text = utf8(held, start)?;
    let fields = spans.fields.of(text);
    let (address, named) = match address(&fields, start)? {
        Some(address) => (address, Named::Written),
        None => (built_address(&fields, start)?, Named::Built),
    };
    let decoded = decoded(held, start, &address, &fields, spans.change.map(|change| change.of(text)))?;
    Ok((decoded, named))
}

fn decoded<'a>(
    held: &[u8],
    start: u64,
    address: &Cow<'a, str>,
    fields: &Fields<&'a str, 12>,
    change: Option<Fields<&'a str, 11>>,
) -> Result<Decoded<'a>> {
    let named = |error: PlanError| error.within(&format!("change of `{address}`")).at(start);
    let change = change.ok_or_else(|| named(PlanError::new(PlanErrorKind::Shape, "it has no `change`")))?;
    // Errors from here on name the address, which is what a reader looks for.
    let decoded = build(address.clone(), fields, change).map_err(named)?;
    if has_surrogate_escape(held) {
        // Half of a surrogate pair is not text. Values are parsed here although no policy may look at them: otherwise
        // such an escape, put where nothing looks, would pass.
        decoded.change.before.get().and(decoded.change.after.get()).map_err(named)?;
    }
    Ok(decoded)
}

fn has_surrogate_escape(raw: &[u8]) -> bool {
    static FINDER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"\\u"));
    FINDER.find_iter(raw).any(|found| matches!(raw.get(found + 2), Some(b'd' | b'D')))
}

/// `None` if the element has no address.
fn address<'a>(fields: &Fields<&'a str, 12>, start: u64) -> Result<Option<Cow<'a, str>>> {
    let [address, ..] = fields.values;
    let address = text(address, "address").map_err(|error| error.at(start))?;
    Ok(address.filter(|address| !address.is_empty()))
}

fn without_address(start: u64) -> PlanError {
    PlanError::new(PlanErrorKind::Shape, "a change has no `address`")
        .help("every change of a real plan has one; something changed the plan after `terraform show -json`")
        .at(start)
}

/// The address that the other fields spell, as Terraform does (`addrs.AbsResourceInstance.String`).
fn built_address<'a>(fields: &Fields<&'a str, 12>, start: u64) -> Result<Cow<'a, str>> {
    let [_, _, module, mode, type_, name, index, ..] = fields.values;
    let part = |json, field| -> Result<Cow<'a, str>> {
        Ok(text(json, field).map_err(|error| error.at(start))?.unwrap_or_default())
    };
    let (module, mode) = (part(module, "module_address")?, part(mode, "mode")?);
    let (type_, name) = (part(type_, "type")?, part(name, "name")?);
    if type_.is_empty() || name.is_empty() {
        return Err(without_address(start));
    }
    let dot = if module.is_empty() { "" } else { "." };
    let data = if mode == "data" { "data." } else { "" };
    let key = match index {
        None | Some("null") => String::new(),
        Some(quoted) if quoted.starts_with('"') => {
            let key = part(Some(quoted), "index")?;
            format!("[\"{}\"]", key.chars().map(escaped_in_key).collect::<String>())
        }
        Some(number) => format!("[{number}]"),
    };
    Ok(Cow::Owned(format!("{module}{dot}{data}{type_}.{name}{key}")))
}

/// A character of a key in an address: Go's `%q`, which those versions use.
fn escaped_in_key(character: char) -> String {
    match character {
        '"' | '\\' => format!("\\{character}"),
        '\n' => "\\n".to_owned(),
        '\r' => "\\r".to_owned(),
        '\t' => "\\t".to_owned(),
        control if control.is_ascii_control() => format!("\\x{:02x}", u32::from(control)),
        control if control.is_control() => format!("\\u{:04x}", u32::from(control)),
        other => other.to_string(),
    }
}

fn build<'a>(
    address: Cow<'a, str>,
    fields: &Fields<&'a str, 12>,
    change: Fields<&'a str, 11>,
) -> Result<Decoded<'a>> {
    let [_, previous, module, mode, type_, name, index, _, provider, deposed, reason, _] = fields.values;
    let [actions, before, after, after_unknown, before_sensitive, after_sensitive, paths, importing, ..] =
        change.values;
    let lazy = Lazy::new;
    let type_ = match text(type_, "type")? {
        Some(type_) if !type_.is_empty() => type_,
        // Without a type, a policy for one would not see the change.
        _ => type_of(&address)?,
    };
    let change_of = ResourceChange {
        mode: match text(mode, "mode")?.as_deref() {
            Some("data") => ResourceMode::Data,
            Some("ephemeral") => ResourceMode::Ephemeral,
            // An unknown mode counts as managed, the strictest reading.
            _ => ResourceMode::Managed,
        },
        previous_address: text(previous, "previous_address")?,
        module_address: text(module, "module_address")?,
        type_,
        name: text(name, "name")?.unwrap_or_default(),
        index: lazy(index),
        provider_name: text(provider, "provider_name")?,
        deposed: deposed_key(deposed)?,
        action: action(actions)?,
        reason: text(reason, "action_reason")?,
        // The content of `importing` may grow; only its presence counts. `false` says that there is none.
        importing: importing.is_some_and(|json| !matches!(json, "null" | "false")),
        replace_paths: replace_paths(paths)?,
        before: lazy(before),
        after: lazy(after),
        after_unknown: mask(after_unknown, "after_unknown")?,
        before_sensitive: mask(before_sensitive, "before_sensitive")?,
        after_sensitive: mask(after_sensitive, "after_sensitive")?,
        address,
    };
    agree(&change_of)?;
    Ok(Decoded { change: change_of, unknown: change.unknown })
}

/// Checks the action against the mode: policies look at managed resources only, so a destroy must not hide behind
/// `"mode": "data"`.
///
/// # Errors
/// An action that the mode does not allow.
fn agree(change: &ResourceChange<'_>) -> Result<()> {
    let reads = matches!(change.action, Action::Read | Action::Open);
    let fits = match change.mode {
        ResourceMode::Managed => !reads,
        ResourceMode::Data | ResourceMode::Ephemeral => reads || change.action == Action::NoOp,
    };
    if fits { Ok(()) } else { Err(inconsistent("its `mode` does not allow its action")) }
}

fn inconsistent(what: impl Into<String>) -> PlanError {
    PlanError::new(PlanErrorKind::Inconsistent, what)
        .help("the plan contradicts itself: it was changed after `terraform show -json`, or a version wrote it that tfgate does not know")
}

/// A mask is a flag or a structure of flags: Terraform marshals `cty.Value`s of booleans there (`jsonstate.SensitiveAsBool`
/// and `unknownAsBool`). Anything else is refused, since it would read as "not sensitive" and "known".
fn mask<'a>(json: Option<&'a str>, field: &str) -> Result<Lazy<'a>> {
    let plain =
        // The first byte decides; the rest is checked when the mask is parsed.
        json.is_none_or(|json| matches!(json.as_bytes().first(), Some(b'{' | b'[' | b't' | b'f' | b'n')));
    if plain {
        return Ok(Lazy::new(json));
    }
    Err(PlanError::new(PlanErrorKind::Shape, format!("`{field}` is neither a flag nor a structure of flags")))
}

fn type_of<'a>(address: &Cow<'a, str>) -> Result<Cow<'a, str>> {
    let type_ = match address {
        Cow::Borrowed(address) => resource_type(address).map(Cow::Borrowed),
        Cow::Owned(address) => resource_type(address).map(|type_| Cow::Owned(type_.to_owned())),
    };
    type_.ok_or_else(|| PlanError::new(PlanErrorKind::Shape, "it has no `type`, and its address names none"))
}

/// An optional string field; `null` reads as absent.
pub(super) fn text<'a>(json: Option<&'a str>, field: &str) -> Result<Option<Cow<'a, str>>> {
    match json {
        None | Some("null") => Ok(None),
        Some(json) if json.starts_with('"') => {
            unquote(json).map(Some).map_err(|error| error.within(&format!("`{field}`")))
        }
        Some(_) => Err(PlanError::new(PlanErrorKind::Shape, format!("`{field}` is not a string"))),
    }
}

/// The key of a deposed object. Terraform 0.12 wrote `true` in place of the key.
fn deposed_key(json: Option<&str>) -> Result<Option<Cow<'_, str>>> {
    match json {
        Some("true") => Ok(Some(Cow::Borrowed("true"))),
        Some("false") => Ok(None),
        json => Ok(text(json, "deposed")?.filter(|key| !key.is_empty())),
    }
}

pub(super) fn action(json: Option<&str>) -> Result<Action> {
    let json = json.unwrap_or("null");
    match json {
        // Nearly every entry has one of these two, in just these bytes.
        "[\"no-op\"]" => return Ok(Action::NoOp),
        "[\"create\"]" => return Ok(Action::Create),
        _ => {}
    }
    let tokens: Option<Vec<String>> = decode(json.as_bytes(), 0).ok();
    let words: Vec<&str> = tokens.iter().flatten().map(String::as_str).collect();
    Action::from_tokens(&words).ok_or_else(|| unknown_action(tokens.as_ref().map(|_| words)))
}

/// Only plain words are quoted in the message: anything else in this field may be a value, and a secret.
fn unknown_action(words: Option<Vec<&str>>) -> PlanError {
    let plain = |word: &&str| {
        word.len() <= 40 && word.bytes().all(|byte| byte.is_ascii_alphabetic() || b"-_".contains(&byte))
    };
    let message = match words {
        None => "it has no list of actions".to_owned(),
        Some(words) if words.iter().all(plain) => {
            format!("unknown action `[{}]`", words.join(", "))
        }
        Some(_) => "unknown action that is not a word".to_owned(),
    };
    PlanError::new(PlanErrorKind::UnknownAction, message)
        .help("a newer Terraform or OpenTofu may have written it: upgrade tfgate; until then it is not known what apply would do")
}

fn replace_paths(json: Option<&str>) -> Result<Vec<AttributePath>> {
    let Some(json) = json else { return Ok(Vec::new()) };
    let value = Value::parse(json)?;
    let Kind::Array(paths) = value.root().kind() else { return Ok(Vec::new()) };
    Ok(paths.map(path).collect())
}

/// A path is an array of steps; any other JSON is taken as one step.
fn path(value: ValueRef<'_>) -> AttributePath {
    match value.kind() {
        Kind::Array(steps) => AttributePath(steps.map(step).collect()),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Object(_) => {
            AttributePath(vec![step(value)])
        }
    }
}

fn step(value: ValueRef<'_>) -> PathStep {
    match value.kind() {
        Kind::String(key) => PathStep::Key(key.to_owned()),
        Kind::Number(number) => {
            // An index beyond `u64` belongs to no list, and still has to be shown.
            number.parse().map_or_else(|_| PathStep::Other(number.to_owned()), PathStep::Index)
        }
        Kind::Null => PathStep::Other("null".to_owned()),
        Kind::Bool(flag) => PathStep::Other(flag.to_string()),
        Kind::Array(_) | Kind::Object(_) => PathStep::Other("…".to_owned()),
    }
}

/// Checks the action against the values: a delete has no `after`, a create no `before`, a no-op changes nothing.
///
/// # Errors
/// A contradiction: the plan was edited, or a version that this program does not know wrote it.
pub(super) fn cross_check(change: &ResourceChange<'_>) -> Result<()> {
    let (before, after) = (change.before.is_null(), change.after.is_null());
    let contradiction = match change.action {
        Action::Create if !before => Some("creates an object that exists already (`before` is not null)"),
        Action::Delete | Action::Forget if !after => Some("leaves an object behind (`after` is not null)"),
        // A missing side would hide the change from policies about its attributes.
        Action::Update if before => Some("updates an object that does not exist (`before` is null)"),
        // The whole object may be unknown: then `after` is null and `after_unknown` is `true`.
        Action::Update if after && !change.after_unknown.may_hold_true() => {
            Some("updates an object away (`after` is null)")
        }
        Action::NoOp if !same(change)? => Some("changes something (`before` and `after` differ)"),
        Action::NoOp
        | Action::Create
        | Action::Read
        | Action::Update
        | Action::Delete
        | Action::Replace(_)
        | Action::Forget
        | Action::ReplaceForget
        | Action::Open => None,
    };
    let Some(what) = contradiction else { return Ok(()) };
    let action = change.action.name().replace('_', "-");
    Err(inconsistent(format!("change of `{}`: the action is `{action}`, yet it {what}", change.address)))
}

fn same(change: &ResourceChange<'_>) -> Result<bool> {
    let (before, after) = (&change.before, &change.after);
    // A no-op nearly always has the same text twice, and then neither side is parsed.
    Ok(before.text() == after.text() || before.get()?.same(after.get()?))
}
