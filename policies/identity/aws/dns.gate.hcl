# Clients everywhere refer to these names. Deleting one, or replacing it under
# another name, breaks clients that no plan can list.

protect "records" {
  description = "DNS records in Route 53 and Lightsail."
  types = [
    "aws_route53_record",
    "aws_route53_traffic_policy_instance",
    "aws_lightsail_domain_entry",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Check the query log for clients first."
  lost   = "The name stops resolving, or resolves to something else."
}

protect "zones" {
  description = "Hosted zones, delegation sets, domain registrations and service discovery namespaces."
  types = [
    "aws_route53_zone",
    "aws_route53_delegation_set",
    "aws_route53domains_domain",
    "aws_lightsail_domain",
    "aws_service_discovery_http_namespace",
    "aws_service_discovery_private_dns_namespace",
    "aws_service_discovery_public_dns_namespace",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "A new zone gets other name servers, and the delegation at the registrar has to be changed by hand."
  lost   = "Every name in the zone, and the name servers that the parent zone points to."

  recovery {
    types   = ["aws_route53_zone"]
    when    = { force_destroy = true }
    outcome = "irreversible"
    message = "The provider deletes all records first, those of other stacks included."
  }

  recovery {
    types   = ["aws_route53_zone"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "Route 53 refuses to delete a zone while it still has records of other stacks or made by hand; whether it has any is not in the plan."
  }
}

# Half of a DNSSEC chain is worse than none: resolvers refuse the whole zone.
protect "dnssec" {
  description = "DNSSEC signing of hosted zones."
  types = [
    "aws_route53_hosted_zone_dnssec",
    "aws_route53_key_signing_key",
    "aws_route53domains_delegation_signer_record",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Remove the DS record from the parent zone first, and wait until its time to live has passed."
  lost   = "The chain of trust: validating resolvers stop answering for the whole zone while the parent still has the DS record."
}

protect "resolvers" {
  description = "Route 53 Resolver endpoints."
  types       = ["aws_route53_resolver_endpoint"]
  level       = "warn"
  on          = ["delete", "replace"]
  reason      = "Name servers outside of AWS forward to the addresses of this endpoint."
  lost        = "The addresses of the endpoint, and name resolution between the networks."
}
