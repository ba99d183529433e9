policytest {
  targets = ["../../../../policies/exposure/google/public_storage.gate.hcl"]
}

base "google_storage_bucket" {
  attrs = { name = "orders-archive", location = "EU" }
}

# Source: Cloud Storage documentation, Public access prevention

resource "google_storage_bucket" "prevention_off_inherited" {
  prior_attrs    = { public_access_prevention = "enforced" }
  attrs          = { public_access_prevention = "inherited" }
  expect_failure = true
}

resource "google_storage_bucket" "prevention_off_left_out" {
  prior_attrs    = { public_access_prevention = "enforced" }
  attrs          = { public_access_prevention = null }
  expect_failure = true
}

resource "google_storage_bucket" "prevention_off_replaced" {
  prior_attrs    = { public_access_prevention = "enforced" }
  attrs          = { name = "orders", public_access_prevention = "inherited" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket" "prevention_off_on" {
  prior_attrs = { public_access_prevention = "inherited" }
  attrs       = { public_access_prevention = "enforced" }
}

resource "google_storage_bucket" "prevention_off_never_on" {
  prior_attrs = { public_access_prevention = null }
  attrs       = { public_access_prevention = "inherited" }
}

resource "google_storage_bucket" "prevention_off_kept" {
  prior_attrs = { public_access_prevention = "enforced" }
  attrs       = { public_access_prevention = "enforced", versioning = [{ enabled = true }] }
}

resource "google_storage_bucket" "prevention_off_new" {
  attrs = { public_access_prevention = "inherited" }
}

resource "google_storage_bucket" "prevention_off_deleted" {
  prior_attrs = { public_access_prevention = "enforced" }
}

resource "google_storage_bucket" "prevention_off_unknown" {
  prior_attrs = { public_access_prevention = "enforced" }
  attrs       = { public_access_prevention = unknown }
}

# Source: Cloud Storage documentation, Uniform bucket-level access

resource "google_storage_bucket" "uniform_access_off_off" {
  prior_attrs    = { uniform_bucket_level_access = true }
  attrs          = { uniform_bucket_level_access = false }
  expect_failure = true
}

resource "google_storage_bucket" "uniform_access_off_left_out" {
  prior_attrs    = { uniform_bucket_level_access = true }
  attrs          = { uniform_bucket_level_access = null }
  expect_failure = true
}

resource "google_storage_bucket" "uniform_access_off_on" {
  prior_attrs = { uniform_bucket_level_access = false }
  attrs       = { uniform_bucket_level_access = true }
}

resource "google_storage_bucket" "uniform_access_off_never_on" {
  prior_attrs = { uniform_bucket_level_access = null }
  attrs       = { uniform_bucket_level_access = false }
}

resource "google_storage_bucket" "uniform_access_off_kept" {
  prior_attrs = { uniform_bucket_level_access = true }
  attrs       = { uniform_bucket_level_access = true }
}

resource "google_storage_bucket" "uniform_access_off_new" {
  attrs = { uniform_bucket_level_access = false }
}

# Source: Cloud Storage documentation, Access control lists (predefined ACLs, scopes)

base "google_storage_bucket_access_control" {
  attrs = { bucket = "orders-archive" }
}

base "google_storage_bucket_acl" {
  attrs = { bucket = "orders-archive" }
}

base "google_storage_default_object_access_control" {
  attrs = { bucket = "orders-archive" }
}

base "google_storage_default_object_acl" {
  attrs = { bucket = "orders-archive" }
}

base "google_storage_object_access_control" {
  attrs = { bucket = "orders-archive", object = "index.html" }
}

base "google_storage_object_acl" {
  attrs = { bucket = "orders-archive", object = "index.html" }
}

resource "google_storage_bucket_access_control" "access_list_everybody" {
  attrs          = { role = "READER", entity = "allUsers" }
  expect_failure = true
}

resource "google_storage_bucket_acl" "access_list_predefined" {
  attrs          = { predefined_acl = "publicRead", role_entity = [] }
  expect_failure = true
}

resource "google_storage_bucket_acl" "access_list_entry" {
  attrs          = { predefined_acl = null, role_entity = ["OWNER:project-owners-123456789012", "READER:allAuthenticatedUsers"] }
  expect_failure = true
}

resource "google_storage_bucket_acl" "access_list_entry_added" {
  prior_attrs    = { predefined_acl = null, role_entity = ["OWNER:project-owners-123456789012"] }
  attrs          = { predefined_acl = null, role_entity = ["OWNER:project-owners-123456789012", "READER:allUsers"] }
  expect_failure = true
}

resource "google_storage_bucket_acl" "access_list_write_added" {
  prior_attrs    = { predefined_acl = "publicRead", role_entity = [] }
  attrs          = { predefined_acl = "publicReadWrite", role_entity = [] }
  expect_failure = true
}

resource "google_storage_bucket_acl" "access_list_default" {
  prior_attrs    = { default_acl = "projectPrivate" }
  attrs          = { default_acl = "publicRead" }
  expect_failure = true
}

resource "google_storage_default_object_acl" "access_list_default_objects" {
  prior_attrs    = { predefined_acl = null, role_entity = ["OWNER:project-owners-123456789012"] }
  attrs          = { predefined_acl = null, role_entity = ["OWNER:project-owners-123456789012", "READER:allUsers"] }
  expect_failure = true
}

resource "google_storage_default_object_access_control" "access_list_replaced" {
  prior_attrs    = { role = "READER", entity = "group-data@example.com" }
  attrs          = { role = "READER", entity = "allUsers" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_object_access_control" "access_list_another_role" {
  prior_attrs    = { role = "READER", entity = "allUsers" }
  attrs          = { role = "OWNER", entity = "allUsers" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_object_acl" "access_list_object" {
  prior_attrs    = { predefined_acl = "private", role_entity = [] }
  attrs          = { predefined_acl = "authenticatedRead", role_entity = [] }
  expect_failure = true
}

resource "google_storage_bucket_access_control" "access_list_another_bucket" {
  prior_attrs    = { role = "READER", entity = "allUsers" }
  attrs          = { bucket = "payroll", role = "READER", entity = "allUsers" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_acl" "access_list_beside_unknown" {
  prior_attrs    = { predefined_acl = null, role_entity = ["OWNER:project-owners-123456789012"] }
  attrs          = { predefined_acl = null, role_entity = ["READER:allUsers", unknown] }
  expect_failure = true
}

resource "google_storage_bucket_access_control" "access_list_group" {
  attrs = { role = "READER", entity = "group-data@example.com" }
}

resource "google_storage_bucket_access_control" "access_list_look_alike" {
  attrs = { role = "READER", entity = "user-allusers@example.com" }
}

resource "google_storage_bucket_acl" "access_list_private" {
  attrs = { predefined_acl = "projectPrivate", role_entity = [] }
}

resource "google_storage_bucket_acl" "access_list_closed" {
  prior_attrs = { predefined_acl = null, role_entity = ["READER:allUsers"] }
  attrs       = { predefined_acl = null, role_entity = ["OWNER:project-owners-123456789012"] }
}

resource "google_storage_bucket_acl" "access_list_predefined_closed" {
  prior_attrs = { predefined_acl = "publicRead", role_entity = [] }
  attrs       = { predefined_acl = "private", role_entity = [] }
}

resource "google_storage_bucket_acl" "access_list_same_in_entries" {
  prior_attrs = { predefined_acl = "publicRead", role_entity = [] }
  attrs       = { predefined_acl = null, role_entity = ["READER:allUsers"] }
}

resource "google_storage_bucket_acl" "access_list_less_rights" {
  prior_attrs = { predefined_acl = "publicReadWrite", role_entity = [] }
  attrs       = { predefined_acl = "publicRead", role_entity = [] }
}

resource "google_storage_bucket_acl" "access_list_reordered" {
  prior_attrs = { predefined_acl = null, role_entity = ["OWNER:project-owners-123456789012", "READER:allUsers"] }
  attrs       = { predefined_acl = null, role_entity = ["READER:allUsers", "OWNER:project-owners-123456789012"] }
}

resource "google_storage_bucket_acl" "access_list_team" {
  prior_attrs = { predefined_acl = null, role_entity = ["OWNER:project-owners-123456789012"] }
  attrs       = { predefined_acl = null, role_entity = ["OWNER:project-owners-123456789012", "READER:group-data@example.com"] }
}

resource "google_storage_bucket_acl" "access_list_upper_case" {
  prior_attrs = { predefined_acl = null, role_entity = ["reader:allUsers"] }
  attrs       = { predefined_acl = null, role_entity = ["READER:allUsers"] }
}

resource "google_storage_bucket_acl" "access_list_null_entry" {
  attrs = { role_entity = [null], predefined_acl = null }
}

resource "google_storage_bucket_acl" "access_list_nulls" {
  attrs = { role_entity = null, predefined_acl = null, default_acl = null }
}

resource "google_storage_bucket_acl" "access_list_default_private" {
  prior_attrs = { default_acl = "publicRead" }
  attrs       = { default_acl = "projectPrivate" }
}

resource "google_storage_default_object_access_control" "access_list_recreated" {
  prior_attrs = { role = "READER", entity = "allUsers" }
  attrs       = { role = "READER", entity = "allUsers" }
  meta        = { operation = "replace" }
}

resource "google_storage_default_object_access_control" "access_list_domain" {
  attrs = { role = "READER", entity = "domain-example.com" }
}

resource "google_storage_object_access_control" "access_list_fewer" {
  prior_attrs = { role = "OWNER", entity = "allUsers" }
  attrs       = { role = "READER", entity = "allUsers" }
  meta        = { operation = "replace" }
}

resource "google_storage_object_acl" "access_list_object_owner" {
  prior_attrs = { predefined_acl = "private", role_entity = [] }
  attrs       = { predefined_acl = "bucketOwnerRead", role_entity = [] }
}

resource "google_storage_object_acl" "access_list_object_always" {
  prior_attrs = { predefined_acl = "publicRead", role_entity = [] }
  attrs       = { predefined_acl = "publicRead", role_entity = [] }
}

resource "google_storage_bucket_access_control" "access_list_removed" {
  prior_attrs = { role = "READER", entity = "allUsers" }
}

resource "google_storage_default_object_acl" "access_list_default_kept" {
  prior_attrs = { predefined_acl = null, role_entity = ["OWNER:project-owners-123456789012", "READER:allUsers"] }
  attrs       = { predefined_acl = null, role_entity = ["OWNER:project-owners-123456789012", "READER:allUsers", "READER:group-data@example.com"] }
}

resource "google_storage_bucket_acl" "access_list_all_to_authenticated" {
  prior_attrs = { predefined_acl = null, role_entity = ["READER:allUsers"] }
  attrs       = { predefined_acl = null, role_entity = ["READER:allAuthenticatedUsers"] }
}

resource "google_storage_bucket_object" "access_list_file" {
  attrs = { bucket = "orders-archive", name = "index.html", source = "index.html" }
}

resource "google_storage_bucket_access_control" "access_list_project" {
  attrs = { role = "READER", entity = "project-viewers-123456789012" }
}

resource "google_storage_object_acl" "access_list_object_team" {
  prior_attrs = { predefined_acl = null, role_entity = ["OWNER:project-owners-123456789012"] }
  attrs       = { predefined_acl = null, role_entity = ["OWNER:project-owners-123456789012", "READER:user-ann@example.com"] }
}

# Source: BigQuery documentation, Datasets: access; provider documentation, google_bigquery_dataset

base "google_bigquery_dataset" {
  attrs = { dataset_id = "sales" }
}

base "google_bigquery_dataset_access" {
  attrs = { dataset_id = "sales" }
}

resource "google_bigquery_dataset" "dataset_new" {
  attrs          = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", special_group = "allAuthenticatedUsers" }] }
  expect_failure = true
}

resource "google_bigquery_dataset" "dataset_new_all_users" {
  attrs          = { access = [{ role = "READER", iam_member = "allUsers" }] }
  expect_failure = true
}

resource "google_bigquery_dataset" "dataset_added" {
  prior_attrs    = { access = [{ role = "OWNER", special_group = "projectOwners" }] }
  attrs          = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", special_group = "allAuthenticatedUsers" }] }
  expect_failure = true
}

resource "google_bigquery_dataset" "dataset_added_all_users" {
  prior_attrs    = { access = [{ role = "OWNER", special_group = "projectOwners" }] }
  attrs          = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", iam_member = "allUsers" }] }
  expect_failure = true
}

resource "google_bigquery_dataset" "dataset_writer" {
  prior_attrs    = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", special_group = "allAuthenticatedUsers" }] }
  attrs          = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", special_group = "allAuthenticatedUsers" }, { role = "WRITER", special_group = "allAuthenticatedUsers" }] }
  expect_failure = true
}

resource "google_bigquery_dataset_access" "dataset_access_everybody" {
  attrs          = { role = "READER", special_group = "allAuthenticatedUsers", iam_member = null }
  expect_failure = true
}

resource "google_bigquery_dataset_access" "dataset_access_all_users" {
  attrs          = { role = "READER", special_group = null, iam_member = "allUsers" }
  expect_failure = true
}

resource "google_bigquery_dataset_access" "dataset_access_replaced" {
  prior_attrs    = { role = "READER", special_group = "projectReaders" }
  attrs          = { role = "READER", special_group = "allAuthenticatedUsers" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_bigquery_dataset" "dataset_owners" {
  attrs = { access = [{ role = "OWNER", special_group = "projectOwners" }] }
}

resource "google_bigquery_dataset" "dataset_left_to_the_default" {
  attrs = { access = [] }
}

resource "google_bigquery_dataset" "dataset_not_set" {
  attrs = { access = null }
}

resource "google_bigquery_dataset" "dataset_unknown" {
  attrs = { access = unknown }
}

resource "google_bigquery_dataset" "dataset_closed" {
  prior_attrs = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", special_group = "allAuthenticatedUsers" }] }
  attrs       = { access = [{ role = "OWNER", special_group = "projectOwners" }] }
}

resource "google_bigquery_dataset" "dataset_always" {
  prior_attrs = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", special_group = "allAuthenticatedUsers" }] }
  attrs       = { access = [{ role = "READER", special_group = "allAuthenticatedUsers" }, { role = "OWNER", special_group = "projectOwners" }, { role = "READER", special_group = "projectReaders" }] }
}

resource "google_bigquery_dataset" "dataset_group" {
  prior_attrs = { access = [{ role = "OWNER", special_group = "projectOwners" }] }
  attrs       = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", group_by_email = "data@example.com" }] }
}

resource "google_bigquery_dataset" "dataset_view" {
  prior_attrs = { access = [{ role = "OWNER", special_group = "projectOwners" }] }
  attrs       = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = null, view = [{ dataset_id = "v", project_id = "acme", table_id = "t" }] }] }
}

resource "google_bigquery_dataset" "dataset_full_entries" {
  prior_attrs = { access = [{ role = "READER", special_group = "allAuthenticatedUsers", domain = "", iam_member = "", user_by_email = "" }] }
  attrs       = { access = [{ role = "READER", special_group = "allAuthenticatedUsers" }] }
}

resource "google_bigquery_dataset_access" "dataset_access_group" {
  attrs = { role = "READER", special_group = null, iam_member = null, group_by_email = "data@example.com" }
}

resource "google_bigquery_dataset_access" "dataset_access_readers" {
  attrs = { role = "READER", special_group = "projectReaders", iam_member = null }
}

resource "google_bigquery_dataset_access" "dataset_access_recreated" {
  prior_attrs = { role = "READER", special_group = "allAuthenticatedUsers" }
  attrs       = { role = "READER", special_group = "allAuthenticatedUsers" }
  meta        = { operation = "replace" }
}

resource "google_bigquery_dataset_access" "dataset_access_closed" {
  prior_attrs = { role = "READER", special_group = "allAuthenticatedUsers" }
  attrs       = { role = "READER", group_by_email = "data@example.com" }
  meta        = { operation = "replace" }
}

resource "google_bigquery_dataset_access" "dataset_access_account" {
  attrs = { role = "READER", iam_member = "serviceAccount:etl@acme-orders.iam.gserviceaccount.com" }
}

resource "google_bigquery_dataset" "dataset_labels" {
  prior_attrs = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", special_group = "allAuthenticatedUsers" }], labels = { a = "1" } }
  attrs       = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", special_group = "allAuthenticatedUsers" }], labels = { a = "2" } }
}

resource "google_bigquery_dataset" "dataset_role_unknown" {
  prior_attrs = { access = [{ role = "OWNER", special_group = "projectOwners" }] }
  attrs       = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", user_by_email = unknown }] }
}

# Source: BigQuery documentation, Datasets: access

resource "google_bigquery_dataset" "dataset_domain_added" {
  prior_attrs    = { access = [{ role = "OWNER", special_group = "projectOwners" }] }
  attrs          = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", domain = "example.com" }] }
  expect_failure = true
}

resource "google_bigquery_dataset_access" "dataset_domain_access" {
  attrs          = { role = "READER", domain = "example.com" }
  expect_failure = true
}

resource "google_bigquery_dataset" "dataset_domain_gmail" {
  prior_attrs    = { access = [{ role = "OWNER", special_group = "projectOwners" }] }
  attrs          = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", user_by_email = "jane.doe@gmail.com" }] }
  expect_failure = true
}

resource "google_bigquery_dataset" "dataset_domain_always" {
  prior_attrs = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", domain = "example.com" }] }
  attrs       = { access = [{ role = "READER", domain = "example.com" }, { role = "OWNER", special_group = "projectOwners" }] }
}

resource "google_bigquery_dataset" "dataset_domain_closed" {
  prior_attrs = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", domain = "example.com" }] }
  attrs       = { access = [{ role = "OWNER", special_group = "projectOwners" }] }
}

resource "google_bigquery_dataset_access" "dataset_domain_user" {
  attrs = { role = "READER", user_by_email = "ann@example.com" }
}

resource "google_bigquery_dataset_access" "dataset_domain_recreated" {
  prior_attrs = { role = "READER", domain = "example.com" }
  attrs       = { role = "READER", domain = "example.com" }
  meta        = { operation = "replace" }
}

resource "google_bigquery_dataset" "dataset_domain_look_alike" {
  prior_attrs = { access = [{ role = "OWNER", special_group = "projectOwners" }] }
  attrs       = { access = [{ role = "OWNER", special_group = "projectOwners" }, { role = "READER", user_by_email = "gmail.com@example.com" }] }
}

resource "google_bigquery_dataset" "dataset_domain_empty" {
  prior_attrs = { access = [{ role = "OWNER", special_group = "projectOwners" }] }
  attrs       = { access = [{ role = "OWNER", special_group = "projectOwners", domain = "" }] }
}

# Source: Firebase documentation, Security Rules and Firebase Authentication

resource "google_firebaserules_ruleset" "rules_for_everyone_new" {
  attrs          = { source = [{ files = [{ name = "firestore.rules", content = "match /orders/{id} {\n  allow read, write: if true;\n}" }] }] }
  expect_failure = true
}

resource "google_firebaserules_ruleset" "rules_for_everyone_opened" {
  prior_attrs    = { source = [{ files = [{ name = "firestore.rules", content = "match /orders/{id} {\n  allow read: if request.auth != null;\n}" }] }] }
  attrs          = { source = [{ files = [{ name = "firestore.rules", content = "match /orders/{id} {\n  allow read;\n}" }] }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_firebaserules_ruleset" "rules_for_everyone_more" {
  prior_attrs    = { source = [{ files = [{ name = "firestore.rules", content = "allow read: if true;" }] }] }
  attrs          = { source = [{ files = [{ name = "firestore.rules", content = "allow read: if true;\nallow write: if true;" }] }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_firebaserules_ruleset" "rules_for_everyone_signed_in" {
  attrs = { source = [{ files = [{ name = "firestore.rules", content = "allow read, write: if request.auth != null;" }] }] }
}

resource "google_firebaserules_ruleset" "rules_for_everyone_denied" {
  attrs = { source = [{ files = [{ name = "firestore.rules", content = "allow read, write: if false;" }] }] }
}

resource "google_firebaserules_ruleset" "rules_for_everyone_comment" {
  attrs = { source = [{ files = [{ name = "firestore.rules", content = "// allow read: if true;\nallow read: if request.auth.uid == id;" }] }] }
}

resource "google_firebaserules_ruleset" "rules_for_everyone_always" {
  prior_attrs = { source = [{ files = [{ name = "firestore.rules", content = "allow read: if true;" }] }] }
  attrs       = { source = [{ files = [{ name = "firestore.rules", content = "allow read:  if true;\nallow write: if request.auth != null;" }] }] }
  meta        = { operation = "replace" }
}

resource "google_firebaserules_ruleset" "rules_for_everyone_closed" {
  prior_attrs = { source = [{ files = [{ name = "firestore.rules", content = "allow read: if true;" }] }] }
  attrs       = { source = [{ files = [{ name = "firestore.rules", content = "allow read: if request.auth != null;" }] }] }
  meta        = { operation = "replace" }
}

resource "google_firebaserules_ruleset" "rules_for_everyone_truth" {
  attrs = { source = [{ files = [{ name = "firestore.rules", content = "allow read: if trueName(resource);" }] }] }
}

resource "google_firebaserules_ruleset" "rules_for_everyone_nulls" {
  attrs = { source = null }
}

base "google_bigquery_analytics_hub_data_exchange" {
  attrs = { data_exchange_id = "sales" }
}

# Source: BigQuery sharing documentation, Manage data exchanges

resource "google_bigquery_analytics_hub_data_exchange" "exchange_public_new" {
  attrs          = { discovery_type = "DISCOVERY_TYPE_PUBLIC" }
  expect_failure = true
}

resource "google_bigquery_analytics_hub_data_exchange" "exchange_public_opened" {
  prior_attrs    = { discovery_type = "DISCOVERY_TYPE_PRIVATE" }
  attrs          = { discovery_type = "DISCOVERY_TYPE_PUBLIC" }
  expect_failure = true
}

resource "google_bigquery_analytics_hub_data_exchange" "exchange_public_private" {
  attrs = { discovery_type = "DISCOVERY_TYPE_PRIVATE" }
}

resource "google_bigquery_analytics_hub_data_exchange" "exchange_public_always" {
  prior_attrs = { discovery_type = "DISCOVERY_TYPE_PUBLIC" }
  attrs       = { discovery_type = "DISCOVERY_TYPE_PUBLIC", description = "x" }
}

resource "google_bigquery_analytics_hub_data_exchange" "exchange_public_closed" {
  prior_attrs = { discovery_type = "DISCOVERY_TYPE_PUBLIC" }
  attrs       = { discovery_type = "DISCOVERY_TYPE_PRIVATE" }
}

resource "google_bigquery_analytics_hub_data_exchange" "exchange_public_not_set" {
  attrs = { discovery_type = null }
}

# Source: Terraform, values known after apply

resource "google_storage_bucket_acl" "undecided_entity_list" {
  prior_attrs    = { predefined_acl = null, role_entity = ["OWNER:project-owners-123456789012"] }
  attrs          = { predefined_acl = null, role_entity = [unknown] }
  expect_failure = true
}

resource "google_storage_bucket_access_control" "undecided_entity_entry" {
  prior_attrs    = { role = "READER", entity = "group-data@example.com" }
  attrs          = { role = "READER", entity = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_acl" "undecided_entity_new" {
  attrs = { predefined_acl = null, role_entity = [unknown] }
}

resource "google_storage_bucket_access_control" "undecided_entity_known" {
  prior_attrs = { role = "READER", entity = "group-data@example.com" }
  attrs       = { role = "READER", entity = "user-ann@example.com" }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_acl" "undecided_entity_predefined" {
  prior_attrs = { predefined_acl = "private", role_entity = [] }
  attrs       = { predefined_acl = "projectPrivate", role_entity = [unknown] }
}

resource "google_storage_bucket_access_control" "undecided_entity_bucket" {
  prior_attrs = { role = "READER", entity = "group-data@example.com" }
  attrs       = { bucket = unknown, role = "READER", entity = "group-data@example.com" }
  meta        = { operation = "replace" }
}

# Source: provider schema, hashicorp/google 6.x, google_storage_bucket_access_control and google_bigquery_dataset_access; an entry of something else is replaced
resource "google_storage_bucket_acl" "access_list_another_bucket" {
  prior_attrs    = { bucket = "orders-assets", role_entity = ["READER:allUsers"] }
  attrs          = { bucket = "orders-archive", role_entity = ["READER:allUsers"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_object_access_control" "access_list_another_object" {
  prior_attrs    = { bucket = "orders-assets", object = "logo.png", role = "READER", entity = "allUsers" }
  attrs          = { bucket = "orders-assets", object = "invoices.csv", role = "READER", entity = "allUsers" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_bigquery_dataset_access" "dataset_another" {
  prior_attrs    = { dataset_id = "sales", project = "acme", role = "READER", special_group = "allAuthenticatedUsers" }
  attrs          = { dataset_id = "payroll", project = "acme", role = "READER", special_group = "allAuthenticatedUsers" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_bigquery_dataset_access" "dataset_of_another_project" {
  prior_attrs    = { dataset_id = "sales", project = "acme", role = "READER", special_group = "allAuthenticatedUsers" }
  attrs          = { dataset_id = "sales", project = "acme-prod", role = "READER", special_group = "allAuthenticatedUsers" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_bigquery_dataset_access" "dataset_domain_another" {
  prior_attrs    = { dataset_id = "sales", project = "acme", role = "READER", domain = "example.com" }
  attrs          = { dataset_id = "payroll", project = "acme", role = "READER", domain = "example.com" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_access_control" "access_list_same_bucket" {
  prior_attrs = { bucket = "orders-assets", role = "READER", entity = "allUsers" }
  attrs       = { bucket = "b/orders-assets", role = "READER", entity = "allUsers", id = unknown }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_access_control" "access_list_bucket_known_later" {
  prior_attrs = { bucket = "orders-assets", role = "READER", entity = "allUsers" }
  attrs       = { bucket = unknown, role = "READER", entity = "allUsers" }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_acl" "access_list_same_entries" {
  prior_attrs = { bucket = "orders-assets", role_entity = ["READER:allUsers"] }
  attrs       = { bucket = "orders-assets", role_entity = ["READER:allUsers"], id = unknown, default_acl = null }
  meta        = { operation = "replace" }
}

resource "google_storage_object_access_control" "access_list_same_object" {
  prior_attrs = { bucket = "orders-assets", object = "logo.png", role = "READER", entity = "allUsers" }
  attrs       = { bucket = "orders-assets", object = "logo.png", role = "READER", entity = "allUsers", generation = unknown }
  meta        = { operation = "replace" }
}

resource "google_storage_object_access_control" "access_list_another_object_for_a_group" {
  prior_attrs = { bucket = "orders-assets", object = "logo.png", role = "READER", entity = "group-data@example.com" }
  attrs       = { bucket = "orders-assets", object = "invoices.csv", role = "READER", entity = "group-data@example.com" }
  meta        = { operation = "replace" }
}

resource "google_bigquery_dataset_access" "dataset_same" {
  prior_attrs = { dataset_id = "sales", project = "acme", role = "READER", special_group = "allAuthenticatedUsers" }
  attrs       = { dataset_id = "sales", project = "acme", role = "READER", special_group = "allAuthenticatedUsers", api_updated_member = unknown }
  meta        = { operation = "replace" }
}

resource "google_bigquery_dataset_access" "dataset_known_later" {
  prior_attrs = { dataset_id = "sales", project = "acme", role = "READER", special_group = "allAuthenticatedUsers" }
  attrs       = { dataset_id = unknown, project = "acme", role = "READER", special_group = "allAuthenticatedUsers" }
  meta        = { operation = "replace" }
}

resource "google_bigquery_dataset_access" "dataset_project_known_later" {
  prior_attrs = { dataset_id = "sales", project = "acme", role = "READER", special_group = "allAuthenticatedUsers" }
  attrs       = { dataset_id = "sales", project = unknown, role = "READER", special_group = "allAuthenticatedUsers" }
  meta        = { operation = "replace" }
}

resource "google_bigquery_dataset_access" "dataset_domain_same" {
  prior_attrs = { dataset_id = "sales", project = "acme", role = "READER", domain = "example.com" }
  attrs       = { dataset_id = "sales", project = "acme", role = "READER", domain = "example.com", id = unknown }
  meta        = { operation = "replace" }
}

resource "google_bigquery_dataset_access" "dataset_domain_known_later" {
  prior_attrs = { dataset_id = "sales", project = "acme", role = "READER", domain = "example.com" }
  attrs       = { dataset_id = unknown, project = "acme", role = "READER", domain = "example.com" }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_access_control" "not_checked_entity" {
  attrs = { bucket = "orders-assets", role = "READER", entity = unknown }
}

resource "google_storage_bucket_acl" "not_checked_entries" {
  attrs = { bucket = "orders-assets", role_entity = unknown }
}

resource "google_storage_bucket_acl" "not_checked_predefined" {
  attrs = { bucket = "orders-assets", role_entity = unknown, predefined_acl = "private" }
}
