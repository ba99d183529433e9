# Databases hold what cannot be rebuilt from code.

protect "clusters" {
  description = "Database clusters."
  class       = "data"
  types = {
    ionoscloud_pg_cluster            = { lost = "The cluster with all databases, users and backups.", source = "https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/dbaas_pgsql_cluster.md" }
    ionoscloud_pg_cluster_v2         = { lost = "The cluster with all databases, users and backups." }
    ionoscloud_mongo_cluster         = { lost = "The cluster with all databases, users and backups." }
    ionoscloud_mariadb_cluster       = { lost = "The cluster with all databases, users and backups." }
    ionoscloud_inmemorydb_replicaset = { lost = "All keys of the replica set." }
    ionoscloud_inmemorydb_cluster_v2 = { lost = "All keys of the cluster, and its snapshots." }
  }
  reason = "With `allow_replace` a change of a fixed argument replaces the cluster. Dump the data before going on."
}

protect "databases" {
  description = "Databases in a cluster."
  class       = "data"
  types = {
    ionoscloud_pg_database = { lost = "The database with all its rows." }
  }
  reason = "Dump the data, and check that it restores, before going on."
}

protect "kafka" {
  description = "Kafka clusters and topics."
  class       = "data"
  types = {
    ionoscloud_kafka_cluster       = { lost = "The cluster with all topics, users and their records." }
    ionoscloud_kafka_cluster_topic = { lost = "The topic with all records that are still retained." }
  }
  reason = "Let consumers finish, and stop producers, before going on."
}
