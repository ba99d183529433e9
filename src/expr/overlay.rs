//! A value of the plan with the two masks that lie over it: what is known only after apply, and what is sensitive.

use crate::plan::{Kind, ValueRef};

use super::number::Number;
use super::text::Text;
use super::value::{Map, Seq, Val, ValKind};

/// A place in a plan value, walked together with its masks. In a mask, `true` holds for all that lies below.
#[derive(Debug, Clone, Copy)]
pub struct Overlay<'v> {
    value: Option<ValueRef<'v>>,
    unknown: Option<ValueRef<'v>>,
    sensitive: Option<ValueRef<'v>>,
}

impl<'v> Overlay<'v> {
    /// A value and its masks; a mask without a `true` is best left out.
    pub fn new(value: ValueRef<'v>, unknown: Option<ValueRef<'v>>, sensitive: Option<ValueRef<'v>>) -> Self {
        Overlay { value: Some(value), unknown, sensitive }
    }

    /// The value at this place. Arrays and objects stay here and are looked into when something asks.
    pub fn val(self) -> Val<'v> {
        let marked = self.sensitive.is_some_and(ValueRef::is_true);
        let kind = if self.unknown.is_some_and(ValueRef::is_true) {
            ValKind::Unknown
        } else {
            match self.value.map_or(Kind::Null, ValueRef::kind) {
                // Null with something unknown below it: the plan left the whole out.
                Kind::Null if self.unknown.is_some_and(ValueRef::holds_true) => ValKind::Unknown,
                Kind::Null => ValKind::Null,
                Kind::Bool(value) => ValKind::Bool(value),
                Kind::Number(text) => ValKind::Number(Number::of_plan(text)),
                Kind::String(text) => ValKind::String(Text::Borrowed(text)),
                Kind::Array(_) => ValKind::Seq(Seq::Plan(self)),
                Kind::Object(_) => ValKind::Map(Map::Plan(self)),
            }
        };
        Val::new(kind).marked(marked)
    }

    /// The member of an object. `None`: there is no such member, known or unknown.
    pub fn get(self, key: &str) -> Option<Val<'v>> {
        let value = self.value.and_then(|value| value.get(key));
        let unknown = down(self.unknown, |mask| mask.get(key));
        if value.is_none() && !unknown.is_some_and(ValueRef::holds_true) {
            return None;
        }
        Some(Overlay { value, unknown, sensitive: down(self.sensitive, |mask| mask.get(key)) }.val())
    }

    /// The element of an array.
    pub fn index(self, index: usize) -> Option<Val<'v>> {
        let value = self.value?.index(index)?;
        let step = |mask: ValueRef<'v>| mask.index(index);
        let (unknown, sensitive) = (down(self.unknown, step), down(self.sensitive, step));
        Some(Overlay { value: Some(value), unknown, sensitive }.val())
    }

    /// How many elements or known members there are.
    pub fn length(self) -> usize {
        match self.value.map(ValueRef::kind) {
            Some(Kind::Array(elements)) => elements.count(),
            Some(Kind::Object(_)) => self.entries().len(),
            _ => 0,
        }
    }

    /// The elements of an array, in order.
    pub fn elements(self) -> Vec<Val<'v>> {
        let Some(Kind::Array(elements)) = self.value.map(ValueRef::kind) else { return Vec::new() };
        let (mut unknown, mut sensitive) = (Steps::new(self.unknown), Steps::new(self.sensitive));
        elements
            .map(|value| {
                let (unknown, sensitive) = (unknown.next(), sensitive.next());
                Overlay { value: Some(value), unknown, sensitive }.val()
            })
            .collect()
    }

    /// The members of an object in the order of their keys, those included of which only the mask knows.
    pub fn entries(self) -> Vec<(Text<'v>, Val<'v>)> {
        let Some(Kind::Object(members)) = self.value.map(ValueRef::kind) else { return Vec::new() };
        let mut keys: Vec<&'v str> = members.clone().map(|(key, _)| key).collect();
        if let Some(Kind::Object(masked)) = self.unknown.map(ValueRef::kind) {
            keys.extend(masked.filter(|(_, mask)| mask.holds_true()).map(|(key, _)| key));
        }
        keys.sort_unstable();
        keys.dedup();
        let values = self.value.map(ValueRef::members);
        let member = |key: &'v str| {
            let value = values.as_ref().and_then(|values| values.get(key));
            let unknown = down(self.unknown, |mask| mask.get(key));
            let sensitive = down(self.sensitive, |mask| mask.get(key));
            (Text::Borrowed(key), Overlay { value, unknown, sensitive }.val())
        };
        keys.into_iter().map(member).collect()
    }

    /// Whether nothing in it is unknown.
    pub fn is_known(self) -> bool {
        !self.unknown.is_some_and(ValueRef::holds_true)
    }

    /// Whether something in it is sensitive.
    pub fn holds_sensitive(self) -> bool {
        self.sensitive.is_some_and(ValueRef::holds_true)
    }

    /// How large the value and its masks are; looking for something in them costs that at the most.
    pub fn size(self) -> usize {
        [self.value, self.unknown, self.sensitive].into_iter().flatten().map(ValueRef::size).sum()
    }

    /// The same without the mark of the whole; marks of parts stay.
    #[must_use]
    pub fn revealed(self) -> Self {
        Overlay { sensitive: self.sensitive.filter(|mask| !mask.is_true()), ..self }
    }

    /// The value without its masks.
    pub fn value(self) -> Option<ValueRef<'v>> {
        self.value
    }
}

/// One step down in a mask.
fn down<'v>(
    mask: Option<ValueRef<'v>>,
    step: impl FnOnce(ValueRef<'v>) -> Option<ValueRef<'v>>,
) -> Option<ValueRef<'v>> {
    mask.and_then(|mask| if mask.is_true() { Some(mask) } else { step(mask) })
}

/// The elements of a mask over an array.
enum Steps<'v> {
    All(Option<ValueRef<'v>>),
    Each(crate::plan::Elements<'v>),
}

impl<'v> Steps<'v> {
    fn new(mask: Option<ValueRef<'v>>) -> Self {
        match mask.map(ValueRef::kind) {
            Some(Kind::Array(elements)) => Steps::Each(elements),
            Some(Kind::Bool(true)) => Steps::All(mask),
            _ => Steps::All(None),
        }
    }

    fn next(&mut self) -> Option<ValueRef<'v>> {
        match self {
            Steps::All(mask) => *mask,
            Steps::Each(elements) => elements.next(),
        }
    }
}
