resource_policy "aws_*" {
  enforce {
    condition = true
  }
}
resource_policy "aws_s3_bucket.main" "a" {
  enforce {
    condition = true
  }
}
resource_policy "aws_*" "a b" {
  enforce {
    condition = true
  }
}
provider_policy "hashicorp/aws" "b" {
  enforce {
    condition = true
  }
}
provider_policy "aws*" "c" {
  enforce {
    condition = true
  }
}
plan_policy "a" "b" {
  enforce {
    condition = true
  }
}
module_policy {
  enforce {
    condition = true
  }
}
drift_policy "" "d" {
  enforce "x" {
    condition = true
  }
}
