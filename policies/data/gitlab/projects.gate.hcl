# Issues, merge requests, packages and registries are in no clone.

protect "projects" {
  description = "Projects and groups."
  class       = "data"
  types = {
    gitlab_project = { lost = "The repository with its issues, merge requests, packages, images and pipelines.", source = "https://github.com/gitlabhq/terraform-provider-gitlab/blob/main/docs/resources/project.md" }
    gitlab_group   = { lost = "The group with all its subgroups and projects.", source = "https://github.com/gitlabhq/terraform-provider-gitlab/blob/main/docs/resources/group.md" }
  }
  reason = "Archive the project instead, or export it before going on. Deleting a group deletes its subgroups and projects."

  # Both types have the argument (provider 19.1.0); it leaves out the deletion.
  recovery {
    types   = ["gitlab_project", "gitlab_group"]
    when    = { archive_on_destroy = true }
    outcome = "retained"
    message = "The provider archives it and does not delete it."
  }

  recovery {
    types   = ["gitlab_project"]
    when    = { archive_on_destroy = [false, null], permanently_delete_on_destroy = true }
    outcome = "irreversible"
    message = "The project is deleted at once, without the usual waiting period."
  }

  recovery {
    types   = ["gitlab_group"]
    when    = { archive_on_destroy = [false, null], permanently_remove_on_delete = true }
    outcome = "irreversible"
    message = "The group is deleted at once, without the usual waiting period."
  }
}

protect "files" {
  description = "Pages and files of a project."
  class       = "derived"
  types = {
    gitlab_project_wiki_page   = { lost = "The page; the wiki keeps its history." }
    gitlab_project_secure_file = { lost = "The file, which pipelines sign or deploy with." }
  }
  filter = meta.operation == "delete"
  reason = "Pipelines and people that name it fail. Check that the content is kept elsewhere."
}

protect "contents" {
  description = "Branches, tags, releases, issues and environments."
  class       = "derived"
  types = {
    gitlab_branch              = { lost = "The branch, with commits that are in no other branch or clone.", source = "https://github.com/gitlabhq/terraform-provider-gitlab/blob/main/docs/resources/branch.md" }
    gitlab_project_tag         = { lost = "The tag, and the release that refers to it." }
    gitlab_release             = { lost = "The release with its notes and links." }
    gitlab_project_issue       = { lost = "The issue with its discussion, if it is set to be deleted." }
    gitlab_project_environment = { lost = "The environment with its deployments." }
  }
  reason = "Pipelines and downloads that name it fail. Check that its commits are merged or its files kept."

  recovery {
    types   = ["gitlab_branch"]
    when    = { keep_on_destroy = true }
    outcome = "retained"
    message = "The provider keeps the branch."
  }

  recovery {
    types   = ["gitlab_project_issue"]
    when    = { delete_on_destroy = [false, null] }
    outcome = "possible"
    message = "The provider only closes the issue, and it can be opened again."
  }
}

protect "variables" {
  description = "Variables of pipelines."
  class       = "derived"
  types = {
    gitlab_project_variable  = { lost = "The value that pipelines read." }
    gitlab_group_variable    = { lost = "The value that pipelines of all projects in the group read." }
    gitlab_instance_variable = { lost = "The value that all pipelines read." }
  }
  reason = "Pipelines that read it get an empty value. Make sure that the value is kept elsewhere."

  # A replacement writes a value again, so it is not a loss.
  filter = meta.operation == "delete"
}

protect "planning" {
  description = "Labels, boards and notes of projects."
  class       = "derived"
  types = {
    gitlab_project_label              = { lost = "The label, on every issue and merge request that carries it." }
    gitlab_group_label                = { lost = "The label, on every issue and merge request that carries it." }
    gitlab_project_issue_board        = { lost = "The board with its lists." }
    gitlab_group_issue_board          = { lost = "The board with its lists." }
    gitlab_group_epic_board           = { lost = "The board with its lists." }
    gitlab_project_issue_link         = { lost = "The link between the issues." }
    gitlab_project_merge_request_note = { lost = "The comment." }
    gitlab_value_stream_analytics     = { lost = "The value stream with its stages." }
    gitlab_group_saved_reply          = { lost = "The saved reply." }
    gitlab_project_saved_reply        = { lost = "The saved reply." }
    gitlab_user_saved_reply           = { lost = "The saved reply." }
  }
  filter = meta.operation == "delete"
  reason = "People have written in it or attached it to their work. Export it before going on."
}

protect "attached" {
  description = "Milestones, topics and frameworks."
  class       = "derived"
  types = {
    gitlab_project_milestone    = { lost = "The milestone; its issues stay without it." }
    gitlab_topic                = { lost = "The topic, on every project that carries it." }
    gitlab_compliance_framework = { lost = "The framework, on every project that carries it." }
  }
  reason = "Issues and projects lose what people attached to them. Export it before going on."
}

protect "attributes" {
  description = "Attributes that tools store."
  class       = "derived"
  types = {
    gitlab_group_custom_attribute   = { lost = "The value of the attribute." }
    gitlab_project_custom_attribute = { lost = "The value of the attribute." }
    gitlab_user_custom_attribute    = { lost = "The value of the attribute." }
    gitlab_user_avatar              = { lost = "The picture of the user." }
  }
  filter = meta.operation == "delete"
  reason = "Tools that read it find nothing. Note the value if it was set elsewhere."
}
