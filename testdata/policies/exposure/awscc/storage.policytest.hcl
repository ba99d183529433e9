policytest {
  targets = ["../../../../policies/exposure/awscc/storage.gate.hcl"]
}

# Source: Amazon S3 user guide, Blocking public access to your Amazon S3 storage
resource "awscc_s3_bucket" "block_removed" {
  prior_attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
  attrs          = { bucket_name = "acme-orders", public_access_block_configuration = null }
  expect_failure = true
}

resource "awscc_s3_bucket" "block_weakened" {
  prior_attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
  attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = false
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
  expect_failure = true
}

resource "awscc_s3_bucket" "block_half_null" {
  prior_attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
  attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = null
      restrict_public_buckets = true
    }
  }
  expect_failure = true
}

resource "awscc_s3_bucket" "block_not_added" {
  prior_attrs = { bucket_name = "acme-orders", public_access_block_configuration = null }
  attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
}

resource "awscc_s3_bucket" "block_not_created_without" {
  attrs = { bucket_name = "acme-orders", public_access_block_configuration = null }
}

resource "awscc_s3_bucket" "block_not_as_before" {
  prior_attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
  attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
}

resource "awscc_s3_bucket" "block_not_never" {
  prior_attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = false
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
  attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = false
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
}

resource "awscc_s3_bucket" "block_known_after_apply" {
  prior_attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
  attrs          = { bucket_name = "acme-orders", public_access_block_configuration = unknown }
  expect_failure = true
}

resource "awscc_s3_bucket" "block_not_with_the_bucket" {
  prior_attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
}

resource "awscc_s3_bucket" "block_not_strengthened" {
  prior_attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = false
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
  attrs = {
    bucket_name = "acme-orders"
    public_access_block_configuration = {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }
  }
}

# Source: Terraform, JSON output format: `after_unknown`
resource "awscc_s3_bucket" "block_half_known_after_apply" {
  prior_attrs    = { bucket_name = "acme-orders", public_access_block_configuration = { block_public_acls = true, block_public_policy = true, ignore_public_acls = true, restrict_public_buckets = true } }
  attrs          = { bucket_name = "acme-orders", public_access_block_configuration = { block_public_acls = true, block_public_policy = unknown, ignore_public_acls = true, restrict_public_buckets = true } }
  expect_failure = true
}

resource "awscc_s3_bucket" "block_not_known_and_none_before" {
  prior_attrs = { bucket_name = "acme-orders", public_access_block_configuration = { block_public_acls = false, block_public_policy = false, ignore_public_acls = false, restrict_public_buckets = false } }
  attrs       = { bucket_name = "acme-orders", public_access_block_configuration = unknown }
}

resource "awscc_s3_bucket" "block_not_known_after_a_replacement" {
  prior_attrs = { bucket_name = "acme-orders", public_access_block_configuration = { block_public_acls = true, block_public_policy = true, ignore_public_acls = true, restrict_public_buckets = true } }
  attrs       = { bucket_name = "acme-invoices", public_access_block_configuration = unknown }
  meta        = { operation = "replace" }
}

resource "awscc_s3_bucket" "block_not_the_tags" {
  prior_attrs = { bucket_name = "acme-orders", public_access_block_configuration = { block_public_acls = true, block_public_policy = true, ignore_public_acls = true, restrict_public_buckets = true } }
  attrs       = { bucket_name = "acme-orders", public_access_block_configuration = { block_public_acls = true, block_public_policy = true, ignore_public_acls = true, restrict_public_buckets = true }, tags = unknown }
}

resource "awscc_s3_bucket" "block_not_known_of_a_new_bucket" {
  attrs = { bucket_name = "acme-orders", public_access_block_configuration = unknown }
}
