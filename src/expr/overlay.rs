//! A value of the plan under its two masks: `after_unknown` and `after_sensitive` of `terraform show -json`, or those of
//! the other side of the change (<https://developer.hashicorp.com/terraform/internals/json-format#change-representation>).

use super::text::Text;
use crate::plan::{Elements, Kind, ValueRef};

/// A location in a value of the plan, walked together with its masks. A `true` in a mask holds for all that is below.
#[derive(Debug, Clone, Copy)]
pub struct Overlay<'v> {
    value: Option<ValueRef<'v>>,
    unknown: Option<ValueRef<'v>>,
    sensitive: Option<ValueRef<'v>>,
}

/// What is at a location of a plan.
pub(super) enum Content<'v> {
    /// Known only after apply.
    Unknown,
    Null,
    Bool(bool),
    /// Decimal text in the grammar of JSON.
    Number(&'v str),
    String(&'v str),
    Array,
    Object,
}

impl<'v> Overlay<'v> {
    /// A value and its masks. A mask without a `true` is best left out: it is walked for nothing.
    pub fn new(value: ValueRef<'v>, unknown: Option<ValueRef<'v>>, sensitive: Option<ValueRef<'v>>) -> Self {
        Overlay { value: Some(value), unknown, sensitive }
    }

    /// What is at this location.
    pub(super) fn content(self) -> Content<'v> {
        if self.unknown.is_some_and(ValueRef::is_true) {
            return Content::Unknown;
        }
        match self.value.map_or(Kind::Null, ValueRef::kind) {
            // Terraform leaves unknown attributes out of `after`; where all of an object are, it writes null for it.
            Kind::Null if self.unknown.is_some_and(ValueRef::holds_true) => Content::Unknown,
            Kind::Null => Content::Null,
            Kind::Bool(value) => Content::Bool(value),
            Kind::Number(text) => Content::Number(text),
            Kind::String(text) => Content::String(text),
            Kind::Array(_) => Content::Array,
            Kind::Object(_) => Content::Object,
        }
    }

    /// Whether the location as a whole is marked sensitive.
    pub(super) fn is_sensitive(self) -> bool {
        self.sensitive.is_some_and(ValueRef::is_true)
    }

    /// The member of an object. `None`: there is no such member, known or unknown.
    pub(super) fn get(self, key: &str) -> Option<Self> {
        let value = self.value.and_then(|value| value.get(key));
        let unknown = down(self.unknown, |mask| mask.get(key));
        // An attribute that is known only after apply is missing from `after`, and named by its mask.
        if value.is_none() && !unknown.is_some_and(ValueRef::holds_true) {
            return None;
        }
        Some(Overlay { value, unknown, sensitive: down(self.sensitive, |mask| mask.get(key)) })
    }

    /// The element of an array.
    pub(super) fn index(self, index: usize) -> Option<Self> {
        let value = self.value?.index(index)?;
        let step = |mask: ValueRef<'v>| mask.index(index);
        let (unknown, sensitive) = (down(self.unknown, step), down(self.sensitive, step));
        Some(Overlay { value: Some(value), unknown, sensitive })
    }

    /// The number of elements, or of members as [`Overlay::entries`] lists them.
    pub(super) fn length(self) -> usize {
        match self.value.map(ValueRef::kind) {
            Some(Kind::Array(elements)) => elements.count(),
            Some(Kind::Object(_)) => self.entries(|_| ()).len(),
            _ => 0,
        }
    }

    /// What `of` makes of the elements of an array, in order.
    pub(super) fn elements<T>(self, of: impl Fn(Self) -> T) -> Vec<T> {
        let Some(Kind::Array(elements)) = self.value.map(ValueRef::kind) else { return Vec::new() };
        let (mut unknown, mut sensitive) =
            (MaskElements::new(self.unknown), MaskElements::new(self.sensitive));
        elements
            .map(|value| {
                let (unknown, sensitive) = (unknown.next(), sensitive.next());
                of(Overlay { value: Some(value), unknown, sensitive })
            })
            .collect()
    }

    /// What `of` makes of the members of an object, in the order of their keys. Members that only the mask of unknown
    /// values names are among them.
    pub(super) fn entries<T>(self, of: impl Fn(Self) -> T) -> Vec<(Text<'v>, T)> {
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
            (Text::Borrowed(key), of(Overlay { value, unknown, sensitive }))
        };
        keys.into_iter().map(member).collect()
    }

    /// Whether nothing in it is unknown.
    pub(super) fn is_known(self) -> bool {
        !self.unknown.is_some_and(ValueRef::holds_true)
    }

    /// Whether something in it is sensitive.
    pub(super) fn holds_sensitive(self) -> bool {
        self.sensitive.is_some_and(ValueRef::holds_true)
    }

    /// The number of nodes of the value and its masks, which bounds the cost of a search in them.
    pub(super) fn size(self) -> usize {
        [self.value, self.unknown, self.sensitive].into_iter().flatten().map(ValueRef::size).sum()
    }

    /// Without the mark of the whole; marks of parts remain.
    #[must_use]
    pub(super) fn nonsensitive(self) -> Self {
        Overlay { sensitive: self.sensitive.filter(|mask| !mask.is_true()), ..self }
    }
}

/// One step down in a mask.
fn down<'v>(
    mask: Option<ValueRef<'v>>,
    step: impl FnOnce(ValueRef<'v>) -> Option<ValueRef<'v>>,
) -> Option<ValueRef<'v>> {
    mask.and_then(|mask| if mask.is_true() { Some(mask) } else { step(mask) })
}

/// The elements of a mask over an array. A mask may be shorter than its array: it ends with its last `true`.
enum MaskElements<'v> {
    All(Option<ValueRef<'v>>),
    Each(Elements<'v>),
}

impl<'v> MaskElements<'v> {
    fn new(mask: Option<ValueRef<'v>>) -> Self {
        match mask.map(ValueRef::kind) {
            Some(Kind::Array(elements)) => MaskElements::Each(elements),
            Some(Kind::Bool(true)) => MaskElements::All(mask),
            // The reader refuses masks that are neither flags nor structures of them, so this one marks nothing.
            _ => MaskElements::All(None),
        }
    }

    fn next(&mut self) -> Option<ValueRef<'v>> {
        match self {
            MaskElements::All(mask) => *mask,
            MaskElements::Each(elements) => elements.next(),
        }
    }
}
