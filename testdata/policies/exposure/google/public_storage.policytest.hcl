policytest {
  targets = ["../../../../policies/exposure/google/public_storage.gate.hcl"]
}

resource "google_storage_bucket" "prevention_off_inherited" {
  prior_attrs    = { name = "orders-archive", location = "EU", public_access_prevention = "enforced" }
  attrs          = { name = "orders-archive", location = "EU", public_access_prevention = "inherited" }
  expect_failure = true
}

resource "google_storage_bucket" "prevention_off_left_out" {
  prior_attrs    = { name = "orders-archive", location = "EU", public_access_prevention = "enforced" }
  attrs          = { name = "orders-archive", location = "EU", public_access_prevention = null }
  expect_failure = true
}

resource "google_storage_bucket" "prevention_off_on" {
  prior_attrs = { name = "orders-archive", location = "EU", public_access_prevention = "inherited" }
  attrs       = { name = "orders-archive", location = "EU", public_access_prevention = "enforced" }
}

resource "google_storage_bucket" "prevention_off_never_on" {
  prior_attrs = { name = "orders-archive", location = "EU", public_access_prevention = null }
  attrs       = { name = "orders-archive", location = "EU", public_access_prevention = "inherited" }
}

resource "google_storage_bucket" "uniform_access_off_off" {
  prior_attrs    = { name = "orders-archive", location = "EU", uniform_bucket_level_access = true }
  attrs          = { name = "orders-archive", location = "EU", uniform_bucket_level_access = false }
  expect_failure = true
}

resource "google_storage_bucket" "uniform_access_off_left_out" {
  prior_attrs    = { name = "orders-archive", location = "EU", uniform_bucket_level_access = true }
  attrs          = { name = "orders-archive", location = "EU", uniform_bucket_level_access = null }
  expect_failure = true
}

resource "google_storage_bucket" "uniform_access_off_on" {
  prior_attrs = { name = "orders-archive", location = "EU", uniform_bucket_level_access = false }
  attrs       = { name = "orders-archive", location = "EU", uniform_bucket_level_access = true }
}

resource "google_storage_bucket" "uniform_access_off_never_on" {
  prior_attrs = { name = "orders-archive", location = "EU", uniform_bucket_level_access = null }
  attrs       = { name = "orders-archive", location = "EU", uniform_bucket_level_access = false }
}

resource "google_storage_bucket_access_control" "access_list_created_everybody" {
  attrs          = { bucket = "orders-archive", role = "READER", entity = "allUsers" }
  expect_failure = true
}

resource "google_storage_bucket_acl" "access_list_created_predefined" {
  attrs          = { bucket = "orders-archive", predefined_acl = "publicRead", role_entity = [] }
  expect_failure = true
}

resource "google_storage_bucket_acl" "access_list_created_entry" {
  attrs = {
    bucket         = "orders-archive"
    predefined_acl = null
    role_entity    = ["OWNER:project-owners-123", "READER:allAuthenticatedUsers"]
  }
  expect_failure = true
}

resource "google_storage_bucket_access_control" "access_list_created_group" {
  attrs = { bucket = "orders-archive", role = "READER", entity = "group-data@example.com" }
}

resource "google_storage_bucket_acl" "access_list_created_private" {
  attrs = { bucket = "orders-archive", predefined_acl = "projectPrivate", role_entity = [] }
}

resource "google_storage_bucket_acl" "access_list_opened_entry_added" {
  prior_attrs = { bucket = "orders-archive", predefined_acl = null, role_entity = ["OWNER:project-owners-123"] }
  attrs = {
    bucket         = "orders-archive"
    predefined_acl = null
    role_entity    = ["OWNER:project-owners-123", "READER:allUsers"]
  }
  expect_failure = true
}

resource "google_storage_default_object_access_control" "access_list_opened_replaced" {
  prior_attrs    = { bucket = "orders-archive", role = "READER", entity = "group-data@example.com" }
  attrs          = { bucket = "orders-archive", role = "READER", entity = "allUsers" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_acl" "access_list_opened_closed" {
  prior_attrs = { bucket = "orders-archive", predefined_acl = null, role_entity = ["READER:allUsers"] }
  attrs       = { bucket = "orders-archive", predefined_acl = null, role_entity = ["OWNER:project-owners-123"] }
}

resource "google_storage_bucket_access_control" "access_list_opened_always" {
  prior_attrs = { bucket = "orders-archive", role = "READER", entity = "allUsers" }
  attrs       = { bucket = "other", role = "READER", entity = "allUsers" }
  meta        = { operation = "replace" }
}

resource "google_bigquery_dataset" "dataset_created_everybody" {
  attrs = {
    dataset_id = "sales"
    access = [
      { role = "OWNER", special_group = "projectOwners" },
      { role = "READER", special_group = "allAuthenticatedUsers" },
    ]
  }
  expect_failure = true
}

resource "google_bigquery_dataset" "dataset_created_all_users" {
  attrs          = { dataset_id = "sales", access = [{ role = "READER", iam_member = "allUsers" }] }
  expect_failure = true
}

resource "google_bigquery_dataset" "dataset_created_owners" {
  attrs = { dataset_id = "sales", access = [{ role = "OWNER", special_group = "projectOwners" }] }
}

resource "google_bigquery_dataset" "dataset_created_left_to_the_default" {
  attrs = { dataset_id = "sales", access = [] }
}

resource "google_bigquery_dataset" "dataset_opened_everybody" {
  prior_attrs = { dataset_id = "sales", access = [{ role = "OWNER", special_group = "projectOwners" }] }
  attrs = {
    dataset_id = "sales"
    access = [
      { role = "OWNER", special_group = "projectOwners" },
      { role = "READER", special_group = "allAuthenticatedUsers" },
    ]
  }
  expect_failure = true
}

resource "google_bigquery_dataset" "dataset_opened_all_users" {
  prior_attrs = { dataset_id = "sales", access = [{ role = "OWNER", special_group = "projectOwners" }] }
  attrs = {
    dataset_id = "sales"
    access     = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", iam_member = "allUsers" }]
  }
  expect_failure = true
}

resource "google_bigquery_dataset" "dataset_opened_closed" {
  prior_attrs = {
    dataset_id = "sales"
    access = [
      { role = "OWNER", special_group = "projectOwners" },
      { role = "READER", special_group = "allAuthenticatedUsers" },
    ]
  }
  attrs = { dataset_id = "sales", access = [{ role = "OWNER", special_group = "projectOwners" }] }
}

resource "google_bigquery_dataset" "dataset_opened_always" {
  prior_attrs = {
    dataset_id = "sales"
    access = [
      { role = "OWNER", special_group = "projectOwners" },
      { role = "READER", special_group = "allAuthenticatedUsers" },
    ]
  }
  attrs = {
    dataset_id = "sales"
    access = [
      { role = "OWNER", special_group = "projectOwners" },
      { role = "READER", special_group = "allAuthenticatedUsers" },
      { role = "READER", special_group = "projectReaders" },
    ]
  }
}

resource "google_bigquery_dataset_access" "dataset_access_everybody" {
  attrs          = { dataset_id = "sales", role = "READER", special_group = "allAuthenticatedUsers", iam_member = null }
  expect_failure = true
}

resource "google_bigquery_dataset_access" "dataset_access_all_users" {
  attrs          = { dataset_id = "sales", role = "READER", special_group = null, iam_member = "allUsers" }
  expect_failure = true
}

resource "google_bigquery_dataset_access" "dataset_access_group" {
  attrs = {
    dataset_id     = "sales"
    role           = "READER"
    special_group  = null
    iam_member     = null
    group_by_email = "data@example.com"
  }
}

resource "google_bigquery_dataset_access" "dataset_access_readers" {
  attrs = { dataset_id = "sales", role = "READER", special_group = "projectReaders", iam_member = null }
}

resource "google_storage_bucket_acl" "entry_without_a_name" {
  attrs = { bucket = "b", role_entity = [null] }
}
