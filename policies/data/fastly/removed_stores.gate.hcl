# Dictionaries and access lists of a service are blocks of it, and go with their block
# while the service stays: the plan shows an update. Without `force_destroy` Fastly
# refuses while they hold entries (provider 9.5.1).

resource_policy "fastly_service_vcl" "entries" {
  description = "A dictionary or an access list is deleted with its block."
  url         = "https://github.com/fastly/terraform-provider-fastly/blob/main/docs/resources/service_vcl.md"
  operations  = ["update"]
  level       = "require_approval"

  locals {
    before = concat(
      [for list in try(concat(prior_attrs.dictionary), []) : "dictionary ${try(tostring(coalesce(list.name)), "")}" if try(coalesce(list.force_destroy), false)],
      [for list in try(concat(prior_attrs.acl), []) : "acl ${try(tostring(coalesce(list.name)), "")}" if try(coalesce(list.force_destroy), false)],
    )
    after = concat(
      [for list in try(concat(attrs.dictionary), []) : "dictionary ${try(tostring(coalesce(list.name)), "")}"],
      [for list in try(concat(attrs.acl), []) : "acl ${try(tostring(coalesce(list.name)), "")}"],
    )
    gone = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The provider deletes ${join(", ", local.gone)} with every entry in it. Another name counts as another list."
  }
}
