policytest {
  targets = ["storage.gate.hcl"]
}

plan "storage_was_changed" {
  file            = "../../../plans/aws_drift_normal_plan/plan.json"
  expect          = "fail"
  expect_findings = ["storage/size: aws_db_instance.main"]
}

plan "only_tags_were_changed" {
  file   = "../../../plans/aws_drift_target/plan.json"
  expect = "pass"
}
