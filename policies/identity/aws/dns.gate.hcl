# Clients everywhere refer to these names. Deleting one, or replacing it under
# another name, breaks clients that no plan can list.

protect "records" {
  description = "DNS records in Route 53 and Lightsail."
  class       = "identity"
  types = {
    aws_route53_record                  = { lost = "The name stops resolving, or resolves to something else.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/route53/record.go" }
    aws_route53_traffic_policy_instance = { lost = "The name and its routing by policy: it stops resolving." }
    aws_lightsail_domain_entry          = { lost = "The name stops resolving, or resolves to something else." }
  }
  reason = "Resolvers remember the missing answer for a while, even if the record comes back. Check the query log for clients first."

  # Only ACM asks for this record. Where it is replaced, its certificate is replaced as well.
  locals {
    validation = anytrue([for target in try(concat(prior_attrs.records), []) : try(contains_substring(target, ".acm-validations.aws"), false)])
  }

  filter = !(local.validation && meta.operation == "replace")
}

protect "zones" {
  description = "Hosted zones, delegation sets, domain registrations and service discovery namespaces."
  class       = "identity"
  types = {
    aws_route53_zone                            = { lost = "Every name in the zone, and the name servers that the parent zone points to.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/route53/zone.go" }
    aws_route53_delegation_set                  = { lost = "The name servers that zones are made with and that registrars point to." }
    aws_route53domains_domain                   = { lost = "The registration of the domain: anyone can register it next." }
    aws_lightsail_domain                        = { lost = "Every name in the zone, and the name servers that the parent zone points to." }
    aws_service_discovery_http_namespace        = { lost = "Every service that is registered in the namespace." }
    aws_service_discovery_private_dns_namespace = { lost = "Every name in the namespace, with its private hosted zone." }
    aws_service_discovery_public_dns_namespace  = { lost = "Every name in the namespace, with its public hosted zone." }
  }
  reason = "A new zone gets other name servers, and the delegation at the registrar has to be changed by hand."

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
  class       = "identity"
  types = {
    aws_route53_hosted_zone_dnssec              = { lost = "The signatures of the zone: while the parent has a DS record, resolvers refuse it." }
    aws_route53_key_signing_key                 = { lost = "The key that the DS record at the parent zone points to." }
    aws_route53domains_delegation_signer_record = { lost = "The DS record at the registry: the zone is no longer validated." }
  }
  reason = "Remove the DS record from the parent zone first, and wait until its time to live has passed."
}

protect "resolvers" {
  description = "Resolver endpoints, rules and profiles, and zonal switches."
  class       = "identity"
  types = {
    aws_route53_resolver_endpoint                    = { lost = "The addresses of the endpoint, and name resolution between the networks." }
    aws_route53_resolver_rule                        = { lost = "The forwarding of a domain, in every VPC that the rule is shared with." }
    aws_route53profiles_profile                      = { lost = "The DNS settings of every VPC that has the profile." }
    aws_route53recoverycontrolconfig_cluster         = { lost = "The cluster with its endpoints, control panels and switches." }
    aws_route53recoverycontrolconfig_control_panel   = { lost = "The control panel with its switches and safety rules." }
    aws_route53recoverycontrolconfig_routing_control = { lost = "The switch that operators move traffic with, and its health check." }
  }
  reason = "Name servers, VPCs and people outside of this configuration depend on it. Point them elsewhere first."
}

protect "associations" {
  description = "What makes a zone or record answer."
  class       = "identity"
  types = {
    aws_route53_vpc_association_authorization   = { lost = "The permission for the other account's VPC." }
    aws_route53_resolver_rule_association       = { lost = "The forwarding of names from this VPC." }
    aws_route53_resolver_dnssec_config          = { lost = "The check of signatures in this VPC." }
    aws_route53profiles_association             = { lost = "The names of the profile in this VPC." }
    aws_route53profiles_resource_association    = { lost = "The zone or rule in the profile." }
    aws_route53_records_exclusive               = { lost = "All records of the zone that the resource lists." }
    aws_route53_traffic_policy                  = { lost = "The versions of the traffic policy." }
    aws_route53_cidr_collection                 = { lost = "The collection of ranges that records name." }
    aws_route53_cidr_location                   = { lost = "The ranges of the location." }
    aws_directory_service_conditional_forwarder = { lost = "The forwarding of names to other servers." }
  }
  filter = meta.operation == "delete"
  reason = "Clients get another answer or none. Check who resolves the name."
}
