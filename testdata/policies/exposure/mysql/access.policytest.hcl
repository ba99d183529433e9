policytest {
  targets = ["../../../../policies/exposure/mysql/access.gate.hcl"]
}

base "mysql_grant" {
  attrs = { user = "orders", host = "10.0.%" }
}

# Source: MySQL Reference Manual, Privileges provided by MySQL; provider documentation, petoju/mysql 3.x
resource "mysql_grant" "everything_granted_all" {
  attrs          = { database = "*", privileges = ["ALL PRIVILEGES"] }
  expect_failure = true
}

resource "mysql_grant" "everything_granted_super" {
  prior_attrs    = { database = "*", privileges = ["PROCESS"] }
  attrs          = { database = "*", privileges = ["PROCESS", "SUPER"] }
  expect_failure = true
}

resource "mysql_grant" "everything_granted_option" {
  attrs          = { database = "*", privileges = ["SELECT"], grant = true }
  expect_failure = true
}

resource "mysql_grant" "everything_granted_database" {
  attrs = { database = "orders", privileges = ["ALL PRIVILEGES"] }
}

resource "mysql_grant" "everything_granted_process" {
  attrs = { database = "*", privileges = ["PROCESS", "REPLICATION CLIENT"] }
}

resource "mysql_grant" "everything_granted_same" {
  prior_attrs = { database = "*", privileges = ["ALL"] }
  attrs       = { database = "*", privileges = ["ALL"], tls_option = "SSL" }
}

resource "mysql_grant" "everything_granted_named" {
  prior_attrs = { database = "*", privileges = ["ALL"] }
  attrs       = { database = "*", privileges = ["SUPER", "SELECT"] }
}

resource "mysql_grant" "everything_granted_role" {
  attrs = { database = "*", roles = ["reporting"], privileges = null, grant = false }
}

resource "mysql_grant" "everything_granted_null" {
  attrs = { database = "orders", privileges = null }
}

# Source: MySQL Reference Manual, Specifying account names
resource "mysql_user" "from_everywhere_localhost" {
  prior_attrs    = { user = "orders", host = "localhost" }
  attrs          = { user = "orders", host = "%" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "mysql_user" "from_everywhere_network" {
  prior_attrs    = { user = "orders", host = "10.0.%" }
  attrs          = { user = "orders", host = "%" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "mysql_user" "from_everywhere_new" {
  attrs = { user = "orders", host = "%" }
}

resource "mysql_user" "from_everywhere_same" {
  prior_attrs = { user = "orders", host = "%" }
  attrs       = { user = "orders", host = "%", tls_option = "SSL" }
}

resource "mysql_user" "from_everywhere_closed" {
  prior_attrs = { user = "orders", host = "%" }
  attrs       = { user = "orders", host = "10.0.%" }
  meta        = { operation = "replace" }
}

resource "mysql_user" "from_everywhere_moved" {
  prior_attrs = { user = "orders", host = "localhost" }
  attrs       = { user = "orders", host = "10.0.%" }
  meta        = { operation = "replace" }
}

# Source: MySQL Reference Manual, Reserved accounts
resource "mysql_user" "administrator_from_everywhere_root" {
  attrs          = { user = "root", host = "%" }
  expect_failure = true
}

resource "mysql_user" "administrator_from_everywhere_admin" {
  attrs          = { user = "Admin", host = "%" }
  expect_failure = true
}

resource "mysql_user" "administrator_from_everywhere_local" {
  attrs = { user = "root", host = "localhost" }
}

resource "mysql_user" "administrator_from_everywhere_default" {
  attrs = { user = "root", host = null }
}

resource "mysql_user" "administrator_from_everywhere_network" {
  attrs = { user = "admin", host = "10.0.1.%" }
}

resource "mysql_user" "administrator_from_everywhere_other" {
  attrs = { user = "administration", host = "%" }
}

# Source: what a replacement is attached to; provider documentation, petoju/mysql 3.x, grant: user, host and role replace it
resource "mysql_grant" "everything_granted_moved" {
  prior_attrs    = { database = "*", privileges = ["ALL PRIVILEGES"], user = "orders" }
  attrs          = { database = "*", privileges = ["ALL PRIVILEGES"], user = "interns" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "mysql_grant" "everything_granted_same_target" {
  prior_attrs = { database = "*", privileges = ["ALL PRIVILEGES"], user = "orders" }
  attrs       = { database = "*", privileges = ["ALL PRIVILEGES"], user = "orders", tls_option = "NONE" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "mysql_grant" "everything_granted_unknown_target" {
  prior_attrs = { database = "*", privileges = ["ALL PRIVILEGES"], user = "orders" }
  attrs       = { database = "*", privileges = ["ALL PRIVILEGES"], user = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "mysql_grant" "everything_granted_read_moved" {
  prior_attrs = { database = "orders", privileges = ["SELECT"], user = "orders" }
  attrs       = { database = "orders", privileges = ["SELECT"], user = "interns" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "mysql_user" "administrator_from_everywhere_replaced" {
  prior_attrs    = { user = "root", host = "localhost", tls_option = "NONE" }
  attrs          = { user = "root", host = "%", tls_option = "NONE" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "mysql_user" "administrator_from_everywhere_unencrypted" {
  prior_attrs    = { user = "root", host = "%", tls_option = "SSL" }
  attrs          = { user = "root", host = "%", tls_option = "NONE" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "mysql_user" "administrator_from_everywhere_encrypted" {
  prior_attrs = { user = "root", host = "%", tls_option = "NONE" }
  attrs       = { user = "root", host = "%", tls_option = "SSL" }
  meta        = { operation = "replace" }
}

resource "mysql_user" "administrator_from_everywhere_plugin" {
  prior_attrs = { user = "root", host = "%", auth_plugin = "mysql_native_password" }
  attrs       = { user = "root", host = "%", auth_plugin = "caching_sha2_password" }
  meta        = { operation = "replace" }
}

# What has an impossible type is no target.
resource "mysql_grant" "everything_granted_odd" {
  prior_attrs = { database = "*", privileges = [null, "SELECT"], user = ["orders"], host = {} }
  attrs       = { database = "*", privileges = [null, "SELECT"], user = ["orders"], host = {} }
  meta        = { operation = "replace" }
}

# A plan moves it: the same elsewhere opens nothing.
plan "mysql_grant_renamed" {
  file            = "../../../exposure/moved/mysql_grant_renamed.json"
  expect          = "pass"
  expect_findings = []
}

plan "mysql_grant_with_another_list" {
  file            = "../../../exposure/moved/mysql_grant_with_another_list.json"
  expect          = "pass"
  expect_findings = []
}

plan "mysql_grant_from_every_host" {
  file            = "../../../exposure/moved/mysql_grant_from_every_host.json"
  expect          = "needs_approval"
  expect_findings = ["access/everything_granted: mysql_grant.b"]
}
