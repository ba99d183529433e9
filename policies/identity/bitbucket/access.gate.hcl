# Other services know these by key or address.

protect "keys" {
  description = "Keys and webhooks."
  class       = "identity"
  types = {
    bitbucket_deploy_key       = { lost = "The key that servers and pipelines clone with." }
    bitbucket_ssh_key          = { lost = "The key that pushes and clones are made with." }
    bitbucket_gpg_key          = { lost = "The key that signatures of commits are checked with." }
    bitbucket_pipeline_ssh_key = { lost = "The key that pipelines sign in to servers with." }
    bitbucket_hook             = { lost = "The notifications with their secret; events meanwhile are not delivered." }
    bitbucket_workspace_hook   = { lost = "The notifications with their secret; events meanwhile are not delivered." }
    bitbucket_group            = { lost = "The group that permissions are given to." }
  }
  reason = "The other side has to be configured again."
}
