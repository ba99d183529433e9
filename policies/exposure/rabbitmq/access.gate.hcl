# Users and their permissions.

resource_policy "rabbitmq_user" "administrator" {
  description = "A user becomes administrator of the broker."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = !try(contains(attrs.tags, "administrator"), false) || (try(contains(prior_attrs.tags, "administrator"), false) && try(prior_attrs.name == attrs.name, false))
    error_message = "The user `${try(tostring(coalesce(attrs.name)), meta.address)}` becomes administrator of the broker: all hosts, users and messages. Take `management` or `monitoring`, and permissions on a host."
  }
}

# A new user of an application often has everything on its own host.
resource_policy "rabbitmq_*permissions" "permissions_wider" {
  description = "A user may use everything on a host, and could not before."
  types       = ["rabbitmq_permissions", "rabbitmq_topic_permissions"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    all = [".*", "^.*$", "^.*", ".+"]
    wider = distinct(flatten([
      for i, entry in try(concat(attrs.permissions), []) : [
        for name in ["configure", "read", "write"] : name
        if contains(local.all, try(tostring(coalesce(entry[name])), "")) && can(prior_attrs.permissions[i][name]) && !contains(local.all, try(tostring(coalesce(prior_attrs.permissions[i][name])), ""))
      ]
    ]))
  }

  enforce {
    condition     = length(local.wider) == 0
    error_message = "`${try(tostring(coalesce(attrs.user)), meta.address)}` may ${join(" and ", local.wider)} everything on the host `${try(tostring(coalesce(attrs.vhost)), "/")}`. Name the queues and exchanges that it needs."
  }
}
