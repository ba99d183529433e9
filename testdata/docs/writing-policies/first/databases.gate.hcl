protect "never_destroyed" {
  types  = ["aws_db_instance", "aws_rds_*"]
  reason = "Production data. Take a snapshot and talk to the data team first."
}
