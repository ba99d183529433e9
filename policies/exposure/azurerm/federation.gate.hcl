# Pipelines and workloads that sign in as a managed identity.

locals {
  # Every repository of everyone, or no limit at all.
  anyone = "^[*]+$|^(repo|project_path|organization|system):[*]"
}

resource_policy "azurerm_federated_identity_credential" "trusts_anyone" {
  description = "Everyone at an identity provider can sign in as a managed identity."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.user_assigned_identity_id), attrs.parent_id, null)

  locals {
    subjects = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.subject)), "")]
  }

  enforce {
    condition     = !regex_match(local.subjects[1], local.anyone) || regex_match(local.subjects[0], local.anyone)
    error_message = "Everyone at `${try(tostring(coalesce(attrs.issuer)), "the issuer")}` can sign in as the identity (${local.subjects[1]})${local.subjects[0] == "" ? "" : "; before: ${local.subjects[0]}"}. Name the organization, the repository and the branch or environment."
  }
}

resource_policy "azurerm_federated_identity_credential" "trust_widened" {
  description = "More workloads can sign in as a managed identity."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.user_assigned_identity_id), attrs.parent_id, null)

  locals {
    subjects = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.subject)), "")]
    issuers  = [for side in [prior_attrs, attrs] : lower(trimsuffix(try(tostring(coalesce(side.issuer)), ""), "/"))]
    owners   = [for subject in local.subjects : lower(try(regex("^repo:([^/:*]+)", subject)[0], ""))]
    open     = [for subject in local.subjects : length(regexall("[*?]", subject))]
  }

  # Anyone at all is the business of the policy above.
  enforce {
    condition     = local.open[1] == 0 || regex_match(local.subjects[1], local.anyone) || (local.subjects[0] != "" && local.open[0] >= local.open[1])
    error_message = "`${local.subjects[1]}` lets many workloads sign in as the identity${local.subjects[0] == "" ? "" : "; before: `${local.subjects[0]}`"}. Name the branch or environment."
  }

  enforce {
    condition     = !endswith(local.subjects[1], ":pull_request") || local.subjects[0] == "" || endswith(local.subjects[0], ":pull_request")
    error_message = "Every pull request can sign in as the identity; before: `${local.subjects[0]}`. Trust a branch or an environment with reviewers."
  }

  # A cluster that is made anew has another issuer, which is known only after apply.
  enforce {
    condition     = local.subjects[0] == "" || local.issuers[0] == local.issuers[1]
    error_message = "`${local.issuers[1]}` can sign in as the identity; before: `${local.issuers[0]}`. Make sure that the issuer is meant."
  }

  enforce {
    condition     = local.owners[0] == "" || local.owners[0] == local.owners[1] || local.owners[1] == ""
    error_message = "Repositories of `${local.owners[1]}` can sign in as the identity; before: `${local.owners[0]}`. Make sure that the organization is yours."
  }
}

# Whose an organization is, the plan does not say.
resource_policy "azurerm_federated_identity_credential" "new_owner" {
  description = "Repositories of an organization can newly sign in as a managed identity."
  operations  = ["create"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !isunknown(try(attrs.subject, null)) && can(regex("repo:[^/:*']+", try(tostring(attrs.subject), "")))

  enforce {
    condition    = meta.operation == "create"
    info_message = "Repositories of `${regex("repo:([^/:*']+)", attrs.subject)[0]}` can sign in as the identity. Make sure that the organization is yours."
  }
}
