moved {
  from = aws_dynamodb_table.shop
  to   = module.db.aws_dynamodb_table.this
}
moved {
  from = aws_cloudwatch_log_group.logs[0]
  to   = aws_cloudwatch_log_group.logs["eu"]
}
moved {
  from = aws_cloudwatch_log_group.logs[1]
  to   = aws_cloudwatch_log_group.logs["us"]
}
moved {
  from = aws_sqs_queue.orders
  to   = aws_sqs_queue.orders_queue
}
