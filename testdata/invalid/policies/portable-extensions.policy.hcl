resource_policy "aws_?" "a" {
  level       = "deny"
  description = "x"
  stacks      = ["x"]
  addresses   = ["x"]
  on_unknown  = "deny"
  override {
  }
  enforce {
    condition = stack.name == "x" && contains(change.paths, "x") && core::lookup({}, "x", true)
  }
}
plan_policy "b" {
}
drift_policy "*" "b" {
}
settings {
}
waiver "x" {
}
resource_polcy "x" "y" {
}
