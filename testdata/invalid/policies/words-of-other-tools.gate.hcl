protect "a" {
  resource_types = ["aws_x"]
  severity = "error"
  actions = ["destroy"]
  message = "x"
}
protect "b" {
  types = ["aws_x"]
  level = "error"
  on = ["destroy", "recreate"]
  filter = resource.address == "x" && resource.change.before == 1 && self.type == "x" && before.x == 1 && meta.action == "x" && change.before == 1 && meta.regio == "y" && after["x"]==1
}
rule "c" {}
exception "d" {}
resource_policy "x" "y" {
  severity = "high"
  operations = ["noop", "modify"]
  assert {
    condition = true
  }
  enforce {
    assert = true
    message = "x"
  }
}
waiver "x" {
  rule = "a/b"
  resource = "c"
  expiry = "2027-01-01"
  justification = "x"
}
settings {
  workspaces = ["x"]
  disabled = ["x"]
}
plan_policy "p" {
  enforce {
    condition = plan.deleted == 1
    error_message = "${workspace}"
  }
}
