# A certificate is replaced with care or it is an outage. Certificates in key
# vaults are covered by the data pack.

protect "tls" {
  description = "TLS certificates of App Service and container apps."
  types = [
    "azurerm_app_service_certificate",
    "azurerm_app_service_certificate_order",
    "azurerm_app_service_managed_certificate",
    "azurerm_container_app_environment_certificate",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Host names that are bound to it show errors until they are bound to another one."
  lost   = "The certificate that clients are shown."
}
