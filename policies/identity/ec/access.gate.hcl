# Clients reach a deployment only through its filters.

protect "filters" {
  description = "Traffic filters and members."
  class       = "identity"
  types = {
    ec_deployment_traffic_filter = { lost = "The filter, with the private links or addresses that it lets in." }
    ec_serverless_traffic_filter = { lost = "The filter, with the private links or addresses that it lets in." }
    ec_organization              = { lost = "The memberships that the configuration manages." }
  }
  reason = "Clients are locked out, or everyone is let in once no filter is left."
}

protect "links" {
  description = "Rules that are linked to deployments."
  class       = "identity"
  types = {
    ec_deployment_traffic_filter_association = { lost = "The rule for this deployment." }
  }
  filter = meta.operation == "delete"
  reason = "Clients that come from these addresses are turned away, or all are let in when it was the last rule."
}
