policytest {
  targets = ["../../../../policies/identity/github/members.gate.hcl"]
}

resource "github_team_members" "team_one" {
  prior_attrs    = { team_id = "sre", members = [{ username = "alice", role = "member" }, { username = "bob", role = "member" }] }
  attrs          = { team_id = "sre", members = [{ username = "bob", role = "member" }] }
  expect_failure = true
}

resource "github_team_members" "team_removed" {
  prior_attrs    = { team_id = "sre", members = [{ username = "alice", role = "member" }] }
  expect_failure = true
}

resource "github_team_members" "team_added" {
  prior_attrs = { team_id = "sre", members = [{ username = "alice", role = "member" }] }
  attrs       = { team_id = "sre", members = [{ username = "alice", role = "member" }, { username = "bob", role = "member" }] }
}

resource "github_team_members" "team_same" {
  prior_attrs = { team_id = "sre", members = [{ username = "alice", role = "member" }] }
  attrs       = { team_id = "sre", members = [{ username = "alice", role = "member" }] }
}

resource "github_repository_collaborators" "collaborators_user" {
  prior_attrs = {
    repository = "app"
    user       = [{ username = "alice", permission = "push" }, { username = "bob", permission = "push" }]
    team       = []
  }
  attrs          = { repository = "app", user = [{ username = "bob", permission = "push" }], team = [] }
  expect_failure = true
}

resource "github_repository_collaborators" "collaborators_team" {
  prior_attrs = {
    repository = "app"
    user       = []
    team       = [{ team_id = "sre", permission = "push" }, { team_id = "dev", permission = "push" }]
  }
  attrs          = { repository = "app", user = [], team = [{ team_id = "dev", permission = "push" }] }
  expect_failure = true
}

resource "github_repository_collaborators" "collaborators_added" {
  prior_attrs = { repository = "app", user = [{ username = "alice", permission = "push" }], team = [] }
  attrs = {
    repository = "app"
    user       = [{ username = "alice", permission = "push" }]
    team       = [{ team_id = "sre", permission = "push" }]
  }
}

resource "github_repository_collaborators" "collaborators_same" {
  prior_attrs = {
    repository = "app"
    user       = [{ username = "alice", permission = "push" }]
    team       = [{ team_id = "sre", permission = "push" }]
  }
  attrs = {
    repository = "app"
    user       = [{ username = "alice", permission = "push" }]
    team       = [{ team_id = "sre", permission = "push" }]
  }
}

resource "github_team_members" "name_is_a_list" {
  prior_attrs    = { team_id = ["1"], members = [{ username = [] }, { username = "alice" }, null] }
  attrs          = { team_id = ["1"], members = [{ username = [] }] }
  expect_failure = true
}

resource "github_team_members" "team_another_case" {
  prior_attrs = { team_id = "sre", members = [{ username = "Alice", role = "member" }] }
  attrs       = { team_id = "sre", members = [{ username = "alice", role = "member" }] }
}

resource "github_repository_collaborators" "collaborators_another_case" {
  prior_attrs = { repository = "app", user = [{ username = "Alice", permission = "push" }], team = [] }
  attrs       = { repository = "app", user = [{ username = "alice", permission = "push" }], team = [] }
}
