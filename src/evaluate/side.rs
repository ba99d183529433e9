//! One side of a change: the object before or after it, with its `after_unknown` and sensitivity masks.

use crate::expr::{Overlay, Val};
use crate::plan::{Kind, Lazy, PlanError, SortedMembers, ValueRef};

/// One side. Its members are sorted once, however many policies look.
pub(super) struct Side<'v>(Option<Object<'v>>);

/// A side that exists.
struct Object<'v> {
    value: ValueRef<'v>,
    unknown: Mask<'v>,
    sensitive: Mask<'v>,
    members: SortedMembers<'v>,
}

/// A mask over an object.
enum Mask<'v> {
    /// No mark.
    Nothing,
    /// One mark over the whole.
    Everything(ValueRef<'v>),
    /// Marks by member.
    Members(ValueRef<'v>, SortedMembers<'v>),
}

impl<'v> Side<'v> {
    /// The side that does not exist: every attribute is null.
    pub(super) const ABSENT: Side<'static> = Side(None);

    /// The object before or after a change.
    ///
    /// # Errors
    /// Values that cannot be read.
    pub(super) fn new(
        value: &'v Lazy<'_>,
        unknown: Option<&'v Lazy<'_>>,
        sensitive: &'v Lazy<'_>,
    ) -> Result<Self, PlanError> {
        let value = value.get()?;
        let unknown = unknown.map_or(Ok(Mask::Nothing), Mask::new)?;
        let members = value.members();
        Ok(Side(Some(Object { value, unknown, sensitive: Mask::new(sensitive)?, members })))
    }

    /// The whole object.
    pub(super) fn whole(&self) -> Val<'v> {
        match &self.0 {
            None => Val::nulls(),
            Some(object) => {
                Overlay::new(object.value, object.unknown.whole(), object.sensitive.whole()).val()
            }
        }
    }

    /// One attribute; `None`: the object has no such attribute, known or unknown.
    pub(super) fn member(&self, name: &str) -> Option<Val<'v>> {
        // Portable policies read any attribute of a missing side as null, without an error.
        let Some(object) = &self.0 else { return Some(Val::null()) };
        if !matches!(object.value.kind(), Kind::Object(_)) {
            // `after` is null or absent: the object is gone, or all of it is unknown.
            let whole = self.whole();
            return if whole.is_unknown() { Some(whole) } else { whole.get(name) };
        }
        // Terraform leaves an unknown attribute out of `after`, so it is in the mask alone.
        let (unknown, sensitive) = (object.unknown.member(name), object.sensitive.member(name));
        if let Some(value) = object.members.get(name) {
            return Some(Overlay::new(value, unknown, sensitive).val());
        }
        // An unknown value can be sensitive too: its mark goes with it into messages.
        let marked = sensitive.is_some_and(ValueRef::is_true);
        unknown.filter(|mask| mask.holds_true()).map(|_| Val::unknown().marked(marked))
    }
}

impl<'v> Mask<'v> {
    fn new(mask: &'v Lazy<'_>) -> Result<Self, PlanError> {
        // Most masks hold no mark, and a scan for `true` is cheaper than to parse them.
        if !mask.may_hold_true() {
            return Ok(Mask::Nothing);
        }
        let mask = mask.get()?;
        Ok(if mask.is_true() { Mask::Everything(mask) } else { Mask::Members(mask, mask.members()) })
    }

    fn whole(&self) -> Option<ValueRef<'v>> {
        match self {
            Mask::Nothing => None,
            Mask::Everything(mask) | Mask::Members(mask, _) => Some(*mask),
        }
    }

    fn member(&self, name: &str) -> Option<ValueRef<'v>> {
        match self {
            Mask::Nothing => None,
            Mask::Everything(mask) => Some(*mask),
            Mask::Members(_, members) => members.get(name),
        }
    }
}
