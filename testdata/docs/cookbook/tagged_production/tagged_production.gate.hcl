protect "tagged_production" {
  filter = try(prior_attrs.tags_all.env, prior_attrs.tags.env, prior_attrs.labels.env, "") == "prod"
  level  = "deny"
  reason = "Tagged env=prod: it stays until the tag is removed in a separate change."
}
