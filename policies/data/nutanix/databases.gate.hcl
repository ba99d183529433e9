# Databases that NDB runs, with the time machines that hold their backups.

protect "databases" {
  description = "NDB databases."
  class       = "data"
  types = {
    nutanix_ndb_database          = { lost = "The database with all its rows, and its time machine with snapshots and logs.", source = "https://github.com/nutanix/terraform-provider-nutanix/blob/master/nutanix/services/ndb/resource_nutanix_ndb_database.go" }
    nutanix_ndb_register_database = { lost = "The registration, and the time machine with the snapshots that NDB took." }
    nutanix_ndb_linked_databases  = { lost = "The database in the instance with all its rows." }
  }
  reason = "Dump the data, and check that it restores, before going on."

  recovery {
    types   = ["nutanix_ndb_database", "nutanix_ndb_register_database"]
    when    = { delete_time_machine = false }
    outcome = "possible"
    message = "The time machine with its snapshots and logs is kept, and the database can be restored from it."
  }

  recovery {
    types   = ["nutanix_ndb_database"]
    when    = { delete = false }
    outcome = "possible"
    message = "NDB only unregisters the database; it stays on its server."
  }

  recovery {
    types   = ["nutanix_ndb_register_database"]
    when    = { delete = [false, null] }
    outcome = "possible"
    message = "NDB only unregisters the database; it stays on its server."
  }
}

protect "servers" {
  description = "Database servers."
  class       = "data"
  types = {
    nutanix_ndb_dbserver_vm       = { lost = "The server with its databases, volume groups and snapshots." }
    nutanix_ndb_register_dbserver = { lost = "The registration of the server, and the server itself if it is set to be deleted." }
  }
  reason = "Dump the data, and check that it restores, before going on."

  recovery {
    types   = ["nutanix_ndb_dbserver_vm"]
    when    = { delete = false }
    outcome = "possible"
    message = "NDB only unregisters the server; it stays as it is."
  }

  recovery {
    types   = ["nutanix_ndb_register_dbserver"]
    when    = { delete = [false, null] }
    outcome = "possible"
    message = "NDB only unregisters the server; it stays as it is."
  }
}

protect "snapshots" {
  description = "Snapshots of databases."
  class       = "data"
  types = {
    nutanix_ndb_database_snapshot = { lost = "The snapshot, and the state of the database that only it holds." }
  }
  reason = "Check that this point in time is no longer needed."
}

protect "copies" {
  description = "Clones of databases and copies of time machines."
  class       = "replica"
  types = {
    nutanix_ndb_clone       = { lost = "The clone with everything written to it since it was made or refreshed." }
    nutanix_ndb_tms_cluster = { lost = "The copies of snapshots on the second cluster." }
  }
  reason = "Tests and reports that use it fail. The source stays."
}

protect "registrations" {
  description = "Registered clusters and profiles."
  class       = "derived"
  types = {
    nutanix_ndb_cluster                  = { lost = "The registration of the cluster with NDB; what runs on it stays." }
    nutanix_ndb_software_version_profile = { lost = "The version of the database software that servers are made with." }
    nutanix_ndb_profile                  = { lost = "The profile that databases are made with." }
  }
  filter = meta.operation == "delete"
  reason = "NDB can no longer make or patch databases with it until it is there again."
}
