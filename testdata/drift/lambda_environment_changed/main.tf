# A variable of a function was changed and one was added.
resource "aws_iam_role" "job" {
  name               = "job"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}
resource "aws_lambda_function" "job" {
  function_name = "job"
  role          = aws_iam_role.job.arn
  package_type  = "Image"
  image_uri     = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/job:1"
  image_config { command = ["run"] }
  environment { variables = { LOG_LEVEL = "info", TABLE = "orders" } }
}
