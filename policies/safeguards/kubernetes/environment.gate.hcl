# Variables that code reads: a rollout that loses one often starts, and fails at the
# first request. A variable whose value goes on under another name is renamed, if the
# value has eight characters at least.

# Containers are paired by their name, and single ones anyway; what comes from a secret keeps the variable, and
# `env_from` may bring what is not listed any more.
resource_policy "kubernetes_*" "workloads" {
  description = "Containers of a workload lose environment variables."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter = contains([
    "kubernetes_cron_job", "kubernetes_cron_job_v1", "kubernetes_daemon_set_v1", "kubernetes_daemonset",
    "kubernetes_deployment", "kubernetes_deployment_v1", "kubernetes_replication_controller",
    "kubernetes_replication_controller_v1", "kubernetes_stateful_set", "kubernetes_stateful_set_v1",
  ], meta.type)

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        for container in try(
          concat(side.spec[0].template[0].spec[0].container),
          concat(side.spec[0].job_template[0].spec[0].template[0].spec[0].container),
          [],
          ) : try(tostring(coalesce(container.name)), "unnamed") => [
          for variable in try(concat(container.env), []) : {
            name  = try(tostring(coalesce(variable.name)), "")
            value = try(tostring(coalesce(variable.value)), jsonencode(variable.value_from), "")
          }
        ]...
      }
    ]
    joined = [
      for container in try(
        concat(attrs.spec[0].template[0].spec[0].container),
        concat(attrs.spec[0].job_template[0].spec[0].template[0].spec[0].container),
        [],
      ) : try(tostring(coalesce(container.name)), "unnamed") if length(try(concat(container.env_from), [])) > 0
    ]
    single = length(local.sides[0]) == 1 && length(local.sides[1]) == 1
    gone = flatten([
      for container, lists in local.sides[0] : [
        for old in flatten(lists) : "${old.name} (${container})"
        if(can(local.sides[1][container]) || local.single) && !contains(local.joined, container) && !(local.single && length(local.joined) > 0) && !anytrue([
          for new in flatten(local.single ? [for name, all in local.sides[1] : all] : try(local.sides[1][container], [])) : new.name == old.name ||
          (new.value == old.value && try(length(tostring(old.value)) >= 8, false) && !anytrue([for other in flatten(lists) : other.name == new.name]))
        ])
      ]
    ])
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "New pods no longer find ${join(", ", local.gone)}. Make sure that their code does not read it."
  }
}

resource_policy "kubernetes_config_map*" "config_maps" {
  description = "A config map loses entries."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["kubernetes_config_map", "kubernetes_config_map_v1", "kubernetes_config_map_v1_data"], meta.type)

  locals {
    before = try(merge({}, prior_attrs.data), {})
    after  = try(merge({}, attrs.data), {})
    gone   = [for name, value in local.before : name if !contains(keys(local.after), name) && !anytrue([for new, kept in local.after : kept == value && try(length(tostring(value)) >= 8, false) if !contains(keys(local.before), new)])]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Pods no longer find ${join(", ", local.gone)} in the config map, and one that needs an entry as a variable or file does not start. Make sure that none reads it."
  }
}
