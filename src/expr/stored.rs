//! How the parts of a compiled expression are stored that only a running program has: values, rows of the table of functions,
//! regular expressions. The build script stores the policies of the built-in packs, compiled.

use regex::Regex;
use serde::{Deserialize, Serialize, de};

use super::function::Function;
use super::functions::FUNCTIONS;
use super::number::Number;
use super::regexes::compile_regex;
use super::text::Text;
use super::value::{Map, MapKind, Seq, SeqKind, Val, ValKind};

/// A constant of an expression.
pub(super) mod constant {
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer, ser};

    use super::{Constant, Val};

    /// # Errors
    /// The value is sensitive or belongs to a plan: no constant of a file is and does.
    pub(in crate::expr) fn serialize<S: Serializer>(
        value: &Val<'static>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let constant = Constant::of(value).ok_or_else(|| ser::Error::custom("not a constant of a file"))?;
        constant.serialize(serializer)
    }

    pub(in crate::expr) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Val<'static>, D::Error> {
        Ok(Constant::deserialize(deserializer)?.into_value())
    }
}

/// The bytes of a part of a file, as where they start and how many they are: small numbers take less space.
pub(super) mod span {
    use std::ops::Range;

    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    pub(in crate::expr) fn serialize<S: Serializer>(
        span: &Range<usize>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        (span.start, span.len()).serialize(serializer)
    }

    pub(in crate::expr) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Range<usize>, D::Error> {
        let (start, length) = <(usize, usize)>::deserialize(deserializer)?;
        Ok(start..start.saturating_add(length))
    }
}

/// A function, by its place in the table.
pub(super) mod function {
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer, de, ser};

    use super::{FUNCTIONS, Function};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference to the field")]
    pub(in crate::expr) fn serialize<S: Serializer>(
        function: &&'static Function,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let place = FUNCTIONS.iter().position(|other| other.name == function.name);
        place.ok_or_else(|| ser::Error::custom("no such function"))?.serialize(serializer)
    }

    pub(in crate::expr) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<&'static Function, D::Error> {
        let place = usize::deserialize(deserializer)?;
        FUNCTIONS.get(place).ok_or_else(|| de::Error::custom("no such function"))
    }
}

/// A constant pattern, by its text.
pub(super) mod pattern {
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    use super::{Regex, compiled};

    #[expect(clippy::ref_option, reason = "serde passes a reference to the field")]
    pub(in crate::expr) fn serialize<S: Serializer>(
        pattern: &Option<Regex>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        pattern.as_ref().map(Regex::as_str).serialize(serializer)
    }

    pub(in crate::expr) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Regex>, D::Error> {
        Option::<&str>::deserialize(deserializer)?.map(compiled).transpose()
    }
}

/// Regular expressions, by their texts.
pub(crate) mod patterns {
    use serde::{Deserialize as _, Deserializer, Serializer};

    use super::{Regex, compiled};

    pub(crate) fn serialize<S: Serializer>(patterns: &[Regex], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(patterns.iter().map(Regex::as_str))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Regex>, D::Error> {
        Vec::<&str>::deserialize(deserializer)?.into_iter().map(compiled).collect()
    }
}

fn compiled<E: de::Error>(pattern: &str) -> Result<Regex, E> {
    compile_regex(pattern).map_err(E::custom)
}

/// A value that no plan is needed for.
#[derive(Debug, Serialize, Deserialize)]
enum Constant {
    Unknown,
    Null,
    Bool(bool),
    Integer(i64),
    /// Any other number, as decimal text.
    Decimal(String),
    String(String),
    Sequence(SeqKind, Vec<Constant>),
    Mapping(MapKind, Vec<(String, Constant)>),
    /// The object whose every attribute is null.
    Nulls,
}

impl Constant {
    /// `None` for a sensitive value, and for one of a plan.
    fn of(value: &Val<'static>) -> Option<Self> {
        if value.is_sensitive() {
            return None;
        }
        Some(match value.kind() {
            ValKind::Unknown => Constant::Unknown,
            ValKind::Null => Constant::Null,
            ValKind::Bool(value) => Constant::Bool(*value),
            ValKind::Number(Number::Int(number)) => Constant::Integer(*number),
            ValKind::Number(Number::Text(text)) => Constant::Decimal(text.to_string()),
            ValKind::String(text) => Constant::String(text.to_string()),
            ValKind::Seq(Seq::Own(kind, elements)) => {
                Constant::Sequence(*kind, elements.iter().map(Constant::of).collect::<Option<_>>()?)
            }
            ValKind::Map(Map::Own(kind, members)) => {
                let member =
                    |(key, value): &(Text<'_>, Val<'static>)| Some((key.to_string(), Constant::of(value)?));
                Constant::Mapping(*kind, members.iter().map(member).collect::<Option<_>>()?)
            }
            ValKind::Map(Map::Nulls) => Constant::Nulls,
            ValKind::Seq(Seq::Plan(_)) | ValKind::Map(Map::Plan(_)) => return None,
        })
    }

    /// The value as it was: its texts are in NFC and its members sorted.
    fn into_value(self) -> Val<'static> {
        match self {
            Constant::Unknown => Val::unknown(),
            Constant::Null => Val::null(),
            Constant::Bool(value) => Val::bool(value),
            Constant::Integer(number) => Val::number(Number::Int(number)),
            Constant::Decimal(text) => Val::number(Number::Text(text.into())),
            Constant::String(text) => Val::new(ValKind::String(text.into())),
            Constant::Sequence(kind, elements) => {
                let elements = elements.into_iter().map(Constant::into_value).collect();
                Val::new(ValKind::Seq(Seq::Own(kind, elements)))
            }
            Constant::Mapping(kind, members) => {
                let members = members.into_iter().map(|(key, value)| (key.into(), value.into_value()));
                Val::new(ValKind::Map(Map::Own(kind, members.collect())))
            }
            Constant::Nulls => Val::nulls(),
        }
    }
}
