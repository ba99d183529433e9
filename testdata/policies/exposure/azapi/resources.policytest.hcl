policytest {
  targets = ["../../../../policies/exposure/azapi/resources.gate.hcl"]
}

# Source: Azure REST API reference, Storage Accounts, Vaults, Role Assignments, Firewall Rules; provider documentation, azapi_resource
resource "azapi_resource" "data_opened_public_access" {
  prior_attrs = {
    type      = "Microsoft.KeyVault/vaults@2023-07-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Disabled" } }
  }
  attrs = {
    type      = "Microsoft.KeyVault/vaults@2023-07-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Enabled" } }
  }
  expect_failure = true
}

resource "azapi_resource" "data_opened_blobs" {
  prior_attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = "{\"properties\": {\"allowBlobPublicAccess\": false}}"
  }
  attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = "{\"properties\": {\"allowBlobPublicAccess\": true}}"
  }
  expect_failure = true
}

resource "azapi_resource" "data_opened_firewall" {
  prior_attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { networkAcls = { defaultAction = "Deny" } } }
  }
  attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { networkAcls = { defaultAction = "Allow" } } }
  }
  expect_failure = true
}

resource "azapi_resource" "data_opened_container" {
  attrs = {
    type      = "Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicAccess = "Blob" } }
  }
  expect_failure = true
}

resource "azapi_update_resource" "data_opened_update" {
  attrs = {
    type        = "Microsoft.Storage/storageAccounts@2023-05-01"
    resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body        = { properties = { allowBlobPublicAccess = true } }
  }
  expect_failure = true
}

resource "azapi_resource" "data_opened_owner" {
  attrs = {
    type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000"
    body = {
      properties = {
        roleDefinitionId = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
        principalId      = "a"
      }
    }
  }
  expect_failure = true
}

resource "azapi_resource" "data_opened_rule" {
  attrs = {
    type      = "Microsoft.Sql/servers/firewallRules@2021-11-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { startIpAddress = "0.0.0.0", endIpAddress = "255.255.255.255" } }
  }
  expect_failure = true
}

resource "azapi_resource" "data_opened_cluster" {
  prior_attrs = {
    type      = "Microsoft.ContainerService/managedClusters@2024-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { apiServerAccessProfile = { enablePrivateCluster = true } } }
  }
  attrs = {
    type      = "Microsoft.ContainerService/managedClusters@2024-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { apiServerAccessProfile = { enablePrivateCluster = false } } }
  }
  expect_failure = true
}

resource "azapi_resource" "data_opened_closed" {
  prior_attrs = {
    type      = "Microsoft.KeyVault/vaults@2023-07-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Enabled" } }
  }
  attrs = {
    type      = "Microsoft.KeyVault/vaults@2023-07-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Disabled" } }
  }
}

resource "azapi_resource" "data_opened_created" {
  attrs = {
    type      = "Microsoft.KeyVault/vaults@2023-07-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Enabled" } }
  }
}

resource "azapi_resource" "data_opened_same" {
  prior_attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { allowBlobPublicAccess = true } }
  }
  attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = "{\"properties\": {\"allowBlobPublicAccess\": true}}"
  }
}

resource "azapi_resource" "data_opened_private_container" {
  attrs = {
    type      = "Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicAccess = "None" } }
  }
}

resource "azapi_resource" "data_opened_container_always" {
  prior_attrs = {
    type      = "Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicAccess = "Blob" } }
  }
  attrs = {
    type      = "Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicAccess = "blob" } }
  }
}

resource "azapi_resource" "data_opened_denies" {
  prior_attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { networkAcls = { defaultAction = "Allow" } } }
  }
  attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { networkAcls = { defaultAction = "Deny" } } }
  }
}

resource "azapi_resource" "data_opened_reader" {
  attrs = {
    type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000"
    body = {
      properties = {
        roleDefinitionId = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
      }
    }
  }
}

resource "azapi_resource" "data_opened_office" {
  attrs = {
    type      = "Microsoft.Sql/servers/firewallRules@2021-11-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { startIpAddress = "203.0.113.0", endIpAddress = "203.0.113.255" } }
  }
}

resource "azapi_resource" "data_opened_rule_always" {
  prior_attrs = {
    type      = "Microsoft.Sql/servers/firewallRules@2021-11-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { startIpAddress = "0.0.0.0", endIpAddress = "255.255.255.255" } }
  }
  attrs = {
    type      = "Microsoft.Sql/servers/firewallRules@2021-11-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { startIpAddress = "0.0.0.0", endIpAddress = "255.255.255.255" } }
  }
}

resource "azapi_resource" "data_opened_without_a_body" {
  attrs = { type = "Microsoft.Storage/storageAccounts@2023-05-01", name = "shop", body = null }
}

resource "azapi_resource" "data_opened_empty" {
  attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = {} }
  }
}

resource "azapi_resource" "data_opened_of_another_type" {
  attrs = { type = ["a"], body = ["b"] }
}

resource "azapi_resource" "data_opened_version" {
  prior_attrs = {
    type      = "Microsoft.KeyVault/vaults@2023-07-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Disabled" } }
  }
  attrs = {
    type      = "Microsoft.KeyVault/vaults@2024-11-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Disabled" } }
  }
}

resource "azapi_resource" "data_opened_removed" {
  prior_attrs = {
    type      = "Microsoft.KeyVault/vaults@2023-07-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Disabled" } }
  }
}

resource "azapi_resource" "data_opened_other_property" {
  prior_attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { minimumTlsVersion = "TLS1_2" } }
  }
  attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { minimumTlsVersion = "TLS1_3" } }
  }
}

resource "azapi_resource" "data_opened_owner_always" {
  prior_attrs = {
    type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000"
    body = {
      properties = {
        roleDefinitionId = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
      }
    }
  }
  attrs = {
    type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000"
    body = {
      properties = {
        roleDefinitionId = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
      }
    }
  }
}

resource "azapi_update_resource" "data_opened_update_closed" {
  attrs = {
    type        = "Microsoft.Storage/storageAccounts@2023-05-01"
    resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body        = { properties = { allowBlobPublicAccess = false, publicNetworkAccess = "Disabled" } }
  }
}

# Source: Azure REST API reference; provider documentation, azapi_update_resource
resource "azapi_resource" "object_opened_app" {
  prior_attrs = {
    type      = "Microsoft.Web/sites@2023-12-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Disabled" } }
  }
  attrs = {
    type      = "Microsoft.Web/sites@2023-12-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Enabled" } }
  }
  expect_failure = true
}

resource "azapi_resource" "object_opened_keys" {
  prior_attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { allowSharedKeyAccess = false } }
  }
  attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { allowSharedKeyAccess = true } }
  }
  expect_failure = true
}

resource "azapi_resource" "object_opened_local_auth" {
  prior_attrs = {
    type      = "Microsoft.CognitiveServices/accounts@2024-10-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = "{\"properties\": {\"disableLocalAuth\": true}}"
  }
  attrs = {
    type      = "Microsoft.CognitiveServices/accounts@2024-10-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = "{\"properties\": {\"disableLocalAuth\": false}}"
  }
  expect_failure = true
}

resource "azapi_resource" "object_opened_contributor" {
  attrs = {
    type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000"
    body = {
      properties = {
        roleDefinitionId = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c"
      }
    }
  }
  expect_failure = true
}

resource "azapi_resource" "object_opened_owner_of_a_group" {
  attrs = {
    type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body = {
      properties = {
        roleDefinitionId = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
      }
    }
  }
  expect_failure = true
}

resource "azapi_resource" "object_opened_policy" {
  prior_attrs = {
    type      = "Microsoft.Authorization/policyAssignments@2024-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { enforcementMode = "Default" } }
  }
  attrs = {
    type      = "Microsoft.Authorization/policyAssignments@2024-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { enforcementMode = "DoNotEnforce" } }
  }
  expect_failure = true
}

resource "azapi_resource" "object_opened_ingress" {
  prior_attrs = {
    type      = "Microsoft.App/containerApps@2024-03-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { configuration = { ingress = { external = false } } } }
  }
  attrs = {
    type      = "Microsoft.App/containerApps@2024-03-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { configuration = { ingress = { external = true } } } }
  }
  expect_failure = true
}

resource "azapi_resource" "object_opened_selected_networks" {
  prior_attrs = {
    type      = "Microsoft.KeyVault/vaults@2023-07-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Disabled", networkAcls = { defaultAction = "Deny" } } }
  }
  attrs = {
    type      = "Microsoft.KeyVault/vaults@2023-07-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Enabled", networkAcls = { defaultAction = "Deny" } } }
  }
  expect_failure = true
}

resource "azapi_resource" "object_opened_not_json" {
  attrs          = { type = "Microsoft.Storage/storageAccounts@2023-05-01", name = "shop", body = "{" }
  expect_failure = true
}

resource "azapi_resource" "object_opened_app_closed" {
  prior_attrs = {
    type      = "Microsoft.Web/sites@2023-12-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Enabled" } }
  }
  attrs = {
    type      = "Microsoft.Web/sites@2023-12-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Disabled" } }
  }
}

resource "azapi_resource" "object_opened_app_created" {
  attrs = {
    type      = "Microsoft.Web/sites@2023-12-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Enabled" } }
  }
}

resource "azapi_resource" "object_opened_keys_off" {
  prior_attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { allowSharedKeyAccess = true } }
  }
  attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { allowSharedKeyAccess = false } }
  }
}

resource "azapi_resource" "object_opened_keys_created" {
  attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { allowSharedKeyAccess = true } }
  }
}

resource "azapi_resource" "object_opened_contributor_of_a_group" {
  attrs = {
    type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body = {
      properties = {
        roleDefinitionId = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c"
      }
    }
  }
}

resource "azapi_resource" "object_opened_contributor_always" {
  prior_attrs = {
    type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000"
    body = {
      properties = {
        roleDefinitionId = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c"
      }
    }
  }
  attrs = {
    type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000"
    body = {
      properties = {
        roleDefinitionId = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c"
      }
    }
  }
}

resource "azapi_resource" "object_opened_enforced" {
  prior_attrs = {
    type      = "Microsoft.Authorization/policyAssignments@2024-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { enforcementMode = "DoNotEnforce" } }
  }
  attrs = {
    type      = "Microsoft.Authorization/policyAssignments@2024-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { enforcementMode = "Default" } }
  }
}

resource "azapi_resource" "object_opened_created_for_reports" {
  attrs = {
    type      = "Microsoft.Authorization/policyAssignments@2024-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { enforcementMode = "DoNotEnforce" } }
  }
}

resource "azapi_resource" "object_opened_internal" {
  prior_attrs = {
    type      = "Microsoft.App/containerApps@2024-03-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { configuration = { ingress = { external = true } } } }
  }
  attrs = {
    type      = "Microsoft.App/containerApps@2024-03-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { configuration = { ingress = { external = false } } } }
  }
}

resource "azapi_resource" "object_opened_local_auth_off" {
  prior_attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { disableLocalAuth = false } }
  }
  attrs = {
    type      = "Microsoft.Storage/storageAccounts@2023-05-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { disableLocalAuth = true } }
  }
}

resource "azapi_resource" "object_opened_unknown_name" {
  attrs = {
    type      = "Microsoft.Web/sites@2023-12-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { siteConfig = { appSettings = [unknown] } } }
  }
}

resource "azapi_resource" "object_opened_group_of_the_plan" {
  attrs = {
    type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
    name      = "shop"
    parent_id = unknown
    body = {
      properties = {
        roleDefinitionId = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
      }
    }
  }
}

resource "azapi_resource" "object_opened_removed" {
  prior_attrs = {
    type      = "Microsoft.Web/sites@2023-12-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Disabled" } }
  }
}

resource "azapi_resource" "object_opened_text_and_object" {
  prior_attrs = {
    type      = "Microsoft.Web/sites@2023-12-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = "{\"properties\": {\"publicNetworkAccess\": \"Disabled\"}}"
  }
  attrs = {
    type      = "Microsoft.Web/sites@2023-12-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Disabled" } }
  }
}

resource "azapi_resource" "object_opened_list" {
  attrs = { type = "Microsoft.Storage/storageAccounts@2023-05-01", body = { properties = [1] } }
}

resource "azapi_resource" "object_opened_disk" {
  prior_attrs = {
    type      = "Microsoft.Compute/disks@2024-03-02"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { networkAccessPolicy = "AllowAll" } }
  }
  attrs = {
    type      = "Microsoft.Compute/disks@2024-03-02"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { networkAccessPolicy = "DenyAll" } }
  }
}

resource "azapi_resource" "object_opened_default" {
  prior_attrs = {
    type      = "Microsoft.Web/sites@2023-12-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = {} }
  }
  attrs = {
    type      = "Microsoft.Web/sites@2023-12-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Enabled" } }
  }
}

resource "azapi_resource" "object_opened_ingress_created" {
  attrs = {
    type      = "Microsoft.App/containerApps@2024-03-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { configuration = { ingress = { external = true } } } }
  }
}

# Source: provider documentation, azapi_resource, body
resource "azapi_resource" "undecided_body_role" {
  prior_attrs = {
    type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body = {
      properties = {
        roleDefinitionId = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
      }
    }
  }
  attrs = {
    type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { roleDefinitionId = unknown } }
  }
  expect_failure = true
}

resource "azapi_resource" "undecided_body_access" {
  prior_attrs = {
    type      = "Microsoft.KeyVault/vaults@2023-07-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Disabled" } }
  }
  attrs = {
    type      = "Microsoft.KeyVault/vaults@2023-07-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = unknown } }
  }
  expect_failure = true
}

resource "azapi_resource" "undecided_body_other" {
  prior_attrs = {
    type      = "Microsoft.Web/sites@2023-12-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { siteConfig = "a", publicNetworkAccess = "Disabled" } }
  }
  attrs = {
    type      = "Microsoft.Web/sites@2023-12-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { siteConfig = unknown, publicNetworkAccess = "Disabled" } }
  }
}

resource "azapi_resource" "undecided_body_created" {
  attrs = {
    type      = "Microsoft.Web/sites@2023-12-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { siteConfig = unknown } }
  }
}

resource "azapi_resource" "undecided_body_known" {
  prior_attrs = {
    type      = "Microsoft.KeyVault/vaults@2023-07-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Disabled" } }
  }
  attrs = {
    type      = "Microsoft.KeyVault/vaults@2023-07-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = { properties = { publicNetworkAccess = "Disabled", tenantId = unknown } }
  }
}

resource "azapi_resource" "undecided_body_text" {
  prior_attrs = {
    type      = "Microsoft.KeyVault/vaults@2023-07-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = "{\"properties\": {\"publicNetworkAccess\": \"Disabled\"}}"
  }
  attrs = {
    type      = "Microsoft.KeyVault/vaults@2023-07-01"
    name      = "shop"
    parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop"
    body      = "{\"properties\": {\"publicNetworkAccess\": \"Disabled\"}}"
  }
}

# Source: provider documentation, azure/azapi, azapi_resource (parent_id)
resource "azapi_resource" "data_opened_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { type = "Microsoft.Authorization/roleAssignments@2022-04-01", name = "r", body = { properties = { roleDefinitionId = "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635", principalId = "11111111-1111-1111-1111-111111111111" } }, parent_id = "/subscriptions/11111111-1111-1111-1111-111111111111" }
  attrs          = { type = "Microsoft.Authorization/roleAssignments@2022-04-01", name = "r", body = { properties = { roleDefinitionId = "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635", principalId = "11111111-1111-1111-1111-111111111111" } }, parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000" }
  expect_failure = true
}

resource "azapi_resource" "data_opened_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { type = "Microsoft.Authorization/roleAssignments@2022-04-01", name = "r", body = { properties = { roleDefinitionId = "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635", principalId = "11111111-1111-1111-1111-111111111111" } }, parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000", tags = { team = "orders" } }
  attrs       = { type = "Microsoft.Authorization/roleAssignments@2022-04-01", name = "r", body = { properties = { roleDefinitionId = "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635", principalId = "11111111-1111-1111-1111-111111111111" } }, parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000", tags = { team = "payments" } }

}

resource "azapi_resource" "data_opened_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { type = "Microsoft.Authorization/roleAssignments@2022-04-01", name = "r", body = { properties = { roleDefinitionId = "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635", principalId = "11111111-1111-1111-1111-111111111111" } }, parent_id = "/subscriptions/11111111-1111-1111-1111-111111111111" }
  attrs       = { type = "Microsoft.Authorization/roleAssignments@2022-04-01", name = "r", body = { properties = { roleDefinitionId = "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635", principalId = "11111111-1111-1111-1111-111111111111" } }, parent_id = unknown }

}
