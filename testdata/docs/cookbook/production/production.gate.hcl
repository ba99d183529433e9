input "freeze" {
  type        = bool
  default     = false
  description = "Whether production is frozen, as at the end of the year."
}

protect "with_approval" {
  addresses = ["module.prod.*"]
  on        = ["update", "delete", "replace", "forget"]
  reason    = "This is production."
}

protect "frozen" {
  addresses = ["module.prod.*"]
  on        = ["create", "update", "delete", "replace", "forget"]
  filter    = input.freeze
  level     = "deny"
  reason    = "Production is frozen. Ask the operations team for a date."
}
