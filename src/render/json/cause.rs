//! What forces a replacement without being written, in the JSON report.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::wire_names::Named;
use crate::report::CauseKind;

/// An attribute that forces a replacement although the block does not write its value.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Cause<'a> {
    /// The path of the attribute.
    pub(super) path: Cow<'a, str>,
    /// `unknown` (known only after apply) or `not_written` (nothing in the configuration sets it).
    pub(super) kind: Named<CauseKind>,
    /// Where an unknown value comes from: the address of a data source or of a resource, or the name of an output.
    pub(super) from: Cow<'a, [String]>,
    /// The same in a sentence.
    pub(super) text: Cow<'a, str>,
    /// What keeps the object.
    pub(super) advice: Cow<'a, str>,
}
