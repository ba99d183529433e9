policytest {
  targets = ["../../../../policies/exposure/azurerm/policies.gate.hcl"]
}
base "azurerm_subscription_policy_assignment" {
  attrs = {
    name                 = "deny-public-ip"
    display_name         = "Deny public IP addresses"
    subscription_id      = "/subscriptions/00000000-0000-0000-0000-000000000000"
    policy_definition_id = "/providers/Microsoft.Authorization/policyDefinitions/83a86a26-fd1f-447c-b59d-e51f44264114"
    enforce              = true
    not_scopes           = []
    parameters           = null
  }
}

# Source: Azure Policy documentation, Assignment structure (enforcementMode, notScopes, parameters)
resource "azurerm_subscription_policy_assignment" "policy_unenforced_not_enforced" {
  prior_attrs    = {}
  attrs          = { enforce = false }
  expect_failure = true
}

resource "azurerm_management_group_policy_assignment" "policy_unenforced_not_enforced_above" {
  prior_attrs    = { name = "a", enforce = true }
  attrs          = { name = "a", enforce = false }
  expect_failure = true
}

resource "azurerm_subscription_policy_assignment" "policy_unenforced_audits" {
  prior_attrs    = { parameters = "{\"effect\": {\"value\": \"Deny\"}}" }
  attrs          = { parameters = "{\"effect\": {\"value\": \"Audit\"}}" }
  expect_failure = true
}

resource "azurerm_subscription_policy_assignment" "policy_unenforced_disabled" {
  prior_attrs    = { parameters = "{\"effect\": {\"value\": \"deny\"}}" }
  attrs          = { parameters = "{\"effect\": {\"value\": \"Disabled\"}}" }
  expect_failure = true
}

resource "azurerm_subscription_policy_assignment" "policy_unenforced_excepted" {
  prior_attrs    = {}
  attrs          = { not_scopes = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"] }
  expect_failure = true
}

resource "azurerm_subscription_policy_assignment" "policy_unenforced_enforced" {
  prior_attrs = { enforce = false }
  attrs       = {}
}

resource "azurerm_subscription_policy_assignment" "policy_unenforced_never_enforced" {
  prior_attrs = { enforce = false }
  attrs       = { enforce = false, description = "x" }
}

resource "azurerm_subscription_policy_assignment" "policy_unenforced_denies" {
  prior_attrs = { parameters = "{\"effect\": {\"value\": \"Audit\"}}" }
  attrs       = { parameters = "{\"effect\": {\"value\": \"Deny\"}}" }
}

resource "azurerm_subscription_policy_assignment" "policy_unenforced_other_parameter" {
  prior_attrs = { parameters = "{\"location\": {\"value\": \"a\"}}" }
  attrs       = { parameters = "{\"location\": {\"value\": \"b\"}}" }
}

resource "azurerm_subscription_policy_assignment" "policy_unenforced_fewer_exceptions" {
  prior_attrs = { not_scopes = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"] }
  attrs       = {}
}

resource "azurerm_subscription_policy_assignment" "policy_unenforced_same_exception" {
  prior_attrs = { not_scopes = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"] }
  attrs       = { not_scopes = ["/SUBSCRIPTIONS/00000000-0000-0000-0000-000000000000/RESOURCEGROUPS/SHOP"] }
}

resource "azurerm_subscription_policy_assignment" "policy_unenforced_exception_of_tags" {
  prior_attrs = { name = "tags", display_name = "Require a tag", policy_definition_id = "/providers/Microsoft.Authorization/policyDefinitions/x" }
  attrs = {
    name                 = "tags"
    display_name         = "Require a tag"
    policy_definition_id = "/providers/Microsoft.Authorization/policyDefinitions/x"
    not_scopes           = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"]
  }
}

resource "azurerm_subscription_policy_assignment" "policy_unenforced_created_for_reports" {
  attrs = { enforce = false }
}

resource "azurerm_subscription_policy_assignment" "policy_unenforced_audit_to_disabled" {
  prior_attrs = { parameters = "{\"effect\": {\"value\": \"Audit\"}}" }
  attrs       = { parameters = "{\"effect\": {\"value\": \"Disabled\"}}" }
}

resource "azurerm_subscription_policy_assignment" "policy_unenforced_not_json" {
  prior_attrs = { parameters = "{" }
  attrs       = { parameters = "}" }
}

# Source: Azure Policy documentation, Azure Policy built-in policy definitions
resource "azurerm_subscription_policy_assignment" "policy_removed_addresses" {
  prior_attrs    = {}
  expect_failure = true
}

resource "azurerm_resource_group_policy_assignment" "policy_removed_network_access" {
  prior_attrs    = { name = "pna", display_name = "Storage accounts should disable public network access", enforce = true }
  expect_failure = true
}

resource "azurerm_subscription_policy_assignment" "policy_removed_tags" {
  prior_attrs = {
    name                 = "tags"
    display_name         = "Require a tag and its value"
    policy_definition_id = "/providers/Microsoft.Authorization/policyDefinitions/1e30110a-5ceb-460c-a204-c1c3969c6d62"
  }
}

resource "azurerm_subscription_policy_assignment" "policy_removed_only_reported" {
  prior_attrs = { enforce = false }
}

resource "azurerm_subscription_policy_assignment" "policy_removed_regions" {
  prior_attrs = {
    name                 = "allowed-locations"
    display_name         = "Allowed locations"
    policy_definition_id = "/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c"
  }
}

resource "azurerm_subscription_policy_assignment" "policy_removed_replaced" {
  prior_attrs = {}
  attrs       = { name = "deny-public-ip-2" }
  meta        = { operation = "replace" }
  change      = { order = "delete_first" }
}

# Source: Azure Policy documentation, Exemption structure
resource "azurerm_resource_group_policy_exemption" "policy_exempted_waiver" {
  attrs = {
    name                 = "shop"
    exemption_category   = "Waiver"
    policy_assignment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/policyAssignments/deny-public-ip"
    expires_on           = null
  }
  expect_failure = true
}

resource "azurerm_subscription_policy_exemption" "policy_exempted_named" {
  attrs = {
    name                 = "allow-public-access"
    exemption_category   = "Waiver"
    policy_assignment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/policyAssignments/a1"
    expires_on           = "2027-01-01T00:00:00Z"
  }
  expect_failure = true
}

resource "azurerm_resource_group_policy_exemption" "policy_exempted_mitigated" {
  attrs = {
    name                 = "shop"
    exemption_category   = "Mitigated"
    policy_assignment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/policyAssignments/deny-public-ip"
  }
}

resource "azurerm_resource_group_policy_exemption" "policy_exempted_tags" {
  attrs = {
    name                 = "shop"
    exemption_category   = "Waiver"
    policy_assignment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/policyAssignments/require-tag"
  }
}

resource "azurerm_resource_group_policy_exemption" "policy_exempted_of_the_plan" {
  attrs = { name = "shop-public", exemption_category = "Waiver", policy_assignment_id = unknown }
}

resource "azurerm_resource_group_policy_exemption" "policy_exempted_removed" {
  prior_attrs = {
    name                 = "shop"
    exemption_category   = "Waiver"
    policy_assignment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/policyAssignments/deny-public-ip"
  }
}

resource "azurerm_resource_group_policy_exemption" "policy_exempted_null" {
  attrs = { name = null, exemption_category = null, policy_assignment_id = null }
}

# Source: Azure Policy documentation, Understand Azure Policy effects
base "azurerm_policy_definition" {
  attrs = { name = "no-public-ip", mode = "All", policy_type = "Custom" }
}

resource "azurerm_policy_definition" "policy_effect_audits" {
  prior_attrs = {
    policy_rule = "{\"if\": {\"field\": \"type\", \"equals\": \"Microsoft.Network/publicIPAddresses\"}, \"then\": {\"effect\": \"deny\"}}"
  }
  attrs = {
    policy_rule = "{\"if\": {\"field\": \"type\", \"equals\": \"Microsoft.Network/publicIPAddresses\"}, \"then\": {\"effect\": \"audit\"}}"
  }
  expect_failure = true
}

resource "azurerm_policy_definition" "policy_effect_disabled" {
  prior_attrs = {
    policy_rule = "{\"if\": {\"field\": \"type\", \"equals\": \"Microsoft.Network/publicIPAddresses\"}, \"then\": {\"effect\": \"Deny\"}}"
  }
  attrs = {
    policy_rule = "{\"if\": {\"field\": \"type\", \"equals\": \"Microsoft.Network/publicIPAddresses\"}, \"then\": {\"effect\": \"Disabled\"}}"
  }
  expect_failure = true
}

resource "azurerm_policy_definition" "policy_effect_not_json" {
  prior_attrs = {
    policy_rule = "{\"if\": {\"field\": \"type\", \"equals\": \"Microsoft.Network/publicIPAddresses\"}, \"then\": {\"effect\": \"deny\"}}"
  }
  attrs          = { policy_rule = "{" }
  expect_failure = true
}

resource "azurerm_policy_definition" "policy_effect_denies" {
  prior_attrs = {
    policy_rule = "{\"if\": {\"field\": \"type\", \"equals\": \"Microsoft.Network/publicIPAddresses\"}, \"then\": {\"effect\": \"audit\"}}"
  }
  attrs = {
    policy_rule = "{\"if\": {\"field\": \"type\", \"equals\": \"Microsoft.Network/publicIPAddresses\"}, \"then\": {\"effect\": \"deny\"}}"
  }
}

resource "azurerm_policy_definition" "policy_effect_same" {
  prior_attrs = {
    policy_rule = "{\"if\": {\"field\": \"type\", \"equals\": \"Microsoft.Network/publicIPAddresses\"}, \"then\": {\"effect\": \"deny\"}}"
  }
  attrs = {
    policy_rule = "{\"if\": {\"field\": \"type\", \"equals\": \"Microsoft.Network/publicIPAddresses\"}, \"then\": {\"effect\": \"Deny\"}}"
  }
}

resource "azurerm_policy_definition" "policy_effect_parameter" {
  prior_attrs = {
    policy_rule = "{\"if\": {\"field\": \"type\", \"equals\": \"Microsoft.Network/publicIPAddresses\"}, \"then\": {\"effect\": \"deny\"}}"
  }
  attrs = {
    policy_rule = "{\"if\": {\"field\": \"type\", \"equals\": \"Microsoft.Network/publicIPAddresses\"}, \"then\": {\"effect\": \"[parameters('effect')]\"}}"
  }
}

resource "azurerm_policy_definition" "policy_effect_audited" {
  attrs = {
    policy_rule = "{\"if\": {\"field\": \"type\", \"equals\": \"Microsoft.Network/publicIPAddresses\"}, \"then\": {\"effect\": \"audit\"}}"
  }
}

resource "azurerm_policy_definition" "policy_effect_null" {
  prior_attrs = { policy_rule = null }
  attrs       = { policy_rule = null }
}

resource "azurerm_policy_definition" "policy_effect_never_denied" {
  prior_attrs = {
    policy_rule = "{\"if\": {\"field\": \"type\", \"equals\": \"Microsoft.Network/publicIPAddresses\"}, \"then\": {\"effect\": \"audit\"}}"
  }
  attrs = {
    policy_rule = "{\"if\": {\"field\": \"type\", \"equals\": \"Microsoft.Network/publicIPAddresses\"}, \"then\": {\"effect\": \"disabled\"}}"
  }
}

# Source: provider schema, hashicorp/azurerm, azurerm_resource_group_policy_assignment (resource_group_id)
resource "azurerm_resource_group_policy_assignment" "policy_removed_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { name = "pna", display_name = "Storage accounts should disable public network access", enforce = true, resource_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme" }
  attrs          = { name = "pna", display_name = "Storage accounts should disable public network access", enforce = true, resource_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme-sandbox" }
  expect_failure = true
}

resource "azurerm_resource_group_policy_assignment" "policy_removed_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { name = "pna", display_name = "Storage accounts should disable public network access", enforce = true, resource_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme-sandbox", tags = { team = "orders" } }
  attrs       = { name = "pna", display_name = "Storage accounts should disable public network access", enforce = true, resource_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme-sandbox", tags = { team = "payments" } }

}

resource "azurerm_resource_group_policy_assignment" "policy_removed_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { name = "pna", display_name = "Storage accounts should disable public network access", enforce = true, resource_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme" }
  attrs       = { name = "pna", display_name = "Storage accounts should disable public network access", enforce = true, resource_group_id = unknown }

}

# Source: provider schema, hashicorp/azurerm, azurerm_resource_group_policy_exemption (resource_group_id)
resource "azurerm_resource_group_policy_exemption" "policy_exempted_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { name = "shop", exemption_category = "Waiver", policy_assignment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/policyAssignments/deny-public-ip", resource_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme-sandbox" }
  attrs          = { name = "shop", exemption_category = "Waiver", policy_assignment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/policyAssignments/deny-public-ip", resource_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme" }
  expect_failure = true
}

resource "azurerm_resource_group_policy_exemption" "policy_exempted_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { name = "shop", exemption_category = "Waiver", policy_assignment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/policyAssignments/deny-public-ip", resource_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme", tags = { team = "orders" } }
  attrs       = { name = "shop", exemption_category = "Waiver", policy_assignment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/policyAssignments/deny-public-ip", resource_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme", tags = { team = "payments" } }

}

resource "azurerm_resource_group_policy_exemption" "policy_exempted_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { name = "shop", exemption_category = "Waiver", policy_assignment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/policyAssignments/deny-public-ip", resource_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme-sandbox" }
  attrs       = { name = "shop", exemption_category = "Waiver", policy_assignment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/policyAssignments/deny-public-ip", resource_group_id = unknown }

}
