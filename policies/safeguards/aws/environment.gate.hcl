# Variables that code reads: a deployment that loses one often starts, and fails at the
# first request. A variable whose value goes on under another name is renamed, if the
# value has eight characters at least, and one that becomes a secret of the same name is
# kept.

resource_policy "aws_lambda_function" "lambda" {
  description = "A function loses environment variables."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(merge({}, prior_attrs.environment[0].variables), {})
    after  = try(merge({}, attrs.environment[0].variables), {})
    gone   = [for name, value in local.before : name if !contains(keys(local.after), name) && !anytrue([for new, kept in local.after : kept == value && try(length(tostring(value)) >= 8, false) if !contains(keys(local.before), new)])]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The function no longer finds ${join(", ", local.gone)}. Make sure that its code does not read it, also in the version that a rollback brings back."
  }
}

# A new revision each time: containers are paired by their name, and single ones anyway.
resource_policy "aws_ecs_task_definition" "tasks" {
  description = "Containers of a task lose environment variables."
  operations  = ["replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        for container in try(concat(jsondecode(side.container_definitions)), []) : try(tostring(coalesce(container.name)), "unnamed") => concat(
          [for variable in try(concat(container.environment), []) : { name = try(tostring(coalesce(variable.name)), ""), value = try(tostring(coalesce(variable.value)), "") }],
          [for secret in try(concat(container.secrets), []) : { name = try(tostring(coalesce(secret.name)), ""), value = try(tostring(coalesce(secret.valueFrom)), "") }],
        )...
      }
    ]
    single = length(local.sides[0]) == 1 && length(local.sides[1]) == 1
    gone = flatten([
      for container, lists in local.sides[0] : [
        for old in flatten(lists) : "${old.name} (${container})"
        if(can(local.sides[1][container]) || local.single) && !anytrue([
          for new in flatten(local.single ? [for name, all in local.sides[1] : all] : try(local.sides[1][container], [])) : new.name == old.name ||
          (new.value == old.value && try(length(old.value) >= 8, false) && !anytrue([for other in flatten(lists) : other.name == new.name]))
        ])
      ]
    ])
    files = anytrue([for container in try(concat(jsondecode(attrs.container_definitions)), []) : length(try(concat(container.environmentFiles), [])) > 0])
  }

  # Files may hold what is not listed any more.
  enforce {
    condition     = local.files || length(local.gone) == 0
    error_message = "Tasks of the new revision no longer find ${join(", ", local.gone)}. Make sure that their code does not read it."
  }
}

resource_policy "aws_apprunner_service" "apprunner" {
  description = "An App Runner service loses environment variables."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : merge([
        for values in concat(
          try([side.source_configuration[0].image_repository[0].image_configuration[0]], []),
          try([side.source_configuration[0].code_repository[0].code_configuration[0].code_configuration_values[0]], []),
        ) : merge(try(merge({}, values.runtime_environment_variables), {}), try(merge({}, values.runtime_environment_secrets), {}))
      ]...)
    ]
    gone = [
      for name, value in local.sides[0] : name
      if !contains(keys(local.sides[1]), name) && !anytrue([for new, kept in local.sides[1] : kept == value && try(length(tostring(value)) >= 8, false) if !contains(keys(local.sides[0]), new)])
    ]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The service no longer finds ${join(", ", local.gone)}. Make sure that its code does not read it."
  }
}

resource_policy "aws_amplify_*" "amplify" {
  description = "An Amplify app or branch loses environment variables."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(merge({}, prior_attrs.environment_variables), {})
    after  = try(merge({}, attrs.environment_variables), {})
    gone   = [for name, value in local.before : name if !contains(keys(local.after), name) && !anytrue([for new, kept in local.after : kept == value && try(length(tostring(value)) >= 8, false) if !contains(keys(local.before), new)])]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Builds no longer find ${join(", ", local.gone)}. Make sure that neither the build nor the app reads it."
  }
}
