# Addresses are in DNS, in firewalls and in allow lists of other companies.

protect "static_addresses" {
  description = "Public addresses and prefixes."
  class       = "identity"
  types = {
    azurerm_public_ip        = { lost = "The public address; it may be assigned to someone else next.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/public_ip.html.markdown" }
    azurerm_public_ip_prefix = { lost = "The block of public addresses, and those taken from it." }
    azurerm_custom_ip_prefix = { lost = "The announcement of your own addresses from Azure." }
  }
  reason = "Find out who has the address on an allow list before it goes back to the pool."
}

protect "address_plans" {
  description = "Network managers, their address pools, and groups of addresses."
  class       = "identity"
  types = {
    azurerm_ip_group                              = { lost = "The list of addresses that firewall rules refer to." }
    azurerm_network_manager                       = { lost = "The manager with its address pools and everything that it deploys to networks." }
    azurerm_network_manager_ipam_pool             = { lost = "The record of which ranges are in use." }
    azurerm_network_manager_ipam_pool_static_cidr = { lost = "The reservation of the range, which may be given to another network next." }
  }
  reason = "Networks and rules in other subscriptions refer to it."
}
