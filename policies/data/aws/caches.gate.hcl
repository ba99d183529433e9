# Redis and Valkey are used as a store more often than planned, so losing one is
# treated as losing data. MemoryDB is a durable database.

protect "in_memory" {
  description = "ElastiCache and MemoryDB clusters."
  types = [
    "aws_elasticache_cluster",
    "aws_elasticache_replication_group",
    "aws_elasticache_serverless_cache",
    "aws_memorydb_cluster",
    "aws_memorydb_multi_region_cluster",
  ]
  level  = "require_approval"
  reason = "Sessions, queues and counters often live only here, and even a plain cache comes back cold. Take a snapshot before going on."
  lost   = "All keys in memory and the automatic snapshots of the cluster."

  # Replicas have a policy of their own.
  locals {
    replica = meta.type == "aws_elasticache_cluster" && try(coalesce(prior_attrs.replication_group_id), "") != ""
  }

  filter = !local.replica

  recovery {
    types   = ["aws_elasticache_cluster"]
    when    = { engine = "memcached" }
    outcome = "possible"
    message = "Memcached persists nothing, so its clients have to be able to fill it again."
  }

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

protect "nodes" {
  description = "Nodes of ElastiCache replication groups."
  types       = ["aws_elasticache_cluster"]
  level       = "warn"
  reason      = "Its keys are in the other nodes of the replication group. Reads that go to this node fail, and the group has a node less to fail over to."
  lost        = "The node and its endpoint."

  filter = try(coalesce(prior_attrs.replication_group_id), "") != ""

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "A new node can be added to the replication group."
  }
}
