# Oracle's machines in Google Cloud: the databases in them are in no configuration
# of their own.

protect "machines" {
  description = "Exadata infrastructure, clusters and database systems of Oracle."
  class       = "data"
  types = {
    google_oracle_database_cloud_exadata_infrastructure = { lost = "The machines with all clusters and databases on them.", deletion_protection = "deletion_protection" }
    google_oracle_database_cloud_vm_cluster             = { lost = "The cluster with all databases in it.", deletion_protection = "deletion_protection" }
    google_oracle_database_exadb_vm_cluster             = { lost = "The cluster with all databases in it.", since = "7.20.0", deletion_protection = "deletion_protection" }
    google_oracle_database_exascale_db_storage_vault    = { lost = "The vault with the files of all databases in it.", since = "7.12.0", deletion_protection = "deletion_protection" }
    google_oracle_database_db_system                    = { lost = "The system with its databases and storage.", since = "7.8.0", deletion_protection = "deletion_protection" }
    google_oracle_database_goldengate_deployment        = { lost = "The deployment with its trails, processes and their positions.", since = "7.35.0", deletion_protection = "deletion_protection" }
  }
  reason = "Take a backup that outlives the machines, and check that it restores, before going on."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}
