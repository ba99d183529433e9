# Messages that are not consumed exist only in the broker.

protect "brokers" {
  description = "Message brokers and streams."
  class       = "data"
  types = {
    opentelekomcloud_dms_dedicated_instance_v2 = { lost = "The Kafka instance with all topics, records and consumer positions." }
    opentelekomcloud_dms_instance_v1           = { lost = "The Kafka instance with all topics, records and consumer positions." }
    opentelekomcloud_dms_instance_v2           = { lost = "The Kafka instance with all topics, records and consumer positions." }
    opentelekomcloud_dis_stream_v2             = { lost = "The stream with all records that are still retained." }
  }
  reason = "Stop the producers and let the consumers catch up before going on."
}

protect "topics" {
  description = "Topics that keep messages."
  class       = "data"
  types = {
    opentelekomcloud_dms_topic_v1 = { lost = "The topic with all records that are still retained." }
    opentelekomcloud_dms_topic_v2 = { lost = "The topic with all records that are still retained." }
  }
  reason = "Stop the producers and drain it before going on."
}

protect "consumers" {
  description = "Consumers and their positions."
  class       = "derived"
  types = {
    opentelekomcloud_dms_consumer_group_v2 = { lost = "The group with its positions; its consumers start again at one end of the topics." }
    opentelekomcloud_dis_app_v2            = { lost = "The application with its positions in the streams." }
    opentelekomcloud_dis_checkpoint_v2     = { lost = "The positions of the application in the stream." }
  }
  reason = "Consumers read records twice or skip some. Note the positions before going on."
}
