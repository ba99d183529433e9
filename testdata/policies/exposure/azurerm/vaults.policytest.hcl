policytest {
  targets = ["../../../../policies/exposure/azurerm/vaults.gate.hcl"]
}
base "azurerm_key_vault_access_policy" {
  attrs = { object_id = "11111111-1111-1111-1111-111111111111", key_permissions = [], certificate_permissions = [] }
}

# Source: Azure Key Vault documentation, Assign a Key Vault access policy
resource "azurerm_key_vault_access_policy" "vault_policy_everything" {
  attrs          = { secret_permissions = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"] }
  expect_failure = true
}

resource "azurerm_key_vault_access_policy" "vault_policy_keys" {
  prior_attrs    = { secret_permissions = ["Get"] }
  attrs          = { secret_permissions = ["Get"], key_permissions = ["Get", "List", "Create", "Purge"] }
  expect_failure = true
}

resource "azurerm_key_vault_access_policy" "vault_policy_without_purge" {
  attrs          = { secret_permissions = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore"] }
  expect_failure = true
}

resource "azurerm_key_vault_access_policy" "vault_policy_another_identity" {
  prior_attrs = { secret_permissions = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"] }
  attrs = {
    secret_permissions = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"]
    object_id          = "22222222-2222-2222-2222-222222222222"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_key_vault_access_policy" "vault_policy_reads" {
  attrs = { secret_permissions = ["Get", "List"] }
}

resource "azurerm_key_vault_access_policy" "vault_policy_writes" {
  attrs = { secret_permissions = ["Get", "List", "Set", "Delete"] }
}

resource "azurerm_key_vault_access_policy" "vault_policy_same" {
  prior_attrs = { secret_permissions = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"] }
  attrs       = { secret_permissions = ["purge", "restore", "backup", "recover", "delete", "set", "list", "get"] }
}

resource "azurerm_key_vault_access_policy" "vault_policy_fewer" {
  prior_attrs = { secret_permissions = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"] }
  attrs       = { secret_permissions = ["Get"] }
}

resource "azurerm_key_vault_access_policy" "vault_policy_removed" {
  prior_attrs = { secret_permissions = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"] }
}

resource "azurerm_key_vault_access_policy" "vault_policy_encrypts" {
  attrs = { secret_permissions = [], key_permissions = ["Get", "WrapKey", "UnwrapKey"] }
}

resource "azurerm_key_vault_access_policy" "vault_policy_null" {
  attrs = { secret_permissions = null }
}

resource "azurerm_key_vault_access_policy" "vault_policy_of_another_type" {
  attrs = { secret_permissions = "all" }
}

resource "azurerm_key_vault_access_policy" "vault_policy_identity_made_anew" {
  prior_attrs = { secret_permissions = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"] }
  attrs       = { secret_permissions = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"], object_id = unknown }
  meta        = { operation = "replace" }
}

base "azurerm_key_vault" {
  attrs = { name = "shop" }
}

# Source: Azure Key Vault documentation, Migrate from access policy to Azure RBAC; Azure RBAC vs. access policies
resource "azurerm_key_vault" "vault_opened_everything" {
  prior_attrs = {
    access_policy = [
      {
        object_id               = "11111111-1111-1111-1111-111111111111"
        secret_permissions      = ["Get"]
        key_permissions         = []
        certificate_permissions = []
      },
    ]
  }
  attrs = {
    access_policy = [
      {
        object_id               = "11111111-1111-1111-1111-111111111111"
        secret_permissions      = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"]
        key_permissions         = []
        certificate_permissions = []
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_key_vault" "vault_opened_another_identity" {
  prior_attrs = {
    access_policy = [
      {
        object_id               = "11111111-1111-1111-1111-111111111111"
        secret_permissions      = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"]
        key_permissions         = []
        certificate_permissions = []
      },
    ]
  }
  attrs = {
    access_policy = [
      {
        object_id               = "11111111-1111-1111-1111-111111111111"
        secret_permissions      = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"]
        key_permissions         = []
        certificate_permissions = []
      },
      {
        object_id               = "b"
        secret_permissions      = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"]
        key_permissions         = []
        certificate_permissions = []
      },
    ]
  }
  expect_failure = true
}

resource "azurerm_key_vault" "vault_opened_roles_off" {
  prior_attrs    = { rbac_authorization_enabled = true }
  attrs          = { rbac_authorization_enabled = false }
  expect_failure = true
}

resource "azurerm_key_vault" "vault_opened_roles_off_older" {
  prior_attrs    = { enable_rbac_authorization = true }
  attrs          = { enable_rbac_authorization = false }
  expect_failure = true
}

resource "azurerm_key_vault" "vault_opened_reader_added" {
  prior_attrs = {
    access_policy = [
      {
        object_id               = "11111111-1111-1111-1111-111111111111"
        secret_permissions      = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"]
        key_permissions         = []
        certificate_permissions = []
      },
    ]
  }
  attrs = {
    access_policy = [
      {
        object_id               = "11111111-1111-1111-1111-111111111111"
        secret_permissions      = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"]
        key_permissions         = []
        certificate_permissions = []
      },
      { object_id = "b", secret_permissions = ["Get", "List"], key_permissions = [], certificate_permissions = [] },
    ]
  }
}

resource "azurerm_key_vault" "vault_opened_reordered" {
  prior_attrs = {
    access_policy = [
      {
        object_id               = "11111111-1111-1111-1111-111111111111"
        secret_permissions      = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"]
        key_permissions         = []
        certificate_permissions = []
      },
      { object_id = "b", secret_permissions = ["Get"], key_permissions = [], certificate_permissions = [] },
    ]
  }
  attrs = {
    access_policy = [
      { object_id = "b", secret_permissions = ["Get"], key_permissions = [], certificate_permissions = [] },
      {
        object_id               = "11111111-1111-1111-1111-111111111111"
        secret_permissions      = ["Purge", "Restore", "Backup", "Recover", "Delete", "Set", "List", "Get"]
        key_permissions         = []
        certificate_permissions = []
      },
    ]
  }
}

resource "azurerm_key_vault" "vault_opened_fewer" {
  prior_attrs = {
    access_policy = [
      {
        object_id               = "11111111-1111-1111-1111-111111111111"
        secret_permissions      = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"]
        key_permissions         = []
        certificate_permissions = []
      },
    ]
  }
  attrs = {
    access_policy = [
      {
        object_id               = "11111111-1111-1111-1111-111111111111"
        secret_permissions      = ["Get"]
        key_permissions         = []
        certificate_permissions = []
      },
    ]
  }
}

resource "azurerm_key_vault" "vault_opened_roles" {
  prior_attrs = { rbac_authorization_enabled = false }
  attrs       = { rbac_authorization_enabled = true }
}

resource "azurerm_key_vault" "vault_opened_created" {
  attrs = {
    access_policy = [
      {
        object_id               = "11111111-1111-1111-1111-111111111111"
        secret_permissions      = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"]
        key_permissions         = []
        certificate_permissions = []
      },
    ]
  }
}

resource "azurerm_key_vault" "vault_opened_roles_default" {
  prior_attrs = { rbac_authorization_enabled = null }
  attrs       = { rbac_authorization_enabled = false }
}

resource "azurerm_key_vault" "vault_opened_removed" {
  prior_attrs = { rbac_authorization_enabled = true }
}

resource "azurerm_key_vault" "vault_opened_renamed_attribute" {
  prior_attrs = { enable_rbac_authorization = true }
  attrs       = { rbac_authorization_enabled = true }
}

resource "azurerm_key_vault" "vault_opened_of_another_type" {
  prior_attrs = { access_policy = "a" }
  attrs       = { access_policy = ["b"] }
}

# Source: provider schema, hashicorp/azurerm, azurerm_key_vault_access_policy (key_vault_id)
resource "azurerm_key_vault_access_policy" "vault_policy_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { object_id = "11111111-1111-1111-1111-111111111111", secret_permissions = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"], key_vault_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.KeyVault/vaults/sandbox" }
  attrs          = { object_id = "11111111-1111-1111-1111-111111111111", secret_permissions = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"], key_vault_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.KeyVault/vaults/orders" }
  expect_failure = true
}

resource "azurerm_key_vault_access_policy" "vault_policy_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { object_id = "11111111-1111-1111-1111-111111111111", secret_permissions = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"], key_vault_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.KeyVault/vaults/orders", tags = { team = "orders" } }
  attrs       = { object_id = "11111111-1111-1111-1111-111111111111", secret_permissions = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"], key_vault_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.KeyVault/vaults/orders", tags = { team = "payments" } }

}

resource "azurerm_key_vault_access_policy" "vault_policy_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { object_id = "11111111-1111-1111-1111-111111111111", secret_permissions = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"], key_vault_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme/providers/Microsoft.KeyVault/vaults/sandbox" }
  attrs       = { object_id = "11111111-1111-1111-1111-111111111111", secret_permissions = ["Get", "List", "Set", "Delete", "Recover", "Backup", "Restore", "Purge"], key_vault_id = unknown }

}
