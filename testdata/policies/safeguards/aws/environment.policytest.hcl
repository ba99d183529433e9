# Variables that are gone; new values, new names and secrets of the same name stay silent.

policytest {
  targets = ["../../../../policies/safeguards/aws/environment.gate.hcl"]
}

resource "aws_lambda_function" "variable_gone" {
  prior_attrs    = { function_name = "f", environment = [{ variables = { DB = "a", LOG = "b" } }] }
  attrs          = { function_name = "f", environment = [{ variables = { LOG = "b" } }] }
  expect_failure = true
}

resource "aws_lambda_function" "all_gone" {
  prior_attrs    = { function_name = "f", environment = [{ variables = { DB = "a" } }] }
  attrs          = { function_name = "f", environment = [] }
  expect_failure = true
}

resource "aws_lambda_function" "value_changed" {
  prior_attrs = { function_name = "f", environment = [{ variables = { DB = "a" } }] }
  attrs       = { function_name = "f", environment = [{ variables = { DB = "b" } }] }
}

resource "aws_lambda_function" "variable_renamed" {
  prior_attrs = { function_name = "f", environment = [{ variables = { DB = "postgres://db", LOG = "b" } }] }
  attrs       = { function_name = "f", environment = [{ variables = { DATABASE = "postgres://db", LOG = "b" } }] }
}

resource "aws_lambda_function" "variable_added" {
  prior_attrs = { function_name = "f", environment = [{ variables = { DB = "a" } }] }
  attrs       = { function_name = "f", environment = [{ variables = { NEW = "c", DB = "a" } }] }
}

resource "aws_lambda_function" "value_unknown" {
  prior_attrs = { function_name = "f", environment = [{ variables = { DB = "a" } }] }
  attrs       = { function_name = "f", environment = [{ variables = { DB = unknown } }] }
}

resource "aws_lambda_function" "code" {
  prior_attrs = { function_name = "f", environment = [{ variables = { DB = "a" } }], source_code_hash = "a" }
  attrs = {
    function_name    = "f"
    environment      = [{ variables = { DB = "a" } }]
    source_code_hash = "b"
    qualified_arn    = unknown
  }
}

resource "aws_ecs_task_definition" "variable_gone" {
  prior_attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"A\", \"value\": \"1\"}, {\"name\": \"B\", \"value\": \"2\"}]}]"
  }
  attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"A\", \"value\": \"1\"}]}]"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ecs_task_definition" "variable_of_one_container_gone" {
  prior_attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"A\", \"value\": \"1\"}]}, {\"name\": \"log\", \"image\": \"x\", \"environment\": [{\"name\": \"A\", \"value\": \"1\"}]}]"
  }
  attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"log\", \"image\": \"x\", \"environment\": []}, {\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"A\", \"value\": \"1\"}]}]"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ecs_task_definition" "becomes_a_secret" {
  prior_attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"A\", \"value\": \"1\"}, {\"name\": \"B\", \"value\": \"2\"}]}]"
  }
  attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"A\", \"value\": \"1\"}], \"secrets\": [{\"name\": \"B\", \"valueFrom\": \"arn\"}]}]"
  }
  meta = { operation = "replace" }
}

resource "aws_ecs_task_definition" "image" {
  prior_attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"A\", \"value\": \"1\"}]}]"
  }
  attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"y\", \"environment\": [{\"name\": \"A\", \"value\": \"1\"}]}]"
  }
  meta = { operation = "replace" }
}

resource "aws_ecs_task_definition" "reordered" {
  prior_attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"A\", \"value\": \"1\"}, {\"name\": \"B\", \"value\": \"2\"}]}]"
  }
  attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"B\", \"value\": \"3\"}, {\"name\": \"A\", \"value\": \"1\"}]}]"
  }
  meta = { operation = "replace" }
}

resource "aws_ecs_task_definition" "renamed" {
  prior_attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"A\", \"value\": \"postgres://db\"}]}]"
  }
  attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"C\", \"value\": \"postgres://db\"}]}]"
  }
  meta = { operation = "replace" }
}

resource "aws_ecs_task_definition" "container_renamed" {
  prior_attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"A\", \"value\": \"1\"}]}]"
  }
  attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"app\", \"image\": \"x\", \"environment\": []}]"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ecs_task_definition" "in_a_file" {
  prior_attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"A\", \"value\": \"1\"}]}]"
  }
  attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [], \"environmentFiles\": [{\"type\": \"s3\", \"value\": \"arn\"}]}]"
  }
  meta = { operation = "replace" }
}

resource "aws_ecs_task_definition" "new_revision_unknown" {
  prior_attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"A\", \"value\": \"1\"}]}]"
    revision              = 1
  }
  attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"A\", \"value\": \"1\"}]}]"
    revision              = unknown
  }
  meta = { operation = "replace" }
}

resource "aws_apprunner_service" "variable_gone" {
  prior_attrs = {
    source_configuration = [
      {
        image_repository = [
          {
            image_configuration = [
              {
                runtime_environment_variables = { A = "1", B = "2" }
                runtime_environment_secrets   = {}
              },
            ]
          },
        ]
        code_repository = []
      },
    ]
  }
  attrs = {
    source_configuration = [
      {
        image_repository = [
          {
            image_configuration = [{ runtime_environment_variables = { A = "1" }, runtime_environment_secrets = {} }]
          },
        ]
        code_repository = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_apprunner_service" "all_gone" {
  prior_attrs = {
    source_configuration = [
      {
        image_repository = [
          {
            image_configuration = [{ runtime_environment_variables = { A = "1" }, runtime_environment_secrets = {} }]
          },
        ]
        code_repository = []
      },
    ]
  }
  attrs = {
    source_configuration = [
      {
        image_repository = [
          {
            image_configuration = [{ runtime_environment_variables = null, runtime_environment_secrets = {} }]
          },
        ]
        code_repository = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_apprunner_service" "becomes_a_secret" {
  prior_attrs = {
    source_configuration = [
      {
        image_repository = [
          {
            image_configuration = [{ runtime_environment_variables = { A = "1" }, runtime_environment_secrets = {} }]
          },
        ]
        code_repository = []
      },
    ]
  }
  attrs = {
    source_configuration = [
      {
        image_repository = [
          {
            image_configuration = [{ runtime_environment_variables = {}, runtime_environment_secrets = { A = "arn" } }]
          },
        ]
        code_repository = []
      },
    ]
  }
}

resource "aws_apprunner_service" "value" {
  prior_attrs = {
    source_configuration = [
      {
        image_repository = [
          {
            image_configuration = [{ runtime_environment_variables = { A = "1" }, runtime_environment_secrets = {} }]
          },
        ]
        code_repository = []
      },
    ]
  }
  attrs = {
    source_configuration = [
      {
        image_repository = [
          {
            image_configuration = [{ runtime_environment_variables = { A = "2" }, runtime_environment_secrets = {} }]
          },
        ]
        code_repository = []
      },
    ]
  }
}

resource "aws_amplify_app" "variable_gone" {
  prior_attrs    = { environment_variables = { A = "1", B = "2" } }
  attrs          = { environment_variables = { A = "1" } }
  expect_failure = true
}

resource "aws_amplify_branch" "variable_gone" {
  prior_attrs    = { environment_variables = { A = "1" } }
  attrs          = { environment_variables = null }
  expect_failure = true
}

resource "aws_amplify_app" "value" {
  prior_attrs = { environment_variables = { A = "1" } }
  attrs       = { environment_variables = { A = "2" } }
}

resource "aws_amplify_branch" "renamed" {
  prior_attrs = { environment_variables = { A = "postgres://db" } }
  attrs       = { environment_variables = { B = "postgres://db" } }
}

resource "aws_lambda_function" "common_value_is_no_rename" {
  prior_attrs    = { function_name = "f", environment = [{ variables = { A = "1", DB_TLS = "true" } }] }
  attrs          = { function_name = "f", environment = [{ variables = { A = "1", FEATURE_X = "true" } }] }
  expect_failure = true
}

resource "aws_lambda_function" "not_a_map" {
  prior_attrs = { function_name = "f", environment = [{ variables = false }] }
  attrs       = { function_name = "f", environment = [{ variables = [] }] }
}

resource "aws_amplify_app" "not_a_map" {
  prior_attrs = { environment_variables = false }
  attrs       = { environment_variables = "" }
}

resource "aws_amplify_app" "common_value_is_no_rename" {
  prior_attrs    = { environment_variables = { DB_TLS = "true" } }
  attrs          = { environment_variables = { FEATURE_X = "true" } }
  expect_failure = true
}

resource "aws_apprunner_service" "common_value_is_no_rename" {
  prior_attrs = {
    source_configuration = [{ image_repository = [{ image_configuration = [{ runtime_environment_variables = { DB_TLS = "true" }, runtime_environment_secrets = {} }] }] }]
  }
  attrs = {
    source_configuration = [{ image_repository = [{ image_configuration = [{ runtime_environment_variables = { FEATURE_X = "true" }, runtime_environment_secrets = {} }] }] }]
  }
  expect_failure = true
}

resource "aws_ecs_task_definition" "container_renamed_with_its_variables" {
  prior_attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"DB\", \"value\": \"1\"}]}]"
  }
  attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"app\", \"image\": \"x\", \"environment\": [{\"name\": \"DB\", \"value\": \"1\"}]}]"
  }
  meta = { operation = "replace" }
}

resource "aws_ecs_task_definition" "common_value_is_no_rename" {
  prior_attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"DB_TLS\", \"value\": \"true\"}]}]"
  }
  attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"FEATURE_X\", \"value\": \"true\"}]}]"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ecs_task_definition" "container_split_in_two" {
  prior_attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"DB\", \"value\": \"1\"}]}]"
  }
  attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"app\", \"image\": \"x\", \"environment\": [{\"name\": \"DB\", \"value\": \"1\"}]}, {\"name\": \"log\", \"image\": \"x\", \"environment\": []}]"
  }
  meta = { operation = "replace" }
}

resource "aws_ecs_task_definition" "number_as_a_value" {
  prior_attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"DB\", \"value\": 12345678}]}]"
  }
  attrs = {
    family                = "app"
    container_definitions = "[{\"name\": \"web\", \"image\": \"x\", \"environment\": [{\"name\": \"DATABASE\", \"value\": 12345678}]}]"
  }
  meta = { operation = "replace" }
}
