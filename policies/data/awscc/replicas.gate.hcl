# A copy in another region goes with its entry, while the table or secret stays: the
# plan shows an update.

resource_policy "awscc_dynamodb_global_table" "table_replicas" {
  description = "A replica of a global table is deleted with its entry."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = [for replica in try(concat(prior_attrs.replicas), []) : try(coalesce(replica.region), "")]
    after  = [for replica in try(concat(attrs.replicas), []) : try(coalesce(replica.region), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The replica in ${join(", ", local.gone)} is deleted with all its items, and writes that have not reached another region are lost. Make sure that nothing reads or writes there."
  }
}

resource_policy "awscc_secretsmanager_secret" "secret_replicas" {
  description = "A replica of a secret is deleted with its entry."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = [for replica in try(concat(prior_attrs.replica_regions), []) : try(coalesce(replica.region), "")]
    after  = [for replica in try(concat(attrs.replica_regions), []) : try(coalesce(replica.region), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The replica in ${join(", ", local.gone)} is deleted at once, without a recovery window. Make sure that no application reads the secret there."
  }
}
