# Roles, access lists and networks of Confluent Cloud.

resource_policy "confluent_role_binding" "administrator" {
  description = "Someone becomes administrator of the organization, an environment or a cluster."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # Each change is a replacement.
  enforce {
    condition = !contains(["AccountAdmin", "CloudClusterAdmin", "EnvironmentAdmin", "OrganizationAdmin"], try(tostring(coalesce(attrs.role_name)), "")) || (
      meta.operation != "create" && alltrue([for key in ["principal", "role_name", "crn_pattern"] : try(prior_attrs[key] == attrs[key], false)])
    )
    error_message = "${try("`${coalesce(attrs.principal)}`", "Someone")} becomes `${try(tostring(coalesce(attrs.role_name)), "administrator")}`${try(" on ${coalesce(attrs.crn_pattern)}", "")}. Grant a role on the topics that are needed."
  }
}

resource_policy "confluent_kafka_acl" "open_to_all" {
  description = "Everyone may use a topic or cluster, or someone may do everything."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    same  = meta.operation != "create" && alltrue([for key in ["principal", "resource_name", "resource_type", "operation", "pattern_type", "permission"] : try(prior_attrs[key] == attrs[key], false)])
    allow = upper(try(tostring(coalesce(attrs.permission)), "")) == "ALLOW"
    all   = try(attrs.principal, null) == "User:*"
    much  = upper(try(tostring(coalesce(attrs.operation)), "")) == "ALL" && (try(attrs.resource_name, null) == "*" || upper(try(tostring(coalesce(attrs.resource_type)), "")) == "CLUSTER")
  }

  enforce {
    condition     = !local.allow || local.same || (!local.all && !local.much)
    error_message = "${local.all ? "Every user" : try("`${coalesce(attrs.principal)}`", "A user")} may ${lower(try(tostring(coalesce(attrs.operation)), "use"))} ${try(attrs.resource_name, null) == "*" ? "every" : "the"} ${lower(try(tostring(coalesce(attrs.resource_type)), "topic"))}${try(attrs.resource_name, null) == "*" ? "" : try(" `${coalesce(attrs.resource_name)}`", "")}. Name who needs what."
  }
}

resource_policy "confluent_ip_group" "network_opened" {
  description = "A group of networks has the whole internet in it."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    open = [for side in [prior_attrs, attrs] : [for range in try(concat(side.cidr_blocks), []) : range if regex_match(try(tostring(coalesce(range)), ""), "^[^fF].*/[0-7]$")]]
  }

  enforce {
    condition     = length(local.open[1]) == 0 || length(local.open[0]) > 0
    error_message = "${join(", ", sort(local.open[1]))} is in the group `${try(tostring(coalesce(attrs.group_name)), meta.address)}`: filters with it let in the whole internet${meta.operation == "create" ? "" : "; before: ${join(", ", sort([for range in try(concat(prior_attrs.cidr_blocks), []) : try(tostring(coalesce(range)), "")]))}"}. Name the networks that need it."
  }
}

resource_policy "confluent_ip_filter" "filter_gone" {
  description = "A filter of networks no longer holds."
  operations  = ["delete", "replace"]
  level       = "warn"
  attached_to = join(" ", compact([for name in ["resource_group", "resource_scope"] : try(attrs[name], null)]))
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "The filter `${try(tostring(coalesce(prior_attrs.filter_name)), meta.address)}` no longer holds: without another one, every network may use the API. Make sure that another one holds."
  }
}
