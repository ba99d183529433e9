# Messages and images that were written once.

protect "queues" {
  description = "Event Streams topics and schemas, and MQ queue managers."
  class       = "data"
  types = {
    ibm_event_streams_topic   = { lost = "The topic with all records that are still retained." }
    ibm_event_streams_schema  = { lost = "The schema with all its versions; records written with it cannot be decoded." }
    ibm_mqcloud_queue_manager = { lost = "The queue manager with its queues and all messages in them." }
  }
  reason = "Let consumers catch up before going on."
}

protect "registries" {
  description = "Container registry namespaces."
  class       = "data"
  types = {
    ibm_cr_namespace = { lost = "The namespace with all its images." }
  }
  reason = "Running workloads cannot be rescheduled or rolled back once their image is gone."
}
