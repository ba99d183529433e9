policytest {
  targets = ["../../../../policies/exposure/azuredevops/access.gate.hcl"]
}

# Source: Microsoft Learn, Make your project public in Azure DevOps
resource "azuredevops_project" "created_public_new" {
  attrs          = { name = "site", visibility = "public" }
  expect_failure = true
}

resource "azuredevops_project" "created_public_case" {
  attrs          = { name = "site", visibility = "Public" }
  expect_failure = true
}

resource "azuredevops_project" "created_public_private" {
  attrs = { name = "site", visibility = "private" }
}

resource "azuredevops_project" "created_public_default" {
  attrs = { name = "site", visibility = null }
}

resource "azuredevops_project" "created_public_stays" {
  prior_attrs = { name = "site", visibility = "public" }
  attrs       = { name = "www", visibility = "public" }
}

resource "azuredevops_project" "created_public_replaced" {
  prior_attrs = { name = "site", visibility = "public" }
  attrs       = { name = "site", visibility = "public" }
  meta        = { operation = "replace" }
}

resource "azuredevops_project" "created_public_gone" {
  prior_attrs = { name = "site", visibility = "public" }
}

# Source: Microsoft Learn, Change the project visibility to public or private
resource "azuredevops_project" "published_private" {
  prior_attrs    = { name = "app", visibility = "private" }
  attrs          = { name = "app", visibility = "public" }
  expect_failure = true
}

resource "azuredevops_project" "published_unset" {
  prior_attrs    = { name = "app", visibility = null }
  attrs          = { name = "app", visibility = "public" }
  expect_failure = true
}

resource "azuredevops_project" "published_before" {
  prior_attrs = { name = "app", visibility = "public" }
  attrs       = { name = "app", visibility = "public" }
}

resource "azuredevops_project" "published_no_more" {
  prior_attrs = { name = "app", visibility = "public" }
  attrs       = { name = "app", visibility = "private" }
}

resource "azuredevops_project" "published_renamed" {
  prior_attrs = { name = "app", visibility = "private" }
  attrs       = { name = "shop", visibility = "private" }
}

resource "azuredevops_project" "published_case" {
  prior_attrs = { name = "app", visibility = "Public" }
  attrs       = { name = "app", visibility = "public" }
}

# Source: Microsoft Learn, Security namespace and permission reference, Git repositories
resource "azuredevops_git_permissions" "permission_allowed_bypass" {
  attrs          = { project_id = "p", principal = "g1", permissions = { PullRequestBypassPolicy = "Allow" } }
  expect_failure = true
}

resource "azuredevops_git_permissions" "permission_allowed_force" {
  prior_attrs    = { project_id = "p", principal = "g1", permissions = { ForcePush = "Deny" } }
  attrs          = { project_id = "p", principal = "g1", permissions = { ForcePush = "Allow" } }
  expect_failure = true
}

resource "azuredevops_git_permissions" "permission_allowed_contribute" {
  attrs = { project_id = "p", principal = "g1", permissions = { GenericContribute = "Allow", CreateBranch = "Allow" } }
}

resource "azuredevops_git_permissions" "permission_allowed_deny" {
  prior_attrs = { project_id = "p", principal = "g1", permissions = { ForcePush = "Allow" } }
  attrs       = { project_id = "p", principal = "g1", permissions = { ForcePush = "Deny" } }
}

resource "azuredevops_git_permissions" "permission_allowed_same" {
  prior_attrs = { project_id = "p", principal = "g1", permissions = { ForcePush = "Allow" } }
  attrs       = { project_id = "p", principal = "g1", permissions = { ForcePush = "allow", CreateTag = "Allow" } }
}

resource "azuredevops_library_permissions" "permission_allowed_view" {
  attrs = { project_id = "p", principal = "g", permissions = { View = "allow", Use = "allow" } }
}

# Source: Microsoft Learn, Security namespace and permission reference; Manage security roles
resource "azuredevops_securityrole_assignment" "administrator_role" {
  attrs          = { scope = "distributedtask.environmentreferencerole", resource_id = "1", identity_id = "i", role_name = "Administrator" }
  expect_failure = true
}

resource "azuredevops_security_permissions" "administrator_permission" {
  prior_attrs    = { namespace_id = "n", token = "t", principal = "g", permissions = { ManagePermissions = "deny" } }
  attrs          = { namespace_id = "n", token = "t", principal = "g", permissions = { ManagePermissions = "allow" } }
  expect_failure = true
}

resource "azuredevops_securityrole_assignment" "administrator_user" {
  attrs = { scope = "s", resource_id = "1", identity_id = "i", role_name = "User" }
}

resource "azuredevops_securityrole_assignment" "administrator_same" {
  prior_attrs = { scope = "s", resource_id = "1", identity_id = "i", role_name = "Administrator" }
  attrs       = { scope = "s", resource_id = "1", identity_id = "i", role_name = "administrator" }
}

resource "azuredevops_securityrole_assignment" "administrator_lowered" {
  prior_attrs = { scope = "s", resource_id = "1", identity_id = "i", role_name = "Administrator" }
  attrs       = { scope = "s", resource_id = "1", identity_id = "i", role_name = "Reader" }
}

resource "azuredevops_security_permissions" "administrator_read" {
  attrs = { namespace_id = "n", token = "t", principal = "g", permissions = { GenericRead = "allow" } }
}

# Source: Microsoft Learn, Pipeline permissions; provider documentation, azuredevops_pipeline_authorization
resource "azuredevops_pipeline_authorization" "all_pipelines_endpoint" {
  attrs          = { project_id = "p", resource_id = "r", type = "endpoint", pipeline_id = null }
  expect_failure = true
}

resource "azuredevops_variable_group" "all_pipelines_group" {
  prior_attrs    = { name = "prod", allow_access = false }
  attrs          = { name = "prod", allow_access = true }
  expect_failure = true
}

resource "azuredevops_resource_authorization" "all_pipelines_old" {
  attrs          = { project_id = "p", resource_id = "r", authorized = true, definition_id = null }
  expect_failure = true
}

resource "azuredevops_pipeline_authorization" "all_pipelines_one" {
  attrs = { project_id = "p", resource_id = "r", type = "endpoint", pipeline_id = 7 }
}

resource "azuredevops_pipeline_authorization" "all_pipelines_new_one" {
  attrs = { project_id = "p", resource_id = "r", type = "endpoint", pipeline_id = unknown }
}

resource "azuredevops_pipeline_authorization" "all_pipelines_same" {
  prior_attrs = { project_id = "p", resource_id = "r", pipeline_id = null }
  attrs       = { project_id = "p", resource_id = "r", pipeline_id = null }
}

resource "azuredevops_variable_group" "all_pipelines_closed" {
  prior_attrs = { name = "prod", allow_access = true }
  attrs       = { name = "prod", allow_access = false }
}

resource "azuredevops_resource_authorization" "all_pipelines_definition" {
  attrs = { project_id = "p", resource_id = "r", authorized = true, definition_id = 3 }
}

resource "azuredevops_resource_authorization" "all_pipelines_unauthorized" {
  attrs = { project_id = "p", resource_id = "r", authorized = false }
}

# Source: Microsoft Learn, Pipeline settings, Limit job authorization scope
resource "azuredevops_project_pipeline_settings" "settings_weaker_scope" {
  prior_attrs    = { project_id = "p", enforce_job_scope = true }
  attrs          = { project_id = "p", enforce_job_scope = false }
  expect_failure = true
}

resource "azuredevops_project_pipeline_settings" "settings_weaker_repositories" {
  prior_attrs    = { project_id = "p", enforce_referenced_repo_scoped_token = true }
  attrs          = { project_id = "p", enforce_referenced_repo_scoped_token = false }
  expect_failure = true
}

resource "azuredevops_project_pipeline_settings" "settings_weaker_on" {
  prior_attrs = { project_id = "p", enforce_job_scope = false }
  attrs       = { project_id = "p", enforce_job_scope = true }
}

resource "azuredevops_project_pipeline_settings" "settings_weaker_metadata" {
  prior_attrs = { project_id = "p", publish_pipeline_metadata = true }
  attrs       = { project_id = "p", publish_pipeline_metadata = false }
}

resource "azuredevops_project_pipeline_settings" "settings_weaker_same" {
  prior_attrs = { project_id = "p", enforce_settable_var = false }
  attrs       = { project_id = "p", enforce_settable_var = false }
}

resource "azuredevops_project_pipeline_settings" "settings_weaker_new" {
  attrs = { project_id = "p", enforce_job_scope = false }
}

# Source: Microsoft Learn, Define approvals and checks
resource "azuredevops_check_approval" "check_gone_approval" {
  prior_attrs    = { target_resource_type = "environment", target_resource_id = "3" }
  expect_failure = true
}

resource "azuredevops_check_branch_control" "check_gone_branches" {
  prior_attrs    = { target_resource_type = "endpoint", target_resource_id = "e" }
  expect_failure = true
}

resource "azuredevops_check_approval" "check_gone_replaced" {
  prior_attrs = { target_resource_id = "3" }
  attrs       = { target_resource_id = "4" }
  meta        = { operation = "replace" }
}

resource "azuredevops_check_approval" "check_gone_changed" {
  prior_attrs = { target_resource_id = "3", timeout = 10 }
  attrs       = { target_resource_id = "3", timeout = 20 }
}

resource "azuredevops_check_approval" "check_gone_new" {
  attrs = { target_resource_id = "3" }
}

resource "azuredevops_check_exclusive_lock" "check_gone_lock" {
  prior_attrs = { target_resource_id = "3" }
}

# Source: provider documentation, microsoft/azuredevops 1.x, azuredevops_repository_policy_check_credentials
resource "azuredevops_repository_policy_check_credentials" "credentials_unchecked_gone" {
  prior_attrs    = { project_id = "p", enabled = true, blocking = true }
  expect_failure = true
}

resource "azuredevops_repository_policy_check_credentials" "credentials_unchecked_off" {
  prior_attrs    = { project_id = "p", enabled = true, blocking = true }
  attrs          = { project_id = "p", enabled = false, blocking = true }
  expect_failure = true
}

resource "azuredevops_repository_policy_check_credentials" "credentials_unchecked_on" {
  prior_attrs = { project_id = "p", enabled = false, blocking = true }
  attrs       = { project_id = "p", enabled = true, blocking = true }
}

resource "azuredevops_repository_policy_check_credentials" "credentials_unchecked_was_off" {
  prior_attrs = { project_id = "p", enabled = false }
}

resource "azuredevops_repository_policy_check_credentials" "credentials_unchecked_scope" {
  prior_attrs = { project_id = "p", enabled = true, repository_ids = ["a"] }
  attrs       = { project_id = "p", enabled = true, repository_ids = ["a", "b"] }
}

resource "azuredevops_repository_policy_check_credentials" "credentials_unchecked_new" {
  attrs = { project_id = "p", enabled = true }
}

# Source: provider schema, microsoft/azuredevops, azuredevops_git_permissions (principal)
resource "azuredevops_git_permissions" "permission_allowed_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { project_id = "p", permissions = { ForcePush = "Allow" }, principal = "g1" }
  attrs          = { project_id = "p", permissions = { ForcePush = "Allow" }, principal = "g2" }
  expect_failure = true
}

resource "azuredevops_git_permissions" "permission_allowed_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { project_id = "p", permissions = { ForcePush = "Allow" }, principal = "g2", tags = { team = "orders" } }
  attrs       = { project_id = "p", permissions = { ForcePush = "Allow" }, principal = "g2", tags = { team = "payments" } }

}

resource "azuredevops_git_permissions" "permission_allowed_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { project_id = "p", permissions = { ForcePush = "Allow" }, principal = "g1" }
  attrs       = { project_id = "p", permissions = { ForcePush = "Allow" }, principal = unknown }

}

# Source: provider schema, microsoft/azuredevops, azuredevops_securityrole_assignment (resource_id)
resource "azuredevops_securityrole_assignment" "administrator_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { scope = "distributedtask.environmentreferencerole", identity_id = "i", role_name = "Administrator", resource_id = "1" }
  attrs          = { scope = "distributedtask.environmentreferencerole", identity_id = "i", role_name = "Administrator", resource_id = "2" }
  expect_failure = true
}

resource "azuredevops_securityrole_assignment" "administrator_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { scope = "distributedtask.environmentreferencerole", identity_id = "i", role_name = "Administrator", resource_id = "2", tags = { team = "orders" } }
  attrs       = { scope = "distributedtask.environmentreferencerole", identity_id = "i", role_name = "Administrator", resource_id = "2", tags = { team = "payments" } }

}

resource "azuredevops_securityrole_assignment" "administrator_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { scope = "distributedtask.environmentreferencerole", identity_id = "i", role_name = "Administrator", resource_id = "1" }
  attrs       = { scope = "distributedtask.environmentreferencerole", identity_id = "i", role_name = "Administrator", resource_id = unknown }

}

# Source: provider schema, microsoft/azuredevops, azuredevops_check_approval (target_resource_id)
resource "azuredevops_check_approval" "check_gone_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { target_resource_type = "environment", target_resource_id = "3" }
  attrs          = { target_resource_type = "environment", target_resource_id = "4" }
  expect_failure = true
}

resource "azuredevops_check_approval" "check_gone_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { target_resource_type = "environment", target_resource_id = "4", tags = { team = "orders" } }
  attrs       = { target_resource_type = "environment", target_resource_id = "4", tags = { team = "payments" } }

}

resource "azuredevops_check_approval" "check_gone_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { target_resource_type = "environment", target_resource_id = "3" }
  attrs       = { target_resource_type = "environment", target_resource_id = unknown }

}

# Source: provider schema, microsoft/azuredevops, azuredevops_pipeline_authorization (resource_id)
resource "azuredevops_pipeline_authorization" "all_pipelines_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { project_id = "p", type = "endpoint", resource_id = "3" }
  attrs          = { project_id = "p", type = "endpoint", resource_id = "4" }
  expect_failure = true
}

resource "azuredevops_pipeline_authorization" "all_pipelines_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { project_id = "p", type = "endpoint", resource_id = "4", tags = { team = "orders" } }
  attrs       = { project_id = "p", type = "endpoint", resource_id = "4", tags = { team = "payments" } }

}

resource "azuredevops_pipeline_authorization" "all_pipelines_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { project_id = "p", type = "endpoint", resource_id = "3" }
  attrs       = { project_id = "p", type = "endpoint", resource_id = unknown }

}

# Source: provider schema, microsoft/azuredevops, azuredevops_repository_policy_check_credentials (project_id)
resource "azuredevops_repository_policy_check_credentials" "credentials_unchecked_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { enabled = true, blocking = true, project_id = "p" }
  attrs          = { enabled = true, blocking = true, project_id = "q" }
  expect_failure = true
}

resource "azuredevops_repository_policy_check_credentials" "credentials_unchecked_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { enabled = true, blocking = true, project_id = "q", tags = { team = "orders" } }
  attrs       = { enabled = true, blocking = true, project_id = "q", tags = { team = "payments" } }

}

resource "azuredevops_repository_policy_check_credentials" "credentials_unchecked_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { enabled = true, blocking = true, project_id = "p" }
  attrs       = { enabled = true, blocking = true, project_id = unknown }

}
