# Says what it can of what it sees.
resource_policy "any_copy" "values" {
  level      = "warn"
  operations = ["update"]
  enforce {
    condition     = false
    error_message = "Whole ${attrs.whole}, inside '${attrs.inside}', ${attrs.query}, control ${attrs.control}."
  }
  enforce {
    condition     = false
    error_message = "Encoded ${attrs.encoded}, all ${jsonencode(attrs)}."
  }
  enforce {
    condition     = attrs.whole != "another"
    error_message = "Another."
    info_message  = "Whole ${attrs.whole}, list ${join(" ", attrs.list)}."
  }
}

resource_policy "any_thing" "masked" {
  level      = "warn"
  operations = ["update"]
  enforce {
    condition     = false
    error_message = "Masked ${try(attrs.secret_value, "-")} ${try(prior_attrs.v, "-")} ${try(join(" ", attrs.s), "-")}, number ${try(attrs.n, "-")} ${try(attrs.copy, "-")} ${try(attrs.text, "-")}."
  }
}

drift_policy "*" "drift" {
  level = "warn"
  enforce {
    condition     = false
    error_message = "Drifted from ${prior_attrs.v} to ${attrs.v}."
  }
}

provider_policy "any" "provider" {
  level = "warn"
  enforce {
    condition     = false
    error_message = "Key ${attrs.secret_key}, ${jsonencode(attrs)}."
  }
}

plan_policy "lists" {
  level = "warn"
  enforce {
    condition     = false
    error_message = "Lists ${jsonencode([plan.outputs, plan.drift, plan.checks])}."
  }
}

resource_policy "any_thing" "objects" {
  level      = "warn"
  operations = ["update"]
  enforce {
    condition     = false
    error_message = "Object ${jsonencode(attrs)}."
  }
  enforce {
    condition     = false
    error_message = "Values ${try(join(" ", values(attrs)), "-")}, before ${jsonencode(prior_attrs)}."
  }
}

resource_policy "any_thing" "idle" {
  level      = "warn"
  operations = ["no-op"]
  enforce {
    condition     = false
    error_message = "Idle ${jsonencode(attrs)}, ${try(join(" ", values(attrs)), "-")}."
  }
}
