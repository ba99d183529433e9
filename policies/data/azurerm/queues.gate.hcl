# Unread messages exist only in the queue. Storage queues are covered under
# storage.

protect "service_bus" {
  description = "Service Bus namespaces, queues, topics and subscriptions."
  class       = "data"
  types = {
    azurerm_servicebus_namespace    = { lost = "The namespace with all queues, topics and unread messages, and its host name.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/servicebus_namespace.html.markdown" }
    azurerm_servicebus_queue        = { lost = "The queue with all unread messages, dead letters included.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/servicebus_queue.html.markdown" }
    azurerm_servicebus_topic        = { lost = "The topic with all subscriptions and their unread messages." }
    azurerm_servicebus_subscription = { lost = "The subscription with all unread messages, dead letters included." }
  }
  reason = "Producers fail and unread messages are gone, dead-letter queues included. Drain it before going on."
}

protect "event_hubs" {
  description = "Event Hubs namespaces, clusters and hubs, IoT hubs."
  class       = "data"
  types = {
    azurerm_eventhub_namespace = { lost = "The namespace with all event hubs and their retained events, and its host name." }
    azurerm_eventhub_cluster   = { lost = "The dedicated cluster with the namespaces that are placed on it." }
    azurerm_eventhub           = { lost = "The event hub with all events that are still retained.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/eventhub.html.markdown" }
    azurerm_iothub             = { lost = "The hub with the identities, keys and twins of all devices and their unread messages." }
  }
  reason = "Consumers lose their position together with the events, and an IoT hub loses the identities of its devices. Let consumers catch up before going on."
}

# Records that are already written can only be read with their schema.
protect "schemas" {
  description = "Schema groups of Event Hubs."
  class       = "data"
  types = {
    azurerm_eventhub_namespace_schema_group = { lost = "The group with all schemas and versions that producers have registered in it." }
  }
  reason = "Events refer to schemas by identifier, and what was written with a lost one cannot be read. Export the schemas before going on."
}

# What is read stays: a new one starts where the reader's checkpoint says, if there is one.
protect "consumers" {
  description = "Consumer groups and device registrations for push messages."
  class       = "derived"
  types = {
    azurerm_eventhub_consumer_group = { lost = "The consumer group: its readers are disconnected." }
    azurerm_iothub_consumer_group   = { lost = "The consumer group: its readers are disconnected." }
    azurerm_notification_hub        = { lost = "All registrations of devices, which come back only when their app starts again." }
  }
  reason = "Find out which applications use it first."
}
