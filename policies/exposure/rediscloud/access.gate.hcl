# From where databases are reached, and what users may do.

# Without a list, every address may connect.
resource_policy "rediscloud_*_database" "network_opened" {
  description = "The whole internet may connect to a database."
  types       = ["rediscloud_active_active_subscription_database", "rediscloud_essentials_database", "rediscloud_subscription_database"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    lists = [
      for side in [prior_attrs, attrs] : [
        for range in flatten([
          try(concat(side.source_ips), []),
          try(concat(side.global_source_ips), []),
          [for region in try(concat(side.override_region), []) : try(concat(region.override_global_source_ips), [])],
        ]) : try(tostring(coalesce(range)), "")
      ]
    ]
    open   = [for list in local.lists : [for range in list : range if regex_match(range, "^[^fF].*/[0-7]$")]]
    freed  = meta.operation != "create" && length(local.lists[0]) > 0 && length(local.open[0]) == 0 && length(local.lists[1]) == 0
    public = try(prior_attrs.enable_public_endpoint, prior_attrs.public_endpoint_access, null) == false && try(attrs.enable_public_endpoint, attrs.public_endpoint_access, null) == true
  }

  enforce {
    condition     = (length(local.open[1]) == 0 || length(local.open[0]) > 0) && !local.freed && !local.public
    error_message = "The whole internet may connect to the database `${try(tostring(coalesce(attrs.name)), meta.address)}` (${length(local.open[1]) > 0 ? join(", ", sort(local.open[1])) : local.public ? "its public endpoint is on" : "no source is named"})${meta.operation == "create" ? "" : "; before: ${join(", ", sort(local.lists[0]))}"}. Name the networks that need it."
  }
}

resource_policy "rediscloud_acl_rule" "rule_wider" {
  description = "A rule allows all commands, or all keys."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    parts = [for side in [prior_attrs, attrs] : setintersection(split(" ", lower(try(tostring(coalesce(side.rule)), ""))), ["+@all", "allcommands", "+@dangerous", "+@admin", "~*", "allkeys"])]
    added = sort(setsubtract(local.parts[1], local.parts[0]))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "The rule `${try(tostring(coalesce(attrs.name)), meta.address)}` gets `${join(" ", local.added)}`; before: `${try(tostring(coalesce(prior_attrs.rule)), "less")}`. Name the commands and keys that are needed."
  }
}
