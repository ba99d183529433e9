policytest {
  targets = ["databases"]
}

plan "deleted" {
  file            = "../../plans/aws_delete_db/plan.json"
  expect          = "pass"
  expect_findings = ["databases/never_destroyed: aws_db_instance.other"]
}
