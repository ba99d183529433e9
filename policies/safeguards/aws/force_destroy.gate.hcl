# These switches tell the provider to empty an object before it deletes it.
# Without them AWS refuses, and that refusal is the safeguard.

resource_policy "aws_route53_zone" "records" {
  description = "A destroy of a hosted zone is allowed to delete its records."
  operations  = ["update", "replace"]
  level       = "warn"

  enforce {
    condition     = try(prior_attrs.force_destroy, null) == true || try(attrs.force_destroy, null) != true
    error_message = "A destroy will delete every record in the zone, those made elsewhere included; until this apply it is refused while any is left. Leave `force_destroy` off."
  }
}

resource_policy "aws_transfer_server" "users" {
  description = "A destroy of a transfer server is allowed to delete its users."
  operations  = ["update", "replace"]
  level       = "warn"

  enforce {
    condition     = try(prior_attrs.force_destroy, null) == true || try(attrs.force_destroy, null) != true
    error_message = "A destroy will delete all users of the server with their keys. Leave `force_destroy` off."
  }
}
