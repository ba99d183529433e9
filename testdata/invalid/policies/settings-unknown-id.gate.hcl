protect "databases" {
}

settings {
  disable = ["builtin/data/aws/databases/relationl", "builtin/data/gcp/*"]
  levels  = { "settings-unknown-id/database" = "warn" }
}
