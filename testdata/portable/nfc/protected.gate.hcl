protect "by_key" {
  addresses = ["aws_sqs_queue.main[\"café\"]"]
  on        = ["create"]
  level     = "warn"
  reason    = "Named by its key."
}
