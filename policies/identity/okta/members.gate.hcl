# Lists of members: whoever they do not name any more leaves; a destroy takes out all
# that are in the state (source of provider 6.12.0).

resource_policy "okta_group_memberships" "group" {
  description = "People leave a group."
  operations  = ["update", "delete"]
  level       = "warn"

  locals {
    before = [for user in try(concat(prior_attrs.users), []) : try(tostring(coalesce(user)), "")]
    after  = meta.operation == "delete" ? [] : [for user in try(concat(attrs.users), []) : try(tostring(coalesce(user)), "")]
    lost   = sort(setsubtract(local.before, local.after))
    shown  = slice(local.lost, 0, min(10, length(local.lost)))
    more   = length(local.lost) > 10 ? " and ${length(local.lost) - 10} more" : ""
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "Group `${try(tostring(coalesce(prior_attrs.group_id)), "of the block")}` loses ${join(", ", local.shown)}${local.more}, with everything that is assigned to it."
  }
}

resource_policy "okta_user_group_memberships" "user" {
  description = "A user leaves groups."
  operations  = ["update", "delete"]
  level       = "warn"

  locals {
    before = [for group in try(concat(prior_attrs.groups), []) : try(tostring(coalesce(group)), "")]
    after  = meta.operation == "delete" ? [] : [for group in try(concat(attrs.groups), []) : try(tostring(coalesce(group)), "")]
    lost   = sort(setsubtract(local.before, local.after))
    shown  = slice(local.lost, 0, min(10, length(local.lost)))
    more   = length(local.lost) > 10 ? " and ${length(local.lost) - 10} more" : ""
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "User `${try(tostring(coalesce(prior_attrs.user_id)), "of the block")}` leaves the groups ${join(", ", local.shown)}${local.more}, with everything that is assigned to them."
  }
}

resource_policy "okta_app_group_assignments" "application" {
  description = "Groups lose an application."
  operations  = ["update", "delete"]
  level       = "warn"

  locals {
    before = [for group in try(concat(prior_attrs.group), []) : try(tostring(coalesce(group.id)), "")]
    after  = meta.operation == "delete" ? [] : [for group in try(concat(attrs.group), []) : try(tostring(coalesce(group.id)), "")]
    lost   = sort(setsubtract(local.before, local.after))
    shown  = slice(local.lost, 0, min(10, length(local.lost)))
    more   = length(local.lost) > 10 ? " and ${length(local.lost) - 10} more" : ""
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "Application `${try(tostring(coalesce(prior_attrs.app_id)), "of the block")}` is taken away from the groups ${join(", ", local.shown)}${local.more}, and from all their members."
  }
}
