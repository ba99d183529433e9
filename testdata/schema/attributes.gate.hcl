protect "databases" {
  types  = ["aws_db_instance", "aws_sqs_queue"]
  filter = try(attrs.storage_encryptd, false) || attrs["kms_mastr_key_id"] == "" || attrs.timeouts != null

  recovery {
    types   = ["aws_db_instance"]
    when    = { delete_protection = true, "restore_to_point_in_tim[0].use" = true }
    outcome = "refused"
    message = "It is protected."
  }
}

resource_policy "aws_s3_*" "buckets" {
  operations = ["update"]

  locals {
    named = [for attrs in ["x"] : attrs.nothing]
    tag   = prior_attrs.tagz
    data  = getresources("aws_iam_role", {})
  }

  enforce {
    condition     = attrs.bucket != "" && length(local.named) > 0 && length(local.data) == 0
    error_message = "It is called ${attrs.buckett}, and ${local.tag}."
  }
}

resource_policy "*" "everything" {
  enforce {
    condition     = try(attrs.whatever, true)
    error_message = "Any type may have it."
  }
}

resource_policy "google_storage_bucket" "of_another_provider" {
  enforce {
    condition     = attrs.anything != ""
    error_message = "It is not in the schema."
  }
}

resource_policy "aws_kms_key" "not_in_the_schema" {
  enforce {
    condition     = attrs.anything != ""
    error_message = "The schema has no such type."
  }
}

drift_policy "aws_iam_role" "roles" {
  ignore = ["assume_role_polcy", "tags[0].x"]

  enforce {
    condition     = attrs.name != ""
    error_message = "It drifted."
  }
}

provider_policy "aws" "provider" {
  enforce {
    condition     = attrs.region == "eu-central-1"
    error_message = "Arguments of a provider are not those of a type."
  }
}
