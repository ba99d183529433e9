# A list of members in the block of a group is authoritative: whoever it does not name
# leaves, whoever added them (provider 3.9.0).

resource_policy "azuread_group" "group" {
  description = "Members or owners leave a group."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = concat(try(concat(prior_attrs.members), []), try(concat(prior_attrs.owners), []))
    after  = concat(try(concat(attrs.members), []), try(concat(attrs.owners), []))
    lost   = sort([for member in setsubtract(local.before, local.after) : try(tostring(coalesce(member)), "an unnamed one")])
    shown  = slice(local.lost, 0, min(10, length(local.lost)))
    more   = length(local.lost) > 10 ? " and ${length(local.lost) - 10} more" : ""
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "Group `${try(tostring(coalesce(prior_attrs.display_name)), "of the block")}` loses ${join(", ", local.shown)}${local.more}, with everything that the group may do. The list is authoritative: whoever it does not name leaves."
  }
}

resource_policy "azuread_administrative_unit" "administrative_unit" {
  description = "Members leave an administrative unit."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(concat(prior_attrs.members), [])
    after  = try(concat(attrs.members), [])
    lost   = sort([for member in setsubtract(local.before, local.after) : try(tostring(coalesce(member)), "an unnamed one")])
    shown  = slice(local.lost, 0, min(10, length(local.lost)))
    more   = length(local.lost) > 10 ? " and ${length(local.lost) - 10} more" : ""
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "Administrative unit `${try(tostring(coalesce(prior_attrs.display_name)), "of the block")}` loses ${join(", ", local.shown)}${local.more}: its administrators cannot manage them any more. The list is authoritative: whoever it does not name leaves."
  }
}
