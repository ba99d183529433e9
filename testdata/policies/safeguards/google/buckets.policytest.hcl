policytest {
  targets = ["../../../../policies/safeguards/google/buckets.gate.hcl"]
}

resource "google_storage_bucket" "versioning_off" {
  prior_attrs    = { name = "orders-archive", location = "EU", versioning = [{ enabled = true }] }
  attrs          = { name = "orders-archive", location = "EU", versioning = [{ enabled = false }] }
  expect_failure = true
}

resource "google_storage_bucket" "versioning_block_removed" {
  prior_attrs    = { name = "orders-archive", location = "EU", versioning = [{ enabled = true }] }
  attrs          = { name = "orders-archive", location = "EU", versioning = [] }
  expect_failure = true
}

resource "google_storage_bucket" "versioning_on" {
  prior_attrs = { name = "orders-archive", location = "EU", versioning = [] }
  attrs       = { name = "orders-archive", location = "EU", versioning = [{ enabled = true }] }
}

resource "google_storage_bucket" "versioning_never_on" {
  prior_attrs = { name = "orders-archive", location = "EU", versioning = [] }
  attrs       = { name = "orders-archive", location = "EU", versioning = [{ enabled = false }] }
}

resource "google_storage_bucket" "soft_delete_off" {
  prior_attrs = {
    name               = "orders-archive"
    location           = "EU"
    soft_delete_policy = [{ retention_duration_seconds = 604800 }]
  }
  attrs          = { name = "orders-archive", location = "EU", soft_delete_policy = [{ retention_duration_seconds = 0 }] }
  expect_failure = true
}

resource "google_storage_bucket" "soft_delete_shorter" {
  prior_attrs = {
    name               = "orders-archive"
    location           = "EU"
    soft_delete_policy = [{ retention_duration_seconds = 2592000 }]
  }
  attrs          = { name = "orders-archive", location = "EU", soft_delete_policy = [{ retention_duration_seconds = 604800 }] }
  expect_failure = true
}

resource "google_storage_bucket" "soft_delete_longer" {
  prior_attrs = {
    name               = "orders-archive"
    location           = "EU"
    soft_delete_policy = [{ retention_duration_seconds = 604800 }]
  }
  attrs = {
    name               = "orders-archive"
    location           = "EU"
    soft_delete_policy = [{ retention_duration_seconds = 2592000 }]
  }
}

resource "google_storage_bucket" "soft_delete_left_out" {
  prior_attrs = {
    name               = "orders-archive"
    location           = "EU"
    soft_delete_policy = [{ retention_duration_seconds = 604800 }]
  }
  attrs = { name = "orders-archive", location = "EU", soft_delete_policy = [] }
}

resource "google_storage_bucket" "soft_delete_block_of_newer_provider" {
  prior_attrs = { name = "orders-archive", location = "EU", soft_delete_policy = [] }
  attrs       = { name = "orders-archive", location = "EU", soft_delete_policy = [{ retention_duration_seconds = 604800 }] }
}

resource "google_storage_bucket" "retention_removed" {
  prior_attrs = {
    name             = "orders-archive"
    location         = "EU"
    retention_policy = [{ retention_period = 31536000, is_locked = false }]
  }
  attrs          = { name = "orders-archive", location = "EU", retention_policy = [] }
  expect_failure = true
}

resource "google_storage_bucket" "retention_shorter" {
  prior_attrs = {
    name             = "orders-archive"
    location         = "EU"
    retention_policy = [{ retention_period = 31536000, is_locked = false }]
  }
  attrs = {
    name             = "orders-archive"
    location         = "EU"
    retention_policy = [{ retention_period = 86400, is_locked = false }]
  }
  expect_failure = true
}

resource "google_storage_bucket" "retention_longer" {
  prior_attrs = {
    name             = "orders-archive"
    location         = "EU"
    retention_policy = [{ retention_period = 86400, is_locked = false }]
  }
  attrs = {
    name             = "orders-archive"
    location         = "EU"
    retention_policy = [{ retention_period = 31536000, is_locked = false }]
  }
}

resource "google_storage_bucket" "retention_locked" {
  prior_attrs = {
    name             = "orders-archive"
    location         = "EU"
    retention_policy = [{ retention_period = 86400, is_locked = false }]
  }
  attrs = {
    name             = "orders-archive"
    location         = "EU"
    retention_policy = [{ retention_period = 86400, is_locked = true }]
  }
}

resource "google_storage_bucket" "expiry_rule_added" {
  prior_attrs = { name = "orders-archive", location = "EU", lifecycle_rule = [] }
  attrs = {
    name     = "orders-archive"
    location = "EU"
    lifecycle_rule = [
      {
        action    = [{ type = "Delete", storage_class = "" }]
        condition = [{ age = 30, num_newer_versions = null, with_state = "ANY", matches_prefix = [] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_storage_bucket" "expiry_earlier" {
  prior_attrs = {
    name     = "orders-archive"
    location = "EU"
    lifecycle_rule = [
      {
        action    = [{ type = "Delete", storage_class = "" }]
        condition = [{ age = 365, num_newer_versions = null, with_state = "ANY", matches_prefix = [] }]
      },
    ]
  }
  attrs = {
    name     = "orders-archive"
    location = "EU"
    lifecycle_rule = [
      {
        action    = [{ type = "Delete", storage_class = "" }]
        condition = [{ age = 30, num_newer_versions = null, with_state = "ANY", matches_prefix = [] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_storage_bucket" "expiry_wider" {
  prior_attrs = {
    name     = "orders-archive"
    location = "EU"
    lifecycle_rule = [
      {
        action    = [{ type = "Delete", storage_class = "" }]
        condition = [{ age = 30, num_newer_versions = null, with_state = "ANY", matches_prefix = ["tmp/"] }]
      },
    ]
  }
  attrs = {
    name     = "orders-archive"
    location = "EU"
    lifecycle_rule = [
      {
        action    = [{ type = "Delete", storage_class = "" }]
        condition = [{ age = 30, num_newer_versions = null, with_state = "ANY", matches_prefix = [] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_storage_bucket" "expiry_delete_instead_of_move" {
  prior_attrs = {
    name     = "orders-archive"
    location = "EU"
    lifecycle_rule = [
      {
        action    = [{ type = "SetStorageClass", storage_class = "COLDLINE" }]
        condition = [{ age = 30, num_newer_versions = null, with_state = "ANY", matches_prefix = [] }]
      },
    ]
  }
  attrs = {
    name     = "orders-archive"
    location = "EU"
    lifecycle_rule = [
      {
        action    = [{ type = "Delete", storage_class = "" }]
        condition = [{ age = 30, num_newer_versions = null, with_state = "ANY", matches_prefix = [] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_storage_bucket" "expiry_later" {
  prior_attrs = {
    name     = "orders-archive"
    location = "EU"
    lifecycle_rule = [
      {
        action    = [{ type = "Delete", storage_class = "" }]
        condition = [{ age = 30, num_newer_versions = 1, with_state = "ANY", matches_prefix = [] }]
      },
    ]
  }
  attrs = {
    name     = "orders-archive"
    location = "EU"
    lifecycle_rule = [
      {
        action    = [{ type = "Delete", storage_class = "" }]
        condition = [{ age = 365, num_newer_versions = 3, with_state = "ANY", matches_prefix = [] }]
      },
    ]
  }
}

resource "google_storage_bucket" "expiry_moved_to_cold" {
  prior_attrs = { name = "orders-archive", location = "EU", lifecycle_rule = [] }
  attrs = {
    name     = "orders-archive"
    location = "EU"
    lifecycle_rule = [
      {
        action    = [{ type = "SetStorageClass", storage_class = "COLDLINE" }]
        condition = [{ age = 30, num_newer_versions = null, with_state = "ANY", matches_prefix = [] }]
      },
    ]
  }
}

resource "google_storage_bucket" "expiry_argument_of_newer_provider" {
  prior_attrs = {
    name     = "orders-archive"
    location = "EU"
    lifecycle_rule = [
      {
        action    = [{ type = "Delete", storage_class = "" }]
        condition = [{ age = 30, num_newer_versions = null, with_state = "ANY", matches_prefix = [] }]
      },
    ]
  }
  attrs = {
    name     = "orders-archive"
    location = "EU"
    lifecycle_rule = [
      {
        action = [{ type = "Delete", storage_class = "" }]
        condition = [
          {
            age                = 30
            num_newer_versions = null
            with_state         = "ANY"
            matches_prefix     = []
            send_age_if_zero   = false
            matches_suffix     = []
          },
        ]
      },
    ]
  }
}

resource "google_storage_bucket" "own_key_removed_removed" {
  prior_attrs = {
    name       = "orders-archive"
    location   = "EU"
    encryption = [{ default_kms_key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" }]
  }
  attrs          = { name = "orders-archive", location = "EU", encryption = [] }
  expect_failure = true
}

resource "google_storage_bucket" "own_key_removed_emptied" {
  prior_attrs = {
    name       = "orders-archive"
    location   = "EU"
    encryption = [{ default_kms_key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" }]
  }
  attrs          = { name = "orders-archive", location = "EU", encryption = [{ default_kms_key_name = "" }] }
  expect_failure = true
}

resource "google_storage_bucket" "own_key_removed_added" {
  prior_attrs = { name = "orders-archive", location = "EU", encryption = [] }
  attrs = {
    name       = "orders-archive"
    location   = "EU"
    encryption = [{ default_kms_key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" }]
  }
}

resource "google_storage_bucket" "own_key_removed_exchanged" {
  prior_attrs = {
    name       = "orders-archive"
    location   = "EU"
    encryption = [{ default_kms_key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" }]
  }
  attrs = {
    name       = "orders-archive"
    location   = "EU"
    encryption = [{ default_kms_key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive2" }]
  }
}

resource "google_storage_bucket" "holds_off" {
  prior_attrs    = { name = "orders-archive", location = "EU", default_event_based_hold = true }
  attrs          = { name = "orders-archive", location = "EU", default_event_based_hold = false }
  expect_failure = true
}

resource "google_storage_bucket" "holds_left_out" {
  prior_attrs    = { name = "orders-archive", location = "EU", default_event_based_hold = true }
  attrs          = { name = "orders-archive", location = "EU", default_event_based_hold = null }
  expect_failure = true
}

resource "google_storage_bucket" "holds_on" {
  prior_attrs = { name = "orders-archive", location = "EU", default_event_based_hold = false }
  attrs       = { name = "orders-archive", location = "EU", default_event_based_hold = true }
}

resource "google_storage_bucket" "holds_never_on" {
  prior_attrs = { name = "orders-archive", location = "EU", default_event_based_hold = null }
  attrs       = { name = "orders-archive", location = "EU", default_event_based_hold = false }
}
