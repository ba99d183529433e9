//! Values of expressions, after `cty.Value`: a kind and a mark.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::error::{Budget, EvalError};
use super::number::Number;
use super::overlay::{Content, Overlay};
use super::text::Text;

/// The deepest nesting that a recursion over a value follows: beyond it is an error and not a stack overflow.
pub(crate) const MAX_VALUE_DEPTH: usize = 512;

/// A value with its sensitive mark. A clone copies no text and no element.
#[derive(Debug, Clone)]
pub struct Val<'v> {
    kind: ValKind<'v>,
    sensitive: bool,
}

/// The kind of a value, with its content.
#[derive(Debug, Clone)]
pub enum ValKind<'v> {
    /// Known only after apply.
    Unknown,
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// A number.
    Number(Number<'v>),
    /// A string.
    String(Text<'v>),
    /// A list, tuple or set.
    Seq(Seq<'v>),
    /// An object or map.
    Map(Map<'v>),
}

/// A list, tuple or set.
#[derive(Debug, Clone)]
pub enum Seq<'v> {
    /// An array of the plan, which does not say whether it is a list or a set.
    Plan(Overlay<'v>),
    /// Made by an expression.
    Own(SeqKind, Rc<[Val<'v>]>),
}

/// The kind of a sequence that an expression made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SeqKind {
    /// `[…]`, elements of any types.
    Tuple,
    /// Elements of one type.
    List,
    /// Sorted, without duplicates, no indexes.
    Set,
}

/// An object or map.
#[derive(Debug, Clone)]
pub enum Map<'v> {
    /// An object of the plan, which does not say whether it is a map.
    Plan(Overlay<'v>),
    /// Made by an expression; sorted by key, keys are unique.
    Own(MapKind, Rc<[(Text<'v>, Val<'v>)]>),
    /// The side of a change that does not exist: every attribute is null.
    Nulls,
}

/// The kind of a map that an expression made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MapKind {
    /// `{…}`, values of any types.
    Object,
    /// Values of one type.
    Map,
}

impl<'v> Overlay<'v> {
    /// The value at this location. Arrays and objects stay in the plan and are read where something asks for a part.
    pub fn val(self) -> Val<'v> {
        let kind = match self.content() {
            Content::Unknown => ValKind::Unknown,
            Content::Null => ValKind::Null,
            Content::Bool(value) => ValKind::Bool(value),
            Content::Number(text) => ValKind::Number(Number::of_plan(text)),
            Content::String(text) => ValKind::String(Text::Borrowed(text)),
            Content::Array => ValKind::Seq(Seq::Plan(self)),
            Content::Object => ValKind::Map(Map::Plan(self)),
        };
        Val::new(kind).marked(self.is_sensitive())
    }
}

impl<'v> Val<'v> {
    /// A value without the sensitive mark.
    pub fn new(kind: ValKind<'v>) -> Self {
        Val { kind, sensitive: false }
    }

    /// Known only after apply.
    pub fn unknown() -> Self {
        Val::new(ValKind::Unknown)
    }

    /// `null`.
    pub fn null() -> Self {
        Val::new(ValKind::Null)
    }

    /// A boolean.
    pub fn bool(value: bool) -> Self {
        Val::new(ValKind::Bool(value))
    }

    /// A boolean, unknown for `None`.
    pub(crate) fn ternary(value: Option<bool>) -> Self {
        value.map_or_else(Val::unknown, Val::bool)
    }

    /// A number.
    pub fn number(number: Number<'v>) -> Self {
        Val::new(ValKind::Number(number))
    }

    /// A count.
    pub fn count(number: usize) -> Self {
        Val::number(Number::Int(i64::try_from(number).unwrap_or(i64::MAX)))
    }

    /// A string, in NFC.
    pub fn string(text: impl Into<Text<'v>>) -> Self {
        Val::new(ValKind::String(text.into().normalized()))
    }

    /// A tuple.
    pub fn tuple(elements: Vec<Val<'v>>) -> Self {
        Val::new(ValKind::Seq(Seq::Own(SeqKind::Tuple, elements.into())))
    }

    /// A list; its elements are of one type already.
    pub fn list(elements: Vec<Val<'v>>) -> Self {
        Val::new(ValKind::Seq(Seq::Own(SeqKind::List, elements.into())))
    }

    /// An object or map, with keys in NFC. Of members with the same key the last one counts.
    pub fn map(kind: MapKind, members: Vec<(Text<'v>, Val<'v>)>) -> Self {
        let mut members: Vec<_> = members.into_iter().map(|(key, value)| (key.normalized(), value)).collect();
        // The sort is stable, so that the last of equal keys comes first and `dedup_by` keeps it.
        members.reverse();
        members.sort_by(|a, b| a.0.cmp(&b.0));
        members.dedup_by(|later, kept| later.0 == kept.0);
        Val::new(ValKind::Map(Map::Own(kind, members.into())))
    }

    /// An object.
    pub fn object(members: Vec<(Text<'v>, Val<'v>)>) -> Self {
        Val::map(MapKind::Object, members)
    }

    /// The object whose every attribute is null.
    pub fn nulls() -> Self {
        Val::new(ValKind::Map(Map::Nulls))
    }

    /// Whether it is [`Val::nulls`].
    pub(crate) fn is_nulls(&self) -> bool {
        matches!(self.kind(), ValKind::Map(Map::Nulls))
    }

    /// Its kind and content.
    pub fn kind(&self) -> &ValKind<'v> {
        &self.kind
    }

    /// Its kind and content, without the mark.
    pub(crate) fn into_kind(self) -> ValKind<'v> {
        self.kind
    }

    /// Whether the value itself is marked sensitive; parts of it have marks of their own.
    pub fn is_sensitive(&self) -> bool {
        self.sensitive
    }

    /// Adds the sensitive mark if `sensitive`; no call takes one away.
    #[must_use]
    pub fn marked(mut self, sensitive: bool) -> Self {
        self.sensitive |= sensitive;
        self
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        if let ValKind::String(text) = &self.kind { Some(text) } else { None }
    }

    /// Whether it is unknown as a whole.
    pub fn is_unknown(&self) -> bool {
        matches!(self.kind, ValKind::Unknown)
    }

    /// Whether it is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self.kind, ValKind::Null)
    }

    /// Its type as error messages name it: `a string`, `an object`.
    pub fn type_name(&self) -> &'static str {
        match &self.kind {
            ValKind::Unknown => "a value known only after apply",
            ValKind::Null => "null",
            ValKind::Bool(_) => "a boolean",
            ValKind::Number(_) => "a number",
            ValKind::String(_) => "a string",
            ValKind::Seq(Seq::Own(SeqKind::Set, _)) => "a set",
            ValKind::Seq(Seq::Own(SeqKind::Tuple, _)) => "a tuple",
            ValKind::Seq(Seq::Own(SeqKind::List, _) | Seq::Plan(_)) => "a list",
            ValKind::Map(Map::Own(MapKind::Map, _)) => "a map",
            ValKind::Map(Map::Own(MapKind::Object, _) | Map::Plan(_) | Map::Nulls) => "an object",
        }
    }

    /// Its kind of sequence; `None` for an array of the plan, which does not say, and for everything else.
    pub(crate) fn seq_kind(&self) -> Option<SeqKind> {
        match &self.kind {
            ValKind::Seq(Seq::Own(kind, _)) => Some(*kind),
            ValKind::Seq(Seq::Plan(_))
            | ValKind::Unknown
            | ValKind::Null
            | ValKind::Bool(_)
            | ValKind::Number(_)
            | ValKind::String(_)
            | ValKind::Map(_) => None,
        }
    }

    /// The elements of a list, tuple or set, in order; `None` for everything else. They carry the mark of the whole.
    pub fn elements(&self) -> Option<Vec<Val<'v>>> {
        let ValKind::Seq(seq) = &self.kind else { return None };
        let elements = match seq {
            Seq::Plan(overlay) => overlay.elements(Overlay::val),
            Seq::Own(_, elements) => elements.to_vec(),
        };
        Some(self.spread(elements))
    }

    /// The members of an object or map in the order of keys; `None` for everything else. They carry the mark of the whole.
    pub fn entries(&self) -> Option<Vec<(Text<'v>, Val<'v>)>> {
        let ValKind::Map(map) = &self.kind else { return None };
        let members = match map {
            Map::Plan(overlay) => overlay.entries(Overlay::val),
            Map::Own(_, members) => members.to_vec(),
            Map::Nulls => Vec::new(),
        };
        if !self.sensitive {
            return Some(members);
        }
        Some(members.into_iter().map(|(key, value)| (key, value.marked(true))).collect())
    }

    /// The member of an object or map; `None` where it has none or is something else.
    pub fn get(&self, key: &str) -> Option<Val<'v>> {
        let ValKind::Map(map) = &self.kind else { return None };
        let member = match map {
            Map::Plan(overlay) => overlay.get(key).map(Overlay::val),
            Map::Own(_, members) => {
                let index = members.binary_search_by(|(name, _)| (**name).cmp(key)).ok()?;
                members.get(index).map(|(_, value)| value.clone())
            }
            Map::Nulls => Some(Val::null()),
        };
        member.map(|value| value.marked(self.sensitive))
    }

    /// The element of a list or tuple; `None` where it has none or is something else, a set included.
    pub fn index(&self, index: usize) -> Option<Val<'v>> {
        let ValKind::Seq(seq) = &self.kind else { return None };
        let element = match seq {
            Seq::Plan(overlay) => overlay.index(index).map(Overlay::val),
            Seq::Own(SeqKind::Set, _) => None,
            Seq::Own(SeqKind::List | SeqKind::Tuple, elements) => elements.get(index).cloned(),
        };
        element.map(|value| value.marked(self.sensitive))
    }

    /// How many elements or members it has; `None` for what has none.
    pub fn length(&self) -> Option<usize> {
        match &self.kind {
            ValKind::Seq(Seq::Plan(overlay)) | ValKind::Map(Map::Plan(overlay)) => Some(overlay.length()),
            ValKind::Seq(Seq::Own(_, elements)) => Some(elements.len()),
            ValKind::Map(Map::Own(_, members)) => Some(members.len()),
            ValKind::Map(Map::Nulls) => Some(0),
            ValKind::Unknown | ValKind::Null | ValKind::Bool(_) | ValKind::Number(_) | ValKind::String(_) => {
                None
            }
        }
    }

    /// Whether nothing in it is unknown.
    ///
    /// # Errors
    /// Nesting deeper than [`MAX_VALUE_DEPTH`]; no steps left.
    pub(crate) fn is_wholly_known(&self, budget: &Budget) -> Result<bool, EvalError> {
        Ok(!self.any(0, budget, &|overlay| !overlay.is_known(), &Val::is_unknown)?)
    }

    /// Whether it or something in it is sensitive.
    ///
    /// # Errors
    /// Nesting deeper than [`MAX_VALUE_DEPTH`]; no steps left.
    pub(crate) fn holds_sensitive(&self, budget: &Budget) -> Result<bool, EvalError> {
        self.any(0, budget, &|overlay| overlay.holds_sensitive(), &Val::is_sensitive)
    }

    /// The steps that a search for a member or element costs, beyond the first.
    pub(super) fn search_cost(&self) -> usize {
        match &self.kind {
            ValKind::Seq(Seq::Plan(overlay)) | ValKind::Map(Map::Plan(overlay)) => overlay.size() / 16,
            ValKind::Seq(Seq::Own(..))
            | ValKind::Map(Map::Own(..) | Map::Nulls)
            | ValKind::Unknown
            | ValKind::Null
            | ValKind::Bool(_)
            | ValKind::Number(_)
            | ValKind::String(_) => 0,
        }
    }

    /// Whether a predicate holds for a part of it: `in_plan` for a value of the plan as a whole, `own` for all others.
    fn any(
        &self,
        depth: usize,
        budget: &Budget,
        in_plan: &dyn Fn(Overlay<'v>) -> bool,
        own: &dyn Fn(&Val<'v>) -> bool,
    ) -> Result<bool, EvalError> {
        if depth > MAX_VALUE_DEPTH {
            return Err(too_deep());
        }
        if own(self) {
            return Ok(true);
        }
        // Elements are shared, so a small value may be a huge tree: every visit is paid for.
        budget.spend(self.search_cost() + self.own_length() / 4 + 1)?;
        match &self.kind {
            ValKind::Seq(Seq::Plan(overlay)) | ValKind::Map(Map::Plan(overlay)) => Ok(in_plan(*overlay)),
            ValKind::Seq(Seq::Own(_, elements)) => {
                for element in elements.iter() {
                    if element.any(depth + 1, budget, in_plan, own)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            ValKind::Map(Map::Own(_, members)) => {
                for (_, value) in members.iter() {
                    if value.any(depth + 1, budget, in_plan, own)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            ValKind::Map(Map::Nulls)
            | ValKind::Unknown
            | ValKind::Null
            | ValKind::Bool(_)
            | ValKind::Number(_)
            | ValKind::String(_) => Ok(false),
        }
    }

    /// The steps that a copy of its elements or members costs.
    pub(super) fn look_cost(&self) -> usize {
        self.search_cost() + self.own_length() / 2 + 1
    }

    /// The number of elements or members that an evaluation made.
    fn own_length(&self) -> usize {
        match &self.kind {
            ValKind::Seq(Seq::Own(_, elements)) => elements.len(),
            ValKind::Map(Map::Own(_, members)) => members.len(),
            ValKind::Seq(Seq::Plan(_))
            | ValKind::Map(Map::Plan(_) | Map::Nulls)
            | ValKind::Unknown
            | ValKind::Null
            | ValKind::Bool(_)
            | ValKind::Number(_)
            | ValKind::String(_) => 0,
        }
    }

    fn spread(&self, mut elements: Vec<Val<'v>>) -> Vec<Val<'v>> {
        if self.sensitive {
            for element in &mut elements {
                element.sensitive = true;
            }
        }
        elements
    }
}

/// An error for nesting deeper than [`MAX_VALUE_DEPTH`].
pub(super) fn check_depth(depth: usize) -> Result<(), EvalError> {
    if depth > MAX_VALUE_DEPTH { Err(too_deep()) } else { Ok(()) }
}

/// The error for nesting deeper than [`MAX_VALUE_DEPTH`].
pub(super) fn too_deep() -> EvalError {
    EvalError::new(format!("a value is nested deeper than {MAX_VALUE_DEPTH} levels"))
}
