# Addresses are in DNS, in firewalls and in allow lists of other companies.

protect "static_addresses" {
  description = "Public addresses and prefixes."
  types = [
    "azurerm_public_ip",
    "azurerm_public_ip_prefix",
    "azurerm_custom_ip_prefix",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Find out who has the address on an allow list before it goes back to the pool."
  lost   = "The public address; it may be assigned to someone else next."
}
