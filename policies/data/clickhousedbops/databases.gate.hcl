# A database is dropped at once, with every table in it.

protect "databases" {
  description = "Databases."
  class       = "data"
  types = {
    clickhousedbops_database = { lost = "The database with all its tables and rows.", source = "https://github.com/ClickHouse/terraform-provider-clickhousedbops/blob/main/docs/resources/database.md" }
  }
  reason = "A change of the comment is enough to replace it. Back the tables up to a bucket before going on."
}
