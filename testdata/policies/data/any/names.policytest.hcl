policytest {
  targets = ["../../../../policies/data/any/names.gate.hcl"]
}

resource "acme_database" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "acme_bucket" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "acme_volume" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "acme_kms_key" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "acme_encryption_key" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "acme_lakehouse" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "acme_blob_container" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "acme_repo" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "acme_image" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "acme_topic_v2" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "netapp-ontap_lun" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "nexus_blobstore_file" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "materialize_materialized_table" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "k8sconnect_object" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "helmfile_release_set" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "aws_newservice_database" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "mssql_database_copy" "gone" {
  prior_attrs    = { id = "x" }
  expect_failure = true
}

resource "acme_bucket_versioning" "gone" {
  prior_attrs = { id = "x" }
}

resource "acme_bucket_public_access_block" "gone" {
  prior_attrs = { id = "x" }
}

resource "acme_database_firewall_rules" "gone" {
  prior_attrs = { id = "x" }
}

resource "acme_repository_branch_protection" "gone" {
  prior_attrs = { id = "x" }
}

resource "acme_kms_grants" "gone" {
  prior_attrs = { id = "x" }
}

resource "acme_file_system_access_point" "gone" {
  prior_attrs = { id = "x" }
}

resource "acme_database_user" "gone" {
  prior_attrs = { id = "x" }
}

resource "acme_server" "gone" {
  prior_attrs = { id = "x" }
}

resource "mssql_login" "gone" {
  prior_attrs = { id = "x" }
}

resource "elasticsearch_watch" "gone" {
  prior_attrs = { id = "x" }
}

resource "opensearch_script" "gone" {
  prior_attrs = { id = "x" }
}

resource "aws_db_subnet_group" "gone" {
  prior_attrs = { id = "x" }
}

resource "azurerm_storage_management_policy" "gone" {
  prior_attrs = { id = "x" }
}
