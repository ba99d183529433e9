protect "databases" {
  class = "data"
  types = {
    aws_db_instance          = { lost = "The database with all its rows.", deletion_protection = "deletion_protection" }
    acme_warehouse           = { lost = "All tables.", since = "2.1.0", source = "https://example.com/warehouses" }
    "acme_warehouse_table_*" = { lost = "All rows of the table." }
  }
  reason = "Take a snapshot first."
}
