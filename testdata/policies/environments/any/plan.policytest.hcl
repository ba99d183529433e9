policytest {
  targets = ["../../../../policies/environments/any/plan.gate.hcl"]
}

plan "by_module_of_two_environments" {
  file            = "plan/modules_of_two.json"
  expect          = "pass"
  expect_findings = ["plan/by_module: (the plan)"]
}

plan "by_module_with_keys" {
  file            = "plan/keys_of_modules.json"
  expect          = "pass"
  expect_findings = ["plan/by_module: (the plan)"]
}

plan "by_module_of_one_that_changes" {
  file            = "plan/one_module.json"
  expect          = "pass"
  expect_findings = []
}

plan "by_name_of_two_environments" {
  file            = "plan/names_of_two.json"
  expect          = "pass"
  expect_findings = ["plan/by_name: (the plan)"]
}

plan "by_name_with_keys" {
  file            = "plan/keys_of_two.json"
  expect          = "pass"
  expect_findings = ["plan/by_name: (the plan)"]
}

plan "by_name_of_one_environment" {
  file            = "plan/one_name.json"
  expect          = "pass"
  expect_findings = []
}

plan "neither_by_parts_of_words" {
  file            = "plan/parts_of_words.json"
  expect          = "pass"
  expect_findings = []
}

plan "neither_by_the_words_of_a_type" {
  file            = "plan/types_with_such_words.json"
  expect          = "pass"
  expect_findings = []
}
