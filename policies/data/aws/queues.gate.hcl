# Unread messages exist only in the queue. Topics and event buses pass messages
# on and keep none: the identity pack covers them.

protect "messages" {
  description = "SQS queues and message brokers."
  class       = "data"
  types = {
    aws_sqs_queue = { lost = "All messages that have not been read yet, and the queue's URL and ARN.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/sqs/queue.go" }
    aws_mq_broker = { lost = "All messages in the queues and topics of the broker, its users and its endpoints." }
  }
  reason = "Producers fail and unread messages are gone, dead-letter queues with the evidence of failures included. Drain the queue before going on."
}

protect "streams" {
  description = "Kinesis streams and Kafka clusters."
  class       = "data"
  types = {
    aws_kinesis_stream         = { lost = "All records within the retention period, and the positions of the consumers.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/kinesis/stream.go" }
    aws_kinesis_video_stream   = { lost = "All recorded video within the retention period." }
    aws_msk_cluster            = { lost = "The cluster with all topics, their records, and the positions of the consumers.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/kafka/cluster.go" }
    aws_msk_serverless_cluster = { lost = "The cluster with all topics, their records, and the positions of the consumers." }
    aws_msk_topic              = { lost = "The topic with all records that are still retained.", since = "6.38.0" }
  }
  reason = "Consumers lose their position together with the records. Let them catch up, or copy the records, before going on."

  recovery {
    types   = ["aws_kinesis_stream"]
    when    = { enforce_consumer_deletion = [false, null] }
    outcome = "may_be_refused"
    message = "Kinesis refuses to delete a stream while consumers are registered with it; whether there are any is not in the plan."
  }
}

protect "event_archives" {
  description = "EventBridge archives."
  class       = "data"
  types = {
    aws_cloudwatch_event_archive = { lost = "All archived events." }
  }
  reason = "Archived events are kept to be replayed. Make sure that they are not needed."
}

protect "schemas" {
  description = "Schema registries of Glue."
  class       = "data"
  types = {
    aws_glue_registry = { lost = "The registry with all its schemas and their versions." }
    aws_glue_schema   = { lost = "The schema with all versions that producers registered." }
  }
  reason = "Consumers need the schema of a record to read it, old records included. Export all versions before going on."
}
