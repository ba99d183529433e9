# Judges the plans of the golden reports, so that every kind of finding stands in one of them.

protect "destroyed" {
  description = "What holds the state of the examples."
  types       = ["terraform_data", "null_resource"]
  on          = ["delete", "replace"]
  level       = "deny"
  reason      = "It is not destroyed by a plan."
  lost        = "The value that it keeps."
  url         = "https://wiki.example.com/terraform/destroy#keep"

  recovery {
    when    = { triggers_replace = [null] }
    outcome = "irreversible"
    message = "Nothing says how to make it again."
  }
}

protect "forgotten" {
  on     = ["forget"]
  level  = "require_approval"
  reason = "Nobody looks after it when Terraform no longer knows it."

  override {
    approvals = 2
  }
}

protect "inputs" {
  types  = ["terraform_data"]
  on     = ["update"]
  level  = "warn"
  reason = "Somebody reads this value."
}

resource_policy "terraform_data" "known" {
  level      = "warn"
  operations = ["create", "update"]

  enforce {
    condition     = attrs.input != "forbidden"
    error_message = "The input is ${attrs.input}."
    info_message  = "The input is allowed."
  }
}

drift_policy "aws_security_group" "rules" {
  level = "require_approval"

  enforce {
    condition     = false
    error_message = "Rules were changed outside Terraform."
  }
}

waiver "OPS-7" {
  policy  = "golden/destroyed"
  address = "terraform_data.app"
  stacks  = ["*"]
  reason  = "Nobody needs it."
  owner   = "platform"
  expires = "2026-12-31"
}
