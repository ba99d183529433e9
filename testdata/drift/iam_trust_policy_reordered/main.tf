# The trust policy of a role has its keys and principals in another order, and a list instead of the one action. The provider keeps the text of the state: nothing drifts.
resource "aws_iam_role" "app" {
  name = "app"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Effect = "Allow", Principal = { Service = ["ec2.amazonaws.com", "lambda.amazonaws.com"] }, Action = "sts:AssumeRole"
  }] })
}
