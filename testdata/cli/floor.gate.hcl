settings {
  floor  = true
  levels = { "builtin/data/*" = "deny" }
}
