# What stands in front of applications: sign-ins of load balancers, signed
# addresses and origins of CloudFront, and web application firewalls.

resource_policy "aws_*" "listener_sign_in" {
  description = "A load balancer no longer asks users to sign in."
  types       = ["aws_alb_listener", "aws_alb_listener_rule", "aws_lb_listener", "aws_lb_listener_rule"]
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # Users who are not signed in come through where the action says `allow`.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        for action in try(concat(side.default_action), concat(side.action), []) : action.type
        if try(contains(["authenticate-cognito", "authenticate-oidc", "jwt-validation"], action.type), false) && alltrue([
          for name in ["authenticate_cognito", "authenticate_oidc"] :
          isunknown(try(action[name][0].on_unauthenticated_request, null)) ? true : try(action[name][0].on_unauthenticated_request, null) != "allow"
        ])
      ])
    ]
    serves = [
      for action in try(concat(attrs.default_action), concat(attrs.action), []) : action if try(action.type, null) == "forward"
    ]
  }

  enforce {
    condition     = length(local.sides[0]) == 0 || length(local.sides[1]) > 0 || length(local.serves) == 0
    error_message = "`${meta.address}` forwards requests of users who have not signed in; before: ${join(", ", local.sides[0])}. Keep the sign-in, unless the application has its own."
  }
}

resource_policy "aws_*" "listener_networks" {
  description = "A rule of a load balancer no longer looks where a request comes from."
  types       = ["aws_alb_listener_rule", "aws_lb_listener_rule"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : flatten([for condition in try(concat(side.condition), []) : try(compact(condition.source_ip[0].values), [])])
    ]
    open  = [for networks in local.sides : length(networks) == 0 || network::internet(networks)]
    types = [for action in try(concat(attrs.action), []) : try(tostring(coalesce(action.type)), "")]
  }

  enforce {
    condition     = local.open[0] || !local.open[1] || !contains(local.types, "forward")
    error_message = "`${meta.address}` forwards requests from everywhere; before: from ${join(", ", local.sides[0])}. Keep the condition on the source."
  }
}

resource_policy "aws_cloudfront_distribution" "signed_addresses" {
  description = "Content that needed a signed address can be read by everyone."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # A behavior that goes leaves its paths to the default.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        for behavior in concat(try(concat(side.ordered_cache_behavior), []), try(concat(side.default_cache_behavior), [])) :
        try(tostring(coalesce(behavior.path_pattern)), "default") => try(length(behavior.trusted_key_groups), 0) + try(length(behavior.trusted_signers), 0) > 0...
      }
    ]
    harm = [
      for path, signed in local.sides[0] : path
      if signed[0] && !try(local.sides[1][path][0], local.sides[1]["default"][0], true)
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` serves ${join(", ", [for path in local.harm : path == "default" ? "what no other behavior has" : "`${path}`"])} to everyone; before: to those with a signed address or cookie. Keep the trusted key groups."
  }
}

resource_policy "aws_cloudfront_distribution" "origin_access" {
  description = "CloudFront no longer identifies itself to a bucket, which has to be public then."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        for origin in try(concat(side.origin), []) : try(tostring(coalesce(origin.origin_id)), "") => (
          isunknown(try(origin.origin_access_control_id, null)) || isunknown(try(origin.s3_origin_config, null)) ||
          try(tostring(coalesce(origin.origin_access_control_id)), tostring(coalesce(origin.s3_origin_config[0].origin_access_identity)), "") != ""
        )...
      }
    ]
    harm = [for origin, closed in local.sides[0] : origin if closed[0] && !try(local.sides[1][origin][0], true)]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "Origin ${join(", ", [for origin in local.harm : "`${origin}`"])} of `${meta.address}` is read without an identity, so it has to be public; before: only CloudFront could read it. Keep the origin access control."
  }
}

resource_policy "aws_cloudfront_distribution" "countries" {
  description = "Content that was for certain countries is for all."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [for side in [prior_attrs, attrs] : lower(try(tostring(coalesce(side.restrictions[0].geo_restriction[0].restriction_type)), "none"))]
  }

  enforce {
    condition     = local.sides[0] == "none" || local.sides[1] == local.sides[0] || (local.sides[0] == "blacklist" && local.sides[1] == "whitelist")
    error_message = "`${meta.address}` serves ${local.sides[1] == "none" ? "every country" : "every country but some"}; before: ${local.sides[0] == "whitelist" ? "only" : "all but"} ${join(", ", try(compact(prior_attrs.restrictions[0].geo_restriction[0].locations), []))}. Keep the restriction."
  }
}

# The rules of firewalls are in the pack `safeguards`.
resource_policy "aws_cloudfront_*" "firewall_off" {
  description = "A distribution loses its web application firewall."
  types       = ["aws_cloudfront_distribution", "aws_cloudfront_multitenant_distribution"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(tostring(coalesce(prior_attrs.web_acl_id)), "") == "" || isunknown(try(attrs.web_acl_id, null)) || try(tostring(coalesce(attrs.web_acl_id)), "") != ""
    error_message = "`${meta.address}` takes requests that no firewall looks at; before: `${try(tostring(coalesce(prior_attrs.web_acl_id)), "")}`. Keep `web_acl_id`."
  }
}

resource_policy "aws_waf*" "firewall_detached" {
  description = "A web application firewall is detached from what it protects."
  types       = ["aws_wafregional_web_acl_association", "aws_wafv2_web_acl_association"]
  operations  = ["delete", "replace"]
  level       = "warn"
  attached_to = try(attrs.resource_arn, null)
  filter      = meta.operation == "delete"

  enforce {
    condition     = false
    error_message = "No firewall looks at requests to `${try(tostring(coalesce(prior_attrs.resource_arn)), meta.address)}` any more; before: `${try(tostring(coalesce(prior_attrs.web_acl_arn)), tostring(coalesce(prior_attrs.web_acl_id)), "")}`. Keep the association while its target stays; if only its address changes, use a `moved` block."
  }
}

resource_policy "aws_waf*" "firewall_classic" {
  description = "A classic web application firewall lets more through."
  types       = ["aws_waf_web_acl", "aws_wafregional_web_acl"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    rules = [
      for side in [prior_attrs, attrs] : compact([
        for rule in concat(try(concat(side.rules), []), try(concat(side.rule), [])) : try(tostring(coalesce(rule.rule_id)), "")
        if try(rule.action[0].type, "NONE") != "ALLOW" && try(rule.action[0].type, "NONE") != "COUNT" && try(rule.override_action[0].type, "NONE") != "COUNT"
      ])
    ]
    gone = sort(setsubtract(local.rules[0], local.rules[1]))
  }

  enforce {
    condition     = try(prior_attrs.default_action[0].type, null) != "BLOCK" || try(attrs.default_action[0].type, null) != "ALLOW"
    error_message = "Requests that match no rule of `${meta.address}` are let through; before: blocked. Keep `default_action` at BLOCK."
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Rule ${join(", ", [for rule in local.gone : "`${rule}`"])} of `${meta.address}` no longer blocks requests, and did before. Make sure that another rule covers what it did."
  }
}
