# What the rules of policies allow, and which tokens manage the cluster.

resource_policy "nomad_acl_policy" "every_namespace" {
  description = "A policy may run jobs in every namespace."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.name, null)

  locals {
    texts = [for side in [prior_attrs, attrs] : replace(try(tostring(coalesce(side.rules_hcl)), ""), "/(?m)(^|\\s)(#|//).*$/", "")]
    # Every right as one text: `write namespace default`, `write node`.
    grants = [
      for text in local.texts : distinct(flatten([
        [
          for found in regexall("(?s)\\bnamespace\"?\\s+\"([^\"]*)\"\\s*\\{((?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*)\\}", text) : concat(
            [for word in regexall("policy\"?\\s*=\\s*\"([a-z]+)\"", found[1]) : "${word[0]} namespace ${found[0]}"],
            flatten([for list in regexall("(?s)capabilities\"?\\s*=\\s*\\[([^\\]]*)\\]", replace(found[1], "/(?s)variables\\s*\\{.*/", "")) : [for word in regexall("[a-z][a-z-]+", list[0]) : "${word} namespace ${found[0]}"]]),
          )
        ],
        [for found in regexall("(?s)(?:^|[\\n;}])\\s*\"?(agent|host_volume|node|operator|plugin)\"?\\s*(?:\"[^\"]*\"\\s*)?\\{[^{}]*policy\"?\\s*=\\s*\"([a-z]+)\"", text) : "${found[1]} ${found[0]}"],
        [for name, rule in try(merge({}, jsondecode(text).namespace), {}) : concat(["${try(tostring(coalesce(rule.policy)), "no")} namespace ${name}"], [for word in try(concat(rule.capabilities), []) : "${try(tostring(coalesce(word)), "no")} namespace ${name}"])],
        [for name in ["agent", "node", "operator"] : "${tostring(jsondecode(text)[name].policy)} ${name}" if can("${tostring(jsondecode(text)[name].policy)} x")],
      ]))
    ]
    added    = [for grant in local.grants[1] : grant if !contains(local.grants[0], grant) && !contains(local.grants[0], replace(grant, "/ namespace .*/", " namespace *"))]
    takeover = [for grant in local.added : grant if regex_match(grant, "^(write|submit-job|alloc-exec|alloc-node-exec|sentinel-override) namespace (\\*|)$")]
  }

  enforce {
    condition     = length(local.takeover) == 0
    error_message = "The rules of `${meta.address}` gain ${join(", ", local.takeover)}${length(local.grants[0]) == 0 ? "" : "; before: ${join(", ", local.grants[0])}"}. Who runs jobs in every namespace reads all of their secrets; name the namespaces."
  }
}

resource_policy "nomad_acl_policy" "operator_rules" {
  description = "A policy may operate nodes and agents, or run commands on nodes."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.name, null)
  filter      = !isunknown(try(attrs.rules_hcl, null))

  locals {
    texts = [for side in [prior_attrs, attrs] : replace(try(tostring(coalesce(side.rules_hcl)), ""), "/(?m)(^|\\s)(#|//).*$/", "")]
    # Every right as one text: `write namespace default`, `write node`.
    grants = [
      for text in local.texts : distinct(flatten([
        [
          for found in regexall("(?s)\\bnamespace\"?\\s+\"([^\"]*)\"\\s*\\{((?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*)\\}", text) : concat(
            [for word in regexall("policy\"?\\s*=\\s*\"([a-z]+)\"", found[1]) : "${word[0]} namespace ${found[0]}"],
            flatten([for list in regexall("(?s)capabilities\"?\\s*=\\s*\\[([^\\]]*)\\]", replace(found[1], "/(?s)variables\\s*\\{.*/", "")) : [for word in regexall("[a-z][a-z-]+", list[0]) : "${word} namespace ${found[0]}"]]),
          )
        ],
        [for found in regexall("(?s)(?:^|[\\n;}])\\s*\"?(agent|host_volume|node|operator|plugin)\"?\\s*(?:\"[^\"]*\"\\s*)?\\{[^{}]*policy\"?\\s*=\\s*\"([a-z]+)\"", text) : "${found[1]} ${found[0]}"],
        [for name, rule in try(merge({}, jsondecode(text).namespace), {}) : concat(["${try(tostring(coalesce(rule.policy)), "no")} namespace ${name}"], [for word in try(concat(rule.capabilities), []) : "${try(tostring(coalesce(word)), "no")} namespace ${name}"])],
        [for name in ["agent", "node", "operator"] : "${tostring(jsondecode(text)[name].policy)} ${name}" if can("${tostring(jsondecode(text)[name].policy)} x")],
      ]))
    ]
    added    = [for grant in local.grants[1] : grant if !contains(local.grants[0], grant) && !contains(local.grants[0], replace(grant, "/ namespace .*/", " namespace *"))]
    takeover = [for grant in local.added : grant if regex_match(grant, "^(write|submit-job|alloc-exec|alloc-node-exec|sentinel-override) namespace (\\*|)$")]
    harm = length(local.takeover) > 0 ? [] : [
      for grant in local.added : grant
      if regex_match(grant, "^(write (agent|node|operator)|alloc-node-exec .*)$") || (lower(try(tostring(coalesce(attrs.name)), "")) == "anonymous" && !regex_match(grant, "^(deny|no|list|list-jobs|read agent|read node) ?"))
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The rules of `${meta.address}` gain ${join(", ", local.harm)}${lower(try(tostring(coalesce(attrs.name)), "")) == "anonymous" ? " for everyone without a token" : ""}${length(local.grants[0]) == 0 ? "" : "; before: ${join(", ", local.grants[0])}"}."
  }
}

resource_policy "nomad_acl_policy" "unreadable" {
  description = "The rules of a policy cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !isunknown(try(attrs.rules_hcl, null))

  locals {
    text = trimspace(replace(try(tostring(coalesce(attrs.rules_hcl)), ""), "/(?m)(^|\\s)(#|//).*$/", ""))
  }

  enforce {
    condition     = local.text == "" || can(keys(jsondecode(local.text))) || (!startswith(local.text, "{") && regex_match(local.text, "\\{[^}]*\\}"))
    error_message = "The rules of `${meta.address}` cannot be read, so what they allow is not checked."
  }
}

resource_policy "nomad_acl_policy" "undecided_rules" {
  description = "The rules of a policy are known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(prior_attrs.rules_hcl, null)) || !isunknown(try(attrs.rules_hcl, null))
    error_message = "`rules_hcl` of `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${try(tostring(coalesce(prior_attrs.rules_hcl)), "none")}."
  }
}

resource_policy "nomad_*" "management_granted" {
  types       = ["nomad_acl_binding_rule", "nomad_acl_token"]
  description = "A token, or everyone who signs in, manages the cluster."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.auth_method, null)

  locals {
    open = [for side in [prior_attrs, attrs] : try(side.bind_type, side.type, "") == "management"]
  }

  enforce {
    condition     = !local.open[1] || local.open[0]
    error_message = "`${meta.address}` grants management of the cluster, which allows everything${try("; before: ${coalesce(prior_attrs.bind_type)}", "; before: ${coalesce(prior_attrs.type)}", "")}. Write a policy for the task."
  }
}

resource_policy "nomad_acl_binding_rule" "selector_removed" {
  description = "Everyone who signs in by a method gets a role."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(tostring(coalesce(prior_attrs.selector)), "") == "" || try(tostring(coalesce(attrs.selector)), "") != ""
    error_message = "Everyone who signs in gets ${try(tostring(coalesce(attrs.bind_name)), "the role")}; before: ${try(tostring(coalesce(prior_attrs.selector)), "")}."
  }
}

resource_policy "nomad_namespace" "drivers_allowed" {
  description = "Jobs of a namespace may run commands on the node itself."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    lists = [for side in [prior_attrs, attrs] : { on = try(concat(side.capabilities[0].enabled_task_drivers), []), off = try(concat(side.capabilities[0].disabled_task_drivers), []) }]
    # No list allows every driver.
    open = [for list in local.lists : !contains(list.off, "raw_exec") && (length(list.on) == 0 || contains(list.on, "raw_exec"))]
  }

  enforce {
    condition     = !local.open[1] || local.open[0]
    error_message = "Jobs of `${meta.address}` may use `raw_exec`, which runs commands on the node as its user; before they could not."
  }
}

resource_policy "nomad_sentinel_policy" "guard_weakened" {
  description = "A policy that refuses jobs can be overridden, or only warns."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    order = { advisory = 0, soft-mandatory = 1, hard-mandatory = 2 }
    ranks = [for side in [prior_attrs, attrs] : lookup(local.order, try(tostring(coalesce(side.enforcement_level)), ""), 2)]
  }

  enforce {
    condition     = local.ranks[1] >= local.ranks[0]
    error_message = "`${meta.address}` becomes ${try(tostring(coalesce(attrs.enforcement_level)), "weaker")}; before: ${try(tostring(coalesce(prior_attrs.enforcement_level)), "stronger")}."
  }
}

resource_policy "nomad_sentinel_policy" "guard_deleted" {
  description = "A policy that refuses jobs goes away."
  operations  = ["delete"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = length(change.actions) == 1

  enforce {
    condition     = try(prior_attrs.enforcement_level, "") == "advisory"
    error_message = "`${meta.address}` goes: jobs that it refused are accepted."
  }
}
