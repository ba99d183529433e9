policytest {
  targets = ["../../../../policies/safeguards/kubernetes/environment.gate.hcl"]
}

resource "kubernetes_deployment_v1" "variable_gone" {
  prior_attrs = {
    spec = [
      {
        template = [
          {
            spec = [
              {
                container = [
                  {
                    name     = "web"
                    image    = "x"
                    env_from = []
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
      },
    ]
  }
  attrs = {
    spec = [
      {
        template = [
          {
            spec = [
              {
                container = [
                  {
                    name     = "web"
                    image    = "x"
                    env_from = []
                    env      = [{ name = "A", value = "1", value_from = [] }]
                  },
                ]
              },
            ]
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "kubernetes_stateful_set" "variable_of_one_container_gone" {
  prior_attrs = {
    spec = [
      {
        template = [
          {
            spec = [
              {
                container = [
                  {
                    name     = "web"
                    image    = "x"
                    env_from = []
                    env      = [{ name = "A", value = "1", value_from = [] }]
                  },
                  {
                    name     = "log"
                    image    = "x"
                    env_from = []
                    env      = [{ name = "A", value = "1", value_from = [] }]
                  },
                ]
              },
            ]
          },
        ]
      },
    ]
  }
  attrs = {
    spec = [
      {
        template = [
          {
            spec = [
              {
                container = [
                  {
                    name     = "web"
                    image    = "x"
                    env_from = []
                    env      = [{ name = "A", value = "1", value_from = [] }]
                  },
                  { name = "log", image = "x", env_from = [], env = [] },
                ]
              },
            ]
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "kubernetes_deployment_v1" "becomes_a_secret" {
  prior_attrs = {
    spec = [
      {
        template = [
          {
            spec = [
              {
                container = [
                  {
                    name     = "web"
                    image    = "x"
                    env_from = []
                    env      = [{ name = "A", value = "1", value_from = [] }]
                  },
                ]
              },
            ]
          },
        ]
      },
    ]
  }
  attrs = {
    spec = [
      {
        template = [
          {
            spec = [
              {
                container = [
                  {
                    name     = "web"
                    image    = "x"
                    env_from = []
                    env = [
                      {
                        name       = "A"
                        value      = ""
                        value_from = [{ secret_key_ref = [{ name = "db", key = "k" }] }]
                      },
                    ]
                  },
                ]
              },
            ]
          },
        ]
      },
    ]
  }
}

resource "kubernetes_deployment_v1" "renamed_and_reordered" {
  prior_attrs = {
    spec = [
      {
        template = [
          {
            spec = [
              {
                container = [
                  {
                    name     = "web"
                    image    = "x"
                    env_from = []
                    env = [
                      { name = "A", value = "postgres://db", value_from = [] },
                      { name = "B", value = "2", value_from = [] },
                    ]
                  },
                ]
              },
            ]
          },
        ]
      },
    ]
  }
  attrs = {
    spec = [
      {
        template = [
          {
            spec = [
              {
                container = [
                  {
                    name     = "web"
                    image    = "x"
                    env_from = []
                    env = [
                      { name = "B", value = "2", value_from = [] },
                      { name = "C", value = "postgres://db", value_from = [] },
                    ]
                  },
                ]
              },
            ]
          },
        ]
      },
    ]
  }
}

resource "kubernetes_deployment_v1" "comes_from_a_map" {
  prior_attrs = {
    spec = [
      {
        template = [
          {
            spec = [
              {
                container = [
                  {
                    name     = "web"
                    image    = "x"
                    env_from = []
                    env      = [{ name = "A", value = "1", value_from = [] }]
                  },
                ]
              },
            ]
          },
        ]
      },
    ]
  }
  attrs = {
    spec = [
      {
        template = [
          {
            spec = [
              {
                container = [
                  {
                    name     = "web"
                    image    = "x"
                    env_from = [{ config_map_ref = [{ name = "a" }] }]
                    env      = []
                  },
                ]
              },
            ]
          },
        ]
      },
    ]
  }
}

resource "kubernetes_deployment_v1" "image" {
  prior_attrs = {
    spec = [
      {
        template = [
          {
            spec = [
              {
                container = [
                  {
                    name     = "web"
                    image    = "x"
                    env_from = []
                    env      = [{ name = "A", value = "1", value_from = [] }]
                  },
                ]
              },
            ]
          },
        ]
      },
    ]
  }
  attrs = {
    spec = [
      {
        template = [
          {
            spec = [
              {
                container = [
                  {
                    name     = "web"
                    image    = "x"
                    env_from = []
                    env      = [{ name = "A", value = "1", value_from = [] }]
                  },
                ]
              },
            ]
          },
        ]
      },
    ]
    id = unknown
  }
}

resource "kubernetes_cron_job_v1" "variable_gone" {
  prior_attrs = {
    spec = [
      {
        job_template = [
          {
            spec = [
              {
                template = [
                  {
                    spec = [
                      {
                        container = [
                          {
                            name = "job"
                            env  = [{ name = "A", value = "1" }, { name = "B", value = "2" }]
                          },
                        ]
                      },
                    ]
                  },
                ]
              },
            ]
          },
        ]
      },
    ]
  }
  attrs = {
    spec = [
      {
        job_template = [
          {
            spec = [
              {
                template = [
                  {
                    spec = [{ container = [{ name = "job", env = [{ name = "A", value = "1" }] }] }]
                  },
                ]
              },
            ]
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "kubernetes_config_map" "entry_gone" {
  prior_attrs    = { data = { a = "1", b = "2" } }
  attrs          = { data = { a = "1" } }
  expect_failure = true
}

resource "kubernetes_config_map_v1" "all_gone" {
  prior_attrs    = { data = { a = "1" } }
  attrs          = { data = null }
  expect_failure = true
}

resource "kubernetes_config_map" "entry_renamed" {
  prior_attrs = { data = { a = "postgres://db" } }
  attrs       = { data = { b = "postgres://db" } }
}

resource "kubernetes_config_map" "value" {
  prior_attrs = { data = { a = "1" } }
  attrs       = { data = { a = "2", c = "3" } }
}

resource "kubernetes_deployment_v1" "only_container_renamed" {
  prior_attrs    = { spec = [{ template = [{ spec = [{ container = [{ name = "web", image = "x", env_from = [], env = [{ name = "DB", value = "1", value_from = [] }] }] }] }] }] }
  attrs          = { spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "x", env_from = [], env = [] }] }] }] }] }
  expect_failure = true
}

resource "kubernetes_deployment_v1" "only_container_renamed_with_its_variables" {
  prior_attrs = { spec = [{ template = [{ spec = [{ container = [{ name = "web", image = "x", env_from = [], env = [{ name = "DB", value = "1", value_from = [] }] }] }] }] }] }
  attrs       = { spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "x", env_from = [], env = [{ name = "DB", value = "1", value_from = [] }] }] }] }] }] }
}

resource "kubernetes_deployment_v1" "only_container_renamed_comes_from_a_map" {
  prior_attrs = { spec = [{ template = [{ spec = [{ container = [{ name = "web", image = "x", env_from = [], env = [{ name = "DB", value = "1", value_from = [] }] }] }] }] }] }
  attrs       = { spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "x", env_from = [{ config_map_ref = [{ name = "env" }] }], env = [] }] }] }] }] }
}

resource "kubernetes_deployment_v1" "common_value_is_no_rename" {
  prior_attrs    = { spec = [{ template = [{ spec = [{ container = [{ name = "web", image = "x", env_from = [], env = [{ name = "DB_TLS", value = "true", value_from = [] }] }] }] }] }] }
  attrs          = { spec = [{ template = [{ spec = [{ container = [{ name = "web", image = "x", env_from = [], env = [{ name = "FEATURE_X", value = "true", value_from = [] }] }] }] }] }] }
  expect_failure = true
}

resource "kubernetes_config_map" "common_value_is_no_rename" {
  prior_attrs    = { data = { tls = "true" } }
  attrs          = { data = { feature = "true" } }
  expect_failure = true
}

resource "kubernetes_config_map" "not_a_map" {
  prior_attrs = { data = [] }
  attrs       = { data = false }
}
