# Applications: who can sign in to them, where tokens are sent, and which pipelines and
# workloads sign in as them.

locals {
  # Every repository of everyone, or no limit at all.
  anyone = "^[*]+$|(^|')(repo|project_path|organization|system):[*]"

  # A part of the subject is left open.
  part = "[*?]"
}

resource_policy "azuread_application_*federated_identity_credential" "trusts_anyone" {
  description = "Everyone at an identity provider can sign in as an application."
  types       = ["azuread_application_federated_identity_credential", "azuread_application_flexible_federated_identity_credential"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.application_id), attrs.application_object_id, null)

  locals {
    subjects = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.claims_matching_expression)), tostring(coalesce(side.subject)), "")]
  }

  enforce {
    condition     = !regex_match(local.subjects[1], local.anyone) || regex_match(local.subjects[0], local.anyone)
    error_message = "Everyone at `${try(tostring(coalesce(attrs.issuer)), "the issuer")}` can sign in as the application (${local.subjects[1]})${local.subjects[0] == "" ? "" : "; before: ${local.subjects[0]}"}. Name the organization, the repository and the branch or environment."
  }
}

resource_policy "azuread_application_*federated_identity_credential" "trust_widened" {
  description = "More workloads can sign in as an application."
  types       = ["azuread_application_federated_identity_credential", "azuread_application_flexible_federated_identity_credential"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.application_id), attrs.application_object_id, null)

  locals {
    subjects = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.claims_matching_expression)), tostring(coalesce(side.subject)), "")]
    issuers  = [for side in [prior_attrs, attrs] : lower(trimsuffix(try(tostring(coalesce(side.issuer)), ""), "/"))]
    owners   = [for subject in local.subjects : lower(try(regex("repo:([^/:*']+)", subject)[0], ""))]
    open     = [for subject in local.subjects : length(regexall(local.part, subject))]
  }

  # Anyone at all is the business of the policy above.
  enforce {
    condition     = local.open[1] == 0 || regex_match(local.subjects[1], local.anyone) || (local.subjects[0] != "" && local.open[0] >= local.open[1])
    error_message = "`${local.subjects[1]}` lets many workloads sign in as the application${local.subjects[0] == "" ? "" : "; before: `${local.subjects[0]}`"}. Name the branch or environment."
  }

  enforce {
    condition     = !endswith(local.subjects[1], ":pull_request") || local.subjects[0] == "" || endswith(local.subjects[0], ":pull_request")
    error_message = "Every pull request can sign in as the application; before: `${local.subjects[0]}`. Trust a branch or an environment with reviewers."
  }

  enforce {
    condition     = local.subjects[0] == "" || local.issuers[0] == local.issuers[1]
    error_message = "`${local.issuers[1]}` can sign in as the application; before: `${local.issuers[0]}`. Make sure that the issuer is meant."
  }

  enforce {
    condition     = local.owners[0] == "" || local.owners[0] == local.owners[1] || local.owners[1] == ""
    error_message = "Repositories of `${local.owners[1]}` can sign in as the application; before: `${local.owners[0]}`. Make sure that the organization is yours."
  }
}

# Whose an organization is, the plan does not say.
resource_policy "azuread_application_*federated_identity_credential" "new_owner" {
  description = "Repositories of an organization can newly sign in as an application."
  types       = ["azuread_application_federated_identity_credential", "azuread_application_flexible_federated_identity_credential"]
  operations  = ["create"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !isunknown(try(coalesce(attrs.claims_matching_expression), attrs.subject, "")) && can(regex("repo:[^/:*']+", try(coalesce(attrs.claims_matching_expression), attrs.subject, "")))

  enforce {
    condition    = meta.operation == "create"
    info_message = "Repositories of `${regex("repo:([^/:*']+)", try(coalesce(attrs.claims_matching_expression), attrs.subject, ""))[0]}` can sign in as the application. Make sure that the organization is yours."
  }
}

resource_policy "azuread_application*" "application_opened" {
  description = "An application takes sign-ins of other tenants, or sends tokens to more places."
  types       = ["azuread_application", "azuread_application_redirect_uris", "azuread_application_registration"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    audiences = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.sign_in_audience)), "AzureADMyOrg")]
    rank      = { AzureADMyOrg = 0, AzureADMultipleOrgs = 1, AzureADandPersonalMicrosoftAccount = 2, PersonalMicrosoftAccount = 2 }
    uris = [
      for side in [prior_attrs, attrs] : [
        for uri in concat(
          try(compact(side.redirect_uris), []), try(compact(side.web[0].redirect_uris), []),
          try(compact(side.single_page_application[0].redirect_uris), []), try(compact(side.public_client[0].redirect_uris), []),
        ) : uri
        if contains_substring(uri, "*") || (startswith(lower(uri), "http://") && !regex_match(lower(uri), "^http://(localhost|127[.]0[.]0[.]1)([:/]|$)"))
      ]
    ]
    new = setsubtract(local.uris[1], local.uris[0])
    implicit = (
      (try(prior_attrs.web[0].implicit_grant[0].access_token_issuance_enabled, prior_attrs.implicit_access_token_issuance_enabled, null) == false) &&
      (try(attrs.web[0].implicit_grant[0].access_token_issuance_enabled, attrs.implicit_access_token_issuance_enabled, null) == true)
    )
    public = try(prior_attrs.fallback_public_client_enabled, null) == false && try(attrs.fallback_public_client_enabled, null) == true
  }

  enforce {
    condition     = lookup(local.rank, local.audiences[1], 0) <= lookup(local.rank, local.audiences[0], 0)
    error_message = "Accounts of other tenants can sign in to `${meta.address}` (`sign_in_audience` is ${local.audiences[1]}, was ${local.audiences[0]}). Make sure that the application checks the tenant."
  }

  enforce {
    condition     = length(local.new) == 0
    error_message = "Tokens of `${meta.address}` can be sent to `${join("`, `", local.new)}`, which others may hold or read. Name each address, with https."
  }

  enforce {
    condition     = !local.implicit && !local.public
    error_message = "`${meta.address}` hands out tokens ${local.implicit ? "in addresses (implicit grant)" : "to clients without a secret (`fallback_public_client_enabled`)"}. Keep it off."
  }
}

resource_policy "azuread_service_principal" "assignment_not_required" {
  description = "Everyone in the tenant can sign in to an application."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.app_role_assignment_required, null) != true || try(attrs.app_role_assignment_required, null) != false
    error_message = "Everyone in the tenant, guests included, can sign in to `${meta.address}`; before, only who was assigned. Keep `app_role_assignment_required`."
  }
}

resource_policy "azuread_group" "group_public" {
  description = "Everyone in the tenant can join a group."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(tostring(coalesce(prior_attrs.visibility)), "")
    after  = try(tostring(coalesce(attrs.visibility)), "")
  }

  enforce {
    condition     = !contains(["Private", "Hiddenmembership"], local.before) || local.after != "Public"
    error_message = "Everyone in the tenant can join `${try(tostring(coalesce(attrs.display_name)), meta.address)}` and get what it has (`visibility` is Public, was ${local.before}). Keep it private."
  }

  enforce {
    condition     = try(prior_attrs.external_senders_allowed, null) != false || try(attrs.external_senders_allowed, null) != true
    error_message = "Everyone on the internet can write to `${try(tostring(coalesce(attrs.display_name)), meta.address)}` (`external_senders_allowed`). Make sure that this is meant."
  }
}
