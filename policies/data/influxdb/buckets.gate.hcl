# Measurements are taken once: what a bucket or a database holds cannot be
# measured again.

protect "buckets" {
  description = "Organizations, buckets and databases."
  class       = "data"
  types = {
    influxdb_organization = { lost = "The organization with all its buckets, tasks, dashboards and tokens." }
    influxdb_bucket       = { lost = "The bucket with all points within its retention period.", source = "https://github.com/komminarlabs/terraform-provider-influxdb/blob/main/docs/resources/bucket.md" }
    influxdb_database     = { lost = "The database with all its retention policies and points." }
  }
  reason = "Back the data up to another place, and check that it restores, before going on."
}

protect "queries" {
  description = "Queries that run on a schedule."
  class       = "derived"
  types = {
    influxdb_continuous_query = { lost = "The query that fills other measurements." }
  }
  filter = meta.operation == "delete"
  reason = "Results of the time without it have to be computed again."
}

protect "tasks" {
  description = "Tasks with their history."
  class       = "derived"
  types = {
    influxdb_task = { lost = "The task with its script and run history." }
  }
  reason = "Results of the time without it have to be computed again."
}
