policytest {
  targets = ["iam_wildcards.policy.hcl"]
}

resource "aws_iam_policy" "administrator" {
  attrs = {
    policy = jsonencode({ Statement = { Effect = "Allow", Action = "*", Resource = "*" } })
  }
  expect_failure = true
}

resource "aws_iam_role_policy" "every_action_of_a_service" {
  attrs = {
    policy = jsonencode({ Statement = [
      { Effect = "Deny", Action = "*", Resource = "*" },
      { Effect = "Allow", Action = ["sqs:SendMessage", "s3:*"], Resource = ["*"] },
    ] })
  }
  expect_failure = true
}

resource "aws_iam_user_policy" "all_actions_but_some" {
  attrs = {
    policy = jsonencode({ Statement = [{ Effect = "Allow", NotAction = "iam:*", Resource = "*" }] })
  }
  expect_failure = true
}

resource "aws_iam_group_policy" "all_resources_but_some" {
  attrs = {
    policy = jsonencode({ Statement = [
      { Effect = "Allow", Action = "s3:*Object", NotResource = "arn:aws:s3:::acme-logs/*" },
    ] })
  }
  expect_failure = true
}

resource "aws_iam_role_policy" "one_bucket" {
  attrs = {
    policy = jsonencode({ Statement = [
      { Effect = "Allow", Action = ["s3:*"], Resource = ["arn:aws:s3:::acme-logs/*"] },
    ] })
  }
}
