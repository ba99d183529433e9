# Users of Fastly, and the firewall in front of services.

resource_policy "fastly_user" "superuser" {
  description = "A user becomes superuser."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(attrs.role, null) != "superuser" || (try(prior_attrs.role, null) == "superuser" && try(lower(prior_attrs.login) == lower(attrs.login), false))
    error_message = "${try(tostring(coalesce(attrs.login)), "A person")} becomes superuser: all services, users and tokens${meta.operation == "create" ? "" : "; before: ${"`${try(tostring(coalesce(prior_attrs.role)), "user")}`"}"}. Take `engineer`, and grant services."
  }
}

resource_policy "fastly_ngwaf_workspace" "firewall_off" {
  description = "The firewall blocks less."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rank = { off = 0, log = 1, block = 2 }
  }

  enforce {
    condition     = !try(local.rank[attrs.mode] < local.rank[prior_attrs.mode], false)
    error_message = "The firewall of `${try(tostring(coalesce(attrs.name)), meta.address)}` is `${try(tostring(coalesce(attrs.mode)), "off")}` instead of `${try(tostring(coalesce(prior_attrs.mode)), "block")}`. Make sure that attacks are kept out by something else."
  }
}
