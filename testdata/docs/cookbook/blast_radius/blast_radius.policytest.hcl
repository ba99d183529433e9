policytest {
  targets = ["blast_radius.gate.hcl"]
}

plan "eight_destroyed" {
  file   = "../../../plans/aws_drift_destroy/plan.json"
  expect = "needs_approval"
}

plan "one_destroyed" {
  file   = "../../../plans/aws_delete_db/plan.json"
  expect = "pass"
}
