# User accounts were made by users: no configuration has their passwords.

protect "users" {
  description = "Azure AD B2C directories and managed domains."
  class       = "data"
  types = {
    azurerm_aadb2c_directory                = { lost = "The directory with all user accounts and their passwords." }
    azurerm_active_directory_domain_service = { lost = "The domain with its policies and the accounts of all joined machines." }
  }
  reason = "Every user has to register again, and machines lose the domain that they joined."
}

# The other domain controllers stay.
protect "domain_controllers" {
  description = "Replica sets of managed domains."
  class       = "replica"
  types = {
    azurerm_active_directory_domain_service_replica_set = { lost = "The domain controllers in this region, with their addresses." }
  }
  reason = "Machines there have its addresses as name servers. Make sure that they reach another replica set."
}
