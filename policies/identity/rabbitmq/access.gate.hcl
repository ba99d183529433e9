# Names that publishers use, and users that clients sign in with.

protect "exchanges" {
  description = "Exchanges and federation."
  class       = "identity"
  types = {
    rabbitmq_exchange            = { lost = "The exchange that publishers send to, with all its bindings." }
    rabbitmq_federation_upstream = { lost = "The link to the other broker, and what waits in it." }
    rabbitmq_shovel              = { lost = "The shovel that moves messages between brokers." }
  }
  reason = "Publishers fail, or messages no longer reach the queues that others have bound."
}

protect "users" {
  description = "Users."
  class       = "identity"
  types = {
    rabbitmq_user         = { lost = "The user with its password and permissions." }
    rabbitmq_default_user = { lost = "The user with its password and permissions." }
  }
  reason = "Applications that sign in with it are locked out as soon as they connect again."
}

protect "bindings" {
  description = "Bindings and permissions."
  class       = "identity"
  types = {
    rabbitmq_binding     = { lost = "The binding; messages of the exchange no longer reach the queue." }
    rabbitmq_permissions = { lost = "The user's permissions in the virtual host." }
  }
  filter = meta.operation == "delete"
  reason = "Messages that are published meanwhile do not reach the queue."
}
