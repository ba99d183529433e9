# Services without servers: where traffic may come from, and who is asked for a
# sign-in. Members of IAM are in iam.gate.hcl.

locals {
  internet = "^[^fF].*/[0-7]$|^\\*$"
}

resource_policy "google_*" "ingress_opened" {
  description = "A service that only the network or a load balancer could reach takes traffic from the internet."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types = [
    "google_app_engine_service_network_settings",
    "google_cloud_run_service",
    "google_cloud_run_v2_service",
    "google_cloudfunctions2_function",
    "google_cloudfunctions_function",
  ]

  # Each product has a word of its own; what is not set means all.
  locals {
    all = ["all", "ALLOW_ALL", "INGRESS_TRAFFIC_ALL", "INGRESS_TRAFFIC_ALLOWED_ALL", ""]
    before = try(
      tostring(coalesce(prior_attrs.ingress)),
      tostring(coalesce(prior_attrs.ingress_settings)),
      tostring(coalesce(prior_attrs.service_config[0].ingress_settings)),
      tostring(coalesce(prior_attrs.network_settings[0].ingress_traffic_allowed)),
      tostring(coalesce(prior_attrs.metadata[0].annotations["run.googleapis.com/ingress"])),
      "",
    )
    after = try(
      tostring(coalesce(attrs.ingress)),
      tostring(coalesce(attrs.ingress_settings)),
      tostring(coalesce(attrs.service_config[0].ingress_settings)),
      tostring(coalesce(attrs.network_settings[0].ingress_traffic_allowed)),
      tostring(coalesce(attrs.metadata[0].annotations["run.googleapis.com/ingress"])),
      "",
    )
  }

  enforce {
    condition     = contains(local.all, local.before) || !contains(local.all, local.after)
    error_message = "`${meta.address}` takes traffic from the internet: ingress is ${local.after == "" ? "not set, which means all" : local.after} instead of ${local.before}. Keep the ingress, or put a load balancer in front."
  }
}

resource_policy "google_*" "sign_in_off" {
  description = "A service no longer asks for a sign-in: checks of the caller or Identity-Aware Proxy go."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types = [
    "google_app_engine_application",
    "google_cloud_run_v2_service",
    "google_cloudfunctions_function",
    "google_compute_backend_service",
    "google_compute_region_backend_service",
  ]

  # A backend has a block; older providers have no `enabled` in it.
  locals {
    iap_before = try(prior_attrs.iap_enabled, null) == true || (length(try(concat(prior_attrs.iap), [])) > 0 && try(prior_attrs.iap[0].enabled, null) != false)
    iap        = try(attrs.iap_enabled, null) == true || try(isunknown(attrs.iap_enabled), false) || try(isunknown(attrs.iap[0].enabled), false) || (length(try(concat(attrs.iap), [])) > 0 && try(attrs.iap[0].enabled, null) != false)
  }

  enforce {
    condition     = try(prior_attrs.invoker_iam_disabled, null) == true || try(attrs.invoker_iam_disabled, null) != true
    error_message = "`${meta.address}` answers whoever reaches it: callers are no longer checked. Keep `invoker_iam_disabled = false`, and grant `roles/run.invoker` instead."
  }

  enforce {
    condition     = !local.iap_before || local.iap
    error_message = "`${meta.address}` is no longer behind Identity-Aware Proxy, which asked people to sign in. Keep it on, unless the service asks by itself."
  }

  enforce {
    condition     = try(prior_attrs.https_trigger_security_level, null) != "SECURE_ALWAYS" || try(attrs.https_trigger_security_level, null) != "SECURE_OPTIONAL"
    error_message = "`${meta.address}` also answers without TLS. Keep `https_trigger_security_level = \"SECURE_ALWAYS\"`."
  }
}

resource_policy "google_iap_settings" "iap_loosened" {
  description = "Identity-Aware Proxy asks for less."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    domains_before = try(prior_attrs.access_settings[0].allowed_domains_settings[0].enable, null) == true ? compact([for domain in try(concat(prior_attrs.access_settings[0].allowed_domains_settings[0].domains), []) : try(tostring(coalesce(domain)), "")]) : []
    limited        = try(attrs.access_settings[0].allowed_domains_settings[0].enable, null) == true
    more           = local.limited ? try(sort(setsubtract(try(concat(attrs.access_settings[0].allowed_domains_settings[0].domains), []), local.domains_before)), []) : []
  }

  enforce {
    condition     = length(local.domains_before) == 0 || local.limited
    error_message = "`${meta.address}` lets in accounts of every domain, not only of ${join(", ", local.domains_before)}. Keep `allowed_domains_settings`."
  }

  enforce {
    condition     = length(local.domains_before) == 0 || length(local.more) == 0
    error_message = "`${meta.address}` also lets in accounts of ${join(", ", local.more)}; before: ${join(", ", local.domains_before)}. Make sure that the domain is yours."
  }

  enforce {
    condition     = length(try(concat(prior_attrs.access_settings[0].reauth_settings), [])) == 0 || try(isunknown(attrs.access_settings), false) || length(try(concat(attrs.access_settings[0].reauth_settings), [])) > 0
    error_message = "`${meta.address}` no longer asks people to sign in again after a time. Keep `reauth_settings`."
  }

  enforce {
    condition     = try(prior_attrs.access_settings[0].cors_settings[0].allow_http_options, null) == true || try(attrs.access_settings[0].cors_settings[0].allow_http_options, null) != true
    error_message = "`${meta.address}` lets requests with OPTIONS through without a sign-in. Make sure that the service answers them with nothing."
  }
}

resource_policy "google_app_engine_firewall_rule" "app_engine_firewall" {
  description = "A firewall rule of App Engine lets in the whole internet."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(isunknown(attrs.project) ? prior_attrs.project : coalesce(attrs.project), "")
  opens       = local.open && !local.open_before ? ["${attrs.priority} ${attrs.source_range}"] : []

  locals {
    open_before = try(upper(prior_attrs.action) == "ALLOW" && regex_match(prior_attrs.source_range, local.internet), false)
    open        = try(upper(attrs.action) == "ALLOW" && !isunknown(attrs.source_range) && regex_match(attrs.source_range, local.internet), false)
  }

  enforce {
    condition     = !local.open || local.open_before
    error_message = "`${meta.address}` lets in the whole internet (${try(tostring(coalesce(attrs.source_range)), "*")})${meta.operation == "create" ? "" : "; before: ${try(lower(tostring(coalesce(prior_attrs.action))), "a rule")} ${try(tostring(coalesce(prior_attrs.source_range)), "")}"}. Name the networks that need it, unless the application is public on purpose."
  }

  enforce {
    condition     = try(upper(prior_attrs.action), "") != "DENY" || try(upper(attrs.action), "") != "ALLOW" || local.open
    error_message = "`${meta.address}` allows ${try(tostring(coalesce(attrs.source_range)), "a network")}, which it denied before. Make sure that this is wanted."
  }
}

resource_policy "google_app_engine_firewall_rule" "app_engine_denial_removed" {
  description = "A rule of App Engine that denied traffic is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(isunknown(attrs.project) ? prior_attrs.project : coalesce(attrs.project), "")
  filter      = meta.operation == "delete" && try(prior_attrs.deletion_policy, null) != "ABANDON" && try(prior_attrs.deletion_policy, null) != "PREVENT"

  enforce {
    condition     = try(upper(prior_attrs.action), "") != "DENY"
    error_message = "`${meta.address}` denied ${try(tostring(coalesce(prior_attrs.source_range)), "a network")} and is removed. Make sure that another rule covers it."
  }
}
