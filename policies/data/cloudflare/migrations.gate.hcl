# A migration that deletes a class deletes what its Durable Objects stored, while the
# Worker stays: the plan shows an update.

resource_policy "cloudflare_workers_script" "deleted_classes" {
  description = "A migration deletes Durable Objects."
  url         = "https://github.com/cloudflare/terraform-provider-cloudflare/blob/main/docs/resources/workers_script.md"
  operations  = ["update"]
  level       = "require_approval"

  locals {
    before = [
      for class in concat(
        try(concat(prior_attrs.migrations.deleted_classes), []),
        flatten([for step in try(concat(prior_attrs.migrations.steps), []) : try(concat(step.deleted_classes), [])]),
      ) : try(tostring(coalesce(class)), "")
    ]
    after = [
      for class in concat(
        try(concat(attrs.migrations.deleted_classes), []),
        flatten([for step in try(concat(attrs.migrations.steps), []) : try(concat(step.deleted_classes), [])]),
      ) : try(tostring(coalesce(class)), "")
    ]
    deleted = sort(setsubtract(local.after, local.before))
  }

  enforce {
    condition     = length(local.deleted) == 0
    error_message = "The migration deletes the class ${join(", ", local.deleted)} with everything that its Durable Objects stored. A renamed or transferred class keeps it."
  }
}
