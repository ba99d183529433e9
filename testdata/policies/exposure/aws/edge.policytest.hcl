policytest {
  targets = ["../../../../policies/exposure/aws/edge.gate.hcl"]
}

# Source: Elastic Load Balancing user guide, Authenticate users using an Application Load Balancer

resource "aws_lb_listener" "listener_sign_in_removed" {
  prior_attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type                 = "authenticate-oidc"
        authenticate_oidc    = [{ issuer = "https://login.example.com", on_unauthenticated_request = "authenticate" }]
        authenticate_cognito = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
  attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
  expect_failure = true
}

resource "aws_lb_listener" "listener_sign_in_allowed" {
  prior_attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type                 = "authenticate-oidc"
        authenticate_oidc    = [{ issuer = "https://login.example.com", on_unauthenticated_request = "authenticate" }]
        authenticate_cognito = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
  attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type                 = "authenticate-oidc"
        authenticate_oidc    = [{ issuer = "https://login.example.com", on_unauthenticated_request = "allow" }]
        authenticate_cognito = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
  expect_failure = true
}

resource "aws_alb_listener" "listener_sign_in_old" {
  prior_attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type                 = "authenticate-cognito"
        authenticate_cognito = [{ user_pool_domain = "acme", on_unauthenticated_request = null }]
        authenticate_oidc    = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
  attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
  expect_failure = true
}

resource "aws_lb_listener_rule" "listener_sign_in_rule" {
  prior_attrs = {
    priority = 10
    action = [
      {
        type                 = "authenticate-cognito"
        authenticate_cognito = [{ user_pool_domain = "acme", on_unauthenticated_request = null }]
        authenticate_oidc    = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = []
  }
  attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = []
  }
  expect_failure = true
}

resource "aws_alb_listener_rule" "listener_sign_in_rule_old" {
  prior_attrs = {
    priority = 10
    action = [
      {
        type                 = "authenticate-oidc"
        authenticate_oidc    = [{ issuer = "https://login.example.com", on_unauthenticated_request = "deny" }]
        authenticate_cognito = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = []
  }
  attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = []
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lb_listener" "listener_sign_in_added" {
  prior_attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
  attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type                 = "authenticate-oidc"
        authenticate_oidc    = [{ issuer = "https://login.example.com", on_unauthenticated_request = "authenticate" }]
        authenticate_cognito = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
}

resource "aws_lb_listener" "listener_sign_in_changed" {
  prior_attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type                 = "authenticate-oidc"
        authenticate_oidc    = [{ issuer = "https://login.example.com", on_unauthenticated_request = "authenticate" }]
        authenticate_cognito = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
  attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type                 = "authenticate-cognito"
        authenticate_cognito = [{ user_pool_domain = "acme", on_unauthenticated_request = null }]
        authenticate_oidc    = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
}

resource "aws_lb_listener" "listener_sign_in_same" {
  prior_attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
  attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  }
}

resource "aws_lb_listener" "listener_sign_in_created" {
  attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
}

resource "aws_lb_listener" "listener_sign_in_fixed" {
  prior_attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type                 = "authenticate-oidc"
        authenticate_oidc    = [{ issuer = "https://login.example.com", on_unauthenticated_request = "authenticate" }]
        authenticate_cognito = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
  attrs = {
    port           = 443
    protocol       = "HTTPS"
    default_action = [{ type = "fixed-response", fixed_response = [{ status_code = "503" }] }]
  }
}

resource "aws_lb_listener" "listener_sign_in_redirect" {
  prior_attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type                 = "authenticate-oidc"
        authenticate_oidc    = [{ issuer = "https://login.example.com", on_unauthenticated_request = "authenticate" }]
        authenticate_cognito = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
  attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      { type = "redirect", redirect = [{ host = "www.example.com", status_code = "HTTP_301" }] },
    ]
  }
}

resource "aws_lb_listener" "listener_sign_in_denied" {
  prior_attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type                 = "authenticate-oidc"
        authenticate_oidc    = [{ issuer = "https://login.example.com", on_unauthenticated_request = "authenticate" }]
        authenticate_cognito = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
  attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type                 = "authenticate-oidc"
        authenticate_oidc    = [{ issuer = "https://login.example.com", on_unauthenticated_request = "deny" }]
        authenticate_cognito = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
}

resource "aws_lb_listener" "listener_sign_in_allowed_before" {
  prior_attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type                 = "authenticate-oidc"
        authenticate_oidc    = [{ issuer = "https://login.example.com", on_unauthenticated_request = "allow" }]
        authenticate_cognito = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
  attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
}

resource "aws_lb_listener_rule" "listener_sign_in_rule_same" {
  prior_attrs = {
    priority = 10
    action = [
      {
        type                 = "authenticate-cognito"
        authenticate_cognito = [{ user_pool_domain = "acme", on_unauthenticated_request = null }]
        authenticate_oidc    = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = []
  }
  attrs = {
    priority = 20
    action = [
      {
        type                 = "authenticate-cognito"
        authenticate_cognito = [{ user_pool_domain = "acme", on_unauthenticated_request = null }]
        authenticate_oidc    = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = []
  }
}

resource "aws_lb_listener" "listener_sign_in_gone" {
  prior_attrs = {
    port     = 443
    protocol = "HTTPS"
    default_action = [
      {
        type                 = "authenticate-oidc"
        authenticate_oidc    = [{ issuer = "https://login.example.com", on_unauthenticated_request = "authenticate" }]
        authenticate_cognito = []
      },
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
  }
}

# Source: Elastic Load Balancing user guide, Condition types for listener rules: source IP

resource "aws_lb_listener_rule" "listener_networks_removed" {
  prior_attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = [
      { source_ip = [{ values = ["203.0.113.0/24"] }], path_pattern = [] },
      { path_pattern = [{ values = ["/admin/*"] }], source_ip = [] },
    ]
  }
  attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = [{ path_pattern = [{ values = ["/admin/*"] }], source_ip = [] }]
  }
  expect_failure = true
}

resource "aws_lb_listener_rule" "listener_networks_world" {
  prior_attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = [{ source_ip = [{ values = ["203.0.113.0/24"] }], path_pattern = [] }]
  }
  attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = [{ source_ip = [{ values = ["0.0.0.0/0"] }], path_pattern = [] }]
  }
  expect_failure = true
}

resource "aws_alb_listener_rule" "listener_networks_halves" {
  prior_attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = [{ source_ip = [{ values = ["203.0.113.0/24"] }], path_pattern = [] }]
  }
  attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = [{ source_ip = [{ values = ["0.0.0.0/1", "128.0.0.0/1"] }], path_pattern = [] }]
  }
  expect_failure = true
}

resource "aws_lb_listener_rule" "listener_networks_added" {
  prior_attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = [{ path_pattern = [{ values = ["/admin/*"] }], source_ip = [] }]
  }
  attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = [
      { path_pattern = [{ values = ["/admin/*"] }], source_ip = [] },
      { source_ip = [{ values = ["203.0.113.0/24"] }], path_pattern = [] },
    ]
  }
}

resource "aws_lb_listener_rule" "listener_networks_office" {
  prior_attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = [{ source_ip = [{ values = ["203.0.113.0/24"] }], path_pattern = [] }]
  }
  attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = [{ source_ip = [{ values = ["198.51.100.0/24"] }], path_pattern = [] }]
  }
}

resource "aws_lb_listener_rule" "listener_networks_same" {
  prior_attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = [{ path_pattern = [{ values = ["/admin/*"] }], source_ip = [] }]
  }
  attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = [{ path_pattern = [{ values = ["/*"] }], source_ip = [] }]
  }
}

resource "aws_lb_listener_rule" "listener_networks_fixed" {
  prior_attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = [
      { source_ip = [{ values = ["203.0.113.0/24"] }], path_pattern = [] },
      { path_pattern = [{ values = ["/admin/*"] }], source_ip = [] },
    ]
  }
  attrs = {
    priority  = 10
    action    = [{ type = "fixed-response", fixed_response = [{ status_code = "403" }] }]
    condition = [{ path_pattern = [{ values = ["/admin/*"] }], source_ip = [] }]
  }
}

resource "aws_lb_listener_rule" "listener_networks_world_before" {
  prior_attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = [{ source_ip = [{ values = ["0.0.0.0/0"] }], path_pattern = [] }]
  }
  attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = [{ path_pattern = [{ values = ["/admin/*"] }], source_ip = [] }]
  }
}

resource "aws_lb_listener_rule" "listener_networks_gone" {
  prior_attrs = {
    priority = 10
    action = [
      {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/acme-orders/0a1b2c3d4e5f6071"
      },
    ]
    condition = [{ source_ip = [{ values = ["203.0.113.0/24"] }], path_pattern = [] }]
  }
}

# Source: CloudFront developer guide, Serve private content with signed URLs and signed cookies

resource "aws_cloudfront_distribution" "signed_addresses_default" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = ["0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"]
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  expect_failure = true
}

resource "aws_cloudfront_distribution" "signed_addresses_path" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = ["0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"]
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
        path_pattern           = "/private/*"
      },
    ]
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
        path_pattern           = "/private/*"
      },
    ]
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  expect_failure = true
}

resource "aws_cloudfront_distribution" "signed_addresses_signers" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = ["self"]
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  expect_failure = true
}

resource "aws_cloudfront_distribution" "signed_addresses_path_gone" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = ["0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"]
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
        path_pattern           = "/private/*"
      },
    ]
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  expect_failure = true
}

resource "aws_cloudfront_distribution" "signed_addresses_added" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = ["0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"]
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "signed_addresses_other_keys" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = ["0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"]
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = ["1a1b2c3d"]
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "signed_addresses_signers_to_keys" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = ["self"]
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = ["0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"]
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "signed_addresses_same" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = ["0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"]
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
        path_pattern           = "/private/*"
      },
    ]
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = ["0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"]
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
        path_pattern           = "/private/*"
      },
    ]
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
    comment      = "media"
  }
}

resource "aws_cloudfront_distribution" "signed_addresses_path_to_default" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = ["0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"]
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = ["0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"]
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
        path_pattern           = "/private/*"
      },
    ]
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = ["0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"]
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "signed_addresses_reordered" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = ["0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"]
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
        path_pattern           = "/a/*"
      },
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
        path_pattern           = "/b/*"
      },
    ]
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
        path_pattern           = "/b/*"
      },
      {
        target_origin_id       = "media"
        trusted_key_groups     = ["0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"]
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
        path_pattern           = "/a/*"
      },
    ]
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "signed_addresses_created" {
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "signed_addresses_public_path" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = ["0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"]
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
        path_pattern           = "/public/*"
      },
    ]
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = ["0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"]
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
        path_pattern           = "/public/*"
      },
    ]
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
    price_class  = "PriceClass_100"
  }
}

# Source: CloudFront developer guide, Restrict access to an Amazon S3 origin

resource "aws_cloudfront_distribution" "origin_access_control" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = ""
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  expect_failure = true
}

resource "aws_cloudfront_distribution" "origin_access_identity" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = ""
        s3_origin_config         = [{ origin_access_identity = "origin-access-identity/cloudfront/E1A2B3C4D5E6F7" }]
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = ""
        s3_origin_config         = [{ origin_access_identity = "" }]
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  expect_failure = true
}

resource "aws_cloudfront_distribution" "origin_access_identity_gone" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = ""
        s3_origin_config         = [{ origin_access_identity = "origin-access-identity/cloudfront/E1A2B3C4D5E6F7" }]
      },
      {
        origin_id                = "api"
        domain_name              = "api.example.com"
        origin_access_control_id = ""
        s3_origin_config         = []
        custom_origin_config     = [{ https_port = 443 }]
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "api"
        domain_name              = "api.example.com"
        origin_access_control_id = ""
        s3_origin_config         = []
        custom_origin_config     = [{ https_port = 443 }]
      },
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = ""
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  expect_failure = true
}

resource "aws_cloudfront_distribution" "origin_access_upgraded" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = ""
        s3_origin_config         = [{ origin_access_identity = "origin-access-identity/cloudfront/E1A2B3C4D5E6F7" }]
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "origin_access_to_come" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = ""
        s3_origin_config         = [{ origin_access_identity = "origin-access-identity/cloudfront/E1A2B3C4D5E6F7" }]
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = unknown
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "origin_access_added" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = ""
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "origin_access_none" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "api"
        domain_name              = "api.example.com"
        origin_access_control_id = ""
        s3_origin_config         = []
        custom_origin_config     = [{ https_port = 443 }]
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "api"
        domain_name              = "api.example.com"
        origin_access_control_id = ""
        s3_origin_config         = []
        custom_origin_config     = [{ https_port = 443 }]
        origin_path              = "/v2"
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "origin_access_gone" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
      {
        origin_id                = "api"
        domain_name              = "api.example.com"
        origin_access_control_id = ""
        s3_origin_config         = []
        custom_origin_config     = [{ https_port = 443 }]
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "api"
        domain_name              = "api.example.com"
        origin_access_control_id = ""
        s3_origin_config         = []
        custom_origin_config     = [{ https_port = 443 }]
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "origin_access_same" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
        origin_path              = "/v2"
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

# Source: CloudFront developer guide, Restrict the geographic distribution of your content

resource "aws_cloudfront_distribution" "countries_all" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "whitelist", locations = ["DE", "FR"] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  expect_failure = true
}

resource "aws_cloudfront_distribution" "countries_most" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "whitelist", locations = ["DE"] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "blacklist", locations = ["KP"] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  expect_failure = true
}

resource "aws_cloudfront_distribution" "countries_unblocked" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "blacklist", locations = ["KP"] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  expect_failure = true
}

resource "aws_cloudfront_distribution" "countries_limited" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "whitelist", locations = ["DE"] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "countries_another" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "whitelist", locations = ["DE"] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "whitelist", locations = ["DE", "FR"] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "countries_none" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "countries_stricter" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "blacklist", locations = ["KP"] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "whitelist", locations = ["DE"] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "countries_created" {
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "countries_same" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "blacklist", locations = ["KP"] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "blacklist", locations = ["KP"] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

# Source: CloudFront developer guide, Use AWS WAF protections

resource "aws_cloudfront_distribution" "firewall_off_removed" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/acme/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  expect_failure = true
}

resource "aws_cloudfront_distribution" "firewall_off_null" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/acme/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = null
    aliases      = ["www.example.com"]
  }
  expect_failure = true
}

resource "aws_cloudfront_multitenant_distribution" "firewall_off_tenants" {
  prior_attrs = {
    web_acl_id = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/acme/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  attrs          = { web_acl_id = null }
  expect_failure = true
}

resource "aws_cloudfront_distribution" "firewall_off_added" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/acme/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "firewall_off_other" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/acme/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/acme/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9-2"
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "firewall_off_to_come" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/acme/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = unknown
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "firewall_off_none" {
  prior_attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = null
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_distribution" "firewall_off_created" {
  attrs = {
    enabled = true
    default_cache_behavior = [
      {
        target_origin_id       = "media"
        trusted_key_groups     = []
        trusted_signers        = []
        viewer_protocol_policy = "redirect-to-https"
      },
    ]
    ordered_cache_behavior = []
    origin = [
      {
        origin_id                = "media"
        domain_name              = "acme-media.s3.amazonaws.com"
        origin_access_control_id = "E2A1B2C3D4E5F6"
        s3_origin_config         = []
      },
    ]
    restrictions = [{ geo_restriction = [{ restriction_type = "none", locations = [] }] }]
    web_acl_id   = ""
    aliases      = ["www.example.com"]
  }
}

resource "aws_cloudfront_multitenant_distribution" "firewall_off_tenants_same" {
  prior_attrs = {
    web_acl_id = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/acme/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  attrs = {
    web_acl_id = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/acme/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
    comment    = "shops"
  }
}

# Source: WAF developer guide, Associating or disassociating protection with an AWS resource

resource "aws_wafv2_web_acl_association" "firewall_detached_gone" {
  prior_attrs = {
    resource_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/acme/0a1b2c3d4e5f6071"
    web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/acme/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  expect_failure = true
}

resource "aws_wafregional_web_acl_association" "firewall_detached_classic" {
  prior_attrs = {
    resource_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/acme/0a1b2c3d4e5f6071"
    web_acl_id   = "0a1b2c3d"
  }
  expect_failure = true
}

resource "aws_wafv2_web_acl_association" "firewall_detached_moved" {
  prior_attrs = {
    resource_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/acme/0a1b2c3d4e5f6071"
    web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/acme/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  attrs = {
    resource_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/acme/0a1b2c3d4e5f6071-2"
    web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/acme/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_wafv2_web_acl_association" "firewall_detached_other" {
  prior_attrs = {
    resource_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/acme/0a1b2c3d4e5f6071"
    web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/acme/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
  attrs = {
    resource_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/acme/0a1b2c3d4e5f6071"
    web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/acme/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9-2"
  }
  meta = { operation = "replace" }
}

resource "aws_wafv2_web_acl_association" "firewall_detached_created" {
  attrs = {
    resource_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/acme/0a1b2c3d4e5f6071"
    web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/acme/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
  }
}

resource "aws_wafregional_web_acl_association" "firewall_detached_classic_created" {
  attrs = {
    resource_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/acme/0a1b2c3d4e5f6071"
    web_acl_id   = "0a1b2c3d"
  }
}

# Source: WAF Classic developer guide, Deciding on the default action for a web ACL

resource "aws_waf_web_acl" "firewall_classic_default" {
  prior_attrs    = { name = "acme", default_action = [{ type = "BLOCK" }], rules = [] }
  attrs          = { name = "acme", default_action = [{ type = "ALLOW" }], rules = [] }
  expect_failure = true
}

resource "aws_waf_web_acl" "firewall_classic_rule" {
  prior_attrs = {
    name           = "acme"
    default_action = [{ type = "ALLOW" }]
    rules          = [{ priority = 0, rule_id = "rate", action = [{ type = "BLOCK" }], override_action = [] }]
  }
  attrs          = { name = "acme", default_action = [{ type = "ALLOW" }], rules = [] }
  expect_failure = true
}

resource "aws_wafregional_web_acl" "firewall_classic_counted" {
  prior_attrs = {
    name           = "acme"
    default_action = [{ type = "ALLOW" }]
    rule           = [{ priority = 0, rule_id = "rate", action = [{ type = "BLOCK" }], override_action = [] }]
  }
  attrs = {
    name           = "acme"
    default_action = [{ type = "ALLOW" }]
    rule           = [{ priority = 0, rule_id = "rate", action = [{ type = "COUNT" }], override_action = [] }]
  }
  expect_failure = true
}

resource "aws_waf_web_acl" "firewall_classic_closed" {
  prior_attrs = { name = "acme", default_action = [{ type = "ALLOW" }], rules = [] }
  attrs       = { name = "acme", default_action = [{ type = "BLOCK" }], rules = [] }
}

resource "aws_waf_web_acl" "firewall_classic_added" {
  prior_attrs = { name = "acme", default_action = [{ type = "ALLOW" }], rules = [] }
  attrs = {
    name           = "acme"
    default_action = [{ type = "ALLOW" }]
    rules          = [{ priority = 0, rule_id = "rate", action = [{ type = "BLOCK" }], override_action = [] }]
  }
}

resource "aws_waf_web_acl" "firewall_classic_allowed_gone" {
  prior_attrs = {
    name           = "acme"
    default_action = [{ type = "BLOCK" }]
    rules = [
      { priority = 0, rule_id = "office", action = [{ type = "ALLOW" }], override_action = [] },
    ]
  }
  attrs = { name = "acme", default_action = [{ type = "BLOCK" }], rules = [] }
}

resource "aws_waf_web_acl" "firewall_classic_reordered" {
  prior_attrs = {
    name           = "acme"
    default_action = [{ type = "ALLOW" }]
    rules = [
      { priority = 0, rule_id = "rate", action = [{ type = "BLOCK" }], override_action = [] },
      { priority = 1, rule_id = "sql", action = [{ type = "BLOCK" }], override_action = [] },
    ]
  }
  attrs = {
    name           = "acme"
    default_action = [{ type = "ALLOW" }]
    rules = [
      { priority = 0, rule_id = "sql", action = [{ type = "BLOCK" }], override_action = [] },
      { priority = 1, rule_id = "rate", action = [{ type = "BLOCK" }], override_action = [] },
    ]
  }
}

resource "aws_waf_web_acl" "firewall_classic_counted_gone" {
  prior_attrs = {
    name           = "acme"
    default_action = [{ type = "ALLOW" }]
    rules          = [{ priority = 0, rule_id = "rate", action = [{ type = "COUNT" }], override_action = [] }]
  }
  attrs = { name = "acme", default_action = [{ type = "ALLOW" }], rules = [] }
}

resource "aws_wafregional_web_acl" "firewall_classic_same" {
  prior_attrs = {
    name           = "acme"
    default_action = [{ type = "ALLOW" }]
    rule           = [{ priority = 0, rule_id = "rate", action = [{ type = "BLOCK" }], override_action = [] }]
  }
  attrs = {
    name           = "acme"
    default_action = [{ type = "ALLOW" }]
    rule           = [{ priority = 0, rule_id = "rate", action = [{ type = "BLOCK" }], override_action = [] }]
    metric_name    = "acme"
  }
}

# The balancer is replaced as well, and its ARN is known only after apply; or another firewall takes over.
resource "aws_wafv2_web_acl_association" "firewall_detached_target_unknown" {
  prior_attrs = { resource_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/acme/0a1b2c3d4e5f6071", web_acl_arn = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/acme/0a1b2c3d" }
  attrs       = { resource_arn = unknown, web_acl_arn = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/acme/0a1b2c3d" }
  meta        = { operation = "replace" }
}

resource "aws_wafv2_web_acl_association" "firewall_detached_other_firewall" {
  prior_attrs = { resource_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/acme/0a1b2c3d4e5f6071", web_acl_arn = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/acme/0a1b2c3d" }
  attrs       = { resource_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/acme/0a1b2c3d4e5f6071", web_acl_arn = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/acme-2/9c8d7e6f" }
  meta        = { operation = "replace" }
}
