# Names that change, or answer with something else, while the object stays: the plan
# shows an update.

resource_policy "azurerm_*dns_*_record" "record_repointed" {
  description = "A DNS record answers with something else."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !can(regex("^_acme-challenge", prior_attrs.name))

  # Addresses and names are in `records` or `record`; other kinds have a block for each
  # answer, told apart by its main value.
  # Moving an address that resolvers keep for ten minutes at most is routine work.
  locals {
    brief = can(regex("_(a|aaaa|cname)_record$", meta.type)) && try(coalesce(prior_attrs.ttl) <= 600, false)
    sides = [
      for side in [prior_attrs, attrs] : compact(concat(
        [for record in try(concat(side.records), []) : lower(trimsuffix(try(coalesce(tostring(record)), ""), "."))],
        try([lower(trimsuffix(coalesce(tostring(side.record)), "."))], []),
        try([for record in side.record : lower(trimsuffix(try(coalesce(tostring(record.exchange)), coalesce(tostring(record.target)), coalesce(tostring(record.value)), ""), "."))], []),
        try([lower(coalesce(side.target_resource_id))], []),
      ))
    ]
    gone  = sort(setsubtract(local.sides[0], local.sides[1]))
    shown = slice(local.gone, 0, min(10, length(local.gone)))
  }

  enforce {
    condition     = local.brief || length(local.gone) == 0
    error_message = "`${try(tostring(coalesce(prior_attrs.fqdn)), tostring(coalesce(prior_attrs.name)), meta.address)}` no longer answers with ${join(", ", local.shown)}. Resolvers keep the old answer until its time to live ends: leave the old target running for that long."
  }
}

resource_policy "azurerm_public_ip" "address_renamed" {
  description = "The DNS name of a public address changes."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(length(prior_attrs.domain_name_label), 0) == 0 || try(attrs.domain_name_label == prior_attrs.domain_name_label, true)
    error_message = "`${try(tostring(coalesce(prior_attrs.fqdn)), tostring(coalesce(prior_attrs.domain_name_label)), meta.address)}` stops resolving, and someone else may take the name. Change CNAME records and clients first."
  }
}
