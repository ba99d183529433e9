# Publishers and subscribers in other stacks know these by name.

protect "topics" {
  description = "Topics and buses that only pass messages on."
  class       = "identity"
  types = {
    tencentcloud_tcmq_topic     = { lost = "The topic with all its subscriptions; it keeps messages for its subscribers only." }
    tencentcloud_eb_event_bus   = { lost = "The event bus with all its rules; events sent to it are refused." }
    tencentcloud_tcmq_subscribe = { lost = "The subscription; its endpoint gets no more messages." }
  }
  reason = "Publishers and subscribers have to be changed, and subscriptions confirmed again."
}

protect "permissions" {
  description = "Permissions of messaging clients."
  class       = "identity"
  types = {
    tencentcloud_ckafka_acl                     = { lost = "The permission; clients of the user are refused." }
    tencentcloud_ckafka_acl_rule                = { lost = "The rule; clients that it permits are refused." }
    tencentcloud_tdmq_namespace_role_attachment = { lost = "The role's permission in the namespace." }
    tencentcloud_tdmq_rabbitmq_user_permission  = { lost = "The user's permission in the virtual host." }
    tencentcloud_tdmq_rocketmq_environment_role = { lost = "The role's permission in the namespace." }
    tencentcloud_mqtt_authorization_policy      = { lost = "The permission; clients that it permits are refused." }
  }
  filter = meta.operation == "delete"
  reason = "Clients that it permits are refused."
}
