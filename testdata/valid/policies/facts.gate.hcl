# Facts about types, and what a class stands for.

protect "databases" {
  class = "data"
  types = {
    aws_db_instance = { lost = "The database with all its rows.", deletion_protection = "deletion_protection" }
    "acme_table_*"  = { lost = "The rows.", since = "2.1.0", source = "https://example.com/tables" }
    acme_index      = {}
    acme_view       = { lost = null, since = null }
  }
  lost = "What is in it."

  recovery {
    types   = ["acme_table_hot"]
    when    = { backups = { at_least = 1 } }
    outcome = "possible"
    message = "A backup is kept."
  }
}

protect "names" {
  class = "identity"
  types = ["aws_route53_record"]
}
