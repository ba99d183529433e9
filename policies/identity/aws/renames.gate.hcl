# Names that change while the object stays: the plan shows an update, and whoever holds
# the old name finds nothing there.

resource_policy "aws_db_instance" "database_endpoint" {
  description = "The endpoint of a database gets another name or port."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # The identifier is the first label of the endpoint; it is changed in place (provider 5.100.0).
  enforce {
    condition = (
      try(prior_attrs.identifier, null) == null || try(attrs.identifier, null) == null ||
      try(attrs.identifier == prior_attrs.identifier, true)
    )
    error_message = "The endpoint is renamed from `${try(tostring(coalesce(prior_attrs.identifier)), "")}` to `${try(tostring(coalesce(attrs.identifier)), "")}`, and the old name stops resolving at once. Change the clients in the same window, or put a DNS record of your own in front."
  }

  enforce {
    condition = (
      try(prior_attrs.port, null) == null || try(attrs.port, null) == null ||
      try(attrs.port == prior_attrs.port, true)
    )
    error_message = "The database listens on port ${try(tostring(attrs.port), "")} instead of ${try(tostring(prior_attrs.port), "")}. Change clients and security groups in the same window."
  }
}

resource_policy "aws_*_cluster" "cluster_port" {
  description = "The endpoint of a database cluster gets another port."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["aws_rds_cluster", "aws_redshift_cluster"], meta.type)

  enforce {
    condition = (
      try(prior_attrs.port, null) == null || try(attrs.port, null) == null ||
      try(attrs.port == prior_attrs.port, true)
    )
    error_message = "The cluster listens on port ${try(tostring(attrs.port), "")} instead of ${try(tostring(prior_attrs.port), "")}. Change clients and security groups in the same window."
  }
}

resource_policy "aws_iam_*" "identity_renamed" {
  description = "An IAM user, group or certificate is renamed in place."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["aws_iam_group", "aws_iam_server_certificate", "aws_iam_user"], meta.type)

  enforce {
    condition = (
      try(prior_attrs.name, null) == null || try(attrs.name, null) == null ||
      try(attrs.name == prior_attrs.name && attrs.path == prior_attrs.path, attrs.name == prior_attrs.name, true)
    )
    error_message = "`${try(tostring(coalesce(prior_attrs.path)), "")}${try(tostring(coalesce(prior_attrs.name)), "")}` becomes `${try(tostring(coalesce(attrs.path)), "")}${try(tostring(coalesce(attrs.name)), "")}` and gets another ARN: policies, buckets and keys that name the old one no longer let it in. Change them first."
  }
}

# Certificates are validated by records that the service itself asks for.
resource_policy "aws_route53_record" "record_repointed" {
  description = "A DNS record answers with something else."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !can(regex("^_acme-challenge[.]", prior_attrs.name)) && !anytrue([for record in try(concat(prior_attrs.records), []) : endswith(trimsuffix(try(coalesce(tostring(record)), ""), "."), ".acm-validations.aws")])

  locals {
    sides = [
      for side in [prior_attrs, attrs] : compact(concat(
        [for record in try(concat(side.records), []) : lower(trimsuffix(try(coalesce(tostring(record)), ""), "."))],
        [for alias in try(concat(side.alias), []) : "alias ${trimprefix(lower(trimsuffix(try(coalesce(tostring(alias.name)), ""), ".")), "dualstack.")}"],
      ))
    ]
    gone  = sort(setsubtract(local.sides[0], local.sides[1]))
    shown = slice(local.gone, 0, min(10, length(local.gone)))
    name  = try(tostring(coalesce(prior_attrs.fqdn)), tostring(coalesce(prior_attrs.name)), meta.address)
  }

  enforce {
    condition     = try(coalesce(prior_attrs.type) == coalesce(attrs.type), true)
    error_message = "`${local.name}` becomes a record of type ${try(tostring(coalesce(attrs.type)), "")} instead of ${try(tostring(coalesce(prior_attrs.type)), "")}; the provider deletes the old one first. Resolvers remember the missing answer for a while."
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "`${local.name}` no longer answers with ${join(", ", local.shown)}. Resolvers keep the old answer until its time to live ends: leave the old target running for that long."
  }

  enforce {
    condition     = try(tostring(coalesce(prior_attrs.set_identifier)), "") == try(tostring(coalesce(attrs.set_identifier)), "")
    error_message = "The record of `${local.name}` is no longer `${try(tostring(coalesce(prior_attrs.set_identifier)), "")}` but `${try(tostring(coalesce(attrs.set_identifier)), "")}`; the provider deletes the old one first. Check the weights and regions of what remains."
  }
}
