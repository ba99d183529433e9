policytest {
  targets = ["../../../../policies/safeguards/google/buckets.gate.hcl"]
}

base "google_storage_bucket" {
  attrs = { name = "orders-archive", location = "EU" }
}

resource "google_storage_bucket" "versioning_off" {
  prior_attrs    = { versioning = [{ enabled = true }] }
  attrs          = { versioning = [{ enabled = false }] }
  expect_failure = true
}

resource "google_storage_bucket" "versioning_block_removed" {
  prior_attrs    = { versioning = [{ enabled = true }] }
  attrs          = { versioning = [] }
  expect_failure = true
}

resource "google_storage_bucket" "versioning_on" {
  prior_attrs = { versioning = [] }
  attrs       = { versioning = [{ enabled = true }] }
}

resource "google_storage_bucket" "versioning_never_on" {
  prior_attrs = { versioning = [] }
  attrs       = { versioning = [{ enabled = false }] }
}

resource "google_storage_bucket" "soft_delete_off" {
  prior_attrs    = { soft_delete_policy = [{ retention_duration_seconds = 604800 }] }
  attrs          = { soft_delete_policy = [{ retention_duration_seconds = 0 }] }
  expect_failure = true
}

resource "google_storage_bucket" "soft_delete_shorter" {
  prior_attrs    = { soft_delete_policy = [{ retention_duration_seconds = 2592000 }] }
  attrs          = { soft_delete_policy = [{ retention_duration_seconds = 604800 }] }
  expect_failure = true
}

resource "google_storage_bucket" "soft_delete_longer" {
  prior_attrs = { soft_delete_policy = [{ retention_duration_seconds = 604800 }] }
  attrs       = { soft_delete_policy = [{ retention_duration_seconds = 2592000 }] }
}

resource "google_storage_bucket" "soft_delete_left_out" {
  prior_attrs = { soft_delete_policy = [{ retention_duration_seconds = 604800 }] }
  attrs       = { soft_delete_policy = [] }
}

resource "google_storage_bucket" "soft_delete_block_of_newer_provider" {
  prior_attrs = { soft_delete_policy = [] }
  attrs       = { soft_delete_policy = [{ retention_duration_seconds = 604800 }] }
}

resource "google_storage_bucket" "retention_removed" {
  prior_attrs    = { retention_policy = [{ retention_period = 31536000, is_locked = false }] }
  attrs          = { retention_policy = [] }
  expect_failure = true
}

resource "google_storage_bucket" "retention_shorter" {
  prior_attrs    = { retention_policy = [{ retention_period = 31536000, is_locked = false }] }
  attrs          = { retention_policy = [{ retention_period = 86400, is_locked = false }] }
  expect_failure = true
}

resource "google_storage_bucket" "retention_longer" {
  prior_attrs = { retention_policy = [{ retention_period = 86400, is_locked = false }] }
  attrs       = { retention_policy = [{ retention_period = 31536000, is_locked = false }] }
}

resource "google_storage_bucket" "retention_locked" {
  prior_attrs = { retention_policy = [{ retention_period = 86400, is_locked = false }] }
  attrs       = { retention_policy = [{ retention_period = 86400, is_locked = true }] }
}

resource "google_storage_bucket" "expiry_rule_added" {
  prior_attrs = { lifecycle_rule = [] }
  attrs = {
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
    lifecycle_rule = [
      {
        action    = [{ type = "Delete", storage_class = "" }]
        condition = [{ age = 365, num_newer_versions = null, with_state = "ANY", matches_prefix = [] }]
      },
    ]
  }
  attrs = {
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
    lifecycle_rule = [
      {
        action    = [{ type = "Delete", storage_class = "" }]
        condition = [{ age = 30, num_newer_versions = null, with_state = "ANY", matches_prefix = ["tmp/"] }]
      },
    ]
  }
  attrs = {
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
    lifecycle_rule = [
      {
        action    = [{ type = "SetStorageClass", storage_class = "COLDLINE" }]
        condition = [{ age = 30, num_newer_versions = null, with_state = "ANY", matches_prefix = [] }]
      },
    ]
  }
  attrs = {
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
    lifecycle_rule = [
      {
        action    = [{ type = "Delete", storage_class = "" }]
        condition = [{ age = 30, num_newer_versions = 1, with_state = "ANY", matches_prefix = [] }]
      },
    ]
  }
  attrs = {
    lifecycle_rule = [
      {
        action    = [{ type = "Delete", storage_class = "" }]
        condition = [{ age = 365, num_newer_versions = 3, with_state = "ANY", matches_prefix = [] }]
      },
    ]
  }
}

resource "google_storage_bucket" "expiry_moved_to_cold" {
  prior_attrs = { lifecycle_rule = [] }
  attrs = {
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
    lifecycle_rule = [
      {
        action    = [{ type = "Delete", storage_class = "" }]
        condition = [{ age = 30, num_newer_versions = null, with_state = "ANY", matches_prefix = [] }]
      },
    ]
  }
  attrs = {
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
    encryption = [{ default_kms_key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" }]
  }
  attrs          = { encryption = [] }
  expect_failure = true
}

resource "google_storage_bucket" "own_key_removed_emptied" {
  prior_attrs = {
    encryption = [{ default_kms_key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" }]
  }
  attrs          = { encryption = [{ default_kms_key_name = "" }] }
  expect_failure = true
}

resource "google_storage_bucket" "own_key_removed_added" {
  prior_attrs = { encryption = [] }
  attrs = {
    encryption = [{ default_kms_key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" }]
  }
}

resource "google_storage_bucket" "own_key_removed_exchanged" {
  prior_attrs = {
    encryption = [{ default_kms_key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" }]
  }
  attrs = {
    encryption = [{ default_kms_key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive2" }]
  }
}

resource "google_storage_bucket" "holds_off" {
  prior_attrs    = { default_event_based_hold = true }
  attrs          = { default_event_based_hold = false }
  expect_failure = true
}

resource "google_storage_bucket" "holds_left_out" {
  prior_attrs    = { default_event_based_hold = true }
  attrs          = { default_event_based_hold = null }
  expect_failure = true
}

resource "google_storage_bucket" "holds_on" {
  prior_attrs = { default_event_based_hold = false }
  attrs       = { default_event_based_hold = true }
}

resource "google_storage_bucket" "holds_never_on" {
  prior_attrs = { default_event_based_hold = null }
  attrs       = { default_event_based_hold = false }
}

resource "google_storage_bucket" "expiry_narrowed" {
  prior_attrs = { lifecycle_rule = [{ action = [{ type = "Delete" }], condition = [{ age = 30 }] }] }
  attrs = {
    lifecycle_rule = [{ action = [{ type = "Delete" }], condition = [{ age = 30, matches_prefix = ["tmp/"] }] }]
  }
}

resource "google_storage_bucket" "expiry_of_everything" {
  prior_attrs = {
    lifecycle_rule = [{ action = [{ type = "Delete" }], condition = [{ age = 30, matches_prefix = ["tmp/"] }] }]
  }
  attrs = {
    lifecycle_rule = [{ action = [{ type = "Delete" }], condition = [{ age = 30, matches_prefix = [] }] }]
  }
  expect_failure = true
}

resource "google_storage_bucket" "expiry_reordered" {
  prior_attrs = {
    lifecycle_rule = [
      { action = [{ type = "Delete" }], condition = [{ age = 30, matches_prefix = ["a"] }] },
      { action = [{ type = "Delete" }], condition = [{ age = 30, matches_prefix = ["b"] }] },
    ]
  }
  attrs = {
    lifecycle_rule = [
      { action = [{ type = "Delete" }], condition = [{ age = 30, matches_prefix = ["b"] }] },
      { action = [{ type = "Delete" }], condition = [{ age = 30, matches_prefix = ["a"] }] },
    ]
  }
}

resource "google_storage_bucket" "numbers_of_another_shape" {
  prior_attrs = { soft_delete_policy = [{ retention_duration_seconds = false }], retention_policy = [{ retention_period = [] }] }
  attrs       = { soft_delete_policy = [{ retention_duration_seconds = null }], retention_policy = [{ retention_period = false }] }
}
