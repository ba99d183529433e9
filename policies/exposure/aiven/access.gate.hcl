# From where services are reached, and who administers projects and topics.

# Each service has its block of settings; the filter is a list of networks, or of objects.
resource_policy "aiven_*" "network_opened" {
  description = "The whole internet may connect to a service."
  types = [
    "aiven_cassandra", "aiven_clickhouse", "aiven_dragonfly", "aiven_flink", "aiven_grafana", "aiven_influxdb", "aiven_kafka", "aiven_kafka_connect",
    "aiven_kafka_mirrormaker", "aiven_m3db", "aiven_mysql", "aiven_opensearch", "aiven_pg", "aiven_redis", "aiven_thanos", "aiven_valkey",
  ]
  operations = ["create", "update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"

  locals {
    block = "${trimprefix(meta.type, "aiven_")}_user_config"
    lists = [
      for side in [prior_attrs, attrs] : [
        for range in flatten([
          try(concat(side[local.block][0].ip_filter), []),
          try(concat(side[local.block][0].ip_filter_string), []),
          [for entry in try(concat(side[local.block][0].ip_filter_object), []) : try(entry.network, "")],
        ]) : try(tostring(coalesce(range)), "")
      ]
    ]
    open   = [for list in local.lists : [for range in list : range if regex_match(range, "^[^fF].*/[0-7]$")]]
    names  = ["clickhouse", "clickhouse_https", "kafka", "kafka_connect", "kafka_rest", "mysql", "opensearch", "opensearch_dashboards", "pg", "pgbouncer", "prometheus", "redis", "schema_registry", "valkey"]
    public = [for name in local.names : name if try(prior_attrs[local.block][0].public_access[0][name], null) == false && try(attrs[local.block][0].public_access[0][name], null) == true]
  }

  # A service without any network in the plan has the default of Aiven, which the plan does not show.
  enforce {
    condition     = length(local.open[1]) == 0 || length(local.open[0]) > 0
    error_message = "The whole internet may connect to the service `${try(tostring(coalesce(attrs.service_name)), meta.address)}` (${join(", ", sort(local.open[1]))})${meta.operation == "create" ? "" : "; before: ${join(", ", sort(local.lists[0]))}"}. Name the networks that need it."
  }

  enforce {
    condition     = length(local.public) == 0
    error_message = "`${join("`, `", local.public)}` of the service `${try(tostring(coalesce(attrs.service_name)), meta.address)}` is reachable from the internet, and was only from its private network before. Leave `public_access` off."
  }
}

resource_policy "aiven_*" "administrator" {
  description = "Someone becomes administrator of a project or organization."
  types       = ["aiven_account_team_project", "aiven_organization_group_project", "aiven_organization_permission", "aiven_project_user"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # A role of one, or a block for each principal.
  locals {
    keys = ["project", "project_name", "email", "team_id", "group_id", "resource_id"]
    same = meta.operation != "create" && alltrue([for key in local.keys : try(tostring(coalesce(prior_attrs[key])), "") == try(tostring(coalesce(attrs[key])), "")])
    sides = [
      for side in [prior_attrs, attrs] : concat(
        contains(["admin"], try(tostring(coalesce(side.member_type)), tostring(coalesce(side.team_type)), tostring(coalesce(side.role)), "")) ? ["admin"] : [],
        flatten([for entry in try(concat(side.permissions), []) : [
          for permission in try(concat(entry.permissions), []) : "${permission} for ${isunknown(try(entry.principal_id, null)) ? "a new one" : try(tostring(coalesce(entry.principal_id)), "one")}"
          if contains(["admin", "organization:admin", "role:organization:admin"], try(tostring(coalesce(permission)), ""))
        ]]),
      )
    ]
    added = sort(setsubtract(local.sides[1], local.same ? local.sides[0] : []))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "`${meta.address}` grants ${join(", ", [for role in local.added : "`${role}`"])}: all services, users and networks of ${try("`${coalesce(attrs.project)}`", "`${coalesce(attrs.project_name)}`", "`${coalesce(attrs.resource_id)}`", "the project")}. Grant a role for the task."
  }
}

resource_policy "aiven_*" "data_for_all" {
  description = "Every user of a service may use its topics or indexes."
  types       = ["aiven_kafka_acl", "aiven_kafka_native_acl", "aiven_opensearch_acl_rule"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = join(" ", compact([for name in ["project", "service_name"] : try(attrs[name], null)]))

  locals {
    keys = ["username", "principal", "topic", "index", "resource_name", "permission", "operation", "permission_type"]
    same = meta.operation != "create" && alltrue([for key in local.keys : try(tostring(coalesce(prior_attrs[key])), "") == try(tostring(coalesce(attrs[key])), "")])
    all  = contains(["*", "User:*"], try(tostring(coalesce(attrs.username)), tostring(coalesce(attrs.principal)), ""))
    deny = contains(["DENY", "deny"], try(tostring(coalesce(attrs.permission_type)), tostring(coalesce(attrs.permission)), ""))
  }

  enforce {
    condition     = !local.all || local.deny || local.same
    error_message = "Every user of `${try(tostring(coalesce(attrs.service_name)), "the service")}` may ${try(tostring(coalesce(attrs.permission)), tostring(coalesce(attrs.operation)), "use")} `${try(tostring(coalesce(attrs.topic)), tostring(coalesce(attrs.index)), tostring(coalesce(attrs.resource_name)), "*")}`. Name the user that needs it."
  }
}

resource_policy "aiven_opensearch_acl_config" "lists_off" {
  description = "Access lists of OpenSearch are switched off."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    off = [for name in ["enabled", "extended_acl"] : name if try(prior_attrs[name], null) == true && try(attrs[name], null) == false]
  }

  enforce {
    condition     = length(local.off) == 0
    error_message = "Every user of `${try(tostring(coalesce(attrs.service_name)), "the service")}` may use every index, since `${join("`, `", local.off)}` is off. Leave it on."
  }
}
