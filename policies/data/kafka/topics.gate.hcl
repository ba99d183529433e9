# Records exist only in the topic, until every consumer has read them.

protect "topics" {
  description = "Topics."
  class       = "data"
  types = {
    kafka_topic = { lost = "The topic with all records that are still retained, and the positions of its consumers.", source = "https://github.com/Mongey/terraform-provider-kafka/blob/main/docs/resources/topic.md" }
  }
  reason = "A new topic starts empty. Let consumers catch up, or copy the records, before going on."
}
