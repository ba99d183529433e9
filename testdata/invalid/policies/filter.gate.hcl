protect "databases" {
  filter = prior_attrs.tags.env == "prod"
}
