# Host names and domains that clients have built in. Web and function apps are
# left out: they are deployed and removed every day.

protect "apis" {
  description = "API Management, SignalR, Web PubSub and Event Grid."
  types = [
    "azurerm_api_management",
    "azurerm_signalr_service",
    "azurerm_web_pubsub",
    "azurerm_eventgrid_domain",
    "azurerm_eventgrid_topic",
    "azurerm_eventgrid_namespace",
    "azurerm_notification_hub_namespace",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Clients and publishers have the host name and its keys built in, and a new one has other keys."
  lost   = "The service with its host name, its keys and its subscriptions."
}

protect "custom_domains" {
  description = "Domains of your own in front of apps, and static sites."
  types = [
    "azurerm_app_service_custom_hostname_binding",
    "azurerm_container_app_custom_domain",
    "azurerm_static_site",
    "azurerm_static_site_custom_domain",
    "azurerm_static_web_app",
    "azurerm_static_web_app_custom_domain",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "The domain does not answer until it is validated again and has a certificate."
  lost   = "The domain in front of the application, or the site with its generated host name."
}

protect "senders" {
  description = "Communication services and mail domains."
  types = [
    "azurerm_communication_service",
    "azurerm_email_communication_service",
    "azurerm_email_communication_service_domain",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Phone numbers and verified domains belong to the service and have to be obtained again."
  lost   = "The sender with its phone numbers, verified domains and reputation."
}
