resource_policy "*" "a" {
  operations = ["create", "delete"]
  enforce {
    condition = true
  }
}
resource_policy "*" "b" {
  operations = ["delete", "no-op", "replace"]
  enforce {
    condition = true
  }
}
resource_policy "*" "c" {
  operations = ["update", "update", "destroy", "repalce"]
  enforce {
    condition = true
  }
}
resource_policy "*" "d" {
  operations = "update"
  enforce {
    condition = true
  }
}
