# What stands between the internet and a service: the scheme of a load balancer, the
# rules of Cloud Armor, the visibility of a zone.

locals {
  internet = "^[^fF].*/[0-7]$|^\\*$"
  stops    = "^(deny|throttle|rate_based_ban|redirect)"
}

resource_policy "google_compute_*" "balancer_external" {
  description = "A load balancer inside of the network becomes one on the internet."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types = [
    "google_compute_backend_service",
    "google_compute_forwarding_rule",
    "google_compute_global_forwarding_rule",
    "google_compute_region_backend_service",
  ]

  # What is not set means EXTERNAL, but for an empty string: that is a rule for Private
  # Service Connect.
  locals {
    before = try(tostring(coalesce(prior_attrs.load_balancing_scheme)), "none")
    after  = try(attrs.load_balancing_scheme, null) == null ? "EXTERNAL" : try(tostring(attrs.load_balancing_scheme), "none")
  }

  enforce {
    condition     = !startswith(local.before, "INTERNAL") || !startswith(local.after, "EXTERNAL")
    error_message = "`${meta.address}` answers on the internet: `load_balancing_scheme` is ${local.after} instead of ${local.before}. Keep it internal, unless what is behind it is public on purpose."
  }
}

resource_policy "google_compute_*" "armor_detached" {
  description = "A backend is no longer behind Cloud Armor."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types = [
    "google_compute_backend_bucket",
    "google_compute_backend_service",
    "google_compute_region_backend_service",
    "google_compute_target_instance",
  ]

  locals {
    lost = [
      for kind in ["security_policy", "edge_security_policy"] : kind
      if try(length(coalesce(prior_attrs[kind])), 0) > 0 && !try(isunknown(attrs[kind]), false) && try(length(coalesce(attrs[kind])), 0) == 0
    ]
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "Requests to `${meta.address}` are no longer checked: ${join(", ", [for kind in local.lost : "`${kind}` was ${reverse(split("/", prior_attrs[kind]))[0]}"])}. Keep the policy."
  }
}

# Rules that are removed or only previewed are the business of the pack `safeguards`.
resource_policy "google_compute_*security_policy" "armor_allows" {
  description = "Cloud Armor lets everyone through, where it asked or refused."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  types       = ["google_compute_organization_security_policy", "google_compute_region_security_policy", "google_compute_security_policy"]

  # A rule of a smaller priority comes first.
  locals {
    before = try(concat(prior_attrs.rule), concat(prior_attrs.rules), [])
    after  = try(concat(attrs.rule), concat(attrs.rules), [])
    everyone_before = [
      for rule in local.before : rule.priority
      if try(lower(rule.action) == "allow" && rule.preview != true && anytrue([for range in concat(rule.match[0].config[0].src_ip_ranges) : regex_match(range, local.internet)]), false)
    ]
    everyone = [
      for rule in local.after : rule.priority
      if try(lower(rule.action) == "allow" && rule.preview != true && anytrue([for range in concat(rule.match[0].config[0].src_ip_ranges) : regex_match(range, local.internet)]), false)
    ]
    first_before = try(min(local.everyone_before...), 2147483648)
    first        = try(min(local.everyone...), 2147483648)
    turned = [
      for rule in local.after : "${try(tostring(coalesce(rule.priority)), "unnumbered")}"
      if try(lower(rule.action) == "allow", false) && anytrue([
        for old in local.before : try(old.priority == rule.priority && regex_match(lower(old.action), local.stops) && jsonencode(old.match) == jsonencode(rule.match), false)
      ]) && !contains(local.everyone, try(rule.priority, null))
    ]
  }

  enforce {
    condition     = local.first >= local.first_before || length(local.before) == 0
    error_message = "Rule ${local.first} of `${meta.address}` lets everyone through; before: ${local.first_before > 2147483647 ? "no rule did" : "rule ${local.first_before} did, after the others"}. Name the networks that it is for."
  }

  enforce {
    condition     = length(local.turned) == 0
    error_message = "Rules ${join(", ", local.turned)} of `${meta.address}` allow what they refused. Make sure that this is wanted."
  }
}

resource_policy "google_compute_*security_policy_rule" "armor_rule" {
  description = "A rule of Cloud Armor lets everyone through, or allows what it refused."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = reverse(split("/", try(coalesce(attrs.security_policy), attrs.policy_id)))[0]
  opens       = [for kind in local.everyone && !local.everyone_before ? ["everyone"] : [] : "${reverse(split("/", try(coalesce(attrs.security_policy), attrs.policy_id)))[0]} ${attrs.priority} ${kind} ${jsonencode(try(attrs.match, null))}"]
  types       = ["google_compute_organization_security_policy_rule", "google_compute_region_security_policy_rule", "google_compute_security_policy_rule"]

  # The last rule is the default; a new policy that allows by default is ordinary.
  locals {
    everyone_before = try(lower(prior_attrs.action) == "allow" && prior_attrs.preview != true && anytrue([for range in concat(prior_attrs.match[0].config[0].src_ip_ranges) : regex_match(range, local.internet)]), false)
    everyone        = try(lower(attrs.action) == "allow" && attrs.preview != true && anytrue([for range in concat(attrs.match[0].config[0].src_ip_ranges) : regex_match(range, local.internet)]), false)
    default         = try(tonumber(attrs.priority) == 2147483647, false) && meta.operation == "create"
    turned          = try(regex_match(lower(prior_attrs.action), local.stops) && lower(attrs.action) == "allow", false)
  }

  enforce {
    condition     = local.default || !local.everyone || local.everyone_before
    error_message = "Rule ${try(tostring(coalesce(attrs.priority)), "")} `${meta.address}` lets everyone through Cloud Armor${meta.operation == "create" ? "" : "; before: ${try(tostring(coalesce(prior_attrs.action)), "another rule")}"}. Name the networks that it is for."
  }

  enforce {
    condition     = !local.turned || local.everyone
    error_message = "Rule ${try(tostring(coalesce(attrs.priority)), "")} `${meta.address}` allows what it refused (${try(tostring(coalesce(prior_attrs.action)), "deny")} before). Make sure that this is wanted."
  }
}

resource_policy "google_compute_*" "armor_removed" {
  description = "A policy of Cloud Armor, or a rule of it that refused requests, is removed."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = endswith(meta.type, "_rule") ? reverse(split("/", try(coalesce(attrs.security_policy), attrs.policy_id)))[0] : null
  types = [
    "google_compute_organization_security_policy",
    "google_compute_organization_security_policy_rule",
    "google_compute_region_security_policy",
    "google_compute_region_security_policy_rule",
    "google_compute_security_policy",
    "google_compute_security_policy_rule",
  ]
  filter = meta.operation == "delete" && try(prior_attrs.deletion_policy, null) != "ABANDON" && try(prior_attrs.deletion_policy, null) != "PREVENT"

  enforce {
    condition     = endswith(meta.type, "_rule") && !try(regex_match(lower(prior_attrs.action), local.stops) && prior_attrs.preview != true, false)
    error_message = "`${meta.address}` is removed: requests are no longer checked by it. Make sure that no backend needs it, or that another one covers it."
  }
}

resource_policy "google_dns_managed_zone" "zone_public" {
  description = "A private zone becomes a public one."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(lower(prior_attrs.visibility), "") != "private" || try(isunknown(attrs.visibility), false) || try(lower(coalesce(attrs.visibility)), "public") != "public"
    error_message = "Everyone can look up the names of zone `${try(tostring(coalesce(attrs.dns_name)), meta.address)}`, which was private. Keep `visibility = \"private\"`, and publish only what the internet needs."
  }
}

resource_policy "google_compute_service_attachment" "attachment_automatic" {
  description = "Every project may connect to a published service."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.connection_preference, null) != "ACCEPT_MANUAL" || try(attrs.connection_preference, null) != "ACCEPT_AUTOMATIC"
    error_message = "`${meta.address}` takes connections of every project on Google Cloud, and asked before. Keep `ACCEPT_MANUAL`, and list the consumers."
  }
}
