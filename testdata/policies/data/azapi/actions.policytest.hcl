policytest {
  targets = ["../../../../policies/data/azapi/actions.gate.hcl"]
}

resource "azapi_resource_action" "deletes_now_created" {
  attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "DELETE"
    action      = null
    when        = "apply"
  }
  expect_failure = true
}

resource "azapi_resource_action" "deletes_now_updated" {
  prior_attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "POST"
    action      = null
    when        = "apply"
  }
  attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "DELETE"
    action      = null
    when        = "apply"
  }
  expect_failure = true
}

resource "azapi_resource_action" "deletes_now_lower_case" {
  attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "delete"
    action      = ""
    when        = "apply"
  }
  expect_failure = true
}

resource "azapi_resource_action" "deletes_now_not_a_restart" {
  attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "POST"
    action      = "restart"
    when        = "apply"
  }
}

resource "azapi_resource_action" "deletes_now_not_later" {
  attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "DELETE"
    action      = null
    when        = "destroy"
  }
}

resource "azapi_resource_action" "deletes_on_destroy_destroyed" {
  prior_attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "DELETE"
    action      = null
    when        = "destroy"
  }
  expect_failure = true
}

resource "azapi_resource_action" "deletes_on_destroy_replaced" {
  prior_attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "DELETE"
    action      = null
    when        = "destroy"
  }
  attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "POST"
    action      = null
    when        = "apply"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azapi_resource_action" "deletes_on_destroy_done_before" {
  prior_attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "DELETE"
    action      = null
    when        = "apply"
  }
}

resource "azapi_resource_action" "deletes_on_destroy_stopped" {
  prior_attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "POST"
    action      = "stop"
    when        = "destroy"
  }
}

resource "azapi_resource_action" "deletes_now_a_child" {
  attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "DELETE"
    action      = "databases/orders"
    when        = "apply"
  }
  expect_failure = true
}

resource "azapi_resource_action" "deletes_now_by_post" {
  attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "POST"
    action      = "delete"
    when        = "apply"
  }
  expect_failure = true
}

resource "azapi_resource_action" "deletes_now_many" {
  attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "POST"
    action      = "bulkDelete"
    when        = "apply"
  }
  expect_failure = true
}

resource "azapi_resource_action" "deletes_now_not_listed" {
  attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "POST"
    action      = "listKeys"
    when        = "apply"
  }
}

resource "azapi_resource_action" "deletes_on_destroy_a_child" {
  prior_attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "DELETE"
    action      = "databases/orders"
    when        = "destroy"
  }
  expect_failure = true
}

resource "azapi_resource_action" "deletes_on_destroy_by_post" {
  prior_attrs = {
    resource_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.Sql/servers/orders"
    type        = "Microsoft.Sql/servers@2023-08-01"
    method      = "POST"
    action      = "Delete"
    when        = "destroy"
  }
  expect_failure = true
}
