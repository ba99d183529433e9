# Records that answer with something else while they stay: the plan shows an update. The
# argument was `value` before version 5 of the provider.

resource_policy "cloudflare_*record" "record_repointed" {
  description = "A DNS record answers with something else, or has another name or type."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["cloudflare_dns_record", "cloudflare_record"], meta.type) && !can(regex("^_acme-challenge", prior_attrs.name))

  # A name may be written with its zone or without it.
  # Moving an address that resolvers keep for ten minutes at most is routine work (a time of 1
  # stands for the automatic five minutes).
  locals {
    brief  = contains(["A", "AAAA", "ALIAS", "CNAME"], try(upper(prior_attrs.type), "")) && try(coalesce(prior_attrs.ttl) <= 600, false)
    before = try(lower(trim(trimsuffix(coalesce(tostring(prior_attrs.content)), "."), "\"")), lower(trim(trimsuffix(coalesce(tostring(prior_attrs.value)), "."), "\"")), "")
    after  = try(lower(trim(trimsuffix(coalesce(tostring(attrs.content)), "."), "\"")), lower(trim(trimsuffix(coalesce(tostring(attrs.value)), "."), "\"")), "")
    old    = try(tostring(coalesce(prior_attrs.name)), "")
    new    = try(tostring(coalesce(attrs.name)), "")
    name   = try(tostring(coalesce(prior_attrs.hostname)), tostring(coalesce(prior_attrs.name)), meta.address)
  }

  enforce {
    condition     = local.brief || local.before == "" || local.after == "" || local.before == local.after
    error_message = "`${local.name}` no longer answers with ${local.before}. Resolvers keep the old answer until its time to live ends: leave the old target running for that long."
  }

  enforce {
    condition     = local.old == "" || local.new == "" || local.old == local.new || startswith(local.old, "${local.new}.") || startswith(local.new, "${local.old}.") || local.old == "@" || local.new == "@"
    error_message = "`${local.name}` stops resolving: the record becomes `${local.new}`. Resolvers remember the missing answer for a while, even if the record comes back."
  }

  enforce {
    condition     = try(coalesce(prior_attrs.type) == coalesce(attrs.type), true)
    error_message = "`${local.name}` becomes a record of type ${try(tostring(coalesce(attrs.type)), "")} instead of ${try(tostring(coalesce(prior_attrs.type)), "")}. Resolvers remember the missing answer for a while."
  }
}
