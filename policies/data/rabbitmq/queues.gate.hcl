# Messages wait in queues, and a queue goes with everything that waits in it.

protect "queues" {
  description = "Virtual hosts and durable queues."
  class       = "data"
  types = {
    rabbitmq_vhost = { lost = "The virtual host with all its queues, messages, exchanges and permissions." }
    rabbitmq_queue = { lost = "The queue or stream with all messages in it." }
  }
  filter = try(prior_attrs.settings[0].durable, true) != false && try(prior_attrs.settings[0].auto_delete, false) != true
  reason = "Let consumers drain it, or move the messages with a shovel, before going on."
}

protect "transient_queues" {
  description = "Queues that do not outlive a restart or their last consumer."
  class       = "derived"
  types = {
    rabbitmq_queue = { lost = "The queue with the messages that wait in it now." }
  }
  filter = try(prior_attrs.settings[0].durable, true) == false || try(prior_attrs.settings[0].auto_delete, false) == true
  reason = "Let consumers drain it before going on."
}
