policytest {
  targets = ["../../../../policies/hygiene/any/plan.gate.hcl"]
}

plan "mass_deletion_of_half_the_stack" {
  file            = "plan/half_destroyed.json"
  expect          = "pass"
  expect_findings = ["plan/mass_deletion: (the plan)"]
}

plan "mass_deletion_by_replacement" {
  file            = "plan/all_replaced.json"
  expect          = "pass"
  expect_findings = ["plan/mass_deletion: (the plan)"]
}

plan "mass_deletion_needs_a_number" {
  file            = "plan/small_stack_destroyed.json"
  expect          = "pass"
  expect_findings = []
}

plan "mass_deletion_needs_a_share" {
  file            = "plan/few_of_many_destroyed.json"
  expect          = "pass"
  expect_findings = []
}

plan "mass_deletion_not_of_new_task_definitions" {
  file            = "../../situations/deploy_day.json"
  expect          = "pass"
  expect_findings = []
}

plan "mass_deletion_not_of_any_revision" {
  file            = "plan/revisions_replaced.json"
  expect          = "pass"
  expect_findings = []
}

plan "mass_deletion_not_of_templates_without_a_successor" {
  file            = "plan/templates_deleted.json"
  expect          = "pass"
  expect_findings = []
}

plan "mass_deletion_not_of_revisions_without_successors" {
  file            = "plan/revisions_deleted.json"
  expect          = "pass"
  expect_findings = []
}

plan "mass_deletion_not_of_replacements_that_nothing_is_lost_with" {
  file            = "plan/replaced_without_facts.json"
  expect          = "pass"
  expect_findings = []
}

plan "partial_plan_by_its_mark" {
  file            = "plan/targeted.json"
  expect          = "pass"
  expect_findings = ["plan/partial_plan: (the plan)"]
}

plan "partial_plan_of_one_target" {
  file            = "../../../plans/target/plan.json"
  expect          = "pass"
  expect_findings = ["plan/partial_plan: (the plan)"]
}

plan "partial_plan_not_of_a_whole_stack" {
  file            = "../../../plans/create/plan.json"
  expect          = "pass"
  expect_findings = []
}

plan "partial_plan_not_of_a_destroy" {
  file            = "../../../plans/destroy/plan.json"
  expect          = "pass"
  expect_findings = []
}
