# Measurements are taken once: what a database holds cannot be measured again.

protect "databases" {
  description = "Databases and tables."
  class       = "data"
  types = {
    influxdb3_database       = { lost = "The database with all points within its retention period." }
    influxdb3_cloud_database = { lost = "The database with all points within its retention period." }
    influxdb3_table          = { lost = "The table with all points within its retention period." }
    influxdb3_cloud_table    = { lost = "The table with all points within its retention period." }
  }
  reason = "Export the data to another place before going on."
}
