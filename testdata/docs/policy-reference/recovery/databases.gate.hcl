protect "databases" {
  types = ["aws_db_instance", "aws_dynamodb_table"]
  lost  = "The database with all its rows."

  recovery {
    types   = ["aws_db_instance"]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "RDS refuses the deletion until deletion protection is off."
  }

  recovery {
    types   = ["aws_db_instance"]
    when    = { skip_final_snapshot = [false, null], final_snapshot_identifier = { not = [null, ""] } }
    outcome = "possible"
    message = "A final snapshot is taken."
  }

  recovery {
    types   = ["aws_db_instance"]
    when    = { skip_final_snapshot = true, backup_retention_period = { at_most = 0 } }
    outcome = "irreversible"
    message = "There is no final snapshot and no backup."
  }

  recovery {
    types   = ["aws_dynamodb_table"]
    when    = { "point_in_time_recovery[0].enabled" = true }
    outcome = "possible"
    message = "A backup of the deleted table is kept for 35 days."
  }
}
