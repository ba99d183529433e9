# Publishers and subscribers in other stacks know these by name.

protect "topics" {
  description = "Topics and buses that only pass messages on."
  class       = "identity"
  types = {
    alicloud_mns_topic                    = { lost = "The topic with all its subscriptions; it keeps no messages." }
    alicloud_event_bridge_connection      = { lost = "The stored login of a target outside of the cloud." }
    alicloud_event_bridge_api_destination = { lost = "The target outside of the cloud that rules send to." }
    alicloud_message_service_topic        = { lost = "The topic with all its subscriptions; it keeps no messages." }
    alicloud_event_bridge_event_bus       = { lost = "The event bus with all its rules; events sent to it are refused." }
    alicloud_amqp_exchange                = { lost = "The exchange with its bindings; what is published to it is refused." }
  }
  reason = "Publishers and subscribers in other stacks know it by name, and have to be changed."
}

protect "broker_accounts" {
  description = "Users of message brokers."
  class       = "identity"
  types = {
    alicloud_amqp_static_account      = { lost = "The user name and password that clients of the broker log in with." }
    alicloud_alikafka_sasl_user       = { lost = "The user that Kafka clients log in with." }
    alicloud_rocketmq_account         = { lost = "The user that RocketMQ clients log in with." }
    alicloud_amqp_open_source_account = { lost = "The user that clients of the broker log in with." }
  }
  reason = "Find the programs that log in with it, and change them first."
}

protect "subscriptions" {
  description = "Subscriptions, bindings, endpoints and permissions of messaging."
  class       = "identity"
  types = {
    alicloud_message_service_subscription = { lost = "The subscription; messages of the topic no longer reach the receiver." }
    alicloud_mns_topic_subscription       = { lost = "The subscription; messages of the topic no longer reach the receiver." }
    alicloud_amqp_binding                 = { lost = "The binding; messages of the exchange no longer reach the queue." }
    alicloud_alikafka_sasl_acl            = { lost = "The permission; clients of the user are refused." }
    alicloud_rocketmq_acl                 = { lost = "The permission; clients of the user are refused." }
    alicloud_event_bridge_event_source    = { lost = "The event source that producers send to." }
    alicloud_event_bridge_event_source_v2 = { lost = "The event source that producers send to." }
  }
  filter = meta.operation == "delete"
  reason = "Messages that are published meanwhile do not reach the receiver."
}
