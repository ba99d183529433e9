# What was written to databases, shares and registries is in no configuration.

protect "projects_and_databases" {
  description = "Public Cloud projects, databases, storage and registries."
  types = [
    "ovh_cloud_project",
    "ovh_cloud_project_database",
    "ovh_cloud_project_database_database",
    "ovh_cloud_project_database_kafka_topic",
    "ovh_cloud_project_storage",
    "ovh_cloud_project_volume",
    "ovh_cloud_project_file_storage_share",
    "ovh_cloud_project_containerregistry",
  ]
  level  = "require_approval"
  reason = "A project contains everything else, and backups belong to their database. Copy the data before going on."
  lost   = "Everything stored in it, with its backups."
}
