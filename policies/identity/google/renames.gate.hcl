# Names that change, or answer with something else, while the object stays: the plan
# shows an update.

resource_policy "google_dns_record_set" "record_repointed" {
  description = "A DNS record answers with something else."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !can(regex("^_acme-challenge[.]", prior_attrs.name))

  # A routing policy holds the answers in nested blocks.
  # Moving an address that resolvers keep for ten minutes at most is routine work. A text may be
  # written in several parts, and another priority of a mail server is no other answer.
  locals {
    brief = contains(["A", "AAAA", "ALIAS", "CNAME"], try(upper(prior_attrs.type), "")) && try(coalesce(prior_attrs.ttl) <= 600, false)
    kind  = try(upper(prior_attrs.type), "")
    sides = [
      for side in [prior_attrs, attrs] : [
        for record in concat(
          try(concat(side.rrdatas), []),
          flatten([
            for policy in try(concat(side.routing_policy), []) : concat(
              flatten([for item in concat(try(concat(policy.wrr), []), try(concat(policy.geo), [])) : try(concat(item.rrdatas), [])]),
              flatten([for backup in try(concat(policy.primary_backup), []) : [for geo in try(concat(backup.backup_geo), []) : try(concat(geo.rrdatas), [])]]),
            )
          ]),
        ) : replace(replace(lower(trim(trimsuffix(try(coalesce(tostring(record)), ""), "."), "\"")), "/\"[ ]*\"/", ""), local.kind == "MX" ? "/^[0-9]+[ ]+/" : "/^$/", "")
      ]
    ]
    gone  = sort(setsubtract(local.sides[0], local.sides[1]))
    shown = slice(local.gone, 0, min(10, length(local.gone)))
  }

  enforce {
    condition     = try(coalesce(prior_attrs.type) == coalesce(attrs.type), true)
    error_message = "`${try(tostring(coalesce(prior_attrs.name)), meta.address)}` becomes a record of type ${try(tostring(coalesce(attrs.type)), "")} instead of ${try(tostring(coalesce(prior_attrs.type)), "")}. Resolvers remember the missing answer for a while."
  }

  enforce {
    condition     = local.brief || length(local.gone) == 0
    error_message = "`${try(tostring(coalesce(prior_attrs.name)), meta.address)}` no longer answers with ${join(", ", local.shown)}. ${contains(["TXT", "SPF"], local.kind) ? "Whoever checks it, for mail or for the ownership of the domain, no longer finds it: make sure that it is not needed." : "Resolvers keep the old answer until its time to live ends: leave the old target running for that long."}"
  }
}
