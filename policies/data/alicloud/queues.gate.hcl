# Messages that are not consumed exist only in the broker.

protect "brokers" {
  description = "Message brokers and data buses."
  class       = "data"
  types = {
    alicloud_alikafka_instance = { lost = "The Kafka instance with all topics, records and consumer positions.", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_alikafka_instance.go" }
    alicloud_rocketmq_instance = { lost = "The RocketMQ instance with all topics and messages.", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_rocketmq_instance.go" }
    alicloud_ons_instance      = { lost = "The RocketMQ 4 instance with all topics and messages." }
    alicloud_amqp_instance     = { lost = "The RabbitMQ instance with all virtual hosts, queues and messages.", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_amqp_instance.go" }
    alicloud_datahub_project   = { lost = "The DataHub project with all topics and records." }
    alicloud_mse_cluster       = { lost = "The registry with all services, Nacos configurations or ZooKeeper nodes in it." }
  }
  reason = "Stop the producers and let the consumers catch up before going on."

  recovery {
    types   = ["alicloud_alikafka_instance"]
    when    = { paid_type = "PrePaid" }
    outcome = "retained"
    message = "The provider does not release a subscription instance; it only drops it from the state."
  }

  recovery {
    types   = ["alicloud_rocketmq_instance", "alicloud_mse_cluster"]
    when    = { payment_type = "Subscription" }
    outcome = "retained"
    message = "The provider does not release a subscription instance; it only drops it from the state."
  }

  recovery {
    types   = ["alicloud_amqp_instance"]
    when    = { payment_type = "PayAsYouGo" }
    outcome = "retained"
    message = "The provider does not release a pay-as-you-go instance; it only drops it from the state."
  }
}

protect "topics" {
  description = "Topics and queues that keep messages."
  class       = "data"
  types = {
    alicloud_alikafka_topic        = { lost = "The topic with all records that are still retained." }
    alicloud_rocketmq_topic        = { lost = "The topic with all messages that are still retained." }
    alicloud_ons_topic             = { lost = "The topic with all messages that are still retained." }
    alicloud_datahub_topic         = { lost = "The topic with all records that are still retained." }
    alicloud_message_service_queue = { lost = "The queue with all messages that were not read yet." }
    alicloud_mns_queue             = { lost = "The queue with all messages that were not read yet." }
    alicloud_amqp_queue            = { lost = "The queue with all messages that were not read yet." }
    alicloud_amqp_virtual_host     = { lost = "The virtual host with its exchanges, queues and unread messages." }
  }
  reason = "Stop the producers and drain it before going on."
}

protect "consumers" {
  description = "Consumer groups and their positions."
  class       = "derived"
  types = {
    alicloud_alikafka_consumer_group = { lost = "The group with its positions; its consumers start again at one end of the topics." }
    alicloud_rocketmq_consumer_group = { lost = "The group with its positions and its retry and dead-letter messages." }
    alicloud_ons_group               = { lost = "The group with its positions and its retry and dead-letter messages." }
    alicloud_datahub_subscription    = { lost = "The subscription with the positions of its consumers." }
    alicloud_dts_consumer_channel    = { lost = "The consumer group with its position in the change stream." }
    alicloud_mse_engine_namespace    = { lost = "The namespace with the services and configurations registered in it." }
    alicloud_mse_znode               = { lost = "The ZooKeeper node with its value and everything below it." }
    alicloud_mse_nacos_config        = { lost = "The configuration entry with what was edited outside of this configuration." }
  }
  reason = "Consumers read messages twice or skip some. Note the positions before going on."
}

protect "migrations" {
  description = "Data replication in progress."
  class       = "derived"
  types = {
    alicloud_dts_synchronization_job      = { lost = "The job with its position; the copy has to be loaded again from the start." }
    alicloud_dts_migration_job            = { lost = "The job with its position; an unfinished migration starts again." }
    alicloud_dts_subscription_job         = { lost = "The subscription with the changes it still keeps." }
    alicloud_dts_synchronization_instance = { lost = "The synchronization with its position." }
    alicloud_dts_migration_instance       = { lost = "The migration with its position." }
    alicloud_dts_instance                 = { lost = "The DTS instance with its tasks and positions." }
    alicloud_gpdb_streaming_job           = { lost = "The streaming job with its position." }
    alicloud_data_works_di_job            = { lost = "The integration job with its position." }
  }
  reason = "The target stays, and stops following its source. A new job copies everything again."

  recovery {
    types   = ["alicloud_dts_instance"]
    when    = { payment_type = "Subscription" }
    outcome = "retained"
    message = "The provider does not release a subscription instance; it only drops it from the state."
  }
}
