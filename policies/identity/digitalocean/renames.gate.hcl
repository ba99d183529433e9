# Records that answer with something else while they stay: the plan shows an update.

resource_policy "digitalocean_record" "record_repointed" {
  description = "A DNS record answers with something else, or has another name or type."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !can(regex("^_acme-challenge", prior_attrs.name))

  # Moving an address that resolvers keep for ten minutes at most is routine work.
  locals {
    brief  = contains(["A", "AAAA", "ALIAS", "CNAME"], try(upper(prior_attrs.type), "")) && try(coalesce(prior_attrs.ttl) <= 600, false)
    before = try(lower(trim(trimsuffix(coalesce(tostring(prior_attrs.value)), "."), "\"")), "")
    after  = try(lower(trim(trimsuffix(coalesce(tostring(attrs.value)), "."), "\"")), "")
    name   = try(tostring(coalesce(prior_attrs.name)), meta.address)
  }

  enforce {
    condition     = local.brief || local.before == "" || local.after == "" || local.before == local.after
    error_message = "`${local.name}` no longer answers with ${local.before}. Resolvers keep the old answer until its time to live ends: leave the old target running for that long."
  }

  enforce {
    condition     = try(coalesce(prior_attrs.name) == coalesce(attrs.name) && prior_attrs.type == attrs.type, true)
    error_message = "`${local.name}` (${try(tostring(coalesce(prior_attrs.type)), "record")}) becomes `${try(tostring(coalesce(attrs.name)), "")}` (${try(tostring(coalesce(attrs.type)), "record")}), and the old name stops resolving. Resolvers remember the missing answer for a while."
  }
}
