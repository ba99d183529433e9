policytest {
  targets = ["databases"]
}

plan "deleted" {
  file            = "../../plans/aws_delete_db/plan.json"
  expect          = "fail"
  expect_findings = ["databases/never_destroyed: aws_db_instance.main"]
}

plan "created" {
  file            = "../../plans/create/plan.json"
  expect          = "pass"
  expect_findings = []
}

plan "not_a_plan" {
  file   = "databases.gate.hcl"
  expect = "error"
}
