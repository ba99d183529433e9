# Versions, locks and replicas are what an overwritten or deleted object is
# restored from. Settings that are removed altogether are in `removed`.

resource_policy "aws_s3_bucket_versioning" "versioning" {
  description = "Versioning of a bucket is suspended."
  operations  = ["update", "replace"]
  level       = "require_approval"

  enforce {
    condition = (
      try(prior_attrs.versioning_configuration[0].status, null) != "Enabled" ||
      try(attrs.versioning_configuration[0].status, null) == "Enabled"
    )
    error_message = "Versioning of bucket `${try(tostring(coalesce(prior_attrs.bucket)), "")}` is suspended: what is overwritten or deleted from then on is gone. Leave it enabled, and let a lifecycle rule expire old versions."
  }
}

# Buckets of provider versions before 4, and of configurations kept since.
resource_policy "aws_s3_bucket" "inline_versioning" {
  description = "Versioning of a bucket is switched off in the bucket itself."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(prior_attrs.versioning[0].enabled, null) != true ||
      try(attrs.versioning[0].enabled, null) != false
    )
    error_message = "Versioning is switched off: what is overwritten or deleted from then on is gone. Leave it enabled, and let a lifecycle rule expire old versions."
  }
}

resource_policy "aws_s3_bucket_versioning" "mfa_delete" {
  description = "Versions of objects can be deleted without a second factor."
  operations  = ["update"]
  level       = "warn"

  enforce {
    condition = (
      try(prior_attrs.versioning_configuration[0].mfa_delete, null) != "Enabled" ||
      try(attrs.versioning_configuration[0].mfa_delete, null) == "Enabled"
    )
    error_message = "MFA delete is switched off, and a stolen key is enough to delete versions for good. Leave it enabled."
  }
}

resource_policy "aws_s3_bucket_lifecycle_configuration" "expiry" {
  description = "A lifecycle rule deletes objects, or deletes them earlier than before."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # What each enabled rule deletes, and after how many days; zero is never, and
  # a date counts as one day. A rule is harmless if one before, of whatever name, chose
  # the same objects or more and deleted them no later.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : [
        for rule in try(concat(side.rule), []) : {
          id         = try(tostring(coalesce(rule.id)), "unnamed")
          prefix     = try(tostring(coalesce(rule.filter[0].prefix)), tostring(coalesce(rule.filter[0].and[0].prefix)), tostring(coalesce(rule.prefix)), "")
          tags       = concat(try([for tag in rule.filter[0].tag : "${tag.key}=${tag.value}"], []), try([for key, value in rule.filter[0].and[0].tags : "${key}=${value}"], []))
          larger     = try(tonumber(coalesce(rule.filter[0].object_size_greater_than)), tonumber(coalesce(rule.filter[0].and[0].object_size_greater_than)), 0)
          smaller    = try(tonumber(coalesce(rule.filter[0].object_size_less_than)), tonumber(coalesce(rule.filter[0].and[0].object_size_less_than)), 0)
          current    = coalesce(try(tonumber(rule.expiration[0].days), null), try(length(rule.expiration[0].date), 0) > 0 ? 1 : 0)
          noncurrent = coalesce(try(tonumber(rule.noncurrent_version_expiration[0].noncurrent_days), null), 0)
          kept       = coalesce(try(tonumber(rule.noncurrent_version_expiration[0].newer_noncurrent_versions), null), 0)
        } if try(rule.status, null) == "Enabled"
      ]
    ]
    worse = [
      for rule in local.sides[1] : rule.id
      if anytrue([
        for days in ["current", "noncurrent"] : rule[days] > 0 && !anytrue([
          for old in local.sides[0] :
          old[days] > 0 && rule[days] >= old[days] && (days == "current" || rule.kept >= old.kept) &&
          startswith(rule.prefix, old.prefix) && length(setsubtract(old.tags, rule.tags)) == 0 &&
          rule.larger >= old.larger && (old.smaller == 0 || (rule.smaller > 0 && rule.smaller <= old.smaller))
        ])
      ])
    ]
  }

  enforce {
    condition     = length(local.worse) == 0
    error_message = "Lifecycle rules delete objects that were kept before, or delete them earlier: ${join(", ", local.worse)}. S3 applies them within a day to what is already there. Check which objects they match."
  }
}

resource_policy "aws_s3_bucket" "inline_expiry" {
  description = "A lifecycle rule in the bucket itself deletes objects, or deletes them earlier."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : [
        for rule in try(concat(side.lifecycle_rule), []) : {
          id         = try(tostring(coalesce(rule.id)), "unnamed")
          prefix     = try(tostring(coalesce(rule.prefix)), "")
          tags       = try([for key, value in rule.tags : "${key}=${value}"], [])
          current    = coalesce(try(tonumber(rule.expiration[0].days), null), try(length(rule.expiration[0].date), 0) > 0 ? 1 : 0)
          noncurrent = coalesce(try(tonumber(rule.noncurrent_version_expiration[0].days), null), 0)
        } if try(rule.enabled, null) == true
      ]
    ]
    worse = [
      for rule in local.sides[1] : rule.id
      if anytrue([
        for days in ["current", "noncurrent"] : rule[days] > 0 && !anytrue([
          for old in local.sides[0] :
          old[days] > 0 && rule[days] >= old[days] && startswith(rule.prefix, old.prefix) && length(setsubtract(old.tags, rule.tags)) == 0
        ])
      ])
    ]
  }

  enforce {
    condition     = length(local.worse) == 0
    error_message = "Lifecycle rules delete objects that were kept before, or delete them earlier: ${join(", ", local.worse)}. S3 applies them within a day to what is already there. Check which objects they match."
  }
}

resource_policy "aws_s3_bucket_object_lock_configuration" "object_lock" {
  description = "The default retention of object lock is shortened or weakened."
  operations  = ["update", "replace"]
  level       = "warn"

  # A year is 365 days; a period is given in one or the other.
  locals {
    before = (
      coalesce(try(tonumber(prior_attrs.rule[0].default_retention[0].years), null), 0) +
      coalesce(try(tonumber(prior_attrs.rule[0].default_retention[0].days), null), 0) / 365
    )
    after = (
      coalesce(try(tonumber(attrs.rule[0].default_retention[0].years), null), 0) +
      coalesce(try(tonumber(attrs.rule[0].default_retention[0].days), null), 0) / 365
    )
    period = (
      local.after == 0 ? "not at all" :
      try("for ${attrs.rule[0].default_retention[0].years} years", "for ${attrs.rule[0].default_retention[0].days} days")
    )
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "Further objects are locked ${local.period}, which is less than before. Keep the default retention that the records need."
  }

  enforce {
    condition = (
      try(prior_attrs.rule[0].default_retention[0].mode, null) != "COMPLIANCE" ||
      try(attrs.rule[0].default_retention[0].mode, null) == "COMPLIANCE"
    )
    error_message = "Further objects are no longer locked in COMPLIANCE mode, and everyone who may bypass governance can delete them. Keep the mode."
  }
}

resource_policy "aws_s3_bucket_replication_configuration" "replication" {
  description = "Replication of a bucket is switched off."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # A rule that is equal but for its name and priority goes on.
  locals {
    running = [
      for rule in try(concat(attrs.rule), []) : {
        id   = try(tostring(coalesce(rule.id)), "")
        rest = jsonencode({ for key, value in rule : key => value if key != "id" && key != "priority" })
      } if try(rule.status, null) == "Enabled"
    ]
    stopped = [
      for rule in try(concat(prior_attrs.rule), []) : try(tostring(coalesce(rule.id)), "unnamed")
      if try(rule.status, null) == "Enabled" && !anytrue([
        for other in local.running :
        other.id == try(tostring(coalesce(rule.id)), "") ||
        !contains([for old in prior_attrs.rule : try(tostring(coalesce(old.id)), "")], other.id) && other.rest == jsonencode({ for key, value in rule : key => value if key != "id" && key != "priority" })
      ])
    ]
  }

  enforce {
    condition     = length(local.stopped) == 0
    error_message = "Objects are no longer copied to another bucket: ${join(", ", local.stopped)}. Keep the replication, or make sure that the copy is not needed."
  }
}

resource_policy "aws_s3_bucket_server_side_encryption_configuration" "encryption" {
  description = "Objects are no longer encrypted with a key of one's own."
  operations  = ["update", "replace"]
  level       = "warn"

  # Without a configuration S3 encrypts with keys of its own (AES256).
  locals {
    before = [for rule in try(concat(prior_attrs.rule), []) : try(tostring(coalesce(rule.apply_server_side_encryption_by_default[0].sse_algorithm)), "")]
    after  = [for rule in try(concat(attrs.rule), []) : try(tostring(coalesce(rule.apply_server_side_encryption_by_default[0].sse_algorithm)), "")]
  }

  enforce {
    condition = (
      length(setintersection(local.before, ["aws:kms", "aws:kms:dsse"])) == 0 ||
      length(setintersection(local.after, ["aws:kms", "aws:kms:dsse"])) > 0
    )
    error_message = "Objects written from then on are encrypted with keys of S3 instead of a KMS key: access to the bucket alone is enough to read them. Keep the KMS key."
  }
}
