# Traffic filters of Elastic Cloud, and who administers the organization.

resource_policy "ec_*traffic_filter" "network_opened" {
  description = "The whole internet may reach deployments or projects."
  types       = ["ec_deployment_traffic_filter", "ec_serverless_traffic_filter"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    sources = [for side in [prior_attrs, attrs] : [for rule in concat(try(concat(side.rule), []), try(concat(side.rules), [])) : try(tostring(coalesce(rule.source)), "")]]
    open    = [for list in local.sources : [for source in list : source if regex_match(source, "^[^fF].*/[0-7]$")]]
  }

  enforce {
    condition     = length(local.open[1]) == 0 || length(local.open[0]) > 0
    error_message = "The filter `${try(tostring(coalesce(attrs.name)), meta.address)}` lets in the whole internet (${join(", ", sort(local.open[1]))})${meta.operation == "create" ? "" : "; before: ${join(", ", sort(local.sources[0]))}"}. Name the networks that need it."
  }
}

# A deployment without a filter is open to everyone.
resource_policy "ec_*" "filter_gone" {
  description = "A deployment or project is no longer behind a traffic filter."
  types       = ["ec_deployment", "ec_elasticsearch_project", "ec_observability_project", "ec_security_project"]
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    filters = [for side in [prior_attrs, attrs] : try(length(side.traffic_filter), length(side.traffic_filter_ids), 0)]
  }

  enforce {
    condition     = local.filters[0] == 0 || local.filters[1] > 0
    error_message = "`${try(tostring(coalesce(attrs.name)), meta.address)}` has no traffic filter any more, so that the whole internet may reach it; before: ${local.filters[0]} filter${local.filters[0] == 1 ? "" : "s"}. Keep one."
  }
}

resource_policy "ec_deployment_traffic_filter_association" "filter_detached" {
  description = "A traffic filter is taken off a deployment."
  operations  = ["delete", "replace"]
  level       = "warn"
  attached_to = try(attrs.deployment_id, null)
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "The deployment `${try(tostring(coalesce(prior_attrs.deployment_id)), meta.address)}` loses a traffic filter; without any, the whole internet may reach it. Make sure that another one holds."
  }
}

resource_policy "ec_organization" "administrator" {
  description = "A member becomes administrator of the organization or of all deployments."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    admins = [
      for side in [prior_attrs, attrs] : [
        for email, member in try(merge({}, side.members), {}) : lower(email)
        if try(member.organization_role, null) == "organization-admin" || anytrue([for role in try(concat(member.deployment_roles), []) : try(role.role, null) == "admin" && try(role.all_deployments, null) == true])
      ]
    ]
    added = sort(setsubtract(local.admins[1], local.admins[0]))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "${join(", ", local.added)} administer${length(local.added) == 1 ? "s" : ""} the organization or all of its deployments. Grant a role on the deployments that are needed."
  }
}
