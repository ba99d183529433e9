policytest {
  targets = ["../../../../policies/safeguards/google/deletion_protection.gate.hcl"]
}

base "google_sql_database_instance" {
  attrs = { name = "orders", database_version = "POSTGRES_16" }
}

resource "google_sql_database_instance" "sql_instance_off" {
  prior_attrs    = { settings = [{ tier = "db-custom-2-8192", deletion_protection_enabled = true }] }
  attrs          = { settings = [{ tier = "db-custom-2-8192", deletion_protection_enabled = false }] }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_instance_left_out" {
  prior_attrs    = { settings = [{ tier = "db-custom-2-8192", deletion_protection_enabled = true }] }
  attrs          = { settings = [{ tier = "db-custom-2-8192", deletion_protection_enabled = null }] }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_instance_on" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", deletion_protection_enabled = false }] }
  attrs       = { settings = [{ tier = "db-custom-2-8192", deletion_protection_enabled = true }] }
}

resource "google_sql_database_instance" "sql_instance_scaled" {
  prior_attrs = { settings = [{ tier = "db-custom-2-8192", deletion_protection_enabled = true }] }
  attrs       = { settings = [{ tier = "db-custom-4-16384", deletion_protection_enabled = true }] }
}

base "google_spanner_database" {
  attrs = { name = "orders", instance = "main" }
}

resource "google_spanner_database" "drop_protection_off" {
  prior_attrs    = { enable_drop_protection = true }
  attrs          = { enable_drop_protection = false }
  expect_failure = true
}

resource "google_spanner_database" "drop_protection_left_out" {
  prior_attrs    = { enable_drop_protection = true }
  attrs          = { enable_drop_protection = null }
  expect_failure = true
}

resource "google_spanner_database" "drop_protection_on" {
  prior_attrs = { enable_drop_protection = false }
  attrs       = { enable_drop_protection = true }
}

resource "google_spanner_database" "drop_protection_never_on" {
  prior_attrs = { enable_drop_protection = null }
  attrs       = { enable_drop_protection = false }
}

base "google_project" {
  attrs = { name = "shop", project_id = "shop-prod" }
}

resource "google_project" "project_delete" {
  prior_attrs    = { deletion_policy = "PREVENT" }
  attrs          = { deletion_policy = "DELETE" }
  expect_failure = true
}

resource "google_project" "project_delete_instead_of_abandon" {
  prior_attrs    = { deletion_policy = "ABANDON" }
  attrs          = { deletion_policy = "DELETE" }
  expect_failure = true
}

resource "google_project" "project_prevent" {
  prior_attrs = { deletion_policy = "DELETE" }
  attrs       = { deletion_policy = "PREVENT" }
}

resource "google_project" "project_abandon" {
  prior_attrs    = { deletion_policy = "PREVENT" }
  attrs          = { deletion_policy = "ABANDON" }
  expect_failure = true
}

resource "google_project" "project_abandon_instead_of_delete" {
  prior_attrs = { deletion_policy = "DELETE" }
  attrs       = { deletion_policy = "ABANDON" }
}

resource "google_resource_manager_lien" "lien_removed" {
  prior_attrs = {
    parent       = "projects/123456789012"
    origin       = "machine-readable-explanation"
    restrictions = ["resourcemanager.projects.delete"]
    reason       = "Production"
  }
  expect_failure = true
}

resource "google_resource_manager_lien" "lien_another_removed" {
  prior_attrs = {
    parent       = "projects/210987654321"
    origin       = "machine-readable-explanation"
    restrictions = ["resourcemanager.projects.delete"]
    reason       = "Shared network"
  }
  expect_failure = true
}

resource "google_resource_manager_lien" "lien_replaced" {
  prior_attrs = {
    parent       = "projects/123456789012"
    origin       = "machine-readable-explanation"
    restrictions = ["resourcemanager.projects.delete"]
    reason       = "Production"
  }
  attrs = {
    parent       = "projects/123456789012"
    origin       = "machine-readable-explanation"
    restrictions = ["resourcemanager.projects.delete"]
    reason       = "Production, ask the platform team"
  }
  meta = { operation = "replace" }
}

resource "google_resource_manager_lien" "lien_of_another_origin" {
  prior_attrs = { parent = "projects/123456789012", origin = "terraform", reason = "Production" }
  attrs       = { parent = "projects/123456789012", origin = "platform", reason = "Production" }
  meta        = { operation = "replace" }
}

resource "google_resource_manager_lien" "lien_made" {
  attrs = {
    parent       = "projects/123456789012"
    origin       = "machine-readable-explanation"
    restrictions = ["resourcemanager.projects.delete"]
    reason       = "Production"
  }
}
