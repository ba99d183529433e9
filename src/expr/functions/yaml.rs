//! YAML as Terraform reads it (zclconf/go-cty-yaml). An alias counts with all the values that it refers to, so that nested
//! aliases ("billion laughs") end with an error.

use std::borrow::Cow;
use std::collections::BTreeMap;

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Tag};

use super::json;
use super::limits::{MAX_ELEMENTS, check_length};
use super::yaml_lenient as lenient;
use crate::expr::error::{Budget, EvalError};
use crate::expr::number::Number;
use crate::expr::primitives::text_of;
use crate::expr::text::Text;
use crate::expr::value::{MAX_VALUE_DEPTH, Val, too_deep};

type Result<T> = std::result::Result<T, EvalError>;

/// How often blanks are put right in one text. Each time it is read from its start.
const MAX_REPAIRS: usize = 1000;

/// The value of the one document of a text. Of members with the same key the last one counts.
///
/// # Errors
/// The text is not one YAML document, or it has no equivalent in JSON: infinite numbers, keys that are not scalars, other
/// tags; nesting deeper than [`MAX_VALUE_DEPTH`]; more than [`MAX_ELEMENTS`] values; no steps left.
pub(super) fn decode<'v>(input: &str, budget: &Budget) -> Result<Val<'v>> {
    check_length(input.len())?;
    budget.spend(input.len() / 16)?;
    if let Some((what, line)) = lenient::directive_problem(input) {
        return Err(not_yaml(what, line));
    }
    let mut text = Cow::Borrowed(input);
    let mut repairs = 0;
    loop {
        let error = match document(&text, budget) {
            Err(Failure::Scan(error)) => error,
            Err(Failure::Value(error)) => return Err(error),
            Ok(value) => return Ok(value),
        };
        let repaired = lenient::repaired(&text, &error).filter(|_| repairs < MAX_REPAIRS);
        let Some(repaired) = repaired else { return Err(not_yaml("", error.marker().line())) };
        check_length(repaired.len())?;
        // The text is read once more from its start.
        budget.spend(repaired.len())?;
        text = Cow::Owned(repaired);
        repairs += 1;
    }
}

/// Why a text has no value.
enum Failure {
    /// The parser stopped.
    Scan(ScanError),
    /// What it read has no equivalent.
    Value(EvalError),
}

impl From<EvalError> for Failure {
    fn from(error: EvalError) -> Self {
        Failure::Value(error)
    }
}

fn document<'v>(input: &str, budget: &Budget) -> std::result::Result<Val<'v>, Failure> {
    // Positions of the parser count characters.
    let characters = input.chars().count();
    let mut parser = Parser::new_from_str(input);
    let mut builder = Builder { open: Vec::new(), anchors: BTreeMap::new(), done: None, nodes: 0, budget };
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(Failure::Scan)?;
        let line = span.start.line();
        match event {
            Event::DocumentStart(_) if builder.done.is_some() => {
                return Err(not_yaml("there is a second document", line).into());
            }
            Event::Alias(anchor) => builder.alias(anchor, line)?,
            Event::Scalar(text, style, anchor, tag) => {
                let until = || input.chars().take(span.end.index()).collect::<String>();
                if builder.open.is_empty() && lenient::ends_early(&until(), style) {
                    return Err(not_yaml("a line of the text is not indented", line).into());
                }
                let is_last = span.end.index() >= characters;
                let content = match if is_last { end_of_block(&text, style, input) } else { EndOfBlock::Read }
                {
                    EndOfBlock::Read => &text,
                    EndOfBlock::NewlineAdded => text.strip_suffix('\n').unwrap_or(&text),
                    EndOfBlock::Indentation => return document(input.trim_end_matches(' '), budget),
                };
                let value = scalar(content, style, tag.as_ref()).map_err(|what| not_yaml(what, line))?;
                builder.add(Node::new(value, style == ScalarStyle::Plain && text == "<<"), anchor, line)?;
            }
            Event::SequenceStart(anchor, tag) => {
                check_tag(tag.as_ref(), "seq").map_err(|what| not_yaml(what, line))?;
                builder.open(Container::Sequence(Vec::new()), anchor)?;
            }
            Event::MappingStart(anchor, tag) => {
                check_tag(tag.as_ref(), "map").map_err(|what| not_yaml(what, line))?;
                builder.open(Container::Mapping { members: Vec::new(), key: None }, anchor)?;
            }
            Event::SequenceEnd | Event::MappingEnd => builder.close(line)?,
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => {}
        }
    }
    Ok(builder.done.ok_or_else(|| not_yaml("there is no document", 1))?)
}

/// YAML as JSON text: what `jsonencode(yamldecode(text))` is.
///
/// # Errors
/// The text is not one YAML document, or too large with its aliases; no steps left.
pub(crate) fn yaml_to_json(text: &str, budget: &Budget) -> Result<String> {
    json::text(&decode(text, budget)?, budget)
}

fn not_yaml(what: &str, line: usize) -> EvalError {
    let colon = if what.is_empty() { "" } else { ": " };
    let message = format!("the text is not YAML that Terraform reads{colon}{what}, in line {line}");
    EvalError::new(message).expected("expected YAML").argument(0)
}

/// A value with its size.
#[derive(Clone)]
struct Node<'v> {
    value: Val<'v>,
    /// The number of values in it, itself included.
    nodes: usize,
    /// The number of levels below it.
    height: usize,
    /// Whether it is `<<` without quotes, which as a key merges its value (<https://yaml.org/type/merge.html>).
    merges: bool,
}

impl<'v> Node<'v> {
    fn new(value: Val<'v>, merges: bool) -> Self {
        Node { value, nodes: 1, height: 0, merges }
    }
}

/// A container that is not closed yet.
struct Open<'v> {
    container: Container<'v>,
    anchor: usize,
    nodes: usize,
    height: usize,
}

enum Container<'v> {
    Sequence(Vec<Val<'v>>),
    Mapping { members: Vec<(Text<'v>, Val<'v>)>, key: Option<Key<'v>> },
}

/// A key whose value comes next.
enum Key<'v> {
    Name(Text<'v>),
    Merge,
}

struct Builder<'v, 'b> {
    open: Vec<Open<'v>>,
    anchors: BTreeMap<usize, Node<'v>>,
    done: Option<Val<'v>>,
    nodes: usize,
    budget: &'b Budget,
}

impl<'v> Builder<'v, '_> {
    fn open(&mut self, container: Container<'v>, anchor: usize) -> Result<()> {
        if self.open.len() >= MAX_VALUE_DEPTH {
            return Err(too_deep());
        }
        self.open.push(Open { container, anchor, nodes: 1, height: 0 });
        Ok(())
    }

    fn close(&mut self, line: usize) -> Result<()> {
        let Some(open) = self.open.pop() else { return Ok(()) };
        let value = match open.container {
            Container::Sequence(elements) => Val::tuple(elements),
            Container::Mapping { members, .. } => Val::object(members),
        };
        let node = Node { value, nodes: open.nodes, height: open.height + 1, merges: false };
        self.add(node, open.anchor, line)
    }

    fn alias(&mut self, anchor: usize, line: usize) -> Result<()> {
        // An anchor is known when its node ends, so a node that contains itself is not found.
        let Some(node) = self.anchors.get(&anchor) else {
            return Err(not_yaml("an alias inside of its own anchor", line));
        };
        let node = node.clone();
        self.add(node, 0, line)
    }

    /// Puts a value where the next one belongs.
    fn add(&mut self, node: Node<'v>, anchor: usize, line: usize) -> Result<()> {
        self.nodes = self.nodes.saturating_add(node.nodes);
        if self.nodes > MAX_ELEMENTS {
            return Err(EvalError::new(format!(
                "the text has more than {MAX_ELEMENTS} values, aliases resolved"
            )));
        }
        if self.open.len() + node.height > MAX_VALUE_DEPTH {
            return Err(too_deep());
        }
        self.budget.spend(node.nodes)?;
        // The parser numbers anchors from 1; 0 means none.
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        let Some(open) = self.open.last_mut() else {
            self.done = Some(node.value);
            return Ok(());
        };
        open.nodes = open.nodes.saturating_add(node.nodes);
        open.height = open.height.max(node.height);
        match &mut open.container {
            Container::Sequence(elements) => elements.push(node.value),
            Container::Mapping { members, key } => match key.take() {
                None if node.merges => *key = Some(Key::Merge),
                None => {
                    let name = text_of(&node.value);
                    let name = name.map_err(|_| not_yaml("a key is null, a sequence or a mapping", line))?;
                    *key = Some(Key::Name(name));
                }
                Some(Key::Name(name)) => members.push((name, node.value)),
                Some(Key::Merge) => match node.value.entries() {
                    Some(merged) => members.extend(merged),
                    None => return Err(not_yaml("`<<` merges something other than a mapping", line)),
                },
            },
        }
        Ok(())
    }
}

/// The name of a tag of YAML itself; `None` for every other one.
fn yaml_tag(tag: &Tag) -> Option<&str> {
    tag.is_yaml_core_schema().then_some(tag.suffix.as_str())
}

fn check_tag(tag: Option<&Cow<'_, Tag>>, kind: &str) -> std::result::Result<(), &'static str> {
    let fits = tag.is_none_or(|tag| yaml_tag(tag) == Some(kind));
    if fits { Ok(()) } else { Err("a tag is not supported") }
}

/// What the parser makes of the last line of a text, where a block scalar (`|`, `>`) is the last node.
enum EndOfBlock {
    /// What the text says.
    Read,
    /// A line break that the text does not have. Terraform adds none.
    NewlineAdded,
    /// A line of the blanks that indent the block, which is no line to Terraform.
    Indentation,
}

fn end_of_block(content: &str, style: ScalarStyle, input: &str) -> EndOfBlock {
    let last_line = input.rsplit(['\n', '\r']).next().unwrap_or_default();
    // A comment or the end of the document behind the scalar begins in the first column; the scalar is indented.
    if !matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) || !last_line.starts_with(' ') {
        return EndOfBlock::Read;
    }
    let content = content.trim_end_matches('\n');
    if last_line.trim().is_empty() && !content.ends_with(' ') {
        EndOfBlock::Indentation
    } else if content.ends_with(last_line.trim_start()) {
        EndOfBlock::NewlineAdded
    } else {
        EndOfBlock::Read
    }
}

fn scalar<'v>(
    text: &str,
    style: ScalarStyle,
    tag: Option<&Cow<'_, Tag>>,
) -> std::result::Result<Val<'v>, &'static str> {
    let string = || Val::string(text.to_owned());
    let name = match tag {
        None => "",
        Some(tag) => yaml_tag(tag).ok_or("a tag is not supported")?,
    };
    match name {
        "str" | "binary" => return Ok(string()),
        "" | "int" | "float" | "bool" | "null" | "timestamp" => {}
        _ => return Err("a tag is not supported"),
    }
    match style {
        // Quotes make a string, whatever is between them.
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => return Ok(string()),
        // go-cty-yaml reads the content of a block as a plain scalar and makes that a string: `|-` above `yes` is "true".
        ScalarStyle::Literal | ScalarStyle::Folded => return block(text, name),
        ScalarStyle::Plain => {}
    }
    plain(text, name)
}

/// A block scalar: the text of the plain scalar that it holds.
fn block<'v>(text: &str, tag: &str) -> std::result::Result<Val<'v>, &'static str> {
    match text {
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => return Ok(Val::string("+Inf")),
        "-.inf" | "-.Inf" | "-.INF" => return Ok(Val::string("-Inf")),
        _ => {}
    }
    let value = plain(text, tag)?;
    // Null stays null, as a string.
    Ok(text_of(&value).map_or(value, Val::string))
}

/// What a scalar without quotes is, by its text and the name of its tag.
fn plain<'v>(text: &str, name: &str) -> std::result::Result<Val<'v>, &'static str> {
    let string = || Val::string(text.to_owned());
    // YAML 1.1 booleans: go-cty-yaml reads `on` and `no` as such, which YAML 1.2 does not.
    Ok(match text {
        "" | "~" | "null" | "Null" | "NULL" => Val::null(),
        "y" | "Y" | "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => Val::bool(true),
        "n" | "N" | "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => {
            Val::bool(false)
        }
        ".nan" | ".NaN" | ".NAN" => return Err("a number is not a number"),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" | "-.inf" | "-.Inf" | "-.INF" => {
            return Err("a number is infinite");
        }
        _ => match timestamp(text).filter(|_| matches!(name, "" | "timestamp")) {
            Some(time) => Val::string(time),
            None => match number(text) {
                Some(number) => Val::number(number),
                None if name.is_empty() => string(),
                None if name == "null" => Val::null(),
                None => return Err("a value is not what its tag says"),
            },
        },
    })
}

fn number(text: &str) -> Option<Number<'static>> {
    if !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.')) {
        return None;
    }
    for (prefix, radix) in [("0x", 16), ("0o", 8)] {
        if let Some(digits) = text.strip_prefix(prefix) {
            let unsigned = digits.starts_with(|c: char| c.is_ascii_alphanumeric());
            return i64::from_str_radix(digits, radix).ok().filter(|_| unsigned).map(Number::Int);
        }
    }
    Number::parse(text).ok()
}

/// A date, or a date with a time, as RFC 3339 to the second.
fn timestamp(text: &str) -> Option<String> {
    if text.find(|c: char| !c.is_ascii_digit()) != Some(4) {
        return None;
    }
    let (date, time) = match text.split_once(['T', 't', ' ']) {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, short(parts.next()?)?, short(parts.next()?)?);
    if parts.next().is_some() {
        return None;
    }
    let month = time::Month::try_from(month).ok()?;
    let date = time::Date::from_calendar_date(year.parse().ok()?, month, day).ok()?;
    let Some(time) = time else { return Some(format!("{date}T00:00:00Z")) };
    let (clock, offset) = match (time.find(['Z', '+', '-']), text.contains(' ')) {
        (None, true) => (time, "Z"),
        (Some(zone), false) => time.split_at_checked(zone)?,
        _ => return None,
    };
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut parts = clock.split(':');
    let (hour, minute, second) = (short(parts.next()?)?, short(parts.next()?)?, short(parts.next()?)?);
    if parts.next().is_some() {
        return None;
    }
    let clock = time::Time::from_hms(hour, minute, second).ok()?;
    let (hour, minute, second) = clock.as_hms();
    Some(format!("{date}T{hour:02}:{minute:02}:{second:02}{}", zone(offset)?))
}

/// A number of one or two digits.
fn short(text: &str) -> Option<u8> {
    let digits = matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

/// `Z`, or hours and minutes.
fn zone(offset: &str) -> Option<&str> {
    if matches!(offset, "Z" | "+00:00" | "-00:00") {
        return Some("Z");
    }
    let (hours, minutes) = offset.strip_prefix(['+', '-'])?.split_once(':')?;
    let two = hours.len() == 2 && minutes.len() == 2;
    (two && short(hours)? < 24 && short(minutes)? < 60).then_some(offset)
}
