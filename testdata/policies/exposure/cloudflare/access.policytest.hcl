policytest {
  targets = ["../../../../policies/exposure/cloudflare/access.gate.hcl"]
}

base "cloudflare_zero_trust_access_application" {
  attrs = { name = "grafana", domain = "grafana.acme.example", type = "self_hosted", session_duration = "24h" }
}

base "cloudflare_access_application" {
  attrs = { name = "wiki", domain = "wiki.acme.example", type = "self_hosted", session_duration = "24h" }
}

# Source: Cloudflare Docs, Access, Add a self-hosted application; provider documentation, cloudflare/cloudflare 5.x
resource "cloudflare_zero_trust_access_application" "application_gone" {
  prior_attrs    = {}
  expect_failure = true
}

resource "cloudflare_access_application" "application_gone_old" {
  prior_attrs    = {}
  expect_failure = true
}

resource "cloudflare_zero_trust_access_application" "application_gone_ssh" {
  prior_attrs    = { type = "ssh" }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_application" "application_gone_launcher" {
  prior_attrs = { type = "app_launcher" }
}

resource "cloudflare_zero_trust_access_application" "application_gone_bookmark" {
  prior_attrs = { type = "bookmark" }
}

resource "cloudflare_zero_trust_access_application" "application_gone_saas" {
  prior_attrs = { type = "saas" }
}

resource "cloudflare_zero_trust_access_application" "application_gone_replaced" {
  prior_attrs = {}
  attrs       = { zone_id = "b" }
  meta        = { operation = "replace" }
}

resource "cloudflare_zero_trust_access_application" "application_gone_new" {
  attrs = {}
}

resource "cloudflare_zero_trust_access_tag" "application_gone_tag" {
  prior_attrs = { name = "internal" }
}

base "cloudflare_zero_trust_access_policy" {
  attrs = { name = "staff", decision = "allow", include = [{ email_domain = { domain = "acme.example" }, everyone = null, ip = null }], require = [], exclude = [] }
}

base "cloudflare_access_policy" {
  attrs = { name = "staff", decision = "allow", application_id = "a1", include = [{ email_domain = ["acme.example"], everyone = false }], require = [] }
}

# Source: Cloudflare Docs, Access policies, Rule types and selectors
resource "cloudflare_zero_trust_access_policy" "everyone_included_new" {
  attrs          = { include = [{ email_domain = null, everyone = {}, ip = null }] }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_policy" "everyone_included_added" {
  prior_attrs    = {}
  attrs          = { include = [{ email_domain = { domain = "acme.example" }, everyone = null, ip = null }, { email_domain = null, everyone = {}, ip = null }] }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_policy" "everyone_included_bypass" {
  prior_attrs    = { include = [{ email_domain = null, everyone = {}, ip = null }] }
  attrs          = { decision = "bypass", include = [{ email_domain = null, everyone = {}, ip = null }] }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_policy" "everyone_included_network" {
  prior_attrs    = {}
  attrs          = { include = [{ email_domain = null, everyone = null, ip = { ip = "0.0.0.0/0" } }] }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_policy" "everyone_included_require_gone" {
  prior_attrs    = { include = [{ email_domain = null, everyone = {}, ip = null }], require = [{ email_domain = { domain = "acme.example" }, everyone = null, ip = null }] }
  attrs          = { include = [{ email_domain = null, everyone = {}, ip = null }] }
  expect_failure = true
}

resource "cloudflare_access_policy" "everyone_included_old" {
  prior_attrs    = {}
  attrs          = { include = [{ email_domain = [], everyone = true }] }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_application" "everyone_included_inline" {
  prior_attrs    = { policies = [{ decision = "allow", include = [{ email_domain = { domain = "acme.example" }, everyone = null, ip = null }] }] }
  attrs          = { policies = [{ decision = "bypass", include = [{ email_domain = null, everyone = {}, ip = null }] }] }
  expect_failure = true
}

resource "cloudflare_access_policy" "everyone_included_ip" {
  attrs          = { decision = "bypass", include = [{ ip = ["0.0.0.0/0"] }] }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_policy" "everyone_included_domain" {
  attrs = {}
}

resource "cloudflare_zero_trust_access_policy" "everyone_included_deny" {
  attrs = { decision = "deny", include = [{ email_domain = null, everyone = {}, ip = null }] }
}

resource "cloudflare_zero_trust_access_policy" "everyone_included_required" {
  attrs = { include = [{ email_domain = null, everyone = {}, ip = null }], require = [{ email_domain = { domain = "acme.example" }, everyone = null, ip = null }] }
}

resource "cloudflare_zero_trust_access_policy" "everyone_included_same" {
  prior_attrs = { include = [{ email_domain = null, everyone = {}, ip = null }] }
  attrs       = { include = [{ email_domain = null, everyone = {}, ip = null }], name = "all" }
}

resource "cloudflare_zero_trust_access_policy" "everyone_included_closed" {
  prior_attrs = { include = [{ email_domain = null, everyone = {}, ip = null }] }
  attrs       = { include = [{ email_domain = { domain = "acme.example" }, everyone = null, ip = null }] }
}

resource "cloudflare_zero_trust_access_policy" "everyone_included_office" {
  attrs = { decision = "bypass", include = [{ email_domain = null, everyone = null, ip = { ip = "203.0.113.0/24" } }] }
}

resource "cloudflare_zero_trust_access_policy" "everyone_included_stricter" {
  prior_attrs = { decision = "bypass", include = [{ email_domain = null, everyone = {}, ip = null }] }
  attrs       = { decision = "allow", include = [{ email_domain = null, everyone = {}, ip = null }] }
}

resource "cloudflare_access_policy" "everyone_included_false" {
  attrs = {}
}

resource "cloudflare_zero_trust_access_application" "everyone_included_ids" {
  attrs = { policies = ["p1", "p2"] }
}

resource "cloudflare_zero_trust_access_application" "everyone_included_references" {
  attrs = { policies = [{ id = "p1", precedence = 1, decision = null, include = null }] }
}

resource "cloudflare_zero_trust_access_application" "everyone_included_inline_same" {
  prior_attrs = { policies = [{ decision = "allow", include = [{ email_domain = { domain = "acme.example" }, everyone = null, ip = null }] }] }
  attrs       = { policies = [{ decision = "allow", include = [{ email_domain = { domain = "acme.example" }, everyone = null, ip = null }, { email_domain = { domain = "acme.example" }, everyone = null, ip = null }] }] }
}

resource "cloudflare_zero_trust_access_policy" "everyone_included_ten" {
  attrs = { include = [{ email_domain = null, everyone = null, ip = { ip = "10.0.0.0/8" } }] }
}

resource "cloudflare_zero_trust_access_policy" "everyone_included_broken" {
  attrs = { include = "everyone", decision = null }
}

resource "cloudflare_zero_trust_access_policy" "everyone_included_null" {
  attrs = { include = null }
}

resource "cloudflare_access_policy" "everyone_included_more_people" {
  prior_attrs = {}
  attrs       = { include = [{ email_domain = ["acme.example", "acme.test"], everyone = false }] }
}

resource "cloudflare_zero_trust_access_policy" "everyone_included_tokens" {
  attrs = { decision = "non_identity", include = [{ service_token = { token_id = "t1" }, everyone = null }] }
}

# Source: Cloudflare Docs, Access policies, Actions
resource "cloudflare_zero_trust_access_policy" "policy_weaker_bypass" {
  prior_attrs    = { include = [{ email_domain = null, everyone = null, ip = { ip = "203.0.113.0/24" } }] }
  attrs          = { decision = "bypass", include = [{ email_domain = null, everyone = null, ip = { ip = "203.0.113.0/24" } }] }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_policy" "policy_weaker_deny" {
  prior_attrs    = { decision = "deny" }
  attrs          = { decision = "allow" }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_policy" "policy_weaker_require" {
  prior_attrs    = { require = [{ auth_method = { auth_method = "mfa" } }] }
  attrs          = {}
  expect_failure = true
}

resource "cloudflare_zero_trust_access_policy" "policy_weaker_approval" {
  prior_attrs    = { approval_required = true }
  attrs          = { approval_required = false }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_policy" "policy_weaker_exclude" {
  prior_attrs    = { exclude = [{ geo = { country_code = "RU" } }] }
  attrs          = {}
  expect_failure = true
}

resource "cloudflare_zero_trust_access_policy" "policy_weaker_stricter" {
  prior_attrs = { decision = "bypass" }
  attrs       = { decision = "allow" }
}

resource "cloudflare_zero_trust_access_policy" "policy_weaker_more_required" {
  prior_attrs = {}
  attrs       = { require = [{ auth_method = { auth_method = "mfa" } }] }
}

resource "cloudflare_zero_trust_access_policy" "policy_weaker_other_required" {
  prior_attrs = { require = [{ group = { id = "a" } }] }
  attrs       = { require = [{ group = { id = "b" } }] }
}

resource "cloudflare_zero_trust_access_policy" "policy_weaker_people" {
  prior_attrs = {}
  attrs       = { include = [{ email_domain = { domain = "acme.example" }, everyone = null, ip = null }, { email = { email = "mona@acme.example" } }] }
}

resource "cloudflare_zero_trust_access_policy" "policy_weaker_denies_more" {
  prior_attrs = { decision = "deny", exclude = [{ email_domain = { domain = "acme.example" }, everyone = null, ip = null }] }
  attrs       = { decision = "deny" }
}

resource "cloudflare_zero_trust_access_policy" "policy_weaker_renamed" {
  prior_attrs = {}
  attrs       = { name = "employees" }
}

resource "cloudflare_access_policy" "policy_weaker_service" {
  prior_attrs = {}
  attrs       = { decision = "non_identity" }
}

resource "cloudflare_zero_trust_access_policy" "policy_weaker_approval_on" {
  prior_attrs = { approval_required = false }
  attrs       = { approval_required = true }
}

resource "cloudflare_zero_trust_access_policy" "policy_weaker_exclude_more" {
  prior_attrs = {}
  attrs       = { exclude = [{ geo = { country_code = "RU" } }] }
}

resource "cloudflare_zero_trust_access_policy" "policy_weaker_closed" {
  prior_attrs = {}
  attrs       = { decision = "deny" }
}

# Source: Cloudflare Docs, Access policies, Delete a policy
resource "cloudflare_zero_trust_access_policy" "policy_gone" {
  prior_attrs    = {}
  expect_failure = true
}

resource "cloudflare_access_policy" "policy_gone_old" {
  prior_attrs    = {}
  expect_failure = true
}

resource "cloudflare_zero_trust_access_policy" "policy_gone_deny" {
  prior_attrs    = { decision = "deny" }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_policy" "policy_gone_bypass" {
  prior_attrs = { decision = "bypass" }
}

resource "cloudflare_access_policy" "policy_gone_bypass" {
  prior_attrs = { decision = "bypass" }
}

resource "cloudflare_zero_trust_access_policy" "policy_gone_replaced" {
  prior_attrs = {}
  attrs       = { account_id = "b" }
  meta        = { operation = "replace" }
}

resource "cloudflare_access_policy" "policy_gone_replaced" {
  prior_attrs = {}
  attrs       = { precedence = 2 }
  meta        = { operation = "replace" }
}

resource "cloudflare_zero_trust_access_policy" "policy_gone_kept" {
  prior_attrs = {}
  attrs       = { name = "employees" }
}

resource "cloudflare_zero_trust_access_service_token" "policy_gone_token" {
  prior_attrs = { name = "ci" }
}

base "cloudflare_zero_trust_access_group" {
  attrs = { name = "staff", include = [{ email_domain = { domain = "acme.example" }, everyone = null, ip = null }], require = [] }
}

# Source: Cloudflare Docs, Access groups
resource "cloudflare_zero_trust_access_group" "group_of_everyone_new" {
  attrs          = { include = [{ email_domain = null, everyone = {}, ip = null }] }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_group" "group_of_everyone_added" {
  prior_attrs    = {}
  attrs          = { include = [{ email_domain = { domain = "acme.example" }, everyone = null, ip = null }, { email_domain = null, everyone = {}, ip = null }] }
  expect_failure = true
}

resource "cloudflare_access_group" "group_of_everyone_old" {
  prior_attrs    = { name = "a", include = [{ everyone = false, email = ["a@acme.example"] }] }
  attrs          = { name = "a", include = [{ everyone = true }] }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_group" "group_of_everyone_domain" {
  attrs = {}
}

resource "cloudflare_zero_trust_access_group" "group_of_everyone_required" {
  attrs = { include = [{ email_domain = null, everyone = {}, ip = null }], require = [{ email_domain = { domain = "acme.example" }, everyone = null, ip = null }] }
}

resource "cloudflare_zero_trust_access_group" "group_of_everyone_same" {
  prior_attrs = { include = [{ email_domain = null, everyone = {}, ip = null }] }
  attrs       = { include = [{ email_domain = null, everyone = {}, ip = null }], name = "b" }
}

resource "cloudflare_zero_trust_access_group" "group_of_everyone_office" {
  prior_attrs = {}
  attrs       = { include = [{ email_domain = { domain = "acme.example" }, everyone = null, ip = null }, { email_domain = null, everyone = null, ip = { ip = "198.51.100.0/24" } }] }
}

resource "cloudflare_zero_trust_access_group" "group_of_everyone_closed" {
  prior_attrs = { include = [{ email_domain = null, everyone = {}, ip = null }] }
  attrs       = {}
}

resource "cloudflare_zero_trust_access_group" "group_of_everyone_gone" {
  prior_attrs = { include = [{ email_domain = null, everyone = {}, ip = null }] }
}

# Source: Cloudflare Docs, Access, Application session duration; Authorization cookie, Additional security settings
resource "cloudflare_zero_trust_access_application" "application_weaker_session" {
  prior_attrs    = {}
  attrs          = { session_duration = "720h" }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_application" "application_weaker_domain" {
  prior_attrs    = { domain = null, destinations = [{ type = "public", uri = "a.acme.example" }, { type = "public", uri = "b.acme.example" }] }
  attrs          = { domain = null, destinations = [{ type = "public", uri = "a.acme.example" }] }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_application" "application_weaker_cookie" {
  prior_attrs    = { http_only_cookie_attribute = true }
  attrs          = { http_only_cookie_attribute = false }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_application" "application_weaker_providers" {
  prior_attrs    = { allowed_idps = ["okta"] }
  attrs          = { allowed_idps = [] }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_application" "application_weaker_shorter" {
  prior_attrs = { session_duration = "720h" }
  attrs       = { session_duration = "8h" }
}

resource "cloudflare_zero_trust_access_application" "application_weaker_day" {
  prior_attrs = { session_duration = "8h" }
  attrs       = { session_duration = "24h" }
}

resource "cloudflare_zero_trust_access_application" "application_weaker_minutes" {
  prior_attrs = { session_duration = "30m" }
  attrs       = { session_duration = "12h" }
}

resource "cloudflare_zero_trust_access_application" "application_weaker_more" {
  prior_attrs = { destinations = [{ type = "public", uri = "a.acme.example" }] }
  attrs       = { destinations = [{ type = "public", uri = "b.acme.example" }, { type = "public", uri = "a.acme.example" }] }
}

resource "cloudflare_zero_trust_access_application" "application_weaker_name" {
  prior_attrs = {}
  attrs       = { name = "Grafana", logo_url = "https://a.example/l.png" }
}

resource "cloudflare_zero_trust_access_application" "application_weaker_provider" {
  prior_attrs = { allowed_idps = ["okta", "google"] }
  attrs       = { allowed_idps = ["okta"] }
}

resource "cloudflare_access_application" "application_weaker_cookie_on" {
  prior_attrs = { enable_binding_cookie = false }
  attrs       = { enable_binding_cookie = true }
}

resource "cloudflare_zero_trust_access_application" "application_weaker_broken" {
  prior_attrs = { session_duration = null, destinations = "x" }
  attrs       = { session_duration = "week", destinations = null }
}

# Source: Cloudflare Docs, Cloudflare Tunnel, Protocols for published applications; Origin parameters, Access settings
resource "cloudflare_zero_trust_tunnel_cloudflared_config" "tunnel_opened_ssh" {
  prior_attrs    = { tunnel_id = "t1", config = { ingress = [{ hostname = "app.acme.example", service = "http://app:8080", origin_request = { access = { required = false } } }, { hostname = null, service = "http_status:404", origin_request = null }] } }
  attrs          = { tunnel_id = "t1", config = { ingress = [{ hostname = "app.acme.example", service = "http://app:8080", origin_request = { access = { required = false } } }, { hostname = "ssh.acme.example", service = "ssh://10.0.0.5:22", origin_request = { access = { required = false } } }, { hostname = null, service = "http_status:404", origin_request = null }] } }
  expect_failure = true
}

resource "cloudflare_zero_trust_tunnel_cloudflared_config" "tunnel_opened_unchecked" {
  prior_attrs    = { tunnel_id = "t1", config = { ingress = [{ hostname = "app.acme.example", service = "http://app:8080", origin_request = { access = { required = true } } }, { hostname = null, service = "http_status:404", origin_request = null }] } }
  attrs          = { tunnel_id = "t1", config = { ingress = [{ hostname = "app.acme.example", service = "http://app:8080", origin_request = { access = { required = false } } }, { hostname = null, service = "http_status:404", origin_request = null }] } }
  expect_failure = true
}

resource "cloudflare_zero_trust_tunnel_cloudflared_config" "tunnel_opened_old" {
  attrs          = { tunnel_id = "t", config = [{ ingress_rule = [{ hostname = "rdp.acme.example", service = "rdp://10.0.0.9:3389" }] }] }
  expect_failure = true
}

resource "cloudflare_zero_trust_tunnel_cloudflared_config" "tunnel_opened_web" {
  prior_attrs = { tunnel_id = "t1", config = { ingress = [{ hostname = null, service = "http_status:404", origin_request = null }] } }
  attrs       = { tunnel_id = "t1", config = { ingress = [{ hostname = "app.acme.example", service = "http://app:8080", origin_request = { access = { required = false } } }, { hostname = null, service = "http_status:404", origin_request = null }] } }
}

resource "cloudflare_zero_trust_tunnel_cloudflared_config" "tunnel_opened_checked" {
  attrs = { tunnel_id = "t1", config = { ingress = [{ hostname = "ssh.acme.example", service = "ssh://10.0.0.5:22", origin_request = { access = { required = true } } }, { hostname = null, service = "http_status:404", origin_request = null }] } }
}

resource "cloudflare_zero_trust_tunnel_cloudflared_config" "tunnel_opened_same" {
  prior_attrs = { tunnel_id = "t1", config = { ingress = [{ hostname = "ssh.acme.example", service = "ssh://10.0.0.5:22", origin_request = { access = { required = false } } }, { hostname = null, service = "http_status:404", origin_request = null }] } }
  attrs       = { tunnel_id = "t1", config = { ingress = [{ hostname = "ssh.acme.example", service = "ssh://10.0.0.6:22", origin_request = { access = { required = false } } }, { hostname = null, service = "http_status:404", origin_request = null }] } }
}

resource "cloudflare_zero_trust_tunnel_cloudflared_config" "tunnel_opened_closed" {
  prior_attrs = { tunnel_id = "t1", config = { ingress = [{ hostname = "ssh.acme.example", service = "ssh://10.0.0.5:22", origin_request = { access = { required = false } } }, { hostname = null, service = "http_status:404", origin_request = null }] } }
  attrs       = { tunnel_id = "t1", config = { ingress = [{ hostname = null, service = "http_status:404", origin_request = null }] } }
}

resource "cloudflare_zero_trust_tunnel_cloudflared_config" "tunnel_opened_on" {
  prior_attrs = { tunnel_id = "t1", config = { ingress = [{ hostname = "app.acme.example", service = "http://app:8080", origin_request = { access = { required = false } } }, { hostname = null, service = "http_status:404", origin_request = null }] } }
  attrs       = { tunnel_id = "t1", config = { ingress = [{ hostname = "app.acme.example", service = "http://app:8080", origin_request = { access = { required = true } } }, { hostname = null, service = "http_status:404", origin_request = null }] } }
}

resource "cloudflare_zero_trust_tunnel_cloudflared_config" "tunnel_opened_broken" {
  attrs = { tunnel_id = "t", config = null }
}

base "cloudflare_zero_trust_gateway_policy" {
  attrs = { name = "malware", action = "block", enabled = true, traffic = "any(dns.security_category[*] in {80})" }
}

# Source: Cloudflare Docs, Gateway, DNS policies, Actions
resource "cloudflare_zero_trust_gateway_policy" "gateway_weaker_gone" {
  prior_attrs    = {}
  expect_failure = true
}

resource "cloudflare_zero_trust_gateway_policy" "gateway_weaker_off" {
  prior_attrs    = {}
  attrs          = { enabled = false }
  expect_failure = true
}

resource "cloudflare_zero_trust_gateway_policy" "gateway_weaker_allow" {
  prior_attrs    = {}
  attrs          = { action = "allow" }
  expect_failure = true
}

resource "cloudflare_zero_trust_gateway_policy" "gateway_weaker_was_off" {
  prior_attrs = { enabled = false }
}

resource "cloudflare_zero_trust_gateway_policy" "gateway_weaker_allow_gone" {
  prior_attrs = { action = "allow" }
}

resource "cloudflare_zero_trust_gateway_policy" "gateway_weaker_on" {
  prior_attrs = { enabled = false }
  attrs       = {}
}

resource "cloudflare_zero_trust_gateway_policy" "gateway_weaker_block" {
  prior_attrs = { action = "allow" }
  attrs       = {}
}

resource "cloudflare_zero_trust_gateway_policy" "gateway_weaker_renamed" {
  prior_attrs = {}
  attrs       = { name = "Malware" }
}

resource "cloudflare_zero_trust_gateway_policy" "gateway_weaker_isolate" {
  prior_attrs = {}
  attrs       = { action = "isolate" }
}

resource "cloudflare_zero_trust_gateway_policy" "gateway_weaker_replaced" {
  prior_attrs = {}
  attrs       = {}
  meta        = { operation = "replace" }
}

# Source: Terraform JSON output format, after_unknown
resource "cloudflare_zero_trust_access_policy" "undecided_include_unknown" {
  prior_attrs    = {}
  attrs          = { include = unknown, decision = "deny" }
  expect_failure = true
}

resource "cloudflare_access_policy" "undecided_include_old" {
  prior_attrs    = {}
  attrs          = { include = unknown, decision = "deny" }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_policy" "undecided_include_known" {
  prior_attrs = {}
  attrs       = { include = [{ email_domain = { domain = "acme.example" }, everyone = null, ip = null }, { email_domain = { domain = "acme.example" }, everyone = null, ip = null }] }
}

resource "cloudflare_access_policy" "undecided_include_id" {
  prior_attrs = {}
  attrs       = { id = unknown }
}

resource "cloudflare_access_policy" "undecided_include_first" {
  attrs = { include = unknown, decision = "deny" }
}

resource "cloudflare_zero_trust_access_policy" "undecided_include_name" {
  prior_attrs = {}
  attrs       = { name = unknown }
}

resource "cloudflare_zero_trust_access_policy" "unchecked_include_new" {
  attrs = { include = unknown, decision = "deny" }
}

resource "cloudflare_access_policy" "unchecked_include_old" {
  attrs = { include = unknown, decision = "deny" }
}

# Source: provider documentation, cloudflare/cloudflare 4.x and 5.x, zero_trust_access_application (policies)
resource "cloudflare_zero_trust_access_application" "everyone_included_new_id" {
  attrs = { policies = [unknown] }
}

resource "cloudflare_zero_trust_access_application" "everyone_included_new_object" {
  attrs = { policies = [{ id = unknown, precedence = 1, decision = unknown, include = unknown }] }
}

resource "cloudflare_zero_trust_access_application" "everyone_included_computed" {
  attrs = { policies = unknown }
}

resource "cloudflare_zero_trust_access_application" "everyone_included_one_more_id" {
  prior_attrs = { policies = ["p1"] }
  attrs       = { policies = ["p1", unknown] }
}

resource "cloudflare_zero_trust_access_application" "everyone_included_beside_an_id" {
  attrs          = { policies = [{ id = unknown, decision = unknown, include = unknown }, { id = unknown, decision = "bypass", include = [{ everyone = {} }] }] }
  expect_failure = true
}

resource "cloudflare_zero_trust_access_application" "everyone_included_inline_new" {
  attrs          = { policies = [{ id = unknown, decision = "allow", include = [{ everyone = {} }], require = [] }] }
  expect_failure = true
}

# Replaced onto another application, tunnel or account.
resource "cloudflare_access_policy" "everyone_included_other_application" {
  prior_attrs    = { application_id = "a1", decision = "bypass", include = [{ everyone = true }] }
  attrs          = { application_id = "a2", decision = "bypass", include = [{ everyone = true }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "cloudflare_access_policy" "policy_gone_other_application" {
  prior_attrs    = { application_id = "a1" }
  attrs          = { application_id = "a2" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "cloudflare_zero_trust_tunnel_cloudflared_config" "tunnel_opened_other_tunnel" {
  prior_attrs    = { tunnel_id = "t1", config = { ingress = [{ hostname = "ssh.acme.example", service = "ssh://10.0.0.5:22" }] } }
  attrs          = { tunnel_id = "t2", config = { ingress = [{ hostname = "ssh.acme.example", service = "ssh://10.0.0.5:22" }] } }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "cloudflare_access_policy" "policy_gone_replaced_name" {
  prior_attrs = { application_id = "a1" }
  attrs       = { application_id = "a1", name = "people" }
  meta        = { operation = "replace" }
}

resource "cloudflare_access_policy" "policy_gone_application_unknown" {
  prior_attrs = { application_id = "a1" }
  attrs       = { application_id = unknown }
  meta        = { operation = "replace" }
}

resource "cloudflare_access_policy" "everyone_included_replaced" {
  prior_attrs = { decision = "bypass", include = [{ everyone = true }] }
  attrs       = { decision = "bypass", include = [{ everyone = true }], precedence = 2 }
  meta        = { operation = "replace" }
}

resource "cloudflare_access_policy" "policy_gone_bypass_elsewhere" {
  prior_attrs = { application_id = "a1", decision = "bypass", include = [{ ip = ["203.0.113.0/24"] }] }
  attrs       = { application_id = "a2", decision = "bypass", include = [{ ip = ["203.0.113.0/24"] }] }
  meta        = { operation = "replace" }
}

resource "cloudflare_zero_trust_tunnel_cloudflared_config" "tunnel_opened_replaced" {
  prior_attrs = { tunnel_id = "t1", config = { ingress = [{ hostname = "ssh.acme.example", service = "ssh://10.0.0.5:22" }] } }
  attrs       = { tunnel_id = "t1", config = { ingress = [{ hostname = "ssh.acme.example", service = "ssh://10.0.0.6:22" }] } }
  meta        = { operation = "replace" }
}

resource "cloudflare_zero_trust_tunnel_cloudflared_config" "tunnel_opened_web_elsewhere" {
  prior_attrs = { tunnel_id = "t1", config = { ingress = [{ hostname = "ssh.acme.example", service = "ssh://10.0.0.5:22" }] } }
  attrs       = { tunnel_id = "t2", config = { ingress = [{ hostname = "www.acme.example", service = "https://10.0.0.5" }] } }
  meta        = { operation = "replace" }
}
