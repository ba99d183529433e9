//! The value at one path on both sides of a change, with what the three masks say about it.

use super::difference::Side;
use super::paths::child;
use crate::plan::{Kind, PathStep, PlanError, ResourceChange, SortedMembers, ValueRef, flag, label};

/// The two values that are compared, and the parts of the masks that cover them.
#[derive(Clone, Copy)]
pub(super) struct ValuePair<'v> {
    pub(super) before: Option<ValueRef<'v>>,
    pub(super) after: Option<ValueRef<'v>>,
    pub(super) unknown: Option<ValueRef<'v>>,
    pub(super) before_mask: Option<ValueRef<'v>>,
    pub(super) after_mask: Option<ValueRef<'v>>,
    /// The `name` or `key` next to a `value`, on each side.
    pub(super) labels: [Option<&'v str>; 2],
}

impl<'v> ValuePair<'v> {
    /// The whole object of a change.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn of(change: &'v ResourceChange<'_>) -> Result<Self, PlanError> {
        Ok(ValuePair {
            before: Some(change.before.get()?),
            after: Some(change.after.get()?),
            unknown: Some(change.after_unknown.get()?),
            before_mask: Some(change.before_sensitive.get()?),
            after_mask: Some(change.after_sensitive.get()?),
            labels: [None; 2],
        })
    }

    /// Two values without masks.
    pub(super) fn plain(before: ValueRef<'v>, after: ValueRef<'v>) -> Self {
        ValuePair {
            before: Some(before),
            after: Some(after),
            unknown: None,
            before_mask: None,
            after_mask: None,
            labels: [None; 2],
        }
    }

    pub(super) fn without_nulls(self) -> Self {
        let some = |value: Option<ValueRef<'v>>| value.filter(|value| !value.is_null());
        ValuePair { before: some(self.before), after: some(self.after), ..self }
    }

    pub(super) fn is_unknown(&self) -> bool {
        self.unknown.is_some_and(ValueRef::is_true)
    }

    /// Whether something in it is known only after apply.
    pub(super) fn holds_unknown(&self) -> bool {
        self.unknown.is_some_and(ValueRef::holds_true)
    }

    /// Whether the whole is marked sensitive, on either side.
    pub(super) fn is_sensitive(&self) -> bool {
        self.masks().any(ValueRef::is_true)
    }

    /// Whether something in it is marked sensitive, on either side.
    pub(super) fn is_marked(&self) -> bool {
        self.masks().any(ValueRef::holds_true)
    }

    fn masks(&self) -> impl Iterator<Item = ValueRef<'v>> + use<'v> {
        [self.before_mask, self.after_mask].into_iter().flatten()
    }

    /// Whether both sides are the same scalar, known and marked alike. Most attributes are, and then no path is built.
    pub(super) fn is_settled(&self) -> bool {
        !self.is_unknown()
            && match (self.before.map(ValueRef::kind), self.after.map(ValueRef::kind)) {
                // Marks of a value that neither side has are about nothing.
                (Some(Kind::Null) | None, Some(Kind::Null) | None) => true,
                (Some(Kind::Bool(before)), Some(Kind::Bool(after))) => {
                    before == after && !self.is_marked_anew()
                }
                (Some(Kind::Number(before)), Some(Kind::Number(after)))
                | (Some(Kind::String(before)), Some(Kind::String(after))) => {
                    before == after && !self.is_marked_anew()
                }
                _ => false,
            }
    }

    pub(super) fn differs(&self) -> bool {
        if self.is_unknown() {
            return true;
        }
        match (self.before, self.after) {
            (None, None) => false,
            (Some(before), Some(after)) => !before.same(after),
            (None, Some(value)) | (Some(value), None) => !is_empty(value),
        }
    }

    /// Whether the marks of both sides differ.
    pub(super) fn is_marked_anew(&self) -> bool {
        // A mark on a value that appears or goes does not count as a change of the mark.
        if self.before.is_none() || self.after.is_none() {
            return false;
        }
        let holds = |mask: Option<ValueRef<'v>>| mask.filter(|mask| mask.holds_true());
        match (holds(self.before_mask), holds(self.after_mask)) {
            (None, None) => false,
            (Some(before), Some(after)) => !before.same(after),
            (Some(_), None) | (None, Some(_)) => true,
        }
    }

    /// Both sides as a whole, ready to list.
    pub(super) fn sides(&self) -> (Side, Side) {
        let side = |value: Option<ValueRef<'_>>| match value {
            None => Side::Absent,
            // Compared as a whole: sets do not keep their order, so a mark cannot be matched with its element.
            Some(_) if self.is_marked() => Side::Sensitive,
            Some(value) => Side::Value(value.to_owned_value()),
        };
        // The old side first: what the new one is called depends on the marks of both.
        let before = side(self.before);
        let holds = |mask: Option<ValueRef<'_>>| mask.is_some_and(ValueRef::holds_true);
        let after = side(self.after);
        let is_hidden = matches!(after, Side::Sensitive);
        let after = if self.is_unknown() {
            Side::Unknown
        } else if is_hidden && !holds(self.after_mask) {
            Side::NoLongerMarked
        } else if is_hidden && !holds(self.before_mask) && self.before.is_some() {
            Side::NewlyMarked
        } else {
            after
        };
        (before, after)
    }

    /// Both sides of a value that is the same, by whether they are marked.
    pub(super) fn marks(&self) -> (Side, Side) {
        let side = |mask: Option<ValueRef<'_>>| match mask {
            Some(mask) if mask.holds_true() => Side::Sensitive,
            Some(_) | None => Side::Unmarked,
        };
        (side(self.before_mask), side(self.after_mask))
    }

    /// The pair one step down. A mark of the whole holds for its parts.
    pub(super) fn down(&self, step: &PathStep) -> ValuePair<'v> {
        let value = |value: Option<ValueRef<'v>>| value.and_then(|value| child(value, step));
        let mask = |mask: Option<ValueRef<'v>>| {
            mask.and_then(|mask| if mask.is_true() { Some(mask) } else { child(mask, step) })
        };
        ValuePair {
            before: value(self.before),
            after: value(self.after),
            unknown: mask(self.unknown),
            before_mask: mask(self.before_mask),
            after_mask: mask(self.after_mask),
            labels: match step {
                PathStep::Key(key) => self.labels_of(key),
                PathStep::Index(_) | PathStep::Other(_) => self.labels,
            },
        }
    }

    /// The labels of a member: providers write what others call `TOKEN = "…"` as `{name = "TOKEN", value = "…"}`.
    fn labels_of(&self, key: &str) -> [Option<&'v str>; 2] {
        let label = |value: Option<ValueRef<'v>>| value.and_then(|value| label(value, key));
        let [before, after] = self.labels;
        [label(self.before).or(before), label(self.after).or(after)]
    }

    /// The labels of texts in a list: `["--password", "…"]` is how commands have them.
    fn flags_of(
        &self,
        texts: [Option<ValueRef<'v>>; 2],
        ahead: [Option<ValueRef<'v>>; 2],
    ) -> [Option<&'v str>; 2] {
        let [before, after] = self.labels;
        let [old, new] = texts.map(|text| text.and_then(ValueRef::as_str).is_some());
        let [old_flag, new_flag] = ahead.map(|ahead| ahead.and_then(ValueRef::as_str).and_then(flag));
        [old_flag.filter(|_| old).or(before), new_flag.filter(|_| new).or(after)]
    }

    /// Every key of either side, and of what is unknown: such keys are missing from the new side.
    pub(super) fn members(&self) -> Vec<(PathStep, ValuePair<'v>)> {
        let sorted =
            // A pair that is masked as a whole is not taken apart, so only masks with members matter here.
            |value: Option<ValueRef<'v>>| value.filter(|value| !value.is_true()).map(ValueRef::members);
        let [before, after, unknown, before_mask, after_mask] =
            [self.before, self.after, self.unknown, self.before_mask, self.after_mask].map(sorted);
        let mut keys: Vec<&str> =
            [&before, &after, &unknown].into_iter().flatten().flat_map(SortedMembers::keys).collect();
        keys.sort_unstable();
        keys.dedup();
        let pair = |key: &str| ValuePair {
            before: before.as_ref().and_then(|members| members.get(key)),
            after: after.as_ref().and_then(|members| members.get(key)),
            unknown: unknown.as_ref().and_then(|members| members.get(key)),
            before_mask: before_mask.as_ref().and_then(|members| members.get(key)),
            after_mask: after_mask.as_ref().and_then(|members| members.get(key)),
            labels: self.labels_of(key),
        };
        keys.into_iter().map(|key| (PathStep::Key(key.to_owned()), pair(key))).collect()
    }

    /// The elements of two arrays, by position.
    pub(super) fn elements(&self, length: usize) -> Vec<ValuePair<'v>> {
        let listed = |value: Option<ValueRef<'v>>| match value.map(ValueRef::kind) {
            Some(Kind::Array(elements)) => elements.map(Some).collect(),
            _ => Vec::new(),
        };
        let [before, after, unknown, before_mask, after_mask] =
            [self.before, self.after, self.unknown, self.before_mask, self.after_mask].map(listed);
        let at = |list: &[Option<ValueRef<'v>>], index: usize| list.get(index).copied().flatten();
        let pair = |index: usize| ValuePair {
            before: at(&before, index),
            after: at(&after, index),
            unknown: at(&unknown, index),
            before_mask: at(&before_mask, index),
            after_mask: at(&after_mask, index),
            labels: self.flags_of(
                [at(&before, index), at(&after, index)],
                [
                    index.checked_sub(1).and_then(|index| at(&before, index)),
                    index.checked_sub(1).and_then(|index| at(&after, index)),
                ],
            ),
        };
        (0..length).map(pair).collect()
    }
}

/// Whether a value is as good as null: providers turn null into an empty list or string and back.
fn is_empty(value: ValueRef<'_>) -> bool {
    match value.kind() {
        Kind::Null => true,
        Kind::String(text) => text.is_empty(),
        Kind::Array(mut elements) => elements.next().is_none(),
        Kind::Object(mut members) => members.next().is_none(),
        Kind::Bool(_) | Kind::Number(_) => false,
    }
}
