policytest {
  targets = ["../../../../policies/exposure/cloudflare/edge.gate.hcl"]
}

base "cloudflare_dns_record" {
  attrs = { name = "www.acme.example", type = "A", content = "203.0.113.10", ttl = 1 }
}

# Source: Cloudflare Docs, DNS, Proxy status
resource "cloudflare_dns_record" "proxy_off" {
  prior_attrs    = { proxied = true }
  attrs          = { proxied = false }
  expect_failure = true
}

resource "cloudflare_record" "proxy_off_old" {
  prior_attrs    = { name = "www", type = "CNAME", proxied = true }
  attrs          = { name = "www", type = "CNAME", proxied = false }
  expect_failure = true
}

resource "cloudflare_dns_record" "proxy_off_on" {
  prior_attrs = { proxied = false }
  attrs       = { proxied = true }
}

resource "cloudflare_dns_record" "proxy_off_same" {
  prior_attrs = { proxied = false }
  attrs       = { proxied = false, content = "203.0.113.11" }
}

resource "cloudflare_dns_record" "proxy_off_new" {
  attrs = { proxied = false }
}

resource "cloudflare_dns_record" "proxy_off_moved" {
  prior_attrs = { proxied = true }
  attrs       = { proxied = true, content = "203.0.113.11" }
}

resource "cloudflare_dns_record" "proxy_off_gone" {
  prior_attrs = { proxied = true }
}

# Source: Cloudflare Docs, WAF, Firewall rules, IP Access rules, Zone Lockdown, User Agent Blocking, Rate limiting
base "cloudflare_zone_lockdown" {
  attrs = { urls = ["acme.example/admin*"], description = "admin", paused = false, configurations = [{ target = "ip_range", value = "203.0.113.0/24" }] }
}

base "cloudflare_access_rule" {
  attrs = { mode = "block", notes = "scanner", configuration = { target = "ip", value = "198.51.100.7" } }
}

base "cloudflare_firewall_rule" {
  attrs = { description = "wp", action = "block", paused = false }
}

base "cloudflare_rate_limit" {
  attrs = { threshold = 100, period = 60, disabled = false, action = { mode = "simulate" } }
}

resource "cloudflare_zone_lockdown" "rule_gone_lockdown" {
  prior_attrs    = {}
  expect_failure = true
}

resource "cloudflare_zone_lockdown" "rule_gone_paused" {
  prior_attrs    = {}
  attrs          = { paused = true }
  expect_failure = true
}

resource "cloudflare_access_rule" "rule_gone_whitelist" {
  prior_attrs    = {}
  attrs          = { mode = "whitelist" }
  expect_failure = true
}

resource "cloudflare_firewall_rule" "rule_gone_log" {
  prior_attrs    = {}
  attrs          = { action = "log" }
  expect_failure = true
}

resource "cloudflare_rate_limit" "rule_gone_disabled" {
  prior_attrs    = {}
  attrs          = { disabled = true }
  expect_failure = true
}

resource "cloudflare_user_agent_blocking_rule" "rule_gone_agent" {
  prior_attrs    = { mode = "challenge", paused = false }
  expect_failure = true
}

resource "cloudflare_zone_lockdown" "rule_gone_on" {
  prior_attrs = { paused = true }
  attrs       = {}
}

resource "cloudflare_zone_lockdown" "rule_gone_was_paused" {
  prior_attrs = { paused = true }
}

resource "cloudflare_access_rule" "rule_gone_whitelisted" {
  prior_attrs = { mode = "whitelist" }
}

resource "cloudflare_access_rule" "rule_gone_challenge" {
  prior_attrs = {}
  attrs       = { mode = "challenge" }
}

resource "cloudflare_firewall_rule" "rule_gone_description" {
  prior_attrs = {}
  attrs       = { description = "wordpress" }
}

resource "cloudflare_firewall_rule" "rule_gone_object" {
  prior_attrs = { action = { mode = "block" } }
  attrs       = { action = { mode = "managed_challenge" } }
}

resource "cloudflare_firewall_rule" "rule_gone_allow" {
  prior_attrs = { action = "allow" }
}

resource "cloudflare_rate_limit" "rule_gone_threshold" {
  prior_attrs = {}
  attrs       = { threshold = 200 }
}

resource "cloudflare_access_rule" "rule_gone_replaced" {
  prior_attrs = {}
  attrs       = { configuration = { target = "ip", value = "198.51.100.8" } }
  meta        = { operation = "replace" }
}

resource "cloudflare_firewall_rule" "rule_gone_new" {
  attrs = {}
}

resource "cloudflare_firewall_rule" "rule_gone_odd" {
  prior_attrs = { action = null }
  attrs       = { action = null }
}

resource "cloudflare_zone_lockdown" "rule_gone_urls" {
  prior_attrs = {}
  attrs       = { urls = ["acme.example/admin*", "acme.example/root*"] }
}

# Source: Cloudflare Docs, WAF, IP Access rules, Parameters
resource "cloudflare_access_rule" "allowed_widely_country" {
  attrs          = { mode = "whitelist", configuration = { target = "country", value = "US" } }
  expect_failure = true
}

resource "cloudflare_access_rule" "allowed_widely_range" {
  attrs          = { mode = "whitelist", configuration = [{ target = "ip_range", value = "10.0.0.0/8" }] }
  expect_failure = true
}

resource "cloudflare_access_rule" "allowed_widely_office" {
  attrs = { mode = "whitelist", configuration = { target = "ip_range", value = "203.0.113.0/24" } }
}

resource "cloudflare_access_rule" "allowed_widely_blocked" {
  attrs = { mode = "block", configuration = { target = "country", value = "KP" } }
}

resource "cloudflare_access_rule" "allowed_widely_same" {
  prior_attrs = { mode = "whitelist", configuration = { target = "asn", value = "AS13335" } }
  attrs       = { mode = "whitelist", configuration = { target = "asn", value = "AS13335" }, notes = "x" }
}

resource "cloudflare_access_rule" "allowed_widely_broken" {
  attrs = { mode = "whitelist", configuration = null }
}

# Source: Cloudflare Docs, Ruleset Engine, Phases list; Rules language, Actions; Override a managed ruleset
resource "cloudflare_ruleset" "ruleset_weaker_removed" {
  prior_attrs    = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }, { description = "block tor", expression = "(ip.src.country eq \"T1\")", action = "managed_challenge", enabled = true }] }
  attrs          = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block tor", expression = "(ip.src.country eq \"T1\")", action = "managed_challenge", enabled = true }] }
  expect_failure = true
}

resource "cloudflare_ruleset" "ruleset_weaker_off" {
  prior_attrs    = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }, { description = "block tor", expression = "(ip.src.country eq \"T1\")", action = "managed_challenge", enabled = true }] }
  attrs          = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = false }, { description = "block tor", expression = "(ip.src.country eq \"T1\")", action = "managed_challenge", enabled = true }] }
  expect_failure = true
}

resource "cloudflare_ruleset" "ruleset_weaker_log" {
  prior_attrs    = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }] }
  attrs          = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "log", enabled = true }] }
  expect_failure = true
}

resource "cloudflare_ruleset" "ruleset_weaker_skip" {
  prior_attrs    = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }] }
  attrs          = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "skip monitors", expression = "(ip.src in $monitors)", action = "skip", enabled = true }, { description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }] }
  expect_failure = true
}

resource "cloudflare_ruleset" "ruleset_weaker_muted" {
  prior_attrs    = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_managed", rules = [{ description = "managed", expression = "true", action = "execute", enabled = true, action_parameters = { id = "efb7b8c949ac4650a09736fc376e9aee", overrides = null } }] }
  attrs          = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_managed", rules = [{ description = "managed", expression = "true", action = "execute", enabled = true, action_parameters = { id = "efb7b8c949ac4650a09736fc376e9aee", overrides = { action = "log" } } }] }
  expect_failure = true
}

resource "cloudflare_ruleset" "ruleset_weaker_reordered" {
  prior_attrs = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }, { description = "block tor", expression = "(ip.src.country eq \"T1\")", action = "managed_challenge", enabled = true }] }
  attrs       = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block tor", expression = "(ip.src.country eq \"T1\")", action = "managed_challenge", enabled = true }, { description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }] }
}

resource "cloudflare_ruleset" "ruleset_weaker_challenge" {
  prior_attrs = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }] }
  attrs       = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "managed_challenge", enabled = true }] }
}

resource "cloudflare_ruleset" "ruleset_weaker_edited" {
  prior_attrs = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }] }
  attrs       = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\" and not ip.src in $office)", action = "block", enabled = true }] }
}

resource "cloudflare_ruleset" "ruleset_weaker_renamed" {
  prior_attrs = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }] }
  attrs       = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "Admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }] }
}

resource "cloudflare_ruleset" "ruleset_weaker_added" {
  prior_attrs = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }] }
  attrs       = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }, { description = "block tor", expression = "(ip.src.country eq \"T1\")", action = "managed_challenge", enabled = true }] }
}

resource "cloudflare_ruleset" "ruleset_weaker_skip_gone" {
  prior_attrs = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "skip monitors", expression = "(ip.src in $monitors)", action = "skip", enabled = true }, { description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }] }
  attrs       = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }] }
}

resource "cloudflare_ruleset" "ruleset_weaker_redirects" {
  prior_attrs = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_dynamic_redirect", rules = [{ description = "go", expression = "true", action = "redirect", enabled = true }] }
  attrs       = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_dynamic_redirect", rules = [] }
}

resource "cloudflare_ruleset" "ruleset_weaker_was_off" {
  prior_attrs = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = false }, { description = "block tor", expression = "(ip.src.country eq \"T1\")", action = "managed_challenge", enabled = true }] }
  attrs       = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block tor", expression = "(ip.src.country eq \"T1\")", action = "managed_challenge", enabled = true }] }
}

resource "cloudflare_ruleset" "ruleset_weaker_one_rule_off" {
  prior_attrs = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_managed", rules = [{ description = "managed", expression = "true", action = "execute", enabled = true, action_parameters = { overrides = { rules = [] } } }] }
  attrs       = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_managed", rules = [{ description = "managed", expression = "true", action = "execute", enabled = true, action_parameters = { overrides = { rules = [{ id = "a", enabled = false }] } } }] }
}

resource "cloudflare_ruleset" "ruleset_weaker_broken" {
  prior_attrs = { phase = "ddos_l7", rules = null }
  attrs       = { phase = "ddos_l7", rules = "x" }
}

# Source: Cloudflare Docs, Ruleset Engine, Delete a ruleset
resource "cloudflare_ruleset" "ruleset_gone" {
  prior_attrs    = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }] }
  expect_failure = true
}

resource "cloudflare_ruleset" "ruleset_gone_limits" {
  prior_attrs    = { zone_id = "z1", name = "default", kind = "zone", phase = "http_ratelimit", rules = [{ description = "login", expression = "true", action = "block", enabled = true }] }
  expect_failure = true
}

resource "cloudflare_ruleset" "ruleset_gone_redirects" {
  prior_attrs = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_dynamic_redirect", rules = [{ description = "go", expression = "true", action = "redirect", enabled = true }] }
}

resource "cloudflare_ruleset" "ruleset_gone_off" {
  prior_attrs = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = false }] }
}

resource "cloudflare_ruleset" "ruleset_gone_skips" {
  prior_attrs = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "skip monitors", expression = "(ip.src in $monitors)", action = "skip", enabled = true }] }
}

resource "cloudflare_ruleset" "ruleset_gone_replaced" {
  prior_attrs = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }] }
  attrs       = { zone_id = "z1", name = "default", kind = "zone", phase = "http_request_firewall_custom", rules = [{ description = "block admin", expression = "(http.request.uri.path contains \"/admin\")", action = "block", enabled = true }] }
  meta        = { operation = "replace" }
}

# Source: Cloudflare API, Zone settings; Cloudflare Docs, SSL/TLS, Encryption modes
resource "cloudflare_zone_setting" "setting_weaker_level" {
  prior_attrs    = { zone_id = "z1", setting_id = "security_level", value = "medium" }
  attrs          = { zone_id = "z1", setting_id = "security_level", value = "essentially_off" }
  expect_failure = true
}

resource "cloudflare_zone_setting" "setting_weaker_https" {
  prior_attrs    = { zone_id = "z1", setting_id = "always_use_https", value = "on" }
  attrs          = { zone_id = "z1", setting_id = "always_use_https", value = "off" }
  expect_failure = true
}

resource "cloudflare_zone_setting" "setting_weaker_ssl" {
  prior_attrs    = { zone_id = "z1", setting_id = "ssl", value = "strict" }
  attrs          = { zone_id = "z1", setting_id = "ssl", value = "flexible" }
  expect_failure = true
}

resource "cloudflare_zone_setting" "setting_weaker_tls" {
  prior_attrs    = { zone_id = "z1", setting_id = "min_tls_version", value = "1.2" }
  attrs          = { zone_id = "z1", setting_id = "min_tls_version", value = "1.0" }
  expect_failure = true
}

resource "cloudflare_zone_setting" "setting_weaker_attack_over" {
  prior_attrs = { zone_id = "z1", setting_id = "security_level", value = "under_attack" }
  attrs       = { zone_id = "z1", setting_id = "security_level", value = "medium" }
}

resource "cloudflare_zone_setting" "setting_weaker_on" {
  prior_attrs = { zone_id = "z1", setting_id = "always_use_https", value = "off" }
  attrs       = { zone_id = "z1", setting_id = "always_use_https", value = "on" }
}

resource "cloudflare_zone_setting" "setting_weaker_stricter" {
  prior_attrs = { zone_id = "z1", setting_id = "ssl", value = "full" }
  attrs       = { zone_id = "z1", setting_id = "ssl", value = "strict" }
}

resource "cloudflare_zone_setting" "setting_weaker_brotli" {
  prior_attrs = { zone_id = "z1", setting_id = "brotli", value = "on" }
  attrs       = { zone_id = "z1", setting_id = "brotli", value = "off" }
}

resource "cloudflare_zone_setting" "setting_weaker_new" {
  attrs = { zone_id = "z1", setting_id = "ssl", value = "flexible" }
}

resource "cloudflare_zone_setting" "setting_weaker_object" {
  prior_attrs = { zone_id = "z1", setting_id = "security_header", value = { a = 1 } }
  attrs       = { zone_id = "z1", setting_id = "security_header", value = { a = 2 } }
}

resource "cloudflare_zone_setting" "setting_weaker_sha1" {
  prior_attrs = { zone_id = "z1", setting_id = "sha1_support", value = "on" }
  attrs       = { zone_id = "z1", setting_id = "sha1_support", value = "off" }
}

resource "cloudflare_zone_setting" "setting_weaker_same" {
  prior_attrs = { zone_id = "z1", setting_id = "waf", value = "off" }
  attrs       = { zone_id = "z1", setting_id = "waf", value = "off" }
}

base "cloudflare_r2_managed_domain" {
  attrs = { account_id = "a1", bucket_name = "invoices" }
}

# Source: Cloudflare Docs, R2, Public buckets
resource "cloudflare_r2_managed_domain" "bucket_public_new" {
  attrs          = { enabled = true }
  expect_failure = true
}

resource "cloudflare_r2_managed_domain" "bucket_public_on" {
  prior_attrs    = { enabled = false }
  attrs          = { enabled = true }
  expect_failure = true
}

resource "cloudflare_r2_managed_domain" "bucket_public_off" {
  attrs = { enabled = false }
}

resource "cloudflare_r2_managed_domain" "bucket_public_same" {
  prior_attrs = { enabled = true }
  attrs       = { enabled = true }
}

resource "cloudflare_r2_managed_domain" "bucket_public_closed" {
  prior_attrs = { enabled = true }
  attrs       = { enabled = false }
}

resource "cloudflare_r2_managed_domain" "bucket_public_gone" {
  prior_attrs = { enabled = true }
}

base "cloudflare_r2_custom_domain" {
  attrs = { account_id = "a1", bucket_name = "assets", domain = "assets.acme.example", zone_id = "z1" }
}

# Source: Cloudflare Docs, R2, Public buckets, Custom domains
resource "cloudflare_r2_custom_domain" "bucket_published_new" {
  attrs          = { enabled = true }
  expect_failure = true
}

resource "cloudflare_r2_custom_domain" "bucket_published_other" {
  prior_attrs    = { enabled = true }
  attrs          = { enabled = true, bucket_name = "invoices" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "cloudflare_r2_custom_domain" "bucket_published_off" {
  attrs = { enabled = false }
}

resource "cloudflare_r2_custom_domain" "bucket_published_same" {
  prior_attrs = { enabled = true }
  attrs       = { enabled = true, min_tls = "1.2" }
}

resource "cloudflare_r2_custom_domain" "bucket_published_closed" {
  prior_attrs = { enabled = true }
  attrs       = { enabled = false }
}

resource "cloudflare_r2_custom_domain" "bucket_published_null" {
  attrs = { enabled = null }
}

# Source: Cloudflare Docs, Spectrum, Configuration options
resource "cloudflare_spectrum_application" "port_published_ssh" {
  attrs          = { zone_id = "z1", protocol = "tcp/22" }
  expect_failure = true
}

resource "cloudflare_spectrum_application" "port_published_range" {
  prior_attrs    = { zone_id = "z1", protocol = "tcp/443" }
  attrs          = { zone_id = "z1", protocol = "tcp/3300-3400" }
  expect_failure = true
}

resource "cloudflare_spectrum_application" "port_published_firewall" {
  prior_attrs    = { zone_id = "z1", protocol = "tcp/5432", ip_firewall = true }
  attrs          = { zone_id = "z1", protocol = "tcp/5432", ip_firewall = false }
  expect_failure = true
}

resource "cloudflare_spectrum_application" "port_published_game" {
  attrs = { zone_id = "z1", protocol = "tcp/25565" }
}

resource "cloudflare_spectrum_application" "port_published_web" {
  attrs = { zone_id = "z1", protocol = "tcp/443" }
}

resource "cloudflare_spectrum_application" "port_published_guarded" {
  attrs = { zone_id = "z1", protocol = "tcp/22", ip_firewall = true }
}

resource "cloudflare_spectrum_application" "port_published_same" {
  prior_attrs = { zone_id = "z1", protocol = "tcp/22" }
  attrs       = { zone_id = "z1", protocol = "tcp/22", tls = "full" }
}

resource "cloudflare_spectrum_application" "port_published_closed" {
  prior_attrs = { zone_id = "z1", protocol = "tcp/22" }
  attrs       = { zone_id = "z1", protocol = "tcp/2222" }
}

resource "cloudflare_spectrum_application" "port_published_named" {
  attrs = { zone_id = "z1", protocol = "ssh" }
}

resource "cloudflare_spectrum_application" "port_published_null" {
  attrs = { zone_id = "z1", protocol = null }
}

base "cloudflare_account_member" {
  attrs = { account_id = "a1", email = "mona@acme.example" }
}

# Source: Cloudflare Docs, Manage account members, Roles; Cloudflare API, List roles
resource "cloudflare_account_member" "administrator_new" {
  attrs          = { roles = ["33666b9c79b9a5273fc7344ff42f953d"] }
  expect_failure = true
}

resource "cloudflare_account_member" "administrator_raised" {
  prior_attrs    = { roles = ["3536bcfad5faccb999b47003c79917fb"] }
  attrs          = { roles = ["3536bcfad5faccb999b47003c79917fb", "05784afa30c1afe1440e79d9351c7430"] }
  expect_failure = true
}

resource "cloudflare_account_member" "administrator_old" {
  attrs          = { email = null, email_address = "mona@acme.example", role_ids = ["33666b9c79b9a5273fc7344ff42f953d"] }
  expect_failure = true
}

resource "cloudflare_account_member" "administrator_reader" {
  attrs = { roles = ["3536bcfad5faccb999b47003c79917fb"] }
}

resource "cloudflare_account_member" "administrator_same" {
  prior_attrs = { roles = ["33666b9c79b9a5273fc7344ff42f953d"] }
  attrs       = { roles = ["33666b9c79b9a5273fc7344ff42f953d"], status = "accepted" }
}

resource "cloudflare_account_member" "administrator_lowered" {
  prior_attrs = { roles = ["33666b9c79b9a5273fc7344ff42f953d"] }
  attrs       = { roles = ["05784afa30c1afe1440e79d9351c7430"] }
}

resource "cloudflare_account_member" "administrator_removed" {
  prior_attrs = { roles = ["3536bcfad5faccb999b47003c79917fb", "05784afa30c1afe1440e79d9351c7430"] }
  attrs       = { roles = ["3536bcfad5faccb999b47003c79917fb"] }
}

resource "cloudflare_account_member" "administrator_gone" {
  prior_attrs = { roles = ["33666b9c79b9a5273fc7344ff42f953d"] }
}

resource "cloudflare_account_member" "administrator_null" {
  attrs = { roles = null }
}

# Source: Cloudflare Docs, API token template, Restrict token use; provider documentation, cloudflare_api_token
resource "cloudflare_api_token" "token_opened_networks" {
  prior_attrs    = { name = "ci", policies = [{ effect = "allow", permission_groups = [{ id = "c8fed203ed3043cba015a93ad1616f1f" }], resources = "{\"com.cloudflare.api.account.zone.z1\": \"*\"}" }], condition = { request_ip = { in = ["203.0.113.0/24"] } }, expires_on = null }
  attrs          = { name = "ci", policies = [{ effect = "allow", permission_groups = [{ id = "c8fed203ed3043cba015a93ad1616f1f" }], resources = "{\"com.cloudflare.api.account.zone.z1\": \"*\"}" }], condition = null, expires_on = null }
  expect_failure = true
}

resource "cloudflare_api_token" "token_opened_zones" {
  prior_attrs    = { name = "ci", policies = [{ effect = "allow", permission_groups = [{ id = "c8fed203ed3043cba015a93ad1616f1f" }], resources = "{\"com.cloudflare.api.account.zone.z1\": \"*\"}" }], condition = null, expires_on = null }
  attrs          = { name = "ci", policies = [{ effect = "allow", permission_groups = [{ id = "c8fed203ed3043cba015a93ad1616f1f" }], resources = "{\"com.cloudflare.api.account.zone.*\": \"*\"}" }], condition = null, expires_on = null }
  expect_failure = true
}

resource "cloudflare_account_token" "token_opened_forever" {
  prior_attrs    = { name = "ci", policies = [{ effect = "allow", permission_groups = [{ id = "c8fed203ed3043cba015a93ad1616f1f" }], resources = "{\"com.cloudflare.api.account.zone.z1\": \"*\"}" }], condition = null, expires_on = "2027-01-01T00:00:00Z" }
  attrs          = { name = "ci", policies = [{ effect = "allow", permission_groups = [{ id = "c8fed203ed3043cba015a93ad1616f1f" }], resources = "{\"com.cloudflare.api.account.zone.z1\": \"*\"}" }], condition = null, expires_on = null }
  expect_failure = true
}

resource "cloudflare_api_token" "token_opened_new" {
  attrs = { name = "ci", policies = [{ effect = "allow", permission_groups = [{ id = "c8fed203ed3043cba015a93ad1616f1f" }], resources = "{\"com.cloudflare.api.account.zone.*\": \"*\"}" }], condition = null, expires_on = null }
}

resource "cloudflare_api_token" "token_opened_same" {
  prior_attrs = { name = "ci", policies = [{ effect = "allow", permission_groups = [{ id = "c8fed203ed3043cba015a93ad1616f1f" }], resources = "{\"com.cloudflare.api.account.zone.*\": \"*\"}" }], condition = null, expires_on = null }
  attrs       = { name = "ci", policies = [{ effect = "allow", permission_groups = [{ id = "c8fed203ed3043cba015a93ad1616f1f" }], resources = "{\"com.cloudflare.api.account.zone.*\": \"*\"}" }], condition = null, expires_on = null }
}

resource "cloudflare_api_token" "token_opened_other_network" {
  prior_attrs = { name = "ci", policies = [{ effect = "allow", permission_groups = [{ id = "c8fed203ed3043cba015a93ad1616f1f" }], resources = "{\"com.cloudflare.api.account.zone.z1\": \"*\"}" }], condition = { request_ip = { in = ["203.0.113.0/24"] } }, expires_on = null }
  attrs       = { name = "ci", policies = [{ effect = "allow", permission_groups = [{ id = "c8fed203ed3043cba015a93ad1616f1f" }], resources = "{\"com.cloudflare.api.account.zone.z1\": \"*\"}" }], condition = { request_ip = { in = ["198.51.100.0/24"] } }, expires_on = null }
}

resource "cloudflare_api_token" "token_opened_narrowed" {
  prior_attrs = { name = "ci", policies = [{ effect = "allow", permission_groups = [{ id = "c8fed203ed3043cba015a93ad1616f1f" }], resources = "{\"com.cloudflare.api.account.zone.*\": \"*\"}" }], condition = null, expires_on = null }
  attrs       = { name = "ci", policies = [{ effect = "allow", permission_groups = [{ id = "c8fed203ed3043cba015a93ad1616f1f" }], resources = "{\"com.cloudflare.api.account.zone.z1\": \"*\"}" }], condition = null, expires_on = null }
}

resource "cloudflare_api_token" "token_opened_renewed" {
  prior_attrs = { name = "ci", policies = [{ effect = "allow", permission_groups = [{ id = "c8fed203ed3043cba015a93ad1616f1f" }], resources = "{\"com.cloudflare.api.account.zone.z1\": \"*\"}" }], condition = null, expires_on = "2027-01-01T00:00:00Z" }
  attrs       = { name = "ci", policies = [{ effect = "allow", permission_groups = [{ id = "c8fed203ed3043cba015a93ad1616f1f" }], resources = "{\"com.cloudflare.api.account.zone.z1\": \"*\"}" }], condition = null, expires_on = "2028-01-01T00:00:00Z" }
}

resource "cloudflare_api_token" "token_opened_old_form" {
  prior_attrs = { name = "ci", policy = [{ effect = "allow", resources = { "com.cloudflare.api.account.zone.*" = "*" } }] }
  attrs       = { name = "ci", policy = [{ effect = "allow", resources = { "com.cloudflare.api.account.zone.z1" = "*" } }] }
}

resource "cloudflare_api_token" "token_opened_broken" {
  prior_attrs = { policies = [{ resources = "{" }] }
  attrs       = { policies = [{ resources = null }], condition = [] }
}

# Source: Cloudflare Docs, Enforce two-factor authentication
resource "cloudflare_account" "second_factor_off" {
  prior_attrs    = { name = "acme", settings = { enforce_twofactor = true } }
  attrs          = { name = "acme", settings = { enforce_twofactor = false } }
  expect_failure = true
}

resource "cloudflare_account" "second_factor_old" {
  prior_attrs    = { name = "acme", enforce_twofactor = true }
  attrs          = { name = "acme", enforce_twofactor = false }
  expect_failure = true
}

resource "cloudflare_account" "second_factor_on" {
  prior_attrs = { name = "acme", settings = { enforce_twofactor = false } }
  attrs       = { name = "acme", settings = { enforce_twofactor = true } }
}

resource "cloudflare_account" "second_factor_same" {
  prior_attrs = { name = "acme", settings = { enforce_twofactor = false } }
  attrs       = { name = "Acme", settings = { enforce_twofactor = false } }
}

resource "cloudflare_account" "second_factor_new" {
  attrs = { name = "acme", settings = { enforce_twofactor = false } }
}

resource "cloudflare_account" "second_factor_null" {
  prior_attrs = { name = "acme", settings = null }
  attrs       = { name = "acme", settings = null }
}

# Source: Cloudflare Docs, SSL/TLS, Authenticated Origin Pulls
resource "cloudflare_authenticated_origin_pulls" "origin_unchecked" {
  prior_attrs    = { zone_id = "z", enabled = true }
  attrs          = { zone_id = "z", enabled = false }
  expect_failure = true
}

resource "cloudflare_authenticated_origin_pulls" "origin_unchecked_config" {
  prior_attrs    = { zone_id = "z", config = [{ enabled = true }] }
  attrs          = { zone_id = "z", config = [{ enabled = false }] }
  expect_failure = true
}

resource "cloudflare_authenticated_origin_pulls" "origin_unchecked_on" {
  prior_attrs = { zone_id = "z", enabled = false }
  attrs       = { zone_id = "z", enabled = true }
}

resource "cloudflare_authenticated_origin_pulls" "origin_unchecked_same" {
  prior_attrs = { zone_id = "z", enabled = true }
  attrs       = { zone_id = "z", enabled = true }
}

resource "cloudflare_authenticated_origin_pulls" "origin_unchecked_new" {
  attrs = { zone_id = "z", enabled = false }
}

resource "cloudflare_authenticated_origin_pulls" "origin_unchecked_null" {
  prior_attrs = { zone_id = "z", enabled = null }
  attrs       = { zone_id = "z", enabled = null }
}

# Source: Cloudflare Docs, Page Rules settings
resource "cloudflare_page_rule" "page_unguarded_new" {
  attrs          = { zone_id = "z1", target = "acme.example/api/*", status = "active", actions = { disable_security = true } }
  expect_failure = true
}

resource "cloudflare_page_rule" "page_unguarded_block" {
  prior_attrs    = { zone_id = "z1", target = "acme.example/api/*", status = "active", actions = [{ security_level = "high" }] }
  attrs          = { zone_id = "z1", target = "acme.example/api/*", status = "active", actions = [{ security_level = "essentially_off" }] }
  expect_failure = true
}

resource "cloudflare_page_rule" "page_unguarded_other_zone" {
  prior_attrs    = { zone_id = "z1", target = "*/api/*", status = "active", actions = { disable_security = true } }
  attrs          = { zone_id = "z2", target = "*/api/*", status = "active", actions = { disable_security = true } }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "cloudflare_page_rule" "page_unguarded_cache" {
  attrs = { zone_id = "z1", target = "acme.example/img/*", status = "active", actions = { cache_level = "cache_everything", disable_security = false } }
}

resource "cloudflare_page_rule" "page_unguarded_same" {
  prior_attrs = { zone_id = "z1", target = "acme.example/api/*", status = "active", actions = { disable_security = true } }
  attrs       = { zone_id = "z1", target = "acme.example/v2/*", status = "active", actions = { disable_security = true } }
}

resource "cloudflare_page_rule" "page_unguarded_disabled" {
  attrs = { zone_id = "z1", target = "acme.example/api/*", status = "disabled", actions = { disable_security = true } }
}

resource "cloudflare_page_rule" "page_unguarded_redirect" {
  attrs = { zone_id = "z1", target = "acme.example/*", status = "active", actions = [{ forwarding_url = [{ url = "https://www.acme.example", status_code = 301 }] }] }
}

resource "cloudflare_page_rule" "page_unguarded_stricter" {
  prior_attrs = { zone_id = "z1", target = "acme.example/api/*", status = "active", actions = { security_level = "off" } }
  attrs       = { zone_id = "z1", target = "acme.example/api/*", status = "active", actions = { security_level = "high" } }
}

resource "cloudflare_page_rule" "page_unguarded_broken" {
  attrs = { zone_id = "z1", target = null, status = null, actions = null }
}

# Source: Cloudflare Docs, Bot Fight Mode; Super Bot Fight Mode
resource "cloudflare_bot_management" "bots_let_in_off" {
  prior_attrs    = { zone_id = "z1", fight_mode = true }
  attrs          = { zone_id = "z1", fight_mode = false }
  expect_failure = true
}

resource "cloudflare_bot_management" "bots_let_in_allowed" {
  prior_attrs    = { zone_id = "z1", sbfm_definitely_automated = "block" }
  attrs          = { zone_id = "z1", sbfm_definitely_automated = "allow" }
  expect_failure = true
}

resource "cloudflare_bot_management" "bots_let_in_challenge" {
  prior_attrs = { zone_id = "z1", sbfm_definitely_automated = "block" }
  attrs       = { zone_id = "z1", sbfm_definitely_automated = "managed_challenge" }
}

resource "cloudflare_bot_management" "bots_let_in_on" {
  prior_attrs = { zone_id = "z1", fight_mode = false }
  attrs       = { zone_id = "z1", fight_mode = true }
}

resource "cloudflare_bot_management" "bots_let_in_same" {
  prior_attrs = { zone_id = "z1", fight_mode = true, enable_js = true }
  attrs       = { zone_id = "z1", fight_mode = true, enable_js = false }
}

resource "cloudflare_bot_management" "bots_let_in_never" {
  prior_attrs = { zone_id = "z1", fight_mode = false, sbfm_definitely_automated = "allow" }
}

# Replaced onto another zone, bucket or person.
resource "cloudflare_r2_managed_domain" "bucket_public_other_bucket" {
  prior_attrs    = { bucket_name = "assets", enabled = true }
  attrs          = { bucket_name = "invoices", enabled = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "cloudflare_zone_lockdown" "rule_gone_other_zone" {
  prior_attrs    = { zone_id = "z1" }
  attrs          = { zone_id = "z2" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "cloudflare_ruleset" "ruleset_gone_other_zone" {
  prior_attrs    = { zone_id = "z1", name = "waf", phase = "http_request_firewall_custom", rules = [{ description = "tor", expression = "x", action = "block", enabled = true }] }
  attrs          = { zone_id = "z2", name = "waf", phase = "http_request_firewall_custom", rules = [{ description = "tor", expression = "x", action = "block", enabled = true }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "cloudflare_r2_managed_domain" "bucket_public_replaced" {
  prior_attrs = { enabled = true }
  attrs       = { enabled = true }
  meta        = { operation = "replace" }
}

resource "cloudflare_r2_managed_domain" "bucket_public_bucket_unknown" {
  prior_attrs = { bucket_name = "invoices", enabled = true }
  attrs       = { bucket_name = unknown, enabled = true }
  meta        = { operation = "replace" }
}

resource "cloudflare_zone_lockdown" "rule_gone_same_zone" {
  prior_attrs = { zone_id = "z1" }
  attrs       = { zone_id = "z1", description = "administration" }
  meta        = { operation = "replace" }
}

resource "cloudflare_ruleset" "ruleset_gone_replaced_name" {
  prior_attrs = { zone_id = "z1", name = "waf", phase = "http_request_firewall_custom", rules = [{ description = "tor", expression = "x", action = "block", enabled = true }] }
  attrs       = { zone_id = "z1", name = "firewall", phase = "http_request_firewall_custom", rules = [{ description = "tor", expression = "x", action = "block", enabled = true }] }
  meta        = { operation = "replace" }
}

resource "cloudflare_account_member" "administrator_reader_elsewhere" {
  prior_attrs = { email = "mona@acme.example", roles = ["33666b9c79b9a5273fc7344ff42f953d"] }
  attrs       = { email = "eve@acme.example", roles = ["0123456789abcdef0123456789abcdef"] }
  meta        = { operation = "replace" }
}

resource "cloudflare_zone_setting" "setting_weaker_other_setting" {
  prior_attrs = { zone_id = "z1", setting_id = "always_use_https", value = "on" }
  attrs       = { zone_id = "z1", setting_id = "browser_check", value = "off" }
  meta        = { operation = "replace" }
}

# A plan moves it: the same elsewhere opens nothing.
plan "r2_domain_renamed" {
  file            = "../../../exposure/moved/r2_domain_renamed.json"
  expect          = "pass"
  expect_findings = []
}

plan "r2_custom_domain_renamed" {
  file            = "../../../exposure/moved/r2_custom_domain_renamed.json"
  expect          = "pass"
  expect_findings = []
}

plan "r2_domain_of_another_bucket" {
  file            = "../../../exposure/moved/r2_domain_of_another_bucket.json"
  expect          = "needs_approval"
  expect_findings = ["edge/bucket_public: cloudflare_r2_managed_domain.b"]
}
