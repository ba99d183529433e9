protect "audit_trail" {
  types = ["aws_cloudtrail"]
  level = "deny"
}

settings {
  floor  = true
  packs  = { data = true }
  levels = { "builtin/data/*" = "require_approval" }
}
