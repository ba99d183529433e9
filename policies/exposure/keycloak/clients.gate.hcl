# Clients: who may ask for tokens, and where they are sent.

locals {
  # A pattern that ends before the host does sends codes and tokens to whoever asks.
  everywhere = "^(\\*|https?://\\*|https?://[^/]*\\*)$|^https?://\\*[/:]|^https?:\\*$"
}

resource_policy "keycloak_openid_client" "client_opened" {
  description = "A client no longer needs its secret, or may use flows that leak tokens or passwords."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    open = [
      for side in [prior_attrs, attrs] : compact([
        upper(try(tostring(coalesce(side.access_type)), "")) == "PUBLIC" ? "anyone can ask for tokens in its name (`access_type` PUBLIC)" : "",
        try(tobool(side.implicit_flow_enabled), false) == true ? "tokens come back in addresses (`implicit_flow_enabled`)" : "",
        try(tobool(side.direct_access_grants_enabled), false) == true ? "it may take passwords (`direct_access_grants_enabled`)" : "",
        try(tobool(side.full_scope_allowed), null) == true ? "its tokens have every role of the user (`full_scope_allowed`)" : "",
        try(tostring(coalesce(side.pkce_code_challenge_method)), "") == "S256" ? "" : "codes need no proof (`pkce_code_challenge_method`)",
      ])
    ]
    # What was not set was what the server chose.
    gained = [
      for text in local.open[1] : text
      if !contains(local.open[0], text) && !(regex_match(text, "full_scope_allowed") && try(tobool(prior_attrs.full_scope_allowed), null) == null)
    ]
  }

  enforce {
    condition     = length(local.gained) == 0
    error_message = "Of the client `${try(tostring(coalesce(attrs.client_id)), meta.address)}`: ${join(", ", local.gained)}; before it was not so."
  }
}

resource_policy "keycloak_*" "redirects_everywhere" {
  types       = ["keycloak_openid_client", "keycloak_saml_client"]
  description = "Codes, tokens or assertions may be sent to every address."
  operations  = ["create", "update", "replace"]
  attached_to = "${try(tostring(coalesce(attrs.realm_id)), "")} ${try(tostring(coalesce(attrs.client_id)), "")}"
  level       = "warn"
  on_unknown  = "allow"

  locals {
    open = [
      for side in [prior_attrs, attrs] : [
        for text in flatten([try(concat(side.valid_redirect_uris), []), try(concat(side.valid_post_logout_redirect_uris), [])]) : text if regex_match(try(tostring(coalesce(text)), ""), local.everywhere)
      ]
    ]
    added = distinct(setsubtract(local.open[1], local.open[0]))
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "The client `${try(tostring(coalesce(attrs.client_id)), meta.address)}` may send people with their codes to ${join(", ", local.added)}${try(join(", ", prior_attrs.valid_redirect_uris), "") == "" ? "" : "; before: ${join(", ", prior_attrs.valid_redirect_uris)}"}. Name the addresses."
  }
}

resource_policy "keycloak_openid_client" "every_origin" {
  description = "Every web page may ask for tokens of a client from a browser."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = !contains(try(concat(attrs.web_origins), []), "*") || contains(try(concat(prior_attrs.web_origins), []), "*")
    error_message = "Every web page may call the endpoints of the client `${try(tostring(coalesce(attrs.client_id)), meta.address)}` (`web_origins` *)${try(join(", ", prior_attrs.web_origins), "") == "" ? "" : "; before: ${join(", ", prior_attrs.web_origins)}"}."
  }
}

resource_policy "keycloak_saml_client" "signatures_dropped" {
  description = "A client accepts or gets messages without a signature."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    fields = ["client_signature_required", "sign_documents", "sign_assertions", "encrypt_assertions"]
    lost   = [for field in local.fields : field if try(tobool(prior_attrs[field]), null) == true && try(tobool(attrs[field]), null) == false]
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "The client `${try(tostring(coalesce(attrs.client_id)), meta.address)}` loses ${join(", ", local.lost)}, which was on before."
  }
}

resource_policy "keycloak_*" "undecided_redirects" {
  types       = ["keycloak_openid_client", "keycloak_saml_client"]
  description = "Where a client may send people is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(prior_attrs.valid_redirect_uris, null)) || !isunknown(try(attrs.valid_redirect_uris, null))
    error_message = "`valid_redirect_uris` of `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${try(join(", ", prior_attrs.valid_redirect_uris), "none")}."
  }
}
