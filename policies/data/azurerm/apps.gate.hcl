# Applications are deployed from elsewhere. A warning only, for the files that
# they write, and for host names and keys that others have.

protect "apps" {
  description = "Web apps, function apps and logic apps on plans."
  class       = "derived"
  types = {
    azurerm_app_service                   = { lost = "The app with its files, settings and slots, and its host name." }
    azurerm_function_app                  = { lost = "The app with its files, settings, slots and function keys, and its host name." }
    azurerm_function_app_flex_consumption = { lost = "The app with its settings and function keys, and its host name." }
    azurerm_linux_function_app            = { lost = "The app with its files, settings, slots and function keys, and its host name." }
    azurerm_linux_web_app                 = { lost = "The app with its files, settings, slots and backups, and its host name." }
    azurerm_logic_app_standard            = { lost = "The app with its workflows, their run history and callback URLs." }
    azurerm_windows_function_app          = { lost = "The app with its files, settings, slots and function keys, and its host name." }
    azurerm_windows_web_app               = { lost = "The app with its files, settings, slots and backups, and its host name." }
  }
  reason = "Files below `/home` that the deployment does not bring go with it. Copy them, and check who calls its host name or has its keys."
}

protect "batch" {
  description = "Batch accounts."
  class       = "derived"
  types = {
    azurerm_batch_account = { lost = "The account with its pools, jobs and tasks, its host name and its keys." }
  }
  reason = "Tasks that run are cut off, and their results are lost unless they are in a storage account."
}

protect "slots" {
  description = "Deployment slots of apps."
  class       = "derived"
  types = {
    azurerm_app_service_slot          = { lost = "The slot with its files and settings, and its host name." }
    azurerm_function_app_slot         = { lost = "The slot with its files, settings and function keys, and its host name." }
    azurerm_linux_function_app_slot   = { lost = "The slot with its files, settings and function keys, and its host name." }
    azurerm_linux_web_app_slot        = { lost = "The slot with its files and settings, and its host name." }
    azurerm_windows_function_app_slot = { lost = "The slot with its files, settings and function keys, and its host name." }
    azurerm_windows_web_app_slot      = { lost = "The slot with its files and settings, and its host name." }
  }
  filter = meta.operation == "delete"
  reason = "The version before the last swap is in the slot, and with it the way back."
}

protect "functions" {
  description = "Functions that are uploaded one by one."
  class       = "derived"
  types = {
    azurerm_function_app_function = { lost = "The function with its code, files and address." }
  }
  filter = meta.operation == "delete"
  reason = "Its code may exist nowhere else. Download it before going on."
}
