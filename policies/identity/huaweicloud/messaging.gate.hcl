# Publishers and subscribers in other stacks know these by name.

protect "topics" {
  description = "Topics and channels that only pass messages on."
  class       = "identity"
  types = {
    huaweicloud_smn_topic               = { lost = "The topic with all its subscriptions; it keeps no messages." }
    huaweicloud_smn_topic_v2            = { lost = "The topic with all its subscriptions; it keeps no messages." }
    huaweicloud_eg_custom_event_channel = { lost = "The channel with its subscriptions; events sent to it are refused." }
    huaweicloud_eg_custom_event_source  = { lost = "The source that subscriptions refer to." }
    huaweicloud_eg_endpoint             = { lost = "The endpoint that publishers send events to." }
    huaweicloud_dms_rabbitmq_exchange   = { lost = "The exchange with its bindings; what is published to it is refused." }
    huaweicloud_iotda_amqp              = { lost = "The queue that applications read device messages from." }
  }
  reason = "Publishers and subscribers have to be changed, and subscriptions confirmed again."
}

protect "subscriptions" {
  description = "Subscriptions, bindings and permissions of messaging."
  class       = "identity"
  types = {
    huaweicloud_smn_subscription                = { lost = "The subscription; messages of the topic no longer reach the receiver." }
    huaweicloud_smn_subscription_v2             = { lost = "The subscription; messages of the topic no longer reach the receiver." }
    huaweicloud_smn_topic_subscriber            = { lost = "The subscriber; it gets no more messages." }
    huaweicloud_eg_event_subscription           = { lost = "The subscription; events no longer reach their targets." }
    huaweicloud_dms_kafka_permissions           = { lost = "The permissions of the users of the topic." }
    huaweicloud_dms_rabbitmq_exchange_associate = { lost = "The binding; messages of the exchange no longer reach the queue." }
  }
  filter = meta.operation == "delete"
  reason = "Messages that are published meanwhile do not reach the receiver."
}
