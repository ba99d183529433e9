settings {
  packs            = { tags = true, hygiene = false }
  disable          = ["builtin/identity/aws/dns/records"]
  levels           = { "builtin/data/aws/queues/*" = "warn" }
  required_version = ">= 0.1, < 2.0"
}

settings {
  stacks = ["*/dev/*", "pr-*"]
  mode   = "observe"
}
