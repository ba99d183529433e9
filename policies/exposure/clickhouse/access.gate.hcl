# From where services are reached.

# A list that was named and is empty lets in nobody.
resource_policy "clickhouse_service" "network_opened" {
  description = "The whole internet may connect to a service."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    sources = [for side in [prior_attrs, attrs] : [for entry in try(concat(side.ip_access), []) : try(tostring(coalesce(entry.source)), "")]]
    open    = [for list in local.sources : [for source in list : source if regex_match(source, "^[^fF].*/[0-7]$|^0[.]0[.]0[.]0$")]]
  }

  enforce {
    condition     = length(local.open[1]) == 0 || length(local.open[0]) > 0
    error_message = "The whole internet may connect to the service `${try(tostring(coalesce(attrs.name)), meta.address)}` (${join(", ", sort(local.open[1]))})${meta.operation == "create" ? "" : "; before: ${join(", ", sort(local.sources[0]))}"}. Name the networks that need it."
  }
}
