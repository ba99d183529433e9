# State that services keep for applications: ledgers, documents, exchanges with
# partners, and clusters that another company runs.

protect "ledgers" {
  description = "Confidential ledgers and shared documents."
  class       = "data"
  types = {
    azurerm_confidential_ledger = { lost = "The ledger with all its entries and receipts." }
    azurerm_fluid_relay_server  = { lost = "The server with all documents that its clients share." }
  }
  reason = "A ledger is kept because it must not go. Export its entries, and ask its auditors, before going on."
}

protect "elastic" {
  description = "Elasticsearch deployments in Elastic Cloud."
  class       = "data"
  types = {
    azurerm_elastic_cloud_elasticsearch = { lost = "The deployment with all its indexes, dashboards and snapshots." }
  }
  reason = "Logs and events in it were sent once. Take a snapshot into a repository of your own before going on."
}

protect "integrations" {
  description = "Integration accounts of logic apps."
  class       = "data"
  types = {
    azurerm_logic_app_integration_account = { lost = "The account with all partners, agreements, maps, schemas and control numbers." }
  }
  reason = "Partners refuse messages whose control numbers start again. Export the account before going on."
}

protect "agreements" {
  description = "What is in an integration account."
  class       = "derived"
  types = {
    azurerm_logic_app_integration_account_agreement = { lost = "The agreement with its control numbers." }
    azurerm_logic_app_integration_account_partner   = { lost = "The partner that agreements refer to." }
  }
  reason = "Partners refuse messages whose control numbers start again."
}

protect "automation" {
  description = "Automation accounts."
  class       = "data"
  types = {
    azurerm_automation_account = { lost = "The account with all runbooks, encrypted variables, credentials and job history.", source = "https://learn.microsoft.com/azure/automation/delete-account" }
  }
  reason = "Encrypted variables and passwords cannot be read back. Export runbooks, and note the values, before going on."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "A deleted account can be recovered for 30 days, as long as none with its name is made."
  }
}

# Runbooks write them, too.
protect "variables" {
  description = "Variables of automation accounts."
  class       = "derived"
  types = {
    azurerm_automation_variable_bool     = { lost = "The variable with the value that runbooks last wrote." }
    azurerm_automation_variable_datetime = { lost = "The variable with the value that runbooks last wrote." }
    azurerm_automation_variable_int      = { lost = "The variable with the value that runbooks last wrote." }
    azurerm_automation_variable_object   = { lost = "The variable with the value that runbooks last wrote." }
    azurerm_automation_variable_string   = { lost = "The variable with the value that runbooks last wrote." }
    azurerm_automation_runbook           = { lost = "The runbook with the drafts that people saved in the portal." }
  }
  filter = meta.operation == "delete"
  reason = "Compare it with the configuration before going on."
}

protect "pipelines" {
  description = "Pipelines, maps and schemas that people edit."
  class       = "derived"
  types = {
    azurerm_data_factory_pipeline                  = { lost = "The pipeline with what people changed in it by hand; its run history stays for a while." }
    azurerm_data_factory_data_flow                 = { lost = "The flow with what people changed in it by hand." }
    azurerm_data_factory_flowlet_data_flow         = { lost = "The flowlet with what people changed in it by hand." }
    azurerm_logic_app_integration_account_map      = { lost = "The map with its content." }
    azurerm_logic_app_integration_account_schema   = { lost = "The schema with its content." }
    azurerm_logic_app_integration_account_assembly = { lost = "The assembly with its file." }
    azurerm_api_management_named_value             = { lost = "The value, a secret one included." }
    azurerm_api_management_workspace_named_value   = { lost = "The value, a secret one included." }
    azurerm_api_management_email_template          = { lost = "The text of the mails." }
    azurerm_cognitive_account_rai_blocklist        = { lost = "The list with its blocked terms." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in the portal or the studio. Export it before going on."
}

protect "batch_jobs" {
  description = "Batch jobs with their tasks."
  class       = "derived"
  types = {
    azurerm_batch_job = { lost = "The job with its tasks and their output on the nodes." }
  }
  reason = "Tasks that run are cut off, and their output on the nodes goes. Copy it before going on."
}
