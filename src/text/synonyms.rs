//! Words that people bring from other tools, and what they are called in policies.

/// What a word may mean in policies, the likeliest first. The caller takes the first that fits its place.
pub(crate) fn meanings(word: &str) -> impl Iterator<Item = &'static str> {
    // Conftest, OPA, Sentinel, Checkov, Kyverno and `terraform plan` write some in capitals and with a hyphen.
    let word = word.to_ascii_lowercase().replace('-', "_");
    SYNONYMS.into_iter().filter(move |(words, _)| words.contains(&word.as_str())).map(|(_, meaning)| meaning)
}

/// The words, and the name in policies.
const SYNONYMS: [(&[&str], &str); 60] = [
    // Operations.
    (&["add", "added", "created", "new"], "create"),
    (&["change", "changed", "modify", "modified", "updated", "in_place"], "update"),
    (&["destroy", "destroyed", "deleted", "deletion", "remove"], "delete"),
    (&["recreate", "recreated", "replaced", "replacement", "destroy_and_create"], "replace"),
    (&["removed", "drop", "untrack", "state_rm"], "forget"),
    (&["noop", "none", "unchanged"], "no-op"),
    // Levels.
    (
        &["error", "block", "fail", "failure", "critical", "high", "hard_mandatory", "violation", "enforce"],
        "deny",
    ),
    (&["warning", "info", "notice", "low", "medium"], "warn"),
    (&["approval", "manual", "review", "ask", "confirm", "soft_mandatory"], "require_approval"),
    // Blocks.
    (&["rule", "policy", "resource", "protected", "protection", "deny", "guard"], "protect"),
    (&["exception", "exemption", "suppress", "suppression", "ignore", "skip", "allow"], "waiver"),
    (&["config", "configuration", "options", "tfgate"], "settings"),
    (&["variable", "param", "parameter"], "input"),
    (&["assert", "check", "precondition", "rule"], "enforce"),
    (&["approval", "approvals"], "override"),
    // Attributes.
    (&["severity", "enforcement", "enforcement_level", "action", "effect", "priority"], "level"),
    (&["actions", "operations", "events", "operation"], "on"),
    (&["actions", "on", "events", "operation"], "operations"),
    (&["type", "resource_type", "resource_types", "resources", "kinds"], "types"),
    (&["address", "target", "targets", "resource", "resources"], "addresses"),
    (&["addresses", "target", "targets", "resource", "resources"], "address"),
    (&["address_regexp", "address_pattern"], "address_regex"),
    (&["exclude", "excludes", "except", "exceptions", "ignore", "skip", "exempt"], "except_addresses"),
    (&["when", "if", "where", "condition", "match"], "filter"),
    (&["message", "msg", "justification", "comment", "rationale"], "reason"),
    (&["message", "msg", "reason", "error"], "error_message"),
    (&["assert", "assertion", "expression", "rule", "test"], "condition"),
    (&["link", "docs", "documentation", "reference"], "url"),
    (&["workspace", "workspaces", "environments", "environment", "stack"], "stacks"),
    (&["expiry", "expiration", "expires_at", "expires_on", "until", "valid_until"], "expires"),
    (&["rule", "rules", "rule_id", "policies", "policy_id"], "policy"),
    (&["disabled", "off", "exclude", "skip"], "disable"),
    // Roots and their members.
    (&["resource.address", "self.address", "this.address", "address"], "meta.address"),
    (&["resource.type", "self.type", "this.type", "resource_type"], "meta.type"),
    (&["resource.name", "self.name", "this.name"], "meta.name"),
    (&["resource.action", "resource.operation", "action", "operation"], "meta.operation"),
    (&["resource.change", "resource_change"], "change"),
    (
        &[
            "after",
            "values",
            "planned",
            "planned_values",
            "config",
            "resource",
            "self",
            "this",
            "change.after",
        ],
        "attrs",
    ),
    (&["before", "prior", "old", "previous", "prior_values", "change.before"], "prior_attrs"),
    (&["tfplan", "resource_changes"], "plan"),
    (&["action", "actions", "op"], "operation"),
    (&["action", "operation", "operations"], "actions"),
    (&["module"], "module_address"),
    (&["provider"], "provider_type"),
    (&["key", "each_key"], "index"),
    (&["workspace", "environment"], "name"),
    (&["changes", "changed_paths", "diff"], "paths"),
    (&["deleted", "deletions"], "deletes"),
    (&["destroyed", "destroy", "destructions"], "destroys"),
    (&["created", "creations", "adds", "additions"], "creates"),
    (&["updated", "changed", "changes"], "updates"),
    (&["replaced", "replacements"], "replaces"),
    (&["workspace", "terraform.workspace"], "stack.name"),
    // Functions.
    (&["matches", "match", "regexmatch", "re_match"], "regex_match"),
    (&["contains_string", "includes_string", "substring_of"], "contains_substring"),
    (&["any", "some", "exists"], "anytrue"),
    (&["all", "every"], "alltrue"),
    (&["len", "count", "size"], "length"),
    (&["includes", "in", "element_of"], "contains"),
    (&["substring"], "substr"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_the_meanings_of_its_places() {
        assert_eq!(meanings("DESTROY").collect::<Vec<_>>(), ["delete", "destroys"]);
        assert_eq!(meanings("Hard-Mandatory").collect::<Vec<_>>(), ["deny"]);
        assert_eq!(meanings("resource.address").collect::<Vec<_>>(), ["meta.address"]);
        assert_eq!(meanings("delete").count(), 0);
    }
}
