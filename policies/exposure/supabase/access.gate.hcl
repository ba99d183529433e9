# From where the database of a project is reached.

resource_policy "supabase_settings" "network_opened" {
  description = "The whole internet may connect to the database of a project."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # Settings are JSON; a project without restrictions is open from the start.
  locals {
    lists = [for side in [prior_attrs, attrs] : [for range in concat(try(concat(jsondecode(side.network).restrictions), []), try(concat(jsondecode(side.network).dbAllowedCidrs), []), try(concat(jsondecode(side.network).dbAllowedCidrsV6), [])) : try(tostring(coalesce(range)), "")]]
    open  = [for list in local.lists : length(list) == 0 || anytrue([for range in list : regex_match(range, "^[^fF].*/[0-7]$")])]
  }

  enforce {
    condition     = local.open[0] || !local.open[1]
    error_message = "The whole internet may connect to the database of the project `${try(tostring(coalesce(attrs.project_ref)), meta.address)}`; before: ${join(", ", sort(local.lists[0]))}. Name the networks that need it."
  }
}

resource_policy "supabase_settings" "unreadable" {
  description = "The network settings of a project cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(attrs.network, null)) ? true : try(tostring(coalesce(attrs.network)), "") == "" || can(merge({}, jsondecode(attrs.network)))
    error_message = "`network` of `${meta.address}` cannot be read, so who may connect is not checked. Make sure that it is JSON."
  }
}
