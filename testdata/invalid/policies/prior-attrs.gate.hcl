resource_policy "*" "without" {
  enforce {
    condition = prior_attrs.x == attrs.x
  }
}
resource_policy "*" "all" {
  operations = []
  enforce {
    condition = prior_attrs.x == attrs.x
  }
}
resource_policy "*" "other" {
  operations = ["update", "no-op"]
  locals {
    before = prior_attrs.x
  }
  enforce {
    condition = local.before == attrs.x
  }
}
resource_policy "*" "fine" {
  operations = ["update", "delete", "replace", "forget"]
  enforce {
    condition = prior_attrs.x == attrs.x
  }
}
