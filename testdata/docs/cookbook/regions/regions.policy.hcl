input "regions" {
  type    = set(string)
  default = ["eu-central-1", "eu-west-1"]
}

provider_policy "aws" "allowed" {
  locals {
    region = core::try(attrs.region, null)
  }

  enforce {
    condition     = local.region != null
    error_message = "Write the region into the provider block, so that the plan shows it."
  }

  enforce {
    condition     = local.region == null || core::contains(input.regions, local.region)
    error_message = "Region ${local.region} is not in use."
  }
}
