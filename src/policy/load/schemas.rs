//! What each kind of policy can hold.

use super::fields::Schema;
use crate::policy::PolicyKind;

/// What a kind of policy can hold.
pub(super) fn schema(kind: PolicyKind) -> &'static Schema {
    match kind {
        PolicyKind::Protect => &PROTECT,
        PolicyKind::Resource => &RESOURCE,
        PolicyKind::Provider => &PROVIDER,
        PolicyKind::Module => &MODULE,
        PolicyKind::Plan => &PLAN,
        PolicyKind::Drift => &DRIFT,
    }
}

const PROTECT: Schema = Schema {
    name: "protect",
    attributes: &[
        "types",
        "addresses",
        "except_addresses",
        "type_regex",
        "address_regex",
        "on",
        "filter",
        "level",
        "reason",
        "description",
        "url",
        "next",
        "stacks",
        "on_unknown",
        "class",
        "lost",
    ],
    blocks: &["locals", "override", "recovery"],
    extensions: &[],
    elsewhere: &[
        ("enforce", "a match is a finding; write the condition as `filter`, or use a `resource_policy`"),
        ("operations", "`protect` calls it `on`"),
        ("enforcement_level", "`protect` calls it `level`"),
    ],
};

/// What every kind but `protect` holds beside its own.
const ONLY_GATE: &[&str] = &[
    "level",
    "types",
    "attached_to",
    "opens",
    "description",
    "url",
    "next",
    "stacks",
    "on_unknown",
    "override",
    "addresses",
    "except_addresses",
];

const RESOURCE: Schema = Schema {
    name: "resource_policy",
    attributes: &[
        "types",
        "attached_to",
        "opens",
        "operations",
        "filter",
        "enforcement_level",
        "level",
        "addresses",
        "except_addresses",
        "description",
        "url",
        "next",
        "stacks",
        "on_unknown",
    ],
    blocks: &["locals", "enforce", "override"],
    extensions: ONLY_GATE,
    elsewhere: &[
        ("on", "`resource_policy` calls it `operations`"),
        ("reason", "a message belongs in `enforce`, as `error_message`"),
        ("condition", "a condition belongs in an `enforce` block"),
        ("error_message", "a message belongs in the `enforce` block"),
    ],
};

const ABOUT_NO_RESOURCE: &[(&str, &str)] = &[
    ("operations", "only a `resource_policy` has operations"),
    ("reason", "a message belongs in `enforce`, as `error_message`"),
    ("condition", "a condition belongs in an `enforce` block"),
    ("error_message", "a message belongs in the `enforce` block"),
];

const PROVIDER: Schema = Schema {
    name: "provider_policy",
    attributes: &[
        "filter",
        "enforcement_level",
        "level",
        "description",
        "url",
        "next",
        "stacks",
        "on_unknown",
    ],
    blocks: &["locals", "enforce", "override"],
    extensions: ONLY_GATE,
    elsewhere: ABOUT_NO_RESOURCE,
};

const MODULE: Schema = Schema { name: "module_policy", ..PROVIDER };

const PLAN: Schema = Schema {
    name: "plan_policy",
    attributes: &["filter", "level", "description", "url", "next", "stacks", "on_unknown"],
    ..PROVIDER
};

const DRIFT: Schema = Schema {
    name: "drift_policy",
    attributes: &[
        "filter",
        "attributes",
        "ignore",
        "level",
        "addresses",
        "except_addresses",
        "description",
        "url",
        "next",
        "stacks",
        "on_unknown",
    ],
    ..PROVIDER
};

/// `enforce` of every kind but `protect`.
pub(super) const ENFORCE: Schema = Schema {
    name: "enforce",
    attributes: &["condition", "error_message", "info_message", "docs"],
    blocks: &[],
    extensions: &["docs"],
    elsewhere: &[
        ("message", "write `error_message`"),
        ("reason", "write `error_message`"),
        ("url", "write `docs`"),
        ("next", "write it beside the `enforce` block: a policy has one next step"),
    ],
};
