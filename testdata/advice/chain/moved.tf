moved {
  from = module.old
  to   = module.new
}
moved {
  from = module.new.aws_sqs_queue.letters
  to   = module.new.aws_sqs_queue.dead_letters
}
