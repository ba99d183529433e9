policytest {
  targets = ["drift.gate.hcl"]
}

plan "open_port" {
  file            = "../../../plans/aws_drift_normal_plan/plan.json"
  expect          = "fail"
  expect_findings = ["drift/firewall: aws_security_group.web"]
}

plan "tags_of_a_bucket" {
  file   = "../../../plans/aws_drift_target/plan.json"
  expect = "pass"
}
