protect "tagged_production" {
  filter = try(prior_attrs.tags.env, "") == "prod"
  level  = "deny"
  reason = "Tagged env=prod: it stays until the tag is taken away in a change of its own."
}
