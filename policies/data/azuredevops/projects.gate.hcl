# Projects contain repositories, work items, pipelines and their history. Azure
# DevOps keeps some of it in a recycle bin for a while, and not all.

protect "projects" {
  description = "Projects."
  class       = "data"
  types = {
    azuredevops_project = { lost = "The project with all repositories, work items, pipelines, feeds and test plans in it.", source = "https://learn.microsoft.com/azure/devops/organizations/projects/restore-project" }
  }
  reason = "Everyone who works in it loses it. Save repositories and work items before going on."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "A deleted project can be restored for 28 days."
  }
}

protect "repositories" {
  description = "Git repositories and wikis."
  class       = "data"
  types = {
    azuredevops_git_repository = { lost = "The repository with all branches, tags, pull requests and their discussions.", source = "https://github.com/microsoft/terraform-provider-azuredevops/blob/v1.16.0/azuredevops/internal/service/git/resource_git_repository.go" }
    azuredevops_wiki           = { lost = "The wiki of the project with all its pages and their history.", source = "https://github.com/microsoft/terraform-provider-azuredevops/blob/v1.16.0/azuredevops/internal/service/wiki/resource_wiki.go" }
  }
  reason = "A clone has the commits, but neither pull requests nor policies. Make a mirror clone before going on."

  recovery {
    types   = ["azuredevops_git_repository"]
    when    = { disabled = true }
    outcome = "refused"
    message = "The provider refuses to delete a disabled repository until it is enabled in an earlier apply."
  }

  recovery {
    types   = ["azuredevops_git_repository"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "A deleted repository stays in a recycle bin for some weeks, from which only the REST API restores it."
  }

  # The pages of a code wiki stay in their repository.
  filter = try(coalesce(prior_attrs.type), "") != "codeWiki"
}

protect "feeds" {
  description = "Artifact feeds."
  class       = "data"
  types = {
    azuredevops_feed = { lost = "The feed with all packages and versions that were published to it.", source = "https://github.com/microsoft/terraform-provider-azuredevops/blob/v1.16.0/azuredevops/internal/service/feed/resource_feed.go" }
  }
  reason = "Builds that restore packages from it fail. Find out which packages exist nowhere else."

  recovery {
    when    = { "features[0].permanent_delete" = { not = true } }
    outcome = "possible"
    message = "The provider leaves the feed in the recycle bin of Azure DevOps, from which it can be restored for 30 days."
  }

  recovery {
    when    = { "features[0].permanent_delete" = true }
    outcome = "irreversible"
    message = "The provider deletes the feed from the recycle bin, too, as its block `features` says."
  }
}

# Secret values cannot be read back, and people change variables in the portal.
protect "variables" {
  description = "Variable groups."
  class       = "data"
  types = {
    azuredevops_variable_group = { lost = "The group with all variables, secret values included." }
  }
  reason = "Pipelines that use it fail. Note secret values at another place before going on."

  # Values in a key vault stay there.
  filter = try(coalesce(prior_attrs.key_vault[0].name), "") == ""
}

protect "linked_variables" {
  description = "Variable groups whose values are in a key vault."
  class       = "derived"
  types = {
    azuredevops_variable_group = { lost = "The group that pipelines name; its values stay in the key vault." }
  }
  filter = meta.operation == "delete" && try(coalesce(prior_attrs.key_vault[0].name), "") != ""
  reason = "Pipelines that use it fail, and have to be authorized for the next one."
}

# A warning only: values that are no secret can be read back.
protect "variable_values" {
  description = "Single variables of variable groups."
  class       = "derived"
  types = {
    azuredevops_variable_group_variable = { lost = "The variable with its value." }
  }
  filter = meta.operation == "delete"
  reason = "Pipelines that use it fail. Note a secret value at another place before going on."
}

# Everything that happened is in the history of the object.
protect "pipelines" {
  description = "Pipelines, environments and deployment groups with their history."
  class       = "derived"
  types = {
    azuredevops_build_definition                = { lost = "The pipeline with its runs, logs, artifacts and badge." }
    azuredevops_build_folder                    = { lost = "The folder with all pipelines in it and their runs." }
    azuredevops_deployment_group                = { lost = "The group with its targets, whose agents have to be registered again." }
    azuredevops_environment                     = { lost = "The environment with its deployment history, approvals and checks." }
    azuredevops_environment_resource_kubernetes = { lost = "The link of the environment to its namespace, and the deployments to it." }
  }
  reason = "Runs and deployments are evidence of what was released. Keep those that have to be kept."
}

protect "work" {
  description = "Work items, their areas and processes."
  class       = "derived"
  types = {
    azuredevops_area                                 = { lost = "The area path; its work items move to another one." }
    azuredevops_team                                 = { lost = "The team with its boards, dashboards and backlog settings." }
    azuredevops_wiki_page                            = { lost = "The page with what people have written on it, and the pages below it." }
    azuredevops_workitem                             = { lost = "The work item with its discussion and history." }
    azuredevops_workitemtracking_field               = { lost = "The field with its values in all work items." }
    azuredevops_workitemtrackingprocess_process      = { lost = "The process with its work item types, states and rules." }
    azuredevops_workitemtrackingprocess_state        = { lost = "The state; work items in it have to be moved." }
    azuredevops_workitemtrackingprocess_workitemtype = { lost = "The work item type with its fields, states and layout." }
  }
  reason = "People edit it every day. Ask them before going on."
}

protect "branches" {
  description = "Branches and files of repositories."
  class       = "derived"
  types = {
    azuredevops_git_repository_branch = { lost = "The branch with every commit that is on no other one." }
  }
  reason = "Merge it, or keep a tag at its last commit."
}

protect "published_wikis" {
  description = "Wikis that are published from a repository."
  class       = "derived"
  types = {
    azuredevops_wiki = { lost = "The publication, and the links of others to its pages." }
  }
  filter = meta.operation == "delete" && try(coalesce(prior_attrs.type), "") == "codeWiki"
  reason = "The pages stay in their repository. Tell people where to read them."
}

protect "process_parts" {
  description = "Parts of processes, and files of repositories."
  class       = "derived"
  types = {
    azuredevops_workitemtrackingprocess_page            = { lost = "The page with its groups and controls." }
    azuredevops_workitemtrackingprocess_group           = { lost = "The group with its controls." }
    azuredevops_workitemtrackingprocess_inherited_state = { lost = "The change of the state." }
    azuredevops_workitemtrackingprocess_rule            = { lost = "The rule of the work item type." }
    azuredevops_git_repository_file                     = { lost = "The file on its branch; its history stays." }
    azuredevops_workitemtrackingprocess_field           = { lost = "The field of the work item type; values stay where the field stays." }
    azuredevops_workitemtrackingprocess_list            = { lost = "The list of values that fields offer." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in the browser. Check before going on."
}
