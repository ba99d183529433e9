policytest {
  targets = ["drift.gate.hcl"]
}

plan "one_action_more" {
  file            = "../../../drift/iam_role_policy_edited/plan.json"
  expect          = "fail"
  expect_findings = ["drift/identity: aws_iam_role_policy.logs"]
}

plan "the_same_policy_in_another_order" {
  file            = "../../../drift/iam_role_policy_reordered/plan.json"
  expect          = "pass"
  expect_findings = []
}

plan "the_autoscaler" {
  file            = "../../../drift/asg_size_ignored/plan.json"
  expect          = "pass"
  expect_findings = []
}
