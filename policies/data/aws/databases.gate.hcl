# Databases hold what cannot be rebuilt from code, and a change of one
# argument (storage encryption, engine, name) is enough to replace them.
# Lock tables of Terraform state are DynamoDB tables and are covered here.

protect "relational" {
  description = "Relational databases on RDS, Aurora, Aurora DSQL and Lightsail."
  class       = "data"
  types = {
    aws_db_instance        = { lost = "The database with all its rows, users and automated backups that are set to go with it.", deletion_protection = "deletion_protection", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/rds/instance.go" }
    aws_rds_cluster        = { lost = "The cluster volume with all databases in it, and automated backups that are set to go with it.", deletion_protection = "deletion_protection", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/rds/cluster.go" }
    aws_dsql_cluster       = { lost = "The cluster with all its rows, in this region.", deletion_protection = "deletion_protection_enabled" }
    aws_lightsail_database = { lost = "The database with all its rows, users and automatic backups." }
  }
  reason = "The rows exist nowhere else. Take a manual snapshot and check that it restores before going on."

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
  class       = "data"
  types = {
    aws_docdb_cluster        = { lost = "The cluster with all its documents and automated backups.", deletion_protection = "deletion_protection", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/docdb/cluster.go" }
    aws_docdbelastic_cluster = { lost = "The elastic cluster with the documents of all its shards and its automatic backups." }
    aws_neptune_cluster      = { lost = "The cluster with all its graph data and automated backups.", deletion_protection = "deletion_protection", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/neptune/cluster.go" }
    aws_neptunegraph_graph   = { lost = "The graph with all its vertices, edges and vectors.", deletion_protection = "deletion_protection" }
  }
  reason = "The documents and graphs exist nowhere else. Take a manual snapshot before going on."

  # Replicas have a policy of their own.
  locals {
    replica = try(coalesce(prior_attrs.replication_source_identifier), "") != ""
  }

  filter = !local.replica

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
  class       = "data"
  types = {
    aws_dynamodb_table             = { lost = "The table with all its items, in every region that its blocks name.", deletion_protection = "deletion_protection_enabled", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/dynamodb/table.go" }
    aws_keyspaces_keyspace         = { lost = "The keyspace with all its tables and their rows." }
    aws_keyspaces_table            = { lost = "The table with all its rows." }
    aws_simpledb_domain            = { lost = "The domain with all its items." }
    aws_cloudfront_key_value_store = { lost = "The store with all keys, those that were written by other tools included." }
  }
  reason = "All items go at once, and a lock table of Terraform state stops every other stack that uses it. Export the items or take an on-demand backup before going on."

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
  description = "QLDB ledgers, Timestream databases and tables, FinSpace kdb environments, databases and volumes."
  class       = "data"
  types = {
    aws_qldb_ledger                    = { lost = "The ledger with its journal and all its tables." }
    aws_timestreamwrite_database       = { lost = "The database with all its tables and their measurements." }
    aws_timestreamwrite_table          = { lost = "All measurements in the memory store and the magnetic store of the table." }
    aws_timestreaminfluxdb_db_instance = { lost = "The instance with all its buckets, measurements, dashboards and tokens." }
    aws_timestreaminfluxdb_db_cluster  = { lost = "The cluster with all its buckets, measurements, dashboards and tokens.", since = "6.11.0" }
    aws_finspace_kx_environment        = { lost = "The kdb environment with all its databases, volumes, clusters and users." }
    aws_finspace_kx_database           = { lost = "The kdb database with all its changesets." }
    aws_finspace_kx_volume             = { lost = "The volume with everything that clusters wrote to it." }
  }
  reason = "History cannot be measured a second time. Export it before going on."

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
  class       = "replica"
  types = {
    aws_db_instance     = { lost = "The read replica and its endpoint; its rows stay in the source.", deletion_protection = "deletion_protection" }
    aws_rds_cluster     = { lost = "The replica cluster with its endpoints; its rows stay in the source.", deletion_protection = "deletion_protection" }
    aws_neptune_cluster = { lost = "The replica cluster with its endpoints; its graph stays in the source.", deletion_protection = "deletion_protection" }
  }
  reason = "Its rows are in its source. What reads from the replica fails, and a copy to fall back on is gone."

  locals {
    replica = anytrue([
      try(coalesce(prior_attrs.replicate_source_db), "") != "",
      try(coalesce(prior_attrs.replication_source_identifier), "") != "",
    ])
  }

  filter = local.replica

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
