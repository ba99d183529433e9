# Lists of members: whoever they do not name any more leaves; a destroy takes out all
# that are in the state (source of provider 6.12.0).

resource_policy "okta_group_memberships" "group" {
  description = "People leave a group."
  operations  = ["update", "delete"]
  level       = "warn"

  locals {
    before = try(concat(prior_attrs.users), [])
    after  = try(concat(attrs.users), [])
    lost   = sort(setsubtract(local.before, local.after))
    shown  = slice(local.lost, 0, min(10, length(local.lost)))
    more   = length(local.lost) > 10 ? " and ${length(local.lost) - 10} more" : ""
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "Group `${try(coalesce(prior_attrs.group_id), "of the block")}` loses ${join(", ", local.shown)}${local.more}, with everything that is assigned to it."
  }
}
