# Names that publishers use, and credentials that clients hold.

protect "messaging" {
  description = "Topics, schedules and credentials."
  class       = "identity"
  types = {
    upstash_qstash_topic       = { lost = "The topic that publishers send to, with its endpoints." }
    upstash_qstash_topic_v2    = { lost = "The topic that publishers send to, with its endpoints." }
    upstash_qstash_endpoint    = { lost = "The subscription of the endpoint to the topic." }
    upstash_qstash_schedule    = { lost = "The schedule with its identifier." }
    upstash_qstash_schedule_v2 = { lost = "The schedule with its identifier." }
    upstash_kafka_credential   = { lost = "The credential that producers and consumers hold." }
  }
  reason = "Publishers that use the name or the identifier are refused."
}
