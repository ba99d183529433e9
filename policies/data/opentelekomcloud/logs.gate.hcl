# Logs are evidence and cannot be recreated.

protect "log_groups" {
  description = "Log groups."
  class       = "data"
  types = {
    opentelekomcloud_logtank_group_v2 = { lost = "The log group with all its topics and logs." }
    opentelekomcloud_lts_group_v2     = { lost = "The log group with all its streams and logs." }
  }
  reason = "Audits and investigations look back over months. Transfer the logs to OBS before going on."
}

protect "log_streams" {
  description = "Log streams."
  class       = "derived"
  types = {
    opentelekomcloud_logtank_topic_v2 = { lost = "The topic with all logs within its retention period." }
    opentelekomcloud_lts_stream_v2    = { lost = "The stream with all logs within its retention period." }
  }
  reason = "Logs of what is being removed are often needed right after. Transfer them to OBS if they may be needed."
}
