# From where databases are reached.

resource_policy "neon_project" "network_opened" {
  description = "The whole internet may connect to the databases of a project."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # A project without a list is open from the start; a list that was there is what counts.
  locals {
    lists = [for side in [prior_attrs, attrs] : [for range in try(concat(side.allowed_ips), []) : try(tostring(coalesce(range)), "")]]
    open  = [for list in local.lists : length(list) == 0 || anytrue([for range in list : regex_match(range, "^[^fF].*/[0-7]$|^0[.]0[.]0[.]0-255[.]255[.]255[.]255$")])]
    doors = concat(
      !local.open[0] && local.open[1] ? ["`allowed_ips` is ${length(local.lists[1]) == 0 ? "empty" : join(", ", sort(local.lists[1]))} (before: ${join(", ", sort(local.lists[0]))})"] : [],
      try(prior_attrs.block_public_connections, null) == "yes" && try(attrs.block_public_connections, null) == "no" ? ["public connections are allowed"] : [],
      try(prior_attrs.allowed_ips_protected_branches_only, null) == "no" && try(attrs.allowed_ips_protected_branches_only, null) == "yes" ? ["the list holds for protected branches only"] : [],
    )
  }

  enforce {
    condition     = length(local.doors) == 0
    error_message = "The databases of `${try(tostring(coalesce(attrs.name)), meta.address)}` are open to more: ${join("; ", local.doors)}. Name the networks that need it."
  }
}
