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

# With version 6 of the provider a resource can name a region of its own.
resource_policy "aws_*" "allowed_by_resource" {
  filter = core::try(attrs.region, null) != null

  enforce {
    condition     = core::contains(input.regions, attrs.region)
    error_message = "Region ${attrs.region} is not in use."
  }
}
