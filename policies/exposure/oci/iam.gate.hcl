# Statements of policies of OCI.

locals {
  conditional = "\\bwhere\\b"
  # Everything, or what hands out rights, in the whole tenancy.
  top  = "^(allow|define|endorse|admit)?\\b.*\\bto (manage (all-resources|policies|identity-domains|domains)|\\{[^}]*policy_(create|update)[^}]*\\}) in tenancy$"
  wide = "\\bto manage (users|groups|dynamic-groups|dynamic-resource-groups|api-keys|credentials|keys|vaults|secret-family|object-family|buckets|databases|autonomous-database-family|virtual-network-family|security-lists) in tenancy$|\\bto manage all-resources in compartment "
}

resource_policy "oci_identity_policy" "administrator_allowed" {
  description = "A policy allows everything in the whole tenancy, or something to every identity."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.compartment_id, null)

  # A statement with a condition is narrower.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : isunknown(try([for text in side.statements : 0], null)) ? [] : [
        for text in try(concat(side.statements), []) : isunknown(text) ? "" : lower(trimspace(replace(try(tostring(coalesce(text)), ""), "/\\s+/", " ")))
      ]
    ]
    harm = [
      for text in local.sides[1] : text
      if !contains(local.sides[0], text) && !contains(local.sides[0], "${split(" to ", text)[0]} to manage all-resources in tenancy") && !regex_match(text, local.conditional) && (regex_match(text, local.top) || regex_match(text, "^allow any-(user|group) "))
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The policy `${try(tostring(coalesce(attrs.name)), meta.address)}` gets `${join("`, `", local.harm)}`. Name the group, the resources and the compartment that are needed."
  }
}

resource_policy "oci_identity_policy" "much_allowed" {
  description = "A policy hands out rights or keys in the whole tenancy, everything in a compartment, or something to another tenancy."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.compartment_id, null)

  locals {
    sides = [
      for side in [prior_attrs, attrs] : isunknown(try([for text in side.statements : 0], null)) ? [] : [
        for text in try(concat(side.statements), []) : isunknown(text) ? "" : lower(trimspace(replace(try(tostring(coalesce(text)), ""), "/\\s+/", " ")))
      ]
    ]
    # The condition of a statement that is left out.
    loosened = [
      for text in local.sides[1] : text
      if text != "" && !regex_match(text, local.conditional) && !contains(local.sides[0], text) && anytrue([for old in local.sides[0] : startswith(old, "${text} where ")])
    ]
    harm = [
      for text in local.sides[1] : text
      if !contains(local.sides[0], text) && !contains(local.sides[0], "${split(" to ", text)[0]} to manage all-resources in tenancy") && !(!regex_match(text, local.conditional) && (regex_match(text, local.top) || regex_match(text, "^allow any-(user|group) "))) && (
        (!regex_match(text, local.conditional) && regex_match(text, local.wide)) || startswith(text, "admit ") || contains(local.loosened, text)
      )
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The policy `${try(tostring(coalesce(attrs.name)), meta.address)}` gets `${join("`, `", local.harm)}`${length(local.loosened) > 0 ? "; before: with a condition" : ""}. Make sure that all of it is needed."
  }
}

resource_policy "oci_identity_policy" "undecided_statements" {
  description = "The statements of a policy are known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # An identifier of the same plan in the middle of a statement makes all of it unknown.
  enforce {
    condition     = isunknown(try(prior_attrs.statements, null)) || !isunknown(try(attrs.statements, null))
    error_message = "Statements of `${meta.address}` are known only after apply: what they allow cannot be checked. Before: ${try(length(prior_attrs.statements), 0)} statement${try(length(prior_attrs.statements), 0) == 1 ? "" : "s"}."
  }
}
