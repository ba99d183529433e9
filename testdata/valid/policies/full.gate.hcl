# Every attribute and block of the language that is evaluated.

protect "everything" {
}

protect databases {
  types            = ["aws_db_instance", "aws_rds_*"]
  type_regex       = ["^google_sql_"]
  addresses        = ["module.prod[\"eu\"].*", "aws_db_instance.main[0]"]
  address_regex    = ["^module\\.db"]
  except_addresses = ["*.scratch"]
  on               = ["replace", "delete", "create", "update", "forget"]
  level            = "require_approval"
  reason           = <<-EOT
    Production data.
    Ask first, and write $${nothing}.
  EOT
  description = "Relational databases."
  url         = "https://example.com/runbooks/databases"
  next        = "Take a snapshot, and ask in `#databases`."
  stacks      = ["prod/*"]
  on_unknown  = "deny"
  lost        = "All rows."

  override {
    approvals = 2
    approvers = ["alice", "bob_acme", "team:acme/data.base_admins"]
    confirm   = true
  }

  recovery {
    types = ["aws_db_instance", "google_sql_*", "google_sql_database_instance"]
    when = {
      deletion_protection         = true
      "settings[0].tier.name"     = ["a", 1, -1.50, null, [], false]
      "tags.kubernetes.io/name"   = []
      retention                   = { at_least = 18446744073709551616 }
      days                        = { at_most = 0.1 }
      final_snapshot_identifier   = { not = [null, ""] }
      other                       = { not = null }
    }
    outcome = "refused"
    message = "Refused."
  }
}

settings {
  packs            = { exposure = true, hygiene = false }
  disable          = ["builtin/identity/aws/dns/records"]
  levels           = { "builtin/data/*" = "warn", "full/databases" : "deny" }
  mode             = "enforce"
  floor            = true
  allow_waivers    = false
  break_glass      = true
  confirm_by       = "people"
  required_version = "~> 0.1, != 0.1.5"
}

settings {
  stacks = ["*/dev/*", "pr-*"]
  packs  = { data = false }
  mode   = "observe"
  levels = null
}

waiver "OPS-1234" {
  policy  = "databases/*"
  address = "aws_db_instance.legacy"
  stacks  = ["prod/eu"]
  on      = ["delete"]
  reason  = "Decommissioned, snapshot taken."
  owner   = "data-team"
  expires = "2026-03-31"
}

waiver "OPS-1235" {
  policy  = ["databases/*", "full/everything"]
  address = ["aws_db_instance.legacy", "aws_db_instance.older"]
  reason  = "Decommissioned."
  expires = "2025-12-31"
}
