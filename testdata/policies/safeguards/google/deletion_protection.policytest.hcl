policytest {
  targets = ["../../../../policies/safeguards/google/deletion_protection.gate.hcl"]
}

resource "google_sql_database_instance" "sql_instance_off" {
  prior_attrs = {
    name             = "orders"
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", deletion_protection_enabled = true }]
  }
  attrs = {
    name             = "orders"
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", deletion_protection_enabled = false }]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_instance_left_out" {
  prior_attrs = {
    name             = "orders"
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", deletion_protection_enabled = true }]
  }
  attrs = {
    name             = "orders"
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", deletion_protection_enabled = null }]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_instance_on" {
  prior_attrs = {
    name             = "orders"
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", deletion_protection_enabled = false }]
  }
  attrs = {
    name             = "orders"
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", deletion_protection_enabled = true }]
  }
}

resource "google_sql_database_instance" "sql_instance_scaled" {
  prior_attrs = {
    name             = "orders"
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-2-8192", deletion_protection_enabled = true }]
  }
  attrs = {
    name             = "orders"
    database_version = "POSTGRES_16"
    settings         = [{ tier = "db-custom-4-16384", deletion_protection_enabled = true }]
  }
}

resource "google_spanner_database" "drop_protection_off" {
  prior_attrs    = { name = "orders", instance = "main", enable_drop_protection = true }
  attrs          = { name = "orders", instance = "main", enable_drop_protection = false }
  expect_failure = true
}

resource "google_spanner_database" "drop_protection_left_out" {
  prior_attrs    = { name = "orders", instance = "main", enable_drop_protection = true }
  attrs          = { name = "orders", instance = "main", enable_drop_protection = null }
  expect_failure = true
}

resource "google_spanner_database" "drop_protection_on" {
  prior_attrs = { name = "orders", instance = "main", enable_drop_protection = false }
  attrs       = { name = "orders", instance = "main", enable_drop_protection = true }
}

resource "google_spanner_database" "drop_protection_never_on" {
  prior_attrs = { name = "orders", instance = "main", enable_drop_protection = null }
  attrs       = { name = "orders", instance = "main", enable_drop_protection = false }
}

resource "google_project" "project_delete" {
  prior_attrs    = { name = "shop", project_id = "shop-prod", deletion_policy = "PREVENT" }
  attrs          = { name = "shop", project_id = "shop-prod", deletion_policy = "DELETE" }
  expect_failure = true
}

resource "google_project" "project_delete_instead_of_abandon" {
  prior_attrs    = { name = "shop", project_id = "shop-prod", deletion_policy = "ABANDON" }
  attrs          = { name = "shop", project_id = "shop-prod", deletion_policy = "DELETE" }
  expect_failure = true
}

resource "google_project" "project_prevent" {
  prior_attrs = { name = "shop", project_id = "shop-prod", deletion_policy = "DELETE" }
  attrs       = { name = "shop", project_id = "shop-prod", deletion_policy = "PREVENT" }
}

resource "google_project" "project_abandon" {
  prior_attrs = { name = "shop", project_id = "shop-prod", deletion_policy = "PREVENT" }
  attrs       = { name = "shop", project_id = "shop-prod", deletion_policy = "ABANDON" }
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
