//! Attribute values.

use std::borrow::Cow;

/// A value of the plan. Numbers keep their text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// Decimal text.
    Number(Cow<'a, str>),
    /// A string.
    String(Cow<'a, str>),
    /// A list, set or tuple.
    Array(Vec<Value<'a>>),
    /// An object or map, in the order of the plan; no key stands twice.
    Object(Vec<(Cow<'a, str>, Value<'a>)>),
}
