//! The tool `policies_for`: the policies in force about a resource type.

use anyhow::{Context as _, bail};
use rmcp::model::CallToolResult;
use rmcp::schemars::{self, JsonSchema};
use serde::{Deserialize, Serialize};

use super::limits::{self, STRINGS, STRUCTURE};
use super::report_part::Location;
use super::result::{self, ABOUT};
use super::settings::Settings;
use crate::gate::TOOL_VERSION;
use crate::host::{clock, inputs, loading, schema};
use crate::policy::{Missing, PolicySet, Stack};
use crate::render::{self, ListedPolicy};
use crate::text::plural::count;

/// The longest name of a resource type that is looked up, in bytes.
const LONGEST_TYPE: usize = 200;

/// Arguments of `policies_for`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PoliciesFor {
    /// Resource type, for example `aws_db_instance`.
    #[serde(rename = "type")]
    type_: String,
    /// Name of the stack whose settings apply.
    #[schemars(
        description = "Name of the stack whose settings apply, as `check_plan` and `what_may_i_apply` give it. Without it, that of a plan in the root. Whether there is such a stack is not checked."
    )]
    #[serde(default)]
    stack: Option<String>,
}

/// The answer of `policies_for`.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct PoliciesInForce {
    /// What the strings are.
    about: &'static str,
    /// What is left out and how to get it; null where everything is here.
    left_out: Option<String>,
    /// The resource type.
    #[serde(rename = "type")]
    type_: String,
    /// Whether tfgate knows such a type; null where it knows nothing about the provider.
    known: Option<bool>,
    /// Name of the stack.
    stack: String,
    /// Policies about the type, those of users first, as `tfgate policies --format json` gives them.
    policies: Vec<InForce>,
}

/// A policy in force.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
struct InForce {
    /// Its id.
    id: String,
    /// The kind of its block.
    kind: String,
    /// `warn`, `require_approval`, `deny`.
    level: String,
    /// The set of policies that it is from.
    origin: String,
    /// The operations that it is about; empty where its conditions decide.
    operations: Vec<String>,
    /// What it is about.
    description: Option<String>,
    /// Why.
    reason: Option<String>,
    /// Its page.
    url: Option<String>,
    /// Where it is written, from the root of the server; null for built-in policies.
    location: Option<Location>,
}

/// The listing of `tfgate policies --format json`, as far as it is needed.
#[derive(Deserialize)]
struct Listing {
    policies: Vec<InForce>,
}

pub(super) fn call(settings: &Settings, arguments: &PoliciesFor) -> anyhow::Result<CallToolResult> {
    let type_ = arguments.type_.as_str();
    if type_.is_empty()
        || type_.len() > LONGEST_TYPE
        || type_.contains(|c: char| c.is_whitespace() || c.is_control())
    {
        bail!("`{type_}` is no resource type; expected a name such as `aws_db_instance`");
    }
    let args = &settings.plan_check;
    let named = arguments.stack.clone().or_else(|| args.name.clone());
    let stack = named.unwrap_or_else(|| inputs::name_of_directory(settings.working_directory()));
    // A value changes no id and no level; a list does not need it.
    let values = loading::inputs(&args.inputs, Missing::Allowed, settings.working_directory())?;
    let set = loading::policy_set(&args.policies, values, clock::today(), settings.working_directory())?;
    let policies = in_force(&set, type_, &stack)?;
    let known_types = schema::known_types(args.schema.as_deref(), settings.working_directory())?;
    // Nothing is near to a type of a provider that is not known.
    let nearest = known_types.nearest(type_);
    let known =
        if known_types.names_none(type_) { Some(false) } else { (nearest == Some(type_)).then_some(true) };
    let answer = answer(type_, &stack, known, &policies)?;
    let listed = count(policies.len(), "policy applies", "policies apply");
    let mut sentences = vec![format!("{listed} to `{type_}` in the stack `{stack}`.")];
    if let (Some(false), Some(nearest)) = (known, nearest) {
        sentences.push(format!("tfgate does not know this type; `{nearest}` is the nearest one."));
    }
    sentences.extend(answer.left_out.clone());
    result::structured(&sentences.join(" "), &answer, false)
}

/// The policies about changes of a type, and about what changed outside Terraform.
fn in_force(set: &PolicySet, type_: &str, stack: &str) -> anyhow::Result<Vec<InForce>> {
    let effective = set.for_stack(&Stack { name: stack.to_owned(), ..Stack::default() });
    let broken = "a built-in policy file does not load; this is a bug of tfgate";
    let changes = effective.for_type(type_).context(broken)?;
    let drift = effective.drift_for_type(type_).context(broken)?;
    let listed: Vec<ListedPolicy<'_>> = changes
        .iter()
        .chain(drift.iter())
        .map(|policy| ListedPolicy {
            policy: policy.policy,
            level: Some(policy.level),
            origin: set.origins.get(policy.policy.origin).map_or("", |origin| origin.name.as_str()),
        })
        .collect();
    let listing = render::listing_json(&listed, TOOL_VERSION, stack)?;
    Ok(serde_json::from_str::<Listing>(&listing).context("failed to read the list of policies")?.policies)
}

/// The answer with as many policies as fit. Strings are cut before the first policy is left out.
fn answer(
    type_: &str,
    stack: &str,
    known: Option<bool>,
    policies: &[InForce],
) -> anyhow::Result<PoliciesInForce> {
    let mut last = None;
    for longest in STRINGS {
        let shown = |text: &str| serde_json::from_value(result::shown(text.into(), longest));
        let mut shown_policies: Vec<InForce> =
            serde_json::from_value(result::shown(serde_json::to_value(policies)?, longest))?;
        let fitting = limits::fitting(&shown_policies, STRUCTURE - 2_000)?;
        shown_policies.truncate(fitting);
        let left_out = (fitting < policies.len()).then(|| {
            format!(
                "The first {fitting} of {} are here; `tfgate policies --name STACK` prints all.",
                policies.len()
            )
        });
        last = Some(PoliciesInForce {
            about: ABOUT,
            left_out,
            type_: shown(type_)?,
            known,
            stack: shown(stack)?,
            policies: shown_policies,
        });
        if fitting > 0 || policies.is_empty() {
            break;
        }
    }
    last.context("no length of strings is tried")
}
