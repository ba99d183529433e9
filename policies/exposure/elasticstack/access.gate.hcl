# Roles and users of Elasticsearch and Kibana.

resource_policy "elasticstack_*" "superuser" {
  description = "Someone becomes superuser of Elasticsearch."
  types       = ["elasticstack_elasticsearch_security_role_mapping", "elasticstack_elasticsearch_security_user"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    same  = meta.operation != "create" && alltrue([for key in ["username", "name"] : try(tostring(coalesce(prior_attrs[key])), "") == try(tostring(coalesce(attrs[key])), "")])
    roles = [for side in [prior_attrs, attrs] : setintersection([for role in try(concat(side.roles), []) : try(tostring(coalesce(role)), "")], ["superuser"])]
    on    = [for side in [prior_attrs, attrs] : try(side.enabled, null) != false]
  }

  enforce {
    condition     = length(local.roles[1]) == 0 || !local.on[1] || (local.same && local.on[0] && length(local.roles[0]) > 0)
    error_message = "`${try(tostring(coalesce(attrs.username)), tostring(coalesce(attrs.name)), meta.address)}` becomes superuser: all data, users and settings. Grant roles for the task."
  }
}

resource_policy "elasticstack_*_security_role" "everything_allowed" {
  description = "A role may do everything."
  types       = ["elasticstack_elasticsearch_security_role", "elasticstack_kibana_security_role"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # Privileges of the cluster, those on indexes, and those of Kibana; a role of Kibana has the first two in a block.
  locals {
    cluster = ["all", "manage_security", "manage_api_key", "grant_api_key"]
    sides = [
      for side in [prior_attrs, attrs] : concat(
        [for name in concat(try(concat(side.elasticsearch[0].cluster), []), try([for name in concat(side.cluster) : name], [])) : "`${name}` of the cluster" if contains(local.cluster, try(tostring(coalesce(name)), ""))],
        anytrue([
          for entry in concat(try(concat(side.indices), []), try(concat(side.elasticsearch[0].indices), [])) :
          try(contains(entry.names, "*"), false) && try(contains(entry.privileges, "all"), false)
        ]) ? ["all on every index"] : [],
        anytrue([for entry in try(concat(side.kibana), []) : try(contains(entry.base, "all"), false) && try(contains(entry.spaces, "*"), false)]) ? ["all in every space"] : [],
        try(contains(side.run_as, "*"), false) || try(contains(side.elasticsearch[0].run_as, "*"), false) ? ["to act as every user"] : [],
      )
    ]
    added = sort(setsubtract(local.sides[1], local.sides[0]))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "The role `${try(tostring(coalesce(attrs.name)), meta.address)}` gets ${join(", ", local.added)}${length(local.sides[0]) == 0 ? "" : "; before: ${join(", ", sort(local.sides[0]))}"}. Name the indexes and privileges that are needed."
  }
}
