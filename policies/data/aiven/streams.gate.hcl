# Pipelines hold no records of their own, but their state and their position in
# the source, and a new one starts from the beginning or from now.

protect "flink" {
  description = "Flink services, applications and deployments."
  class       = "derived"
  types = {
    aiven_flink                            = { lost = "The service with all applications, their running jobs and savepoints.", deletion_protection = "termination_protection" }
    aiven_flink_application                = { lost = "The application with all its versions and its running job." }
    aiven_flink_jar_application            = { lost = "The application with all its uploaded versions and its running job." }
    aiven_flink_application_deployment     = { lost = "The running job with its state, unless a savepoint is given to the next one." }
    aiven_flink_jar_application_deployment = { lost = "The running job with its state, unless a savepoint is given to the next one." }
  }
  reason = "A job that starts without a savepoint reads its sources again and counts from zero. Note the last savepoint before going on."
}

protect "connectors" {
  description = "Kafka Connect services and connectors."
  class       = "derived"
  types = {
    aiven_kafka_connect   = { lost = "The service with all its connectors and their positions in the sources.", deletion_protection = "termination_protection" }
    aiven_kafka_connector = { lost = "The connector and its position in the source." }
  }
  reason = "A new connector may read the source again from the start, or miss what is written in between."
}

protect "mirrors" {
  description = "Replication between Kafka clusters."
  class       = "replica"
  types = {
    aiven_kafka_mirrormaker            = { lost = "The replication between clusters with all its flows.", deletion_protection = "termination_protection" }
    aiven_mirrormaker_replication_flow = { lost = "The flow that keeps the topics of the other cluster up to date." }
  }
  reason = "The target stops following the source. Make sure that no reader and no failover plan depends on it."
}
