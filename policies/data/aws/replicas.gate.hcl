# A copy in another region goes with its block, while the table or secret stays:
# the plan shows an update. Consumers in that region fail, and where the other
# regions are lost as well it was the last copy.

resource_policy "aws_dynamodb_table" "table_replicas" {
  description = "A replica of a table is deleted with its block."
  operations  = ["update"]
  level       = "require_approval"

  locals {
    before = [for replica in try(concat(prior_attrs.replica), []) : try(replica.region_name, "")]
    after  = [for replica in try(concat(attrs.replica), []) : try(replica.region_name, "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The replica in ${join(", ", local.gone)} is deleted with all its items, and writes that have not reached another region are lost. Make sure that nothing reads or writes there."
  }
}

resource_policy "aws_dynamodb_table_replica" "table_replica" {
  description = "A replica of a table is deleted."
  operations  = ["delete", "replace"]
  level       = "require_approval"

  enforce {
    condition     = false
    error_message = "The replica of `${try(coalesce(prior_attrs.global_table_arn), "the table")}` is deleted with all its items, and writes that have not reached another region are lost. Make sure that nothing reads or writes there."
  }
}

resource_policy "aws_secretsmanager_secret" "secret_replicas" {
  description = "A replica of a secret is deleted with its block."
  operations  = ["update"]
  level       = "require_approval"

  locals {
    before = [for replica in try(concat(prior_attrs.replica), []) : try(replica.region, "")]
    after  = [for replica in try(concat(attrs.replica), []) : try(replica.region, "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The replica in ${join(", ", local.gone)} is deleted at once, without a recovery window. Make sure that no application reads the secret there."
  }
}
