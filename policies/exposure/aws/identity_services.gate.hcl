# Who may sign in, to accounts, applications, clusters and caches. Policies of
# IAM are in `iam`.

locals {
  administrators = "(?i)(^|[^a-z])(admin|admins|administrator|administrators|poweruser|powerusers|root|superuser|superusers|owner|owners)([^a-z]|$)"

  # From the weakest to the strictest.
  factors = ["OFF", "OPTIONAL", "ON"]
  watch   = ["OFF", "AUDIT", "ENFORCED"]
}

resource_policy "aws_cognito_user_pool" "sign_in_weakened" {
  description = "Signing in to a user pool asks for less."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        factor = try(index(local.factors, tostring(coalesce(side.mfa_configuration))), 0)
        watch  = try(index(local.watch, tostring(coalesce(side.user_pool_add_ons[0].advanced_security_mode))), 0)
        length = try(tonumber(coalesce(side.password_policy[0].minimum_length)), 8)
      }
    ]
  }

  enforce {
    condition     = local.sides[1].factor >= local.sides[0].factor
    error_message = "A second factor of `${meta.address}` is ${local.factors[local.sides[1].factor]}, and was ${local.factors[local.sides[0].factor]} before: a stolen password is enough. Keep `mfa_configuration`."
  }

  enforce {
    condition     = local.sides[1].watch >= local.sides[0].watch
    error_message = "Sign-ins that look like an attack pass in `${meta.address}`: threat protection is ${local.watch[local.sides[1].watch]}, and was ${local.watch[local.sides[0].watch]} before. Keep `advanced_security_mode`."
  }

  enforce {
    condition     = local.sides[1].length >= local.sides[0].length
    error_message = "Passwords of `${meta.address}` may have ${local.sides[1].length} characters, and needed ${local.sides[0].length} before. Keep the length."
  }
}

resource_policy "aws_cognito_user_pool" "sign_up_opened" {
  description = "Everyone can make an account of a user pool."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(tobool(prior_attrs.admin_create_user_config[0].allow_admin_create_user_only), null) != true ||
      try(tobool(attrs.admin_create_user_config[0].allow_admin_create_user_only), null) == true
    )
    error_message = "Everyone can sign up to `${try(tostring(coalesce(attrs.name)), meta.address)}` and use what its users may; before: administrators made the accounts. Keep `allow_admin_create_user_only`."
  }
}

resource_policy "aws_cognito_user_pool_client" "client_flows" {
  description = "An application may sign in by weaker ways, or send tokens to more addresses."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # Passwords that pass through the application, tokens in an address, and
  # addresses that others can take.
  locals {
    flows = sort(setintersection(
      setsubtract(
        concat(try(compact(attrs.explicit_auth_flows), []), try(compact(attrs.allowed_oauth_flows), [])),
        concat(try(compact(prior_attrs.explicit_auth_flows), []), try(compact(prior_attrs.allowed_oauth_flows), [])),
      ),
      ["ADMIN_NO_SRP_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH", "implicit"],
    ))
    addresses = [
      for address in setsubtract(try(compact(attrs.callback_urls), []), try(compact(prior_attrs.callback_urls), [])) : address
      if contains_substring(address, "*") || (startswith(lower(address), "http://") && !regex_match(lower(address), "^http://(localhost|127\\.0\\.0\\.1|\\[::1\\])([:/]|$)"))
    ]
  }

  enforce {
    condition     = length(local.flows) == 0
    error_message = "Client `${try(tostring(coalesce(attrs.name)), meta.address)}` may sign in by ${join(", ", local.flows)}, and could not before. Keep to SRP and the code flow."
  }

  enforce {
    condition     = length(local.addresses) == 0
    error_message = "Tokens of client `${try(tostring(coalesce(attrs.name)), meta.address)}` may go to ${join(", ", local.addresses)}; before: ${join(", ", try(compact(prior_attrs.callback_urls), []))}. Name whole addresses, with https."
  }
}

resource_policy "aws_cognito_identity_pool" "guests" {
  description = "Guests get credentials of AWS without signing in."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(tobool(prior_attrs.allow_unauthenticated_identities), null) == true ||
      try(tobool(attrs.allow_unauthenticated_identities), null) != true
    )
    error_message = "Everyone on the internet gets credentials of AWS from `${try(tostring(coalesce(attrs.identity_pool_name)), meta.address)}`, for the role of guests; before: only those who sign in. Keep `allow_unauthenticated_identities` false."
  }
}

resource_policy "aws_cognito_identity_pool" "guests_created" {
  description = "A new identity pool gives credentials of AWS to guests."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  enforce {
    condition     = try(tobool(attrs.allow_unauthenticated_identities), null) != true
    error_message = "Everyone on the internet gets credentials of AWS from `${try(tostring(coalesce(attrs.identity_pool_name)), meta.address)}`. Make sure that the role of guests allows no more than they need."
  }
}

resource_policy "aws_cognito_identity_pool*" "pool_roles" {
  description = "An identity pool gets a role for guests, or skips the checks of the enhanced flow."
  types       = ["aws_cognito_identity_pool", "aws_cognito_identity_pool_roles_attachment"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(length(keys(prior_attrs.roles)), 0) == 0 || contains(try(keys(prior_attrs.roles), []), "unauthenticated") || !contains(try(keys(attrs.roles), []), "unauthenticated")
    error_message = "Guests get role `${try(tostring(coalesce(attrs.roles.unauthenticated)), "")}` by `${meta.address}`; before: no role. Make sure that it allows no more than everyone on the internet may."
  }

  enforce {
    condition     = try(tobool(prior_attrs.allow_classic_flow), null) == true || try(tobool(attrs.allow_classic_flow), null) != true
    error_message = "Users of `${meta.address}` may assume its roles without the limits of the enhanced flow, and could not before. Keep `allow_classic_flow` false."
  }
}

# The groups of an entry that is new and names none are known only after apply; AWS gives it none that is for everything.
resource_policy "aws_eks_access_*" "cluster_administrator" {
  description = "An identity becomes an administrator of a cluster."
  types       = ["aws_eks_access_entry", "aws_eks_access_policy_association"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.cluster_name, null)
  opens       = ["${attrs.cluster_name} ${attrs.principal_arn}"]
  filter      = meta.operation == "update" || !isunknown(try(attrs.kubernetes_groups, null))

  locals {
    administrator = [
      for side in [prior_attrs, attrs] :
      try(endswith(side.policy_arn, "/AmazonEKSClusterAdminPolicy") || endswith(side.policy_arn, "/AmazonEKSAdminPolicy"), false) &&
      (try(side.access_scope[0].type, null) != "namespace" || try(contains(side.access_scope[0].namespaces, "kube-system"), false)) ||
      try(contains(side.kubernetes_groups, "system:masters"), false)
    ]
    same   = try(prior_attrs.principal_arn == attrs.principal_arn, false)
    before = local.same ? try(tostring(coalesce(prior_attrs.policy_arn)), "") : try(tostring(coalesce(prior_attrs.principal_arn)), "")
  }

  enforce {
    condition     = !local.administrator[1] || (local.administrator[0] && local.same)
    error_message = "${try("`${attrs.principal_arn}`", "An identity")} may do everything in cluster ${try("`${attrs.cluster_name}`", "of `${meta.address}`")}${local.before == "" ? "" : "; before: ${local.before}"}. Give it a policy for the task, or a scope of namespaces."
  }
}

resource_policy "aws_eks_access_policy_association" "cluster_scope" {
  description = "A right in namespaces of a cluster comes to hold in all of them."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # For administrators the policy above says so.
  enforce {
    condition = (
      try(prior_attrs.access_scope[0].type, null) != "namespace" || try(attrs.access_scope[0].type, null) != "cluster" ||
      try(endswith(attrs.policy_arn, "/AmazonEKSClusterAdminPolicy") || endswith(attrs.policy_arn, "/AmazonEKSAdminPolicy"), false)
    )
    error_message = "`${try(tostring(coalesce(attrs.policy_arn)), "")}` of `${try(tostring(coalesce(attrs.principal_arn)), meta.address)}` holds in the whole cluster; before: in ${join(", ", try(compact(prior_attrs.access_scope[0].namespaces), []))}. Keep the namespaces."
  }
}

resource_policy "aws_*" "issuer_trusted" {
  description = "An account, organization or cluster trusts another issuer of identities."
  types = [
    "aws_eks_identity_provider_config",
    "aws_iam_openid_connect_provider",
    "aws_iam_saml_provider",
    "aws_rolesanywhere_trust_anchor",
    "aws_ssoadmin_trusted_token_issuer",
  ]
  operations = ["create", "replace"]
  level      = "warn"
  on_unknown = "allow"

  # The issuer of a cluster comes with each cluster; for a new one its address is not known before.
  filter = meta.operation == "create" && !isunknown(try(attrs.url, null)) && !try(startswith(trimprefix(attrs.url, "https://"), "oidc.eks.") || startswith(trimprefix(attrs.url, "https://"), "oidc-eks."), false)

  enforce {
    condition     = false
    error_message = "Roles can be opened to identities of `${try(tostring(coalesce(attrs.url)), tostring(coalesce(attrs.name)), tostring(coalesce(attrs.oidc[0].issuer_url)), meta.address)}`, which was not trusted before. Make sure that each role that trusts it names the subjects."
  }
}

resource_policy "aws_iam_openid_connect_provider" "issuer_audience" {
  description = "Tokens for other applications are accepted from an issuer."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    new = sort(setsubtract(try(compact(attrs.client_id_list), []), try(compact(prior_attrs.client_id_list), [])))
  }

  enforce {
    condition     = length(local.new) == 0
    error_message = "Tokens of `${try(tostring(coalesce(attrs.url)), meta.address)}` for ${join(", ", local.new)} are accepted; before: for ${join(", ", try(compact(prior_attrs.client_id_list), []))}. Make sure that no other application can ask for them."
  }

  enforce {
    condition     = meta.operation != "replace" || try(prior_attrs.url, null) == try(attrs.url, null)
    error_message = "Tokens of `${try(tostring(coalesce(attrs.url)), "")}` are accepted; before: of `${try(tostring(coalesce(prior_attrs.url)), "")}`. Make sure that each role that trusts it names the subjects."
  }
}

resource_policy "aws_iam_saml_provider" "issuer_replaced" {
  description = "Another identity provider signs users in to an account."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # New certificates of the same provider come with every rotation.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : try(regex("entityID=[\"']([^\"']*)[\"']", tostring(coalesce(side.saml_metadata_document)))[0], "")
    ]
  }

  enforce {
    condition     = local.sides[0] == "" || local.sides[0] == local.sides[1]
    error_message = "`${local.sides[1]}` signs users in through `${try(tostring(coalesce(attrs.name)), meta.address)}`; before: `${local.sides[0]}`. Make sure that it is yours."
  }
}

resource_policy "aws_rolesanywhere_trust_anchor" "anchor_on" {
  description = "Certificates of an authority give access again."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.enabled, null) != false || try(attrs.enabled, null) == false
    error_message = "Certificates of `${try(tostring(coalesce(attrs.name)), meta.address)}` give access, and did not before: it was switched off. Make sure that this is meant."
  }
}

resource_policy "aws_iam_*" "credential_created" {
  description = "A user gets a key or a password that stays valid."
  types       = ["aws_iam_access_key", "aws_iam_user_login_profile"]
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.user, null)
  filter      = meta.operation == "create"

  enforce {
    condition     = try(tostring(coalesce(attrs.status)), "Active") == "Inactive"
    error_message = "User `${try(tostring(coalesce(attrs.user)), meta.address)}` gets ${meta.type == "aws_iam_access_key" ? "an access key, which stays valid until someone deletes it" : "a password for the console"}. Take a role, or IAM Identity Center."
  }
}

resource_policy "aws_iam_access_key" "credential_activated" {
  description = "A key that was switched off is valid again."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.status, null) != "Inactive" || try(attrs.status, null) == "Inactive"
    error_message = "The access key of user `${try(tostring(coalesce(attrs.user)), meta.address)}` is valid again, and was switched off before. Make sure that it was not switched off because it leaked."
  }
}

resource_policy "aws_iam_virtual_mfa_device" "factor_removed" {
  description = "A second factor is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "The second factor `${try(tostring(coalesce(prior_attrs.virtual_mfa_device_name)), meta.address)}` is removed, and whoever has the password gets in. Make sure that the user has another one."
  }
}

resource_policy "aws_iam_*group_membership" "group_joined" {
  description = "A user joins a group that is called like one of administrators."
  types       = ["aws_iam_group_membership", "aws_iam_user_group_membership"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # Only the name is to be seen: what the group may do is elsewhere.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        for group in try(compact(side.groups), [tostring(coalesce(side.group))], []) : [
          for user in try(compact(side.users), [tostring(coalesce(side.user))], []) : "`${user}` joins `${group}`"
        ]
        if regex_match(group, local.administrators)
      ])
    ]
    new = sort(setsubtract(local.sides[1], local.sides[0]))
  }

  enforce {
    condition     = length(local.new) == 0
    error_message = "User ${join(", ", local.new)}, which is called like a group of administrators. Make sure that this is meant."
  }
}

resource_policy "aws_iam_account_password_policy" "passwords_weakened" {
  description = "Passwords of users may be simpler, or the same again."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # A policy that is removed is in the pack `safeguards`. Zero days and zero old
  # passwords mean no limit.
  locals {
    classes = ["require_lowercase_characters", "require_numbers", "require_symbols", "require_uppercase_characters"]
    dropped = [for name in local.classes : "`${name}`" if try(tobool(prior_attrs[name]), null) == true && try(attrs[name], null) == false]
    length  = [for side in [prior_attrs, attrs] : try(tonumber(coalesce(side.minimum_password_length)), 6)]
    reuse   = [for side in [prior_attrs, attrs] : try(tonumber(coalesce(side.password_reuse_prevention)), 0)]
  }

  enforce {
    condition     = length(local.dropped) == 0
    error_message = "Passwords may be simpler: ${join(", ", local.dropped)} held before. Keep what the policy asks for."
  }

  enforce {
    condition     = local.length[1] >= local.length[0]
    error_message = "Passwords may have ${local.length[1]} characters, and needed ${local.length[0]} before. Keep the length."
  }

  enforce {
    condition     = local.reuse[1] >= local.reuse[0]
    error_message = "Passwords may be used again after ${local.reuse[1]} others; before: after ${local.reuse[0]}. Keep the number."
  }
}

resource_policy "aws_*" "cache_opened" {
  description = "A cache or in-memory database asks for less before it lets clients in."
  types = [
    "aws_elasticache_replication_group",
    "aws_elasticache_user",
    "aws_memorydb_cluster",
    "aws_memorydb_user",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  # A password of the cluster gives way to users and groups.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        closed = anytrue([
          isunknown(try(side.auth_token, null)) ? true : try(length(side.auth_token), 0) > 0,
          isunknown(try(side.user_group_ids, null)) ? true : try(length(side.user_group_ids), 0) > 0,
        ])
        password = !(try(tobool(side.no_password_required), null) == true || lower(try(tostring(coalesce(side.authentication_mode[0].type)), "")) == "no-password-required")
        open     = try(tostring(coalesce(side.acl_name)), "") == "open-access"
        all      = alltrue([for word in ["on", "~*", "+@all"] : contains(split(" ", try(tostring(coalesce(side.access_string)), "")), word)])
      }
    ]
  }

  enforce {
    condition     = meta.type != "aws_elasticache_replication_group" || !local.sides[0].closed || local.sides[1].closed
    error_message = "`${meta.address}` lets in everyone who reaches it, and asked for a password or a user before. Keep `auth_token` or `user_group_ids`."
  }

  enforce {
    condition     = !contains(["aws_elasticache_user", "aws_memorydb_user"], meta.type) || !local.sides[0].password || local.sides[1].password
    error_message = "User `${try(tostring(coalesce(attrs.user_name)), meta.address)}` needs no password, and needed one before. Keep it, or sign in with IAM."
  }

  enforce {
    condition     = local.sides[0].all || !local.sides[1].all
    error_message = "User `${try(tostring(coalesce(attrs.user_name)), meta.address)}` may run every command on every key; before: `${try(tostring(coalesce(prior_attrs.access_string)), "")}`. Name the commands and keys that it needs."
  }

  enforce {
    condition     = local.sides[0].open || !local.sides[1].open
    error_message = "`${meta.address}` lets in everyone who reaches it (`open-access`); before: users of `${try(tostring(coalesce(prior_attrs.acl_name)), "")}`. Keep the access list."
  }
}

resource_policy "aws_memorydb_cluster" "memory_created" {
  description = "A new in-memory database lets in everyone who reaches it."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  enforce {
    condition     = try(attrs.acl_name, null) != "open-access"
    error_message = "`${meta.address}` lets in everyone who reaches it, without a password (`open-access`). Name an access list with users."
  }
}

resource_policy "aws_ssm_parameter" "secret_in_clear" {
  description = "A secret parameter becomes plain text."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.type, null) != "SecureString" || try(attrs.type, null) == "SecureString"
    error_message = "Parameter `${try(tostring(coalesce(attrs.name)), meta.address)}` can be read without a right to its key: the type is `${try(tostring(coalesce(attrs.type)), "")}`, and was `SecureString` before. Keep it."
  }
}
