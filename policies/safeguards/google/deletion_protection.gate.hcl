# Deletion protection is the last thing between a mistaken destroy and the data.
# It falls in one apply, and the destroy passes in the next: this is the apply
# in which a reviewer can still ask why.

# These two are held by Google and stop the console and the API as well.
resource_policy "google_sql_database_instance" "sql_instance" {
  description = "Cloud SQL itself stops protecting an instance from deletion."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(prior_attrs.settings[0].deletion_protection_enabled, null) != true ||
      try(attrs.settings[0].deletion_protection_enabled, null) == true
    )
    error_message = "Cloud SQL accepts a deletion of the instance from everyone with access, not only from Terraform. Keep `deletion_protection_enabled = true`."
  }
}

resource_policy "google_spanner_database" "drop_protection" {
  description = "Spanner itself stops protecting a database from being dropped."
  operations  = ["update", "replace"]
  level       = "warn"

  enforce {
    condition     = try(prior_attrs.enable_drop_protection, null) != true || try(attrs.enable_drop_protection, null) == true
    error_message = "Spanner accepts a drop of the database from everyone with access, and its instance can be deleted. Keep `enable_drop_protection = true`."
  }
}

resource_policy "google_project" "project" {
  description = "A project can be deleted or given up by Terraform."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      !contains(["PREVENT", "ABANDON"], try(coalesce(tostring(prior_attrs.deletion_policy)), "none")) ||
      try(attrs.deletion_policy, null) != "DELETE"
    )
    error_message = "Removing this project from the code deletes it with everything in it (`deletion_policy` was ${try(tostring(coalesce(prior_attrs.deletion_policy)), "")}). Keep the policy."
  }

  enforce {
    condition     = try(prior_attrs.deletion_policy, null) != "PREVENT" || try(attrs.deletion_policy, null) != "ABANDON"
    error_message = "Removing this project from the code was refused. From then on Terraform gives the project up and nothing manages it. Keep the policy."
  }
}

resource_policy "google_resource_manager_lien" "lien" {
  description = "A lien that keeps a project from being deleted is removed."
  operations  = ["delete", "replace"]
  level       = "warn"

  enforce {
    condition     = meta.operation != "delete"
    error_message = "Nothing keeps `${try(tostring(coalesce(prior_attrs.parent)), "the project")}` from being deleted any more. Keep the lien unless the deletion is planned."
  }
}
