# Sets of records that answer with something else while they stay: the plan shows an update.

resource_policy "openstack_dns_recordset_v2" "record_repointed" {
  description = "A DNS record answers with something else."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !can(regex("^_acme-challenge", prior_attrs.name))

  # Moving an address that resolvers keep for ten minutes at most is routine work.
  locals {
    brief  = contains(["A", "AAAA", "ALIAS", "CNAME"], try(upper(prior_attrs.type), "")) && try(coalesce(prior_attrs.ttl) > 0 && prior_attrs.ttl <= 600, false)
    before = [for record in try(concat(prior_attrs.records), []) : lower(trim(trimsuffix(record, "."), "\""))]
    after  = [for record in try(concat(attrs.records), []) : lower(trim(trimsuffix(record, "."), "\""))]
    gone   = sort(setsubtract(local.before, local.after))
    shown  = slice(local.gone, 0, min(10, length(local.gone)))
  }

  enforce {
    condition     = local.brief || try(length(local.gone) == 0, true)
    error_message = "`${try(tostring(coalesce(prior_attrs.name)), meta.address)}` no longer answers with ${join(", ", local.shown)}. Resolvers keep the old answer until its time to live ends: leave the old target running for that long."
  }
}
