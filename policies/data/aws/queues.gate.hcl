# Unread messages exist only in the queue. Topics and event buses pass messages
# on and keep none: the identity pack covers them.

protect "messages" {
  description = "SQS queues and message brokers."
  types = [
    "aws_sqs_queue",
    "aws_mq_broker",
  ]
  level  = "require_approval"
  reason = "Producers fail and unread messages are gone, dead-letter queues with the evidence of failures included. Drain the queue before going on."
  lost   = "All messages that have not been read yet, and the queue's URL and ARN."
}

protect "streams" {
  description = "Kinesis streams and Kafka clusters."
  types = [
    "aws_kinesis_stream",
    "aws_kinesis_video_stream",
    "aws_msk_cluster",
    "aws_msk_serverless_cluster",
  ]
  level  = "require_approval"
  reason = "Consumers lose their position together with the records. Let them catch up, or copy the records, before going on."
  lost   = "All records within the retention period and the positions of the consumers."
}

protect "event_archives" {
  description = "EventBridge archives."
  types       = ["aws_cloudwatch_event_archive"]
  level       = "require_approval"
  reason      = "Archived events are kept to be replayed. Make sure that they are not needed."
  lost        = "All archived events."
}
