# Every expression has no value, and would have one of the plan to tell.
resource_policy "any_copy" "fails_01" {
  operations = ["update"]
  enforce {
    condition     = tonumber(attrs.whole) == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_02" {
  operations = ["update"]
  enforce {
    condition     = tobool(attrs.whole)
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_03" {
  operations = ["update"]
  enforce {
    condition     = { a = 1 }[attrs.whole] == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_04" {
  operations = ["update"]
  enforce {
    condition     = [1][attrs.whole] == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_05" {
  operations = ["update"]
  enforce {
    condition     = jsondecode(attrs.inside) == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_06" {
  operations = ["update"]
  enforce {
    condition     = yamldecode("a: [${attrs.whole}") == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_07" {
  operations = ["update"]
  enforce {
    condition     = regex(attrs.whole, "x") == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_08" {
  operations = ["update"]
  enforce {
    condition     = regex("[${attrs.whole}", "x") == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_09" {
  operations = ["update"]
  enforce {
    condition     = base64decode(attrs.whole) == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_10" {
  operations = ["update"]
  enforce {
    condition     = csvdecode("a,a\n${attrs.whole}") == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_11" {
  operations = ["update"]
  enforce {
    condition     = timeadd(attrs.whole, "1h") == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_12" {
  operations = ["update"]
  enforce {
    condition     = formatdate(attrs.whole, "2026-01-01T00:00:00Z") == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_13" {
  operations = ["update"]
  enforce {
    condition     = cidrhost(attrs.whole, 1) == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_14" {
  operations = ["update"]
  enforce {
    condition     = format(attrs.whole, 1) == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_15" {
  operations = ["update"]
  enforce {
    condition     = format("%d", attrs.whole) == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_16" {
  operations = ["update"]
  enforce {
    condition     = parseint(attrs.whole, 10) == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_17" {
  operations = ["update"]
  enforce {
    condition     = attrs.whole + 1 == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_18" {
  operations = ["update"]
  enforce {
    condition     = attrs.whole.name == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_19" {
  operations = ["update"]
  enforce {
    condition     = attrs.whole[0] == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_20" {
  operations = ["update"]
  enforce {
    condition     = substr(attrs.whole, attrs.whole, 1) == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_21" {
  operations = ["update"]
  enforce {
    condition     = merge({}, attrs.whole) == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_22" {
  operations = ["update"]
  enforce {
    condition     = lookup({ a = 1 }, attrs.whole) == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_23" {
  operations = ["update"]
  enforce {
    condition     = semverconstraint(attrs.whole, "1") == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_24" {
  operations = ["update"]
  enforce {
    condition     = [for v in attrs.list : v.x] == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_25" {
  operations = ["update"]
  enforce {
    condition     = { for v in [1, 2] : attrs.whole => v } == null
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_26" {
  operations = ["update"]
  enforce {
    condition     = !attrs.whole
    error_message = "It holds."
  }
}

resource_policy "any_copy" "fails_27" {
  operations = ["update"]
  enforce {
    condition     = attrs.whole
    error_message = "It holds."
  }
}
