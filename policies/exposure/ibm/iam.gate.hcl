# Rights in an account of IBM Cloud: public access, and administrators.

# The group for public access has everyone in it, with and without an account.
resource_policy "ibm_iam_*" "public_access" {
  description = "Everyone gets a role by the group for public access."
  types       = ["ibm_iam_access_group_policy", "ibm_iam_service_policy", "ibm_iam_trusted_profile_policy", "ibm_iam_user_policy"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        roles = isunknown(try([for role in side.roles : 0], null)) ? [] : [for role in try(concat(side.roles), []) : try(lower(role), "") if !isunknown(role)]
        who   = join(" ", [for name in ["access_group_id", "ibm_id", "iam_service_id", "iam_id", "profile_id"] : isunknown(try(side[name], null)) ? "" : try(tostring(coalesce(side[name])), "")])
        # Nothing that narrows it: each service, the whole account.
        whole = try(side.account_management, null) == true || (
          length(compact(flatten([for block in try(concat(side.resources), []) : [for name in ["service", "service_type", "resource_instance_id", "resource_group_id", "resource", "service_group_id", "region", "resource_type"] : isunknown(try(block[name], null)) ? "unknown" : try(tostring(coalesce(block[name])), "")]]))) == 0 &&
          length([for block in try(concat(side.resource_attributes), []) : block if try(lower(block.name), "") != "accountid"]) == 0 && length(try(concat(side.resource_tags), [])) == 0
        )
      }
    ]
    same   = local.sides[0].who == local.sides[1].who
    public = [for side in local.sides : contains_substring(lower(side.who), "accessgroupid-publicaccess")]
    # Another resource is new to everyone, unless all of them were open.
    moved = local.public[0] && !local.sides[0].whole && ((!isunknown(local.sides[1].whole) && local.sides[1].whole) || anytrue([
      for name in ["resources", "resource_attributes"] : !isunknown(try(attrs[name], null)) && try(length(attrs[name]), 0) > 0 && try(jsonencode(prior_attrs[name]) != jsonencode(attrs[name]), false)
    ]))
    added = setsubtract(local.sides[1].roles, local.public[0] && !local.moved ? local.sides[0].roles : [])
  }

  enforce {
    condition     = !local.public[1] || length(local.added) == 0
    error_message = "Everyone gets `${join("`, `", sort(local.added))}` by the group for public access (`${meta.address}`)${local.public[0] ? "; before: `${join("`, `", local.sides[0].roles)}`${local.moved ? " on another resource" : ""}" : ""}. Name the groups that need it."
  }
}

resource_policy "ibm_iam_*" "administrator_granted" {
  description = "Someone administers all services, or the account itself."
  types       = ["ibm_iam_access_group_policy", "ibm_iam_service_policy", "ibm_iam_trusted_profile_policy", "ibm_iam_user_policy"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        roles = isunknown(try([for role in side.roles : 0], null)) ? [] : [for role in try(concat(side.roles), []) : try(lower(role), "") if !isunknown(role)]
        who   = join(" ", [for name in ["access_group_id", "ibm_id", "iam_service_id", "iam_id", "profile_id"] : isunknown(try(side[name], null)) ? "" : try(tostring(coalesce(side[name])), "")])
        # Nothing that narrows it: each service, the whole account.
        whole = try(side.account_management, null) == true || (
          length(compact(flatten([for block in try(concat(side.resources), []) : [for name in ["service", "service_type", "resource_instance_id", "resource_group_id", "resource", "service_group_id", "region", "resource_type"] : isunknown(try(block[name], null)) ? "unknown" : try(tostring(coalesce(block[name])), "")]]))) == 0 &&
          length([for block in try(concat(side.resource_attributes), []) : block if try(lower(block.name), "") != "accountid"]) == 0 && length(try(concat(side.resource_tags), [])) == 0
        )
      }
    ]
    same  = local.sides[0].who == local.sides[1].who
    grave = [for side in local.sides : side.whole && contains(side.roles, "administrator")]
  }

  opens = local.sides[1].who == "" ? [] : ["${local.sides[1].who} administrator ${try(coalesce(attrs.account_management), false)} ${jsonencode(try(attrs.rule_conditions, []))}"]

  enforce {
    condition     = !local.grave[1] || contains_substring(lower(local.sides[1].who), "accessgroupid-publicaccess") || (local.grave[0] && local.same)
    error_message = "`${meta.address}` makes ${trimspace(local.sides[1].who) == "" ? "someone" : "`${trimspace(local.sides[1].who)}`"} administrator of ${try(attrs.account_management, null) == true ? "the account" : "all services"}. Name the service or resource group that is needed."
  }
}

resource_policy "ibm_iam_*" "undecided_roles" {
  description = "The roles of a changed policy are known only after apply."
  types       = ["ibm_iam_access_group_policy", "ibm_iam_service_policy", "ibm_iam_trusted_profile_policy", "ibm_iam_user_policy"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(prior_attrs.roles, null)) || !isunknown(try(attrs.roles, null))
    error_message = "`roles` of `${meta.address}` are known only after apply: what they allow cannot be checked. Before: ${try(join(", ", prior_attrs.roles), "none")}."
  }
}
