types = ["aws_db_instance"]
