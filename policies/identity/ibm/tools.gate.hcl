# Integrations hold logins that were entered by hand.

protect "repositories" {
  description = "Toolchain integrations with their logins."
  class       = "identity"
  types = {
    ibm_cd_toolchain_tool_githubconsolidated = { lost = "The connection to the repository." }
    ibm_cd_toolchain_tool_gitlab             = { lost = "The connection to the repository." }
    ibm_cd_toolchain_tool_bitbucketgit       = { lost = "The connection to the repository." }
    ibm_cd_toolchain_tool_artifactory        = { lost = "The connection to the artifact store." }
    ibm_cd_toolchain_tool_nexus              = { lost = "The connection to the artifact store." }
    ibm_cd_toolchain_tool_hashicorpvault     = { lost = "The connection that pipelines read secrets over." }
    ibm_cd_toolchain_tool_keyprotect         = { lost = "The connection that pipelines read keys over." }
    ibm_cd_toolchain_tool_secretsmanager     = { lost = "The connection that pipelines read secrets over." }
    ibm_cd_toolchain_tool_jenkins            = { lost = "The connection to the build server." }
    ibm_cd_toolchain_tool_privateworker      = { lost = "The worker that pipelines run on." }
    ibm_cd_tekton_pipeline_trigger           = { lost = "The trigger with the address and secret of its webhook." }
  }
  reason = "Pipelines lose the connection; the login has to be entered again."
}
