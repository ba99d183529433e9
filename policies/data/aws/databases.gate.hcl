# Databases hold what cannot be rebuilt from code, and a change of one
# argument (storage encryption, engine, name) is enough to replace them.
# Lock tables of Terraform state are DynamoDB tables and are covered here.

protect "relational" {
  description = "Relational databases on RDS, Aurora, Aurora DSQL and Lightsail."
  types = [
    "aws_db_instance",
    "aws_rds_cluster",
    "aws_dsql_cluster",
    "aws_lightsail_database",
  ]
  level  = "require_approval"
  reason = "The rows exist nowhere else. Take a manual snapshot and check that it restores before going on."
  lost   = "The database with all its rows, users and automated backups that are set to go with it."

  # Replicas have a policy of their own.
  locals {
    replica = anytrue([
      try(coalesce(prior_attrs.replicate_source_db), "") != "",
      try(coalesce(prior_attrs.replication_source_identifier), "") != "",
    ])
  }

  filter = !local.replica

  recovery {
    types   = ["aws_db_instance", "aws_rds_cluster"]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "RDS refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["aws_dsql_cluster"]
    when    = { deletion_protection_enabled = true }
    outcome = "refused"
    message = "Aurora DSQL refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["aws_db_instance", "aws_rds_cluster"]
    when    = { skip_final_snapshot = [false, null], final_snapshot_identifier = [null, ""] }
    outcome = "refused"
    message = "A final snapshot is asked for but has no name, so the provider stops with an error."
  }

  recovery {
    types   = ["aws_db_instance", "aws_rds_cluster"]
    when    = { skip_final_snapshot = [false, null], final_snapshot_identifier = { not = [null, ""] } }
    outcome = "possible"
    message = "A final snapshot is taken, and a new database can be restored from it."
  }

  recovery {
    types   = ["aws_db_instance", "aws_rds_cluster"]
    when    = { skip_final_snapshot = true, delete_automated_backups = false, backup_retention_period = { at_least = 1 } }
    outcome = "possible"
    message = "No final snapshot is taken, but automated backups are kept until their retention period ends."
  }

  recovery {
    types   = ["aws_db_instance", "aws_rds_cluster"]
    when    = { skip_final_snapshot = true, delete_automated_backups = [true, null] }
    outcome = "irreversible"
    message = "No final snapshot is taken, and automated backups are deleted together with the database."
  }

  # Zero days of retention means that there is nothing to keep.
  recovery {
    types   = ["aws_db_instance"]
    when    = { skip_final_snapshot = true, delete_automated_backups = false, backup_retention_period = [0, null] }
    outcome = "irreversible"
    message = "No final snapshot is taken, and there are no automated backups."
  }

  recovery {
    types   = ["aws_lightsail_database"]
    when    = { skip_final_snapshot = true }
    outcome = "irreversible"
    message = "No final snapshot is taken, and Lightsail deletes the automatic backups with the database."
  }

  recovery {
    types   = ["aws_lightsail_database"]
    when    = { skip_final_snapshot = [false, null], final_snapshot_name = { not = [null, ""] } }
    outcome = "possible"
    message = "A final snapshot is taken, and a new database can be made from it."
  }

  recovery {
    types   = ["aws_lightsail_database"]
    when    = { skip_final_snapshot = [false, null], final_snapshot_name = [null, ""] }
    outcome = "refused"
    message = "A final snapshot is asked for but has no name, so the provider stops with an error."
  }
}

protect "documents_and_graphs" {
  description = "DocumentDB and Neptune clusters and graphs."
  types = [
    "aws_docdb_cluster",
    "aws_docdbelastic_cluster",
    "aws_neptune_cluster",
    "aws_neptunegraph_graph",
  ]
  level  = "require_approval"
  reason = "The documents and graphs exist nowhere else. Take a manual snapshot before going on."
  lost   = "The cluster with all its documents or graph data and its automated backups."

  # Replicas have a policy of their own.
  locals {
    replica = try(coalesce(prior_attrs.replication_source_identifier), "") != ""
  }

  filter = !local.replica

  recovery {
    types   = ["aws_docdb_cluster", "aws_neptune_cluster", "aws_neptunegraph_graph"]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "AWS refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["aws_docdb_cluster", "aws_neptune_cluster"]
    when    = { skip_final_snapshot = [false, null], final_snapshot_identifier = [null, ""] }
    outcome = "refused"
    message = "A final snapshot is asked for but has no name, so the provider stops with an error."
  }

  recovery {
    types   = ["aws_docdb_cluster", "aws_neptune_cluster"]
    when    = { skip_final_snapshot = [false, null], final_snapshot_identifier = { not = [null, ""] } }
    outcome = "possible"
    message = "A final snapshot is taken, and a new cluster can be restored from it."
  }

  # Unlike RDS, DocumentDB and Neptune cannot keep automated backups past the
  # cluster.
  recovery {
    types   = ["aws_docdb_cluster", "aws_neptune_cluster"]
    when    = { skip_final_snapshot = true }
    outcome = "irreversible"
    message = "No final snapshot is taken, and automated backups are deleted together with the cluster."
  }
}

protect "key_value" {
  description = "DynamoDB and Keyspaces tables, SimpleDB domains, CloudFront key value stores."
  types = [
    "aws_dynamodb_table",
    "aws_keyspaces_keyspace",
    "aws_keyspaces_table",
    "aws_simpledb_domain",
    "aws_cloudfront_key_value_store",
  ]
  level  = "require_approval"
  reason = "All items go at once, and a lock table of Terraform state stops every other stack that uses it. Export the items or take an on-demand backup before going on."
  lost   = "The table with all its items."

  recovery {
    types   = ["aws_dynamodb_table"]
    when    = { deletion_protection_enabled = true }
    outcome = "refused"
    message = "DynamoDB refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["aws_dynamodb_table"]
    when    = { "point_in_time_recovery[0].enabled" = true }
    outcome = "possible"
    message = "DynamoDB keeps a system backup of the deleted table for 35 days, from which a new table can be restored."
  }

  recovery {
    types   = ["aws_dynamodb_table"]
    when    = { "point_in_time_recovery[0].enabled" = [false, null] }
    outcome = "irreversible"
    message = "Point-in-time recovery is off, so DynamoDB keeps no backup of its own."
  }

  recovery {
    types   = ["aws_keyspaces_table"]
    when    = { "point_in_time_recovery[0].status" = "ENABLED" }
    outcome = "possible"
    message = "A deleted table with point-in-time recovery can be restored within 35 days."
  }

  recovery {
    types   = ["aws_keyspaces_table"]
    when    = { "point_in_time_recovery[0].status" = ["DISABLED", null] }
    outcome = "irreversible"
    message = "Point-in-time recovery is off, so Keyspaces keeps no backup of its own."
  }
}

protect "ledgers_and_time_series" {
  description = "QLDB ledgers, Timestream databases and tables, FinSpace kdb databases and volumes."
  types = [
    "aws_qldb_ledger",
    "aws_timestreamwrite_database",
    "aws_timestreamwrite_table",
    "aws_timestreaminfluxdb_db_instance",
    "aws_finspace_kx_database",
    "aws_finspace_kx_volume",
  ]
  level  = "require_approval"
  reason = "History cannot be measured a second time. Export it before going on."
  lost   = "All entries or measurements recorded so far."

  recovery {
    types   = ["aws_qldb_ledger"]
    when    = { deletion_protection = [true, null] }
    outcome = "refused"
    message = "QLDB refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["aws_qldb_ledger"]
    when    = { deletion_protection = false }
    outcome = "irreversible"
    message = "A deleted ledger cannot be restored; only journal exports made before remain."
  }
}

# The provider refreshes the source: a replica that was promoted has none and is a
# database like any other (seen with provider 5.100.0, which writes an empty string).
protect "replicas" {
  description = "Replicas of relational databases and of Neptune clusters."
  types = [
    "aws_db_instance",
    "aws_rds_cluster",
    "aws_neptune_cluster",
  ]
  level  = "warn"
  reason = "Its rows are in its source. What reads from the replica fails, and a copy to fall back on is gone."
  lost   = "The replica and its endpoint."

  locals {
    replica = anytrue([
      try(coalesce(prior_attrs.replicate_source_db), "") != "",
      try(coalesce(prior_attrs.replication_source_identifier), "") != "",
    ])
  }

  filter = local.replica

  recovery {
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "AWS refuses the deletion until deletion protection is switched off in an earlier apply."
  }

  recovery {
    when    = { skip_final_snapshot = [false, null], final_snapshot_identifier = [null, ""] }
    outcome = "refused"
    message = "A final snapshot is asked for but has no name, so the provider stops with an error."
  }

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "A new replica can be made from its source."
  }
}
