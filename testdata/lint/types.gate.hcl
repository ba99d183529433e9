protect "databases" {
  types = ["aws_db_instance", "aws_db_instence", "aws_rdss_*", "*_instence", "acme_database"]

  recovery {
    types   = ["aws_db_instence"]
    when    = { deletion_protection = true }
    outcome = "refused"
    message = "It is protected."
  }
}

resource_policy "google_storage_buckt" "buckets" {
  locals {
    types   = ["aws_is_not_looked_at"]
    queues  = getresources("aws_sqs_qeue", {})
    keys    = getresources("aws_kms_key", {})
    sources = getdatasource("aws_caller_identiti", {})
  }

  enforce {
    condition     = length(core::getresources("azurerm_key_valt")) == 0 && length(local.queues) == 0
    error_message = "There is one."
  }
}

resource_policy "google_project_iam_member" "members" {
  enforce {
    condition     = false
    error_message = "Not here."
  }
}

drift_policy "aws_iam_rolle" "roles" {
  enforce {
    condition     = false
    error_message = "It drifted."
  }
}

provider_policy "aws_nothing" "provider" {
  enforce {
    condition     = true
    error_message = "Not a type."
  }
}

resource_policy "aws_quantum_teleporter" "none" {
  enforce {
    condition     = true
    error_message = "Nothing is near."
  }
}
