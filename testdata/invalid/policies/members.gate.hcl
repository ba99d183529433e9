locals {
  who = "${meta.adress} ${meta.source} ${stack.nmae}"
}

plan_policy "a" {
  enforce {
    condition     = length(plan.destroyed) + length(plan["delets"]) == length(plan.creates)
    error_message = "x"
  }
}

resource_policy "*" "b" {
  operations = ["update"]
  enforce {
    condition     = contains(change.path, "x") && meta.source == "" && try(attrs.anything, meta.foo) == "x"
    error_message = stack.labels.anything
  }
}

module_policy "*" "c" {
  enforce {
    condition     = meta.sources == "" && meta.type == ""
    error_message = "x"
  }
}
