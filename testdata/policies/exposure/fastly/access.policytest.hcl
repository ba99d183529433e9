policytest {
  targets = ["../../../../policies/exposure/fastly/access.gate.hcl"]
}

base "fastly_user" {
  attrs = { login = "mona@acme.example", name = "Mona" }
}

# Source: Fastly Documentation, User roles and permissions
resource "fastly_user" "superuser_new" {
  attrs          = { role = "superuser" }
  expect_failure = true
}

resource "fastly_user" "superuser_raised" {
  prior_attrs    = { role = "engineer" }
  attrs          = { role = "superuser" }
  expect_failure = true
}

resource "fastly_user" "superuser_engineer" {
  attrs = { role = "engineer" }
}

resource "fastly_user" "superuser_lowered" {
  prior_attrs = { role = "superuser" }
  attrs       = { role = "user" }
}

resource "fastly_user" "superuser_same" {
  prior_attrs = { role = "superuser" }
  attrs       = { role = "superuser", name = "Mona L." }
}

resource "fastly_user" "superuser_default" {
  attrs = { role = null }
}

# Source: Fastly Documentation, Next-Gen WAF, Protection modes
resource "fastly_ngwaf_workspace" "firewall_off_log" {
  prior_attrs    = { name = "shop", mode = "block" }
  attrs          = { name = "shop", mode = "log" }
  expect_failure = true
}

resource "fastly_ngwaf_workspace" "firewall_off_off" {
  prior_attrs    = { name = "shop", mode = "log" }
  attrs          = { name = "shop", mode = "off" }
  expect_failure = true
}

resource "fastly_ngwaf_workspace" "firewall_off_block" {
  prior_attrs = { name = "shop", mode = "log" }
  attrs       = { name = "shop", mode = "block" }
}

resource "fastly_ngwaf_workspace" "firewall_off_same" {
  prior_attrs = { name = "shop", mode = "log" }
  attrs       = { name = "store", mode = "log" }
}

resource "fastly_ngwaf_workspace" "firewall_off_new" {
  attrs = { name = "shop", mode = "log" }
}

resource "fastly_ngwaf_workspace" "firewall_off_odd" {
  prior_attrs = { name = "shop", mode = null }
  attrs       = { name = "shop", mode = "off" }
}
