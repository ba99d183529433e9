policytest {
  targets = ["../../../../policies/exposure/rabbitmq/access.gate.hcl"]
}

# Source: RabbitMQ Documentation, Management, Access and permissions
resource "rabbitmq_user" "administrator_new" {
  attrs          = { name = "ops", tags = ["administrator"] }
  expect_failure = true
}

resource "rabbitmq_user" "administrator_raised" {
  prior_attrs    = { name = "ops", tags = ["monitoring"] }
  attrs          = { name = "ops", tags = ["monitoring", "administrator"] }
  expect_failure = true
}

resource "rabbitmq_user" "administrator_management" {
  attrs = { name = "ops", tags = ["management"] }
}

resource "rabbitmq_user" "administrator_same" {
  prior_attrs = { name = "ops", tags = ["administrator"] }
  attrs       = { name = "ops", tags = ["administrator", "management"] }
}

resource "rabbitmq_user" "administrator_lowered" {
  prior_attrs = { name = "ops", tags = ["administrator"] }
  attrs       = { name = "ops", tags = [] }
}

resource "rabbitmq_user" "administrator_null" {
  attrs = { name = "orders", tags = null }
}

# Source: RabbitMQ Documentation, Access control, How permissions work
resource "rabbitmq_permissions" "permissions_wider_write" {
  prior_attrs    = { user = "orders", vhost = "orders", permissions = [{ configure = "^$", write = "^orders", read = "^orders" }] }
  attrs          = { user = "orders", vhost = "orders", permissions = [{ configure = "^$", write = ".*", read = "^orders" }] }
  expect_failure = true
}

resource "rabbitmq_permissions" "permissions_wider_all" {
  prior_attrs    = { user = "orders", vhost = "orders", permissions = [{ configure = "", write = "", read = ".*" }] }
  attrs          = { user = "orders", vhost = "orders", permissions = [{ configure = ".*", write = ".*", read = ".*" }] }
  expect_failure = true
}

resource "rabbitmq_permissions" "permissions_wider_new" {
  attrs = { user = "orders", vhost = "orders", permissions = [{ configure = ".*", write = ".*", read = ".*" }] }
}

resource "rabbitmq_permissions" "permissions_wider_same" {
  prior_attrs = { user = "orders", vhost = "orders", permissions = [{ configure = ".*", write = ".*", read = ".*" }] }
  attrs       = { user = "orders", vhost = "orders", permissions = [{ configure = ".*", write = ".*", read = ".*" }] }
}

resource "rabbitmq_permissions" "permissions_wider_closed" {
  prior_attrs = { user = "orders", vhost = "orders", permissions = [{ configure = ".*", write = ".*", read = ".*" }] }
  attrs       = { user = "orders", vhost = "orders", permissions = [{ configure = "^orders", write = "^orders", read = "^orders" }] }
}

resource "rabbitmq_permissions" "permissions_wider_other" {
  prior_attrs = { user = "orders", vhost = "orders", permissions = [{ configure = "^orders", write = "^orders", read = "^orders" }] }
  attrs       = { user = "orders", vhost = "orders", permissions = [{ configure = "^orders", write = "^(orders|invoices)", read = "^orders" }] }
}
