# Clients everywhere refer to these names. Both names of the record resource are
# listed: it was renamed with version 5 of the provider.

protect "records" {
  description = "DNS records."
  class       = "identity"
  types = {
    cloudflare_dns_record = { lost = "The name; it stops resolving, or resolves to something else.", source = "https://github.com/cloudflare/terraform-provider-cloudflare/blob/main/docs/resources/dns_record.md" }
    cloudflare_record     = { lost = "The name; it stops resolving, or resolves to something else.", source = "https://github.com/cloudflare/terraform-provider-cloudflare/blob/v4.52.8/docs/resources/record.md" }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Check the analytics for clients first."
}

protect "zones" {
  description = "Zones and their DNSSEC signing."
  class       = "identity"
  types = {
    cloudflare_zone             = { lost = "Every name in the zone with its rules, certificates and settings.", source = "https://github.com/cloudflare/terraform-provider-cloudflare/blob/main/docs/resources/zone.md" }
    cloudflare_zone_dnssec      = { lost = "The chain of trust, which validating resolvers check." }
    cloudflare_registrar_domain = { lost = "The management of the registration; the domain stays.", source = "https://github.com/cloudflare/terraform-provider-cloudflare/blob/main/internal/services/registrar_domain/resource.go" }
  }
  reason = "A new zone has to be activated again, maybe under other name servers. Remove the DS record at the registrar before DNSSEC goes."

  recovery {
    types   = ["cloudflare_registrar_domain"]
    when    = { domain_name = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider removes it from the state only, and the registration stays."
  }
}

protect "transfers" {
  description = "Zone transfers and DNS firewalls."
  class       = "identity"
  types = {
    cloudflare_dns_zone_transfers_incoming = { lost = "The transfer that keeps the zone current." }
    cloudflare_dns_zone_transfers_outgoing = { lost = "The transfer that keeps other name servers current." }
    cloudflare_dns_zone_transfers_peer     = { lost = "The other name server." }
    cloudflare_dns_zone_transfers_tsig     = { lost = "The key that transfers are signed with." }
    cloudflare_dns_firewall                = { lost = "The addresses at which resolvers ask." }
  }
  reason = "Other name servers answer with what they have until it expires."
}

protect "mail" {
  description = "Routes of mail."
  class       = "identity"
  types = {
    cloudflare_email_routing_rule     = { lost = "The mail address; mail to it bounces." }
    cloudflare_email_routing_dns      = { lost = "The records that mail to the zone follows." }
    cloudflare_email_routing_settings = { lost = "The routes of mail to the zone." }
  }
  filter = meta.operation == "delete"
  reason = "Mail that arrives meanwhile bounces."
}

protect "mail_destinations" {
  description = "Verified destinations of mail."
  class       = "identity"
  types = {
    cloudflare_email_routing_address = { lost = "The verified destination; it has to be confirmed again." }
  }
  reason = "Mail to it bounces until its owner has confirmed it again."
}

protect "views" {
  description = "Settings that change what names answer."
  class       = "identity"
  types = {
    cloudflare_account_dns_settings_internal_view = { lost = "The view with its zones." }
    cloudflare_dns_zone_transfers_acl             = { lost = "The addresses that may transfer zones." }
  }
  filter = meta.operation == "delete"
  reason = "Clients get another answer. Check who resolves the names."
}
