locals {
  switches = ["deletion_protection", "deletion_protection_enabled", "enable_deletion_protection"]
}

resource_policy "aws_*" "stays_on" {
  operations = ["update"]
  filter     = core::length(local.protected) > 0

  locals {
    protected = [for name in local.switches : name if core::try(prior_attrs[name], null) == true]
    off       = [for name in local.protected : name if core::try(attrs[name], null) != true]
  }

  enforce {
    condition     = core::length(local.off) == 0
    error_message = "Deletion protection of this ${meta.type} is switched off."
  }
}
