# Clients everywhere refer to these names.

protect "records" {
  description = "Records and mail forwards."
  class       = "identity"
  types = {
    dnsimple_zone_record   = { lost = "The name; it stops resolving, or resolves to something else." }
    dnsimple_email_forward = { lost = "The mail address; mail to it bounces." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Find out who uses the name first."
}

protect "zones" {
  description = "Domains, zones and delegations."
  class       = "identity"
  types = {
    dnsimple_domain            = { lost = "The domain in the account with every record, and its renewal.", deletion_protection = "prevent_delete", source = "https://github.com/dnsimple/terraform-provider-dnsimple/blob/main/docs/resources/domain.md" }
    dnsimple_registered_domain = { lost = "The management of the registration; the domain stays.", source = "https://github.com/dnsimple/terraform-provider-dnsimple/blob/main/internal/framework/resources/registered_domain/delete.go" }
    dnsimple_zone              = { lost = "The management of the zone; its records stay.", source = "https://github.com/dnsimple/terraform-provider-dnsimple/blob/main/internal/framework/resources/zone_resource.go" }
    dnsimple_domain_delegation = { lost = "The name servers of the domain at the registrar." }
    dnsimple_ds_record         = { lost = "The chain of trust, which validating resolvers check." }
  }
  reason = "The delegation at the registrar has to be changed by hand, and validating resolvers check the DS record."

  recovery {
    types   = ["dnsimple_registered_domain", "dnsimple_zone"]
    when    = { name = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider removes it from the state only, and it can be imported again."
  }
}

protect "certificates" {
  description = "Certificates and contacts of domains."
  class       = "identity"
  types = {
    dnsimple_contact = { lost = "The contact that registrations of domains name." }
  }
  reason = "A new certificate has to be ordered and handed out."
}

protect "kept" {
  description = "Types that a destroy only drops from the state."
  class       = "identity"
  types = {
    dnsimple_lets_encrypt_certificate = { lost = "The management of the certificate with its key." }
  }
  reason = "The certificate is renewed by DNSimple if it is set to renew."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider has no deletion for it; it only drops it from the state."
  }
}
