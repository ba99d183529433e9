# A log group moves into a module in a refresh-only plan, and nothing else is different.
module "logs" { source = "./logs" }
moved {
  from = aws_cloudwatch_log_group.app
  to   = module.logs.aws_cloudwatch_log_group.app
}
