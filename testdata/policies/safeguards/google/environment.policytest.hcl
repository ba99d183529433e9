# Variables that are gone; new values, new names and secrets of the same name stay silent.

policytest {
  targets = ["../../../../policies/safeguards/google/environment.gate.hcl"]
}

resource "google_cloud_run_v2_service" "variable_gone" {
  prior_attrs = {
    template = [
      {
        containers = [
          {
            name  = "web"
            image = "x"
            env   = [{ name = "A", value = "1" }, { name = "B", value = "2" }]
          },
        ]
      },
    ]
  }
  attrs = {
    template = [{ containers = [{ name = "web", image = "x", env = [{ name = "A", value = "1" }] }] }]
  }
  expect_failure = true
}

resource "google_cloud_run_v2_service" "variable_of_one_container_gone" {
  prior_attrs = {
    template = [
      {
        containers = [
          { name = "web", image = "x", env = [{ name = "A", value = "1" }] },
          { name = "log", image = "x", env = [{ name = "A", value = "1" }] },
        ]
      },
    ]
  }
  attrs = {
    template = [
      {
        containers = [
          { name = "log", image = "x", env = [] },
          { name = "web", image = "x", env = [{ name = "A", value = "1" }] },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "google_cloud_run_v2_service" "becomes_a_secret" {
  prior_attrs = {
    template = [{ containers = [{ name = "web", image = "x", env = [{ name = "A", value = "1" }] }] }]
  }
  attrs = {
    template = [
      {
        containers = [
          {
            name  = "web"
            image = "x"
            env   = [{ name = "A", value = "", value_source = [{ secret_key_ref = [{ secret = "db" }] }] }]
          },
        ]
      },
    ]
  }
}

resource "google_cloud_run_v2_service" "value" {
  prior_attrs = {
    template = [
      {
        containers = [
          {
            name  = "web"
            image = "x"
            env   = [{ name = "A", value = "1" }, { name = "B", value = "2" }]
          },
        ]
      },
    ]
  }
  attrs = {
    template = [
      {
        containers = [
          {
            name  = "web"
            image = "x"
            env   = [{ name = "B", value = "3" }, { name = "A", value = "1" }]
          },
        ]
      },
    ]
  }
}

resource "google_cloud_run_v2_service" "renamed" {
  prior_attrs = {
    template = [{ containers = [{ name = "web", image = "x", env = [{ name = "A", value = "postgres://db" }] }] }]
  }
  attrs = {
    template = [{ containers = [{ name = "web", image = "x", env = [{ name = "C", value = "postgres://db" }] }] }]
  }
}

resource "google_cloud_run_v2_service" "uid_unknown" {
  prior_attrs = {
    template = [{ containers = [{ name = "web", image = "x", env = [{ name = "A", value = "1" }] }] }]
    uid      = "a"
  }
  attrs = {
    template = [{ containers = [{ name = "web", image = "x", env = [{ name = "A", value = "1" }] }] }]
    uid      = unknown
  }
}

resource "google_cloud_run_service" "variable_gone" {
  prior_attrs = {
    template = [
      {
        spec = [
          {
            containers = [
              {
                name  = ""
                image = "x"
                env = [
                  { name = "A", value = "1", value_from = [] },
                  { name = "B", value = "2", value_from = [] },
                ]
              },
            ]
          },
        ]
      },
    ]
  }
  attrs = {
    template = [
      {
        spec = [
          {
            containers = [{ name = "", image = "x", env = [{ name = "B", value = "2", value_from = [] }] }]
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "google_cloud_run_service" "value" {
  prior_attrs = {
    template = [
      {
        spec = [
          {
            containers = [{ name = "", image = "x", env = [{ name = "A", value = "1", value_from = [] }] }]
          },
        ]
      },
    ]
  }
  attrs = {
    template = [
      {
        spec = [
          {
            containers = [{ name = "", image = "x", env = [{ name = "A", value = "2", value_from = [] }] }]
          },
        ]
      },
    ]
  }
}

resource "google_cloud_run_v2_job" "variable_gone" {
  prior_attrs = {
    template = [
      {
        template = [
          {
            containers = [
              {
                name  = null
                image = "x"
                env   = [{ name = "A", value = "1" }, { name = "B", value = "2" }]
              },
            ]
          },
        ]
      },
    ]
  }
  attrs = {
    template = [
      {
        template = [{ containers = [{ name = null, image = "x", env = [{ name = "B", value = "2" }] }] }]
      },
    ]
  }
  expect_failure = true
}

resource "google_cloud_run_v2_job" "value" {
  prior_attrs = {
    template = [
      {
        template = [{ containers = [{ name = null, image = "x", env = [{ name = "A", value = "1" }] }] }]
      },
    ]
  }
  attrs = {
    template = [
      {
        template = [{ containers = [{ name = null, image = "x", env = [{ name = "A", value = "2" }] }] }]
      },
    ]
  }
}

resource "google_cloud_run_domain_mapping" "other" {
  prior_attrs = { name = "a" }
  attrs       = { name = "a" }
}

resource "google_cloudfunctions2_function" "variable_gone" {
  prior_attrs = {
    service_config = [{ environment_variables = { A = "1", B = "2" }, secret_environment_variables = [] }]
  }
  attrs          = { service_config = [{ environment_variables = { A = "1" }, secret_environment_variables = [] }] }
  expect_failure = true
}

resource "google_cloudfunctions_function" "variable_gone" {
  prior_attrs    = { environment_variables = { A = "1" } }
  attrs          = { environment_variables = null }
  expect_failure = true
}

resource "google_cloudfunctions2_function" "becomes_a_secret" {
  prior_attrs = { service_config = [{ environment_variables = { A = "1" }, secret_environment_variables = [] }] }
  attrs = {
    service_config = [{ environment_variables = {}, secret_environment_variables = [{ key = "A" }] }]
  }
}

resource "google_cloudfunctions2_function" "set_by_google" {
  prior_attrs = {
    service_config = [
      {
        environment_variables        = { A = "1", LOG_EXECUTION_ID = "true" }
        secret_environment_variables = []
      },
    ]
  }
  attrs = { service_config = [{ environment_variables = { A = "1" }, secret_environment_variables = [] }] }
}

resource "google_cloudfunctions_function" "value" {
  prior_attrs = { environment_variables = { A = "1" } }
  attrs       = { environment_variables = { A = "2" } }
}

resource "google_app_engine_standard_app_version" "variable_gone" {
  prior_attrs    = { env_variables = { A = "1", B = "2" } }
  attrs          = { env_variables = { A = "1" } }
  expect_failure = true
}

resource "google_app_engine_flexible_app_version" "all_gone" {
  prior_attrs    = { env_variables = { A = "1" } }
  attrs          = { env_variables = null }
  expect_failure = true
}

resource "google_app_engine_standard_app_version" "value" {
  prior_attrs = { env_variables = { A = "1" } }
  attrs       = { env_variables = { A = "2" } }
}

resource "google_app_engine_flexible_app_version" "renamed" {
  prior_attrs = { env_variables = { A = "postgres://db" } }
  attrs       = { env_variables = { B = "postgres://db" } }
}

resource "google_cloud_run_v2_service" "only_container_gets_a_name" {
  prior_attrs    = { template = [{ containers = [{ name = "", image = "x", env = [{ name = "DB", value = "1" }] }] }] }
  attrs          = { template = [{ containers = [{ name = "web", image = "x", env = [] }] }] }
  expect_failure = true
}

resource "google_cloud_run_v2_service" "only_container_gets_a_name_and_keeps_all" {
  prior_attrs = { template = [{ containers = [{ name = "", image = "x", env = [{ name = "DB", value = "1" }] }] }] }
  attrs       = { template = [{ containers = [{ name = "web", image = "x", env = [{ name = "DB", value = "1" }] }] }] }
}

resource "google_cloud_run_v2_service" "common_value_is_no_rename" {
  prior_attrs    = { template = [{ containers = [{ name = "web", image = "x", env = [{ name = "DB_TLS", value = "true" }] }] }] }
  attrs          = { template = [{ containers = [{ name = "web", image = "x", env = [{ name = "FEATURE_X", value = "true" }] }] }] }
  expect_failure = true
}

resource "google_cloudfunctions2_function" "common_value_is_no_rename" {
  prior_attrs    = { service_config = [{ environment_variables = { DB_TLS = "true" } }] }
  attrs          = { service_config = [{ environment_variables = { FEATURE_X = "true" } }] }
  expect_failure = true
}

resource "google_cloudfunctions_function" "not_a_map" {
  prior_attrs = { environment_variables = false }
  attrs       = { environment_variables = [] }
}
