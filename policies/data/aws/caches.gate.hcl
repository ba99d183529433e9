# Redis and Valkey are used as a store more often than planned, so losing one is
# treated as losing data. MemoryDB is a durable database.

protect "in_memory" {
  description = "ElastiCache and MemoryDB clusters."
  class       = "data"
  types = {
    aws_elasticache_cluster           = { lost = "All keys in the memory of the cluster, and its automatic snapshots.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/elasticache/cluster.go" }
    aws_elasticache_replication_group = { lost = "All keys in the memory of the group, and its automatic snapshots.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/elasticache/replication_group.go" }
    aws_elasticache_serverless_cache  = { lost = "All keys of the serverless cache, and its automatic snapshots." }
    aws_memorydb_cluster              = { lost = "All keys of the cluster with its transaction log and automatic snapshots." }
    aws_memorydb_multi_region_cluster = { lost = "The cluster over several regions with the keys that its regional clusters share." }
  }
  reason = "Sessions, queues and counters often live only here, and even a plain cache comes back cold. Take a snapshot before going on."

  # Replicas and Memcached have policies of their own.
  locals {
    replica   = meta.type == "aws_elasticache_cluster" && try(coalesce(prior_attrs.replication_group_id), "") != ""
    memcached = contains(["aws_elasticache_cluster", "aws_elasticache_serverless_cache"], meta.type) && try(lower(coalesce(prior_attrs.engine)), "") == "memcached"
  }

  filter = !local.replica && !local.memcached

  recovery {
    types   = ["aws_elasticache_cluster", "aws_elasticache_replication_group"]
    when    = { final_snapshot_identifier = { not = [null, ""] } }
    outcome = "possible"
    message = "A final snapshot is taken, and a new cluster can be seeded from it."
  }

  recovery {
    types   = ["aws_elasticache_replication_group"]
    when    = { final_snapshot_identifier = [null, ""] }
    outcome = "irreversible"
    message = "No final snapshot is taken, and automatic snapshots are deleted together with the group."
  }

  recovery {
    types   = ["aws_elasticache_cluster"]
    when    = { engine = ["redis", "valkey"], final_snapshot_identifier = [null, ""] }
    outcome = "irreversible"
    message = "No final snapshot is taken, and automatic snapshots are deleted together with the cluster."
  }

  recovery {
    types   = ["aws_memorydb_cluster"]
    when    = { final_snapshot_name = { not = [null, ""] } }
    outcome = "possible"
    message = "A final snapshot is taken, and a new cluster can be restored from it."
  }

  recovery {
    types   = ["aws_memorydb_cluster"]
    when    = { final_snapshot_name = [null, ""] }
    outcome = "irreversible"
    message = "No final snapshot is taken, and automatic snapshots are deleted together with the cluster."
  }
}

protect "memcached" {
  description = "Memcached clusters."
  class       = "derived"
  types = {
    aws_elasticache_cluster          = { lost = "The cache and its endpoint; what filled it stays." }
    aws_elasticache_serverless_cache = { lost = "The cache and its endpoint; what filled it stays." }
  }
  reason = "Make sure that what is behind it can carry all reads until it is warm."

  filter = try(lower(coalesce(prior_attrs.engine)), "") == "memcached"

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "Memcached persists nothing, so its clients have to be able to fill it again."
  }
}

protect "nodes" {
  description = "Nodes of ElastiCache replication groups."
  class       = "replica"
  types = {
    aws_elasticache_cluster = { lost = "The node and its endpoint; the keys stay in the other nodes of the group." }
  }
  reason = "Its keys are in the other nodes of the replication group. Reads that go to this node fail, and the group has a node less to fail over to."

  filter = try(coalesce(prior_attrs.replication_group_id), "") != ""

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "A new node can be added to the replication group."
  }
}

protect "in_front_of_tables" {
  description = "Caches that fill themselves from what stays."
  class       = "derived"
  types = {
    aws_dax_cluster                     = { lost = "The cache and its endpoint; the items stay in DynamoDB." }
    aws_fsx_file_cache                  = { lost = "The cache with files that are not exported yet; what is exported stays in S3 or on NFS." }
    aws_finspace_kx_cluster             = { lost = "The kdb cluster with what is only in its memory; databases and volumes stay." }
    aws_finspace_kx_dataview            = { lost = "The view with its cached segments; the database stays." }
    aws_dynamodb_global_secondary_index = { lost = "The index, which queries name; the items stay in the table, and a new index is filled from them.", since = "6.28.0" }
  }
  reason = "Clients connect to its endpoint, and the source has to carry all reads until the cache is warm again."
}
