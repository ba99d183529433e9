# Random values live in the state alone, so a new password is new for everything that
# has the old one. What a new random name renames or replaces is in the plan itself.

resource_policy "random_*" "secret_rotated" {
  description = "A random password or key is made again."
  operations  = ["replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["random_bytes", "random_password"], meta.type)

  enforce {
    condition     = false
    error_message = "The value is another one from then on, and the old one is in no state any more. Make sure that everything that uses it follows in the same apply, and that people and other stacks do not hold the old one."
  }
}
