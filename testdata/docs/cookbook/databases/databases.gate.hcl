protect "never_destroyed" {
  types = [
    "aws_db_instance",
    "aws_rds_cluster",
    "azurerm_postgresql_flexible_server",
    "google_sql_database_instance",
  ]
  on     = ["delete", "replace"]
  level  = "deny"
  reason = "Take a snapshot, talk to the data team, and let them remove it."
}
