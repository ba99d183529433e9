# Versions, soft delete and retention are what an overwritten or deleted
# object is restored from.

resource_policy "google_storage_bucket" "versioning" {
  description = "Versioning of a bucket is switched off."
  operations  = ["update", "replace"]
  level       = "require_approval"

  enforce {
    condition     = try(prior_attrs.versioning[0].enabled, null) != true || try(attrs.versioning[0].enabled, null) == true
    error_message = "Versioning is switched off: what is overwritten or deleted from then on has no earlier version. Leave it on, and let a lifecycle rule expire old versions."
  }
}

resource_policy "google_storage_bucket" "soft_delete" {
  description = "Deleted objects can be restored for a shorter time, or not at all."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Without a block the bucket keeps what it has.
  locals {
    before = try(coalesce(tonumber(prior_attrs.soft_delete_policy[0].retention_duration_seconds)), 0)
    after  = try(coalesce(tonumber(attrs.soft_delete_policy[0].retention_duration_seconds)), local.before)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "Deleted objects can be restored for ${local.after} seconds instead of ${local.before}. Keep at least the 7 days (604800) that Google sets."
  }
}

resource_policy "google_storage_bucket" "retention" {
  description = "The retention policy of a bucket is removed or shortened."
  operations  = ["update", "replace"]
  level       = "warn"

  locals {
    before = try(coalesce(tonumber(prior_attrs.retention_policy[0].retention_period)), 0)
    after  = try(coalesce(tonumber(attrs.retention_policy[0].retention_period)), 0)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "Objects are kept from being deleted for ${local.after} seconds instead of ${local.before}. Keep the retention that the records need."
  }
}

resource_policy "google_storage_bucket" "expiry" {
  description = "A lifecycle rule deletes objects that were kept before."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # All numbers of a rule must be reached before it deletes. It is harmless if
  # a rule that selected the same or more deleted before, with no higher number.
  locals {
    numbers = ["age", "days_since_custom_time", "days_since_noncurrent_time", "num_newer_versions"]
    nothing = ["null", "false", "0", "\"\"", "[]"]
    before = [
      for rule in try(concat(prior_attrs.lifecycle_rule), []) : {
        selects = [
          for key, value in try(rule.condition[0], {}) : "${key} ${jsonencode(value)}"
          if !contains(local.numbers, key) && !contains(local.nothing, jsonencode(value))
        ]
        reached = [for number in local.numbers : try(coalesce(tonumber(rule.condition[0][number])), 0)]
      } if try(rule.action[0].type, null) == "Delete"
    ]
    after = [
      for rule in try(concat(attrs.lifecycle_rule), []) : {
        selects = [
          for key, value in try(rule.condition[0], {}) : "${key} ${jsonencode(value)}"
          if !contains(local.numbers, key) && !contains(local.nothing, jsonencode(value))
        ]
        reached = [for number in local.numbers : try(coalesce(tonumber(rule.condition[0][number])), 0)]
      } if try(rule.action[0].type, null) == "Delete"
    ]
    worse = [
      for rule in local.after : rule.reached[0]
      if !anytrue([
        for old in local.before :
        length(setsubtract(old.selects, rule.selects)) == 0 && alltrue([for i, number in rule.reached : number >= old.reached[i]])
      ])
    ]
  }

  enforce {
    condition     = length(local.worse) == 0
    error_message = "${length(local.worse)} lifecycle rules delete objects that were kept before, or delete them earlier. They also apply to what is already there. Check which objects they match, or turn soft delete on first."
  }
}

resource_policy "google_storage_bucket" "own_key_removed" {
  description = "A bucket loses its own KMS key."
  operations  = ["update"]
  level       = "warn"

  enforce {
    condition = (
      try(length(prior_attrs.encryption[0].default_kms_key_name), 0) == 0 ||
      try(length(attrs.encryption[0].default_kms_key_name), 0) > 0
    )
    error_message = "Objects written from then on are no longer encrypted with key `${try(tostring(coalesce(prior_attrs.encryption[0].default_kms_key_name)), "of its own")}`: access to the bucket alone is enough to read them. Keep the key."
  }
}

resource_policy "google_storage_bucket" "holds" {
  description = "Objects of a bucket are no longer held by default."
  operations  = ["update"]
  level       = "warn"

  enforce {
    condition = (
      try(prior_attrs.default_event_based_hold, null) != true ||
      try(attrs.default_event_based_hold, null) == true
    )
    error_message = "Objects written from then on can be deleted at once, without a hold that has to be released first. Keep `default_event_based_hold = true`."
  }
}
