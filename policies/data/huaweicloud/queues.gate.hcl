# Messages that are not consumed exist only in the broker.

protect "brokers" {
  description = "Message brokers, streams and registries."
  class       = "data"
  types = {
    huaweicloud_dms_kafka_instance      = { lost = "The Kafka instance with all topics, records and consumer positions." }
    huaweicloud_dms_rabbitmq_instance   = { lost = "The RabbitMQ instance with all virtual hosts, queues and messages." }
    huaweicloud_dms_rocketmq_instance   = { lost = "The RocketMQ instance with all topics and messages." }
    huaweicloud_dms_instance            = { lost = "The Kafka or RabbitMQ instance with all messages." }
    huaweicloud_dms_instance_v1         = { lost = "The Kafka or RabbitMQ instance with all messages." }
    huaweicloud_dis_stream              = { lost = "The stream with all records that are still retained." }
    huaweicloud_dis_stream_v2           = { lost = "The stream with all records that are still retained." }
    huaweicloud_cse_microservice_engine = { lost = "The registry with all services and configurations in it." }
  }
  reason = "Stop the producers and let the consumers catch up before going on."
}

protect "topics" {
  description = "Topics and queues that keep messages."
  class       = "data"
  types = {
    huaweicloud_dms_kafka_topic    = { lost = "The topic with all records that are still retained." }
    huaweicloud_dms_rocketmq_topic = { lost = "The topic with all messages that are still retained." }
    huaweicloud_dms_rabbitmq_queue = { lost = "The queue with all messages that were not read yet." }
    huaweicloud_dms_rabbitmq_vhost = { lost = "The virtual host with its exchanges, queues and unread messages." }
    huaweicloud_dms_queue          = { lost = "The queue with all messages that were not read yet." }
    huaweicloud_dms_queue_v1       = { lost = "The queue with all messages that were not read yet." }
  }
  reason = "Stop the producers and drain it before going on."
}

protect "consumers" {
  description = "Consumer groups and their positions."
  class       = "derived"
  types = {
    huaweicloud_dms_kafka_consumer_group              = { lost = "The group with its positions; its consumers start again at one end of the topics." }
    huaweicloud_dms_rocketmq_consumer_group           = { lost = "The group with its positions and its retry and dead-letter messages." }
    huaweicloud_dms_group                             = { lost = "The group with its positions." }
    huaweicloud_dms_group_v1                          = { lost = "The group with its positions." }
    huaweicloud_dms_kafka_smart_connect               = { lost = "The connector of the instance with its tasks." }
    huaweicloud_cse_nacos_namespace                   = { lost = "The namespace with the services and configurations registered in it." }
    huaweicloud_cse_microservice_engine_configuration = { lost = "The configuration entry with what was edited outside of this configuration." }
  }
  reason = "Consumers read messages twice or skip some. Note the positions before going on."
}
