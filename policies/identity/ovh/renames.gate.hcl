# Records that answer with something else while they stay: the plan shows an update.

resource_policy "ovh_domain_zone_record" "record_repointed" {
  description = "A DNS record answers with something else, or has another name or type."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !can(regex("^_acme-challenge", prior_attrs.subdomain))

  # Moving an address that resolvers keep for ten minutes at most is routine work.
  locals {
    brief  = contains(["A", "AAAA", "ALIAS", "CNAME"], try(upper(prior_attrs.fieldtype), "")) && try(coalesce(prior_attrs.ttl) > 0 && prior_attrs.ttl <= 600, false)
    before = try(lower(trim(trimsuffix(coalesce(tostring(prior_attrs.target)), "."), "\"")), "")
    after  = try(lower(trim(trimsuffix(coalesce(tostring(attrs.target)), "."), "\"")), "")
    name   = try(tostring(coalesce(prior_attrs.subdomain)), meta.address)
  }

  enforce {
    condition     = local.brief || local.before == "" || local.after == "" || local.before == local.after
    error_message = "`${local.name}` no longer answers with ${local.before}. Resolvers keep the old answer until its time to live ends: leave the old target running for that long."
  }

  enforce {
    condition     = try(coalesce(prior_attrs.subdomain) == coalesce(attrs.subdomain) && prior_attrs.fieldtype == attrs.fieldtype, true)
    error_message = "`${local.name}` (${try(tostring(coalesce(prior_attrs.fieldtype)), "record")}) becomes `${try(tostring(coalesce(attrs.subdomain)), "")}` (${try(tostring(coalesce(attrs.fieldtype)), "record")}), and the old name stops resolving. Resolvers remember the missing answer for a while."
  }
}
