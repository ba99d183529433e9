# Says which attributes policies see as changed.
resource_policy "*" "paths" {
  operations = ["create", "update"]
  enforce {
    condition     = false
    error_message = "Paths: ${join(", ", change.paths)}."
  }
}
