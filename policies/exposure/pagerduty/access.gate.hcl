# Who administers the account.

resource_policy "pagerduty_user" "administrator" {
  description = "A user becomes administrator of the account."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = !contains(["admin", "owner"], try(tostring(coalesce(attrs.role)), "")) || (contains(["admin", "owner"], try(tostring(coalesce(prior_attrs.role)), "")) && meta.operation != "create")
    error_message = "${try(tostring(coalesce(attrs.email)), tostring(coalesce(attrs.name)), "A person")} becomes `${try(tostring(coalesce(attrs.role)), "admin")}` of the account; before: ${meta.operation == "create" ? "no such user" : "`${try(tostring(coalesce(prior_attrs.role)), "user")}`"}. Take `user` or `limited_user`."
  }
}
