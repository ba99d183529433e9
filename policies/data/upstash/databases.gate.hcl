# Serverless databases keep what applications write, without a backup outside of
# the service.

protect "databases" {
  description = "Databases, indexes and topics."
  class       = "data"
  types = {
    upstash_redis_database = { lost = "The database with all its keys, its host name and its tokens." }
    upstash_vector_index   = { lost = "The index with all vectors and metadata, its host name and its tokens." }
    upstash_kafka_cluster  = { lost = "The cluster with all its topics and credentials." }
    upstash_kafka_topic    = { lost = "The topic with all records that are still retained." }
  }
  reason = "Export the data to another place, and check that it can be loaded again, before going on."
}

protect "teams" {
  description = "Teams."
  class       = "data"
  types = {
    upstash_team = { lost = "The team with its members and the databases that belong to it." }
  }
  reason = "Make sure that nothing is left in the team."
}
