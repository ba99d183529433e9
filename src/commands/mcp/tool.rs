//! The tools: names, what a model reads about them, and which function answers.

use std::any::Any;
use std::sync::Arc;

use anyhow::Context as _;
use rmcp::handler::server::tool::{schema_for_input, schema_for_output};
use rmcp::model::{CallToolResult, JsonObject, Tool, ToolAnnotations};
use rmcp::schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::check_plan::{self, CheckPlan, CheckedPlan};
use super::explain::{self, Explain};
use super::policies_for::{self, PoliciesFor, PoliciesInForce};
use super::result;
use super::settings::Settings;
use super::what_may_i_apply::{self, Applicable, WhatMayIApply};

/// A tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    CheckPlan,
    Explain,
    PoliciesFor,
    WhatMayIApply,
}

impl Named {
    /// Every tool, in the order of the documentation.
    pub(super) const ALL: [Named; 4] =
        [Named::CheckPlan, Named::Explain, Named::PoliciesFor, Named::WhatMayIApply];

    /// The name in the protocol.
    pub(super) fn name(self) -> &'static str {
        match self {
            Named::CheckPlan => "check_plan",
            Named::Explain => "explain",
            Named::PoliciesFor => "policies_for",
            Named::WhatMayIApply => "what_may_i_apply",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Named::CheckPlan => "Check a Terraform plan",
            Named::Explain => "Explain one change of a plan",
            Named::PoliciesFor => "List the policies about a resource type",
            Named::WhatMayIApply => "Say which plans may be applied",
        }
    }

    fn description(self) -> &'static str {
        match self {
            Named::CheckPlan => {
                "Checks a Terraform or OpenTofu plan against the policies in force: verdict, findings worst first, what is lost, next steps. Changes nothing and applies nothing. Call it after every plan, before you propose to apply."
            }
            Named::Explain => {
                "Explains what a plan does to one resource: the reason, the attributes that force a replacement, the result of each policy, what depends on it."
            }
            Named::PoliciesFor => {
                "Lists the policies in force about a resource type, with level, reason and file. Call it before you write or delete a resource of that type."
            }
            Named::WhatMayIApply => {
                "Says of plans whether `tfgate apply` would let them through now, and what the others wait for: an approval, by whom, or a change. It does not apply."
            }
        }
    }

    /// The tool as a client sees it.
    pub(super) fn tool(self) -> Result<Tool, String> {
        let tool = Tool::new(self.name(), self.description(), plain(&*self.input()?))
            .with_title(self.title())
            .with_annotations(
                ToolAnnotations::new().read_only(true).destructive(false).idempotent(true).open_world(false),
            );
        Ok(match self {
            Named::CheckPlan => tool.with_raw_output_schema(plain(&schema_for_output::<CheckedPlan>())),
            Named::PoliciesFor => tool.with_raw_output_schema(plain(&schema_for_output::<PoliciesInForce>())),
            Named::WhatMayIApply => tool.with_raw_output_schema(plain(&schema_for_output::<Applicable>())),
            // The text that `tfgate explain` prints.
            Named::Explain => tool,
        })
    }

    fn input(self) -> Result<Arc<JsonObject>, String> {
        fn of<T: JsonSchema + Any>() -> Result<Arc<JsonObject>, String> {
            schema_for_input::<T>()
        }
        match self {
            Named::CheckPlan => of::<CheckPlan>(),
            Named::Explain => of::<Explain>(),
            Named::PoliciesFor => of::<PoliciesFor>(),
            Named::WhatMayIApply => of::<WhatMayIApply>(),
        }
    }

    /// Calls it. Whatever goes wrong is a result, too: a model reads those, and not every host shows it errors.
    pub(super) fn call(self, settings: &Settings, arguments: JsonObject) -> CallToolResult {
        if let Err(error) = settings.refuse_foreign_policies() {
            return result::error(&format!("{error:#}"));
        }
        let called = match self {
            Named::CheckPlan => self.with(arguments).and_then(|given| check_plan::call(settings, &given)),
            Named::Explain => self.with(arguments).and_then(|given| explain::call(settings, &given)),
            Named::PoliciesFor => self.with(arguments).and_then(|given| policies_for::call(settings, &given)),
            Named::WhatMayIApply => {
                self.with(arguments).and_then(|given| what_may_i_apply::call(settings, &given))
            }
        };
        called.unwrap_or_else(|error| result::error(&format!("{error:#}")))
    }

    /// The arguments as the tool takes them.
    fn with<T: DeserializeOwned>(self, arguments: JsonObject) -> anyhow::Result<T> {
        serde_json::from_value(Value::Object(arguments))
            .with_context(|| format!("the arguments of `{}` do not fit its schema", self.name()))
    }
}

/// A schema without `format`. For numbers there are only formats of Rust, which some hosts refuse, and for the others none.
fn plain(schema: &JsonObject) -> Arc<JsonObject> {
    fn without_format(value: &Value) -> Value {
        match value {
            Value::Object(fields) => {
                let kept = fields.iter().filter(|(name, field)| *name != "format" || !field.is_string());
                kept.map(|(name, field)| (name.clone(), without_format(field))).collect()
            }
            Value::Array(items) => items.iter().map(without_format).collect(),
            other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => other.clone(),
        }
    }
    match without_format(&Value::Object(schema.clone())) {
        Value::Object(fields) => Arc::new(fields),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            Arc::default()
        }
    }
}
