//! The sections below the changes: deferred changes, outputs and checks.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::wire_names::Named;
use crate::plan::{Action, ReplaceOrder};

/// One change that Terraform deferred (`deferred_changes` of the plan).
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Deferred<'a> {
    /// The address.
    pub(super) address: Cow<'a, str>,
    /// What it would do.
    pub(super) action: Named<Action>,
    /// `delete_first` or `create_first`; null for what is not a replacement.
    pub(super) order: Option<Named<ReplaceOrder>>,
    /// Whether it imports an object.
    #[serde(default)]
    pub(super) importing: bool,
    /// Terraform's reason.
    pub(super) reason: Cow<'a, str>,
}

/// One root output that changes.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Output<'a> {
    /// The name of the output.
    pub(super) name: Cow<'a, str>,
    /// What happens to it.
    pub(super) action: Named<Action>,
    /// `delete_first` or `create_first`; null for what is not a replacement.
    pub(super) order: Option<Named<ReplaceOrder>>,
}

/// One check that does not pass.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub(super) struct Check<'a> {
    /// The address of the checked object.
    pub(super) address: Cow<'a, str>,
    /// `fail` or `error`.
    pub(super) status: Cow<'a, str>,
    /// What the conditions that failed say, cut, without words that may be values.
    #[serde(default)]
    pub(super) messages: Cow<'a, [String]>,
}
