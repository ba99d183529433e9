# Who may log in, from where, and which policies they get.

locals {
  # By their names. `grafana-admin` administers something else.
  mighty = "^(hcp-root|root|sudo|(vault[-_]?|cluster[-_]?|super[-_]?|global[-_]?)?admin(s|istrators?)?|super[-_]?users?)$"

  # What ties a role to accounts, workloads and claims; each of them has to match.
  bounds = [
    "bound_account_ids", "bound_ami_ids", "bound_iam_instance_profile_arns", "bound_iam_principal_arns", "bound_iam_role_arns", "bound_subnet_ids",
    "bound_vpc_ids", "bound_ec2_instance_ids", "bound_regions", "bound_group_ids", "bound_locations", "bound_resource_groups", "bound_scale_sets",
    "bound_service_principal_ids", "bound_subscription_ids", "bound_projects", "bound_service_accounts", "bound_zones", "bound_instance_groups", "bound_labels",
    "bound_audiences", "bound_subject", "bound_claims", "bound_subjects", "bound_attributes", "bound_application_ids", "bound_organization_ids", "bound_space_ids",
    "bound_instance_ids", "bound_service_account_names", "bound_service_account_namespaces", "allowed_common_names", "allowed_dns_sans",
    "allowed_email_sans", "allowed_names", "allowed_organizational_units", "allowed_uri_sans", "ocid_list", "workload_id_patterns",
  ]

  # Who gets the policies, where that is no login of its own.
  holders = {
    vault_github_team                = "team"
    vault_github_user                = "user"
    vault_identity_entity_policies   = "entity_id"
    vault_identity_group_policies    = "group_id"
    vault_ldap_auth_backend_group    = "groupname"
    vault_ldap_auth_backend_user     = "username"
    vault_okta_auth_backend_group    = "group_name"
    vault_okta_auth_backend_user     = "username"
    vault_radius_auth_backend_user   = "username"
    vault_userpass_auth_backend_user = "username"
  }
  networks = ["token_bound_cidrs", "secret_id_bound_cidrs", "bound_cidrs", "cidr_list"]
}

resource_policy "vault_*" "administrator_policy" {
  types = [
    "vault_alicloud_auth_backend_role",
    "vault_approle_auth_backend_role",
    "vault_aws_auth_backend_role",
    "vault_azure_auth_backend_role",
    "vault_cert_auth_backend_role",
    "vault_cf_auth_backend_role",
    "vault_gcp_auth_backend_role",
    "vault_jwt_auth_backend_role",
    "vault_kubernetes_auth_backend_role",
    "vault_oci_auth_backend_role",
    "vault_saml_auth_backend_role",
    "vault_scep_auth_backend_role",
    "vault_spiffe_auth_backend_role",
    "vault_token_auth_backend_role",
    "vault_github_auth_backend",
    "vault_github_team",
    "vault_github_user",
    "vault_identity_entity",
    "vault_identity_entity_policies",
    "vault_identity_group",
    "vault_identity_group_policies",
    "vault_kerberos_auth_backend_group",
    "vault_ldap_auth_backend",
    "vault_ldap_auth_backend_group",
    "vault_ldap_auth_backend_user",
    "vault_okta_auth_backend_group",
    "vault_okta_auth_backend_user",
    "vault_radius_auth_backend",
    "vault_radius_auth_backend_user",
    "vault_token",
    "vault_userpass_auth_backend_user",
  ]
  description = "A login, a token or a group gets a policy of an administrator."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = "${try(tostring(coalesce(attrs.backend)), tostring(coalesce(attrs.mount)), "")} ${try(tostring(coalesce(attrs[local.holders[meta.type]])), "")}"

  locals {
    names = [
      for side in [prior_attrs, attrs] : distinct([
        for name in flatten([
          for field in ["token_policies", "policies", "allowed_policies"] : try(concat(side[field]), split(",", side[field]), [])
        ]) : lower(trimspace(try(tostring(coalesce(name)), "")))
      ])
    ]
    added = [for name in local.names[1] : name if regex_match(name, local.mighty) && !contains(local.names[0], name)]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "Whoever logs in through `${meta.address}` gets the policy ${join(", ", local.added)}${length(local.names[0]) == 0 ? "" : "; before: ${join(", ", local.names[0])}"}. Give a policy for the task."
  }
}

resource_policy "vault_*" "login_widened" {
  types = [
    "vault_alicloud_auth_backend_role",
    "vault_approle_auth_backend_role",
    "vault_aws_auth_backend_role",
    "vault_azure_auth_backend_role",
    "vault_cert_auth_backend_role",
    "vault_cf_auth_backend_role",
    "vault_gcp_auth_backend_role",
    "vault_jwt_auth_backend_role",
    "vault_kubernetes_auth_backend_role",
    "vault_oci_auth_backend_role",
    "vault_saml_auth_backend_role",
    "vault_scep_auth_backend_role",
    "vault_spiffe_auth_backend_role",
  ]
  description = "A role no longer asks who logs in, or asks for less."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    # `*` alone is everyone.
    lists = [
      for side in [prior_attrs, attrs] : {
        for field in local.bounds : field => [
          for value in try(values(side[field]), concat(side[field]), [tostring(coalesce(side[field]))], []) : try(tostring(coalesce(value)), jsonencode(value))
        ]
      }
    ]
    set  = [for side in local.lists : [for field, values in side : field if length(values) > 0 && !contains(values, "*")]]
    lost = [for field in local.set[0] : field if !contains(local.set[1], field)]
    # Another bound in its place is another way to say who.
    new = [for field in local.set[1] : field if !contains(local.set[0], field)]
    # A pattern of claims that is nothing but stars between separators, such as `repo:*`.
    stars = [
      for side in [prior_attrs, attrs] : lower(try(tostring(coalesce(side.bound_claims_type)), "string")) != "glob" ? [] : [
        for name, value in try(merge({}, side.bound_claims), {}) : name if regex_match(try(tostring(coalesce(value)), join(",", value), ""), "(^|,)\\s*([a-z_]+:)?\\*[/:*]*(,|$)")
      ]
    ]
    starred = setsubtract(local.stars[1], local.stars[0])
  }

  enforce {
    condition     = length(local.lost) == 0 || length(local.new) > 0
    error_message = "`${meta.address}` no longer asks for ${join(", ", local.lost)}; before: ${join("; ", [for field in local.lost : join(", ", local.lists[0][field])])}. More callers can log in with its policies."
  }

  enforce {
    condition     = length(local.starred) == 0
    error_message = "The claim ${join(", ", local.starred)} of `${meta.address}` matches everyone at the issuer. Name the organization, repository or account."
  }

  enforce {
    condition     = try(tobool(prior_attrs.bind_secret_id), true) == false || try(tobool(attrs.bind_secret_id), true) != false
    error_message = "`${meta.address}` no longer asks for a secret (`bind_secret_id`): the identifier of the role is enough to log in."
  }
}

# A `role_type` of OIDC leaves the question to the identity provider, where people sign in.
resource_policy "vault_*" "login_open" {
  types       = ["vault_jwt_auth_backend_role", "vault_kubernetes_auth_backend_role"]
  description = "A new role lets in every workload of a cluster or an issuer."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.backend, null)
  filter      = meta.operation == "create"

  locals {
    everyone = meta.type == "vault_kubernetes_auth_backend_role" ? (
      contains(try(concat(attrs.bound_service_account_names), []), "*") && contains(try(concat(attrs.bound_service_account_namespaces), []), "*")
      ) : (
      try(tostring(coalesce(attrs.role_type)), "oidc") == "jwt" && try(tostring(coalesce(attrs.bound_subject)), "") == "" && (
        length(try(merge({}, attrs.bound_claims), {})) == 0 ||
        alltrue([for value in values(try(merge({}, attrs.bound_claims), {})) : regex_match(try(tostring(coalesce(value)), join(",", value), ""), "(^|,)\\s*([a-z_]+:)?\\*[/:*]*(,|$)")])
      )
    )
  }

  enforce {
    condition     = !local.everyone
    error_message = "${meta.type == "vault_kubernetes_auth_backend_role" ? "Every pod of the cluster" : "Every token of the issuer"} can log in through `${meta.address}`. Name the accounts, or the subject and claims."
  }
}

resource_policy "vault_*" "login_from_everywhere" {
  types = [
    "vault_alicloud_auth_backend_role",
    "vault_approle_auth_backend_role",
    "vault_aws_auth_backend_role",
    "vault_azure_auth_backend_role",
    "vault_cert_auth_backend_role",
    "vault_cf_auth_backend_role",
    "vault_gcp_auth_backend_role",
    "vault_jwt_auth_backend_role",
    "vault_kubernetes_auth_backend_role",
    "vault_oci_auth_backend_role",
    "vault_saml_auth_backend_role",
    "vault_scep_auth_backend_role",
    "vault_spiffe_auth_backend_role",
    "vault_token_auth_backend_role",
    "vault_approle_auth_backend_role_secret_id",
    "vault_github_auth_backend",
    "vault_ldap_auth_backend",
    "vault_radius_auth_backend",
    "vault_userpass_auth_backend_user",
  ]
  description = "Logins or tokens are accepted from every network."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    lists = [for side in [prior_attrs, attrs] : { for field in local.networks : field => [for network in try(concat(side[field]), []) : try(tostring(coalesce(network)), "")] }]
    set   = [for side in local.lists : [for field, list in side : field if length(list) > 0 && !anytrue([for network in list : regex_match(network, "^[^f].*/[0-7]$")])]]
    lost  = [for field in local.set[0] : field if !contains(local.set[1], field)]
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "`${meta.address}` accepts every network (`${join("`, `", local.lost)}`); before: ${join("; ", [for field in local.lost : join(", ", local.lists[0][field])])}."
  }
}

resource_policy "vault_*" "undecided_login" {
  types = [
    "vault_alicloud_auth_backend_role",
    "vault_approle_auth_backend_role",
    "vault_aws_auth_backend_role",
    "vault_azure_auth_backend_role",
    "vault_cert_auth_backend_role",
    "vault_cf_auth_backend_role",
    "vault_gcp_auth_backend_role",
    "vault_jwt_auth_backend_role",
    "vault_kubernetes_auth_backend_role",
    "vault_oci_auth_backend_role",
    "vault_saml_auth_backend_role",
    "vault_scep_auth_backend_role",
    "vault_spiffe_auth_backend_role",
  ]
  description = "The policies or bounds of a role are known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    fields = [
      for field in concat(local.bounds, ["token_policies"]) : field
      if isunknown(try(attrs[field], null)) && !isunknown(try(prior_attrs[field], null)) && try(length(prior_attrs[field]), 0) > 0
    ]
  }

  enforce {
    condition     = length(local.fields) == 0
    error_message = "${join(", ", local.fields)} of `${meta.address}` is known only after apply: who can log in with what cannot be checked. Before: ${join("; ", [for field in local.fields : try(join(", ", prior_attrs[field]), jsonencode(prior_attrs[field]), "not shown")])}."
  }
}
