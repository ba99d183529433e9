policytest {
  targets = ["../../../../policies/safeguards/azurerm/deletion_protection.gate.hcl"]
}

base "azurerm_management_lock" {
  attrs = { scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop" }
}

resource "azurerm_management_lock" "lock_removed_gone" {
  prior_attrs    = { name = "keep", lock_level = "CanNotDelete" }
  expect_failure = true
}

resource "azurerm_management_lock" "lock_removed_read_only_gone" {
  prior_attrs    = { name = "keep", lock_level = "ReadOnly" }
  expect_failure = true
}

resource "azurerm_management_lock" "lock_removed_replaced" {
  prior_attrs = { name = "keep", lock_level = "CanNotDelete", notes = "a" }
  attrs       = { name = "keep", lock_level = "CanNotDelete", notes = "b" }
  meta        = { operation = "replace" }
}

resource "azurerm_management_lock" "lock_removed_renamed" {
  prior_attrs = { name = "keep", lock_level = "CanNotDelete" }
  attrs       = { name = "keep-it", lock_level = "CanNotDelete" }
  meta        = { operation = "replace" }
}

resource "azurerm_management_lock" "lock_removed_made" {
  attrs = { name = "keep", lock_level = "CanNotDelete" }
}

resource "azurerm_management_lock" "lock_weakened_by_replacement" {
  prior_attrs    = { name = "keep", lock_level = "ReadOnly" }
  attrs          = { name = "keep", lock_level = "CanNotDelete" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azurerm_management_lock" "lock_weakened_in_place" {
  prior_attrs    = { name = "keep", lock_level = "ReadOnly" }
  attrs          = { name = "keep", lock_level = "CanNotDelete" }
  expect_failure = true
}

resource "azurerm_management_lock" "lock_weakened_strengthened" {
  prior_attrs = { name = "keep", lock_level = "CanNotDelete" }
  attrs       = { name = "keep", lock_level = "ReadOnly" }
  meta        = { operation = "replace" }
}

resource "azurerm_management_lock" "lock_weakened_renamed" {
  prior_attrs = { name = "keep", lock_level = "ReadOnly" }
  attrs       = { name = "freeze", lock_level = "ReadOnly" }
  meta        = { operation = "replace" }
}

base "azurerm_virtual_machine" {
  attrs = { name = "legacy", resource_group_name = "shop", location = "westeurope" }
}

resource "azurerm_virtual_machine" "disks_deleted_data" {
  prior_attrs = {
    vm_size                          = "Standard_D2s_v5"
    delete_data_disks_on_termination = false
    delete_os_disk_on_termination    = true
  }
  attrs = {
    vm_size                          = "Standard_D2s_v5"
    delete_data_disks_on_termination = true
    delete_os_disk_on_termination    = true
  }
  expect_failure = true
}

resource "azurerm_virtual_machine" "disks_deleted_system" {
  prior_attrs = {
    vm_size                          = "Standard_D2s_v5"
    delete_data_disks_on_termination = false
    delete_os_disk_on_termination    = null
  }
  attrs = {
    vm_size                          = "Standard_D2s_v5"
    delete_data_disks_on_termination = false
    delete_os_disk_on_termination    = true
  }
  expect_failure = true
}

resource "azurerm_virtual_machine" "disks_deleted_kept" {
  prior_attrs = {
    vm_size                          = "Standard_D2s_v5"
    delete_data_disks_on_termination = true
    delete_os_disk_on_termination    = true
  }
  attrs = {
    vm_size                          = "Standard_D2s_v5"
    delete_data_disks_on_termination = false
    delete_os_disk_on_termination    = false
  }
}

resource "azurerm_virtual_machine" "disks_deleted_resized" {
  prior_attrs = {
    vm_size                          = "Standard_D2s_v5"
    delete_data_disks_on_termination = true
    delete_os_disk_on_termination    = true
  }
  attrs = {
    vm_size                          = "Standard_D4s_v5"
    delete_data_disks_on_termination = true
    delete_os_disk_on_termination    = true
  }
}
