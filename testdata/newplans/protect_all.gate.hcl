# Every object that goes or is let go has a finding, and with it a next step.
protect "all" {
  types = ["*"]
  on    = ["delete", "replace", "forget"]
  level = "warn"
}
