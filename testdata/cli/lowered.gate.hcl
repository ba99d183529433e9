settings {
  levels = { "builtin/data/aws/databases/*" = "warn" }
}
