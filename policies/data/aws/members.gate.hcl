# A member of a cluster computes; the storage is the cluster's. Removing one is the
# way to scale in, so it warns and needs no approval.

protect "instances" {
  description = "Instances and shard groups of Aurora, DocumentDB and Neptune clusters, regional domain controllers."
  class       = "replica"
  types = {
    aws_rds_cluster_instance     = { lost = "The instance with its own endpoint; the rows stay in the cluster volume.", source = "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DeleteInstance.html" }
    aws_rds_shard_group          = { lost = "The shards and routers with their endpoint; the rows stay in the storage of the cluster.", source = "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/limitless-shard-delete.html" }
    aws_docdb_cluster_instance   = { lost = "The instance with its own endpoint; the documents stay in the cluster volume." }
    aws_neptune_cluster_instance = { lost = "The instance with its own endpoint; the graph stays in the cluster volume." }
    aws_directory_service_region = { lost = "The domain controllers of the directory in this region; the directory stays in its primary region." }
  }
  # A reader that goes is how a cluster scales in.
  filter = try(tobool(coalesce(prior_attrs.writer)), true)
  reason = "Sessions on this member end, and its own endpoint is gone. Make sure that another member can take over."
}

protect "global_clusters" {
  description = "Global databases and data stores that tie regional clusters together."
  class       = "replica"
  types = {
    aws_rds_global_cluster                   = { lost = "The tie between the regions and the global endpoint; the regional clusters stay.", deletion_protection = "deletion_protection" }
    aws_docdb_global_cluster                 = { lost = "The tie between the regions; the regional clusters stay.", deletion_protection = "deletion_protection" }
    aws_neptune_global_cluster               = { lost = "The tie between the regions; the regional clusters stay.", deletion_protection = "deletion_protection", source = "https://docs.aws.amazon.com/neptune/latest/userguide/neptune-gdb-detaching.html" }
    aws_elasticache_global_replication_group = { lost = "The tie between the regions; the primary replication group stays." }
    aws_dynamodb_global_table                = { lost = "The tie between the regional tables of the old kind of global table; the tables stay." }
  }
  reason = "The regional clusters stay, and no longer follow each other. Clients of the global endpoint fail, and a failover between regions is no longer possible."
}
