# The code of a Worker comes from a repository. What its Durable Objects and workflows
# stored does not.

protect "durable_objects" {
  description = "Workers with Durable Objects."
  class       = "data"
  types = {
    cloudflare_workers_script = { lost = "The Worker, and everything that its Durable Objects stored.", source = "https://github.com/cloudflare/terraform-provider-cloudflare/blob/main/internal/services/workers_script/resource.go" }
  }
  reason = "Another name replaces the script, and its objects start empty; a migration can transfer them first. Copy the data before going on."

  # Bindings to classes of another script point to storage that stays with that one. A script
  # without a binding owns the classes that its migrations made.
  locals {
    objects = [
      for binding in try(concat(prior_attrs.bindings), []) : binding
      if try(binding.type, "") == "durable_object_namespace" && contains(["", try(coalesce(prior_attrs.script_name), "")], try(coalesce(binding.script_name), ""))
    ]
    steps = concat([try(prior_attrs.migrations, null)], try(concat(prior_attrs.migrations.steps), []))
    made = flatten([
      for step in local.steps : [
        try(concat(step.new_classes), []),
        try(concat(step.new_sqlite_classes), []),
        [for class in try(concat(step.renamed_classes), []) : try(coalesce(class.to), "")],
        [for class in try(concat(step.transferred_classes), []) : try(coalesce(class.to), "")],
      ]
    ])
    deleted = flatten([for step in local.steps : try(concat(step.deleted_classes), [])])
    classes = [for class in local.made : class if !try(contains(local.deleted, class), false)]
  }

  filter = length(local.objects) + length(local.classes) > 0
}

protect "scripts" {
  description = "Other Workers and workflows."
  class       = "derived"
  types = {
    cloudflare_workers_script = { lost = "The Worker with its versions and the secrets that were set by hand." }
    cloudflare_worker_script  = { lost = "The Worker with its versions and the secrets that were set by hand." }
    cloudflare_worker         = { lost = "The Worker with its versions, its secrets and the objects that they stored." }
    cloudflare_workflow       = { lost = "The workflow with its running instances and their state." }
  }
  reason = "Routes and domains that lead to it answer with errors."

  # Bindings to classes of another script point to storage that stays with that one. A script
  # without a binding owns the classes that its migrations made.
  locals {
    objects = [
      for binding in try(concat(prior_attrs.bindings), []) : binding
      if try(binding.type, "") == "durable_object_namespace" && contains(["", try(coalesce(prior_attrs.script_name), "")], try(coalesce(binding.script_name), ""))
    ]
    steps = concat([try(prior_attrs.migrations, null)], try(concat(prior_attrs.migrations.steps), []))
    made = flatten([
      for step in local.steps : [
        try(concat(step.new_classes), []),
        try(concat(step.new_sqlite_classes), []),
        [for class in try(concat(step.renamed_classes), []) : try(coalesce(class.to), "")],
        [for class in try(concat(step.transferred_classes), []) : try(coalesce(class.to), "")],
      ]
    ])
    deleted = flatten([for step in local.steps : try(concat(step.deleted_classes), [])])
    classes = [for class in local.made : class if !try(contains(local.deleted, class), false)]
  }

  filter = length(local.objects) + length(local.classes) == 0
}

protect "platforms" {
  description = "Dispatch namespaces."
  class       = "data"
  types = {
    cloudflare_workers_for_platforms_dispatch_namespace = { lost = "The namespace with the Workers of every customer." }
  }
  reason = "Customers uploaded these Workers; no repository of yours has them."
}

protect "flows" {
  description = "Sinks, consumers and code at the edge."
  class       = "derived"
  types = {
    cloudflare_pipeline_sink  = { lost = "The destination of the pipeline; written files stay." }
    cloudflare_queue_consumer = { lost = "The consumer; messages wait until they expire." }
    cloudflare_snippet        = { lost = "The code of the snippet." }
  }
  filter = meta.operation == "delete"
  reason = "Messages that arrive meanwhile wait or are lost. Check what sends to it."
}

protect "pipelines" {
  description = "Pipelines."
  class       = "derived"
  types = {
    cloudflare_pipeline = { lost = "The pipeline; records that it has not written yet go with it." }
  }
  reason = "Records that arrive meanwhile are lost. Stop what sends to it, and let it write what it holds."
}
