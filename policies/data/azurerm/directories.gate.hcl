# User accounts were made by users: no configuration has their passwords.

protect "users" {
  description = "Azure AD B2C directories and managed domains."
  types = [
    "azurerm_aadb2c_directory",
    "azurerm_active_directory_domain_service",
  ]
  level  = "require_approval"
  reason = "Every user has to register again, and machines lose the domain that they joined."
  lost   = "All user accounts of the directory, or the domain with its policies."
}
