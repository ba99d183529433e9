input "names" {
  type    = set(string)
  default = ["a"]
}

locals {
  fine = try(input.names, [])
}

resource_policy "aws_*" "null" {
  filter = try(attrs.enabled, false)

  locals {
    fine   = try(attrs.tags, {})
    length = length(try(attrs.list, []))
    names  = [for item in try(attrs.list, []) : item]
    text   = "${try(attrs.name, "none")} ${coalesce(try(attrs.name, null), "none")}"
    both   = try(attrs.a, "") == "" || try(attrs.a, "") != "x" || (try(attrs.b, 0)) > 3
    chosen = try(attrs.a, true) ? !try(attrs.b, false) : contains([1], try(attrs.c, 1))
    member = try(attrs.tags, {}).env
  }

  enforce {
    condition     = toset(["a"])[0] == "a" && tolist(toset(["a"]))[0] == "a"
    error_message = "x"
  }
}

resource_policy "aws_*" "silent" {
  operations = ["update"]
  enforce {
    condition = true
  }
}

resource_policy "aws_*" "replaced" {
  operations = ["update", "replace"]
  enforce {
    condition     = true
    error_message = "x"
  }
}

protect "a" {
}

protect "former_names" {
  types = ["aws_s3_bucket"]
  level = input.strict ? "deny" : "approve"

  recovery {
    when    = { versioning = true }
    outcome = "none"
    message = "x"
  }
}

settings {
  levels = { "builtin/data/*" = "approve", "builtin/identity/*" = "warn" }
}
