# Variables that code reads: a deployment that loses one often starts, and fails at the
# first request. A variable whose value goes on under another name is renamed, if the
# value has eight characters at least.

# Containers are paired by their name, one without a name by its place, and single ones
# anyway.
resource_policy "google_cloud_run_*" "cloud_run" {
  description = "Containers of Cloud Run lose environment variables."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter = contains([
    "google_cloud_run_service",
    "google_cloud_run_v2_job",
    "google_cloud_run_v2_service",
    "google_cloud_run_v2_worker_pool",
  ], meta.type)

  # The containers are in `template`, in `template.spec`, or in `template.template`.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        for place, container in try(concat(side.template[0].containers), concat(side.template[0].spec[0].containers), concat(side.template[0].template[0].containers), []) :
        try(tostring(coalesce(container.name)), "container ${place + 1}") => [
          for variable in try(concat(container.env), []) : {
            name  = try(tostring(coalesce(variable.name)), "")
            value = try(tostring(coalesce(variable.value)), jsonencode(try(concat(variable.value_source), concat(variable.value_from), [])))
          }
        ]...
      }
    ]
    single = length(local.sides[0]) == 1 && length(local.sides[1]) == 1
    gone = flatten([
      for container, lists in local.sides[0] : [
        for old in flatten(lists) : "${old.name} (${container})"
        if(can(local.sides[1][container]) || local.single) && !anytrue([
          for new in flatten(local.single ? [for name, all in local.sides[1] : all] : try(local.sides[1][container], [])) : new.name == old.name ||
          (new.value == old.value && try(length(tostring(old.value)) >= 8, false) && !contains([for other in flatten(lists) : other.name], new.name))
        ])
      ]
    ])
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "New revisions no longer find ${join(", ", local.gone)}. Make sure that their code does not read it."
  }
}

resource_policy "google_cloudfunctions*" "functions" {
  description = "A function loses environment variables."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # A secret of the same name keeps the variable.
  locals {
    before = merge(try(merge({}, prior_attrs.service_config[0].environment_variables), {}), try(merge({}, prior_attrs.environment_variables), {}))
    after  = merge(try(merge({}, attrs.service_config[0].environment_variables), {}), try(merge({}, attrs.environment_variables), {}))
    secret = [for secret in try(concat(attrs.service_config[0].secret_environment_variables), concat(attrs.secret_environment_variables), []) : try(tostring(coalesce(secret.key)), "")]
    gone = [
      for name, value in local.before : name
      if !contains(concat(keys(local.after), local.secret), name) && name != "LOG_EXECUTION_ID" &&
      !anytrue([for new, kept in local.after : kept == value && try(length(tostring(value)) >= 8, false) if !contains(keys(local.before), new)])
    ]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The code no longer finds ${join(", ", local.gone)}. Make sure that it does not read it, also in the version that a rollback brings back."
  }
}

resource_policy "google_app_engine_*" "app_engine" {
  description = "A version of App Engine loses environment variables."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(merge({}, prior_attrs.env_variables), {})
    after  = try(merge({}, attrs.env_variables), {})
    gone   = [for name, value in local.before : name if !contains(keys(local.after), name) && !anytrue([for new, kept in local.after : kept == value && try(length(tostring(value)) >= 8, false) if !contains(keys(local.before), new)])]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The version no longer finds ${join(", ", local.gone)}. Make sure that its code does not read it."
  }
}
