policytest {
  targets = ["../../../../policies/safeguards/azurerm/storage.gate.hcl"]
}

base "azurerm_storage_account" {
  attrs = { name = "shoparchive", account_tier = "Standard", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_storage_account" "versioning_off" {
  prior_attrs    = { blob_properties = [{ versioning_enabled = true }] }
  attrs          = { blob_properties = [{ versioning_enabled = false }] }
  expect_failure = true
}

resource "azurerm_storage_account" "versioning_block_removed" {
  prior_attrs    = { blob_properties = [{ versioning_enabled = true }] }
  attrs          = { blob_properties = [] }
  expect_failure = true
}

resource "azurerm_storage_account" "versioning_on" {
  prior_attrs = { blob_properties = [{ versioning_enabled = false }] }
  attrs       = { blob_properties = [{ versioning_enabled = true }] }
}

resource "azurerm_storage_account" "versioning_never_on" {
  prior_attrs = { blob_properties = [] }
  attrs       = { blob_properties = [{ versioning_enabled = false }] }
}

resource "azurerm_storage_account" "soft_delete_blobs_shorter" {
  prior_attrs    = { blob_properties = [{ delete_retention_policy = [{ days = 30 }] }] }
  attrs          = { blob_properties = [{ delete_retention_policy = [{ days = 7 }] }] }
  expect_failure = true
}

resource "azurerm_storage_account" "soft_delete_containers_off" {
  prior_attrs    = { blob_properties = [{ container_delete_retention_policy = [{ days = 7 }] }] }
  attrs          = { blob_properties = [{ container_delete_retention_policy = [] }] }
  expect_failure = true
}

resource "azurerm_storage_account" "soft_delete_shares_shorter" {
  prior_attrs    = { share_properties = [{ retention_policy = [{ days = 30 }] }] }
  attrs          = { share_properties = [{ retention_policy = [{ days = 7 }] }] }
  expect_failure = true
}

resource "azurerm_storage_account" "soft_delete_longer" {
  prior_attrs = { blob_properties = [{ delete_retention_policy = [{ days = 7 }] }] }
  attrs       = { blob_properties = [{ delete_retention_policy = [{ days = 30 }] }] }
}

resource "azurerm_storage_account" "soft_delete_on" {
  prior_attrs = { blob_properties = [{ delete_retention_policy = [] }] }
  attrs = {
    blob_properties = [
      { delete_retention_policy = [{ days = 7 }], container_delete_retention_policy = [{ days = 7 }] },
    ]
  }
}

resource "azurerm_storage_account" "point_in_time_shorter" {
  prior_attrs    = { blob_properties = [{ restore_policy = [{ days = 29 }] }] }
  attrs          = { blob_properties = [{ restore_policy = [{ days = 6 }] }] }
  expect_failure = true
}

resource "azurerm_storage_account" "point_in_time_off" {
  prior_attrs    = { blob_properties = [{ restore_policy = [{ days = 6 }] }] }
  attrs          = { blob_properties = [{ restore_policy = [] }] }
  expect_failure = true
}

resource "azurerm_storage_account" "point_in_time_on" {
  prior_attrs = { blob_properties = [{ restore_policy = [] }] }
  attrs       = { blob_properties = [{ restore_policy = [{ days = 6 }] }] }
}

resource "azurerm_storage_account" "point_in_time_longer" {
  prior_attrs = { blob_properties = [{ restore_policy = [{ days = 6 }] }] }
  attrs       = { blob_properties = [{ restore_policy = [{ days = 29 }] }] }
}

resource "azurerm_storage_account" "replication_local" {
  prior_attrs    = { account_replication_type = "GRS" }
  attrs          = { account_replication_type = "LRS" }
  expect_failure = true
}

resource "azurerm_storage_account" "replication_one_zone" {
  prior_attrs    = { account_replication_type = "GZRS" }
  attrs          = { account_replication_type = "GRS" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_storage_account" "replication_wider" {
  prior_attrs = { account_replication_type = "LRS" }
  attrs       = { account_replication_type = "ZRS" }
}

resource "azurerm_storage_account" "replication_readable" {
  prior_attrs = { account_replication_type = "GRS" }
  attrs       = { account_replication_type = "RAGRS" }
}

base "azurerm_storage_container_immutability_policy" {
  attrs = {
    storage_container_resource_manager_id = "/subscriptions/00000000-0000-0000-0000-000000000000/containers/records"
  }
}

resource "azurerm_storage_container_immutability_policy" "immutability_shorter" {
  prior_attrs    = { immutability_period_in_days = 365, protected_append_writes_all_enabled = false }
  attrs          = { immutability_period_in_days = 30, protected_append_writes_all_enabled = false }
  expect_failure = true
}

resource "azurerm_storage_container_immutability_policy" "immutability_removed" {
  prior_attrs    = { immutability_period_in_days = 365, protected_append_writes_all_enabled = false }
  expect_failure = true
}

resource "azurerm_storage_container_immutability_policy" "immutability_longer" {
  prior_attrs = { immutability_period_in_days = 30, protected_append_writes_all_enabled = false }
  attrs       = { immutability_period_in_days = 365, protected_append_writes_all_enabled = false }
}

resource "azurerm_storage_container_immutability_policy" "immutability_appended" {
  prior_attrs = { immutability_period_in_days = 30, protected_append_writes_all_enabled = false }
  attrs       = { immutability_period_in_days = 30, protected_append_writes_all_enabled = true }
}

base "azurerm_storage_management_policy" {
  attrs = { storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/storageAccounts/shoparchive" }
}

resource "azurerm_storage_management_policy" "expiry_added" {
  prior_attrs = {
    rule = [
      {
        name    = "cool"
        enabled = true
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = -1
                delete_after_days_since_creation_greater_than           = -1
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = []
            version  = []
          },
        ]
      },
    ]
  }
  attrs = {
    rule = [
      {
        name    = "cool"
        enabled = true
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = -1
                delete_after_days_since_creation_greater_than           = -1
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = []
            version  = []
          },
        ]
      },
      {
        name    = "old"
        enabled = true
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = 365
                delete_after_days_since_creation_greater_than           = -1
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = []
            version  = []
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_storage_management_policy" "expiry_earlier" {
  prior_attrs = {
    rule = [
      {
        name    = "old"
        enabled = true
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = 365
                delete_after_days_since_creation_greater_than           = -1
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = []
            version  = []
          },
        ]
      },
    ]
  }
  attrs = {
    rule = [
      {
        name    = "old"
        enabled = true
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = 30
                delete_after_days_since_creation_greater_than           = -1
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = []
            version  = []
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_storage_management_policy" "expiry_by_creation" {
  prior_attrs = {
    rule = [
      {
        name    = "old"
        enabled = true
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = -1
                delete_after_days_since_creation_greater_than           = -1
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = []
            version  = []
          },
        ]
      },
    ]
  }
  attrs = {
    rule = [
      {
        name    = "old"
        enabled = true
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = -1
                delete_after_days_since_creation_greater_than           = 90
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = []
            version  = []
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_storage_management_policy" "expiry_snapshots" {
  prior_attrs = {
    rule = [
      {
        name    = "old"
        enabled = true
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = 365
                delete_after_days_since_creation_greater_than           = -1
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = []
            version  = []
          },
        ]
      },
    ]
  }
  attrs = {
    rule = [
      {
        name    = "old"
        enabled = true
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = 365
                delete_after_days_since_creation_greater_than           = -1
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = [{ delete_after_days_since_creation_greater_than = 7 }]
            version  = []
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_storage_management_policy" "expiry_enabled" {
  prior_attrs = {
    rule = [
      {
        name    = "old"
        enabled = false
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = 30
                delete_after_days_since_creation_greater_than           = -1
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = []
            version  = []
          },
        ]
      },
    ]
  }
  attrs = {
    rule = [
      {
        name    = "old"
        enabled = true
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = 30
                delete_after_days_since_creation_greater_than           = -1
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = []
            version  = []
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_storage_management_policy" "expiry_later" {
  prior_attrs = {
    rule = [
      {
        name    = "old"
        enabled = true
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = 30
                delete_after_days_since_creation_greater_than           = -1
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = []
            version  = []
          },
        ]
      },
    ]
  }
  attrs = {
    rule = [
      {
        name    = "old"
        enabled = true
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = 365
                delete_after_days_since_creation_greater_than           = -1
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = []
            version  = []
          },
        ]
      },
    ]
  }
}

resource "azurerm_storage_management_policy" "expiry_removed" {
  prior_attrs = {
    rule = [
      {
        name    = "old"
        enabled = true
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = 30
                delete_after_days_since_creation_greater_than           = -1
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = []
            version  = []
          },
        ]
      },
      {
        name    = "cool"
        enabled = true
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = -1
                delete_after_days_since_creation_greater_than           = -1
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = []
            version  = []
          },
        ]
      },
    ]
  }
  attrs = {
    rule = [
      {
        name    = "cool"
        enabled = true
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = -1
                delete_after_days_since_creation_greater_than           = -1
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = []
            version  = []
          },
        ]
      },
    ]
  }
}

resource "azurerm_storage_management_policy" "expiry_only_cooler" {
  prior_attrs = { rule = [] }
  attrs = {
    rule = [
      {
        name    = "cool"
        enabled = true
        filters = [{ blob_types = ["blockBlob"], prefix_match = ["logs/"] }]
        actions = [
          {
            base_blob = [
              {
                delete_after_days_since_modification_greater_than       = -1
                delete_after_days_since_creation_greater_than           = -1
                delete_after_days_since_last_access_time_greater_than   = -1
                tier_to_cool_after_days_since_modification_greater_than = 30
              },
            ]
            snapshot = []
            version  = []
          },
        ]
      },
    ]
  }
}

resource "azurerm_storage_management_policy" "rule_renamed" {
  prior_attrs = {
    rule = [
      {
        name    = "tmp"
        enabled = true
        filters = [{ prefix_match = ["tmp/"], blob_types = ["blockBlob"], match_blob_index_tag = [] }]
        actions = [
          {
            base_blob = [{ delete_after_days_since_modification_greater_than = 30 }]
            snapshot  = []
            version   = []
          },
        ]
      },
    ]
  }
  attrs = {
    rule = [
      {
        name    = "temporary"
        enabled = true
        filters = [{ prefix_match = ["tmp/"], blob_types = ["blockBlob"], match_blob_index_tag = [] }]
        actions = [
          {
            base_blob = [{ delete_after_days_since_modification_greater_than = 30 }]
            snapshot  = []
            version   = []
          },
        ]
      },
    ]
  }
}

resource "azurerm_storage_management_policy" "rules_reordered" {
  prior_attrs = {
    rule = [
      {
        name    = "tmp"
        enabled = true
        filters = [{ prefix_match = ["tmp/"], blob_types = ["blockBlob"], match_blob_index_tag = [] }]
        actions = [
          {
            base_blob = [{ delete_after_days_since_modification_greater_than = 30 }]
            snapshot  = []
            version   = []
          },
        ]
      },
      {
        name    = "logs"
        enabled = true
        filters = [{ prefix_match = ["logs/"], blob_types = ["blockBlob"], match_blob_index_tag = [] }]
        actions = [
          {
            base_blob = [{ delete_after_days_since_modification_greater_than = 90 }]
            snapshot  = []
            version   = []
          },
        ]
      },
    ]
  }
  attrs = {
    rule = [
      {
        name    = "logs"
        enabled = true
        filters = [{ prefix_match = ["logs/"], blob_types = ["blockBlob"], match_blob_index_tag = [] }]
        actions = [
          {
            base_blob = [{ delete_after_days_since_modification_greater_than = 90 }]
            snapshot  = []
            version   = []
          },
        ]
      },
      {
        name    = "tmp"
        enabled = true
        filters = [{ prefix_match = ["tmp/"], blob_types = ["blockBlob"], match_blob_index_tag = [] }]
        actions = [
          {
            base_blob = [{ delete_after_days_since_modification_greater_than = 30 }]
            snapshot  = []
            version   = []
          },
        ]
      },
    ]
  }
}

resource "azurerm_storage_management_policy" "rule_narrowed" {
  prior_attrs = {
    rule = [
      {
        name    = "tmp"
        enabled = true
        filters = [{ prefix_match = ["tmp/"], blob_types = ["blockBlob"], match_blob_index_tag = [] }]
        actions = [
          {
            base_blob = [{ delete_after_days_since_modification_greater_than = 30 }]
            snapshot  = []
            version   = []
          },
        ]
      },
    ]
  }
  attrs = {
    rule = [
      {
        name    = "tmp"
        enabled = true
        filters = [{ prefix_match = ["tmp/a/"], blob_types = ["blockBlob"], match_blob_index_tag = [] }]
        actions = [
          {
            base_blob = [{ delete_after_days_since_modification_greater_than = 30 }]
            snapshot  = []
            version   = []
          },
        ]
      },
    ]
  }
}

resource "azurerm_storage_management_policy" "rule_for_everything" {
  prior_attrs = {
    rule = [
      {
        name    = "tmp"
        enabled = true
        filters = [{ prefix_match = ["tmp/"], blob_types = ["blockBlob"], match_blob_index_tag = [] }]
        actions = [
          {
            base_blob = [{ delete_after_days_since_modification_greater_than = 30 }]
            snapshot  = []
            version   = []
          },
        ]
      },
    ]
  }
  attrs = {
    rule = [
      {
        name    = "tmp"
        enabled = true
        filters = [{ prefix_match = [], blob_types = ["blockBlob"], match_blob_index_tag = [] }]
        actions = [
          {
            base_blob = [{ delete_after_days_since_modification_greater_than = 30 }]
            snapshot  = []
            version   = []
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_storage_management_policy" "rule_for_another_prefix" {
  prior_attrs = {
    rule = [
      {
        name    = "tmp"
        enabled = true
        filters = [{ prefix_match = ["tmp/"], blob_types = ["blockBlob"], match_blob_index_tag = [] }]
        actions = [
          {
            base_blob = [{ delete_after_days_since_modification_greater_than = 30 }]
            snapshot  = []
            version   = []
          },
        ]
      },
    ]
  }
  attrs = {
    rule = [
      {
        name    = "tmp"
        enabled = true
        filters = [
          {
            prefix_match         = ["tmp/", "orders/"]
            blob_types           = ["blockBlob"]
            match_blob_index_tag = []
          },
        ]
        actions = [
          {
            base_blob = [{ delete_after_days_since_modification_greater_than = 30 }]
            snapshot  = []
            version   = []
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_storage_management_policy" "rule_for_more_kinds" {
  prior_attrs = {
    rule = [
      {
        name    = "tmp"
        enabled = true
        filters = [{ prefix_match = ["tmp/"], blob_types = ["blockBlob"], match_blob_index_tag = [] }]
        actions = [
          {
            base_blob = [{ delete_after_days_since_modification_greater_than = 30 }]
            snapshot  = []
            version   = []
          },
        ]
      },
    ]
  }
  attrs = {
    rule = [
      {
        name    = "tmp"
        enabled = true
        filters = [
          {
            prefix_match         = ["tmp/"]
            blob_types           = ["blockBlob", "appendBlob"]
            match_blob_index_tag = []
          },
        ]
        actions = [
          {
            base_blob = [{ delete_after_days_since_modification_greater_than = 30 }]
            snapshot  = []
            version   = []
          },
        ]
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_storage_account" "days_of_another_type" {
  prior_attrs = { blob_properties = [{ delete_retention_policy = [{ days = false }], restore_policy = [{ days = [] }] }] }
  attrs       = { blob_properties = [{ delete_retention_policy = [{ days = "" }], restore_policy = [{ days = null }] }] }
}
