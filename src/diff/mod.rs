//! Which attributes differ between two sides of a change, with what is sensitive or unknown on either side.
//!
//! It compares; it neither redacts nor decides what matters.

mod normal;

pub use normal::{drifted, is_ignored};

use crate::plan::{AttributePath, Kind, PathStep, PlanError, ResourceChange, SortedMembers, Value, ValueRef};

/// Differences beyond this many are counted and left out.
pub const MAX_DIFFERENCES: usize = 200;

/// Paths in `replace_paths` beyond this many are not looked up.
const MAX_REPLACE_PATHS: usize = 100;

/// Differences deeper than this are reported at this depth.
const MAX_DEPTH: usize = 24;

/// One attribute that differs.
#[derive(Debug, Clone)]
pub struct Difference {
    /// Where.
    pub path: AttributePath,
    /// The value before.
    pub before: Side,
    /// The value after.
    pub after: Side,
    /// Whether `replace_paths` names it.
    pub forces_replacement: bool,
}

/// One side of a difference.
#[derive(Debug, Clone)]
pub enum Side {
    /// Null or missing.
    Absent,
    /// Marked sensitive, on this side or the other.
    Sensitive,
    /// Known only after apply.
    Unknown,
    /// A value; not redacted.
    Value(Value<'static>),
}

/// All that differs.
#[derive(Debug, Clone, Default)]
pub struct Differences {
    /// In the order of path.
    pub list: Vec<Difference>,
    /// How many were left out.
    pub omitted: usize,
}

/// The same place on both sides and in the three masks.
#[derive(Clone, Copy)]
struct Place<'v> {
    before: Option<ValueRef<'v>>,
    after: Option<ValueRef<'v>>,
    unknown: Option<ValueRef<'v>>,
    before_mask: Option<ValueRef<'v>>,
    after_mask: Option<ValueRef<'v>>,
}

/// Compares both sides of a change.
///
/// # Errors
/// Values that cannot be read.
pub fn differences(change: &ResourceChange<'_>) -> Result<Differences, PlanError> {
    let root = Place {
        before: Some(change.before.get()?),
        after: Some(change.after.get()?),
        unknown: Some(change.after_unknown.get()?),
        before_mask: Some(change.before_sensitive.get()?),
        after_mask: Some(change.after_sensitive.get()?),
    };
    let forcing = change.replace_paths.get(..MAX_REPLACE_PATHS).unwrap_or(&change.replace_paths);
    let mut found = Differences::default();
    let mut pending = vec![(AttributePath::default(), root)];
    while let Some((path, place)) = pending.pop() {
        let place = place.without_nulls();
        match place.children(path.0.len()) {
            Some(children) => {
                let open = children.into_iter().filter(|(_, child)| !child.is_settled());
                pending.extend(open.map(|(step, child)| (path.join(step), child)));
            }
            None if place.differs() => found.add(path, place, forcing),
            None => {}
        }
    }
    found.list.sort_by(|a, b| a.path.cmp(&b.path));
    for path in forcing {
        found.ensure(path, root);
    }
    Ok(found)
}

impl Differences {
    fn add(&mut self, path: AttributePath, place: Place<'_>, replace_paths: &[AttributePath]) {
        let forces_replacement =
            replace_paths.iter().any(|forcing| forcing.is_prefix_of(&path) || path.is_prefix_of(forcing));
        if self.list.len() >= MAX_DIFFERENCES && !forces_replacement {
            self.omitted += 1;
            return;
        }
        let (before, after) = place.sides();
        self.list.push(Difference { path, before, after, forces_replacement });
    }

    /// A path that forces a replacement is shown even where both sides look the same.
    fn ensure(&mut self, path: &AttributePath, root: Place<'_>) {
        let shown = |difference: &Difference| {
            difference.path.is_prefix_of(path) || path.is_prefix_of(&difference.path)
        };
        if self.list.iter().any(shown) {
            return;
        }
        let place = path.0.iter().fold(root, |place, step| place.down(step));
        let (before, after) = place.without_nulls().sides();
        self.list.push(Difference { path: path.clone(), before, after, forces_replacement: true });
    }
}

impl<'v> Place<'v> {
    fn without_nulls(self) -> Self {
        let some = |value: Option<ValueRef<'v>>| value.filter(|value| !value.is_null());
        Place { before: some(self.before), after: some(self.after), ..self }
    }

    fn is_unknown(&self) -> bool {
        self.unknown.is_some_and(ValueRef::is_true)
    }

    fn is_sensitive(&self) -> bool {
        self.before_mask.is_some_and(ValueRef::is_true) || self.after_mask.is_some_and(ValueRef::is_true)
    }

    /// Whether both sides are the same scalar, and known: most attributes are.
    fn is_settled(&self) -> bool {
        !self.is_unknown()
            && match (self.before.map(ValueRef::kind), self.after.map(ValueRef::kind)) {
                (Some(Kind::Null) | None, Some(Kind::Null) | None) => true,
                (Some(Kind::Bool(before)), Some(Kind::Bool(after))) => before == after,
                (Some(Kind::Number(before)), Some(Kind::Number(after)))
                | (Some(Kind::String(before)), Some(Kind::String(after))) => before == after,
                _ => false,
            }
    }

    fn differs(&self) -> bool {
        if self.is_unknown() {
            return true;
        }
        match (self.before, self.after) {
            (None, None) => false,
            (Some(before), Some(after)) => !before.same(after),
            (None, Some(value)) | (Some(value), None) => !is_empty(value),
        }
    }

    fn sides(&self) -> (Side, Side) {
        let side = |value: Option<ValueRef<'_>>| match value {
            None => Side::Absent,
            // Compared as a whole: a marked part cannot be told from the others, sets do not keep their places.
            Some(_) if self.is_marked() => Side::Sensitive,
            Some(value) => Side::Value(value.to_owned_value()),
        };
        let after = if self.is_unknown() { Side::Unknown } else { side(self.after) };
        (side(self.before), after)
    }

    fn is_marked(&self) -> bool {
        [self.before_mask, self.after_mask].into_iter().flatten().any(ValueRef::holds_true)
    }

    /// The same step down in everything. Marks of a whole hold for its parts.
    fn down(&self, step: &PathStep) -> Place<'v> {
        let value = |value: Option<ValueRef<'v>>| value.and_then(|value| child(value, step));
        let mask = |mask: Option<ValueRef<'v>>| {
            mask.and_then(|mask| if mask.is_true() { Some(mask) } else { child(mask, step) })
        };
        Place {
            before: value(self.before),
            after: value(self.after),
            unknown: mask(self.unknown),
            before_mask: mask(self.before_mask),
            after_mask: mask(self.after_mask),
        }
    }

    /// The parts to compare one by one; `None`: compare as a whole.
    fn children(&self, depth: usize) -> Option<Vec<(PathStep, Place<'v>)>> {
        if depth >= MAX_DEPTH || self.is_unknown() || self.is_sensitive() {
            return None;
        }
        let (before, after) = (self.before?, self.after?);
        match (before.kind(), after.kind()) {
            (Kind::Object(_), Kind::Object(_)) => Some(self.members()),
            (Kind::Array(old), Kind::Array(new)) => {
                let (old, new): (Vec<_>, Vec<_>) = (old.collect(), new.collect());
                let blocks = old.iter().chain(&new).all(|element| matches!(element.kind(), Kind::Object(_)));
                let aligned = blocks && old.len() == new.len();
                aligned.then(|| self.elements(old.len()))
            }
            _ => None,
        }
    }

    /// Every key of either side, and of what is unknown: such keys are missing from the new side.
    fn members(&self) -> Vec<(PathStep, Place<'v>)> {
        let sorted =
            |value: Option<ValueRef<'v>>| value.filter(|value| !value.is_true()).map(ValueRef::members);
        let [before, after, unknown, before_mask, after_mask] =
            [self.before, self.after, self.unknown, self.before_mask, self.after_mask].map(sorted);
        let mut keys: Vec<&str> =
            [&before, &after, &unknown].into_iter().flatten().flat_map(SortedMembers::keys).collect();
        keys.sort_unstable();
        keys.dedup();
        let place = |key: &str| Place {
            before: before.as_ref().and_then(|members| members.get(key)),
            after: after.as_ref().and_then(|members| members.get(key)),
            unknown: unknown.as_ref().and_then(|members| members.get(key)),
            before_mask: before_mask.as_ref().and_then(|members| members.get(key)),
            after_mask: after_mask.as_ref().and_then(|members| members.get(key)),
        };
        keys.into_iter().map(|key| (PathStep::Key(key.to_owned()), place(key))).collect()
    }

    /// The elements of two arrays of the same length.
    fn elements(&self, length: usize) -> Vec<(PathStep, Place<'v>)> {
        let listed = |value: Option<ValueRef<'v>>| match value.map(ValueRef::kind) {
            Some(Kind::Array(elements)) => elements.map(Some).collect(),
            _ => Vec::new(),
        };
        let [before, after, unknown, before_mask, after_mask] =
            [self.before, self.after, self.unknown, self.before_mask, self.after_mask].map(listed);
        let at = |list: &[Option<ValueRef<'v>>], index: usize| list.get(index).copied().flatten();
        let place = |index: usize| Place {
            before: at(&before, index),
            after: at(&after, index),
            unknown: at(&unknown, index),
            before_mask: at(&before_mask, index),
            after_mask: at(&after_mask, index),
        };
        (0..length).map(|index| (PathStep::Index(index as u64), place(index))).collect()
    }
}

fn child<'v>(value: ValueRef<'v>, step: &PathStep) -> Option<ValueRef<'v>> {
    match step {
        PathStep::Key(key) => value.get(key),
        PathStep::Index(index) => value.index(usize::try_from(*index).ok()?),
        PathStep::Other(_) => None,
    }
}

/// Providers turn null into an empty list or string and back; that is no difference.
fn is_empty(value: ValueRef<'_>) -> bool {
    match value.kind() {
        Kind::Null => true,
        Kind::String(text) => text.is_empty(),
        Kind::Array(mut elements) => elements.next().is_none(),
        Kind::Object(mut members) => members.next().is_none(),
        Kind::Bool(_) | Kind::Number(_) => false,
    }
}
