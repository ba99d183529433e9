# From where clusters are reached, and who administers them.

resource_policy "cockroach_allow_list" "network_opened" {
  description = "The whole internet may connect to a cluster."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.cluster_id, null)

  # An address and the length of its prefix; for SQL, for the console, or for none.
  locals {
    open = [
      for side in [prior_attrs, attrs] : try(coalesce(tonumber(side.cidr_mask)), 32) <= 7 ? [for name in ["sql", "ui"] : name if try(side[name], null) == true] : []
    ]
    added  = setsubtract(local.open[1], local.open[0])
    ranges = [for side in [prior_attrs, attrs] : try("${coalesce(side.cidr_ip)}/${coalesce(side.cidr_mask, 0)}", "")]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "${try("${coalesce(attrs.cidr_ip)}/${coalesce(attrs.cidr_mask, 0)}", "The network")} is the whole internet, and may use ${join(" and ", [for name in local.added : name == "sql" ? "SQL" : "the console"])} of the cluster${contains(["", local.ranges[1]], local.ranges[0]) ? "" : "; before: ${local.ranges[0]}"}. Name the networks that need it."
  }
}

resource_policy "cockroach_user_role_grant*" "administrator" {
  description = "Someone administers the organization or a cluster."
  types       = ["cockroach_user_role_grant", "cockroach_user_role_grants"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = join(" ", compact([try(attrs.user_id, null), try(attrs.role.resource_id, null)]))

  locals {
    roles = [for side in [prior_attrs, attrs] : setintersection([for role in concat(try(concat(side.roles), []), [try(side.role, null)]) : try("${role.role_name} ${coalesce(role.resource_type, "")}", "")], ["CLUSTER_ADMIN CLUSTER", "CLUSTER_ADMIN FOLDER", "CLUSTER_ADMIN ORGANIZATION", "FOLDER_ADMIN FOLDER", "FOLDER_ADMIN ORGANIZATION", "ORG_ADMIN ORGANIZATION"])]
    added = sort(setsubtract(local.roles[1], local.roles[0]))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "The user of `${meta.address}` gets ${join(", ", [for role in local.added : "`${split(" ", role)[0]}` on the ${lower(split(" ", role)[1])}"])}. Grant a role for the task."
  }
}
