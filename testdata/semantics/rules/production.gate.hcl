protect "by_tag" {
  filter = try(prior_attrs.tags.env, "") == "prod"
  level  = "deny"
  reason = "Tagged env=prod."
}
