policy {
}

input "limit" {
  type    = number
  default = 1
}

locals {
  upper = upper("x")
  where = stack.name
  loop  = [for change in ["a"] : change]
}

protect "databases" {
  filter = change.reason == ""
}

resource_policy "aws_db_?" "all" {
  operations  = ["replace", "forget"]
  level       = "deny"
  description = "x"
  addresses   = ["x"]
  filter      = core::can(attrs.x) && meta.address != "" && meta.type != ""

  override {
  }

  enforce {
    condition     = core::coalesce(attrs.x, 1) == lookup({}, "x", 1) && length(change.paths) > 0
    error_message = "${local.upper} ${core::lower("X")}"
  }
}

module_policy "*" "sources" {
  enforce {
    condition     = meta.address != "" && meta.name != ""
    error_message = "x"
  }
}

plan_policy "size" {
  enforce {
    condition     = length(plan.destroys) == 0
    error_message = "x"
  }
}

settings {
}
