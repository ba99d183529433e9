# What was trained or uploaded in a portal is in no configuration.

protect "accounts" {
  description = "AI services and foundries with their projects, and video indexers."
  class       = "data"
  types = {
    azurerm_ai_foundry                = { lost = "The hub with its connections and all projects in it." }
    azurerm_ai_foundry_project        = { lost = "The project with its agents, evaluations, files and indexes." }
    azurerm_ai_services               = { lost = "The account with its custom and fine-tuned models, files and keys." }
    azurerm_cognitive_account         = { lost = "The account with its custom and fine-tuned models, files, deployments and keys.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/v5.2.0/internal/services/cognitive/cognitive_account_resource.go" }
    azurerm_cognitive_account_project = { lost = "The project with its agents, threads, files and evaluations." }
    azurerm_video_indexer_account     = { lost = "The account with all indexed videos, insights and custom models." }
  }
  reason = "Training again takes the data, time and money that it took first. Export models and files before going on."

  # The provider purges by default; its features block can say otherwise.
  recovery {
    types   = ["azurerm_ai_services", "azurerm_cognitive_account"]
    when    = { "provider.features[0].cognitive_account[0].purge_soft_delete_on_destroy" = false }
    outcome = "possible"
    message = "The provider does not purge what it deletes: the account can be recovered for 48 hours."
  }

  recovery {
    types   = ["azurerm_ai_services", "azurerm_cognitive_account"]
    when    = { "provider.features[0].cognitive_account[0].purge_soft_delete_on_destroy" = { not = false } }
    outcome = "irreversible"
    message = "The provider purges the account right after deleting it, unless its features block says otherwise."
  }
}

protect "tests" {
  description = "Load tests."
  class       = "derived"
  types = {
    azurerm_load_test = { lost = "The resource with its tests, their files and the results of all runs." }
  }
  reason = "Results are what later runs are compared with. Export those that matter."
}
