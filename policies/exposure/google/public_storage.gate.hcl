# Buckets, datasets and documents that everyone can read, by what is no IAM grant;
# members of IAM are in iam.gate.hcl.

locals {
  everyone   = "^(allusers|allauthenticatedusers)$"
  predefined = "^(publicread|publicreadwrite|authenticatedread)$"
}

resource_policy "google_storage_bucket" "prevention_off" {
  description = "A bucket is no longer kept from becoming public."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.public_access_prevention, null) != "enforced" || try(isunknown(attrs.public_access_prevention) || attrs.public_access_prevention == "enforced", false)
    error_message = "Objects of `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` can be shared with everyone again: `public_access_prevention` is ${try(tostring(coalesce(attrs.public_access_prevention)), "not set")} instead of enforced. Keep it, and serve public files through a load balancer."
  }
}

resource_policy "google_storage_bucket" "uniform_access_off" {
  description = "Objects of a bucket can have access lists of their own again."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.uniform_bucket_level_access, null) != true || try(isunknown(attrs.uniform_bucket_level_access) || attrs.uniform_bucket_level_access == true, false)
    error_message = "Single objects of `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` can be shared past the permissions of the bucket. Keep `uniform_bucket_level_access = true`."
  }
}

# One kind has an entity, one a list of ROLE:entity, and both kinds of lists can be
# predefined.
resource_policy "google_storage_*" "access_list" {
  description = "An access list lets everyone read or write a bucket or its objects."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = local.where
  opens       = [for entry in local.harm : "${local.where} ${lower(entry)}"]
  types = [
    "google_storage_bucket_access_control",
    "google_storage_bucket_acl",
    "google_storage_bucket_object",
    "google_storage_default_object_access_control",
    "google_storage_default_object_acl",
    "google_storage_object_access_control",
    "google_storage_object_acl",
  ]

  locals {
    where = "${replace(meta.type, "/^google_storage_|_(acl|access_control)$/", "")} ${trimprefix(attrs.bucket, "b/")} ${try(coalesce(attrs.object), coalesce(attrs.name), "")}"
    before = concat(
      compact([try("${upper(tostring(coalesce(prior_attrs.role)))}:${tostring(coalesce(prior_attrs.entity))}", "")]),
      [for entry in try(concat(prior_attrs.role_entity), []) : try(tostring(coalesce(entry)), "")],
      try(regex_match(lower(prior_attrs.predefined_acl), local.predefined), false) ? [lower(prior_attrs.predefined_acl) == "authenticatedread" ? "READER:allAuthenticatedUsers" : "READER:allUsers"] : [],
      try(lower(prior_attrs.predefined_acl) == "publicreadwrite", false) ? ["WRITER:allUsers"] : [],
      try(regex_match(lower(prior_attrs.default_acl), local.predefined), false) ? ["${prior_attrs.default_acl}:allUsers"] : [],
    )
    after = concat(
      compact([try(isunknown(attrs.entity) ? "" : isunknown(attrs.role) ? "READER:${tostring(coalesce(attrs.entity))}" : "${upper(tostring(coalesce(attrs.role)))}:${tostring(coalesce(attrs.entity))}", "")]),
      [for entry in try(isunknown([for each in attrs.role_entity : 0]) ? [] : concat(attrs.role_entity), []) : isunknown(entry) ? "" : try(tostring(coalesce(entry)), "")],
      try(regex_match(lower(attrs.predefined_acl), local.predefined), false) ? [lower(attrs.predefined_acl) == "authenticatedread" ? "READER:allAuthenticatedUsers" : "READER:allUsers"] : [],
      try(lower(attrs.predefined_acl) == "publicreadwrite", false) ? ["WRITER:allUsers"] : [],
      try(regex_match(lower(attrs.default_acl), local.predefined), false) ? ["${attrs.default_acl}:allUsers"] : [],
    )
    was = [for entry in local.before : lower(entry)]
    harm = distinct([
      for entry in local.after : entry
      if regex_match(lower(reverse(split(":", entry))[0]), local.everyone) && !contains(local.was, lower(entry)) &&
      !contains(local.was, replace(lower(entry), "/^(reader|writer):/", "owner:")) && !contains(local.was, replace(lower(entry), "/^reader:/", "writer:")) &&
      !contains(local.was, replace(lower(entry), "allauthenticatedusers", "allusers"))
    ])
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` gives ${join(", ", local.harm)} on ${isunknown(try(attrs.bucket, null)) ? "a bucket that is known only after apply" : "bucket `${try(tostring(coalesce(attrs.bucket)), meta.address)}`"}: that is everyone ${anytrue([for entry in local.harm : endswith(lower(entry), ":allusers")]) ? "on the internet" : "with a Google account"}.${length(compact(local.before)) > 0 ? " Before: ${join(", ", slice(compact(local.before), 0, min(3, length(compact(local.before)))))}." : ""} Name the users, groups or service accounts that need it."
  }
}

resource_policy "google_bigquery_dataset*" "dataset" {
  description = "Everyone gets access to a dataset."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = meta.type == "google_bigquery_dataset" ? null : "${try(isunknown(attrs.project) ? prior_attrs.project : coalesce(attrs.project), "")} ${reverse(split("/", attrs.dataset_id))[0]}"
  opens       = [for entry in local.harm : "${reverse(split("/", attrs.dataset_id))[0]} ${lower(entry)} ${jsonencode(local.narrowed)}"]
  types       = ["google_bigquery_dataset", "google_bigquery_dataset_access"]

  # What a dataset leaves out Google fills in with the owners; until then the
  # type is dynamic.
  filter = meta.type != "google_bigquery_dataset" || type(try(attrs.access, null)) != "dynamic"

  locals {
    entries = meta.type == "google_bigquery_dataset" ? try(concat(attrs.access), []) : [try(attrs, {})]
    prior   = meta.type == "google_bigquery_dataset" ? try(concat(prior_attrs.access), []) : [try(prior_attrs, {})]
    before = [
      for entry in local.prior :
      "${try(upper(coalesce(entry.role)), "a view")} ${try(lower(coalesce(entry.special_group)), lower(coalesce(entry.iam_member)), lower(coalesce(entry.domain)), "")}"
    ]
    harm = distinct([
      for entry in local.entries :
      "${try(upper(coalesce(entry.role)), "a view")} to ${try(tostring(coalesce(entry.special_group)), tostring(coalesce(entry.iam_member)), "")}"
      if regex_match(try(lower(coalesce(entry.special_group)), lower(coalesce(entry.iam_member)), ""), local.everyone) &&
      !contains(local.before, "${try(upper(coalesce(entry.role)), "a view")} ${try(lower(coalesce(entry.special_group)), lower(coalesce(entry.iam_member)), "")}")
    ])

    # What narrows an entry.
    narrowed = [for entry in local.entries : [try(upper(entry.role), null), entry.condition] if try(length(entry.condition) > 0, false)]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "Dataset `${try(tostring(coalesce(attrs.dataset_id)), meta.address)}` gives ${join(", ", local.harm)}: that is everyone ${anytrue([for entry in local.harm : endswith(lower(entry), "allusers")]) ? "on the internet" : "with a Google account"}.${length(local.before) == 0 || local.before == ["a view "] ? "" : " Before: ${length(local.before)} other ${length(local.before) == 1 ? "entry" : "entries"}."} Name the users, groups or service accounts that need it."
  }
}

resource_policy "google_bigquery_dataset*" "dataset_domain" {
  description = "A whole domain or a private account gets access to a dataset."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = meta.type == "google_bigquery_dataset" ? null : "${try(isunknown(attrs.project) ? prior_attrs.project : coalesce(attrs.project), "")} ${reverse(split("/", attrs.dataset_id))[0]}"
  opens       = [for entry in local.after : "${reverse(split("/", attrs.dataset_id))[0]} ${entry.who} ${entry.detail}" if contains(local.harm, entry.who)]
  types       = ["google_bigquery_dataset", "google_bigquery_dataset_access"]
  filter      = meta.type != "google_bigquery_dataset" || type(try(attrs.access, null)) != "dynamic"

  locals {
    consumer = "@(gmail\\.com|googlemail\\.com|googlegroups\\.com|outlook\\.[a-z.]+|hotmail\\.[a-z.]+|yahoo\\.[a-z.]+|icloud\\.com|gmx\\.[a-z]+|web\\.de|proton\\.me)$"
    entries  = meta.type == "google_bigquery_dataset" ? try(concat(attrs.access), []) : [try(attrs, {})]
    prior    = meta.type == "google_bigquery_dataset" ? try(concat(prior_attrs.access), []) : [try(prior_attrs, {})]
    before = [
      for entry in local.prior :
      "${try("domain:${lower(coalesce(entry.domain))}", lower(coalesce(entry.user_by_email)), lower(coalesce(entry.group_by_email)), lower(coalesce(entry.iam_member)), "")}"
    ]
    after = [
      for entry in local.entries : {
        who    = "${try("domain:${lower(coalesce(entry.domain))}", lower(coalesce(entry.user_by_email)), lower(coalesce(entry.group_by_email)), lower(coalesce(entry.iam_member)), "")}"
        detail = "${try(upper(coalesce(entry.role)), "a view")} ${jsonencode(try(entry.condition, null))}"
      }
    ]
    harm = distinct([
      for entry in local.after : entry.who
      if !isunknown(entry.who) && (startswith(entry.who, "domain:") || regex_match(entry.who, local.consumer)) && !contains(local.before, entry.who)
    ])
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "Dataset `${try(tostring(coalesce(attrs.dataset_id)), meta.address)}` opens to ${join(", ", local.harm)}: a whole domain, or an account that anyone can make. Name the groups or service accounts of your own that need it."
  }
}

# Rules of Firestore and of Storage for applications: `allow read: if true`.
resource_policy "google_firebaserules_ruleset" "rules_for_everyone" {
  description = "Security rules let everyone read or write documents or files."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = flatten([for file in try(concat(prior_attrs.source[0].files), []) : try([for found in regexall("allow\\s+[a-z, \\t]+(?::\\s*if\\s*\\(*\\s*true\\s*\\)*\\s*)?;", replace(file.content, "/\\/\\/[^\\n]*/", "")) : replace(found, "/\\s+/", " ")], [])])
    after  = flatten([for file in try(concat(attrs.source[0].files), []) : try([for found in regexall("allow\\s+[a-z, \\t]+(?::\\s*if\\s*\\(*\\s*true\\s*\\)*\\s*)?;", replace(file.content, "/\\/\\/[^\\n]*/", "")) : replace(found, "/\\s+/", " ")], [])])
  }

  enforce {
    condition     = length(local.after) <= length(local.before)
    error_message = "Rules of `${meta.address}` have `${join(" ", distinct(local.after))}`: everyone with the application has access. Before: ${length(local.before) > 0 ? "${length(local.before)} such rules" : "no such rule"}. Ask for `request.auth` at least."
  }
}

resource_policy "google_bigquery_analytics_hub_data_exchange" "exchange_public" {
  description = "An exchange of data can be found by everyone."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.discovery_type, null) == "DISCOVERY_TYPE_PUBLIC" || try(attrs.discovery_type, null) != "DISCOVERY_TYPE_PUBLIC"
    error_message = "Everyone on Google Cloud finds the listings of `${meta.address}`. Keep `discovery_type` private unless the data is for sale."
  }
}

resource_policy "google_storage_*" "undecided_entity" {
  description = "Entries of an access list are known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types = [
    "google_storage_bucket_access_control",
    "google_storage_bucket_acl",
    "google_storage_default_object_access_control",
    "google_storage_default_object_acl",
    "google_storage_object_access_control",
    "google_storage_object_acl",
  ]

  # A predefined list leaves the entries to Google.
  filter = try(attrs.predefined_acl, null) == null

  locals {
    named = contains(["google_storage_bucket_acl", "google_storage_default_object_acl", "google_storage_object_acl"], meta.type) ? "role_entity" : "entity"
  }

  enforce {
    condition     = try(isunknown(prior_attrs[local.named]) || prior_attrs[local.named] == null || !isunknown(attrs[local.named]), true)
    error_message = "`${local.named}` of `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${try(join(", ", prior_attrs.role_entity), tostring(coalesce(prior_attrs.entity)), "nobody")}."
  }
}

resource_policy "google_storage_*" "not_checked" {
  description = "The entries of a new access list are known only after apply."
  operations  = ["create"]
  level       = "warn"
  on_unknown  = "allow"
  types = [
    "google_storage_bucket_access_control",
    "google_storage_bucket_acl",
    "google_storage_default_object_access_control",
    "google_storage_default_object_acl",
    "google_storage_object_access_control",
    "google_storage_object_acl",
  ]
  filter = try(isunknown(attrs.entity), false) || (try(isunknown(attrs.role_entity), false) && try(attrs.predefined_acl, null) == null)

  enforce {
    condition    = meta.operation == "create"
    info_message = "Who gets access through `${meta.address}` is known only after apply, so it is not checked."
  }
}
