# Unread messages exist only in the queue. Storage queues are covered under
# storage.

protect "service_bus" {
  description = "Service Bus namespaces, queues, topics and subscriptions."
  types = [
    "azurerm_servicebus_namespace",
    "azurerm_servicebus_queue",
    "azurerm_servicebus_topic",
    "azurerm_servicebus_subscription",
  ]
  level  = "require_approval"
  reason = "Producers fail and unread messages are gone, dead-letter queues included. Drain it before going on."
  lost   = "All messages that have not been read yet."
}

protect "event_hubs" {
  description = "Event Hubs namespaces, clusters and hubs, IoT hubs."
  types = [
    "azurerm_eventhub_namespace",
    "azurerm_eventhub_cluster",
    "azurerm_eventhub",
    "azurerm_iothub",
  ]
  level  = "require_approval"
  reason = "Consumers lose their position together with the events, and an IoT hub loses the identities of its devices. Let consumers catch up before going on."
  lost   = "All events within the retention period and the positions of the consumers."
}
