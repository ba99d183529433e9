# Buckets and datasets that everyone can read.

locals {
  everybody = ["allUsers", "allAuthenticatedUsers"]
}

resource_policy "google_storage_bucket" "prevention_off" {
  description = "A bucket is no longer kept from becoming public."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.public_access_prevention, null) != "enforced" || try(attrs.public_access_prevention, null) == "enforced"
    error_message = "Objects can be shared with everyone again. Keep `public_access_prevention = \"enforced\"`, and serve public files through a load balancer."
  }
}

resource_policy "google_storage_bucket" "uniform_access_off" {
  description = "Objects of a bucket can have access lists of their own again."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.uniform_bucket_level_access, null) != true || try(attrs.uniform_bucket_level_access, null) == true
    error_message = "Single objects can be shared past the permissions of the bucket. Keep `uniform_bucket_level_access = true`."
  }
}

resource_policy "google_storage_*" "access_list_created" {
  description = "A new access list lets everyone read a bucket or its objects."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  # Single entries in one kind of resource, a list of ROLE:entity in the other.
  locals {
    entities = concat(
      compact([try(tostring(coalesce(attrs.entity)), "")]),
      [for entry in try(concat(attrs.role_entity), []) : try(reverse(split(":", entry))[0], "")],
      compact([contains(["publicRead", "publicReadWrite"], try(tostring(coalesce(attrs.predefined_acl)), "private")) ? "allUsers" : ""]),
    )
  }

  enforce {
    condition     = length(setintersection(local.entities, local.everybody)) == 0
    error_message = "Everyone on the internet can read what the list covers. Name the users, groups or service accounts that need it."
  }
}

resource_policy "google_storage_*" "access_list_opened" {
  description = "A changed access list lets everyone read a bucket or its objects."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = concat(
      compact([try(tostring(coalesce(prior_attrs.entity)), "")]),
      [for entry in try(concat(prior_attrs.role_entity), []) : try(reverse(split(":", entry))[0], "")],
      compact([contains(["publicRead", "publicReadWrite"], try(tostring(coalesce(prior_attrs.predefined_acl)), "private")) ? "allUsers" : ""]),
    )
    after = concat(
      compact([try(tostring(coalesce(attrs.entity)), "")]),
      [for entry in try(concat(attrs.role_entity), []) : try(reverse(split(":", entry))[0], "")],
      compact([contains(["publicRead", "publicReadWrite"], try(tostring(coalesce(attrs.predefined_acl)), "private")) ? "allUsers" : ""]),
    )
  }

  enforce {
    condition = (
      length(setintersection(local.after, local.everybody)) == 0 ||
      length(setintersection(local.before, local.everybody)) > 0
    )
    error_message = "Everyone on the internet can read what the list covers. Name the users, groups or service accounts that need it."
  }
}

resource_policy "google_bigquery_dataset" "dataset_created" {
  description = "Everyone can read a new dataset."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # What a dataset leaves out Google fills in with the owners; until then the
  # type is dynamic.
  filter = meta.operation == "create" && type(try(attrs.access, null)) != "dynamic"

  enforce {
    condition = length([
      for entry in try(concat(attrs.access), []) : entry
      if try(entry.special_group, null) == "allAuthenticatedUsers" || try(contains(local.everybody, entry.iam_member), false)
    ]) == 0
    error_message = "Everyone with a Google account can read the dataset. Name the users, groups or service accounts that need it."
  }
}

resource_policy "google_bigquery_dataset" "dataset_opened" {
  description = "Everyone can read a dataset."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = [
      for entry in try(concat(prior_attrs.access), []) : entry
      if try(entry.special_group, null) == "allAuthenticatedUsers" || try(contains(local.everybody, entry.iam_member), false)
    ]
    after = [
      for entry in try(concat(attrs.access), []) : entry
      if try(entry.special_group, null) == "allAuthenticatedUsers" || try(contains(local.everybody, entry.iam_member), false)
    ]
  }

  enforce {
    condition     = length(local.after) == 0 || length(local.before) > 0
    error_message = "Everyone with a Google account can read the dataset. Name the users, groups or service accounts that need it."
  }
}

resource_policy "google_bigquery_dataset_access" "dataset_access" {
  description = "Everyone gets access to a dataset."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(attrs.special_group, null) != "allAuthenticatedUsers" &&
      !contains(local.everybody, try(tostring(coalesce(attrs.iam_member)), ""))
    )
    error_message = "Everyone with a Google account gets ${try(tostring(coalesce(attrs.role)), "a role")} on the dataset. Name the users, groups or service accounts that need it."
  }
}
