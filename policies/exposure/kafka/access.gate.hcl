# Access lists of Kafka.

resource_policy "kafka_acl" "open_to_all" {
  description = "Everyone may use a topic or cluster, or someone may do everything."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  opens       = [jsonencode([for key in concat(local.keys, ["acl_host"]) : try(lower(attrs[key]), "")])]

  locals {
    keys  = ["acl_principal", "resource_name", "resource_type", "acl_operation", "resource_pattern_type_filter", "acl_permission_type"]
    same  = meta.operation != "create" && alltrue([for key in local.keys : try(tostring(coalesce(prior_attrs[key])), "") == try(tostring(coalesce(attrs[key])), "")]) && (try(attrs.acl_host, null) != "*" || try(prior_attrs.acl_host, null) == "*")
    allow = lower(try(tostring(coalesce(attrs.acl_permission_type)), "")) == "allow"
    all   = try(attrs.acl_principal, null) == "User:*"
    much  = lower(try(tostring(coalesce(attrs.acl_operation)), "")) == "all" && (try(attrs.resource_name, null) == "*" || lower(try(tostring(coalesce(attrs.resource_type)), "")) == "cluster")
  }

  enforce {
    condition     = !local.allow || local.same || (!local.all && !local.much)
    error_message = "${local.all ? "Every user" : try("`${coalesce(attrs.acl_principal)}`", "A user")} may ${lower(try(tostring(coalesce(attrs.acl_operation)), "use"))} ${try(attrs.resource_name, null) == "*" ? "every" : "the"} ${lower(try(tostring(coalesce(attrs.resource_type)), "topic"))}${try(attrs.resource_name, null) == "*" ? "" : try(" `${coalesce(attrs.resource_name)}`", "")}. Name who needs what."
  }
}

resource_policy "kafka_acl" "denial_gone" {
  description = "An entry that denied is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  attached_to = join(" ", compact([for name in ["acl_principal", "acl_permission_type", "resource_name", "resource_pattern_type_filter", "resource_type"] : try(tostring(coalesce(attrs[name])), "")]))
  filter      = meta.operation == "delete"

  enforce {
    condition     = lower(try(tostring(coalesce(prior_attrs.acl_permission_type)), "")) != "deny"
    error_message = "`${try(tostring(coalesce(prior_attrs.acl_principal)), "A user")}` was denied `${try(tostring(coalesce(prior_attrs.acl_operation)), "all")}` on `${try(tostring(coalesce(prior_attrs.resource_name)), "a resource")}`, and is no longer. Make sure that no other entry allows it."
  }
}
