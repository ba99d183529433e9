# Every block and attribute of the portable language.

policy {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0, < 7.0"
    }
  }
  terraform_config {
    required_version = "~> 1.9"
  }
}

input "x-enforcement-level" {
  type        = string
  default     = "advisory"
  description = "How bad it is."
}

input "regions" {
  type      = set(string)
  default   = ["eu-central-1", "eu-west-1"]
  nullable  = false
  sensitive = false
}

input "limits" {
  type = object({
    count = number
    names = optional(list(string), ["a"])
    owner = optional(string)
    ports = map(tuple([number, string]))
  })
  default = { count = "3", ports = { http = [80, "tcp"] } }
}

input "anything" {
  type     = any
  default  = null
  nullable = true
}

locals {
  level   = input.x-enforcement-level
  allowed = [for region in input.regions : core::upper(region)]
}

locals {
  where = "${meta.provider_type}: ${local.level}"
}

resource_policy "aws_*" "tagged" {
  filter            = core::can(attrs.tags)
  enforcement_level = local.level

  locals {
    tags = core::try(attrs.tags, {})
    env  = core::try(local.tags.env, "none")
  }

  enforce {
    condition     = local.env != "none" && input.limits.count > 2
    error_message = "${local.where} has no environment."
    info_message  = "${local.env} it is."
  }
  enforce {
    condition = (
      core::contains(local.allowed, "x")
      || true
    )
    error_message = "Not reached."
  }
}

resource_policy "*" "shrinking" {
  operations        = ["update", "delete"]
  enforcement_level = "mandatory_overridable"
  enforce {
    condition     = core::try(attrs.size >= prior_attrs.size, true)
    error_message = "It shrinks."
  }
}

resource_policy "aws_s3_bucket" "all" {
  operations = []
  enforce {
    condition     = attrs.bucket != "x"
    error_message = "A name."
  }
}

resource_policy "aws_s3_bucket" "no-op" {
  operations = ["no-op", "create"]
  enforce {
    condition     = core::length(core::getresources("aws_s3_bucket_policy", { bucket = attrs.bucket })) > 0
    error_message = "A policy."
  }
}

provider_policy "aws" "region" {
  filter = meta.alias == null
  enforce {
    condition     = attrs.region == "eu-central-1"
    error_message = "Wrong region."
  }
}

module_policy "git::https://example.com/network.git?ref=v1.2.0" "pinned" {
  enforce {
    condition     = core::semverconstraint(meta.version, "~> 5.0")
    error_message = "Wrong version."
  }
}

module_policy "*" "known" {
  enforce {
    condition     = meta.source != ""
    error_message = "No source."
  }
}
