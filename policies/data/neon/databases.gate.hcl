# Branches share storage with their parent until they are written to: what was
# written since exists in the branch alone.

protect "databases" {
  description = "Projects, branches and databases."
  class       = "data"
  types = {
    neon_project  = { lost = "The project with all branches, databases and roles in it.", source = "https://neon.com/docs/reference/api/projects/recover-project.md" }
    neon_branch   = { lost = "The branch with every row written to it since it split off.", source = "https://api-docs.neon.tech/reference/deleteprojectbranch" }
    neon_database = { lost = "The database with all its tables and rows." }
  }
  reason = "Dump the data to another place, and check that it restores, before going on."

  recovery {
    types   = ["neon_project"]
    when    = { default_branch_protected = true }
    outcome = "refused"
    message = "Neon refuses to delete a project that has a protected branch."
  }

  recovery {
    types   = ["neon_project"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "Neon keeps a deleted project for 7 days, in which it can be recovered."
  }

  recovery {
    types   = ["neon_branch"]
    when    = { protected = "yes" }
    outcome = "refused"
    message = "Neon refuses to delete a protected branch."
  }
}
