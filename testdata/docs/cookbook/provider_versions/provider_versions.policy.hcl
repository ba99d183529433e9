locals {
  minimum = {
    aws    = ">= 5.31.0"
    google = ">= 6.0.0"
  }
}

provider_policy "*" "minimum" {
  filter = core::contains(core::keys(local.minimum), meta.type)

  enforce {
    condition     = core::semverconstraint(meta.version, local.minimum[meta.type])
    error_message = "Provider ${meta.type} is ${meta.version}, and must be ${local.minimum[meta.type]}."
  }
}
