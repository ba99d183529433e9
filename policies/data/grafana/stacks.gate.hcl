# Single dashboards are left out: they are made from the configuration.

protect "stacks" {
  description = "Grafana Cloud stacks."
  class       = "data"
  types = {
    grafana_cloud_stack = { lost = "All metrics, logs, traces, dashboards and users of the stack.", deletion_protection = "delete_protection", source = "https://github.com/grafana/terraform-provider-grafana/blob/main/docs/resources/cloud_stack.md" }
  }
  reason = "Metrics, logs and traces of the stack belong to it, and its host names cannot be used again soon."
}

protect "organizations" {
  description = "Organizations and folders."
  class       = "data"
  types = {
    grafana_organization = { lost = "The organization with all dashboards, alerts, data sources and users in it." }
    grafana_folder       = { lost = "The folder with all dashboards, alerts and library panels in it.", source = "https://github.com/grafana/terraform-provider-grafana/blob/main/docs/resources/folder.md" }
  }
  reason = "Dashboards and alerts that people made by hand go with it. Export them before going on."

  recovery {
    types   = ["grafana_folder"]
    when    = { prevent_destroy_if_not_empty = true }
    outcome = "may_be_refused"
    message = "The provider refuses to delete a folder while it still holds dashboards or rules; whether it does is not in the plan."
  }
}

protect "load_tests" {
  description = "Projects of k6."
  class       = "data"
  types = {
    grafana_k6_project = { lost = "The project with all load tests, their runs and results." }
  }
  reason = "Results of past runs cannot be measured again. Export them before going on."
}

protect "annotations" {
  description = "Annotations and links to secret stores."
  class       = "derived"
  types = {
    grafana_annotation                 = { lost = "The mark on the dashboards." }
    grafana_apps_secret_keeper_v1beta1 = { lost = "The link to the store in which secrets are kept." }
  }
  filter = meta.operation == "delete"
  reason = "Note what it holds before going on."
}

protect "recorded" {
  description = "Load tests, models and collections."
  class       = "derived"
  types = {
    grafana_k6_load_test                      = { lost = "The load test with its runs and results; the script is in the configuration." }
    grafana_machine_learning_job              = { lost = "The forecast with its trained model." }
    grafana_machine_learning_outlier_detector = { lost = "The detector with its trained model." }
    grafana_agento11y_collection              = { lost = "The collection of conversations that people and rules saved." }
  }
  reason = "What is learned or recorded again is not the same."
}

protect "secrets" {
  description = "Secrets that the configuration writes."
  class       = "derived"
  types = {
    grafana_apps_secret_securevalue_v1beta1 = { lost = "The secret, which cannot be read back." }
  }
  reason = "Make sure that the value is kept elsewhere."

  # A replacement writes a value again, so it is not a loss.
  filter = meta.operation == "delete"
}

protect "boards" {
  description = "Components, pipelines and other objects that people edit."
  class       = "derived"
  types = {
    grafana_apps_generic_resource                 = { lost = "The object of any kind with what people changed in it." }
    grafana_apps_servicemodel_component_v1alpha1  = { lost = "The component with what people changed in it." }
    grafana_apps_secret_keeper_activation_v1beta1 = { lost = "The choice of the store that new secrets go to." }
    grafana_fleet_management_pipeline             = { lost = "The pipeline that collectors run." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in the browser. Export it before going on."
}

protect "computed" {
  description = "Calendars and instructions that people edit."
  class       = "derived"
  types = {
    grafana_machine_learning_holiday = { lost = "The holiday, which jobs use." }
    grafana_assistant_skill          = { lost = "The skill with what people changed in it." }
    grafana_assistant_rule           = { lost = "The rule with what people changed in it." }
    grafana_assistant_quickstart     = { lost = "The prompt with what people changed in it." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in the browser. Export it before going on."
}
