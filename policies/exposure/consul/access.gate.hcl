# What the rules of policies allow, and who gets the policy of administrators.

locals {
  # The policy of administrators, and the token of everyone who has none.
  management = ["00000000-0000-0000-0000-000000000001", "builtin/global-management", "global-management"]
  anonymous  = "00000000-0000-0000-0000-000000000002"

  # What does not start with a name is everything.
  broad = "^write (keyring|mesh|peering|(agent|event|key|node|query|service|session)_prefix \"\"|intentions of service_prefix \"\")$|^read key_prefix \"\"$"
}

resource_policy "consul_acl_policy" "administrator_rules" {
  description = "A policy may write policies and tokens, or operate the cluster."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    # Every right as one text: `write acl`, `write key_prefix ""`.
    grants = [
      for text in [for side in [prior_attrs, attrs] : replace(try(tostring(coalesce(side.rules)), ""), "/(?m)(^|\\s)(#|//).*$/", "")] : distinct(concat(
        [for found in regexall("(?m)\"?\\b(acl|operator|keyring|mesh|peering)\"?\\s*[=:]\\s*\"(write)\"", text) : "${found[1]} ${found[0]}"],
        flatten([
          for found in regexall("(?s)\"?\\b([a-z]+_prefix)\"?\\s+\"([^\"]*)\"\\s*\\{([^{}]*)\\}", can(jsondecode(text)) ? "" : text) : [
            for word in regexall("(policy|intentions)\"?\\s*=\\s*\"([a-z]+)\"", found[2]) : "${word[1]} ${word[0] == "intentions" ? "intentions of " : ""}${found[0]} \"${found[1]}\""
          ]
        ]),
        flatten([
          for kind, rules in try(merge({}, jsondecode(text)), {}) : [
            for prefix, rule in try(merge({}, rules), merge(rules...), {}) : [
              for field in ["policy", "intentions"] : "${try(tostring(coalesce(rule[field])), "no")} ${field == "intentions" ? "intentions of " : ""}${kind} \"${prefix}\"" if can(rule[field])
            ]
          ]
        ]),
      ))
    ]
    added    = [for grant in local.grants[1] : grant if !contains(local.grants[0], grant) && !contains(local.grants[0], replace(grant, "/^read/", "write"))]
    takeover = [for grant in local.added : grant if regex_match(grant, "^write (acl|operator)$")]
  }

  enforce {
    condition     = length(local.takeover) == 0
    error_message = "The rules of `${meta.address}` gain ${join(", ", local.takeover)}: whoever has such a token can give themselves every other right${length(local.grants[0]) == 0 ? "" : "; before: ${join(", ", local.grants[0])}"}."
  }
}

resource_policy "consul_acl_policy" "broad_rules" {
  description = "A policy may change every service, node or key, or read every key."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !isunknown(try(attrs.rules, null))

  locals {
    # Every right as one text: `write acl`, `write key_prefix ""`.
    grants = [
      for text in [for side in [prior_attrs, attrs] : replace(try(tostring(coalesce(side.rules)), ""), "/(?m)(^|\\s)(#|//).*$/", "")] : distinct(concat(
        [for found in regexall("(?m)\"?\\b(acl|operator|keyring|mesh|peering)\"?\\s*[=:]\\s*\"(write)\"", text) : "${found[1]} ${found[0]}"],
        flatten([
          for found in regexall("(?s)\"?\\b([a-z]+_prefix)\"?\\s+\"([^\"]*)\"\\s*\\{([^{}]*)\\}", can(jsondecode(text)) ? "" : text) : [
            for word in regexall("(policy|intentions)\"?\\s*=\\s*\"([a-z]+)\"", found[2]) : "${word[1]} ${word[0] == "intentions" ? "intentions of " : ""}${found[0]} \"${found[1]}\""
          ]
        ]),
        flatten([
          for kind, rules in try(merge({}, jsondecode(text)), {}) : [
            for prefix, rule in try(merge({}, rules), merge(rules...), {}) : [
              for field in ["policy", "intentions"] : "${try(tostring(coalesce(rule[field])), "no")} ${field == "intentions" ? "intentions of " : ""}${kind} \"${prefix}\"" if can(rule[field])
            ]
          ]
        ]),
      ))
    ]
    added    = [for grant in local.grants[1] : grant if !contains(local.grants[0], grant) && !contains(local.grants[0], replace(grant, "/^read/", "write"))]
    takeover = [for grant in local.added : grant if regex_match(grant, "^write (acl|operator)$")]
    harm     = length(local.takeover) > 0 ? [] : [for grant in local.added : grant if regex_match(grant, local.broad)]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The rules of `${meta.address}` gain ${join(", ", local.harm)} (an empty prefix is everything); before they did not have that. Name the prefixes that are needed."
  }
}

resource_policy "consul_acl_policy" "unreadable" {
  description = "The rules of a policy cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !isunknown(try(attrs.rules, null))

  locals {
    text = trimspace(replace(try(tostring(coalesce(attrs.rules)), ""), "/(?m)(^|\\s)(#|//).*$/", ""))
  }

  # Every rule has one of these words.
  enforce {
    condition     = local.text == "" || can(keys(jsondecode(local.text))) || (!startswith(local.text, "{") && regex_match(local.text, "[=]\\s*\"(read|write|deny|list)\""))
    error_message = "The rules of `${meta.address}` cannot be read, so what they allow is not checked."
  }
}

resource_policy "consul_acl_policy" "undecided_rules" {
  description = "The rules of a policy are known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(prior_attrs.rules, null)) || !isunknown(try(attrs.rules, null))
    error_message = "`rules` of `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${try(tostring(coalesce(prior_attrs.rules)), "none")}."
  }
}

resource_policy "consul_*" "management_granted" {
  types = [
    "consul_acl_binding_rule", "consul_acl_role", "consul_acl_role_policy_attachment", "consul_acl_token", "consul_acl_token_policy_attachment",
    "consul_namespace_policy_attachment",
  ]
  description = "A token or a role becomes an administrator."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(tostring(coalesce(attrs.token_id)), tostring(coalesce(attrs.role_id)), tostring(coalesce(attrs.auth_method)), attrs.namespace, null)

  locals {
    names = [
      for side in [prior_attrs, attrs] : [
        for name in flatten([try(concat(side.policies), []), try(side.policy, ""), try(side.bind_type == "policy" ? side.bind_name : "", "")]) : try(tostring(coalesce(name)), "")
      ]
    ]
    added = length(setintersection(local.names[1], local.management)) > 0 && length(setintersection(local.names[0], local.management)) == 0
  }

  enforce {
    condition     = !local.added
    error_message = "`${meta.address}` gets the policy `global-management`, which allows everything${join(", ", compact(local.names[0])) == "" ? "" : "; before: ${join(", ", compact(local.names[0]))}"}. Write a policy for the task."
  }
}

resource_policy "consul_*" "anonymous_granted" {
  types       = ["consul_acl_token", "consul_acl_token_policy_attachment", "consul_acl_token_role_attachment"]
  description = "Requests without a token get rights."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.token_id, null)
  # What is known only after apply is another token.
  filter = contains([for id in [try(attrs.token_id, ""), try(attrs.accessor_id, "")] : id if !isunknown(id)], local.anonymous)

  locals {
    names = [
      for side in [prior_attrs, attrs] : [
        for name in flatten([try(concat(side.policies), []), try(concat(side.roles), []), try(side.policy, ""), try(side.role, "")]) : try(tostring(coalesce(name)), "")
      ]
    ]
    added = [for name in compact(local.names[1]) : name if !contains(local.names[0], name) && !contains(local.management, name)]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "Requests without a token get ${join(", ", local.added)}${join(", ", compact(local.names[0])) == "" ? "" : "; before: ${join(", ", compact(local.names[0]))}"}. Hand out a token."
  }
}

# Intentions say which service may call which.
resource_policy "consul_*" "every_service_allowed" {
  types       = ["consul_config_entry", "consul_config_entry_service_intentions", "consul_intention"]
  description = "Every service may call another one."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.type != "consul_config_entry" || try(attrs.kind, "") == "service-intentions"

  locals {
    sources = [
      for side in [prior_attrs, attrs] : try(
        [for source in jsondecode(side.config_json).Sources : { name = try(source.Name, ""), action = try(source.Action, "") }],
        [for source in side.sources : { name = try(source.name, ""), action = try(source.action, "") }],
        [{ name = side.source_name, action = side.action }], [],
      )
    ]
    open = [for sources in local.sources : anytrue([for source in sources : try(source.name == "*" && lower(source.action) == "allow", false)])]
    # The destination of a source may change, too.
    before = local.same ? compact([for source in local.sources[0] : try("${coalesce(source.action)} ${coalesce(source.name)}", "")]) : []
    same   = try(prior_attrs.destination_name, prior_attrs.name, null) == try(attrs.destination_name, attrs.name, null)
  }

  enforce {
    condition     = !local.open[1] || (local.open[0] && local.same)
    error_message = "Every service may call `${try(tostring(coalesce(attrs.destination_name)), tostring(coalesce(attrs.name)), "the service")}` (`*`)${length(local.before) == 0 ? "" : "; before: ${join(", ", local.before)}"}. Name the services that need it."
  }
}

resource_policy "consul_*" "refusal_removed" {
  types       = ["consul_intention"]
  description = "A service that was refused may call another one."
  operations  = ["delete", "replace", "update"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.destination_name, null)

  enforce {
    condition     = try(prior_attrs.action, "") != "deny" || (meta.operation != "delete" && try(attrs.action, "") == "deny" && (try(attrs.source_name == "*", false) || try(attrs.source_name == prior_attrs.source_name, true))) || (meta.operation != "delete" && try(attrs.source_name, "") == "*" && try(attrs.action, "") == "allow")
    error_message = "`${try(tostring(coalesce(prior_attrs.source_name)), "A service")}` is no longer refused by `${try(tostring(coalesce(prior_attrs.destination_name)), "another")}`, unless another intention does it."
  }
}

resource_policy "consul_acl_binding_rule" "selector_removed" {
  description = "Everyone who signs in by a method gets a role."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(tostring(coalesce(prior_attrs.selector)), "") == "" || try(tostring(coalesce(attrs.selector)), "") != ""
    error_message = "Everyone who signs in gets ${try(tostring(coalesce(attrs.bind_name)), "the role")}; before: ${try(tostring(coalesce(prior_attrs.selector)), "")}."
  }
}
