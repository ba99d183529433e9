# Publishers and subscribers in other stacks know these by name.

protect "topics" {
  description = "Topics that only pass messages on."
  class       = "identity"
  types = {
    opentelekomcloud_smn_topic_v2 = { lost = "The topic with all its subscriptions; it keeps no messages." }
  }
  reason = "Publishers and subscribers have to be changed, and subscriptions confirmed again."
}

protect "subscriptions" {
  description = "Subscriptions and permissions of messaging."
  class       = "identity"
  types = {
    opentelekomcloud_smn_subscription_v2    = { lost = "The subscription; messages of the topic no longer reach the receiver." }
    opentelekomcloud_dms_user_permission_v1 = { lost = "The permissions of the users of the topic." }
  }
  filter = meta.operation == "delete"
  reason = "Messages that are published meanwhile do not reach the receiver."
}
