# What only a `.gate.hcl` file has.

input "limit" {
  type    = number
  default = 5
}

locals {
  production = stack.name == "prod" || can(stack.labels.production)
}

protect "tagged" {
  on     = ["update", "delete", "replace", "forget"]
  filter = local.production && local.env == "prod" && change.reason != ""
  level  = "deny"
  reason = "Tagged env=prod."

  locals {
    env = try(prior_attrs.tags.env, attrs.tags.env, "")
  }
}

resource_policy "google_sql_?*" "replacements" {
  operations       = ["replace", "forget", "update", "delete"]
  level            = input.limit > 3 ? "require_approval" : "deny"
  description      = "Databases."
  url              = "https://example.com"
  stacks           = ["prod/*"]
  addresses        = ["module.prod.*"]
  except_addresses = ["*.scratch"]
  on_unknown       = "deny"

  override {
    approvals = 2
  }

  enforce {
    condition     = lookup(prior_attrs, "tier", "x") == (contains(["delete", "forget"], meta.operation) ? "gone" : attrs.tier) && !startswith(meta.address, "module.x")
    error_message = <<-EOT
      ${meta.address} changes its tier.
      %{for path in change.paths~}
      - ${path}
      %{endfor~}
    EOT
  }
}

plan_policy "blast_radius" {
  level  = "require_approval"
  filter = plan.mode != "destroy"
  next   = "Compare the workspace and the variables."

  locals {
    destroys = length(plan.destroys)
  }

  enforce {
    condition     = local.destroys <= input.limit
    error_message = "This plan destroys ${local.destroys} resources."
    docs          = "https://example.com/runbooks/blast-radius"
  }
  override { approvals = 2 }
}

drift_policy "aws_iam_*" "iam_drift" {
  level     = "deny"
  ignore    = ["tags", "tags_all", "root_block_device[0].tags"]
  addresses = ["module.prod.*"]

  enforce {
    condition     = false
    error_message = "${meta.address} was changed outside Terraform: ${join(", ", change.paths)}."
  }
}

provider_policy "*" "extended" {
  level = "warn"
  enforce {
    condition     = stack.name != "" && meta.name != "x"
    error_message = "Unknown."
  }
}

module_policy "*" "extended_too" {
  level = "require_approval"
  override {
    approvers = ["alice"]
  }
  enforce {
    condition     = stack.name != "" && meta.address != ""
    error_message = "Unknown."
  }
}
