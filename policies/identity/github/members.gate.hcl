# Lists that are authoritative: whoever they do not name loses access, whoever granted
# it (provider 6.13.0). The case of a login does not count.

resource_policy "github_team_members" "team" {
  description = "People leave a team."
  operations  = ["update", "delete"]
  level       = "warn"

  locals {
    before = [for member in try(concat(prior_attrs.members), []) : try(lower(tostring(coalesce(member.username))), "")]
    after  = meta.operation == "delete" ? [] : [for member in try(concat(attrs.members), []) : try(lower(tostring(coalesce(member.username))), "")]
    lost   = sort(setsubtract(local.before, local.after))
    shown  = slice(local.lost, 0, min(10, length(local.lost)))
    more   = length(local.lost) > 10 ? " and ${length(local.lost) - 10} more" : ""
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "Team `${try(tostring(coalesce(prior_attrs.team_slug)), tostring(coalesce(prior_attrs.team_id)), "of the block")}` loses ${join(", ", local.shown)}${local.more}, with its access and its reviews. The list is authoritative: whoever it does not name leaves."
  }
}

resource_policy "github_repository_collaborators" "collaborators" {
  description = "People or teams lose access to a repository."
  operations  = ["update", "delete"]
  level       = "warn"

  locals {
    before = concat(
      [for user in try(concat(prior_attrs.user), []) : try(lower(tostring(coalesce(user.username))), "")],
      [for team in try(concat(prior_attrs.team), []) : "team ${try(tostring(coalesce(team.team_id)), "")}"],
    )
    after = meta.operation == "delete" ? [] : concat(
      [for user in try(concat(attrs.user), []) : try(lower(tostring(coalesce(user.username))), "")],
      [for team in try(concat(attrs.team), []) : "team ${try(tostring(coalesce(team.team_id)), "")}"],
    )
    lost  = sort(setsubtract(local.before, local.after))
    shown = slice(local.lost, 0, min(10, length(local.lost)))
    more  = length(local.lost) > 10 ? " and ${length(local.lost) - 10} more" : ""
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "`${try(tostring(coalesce(prior_attrs.repository)), "The repository")}` is no longer shared with ${join(", ", local.shown)}${local.more}. The list is authoritative: whoever it does not name loses access."
  }
}
