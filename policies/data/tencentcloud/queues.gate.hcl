# Messages that are not consumed exist only in the broker.

protect "brokers" {
  description = "Message brokers."
  class       = "data"
  types = {
    tencentcloud_ckafka_instance            = { lost = "The Kafka instance with all topics, records and consumer positions.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/ckafka/resource_tc_ckafka_instance.go" }
    tencentcloud_tdmq_instance              = { lost = "The Pulsar cluster with all namespaces, topics and messages." }
    tencentcloud_tdmq_professional_cluster  = { lost = "The Pulsar cluster with all namespaces, topics and messages." }
    tencentcloud_tdmq_rabbitmq_vip_instance = { lost = "The RabbitMQ instance with all virtual hosts, queues and messages." }
    tencentcloud_tdmq_rocketmq_cluster      = { lost = "The RocketMQ cluster with all namespaces, topics and messages." }
    tencentcloud_tdmq_rocketmq_vip_instance = { lost = "The RocketMQ instance with all topics and messages." }
    tencentcloud_trocket_rocketmq_instance  = { lost = "The RocketMQ instance with all topics and messages." }
    tencentcloud_mqtt_instance              = { lost = "The MQTT instance with its topics, retained messages and devices." }
    tencentcloud_tse_instance               = { lost = "The registry with all services and configurations in it." }
  }
  reason = "Stop the producers and let the consumers catch up before going on."

  recovery {
    types   = ["tencentcloud_ckafka_instance"]
    when    = { delete_protection_enable = 1 }
    outcome = "refused"
    message = "CKafka refuses the deletion until delete protection is switched off in an earlier apply."
  }

  recovery {
    types   = ["tencentcloud_mqtt_instance"]
    when    = { force_delete = [false, null], pay_mode = 1 }
    outcome = "possible"
    message = "A prepaid instance is moved to the recycle bin, from which it can be restored."
  }
}

protect "topics" {
  description = "Topics and queues that keep messages."
  class       = "data"
  types = {
    tencentcloud_ckafka_topic            = { lost = "The topic with all records that are still retained." }
    tencentcloud_ckafka_datahub_topic    = { lost = "The topic with all records that are still retained." }
    tencentcloud_tdmq_topic              = { lost = "The topic with all messages that are still retained." }
    tencentcloud_tdmq_topic_with_full_id = { lost = "The topic with all messages that are still retained." }
    tencentcloud_tdmq_rocketmq_topic     = { lost = "The topic with all messages that are still retained." }
    tencentcloud_trocket_rocketmq_topic  = { lost = "The topic with all messages that are still retained." }
    tencentcloud_tcmq_queue              = { lost = "The queue with all messages that were not read yet." }
  }
  reason = "Stop the producers and drain it before going on."
}

protect "namespaces" {
  description = "Namespaces and virtual hosts of brokers."
  class       = "data"
  types = {
    tencentcloud_tdmq_namespace             = { lost = "The namespace with all its topics and messages." }
    tencentcloud_tdmq_rocketmq_namespace    = { lost = "The namespace with all its topics and messages." }
    tencentcloud_tdmq_rabbitmq_virtual_host = { lost = "The virtual host with its exchanges, queues and unread messages." }
  }
  reason = "Stop the producers and drain its topics before going on."
}

protect "consumers" {
  description = "Consumer groups, subscriptions and their positions."
  class       = "derived"
  types = {
    tencentcloud_ckafka_consumer_group           = { lost = "The group with its positions; its consumers start again at one end of the topics." }
    tencentcloud_tdmq_subscription               = { lost = "The subscription with its position and its unread messages." }
    tencentcloud_tdmq_rocketmq_group             = { lost = "The group with its positions and its retry and dead-letter messages." }
    tencentcloud_trocket_rocketmq_consumer_group = { lost = "The group with its positions and its retry and dead-letter messages." }
    tencentcloud_mqtt_topic                      = { lost = "The topic; retained messages of it go with it." }
    tencentcloud_ckafka_datahub_task             = { lost = "The transfer task with its position." }
    tencentcloud_ckafka_connect_resource         = { lost = "The connection that transfer tasks use." }
  }
  reason = "Consumers read messages twice or skip some. Note the positions before going on."
}
