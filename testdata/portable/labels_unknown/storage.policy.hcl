resource_policy "aws_ebs_volume" "encrypted" {
  enforce {
    condition     = core::try(attrs.encrypted, false) == true
    error_message = "This volume is not encrypted."
  }
}

resource_policy "aws_efs_*" "encrypted" {
  enforce {
    condition     = core::try(attrs.encrypted, false) == true
    error_message = "This file system is not encrypted."
  }
}

module_policy "app.terraform.io/shop/vpc/aws" "encrypted" {
  enforce {
    condition = meta.version != null
  }
}

provider_policy "aws" "region" {
  enforce {
    condition = core::try(attrs.region, "") != ""
  }
}
