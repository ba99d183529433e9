# A project is a database with users, files and functions around it. Its backups
# belong to it and go with it.

protect "projects" {
  description = "Projects."
  class       = "data"
  types = {
    supabase_project = { lost = "The project with its database, users, stored files, functions and backups.", source = "https://github.com/supabase/terraform-provider-supabase/blob/main/internal/provider/project_resource.go" }
  }
  reason = "Dump the database and copy the stored files to another place before going on."

  recovery {
    types   = ["supabase_project"]
    when    = { id = { not = [null, ""] } }
    outcome = "irreversible"
    message = "A deleted project cannot be restored, and its backups are deleted with it."
  }
}

protect "branches" {
  description = "Persistent branches."
  class       = "data"
  types = {
    supabase_branch = { lost = "The branch with its own database, users and stored files.", source = "https://github.com/supabase/terraform-provider-supabase/blob/main/internal/provider/branch_resource.go" }
  }
  filter = try(prior_attrs.persistent, false) == true
  reason = "The provider makes the branch a preview one if that is needed to delete it. Dump its database before going on."
}

protect "preview_branches" {
  description = "Branches that live as long as their pull request."
  class       = "derived"
  types = {
    supabase_branch = { lost = "The branch with its own database, which migrations and seeds can fill again." }
  }
  filter = try(prior_attrs.persistent, false) != true
  reason = "Rows that were added by hand are in no seed. Export them if they are needed."
}

protect "secrets" {
  description = "Secrets of functions."
  class       = "derived"
  types = {
    supabase_edge_function_secrets = { lost = "The values that edge functions read." }
  }
  filter = meta.operation == "delete"
  reason = "Functions that read them fail. Make sure that the values exist in another place."
}
