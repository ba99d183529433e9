protect "kinds" {
  class = "important"
  types = {
    aws_db_instance = "The database."
    aws_rds_cluster = { lost = "The cluster.", loss = "Everything.", source = "http://example.com", since = 5 }
    "aws_db.main"   = { lost = "" }
    aws_efs_file_system = {
      deletion_protection = "a..b"
      lost = "One line\nand another."
    }
  }
}

protect "versions" {
  types = {
    acme_table = { since = "latest", class = "data" }
    acme_index = { since = ">= 2.0", reason = "It is gone." }
  }
}

protect "provider" {
  types = {
    acme_table = { deletion_protection = "provider" }
  }
}

protect "nothing" {
  types = {}
}

protect "expression" {
  types = { for name in ["a_b"] : name => { lost = "It." } }
}

resource_policy "aws_db_instance" "of_another_kind" {
  class = "data"

  enforce {
    condition = true
  }
}
