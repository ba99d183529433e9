# Realms: how people sign up and in.

locals {
  second_factors = "(?i)(otp|webauthn|totp|recovery-authn|conditional-user-configured)"
  strict         = { DISABLED = 0, OPTIONAL = 1, ALTERNATIVE = 2, CONDITIONAL = 3, REQUIRED = 4 }
}

resource_policy "keycloak_realm" "realm_opened" {
  description = "A realm lets people sign up themselves, or no longer guards their sign-in."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    ssl = [for side in [prior_attrs, attrs] : lookup({ none = 0, external = 1, all = 2 }, lower(try(tostring(coalesce(side.ssl_required)), "external")), 1)]
    # A password policy is a list of terms with numbers: `length(12) and digits(1)`.
    terms = [
      for side in [prior_attrs, attrs] : {
        for term in regexall("([A-Za-z]+)(?:\\(([^)]*)\\))?", replace(try(tostring(coalesce(side.password_policy)), ""), "/(?i)(^| )and( |$)/", " ")) : term[0] => try(tostring(coalesce(term[1])), "1")...
      }
    ]
    dropped = [
      for name, values in local.terms[0] : name
      if !can(local.terms[1][name]) || (contains(["length", "digits", "lowerCase", "upperCase", "specialChars", "passwordHistory", "hashIterations"], name) && try(tonumber(local.terms[1][name][0]) < tonumber(values[0]), false))
    ]
    harm = compact([
      try(tobool(attrs.registration_allowed), false) == true && try(tobool(prior_attrs.registration_allowed), false) != true ? "everyone may sign up (`registration_allowed`)" : "",
      try(tobool(prior_attrs.verify_email), false) == true && try(tobool(attrs.verify_email), false) != true ? "addresses are not verified any more (`verify_email`)" : "",
      local.ssl[1] < local.ssl[0] ? "connections without TLS are accepted (`ssl_required` ${try(tostring(coalesce(attrs.ssl_required)), "")})" : "",
      length(try(concat(prior_attrs.security_defenses[0].brute_force_detection), [])) > 0 && length(try(concat(attrs.security_defenses[0].brute_force_detection), [])) == 0 ? "passwords may be tried without end (`brute_force_detection`)" : "",
      length(local.dropped) > 0 ? "passwords may be weaker (${join(", ", local.dropped)})" : "",
    ])
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "In the realm `${try(tostring(coalesce(attrs.realm)), meta.address)}` ${join(", ", local.harm)}; before it was not so."
  }
}

resource_policy "keycloak_realm" "registration_open" {
  description = "Everyone may sign up to a new realm without a verified address."
  operations  = ["create", "replace"]
  attached_to = try(attrs.realm, null)
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  enforce {
    condition     = !(try(tobool(attrs.registration_allowed), false) == true && (try(tobool(attrs.verify_email), false) != true || lower(try(tostring(coalesce(attrs.realm)), "")) == "master"))
    error_message = "Everyone may sign up to the realm `${try(tostring(coalesce(attrs.realm)), meta.address)}`${lower(try(tostring(coalesce(attrs.realm)), "")) == "master" ? ", whose users administer the others" : " with an address that nobody verifies"}."
  }
}

resource_policy "keycloak_*" "second_factor_weaker" {
  types       = ["keycloak_authentication_execution", "keycloak_authentication_subflow", "keycloak_required_action"]
  description = "A step of the sign-in is no longer required."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    # A step of a flow has a requirement, an action of a user has switches.
    ranks = [
      for side in [prior_attrs, attrs] : meta.type == "keycloak_required_action" ? (
        try(tobool(side.enabled), true) == false ? 0 : (try(tobool(side.default_action), false) == true ? 2 : 1)
      ) : lookup(local.strict, upper(try(tostring(coalesce(side.requirement)), "DISABLED")), 0)
    ]
    about = regex_match(join(" ", [for name in ["authenticator", "alias"] : try(tostring(coalesce(prior_attrs[name])), "")]), "(?i)(otp|webauthn|recovery-authn|2fa|mfa|second|password-form|verify|user-configured|conditional-|x509)")
  }

  enforce {
    condition     = !local.about || local.ranks[1] >= local.ranks[0] || (local.ranks[0] == 1 && meta.type != "keycloak_required_action")
    error_message = "`${try(tostring(coalesce(attrs.authenticator)), tostring(coalesce(attrs.alias)), meta.address)}` is ${try(tostring(coalesce(attrs.requirement)), "no longer asked of everyone")}; before: ${try(tostring(coalesce(prior_attrs.requirement)), "asked")}. People can sign in without it."
  }
}

resource_policy "keycloak_*" "second_factor_deleted" {
  types       = ["keycloak_authentication_execution", "keycloak_authentication_subflow", "keycloak_required_action"]
  description = "A second factor goes out of the sign-in."
  operations  = ["delete", "replace"]
  attached_to = "${try(tostring(coalesce(attrs.realm_id)), "")} ${try(tostring(coalesce(attrs.parent_flow_alias)), "")}"
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  locals {
    about = regex_match(join(" ", [for name in ["authenticator", "alias"] : try(tostring(coalesce(prior_attrs[name])), "")]), local.second_factors)
    off   = meta.type == "keycloak_required_action" ? try(tobool(prior_attrs.enabled), true) == false : contains(["DISABLED"], upper(try(tostring(coalesce(prior_attrs.requirement)), "DISABLED")))
  }

  enforce {
    condition     = !local.about || local.off
    error_message = "`${try(tostring(coalesce(prior_attrs.authenticator)), tostring(coalesce(prior_attrs.alias)), meta.address)}` goes out of the sign-in; before: ${try(tostring(coalesce(prior_attrs.requirement)), "enabled")}. People can sign in without it, unless another step asks for it."
  }
}

resource_policy "keycloak_*" "provider_trusted" {
  types = [
    "keycloak_oidc_facebook_identity_provider", "keycloak_oidc_github_identity_provider", "keycloak_oidc_google_identity_provider",
    "keycloak_oidc_identity_provider", "keycloak_oidc_microsoft_identity_provider", "keycloak_oidc_openshift_v4_identity_provider",
    "keycloak_saml_identity_provider",
  ]
  description = "A realm believes an identity provider more than before."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    harm = compact([
      try(tobool(attrs.trust_email), false) == true && try(tobool(prior_attrs.trust_email), false) != true ? "its addresses count as verified (`trust_email`)" : "",
      try(tobool(prior_attrs.validate_signature), false) == true && try(tobool(attrs.validate_signature), false) != true ? "its signatures are not checked any more (`validate_signature`)" : "",
      try(tobool(prior_attrs.want_assertions_signed), false) == true && try(tobool(attrs.want_assertions_signed), false) != true ? "its assertions need no signature (`want_assertions_signed`)" : "",
      try(tostring(coalesce(prior_attrs.hosted_domain)), "") != "" && try(tostring(coalesce(attrs.hosted_domain)), "") == "" ? "every account of Google may sign in (`hosted_domain`)" : "",
      try(tobool(prior_attrs.disable_user_info), true) == true && try(tobool(prior_attrs.link_only), false) == true && try(tobool(attrs.link_only), false) != true ? "its users may sign in without an account (`link_only`)" : "",
    ])
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "Of the identity provider `${try(tostring(coalesce(attrs.alias)), meta.address)}` ${join(", ", local.harm)}; before it was not so. Whoever controls it can sign in as others."
  }
}

resource_policy "keycloak_realm_client_registration_policy" "registration_guard_deleted" {
  description = "A rule for clients that register themselves goes away."
  operations  = ["delete", "replace"]
  attached_to = try(attrs.realm_id, null)
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "`${meta.address}` goes, which limits clients that register themselves."
  }
}
