//! The policies in force, for machines; [`super::text`] has them for a terminal.

use serde::Serialize;

use super::escape;
use crate::policy::{Class, Glob, Level, Operation, Policy, Recovery};

/// A policy in force.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ListedPolicy<'p> {
    /// The policy.
    pub(crate) policy: &'p Policy,
    /// The level in force; `None` for a policy of a pack that is off.
    pub(crate) level: Option<Level>,
    /// The set that it came from.
    pub(crate) origin: &'p str,
}

impl ListedPolicy<'_> {
    /// The level, or `off`.
    pub(super) fn level_name(&self) -> &'static str {
        self.level.map_or("off", Level::name)
    }
}

#[derive(Serialize)]
struct ListingV1<'l> {
    schema_version: u32,
    tool: Tool<'l>,
    stack: &'l str,
    policies: Vec<PolicyEntry<'l>>,
}

#[derive(Serialize)]
struct Tool<'l> {
    name: &'static str,
    version: &'l str,
}

#[derive(Serialize)]
struct PolicyEntry<'l> {
    id: &'l str,
    kind: &'static str,
    level: &'static str,
    origin: &'l str,
    operations: Vec<&'static str>,
    /// What kind of loss it is about; null where the policy does not say.
    class: Option<&'static str>,
    /// What it is about, with the facts about each; empty for every type, and for a plan.
    types: Vec<TypeEntry<'l>>,
    /// Which objects of these types, as written; null for all of them.
    filter: Option<&'l str>,
    /// What the values before a destroy say about the way back.
    recovery: Vec<RecoveryEntry<'l>>,
    description: Option<&'l str>,
    reason: Option<&'l str>,
    url: Option<&'l str>,
    /// Where it is written, from the working directory; null for built-in policies.
    location: Option<Location<'l>>,
}

#[derive(Serialize)]
struct TypeEntry<'l> {
    /// A type or a glob over types; the type of a provider, the source of a module.
    #[serde(rename = "type")]
    type_: &'l str,
    /// What goes with an object of the type.
    lost: Option<&'l str>,
    /// The first version of the provider that has the type, where the policy says it.
    since: Option<&'l str>,
    /// Where the facts were looked up.
    source: Option<&'l str>,
}

#[derive(Serialize)]
struct RecoveryEntry<'l> {
    /// Types or globs; empty for all of the policy.
    types: Vec<&'l str>,
    /// The attributes that it depends on, as paths.
    attributes: Vec<&'l str>,
    outcome: &'static str,
    message: &'l str,
}

#[derive(Serialize)]
struct Location<'l> {
    path: &'l str,
    line: usize,
}

/// The policies in force for a stack, indented, with a newline at the end.
///
/// # Errors
/// None that these types can cause; serialization says so in its signature.
pub(crate) fn listing_json(
    policies: &[ListedPolicy<'_>],
    tool_version: &str,
    stack: &str,
) -> serde_json::Result<String> {
    let listing = ListingV1 {
        schema_version: 1,
        tool: Tool { name: "tfgate", version: tool_version },
        stack,
        policies: policies.iter().map(policy_entry).collect(),
    };
    let mut text = escape::json(&serde_json::to_string_pretty(&listing)?);
    text.push('\n');
    Ok(text)
}

fn policy_entry<'l>(listed: &ListedPolicy<'l>) -> PolicyEntry<'l> {
    let policy = listed.policy;
    PolicyEntry {
        id: &policy.id.0,
        kind: policy.kind.name(),
        level: listed.level_name(),
        origin: listed.origin,
        operations: policy.on.iter().copied().map(Operation::name).collect(),
        class: policy.class.map(Class::name),
        types: policy.types.iter().map(|glob| type_entry(policy, glob)).collect(),
        filter: policy.filter_text(),
        recovery: policy.recovery.iter().map(recovery_entry).collect(),
        description: policy.description.as_deref(),
        reason: policy.reason.as_deref(),
        url: policy.url.as_deref(),
        location: (!policy.id.is_builtin())
            .then(|| Location { path: &policy.file.path, line: policy.file.line(policy.head.start) }),
    }
}

fn type_entry<'l>(policy: &'l Policy, glob: &'l Glob) -> TypeEntry<'l> {
    let facts = policy.facts.iter().find(|facts| facts.types.as_str() == glob.as_str());
    TypeEntry {
        type_: glob.as_str(),
        lost: facts.and_then(|facts| facts.lost.as_deref()).or(policy.lost.as_deref()),
        since: facts.and_then(|facts| facts.since.as_deref()),
        source: facts.and_then(|facts| facts.source.as_deref()),
    }
}

fn recovery_entry(recovery: &Recovery) -> RecoveryEntry<'_> {
    RecoveryEntry {
        types: recovery.types.iter().map(Glob::as_str).collect(),
        attributes: recovery.when.iter().map(|condition| condition.path.as_str()).collect(),
        outcome: recovery.outcome.name(),
        message: &recovery.message,
    }
}
