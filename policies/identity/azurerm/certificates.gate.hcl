# A certificate is replaced with care or it is an outage. Certificates in key
# vaults are covered by the data pack.

protect "tls" {
  description = "TLS certificates of App Service, container apps, API Management and others."
  class       = "identity"
  types = {
    azurerm_api_management_certificate                    = { lost = "The certificate that the gateway shows or trusts." }
    azurerm_app_service_certificate                       = { lost = "The certificate that clients are shown." }
    azurerm_app_service_certificate_binding               = { lost = "The binding: clients are shown no certificate for the host name." }
    azurerm_app_service_managed_certificate               = { lost = "The certificate that clients are shown." }
    azurerm_container_app_environment_certificate         = { lost = "The certificate that clients are shown." }
    azurerm_container_app_environment_managed_certificate = { lost = "The certificate that clients are shown." }
    azurerm_nginx_certificate                             = { lost = "The certificate that clients are shown." }
    azurerm_signalr_service_custom_certificate            = { lost = "The certificate that clients of the custom domain are shown." }
    azurerm_spring_cloud_certificate                      = { lost = "The certificate that clients are shown or the application trusts." }
    azurerm_web_pubsub_custom_certificate                 = { lost = "The certificate that clients of the custom domain are shown." }
  }
  reason = "Host names that are bound to it show errors until they are bound to another one."

  # The new one is bound before the old one goes.
  filter = change.order != "create_first"
}

protect "orders" {
  description = "Orders of certificates."
  class       = "identity"
  types = {
    azurerm_app_service_certificate_order = { lost = "The order with its certificate and its renewals." }
  }
  reason = "A new order is validated by hand again. Export the certificate, and note who is shown it, before going on."
}

protect "client_certificates" {
  description = "Certificates and authorities by which devices prove who they are."
  class       = "identity"
  types = {
    azurerm_api_management_gateway_certificate_authority = { lost = "The trust of the gateway in certificates of this authority." }
    azurerm_iothub_certificate                           = { lost = "The trust of the hub in devices with certificates of this authority." }
    azurerm_iothub_dps_certificate                       = { lost = "The trust of the service in devices with certificates of this authority." }
  }
  reason = "Devices and clients with such a certificate are refused. Add the next authority before this one goes."

  filter = change.order != "create_first"
}

protect "signing_accounts" {
  description = "Accounts that sign code."
  class       = "identity"
  types = {
    azurerm_trusted_signing_account = { lost = "The account with its certificate profiles, by which others know who signed." }
  }
  reason = "All certificate profiles go with it, and identities have to be validated again. Check who signs with it."
}

protect "application_certificates" {
  description = "Certificates inside applications."
  class       = "identity"
  types = {
    azurerm_automation_certificate                    = { lost = "The certificate that runbooks use." }
    azurerm_app_service_public_certificate            = { lost = "The certificate that the app trusts." }
    azurerm_api_management_workspace_certificate      = { lost = "The certificate that backends are called with." }
    azurerm_logic_app_integration_account_certificate = { lost = "The certificate that messages of partners are signed or encrypted with." }
    azurerm_palo_alto_local_rulestack_certificate     = { lost = "The certificate that the rules use." }
  }
  reason = "What the certificate proves or decrypts fails. Put the new one in its place first."
}
