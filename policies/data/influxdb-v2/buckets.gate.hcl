# Measurements are taken once: what a bucket holds cannot be measured again.

protect "buckets" {
  description = "Organizations and buckets."
  class       = "data"
  types = {
    "influxdb-v2_organization" = { lost = "The organization with all its buckets, tasks, dashboards and tokens." }
    "influxdb-v2_bucket"       = { lost = "The bucket with all points within its retention period." }
  }
  reason = "Back the data up to another place, and check that it restores, before going on."
}
